//! From fields to a column: numbers, dates and choices as the manifest declares them. A cell that cannot be read is a
//! message with its spot; nothing is guessed.

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::date::{DateFormat, DateMistake, DateSystem, date_of_serial, read_date};
use super::manifest::{ColumnManifest, TableManifest};
use super::number::{MAX_DIGITS, Notation, NumberMistake, parse_number};
use super::read::{Field, hundredth};
use crate::dataset::{Column, NumberColumn, Step, Symbol};
use crate::diagnostic::Code;
use crate::terms::{Date, Kind};

/// How the format itself writes numbers.
const POINT: Notation = Notation { decimal: '.', thousands: None };

/// Texts of one column, each once; they get their place among all texts when the tables are put together.
#[derive(Default)]
pub(super) struct LocalTexts {
    pub texts: IndexSet<Box<str>, FxBuildHasher>,
}

impl LocalTexts {
    fn find(&self, text: &str) -> Option<u32> {
        self.texts.get_index_of(text).map(number)
    }

    /// The place of a text, wherever it came from.
    fn place(&mut self, text: &str) -> u32 {
        self.find(text).unwrap_or_else(|| self.add(text))
    }

    fn add(&mut self, text: &str) -> u32 {
        number(self.texts.insert_full(text.into()).0)
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX - 1)
}

/// What is wrong with a cell.
pub(super) struct Problem {
    pub code: Code,
    pub message: String,
    pub label: String,
    /// What to do.
    pub help: Vec<String>,
    /// The names among which a suggestion may be found.
    pub allowed: Vec<String>,
}

impl Problem {
    pub fn new(code: Code, message: String, label: impl Into<String>) -> Self {
        Problem { code, message, label: label.into(), help: Vec::new(), allowed: Vec::new() }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// A column while it is read.
pub(super) struct ColumnBuilder<'m> {
    manifest: &'m ColumnManifest,
    missing: Vec<&'m str>,
    notation: Notation,
    dates: &'m [DateFormat],
    /// From which day numbers count that are dates.
    date_system: Option<DateSystem>,
    column: Column,
    pub texts: LocalTexts,
    /// What `values` says, with the place among the texts once it was met.
    meant: FxHashMap<&'m str, &'m str>,
    missing_cells: usize,
    replaced_cells: usize,
}

impl<'m> ColumnBuilder<'m> {
    pub fn new(manifest: &'m ColumnManifest, table: &'m TableManifest, date_system: Option<DateSystem>) -> Self {
        let column = match manifest.kind {
            Kind::Number => Column::Number(NumberColumn::default()),
            Kind::Text => Column::Text(Vec::new()),
            Kind::Date => Column::Date(Vec::new()),
            Kind::YesNo => Column::YesNo(Vec::new()),
        };
        ColumnBuilder {
            manifest,
            missing: table.missing.iter().chain(&manifest.missing).map(String::as_str).collect(),
            notation: table.notation,
            dates: manifest.dates.as_deref().unwrap_or(&table.dates),
            date_system,
            column,
            texts: LocalTexts::default(),
            meant: manifest.values.iter().map(|(said, meant)| (said.as_str(), meant.as_str())).collect(),
            missing_cells: 0,
            replaced_cells: 0,
        }
    }

    /// With the cells of the rows that come after these.
    pub fn append(&mut self, next: ColumnBuilder<'_>) {
        self.missing_cells += next.missing_cells;
        self.replaced_cells += next.replaced_cells;
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
        let replaced = Step::Replaced { column: column.clone(), cells: self.replaced_cells };
        let done = [(self.missing_cells, missing), (self.replaced_cells, replaced)];
        done.into_iter().filter(|(cells, _)| *cells > 0).map(|(_, step)| step)
    }

    /// Adds a cell. A problem leaves a missing cell, so that columns stay equally long.
    pub fn push(&mut self, field: &Field<'_>) -> Option<Problem> {
        let sentinel = self.missing.iter().any(|word| field.shows(word));
        self.missing_cells += usize::from(sentinel);
        if sentinel || *field == Field::Empty {
            let needed = self.manifest.required.then(|| {
                let message = format!("there is no {}", self.manifest.from.value);
                Problem::new(Code::RequiredValue, message, "this column is required")
            });
            self.push_missing();
            needed
        } else {
            let problem = self.push_value(field);
            if problem.is_some() {
                self.push_missing();
            }
            problem
        }
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
            let words = why.words();
            return Some(Problem::new(words.code, words.message, words.label).help(words.help));
        }
        match &mut self.column {
            Column::Number(column) => {
                let kept;
                let (text, notation) = match field {
                    Field::Text(text) => (&**text, self.notation),
                    Field::Plain(text) => (&**text, POINT),
                    Field::Percent(text) if self.manifest.percent => (&**text, POINT),
                    Field::Percent(text) => {
                        kept = hundredth(text.trim_end_matches('%'));
                        (&*kept, POINT)
                    }
                    other => return Some(not(Code::MalformedNumber, other, "a number")),
                };
                let digits =
                    if self.manifest.percent { text.strip_suffix('%').map_or(text, str::trim_end) } else { text };
                let read = parse_number(digits, notation);
                let pushed = read.and_then(|(ticks, scale)| {
                    push_number(column, ticks, scale).map_err(|()| NumberMistake::TooManyDigits)
                });
                pushed.err().map(|mistake| no_number(text, mistake, notation))
            }
            // INVARIANT (columns): `new` makes no exact column; only views hold outcomes of a division.
            Column::Exact(_) => None,
            Column::Text(symbols) => {
                let (Field::Text(text) | Field::Plain(text) | Field::Percent(text)) = field else {
                    return Some(not(Code::NotAllowed, field, "a text"));
                };
                let mut text: &str = text;
                if let Some(meant) = self.meant.get(text) {
                    text = meant;
                    self.replaced_cells += 1;
                }
                let symbol = match self.texts.find(text) {
                    Some(symbol) => symbol,
                    None => {
                        if let Some(allowed) = &self.manifest.allowed
                            && !allowed.iter().any(|choice| choice == text)
                        {
                            let message = format!("`{text}` is not one of the values of {}", self.manifest.from.value);
                            let label = format!("one of: {}", allowed.join(", "));
                            return Some(Problem {
                                allowed: allowed.clone(),
                                ..Problem::new(Code::NotAllowed, message, label)
                            });
                        }
                        self.texts.add(text)
                    }
                };
                symbols.push(Symbol(symbol));
                None
            }
            Column::Date(dates) => match date(field, self.dates) {
                Ok(date) => {
                    dates.push(Some(date));
                    None
                }
                Err(mistake) => Some(no_date(field, mistake, self.dates, self.date_system)),
            },
            Column::YesNo(answers) => {
                let (answer, label) = match (&self.manifest.answers, field) {
                    (_, Field::YesNo(yes)) => (Some(*yes), String::new()),
                    (Some(said), Field::Text(text) | Field::Plain(text)) => {
                        let is = |words: &[String]| words.iter().any(|word| word == text);
                        let answer = if is(&said.yes) { Some(true) } else { is(&said.no).then_some(false) };
                        (answer, format!("{} for yes, {} for no", said.yes.join(" or "), said.no.join(" or ")))
                    }
                    (None, Field::Text(text)) => {
                        let answer = match text.to_lowercase().as_str() {
                            "ja" | "j" => Some(true),
                            "nee" | "n" => Some(false),
                            _ => None,
                        };
                        (answer, "Ja or Nee".to_owned())
                    }
                    _ => (None, "Ja or Nee".to_owned()),
                };
                if answer.is_none() {
                    let how = "if the delivery writes it so, declare yes = [...] and no = [...] in sources.toml";
                    return Some(not(Code::NotAllowed, field, &label).help(how));
                }
                answers.push(answer);
                None
            }
        }
    }
}

/// What a workbook keeps without the layout of a date is a number, and read as one is written.
fn date(field: &Field<'_>, formats: &[DateFormat]) -> Result<Date, DateMistake> {
    match field {
        Field::Date(date) => Ok(*date),
        Field::Text(text) | Field::Plain(text) => read_date(text, formats),
        _ => Err(DateMistake::NoDate),
    }
}

fn no_date(field: &Field<'_>, mistake: DateMistake, formats: &[DateFormat], system: Option<DateSystem>) -> Problem {
    let examples: Vec<&str> = formats.iter().map(|format| format.example()).collect();
    let label = format!("a date such as {}", examples.join(", or "));
    let said = field.said();
    if let (Field::Plain(number), Some(system), DateMistake::NoDate) = (field, system, mistake) {
        return no_day(number, system, label);
    }
    match mistake {
        DateMistake::NoDate => not(Code::MalformedDate, field, &label),
        DateMistake::NoSuchDay => Problem::new(Code::MalformedDate, format!("there is no day `{said}`"), label),
        DateMistake::OtherFormat(other) => {
            let declared: Vec<String> =
                formats.iter().chain([&other]).map(|format| format!("\"{}\"", format.word())).collect();
            let message = format!("`{said}` is written as {}", other.word());
            Problem::new(Code::MalformedDate, message, label).help(format!(
                "if that is right, declare it in sources.toml: dates = \"{}\", or dates = [{}] for both",
                other.word(),
                declared.join(", ")
            ))
        }
    }
}

/// A workbook counts days, but shows them as days: a number without that layout is most often no day.
fn no_day(number: &str, system: DateSystem, label: String) -> Problem {
    let problem = Problem::new(Code::MalformedDate, format!("`{number}` is a number, not a day"), label);
    match date_of_serial(number, system).filter(|date| (1950..2100).contains(&date.year())) {
        Some(date) => problem
            .help(format!("it looks as a spreadsheet counts days ({number} is {date}), but its layout of a date was lost"))
            .help("if it is that day, give the column the layout of a date in the spreadsheet program, and save it"),
        None => problem.help("give the column the layout of a date in the spreadsheet program, or declare how such dates are written: `dates` in sources.toml"),
    }
}

fn no_number(text: &str, mistake: NumberMistake, notation: Notation) -> Problem {
    let example = match (notation.decimal, notation.thousands) {
        (',', None) => "1234,5".to_owned(),
        (_, None) => "1234.5".to_owned(),
        (decimal, Some(thousands)) => format!("1{thousands}234{decimal}5"),
    };
    let name = |sign: char| match sign {
        '.' => "a point",
        ',' => "a comma",
        '\'' => "an apostrophe",
        _ => "a space",
    };
    let label = format!("a number such as {example}");
    let is = |message: String| Problem::new(Code::MalformedNumber, message, label.clone());
    match mistake {
        NumberMistake::NoNumber => is(format!("`{text}` is not a number")),
        NumberMistake::TooManyDigits => Problem::new(
            Code::MalformedNumber,
            format!("`{text}` has too many digits"),
            format!("at most {MAX_DIGITS} digits"),
        ),
        NumberMistake::Grouping => {
            let sign = notation.thousands.map_or("a sign", name);
            is(format!("`{text}` has {sign} between thousands at a wrong place"))
                .help("between thousands stand groups of three digits: correct the delivery")
        }
        NumberMistake::OtherDecimal(sign) => {
            let message = format!("`{text}` has {} where {} is declared", name(sign), name(notation.decimal));
            is(message)
                .help(format!("if the whole delivery writes decimals so, declare decimal = \"{sign}\" in sources.toml"))
        }
        NumberMistake::Grouped(sign) => {
            let problem = is(format!("`{text}` has {} that is not declared", name(sign)))
                .help(format!("if it stands between thousands, declare thousands = \"{sign}\" in sources.toml"));
            let once = text.matches(sign).count() == 1 && !text.contains(notation.decimal);
            match sign {
                '.' | ',' if once => problem.help(format!("if it is the decimal sign, declare decimal = \"{sign}\"")),
                _ => problem,
            }
        }
    }
}

fn not(code: Code, field: &Field<'_>, allowed: &str) -> Problem {
    let said = match field {
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
        other => other.said().to_owned(),
    };
    Problem::new(code, format!("`{said}` cannot be read here"), allowed)
}

/// Adds a number, giving the whole column more decimals when it needs them.
fn push_number(column: &mut NumberColumn, mut ticks: i64, scale: u32) -> Result<(), ()> {
    if scale > column.scale {
        let factor = 10i64.checked_pow(scale - column.scale).ok_or(())?;
        let fits = column.ticks.iter().all(|&tick| tick == NumberColumn::MISSING || tick.checked_mul(factor).is_some());
        if !fits {
            return Err(());
        }
        column.ticks.iter_mut().filter(|tick| **tick != NumberColumn::MISSING).for_each(|tick| *tick *= factor);
        column.scale = scale;
    } else {
        ticks = 10i64.checked_pow(column.scale - scale).and_then(|factor| ticks.checked_mul(factor)).ok_or(())?;
    }
    column.ticks.push(ticks);
    Ok(())
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
}
