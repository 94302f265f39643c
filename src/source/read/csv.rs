//! Text tables: any delimiter and quote, quoted fields with newlines, rows that are too short or too long.

use std::borrow::Cow;

use csv::{ByteRecord, ReaderBuilder};

use super::header::join_rows;
use super::{Account, Field, Reader, Sink, decode, line_spot, problem};
use crate::dataset::{Rejected, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spot};
use crate::source::manifest::{CsvFormat, Ragged};

pub(super) struct Csv<'b> {
    path: String,
    text: Cow<'b, str>,
    format: CsvFormat,
    header: Vec<String>,
    /// Where the first row of data starts.
    start: usize,
    /// Of the rows of data.
    width: usize,
}

/// Of a delivery of another shape every row is too long or too short: so many are shown.
const MAX_RAGGED: usize = 20;

/// So many lines at the top may be titles.
const TOP: usize = 30;

pub(super) fn open<'b>(
    bytes: Cow<'b, [u8]>,
    path: &str,
    format: &CsvFormat,
    steps: &mut Vec<Step>,
) -> Result<Csv<'b>, Diagnostics> {
    let text = decode::decode(bytes, path, format.encoding, steps)?;
    let titles: usize = text.split_inclusive('\n').take(format.header.row as usize - 1).map(str::len).sum();
    let mut reader = reader(text.as_bytes().get(titles..).unwrap_or_default(), format);
    let mut record = ByteRecord::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for _ in 0..format.header.rows {
        if !reader.read_byte_record(&mut record).is_ok_and(|found| found) {
            let line = format.header.row as usize + rows.len();
            let message = format!("there is no header on line {line}");
            return Err(problem(path, Spot::Whole, Code::FileEmpty, message)
                .help("the file ends before it: is `header_row` in sources.toml right?")
                .into());
        }
        rows.push(cells(&record));
    }
    let header = match rows.as_slice() {
        [upper, lower] => join_rows(upper, lower),
        _ => rows.into_iter().next().unwrap_or_default(),
    };
    let start = titles + usize::try_from(reader.position().byte()).unwrap_or(0);
    let width = header.len() + usize::from(format.row_numbers);
    Ok(Csv { path: path.to_owned(), format: format.clone(), start, width, header, text })
}

fn reader<'t>(bytes: &'t [u8], format: &CsvFormat) -> csv::Reader<&'t [u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .delimiter(format.delimiter)
        .quoting(format.quote.is_some())
        .quote(format.quote.unwrap_or(b'"'))
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(bytes)
}

fn cells(record: &ByteRecord) -> Vec<String> {
    record.iter().map(|field| String::from_utf8_lossy(field).trim().to_owned()).collect()
}

fn position(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// Line numbers of places that come in order.
#[derive(Default)]
struct Lines {
    at: usize,
    newlines: u32,
}

impl Lines {
    /// The line of the record that starts at `start`. The line end of the record before it, and blank lines, may still
    /// stand there.
    fn line_of(&mut self, text: &str, start: usize) -> u32 {
        let bytes = text.as_bytes();
        let blank =
            bytes.get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let start = start + blank;
        let passed = bytes.get(self.at..start).unwrap_or_default();
        self.newlines += u32::try_from(memchr::memchr_iter(b'\n', passed).count()).unwrap_or(u32::MAX);
        self.at = start;
        self.newlines + 1
    }

    /// The text of the line that was found last.
    fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.at..).unwrap_or_default().lines().next().unwrap_or("")
    }
}

impl Csv<'_> {
    fn line(&self, number: u32) -> &str {
        self.text.lines().nth(number as usize - 1).unwrap_or("")
    }

    /// What a row has more than the header is empty: nothing is lost without it.
    fn only_empty_behind(&self, record: &ByteRecord) -> bool {
        record.len() > self.width && record.iter().skip(self.width).all(<[u8]>::is_empty)
    }

    fn ragged(&self, line: u32, text: &str, record: &ByteRecord, nth: usize) -> Diagnostic {
        let fields = record.len();
        let spot = line_spot(line as usize, text, 0, text.len());
        let field = if fields == 1 { "field" } else { "fields" };
        let error = problem(&self.path, spot, Code::RaggedRow, format!("this row has {fields} {field}"))
            .label(if self.format.row_numbers {
                format!("a number, and the {} of the header", self.header.len())
            } else {
                format!("the header has {}", self.width)
            })
            .help("look for a delimiter or a line break inside a field without quotes");
        let is_numbered = record.get(0).is_some_and(|field| field == nth.to_string().as_bytes());
        if fields == self.width + 1 && is_numbered && !self.format.row_numbers {
            error.help("if each row has its number in front, declare row_numbers = true in sources.toml")
        } else if self.only_empty_behind(record) {
            error.help(
                "what it has too many is empty: to read such rows without it, declare ragged = \"fill\" in sources.toml",
            )
        } else {
            error.help("to leave such rows out and go on, declare ragged = \"reject\" in sources.toml")
        }
    }
}

impl Reader for Csv<'_> {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn header_spot(&self) -> Spot {
        let row = self.format.header.row + self.format.header.rows - 1;
        let text = self.line(row);
        line_spot(row as usize, text, 0, text.len())
    }

    fn top(&self) -> Vec<(u32, Vec<String>)> {
        let mut record = ByteRecord::new();
        let mut top = Vec::new();
        for (number, line) in (1..).zip(self.text.lines().take(TOP)) {
            if reader(line.as_bytes(), &self.format).read_byte_record(&mut record).is_ok_and(|found| found) {
                top.push((number, cells(&record)));
            }
        }
        top
    }

    /// One name where several are wanted: most likely it is the whole line.
    fn why_names_are_missing(&self) -> Option<Diagnostic> {
        let [only] = self.header.as_slice() else { return None };
        let other = [';', ',', '\t', '|'].into_iter().find(|other| only.contains(*other))?;
        let declared = match self.format.delimiter {
            b'\t' => "tab".to_owned(),
            other => format!("`{}`", char::from(other)),
        };
        let name = if other == '\t' { "\\t".to_owned() } else { other.to_string() };
        let message = format!("there is no {declared} in the header");
        Some(problem(&self.path, self.header_spot(), Code::WrongShape, message).help(format!(
            "is the delimiter another? There is `{name}`: declare delimiter = \"{name}\" in sources.toml"
        )))
    }

    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        let mut reader = reader(self.text.as_bytes().get(self.start..).unwrap_or_default(), &self.format);
        let columns: Vec<usize> = columns.iter().map(|column| column + usize::from(self.format.row_numbers)).collect();
        let mut record = ByteRecord::new();
        let mut lines = Lines::default();
        let mut diagnostics = Diagnostics::default();
        let mut account = Account::default();
        let (mut ragged, mut filled, mut cut) = (0, 0, 0);
        let mut nth = 0;
        loop {
            nth += 1;
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(_) => {
                    let line = lines.line_of(&self.text, self.start + position(reader.position()));
                    let text = lines.text(&self.text);
                    let spot = line_spot(line as usize, text, 0, text.len());
                    diagnostics.push(problem(&self.path, spot, Code::FileUnreadable, "this line cannot be read"));
                    break;
                }
            }
            let line = lines.line_of(&self.text, self.start + record.position().map_or(0, position));
            if record.len() != self.width {
                match self.format.ragged {
                    Ragged::Error => {
                        ragged += 1;
                        if ragged <= MAX_RAGGED {
                            diagnostics.push(self.ragged(line, lines.text(&self.text), &record, nth));
                        }
                        continue;
                    }
                    Ragged::Fill if record.len() < self.width => filled += 1,
                    Ragged::Fill if self.only_empty_behind(&record) => cut += 1,
                    _ => {
                        let reason = format!("it has {} fields, the header has {}", record.len(), self.width);
                        account.rejected.push(Rejected { line, column: String::new(), reason });
                        continue;
                    }
                }
            }
            // The whole text is UTF-8 and fields are cut at ASCII bytes, so all of them together are UTF-8 too.
            let fields = std::str::from_utf8(record.as_slice()).unwrap_or_default();
            let text = |column: &usize| record.range(*column).and_then(|range| fields.get(range)).unwrap_or_default();
            let row: Vec<Field<'_>> = columns.iter().map(|column| Field::text(text(column))).collect();
            sink(line, &row);
        }
        if filled > 0 {
            account.steps.push(Step::Filled { rows: filled });
        }
        if cut > 0 {
            account.steps.push(Step::Cut { rows: cut });
        }
        if diagnostics.is_empty() { Ok(account) } else { Err(diagnostics) }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        let text = self.line(line);
        let column = column + usize::from(self.format.row_numbers);
        let (mut from, mut field, mut quoted) = (0, 0, false);
        for (at, byte) in text.bytes().enumerate() {
            if Some(byte) == self.format.quote {
                quoted = !quoted;
            } else if byte == self.format.delimiter && !quoted {
                if field == column {
                    return line_spot(line as usize, text, from, at);
                }
                field += 1;
                from = at + 1;
            }
        }
        let from = if field == column { from } else { 0 };
        line_spot(line as usize, text, from, text.len())
    }
}
