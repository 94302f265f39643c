//! The stream of a workbook from before 2007: records one behind another, each with its number and its bytes. Only those
//! that say what stands in a sheet are read; whatever is too short for what it should hold is damage.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::layout::{CellRegion, SheetLayout};
use super::sections::{Moment, NumberLayout};
use mdd_engine::fault::OrFault;

/// A record: its number, and its bytes in the pieces in which they are kept.
struct Record<'s> {
    number: u16,
    pieces: Vec<&'s [u8]>,
}

/// The records from a place on; None where the stream ends in the middle of one.
struct Records<'s> {
    stream: &'s [u8],
    at: usize,
}

impl<'s> Records<'s> {
    fn piece(&mut self) -> Option<(u16, &'s [u8])> {
        let rest = self.stream.get(self.at..)?;
        let (number, length) = (u16_at(rest, 0)?, usize::from(u16_at(rest, 2)?));
        let bytes = rest.get(4..4 + length)?;
        self.at += 4 + length;
        Some((number, bytes))
    }

    fn next(&mut self) -> Option<Record<'s>> {
        const CONTINUE: u16 = 0x3C;
        let (number, bytes) = self.piece()?;
        let mut pieces = vec![bytes];
        while self.stream.get(self.at..).and_then(|rest| u16_at(rest, 0)) == Some(CONTINUE) {
            pieces.push(self.piece()?.1);
        }
        Some(Record { number, pieces })
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// The bytes of a record, read on over its pieces.
struct Bytes<'r, 's> {
    pieces: &'r [&'s [u8]],
    at: usize,
}

impl<'s> Bytes<'_, 's> {
    fn take(&mut self, count: usize) -> Option<&'s [u8]> {
        self.next_piece();
        let taken = self.pieces.first()?.get(self.at..self.at + count)?;
        self.at += count;
        Some(taken)
    }

    fn next_piece(&mut self) {
        while let [piece, more @ ..] = self.pieces
            && !more.is_empty()
            && self.at >= piece.len()
        {
            (self.pieces, self.at) = (more, 0);
        }
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            self.next_piece();
            let here = self.pieces.first()?.len().checked_sub(self.at)?.min(count);
            (here > 0).then_some(())?;
            self.at += here;
            count -= here;
        }
        Some(())
    }

    /// Letters, of one byte or of two; each new piece says anew which.
    fn letters(&mut self, count: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while units.len() < count {
            if self.pieces.first().is_some_and(|piece| self.at >= piece.len()) {
                self.next_piece();
                wide = self.take(1)?.first()? & 1 == 1;
            }
            let here = self.pieces.first()?.get(self.at..)?;
            let width = if wide { 2 } else { 1 };
            let taken = (count - units.len()).min(here.len() / width);
            (taken > 0).then_some(())?;
            let bytes = self.take(taken * width)?;
            if wide {
                units.extend(bytes.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)));
            } else {
                units.extend(bytes.iter().map(|byte| u16::from(*byte)));
            }
        }
        Some(String::from_utf16_lossy(&units))
    }

    /// A text with its length in front.
    fn text(&mut self) -> Option<String> {
        let head = self.take(3)?;
        let (count, flags) = (usize::from(u16_at(head, 0)?), *head.get(2)?);
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16_at(self.take(2)?, 0)?) };
        let more = if flags & 4 == 0 { 0 } else { usize::try_from(u32_at(self.take(4)?, 0)?).ok()? };
        let text = if count == 0 { String::new() } else { self.letters(count, flags & 1 == 1)? };
        self.skip(runs * 4)?;
        self.skip(more)?;
        Some(text)
    }
}

impl<'s> Record<'s> {
    fn first(&self) -> &'s [u8] {
        self.pieces.first().or_fault("a record has a piece")
    }

    fn bytes_from(&self, at: usize) -> Bytes<'_, 's> {
        Bytes { pieces: &self.pieces, at }
    }
}

/// A sheet that can be read, and where it begins.
pub(super) struct BiffSheet {
    pub name: String,
    pub hidden: bool,
    start: usize,
}

/// What the workbook as a whole says.
pub(super) struct Biff {
    pub since_1904: bool,
    pub sheets: Vec<BiffSheet>,
    texts: Vec<String>,
    layouts: Vec<NumberLayout>,
}

/// Why there is none.
#[derive(Debug, PartialEq)]
pub(super) enum NoBiff {
    Damaged,
    Locked,
    /// Of Excel 95 or before.
    Older,
}

/// What stands in a cell.
#[derive(Debug, PartialEq)]
pub(super) enum BiffValue<'b> {
    Number(f64),
    Percent(f64),
    Moment(f64, Moment),
    Text(&'b str),
    Outcome(String),
    YesNo(bool),
    Mistake(u8),
}

impl Biff {
    pub fn read(stream: &[u8]) -> Result<Biff, NoBiff> {
        let mut biff = Biff { since_1904: false, sheets: Vec::new(), texts: Vec::new(), layouts: Vec::new() };
        let (mut codes, mut formats) = (BTreeMap::new(), Vec::new());
        let mut records = Records { stream, at: 0 };
        let begin = records.next().ok_or(NoBiff::Damaged)?;
        match (begin.number, u16_at(begin.first(), 0)) {
            (0x0809, Some(0x0600)) => {}
            (0x0009 | 0x0209 | 0x0409 | 0x0809, Some(_)) => return Err(NoBiff::Older),
            _ => return Err(NoBiff::Damaged),
        }
        loop {
            let record = records.next().ok_or(NoBiff::Damaged)?;
            match record.number {
                0x000A => break,
                0x002F => return Err(NoBiff::Locked),
                _ => biff.globals(&record, &mut codes, &mut formats).ok_or(NoBiff::Damaged)?,
            }
        }
        let layout = |format: &u16| {
            codes.get(format).map_or_else(|| NumberLayout::built_in(*format), |code: &String| NumberLayout::of(code))
        };
        biff.layouts = formats.iter().map(layout).collect();
        Ok(biff)
    }

    fn globals(
        &mut self,
        record: &Record<'_>,
        codes: &mut BTreeMap<u16, String>,
        formats: &mut Vec<u16>,
    ) -> Option<()> {
        let bytes = record.first();
        match record.number {
            0x0022 => self.since_1904 = u16_at(bytes, 0)? == 1,
            0x041E => _ = codes.insert(u16_at(bytes, 0)?, record.bytes_from(2).text()?),
            0x00E0 => formats.push(u16_at(bytes, 2)?),
            0x0085 => {
                let (start, state, kind) = (usize::try_from(u32_at(bytes, 0)?).ok()?, *bytes.get(4)?, *bytes.get(5)?);
                let (count, wide) = (usize::from(*bytes.get(6)?), bytes.get(7)? & 1 == 1);
                let name = record.bytes_from(8).letters(count, wide)?;
                if kind == 0 {
                    self.sheets.push(BiffSheet { name, hidden: state & 3 != 0, start });
                }
            }
            0x00FC => {
                let count = u32_at(bytes, 4)?;
                let mut bytes = record.bytes_from(8);
                for _ in 0..count {
                    self.texts.push(bytes.text()?);
                }
            }
            _ => {}
        }
        Some(())
    }

    /// Reads the cells of a sheet in the order in which they are kept; rows counted from 1. None: it is damaged.
    pub fn each(
        &self,
        stream: &[u8],
        sheet: &BiffSheet,
        take: &mut dyn FnMut(u32, u32, BiffValue<'_>),
    ) -> Option<SheetLayout> {
        let mut layout = SheetLayout::default();
        let mut records = Records { stream, at: sheet.start };
        let (mut depth, mut outcome) = (0, None);
        loop {
            let record = records.next()?;
            match record.number {
                0x0809 => depth += 1,
                0x000A if depth <= 1 => break,
                0x000A => depth -= 1,
                // Pictures in the sheet have sheets of their own.
                _ if depth > 1 => {}
                0x0207 => {
                    if let Some((row, column)) = outcome.take() {
                        take(row, column, BiffValue::Outcome(record.bytes_from(0).text()?));
                    }
                }
                0x0006 => outcome = self.formula(record.first(), &mut layout, take)?,
                _ => self.cell(&record, &mut layout, take)?,
            }
        }
        // Programs that do not calculate give every formula an empty text.
        if !layout.worked_out {
            let empty = layout.empty_formulas.iter().map(|(row, column)| CellRegion::one(*row, *column));
            layout.never_worked_out.extend(empty);
        }
        Some(layout.in_order())
    }

    fn number(&self, number: f64, format: u16) -> BiffValue<'static> {
        let Some(layout) = self.layouts.get(usize::from(format)) else { return BiffValue::Number(number) };
        match layout.moment() {
            Some(moment) => BiffValue::Moment(number, moment),
            None if layout.is_percent(number) => BiffValue::Percent(number),
            None => BiffValue::Number(number),
        }
    }

    fn cell(
        &self,
        record: &Record<'_>,
        layout: &mut SheetLayout,
        take: &mut dyn FnMut(u32, u32, BiffValue<'_>),
    ) -> Option<()> {
        let bytes = record.first();
        let place = || Some((u32::from(u16_at(bytes, 0)?) + 1, u32::from(u16_at(bytes, 2)?)));
        match record.number {
            0x0203 => {
                let (row, column) = place()?;
                take(row, column, self.number(f64_at(bytes, 6)?, u16_at(bytes, 4)?));
            }
            0x027E => {
                let (row, column) = place()?;
                take(row, column, self.number(short_number(u32_at(bytes, 6)?), u16_at(bytes, 4)?));
            }
            0x00BD => {
                let (row, column) = place()?;
                let numbers = bytes.get(4..bytes.len().checked_sub(2)?)?.chunks_exact(6);
                for (column, number) in (column..).zip(numbers) {
                    take(row, column, self.number(short_number(u32_at(number, 2)?), u16_at(number, 0)?));
                }
            }
            0x00FD => {
                let (row, column) = place()?;
                take(row, column, BiffValue::Text(self.texts.get(usize::try_from(u32_at(bytes, 6)?).ok()?)?));
            }
            0x0204 | 0x00D6 => {
                let (row, column) = place()?;
                take(row, column, BiffValue::Outcome(record.bytes_from(6).text()?));
            }
            0x0205 => {
                let (row, column) = place()?;
                let (value, is_mistake) = (*bytes.get(6)?, *bytes.get(7)?);
                take(
                    row,
                    column,
                    if is_mistake == 1 { BiffValue::Mistake(value) } else { BiffValue::YesNo(value != 0) },
                );
            }
            0x0208 => {
                let row = u32::from(u16_at(bytes, 0)?) + 1;
                if u16_at(bytes, 12)? & 0x20 != 0 {
                    layout.hidden.rows.push((row, row));
                }
            }
            0x007D => {
                let columns = (u32::from(u16_at(bytes, 0)?), u32::from(u16_at(bytes, 2)?));
                if u16_at(bytes, 8)? & 1 == 1 || u16_at(bytes, 4)? == 0 {
                    layout.hidden.columns.push(columns);
                }
            }
            0x009B => layout.hidden.filter = true,
            0x00E5 => {
                let count = usize::from(u16_at(bytes, 0)?);
                for region in bytes.get(2..2 + 8 * count)?.chunks_exact(8) {
                    let at = |at| u16_at(region, at).map(u32::from);
                    layout.merged.push(CellRegion { rows: (at(0)? + 1, at(2)? + 1), columns: (at(4)?, at(6)?) });
                }
            }
            _ => {}
        }
        Some(())
    }

    /// The outcome of a formula, or its place when that is a text, which follows.
    fn formula(
        &self,
        bytes: &[u8],
        layout: &mut SheetLayout,
        take: &mut dyn FnMut(u32, u32, BiffValue<'_>),
    ) -> Option<Option<(u32, u32)>> {
        let (row, column) = (u32::from(u16_at(bytes, 0)?) + 1, u32::from(u16_at(bytes, 2)?));
        let value = bytes.get(6..14)?;
        let recalculates = u16_at(bytes, 14)? & 2 != 0;
        if u16_at(value, 6)? != 0xFFFF {
            let number = f64_at(value, 0)?;
            // A program that does not calculate writes a zero, and asks for the outcome when the file is opened.
            match number == 0.0 {
                true if recalculates => layout.never_worked_out.push(CellRegion::one(row, column)),
                zero => {
                    layout.worked_out |= !zero;
                    layout.zero_formulas.extend(zero.then_some((row, column)));
                    take(row, column, self.number(number, u16_at(bytes, 4)?));
                }
            }
            return Some(None);
        }
        let kind = *value.first()?;
        if kind > 2 {
            layout.empty_formulas.push((row, column));
        }
        layout.worked_out |= kind <= 2;
        match (kind, *value.get(2)?) {
            (0, _) => return Some(Some((row, column))),
            (1, yes) => take(row, column, BiffValue::YesNo(yes != 0)),
            (2, mistake) => take(row, column, BiffValue::Mistake(mistake)),
            _ => {}
        }
        Some(None)
    }
}

/// A number in four bytes: a whole one, or the front of a broken one; perhaps a hundred times too large.
fn short_number(bits: u32) -> f64 {
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(i32::from_le_bytes(bits.to_le_bytes()) >> 2)
    };
    if bits & 1 == 1 { number / 100.0 } else { number }
}
