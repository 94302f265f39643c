//! From the deliveries that sources.toml declares to a [`Dataset`].
//!
//! Takes bytes, gives a dataset, and says of every row what it did with it. Touches no disk (it is handed a way to read
//! a file) and knows nothing of rules.

mod amount;
mod answer;
mod bytes;
mod column;
mod date;
mod form;
mod inspect;
mod laid;
mod load;
mod local_texts;
mod manifest;
mod memory;
mod number;
mod pattern;
mod period;
mod problem;
mod read;
mod register;
mod settle;
mod tally;
#[cfg(test)]
#[path = "../tests/toy/mod.rs"]
mod toy;

pub use date::{DATE_FORMATS, DateFormat, DateMistake, ReadDate, YEARS_FROM, read_date, read_day};
pub use inspect::{Gemeenten, Lies, Proposal, Recognised, TakenNames, inspect, is_name, read_gemeenten};
pub use inspect::{HEAD, PART, WHOLE, has_rows, joined};
pub use laid::check_delivery;
pub use manifest::keys::SOURCES_FILE;
pub use manifest::{
    CsvFormat, Decoding, DeliveryFormat, Encoding, GemeenteKey, Header, JsonFormat, Longest, Manifest, Packed, Paging,
    REQUIRES, Ragged, Remote, Sheet, TableManifest, WorkbookFormat, WorkbookKind, read_manifest,
};
pub use memory::InMemory;
pub use number::{NumberMistake, NumberNotation, NumberNote, ReadNumber, parse_number};
pub use pattern::{ChosenFile, PathPattern, previous_path};
pub use read::{DeliverySample, read_sample};

use std::io::{self, Cursor, Read};

use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::terms::Peildatum;

/// Where deliveries lie: the files of a project by their paths, as sources.toml gives them.
pub trait Shelf: Sync {
    /// The bytes of a file.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// A file, to be read from its beginning; reading it to its end tells whether it changed meanwhile.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(Box::new(Cursor::new(self.read(path)?)))
    }

    /// How large a file is, when that is known: it makes no difference to what is read.
    fn size(&self, _: &str) -> Option<u64> {
        None
    }

    /// The names of the files in a folder, sorted; of a folder that is not there, none.
    fn list(&self, folder: &str) -> Vec<String>;
}

/// Reads every delivery that the manifest declares, for a report of this date.
///
/// # Errors
/// Every mistake in every delivery; nothing is half loaded. Rows that match no gemeente are warnings, kept in the loads.
pub fn load_dataset(manifest: &Manifest, peildatum: Peildatum, shelf: &dyn Shelf) -> Result<Dataset, Diagnostics> {
    let data = load::load(manifest, peildatum, shelf)?;
    let mut unread = Diagnostics::default();
    data.loads.iter().for_each(|load| unread.append(load.unread.clone()));
    if unread.has_errors() { Err(unread.sorted()) } else { Ok(data) }
}

/// The same, where a delivery that cannot be read leaves its table without rows, with why in its load: for who knows what
/// rests on it.
///
/// # Errors
/// Nobody can tell which gemeenten there are.
pub fn load_delivered(manifest: &Manifest, peildatum: Peildatum, shelf: &dyn Shelf) -> Result<Dataset, Diagnostics> {
    load::load(manifest, peildatum, shelf)
}
