//! A look at a delivery before it is declared whole: the names of its columns and its first rows, as texts.

use super::{Field, Reader, open_reader};
use crate::dataset::Step;
use crate::diagnostic::Diagnostics;
use crate::source::bytes::Bytes;
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
    pub steps: Vec<Step>,
}

/// Reads the header and at most so many rows of a delivery, as if it were declared so.
///
/// # Errors
/// It cannot be read so; the messages say what it looks like.
pub fn read_sample(bytes: &[u8], path: &str, reading: &Reading, most: usize) -> Result<Sample, Diagnostics> {
    let (reader, steps) = open_reader(Bytes::Here(bytes), path, reading)?;
    let columns: Vec<usize> = (0..reader.header().len()).collect();
    read_columns(&*reader, &columns, steps, most)
}

/// Reads these columns; the cells of others are empty texts.
fn read_columns(reader: &dyn Reader, columns: &[usize], steps: Vec<Step>, most: usize) -> Result<Sample, Diagnostics> {
    let header = reader.header().to_vec();
    let width = header.len();
    let mut sample = Sample { header, steps, ..Sample::default() };
    let (rows, lines, count) = (&mut sample.rows, &mut sample.lines, &mut sample.count);
    let account = reader.each(columns, &mut |line, fields| {
        *count += 1;
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
    Ok(sample)
}

/// Reads what can be read: with the columns, counted from 0, whose cells cannot, each with what is wrong there.
///
/// # Errors
/// Nothing of it can be read so.
pub(in super::super) fn read_readable(
    bytes: &[u8],
    path: &str,
    reading: &Reading,
    most: usize,
) -> Result<(Sample, Vec<(usize, String)>), Diagnostics> {
    let (reader, steps) = open_reader(Bytes::Here(bytes), path, reading)?;
    let columns: Vec<usize> = (0..reader.header().len()).collect();
    let errors = match read_columns(&*reader, &columns, steps.clone(), most) {
        Ok(sample) => return Ok((sample, Vec::new())),
        Err(errors) => errors,
    };
    let wrong = |column: &usize| {
        let errors = reader.each(&[*column], &mut |_, _| {}).err()?;
        let first = errors.iter().next()?;
        Some((*column, format!("{}, {}", first.message, first.place.in_words())))
    };
    let refused: Vec<(usize, String)> = columns.iter().filter_map(wrong).collect();
    let rest: Vec<usize> =
        columns.into_iter().filter(|column| !refused.iter().any(|(other, _)| other == column)).collect();
    if rest.is_empty() {
        return Err(errors);
    }
    Ok((read_columns(&*reader, &rest, steps, most)?, refused))
}

fn shown(field: &Field<'_>) -> String {
    match field {
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
        other => other.said().to_owned(),
    }
}
