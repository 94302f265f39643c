//! Which versions of the rules a project has, and which of them is meant.

use super::mistake::ProjectMistake;
use super::{Project, RULES};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::syntax::{Item, parse_toml};
use mdd_engine::terms::{Date, Peildatum};
use mdd_engine::text::FileId;

impl Project {
    /// The numbers of the versions, oldest first.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().map(|version| version.number.as_str())
    }

    /// The versions that are asked for, or else all of them; oldest first, each once.
    ///
    /// # Errors
    /// A version is not there, or there is none at all.
    pub fn asked<'p>(&'p self, asked: &[String]) -> Result<Vec<&'p str>, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        if self.versions.is_empty() && asked.is_empty() {
            diagnostics.append(self.known_version("").err().unwrap_or_default());
        }
        for number in asked {
            diagnostics.append(self.known_version(number).err().unwrap_or_default());
        }
        let wanted = |number: &&str| asked.is_empty() || asked.iter().any(|other| other == number);
        let found = self.versions().filter(wanted).collect();
        diagnostics.and(Some(found)).map(|(found, _)| found)
    }

    /// The version that is used when none is asked for.
    pub fn newest(&self) -> Option<&str> {
        self.versions.last().map(|version| version.number.as_str())
    }

    /// The version that was in force on a date: the last one that was there by then.
    ///
    /// # Errors
    /// There was none yet.
    pub fn in_force(&self, on: Peildatum) -> Result<&str, Diagnostics> {
        let dated = self.versions.iter().filter_map(|version| Some((self.date_in(version.version?)?, version)));
        let found = dated.clone().filter(|(date, _)| *date <= on.0).last();
        match (found, dated.clone().next()) {
            (Some((_, version)), _) => Ok(&version.number),
            (None, Some((date, first))) => {
                let mistake = ProjectMistake::NoneInForce {
                    found: on.to_string(),
                    first: first.number.clone(),
                    date: date.to_string(),
                };
                Err(Diagnostic::of(Place::Argument(on.to_string()), &mistake).into())
            }
            // What is wrong with their dates, is said where they are read.
            (None, None) => Ok(self.newest().unwrap_or_default()),
        }
    }

    /// The date that a version.toml gives itself.
    fn date_in(&self, file: FileId) -> Option<Date> {
        let tree = parse_toml(&self.files, file, &mut Diagnostics::default());
        match tree.get("date").map(|node| &node.item) {
            Some(Item::Date(date)) => Some(*date),
            _ => None,
        }
    }

    pub(super) fn known_version(&self, number: &str) -> Result<(), Diagnostics> {
        if self.versions.is_empty() {
            return Err(Diagnostic::of(Place::file(RULES), &ProjectMistake::NoVersions).into());
        }
        if !self.versions().any(|version| version == number) {
            let mistake = ProjectMistake::UnknownVersion { found: number.to_owned() };
            let place = Place::Argument(number.to_owned());
            return Err(Diagnostic::of(place, &mistake).suggest(number, self.versions()).into());
        }
        Ok(())
    }
}
