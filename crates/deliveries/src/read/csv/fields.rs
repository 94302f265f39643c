//! The fields of a record: cut at each delimiter, and without the quotes around them.

use super::super::Field;
use super::cut::{CutShape, Signs};
use mdd_engine::fault::{OrFault, Stretch};

/// Reads the fields of records, one after the other, into room that is used again.
pub(super) struct Fields {
    signs: Signs,
    core: csv_core::Reader,
    unquoted: Vec<u8>,
    ends: Vec<usize>,
    /// Where the fields stand: in the record itself, or in `unquoted`.
    ranges: Vec<(usize, usize)>,
}

impl Fields {
    pub fn new(signs: Signs) -> Fields {
        let mut builder = csv_core::ReaderBuilder::new();
        builder.delimiter(signs.delimiter).quoting(signs.quote.is_some()).quote(signs.quote.unwrap_or(b'"'));
        Fields { signs, core: builder.build(), unquoted: Vec::new(), ends: Vec::new(), ranges: Vec::new() }
    }

    /// Cuts a record, and gives its bytes as its fields stand in them: without quotes.
    pub fn cut<'f>(&'f mut self, record: &'f [u8], shape: CutShape) -> Cut<'f> {
        self.ranges.clear();
        if shape == CutShape::Plain {
            let mut from = 0;
            for at in memchr::memchr_iter(self.signs.delimiter, record) {
                self.ranges.push((from, at));
                from = at + 1;
            }
            self.ranges.push((from, record.len()));
            return Cut { bytes: record, ranges: &self.ranges, is_part: true };
        }
        if self.cut_quoted(record) {
            return Cut { bytes: record, ranges: &self.ranges, is_part: true };
        }
        self.ranges.clear();
        self.core.reset();
        self.unquoted.resize(record.len().max(1), 0);
        let (mut read, mut written, mut count) = (0, 0, 0);
        loop {
            if self.ends.len() < count + 64 {
                self.ends.resize(count + 256, 0);
            }
            let input = record.part(read..);
            let output = self.unquoted.get_mut(written..).or_fault("no more was written than there is room");
            let (state, took, gave, ends) =
                self.core.read_record(input, output, self.ends.get_mut(count..).or_fault("room for more ends"));
            (read, written, count) = (read + took, written + gave, count + ends);
            match state {
                csv_core::ReadRecordResult::OutputFull => self.unquoted.resize(self.unquoted.len() * 2, 0),
                // Without more input it knows that the record ends here.
                csv_core::ReadRecordResult::InputEmpty | csv_core::ReadRecordResult::OutputEndsFull => {}
                csv_core::ReadRecordResult::Record | csv_core::ReadRecordResult::End => break,
            }
        }
        let mut from = 0;
        for &end in self.ends.iter().take(count) {
            self.ranges.push((from, end));
            from = end;
        }
        Cut { bytes: self.unquoted.part(..written), ranges: &self.ranges, is_part: false }
    }

    /// Cuts a record of which nothing between quotes has a quote in it, as most: its fields stand in it as they are.
    fn cut_quoted(&mut self, record: &[u8]) -> bool {
        let Signs { delimiter, quote: Some(quote), .. } = self.signs else { return false };
        let mut at = 0;
        loop {
            let rest = record.part(at..);
            if rest.first() == Some(&quote) {
                let Some(length) = memchr::memchr(quote, rest.part(1..)) else { return false };
                let end = at + 1 + length;
                self.ranges.push((at + 1, end));
                match record.get(end + 1) {
                    None => return true,
                    Some(next) if *next == delimiter => at = end + 2,
                    Some(_) => return false,
                }
            } else {
                match memchr::memchr(delimiter, rest) {
                    Some(length) => {
                        self.ranges.push((at, at + length));
                        at += length + 1;
                    }
                    None => {
                        self.ranges.push((at, record.len()));
                        return true;
                    }
                }
            }
        }
    }
}

/// A record that was cut.
pub(crate) struct Cut<'f> {
    pub(super) bytes: &'f [u8],
    pub(super) ranges: &'f [(usize, usize)],
    /// The bytes are those of the record itself.
    pub(super) is_part: bool,
}

impl Cut<'_> {
    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|at| self.field(at))
    }

    /// A row that is too short has nothing there.
    pub fn field(&self, at: usize) -> &[u8] {
        self.ranges.get(at).map_or(&[], |(from, to)| self.bytes.part(*from..*to))
    }

    /// The field as a text, when the bytes are known to be UTF-8.
    pub fn text<'t>(&self, at: usize, text: &'t str) -> Field<'t> {
        Field::text(self.ranges.get(at).map_or("", |(from, to)| text.part(*from..*to)))
    }
}
