//! Reading explanations: each key, whether gemeente and indicators are there, and whether two say something of one colour at
//! one time.

use super::keys::EXPLANATIONS_FILE;
use super::{ExplanationState, Explanations, KeptExplanation};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::naming::{ProjectKnown, day, names, on_one_line, role, twice, without_mailbox};
use crate::syntax::{KeyedTable, parse_toml};
use crate::text::{FileId, Files, Spanned};

mistakes! {
    /// What can be wrong with an explanation.
    enum ExplanationMistake {
        EndsBefore { since: String, until: String } = Error ExplanationWrong "explanation-ends-before";
        TooLong { found: usize, most: usize } = Error ExplanationWrong "explanation-too-long";
        UnknownIndicator { found: String } = Error UnknownIndicator "explanation-unknown-indicator";
        NameTwice { found: String } = Error ExplanationWrong "explanation-name-twice";
        Overlaps { gemeente: String, indicator: String, since: String, until: String }
            = Error ExplanationWrong "explanation-overlaps";
    }
}

/// A text is no longer than this.
pub const MOST_LETTERS: usize = 600;

/// Reads these files; what can be read is there beside what is wrong with the rest.
pub fn read(files: &Files, these: &[FileId], known: &ProjectKnown<'_>) -> (Explanations, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let mut found: Vec<KeptExplanation> = Vec::new();
    for file in these {
        let tree = parse_toml(files, *file, &mut diagnostics);
        let mut reader = KeyedTable::new(&tree, &EXPLANATIONS_FILE).reader();
        let tables = reader.tables("explanation", &mut diagnostics);
        reader.finish(&mut diagnostics);
        for table in tables {
            found.extend(one(table, known, &mut diagnostics));
        }
    }
    for (at, kept) in found.iter().enumerate() {
        let before = found.iter().take(at);
        for (other, indicator) in before.filter_map(|other| Some((other, said_twice(other, kept)?))) {
            let mistake = ExplanationMistake::Overlaps {
                gemeente: kept.named.clone(),
                indicator: indicator.value.clone(),
                since: other.since.to_string(),
                until: other.until.to_string(),
            };
            diagnostics.push(Diagnostic::of(indicator.span, &mistake).second(other.span, "first"));
        }
    }
    (Explanations(found), diagnostics)
}

/// The first indicator of which both say something on one day, of the same gemeente and by the same rules.
fn said_twice<'k>(one: &KeptExplanation, other: &'k KeptExplanation) -> Option<&'k Spanned<String>> {
    let days = one.since <= other.until && other.since <= one.until;
    let rules = one.rules.is_empty() || other.rules.is_empty() || one.rules.iter().any(|number| other.is_for(number));
    let same = one.gemeente.is_some() && one.gemeente == other.gemeente;
    let shared = |indicator: &&Spanned<String>| one.indicators.iter().any(|own| own.value == indicator.value);
    other.indicators.iter().find(shared).filter(|_| days && rules && same)
}

fn one(table: KeyedTable<'_>, known: &ProjectKnown<'_>, diagnostics: &mut Diagnostics) -> Option<KeptExplanation> {
    let mut reader = table.reader();
    let span = reader.span();
    let named = reader.text("gemeente", diagnostics);
    let indicators = names(reader.node("indicator"), diagnostics);
    let text = reader.text("text", diagnostics);
    let who = reader.text("who", diagnostics);
    let since = day(&mut reader, "since", diagnostics);
    let until = day(&mut reader, "until", diagnostics);
    let rules = names(reader.node("rules"), diagnostics).unwrap_or_default();
    reader.finish(diagnostics);
    for name in indicators.iter().chain([&rules]).flat_map(|names| twice(names)) {
        let mistake = ExplanationMistake::NameTwice { found: name.value.clone() };
        diagnostics.push(Diagnostic::of(name.span, &mistake));
    }
    let who = role(who, diagnostics);
    let text = text.filter(|text| !text.value.trim().is_empty()).map(|text| plain(text, diagnostics));
    let (named, since, until) = (named?, since?, until?);
    if until.value < since.value {
        let (since, until) = (since.value.to_string(), until.value.to_string());
        diagnostics.push(Diagnostic::of(table.span, &ExplanationMistake::EndsBefore { since, until }));
        return None;
    }
    let versions = known.versions(rules, diagnostics);
    let indicators = indicators?;
    let is_asked = |version: &str| versions.is_empty() || versions.iter().any(|asked| asked == version);
    for (indicator, all) in known.unknown(&indicators, is_asked, |known| vec![&known.id]) {
        let mistake = ExplanationMistake::UnknownIndicator { found: indicator.value.clone() };
        let found = Diagnostic::of(indicator.span, &mistake);
        diagnostics.push(found.suggest(&indicator.value, all.iter().map(String::as_str)));
    }
    let mut kept = KeptExplanation {
        gemeente: None,
        named: named.value.clone(),
        indicators,
        text: text?,
        who: who?,
        since: since.value,
        until: until.value,
        rules: versions,
        span,
    };
    let holds_now = kept.state(known.peildatum) == ExplanationState::Holds;
    kept.gemeente = known.gemeente(&named, holds_now, diagnostics);
    Some(kept)
}

fn plain(text: Spanned<String>, diagnostics: &mut Diagnostics) -> String {
    let plain = on_one_line(&text.value);
    let letters = plain.chars().count();
    if letters > MOST_LETTERS {
        let mistake = ExplanationMistake::TooLong { found: letters, most: MOST_LETTERS };
        diagnostics.push(Diagnostic::of(text.span, &mistake));
    }
    without_mailbox(&text, diagnostics);
    plain
}
