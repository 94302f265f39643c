//! What a workbook shows beside its values, looked at while the rows are read: percentages, cells that were merged,
//! and what is hidden. Whatever does not fit what is declared is said.

use super::percent::hundredth;
use super::unreadable::Unreadable;
use super::{Field, Reader, ReaderAccount, Sink, problem};
use crate::manifest::Fill;
use mdd_engine::dataset::Step;
use mdd_engine::diagnostic::{Mistake as _, Spot};
use mdd_engine::mistakes;

mistakes! {
    /// What a spreadsheet program shows otherwise than the file has it, or not at all.
    enum SeenMistake {
        PercentUndeclared { cells: usize, column: String, shown: String, kept: String } = Warning PercentLayout "cells-percent-undeclared";
        PercentMixed { cells: usize, column: String, others: usize } = Warning PercentLayout "cells-percent-mixed";
        MergedCells { cells: usize, column: String } = Warning HiddenCells "cells-merged-cells";
        HiddenSheet { sheet: String } = Warning HiddenCells "cells-hidden-sheet";
        HiddenRows { rows: usize } = Warning HiddenCells "cells-hidden-rows";
        FilteredRows { rows: usize } = Warning HiddenCells "cells-filtered-rows";
        HiddenColumn { column: String } = Warning HiddenCells "cells-hidden-column";
    }
}

/// What is declared of a wanted column.
#[derive(Clone)]
pub(super) struct ToldColumn {
    pub name: String,
    /// Whether a column of numbers holds percentages. None: it holds no numbers.
    pub percent: Option<bool>,
    pub fill: Option<Fill>,
    /// It says whose the row is.
    pub key: bool,
    /// What stands in a cell without a value.
    pub missing: Vec<String>,
}

impl ToldColumn {
    /// A cell that was merged with another is empty in the file: said, but no reason to leave out its row.
    fn is_empty_when(&self, why: &Unreadable) -> bool {
        matches!(why, Unreadable::Merged(_)) && !self.key && !self.missing.iter().any(|word| why.shows(word))
    }
}

/// Rows and columns that a spreadsheet program does not show, counted from 1 and from 0.
#[derive(Default, Debug)]
pub(super) struct Hidden {
    /// The sheet itself, by its name.
    pub sheet: Option<String>,
    pub rows: Vec<(u32, u32)>,
    pub columns: Vec<(u32, u32)>,
    /// A filter hides rows.
    pub filter: bool,
}

impl Hidden {
    fn has(ranges: &[(u32, u32)], place: u32) -> bool {
        // Ranges are in order and do not overlap.
        let at = ranges.partition_point(|(first, _)| *first <= place);
        at.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|(_, last)| *last >= place)
    }

    pub fn has_row(&self, row: u32) -> bool {
        Hidden::has(&self.rows, row)
    }

    pub fn has_column(&self, column: u32) -> bool {
        Hidden::has(&self.columns, column)
    }
}

/// The rows of which something is said: how many, and the first.
#[derive(Clone, Default)]
struct Count {
    rows: usize,
    first: u32,
}

impl Count {
    fn add(&mut self, line: u32) {
        if self.rows == 0 {
            self.first = line;
        }
        self.rows += 1;
    }
}

/// The numbers of one column.
#[derive(Clone, Default)]
struct Layouts {
    /// With the layout of a percentage, and without; nothing is nothing in both.
    with: Count,
    without: Count,
    /// What the first with the layout shows.
    example: String,
    /// The largest that has it, as it is kept; 1 when all are smaller.
    largest: f64,
}

/// What was seen of one delivery.
pub(super) struct Seen<'d> {
    told: &'d [ToldColumn],
    layouts: Vec<Layouts>,
    hidden: Option<&'d Hidden>,
    hidden_rows: Count,
    /// Of each column the cells that were merged with another, and the first of them.
    merged: Vec<(Count, Option<Unreadable>)>,
    percents: bool,
    /// The cell of the first percentage in each column, once all rows were looked at.
    others: Vec<Option<String>>,
}

impl<'d> Seen<'d> {
    pub fn new(told: &'d [ToldColumn], reader: &'d dyn Reader) -> Self {
        let percents = reader.has_percents() && told.iter().any(|told| told.percent.is_some());
        Seen {
            told,
            layouts: vec![Layouts { largest: 1.0, ..Layouts::default() }; told.len()],
            hidden: reader.hidden(),
            hidden_rows: Count::default(),
            merged: told.iter().map(|_| (Count::default(), None)).collect(),
            percents,
            others: Vec::new(),
        }
    }

    /// Whether a number can only be judged when its whole column was looked at.
    pub fn looks_first(&self) -> bool {
        self.percents
    }

    /// Takes down the layouts of a row.
    pub fn look(&mut self, line: u32, fields: &[Field<'_>]) {
        for ((told, layouts), field) in self.told.iter().zip(&mut self.layouts).zip(fields) {
            match field {
                _ if told.percent.is_none() => {}
                Field::Percent(shown) => {
                    if layouts.with.rows == 0 {
                        layouts.example = shown.to_string();
                    }
                    let kept = hundredth(shown.trim_end_matches('%')).parse().unwrap_or(0.0);
                    layouts.largest = layouts.largest.max(f64::abs(kept));
                    layouts.with.add(line);
                }
                _ if number_of(field).is_some_and(|number| number != 0.0) => layouts.without.add(line),
                _ => {}
            }
        }
    }

    /// Every row was looked at.
    pub fn looked(&mut self, spot: impl Fn(u32, usize) -> Spot) {
        let other = |(column, layouts): (usize, &Layouts)| {
            (layouts.with.rows > 0).then(|| match spot(layouts.with.first, column) {
                Spot::Cell { cell, .. } => cell,
                _ => String::new(),
            })
        };
        self.others = self.layouts.iter().enumerate().map(other).collect();
    }

    /// Hands a row on, with what cannot be known marked.
    pub fn row(&mut self, line: u32, fields: &[Field<'_>], sink: &mut Sink<'_>) {
        if self.hidden.is_some_and(|hidden| hidden.has_row(line)) {
            self.hidden_rows.add(line);
        }
        let odd = fields.iter().any(|field| matches!(field, Field::Unreadable(_)));
        if !self.percents && !odd {
            return sink(line, fields);
        }
        let mut row = fields.to_vec();
        for (column, (told, field)) in self.told.iter().zip(&mut row).enumerate() {
            match &*field {
                Field::Plain(_) | Field::Text(_) if told.percent == Some(true) => {
                    if let Some(why) = self.no_percentage(column, field) {
                        *field = Field::Unreadable(Box::new(why));
                    }
                }
                Field::Unreadable(why) if told.is_empty_when(why) => {
                    if let Some(merged) = self.merged.get_mut(column) {
                        merged.1.get_or_insert_with(|| (**why).clone());
                        merged.0.add(line);
                    }
                    *field = Field::Empty;
                }
                _ => {}
            }
        }
        sink(line, &row);
    }

    /// 0.5 can be half a percent, or half of all; 75 among percentages up to 100 cannot be 7500.
    fn no_percentage(&self, column: usize, field: &Field<'_>) -> Option<Unreadable> {
        let other = self.others.get(column)?.clone()?;
        let largest = self.layouts.get(column)?.largest;
        let unsure = number_of(field).is_some_and(|number| number != 0.0 && number.abs() <= largest);
        unsure.then(|| Unreadable::NoPercentage { number: field.said().to_owned(), other })
    }

    /// What must be said of the delivery as a whole.
    pub fn finish(
        &self,
        account: &mut ReaderAccount,
        path: &str,
        columns: &[usize],
        spot: impl Fn(u32, usize) -> Spot,
    ) {
        let mut say = |spot: Spot, mistake: &SeenMistake| account.findings.push(problem(path, spot, mistake));
        for (column, (told, layouts)) in self.told.iter().zip(&self.layouts).enumerate() {
            let (cells, others) = (layouts.with.rows, layouts.without.rows);
            let name = told.name.clone();
            match told.percent {
                Some(false) if cells > 0 => {
                    let (shown, kept) = (layouts.example.clone(), hundredth(layouts.example.trim_end_matches('%')));
                    let mistake = SeenMistake::PercentUndeclared { cells, column: name, shown, kept };
                    say(spot(layouts.with.first, column), &mistake);
                }
                Some(true) if cells > 0 && others > 0 => {
                    let mistake = SeenMistake::PercentMixed { cells, column: name, others };
                    say(spot(layouts.without.first, column), &mistake);
                }
                _ => {}
            }
        }
        for (column, (told, (count, why))) in self.told.iter().zip(&self.merged).enumerate() {
            let Some(why) = why else { continue };
            let mistake = SeenMistake::MergedCells { cells: count.rows, column: told.name.clone() };
            let found = problem(path, spot(count.first, column), &mistake);
            account.findings.push(found.because(why.mistake().said()).remark(why.remark()));
        }
        self.say_hidden(account, path, columns, &spot);
    }

    fn say_hidden(
        &self,
        account: &mut ReaderAccount,
        path: &str,
        columns: &[usize],
        spot: &dyn Fn(u32, usize) -> Spot,
    ) {
        let Some(hidden) = self.hidden else { return };
        let mut say = |spot: Spot, mistake: &SeenMistake| account.findings.push(problem(path, spot, mistake));
        if let Some(sheet) = &hidden.sheet {
            say(Spot::Whole, &SeenMistake::HiddenSheet { sheet: sheet.clone() });
        }
        let rows = self.hidden_rows.rows;
        if rows > 0 {
            let at = spot(self.hidden_rows.first, 0);
            match hidden.filter {
                true => say(at, &SeenMistake::FilteredRows { rows }),
                false => say(at, &SeenMistake::HiddenRows { rows }),
            }
        }
        for (told, column) in self.told.iter().zip(columns) {
            if u32::try_from(*column).is_ok_and(|column| hidden.has_column(column)) {
                say(Spot::Whole, &SeenMistake::HiddenColumn { column: told.name.clone() });
            }
        }
    }
}

/// A number without a sign for percent, also when it is kept as a text.
fn number_of(field: &Field<'_>) -> Option<f64> {
    match field {
        Field::Plain(text) => text.parse().ok(),
        Field::Text(text) => text.replace(',', ".").parse().ok(),
        _ => None,
    }
}

/// Columns of which an empty cell has the value of the one above it.
pub(super) struct Filling<'d> {
    told: &'d [ToldColumn],
    /// The last value of each column, and how many cells have it from above.
    above: Vec<(Field<'static>, usize)>,
}

impl<'d> Filling<'d> {
    /// None: no column is filled.
    pub fn new(told: &'d [ToldColumn]) -> Option<Self> {
        let fills = told.iter().any(|told| told.fill.is_some());
        fills.then(|| Filling { told, above: vec![(Field::Empty, 0); told.len()] })
    }

    /// A row as it is meant.
    pub fn row<'f>(&mut self, fields: &[Field<'f>]) -> Vec<Field<'f>> {
        let mut row = fields.to_vec();
        let covered = |field: &Field<'_>| match field {
            Field::Unreadable(why) => matches!(&**why, Unreadable::Merged(merged) if !merged.sideways),
            field => *field == Field::Empty,
        };
        // A row that says nothing itself is a remark below the list, or nothing.
        let says =
            self.told.iter().zip(fields).any(|(told, field)| told.fill != Some(Fill::Down) && *field != Field::Empty);
        for ((told, (above, filled)), field) in self.told.iter().zip(&mut self.above).zip(&mut row) {
            match told.fill {
                Some(Fill::Down) if covered(field) => {
                    let fills = says && *above != Field::Empty;
                    *field = if fills { above.clone() } else { field.clone() };
                    *filled += usize::from(fills);
                }
                Some(Fill::Down) => *above = field.clone().into_owned(),
                Some(Fill::Nothing) if matches!(field, Field::Unreadable(why) if matches!(**why, Unreadable::Merged(_))) =>
                {
                    *field = Field::Empty;
                }
                _ => {}
            }
        }
        row
    }

    /// What is below a total has nothing to do with what is above it.
    pub fn stop(&mut self) {
        self.above.iter_mut().for_each(|(above, _)| *above = Field::Empty);
    }

    pub fn steps(&self) -> impl Iterator<Item = Step> {
        let filled = self.told.iter().zip(&self.above).filter(|(_, (_, cells))| *cells > 0);
        filled.map(|(told, (_, cells))| Step::FilledDown { column: told.name.clone(), cells: *cells })
    }
}
