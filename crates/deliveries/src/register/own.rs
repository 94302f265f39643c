//! The register's own table, read once: for the list of gemeenten, and then as a table like any other.

use super::super::Shelf;
use super::super::bytes::{Bytes, Seal, read_bytes};
use super::super::manifest::TableManifest;
use super::super::read::{self, Opened, is_streamed};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::OrFault;

pub(in super::super) struct OwnRegister<'b> {
    pub delivery: Opened<'b>,
    pub seal: Seal,
}

impl<'b> OwnRegister<'b> {
    /// What [`OwnRegister::read`] reads from; empty for a delivery that is read while it comes in.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub fn bytes(table: &TableManifest, shelf: &dyn Shelf) -> Result<Vec<u8>, Diagnostics> {
        if is_streamed(&table.reading) { Ok(Vec::new()) } else { read_bytes(&table.file, shelf) }
    }

    /// # Errors
    /// It cannot be read as rows with the columns that are declared.
    pub fn read(
        table: &'b TableManifest,
        bytes: &'b [u8],
        shelf: &'b dyn Shelf,
    ) -> Result<OwnRegister<'b>, Diagnostics> {
        let streamed = is_streamed(&table.reading);
        let from = if streamed { Bytes::There { file: &table.file, shelf } } else { Bytes::Here(bytes) };
        let mut delivery = read::open(from, table)?;
        let seal = delivery.keep()?;
        let seal = if streamed { seal.or_fault("what is streamed says which bytes it read") } else { Seal::of(bytes) };
        Ok(OwnRegister { delivery, seal })
    }
}
