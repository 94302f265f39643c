//! Text tables: any delimiter, UTF-8 (with or without BOM) or windows-1252, quoted fields with newlines.

use std::borrow::Cow;

use csv::{ByteRecord, ReaderBuilder};

use super::{Delivery, Field, Sink, find_columns, problem, utf8};
use crate::diagnostic::{Code, Diagnostics, Spot};
use crate::source::manifest::Encoding;

struct Csv<'b> {
    path: String,
    text: Cow<'b, str>,
    delimiter: u8,
    /// Where the first row of data starts.
    start: usize,
    width: usize,
    columns: Vec<usize>,
}

pub(super) fn open<'b>(
    bytes: &'b [u8],
    path: &str,
    encoding: Encoding,
    delimiter: u8,
    header_row: u32,
    wanted: &[&str],
) -> Result<Box<dyn Delivery + 'b>, Diagnostics> {
    let text = decode(bytes, path, encoding)?;
    let titles: usize = text.split_inclusive('\n').take(header_row as usize - 1).map(str::len).sum();
    let mut reader = reader(text.as_bytes().get(titles..).unwrap_or_default(), delimiter);
    let mut record = ByteRecord::new();
    let read = reader.read_byte_record(&mut record);
    if !read.is_ok_and(|found| found) {
        return Err(
            problem(path, Spot::Whole, Code::FileEmpty, format!("there is no header on line {header_row}")).into()
        );
    }
    let header: Vec<String> = record.iter().map(|field| String::from_utf8_lossy(field).trim().to_owned()).collect();
    let position = reader.position().clone();
    let mut csv = Csv {
        path: path.to_owned(),
        delimiter,
        start: titles + usize::try_from(position.byte()).unwrap_or(0),
        width: header.len(),
        columns: Vec::new(),
        text,
    };
    if let [only] = header.as_slice()
        && wanted.len() > 1
        && let Some(other) = [';', ',', '\t', '|'].into_iter().find(|other| only.contains(*other))
    {
        let spot = line_spot(csv.line(header_row), header_row);
        let message = format!("there is no `{}` in the header", char::from(delimiter));
        let name = if other == '\t' { "\\t".to_owned() } else { other.to_string() };
        return Err(problem(path, spot, Code::WrongShape, message)
            .help(format!(
                "is the delimiter another? There is `{name}`: declare delimiter = \"{name}\" in sources.toml"
            ))
            .into());
    }
    csv.columns = find_columns(&header, wanted, path, || line_spot(csv.line(header_row), header_row))?;
    Ok(Box::new(csv))
}

fn reader(bytes: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).delimiter(delimiter).flexible(true).from_reader(bytes)
}

fn decode<'b>(bytes: &'b [u8], path: &str, encoding: Encoding) -> Result<Cow<'b, str>, Diagnostics> {
    match encoding {
        Encoding::Windows1252 => Ok(encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0),
        Encoding::Utf8 => {
            utf8(bytes, path, "if the file comes from Excel, declare encoding = \"windows-1252\" in sources.toml")
                .map(Cow::Borrowed)
        }
    }
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
        self.newlines += u32::try_from(passed.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX);
        self.at = start;
        self.newlines + 1
    }
}

impl Csv<'_> {
    fn line(&self, number: u32) -> &str {
        self.text.lines().nth(number as usize - 1).unwrap_or("")
    }
}

fn line_spot(text: &str, number: u32) -> Spot {
    Spot::Line { number: number as usize, text: text.to_owned(), from: 0, to: text.len() }
}

impl Delivery for Csv<'_> {
    fn each(&self, sink: &mut Sink<'_>) -> Result<(), Diagnostics> {
        let mut reader = reader(self.text.as_bytes().get(self.start..).unwrap_or_default(), self.delimiter);
        let mut record = ByteRecord::new();
        let mut lines = Lines::default();
        let mut diagnostics = Diagnostics::default();
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    let line = lines.line_of(&self.text, self.start + position(reader.position()));
                    let spot = line_spot(self.line(line), line);
                    diagnostics.push(problem(&self.path, spot, Code::FileUnreadable, error.to_string()));
                    break;
                }
            }
            let line = lines.line_of(&self.text, self.start + record.position().map_or(0, position));
            if record.len() != self.width {
                diagnostics.push(
                    problem(
                        &self.path,
                        line_spot(self.line(line), line),
                        Code::RaggedRow,
                        format!("this row has {} fields", record.len()),
                    )
                    .label(format!("the header has {}", self.width))
                    .help("look for a delimiter or a line break inside a field without quotes"),
                );
                continue;
            }
            // The whole text is UTF-8 and fields are cut at ASCII bytes, so all of them together are UTF-8 too.
            let fields = std::str::from_utf8(record.as_slice()).unwrap_or_default();
            let text = |column: &usize| record.range(*column).and_then(|range| fields.get(range)).unwrap_or_default();
            let row: Vec<Field<'_>> = self.columns.iter().map(|column| Field::text(text(column))).collect();
            sink(line, &row);
        }
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        let text = self.line(line);
        let column = self.columns.get(column).copied().unwrap_or(0);
        let (mut from, mut field, mut quoted) = (0, 0, false);
        for (at, byte) in text.bytes().enumerate() {
            if byte == b'"' {
                quoted = !quoted;
            } else if byte == self.delimiter && !quoted {
                if field == column {
                    return Spot::Line { number: line as usize, text: text.to_owned(), from, to: at };
                }
                field += 1;
                from = at + 1;
            }
        }
        let from = if field == column { from } else { 0 };
        Spot::Line { number: line as usize, text: text.to_owned(), from, to: text.len() }
    }
}
