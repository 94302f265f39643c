//! Who does something for several gemeenten together: `samenwerkingen.toml`, and the data that it goes with.

use super::Project;
use mdd_engine::dataset::{Dataset, Organisations};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::organisations::read;
use mdd_engine::terms::Peildatum;
use mdd_engine::text::FileId;

/// The file with the organisations.
pub const ORGANISATIONS: &str = "samenwerkingen.toml";

impl Project {
    /// The organisations of a file, with what is told of them and stops nothing.
    ///
    /// # Errors
    /// The file has mistakes, or names what is not there.
    pub(super) fn organisations(
        &self,
        file: Option<FileId>,
        data: &Dataset,
        peildatum: Peildatum,
    ) -> Result<(Organisations, Diagnostics), Diagnostics> {
        let Some(file) = file else { return Ok(Default::default()) };
        let (found, told) = self.with_known(data, peildatum, None, |known| read(&self.files, file, known));
        told.and(Some(found))
    }
}
