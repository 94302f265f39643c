//! What a column holds: numbers, dates, yes or no, a few choices, or texts; and what stands in cells without a value.

use rustc_hash::FxHashMap;

use super::columns::Cells;
use super::notation::{NotationSeen, ODD, UnitSign, is_any_number, numbers};
use super::spellings::spellings;
use super::toml::{list, quoted};
use crate::{DATE_FORMATS, DateFormat, ReadDate, YEARS_FROM, read_date, read_day};
use mdd_engine::language::{Said, figure, said};
use mdd_engine::terms::{Date, Number};

/// What a column seems to be.
#[derive(Default)]
pub(super) struct Guess {
    /// The keys of the column, as TOML: `type = "number"`.
    pub keys: Vec<String>,
    /// What stands for a missing value.
    pub missing: Vec<String>,
    pub notes: Vec<Said>,
    pub keeps_texts: bool,
}

/// Numbers that stand for no number.
const NUMBERS: [&str; 5] = ["-99998", "-99997", "-99999", "-99996", "-9999"];

/// Texts that stand for no value, in small letters.
const TEXTS: [&str; 18] = [
    "-",
    "--",
    ".",
    "?",
    "n.v.t.",
    "nvt",
    "nvt.",
    "n.b.",
    "nb",
    "onbekend",
    "niet bekend",
    "geen opgave",
    "geen",
    "null",
    "nan",
    "n/a",
    "#n/b",
    "#n/a",
];

fn is_sentinel(said: &str) -> bool {
    NUMBERS.contains(&said) || TEXTS.contains(&said.to_lowercase().as_str())
}

/// Words for yes and for no, besides Ja and Nee.
const ANSWERS: [(&str, &str); 5] = [("true", "false"), ("waar", "onwaar"), ("yes", "no"), ("y", "n"), ("aan", "uit")];

/// More values than this are texts.
const CHOICES: usize = 8;

/// Words in the name of a column whose figures tell things apart, and are not to be counted with.
const IDENTIFIES: [&str; 10] = ["id", "code", "naam", "name", "versie", "postcode", "kvk", "oin", "rsin", "sleutel"];

pub(super) fn guess(cells: &Cells<'_>, written: &NotationSeen, today: Option<Date>) -> Guess {
    let mut guess = if cells.filled == 0 {
        let notes = vec![said("proposals-ask-all-empty")];
        Guess { keys: vec![kind("text")], notes, keeps_texts: true, ..Guess::default() }
    } else {
        let found = date(cells, today).or_else(|| number(cells, written)).or_else(|| answer(cells, written));
        found.unwrap_or_else(|| text(cells, written))
    };
    if cells.empty > 0 && cells.filled > 0 {
        let all = cells.empty + cells.filled;
        guess.notes.push(said("proposals-some-empty").with("empty", cells.empty).with("cells", all));
    }
    guess
}

fn kind(word: &str) -> String {
    format!("type = {}", quoted(word))
}

fn identifies(name: &str) -> bool {
    let name = name.to_lowercase();
    name.split(|letter: char| !letter.is_alphanumeric()).any(|word| IDENTIFIES.contains(&word))
}

/// What stands among values instead of one.
fn take_missing<'c>(cells: &Cells<'_>, odd: impl Iterator<Item = (&'c str, usize)>, guess: &mut Guess) {
    for (found, count) in odd {
        let note = said(if is_sentinel(found) { "proposals-ask-sentinel" } else { "proposals-ask-odd" });
        guess.notes.push(note.with("said", found).with("count", count).with("cells", cells.filled));
        guess.missing.push(found.to_owned());
    }
}

fn number(cells: &Cells<'_>, written: &NotationSeen) -> Option<Guess> {
    if identifies(cells.name) {
        return None;
    }
    let found = numbers(cells, written)?;
    let mut guess = Guess { keys: vec![kind("number")], ..Guess::default() };
    let odd = cells.counts.iter().filter(|(said, _)| !written.is_number(said) || NUMBERS.contains(said));
    let odd: Vec<(&str, usize)> = odd.map(|(said, count)| (*said, *count)).collect();
    // A column of nothing but such numbers holds no numbers.
    if odd.len() == cells.counts.len() {
        return None;
    }
    let is_odd = |said: &str| odd.iter().any(|(other, _)| *other == said);
    let beside = |sign: UnitSign| -> usize {
        let with = cells.counts.iter().filter(|(said, _)| !is_odd(said) && written.beside(said) == sign);
        with.map(|(_, count)| count).sum()
    };
    let (percents, euros, bare) = (beside(UnitSign::Percent), beside(UnitSign::Euro), beside(UnitSign::Nothing));
    match (percents, euros) {
        (0, 0) => {}
        (0, euros) => {
            guess.keys.push(format!("unit = {}", quoted("euro")));
            guess.notes.push(said("proposals-euros").with("cells", euros));
        }
        (percents, 0) => {
            guess.keys.push(format!("unit = {}", quoted("percent")));
            guess.notes.push(match bare {
                0 => said("proposals-percents").with("cells", percents),
                // 12% beside 0,12: the same, or a hundredth of it?
                bare => said("proposals-ask-some-percents").with("cells", percents).with("bare", bare),
            });
        }
        // Two units in one column are no figures of one kind.
        _ => return None,
    }
    let real = found - odd.iter().filter(|(said, _)| written.is_number(said)).map(|(_, count)| count).sum::<usize>();
    guess.notes.insert(0, said("proposals-numbers").with("count", real));
    let is_bit = |said: &&str| ["0", "1"].contains(said) || is_odd(said);
    if ["0", "1"].iter().all(|bit| cells.count_of(bit) > 0) && cells.counts.keys().all(is_bit) {
        guess.notes.push(said("proposals-ask-bits"));
    }
    take_missing(cells, odd.iter().copied(), &mut guess);
    range(cells, percents > 0, written, &is_odd, &mut guess);
    Some(guess)
}

/// The lowest and the highest number there can be: only of percentages that is known.
fn range(cells: &Cells<'_>, percent: bool, written: &NotationSeen, is_odd: &dyn Fn(&str) -> bool, guess: &mut Guess) {
    let values = cells.counts.keys().filter(|said| !is_odd(said)).filter_map(|said| written.number(said));
    let mut ends: Option<(Number, Number)> = None;
    for value in values {
        let (low, high) = ends.unwrap_or((value, value));
        ends = Some((low.min(value), high.max(value)));
    }
    let Some((low, high)) = ends else { return };
    let name = cells.name.to_lowercase();
    let percent = percent || ["percentage", "procent", "%"].iter().any(|word| name.contains(word));
    let inside = low >= Number::from(0_i64) && high <= Number::from(100_i64);
    if percent && inside {
        guess.keys.push("range = [0, 100]".to_owned());
        if high <= Number::from(1_i64) && high > Number::from(0_i64) {
            guess.notes.push(said("proposals-ask-parts-of-one").with("high", figure(high)));
        }
    } else {
        guess.notes.push(said("proposals-ask-range").with("low", figure(low)).with("high", figure(high)));
    }
}

fn date(cells: &Cells<'_>, today: Option<Date>) -> Option<Guess> {
    let mut best: Option<(usize, DateFormat, &str)> = None;
    for (word, format) in DATE_FORMATS {
        // Years are numbers, and so are months, unless the column is called after them.
        let is_called = if format == DateFormat::Year { says_year(cells.name) } else { is_period(cells.name) };
        if (format == DateFormat::Year || format.is_plain_number()) && !is_called {
            continue;
        }
        let is_date = |said: &str| {
            let read = read_day(said, &[format], YEARS_FROM);
            // 1.2.10 is a version sooner than a day.
            let whole = |day: ReadDate| !day.short || !said.contains('.') || said.len() == 8;
            read.is_ok_and(|day| (1900..2100).contains(&day.date.year()) && whole(day))
        };
        let dates: usize = cells.counts.iter().filter(|(said, _)| is_date(said)).map(|(_, count)| count).sum();
        if dates > 0 && best.is_none_or(|(most, ..)| dates > most) {
            best = Some((dates, format, word));
        }
    }
    let (dates, format, word) = best?;
    // What is a date in another way of writing is one too, and no mark for a missing one.
    let other = DATE_FORMATS.iter().find(|(_, other)| {
        let reads = |said: &&str| read_date(said, &[format]).is_err() && read_date(said, &[*other]).is_ok();
        // 5-6 in one cell and 6-5 in another would be two days or one.
        let is_turned = format.turned() == Some(*other) || other.turned() == Some(format);
        !is_turned
            && *other != format
            && *other != DateFormat::Year
            && !other.is_plain_number()
            && cells.counts.keys().any(reads)
    });
    let formats: Vec<DateFormat> = [Some(format), other.map(|(_, other)| *other)].into_iter().flatten().collect();
    let is_odd = |said: &str| read_date(said, &formats).is_err();
    let count = |said: &&&str| read_date(said, &formats).is_ok();
    let dates = dates.max(cells.counts.iter().filter(|(said, _)| count(said)).map(|(_, count)| count).sum());
    let odd: Vec<(&str, usize)> =
        cells.counts.iter().filter(|(said, _)| is_odd(said)).map(|(said, count)| (*said, *count)).collect();
    if odd.len() > ODD || dates * 10 < cells.filled * 6 {
        return None;
    }
    let is_short = |said: &&str| read_day(said, &[format], YEARS_FROM).is_ok_and(|day| day.undeclared);
    let word = if cells.counts.keys().any(is_short) { format.with_short_years().word() } else { word };
    let mut guess = Guess { keys: vec![kind("date")], ..Guess::default() };
    match other {
        Some((other, _)) => guess.keys.push(format!("dates = {}", list([word, other]))),
        None if format != DateFormat::YearFirst => guess.keys.push(format!("dates = {}", quoted(word))),
        None => {}
    }
    guess.notes.push(said("proposals-dates").with("count", dates).with("format", word));
    if format == DateFormat::Year {
        guess.notes.push(said("proposals-ask-years"));
    }
    let is_later = |said: &str| {
        let day = read_day(said, &formats, YEARS_FROM).ok().map(|day| day.date);
        day.is_some_and(|day| today.is_some_and(|today| today < day))
    };
    let later: usize = cells.counts.iter().filter(|(said, _)| is_later(said)).map(|(_, count)| count).sum();
    if later > 0 {
        guess.notes.push(said("proposals-ask-later").with("cells", later));
    }
    if let Some(other) = turned(cells) {
        guess.notes.push(said("proposals-ask-turned").with("format", word).with("other", other));
    }
    take_missing(cells, odd.into_iter(), &mut guess);
    Some(guess)
}

/// The other way of writing dates of which days and months can be exchanged in every cell.
fn turned(cells: &Cells<'_>) -> Option<&'static str> {
    let mut other = None;
    for said in cells.counts.keys() {
        let day = said.split([' ', 'T']).next().unwrap_or_default();
        for (sign, turned) in [('/', "mm/dd/yyyy"), ('-', "mm-dd-yyyy"), ('.', "mm.dd.yyyy")] {
            let parts: Vec<&str> = day.split(sign).collect();
            let [one, two, _] = parts.as_slice() else { continue };
            if let (true, Ok(one), Ok(two)) = (one.len() <= 2, one.parse::<u8>(), two.parse::<u8>()) {
                if one > 12 || two > 12 {
                    return None;
                }
                // 5-5-2018 is the same day either way.
                if one != two {
                    other = Some(turned);
                }
            }
        }
    }
    other
}

/// Whether the name of a column says that it holds years: but not how much of something there is per year.
fn says_year(name: &str) -> bool {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    let is_year = |word: &&str| word.ends_with("jaar") || ["jaartal", "year"].contains(word);
    words.iter().any(is_year) && !words.contains(&"per")
}

/// Whether the name of a column says that it holds periods.
fn is_period(name: &str) -> bool {
    let name = name.to_lowercase();
    name.split(|letter: char| !letter.is_alphanumeric()).any(|word| ["periode", "perioden", "period"].contains(&word))
}

fn answer(cells: &Cells<'_>, written: &NotationSeen) -> Option<Guess> {
    let (odd, given): (Vec<_>, Vec<_>) =
        cells.counts.iter().map(|(said, count)| (*said, *count)).partition(|(said, _)| is_sentinel(said));
    if given.is_empty() {
        return None;
    }
    let all = |words: &[&str]| given.iter().all(|(said, _)| words.contains(&said.to_lowercase().as_str()));
    let count = |words: &[&str]| -> usize {
        given.iter().filter(|(said, _)| words.contains(&said.to_lowercase().as_str())).map(|(_, count)| count).sum()
    };
    let mut guess = Guess { keys: vec![kind("yes-no")], ..Guess::default() };
    let answers = said("proposals-answers");
    if all(&["ja", "nee", "j", "n"]) && !all(&["n"]) {
        guess.notes.push(answers.with("yes", count(&["ja", "j"])).with("no", count(&["nee", "n"])));
    } else {
        let (yes, no) = ANSWERS.into_iter().find(|(yes, no)| all(&[yes, no]))?;
        guess.notes.push(answers.with("yes", count(&[yes])).with("no", count(&[no])));
        if !(written.knows_numbers && yes == "true") {
            let spelled = |word: &str| {
                let same = given.iter().map(|(said, _)| *said).filter(|said| said.to_lowercase() == word);
                let found: Vec<&str> = same.collect();
                if found.is_empty() { list([word]) } else { list(found) }
            };
            guess.keys.extend([format!("yes = {}", spelled(yes)), format!("no = {}", spelled(no))]);
        }
    }
    take_missing(cells, odd.into_iter(), &mut guess);
    Some(guess)
}

fn text(cells: &Cells<'_>, written: &NotationSeen) -> Guess {
    let mut guess = Guess { keeps_texts: true, ..Guess::default() };
    let spelled = spellings(cells);
    let distinct = spelled.len();
    let short = cells.counts.keys().all(|said| said.chars().count() <= 80);
    if distinct <= CHOICES && cells.filled >= distinct * 2 && short && !identifies(cells.name) {
        guess.keys.push(kind("choice"));
        guess.keys.push(format!("allowed = {}", list(spelled.iter().map(|(meant, _)| *meant))));
        let others = || spelled.iter().flat_map(|(meant, others)| others.iter().map(move |other| (*other, *meant)));
        if others().next().is_some() {
            let values: Vec<String> =
                others().map(|(other, meant)| format!("{} = {}", quoted(other), quoted(meant))).collect();
            guess.keys.push(format!("values = {{ {} }}", values.join(", ")));
            let told: Vec<String> = others().map(|(other, meant)| format!("{other} = {meant}")).collect();
            guess.notes.push(said("proposals-ask-spellings").with("values", told.join(", ")));
        }
        guess.notes.push(match distinct {
            // A cross in some cells and nothing in the others may mean yes and no.
            1 if cells.empty > 0 => {
                said("proposals-ask-one-value").with("cells", cells.filled).with("empty", cells.empty)
            }
            1 => said("proposals-one-value").with("cells", cells.filled),
            _ => said("proposals-values").with("values", distinct).with("cells", cells.filled),
        });
        guess.notes.extend(sentinels(cells));
        guess.notes.extend(no_number(cells, written));
        return guess;
    }
    guess.keys.push(kind("text"));
    let figures: usize = cells.counts.iter().filter(|(said, _)| written.is_number(said)).map(|(_, count)| count).sum();
    match figures {
        0 => guess.notes.push(said("proposals-texts").with("count", distinct)),
        _ if figures == cells.filled => guess.notes.push(said("proposals-ask-tells-apart")),
        _ => {
            let some = said("proposals-ask-some-numbers").with("count", distinct).with("numbers", figures);
            guess.notes.push(some.with("cells", cells.filled));
        }
    }
    guess.notes.extend(sentinels(cells));
    guess.notes.extend(no_number(cells, written));
    guess
}

/// Why a column in which most cells have figures is not one of numbers.
fn no_number(cells: &Cells<'_>, written: &NotationSeen) -> Option<Said> {
    if identifies(cells.name) {
        return None;
    }
    let most = |count: usize| count * 10 >= cells.filled * 6;
    let others: usize = cells.counts.iter().filter(|(said, _)| is_any_number(said)).map(|(_, count)| count).sum();
    let here: usize = cells.counts.iter().filter(|(said, _)| written.is_number(said)).map(|(_, count)| count).sum();
    let mut odd = cells.counts.keys().filter(|said| !is_any_number(said) && !is_sentinel(said));
    match odd.next() {
        None if most(others) && here < others => {
            return Some(said("proposals-ask-other-notation").with("cells", others - here));
        }
        Some(odd) if most(others) => {
            return Some(said("proposals-ask-no-numbers").with("cells", cells.filled - others).with("said", *odd));
        }
        _ => {}
    }
    let mut units: FxHashMap<&str, usize> = FxHashMap::default();
    for (said, count) in &cells.counts {
        if let Some(unit) = beside_number(said) {
            *units.entry(unit).or_default() += count;
        }
    }
    let (unit, count) = units.into_iter().max_by_key(|(unit, count)| (*count, std::cmp::Reverse(*unit)))?;
    most(count).then(|| said("proposals-ask-number-beside").with("unit", unit).with("cells", count))
}

/// What stands before or behind a number in one cell: `km` in `12 km`.
fn beside_number(said: &str) -> Option<&str> {
    let is_outside = |letter: char| !letter.is_ascii_digit();
    let (front, back) = (said.trim_start_matches(is_outside), said.trim_end_matches(is_outside));
    let before = said.strip_suffix(front)?.trim_end_matches(['-', '+']).trim();
    let behind = said.strip_prefix(back)?.trim();
    let digits = said.strip_suffix(behind)?.trim_end().trim_start_matches(is_outside);
    let beside = match (before, behind) {
        ("", behind) => behind,
        // `M12` is a name, `$ 12` is not.
        (before, "") if !before.contains(char::is_alphabetic) => before,
        _ => return None,
    };
    (!beside.is_empty() && is_any_number(digits)).then_some(beside)
}

/// What may stand for no value in a column of texts.
fn sentinels(cells: &Cells<'_>) -> impl Iterator<Item = Said> {
    let found = cells.counts.iter().filter(|(said, _)| is_sentinel(said));
    found.map(|(found, count)| said("proposals-ask-sentinel-among").with("said", *found).with("cells", *count))
}
