//! Reading who takes part: each key, whether the gemeente is there and stands there once, and whether its themes exist.

use super::WorkshopMistake;
use super::keys::WORKSHOPS_FILE;
use super::theme::Theme;
use crate::dataset::{Dataset, GemeenteIndex};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::naming::role;
use crate::rules::RulePack;
use crate::syntax::{KeyedTable, parse_toml};
use crate::text::{FileId, Files, Span, Spanned};

/// A gemeente that takes part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptParticipant {
    pub gemeente: GemeenteIndex,
    /// A role.
    pub contact: String,
    /// As they are written; none for all.
    pub themes: Option<Vec<String>>,
    pub span: Span,
}

/// All that take part, by code.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct ParticipantList(Vec<KeptParticipant>);

impl ParticipantList {
    pub fn all(&self) -> impl Iterator<Item = &KeptParticipant> {
        self.0.iter()
    }

    /// Those that take part on all of a theme.
    pub fn on<'l>(&'l self, theme: &'l Theme, pack: &'l RulePack) -> impl Iterator<Item = &'l KeptParticipant> {
        self.all().filter(move |kept| match &kept.themes {
            None => true,
            Some(themes) => {
                // What other rules have is no theme of these.
                let known = |asked: &String| Theme::find(pack, asked, Place::Argument(asked.clone())).ok();
                theme.is_within(&themes.iter().filter_map(known).collect::<Vec<_>>())
            }
        })
    }
}

/// Reads the file; `newest` are the rules whose themes may be named, none when they cannot be read, which is told elsewhere.
pub fn read(files: &Files, file: FileId, data: &Dataset, newest: Option<&RulePack>) -> (ParticipantList, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let tree = parse_toml(files, file, &mut diagnostics);
    let mut reader = KeyedTable::new(&tree, &WORKSHOPS_FILE).reader();
    let tables = reader.tables("participant", &mut diagnostics);
    reader.finish(&mut diagnostics);
    let mut found: Vec<KeptParticipant> = Vec::new();
    for table in tables {
        let Some(kept) = one(table, data, newest, &mut diagnostics) else { continue };
        match found.iter().find(|other| other.gemeente == kept.gemeente) {
            Some(first) => {
                let gemeente = data.gemeente(kept.gemeente).name.clone();
                let twice = Diagnostic::of(kept.span, &WorkshopMistake::ListedTwice { gemeente });
                diagnostics.push(twice.second(first.span, "first"));
            }
            None => found.push(kept),
        }
    }
    found.sort_by_key(|kept| data.gemeente(kept.gemeente).code);
    (ParticipantList(found), diagnostics)
}

fn one(
    table: KeyedTable<'_>,
    data: &Dataset,
    newest: Option<&RulePack>,
    diagnostics: &mut Diagnostics,
) -> Option<KeptParticipant> {
    let mut reader = table.reader();
    let named = reader.text("gemeente", diagnostics);
    let contact = reader.text("contact", diagnostics);
    let themes = reader.texts("themes", diagnostics);
    let span = named.as_ref().map_or_else(|| reader.span(), |named| named.span);
    reader.finish(diagnostics);
    let contact = role(contact, diagnostics);
    if themes.as_ref().is_some_and(Vec::is_empty) {
        diagnostics.push(Diagnostic::of(span, &WorkshopMistake::NoThemes));
    }
    if let Some(pack) = newest {
        let named = themes.iter().flatten();
        let wrong = named.filter_map(|theme| Theme::find(pack, &theme.value, theme.span.into()).err());
        wrong.for_each(|wrong| diagnostics.push(*wrong));
    }
    let gemeente = gemeente(&named?, data, diagnostics)?;
    let themes = themes.map(|themes| themes.into_iter().map(|theme| theme.value).collect());
    Some(KeptParticipant { gemeente, contact: contact?, themes, span })
}

fn gemeente(named: &Spanned<String>, data: &Dataset, diagnostics: &mut Diagnostics) -> Option<GemeenteIndex> {
    let here = |mut diagnostic: Diagnostic| {
        diagnostic.place = Place::Written(named.span);
        diagnostic
    };
    data.find(&named.value).map_err(|found| diagnostics.append(found.map(here))).ok()
}
