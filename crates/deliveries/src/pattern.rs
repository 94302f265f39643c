//! Which file of several is read: `file` may be a pattern with the date of a delivery in it, and then the newest one whose
//! period is over on the peildatum is taken. Knows nothing of what is in a file.

use super::Shelf;
use super::bytes::FileMistake;
use super::date::month_of;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::fault::Stretch;
use mdd_engine::language::said;
use mdd_engine::mistakes;
use mdd_engine::terms::{Date, Peildatum, Updated};
use mdd_engine::text::Spanned;

mistakes! {
    /// What can be wrong with a pattern, and with what lies there.
    enum PatternMistake {
        FolderHasPlaceholders = Error UnknownWord "reading-folder-placeholders";
        UnknownPlaceholder { allowed: Vec<&'static str> } = Error UnknownWord "reading-unknown-placeholder";
        DateNotWhole = Error UnknownWord "reading-date-not-whole";
        NoneYet { peildatum: String, newest: String, updated: String } = Error FileMissing "reading-none-yet";
        EquallyNew { first: String, second: String } = Error FileMissing "reading-equally-new";
    }
}

/// A path with placeholders in the name of the file: `logius/aansluitingen-{yyyy}-{mm}.xlsx`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PathPattern {
    /// With its slash; empty for the folder of sources.toml itself.
    folder: String,
    parts: Vec<Part>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Part {
    Text(String),
    Year,
    /// 17 is 2017.
    ShortYear,
    Month,
    /// A quarter, 1 to 4: it ends with its third month.
    Quarter,
    /// dec, december: the name of a month, short or whole.
    MonthName,
    Day,
    /// A day without a zero in front of it.
    LooseDay,
    /// Anything.
    Any,
}

const PLACEHOLDERS: [(&str, Part); 8] = [
    ("{yyyy}", Part::Year),
    ("{yy}", Part::ShortYear),
    ("{mm}", Part::Month),
    ("{mmm}", Part::MonthName),
    ("{mmmm}", Part::MonthName),
    ("{q}", Part::Quarter),
    ("{dd}", Part::Day),
    ("{d}", Part::LooseDay),
];

/// The file that was chosen among those of a pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChosenFile {
    pub path: String,
    /// Which date it has, as its name says. None for a pattern without placeholders for a date.
    pub period: Option<Updated>,
    /// The newest file before it.
    pub previous: Option<String>,
    /// How many files there are of the same pattern.
    pub among: usize,
}

/// What a name says of the date of a delivery.
#[derive(Clone, Copy, Default)]
struct Said {
    year: Option<i16>,
    quarter: Option<i8>,
    month: Option<i8>,
    day: Option<i8>,
}

impl Said {
    /// A day that does not exist is no period; a name without a date has none either.
    fn period(self) -> Option<Option<Updated>> {
        let Some(year) = self.year else { return Some(None) };
        // A month beside its quarter must be in it, and says more.
        if let (Some(quarter), Some(month)) = (self.quarter, self.month) {
            ((month + 2) / 3 == quarter).then_some(())?;
        }
        // A quarter is over with its third month.
        let period = match (self.month.or(self.quarter.map(|quarter| quarter * 3)), self.day) {
            (None, _) => Updated::Year(year),
            (Some(month), None) => Updated::Month(year, Date::new(year, month, 1).ok()?.month()),
            (Some(month), Some(day)) => Updated::Day(Date::new(year, month, day).ok()?),
        };
        Some(Some(period))
    }
}

/// One and the same thing, said twice: it must be said alike.
fn agree<T: PartialEq>(known: &mut Option<T>, found: T) -> Option<()> {
    match known {
        Some(known) => (*known == found).then_some(()),
        None => {
            *known = Some(found);
            Some(())
        }
    }
}

impl PathPattern {
    /// Reads `file`. None when it is the path of one file, or has a mistake.
    pub fn read(file: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<PathPattern> {
        if !file.value.contains(['{', '*']) {
            return None;
        }
        let mut refuse = |mistake: PatternMistake| {
            diagnostics.push(Diagnostic::of(file.span, &mistake));
            None
        };
        let (folder, name) = file.value.rfind('/').map_or(("", file.value.as_str()), |at| file.value.split_at(at + 1));
        if folder.contains(['{', '*']) {
            return refuse(PatternMistake::FolderHasPlaceholders);
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut rest = name;
        while let Some(letter) = rest.chars().next() {
            if let Some((word, part)) = PLACEHOLDERS.iter().find(|(word, _)| rest.starts_with(word)) {
                parts.push(part.clone());
                rest = rest.part(word.len()..);
                continue;
            }
            rest = rest.part(letter.len_utf8()..);
            match (letter, parts.last_mut()) {
                ('{' | '}', _) => {
                    let allowed = PLACEHOLDERS.iter().map(|(word, _)| *word).chain(["*"]).collect();
                    return refuse(PatternMistake::UnknownPlaceholder { allowed });
                }
                ('*', Some(Part::Any)) => {}
                ('*', _) => parts.push(Part::Any),
                (letter, Some(Part::Text(text))) => text.push(letter),
                (letter, _) => parts.push(Part::Text(letter.to_string())),
            }
        }
        let has = |wanted: &Part| parts.contains(wanted);
        let has_month = has(&Part::Month) || has(&Part::MonthName);
        let has_day = has(&Part::Day) || has(&Part::LooseDay);
        let has_year = has(&Part::Year) || has(&Part::ShortYear);
        if ((has_month || has(&Part::Quarter)) && !has_year) || (has_day && !has_month) {
            return refuse(PatternMistake::DateNotWhole);
        }
        Some(PathPattern { folder: folder.to_owned(), parts })
    }

    /// Whether names say which date a delivery has.
    pub fn has_period(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Year | Part::ShortYear))
    }

    /// Whether a path in the project is one of these deliveries.
    pub fn matches(&self, path: &str) -> bool {
        path.strip_prefix(&self.folder)
            .is_some_and(|name| !name.contains('/') && fits(&self.parts, name, Said::default()).is_some())
    }

    /// Chooses the newest delivery whose period is over on the peildatum.
    ///
    /// # Errors
    /// There is none (the message names the newest there is), or two are equally new.
    pub(super) fn choose(
        &self,
        file: &Spanned<String>,
        peildatum: Peildatum,
        shelf: &dyn Shelf,
    ) -> Result<ChosenFile, Diagnostics> {
        let names = shelf.list(self.folder.trim_end_matches('/'));
        let mut found: Vec<(Date, Option<Updated>, &String)> = names
            .iter()
            .filter_map(|name| {
                let period = fits(&self.parts, name, Said::default())?;
                Some((period.map_or(Date::MIN, Updated::last_day), period, name))
            })
            .collect();
        found.sort_by_key(|(last, _, _)| *last);
        let among = found.len();
        let newest = found.last().map(|(_, period, name)| (*period, (*name).clone()));
        found.retain(|(last, _, _)| *last <= peildatum.0);
        let Some((last, period, name)) = found.pop() else {
            let (found, label) = match newest {
                Some((Some(period), name)) => {
                    let newest = format!("{}{name}", self.folder);
                    let (peildatum, updated) = (peildatum.to_string(), period.to_string());
                    let mistake = PatternMistake::NoneYet { peildatum, newest, updated };
                    (Diagnostic::of(file.span, &mistake), "reading-newest-that-is-over")
                }
                _ => {
                    let mistake = FileMistake::NotThere { found: file.value.clone() };
                    (Diagnostic::of(file.span, &mistake), "reading-looked-for")
                }
            };
            return Err(found.remark(said(label)).into());
        };
        if let Some((other, _, second)) = found.last()
            && *other == last
        {
            let label = if period.is_some() { "reading-one-a-period" } else { "reading-no-period" };
            let mistake = PatternMistake::EquallyNew { first: (*second).clone(), second: name.clone() };
            return Err(Diagnostic::of(file.span, &mistake).remark(said(label)).into());
        }
        Ok(ChosenFile {
            path: format!("{}{name}", self.folder),
            period,
            previous: found.last().map(|(_, _, name)| format!("{}{name}", self.folder)),
            among,
        })
    }
}

/// None: the name is another one. `Some(None)`: it fits, and says nothing of a date.
fn fits(parts: &[Part], name: &str, mut said: Said) -> Option<Option<Updated>> {
    let Some((part, others)) = parts.split_first() else {
        return name.is_empty().then(|| said.period())?;
    };
    let mut rest = name;
    let mut digits = |count: usize| {
        let (found, after) = rest.split_at_checked(count)?;
        rest = after;
        found.bytes().all(|byte| byte.is_ascii_digit()).then(|| found.parse::<i16>().ok())?
    };
    match part {
        Part::Text(text) => return fits(others, name.strip_prefix(text.as_str())?, said),
        Part::Any => {
            let mut ends = name.char_indices().map(|(at, _)| at).chain([name.len()]);
            return ends.find_map(|at| fits(others, name.get(at..)?, said));
        }
        Part::Year => agree(&mut said.year, digits(4)?)?,
        Part::ShortYear => agree(&mut said.year, 2000 + digits(2)?)?,
        Part::Month => agree(&mut said.month, i8::try_from(digits(2)?).ok()?)?,
        Part::Quarter => {
            let quarter = i8::try_from(digits(1)?).ok().filter(|quarter| (1..=4).contains(quarter))?;
            agree(&mut said.quarter, quarter)?;
        }
        Part::MonthName => {
            let letters = name.chars().take_while(|letter| letter.is_alphabetic()).count();
            return (3..=letters.min(9)).rev().find_map(|count| {
                let (word, rest) = name.split_at_checked(count)?;
                let mut said = said;
                agree(&mut said.month, month_of(word)?)?;
                fits(others, rest, said)
            });
        }
        Part::Day => agree(&mut said.day, i8::try_from(digits(2)?).ok()?)?,
        Part::LooseDay => {
            let count = name.bytes().take_while(u8::is_ascii_digit).count().min(2);
            return (1..=count).rev().find_map(|count| {
                let (day, rest) = name.split_at_checked(count)?;
                let mut said = said;
                agree(&mut said.day, day.parse().ok()?)?;
                fits(others, rest, said)
            });
        }
    }
    fits(others, rest, said)
}

/// Where the delivery before this one is kept, when a new one was fetched.
pub fn previous_path(file: &str) -> String {
    format!("{file}.previous")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::InMemory;
    use jiff::civil::date;
    use mdd_engine::language::Language;
    use mdd_engine::text::FileId;
    use mdd_engine::text::Span;

    fn choose(name: &str, files: &'static [&'static str]) -> Result<ChosenFile, String> {
        let file = Spanned::new(format!("logius/{name}"), Span { file: FileId::default(), start: 0, end: 0 });
        let mut diagnostics = Diagnostics::default();
        let pattern = PathPattern::read(&file, &mut diagnostics).ok_or("no pattern")?;
        let shelf: InMemory = files.iter().map(|name| (format!("logius/{name}"), "")).collect();
        pattern
            .choose(&file, Peildatum(date(2018, 2, 6)), &shelf)
            .map_err(|errors| errors.iter().map(|error| error.line(Language::English)).collect())
    }

    #[test]
    fn the_newest_month_that_is_over_is_read() {
        let files = &["e-2017-11.xlsx", "e-2017-12.xlsx", "e-2018-02.xlsx", "e-2018-13.xlsx", "e-2018-01.csv"];
        let chosen = choose("e-{yyyy}-{mm}.xlsx", files).unwrap();
        assert_eq!(chosen.path, "logius/e-2017-12.xlsx");
        assert_eq!(chosen.period, Some(Updated::Month(2017, 12)));
        assert_eq!(chosen.previous.as_deref(), Some("logius/e-2017-11.xlsx"));
        assert_eq!(chosen.among, 3);
    }

    #[test]
    fn a_star_is_anything_and_a_day_counts_on_the_day_itself() {
        let chosen = choose("*_{yyyy}{mm}{dd}_*.csv", &["a_20180206_0500.csv", "b_20180207_0500.csv"]).unwrap();
        assert_eq!((chosen.path.as_str(), chosen.previous), ("logius/a_20180206_0500.csv", None));
        assert_eq!(choose("e-{yy}.csv", &["e-17.csv"]).unwrap().period, Some(Updated::Year(2017)));
    }

    #[test]
    fn a_quarter_and_the_name_of_a_month_are_periods() {
        let quarters = &["e-2017-Q3.csv", "e-2017-Q4.csv", "e-2018-Q1.csv", "e-2017-Q5.csv"];
        let chosen = choose("e-{yyyy}-Q{q}.csv", quarters).unwrap();
        assert_eq!((chosen.path.as_str(), chosen.among), ("logius/e-2017-Q4.csv", 3));
        assert_eq!(chosen.period, Some(Updated::Month(2017, 12)));
        assert_eq!(chosen.previous.as_deref(), Some("logius/e-2017-Q3.csv"));
        let months = &["e-dec2017.csv", "e-november2017.csv", "e-Feb2018.csv", "e-decibel2017.csv"];
        let chosen = choose("e-{mmm}{yyyy}.csv", months).unwrap();
        assert_eq!((chosen.path.as_str(), chosen.among), ("logius/e-dec2017.csv", 3));
        assert_eq!(chosen.previous.as_deref(), Some("logius/e-november2017.csv"));
        let chosen =
            choose("e_per_{d}_{mmmm}_{yyyy}.csv", &["e_per_1_juli_2016.csv", "e_per_31_juli_2016.csv"]).unwrap();
        assert_eq!(chosen.period, Some(Updated::Day(date(2016, 7, 31))));
        // What two placeholders say must agree.
        assert_eq!(
            choose("e-{yyyy}-{q}-{mm}.csv", &["e-2017-4-11.csv"]).unwrap().period,
            Some(Updated::Month(2017, 11))
        );
        assert!(choose("e-{yyyy}-{q}-{mm}.csv", &["e-2017-1-11.csv"]).is_err());
        assert!(choose("e-{q}.csv", &["e-1.csv"]).is_err());
    }

    #[test]
    fn no_file_and_two_equally_new_ones_are_mistakes() {
        assert_eq!(choose("e-{yyyy}.csv", &["f-2017.csv"]), Err("there is no file logius/e-{yyyy}.csv".to_owned()));
        let later = choose("e-{yyyy}.csv", &["e-2018.csv"]).unwrap_err();
        assert!(later.starts_with("there is no delivery of 2018-02-06"), "{later}");
        let two = choose("e-{yyyy}-*.csv", &["e-2017-a.csv", "e-2017-b.csv"]).unwrap_err();
        assert_eq!(two, "e-2017-a.csv and e-2017-b.csv are equally new");
        assert_eq!(choose("e-*.csv", &["e-a.csv", "e-b.csv"]).unwrap_err(), "e-a.csv and e-b.csv are equally new");
    }
}
