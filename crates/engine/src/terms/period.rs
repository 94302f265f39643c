//! Periods with which rules look back: three months, ten days.

use std::fmt;

use super::{Date, Peildatum};
use crate::fault::OrFault;

/// In what a period is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PeriodUnit {
    Days,
    Weeks,
    Months,
    Years,
}

impl PeriodUnit {
    pub const ALL: [PeriodUnit; 4] = [PeriodUnit::Days, PeriodUnit::Weeks, PeriodUnit::Months, PeriodUnit::Years];

    /// The key in rules files.
    pub const fn word(self) -> &'static str {
        self.about().0
    }

    /// The unit that people call so, in English or in Dutch.
    pub fn called(word: &str) -> Option<PeriodUnit> {
        let is_called = |unit: &PeriodUnit| {
            let (key, _, dutch) = unit.about();
            word == key || key.strip_suffix('s') == Some(word) || dutch.contains(&word)
        };
        // One says "2 jaar", and types "2 jaren" too.
        let years = (word == "jaren").then_some(PeriodUnit::Years);
        PeriodUnit::ALL.into_iter().find(is_called).or(years)
    }

    /// More than a hundred years ago nothing was registered.
    pub const fn most(self) -> u32 {
        self.about().1
    }

    /// The key, the most of it, and what Dutch texts call one and several.
    const fn about(self) -> (&'static str, u32, [&'static str; 2]) {
        match self {
            PeriodUnit::Days => ("days", 36_500, ["dag", "dagen"]),
            PeriodUnit::Weeks => ("weeks", 5_200, ["week", "weken"]),
            PeriodUnit::Months => ("months", 1_200, ["maand", "maanden"]),
            PeriodUnit::Years => ("years", 100, ["jaar", "jaar"]),
        }
    }
}

/// So many days, weeks, months or years.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Period {
    unit: PeriodUnit,
    count: u32,
}

impl Period {
    /// None: it is longer than a hundred years.
    pub fn new(unit: PeriodUnit, count: u32) -> Option<Period> {
        (count <= unit.most()).then_some(Period { unit, count })
    }

    pub fn unit(self) -> PeriodUnit {
        self.unit
    }

    pub fn count(self) -> u32 {
        self.count
    }

    /// The same with one more or one less of its unit.
    pub fn step(self, up: bool) -> Option<Period> {
        let count = if up { self.count.checked_add(1) } else { self.count.checked_sub(1) };
        Period::new(self.unit, count?)
    }

    /// In days or in calendar months, of which every period is made: what is the same in these is the same day.
    pub fn plain(self) -> (PeriodUnit, u32) {
        match self.unit {
            PeriodUnit::Days => (PeriodUnit::Days, self.count),
            PeriodUnit::Weeks => (PeriodUnit::Days, self.count * 7),
            PeriodUnit::Months => (PeriodUnit::Months, self.count),
            PeriodUnit::Years => (PeriodUnit::Months, self.count * 12),
        }
    }

    /// How many calendar months it is, if it is counted in those.
    pub fn months(self) -> Option<u32> {
        let (unit, count) = self.plain();
        (unit == PeriodUnit::Months).then_some(count)
    }

    /// `3 maanden`, `1 maand`
    pub fn dutch(self) -> String {
        let [one, several] = self.unit.about().2;
        format!("{} {}", self.count, if self.count == 1 { one } else { several })
    }
}

/// For machines: `3 months`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.count, self.unit.word())
    }
}

impl Peildatum {
    /// The day a period back. Months are calendar months: in a shorter month its last day.
    pub fn before(self, period: Period) -> Date {
        match period.plain() {
            (PeriodUnit::Months, months) => self.months_ago(months),
            (_, days) => {
                let back = jiff::Span::new().try_days(i64::from(days)).and_then(|span| self.0.checked_sub(span));
                back.or_fault("a peildatum has four digits in its year, and no period is longer than a hundred years")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use PeriodUnit::{Days, Months, Weeks, Years};

    fn before(unit: PeriodUnit, count: u32) -> String {
        Peildatum(Date::constant(2018, 5, 31)).before(Period::new(unit, count).unwrap()).to_string()
    }

    #[test]
    fn months_and_years_are_of_the_calendar_days_and_weeks_are_exact() {
        assert_eq!(before(Months, 3), "2018-02-28");
        assert_eq!(before(Years, 1), "2017-05-31");
        assert_eq!(before(Days, 31), "2018-04-30");
        assert_eq!(before(Weeks, 2), "2018-05-17");
        assert_eq!(before(Years, 100), "1918-05-31");
        assert!(Period::new(Years, 101).is_none());
        let leap = Peildatum(Date::constant(2016, 2, 29));
        assert_eq!(leap.before(Period::new(Years, 1).unwrap()).to_string(), "2015-02-28");
    }

    #[test]
    fn one_is_one_and_more_are_several() {
        let said = |unit, count| Period::new(unit, count).map(|period| period.dutch()).unwrap();
        assert_eq!(said(Months, 1), "1 maand");
        assert_eq!(said(Months, 3), "3 maanden");
        assert_eq!(said(Weeks, 22), "22 weken");
        assert_eq!(said(Years, 2), "2 jaar");
    }
}
