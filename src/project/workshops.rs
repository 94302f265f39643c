//! Who takes part in workshops, in `workshops.toml`: the file is optional.

use super::Project;
use super::read::read_text;
use crate::disk::Door;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::rules::RulePack;
use mdd_engine::text::{FileId, Files};
use mdd_engine::workshops::{ParticipantList, read};

/// The file that says who takes part.
pub const WORKSHOPS: &str = "workshops.toml";

/// The file, where there is one.
pub(super) fn read_workshops(door: &Door, files: &mut Files, diagnostics: &mut Diagnostics) -> Option<FileId> {
    if !door.path(WORKSHOPS).exists() {
        return None;
    }
    read_text(door, WORKSHOPS, files).map_err(|found| diagnostics.push(*found)).ok()
}

impl Project {
    /// Who takes part, with what is told of it and stops nothing. `pack` is one that was read.
    ///
    /// # Errors
    /// The file has mistakes.
    pub fn workshops(
        &self,
        data: &Dataset,
        pack: Option<&RulePack>,
    ) -> Result<(ParticipantList, Diagnostics), Diagnostics> {
        let Some(file) = self.workshops else { return Ok(Default::default()) };
        // Themes are those of the newest rules.
        let newest = self.newest().unwrap_or_default();
        let read_now = match pack {
            Some(pack) if pack.number() == newest => None,
            _ => self.pack(newest).ok().map(|(pack, _)| pack),
        };
        let newest = read_now.as_ref().or(pack.filter(|pack| pack.number() == newest));
        let (found, told) = read(&self.files, file, data, newest);
        told.and(Some(found))
    }

    /// What is wrong with the file; `data` has the list of gemeenten.
    pub(super) fn check_workshops(&self, data: &Dataset) -> Diagnostics {
        self.workshops(data, None).map_or_else(|found| found, |(_, told)| told)
    }
}
