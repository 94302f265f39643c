//! The keys of sources.toml: what stands where, and what it is for.
//!
//! A key is added here, and nowhere else but where it is used. Knows nothing of what is done with it.

mod column;
mod gates;
mod register;
mod source;
mod table;
mod words;

pub use source::SOURCES_FILE;

pub(super) use column::{KINDS, LISTS, NOT_AFTER, WITHOUT};
pub(super) use register::{PAGES, REMOTE, TIMEOUT_AT_MOST, WAIT_AT_MOST};
pub(super) use source::FREQUENCIES;
#[cfg(test)]
pub(super) use source::SOURCE;
#[cfg(test)]
pub(super) use table::TABLE;
pub(super) use table::{
    BY, COMPRESSIONS, CSV, DATED, FORMATS, FORMULAS, HEADER_ROW, HEADER_ROWS, JSON, NONE, ONLY, RAGGED, ROWS_PER,
    SPLITS, WORKBOOK, ZIP,
};
pub(super) use words::{DECIMALS, FILLS, MERGED, MERGED_COLUMN, SEVERITIES, STALES, Stale, THOUSANDS};
