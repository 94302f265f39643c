//! `language` and `[words]` of report.toml: the fixed words of the report.

use std::collections::BTreeMap;

use super::super::keys;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Language, Misworded, ReportWords, WORDINGS, Wording};
use crate::mistakes;
use crate::syntax::KeyedTable;

mistakes! {
    /// A text in place of one of the report that cannot stand there.
    enum WordMistake {
        Unknown { found: String } = Error UnknownName "rules-unknown-word";
        Unreadable { name: String } = Error UnknownPlaceholder "rules-word-unreadable";
        NotGiven { found: String, name: String, given: Vec<String> } = Error UnknownPlaceholder "rules-word-not-given";
        NothingGiven { found: String, name: String } = Error UnknownPlaceholder "rules-word-nothing-given";
    }
}

/// A text that cannot be printed is left out: the report then has that of its language.
pub(super) fn lower_words(report: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> ReportWords {
    let mut reader = report.reader();
    let language = reader.word("language", &keys::LANGUAGES, diagnostics);
    let mut own = BTreeMap::new();
    for (name, entry) in reader.names("words", diagnostics).iter().flat_map(|words| &words.entries) {
        let Some(text) = entry.node.text(diagnostics) else { continue };
        let Some(wording) = Wording::find(name) else {
            let mistake = WordMistake::Unknown { found: name.clone() };
            let names = WORDINGS.iter().map(|wording| wording.name);
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(name, names));
            continue;
        };
        match ReportWords::check(wording, &text.value) {
            Ok(()) => _ = own.insert(name.clone(), text.value),
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
    ReportWords::new(language.map_or(Language::Dutch, |language| language.value), &own)
}
