//! Workbooks: a sheet by name or number, title rows above the header, numbers and dates as the workbook knows them.
//!
//! What a workbook unpacks to is counted before anything in it is believed, and cells are kept as they come: a cell in
//! the last corner of a sheet costs as much as any other.

mod cells;
mod open;

use std::borrow::Cow;

use super::header::join_rows;
use super::{Account, Field, Reader, Sink, problem};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spot};
use crate::source::date::DateSystem;
use crate::source::manifest::{Sheet, WorkbookFormat};
use crate::source::number::fifteen as written;
use cells::{Cells, Value};

/// So many rows at the top may be titles.
const TOP: u32 = 30;

/// A formula is often wrong in a whole column: so many cells are shown.
const MAX_MISTAKES: usize = 20;

/// A sheet whose header is known.
pub(super) struct Workbook {
    path: String,
    sheet: String,
    cells: Cells,
    header: Vec<String>,
    /// Counted from 1.
    header_row: u32,
    date_system: Option<DateSystem>,
}

pub(super) fn open(bytes: &[u8], path: &str, format: &WorkbookFormat) -> Result<Workbook, Diagnostics> {
    let opened = open::open(bytes, path, format)?;
    let name = &opened.sheet;
    if opened.cells.is_empty() {
        return Err(problem(path, Spot::Whole, Code::FileEmpty, format!("sheet {name} is empty"))
            .help("if the figures are on another sheet, name it with `sheet` in sources.toml")
            .into());
    }
    let row = |number: u32| opened.cells.texts(number).into_iter().map(|text| text.trim().to_owned()).collect();
    let last = format.header.row + format.header.rows - 1;
    let header: Vec<String> = if format.header.rows == 2 {
        join_rows(&Vec::from_iter::<Vec<String>>(row(format.header.row)), &Vec::from_iter::<Vec<String>>(row(last)))
    } else {
        let mut names: Vec<String> = row(last);
        // A name over several rows stands in the first of them.
        for (column, name) in opened.cells.merged_into(last) {
            if names.len() <= column {
                names.resize(column + 1, String::new());
            }
            if let Some(empty) = names.get_mut(column).filter(|name| name.is_empty()) {
                *empty = name.trim().to_owned();
            }
        }
        names
    };
    Ok(Workbook {
        path: path.to_owned(),
        header,
        header_row: last,
        date_system: opened.date_system,
        sheet: opened.sheet,
        cells: opened.cells,
    })
}

/// The sheet that is asked for.
fn choose(names: &[String], sheet: Option<&Sheet>, path: &str) -> Result<String, Diagnostics> {
    let wrong = |message: String| problem(path, Spot::Whole, Code::WrongShape, message);
    match sheet {
        Some(Sheet::Name(name)) if names.contains(name) => Ok(name.clone()),
        Some(Sheet::Name(name)) => {
            Err(wrong(format!("there is no sheet \"{name}\"")).suggest(name, names.iter().map(String::as_str)).into())
        }
        Some(Sheet::Number(number)) => names.get(*number as usize - 1).cloned().ok_or_else(|| {
            wrong(format!("there is no sheet number {number}"))
                .help(format!("there are {}: {}", names.len(), names.join(", ")))
                .into()
        }),
        None => names.first().cloned().ok_or_else(|| wrong("this workbook has no sheets".to_owned()).into()),
    }
}

impl Reader for Workbook {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn header_spot(&self) -> Spot {
        Spot::Cell { sheet: self.sheet.clone(), cell: format!("A{}", self.header_row) }
    }

    fn top(&self) -> Vec<(u32, Vec<String>)> {
        let trimmed = |texts: Vec<String>| texts.into_iter().map(|text| text.trim().to_owned()).collect();
        (1..=TOP).map(|row| (row, trimmed(self.cells.texts(row)))).collect()
    }

    fn why_names_are_missing(&self) -> Option<Diagnostic> {
        self.header.iter().all(String::is_empty).then(|| {
            let message = format!("row {} is empty, and the header is looked for there", self.header_row);
            problem(&self.path, self.header_spot(), Code::MissingColumn, message)
                .help("say on which row it is: `header_row` in sources.toml, or on which sheet: `sheet`")
        })
    }

    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut mistakes = 0;
        for (row, cells) in self.cells.rows_below(self.header_row) {
            let mut fields = Vec::with_capacity(columns.len());
            let before = mistakes;
            for &column in columns {
                match field(self.cells.value(cells, column), &self.cells) {
                    Ok(field) => fields.push(field),
                    Err(found) => {
                        mistakes += 1;
                        if mistakes <= MAX_MISTAKES {
                            let spot = self.spot(row, column);
                            let error = problem(&self.path, spot, Code::FileUnreadable, found.message);
                            diagnostics.push(error.help(found.help));
                        }
                    }
                }
            }
            // What would be said of the rest of the row follows from the mistake.
            if mistakes == before && fields.iter().any(|field| *field != Field::Empty) {
                sink(row, &fields);
            }
        }
        if diagnostics.is_empty() { Ok(Account::default()) } else { Err(diagnostics) }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        Spot::Cell { sheet: self.sheet.clone(), cell: format!("{}{line}", letters(column)) }
    }

    fn date_system(&self) -> Option<DateSystem> {
        self.date_system
    }
}

/// Why a cell has no value.
struct NoValue {
    message: String,
    help: &'static str,
}

fn field<'c>(value: Option<&'c Value>, cells: &'c Cells) -> Result<Field<'c>, NoValue> {
    Ok(match value {
        None => Field::Empty,
        Some(Value::Text(text)) => Field::text(cells.text(*text)),
        Some(Value::Number(number)) => Field::Plain(Cow::Owned(written(*number))),
        Some(Value::YesNo(yes)) => Field::YesNo(*yes),
        Some(Value::Date(date)) => Field::Date(*date),
        Some(Value::NoDate) => {
            return Err(NoValue {
                message: "this is a time or a duration, not a date".to_owned(),
                help: "give the cell a date, or a number without the layout of a time",
            });
        }
        Some(Value::Mistake(said)) => {
            return Err(NoValue {
                message: format!("the formula of this cell gives a mistake: {said}"),
                help: "mend the formula in the spreadsheet program, or ask the owner of the delivery to do so",
            });
        }
    })
}

/// `0` is A, `26` is AA.
fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!(["A", "Z", "AA", "AZ", "BA"].map(String::from), [0, 25, 26, 51, 52].map(super::letters));
    }

    #[test]
    fn numbers_have_the_digits_that_a_spreadsheet_shows() {
        for (number, shown) in [
            (0.1 + 0.2, "0.3"),
            (6.78, "6.78"),
            (-1.1 * 3.0, "-3.3"),
            (1e15, "1000000000000000"),
            (1.0 / 3.0, "0.333333333333333"),
        ] {
            assert_eq!(super::written(number), shown);
        }
    }
}
