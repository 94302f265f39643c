//! Sources: from the deliveries that sources.toml declares to a [`Dataset`].
//!
//! Takes bytes, gives a dataset, and says of every row what it did with it. Touches no disk (it is handed a way to read
//! a file) and knows nothing of rules.

mod bytes;
mod column;
mod load;
mod manifest;
mod read;
mod register;

pub use manifest::{Manifest, read_manifest};

use std::io;

use crate::dataset::Dataset;
use crate::diagnostic::Diagnostics;

/// How a file of the project is read, by its path as sources.toml gives it.
pub type ReadFile<'a> = dyn Fn(&str) -> io::Result<Vec<u8>> + Sync + 'a;

/// Reads every delivery that the manifest declares.
///
/// # Errors
/// Every mistake in every delivery; nothing is half loaded. Rows that match no gemeente are warnings, kept in the loads.
pub fn load_dataset(manifest: &Manifest, read_file: &ReadFile<'_>) -> Result<Dataset, Diagnostics> {
    load::load(manifest, read_file)
}
