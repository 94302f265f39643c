//! A look at a delivery before it is declared whole: the names of its columns and its first rows, as texts.

use super::unreadable::Unreadable;
use super::{Field, Reader, open_reader};
use crate::bytes::Bytes;
use crate::manifest::Decoding;
use mdd_engine::dataset::Step;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Mistake as _, Place, Spot};
use mdd_engine::language::{Said, said};

/// The names of the columns and the first rows of a delivery.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct DeliverySample {
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
pub fn read_sample(bytes: &[u8], path: &str, reading: &Decoding, most: usize) -> Result<DeliverySample, Diagnostics> {
    read_readable(bytes, path, reading, most).map(|(sample, _)| sample)
}

/// Reads these columns; the cells of others are empty texts. With the columns that have cells without a value, each with
/// what is wrong there; such a column is empty.
fn read_columns(
    reader: &dyn Reader,
    columns: &[usize],
    steps: Vec<Step>,
    most: usize,
    path: &str,
) -> Result<(DeliverySample, Vec<(usize, Said)>), Diagnostics> {
    let header = reader.header().to_vec();
    let width = header.len();
    let mut sample = DeliverySample { header, steps, ..DeliverySample::default() };
    let mut refused: Vec<(usize, Said)> = Vec::new();
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
                let place = Place::File { path: path.to_owned(), spot: reader.spot(line, column) };
                refused.push((column, refusal(why.mistake().said(), &place)));
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
    sample.steps.extend(reader.finish(account)?.steps);
    for (column, _) in &refused {
        sample.rows.iter_mut().filter_map(|row| row.get_mut(*column)).for_each(String::clear);
    }
    Ok((sample, refused))
}

/// Fewer rows than this say nothing, however wide they are.
const FEWEST: usize = 20;

/// Reads what can be read, nested records unfolded: with the columns, counted from 0, whose cells cannot be read, each
/// with what is wrong there. Of the rows as many are kept as have so many cells.
///
/// # Errors
/// Nothing of it can be read so.
pub(in super::super) fn read_readable(
    bytes: &[u8],
    path: &str,
    reading: &Decoding,
    cells: usize,
) -> Result<(DeliverySample, Vec<(usize, Said)>), Diagnostics> {
    let (mut reader, steps) = open_reader(Bytes::Here(bytes), path, reading)?;
    reader.unfold();
    let mut rest: Vec<usize> = (0..reader.header().len()).collect();
    let most = if cells == 0 { 0 } else { (cells / rest.len().max(1)).max(FEWEST) };
    let mut refused: Vec<(usize, Said)> = Vec::new();
    loop {
        let errors = match read_columns(&*reader, &rest, steps.clone(), most, path) {
            Ok((sample, without)) => {
                refused.extend(without);
                refused.sort_unstable();
                return Ok((sample, refused));
            }
            Err(errors) => errors,
        };
        let before = refused.len();
        refused.extend(wrong_columns(&*reader, &rest, &errors));
        rest.retain(|column| !refused.iter().skip(before).any(|(other, _)| other == column));
        if rest.is_empty() || refused.len() == before {
            return Err(errors);
        }
    }
}

/// The columns that these errors are about, each with the first of them.
fn wrong_columns(reader: &dyn Reader, columns: &[usize], errors: &Diagnostics) -> Vec<(usize, Said)> {
    let mut wrong: Vec<(usize, Said)> = Vec::new();
    let words = |error: &Diagnostic| refusal(error.reason(), &error.place);
    for error in errors.iter() {
        // A record names its field; elsewhere each column is tried.
        let Place::File { spot: Spot::Record { field, .. }, .. } = &error.place else {
            let each = columns.iter().filter_map(|column| {
                let errors = reader.each(&[*column], &mut |_, _| {}).err()?;
                errors.iter().next().map(|error| (*column, words(error)))
            });
            return if columns.len() > MOST_TRIED { Vec::new() } else { each.collect() };
        };
        let column = columns.iter().find(|column| reader.header().get(**column) == Some(field));
        if let Some(column) = column
            && !wrong.iter().any(|(other, _)| other == column)
        {
            wrong.push((*column, words(error)));
        }
    }
    wrong
}

/// What is wrong, and where.
fn refusal(what: Said, place: &Place) -> Said {
    said("reading-refused").with("what", what).with("place", place.in_words())
}

/// More columns than this are not tried one by one.
const MOST_TRIED: usize = 300;

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
