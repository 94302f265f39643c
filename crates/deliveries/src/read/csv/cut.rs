//! Where the records of a text table begin and end, so that it can be read in parts, beside each other.
//!
//! Knows quotes and line ends (`\n`, `\r\n` and `\r`, in any mixture), and nothing of what fields mean. A quote that is
//! never closed would swallow all that follows: what looks like one is a mistake, never a cell.

use memchr::{memchr2, memchr3};

use crate::manifest::{CsvFormat, Longest};
use mdd_engine::fault::{OrFault, Stretch};

/// A record of a part, without its line end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) struct Record {
    pub start: u32,
    pub end: u32,
    /// In the file, counted from 1: the line on which it begins. No two records begin on one line.
    pub line: u32,
    pub shape: Shape,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Shape {
    /// No field stands between quotes: it can be cut at each delimiter.
    Plain,
    Quoted,
    /// A quote closes, and text follows before the next delimiter.
    Torn,
}

/// What stands between fields and around them.
#[derive(Clone, Copy)]
pub(in super::super) struct Signs {
    pub delimiter: u8,
    pub quote: Option<u8>,
    longest: Longest,
    /// How many fields a row has; none while that is not known.
    width: Option<usize>,
}

/// Why a quote that opens a field cannot be believed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Unclosed {
    /// The file ends inside the field.
    Never,
    /// Text follows the quote that closes it, so many lines further.
    InText { lines: u32 },
    /// The field has more lines or bytes than any cell has.
    TooLong,
    /// The lines of the field look like rows of this table.
    HasRows { lines: u32 },
}

/// A quote that cannot be believed, and where it opens: its line, and its place among the bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) struct Torn {
    pub line: u32,
    pub at: usize,
    pub why: Unclosed,
}

/// The records in some bytes, and how many bytes they take.
#[derive(Default)]
pub(in super::super) struct Scanned {
    pub records: Vec<Record>,
    pub used: usize,
    /// The line after them.
    pub line: u32,
}

/// Where one record ends.
enum End {
    At {
        end: usize,
        lines: u32,
        shape: Shape,
    },
    /// Not in these bytes.
    Beyond,
}

/// Where a quoted field ends.
enum Close {
    At {
        quote: usize,
        lines: u32,
        /// Nothing but the next delimiter or the end of the line follows.
        clean: bool,
    },
    TooLong,
    Never,
    Beyond,
}

impl Signs {
    pub fn new(format: &CsvFormat, width: Option<usize>) -> Signs {
        Signs { delimiter: format.delimiter, quote: format.quote, longest: format.longest, width }
    }

    /// The records in `bytes`, of which the first line has this number. `ended`: no bytes follow.
    ///
    /// A quote behind spaces is put before them, so that it opens its field.
    pub fn scan(&self, bytes: &mut [u8], line: u32, ended: bool, most: usize) -> Result<Scanned, Torn> {
        let mut found = Scanned { line, ..Scanned::default() };
        let mut at = 0;
        while found.records.len() < most {
            // Lines without anything are no records.
            while let Some(next) = line_end(bytes, at, ended) {
                at = next;
                found.line += 1;
            }
            found.used = at;
            if at >= bytes.len() || is_line_end(bytes.get(at)) {
                break;
            }
            let End::At { end, lines, shape } = self.record(bytes, at, found.line, ended)? else { break };
            let next = if end == bytes.len() { Some(end) } else { line_end(bytes, end, ended) };
            let Some(next) = next else { break };
            found.records.push(Record { start: number(at), end: number(end), line: found.line, shape });
            found.line += lines + 1;
            (at, found.used) = (next, next);
        }
        Ok(found)
    }

    fn record(&self, bytes: &mut [u8], start: usize, line: u32, ended: bool) -> Result<End, Torn> {
        let (mut at, mut lines, mut shape) = (start, 0, Shape::Plain);
        // Where a quote is known to open a field.
        let mut known = None;
        loop {
            let (opens, hit) = match known.take() {
                Some(hit) => (hit, hit),
                None => {
                    let rest = bytes.part(at..);
                    let hit = match self.quote {
                        Some(quote) => memchr3(quote, b'\n', b'\r', rest),
                        None => memchr2(b'\n', b'\r', rest),
                    };
                    let Some(hit) = hit.map(|hit| at + hit) else {
                        return Ok(if ended { End::At { end: bytes.len(), lines, shape } } else { End::Beyond });
                    };
                    if is_line_end(bytes.get(hit)) {
                        return Ok(End::At { end: hit, lines, shape });
                    }
                    at = hit + 1;
                    let Some(opens) = self.opens(bytes, start, hit) else { continue };
                    (opens, hit)
                }
            };
            let behind_spaces = opens != hit;
            let torn = |why| Err(Torn { line: line + lines, at: hit, why });
            let (quote, inside, clean) = match self.close(bytes, hit, ended) {
                Close::At { quote, lines, clean } => (quote, lines, clean),
                Close::Beyond => return Ok(End::Beyond),
                Close::Never | Close::TooLong if behind_spaces => continue,
                Close::Never => return torn(Unclosed::Never),
                Close::TooLong => return torn(Unclosed::TooLong),
            };
            // Behind spaces a quote may as well be part of a text: then nothing is opened.
            if behind_spaces && !clean {
                continue;
            }
            if inside > 0 && !clean {
                return torn(Unclosed::InText { lines: inside });
            }
            if inside > 0 && self.has_rows(bytes, start, hit, quote) {
                return torn(Unclosed::HasRows { lines: inside });
            }
            if behind_spaces {
                bytes.swap(opens, hit);
            }
            shape = if clean && shape != Shape::Torn { Shape::Quoted } else { Shape::Torn };
            lines += inside;
            at = quote + 1;
            // In a file with quotes around everything the next one stands behind the delimiter.
            if bytes.get(at) == Some(&self.delimiter) && bytes.get(at + 1).copied() == self.quote {
                known = Some(at + 1);
            }
        }
    }

    /// Where the field begins that a quote opens: at the quote, or at the spaces before it. None: it stands in a text.
    fn opens(&self, bytes: &[u8], start: usize, quote: usize) -> Option<usize> {
        let before = bytes.part(start..quote);
        let spaces = before.iter().rev().take_while(|byte| self.is_space(**byte)).count();
        let begin = quote - spaces;
        let first = begin == start || bytes.get(begin.checked_sub(1)?) == Some(&self.delimiter);
        first.then_some(begin)
    }

    fn is_space(&self, byte: u8) -> bool {
        byte == b' ' && self.delimiter != b' '
    }

    fn close(&self, bytes: &[u8], open: usize, ended: bool) -> Close {
        let quote = self.quote.or_fault("only a quote opens a field");
        let (mut at, mut lines) = (open + 1, 0u32);
        loop {
            let rest = bytes.part(at..);
            let hit = memchr3(quote, b'\n', b'\r', rest).map(|hit| at + hit);
            let passed = hit.unwrap_or(bytes.len()) - open;
            if lines > self.longest.lines || passed > self.longest.bytes as usize {
                return Close::TooLong;
            }
            let Some(hit) = hit else { return if ended { Close::Never } else { Close::Beyond } };
            if bytes.get(hit) != Some(&quote) {
                let Some(next) = line_end(bytes, hit, ended) else { return Close::Beyond };
                lines += 1;
                at = next;
                continue;
            }
            match bytes.get(hit + 1) {
                None if !ended => return Close::Beyond,
                // Two are one that is part of the text.
                Some(next) if *next == quote => at = hit + 2,
                _ => {
                    let behind = bytes.part(hit + 1..);
                    let next = behind.iter().find(|byte| !self.is_space(**byte));
                    return match next {
                        None if !ended => Close::Beyond,
                        None => Close::At { quote: hit, lines, clean: true },
                        Some(next) => {
                            let clean = *next == self.delimiter || is_line_end(Some(next));
                            Close::At { quote: hit, lines, clean }
                        }
                    };
                }
            }
        }
    }

    /// Whether the lines of a field look like rows: then the quote that opens it was never closed, and the one that seems
    /// to close it belongs to a later row. `start`: of the record; the field stands between the two quotes.
    fn has_rows(&self, bytes: &[u8], start: usize, open: usize, close: usize) -> bool {
        let Some(width) = self.width.filter(|width| *width > 1 && !self.longest.declared) else { return false };
        let field = bytes.part(open + 1..close);
        let count = |line: &[u8]| memchr::memchr_iter(self.delimiter, line).count();
        let mut lines = field.split(|byte| matches!(byte, b'\n' | b'\r'));
        let first = count(lines.next().unwrap_or_default());
        let mut lines = lines.filter(|line| !line.is_empty()).map(count);
        // The last line is not whole.
        let Some(mut last) = lines.next() else { return false };
        let mut rows = 0;
        for next in lines {
            if last + 1 != width {
                return false;
            }
            rows += 1;
            last = next;
        }
        if rows >= 3 {
            return true;
        }
        // With fewer lines the two that are not whole have to fit: what stands before the one quote and the other.
        let place = self.raw_fields(bytes.part(start..open)).len() - 1;
        let (fits_first, fits_last) = (first + place + 1 == width, last == place);
        let fits = if rows == 0 {
            fits_first && fits_last
        } else {
            (fits_first && (first > 0 || fits_last)) || (fits_last && last > 0)
        };
        fits && !self.is_prose(field)
    }

    /// Whether a space or the end of the line stands behind every delimiter, as in sentences.
    fn is_prose(&self, text: &[u8]) -> bool {
        let behind = |at: usize| text.get(at + 1).is_none_or(|next| next.is_ascii_whitespace());
        memchr::memchr_iter(self.delimiter, text).all(behind)
    }

    /// Where the fields of a record stand, quotes included.
    pub fn raw_fields(&self, record: &[u8]) -> Vec<(usize, usize)> {
        let (mut fields, mut from, mut at) = (Vec::new(), 0, 0);
        while let Some(byte) = record.get(at) {
            if *byte == self.delimiter {
                fields.push((from, at));
                from = at + 1;
            } else if Some(*byte) == self.quote
                && self.opens(record, from, at).is_some()
                && let Close::At { quote, .. } = self.close(record, at, true)
            {
                at = quote;
            }
            at += 1;
        }
        fields.push((from, record.len()));
        fields
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).or_fault("a part of a delivery has less than 4 GB")
}

fn is_line_end(byte: Option<&u8>) -> bool {
    matches!(byte, Some(b'\n' | b'\r'))
}

/// What stands behind the line end at this place. None: there is none, or more bytes must say whether it is whole.
pub(super) fn line_end(bytes: &[u8], at: usize, ended: bool) -> Option<usize> {
    match (bytes.get(at)?, bytes.get(at + 1)) {
        (b'\n', _) => Some(at + 1),
        (b'\r', Some(b'\n')) => Some(at + 2),
        (b'\r', None) if !ended => None,
        (b'\r', _) => Some(at + 1),
        _ => None,
    }
}

/// The lines of a text, each without its end, by any of the line ends.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let end = memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        at = line_end(bytes, at + end, true).unwrap_or(bytes.len());
        rest.get(..end)
    })
}

#[cfg(test)]
mod tests {
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
        assert_eq!(found.records.iter().map(|record| record.shape).collect::<Vec<_>>(), [Shape::Torn, Shape::Quoted]);
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
}
