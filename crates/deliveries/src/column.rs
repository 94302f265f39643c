//! From fields to a column: numbers, dates and choices as the manifest declares them. A cell that cannot be read is a
//! message with its spot; nothing is guessed.

use rustc_hash::FxHashMap;

use super::date::{DateFormat, DateMistake, DateSystem, ReadDate, YEARS_FROM, read_date, read_day};
use super::local_texts::LocalTexts;
use super::manifest::{ColumnManifest, TableManifest, YesNoWords};
use super::number::{NumberNotation, NumberNote, parse_number, pointed};
pub(super) use super::problem::Problem;
use super::problem::{ValueMistake, no_date, no_number, quoted, strange_signs};
use super::read::{Field, hundredth};
use super::tally::Notes;
use mdd_engine::dataset::{Column, NumberColumn, Step, Symbol};
use mdd_engine::terms::{Date, Kind, Number};
use mdd_engine::text::cell;

/// How formats that know numbers write them.
const POINT: NumberNotation = NumberNotation { decimal: '.', thousands: None };

/// A column while it is read.
pub(super) struct ColumnBuilder<'m> {
    manifest: &'m ColumnManifest,
    missing: Vec<&'m str>,
    notation: NumberNotation,
    /// Nobody declared what a point in a number is.
    point_is_unsaid: bool,
    dates: &'m [DateFormat],
    /// The first year that two digits can mean; None: nobody said.
    years_from: Option<i16>,
    /// What stands for no value, as numbers and as dates: the same one may be written in another way.
    missing_numbers: Vec<(i64, u32)>,
    missing_dates: Vec<Date>,
    /// From which day numbers count that are dates.
    date_system: Option<DateSystem>,
    column: Column,
    pub texts: LocalTexts,
    /// What `values` says, with the place among the texts once it was met.
    meant: FxHashMap<&'m str, &'m str>,
    missing_cells: usize,
    /// Empty cells that mean something.
    meant_cells: usize,
    replaced_cells: usize,
    pub notes: Notes,
}

impl<'m> ColumnBuilder<'m> {
    pub fn new(manifest: &'m ColumnManifest, table: &'m TableManifest, date_system: Option<DateSystem>) -> Self {
        let column = match manifest.kind {
            Kind::Number => Column::Number(NumberColumn::default()),
            Kind::Text => Column::Text(Vec::new()),
            Kind::Date => Column::Date(Vec::new()),
            Kind::YesNo => Column::YesNo(Vec::new()),
        };
        let missing: Vec<&str> = table.missing.iter().chain(&manifest.missing).map(String::as_str).collect();
        let dates = manifest.dates.as_deref().unwrap_or(&table.dates);
        let years_from = manifest.years_from.or(table.years_from);
        let as_number = |said: &&str| {
            let read = parse_number(said, table.notation).or_else(|_| parse_number(said, POINT)).ok()?;
            Some((read.ticks, read.scale))
        };
        let as_date = |said: &&str| {
            let read = read_day(said, dates, years_from.unwrap_or(YEARS_FROM)).map(|day| day.date);
            read.or_else(|_| read_date(said, &[DateFormat::YearFirst])).ok()
        };
        let numbers = missing.iter().filter(|_| manifest.kind == Kind::Number);
        let days = missing.iter().filter(|_| manifest.kind == Kind::Date);
        ColumnBuilder {
            manifest,
            missing_numbers: numbers.filter_map(as_number).collect(),
            missing_dates: days.filter_map(as_date).collect(),
            missing,
            notation: table.notation,
            point_is_unsaid: !table.says_signs,
            dates,
            years_from,
            date_system,
            column,
            texts: LocalTexts::default(),
            meant: manifest.values.iter().map(|(said, meant)| (said.as_str(), meant.as_str())).collect(),
            missing_cells: 0,
            meant_cells: 0,
            replaced_cells: 0,
            notes: Notes::default(),
        }
    }

    /// Makes room for so many cells more.
    pub fn reserve(&mut self, cells: usize) {
        self.column.reserve(cells);
    }

    /// With the cells of the rows that come after these.
    pub fn append(&mut self, next: ColumnBuilder<'_>) {
        let rows = self.rows();
        self.missing_cells += next.missing_cells;
        self.meant_cells += next.meant_cells;
        self.replaced_cells += next.replaced_cells;
        self.notes.append(next.notes, rows);
        match (&mut self.column, next.column) {
            (Column::Text(cells), Column::Text(more)) => {
                let here: Vec<u32> = next.texts.texts.iter().map(|text| self.texts.place(text)).collect();
                cells.extend(more.into_iter().map(|cell| match here.get(cell.0 as usize) {
                    Some(place) => Symbol(*place),
                    None => Column::NO_TEXT,
                }));
            }
            (column, more) => column.append(more),
        }
    }

    pub fn into_column(self) -> (Column, LocalTexts) {
        (self.column, self.texts)
    }

    /// What was done to cells of this column.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        let column = &self.manifest.name;
        let missing = Step::Missing { column: column.clone(), cells: self.missing_cells };
        let meant = Step::Meant { column: column.clone(), cells: self.meant_cells };
        let replaced = Step::Replaced { column: column.clone(), cells: self.replaced_cells };
        let rounded = Step::Rounded { column: column.clone(), cells: self.notes.rounded };
        let done = [
            (self.missing_cells, missing),
            (self.meant_cells, meant),
            (self.replaced_cells, replaced),
            (self.notes.rounded, rounded),
        ];
        done.into_iter().filter(|(cells, _)| *cells > 0).map(|(_, step)| step)
    }

    /// Adds a cell. A problem leaves a missing cell, so that columns stay equally long.
    pub fn push(&mut self, field: &Field<'_>) -> Option<Problem> {
        let sentinel = self.missing.iter().any(|word| field.shows(word));
        if *field == Field::Empty && self.meant.contains_key("") {
            return self.push_value(&Field::Text("".into()));
        }
        if sentinel || *field == Field::Empty {
            self.missing_cells += usize::from(sentinel);
            self.push_missing();
            self.needed()
        } else {
            let problem = self.push_value(field);
            if problem.is_some() {
                self.push_missing();
            }
            problem
        }
    }

    /// What is wrong with a cell without a value.
    fn needed(&self) -> Option<Problem> {
        let mistake = || ValueMistake::Required { column: self.manifest.from.value.clone() };
        self.manifest.required.then(|| Problem::of(&mistake()))
    }

    fn push_missing(&mut self) {
        match &mut self.column {
            Column::Number(column) => column.ticks.push(NumberColumn::MISSING),
            Column::Exact(numbers) => numbers.push(None),
            Column::Text(symbols) => symbols.push(Column::NO_TEXT),
            Column::Date(dates) => dates.push(None),
            Column::YesNo(answers) => answers.push(None),
        }
    }

    fn push_value(&mut self, field: &Field<'_>) -> Option<Problem> {
        if let Field::Unreadable(why) = field {
            return Some(Problem::of(&why.mistake()).remark(why.remark()));
        }
        match &mut self.column {
            Column::Number(_) | Column::Exact(_) => self.push_number(field),
            Column::Date(_) => self.push_date(field),
            Column::Text(symbols) => {
                let (Field::Text(text) | Field::Plain(text) | Field::Percent(text)) = field else {
                    let (found, signs) = quoted(field);
                    return Some(Problem::of(&ValueMistake::NoText { found, signs }));
                };
                let mut text: &str = text;
                if let Some(part) = self.manifest.part.as_ref().filter(|_| !text.is_empty()) {
                    let Some(found) = part.of(text) else {
                        if part.may_lack {
                            symbols.push(Column::NO_TEXT);
                            return self.needed();
                        }
                        let found = cell(text).into_owned();
                        return Some(Problem::of(&ValueMistake::WithoutPart { found, part: part.written() }));
                    };
                    text = found;
                }
                if let Some(meant) = self.meant.get(text) {
                    match text {
                        "" => self.meant_cells += 1,
                        _ => self.replaced_cells += 1,
                    }
                    text = meant;
                }
                let symbol = match self.texts.find(text) {
                    Some(symbol) => symbol,
                    None => {
                        if let Some(allowed) = &self.manifest.allowed
                            && !allowed.iter().any(|choice| choice == text)
                        {
                            let mistake = ValueMistake::NotAllowed {
                                found: cell(text).into_owned(),
                                column: self.manifest.from.value.clone(),
                                allowed: allowed.clone(),
                                signs: strange_signs(text),
                            };
                            return Some(Problem::of(&mistake).near());
                        }
                        self.texts.add(text)
                    }
                };
                symbols.push(Symbol(symbol));
                None
            }
            Column::YesNo(answers) => {
                let declared = self.manifest.answers.as_ref();
                let answer = YesNoWords::of(declared, field);
                if answer.is_some() {
                    answers.push(answer);
                    return None;
                }
                let (found, signs) = quoted(field);
                Some(Problem::of(&match declared.cloned() {
                    Some(YesNoWords { yes, no }) => ValueMistake::NoAnswer { found, yes, no, signs },
                    None => ValueMistake::NoYesNo { found, signs },
                }))
            }
        }
    }

    fn push_number(&mut self, field: &Field<'_>) -> Option<Problem> {
        let kept;
        let (text, notation) = match field {
            Field::Text(text) => (&**text, self.notation),
            Field::Plain(text) => (&**text, POINT),
            Field::Percent(text) if self.manifest.percent => (&**text, POINT),
            Field::Percent(text) => {
                kept = hundredth(text.trim_end_matches('%'));
                (&*kept, POINT)
            }
            other => {
                let (found, signs) = quoted(other);
                return Some(Problem::of(&ValueMistake::NotNumber { found, signs }));
            }
        };
        let percent = self.manifest.percent;
        let digits = self.manifest.digits(text, notation.decimal);
        let read = match parse_number(&digits, notation) {
            Ok(read) => read,
            Err(mistake) => return Some(Problem::of(&no_number(text, mistake, notation))),
        };
        if self.missing_numbers.contains(&(read.ticks, read.scale)) {
            return self.push_mark();
        }
        let row = self.rows();
        match read.how {
            NumberNote::Rounded => self.notes.rounded += 1,
            NumberNote::Shortened if matches!(field, Field::Text(_)) => self.notes.shortened.note(row, text),
            // With a decimal sign too, or with several groups, there is no doubt which sign is which.
            NumberNote::Grouped if percent && !text.contains(notation.decimal) && read.ticks.abs() < 1_000_000 => {
                self.notes.thousands.note(row, text)
            }
            NumberNote::AsWritten if self.point_is_unsaid && matches!(field, Field::Text(_)) => {
                self.notes.note_point(row, text, pointed(&digits))
            }
            NumberNote::AsWritten | NumberNote::Grouped | NumberNote::Shortened => {}
        }
        add_number(&mut self.column, read.ticks, read.scale);
        None
    }

    fn push_date(&mut self, field: &Field<'_>) -> Option<Problem> {
        let day = match date(field, self.dates, self.years_from.unwrap_or(YEARS_FROM)) {
            Ok(day) => day,
            Err(mistake) => return Some(Problem::of(&no_date(field, mistake, self.dates, self.date_system))),
        };
        if self.missing_dates.contains(&day.date) {
            return self.push_mark();
        }
        if day.short && self.years_from.is_none() {
            let row = self.rows();
            self.notes.years.entry(day.date.year()).or_default().note(row, field.said());
            if day.undeclared {
                self.notes.undeclared.note(row, field.said());
            }
        }
        if let Column::Date(dates) = &mut self.column {
            dates.push(Some(day.date));
        }
        None
    }

    /// A cell that says that there is no value, otherwise than the mark is written.
    fn push_mark(&mut self) -> Option<Problem> {
        self.missing_cells += 1;
        let needed = self.needed();
        if needed.is_none() {
            self.push_missing();
        }
        needed
    }

    /// How many cells there are.
    fn rows(&self) -> usize {
        match &self.column {
            Column::Number(column) => column.ticks.len(),
            Column::Exact(numbers) => numbers.len(),
            Column::Text(symbols) => symbols.len(),
            Column::Date(dates) => dates.len(),
            Column::YesNo(answers) => answers.len(),
        }
    }
}

/// What a workbook keeps without the layout of a date is a number, and read as one is written.
fn date(field: &Field<'_>, formats: &[DateFormat], years_from: i16) -> Result<ReadDate, DateMistake> {
    match field {
        Field::Date(date) => Ok(ReadDate { date: *date, short: false, undeclared: false }),
        Field::Text(text) | Field::Plain(text) => read_day(text, formats, years_from),
        _ => Err(DateMistake::NoDate),
    }
}

/// Adds a number, giving the whole column more decimals when it needs them. What then has more digits than a whole number
/// of the machine holds, is kept as it is, cell by cell: the order of the rows makes no difference.
pub(super) fn add_number(column: &mut Column, ticks: i64, scale: u32) {
    if let Column::Number(numbers) = column
        && push_number(numbers, ticks, scale).is_some()
    {
        return;
    }
    if let Column::Number(numbers) = column {
        let exact = numbers.ticks.iter();
        let exact = exact
            .map(|&tick| (tick != NumberColumn::MISSING).then(|| Number::from_parts(tick, numbers.scale).normalized()));
        *column = Column::Exact(exact.collect());
    }
    if let Column::Exact(numbers) = column {
        numbers.push(Some(Number::from_parts(ticks, scale)));
    }
}

/// None: it does not fit.
fn push_number(column: &mut NumberColumn, mut ticks: i64, scale: u32) -> Option<()> {
    if scale > column.scale {
        let factor = 10i64.checked_pow(scale - column.scale)?;
        let fits = column.ticks.iter().all(|&tick| tick == NumberColumn::MISSING || tick.checked_mul(factor).is_some());
        fits.then_some(())?;
        column.ticks.iter_mut().filter(|tick| **tick != NumberColumn::MISSING).for_each(|tick| *tick *= factor);
        column.scale = scale;
    } else {
        ticks = 10i64.checked_pow(column.scale - scale).and_then(|factor| ticks.checked_mul(factor))?;
    }
    column.ticks.push(ticks);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_keeps_every_decimal() {
        let mut column = NumberColumn::default();
        for (ticks, scale) in [(5, 0), (678, 2), (1, 1)] {
            push_number(&mut column, ticks, scale).unwrap();
        }
        assert_eq!((column.scale, column.ticks), (2, vec![500, 678, 10]));
    }

    #[test]
    fn numbers_that_need_too_many_digits_together_are_kept_in_any_order() {
        let cells = [(100_000_000, 0), (123, 15), (-5, 1)];
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let mut column = Column::Number(NumberColumn::default());
            order.iter().for_each(|&at: &usize| add_number(&mut column, cells[at].0, cells[at].1));
            let wanted = order.map(|at| Some(Number::from_parts(cells[at].0, cells[at].1)));
            assert_eq!(column, Column::Exact(wanted.to_vec()));
        }
    }
}
