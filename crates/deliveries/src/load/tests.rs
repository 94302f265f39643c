//! Rows of merged gemeenten: what the table holds afterwards, whatever the order of the rows.

use proptest::prelude::*;

use crate::toy::Sources;
use crate::{InMemory, load_dataset, read_manifest};
use mdd_engine::dataset::{Cell, Combined, Dataset, Policy, Step, TableIndex};
use mdd_engine::terms::{Number, Peildatum, parse_date};
use mdd_engine::text::Files;

const LIST: &str = "code;naam\nGM0001;Aadorp\nGM0002;Beekdal\nGM0003;Cranendam\nGM0004;Nieuwdorp\n";
/// Two went into Aadorp, one was divided over Beekdal and Cranendam.
const MERGERS: &str = "oude code;oude naam;nieuwe code;nieuwe naam;datum;soort\n\
    GM0011;Oudekerk;GM0001;Aadorp;2017-01-01;toevoeging aan bestaande gemeente\n\
    GM0012;Oudewater;GM0001;Aadorp;2017-01-01;toevoeging aan bestaande gemeente\n\
    GM0013;Tweeling;GM0002;Beekdal;2017-01-01;splitsing\n\
    GM0013;Tweeling;GM0003;Cranendam;2017-01-01;splitsing\n\
    GM0014;Links;GM0004;Nieuwdorp;2017-01-01;samenvoeging tot nieuwe gemeente;100\n\
    GM0015;Rechts;GM0004;Nieuwdorp;2017-01-01;samenvoeging tot nieuwe gemeente;200\n\
    GM0016;Midden;GM0004;Nieuwdorp;2017-01-01;samenvoeging tot nieuwe gemeente;200\n";

/// Loads a delivery with the columns `wie`, `soort`, `aantal`, `mee` and `mensen`.
fn load(table: &str, delivery: &str) -> Dataset {
    let x = format!(
        r#"
updated = "2017"
[source.x.table.figures]
file     = "figures.csv"
format   = "csv"
delimiter = ";"
gemeente = {{ column = "wie", by = "name" }}
{table}
"#
    );
    let mut files = Files::default();
    let sources = Sources { register: "mergers = \"mergers.csv\"", x: &x, ..Sources::default() };
    let file = files.add("sources.toml", sources.text());
    let manifest = read_manifest(&files, file).unwrap_or_else(|problems| panic!("{problems:?}"));
    let shelf = InMemory::from_iter([
        ("gemeenten.csv", LIST.to_owned()),
        ("mergers.csv", MERGERS.to_owned()),
        ("figures.csv", format!("wie;soort;aantal;mee;mensen\n{delivery}")),
    ]);
    let date = Peildatum(parse_date("2018-02-06").unwrap());
    load_dataset(&manifest, date, &shelf).unwrap_or_else(|problems| panic!("{problems:?}"))
}

const COLUMNS: &str = r#"
[source.x.table.figures.columns]
soort  = { from = "soort", type = "text" }
aantal = { from = "aantal", type = "number", merged = "sum" }
mee    = { from = "mee", type = "yes-no", merged = "any" }
mensen = { from = "mensen", type = "number", merged = "mean" }
"#;

fn one_row() -> String {
    format!("rows_per_gemeente = \"one\"\nmerged = \"largest\"\nsize = \"mensen\"\n{COLUMNS}")
}

/// The cells of the rows of a gemeente, texts written out.
fn cells(data: &Dataset, gemeente: usize) -> Vec<Vec<String>> {
    let table = &data.tables[TableIndex::from(1)];
    let shown = |cell| match cell {
        Cell::Missing => "-".to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(symbol) => data.symbols.text(symbol).to_owned(),
        Cell::Date(date) => date.to_string(),
        Cell::YesNo(yes) => yes.to_string(),
    };
    let row = |row| table.columns.keys().map(|column| shown(table.cell(column, row))).collect();
    table.rows_of(gemeente.into()).map(row).collect()
}

#[test]
fn each_column_is_merged_in_its_own_way() {
    let delivery = "Aadorp;dorp;1;Nee;100\nOudekerk;stad;2;Ja;300\nOudewater;buurt;;;\nBeekdal;dal;7;Nee;5\n";
    let data = load(&one_row(), &delivery.replace("buurt;;;", "buurt;;;250"));
    assert_eq!(cells(&data, 0), [["stad", "3", "true", "216.6666666666666666666666667"]]);
    assert_eq!(cells(&data, 1), [["dal", "7", "false", "5"]]);
    let table = &data.tables[TableIndex::from(1)];
    assert_eq!(table.lines_of(0).collect::<Vec<_>>(), [3, 2, 4], "the row that counts comes first");
    let load = &data.loads[TableIndex::from(1)];
    assert_eq!(load.steps, [Step::Merged { gone: 2, into: 1, combined: Combined::Variously }]);
    assert_eq!(load.merged[0].lines, [2, 3, 4]);
    assert_eq!((load.read, load.used, load.unmatched.len()), (4, 4, 0));
}

#[test]
fn of_equally_large_ones_the_lowest_code_counts() {
    let table = "rows_per_gemeente = \"one\"\nmerged = \"largest\"\n[source.x.table.figures.columns]\n\
        soort = { from = \"soort\", type = \"text\" }";
    // The list of mergers says how many people lived in each.
    let data = load(table, "Links;a;;;\nMidden;b;;;\nRechts;c;;;\n");
    assert_eq!(cells(&data, 3), [["c"]]);
    assert_eq!(data.tables[TableIndex::from(1)].lines_of(0).collect::<Vec<_>>(), [4, 2, 3]);
}

#[test]
fn a_divided_gemeente_gives_its_row_to_each() {
    let table = "rows_per_gemeente = \"one\"\nmerged = \"mean\"\nsplit = \"each\"\n[source.x.table.figures.columns]\n\
        aantal = { from = \"aantal\", type = \"number\" }";
    let data = load(table, "Beekdal;;4;;\nTweeling;;8;;\n");
    assert_eq!(cells(&data, 1), [["6"]]);
    assert_eq!(cells(&data, 2), [["8"]]);
    assert_eq!(data.loads[TableIndex::from(1)].used, 2);
    let steps = &data.loads[TableIndex::from(1)].steps;
    let merged = Step::Merged { gone: 1, into: 2, combined: Combined::By(Policy::Mean) };
    assert_eq!(*steps, [Step::Divided { rows: 1 }, merged]);
}

#[test]
fn without_a_key_rows_stand_together_or_only_those_of_the_largest() {
    let delivery = "Aadorp;a;1;;10\nOudekerk;b;2;;20\nAadorp;c;3;;10\nOudekerk;d;4;;20\n";
    let columns = "[source.x.table.figures.columns]\nsoort = { from = \"soort\", type = \"text\" }\n\
        mensen = { from = \"mensen\", type = \"number\" }";
    let together = load(&format!("rows_per_gemeente = \"many\"\nmerged = \"sum\"\n{columns}"), delivery);
    assert_eq!(cells(&together, 0), [["a", "10"], ["b", "20"], ["c", "10"], ["d", "20"]]);
    let largest = "rows_per_gemeente = \"many\"\nmerged = \"largest\"\nsize = \"mensen\"";
    let largest = load(&format!("{largest}\n{columns}"), delivery);
    assert_eq!(cells(&largest, 0), [["b", "20"], ["d", "20"]]);
}

#[test]
fn with_a_key_rows_of_one_key_become_one() {
    let table = "rows_per_gemeente = \"many\"\nkey = [\"soort\"]\nmerged = \"sum\"\n[source.x.table.figures.columns]\n\
        soort = { from = \"soort\", type = \"text\" }\naantal = { from = \"aantal\", type = \"number\" }";
    let delivery = "Aadorp;a;1;;\nAadorp;a;1;;\nOudekerk;a;2;;\nOudekerk;b;5;;\nOudewater;b;;;\nBeekdal;a;9;;\n";
    let data = load(table, delivery);
    assert_eq!(cells(&data, 0), [["a", "3"], ["b", "5"]]);
    assert_eq!(cells(&data, 1), [["a", "9"]]);
    assert_eq!(data.tables[TableIndex::from(1)].lines_of(0).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(data.loads[TableIndex::from(1)].steps[0], Step::Repeated { rows: 1, differing: 0 });
}

/// A line counts as long as one of its rows does, or one that says the same.
#[test]
fn a_line_of_which_no_row_stays_is_not_used() {
    let table = "rows_per_gemeente = \"many\"\nkey = [\"soort\"]\nmerged = \"sum\"\n\
        [source.x.table.figures.columns]\nsoort = { from = \"soort\", type = \"text\", split = \",\" }\n\
        aantal = { from = \"aantal\", type = \"number\" }";
    let account = |delivery: &str| {
        let data = load(table, delivery);
        let load = &data.loads[TableIndex::from(1)];
        (load.read, load.used, load.rejected.iter().map(|rejected| rejected.line).collect::<Vec<_>>())
    };
    // Of line 4 one row has the key of line 3 and another figure; the other counts twice, as lines 3 and 5 do.
    let delivery = "Nieuwdorp;a;1;;\nLinks;a;2;;\nLinks;a,b;3;;\nLinks;a;2;;\nBeekdal;c;1;;\n";
    assert_eq!(account(delivery), (5, 2, vec![3, 4, 5]));
    // The other row of line 4 stays, and line 5 says what line 3 says.
    let delivery = "Cranendam;a;1;;\nLinks;a;2;;\nLinks;a,b;3;;\nLinks;a;2;;\nBeekdal;c;1;;\n";
    assert_eq!(account(delivery), (5, 5, vec![4]));
}

proptest! {
    #[test]
    fn the_order_of_rows_changes_nothing(
        rows in proptest::collection::vec((proptest::option::of(0u32..1000), proptest::option::of(any::<bool>()), 1u32..4), 6)
            .prop_flat_map(|rows| (Just(rows.clone()), Just((0..rows.len()).collect::<Vec<_>>()).prop_shuffle())),
    ) {
        let (rows, order) = rows;
        let names = ["Aadorp", "Oudekerk", "Oudewater", "Beekdal", "Tweeling", "Cranendam"];
        let line = |at: usize| {
            let (count, yes, people) = rows[at];
            let count = count.map_or_else(String::new, |count| count.to_string());
            let yes = yes.map_or("", |yes| if yes { "Ja" } else { "Nee" });
            format!("{};{};{count};{yes};{people}\n", names[at], names[at])
        };
        let in_order: String = (0..rows.len()).map(line).collect();
        let shuffled: String = order.iter().map(|&at| line(at)).collect();
        let (one, other) = (load(&one_row(), &in_order), load(&one_row(), &shuffled));
        for gemeente in 0..3 {
            prop_assert_eq!(cells(&one, gemeente), cells(&other, gemeente));
        }
        let parts: Vec<i64> = rows[..3].iter().filter_map(|(count, ..)| count.map(i64::from)).collect();
        let sum = (!parts.is_empty()).then(|| Number::from(parts.iter().sum::<i64>()).to_string());
        prop_assert_eq!(&cells(&one, 0)[0][1], &sum.unwrap_or_else(|| "-".to_owned()));
    }
}
