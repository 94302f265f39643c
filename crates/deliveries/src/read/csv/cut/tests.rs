//! Records of text tables: where they begin and end, held against the `csv` crate, and every kind of quote that is not closed.

use super::super::fields::Fields;
use super::*;
use crate::manifest::{Encoding, Header, Ragged};
use proptest::prelude::*;

fn signs(quote: Option<u8>, width: usize) -> Signs {
    let format = CsvFormat {
        encoding: Encoding::Utf8,
        delimiter: b';',
        quote,
        header: Header { row: 1, rows: 1 },
        ragged: Ragged::Error,
        row_numbers: false,
        longest: Longest { lines: 9, bytes: 1000, declared: false },
    };
    Signs::new(&format, Some(width))
}

/// Every record with its line and its fields.
fn read(text: &str, quote: Option<u8>) -> Result<Vec<(u32, Vec<String>)>, Torn> {
    read_with(text, signs(quote, 2))
}

fn read_with(text: &str, signs: Signs) -> Result<Vec<(u32, Vec<String>)>, Torn> {
    let mut bytes = text.as_bytes().to_vec();
    let found = signs.scan(&mut bytes, 1, true, usize::MAX)?;
    assert_eq!(found.used, bytes.len(), "{text:?}");
    let mut fields = Fields::new(signs);
    let records = found.records.iter().map(|record| {
        let cut = fields.cut(&bytes[record.start as usize..record.end as usize], record.shape);
        let cells = (0..cut.len()).map(|at| String::from_utf8(cut.field(at).to_vec()).unwrap());
        (record.line, cells.collect())
    });
    Ok(records.collect())
}

fn cells(text: &str) -> Vec<Vec<String>> {
    read(text, Some(b'"')).unwrap().into_iter().map(|(_, cells)| cells).collect()
}

fn why(text: &str) -> (u32, Unclosed) {
    let torn = read(text, Some(b'"')).unwrap_err();
    (torn.line, torn.why)
}

#[test]
fn every_line_end_counts_alike() {
    for ends in [["\n"; 4], ["\r"; 4], ["\r\n"; 4], ["\r", "\n", "\r\n", "\r"]] {
        let [one, two, three, four] = ends;
        let text = format!("a;1{one}b;\"2{two}2\"{three}c;3{four}");
        let found = read(&text, Some(b'"')).unwrap();
        let lines: Vec<u32> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 4], "{text:?}");
    }
    let blank = read("a;1\r\r\n\n\nb;2", Some(b'"')).unwrap();
    assert_eq!(blank.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 5]);
}

#[test]
fn a_quote_that_is_not_closed_is_told_at_its_line() {
    assert_eq!(why("a;1\nb;\"2\nc;3\n"), (2, Unclosed::Never));
    assert_eq!(why("a;1\nb;\"2"), (2, Unclosed::Never));
    // The quote of a later cell closes it, and the text of that cell follows.
    assert_eq!(why("a;\"1\nb;\"2\"\n"), (1, Unclosed::InText { lines: 1 }));
    assert_eq!(why("\"a\n\"b\";2\n"), (1, Unclosed::InText { lines: 1 }));
    assert_eq!(why(&format!("a;\"{}\"\n", "x\n".repeat(20))), (1, Unclosed::TooLong));
    assert_eq!(why("a;\"1\nb;2\nc;3\nd;4\ne;\"\n"), (1, Unclosed::HasRows { lines: 4 }));
    // One row is enough when the lines fit where they are torn.
    assert_eq!(why("a;\"1\nb;2\"\n"), (1, Unclosed::HasRows { lines: 1 }));
    assert_eq!(why("\"a;1\nb;2\nc;\";7\n"), (1, Unclosed::HasRows { lines: 2 }));
}

#[test]
fn a_quote_behind_spaces_opens_a_cell_when_it_closes_one() {
    assert_eq!(cells("a;  \"b;c\" ;d\n"), [["a", "  b;c ", "d"].map(|cell| cell.to_owned())]);
    assert_eq!(cells("a; 5\" disk\n"), [["a", " 5\" disk"]]);
    assert_eq!(cells("a; \"b\" c\n"), [["a", " \"b\" c"]]);
    assert_eq!(cells(" \"a\";b\n"), [[" a", "b"]]);
    assert_eq!(cells("a; \"b\n"), [["a", " \"b"]]);
}

#[test]
fn a_text_of_several_lines_is_no_row() {
    for text in ["one\ntwo", "dear all;\nhello", "one; two\nthree; four", "a;b\nc;d;e"] {
        assert_eq!(cells(&format!("a;\"{text}\"\n")), [["a", text]]);
    }
}

#[test]
fn text_behind_a_closing_quote_is_torn() {
    let mut bytes = b"\"Stichting \"De Brug\"\";1\n\"b\" ;2\n".to_vec();
    let found = signs(Some(b'"'), 2).scan(&mut bytes, 1, true, usize::MAX).unwrap();
    assert_eq!(found.records.iter().map(|record| record.shape).collect::<Vec<_>>(), [CutShape::Torn, CutShape::Quoted]);
}

#[test]
fn a_part_ends_where_a_record_does() {
    let text = b"a;\"1\n1\"\r\nb;2\r\n";
    for cut in 0..text.len() {
        let mut bytes = text[..cut].to_vec();
        let found = signs(Some(b'"'), 2).scan(&mut bytes, 1, false, usize::MAX).unwrap();
        assert!([0, 9, 14].contains(&found.used), "{cut}: {}", found.used);
    }
}

/// The same with a reader that is not ours, which knows no line ends but `\n` when it counts.
fn independent(text: &str) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new();
    let reader = reader.delimiter(b';').flexible(true).has_headers(false);
    let mut reader = reader.from_reader(text.as_bytes());
    reader
        .byte_records()
        .map(|record| record.unwrap().iter().map(|cell| String::from_utf8(cell.to_vec()).unwrap()).collect())
        .collect()
}

proptest! {
    #[test]
    fn records_are_those_of_another_reader(text in "[ab;\"\n\r]{0,40}") {
        if let Ok(found) = read(&text, Some(b'"')) {
            // A part that was cut off in the middle gives the same in the end.
            let cells: Vec<Vec<String>> = found.iter().map(|(_, cells)| cells.clone()).collect();
            prop_assert_eq!(cells, independent(&text));
            let lines: Vec<u32> = found.iter().map(|(line, _)| *line).collect();
            prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", lines);
        }
    }

    #[test]
    fn whatever_is_written_with_quotes_reads_back(
        rows in prop::collection::vec(prop::collection::vec("[ab;\"\n\r ]{0,6}", 3), 1..6),
        end in prop::sample::select(vec!["\n", "\r", "\r\n"]),
    ) {
        let row = |row: &Vec<String>| {
            let cells = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            cells.collect::<Vec<_>>().join(";")
        };
        let text: String = rows.iter().map(|cells| row(cells) + end).collect();
        // Somebody looked: texts that look like rows are texts.
        let mut signs = signs(Some(b'"'), 3);
        signs.longest.declared = true;
        let found = read_with(&text, signs).unwrap();
        prop_assert_eq!(found.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), rows);
    }

    #[test]
    fn where_it_is_cut_makes_no_difference(text in "[ab;\"\n\r ]{0,60}", at in 0usize..60) {
        let signs = signs(Some(b'"'), 2);
        let mut whole = text.as_bytes().to_vec();
        let all = signs.scan(&mut whole, 1, true, usize::MAX);
        let mut begin = text.as_bytes()[..at.min(text.len())].to_vec();
        let first = signs.scan(&mut begin, 1, false, usize::MAX);
        if let (Ok(all), Ok(first)) = (all, first) {
            let mut rest = [&begin[first.used..], &text.as_bytes()[at.min(text.len())..]].concat();
            let then = signs.scan(&mut rest, first.line, true, usize::MAX).unwrap();
            let place = |shift: usize| move |record: &Record| {
                (record.start as usize + shift, record.end as usize + shift, record.line, record.shape)
            };
            let parts: Vec<_> =
                first.records.iter().map(place(0)).chain(then.records.iter().map(place(first.used))).collect();
            prop_assert_eq!(parts, all.records.iter().map(place(0)).collect::<Vec<_>>());
        }
    }
}
