//! The header: which column has which name, and where the names are when they are not where they were declared.

use super::{Reader, problem};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::manifest::{Format, Header, Reading};

/// A column that is asked for.
#[derive(Clone, Copy)]
pub struct Wanted<'w> {
    pub name: &'w str,
    /// Which of several with that name, counted from 1.
    pub nth: Option<u32>,
    /// The key of sources.toml that names it.
    pub key: &'static str,
}

/// Which column of the header each wanted name is.
pub(super) fn find_columns(
    reader: &dyn Reader,
    wanted: &[Wanted<'_>],
    path: &str,
    reading: &Reading,
) -> Result<Vec<usize>, Diagnostics> {
    let header = reader.header();
    let mut diagnostics = Diagnostics::default();
    let mut found = Vec::with_capacity(wanted.len());
    let mut missing = 0;
    let problem = |message: String| problem(path, reader.header_spot(), Code::MissingColumn, message);
    for Wanted { name, nth, key } in wanted {
        let places: Vec<usize> =
            header.iter().enumerate().filter(|(_, column)| column == name).map(|(index, _)| index).collect();
        match (places.as_slice(), nth) {
            ([], _) => {
                missing += 1;
                diagnostics.push(
                    problem(format!("there is no column \"{name}\""))
                        .suggest(name, header.iter().map(String::as_str).filter(|column| !column.is_empty()))
                        .help(format!("if the delivery has changed, change `{key}` in sources.toml")),
                );
            }
            ([index], None) => found.push(*index),
            (places, None) => diagnostics.push(
                problem(format!("there are {} columns \"{name}\"", in_words(places.len())))
                    .help(format!("say which one with `nth`: {{ from = \"{name}\", nth = 2, ... }} is the second")),
            ),
            (places, Some(nth)) => {
                match places.get(*nth as usize - 1) {
                    Some(index) => found.push(*index),
                    None => diagnostics.push(problem(format!("there is no column \"{name}\" number {nth}")).help(
                        format!("there is {} with that name: change `nth` in sources.toml", in_words(places.len())),
                    )),
                }
            }
        }
    }
    if !diagnostics.has_errors() {
        return Ok(found);
    }
    let reason = || moved(reader, wanted, missing, path, reading).or_else(|| reader.why_names_are_missing());
    if let Some(reason) = (missing > 0).then(reason).flatten() {
        return Err(reason.into());
    }
    Err(match header_of(reading) {
        Some(header) if header.row > 1 || missing == wanted.len() => {
            let help = format!("the header is looked for on row {}: `header_row` in sources.toml", header.row);
            diagnostics.map(|error| error.help(help.clone()))
        }
        _ => diagnostics,
    })
}

fn in_words(count: usize) -> String {
    match count {
        1 => "one".to_owned(),
        2 => "two".to_owned(),
        3 => "three".to_owned(),
        other => other.to_string(),
    }
}

fn header_of(reading: &Reading) -> Option<Header> {
    match &reading.format {
        Format::Csv(format) => Some(format.header),
        Format::Workbook(format) => Some(format.header),
        Format::Json(_) => None,
    }
}

/// The names stand on another row than was declared: one message instead of one a column.
fn moved(
    reader: &dyn Reader,
    wanted: &[Wanted<'_>],
    missing: usize,
    path: &str,
    reading: &Reading,
) -> Option<Diagnostic> {
    let declared = header_of(reading)?;
    let count = |cells: &[String]| wanted.iter().filter(|wanted| cells.iter().any(|cell| cell == wanted.name)).count();
    let top = reader.top();
    let (row, cells) = top.iter().max_by_key(|(row, cells)| (count(cells), std::cmp::Reverse(*row)))?;
    let found = count(cells);
    // A row of data may hold one of the names by chance; all of them, or most and more than here, it does not.
    let here = wanted.len() - missing;
    if *row == declared.row || found <= here || (found < wanted.len() && found < 2) {
        return None;
    }
    let word = match reading.format {
        Format::Csv(_) => "line",
        _ => "row",
    };
    let message = format!("the names of the columns are on {word} {row}, not on {word} {}", declared.row);
    Some(
        problem(path, reader.header_spot(), Code::MissingColumn, message)
            .help(format!("declare header_row = {row} in sources.toml")),
    )
}

/// The names of a header of two rows: a heading holds for the columns right of it that have none of their own.
pub(super) fn join_rows(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut heading = "";
    let cell = |row: &'_ [String], at: usize| row.get(at).map_or(String::new(), Clone::clone);
    (0..upper.len().max(lower.len()))
        .map(|at| {
            if let Some(own) = upper.get(at).filter(|own| !own.is_empty()) {
                heading = own;
            }
            match (heading, cell(lower, at)) {
                ("", name) => name,
                // One cell over both rows.
                (_, name) if name.is_empty() => cell(upper, at),
                (heading, name) => format!("{heading} / {name}"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::join_rows;

    #[test]
    fn a_heading_holds_for_the_columns_right_of_it() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let names = join_rows(&row(&["Gemeente", "Burgers", "", "Totaal"]), &row(&["", "score", "rang", "", ""]));
        assert_eq!(names, row(&["Gemeente", "Burgers / score", "Burgers / rang", "Totaal", ""]));
        assert_eq!(join_rows(&row(&["", "2017"]), &row(&["Naam", "x"])), row(&["Naam", "2017 / x"]));
    }
}
