//! `part`: the part of a text that a column is. Knows no cells but the one it is asked about.

use super::keys::WITHOUT;
use super::mistake::ColumnMistake;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::TableReader;
use mdd_engine::text::Spanned;

/// Which part of a text counts, and whether a text without it is a cell without a value (else it is a mistake).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextPart {
    pub which: PartChoice,
    pub may_lack: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PartChoice {
    /// What stands behind one text (from the beginning, where none is given), up to another (to the end).
    Between { after: Option<String>, before: Option<String> },
    /// The last so many of the pieces between signs: the last two of `mail.example.org` are `example.org`.
    Last { pieces: usize, sign: String },
}

impl TextPart {
    /// None: the text has no such part, or nothing stands there.
    pub fn of<'t>(&self, text: &'t str) -> Option<&'t str> {
        let found = match &self.which {
            PartChoice::Between { after, before } => {
                let rest = match after {
                    Some(after) => text.split_once(after.as_str())?.1,
                    None => text,
                };
                match before {
                    Some(before) => rest.split_once(before.as_str())?.0,
                    None => rest,
                }
            }
            PartChoice::Last { pieces, sign } => {
                let at = text.rmatch_indices(sign.as_str()).nth(pieces.checked_sub(1)?);
                match at {
                    Some((at, sign)) => text.get(at + sign.len()..)?,
                    None if text.matches(sign.as_str()).count() + 1 == *pieces => text,
                    None => return None,
                }
            }
        };
        let is_whole = match &self.which {
            PartChoice::Last { sign, .. } => found.split(sign.as_str()).all(|piece| !piece.trim().is_empty()),
            PartChoice::Between { .. } => !found.trim().is_empty(),
        };
        is_whole.then(|| found.trim())
    }

    /// In the words of sources.toml.
    pub fn written(&self) -> String {
        match &self.which {
            PartChoice::Between { after, before } => {
                let key = |key: &str, text: &Option<String>| text.as_ref().map(|text| format!("{key} = {text:?}"));
                [key("after", after), key("before", before)].into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
            PartChoice::Last { pieces, sign } => format!("last = {pieces}, sign = {sign:?}"),
        }
    }

    /// `part = { after = "._domainkey.", before = "." }` or `part = { last = 2, sign = "." }`
    pub(super) fn read(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<TextPart> {
        let table = reader.table("part", diagnostics)?;
        let span = table.table.span;
        let mut reader = table.reader();
        let after = reader.text("after", diagnostics);
        let before = reader.text("before", diagnostics);
        let last = reader.count("last", diagnostics);
        let sign = reader.text("sign", diagnostics);
        let may_lack = reader.word("without", &WITHOUT, diagnostics).is_some_and(|word| word.value);
        reader.finish(diagnostics);
        let texts = || [&after, &before, &sign].into_iter().flatten();
        if let Some(empty) = texts().find(|text| text.value.is_empty()) {
            diagnostics.push(Diagnostic::of(empty.span, &ColumnMistake::EmptyPart));
            return None;
        }
        let which = match (after, before, last, sign) {
            (None, None, Some(last), Some(sign)) => {
                Some(PartChoice::Last { pieces: last.value as usize, sign: sign.value })
            }
            (after, before, None, None) if after.is_some() || before.is_some() => {
                let text = |text: Option<Spanned<String>>| text.map(|text| text.value);
                Some(PartChoice::Between { after: text(after), before: text(before) })
            }
            _ => None,
        };
        if which.is_none() {
            diagnostics.push(Diagnostic::of(span, &ColumnMistake::NoPart));
        }
        Some(TextPart { which: which?, may_lack })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_is_declared_or_nothing() {
        let part = |which| TextPart { which, may_lack: false };
        let between = |after: &str, before: &str| {
            part(PartChoice::Between {
                after: (!after.is_empty()).then(|| after.to_owned()),
                before: (!before.is_empty()).then(|| before.to_owned()),
            })
        };
        let last = |pieces| part(PartChoice::Last { pieces, sign: ".".to_owned() });
        let target = "selector1-x._domainkey.gemx.onmicrosoft.com";
        let found = [
            (between("._domainkey.", "."), target, Some("gemx")),
            (between("._domainkey.", ""), target, Some("gemx.onmicrosoft.com")),
            (between("", "-"), target, Some("selector1")),
            (between("@", ""), target, None),
            (between("._domainkey.", "@"), target, None),
            (between(".com", ""), target, None),
            (last(2), "en.voorbeeld.nl", Some("voorbeeld.nl")),
            (last(2), "voorbeeld.nl", Some("voorbeeld.nl")),
            (last(2), "nl", None),
            (last(1), "voorbeeld.nl", Some("nl")),
            (last(1), "nl", Some("nl")),
            (last(2), "voorbeeld.nl.", None),
            (last(2), "voorbeeld..nl", None),
        ];
        for (part, text, is) in found {
            assert_eq!(part.of(text), is, "{} of {text}", part.written());
        }
    }
}
