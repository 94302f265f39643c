//! The rows of a part of a text table, and where their fields stand in the file.

use super::cut::{CutShape, Record, lines};
use super::fields::{Cut, Fields};
use super::mistake::RowMistake;
use super::{Csv, CsvPart, ReaderAccount, Sink, decode, line_spot, problem};
use crate::manifest::{Encoding, Ragged};
use crate::read::Field;
use mdd_engine::dataset::Rejected;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Severity, Spot};
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::language::{Said, said};

/// Of a delivery of another shape every row is too long or too short: so many are shown.
pub(in super::super) const MAX_RAGGED: usize = 20;

impl Csv<'_> {
    /// Hands out the rows of a part.
    pub(super) fn read_part(
        &self,
        part: &CsvPart,
        columns: &[usize],
        sink: &mut Sink<'_>,
    ) -> Result<ReaderAccount, Diagnostics> {
        let first = part.records.first().or_fault("a part has records").line;
        let mut account = ReaderAccount::default();
        // Of an encoding with a byte for each letter, fields are decoded one by one: only those that are asked for.
        let whole = match self.format.encoding {
            Encoding::Windows1252 | Encoding::Latin1 => {
                account.letters = decode::check_letters(&part.bytes, first, &self.path, self.format.encoding)?;
                // Where all letters are plain, they are those of UTF-8.
                account.letters.first.is_none().then(|| std::str::from_utf8(&part.bytes).ok()).flatten()
            }
            _ => Some(decode::check_utf8(&part.bytes, first, &self.path, false)?),
        };
        let columns: Vec<usize> = columns.iter().map(|at| at + usize::from(self.format.row_numbers)).collect();
        let mut fields = Fields::new(self.signs);
        let mut diagnostics = Diagnostics::default();
        // Made once, and filled for each row.
        for (nth, record) in (part.before + 1..).zip(&part.records) {
            let range = record.start as usize..record.end as usize;
            let bytes = part.bytes.get(range.clone()).unwrap_or_default();
            let cut = fields.cut(bytes, record.shape);
            if record.shape == CutShape::Torn {
                account.reject(record.line, said("loading-quote-in-cell"));
                if account.findings.count(Severity::Error) < MAX_RAGGED {
                    account.findings.push(self.torn_cell(record, bytes));
                }
                continue;
            }
            if cut.len() != self.width && !self.is_taken(&cut, record, nth, bytes, &mut account, &mut diagnostics) {
                continue;
            }
            let large = bytes.len() > self.format.longest.bytes as usize;
            if large && (0..cut.len()).any(|at| cut.field(at).len() > self.format.longest.bytes as usize) {
                diagnostics.push(self.too_large(record, bytes));
                break;
            }
            // What stands between quotes was copied, and is UTF-8 as the rest is.
            let text = match whole {
                Some(whole) if cut.is_part => Some(whole.part(range)),
                Some(_) => Some(std::str::from_utf8(cut.bytes).or_fault("a text without its quotes is UTF-8 too")),
                None => None,
            };
            match text {
                Some(text) => {
                    let row: Vec<Field<'_>> = columns.iter().map(|at| cut.text(*at, text)).collect();
                    sink(record.line, &row);
                }
                None => {
                    let said: Vec<_> =
                        columns.iter().map(|at| decode::letters(cut.field(*at), self.format.encoding)).collect();
                    let row: Vec<Field<'_>> = said.iter().map(|text| Field::text(text)).collect();
                    sink(record.line, &row);
                }
            }
        }
        if diagnostics.is_empty() { Ok(account) } else { Err(diagnostics) }
    }

    /// Whether a row of another length is read all the same.
    fn is_taken(
        &self,
        cut: &Cut<'_>,
        record: &Record,
        nth: u32,
        bytes: &[u8],
        account: &mut ReaderAccount,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        let only_empty_behind = cut.len() > self.width && (self.width..cut.len()).all(|at| cut.field(at).is_empty());
        match self.format.ragged {
            Ragged::Error => {
                if diagnostics.iter().count() < MAX_RAGGED {
                    diagnostics.push(self.ragged(cut, record, nth, bytes, only_empty_behind));
                }
                return false;
            }
            Ragged::Fill if cut.len() < self.width => account.filled += 1,
            Ragged::Fill if only_empty_behind => account.cut += 1,
            _ => {
                let reason = said("loading-row-width").with("found", cut.len()).with("header", self.width);
                account.reject(record.line, reason);
                return false;
            }
        }
        true
    }

    fn ragged(&self, cut: &Cut<'_>, record: &Record, nth: u32, bytes: &[u8], only_empty: bool) -> Diagnostic {
        let fields = cut.len();
        let numbered = self.format.row_numbers.then_some(self.header.len());
        let is_first = numbered.is_none() && self.format.header.rows == 0;
        let is_header = numbered.is_none() && !is_first;
        let is_numbered = cut.field(0) == nth.to_string().as_bytes();
        let cure = said(if fields == self.width + 1 && is_numbered && !self.format.row_numbers {
            "reading-declare-row-numbers"
        } else if only_empty {
            "reading-declare-fill"
        } else {
            "reading-declare-reject"
        });
        let (first, header) = (is_first.then_some(self.width), is_header.then_some(self.width));
        let mistake = RowMistake::Ragged { fields, numbered, first, header, cure };
        problem(&self.path, self.line_of(record, bytes), &mistake)
    }

    fn torn_cell(&self, record: &Record, bytes: &[u8]) -> Diagnostic {
        problem(&self.path, self.line_of(record, bytes), &RowMistake::TornCell)
    }

    fn too_large(&self, record: &Record, bytes: &[u8]) -> Diagnostic {
        let mistake = RowMistake::TooLarge { bytes: self.format.longest.bytes };
        problem(&self.path, self.line_of(record, bytes), &mistake)
    }

    /// The first line of a record.
    fn line_of(&self, record: &Record, bytes: &[u8]) -> Spot {
        let text = decode::shown(lines(bytes).next().unwrap_or_default(), self.format.encoding);
        line_spot(record.line as usize, &text, 0, text.len())
    }

    /// Where these columns of the records on these lines stand: the file is read once more.
    pub(super) fn find_spots(&self, wanted: &[(u32, usize)]) -> Vec<Spot> {
        let mut spots: Vec<Option<Spot>> = vec![None; wanted.len()];
        let mut left = wanted.len();
        if let Ok(mut cutter) = self.cutter() {
            while left > 0
                && let Ok(Some(part)) = cutter.next()
            {
                for ((line, column), spot) in wanted.iter().zip(&mut spots).filter(|(_, spot)| spot.is_none()) {
                    let Ok(at) = part.records.binary_search_by_key(line, |record| record.line) else { continue };
                    let record = part.records.get(at).or_fault("the record that was found");
                    *spot = Some(self.field_spot(record, &part, *column));
                    left -= 1;
                }
            }
        }
        // A file that changed since then: the line is all that is known.
        let line = |line: u32| line_spot(line as usize, "", 0, 0);
        spots.into_iter().zip(wanted).map(|(spot, wanted)| spot.unwrap_or_else(|| line(wanted.0))).collect()
    }

    fn field_spot(&self, record: &Record, part: &CsvPart, column: usize) -> Spot {
        let bytes = part.bytes.part(record.start as usize..record.end as usize);
        let fields = self.signs.raw_fields(bytes);
        let column = column + usize::from(self.format.row_numbers);
        let Some(&(from, to)) = fields.get(column) else { return self.line_of(record, bytes) };
        let before = bytes.part(..from);
        let start = memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1);
        let number = record.line as usize + decode::line_ends(before);
        let text = lines(bytes.part(start..)).next().unwrap_or_default();
        let shown = |bytes: &[u8]| decode::shown(bytes, self.format.encoding).len();
        let (from, to) = (from - start, (to - start).min(text.len()));
        let (from, to) = (shown(text.part(..from)), shown(text.part(..to)));
        line_spot(number, &decode::shown(text, self.format.encoding), from, to)
    }
}

impl ReaderAccount {
    fn reject(&mut self, line: u32, reason: Said) {
        self.rejected.push(Rejected { line, column: String::new(), reasons: vec![reason] });
    }
}
