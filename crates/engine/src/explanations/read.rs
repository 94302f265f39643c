//! Reading explanations: each key, whether gemeente and indicators are there, and whether two say something of one colour at
//! one time.

use super::keys::EXPLANATIONS_FILE;
use super::person::{NamesPerson, in_a_role, mailbox};
use super::{ExplanationState, Explanations, KeptExplanation};
use crate::dataset::{Dataset, GemeenteIndex, NameMeaning};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::Said;
use crate::mistakes;
use crate::syntax::{Item, KeyedTable, Node, TableReader, parse_toml};
use crate::terms::{Date, GemeenteCode};
use crate::text::{FileId, Files, Spanned};

mistakes! {
    /// What can be wrong with an explanation.
    enum ExplanationMistake {
        NoDay { found: Said } = Error WrongType "explanation-no-day";
        NoNames { found: Said } = Error WrongType "explanation-no-names";
        NoName = Error WrongType "explanation-no-name";
        EndsBefore { since: String, until: String } = Error ExplanationWrong "explanation-ends-before";
        TooLong { found: usize, most: usize } = Error ExplanationWrong "explanation-too-long";
        Person { found: String } = Error PersonalAddress "explanation-person";
        PersonPerhaps { found: String } = Warning PersonalAddress "explanation-person-perhaps";
        PersonMailbox { found: String } = Error PersonalAddress "explanation-person-mailbox";
        UnknownIndicator { found: String } = Error UnknownIndicator "explanation-unknown-indicator";
        UnknownVersion { found: String } = Error UnknownVersion "explanation-unknown-version";
        IndicatorTwice { found: String } = Error ExplanationWrong "explanation-indicator-twice";
        Overlaps { gemeente: String, indicator: String, since: String, until: String }
            = Error ExplanationWrong "explanation-overlaps";
    }
}

/// A text is no longer than this.
pub const MOST_LETTERS: usize = 600;

/// What there is in a project for an explanation to be about.
pub struct ProjectKnown<'k> {
    pub data: &'k Dataset,
    pub peildatum: Date,
    /// The numbers of the versions of the rules.
    pub versions: &'k [&'k str],
    /// The indicators of a version; none when it cannot be read, which is told elsewhere.
    pub indicators: &'k dyn Fn(&str) -> Option<Vec<String>>,
}

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
    let rules = reader.node("rules").map(|node| names(Some(node), diagnostics).unwrap_or_default()).unwrap_or_default();
    reader.finish(diagnostics);
    let who = who.filter(|who| !who.value.trim().is_empty()).map(|who| role(who, diagnostics));
    let text = text.filter(|text| !text.value.trim().is_empty()).map(|text| plain(text, diagnostics));
    let (named, since, until) = (named?, since?, until?);
    if until.value < since.value {
        let (since, until) = (since.value.to_string(), until.value.to_string());
        diagnostics.push(Diagnostic::of(table.span, &ExplanationMistake::EndsBefore { since, until }));
        return None;
    }
    let versions = versions(rules, known, diagnostics);
    let indicators = known_of(indicators?, &versions, known, diagnostics);
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
    kept.gemeente = gemeente(&named, kept.state(known.peildatum), known.data, diagnostics);
    Some(kept)
}

/// One name or several, each once.
fn names(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    let node = node?;
    let found: Vec<Spanned<String>> = match &node.item {
        Item::Text { value, .. } => vec![Spanned::new(value.clone(), node.span)],
        Item::Array(list) => list.iter().filter_map(|one| one.text(diagnostics)).collect(),
        other => {
            diagnostics.push(Diagnostic::of(node.span, &ExplanationMistake::NoNames { found: other.called() }));
            return None;
        }
    };
    if found.is_empty() {
        diagnostics.push(Diagnostic::of(node.span, &ExplanationMistake::NoName));
        return None;
    }
    for (at, name) in found.iter().enumerate() {
        if found.iter().take(at).any(|other| other.value == name.value) {
            let mistake = ExplanationMistake::IndicatorTwice { found: name.value.clone() };
            diagnostics.push(Diagnostic::of(name.span, &mistake));
        }
    }
    Some(found)
}

fn day(reader: &mut TableReader<'_>, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<Date>> {
    let node = reader.node(key)?;
    if let Item::Date(date) = node.item {
        return Some(Spanned::new(date, node.span));
    }
    diagnostics.push(Diagnostic::of(node.span, &ExplanationMistake::NoDay { found: node.item.called() }));
    None
}

/// Who says it: nobody by name.
fn role(who: Spanned<String>, diagnostics: &mut Diagnostics) -> String {
    let found = who.value.clone();
    let mistake = in_a_role(&who.value).map(|sure| match sure {
        NamesPerson::Mailbox => ExplanationMistake::PersonMailbox { found },
        NamesPerson::Certainly => ExplanationMistake::Person { found },
        NamesPerson::Perhaps => ExplanationMistake::PersonPerhaps { found },
    });
    if let Some(mistake) = mistake {
        diagnostics.push(Diagnostic::of(who.span, &mistake));
    }
    on_one_line(&who.value)
}

fn plain(text: Spanned<String>, diagnostics: &mut Diagnostics) -> String {
    let plain = on_one_line(&text.value);
    let letters = plain.chars().count();
    if letters > MOST_LETTERS {
        let mistake = ExplanationMistake::TooLong { found: letters, most: MOST_LETTERS };
        diagnostics.push(Diagnostic::of(text.span, &mistake));
    }
    if let Some(found) = mailbox(&plain) {
        let mistake = ExplanationMistake::PersonMailbox { found: found.to_owned() };
        diagnostics.push(Diagnostic::of(text.span, &mistake));
    }
    plain
}

/// Lines and spaces of a file mean nothing in a sentence.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn versions(asked: Vec<Spanned<String>>, known: &ProjectKnown<'_>, diagnostics: &mut Diagnostics) -> Vec<String> {
    for version in asked.iter().filter(|version| !known.versions.contains(&version.value.as_str())) {
        let mistake = ExplanationMistake::UnknownVersion { found: version.value.clone() };
        let found = Diagnostic::of(version.span, &mistake);
        diagnostics.push(found.suggest(&version.value, known.versions.iter().copied()));
    }
    asked.into_iter().map(|version| version.value).collect()
}

/// The indicators that some version has of those that it is for.
fn known_of(
    indicators: Vec<Spanned<String>>,
    versions: &[String],
    known: &ProjectKnown<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<String>> {
    let asked = |version: &&&str| versions.is_empty() || versions.iter().any(|asked| asked == **version);
    let of: Vec<&str> = known.versions.iter().filter(asked).copied().collect();
    for indicator in &indicators {
        // The newest has most of those that are asked for.
        let has = |version: &&str| (known.indicators)(version).is_none_or(|ids| ids.contains(&indicator.value));
        if of.is_empty() || of.iter().rev().any(has) {
            continue;
        }
        let mut names: Vec<String> = of.iter().filter_map(|version| (known.indicators)(version)).flatten().collect();
        names.sort_unstable();
        names.dedup();
        let mistake = ExplanationMistake::UnknownIndicator { found: indicator.value.clone() };
        let found = Diagnostic::of(indicator.span, &mistake);
        diagnostics.push(found.suggest(&indicator.value, names.iter().map(String::as_str)));
    }
    indicators
}

/// Whose colour it is. One of another time is no mistake, as long as the explanation is not of today.
fn gemeente(
    named: &Spanned<String>,
    state: ExplanationState,
    data: &Dataset,
    diagnostics: &mut Diagnostics,
) -> Option<GemeenteIndex> {
    let found = match data.find(&named.value) {
        Ok(gemeente) => return Some(gemeente),
        Err(found) => found,
    };
    let of_another_time = match named.value.parse::<GemeenteCode>() {
        Ok(code) => data.spellings.other(code).is_some(),
        Err(_) => matches!(data.spellings.find(&named.value), NameMeaning::Other(..)),
    };
    if !of_another_time || state == ExplanationState::Holds {
        let here = |mut diagnostic: Diagnostic| {
            diagnostic.place = Place::Written(named.span);
            diagnostic
        };
        diagnostics.append(found.map(here));
    }
    None
}
