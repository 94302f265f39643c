//! Workbooks: a sheet by name, title rows above the header, numbers and dates as the workbook knows them.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};

use super::{Delivery, Field, Sink, find_columns, problem};
use crate::diagnostic::{Code, Diagnostics, Spot};
use crate::terms::Date;

struct Sheet {
    path: String,
    name: String,
    range: Range<Data>,
    /// Counted from 0, as the range does.
    header_row: u32,
    columns: Vec<usize>,
}

pub(super) fn open(
    bytes: &[u8],
    path: &str,
    sheet: Option<&str>,
    header_row: u32,
    wanted: &[&str],
) -> Result<Box<dyn Delivery>, Diagnostics> {
    let unreadable = |message: String| {
        problem(path, Spot::Whole, Code::FileUnreadable, message)
            .help("open it in a spreadsheet program and save it again as .xlsx")
    };
    let mut workbook: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|error: calamine::XlsxError| match error {
            calamine::XlsxError::Zip(_) => unreadable("this is no workbook (.xlsx), or only a part of one".to_owned()),
            other => unreadable(format!("this workbook cannot be read: {other}")),
        })?;
    let names = workbook.sheet_names();
    let name = match sheet {
        Some(name) if names.iter().any(|other| other == name) => name.to_owned(),
        Some(name) => {
            return Err(problem(path, Spot::Whole, Code::WrongShape, format!("there is no sheet \"{name}\""))
                .suggest(name, names.iter().map(String::as_str))
                .into());
        }
        None => names.first().cloned().unwrap_or_default(),
    };
    let range =
        workbook.worksheet_range(&name).map_err(|error| unreadable(format!("sheet {name} cannot be read: {error}")))?;
    let header_row = header_row - 1;
    let Some((_, last)) = range.end() else {
        return Err(problem(path, Spot::Whole, Code::FileEmpty, format!("sheet {name} is empty")).into());
    };
    let header: Vec<String> = (0..=last)
        .map(|column| {
            range.get_value((header_row, column)).map_or_else(String::new, |cell| cell.to_string().trim().to_owned())
        })
        .collect();
    let spot = || Spot::Cell { sheet: name.clone(), cell: format!("A{}", header_row + 1) };
    let where_looked = format!("the header is looked for on row {}: `header_row` in sources.toml", header_row + 1);
    let columns = find_columns(&header, wanted, path, spot)
        .map_err(|errors| errors.map(|error| error.help(where_looked.clone())))?;
    Ok(Box::new(Sheet { path: path.to_owned(), name, range, header_row, columns }))
}

impl Delivery for Sheet {
    fn each(&self, sink: &mut Sink<'_>) -> Result<(), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let Some((last, _)) = self.range.end() else { return Ok(()) };
        for row in self.header_row + 1..=last {
            let mut fields = Vec::with_capacity(self.columns.len());
            for (place, &column) in self.columns.iter().enumerate() {
                let cell = u32::try_from(column).ok().and_then(|column| self.range.get_value((row, column)));
                match cell.map(field) {
                    None => fields.push(Field::Empty),
                    Some(Ok(field)) => fields.push(field),
                    Some(Err(message)) => {
                        diagnostics.push(problem(&self.path, self.spot(row + 1, place), Code::FileUnreadable, message));
                        fields.push(Field::Empty);
                    }
                }
            }
            if fields.iter().any(|field| *field != Field::Empty) {
                sink(row + 1, &fields);
            }
        }
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        let column = self.columns.get(column).copied().unwrap_or(0);
        Spot::Cell { sheet: self.name.clone(), cell: format!("{}{line}", letters(column)) }
    }
}

fn field(cell: &Data) -> Result<Field<'_>, String> {
    Ok(match cell {
        Data::Empty => Field::Empty,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Field::text(text),
        Data::Int(number) => Field::Plain(Cow::Owned(number.to_string())),
        // The shortest decimal that gives this binary number is the one that was typed.
        Data::Float(number) => Field::Plain(Cow::Owned(number.to_string())),
        Data::Bool(yes) => Field::YesNo(*yes),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
            match date.and_then(|((year, month), day)| Date::new(year, month, day).ok()) {
                Some(date) => Field::Date(date),
                None => return Err("this date cannot be read".to_owned()),
            }
        }
        Data::Error(error) => return Err(format!("this cell holds an error: {error}")),
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
}
