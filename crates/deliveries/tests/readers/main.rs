//! Properties of the readers: any bytes give rows or a message, and what a program writes is read back.
#![cfg(feature = "xlsx")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod loaded;
#[path = "../toy/mod.rs"]
mod toy;

use mdd_deliveries::{
    CsvFormat, Decoding, DeliveryFormat, DeliverySample, Encoding, Header, JsonFormat, Longest, Packed, Ragged, Sheet,
    WorkbookFormat, WorkbookKind, read_sample,
};
use mdd_engine::language::Language;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const FIRST: Header = Header { row: 1, rows: 1 };

fn csv_reading(delimiter: u8, quote: Option<u8>, encoding: Encoding) -> Decoding {
    // Somebody looked: texts that look like rows are texts.
    let (ragged, longest) = (Ragged::Error, Longest { declared: true, ..Longest::default() });
    let format = CsvFormat { encoding, delimiter, quote, header: FIRST, ragged, row_numbers: false, longest };
    Decoding { packed: None, format: DeliveryFormat::Csv(format) }
}

fn workbook_reading(kind: WorkbookKind) -> Decoding {
    Decoding {
        packed: None,
        format: DeliveryFormat::Workbook(WorkbookFormat { kind, sheet: None, header: FIRST, formulas_empty: false }),
    }
}

fn json_reading(records: &str, headers: Option<&str>) -> Decoding {
    let format = JsonFormat { records: records.to_owned(), headers: headers.map(str::to_owned), entries: None };
    Decoding { packed: None, format: DeliveryFormat::Json(format) }
}

fn sample(bytes: &[u8], reading: &Decoding) -> DeliverySample {
    read_sample(bytes, "a", reading, usize::MAX).unwrap_or_else(|errors| {
        panic!("{:?}", errors.iter().map(|error| error.line(Language::English)).collect::<Vec<_>>())
    })
}

/// Names that differ, and rows of as many cells.
fn table(cell: &'static str) -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    (2usize..6).prop_flat_map(move |width| {
        let names = prop::collection::btree_set("[a-z]{1,6}", width);
        let rows = prop::collection::vec(prop::collection::vec(cell, width), 1..20);
        (names.prop_map(|names| names.into_iter().collect()), rows)
    })
}

fn trimmed(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.into_iter().map(|row| row.into_iter().map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn written(names: &[String], rows: &[Vec<String>], delimiter: u8, quote: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).quote(quote).from_writer(Vec::new());
    writer.write_record(names).unwrap();
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

fn workbook(names: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, row) in (0..).zip(std::iter::once(&names.to_vec()).chain(rows)) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(at, column, cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_rows_or_a_message(bytes: Vec<u8>, like in "[-a-z0-9;,\"\n\r\t{}\\[\\]:. ]{0,80}") {
        let zip = Packed::Zip { member: None };
        let mut readings = vec![
            json_reading("", None),
            json_reading("/*/value", None),
            json_reading("/rows", Some("/headers")),
            workbook_reading(WorkbookKind::Xlsx),
            workbook_reading(WorkbookKind::Xls),
            workbook_reading(WorkbookKind::Ods),
        ];
        for encoding in [Encoding::Utf8, Encoding::Windows1252, Encoding::Latin1, Encoding::Utf16, Encoding::Utf16Be] {
            readings.push(csv_reading(b';', Some(b'"'), encoding));
        }
        readings.push(csv_reading(b',', None, Encoding::Utf8));
        for ragged in [Ragged::Fill, Ragged::Reject] {
            let format = CsvFormat {
                encoding: Encoding::Utf8,
                delimiter: b'\t',
                quote: Some(b'\''),
                header: Header { row: 2, rows: 2 },
                ragged,
                row_numbers: true,
                longest: Longest::default(),
            };
            readings.push(Decoding { packed: None, format: DeliveryFormat::Csv(format) });
        }
        for reading in readings {
            for bytes in [&bytes, like.as_bytes()] {
                let _ = read_sample(bytes, "a", &reading, 3);
                for packed in [Packed::Gzip, zip.clone()] {
                    let _ = read_sample(bytes, "a", &Decoding { packed: Some(packed), ..reading.clone() }, 3);
                }
            }
        }
    }

    #[test]
    fn what_the_csv_writer_writes_is_read_back((names, rows) in table("[ -~\n\u{e9}\u{20ac}]{0,12}")) {
        for (delimiter, quote) in [(b';', b'"'), (b',', b'\''), (b'\t', b'"'), (b'|', b'"'), (b'^', b'~')] {
            let bytes = written(&names, &rows, delimiter, quote);
            let read = sample(&bytes, &csv_reading(delimiter, Some(quote), Encoding::Utf8));
            prop_assert_eq!(&read.header, &names);
            prop_assert_eq!(read.rows, trimmed(rows.clone()));
            let text = String::from_utf8(bytes).unwrap();
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let read = sample(&wide, &csv_reading(delimiter, Some(quote), Encoding::Utf16Be));
            prop_assert_eq!(read.rows, trimmed(rows.clone()));
        }
    }

    #[test]
    fn lines_are_those_of_the_file((names, rows) in table("[a-z\n]{1,6}")) {
        let bytes = written(&names, &rows, b';', b'"');
        let read = sample(&bytes, &csv_reading(b';', Some(b'"'), Encoding::Utf8));
        let mut line = 2;
        for (row, found) in rows.iter().zip(&read.lines) {
            prop_assert_eq!(*found, line);
            line += 1 + u32::try_from(row.iter().map(|cell| cell.matches('\n').count()).sum::<usize>()).unwrap();
        }
    }

    #[test]
    fn what_the_workbook_writer_writes_is_read_back((names, rows) in table("[!-~\u{e9}]{1,8}")) {
        let read = sample(&workbook(&names, &rows), &workbook_reading(WorkbookKind::Xlsx));
        prop_assert_eq!(read.header, names);
        prop_assert_eq!(read.rows, rows);
    }

    #[test]
    fn a_damaged_workbook_is_rows_or_a_message(at in 0usize..4000, byte: u8, cut in 0usize..4000) {
        let names = ["a", "b"].map(str::to_owned);
        let whole = workbook(&names, &[names.to_vec(), names.to_vec()]);
        let mut changed = whole.clone();
        let place = at % whole.len();
        changed[place] ^= byte;
        for kind in [WorkbookKind::Xlsx, WorkbookKind::Xls, WorkbookKind::Ods] {
            let _ = read_sample(&changed, "a", &workbook_reading(kind), 3);
            let _ = read_sample(&whole[..cut.min(whole.len())], "a", &workbook_reading(kind), 3);
        }
    }

    #[test]
    fn what_the_json_writer_writes_is_read_back((names, rows) in table("[ -~\u{e9}\n]{0,8}"), number: i32) {
        let records = |rows: &[Vec<String>]| -> Vec<Value> {
            let record = |row: &Vec<String>| {
                let mut record: Map<String, Value> =
                    names.iter().cloned().zip(row.iter().map(|cell| json!(cell))).collect();
                record.insert("0".to_owned(), json!(number));
                Value::Object(record)
            };
            rows.iter().map(record).collect()
        };
        let mut header = names.clone();
        header.push("0".to_owned());
        let expected: Vec<Vec<String>> = trimmed(rows.clone())
            .into_iter()
            .map(|mut row| { row.push(number.to_string()); row })
            .collect();
        let pages: Vec<Value> = rows.chunks(3).map(|page| json!({ "value": records(page) })).collect();
        let lists: Vec<Value> = expected.iter().map(|row| json!(row)).collect();
        let headers: Vec<Value> = header.iter().map(|name| json!({ "name": name, "type": "String" })).collect();
        for (file, reading) in [
            (json!(records(&rows)), json_reading("", None)),
            (json!({ "value": records(&rows) }), json_reading("/value", None)),
            (json!(pages), json_reading("/*/value", None)),
            (json!({ "headers": headers, "rows": lists }), json_reading("/rows", Some("/headers"))),
            (json!({ "headers": header, "rows": lists }), json_reading("/rows", Some("/headers"))),
        ] {
            let read = sample(&serde_json::to_vec_pretty(&file).unwrap(), &reading);
            prop_assert_eq!(&read.header, &header);
            prop_assert_eq!(&read.rows, &expected);
        }
    }
}

#[test]
fn a_sheet_far_away_costs_no_memory() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "a").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    let read = sample(&book.save_to_buffer().unwrap(), &workbook_reading(WorkbookKind::Xlsx));
    assert_eq!((read.header, read.count), (vec!["a".to_owned()], 0));
}

#[test]
fn dates_and_merged_names_of_a_workbook() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let format = rust_xlsxwriter::Format::new().set_num_format("dd-mm-yyyy");
    let plain = rust_xlsxwriter::Format::new();
    book.add_worksheet().write_string(0, 0, "leeg").unwrap();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 1, 0, "Gemeente", &plain).unwrap();
    sheet.merge_range(0, 1, 0, 2, "Burgers", &plain).unwrap();
    sheet.write_string(1, 1, "score").unwrap();
    sheet.write_string(1, 2, "datum").unwrap();
    sheet.write_string(2, 0, "Aadorp").unwrap();
    sheet.write_number(2, 1, 0.1 + 0.2).unwrap();
    sheet.write_number_with_format(2, 2, 43_137, &format).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let reading = |header, sheet| {
        let format = WorkbookFormat { kind: WorkbookKind::Xlsx, sheet: Some(sheet), header, formulas_empty: false };
        Decoding { packed: None, format: DeliveryFormat::Workbook(format) }
    };
    let two = sample(&bytes, &reading(Header { row: 1, rows: 2 }, Sheet::Number(2)));
    assert_eq!(two.header, ["Gemeente", "Burgers / score", "Burgers / datum"]);
    assert_eq!(two.rows, [["Aadorp", "0.3", "2018-02-06"]]);
    let one = sample(&bytes, &reading(Header { row: 2, rows: 1 }, Sheet::Name("Sheet2".to_owned())));
    assert_eq!(one.header, ["Gemeente", "score", "datum"]);
}
