//! Organisations that do something for several gemeenten together, as `samenwerkingen.toml` names them.
//!
//! What is known of them goes with the data ([`crate::dataset::Organisations`]): here it is read.

mod keys;
mod read;

pub use keys::ORGANISATIONS_FILE;
pub use read::read;
