//! A delivery of each kind from its bytes to its table, with the account of what was done to it.

use std::collections::BTreeMap;
use std::io::Write as _;

use super::toy::Sources;
use mdd_deliveries::{InMemory, load_dataset, read_manifest};
use mdd_engine::dataset::{Cell, Dataset, TableIndex};
use mdd_engine::language::Language;
use mdd_engine::text::Files;

fn load(x: &str, deliveries: &[(&str, &[u8])]) -> Dataset {
    let list: (&str, &[u8]) = ("gemeenten.csv", b"code;naam\n0001;Aadorp\n0002;Beekdal\n");
    let shelf: InMemory = deliveries.iter().copied().chain([list]).collect();
    let mut files = Files::default();
    let file = files.add("sources.toml", Sources { x, ..Sources::default() }.text());
    let words = |errors: mdd_engine::diagnostic::Diagnostics| -> String {
        errors
            .iter()
            .map(|error| format!("{} {:?}\n", error.line(Language::English), error.told(Language::English).help))
            .collect()
    };
    let manifest = read_manifest(&files, file).map_err(words).unwrap();
    load_dataset(&manifest, manifest.peildatum, &shelf).map_err(words).unwrap()
}

/// The cells of a table, in words.
fn cells(data: &Dataset, table: &str) -> Vec<String> {
    let (_, found) = data.table(table).unwrap();
    let shown = |cell: Cell| match cell {
        Cell::Missing => "-".to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => data.symbols.text(text).to_owned(),
        Cell::Date(date) => date.to_string(),
        Cell::YesNo(yes) => yes.to_string(),
    };
    let row = |row| found.columns.iter().map(|column| shown(column.cell(row))).collect::<Vec<_>>().join(" ");
    (0..found.lines.len()).map(row).collect()
}

fn steps(data: &Dataset, table: &str) -> Vec<String> {
    let at = data.schema.table_index(table).unwrap();
    data.loads[at].steps.iter().map(|step| Language::English.say(step.said())).collect()
}

#[test]
fn a_delivery_with_everything_is_read_and_accounted_for() {
    let text = "Overzicht\r\nKop;Cijfers;;;Kop\r\nGemeente;aantal;soort;datum;soort\r\n\
        Aadorp;1.234,5;a, b;6 feb. 2018;Ja\r\nBeekdal;-99998;Uit gefaseerd;2018JJ00;Nee\r\n\
        Beekdal;7;c\r\nBeekdal;8;c;2018JJ00;Nee;\r\nTotaal;1.241,5;;;\r\nAadorp;1;a;2018JJ00;Misschien\r\n";
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    let packed = encoder.finish().unwrap();
    let manifest = r#"
updated = "file"
[source.x.table.t]
file = "in/x-{yyyy}{mm}.csv.gz"
format = "csv"
compression = "gzip"
delimiter = ";"
header_row = 2
header_rows = 2
ragged = "fill"
decimal = ","
thousands = "."
totals = ["Totaal"]
only = { "Kop / soort" = ["Ja", "Nee", ""] }
gemeente = { column = "Kop / Gemeente", by = "name" }
rows_per_gemeente = "many"
[source.x.table.t.columns]
aantal = { from = "Cijfers / aantal", type = "number", missing = ["-99998"] }
soort = { from = "Cijfers / soort", type = "choice", allowed = ["a", "b", "c", "Uitgefaseerd"], split = ", ", values = { "Uit gefaseerd" = "Uitgefaseerd" } }
datum = { from = "Cijfers / datum", type = "date", dates = ["d mmmm yyyy", "yyyyJJ00"] }
ja = { from = "Kop / soort", type = "yes-no", yes = ["Ja"], no = ["Nee"] }
"#;
    let data = load(
        manifest,
        &[("in/x-201711.csv.gz", b"old"), ("in/x-201801.csv.gz", &packed), ("in/x-201803.csv.gz", b"later")],
    );
    assert_eq!(
        cells(&data, "t"),
        [
            "1234.5 a 2018-02-06 true",
            "1234.5 b 2018-02-06 true",
            "- Uitgefaseerd 2018-12-31 false",
            "7 c - -",
            "8 c 2018-12-31 false"
        ]
    );
    assert_eq!(
        steps(&data, "t"),
        [
            "chosen as the newest of 3 files".to_owned(),
            format!("unpacked from gzip ({} bytes)", text.len()),
            "1 row too short, filled with empty fields".to_owned(),
            "1 row read without the empty fields behind them".to_owned(),
            "1 row with totals left out".to_owned(),
            "1 row left out that do not say Kop / soort = Ja, Nee or nothing".to_owned(),
            "aantal: 1 cell read as missing".to_owned(),
            "soort: 1 cell read as `values` says".to_owned(),
            "soort: 1 row with several values became 2".to_owned(),
        ]
    );
    let load = &data.loads[TableIndex::from(1)];
    assert_eq!((load.read, load.used, load.gemeenten), (4, 4, 2));
    assert_eq!(data.schema.tables["t"].file, "in/x-201801.csv.gz");
    assert_eq!(data.schema.sources["x"].updated.to_string(), "Januari 2018");
}

#[test]
fn rows_of_another_length_are_left_out_when_that_is_declared() {
    let manifest = r#"
updated = "2017"
[source.x.table.t]
file = "x.csv"
format = "csv"
delimiter = "^"
quote = "none"
encoding = "utf-16"
row_numbers = true
ragged = "reject"
gemeente = { column = "Gemeente", by = "name" }
rows_per_gemeente = "one"
[source.x.table.t.columns]
tweede = { from = "Naam", nth = 2, type = "text" }
"#;
    let text = "\u{feff}Gemeente^Naam^Naam\n1^Aadorp^a^\"b\n2^Beekdal^a\n3^Beekdal^c^d\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let data = load(manifest, &[("x.csv", &bytes)]);
    assert_eq!(cells(&data, "t"), ["\"b", "d"]);
    let load = &data.loads[TableIndex::from(1)];
    assert_eq!((load.read, load.used, load.rejected.len()), (3, 2, 1));
    let reasons: Vec<String> = load.rejected[0].reasons.iter().map(|reason| Language::English.say(reason)).collect();
    assert_eq!((load.rejected[0].line, reasons), (3, vec!["it has 3 fields, the header has 4".to_owned()]));
}

#[test]
fn numbers_of_a_workbook_are_dates_where_their_layout_says_so() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let date = rust_xlsxwriter::Format::new().set_num_format("dd-mm-yyyy");
    let sheet = book.add_worksheet();
    for (column, name) in ["Gemeente", "Sinds", "Aantal"].into_iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), name).unwrap();
    }
    for (row, (name, serial, number)) in
        [("Aadorp", 43_137.0, "12,5"), ("Beekdal", 43_138.75, "3"), ("Totaal", 0.0, "15,5")].into_iter().enumerate()
    {
        let row = u32::try_from(row + 1).unwrap();
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_number_with_format(row, 1, serial, &date).unwrap();
        sheet.write_string(row, 2, number).unwrap();
    }
    let manifest = r#"
updated = "2017"
[source.x.table.t]
file = "x.xlsx"
format = "xlsx"
sheet = 1
decimal = ","
totals = ["Totaal"]
gemeente = { column = "Gemeente", by = "name" }
rows_per_gemeente = "one"
[source.x.table.t.columns]
sinds = { from = "Sinds", type = "date" }
aantal = { from = "Aantal", type = "number" }
"#;
    let data = load(manifest, &[("x.xlsx", &book.save_to_buffer().unwrap())]);
    assert_eq!(cells(&data, "t"), ["2018-02-06 12.5", "2018-02-07 3"]);
    assert_eq!(steps(&data, "t"), ["1 row with totals left out"]);
}

/// A delivery that is read in many parts beside each other: each row is whose it is, and each mistake on its own line.
#[test]
fn a_delivery_of_many_parts_is_as_one() {
    let mut text = "gemeente;aantal;woord\n".to_owned();
    let (mut line, mut read) = (2, 0);
    let (mut unknown, mut wrong) = (Vec::new(), Vec::new());
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    while text.len() < 3 << 20 {
        let name = ["Aadorp", "Beekdal"][read % 2];
        let (said, aantal) = match read % 10_007 {
            17 => {
                unknown.push(line);
                ("Nergens", read.to_string())
            }
            4_711 => {
                wrong.push(line);
                (name, "veel".to_owned())
            }
            _ => {
                *sums.entry(name).or_default() += i64::try_from(read).unwrap();
                (name, read.to_string())
            }
        };
        // Every seventh row has a cell of two lines, and the others end in different ways.
        let (word, end) = match read % 7 {
            0 => ("\"een \"\"twee\"\";\ndrie\"", "\r\n"),
            1 => ("w", "\r"),
            _ => ("", "\n"),
        };
        text.push_str(&format!("\"{said}\";{aantal};{word}{end}"));
        line += if read.is_multiple_of(7) { 2 } else { 1 };
        read += 1;
    }
    let manifest = r#"
updated = "2017"
[source.x.table.x]
file = "x.csv"
format = "csv"
delimiter = ";"
gemeente = { column = "gemeente", by = "name" }
rows_per_gemeente = "many"
[source.x.table.x.columns]
aantal = { from = "aantal", type = "number" }
woord = { from = "woord", type = "text" }
"#;
    let data = load(manifest, &[("x.csv", text.as_bytes())]);
    let load = &data.loads[data.schema.table_index("x").unwrap()];
    assert_eq!((load.read, load.used), (read, read - unknown.len() - wrong.len()));
    assert_eq!(load.unmatched.iter().map(|row| row.line).collect::<Vec<_>>(), unknown);
    assert_eq!(load.rejected.iter().map(|row| row.line).collect::<Vec<_>>(), wrong);
    let (_, table) = data.table("x").unwrap();
    for (gemeente, name) in ["Aadorp", "Beekdal"].iter().enumerate() {
        let numbers = table.rows_of(gemeente.into()).map(|row| match table.cell(0.into(), row) {
            Cell::Number(number) => number.to_i64().unwrap(),
            other => panic!("{other:?}"),
        });
        assert_eq!(numbers.sum::<i64>(), sums[name], "{name}");
        assert!(
            table
                .rows_of(gemeente.into())
                .any(|row| table.cell(1.into(), row) == Cell::Text(data.symbols.find("een \"twee\";\ndrie").unwrap()))
        );
    }
}
