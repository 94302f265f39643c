//! A text table: what stands between its fields and around them, and where its names are.

use std::collections::BTreeMap;

use ::csv::{ByteRecord, ReaderBuilder};

use super::found::{Shape, titles_seen};
use super::gemeente::Gemeenten;
use super::header::{Found, data_in_first_row, find_header};
use super::toml::{Line, quoted};
use crate::source::manifest::{CsvFormat, Encoding, Format, Header, Longest, Ragged};

/// The signs that stand between fields, the likeliest first.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// So many records tell what stands between fields.
const LOOKED_AT: usize = 400;

/// So many lines at the top may be titles.
const TOP: usize = 30;

type Records = Vec<(u32, Vec<String>)>;

/// What a text is as a table. None: it has no rows.
pub(super) fn shape(bytes: &[u8], encoding: Encoding, text: &str, known: &Gemeenten) -> Option<Shape> {
    let quotes = quotes(text);
    let tried = DELIMITERS.iter().flat_map(|&delimiter| quotes.iter().map(move |&quote| (delimiter, quote)));
    let mut best: Option<(f64, usize, u8, Option<u8>)> = None;
    for (delimiter, quote) in tried {
        let Some((share, width)) = agreement(&records(text, delimiter, quote, LOOKED_AT)) else { continue };
        // More agreement is better; of signs that agree as well, the one that makes more fields.
        if best.is_none_or(|(most, widest, ..)| share > most + 0.02 || (share >= most && width > widest)) {
            best = Some((share, width, delimiter, quote));
        }
    }
    let (delimiter, quote, seen) = match best {
        Some((share, width, delimiter, quote)) => {
            (delimiter, quote, format!("{width} fields in {:.0}% of the first rows", share * 100.0))
        }
        None => (b';', Some(b'"'), "check: no sign between fields was seen; the file has one column".to_owned()),
    };
    let top = records(text, delimiter, quote, LOOKED_AT);
    let without = data_in_first_row(&top, &|said| known.places(said));
    let found = match without {
        Some(_) => Found { at: 0, titles: 0, heading_above: false },
        None => find_header(top.get(..top.len().min(TOP)).unwrap_or_default())?,
    };
    let Found { at, titles, heading_above } = found;
    let (row, names) = top.get(at)?;
    let first = if without.is_some() { 0 } else { at + 1 };
    let below = top.get(first..).unwrap_or_default();
    let numbered = |(number, (_, cells)): (usize, &(u32, Vec<String>))| {
        cells.len() == names.len() + 1 && cells.first().is_some_and(|first| *first == number.to_string())
    };
    let row_numbers = without.is_none() && !below.is_empty() && (1..).zip(below).all(numbered);
    let width = names.len() + usize::from(row_numbers);
    let ragged = ragged(text, delimiter, quote, first, width);

    let mut lines = vec![
        Line::key("format", quoted("csv"), ""),
        Line::key("encoding", quoted(encoding.word()), encoding_seen(bytes, encoding, text)),
        Line::key("delimiter", quoted(&char::from(delimiter).to_string()), seen),
    ];
    match quote {
        Some(b'"') => {}
        Some(other) => lines.push(Line::key(
            "quote",
            quoted(&char::from(other).to_string()),
            "most fields stand between these signs",
        )),
        None => lines.push(Line::key("quote", quoted("none"), "fields hold the sign \" as a letter")),
    }
    if let Some(why) = &without {
        let note = format!("check: {why}: this file has no header, and its columns are \"1\", \"2\", ...");
        lines.push(Line::key("header_row", quoted("none"), note));
    } else if *row > 1 {
        lines.push(Line::key("header_row", row.to_string(), titles_seen("line", *row, titles)));
    }
    if heading_above {
        lines.push(Line::off("check: the line above the header holds several texts too: header_rows = 2?"));
    }
    if row_numbers {
        lines.push(Line::key("row_numbers", "true", "each row begins with its number, without a name in the header"));
    }
    lines.extend(ragged.line);
    let header = if without.is_some() { Header::NONE } else { Header { row: *row, rows: 1 } };
    let longest = Longest::default();
    let format = CsvFormat { encoding, delimiter, quote, header, ragged: ragged.kind, row_numbers, longest };
    Some(Shape { format: Format::Csv(format), lines, instead: None })
}

/// What was seen of the encoding.
fn encoding_seen(bytes: &[u8], encoding: Encoding, text: &str) -> String {
    let accents = text.chars().filter(|letter| !letter.is_ascii()).count();
    match encoding {
        Encoding::Utf8 if bytes.starts_with(b"\xEF\xBB\xBF") => "the file begins with the mark of UTF-8".to_owned(),
        Encoding::Utf8 if accents == 0 => "plain letters only: windows-1252 would read the same".to_owned(),
        Encoding::Utf8 => format!("{accents} letters outside plain ones, all of them right in UTF-8"),
        Encoding::Utf16 => "the file begins with the mark of UTF-16".to_owned(),
        Encoding::Utf16Le | Encoding::Utf16Be => "each letter takes two bytes".to_owned(),
        _ => format!("check: not UTF-8; {accents} letters outside plain ones: are names with accents right?"),
    }
}

/// Which signs around fields may be meant.
fn quotes(text: &str) -> Vec<Option<u8>> {
    let fields = || text.lines().take(LOOKED_AT).flat_map(|line| line.split([';', ',', '\t', '|']).map(str::trim));
    let filled = fields().filter(|field| !field.is_empty()).count();
    let between = |sign: char| {
        fields().filter(|field| field.len() > 1 && field.starts_with(sign) && field.ends_with(sign)).count()
    };
    if between('\'') * 2 > filled && between('"') == 0 {
        return vec![Some(b'\'')];
    }
    if text.contains('"') { vec![Some(b'"'), None] } else { vec![Some(b'"')] }
}

/// How large a share of the records has the same number of fields, and which number. None: hardly any has more than one.
fn agreement(records: &Records) -> Option<(f64, usize)> {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, cells) in records {
        *widths.entry(cells.len()).or_default() += 1;
    }
    let (width, count) =
        widths.into_iter().filter(|(width, _)| *width > 1).max_by_key(|(width, count)| (*count, *width))?;
    // Counts of records are far below what a float holds exactly.
    let share = count as f64 / records.len().max(1) as f64;
    (share > 0.3 || records.len() < 8).then_some((share, width))
}

/// The first records of a text, each with its line.
fn records(text: &str, delimiter: u8, quote: Option<u8>, most: usize) -> Records {
    let mut records = Vec::new();
    let cell = |field: &[u8]| String::from_utf8_lossy(field).trim().to_owned();
    each_record(text, delimiter, quote, &mut |line, record| {
        records.push((line, record.iter().map(cell).collect()));
        records.len() < most
    });
    records
}

/// Hands out each record with its line, until it is enough.
fn each_record(text: &str, delimiter: u8, quote: Option<u8>, take: &mut dyn FnMut(u32, &ByteRecord) -> bool) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .quoting(quote.is_some())
        .quote(quote.unwrap_or(b'"'))
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let (mut line, mut counted) = (1, 0);
    while reader.read_byte_record(&mut record).is_ok_and(|found| found) {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let bytes = text.as_bytes();
        // Blank lines, and the end of the line before, may still stand there.
        let blank = bytes.get(start..).unwrap_or_default().iter().take_while(|byte| b"\r\n".contains(byte)).count();
        let passed = bytes.get(counted..start + blank).unwrap_or_default();
        line += line_ends(passed);
        counted = start + blank;
        if !take(line, &record) {
            return;
        }
    }
}

/// How many lines end in a stretch: `\r`, `\n` and both together count alike.
fn line_ends(bytes: &[u8]) -> u32 {
    let pairs = memchr::memmem::find_iter(bytes, b"\r\n").count();
    u32::try_from(memchr::memchr2_iter(b'\r', b'\n', bytes).count() - pairs).unwrap_or(u32::MAX)
}

/// What to do with rows of another length.
struct Uneven {
    kind: Ragged,
    line: Option<Line>,
}

fn ragged(text: &str, delimiter: u8, quote: Option<u8>, first: usize, width: usize) -> Uneven {
    let (mut seen, mut rows, mut uneven, mut fills) = (0, 0, 0, true);
    let mut at = None;
    each_record(text, delimiter, quote, &mut |line, record| {
        seen += 1;
        if seen > first {
            rows += 1;
            if record.len() != width {
                uneven += 1;
                at.get_or_insert(line);
                fills &= record.iter().skip(width).all(|field| field.trim_ascii().is_empty());
            }
        }
        true
    });
    let Some(at) = at else { return Uneven { kind: Ragged::Error, line: None } };
    let kind = if fills { Ragged::Fill } else { Ragged::Reject };
    let word = if fills { "fill" } else { "reject" };
    let what = if fills { "nothing is lost by filling them" } else { "they would be left out" };
    let note = format!(
        "check: {uneven} of {rows} rows have more or fewer fields than the header (the first on line {at}): {what}"
    );
    Uneven { kind, line: Some(Line::key("ragged", quoted(word), note)) }
}

/// Whether a text is written in a language of tags, as web pages are.
pub(super) fn is_tagged(text: &str) -> bool {
    let start = text.trim_start();
    start.starts_with("<?xml") || start.starts_with("<!") || start.to_ascii_lowercase().starts_with("<html")
}
