//! Which of the first rows holds the names of the columns, or that none does. Knows rows of texts, not what they are read
//! from.

use rustc_hash::FxHashSet;

use crate::read::join_rows;
use crate::{DATE_FORMATS, DateFormat, read_date};
use mdd_engine::language::{Said, said};

/// Where the names are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) struct HeaderFound {
    /// The place of the row among the rows that were looked at.
    pub at: usize,
    /// How many rows with something in them stand above it.
    pub titles: usize,
    /// The row right above it holds several texts too: it may be a heading over several columns.
    pub heading_above: bool,
    /// Neither of the two holds the names alone: the row above is a heading over several columns, or has names of its own.
    pub both: bool,
}

/// The first row that is nearly as full as the fullest, with nothing but texts; when there is none, the first with most
/// texts. None: there is no text at all. Names may stand there more than once, but not most of them beside each other:
/// that is a heading over several columns.
pub(in super::super) fn find_header(rows: &[(u32, Vec<String>)]) -> Option<HeaderFound> {
    let fullest = rows.iter().map(|(_, cells)| filled(cells)).max().unwrap_or(0);
    let is_full = |cells: &[String]| filled(cells) * 10 >= fullest * 6 && filled(cells) > 0;
    let is_header = |cells: &[String]| {
        let different = distinct_texts(cells);
        let names = different * 10 >= filled(cells) * 8;
        is_full(cells) && (names || (texts(cells) * 10 >= filled(cells) * 8 && different > 1 && !is_heading(cells)))
    };
    let below = |at: usize| rows.len() == 1 || rows.iter().skip(at + 1).any(|(_, cells)| is_full(cells));
    let sure = rows.iter().enumerate().position(|(at, (_, cells))| is_header(cells) && below(at));
    let most = || {
        let best = rows.iter().map(|(_, cells)| distinct_texts(cells)).max().filter(|best| *best > 0)?;
        rows.iter().position(|(_, cells)| distinct_texts(cells) == best)
    };
    let at = sure.or_else(most)?;
    let row = |at: usize| rows.get(at).map(|(line, cells)| (*line, cells.as_slice()));
    let are_both = |upper: Option<usize>, lower: usize| match (upper.and_then(row), row(lower)) {
        (Some((line, upper)), Some((next, lower))) => next == line + 1 && needs_both(upper, lower),
        _ => false,
    };
    // The row below what seems to be the header may hold the other half of the names: a row of data says whose it is.
    let nameless = row(at).zip(row(at + 1)).is_some_and(|((_, upper), (_, lower))| {
        let first = upper.iter().position(|cell| !cell.is_empty());
        first.is_some_and(|first| lower.get(first).is_none_or(String::is_empty))
    });
    let below_too = nameless && are_both(Some(at), at + 1) && rows.len() > at + 2;
    let (at, both) = if below_too { (at + 1, true) } else { (at, are_both(at.checked_sub(1), at)) };
    let above: Vec<usize> = rows.iter().take(if both { at - 1 } else { at }).map(|(_, cells)| filled(cells)).collect();
    Some(HeaderFound {
        at,
        titles: above.iter().filter(|filled| **filled > 0).count(),
        heading_above: !both && above.last().is_some_and(|filled| *filled > 1),
        both,
    })
}

/// Whether names stand on two rows: each row has one where the other has none, and those below are texts; or the same names
/// come again under another heading.
fn needs_both(upper: &[String], lower: &[String]) -> bool {
    let has = |row: &[String], at: usize| row.get(at).is_some_and(|cell| !cell.is_empty());
    let width = upper.len().max(lower.len());
    let apart = |one: &[String], other: &[String]| (0..width).any(|at| has(one, at) && !has(other, at));
    let only_texts = |row: &[String]| texts(row) == filled(row) && texts(row) > 1;
    let headed = join_rows(upper, lower);
    let told_apart =
        filled(upper) > 1 && distinct_texts(lower) < texts(lower) && distinct_texts(&headed) > distinct_texts(lower);
    only_texts(lower) && only_texts(upper) && (apart(upper, lower) && (apart(lower, upper) || told_apart))
        || (only_texts(lower) && told_apart && !apart(upper, lower))
}

/// Most of what stands there stands right beside the same: Burgers, Burgers, Bedrijven, Bedrijven.
fn is_heading(cells: &[String]) -> bool {
    let beside =
        cells.windows(2).filter(|pair| pair.first() == pair.last() && pair.iter().all(|cell| !cell.is_empty()));
    beside.count() * 5 >= filled(cells) * 2
}

/// What a cell looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Text,
    /// A name of a column as well as a value.
    Year,
    Figure,
    Date,
    Address,
    Gemeente,
}

fn look(cell: &str, is_gemeente: &dyn Fn(&str) -> bool) -> Look {
    let is_year = cell.len() == 4 && matches!(cell.parse::<u16>(), Ok(1990..=2050));
    let all: Vec<DateFormat> = DATE_FORMATS.iter().map(|(_, format)| *format).collect();
    match cell {
        _ if is_year => Look::Year,
        _ if is_gemeente(cell) => Look::Gemeente,
        _ if is_figure(cell) && read_date(cell, &all).is_err() => Look::Figure,
        _ if read_date(cell, &all).is_ok() => Look::Date,
        _ if cell.contains('@') || cell.contains("://") || cell.starts_with("www.") => Look::Address,
        _ => Look::Text,
    }
}

/// So many columns tell whether the first row is one of data.
const COLUMNS: usize = 200;

/// Why the first row seems to be data: its cells stand again in the rows below, or look as those do. None: it may hold
/// names.
pub(in super::super) fn data_in_first_row(
    rows: &[(u32, Vec<String>)],
    is_gemeente: &dyn Fn(&str) -> bool,
) -> Option<Said> {
    let ((_, first), below) = rows.split_first()?;
    // A header that comes again on each page says nothing.
    if below.is_empty() || below.iter().any(|(_, cells)| cells == first) {
        return None;
    }
    let (mut sure, mut data, mut names) = (None, 0, 0);
    let mut count_sure = 0;
    for (at, cell) in first.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).take(COLUMNS) {
        let under: Vec<&str> = below
            .iter()
            .filter_map(|(_, cells)| cells.get(at))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let again = under.iter().filter(|other| **other == cell).count();
        if again >= 2 || (again > 0 && again == under.len()) {
            count_sure += 1;
            sure.get_or_insert(said("proposals-stands-again").with("cell", &*mdd_engine::text::cell(cell)));
            continue;
        }
        let looks: Vec<Look> = under.iter().map(|cell| look(cell, is_gemeente)).collect();
        let of = |wanted: Look| looks.iter().filter(|look| **look == wanted).count();
        let kinds = [Look::Gemeente, Look::Figure, Look::Date, Look::Address];
        let most = kinds.into_iter().find(|kind| of(*kind) * 10 >= under.len() * 8 && !under.is_empty());
        match (most, look(cell, is_gemeente)) {
            (Some(_), Look::Year) => {}
            (Some(Look::Gemeente), Look::Gemeente) => {
                count_sure += 1;
                sure.get_or_insert(said("proposals-place-above").with("cell", &*mdd_engine::text::cell(cell)));
            }
            (Some(kind), own) if kind == own => data += 1,
            (Some(_), _) => names += 1,
            (None, _) => {
                let different: FxHashSet<&str> = under.iter().copied().collect();
                // A few values that come again and again, under something that is none of them.
                names += usize::from(under.len() >= 6 && different.len() * 3 <= under.len());
            }
        }
    }
    match sure {
        Some(why) if names <= count_sure + data => Some(why),
        None if data > 0 && names == 0 => Some(said("proposals-looks-alike")),
        _ => None,
    }
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Names of columns are texts; a year can be one too.
fn texts(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty() && !is_figure(cell)).count()
}

fn distinct_texts(cells: &[String]) -> usize {
    let texts = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty() && !is_figure(cell));
    texts.collect::<FxHashSet<&str>>().len()
}

fn is_figure(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let only = cell.bytes().all(|byte| byte.is_ascii_digit() || b".,%- '".contains(&byte));
    let is_year = cell.len() == 4 && matches!(cell.parse::<u16>(), Ok(1990..=2050));
    only && digits > 0 && !is_year
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rows: &[&[&str]]) -> Option<(usize, usize)> {
        let rows: Vec<(u32, Vec<String>)> =
            (1..).zip(rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())).collect();
        find_header(&rows).map(|found| (found.at, found.titles))
    }

    #[test]
    fn titles_stand_above_the_header() {
        let titles: &[&[&str]] =
            &[&["Rapportage"], &[], &["Peildatum", "6-2-2018"], &["Gemeente", "Score", "2017"], &["Aa", "1", "2"]];
        assert_eq!(found(titles), Some((3, 2)));
        assert_eq!(found(&[&["Gemeente"], &["Aadorp"]]), Some((0, 0)));
        assert_eq!(found(&[&["1", "2"], &["3", "4"]]), None);
        assert_eq!(found(&[]), None);
    }

    #[test]
    fn a_name_may_stand_in_a_header_more_than_once() {
        let twice: &[&[&str]] = &[&["Gemeente", "Plaats", "Adres", "Plaats", "Plaats"], &["Aa", "B", "C 1", "D", "E"]];
        assert_eq!(found(twice), Some((0, 0)));
        let heading: &[&[&str]] = &[
            &["", "Burgers", "Burgers", "Bedrijf", "Bedrijf"],
            &["Naam", "a", "b", "c", "d"],
            &["Aa", "1", "2", "3", "4"],
        ];
        assert_eq!(found(heading), Some((1, 1)));
    }

    #[test]
    fn names_may_stand_on_two_rows() {
        let both = |rows: &[&[&str]]| {
            let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
            let rows: Vec<(u32, Vec<String>)> = (1..).zip(rows.iter().map(row)).collect();
            find_header(&rows).map(|found| (found.at, found.both))
        };
        let names: &[&str] = &["", "open", "tevreden", "open", "tevreden"];
        let data: &[&str] = &["Aadorp", "1", "2", "3", "4"];
        assert_eq!(both(&[&["Gemeente", "Balie", "Balie", "Web", "Web"], names, data, data]), Some((1, true)));
        assert_eq!(both(&[&["Gemeente", "Balie", "", "Web", ""], names, data, data]), Some((1, true)));
        let whole: &[&str] = &["Gemeente", "open", "tevreden", "open", "tevreden"];
        assert_eq!(both(&[&["", "Balie", "", "Web", ""], whole, data, data]), Some((1, true)));
        let answers: &[&[&str]] = &[&["Gemeente", "A", "B", "C"], &["Aa", "Ja", "Ja", ""], &["Be", "Ja", "Nee", "1"]];
        assert_eq!(both(answers), Some((0, false)));
        // A title with a date beside it is no heading, and a row without a gemeente no header.
        assert_eq!(both(&[&["Peildatum", "1-1-2025"], &["Gemeente", "A", "B"], &["Aa", "1", "2"]]), Some((1, false)));
        assert_eq!(both(&[&["Gemeente", "A", "B"], &["", "x", "y"], &["Aa", "1", "2"]]), Some((0, false)));
    }

    fn is_data(text: &str) -> bool {
        let row = |line: &str| line.split(';').map(str::to_owned).collect();
        let rows: Vec<(u32, Vec<String>)> = (1..).zip(text.lines().map(row)).collect();
        data_in_first_row(&rows, &|said| ["Aadorp", "Beekdal", "GM0001", "GM0002"].contains(&said)).is_some()
    }

    #[test]
    fn a_row_of_data_is_no_header() {
        for text in [
            "nl;gemeente;Aadorp\nnl;gemeente;Beekdal\nnl;gemeente;Ceedam",
            "nl;provincie;X\nnl;gemeente;Aadorp\nnl;gemeente;Beekdal\nnl;gemeente;Aadorp",
            "GM0001;5\nGM0002;6",
            "1;2\n3;4",
            "a;2018-01-02\nb;2018-01-03",
        ] {
            assert!(is_data(text), "{text}");
        }
        for text in [
            "Gemeente;Score\nAadorp;5\nBeekdal;6",
            "Gemeente;2016;2017\nAadorp;5;6\nBeekdal;6;7",
            "Gemeente;Score\nAadorp;5\nGemeente;Score\nBeekdal;6",
            "a;b\nc;d",
            "Code;1;2\nGM0001;5;6\nGM0002;6;7",
            "Aadorp;Beekdal\n1;2\n3;4",
            "a",
        ] {
            assert!(!is_data(text), "{text}");
        }
    }
}
