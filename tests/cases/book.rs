//! The workbooks of cases, as XLSX, ODS and XLS. A cell is a text or a number; by its first letter it is more:
//! `%0.75` has the layout of a percentage, `@43137` that of a date, `=2.5` is a formula with its outcome, `=!` one
//! without, `==` one that gives an empty text, and `^` belongs to the merged cell above or beside it.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::{Format, Formula, Workbook};

/// What a workbook with one sheet, "Blad1", holds.
#[derive(Default)]
pub struct Book {
    pub rows: Vec<Vec<String>>,
    /// `B2:B4`
    pub merged: Vec<String>,
    /// Counted from 1.
    pub hidden_rows: Vec<u32>,
    /// Counted from 1.
    pub hidden_columns: Vec<u16>,
    pub hidden: bool,
    /// Sheets before it, each with as many rows as it says.
    pub before: Vec<usize>,
}

enum Cell<'c> {
    Empty,
    Number(f64),
    Percent(f64),
    Day(f64),
    Outcome(&'c str),
    NeverWorkedOut,
    EmptyOutcome,
    Text(&'c str),
}

fn cell(text: &str) -> Cell<'_> {
    let number = |text: &str| text.parse::<f64>().unwrap_or_else(|_| panic!("`{text}` is a number"));
    match text {
        "" | "^" => Cell::Empty,
        "=!" => Cell::NeverWorkedOut,
        "==" => Cell::EmptyOutcome,
        _ => match text.split_at_checked(1) {
            Some(("%", rest)) => Cell::Percent(number(rest)),
            Some(("@", rest)) => Cell::Day(number(rest)),
            Some(("=", rest)) => Cell::Outcome(rest),
            _ => text.parse().map_or(Cell::Text(text), Cell::Number),
        },
    }
}

/// `B2:B4` as rows and columns, counted from 0.
fn region(name: &str) -> [(u32, u16); 2] {
    let place = |name: &str| {
        let (letter, row) = name.split_at(1);
        (row.parse::<u32>().unwrap() - 1, u16::from(letter.as_bytes()[0] - b'A'))
    };
    let (first, last) = name.split_once(':').unwrap();
    [place(first), place(last)]
}

const NEVER: &str = "never worked out";
const NOTHING: &str = "gives nothing";

impl Book {
    pub fn xlsx(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        // The same bytes at every run, whenever that is.
        let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2018, 2, 6).unwrap();
        workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
        for (number, rows) in (1..).zip(&self.before) {
            let sheet = workbook.add_worksheet();
            sheet.set_name(format!("Eerder{number}")).unwrap();
            for (row, text) in (0..).zip(["Gemeente", "Aadorp", "Beekdal"]).take(*rows) {
                sheet.write(row, 0, text).unwrap();
                sheet.write(row, 1, if row == 0 { "X" } else { "y" }).unwrap();
            }
        }
        let sheet = workbook.add_worksheet();
        sheet.set_name("Blad1").unwrap();
        for name in &self.merged {
            let [(top, left), (bottom, right)] = region(name);
            sheet.merge_range(top, left, bottom, right, "", &Format::new()).unwrap();
        }
        let (percent, day) = (Format::new().set_num_format("0%"), Format::new().set_num_format("dd-mm-yyyy"));
        for (at, row) in (0u32..).zip(&self.rows) {
            for (column, text) in (0u16..).zip(row) {
                match cell(text) {
                    Cell::Empty if text == "^" => continue,
                    Cell::Empty => sheet.write_blank(at, column, &Format::new()).unwrap(),
                    Cell::Number(number) => sheet.write(at, column, number).unwrap(),
                    Cell::Percent(number) => sheet.write_number_with_format(at, column, number, &percent).unwrap(),
                    Cell::Day(number) => sheet.write_number_with_format(at, column, number, &day).unwrap(),
                    Cell::Outcome(said) => sheet.write(at, column, Formula::new("=A1").set_result(said)).unwrap(),
                    Cell::NeverWorkedOut => sheet.write(at, column, Formula::new("=A1").set_result(NEVER)).unwrap(),
                    Cell::EmptyOutcome => sheet.write(at, column, Formula::new("=A1").set_result(NOTHING)).unwrap(),
                    Cell::Text(text) => sheet.write(at, column, text).unwrap(),
                };
            }
        }
        self.hidden_rows.iter().for_each(|row| _ = sheet.set_row_hidden(row - 1).unwrap());
        self.hidden_columns.iter().for_each(|column| _ = sheet.set_column_hidden(column - 1).unwrap());
        if self.hidden {
            sheet.set_hidden(true);
            workbook.add_worksheet().set_name("Voorblad").unwrap().set_active(true).write(0, 0, "Toelichting").unwrap();
        }
        without_outcomes(&workbook.save_to_buffer().unwrap())
    }

    pub fn ods(&self) -> Vec<u8> {
        let visible = |hidden: bool| if hidden { " table:visibility=\"collapse\"" } else { "" };
        let mut rows: String = (1..=20u16)
            .map(|column| format!("<table:table-column{}/>", visible(self.hidden_columns.contains(&column))))
            .collect();
        for (at, row) in (0u32..).zip(&self.rows) {
            rows += &format!("<table:table-row{}>", visible(self.hidden_rows.contains(&(at + 1))));
            for (column, text) in (0u16..).zip(row) {
                let merged = self.merged.iter().map(|name| region(name)).find(|[first, _]| *first == (at, column));
                let spans = merged.map_or_else(String::new, |[(top, left), (bottom, right)]| {
                    let (down, across) = (bottom - top + 1, right - left + 1);
                    format!(" table:number-rows-spanned=\"{down}\" table:number-columns-spanned=\"{across}\"")
                });
                rows += &ods_cell(text, &spans);
            }
            rows += "</table:table-row>";
        }
        let hidden = if self.hidden { "false" } else { "true" };
        let content = format!(
            "<office:document-content><office:automatic-styles><style:style style:name=\"ta1\"><style:table-properties table:display=\"{hidden}\"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Blad1\" table:style-name=\"ta1\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice()),
            ("content.xml", content.as_bytes()),
            ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ])
    }

    /// As Excel 97 keeps it: BIFF8 in a folder.
    pub fn xls(&self) -> Vec<u8> {
        let record = |number: u16, bytes: &[u8]| {
            let length = u16::try_from(bytes.len()).unwrap();
            [&number.to_le_bytes(), &length.to_le_bytes(), bytes].concat()
        };
        let words = |words: &[u16]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
        let begin = |kind: u16| record(0x0809, &words(&[0x0600, kind, 0, 0, 0, 0, 0, 0]));
        let text = |text: &str| {
            let letters: Vec<u16> = text.encode_utf16().collect();
            [words(&[u16::try_from(letters.len()).unwrap()]), vec![1], words(&letters)].concat()
        };
        let mut sheet = begin(0x10);
        for row in &self.hidden_rows {
            sheet.extend(record(0x0208, &words(&[u16::try_from(row - 1).unwrap(), 0, 9, 255, 0, 0, 0x20, 0])));
        }
        for column in &self.hidden_columns {
            sheet.extend(record(0x007D, &words(&[column - 1, column - 1, 2000, 0, 1, 0])));
        }
        for (at, row) in (0u16..).zip(&self.rows) {
            for (column, said) in (0u16..).zip(row) {
                let place = |layout: u16| words(&[at, column, layout]);
                let number =
                    |layout: u16, number: f64| record(0x0203, &[place(layout), number.to_le_bytes().to_vec()].concat());
                let formula = |value: [u8; 8], flags: u16| {
                    record(0x0006, &[place(0), value.to_vec(), words(&[flags, 0, 0, 0])].concat())
                };
                sheet.extend(match cell(said) {
                    Cell::Empty => continue,
                    Cell::Number(value) => number(0, value),
                    Cell::Percent(value) => number(1, value),
                    Cell::Day(value) => number(2, value),
                    Cell::NeverWorkedOut => formula([0; 8], 3),
                    Cell::EmptyOutcome => formula([3, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0),
                    Cell::Outcome("#N/A") => formula([2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF], 0),
                    Cell::Outcome(said) => formula(said.parse::<f64>().unwrap().to_le_bytes(), 0),
                    Cell::Text(said) => record(0x0204, &[place(0), text(said)].concat()),
                });
            }
        }
        for name in &self.merged {
            let [(top, left), (bottom, right)] = region(name);
            let rows = [u16::try_from(top).unwrap(), u16::try_from(bottom).unwrap()];
            sheet.extend(record(0x00E5, &words(&[1, rows[0], rows[1], left, right])));
        }
        sheet.extend(record(0x000A, &[]));
        let layout = |format: u16| record(0x00E0, &words(&[0, format, 0, 0, 0, 0, 0, 0, 0, 0]));
        let mut book = [begin(5), layout(0), layout(10), layout(14)].concat();
        let name = [&[5u8, 0][..], b"Blad1"].concat();
        let start = u32::try_from(book.len() + 4 + 6 + name.len() + 4).unwrap();
        book.extend(record(0x0085, &[&start.to_le_bytes()[..], &[u8::from(self.hidden), 0], &name].concat()));
        book.extend(record(0x000A, &[]));
        book.extend(sheet);
        let mut folder = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        folder.create_stream("/Workbook").unwrap().write_all(&book).unwrap();
        folder.into_inner().into_inner()
    }
}

fn ods_cell(text: &str, spans: &str) -> String {
    let value = |kind: &str, value: &str| format!("office:value-type=\"{kind}\" office:value=\"{value}\"");
    let with = |attributes: String| format!("<table:table-cell {attributes}{spans}/>");
    match cell(text) {
        Cell::Empty if text == "^" => "<table:covered-table-cell/>".to_owned(),
        Cell::Empty => with(String::new()),
        Cell::Number(number) => with(value("float", &number.to_string())),
        Cell::Percent(number) => with(value("percentage", &number.to_string())),
        Cell::Day(_) => with("office:value-type=\"date\" office:date-value=\"2018-02-06\"".to_owned()),
        Cell::NeverWorkedOut => with("table:formula=\"of:=[.A1]\"".to_owned()),
        Cell::EmptyOutcome => with("table:formula=\"of:=[.A1]\" office:value-type=\"string\"".to_owned()),
        Cell::Outcome(said) if said.starts_with('#') => format!(
            "<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"{spans}><text:p>{said}</text:p></table:table-cell>"
        ),
        Cell::Outcome(said) => with(format!("table:formula=\"of:=[.A1]\" {}", value("float", said))),
        Cell::Text(text) => {
            format!("<table:table-cell office:value-type=\"string\"{spans}><text:p>{text}</text:p></table:table-cell>")
        }
    }
}

/// The same workbook, with formulas that were never worked out.
fn without_outcomes(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let (name, mut text) = (file.name().unwrap().into_owned(), Vec::new());
        file.read_to_end(&mut text).unwrap();
        if name.starts_with("xl/worksheets/") {
            let with = format!(" t=\"str\"><f>A1</f><v>{NEVER}</v>");
            text = String::from_utf8(text).unwrap().replace(&with, "><f>A1</f>").replace(NOTHING, "").into_bytes();
        }
        files.push((name, text));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    zipped(&files)
}

pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
