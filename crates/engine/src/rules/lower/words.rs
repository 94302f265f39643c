//! `language` and `[words]` of report.toml: the fixed words of the report.

use std::collections::BTreeMap;

use super::super::keys;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, Misworded, ReportWords, WORDINGS, Wording};
use crate::mistakes;
use crate::syntax::KeyedTable;
use crate::terms::{Colour, GreyReason};
use crate::text::Span;

mistakes! {
    /// A text in place of one of the report that cannot stand there.
    enum WordMistake {
        Unknown { found: String } = Error UnknownName "rules-unknown-word";
        Unreadable { name: String } = Error UnknownPlaceholder "rules-word-unreadable";
        NotGiven { found: String, name: String, given: Vec<String> } = Error UnknownPlaceholder "rules-word-not-given";
        NothingGiven { found: String, name: String } = Error UnknownPlaceholder "rules-word-nothing-given";
        /// A reader could not tell the two apart.
        Twice { found: String, name: String, other: String } = Error SameWord "rules-word-twice";
    }
}

/// A text that cannot be printed is left out: the report then has that of its language.
pub(super) fn lower_words(report: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> ReportWords {
    let mut reader = report.reader();
    let language = reader.word("language", &keys::LANGUAGES, diagnostics);
    let mut own = BTreeMap::new();
    let mut read: Vec<(&str, Span)> = Vec::new();
    for (name, entry) in reader.names("words", diagnostics).iter().flat_map(|words| &words.entries) {
        let Some(text) = entry.node.text(diagnostics) else { continue };
        let Some(wording) = Wording::find(name) else {
            let mistake = WordMistake::Unknown { found: name.clone() };
            let names = WORDINGS.iter().map(|wording| wording.name);
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(name, names));
            continue;
        };
        match ReportWords::check(wording, &text.value) {
            Ok(()) => {
                read.push((name, text.span));
                own.insert(name.clone(), text.value);
            }
            Err((wrong, at)) => {
                let name = name.clone();
                let mistake = match wrong {
                    Misworded::Unreadable => WordMistake::Unreadable { name },
                    Misworded::NotGiven { found, given } if given.is_empty() => {
                        WordMistake::NothingGiven { found, name }
                    }
                    Misworded::NotGiven { found, given } => WordMistake::NotGiven { found, name, given },
                };
                diagnostics.push(Diagnostic::of(entry.node.inside(at.start, at.end), &mistake));
            }
        }
    }
    let words = ReportWords::new(language.map_or(Language::Dutch, |language| language.value), &own);
    for (name, span) in read {
        if let Some((found, other)) = twice(&words, name) {
            diagnostics.push(Diagnostic::of(span, &WordMistake::Twice { found, name: name.to_owned(), other }));
        }
    }
    words
}

/// The word of this name, and another that says the same though the two are to be told apart.
fn twice(words: &ReportWords, name: &str) -> Option<(String, String)> {
    let colours: Vec<&str> = Colour::ALL.into_iter().map(Colour::text).collect();
    let reasons: Vec<&str> = GreyReason::ALL.into_iter().map(GreyReason::text).collect();
    let apart = [colours, reasons, vec!["report-yes", "report-no"]];
    let id = Wording::find(name)?.id;
    let small = |id: &str| words.get(id).trim().to_lowercase();
    let among = apart.iter().find(|apart| apart.contains(&id))?;
    let other = among.iter().find(|other| **other != id && small(other) == small(id))?;
    let other = WORDINGS.iter().find(|wording| wording.id == *other)?;
    Some((words.get(id).to_owned(), other.name.to_owned()))
}
