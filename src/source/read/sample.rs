//! A look at a delivery before it is declared whole: the names of its columns and its first rows, as texts.

use super::{Field, open_reader};
use crate::dataset::Step;
use crate::diagnostic::Diagnostics;
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
    let (reader, steps) = open_reader(bytes, path, reading)?;
    let header = reader.header().to_vec();
    let columns: Vec<usize> = (0..header.len()).collect();
    let mut sample = Sample { header, steps, ..Sample::default() };
    let (rows, lines, count) = (&mut sample.rows, &mut sample.lines, &mut sample.count);
    let account = reader.each(&columns, &mut |line, fields| {
        *count += 1;
        if rows.len() < most {
            rows.push(fields.iter().map(shown).collect());
            lines.push(line);
        }
    })?;
    sample.steps.extend(account.steps);
    Ok(sample)
}

fn shown(field: &Field<'_>) -> String {
    match field {
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
        other => other.said().to_owned(),
    }
}
