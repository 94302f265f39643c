//! Values that stand far outside all others of their column: most often a mark for "no value" that nobody declared. Worked
//! out from whole numbers, and cautious: what only skewed data have is not said.

use mdd_engine::dataset::{Column, NumberColumn};
use mdd_engine::terms::{Date, Number};

/// Cells far outside the rest.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct Far {
    pub cells: usize,
    /// Of the first one.
    pub row: usize,
    /// What it says.
    pub said: String,
    /// From where to where the others are; None: there are none.
    pub others: Option<(String, String)>,
}

/// Between a value and the nearest other one lies a factor of more than this.
const FACTOR: u64 = 1000;

/// A mark for "no value" is so many times as large as everything else.
const FACTOR_OF_MARK: u64 = 10;

/// In a column with fewer numbers nothing is far outside the others.
const FEWEST: usize = 4;

/// Numbers that many statistics have where there is none.
pub(super) fn is_mark(whole: i64) -> bool {
    let nines = matches!(
        whole.unsigned_abs(),
        999 | 9_998 | 9_999 | 99_994..=99_999 | 999_998 | 999_999 | 9_999_999 | 99_999_999 | 999_999_999
    );
    nines || whole == -99
}

/// Numbers of one size: as many binary digits.
#[derive(Clone, Copy, Default)]
struct Size {
    cells: usize,
    least: u64,
    most: u64,
}

/// What is known of a column after one look.
struct Seen {
    /// By the number of binary digits; zero is in the first.
    sizes: [Size; 65],
    lowest: Option<i64>,
    highest: Option<i64>,
    /// Each mark that was met, with its row and in how many cells.
    marks: Vec<(i64, usize, usize)>,
}

impl Seen {
    fn add(&mut self, tick: i64) {
        let size = tick.unsigned_abs();
        if let Some(of) = self.sizes.get_mut((u64::BITS - size.leading_zeros()) as usize) {
            of.least = if of.cells == 0 { size } else { of.least.min(size) };
            of.most = of.most.max(size);
            of.cells += 1;
        }
        self.lowest = Some(self.lowest.map_or(tick, |lowest| lowest.min(tick)));
        self.highest = Some(self.highest.map_or(tick, |highest| highest.max(tick)));
    }

    fn largest(&self) -> u64 {
        self.sizes.iter().map(|size| size.most).max().unwrap_or(0)
    }

    fn cells(&self) -> usize {
        self.sizes.iter().map(|size| size.cells).sum()
    }
}

/// The numbers that stand far outside the others.
pub(super) fn far_numbers(column: &Column) -> Option<Far> {
    let rounded;
    let column = match column {
        Column::Number(column) => column,
        // Which number is far outside is seen at two decimals too.
        Column::Exact(numbers) => {
            let tick = |number: &Option<Number>| i64::try_from(number.as_ref()?.round(2).ticks(2)?).ok();
            let ticks = numbers.iter().map(|number| tick(number).unwrap_or(NumberColumn::MISSING)).collect();
            rounded = NumberColumn { scale: 2, ticks };
            &rounded
        }
        _ => return None,
    };
    let unit = 10i64.checked_pow(column.scale)?;
    let smallest_mark = unit.unsigned_abs().saturating_mul(99);
    let mut seen = Seen { sizes: [Size::default(); 65], lowest: None, highest: None, marks: Vec::new() };
    for (row, &tick) in column.ticks.iter().enumerate().filter(|(_, tick)| **tick != NumberColumn::MISSING) {
        if tick.unsigned_abs() >= smallest_mark && tick % unit == 0 && is_mark(tick / unit) {
            match seen.marks.iter_mut().find(|(mark, ..)| *mark == tick) {
                Some((_, _, cells)) => *cells += 1,
                None => seen.marks.push((tick, row, 1)),
            }
        } else {
            seen.add(tick);
        }
    }
    let said = |tick: i64| Number::from_parts(tick, column.scale).normalized().to_string();
    let others = |seen: &Seen| Some((said(seen.lowest?), said(seen.highest?)));
    far_mark(&seen, &said, &others).or_else(|| far_size(&seen, column, &said))
}

/// A mark that nothing else comes near.
fn far_mark(
    seen: &Seen,
    said: &dyn Fn(i64) -> String,
    others: &dyn Fn(&Seen) -> Option<(String, String)>,
) -> Option<Far> {
    let above = seen.lowest.is_none_or(|lowest| lowest >= 0);
    let is_far = |mark: i64| {
        let larger = mark.unsigned_abs() >= seen.largest().saturating_mul(FACTOR_OF_MARK);
        (mark < 0 && (above || larger)) || (larger && seen.cells() >= FEWEST - 1)
    };
    let far: Vec<_> = seen.marks.iter().filter(|(mark, ..)| is_far(*mark)).collect();
    let (mark, row, _) = far.iter().min_by_key(|(_, row, _)| *row)?;
    let cells = far.iter().map(|(_, _, cells)| cells).sum();
    Some(Far { cells, row: *row, said: said(*mark), others: others(seen) })
}

/// The few largest numbers, when between them and the next lies a wide gap.
fn far_size(seen: &Seen, column: &NumberColumn, said: &dyn Fn(i64) -> String) -> Option<Far> {
    let all: usize = seen.sizes.iter().skip(1).map(|size| size.cells).sum();
    let few = (all / 100).max(1);
    let mut above = Size::default();
    for size in seen.sizes.iter().skip(1).rev().filter(|size| size.cells > 0) {
        if above.cells > 0 && above.least / FACTOR > size.most {
            let is_above = |tick: &i64| *tick != NumberColumn::MISSING && tick.unsigned_abs() >= above.least;
            let (row, tick) = column.ticks.iter().enumerate().find(|(_, tick)| is_above(tick))?;
            let below = column.ticks.iter().filter(|tick| **tick != NumberColumn::MISSING && !is_above(tick));
            let (lowest, highest) = (below.clone().min()?, below.max()?);
            let others = Some((said(*lowest), said(*highest)));
            return Some(Far { cells: above.cells, row, said: said(*tick), others });
        }
        above = Size { cells: above.cells + size.cells, least: size.least, most: above.most.max(size.most) };
        if above.cells > few || all < FEWEST {
            return None;
        }
    }
    None
}

/// Dates that no list means as a day: 01-01-1900, 31-12-9999.
pub(super) fn far_dates(dates: &[Option<Date>]) -> Option<Far> {
    let first = Date::new(1900, 1, 2).ok()?;
    let is_far = |date: &Date| *date < first || date.year() >= 2200;
    let known = || dates.iter().enumerate().filter_map(|(row, date)| Some((row, (*date)?)));
    let (row, date) = known().find(|(_, date)| is_far(date))?;
    let others = || known().map(|(_, date)| date).filter(|date| !is_far(date));
    let others = others().min().zip(others().max()).map(|(first, last)| (first.to_string(), last.to_string()));
    let cells = known().filter(|(_, date)| is_far(date)).count();
    Some(Far { cells, row, said: date.to_string(), others })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(scale: u32, ticks: &[i64]) -> Option<(usize, usize, String)> {
        let column = Column::Number(NumberColumn { scale, ticks: ticks.to_vec() });
        far_numbers(&column).map(|far| (far.cells, far.row, far.said))
    }

    #[test]
    fn marks_that_nothing_comes_near_are_far_outside() {
        assert_eq!(far(1, &[65, 71, -999_980, 68, -999_970]), Some((2, 2, "-99998".to_owned())));
        assert_eq!(far(0, &[7, 8, 6, 9999]), Some((1, 3, "9999".to_owned())));
        assert_eq!(far(0, &[0, 33, 66, 100, 999]), None);
        assert_eq!(far(0, &[0, 33, 66, 99, 999]), Some((1, 4, "999".to_owned())));
        assert_eq!(far(0, &[-99, 5, 6]), Some((1, 0, "-99".to_owned())));
        assert_eq!(far(0, &[9_100, 9_999, 12_000, 8_000]), None);
        assert_eq!(far(0, &[-99, -5, -12, 6]), None);
    }

    #[test]
    fn one_number_of_another_size_is_far_outside() {
        assert_eq!(far(1, &[25, 5, 15, 250_000]), Some((1, 3, "25000".to_owned())));
        assert_eq!(far(0, &[25, 5, 15, 2_500_000, 2_400_000]), None);
        assert_eq!(far(0, &[0, 0, 0, 0, 5_000]), None);
        assert_eq!(far(0, &[1, 5_000, 6_000, 7_000, 8_000]), None);
    }

    #[test]
    fn inhabitants_are_skewed_and_nothing_more() {
        let inhabitants = [947, 1_121, 3_679, 12_500, 25_000, 54_000, 181_000, 345_000, 545_000, 872_757];
        assert_eq!(far(0, &inhabitants), None);
        assert_eq!(far(0, &[]), None);
        assert_eq!(far(0, &[NumberColumn::MISSING, 4]), None);
    }
}
