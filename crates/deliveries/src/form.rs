//! How a date or a period can be written: the words of sources.toml, each with its form and an example.

use mdd_engine::fault::OrFault;

/// How a date is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateFormat {
    /// 2018-02-06
    YearFirst,
    /// 2018-02-06T05:00:00; the time is left out.
    Moment,
    /// 06-02-2018, 6/2/2018, 02/06/2018 5:00
    Figures(DateDigits),
    /// 20180206
    Compact,
    /// 6 februari 2018, 6-feb-2018; with `short`, 6-feb-18
    DayInWords { short: bool },
    /// februari 2018, feb-2018; with `short`, feb-18: the last day of the month
    MonthInWords { short: bool },
    /// 2018-02: the last day of the month
    Month,
    /// 201802
    CompactMonth,
    /// 2018: the last day of the year
    Year,
    /// 2017-Q4, Q4 2017, 2017K4: the last day of the quarter
    Quarter,
    /// 4e kwartaal 2017
    QuarterInWords,
    /// 2018JJ00, 2017KW04, 2017MM12: as the CBS writes periods.
    Cbs(CbsPeriod),
}

/// A day, a month and a year in figures, with one sign between them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DateDigits {
    pub order: DateOrder,
    pub between: char,
    /// The year may have two digits.
    pub short: bool,
    /// A time stands behind it, and is left out.
    pub time: bool,
}

/// What comes first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateOrder {
    Day,
    Month,
    Year,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CbsPeriod {
    Year,
    Quarter,
    Month,
}

const fn figures(order: DateOrder, between: char) -> DateFormat {
    DateFormat::Figures(DateDigits { order, between, short: false, time: false })
}

const fn short(order: DateOrder, between: char) -> DateFormat {
    DateFormat::Figures(DateDigits { order, between, short: true, time: false })
}

const fn timed(order: DateOrder, between: char) -> DateFormat {
    DateFormat::Figures(DateDigits { order, between, short: false, time: true })
}

/// The words of sources.toml; the first of several with one meaning is the one that is suggested.
pub const DATE_FORMATS: [(&str, DateFormat); 35] = [
    ("yyyy-mm-dd", DateFormat::YearFirst),
    ("yyyy-mm-ddThh:mm", DateFormat::Moment),
    ("dd-mm-yyyy", figures(DateOrder::Day, '-')),
    ("dd-mm-yy", short(DateOrder::Day, '-')),
    ("d-m-yyyy", figures(DateOrder::Day, '-')),
    ("dd-mm-yyyy hh:mm", timed(DateOrder::Day, '-')),
    ("dd/mm/yyyy", figures(DateOrder::Day, '/')),
    ("dd/mm/yy", short(DateOrder::Day, '/')),
    ("d/m/yyyy", figures(DateOrder::Day, '/')),
    ("dd/mm/yyyy hh:mm", timed(DateOrder::Day, '/')),
    ("dd.mm.yyyy", figures(DateOrder::Day, '.')),
    ("dd.mm.yy", short(DateOrder::Day, '.')),
    ("d.m.yyyy", figures(DateOrder::Day, '.')),
    ("dd.mm.yyyy hh:mm", timed(DateOrder::Day, '.')),
    ("mm/dd/yyyy", figures(DateOrder::Month, '/')),
    ("mm/dd/yy", short(DateOrder::Month, '/')),
    ("mm/dd/yyyy hh:mm", timed(DateOrder::Month, '/')),
    ("mm-dd-yyyy", figures(DateOrder::Month, '-')),
    ("yyyy/mm/dd", figures(DateOrder::Year, '/')),
    ("yyyymmdd", DateFormat::Compact),
    ("d mmmm yyyy", DateFormat::DayInWords { short: false }),
    ("d-mmm-yyyy", DateFormat::DayInWords { short: false }),
    ("d-mmm-yy", DateFormat::DayInWords { short: true }),
    ("mmmm yyyy", DateFormat::MonthInWords { short: false }),
    ("mmm-yyyy", DateFormat::MonthInWords { short: false }),
    ("mmm-yy", DateFormat::MonthInWords { short: true }),
    ("yyyy-mm", DateFormat::Month),
    ("yyyymm", DateFormat::CompactMonth),
    ("yyyy", DateFormat::Year),
    ("yyyy-Qk", DateFormat::Quarter),
    ("ke kwartaal yyyy", DateFormat::QuarterInWords),
    ("yyyyJJ00", DateFormat::Cbs(CbsPeriod::Year)),
    ("yyyyKWkk", DateFormat::Cbs(CbsPeriod::Quarter)),
    ("yyyyMMmm", DateFormat::Cbs(CbsPeriod::Month)),
    ("yyyy-mm-dd hh:mm", DateFormat::Moment),
];

impl DateFormat {
    /// The word of sources.toml.
    pub fn word(self) -> &'static str {
        self.known_word().or_fault("only what sources.toml can say is named")
    }

    /// None: sources.toml has no word for it, such as for days and months the other way around between points.
    fn known_word(self) -> Option<&'static str> {
        DATE_FORMATS.iter().find(|(_, format)| *format == self).map(|(word, _)| *word)
    }

    /// Whether sources.toml has a word for it.
    pub fn has_word(self) -> bool {
        self.known_word().is_some()
    }

    /// A date in this format, for messages.
    pub fn example(self) -> String {
        let words = match self {
            DateFormat::YearFirst => "2018-02-06",
            DateFormat::Moment => "2018-02-06T05:00",
            DateFormat::Figures(DateDigits { order, between, short, time }) => {
                let year = if short { "18" } else { "2018" };
                let parts = match order {
                    DateOrder::Day => ["06", "02", year],
                    DateOrder::Month => ["02", "06", year],
                    DateOrder::Year => [year, "02", "06"],
                };
                let day = parts.join(&between.to_string());
                return if time { format!("{day} 05:00") } else { day };
            }
            DateFormat::Compact => "20180206",
            DateFormat::DayInWords { short: false } => "6 februari 2018",
            DateFormat::DayInWords { short: true } => "6-feb-18",
            DateFormat::MonthInWords { short: false } => "februari 2018",
            DateFormat::MonthInWords { short: true } => "feb-18",
            DateFormat::Month => "2018-02",
            DateFormat::CompactMonth => "201802",
            DateFormat::Year => "2018",
            DateFormat::Quarter => "2017-Q4",
            DateFormat::QuarterInWords => "4e kwartaal 2017",
            DateFormat::Cbs(CbsPeriod::Year) => "2018JJ00",
            DateFormat::Cbs(CbsPeriod::Quarter) => "2017KW04",
            DateFormat::Cbs(CbsPeriod::Month) => "2017MM12",
        };
        words.to_owned()
    }

    /// The same with years of two digits, where there is such a word.
    #[must_use]
    pub fn with_short_years(self) -> DateFormat {
        let short = match self {
            DateFormat::Figures(figures) => DateFormat::Figures(DateDigits { short: true, ..figures }),
            DateFormat::DayInWords { .. } => DateFormat::DayInWords { short: true },
            DateFormat::MonthInWords { .. } => DateFormat::MonthInWords { short: true },
            other => other,
        };
        if short.has_word() { short } else { self }
    }

    /// Whether years of two digits are declared.
    pub fn has_short_years(self) -> bool {
        matches!(
            self,
            DateFormat::Figures(DateDigits { short: true, .. })
                | DateFormat::DayInWords { short: true }
                | DateFormat::MonthInWords { short: true }
        )
    }

    /// The format in which day and month have changed places: what is a date in both may be either of two days.
    pub fn turned(self) -> Option<DateFormat> {
        let DateFormat::Figures(figures) = self else { return None };
        let order = match figures.order {
            DateOrder::Day => DateOrder::Month,
            DateOrder::Month => DateOrder::Day,
            DateOrder::Year => return None,
        };
        Some(DateFormat::Figures(DateDigits { order, ..figures }))
    }

    /// Whether a date in it is a plain number too, so that a column of numbers may be mistaken for it.
    pub fn is_plain_number(self) -> bool {
        matches!(self, DateFormat::Year | DateFormat::CompactMonth)
    }
}

/// The words, for a message; of those with one meaning only the first.
pub fn all_words() -> Vec<&'static str> {
    DATE_FORMATS.iter().filter(|(word, format)| format.word() == *word).map(|(word, _)| *word).collect()
}
