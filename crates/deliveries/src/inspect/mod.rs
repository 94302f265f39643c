//! A first look at a delivery that nobody has declared: what an entry for it in sources.toml may be, with what was seen
//! beside each line. A proposal is for a person to judge: nothing is read by it before it stands in sources.toml.

mod columns;
mod former;
pub(super) mod found;
mod gemeente;
mod gemeenten;
pub(super) mod header;
mod kind;
mod likely;
mod names;
mod notation;
mod own;
mod part;
mod period;
mod propose;
mod shape;
mod spellings;
#[cfg(test)]
mod tests;
pub(super) mod toml;
mod whose;

pub use gemeente::Recognised;
pub use gemeenten::{Gemeenten, read_gemeenten};
pub use names::{TakenNames, is_name};
pub use part::{HEAD, PART, WHOLE, has_rows, joined};
pub use propose::{Lies, Proposal, inspect};
