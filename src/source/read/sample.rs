//! A look at a delivery before it is declared whole: the names of its columns and its first rows, as texts.

use super::unreadable::Unreadable;
use super::{Field, Reader, open_reader};
use crate::dataset::Step;
use crate::diagnostic::{Diagnostics, Place};
use crate::source::manifest::Reading;

/// The names of the columns and the first rows of a delivery.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Sample {
    pub header: Vec<String>,
    /// As many cells as the header; what is empty is an empty text.
    pub rows: Vec<Vec<String>>,
    /// The line (or row of the sheet, or number of the record) of each row.
    pub lines: Vec<u32>,
    /// How many rows there are in all.
    pub count: usize,
    /// Columns, counted from 0, with cells that were merged with the one above them.
    pub filled: Vec<usize>,
    pub steps: Vec<Step>,
}

/// Reads the header and at most so many rows of a delivery, as if it were declared so.
///
/// # Errors
/// It cannot be read so; the messages say what it looks like.
pub fn read_sample(bytes: &[u8], path: &str, reading: &Reading, most: usize) -> Result<Sample, Diagnostics> {
    read_readable(bytes, path, reading, most).map(|(sample, _)| sample)
}

/// Reads what can be read: with the columns, counted from 0, that have cells without a value, each with what is wrong
/// there; such a column is empty.
///
/// # Errors
/// Nothing of it can be read so.
pub(in super::super) fn read_readable(
    bytes: &[u8],
    path: &str,
    reading: &Reading,
    most: usize,
) -> Result<(Sample, Vec<(usize, String)>), Diagnostics> {
    let (reader, steps) = open_reader(bytes, path, reading)?;
    let columns: Vec<usize> = (0..reader.header().len()).collect();
    let errors = match read_columns(&*reader, path, &columns, steps.clone(), most) {
        Ok(read) => return Ok(read),
        Err(errors) => errors,
    };
    let wrong = |column: &usize| {
        let errors = reader.each(&[*column], &mut |_, _| {}).err()?;
        let first = errors.iter().next()?;
        Some((*column, format!("{}, {}", first.message, first.place.in_words())))
    };
    let mut refused: Vec<(usize, String)> = columns.iter().filter_map(wrong).collect();
    let rest: Vec<usize> =
        columns.into_iter().filter(|column| !refused.iter().any(|(other, _)| other == column)).collect();
    if rest.is_empty() {
        return Err(errors);
    }
    let (sample, more) = read_columns(&*reader, path, &rest, steps, most)?;
    refused.extend(more);
    Ok((sample, refused))
}

/// Reads these columns; the cells of others, and of those that have cells without a value, are empty texts.
fn read_columns(
    reader: &dyn Reader,
    path: &str,
    columns: &[usize],
    steps: Vec<Step>,
    most: usize,
) -> Result<(Sample, Vec<(usize, String)>), Diagnostics> {
    let header = reader.header().to_vec();
    let width = header.len();
    let mut sample = Sample { header, steps, ..Sample::default() };
    let mut refused: Vec<(usize, String)> = Vec::new();
    let (rows, lines, count, filled) = (&mut sample.rows, &mut sample.lines, &mut sample.count, &mut sample.filled);
    let account = reader.each(columns, &mut |line, fields| {
        *count += 1;
        for (&column, field) in columns.iter().zip(fields) {
            let Field::Unreadable(why) = field else { continue };
            let down = matches!(&**why, Unreadable::Merged(merged) if !merged.sideways);
            let known = refused.iter().any(|(other, _)| *other == column);
            if down && !filled.contains(&column) {
                filled.push(column);
            } else if !down && !matches!(**why, Unreadable::Mistake { .. }) && !known {
                let place = Place::Delivery { path: path.to_owned(), spot: reader.spot(line, column) };
                refused.push((column, format!("{}, {}", why.words().message, place.in_words())));
            }
        }
        if rows.len() < most {
            let mut row = vec![String::new(); width];
            for (column, field) in columns.iter().zip(fields) {
                if let Some(cell) = row.get_mut(*column) {
                    *cell = shown(field);
                }
            }
            rows.push(row);
            lines.push(line);
        }
    })?;
    sample.steps.extend(account.steps);
    for (column, _) in &refused {
        sample.rows.iter_mut().filter_map(|row| row.get_mut(*column)).for_each(String::clear);
    }
    Ok((sample, refused))
}

fn shown(field: &Field<'_>) -> String {
    match field {
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
        Field::Unreadable(why) => match &**why {
            Unreadable::Merged(merged) => merged.says.clone(),
            other => other.said().to_owned(),
        },
        other => other.said().to_owned(),
    }
}
