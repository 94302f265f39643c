//! A text table that nobody has declared: what stands between its fields and around them, and where its names are.

use std::collections::BTreeMap;

use super::walk_records;
use crate::inspect::Gemeenten;
use crate::inspect::found::FileShape;
use crate::inspect::header::{HeaderFound, data_in_first_row, find_header};
use crate::inspect::toml::{Line, quoted};
use crate::manifest::{CsvFormat, DeliveryFormat, Encoding, Header, Longest, Ragged};
use mdd_engine::fault::Stretch;
use mdd_engine::language::{Said, said};

/// The signs that stand between fields, the likeliest first.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// So many records tell what stands between fields.
const LOOKED_AT: usize = 400;

/// So many lines at the top may be titles.
const TOP: usize = 30;

/// Each record with its line and its fields, trimmed.
type Records = Vec<(u32, Vec<String>)>;

/// What a text is as a table. None: it has no rows.
pub(crate) fn propose(bytes: &[u8], encoding: Encoding, text: &str, known: &Gemeenten) -> Option<FileShape> {
    let quotes = quotes(text);
    let between_quotes = quotes.iter().flatten().any(|&quote| count_between(text, quote) > 0);
    let tried = DELIMITERS.iter().flat_map(|&delimiter| quotes.iter().map(move |&quote| (delimiter, quote)));
    let mut best: Option<(f64, usize, u8, Option<u8>)> = None;
    for (delimiter, quote) in tried {
        let (top, torn) = records(text, delimiter, quote);
        // Where no field stands between two of them, one that is not closed is a letter.
        if torn.is_some() && !between_quotes {
            continue;
        }
        let Some((share, width)) = agreement(&top) else { continue };
        // More agreement is better; of signs that agree as well, the one that makes more fields.
        if best.is_none_or(|(most, widest, ..)| share > most + 0.02 || (share >= most && width > widest)) {
            best = Some((share, width, delimiter, quote));
        }
    }
    let (delimiter, quote, seen) = match best {
        Some((share, width, delimiter, quote)) => {
            let seen = said("proposals-delimiter").with("width", width);
            (delimiter, quote, seen.with("percent", format!("{:.0}", share * 100.0)))
        }
        None => (b';', Some(b'"'), said("proposals-ask-no-delimiter")),
    };
    let (top, _) = records(text, delimiter, quote);
    let without = data_in_first_row(&top, &|said| known.places(said));
    let found = match without {
        Some(_) => HeaderFound { at: 0, titles: 0, heading_above: false, both: false },
        None => find_header(top.part(..top.len().min(TOP)))?,
    };
    let HeaderFound { at, titles, heading_above, both } = found;
    let (_, names) = top.get(at)?;
    let (row, _) = top.get(at - usize::from(both))?;
    let first = if without.is_some() { 0 } else { at + 1 };
    let below = top.part(first..);
    let numbered = |(number, (_, cells)): (usize, &(u32, Vec<String>))| {
        cells.len() == names.len() + 1 && cells.first().is_some_and(|first| *first == number.to_string())
    };
    let row_numbers = without.is_none() && !below.is_empty() && (1..).zip(below).all(numbered);
    let width = names.len() + usize::from(row_numbers);
    let ragged = ragged(text, delimiter, quote, first, width);

    let mut lines = vec![
        Line::plain("format", quoted("csv")),
        Line::key("encoding", quoted(encoding.word()), encoding_seen(bytes, encoding, text)),
        Line::key("delimiter", quoted(&char::from(delimiter).to_string()), seen),
    ];
    match quote {
        Some(b'"') => {}
        Some(other) => lines.push(Line::key("quote", quoted(&char::from(other).to_string()), "proposals-quote")),
        None => lines.push(Line::key("quote", quoted("none"), "proposals-no-quote")),
    }
    if let Some(why) = &without {
        let note = said("proposals-ask-no-header").with("why", why.clone());
        lines.push(Line::key("header_row", quoted("none"), note));
    } else if *row > 1 {
        lines.push(Line::key(
            "header_row",
            row.to_string(),
            said("proposals-names-on-line").with("row", *row).with("titles", titles),
        ));
    }
    if heading_above {
        lines.push(Line::remark("proposals-ask-line-above"));
    }
    if both {
        lines.push(Line::key("header_rows", "2", "proposals-ask-two-rows"));
    }
    if row_numbers {
        lines.push(Line::key("row_numbers", "true", "proposals-row-numbers"));
    }
    lines.extend(ragged.lines);
    let header = if without.is_some() { Header::NONE } else { Header { row: *row, rows: 1 + u32::from(both) } };
    let longest = Longest::default();
    let format = CsvFormat { encoding, delimiter, quote, header, ragged: ragged.kind, row_numbers, longest };
    Some(FileShape { format: DeliveryFormat::Csv(format), lines, instead: None })
}

/// What was seen of the encoding.
fn encoding_seen(bytes: &[u8], encoding: Encoding, text: &str) -> Said {
    let accents = text.chars().filter(|letter| !letter.is_ascii()).count();
    match encoding {
        Encoding::Utf8 if bytes.starts_with(b"\xEF\xBB\xBF") => said("proposals-utf8-mark"),
        Encoding::Utf8 if accents == 0 => said("proposals-plain-letters"),
        Encoding::Utf8 => said("proposals-utf8").with("letters", accents),
        Encoding::Utf16 => said("proposals-utf16-mark"),
        Encoding::Utf16Le | Encoding::Utf16Be => said("proposals-two-bytes"),
        _ => said("proposals-ask-no-utf8").with("letters", accents),
    }
}

/// Which signs around fields may be meant.
fn quotes(text: &str) -> Vec<Option<u8>> {
    let filled = fields(text).filter(|field| !field.is_empty()).count();
    if count_between(text, b'\'') * 2 > filled && count_between(text, b'"') == 0 {
        return vec![Some(b'\'')];
    }
    if text.contains('"') { vec![Some(b'"'), None] } else { vec![Some(b'"')] }
}

/// How many fields of the first lines stand between two of these signs.
fn count_between(text: &str, quote: u8) -> usize {
    let sign = char::from(quote);
    fields(text).filter(|field| field.len() > 1 && field.starts_with(sign) && field.ends_with(sign)).count()
}

/// What stands between any of the delimiters on the first lines.
fn fields(text: &str) -> impl Iterator<Item = &str> {
    let signs = DELIMITERS.map(char::from);
    text.lines().take(LOOKED_AT).flat_map(move |line| line.split(signs)).map(str::trim)
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

/// The first records of a text, and the line of a quote among them that is not closed.
fn records(text: &str, delimiter: u8, quote: Option<u8>) -> (Records, Option<u32>) {
    let mut records = Vec::new();
    let cell = |field: &[u8]| String::from_utf8_lossy(field).trim().to_owned();
    let torn = walk_records(text.as_bytes(), delimiter, quote, &mut |line, record| {
        records.push((line, record.iter().map(cell).collect()));
        records.len() < LOOKED_AT
    });
    (records, torn)
}

/// What to do with rows of another length.
struct Uneven {
    kind: Ragged,
    /// What is to be said of them.
    lines: Vec<Line>,
}

fn ragged(text: &str, delimiter: u8, quote: Option<u8>, first: usize, width: usize) -> Uneven {
    let (mut seen, mut rows, mut uneven, mut fills) = (0, 0_usize, 0_usize, true);
    let mut at = None;
    let torn = walk_records(text.as_bytes(), delimiter, quote, &mut |line, record| {
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
    let mut lines = Vec::new();
    if let Some(line) = torn {
        lines.push(Line::remark(said("proposals-ask-open-quote").with("line", line)));
    }
    let Some(at) = at else { return Uneven { kind: Ragged::Error, lines } };
    let (kind, word, text) = match fills {
        true => (Ragged::Fill, "fill", "proposals-ask-uneven-fill"),
        false => (Ragged::Reject, "reject", "proposals-ask-uneven-reject"),
    };
    let note = said(text).with("uneven", uneven).with("rows", rows).with("line", at);
    lines.push(Line::key("ragged", quoted(word), note));
    Uneven { kind, lines }
}
