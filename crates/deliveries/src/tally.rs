//! What was noticed while the cells of a column were read: how often, and where first. Two halves of a column that were
//! read apart can be joined in order.

use std::collections::BTreeMap;

/// Cells of one kind: how many there are, and the first of them.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct CellTally {
    pub cells: usize,
    pub first: Option<FirstSeen>,
}

/// Where something was seen first, and what the cell says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct FirstSeen {
    pub row: usize,
    pub said: String,
}

impl CellTally {
    pub fn note(&mut self, row: usize, said: &str) {
        self.cells += 1;
        if self.first.is_none() {
            self.first = Some(FirstSeen { row, said: said.to_owned() });
        }
    }

    /// Adds those of the rows that come behind so many.
    pub fn append(&mut self, other: CellTally, rows: usize) {
        self.cells += other.cells;
        let moved = |first: FirstSeen| FirstSeen { row: first.row + rows, ..first };
        self.first = self.first.take().or_else(|| other.first.map(moved));
    }
}

/// What was noticed in a column.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Notes {
    /// Binary fractions of which fifteen digits were kept.
    pub rounded: usize,
    /// Numbers with a power of ten that put zeros where no digit was written.
    pub shortened: CellTally,
    /// Percentages with a sign between thousands.
    pub thousands: CellTally,
    /// Numbers with a point before three last digits, where nobody said what a point is: 1.200.
    pub pointed: CellTally,
    /// Numbers of which it can be seen that a point is a decimal sign: 1.5, 0.250.
    pub decimals: usize,
    /// Dates with a year of two digits where four are declared.
    pub undeclared: CellTally,
    /// Dates with a year of two digits, by the year that it was taken for.
    pub years: BTreeMap<i16, CellTally>,
}

impl Notes {
    /// A number, and whether the point in it may stand between thousands; none: it has no point.
    pub fn note_point(&mut self, row: usize, said: &str, may_group: Option<bool>) {
        match may_group {
            Some(true) => self.pointed.note(row, said),
            Some(false) => self.decimals += 1,
            None => {}
        }
    }

    /// Adds those of the rows that come behind so many.
    pub fn append(&mut self, other: Notes, rows: usize) {
        let Notes { rounded, shortened, thousands, pointed, decimals, undeclared, years } = other;
        self.rounded += rounded;
        self.shortened.append(shortened, rows);
        self.thousands.append(thousands, rows);
        self.pointed.append(pointed, rows);
        self.decimals += decimals;
        self.undeclared.append(undeclared, rows);
        for (year, tally) in years {
            self.years.entry(year).or_default().append(tally, rows);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_halves_are_as_one_whole() {
        let notes = |cells: &[(usize, &str)]| {
            let mut notes = Notes::default();
            cells.iter().for_each(|(row, said)| notes.years.entry(1999).or_default().note(*row, said));
            notes
        };
        let mut first = notes(&[]);
        first.append(notes(&[(2, "a")]), 10);
        first.append(notes(&[(0, "b")]), 20);
        assert_eq!(first, {
            let mut whole = notes(&[(12, "a"), (20, "b")]);
            whole.rounded = 0;
            whole
        });
    }
}
