//! A text table in parts: it is read once, from its beginning, and each part can be worked on while the next is read.

use sha2::{Digest, Sha256};

use super::super::Seal;
use super::cut::{Record, Signs, Torn};
use crate::bytes::Stream;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::{OrFault, Stretch};

/// The first parts are small, so that there is soon something to do for everybody; later ones cost less each.
const SMALL: usize = 1 << 19;
const LARGE: usize = 4 << 20;
const SMALL_ONES: usize = 16;

/// No row of a table is longer.
const LONGEST: usize = 64 << 20;

/// Some whole records, and the bytes that they stand in.
#[derive(Default)]
pub(in super::super) struct CsvPart {
    pub(super) bytes: Vec<u8>,
    pub(super) records: Vec<Record>,
    /// How many records stand before them.
    pub(super) before: u32,
}

impl CsvPart {
    /// In bytes.
    pub fn size(&self) -> u64 {
        self.bytes.len() as u64
    }
}

/// Cuts a delivery into parts.
pub(in super::super) struct Cutter<'b> {
    stream: Stream<'b>,
    signs: Signs,
    hasher: Sha256,
    bytes: u64,
    /// What was read and is in no part yet.
    rest: Vec<u8>,
    /// Room of parts that were read: fresh memory costs more than filling it.
    spare: Vec<Vec<u8>>,
    ended: bool,
    /// Of the first record that is in no part yet.
    line: u32,
    records: u32,
    parts: usize,
}

/// Why there is no next part.
pub(in super::super) enum Stopped {
    Unreadable(Diagnostics),
    /// At these bytes.
    Torn(Torn, Vec<u8>),
    /// A row of more bytes than any row has, on this line.
    Endless(u32),
}

impl<'b> Cutter<'b> {
    pub fn new(stream: Stream<'b>, signs: Signs) -> Cutter<'b> {
        let rest = Vec::new();
        Cutter {
            stream,
            signs,
            hasher: Sha256::new(),
            bytes: 0,
            rest,
            spare: Vec::new(),
            ended: false,
            line: 1,
            records: 0,
            parts: 0,
        }
    }

    /// Passes what stands above the rows. False: the delivery now begins otherwise.
    pub fn pass(&mut self, head: &[u8], line: u32) -> Result<bool, Stopped> {
        self.fill_rest(head.len())?;
        let same = self.rest == head;
        self.rest.clear();
        self.line = line;
        Ok(same)
    }

    fn fill_rest(&mut self, until: usize) -> Result<(), Stopped> {
        let mut bytes = std::mem::take(&mut self.rest);
        self.fill(&mut bytes, until)?;
        self.rest = bytes;
        Ok(())
    }

    fn fill(&mut self, bytes: &mut Vec<u8>, until: usize) -> Result<(), Stopped> {
        let before = bytes.len();
        self.ended |= !self.stream.fill(bytes, until).map_err(Stopped::Unreadable)?;
        let new = bytes.part(before..);
        self.hasher.update(new);
        self.bytes += new.len() as u64;
        Ok(())
    }

    /// The next records; none when there are no more.
    pub fn next(&mut self) -> Result<Option<CsvPart>, Stopped> {
        let mut size = if self.parts < SMALL_ONES { SMALL } else { LARGE };
        self.parts += 1;
        let mut bytes = std::mem::take(&mut self.rest);
        self.rest = self.spare.pop().unwrap_or_default();
        loop {
            bytes.reserve(size.saturating_sub(bytes.len()));
            self.fill(&mut bytes, size)?;
            let scanned = match self.signs.scan(&mut bytes, self.line, self.ended, usize::MAX) {
                Ok(scanned) => scanned,
                Err(torn) => return Err(Stopped::Torn(torn, bytes)),
            };
            if scanned.records.is_empty() && !self.ended {
                if bytes.len() > LONGEST {
                    return Err(Stopped::Endless(scanned.line));
                }
                size = bytes.len() * 2;
                continue;
            }
            self.line = scanned.line;
            self.rest.extend_from_slice(bytes.part(scanned.used..));
            bytes.truncate(scanned.used);
            let before = self.records;
            self.records += u32::try_from(scanned.records.len()).or_fault("a part has less than 4 GB");
            let part = CsvPart { bytes, records: scanned.records, before };
            return Ok((!part.records.is_empty()).then_some(part));
        }
    }

    /// Takes back the room of a part that was read.
    pub fn reuse(&mut self, part: CsvPart) {
        let CsvPart { mut bytes, .. } = part;
        bytes.clear();
        self.spare.push(bytes);
    }

    /// So many parts, or those that are left.
    pub fn some(&mut self, most: usize) -> Result<Vec<CsvPart>, Stopped> {
        let mut parts = Vec::with_capacity(most);
        while parts.len() < most
            && let Some(part) = self.next()?
        {
            parts.push(part);
        }
        Ok(parts)
    }

    /// Of the delivery, when it was read to its end.
    pub fn seal(self) -> Seal {
        Seal { sha256: self.hasher.finalize().into(), bytes: self.bytes }
    }
}
