//! What a sheet says beside the values of its cells: which were merged, which are hidden, and which formulas have no
//! outcome in the file. Rows are counted from 1, columns from 0.

use super::super::seen::Hidden;

/// Cells that were merged, or that are alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct CellRegion {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

impl CellRegion {
    pub fn one(row: u32, column: u32) -> CellRegion {
        CellRegion { rows: (row, row), columns: (column, column) }
    }

    pub fn cells(&self) -> u64 {
        let length = |(first, last): (u32, u32)| u64::from(last.saturating_sub(first)) + 1;
        length(self.rows).saturating_mul(length(self.columns))
    }

    /// Row by row.
    pub fn places(&self) -> impl Iterator<Item = (u32, u32)> {
        let (rows, columns) = (self.rows, self.columns);
        (rows.0..=rows.1).flat_map(move |row| (columns.0..=columns.1).map(move |column| (row, column)))
    }
}

/// What a sheet says beside its values.
#[derive(Default, Debug)]
pub(super) struct SheetLayout {
    pub merged: Vec<CellRegion>,
    pub hidden: Hidden,
    /// Formulas without an outcome.
    pub never_worked_out: Vec<CellRegion>,
    /// Formulas that give 0, in a file that leaves all of them to be worked out: row and column.
    pub never_worked_out_zeros: Vec<(u32, u32)>,
    /// Formulas that give nothing, in a file that does not say whether they were worked out: row and column.
    pub zero_formulas: Vec<(u32, u32)>,
    /// Formulas that give an empty text, where it is not said whether that was worked out.
    pub empty_formulas: Vec<(u32, u32)>,
    /// Some formula has an outcome that is not nothing: a program that calculates made the file.
    pub worked_out: bool,
    /// Cells with a mistake that is not among the values: row, column, and what it shows.
    pub mistakes: Vec<(u32, u32, String)>,
}

impl SheetLayout {
    /// The merged cells that lie over a column, from top to bottom.
    pub fn merged_over(&self, column: u32) -> Vec<CellRegion> {
        let over = |region: &&CellRegion| (region.columns.0..=region.columns.1).contains(&column);
        let mut found: Vec<CellRegion> = self.merged.iter().filter(over).copied().collect();
        found.sort_by_key(|region| region.rows);
        found
    }

    /// In the order in which they are looked up.
    pub fn in_order(mut self) -> SheetLayout {
        let join = |ranges: &mut Vec<(u32, u32)>| {
            ranges.sort_unstable();
            let mut joined: Vec<(u32, u32)> = Vec::new();
            for (first, last) in ranges.drain(..) {
                match joined.last_mut() {
                    Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                    _ => joined.push((first, last)),
                }
            }
            *ranges = joined;
        };
        join(&mut self.hidden.rows);
        join(&mut self.hidden.columns);
        self
    }
}

/// The one of these, which lie over one column, in which a row is.
pub(super) fn region_at(over: &[CellRegion], row: u32) -> Option<&CellRegion> {
    let at = over.partition_point(|region| region.rows.0 <= row);
    over.get(at.checked_sub(1)?).filter(|region| region.rows.1 >= row)
}

/// `B12` as row 12 and column 1.
pub(super) fn place_of(name: &str) -> Option<(u32, u32)> {
    let name = name.trim_matches('$');
    let digits = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(digits)?;
    let column = letters.trim_end_matches('$').bytes().try_fold(0u32, |column, letter| {
        let number = u32::from(letter.to_ascii_uppercase().checked_sub(b'A').filter(|number| *number < 26)?);
        column.checked_mul(26)?.checked_add(number + 1)
    })?;
    Some((row.parse().ok().filter(|row| *row > 0)?, column.checked_sub(1)?))
}

/// `B2:B5`, or one cell.
pub(super) fn region_of(name: &str) -> Option<CellRegion> {
    let (first, last) = name.split_once(':').unwrap_or((name, name));
    let ((top, left), (bottom, right)) = (place_of(first)?, place_of(last)?);
    Some(CellRegion { rows: (top.min(bottom), top.max(bottom)), columns: (left.min(right), left.max(right)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells_are_places() {
        assert_eq!(place_of("A1"), Some((1, 0)));
        assert_eq!(place_of("$AB$12"), Some((12, 27)));
        for wrong in ["", "A", "12", "A0", "A-1", "\u{e9}1", "AAAAAAAAAAAA1"] {
            assert_eq!(place_of(wrong), None, "{wrong}");
        }
        assert_eq!(region_of("B2:C5"), Some(CellRegion { rows: (2, 5), columns: (1, 2) }));
        assert_eq!(region_of("B2"), Some(CellRegion::one(2, 1)));
    }
}
