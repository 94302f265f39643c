//! The two lists beside the register: mergers, and spellings of names. Every row that cannot be read is a message.

use super::super::Shelf;
use super::super::bytes::read_bytes;
use super::super::read::read_list;
use super::mistake::RegisterMistake;
use mdd_engine::dataset::{Merger, MergerKind};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place, Spot};
use mdd_engine::fault::stop;
use mdd_engine::terms::{GemeenteCode, parse_date};
use mdd_engine::text::Spanned;

/// One of the lists, with what its messages need.
pub(super) struct ListFile<'f> {
    file: &'f Spanned<String>,
    pub bytes: Vec<u8>,
}

/// A row and the number of its line.
struct Row {
    line: usize,
    fields: Vec<String>,
}

const KINDS: [(&str, MergerKind); 5] = [
    ("samenvoeging tot nieuwe gemeente", MergerKind::IntoNew),
    ("toevoeging aan bestaande gemeente", MergerKind::IntoExisting),
    ("splitsing", MergerKind::Divided),
    ("naamswijziging", MergerKind::Renamed),
    ("naamswijziging+nieuwe code", MergerKind::Renamed),
];

impl<'f> ListFile<'f> {
    pub fn read(file: &'f Spanned<String>, shelf: &dyn Shelf) -> Result<Self, Diagnostics> {
        Ok(ListFile { file, bytes: read_bytes(file, shelf)? })
    }

    /// `old code;old name;new code;new name;date;kind`, a row for each gemeente that an old one went into; perhaps with
    /// a seventh field: how many people lived in the old one.
    pub fn mergers(&self, diagnostics: &mut Diagnostics) -> Vec<Merger> {
        let rows = self.rows(&[6, 7], diagnostics);
        rows.into_iter()
            .filter_map(|row| self.merger(&row).map_err(|problem| diagnostics.push(*problem)).ok())
            .collect()
    }

    fn merger(&self, row: &Row) -> Result<Merger, Box<Diagnostic>> {
        let [old, old_name, new, new_name, since, kind, rest @ ..] = row.fields.as_slice() else {
            return Err(self.ragged(row.line, &[6, 7]));
        };
        let no_date = || self.problem(row.line, &RegisterMistake::NoDate { found: since.clone() });
        let since = parse_date(since).ok_or_else(no_date)?;
        let kind = KINDS.iter().find(|(word, _)| word == kind).map(|(_, kind)| *kind).ok_or_else(|| {
            let allowed = KINDS.iter().map(|(word, _)| *word).collect();
            self.problem(row.line, &RegisterMistake::NoKind { found: kind.clone(), allowed })
        })?;
        let inhabitants = match rest.first().map(String::as_str) {
            None | Some("") => None,
            Some(count) => Some(
                count
                    .parse()
                    .map_err(|_| self.problem(row.line, &RegisterMistake::NoPeople { found: count.to_owned() }))?,
            ),
        };
        Ok(Merger {
            old: self.code(old, row.line)?,
            old_name: old_name.clone(),
            new: self.code(new, row.line)?,
            new_name: new_name.clone(),
            since,
            kind,
            inhabitants,
        })
    }

    /// `spelling;code;official name;seen in`: the spellings, each with whose it is.
    pub fn spellings(&self, diagnostics: &mut Diagnostics) -> Vec<(String, GemeenteCode)> {
        let mut found = Vec::new();
        for row in self.rows(&[4], diagnostics) {
            let Row { line, fields } = row;
            let [spelling, code, ..] = fields.as_slice() else { stop("rows of four fields were asked for") };
            match self.code(code, line) {
                Ok(code) => found.push((spelling.clone(), code)),
                Err(problem) => diagnostics.push(*problem),
            }
        }
        found
    }

    fn code(&self, text: &str, line: usize) -> Result<GemeenteCode, Box<Diagnostic>> {
        text.parse().map_err(|_| self.problem(line, &RegisterMistake::NoCode { found: text.to_owned() }))
    }

    /// The rows below the header that have as many fields as they should.
    fn rows(&self, widths: &[usize], diagnostics: &mut Diagnostics) -> Vec<Row> {
        let found = match read_list(&self.bytes, &self.file.value) {
            Ok(found) => found,
            Err(errors) => {
                diagnostics.append(errors);
                return Vec::new();
            }
        };
        let mut rows = Vec::with_capacity(found.len());
        for (line, fields) in found {
            let line = line as usize;
            if widths.contains(&fields.len()) {
                rows.push(Row { line, fields });
            } else {
                diagnostics.push(*self.ragged(line, widths));
            }
        }
        rows
    }

    fn ragged(&self, line: usize, widths: &[usize]) -> Box<Diagnostic> {
        self.problem(line, &RegisterMistake::OtherWidth { widths: widths.iter().map(usize::to_string).collect() })
    }

    fn problem(&self, line: usize, mistake: &RegisterMistake) -> Box<Diagnostic> {
        let text = String::from_utf8_lossy(&self.bytes);
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = lines.split('\n').nth(line.saturating_sub(1)).unwrap_or("");
        let spot = Spot::line(line, text, 0, text.len());
        let place = Place::File { path: self.file.value.clone(), spot };
        Box::new(Diagnostic::of(place, mistake))
    }
}
