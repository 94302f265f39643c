//! Reading organisations: each key, whether gemeenten and subjects are there, and whether two do one thing for one gemeente at
//! one time.

use super::keys::ORGANISATIONS_FILE;
use crate::dataset::{GemeenteIndex, Organisation, Organisations, ServedSubject};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::naming::{KnownIndicator, ProjectKnown, day, names, on_one_line, role, twice, without_mailbox};
use crate::syntax::{KeyedTable, parse_toml};
use crate::text::{FileId, Files, Spanned};

mistakes! {
    /// What can be wrong with an organisation.
    enum OrganisationMistake {
        EndsBefore { since: String, until: String } = Error OrganisationWrong "organisation-ends-before";
        NameLetters { found: String } = Error OrganisationWrong "organisation-name-letters";
        UnknownSubject { found: String } = Error UnknownIndicator "organisation-unknown-subject";
        NameTwice { found: String } = Error OrganisationWrong "organisation-name-twice";
        MemberTwice { found: String, gemeente: String } = Error OrganisationWrong "organisation-member-twice";
        Overlaps { gemeente: String, subject: String, other: String } = Error OrganisationWrong "organisation-overlaps";
    }
}

/// Reads the file; what can be read is there beside what is wrong with the rest.
pub fn read(files: &Files, file: FileId, known: &ProjectKnown<'_>) -> (Organisations, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let tree = parse_toml(files, file, &mut diagnostics);
    let mut reader = KeyedTable::new(&tree, &ORGANISATIONS_FILE).reader();
    let tables = reader.named_tables("organisation", &mut diagnostics);
    reader.finish(&mut diagnostics);
    let found = tables.into_iter().filter_map(|(name, table)| one(name, table, known, &mut diagnostics));
    let found: Vec<Organisation> = found.collect();
    for (at, organisation) in found.iter().enumerate() {
        let before = found.iter().take(at);
        for (other, gemeente, subject) in before.filter_map(|other| both_do(other, organisation, known)) {
            let mistake = OrganisationMistake::Overlaps {
                gemeente: known.data.gemeenten[gemeente].name.clone(),
                subject: subject.value.clone(),
                other: other.name.clone(),
            };
            diagnostics.push(Diagnostic::of(subject.span, &mistake).second(other.span, "first"));
        }
    }
    (Organisations(found), diagnostics)
}

/// The first gemeente for which both do something on one day, and what the second says of that.
fn both_do<'o>(
    one: &'o Organisation,
    other: &'o Organisation,
    known: &ProjectKnown<'_>,
) -> Option<(&'o Organisation, GemeenteIndex, &'o Spanned<String>)> {
    let gemeente = *other.members.iter().find(|member| one.members.contains(member)).filter(|_| one.meets(other))?;
    let same = other.subjects.iter().find(|subject| one.subjects.iter().any(|own| own.value == subject.value));
    // One may name an indicator, and the other its paragraph.
    let within = |version: &&str| {
        let shared = |KnownIndicator { id, section }: &KnownIndicator| {
            let subject = ServedSubject { indicator: id, section };
            other.names(subject).filter(|_| one.names(subject).is_some())
        };
        (known.indicators)(version)?.iter().find_map(shared)
    };
    let subject = same.or_else(|| known.versions.iter().rev().find_map(within))?;
    Some((one, gemeente, subject))
}

fn one(
    name: Spanned<String>,
    table: KeyedTable<'_>,
    known: &ProjectKnown<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Organisation> {
    let mut reader = table.reader();
    let title = reader.text("title", diagnostics);
    let contact = reader.text("contact", diagnostics);
    let members = names(reader.node("members"), diagnostics);
    let subjects = names(reader.node("subjects"), diagnostics);
    let since = day(&mut reader, "since", diagnostics);
    let has_until = reader.node("until").is_some();
    let until = day(&mut reader, "until", diagnostics);
    reader.finish(diagnostics);
    for name in [&members, &subjects].into_iter().flatten().flat_map(|names| twice(names)) {
        let mistake = OrganisationMistake::NameTwice { found: name.value.clone() };
        diagnostics.push(Diagnostic::of(name.span, &mistake));
    }
    let contact = role(contact, diagnostics);
    let title = title.filter(|title| !title.value.trim().is_empty());
    if let Some(title) = &title {
        without_mailbox(title, diagnostics);
    }
    // As it is typed behind an option, and as files are called.
    let is_named = name.value.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter));
    if !is_named {
        let mistake = OrganisationMistake::NameLetters { found: name.value.clone() };
        diagnostics.push(Diagnostic::of(name.span, &mistake));
    }
    let (members, subjects, since) = (members?, subjects?, since?.value);
    if has_until && until.is_none() || !is_named {
        return None;
    }
    let until = until.map(|until| until.value);
    if let Some(until) = until.filter(|until| *until < since) {
        let (since, until) = (since.to_string(), until.to_string());
        diagnostics.push(Diagnostic::of(table.span, &OrganisationMistake::EndsBefore { since, until }));
        return None;
    }
    for (subject, all) in known.unknown(&subjects, |_| true, |known| vec![&known.id, &known.section]) {
        let mistake = OrganisationMistake::UnknownSubject { found: subject.value.clone() };
        let found = Diagnostic::of(subject.span, &mistake);
        diagnostics.push(found.suggest(&subject.value, all.iter().map(String::as_str)));
    }
    let title = on_one_line(&title?.value);
    let mut organisation = Organisation {
        name: name.value,
        title,
        contact: contact?,
        members: Vec::new(),
        subjects,
        since,
        until,
        span: name.span,
    };
    let holds_now = organisation.holds(known.peildatum);
    for member in &members {
        let Some(gemeente) = known.gemeente(member, holds_now, diagnostics) else { continue };
        // By its code and its name it is one and the same.
        if organisation.members.contains(&gemeente) && !twice(&members).any(|twice| twice.span == member.span) {
            let gemeente = known.data.gemeenten[gemeente].name.clone();
            let mistake = OrganisationMistake::MemberTwice { found: member.value.clone(), gemeente };
            diagnostics.push(Diagnostic::of(member.span, &mistake));
        }
        if !organisation.members.contains(&gemeente) {
            organisation.members.push(gemeente);
        }
    }
    Some(organisation)
}
