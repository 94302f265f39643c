//! What is said of columns that were read, though no cell in them is refused: what was assumed, what nobody can see, and
//! what stands far outside the rest.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::local_texts::LocalTexts;
use super::super::manifest::{ColumnManifest, TableManifest};
use super::super::problem::{plain, strange_signs};
use super::super::tally::{CellTally, Notes};
use super::mistake::LoadMistake;
use super::outlier::{Far, far_dates, far_numbers};
use mdd_engine::dataset::Column;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Said;
use mdd_engine::terms::Date;
use mdd_engine::text::cell;

/// So many years after the peildatum a year of two digits is most likely of the last century, or means that there is no end.
const YEARS_AHEAD: i16 = 20;

/// The columns of a table as they were read.
pub(super) struct ReadColumns<'r> {
    pub manifest: &'r TableManifest,
    pub columns: &'r [Column],
    pub texts: &'r [LocalTexts],
    pub notes: &'r [Notes],
    pub lines: &'r [u32],
    pub peildatum: Date,
}

/// A column of them, and how its cells are pointed at.
struct Of<'r> {
    declared: &'r ColumnManifest,
    place: &'r dyn Fn(usize) -> Place,
}

/// One warning a column and kind, at the first cell.
pub(super) fn remarks(read: &ReadColumns<'_>, place: &dyn Fn(u32, usize) -> Place) -> Diagnostics {
    let mut found = Diagnostics::default();
    let columns = read.manifest.columns.iter().zip(read.columns).zip(read.texts.iter().zip(read.notes));
    for (at, ((declared, column), (texts, notes))) in columns.enumerate() {
        let place = |row: usize| place(*read.lines.get(row).or_fault("a line of each row"), at);
        let of = Of { declared, place: &place };
        let (hidden, powers) = match column {
            Column::Text(symbols) if declared.allowed.is_none() => {
                let symbols = || symbols.iter().map(|symbol| symbol.0);
                (of.hidden(symbols(), texts), of.powers(symbols(), texts))
            }
            _ => (None, None),
        };
        let all = [
            of.shortened(notes),
            of.thousands(notes),
            of.pointed(notes),
            of.undeclared_years(notes, column),
            of.far_years(notes, column, read.peildatum),
            of.far(column),
            hidden,
            powers,
        ];
        all.into_iter().flatten().for_each(|remark| found.push(remark));
    }
    found
}

impl Of<'_> {
    fn name(&self) -> &str {
        &self.declared.from.value
    }

    /// A warning of a tally, at its first cell.
    fn noted(
        &self,
        tally: &CellTally,
        mistake: impl FnOnce(usize, String, String) -> LoadMistake,
    ) -> Option<Diagnostic> {
        let first = tally.first.as_ref()?;
        let mistake = mistake(tally.cells, self.name().to_owned(), cell(&first.said).into_owned());
        Some(Diagnostic::of((self.place)(first.row), &mistake))
    }

    fn shortened(&self, notes: &Notes) -> Option<Diagnostic> {
        self.noted(&notes.shortened, |cells, column, found| LoadMistake::Shortened { cells, column, found })
    }

    fn thousands(&self, notes: &Notes) -> Option<Diagnostic> {
        self.noted(&notes.thousands, |cells, column, found| LoadMistake::Thousands { cells, column, found })
    }

    /// A point in every number with one stands before three digits: it may as well stand between thousands.
    fn pointed(&self, notes: &Notes) -> Option<Diagnostic> {
        let tally = Some(&notes.pointed).filter(|_| notes.decimals == 0)?;
        self.noted(tally, |cells, column, found| LoadMistake::Pointed { cells, column, found })
    }

    fn undeclared_years(&self, notes: &Notes, column: &Column) -> Option<Diagnostic> {
        let date = date_in(column, &notes.undeclared)?.to_string();
        self.noted(&notes.undeclared, |cells, column, found| LoadMistake::UndeclaredYear { cells, column, found, date })
    }

    fn far_years(&self, notes: &Notes, column: &Column, peildatum: Date) -> Option<Diagnostic> {
        let far = notes.years.iter().filter(|(year, _)| **year < 2000 || **year > peildatum.year() + YEARS_AHEAD);
        let mut all = CellTally::default();
        for (_, tally) in far {
            all.cells += tally.cells;
            if tally.first.as_ref().is_some_and(|first| all.first.as_ref().is_none_or(|known| first.row < known.row)) {
                all.first.clone_from(&tally.first);
            }
        }
        let date = date_in(column, &all)?.to_string();
        self.noted(&all, |cells, column, found| LoadMistake::FarYear { cells, column, found, date })
    }

    /// A value that is far outside all others; what has a declared range was looked at by that.
    fn far(&self, column: &Column) -> Option<Diagnostic> {
        let gates = &self.declared.gates;
        if gates.range.is_some() || gates.numbers.is_some() {
            return None;
        }
        let far = match column {
            Column::Number(_) | Column::Exact(_) => far_numbers(column),
            Column::Date(dates) => far_dates(dates),
            Column::Text(_) | Column::YesNo(_) => None,
        };
        let Far { cells, row, said: found, others } = far?;
        let column = self.name().to_owned();
        let mistake = match others {
            Some((from, to)) => LoadMistake::FarOutside { cells, column, found, from, to },
            None => LoadMistake::FarAlone { cells, column, found },
        };
        Some(Diagnostic::of((self.place)(row), &mistake))
    }

    /// Texts that differ from what they look like.
    fn hidden(&self, symbols: impl Iterator<Item = u32>, texts: &LocalTexts) -> Option<Diagnostic> {
        let strange = (0u32..).zip(&texts.texts).filter(|(_, text)| !is_ordinary(text));
        let strange: FxHashMap<u32, Said> = strange.filter_map(|(at, text)| Some((at, strange_signs(text)?))).collect();
        if strange.is_empty() {
            return None;
        }
        let (count, row, symbol) = count_of(symbols, |symbol| strange.contains_key(&symbol))?;
        let text = texts.texts.get_index(symbol as usize)?;
        let meant = plain(text);
        let mistake = LoadMistake::HiddenSign {
            cells: count,
            column: self.name().to_owned(),
            found: cell(text).into_owned(),
            signs: strange.get(&symbol)?.clone(),
            twin: texts.texts.contains(meant.as_str()).then(|| cell(&meant).into_owned()),
        };
        Some(Diagnostic::of((self.place)(row), &mistake))
    }

    /// Long numbers that a spreadsheet program wrote with a power of ten: different ones may have become the same text.
    fn powers(&self, symbols: impl Iterator<Item = u32>, texts: &LocalTexts) -> Option<Diagnostic> {
        let short: FxHashSet<u32> =
            (0u32..).zip(&texts.texts).filter(|(_, text)| is_power(text)).map(|(at, _)| at).collect();
        let (cells, row, symbol) = count_of(symbols, |symbol| short.contains(&symbol))?;
        let found = cell(texts.texts.get_index(symbol as usize)?).into_owned();
        let mistake = LoadMistake::ShortenedText { cells, column: self.name().to_owned(), found };
        Some(Diagnostic::of((self.place)(row), &mistake))
    }
}

/// How many cells have one of some texts, and the row and the text of the first.
fn count_of(symbols: impl Iterator<Item = u32>, is_one: impl Fn(u32) -> bool) -> Option<(usize, usize, u32)> {
    let mut found = symbols.enumerate().filter(|(_, symbol)| is_one(*symbol));
    let (row, symbol) = found.next()?;
    Some((1 + found.count(), row, symbol))
}

/// `1,00222E+12`
fn is_power(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once("E+") else { return false };
    let (whole, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    whole.len() == 1 && digits(whole) && digits(decimals) && exponent.len() == 2 && digits(exponent)
}

/// Nothing but what a keyboard has: then there is no strange sign in it.
fn is_ordinary(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

fn date_in(column: &Column, tally: &CellTally) -> Option<Date> {
    let Column::Date(dates) = column else { return None };
    *dates.get(tally.first.as_ref()?.row).or_fault("a row of the table")
}
