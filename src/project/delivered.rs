//! What is delivered of what sources.toml declares, and whether something may be made of it: a delivery that is not there
//! stops only what rests on it.

use std::path::Path;

use super::folder::Folder;
use super::mistake::ProjectMistake;
use super::{MANIFEST, Project, read_text};
use crate::disk::Door;
use mdd_deliveries::{Manifest, load_delivered, read_manifest};
use mdd_engine::dataset::{Allow, Dataset};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::rules::{RulePack, asks_an_edition};
use mdd_engine::terms::Peildatum;
use mdd_engine::text::FileId;

impl Project {
    /// What is delivered of what sources.toml declares, for who knows what rests on it. Sources that may be missing and come
    /// too late are left out.
    ///
    /// # Errors
    /// Nobody can tell which gemeenten there are, or a source that may be missing is not there in sources.toml; mistakes in
    /// samenwerkingen.toml.
    pub fn delivered_on(&self, peildatum: Peildatum, allow: &Allow) -> Result<Dataset, Diagnostics> {
        self.known_sources(&allow.missing)?;
        let data = load_delivered(&self.manifest, peildatum, &Folder::new(&self.root))?.without_late(allow);
        self.with_what_goes_with(data, peildatum, self.organisations)
    }

    /// Data with what goes with them: the organisations of a file, and editions when any rules ask what one gave. `mdd check`
    /// tells what is doubtful of organisations.
    ///
    /// # Errors
    /// One of the editions is not what was written; mistakes in the file.
    pub(super) fn with_what_goes_with(
        &self,
        data: Dataset,
        peildatum: Peildatum,
        organisations: Option<FileId>,
    ) -> Result<Dataset, Diagnostics> {
        let editions = if self.looks_back() { Some(self.editions()?) } else { None };
        let (organisations, _) = self.organisations(organisations, &data, peildatum)?;
        Ok(Dataset { editions, organisations, ..data })
    }

    /// Whether any rules that were read ask what an edition gave: its own, or those of a folder that somebody named.
    pub fn looks_back(&self) -> bool {
        self.files.iter().any(|(_, text)| asks_an_edition(text))
    }

    /// Deliveries of another folder: as its own sources.toml declares them, or else as that of this project does.
    ///
    /// Without a date they are for the peildatum of that sources.toml.
    ///
    /// # Errors
    /// Every mistake in that sources.toml; or nobody can tell which gemeenten there are. Whether the deliveries pass is for who
    /// knows what rests on them.
    pub fn dataset_from(
        &mut self,
        folder: &Path,
        date: Option<Peildatum>,
    ) -> Result<(Dataset, Peildatum), Diagnostics> {
        let (manifest, data) = self.delivered_in(folder, date)?;
        Ok((data, date.unwrap_or(manifest.peildatum)))
    }

    /// The same, with how they are declared there.
    ///
    /// # Errors
    /// As [`Project::dataset_from`].
    pub fn delivered_in(&mut self, folder: &Path, date: Option<Peildatum>) -> Result<(Manifest, Dataset), Diagnostics> {
        if !folder.is_dir() {
            let folder = folder.display().to_string();
            let mistake = ProjectMistake::NoFolder { found: folder.clone() };
            return Err(Diagnostic::of(Place::Argument(folder), &mistake).into());
        }
        let shelf = Folder::new(folder);
        let elsewhere = |found: Diagnostics| found.map(|diagnostic| diagnostic.in_folder(folder));
        // Also what may not be read: nobody should think that it was not there.
        let manifest = if Door::of(folder).has(MANIFEST) {
            let path = folder.join(MANIFEST).display().to_string();
            let door = Door::here(vec![folder.to_owned()]);
            let file = read_text(&door, &path, &mut self.files).map_err(|diagnostic| *diagnostic)?;
            read_manifest(&self.files, file)?
        } else {
            self.manifest.clone()
        };
        let peildatum = date.unwrap_or(manifest.peildatum);
        let loaded = load_delivered(&manifest, peildatum, &shelf).map_err(elsewhere)?;
        Ok((manifest, self.with_what_goes_with(loaded, peildatum, self.organisations)?))
    }

    /// Whether sources are there in sources.toml.
    ///
    /// # Errors
    /// One is not, or without it there are no gemeenten.
    pub fn known_sources(&self, named: &[String]) -> Result<(), Diagnostics> {
        let schema = &self.manifest.schema;
        let register = schema.register.as_ref().and_then(|table| schema.tables.get(table));
        let mut unknown = Diagnostics::default();
        for name in named {
            let wrong = |mistake| Diagnostic::of(Place::Argument(name.clone()), &mistake);
            if !schema.sources.contains_key(name) {
                let mistake = ProjectMistake::UnknownSource { found: name.clone() };
                unknown.push(wrong(mistake).suggest(name, schema.sources.keys().map(String::as_str)));
            } else if register.is_some_and(|register| register.source == *name) {
                unknown.push(wrong(ProjectMistake::RegisterMissing { found: name.clone() }));
            }
        }
        if unknown.has_errors() { Err(unknown) } else { Ok(()) }
    }
}

/// Whether something may be made of data by these rules: what none of them rests on, stops nothing. Without rules: of all of
/// it.
///
/// # Errors
/// What is not as declared of what they rest on.
pub fn accepted(data: &Dataset, packs: &[&RulePack], allow: &Allow) -> Result<(), Diagnostics> {
    let mut used = vec![packs.is_empty(); data.loads.len()];
    for pack in packs {
        used.iter_mut().zip(pack.uses(&data.schema)).for_each(|(used, here)| *used |= here);
    }
    let failures = data.failures_of(allow, &used);
    if failures.is_empty() { Ok(()) } else { Err(failures) }
}
