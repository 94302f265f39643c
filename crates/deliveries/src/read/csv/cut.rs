//! Where the records of a text table begin and end, so that it can be read in parts, beside each other.
//!
//! Knows quotes and line ends (`\n`, `\r\n` and `\r`, in any mixture), and nothing of what fields mean. A quote that is
//! never closed would swallow all that follows: what looks like one is a mistake, never a cell.

#[cfg(test)]
mod tests;

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
    pub shape: CutShape,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum CutShape {
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
        shape: CutShape,
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
        let (mut at, mut lines, mut shape) = (start, 0, CutShape::Plain);
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
            shape = if clean && shape != CutShape::Torn { CutShape::Quoted } else { CutShape::Torn };
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
