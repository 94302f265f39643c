//! What gemeenten say of their own colours, in `explanations/`: the files, and what there is for them to be about.

use super::Project;
use super::mistake::ProjectMistake;
use super::read::{list, read_text};
use crate::disk::Door;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::explanations::{Explanations, read};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::Peildatum;
use mdd_engine::text::{FileId, Files};

/// The folder with the explanations.
pub const EXPLANATIONS: &str = "explanations";

/// The files in it, as far as they can be read.
pub(super) fn read_explanations(
    door: &Door,
    files: &mut Files,
    diagnostics: &mut Diagnostics,
    strays: &mut Diagnostics,
) -> Vec<FileId> {
    let mut found = Vec::new();
    for name in list(door, EXPLANATIONS, diagnostics) {
        let path = format!("{EXPLANATIONS}/{name}");
        if !name.ends_with(".toml") {
            // Beside them may stand what is for people; a copy with another ending is most often a slip.
            if name.contains(".toml") {
                let mistake = ProjectMistake::StrayEnding { folder: EXPLANATIONS, ending: ".toml" };
                strays.push(Diagnostic::of(Place::file(path), &mistake));
            }
            continue;
        }
        match read_text(door, &path, files) {
            Ok(file) => found.push(file),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    found
}

impl Project {
    /// What gemeenten say of their colours, with what is told of it and stops nothing. `pack` is one that was read.
    ///
    /// # Errors
    /// One of them cannot be read, or is about what is not there.
    pub fn explanations(
        &self,
        data: &Dataset,
        peildatum: Peildatum,
        pack: Option<&RulePack>,
    ) -> Result<(Explanations, Diagnostics), Diagnostics> {
        if self.explanations.is_empty() {
            return Ok(Default::default());
        }
        let (found, told) =
            self.with_known(data, peildatum, pack, |known| read(&self.files, &self.explanations, known));
        told.and(Some(found))
    }

    /// What is wrong with them on the peildatum of sources.toml, and which lapsed; `data` has the list of gemeenten.
    pub(super) fn check_explanations(&self, data: &Dataset) -> Diagnostics {
        match self.explanations(data, self.peildatum(), None) {
            Ok((found, mut told)) => {
                told.append(found.lapsed(self.peildatum().0));
                told
            }
            Err(found) => found,
        }
    }
}
