//! From a delivery to rows: columns with values, each row with its line and whose it is, in the order of the delivery.

use super::super::column::{ColumnBuilder, LocalTexts, Problem};
use super::super::manifest::TableManifest;
use super::super::read::{self, Field, Wanted};
use super::super::register::{Matcher, Register};
use crate::dataset::schema::RowsPer;
use crate::dataset::{Column, Load, Step, Unmatched};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use rustc_hash::FxHashMap;

/// At most so many messages a table: a delivery of another shape would otherwise give one a row.
const MAX_PROBLEMS: usize = 20;

/// Rows that were read.
pub(super) struct ReadRows {
    pub columns: Vec<Column>,
    /// Of each column; empty for columns that hold no texts.
    pub texts: Vec<LocalTexts>,
    /// The number of the gemeente of each row; empty when rows belong to no gemeente.
    pub owners: Vec<u32>,
    /// The line (or row of the sheet, or number of the record) of each row.
    pub lines: Vec<u32>,
}

/// Reads the rows of a delivery; takes down in `load` which ones are left out.
pub(super) fn read_rows(
    bytes: &[u8],
    manifest: &TableManifest,
    register: &Register,
    load: &mut Load,
) -> Result<ReadRows, Diagnostics> {
    let mut wanted: Vec<Wanted<'_>> = manifest.columns.iter().map(Wanted::from).collect();
    wanted.extend(manifest.gemeente.as_ref().map(|key| Wanted::from(&key.column.value)));
    let delivery = read::open(bytes, manifest, &wanted)?;

    let mut builders: Vec<ColumnBuilder<'_>> =
        manifest.columns.iter().map(|column| ColumnBuilder::new(column, manifest, delivery.date_system())).collect();
    let mut splits = Splits::new(manifest);
    let mut matcher = manifest.gemeente.as_ref().map(|key| Matcher::new(register, manifest, key.by));
    let mut owners: Vec<u32> = Vec::new();
    let mut lines: Vec<u32> = Vec::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    let place = |line, column| Place::Delivery { path: manifest.file.value.clone(), spot: delivery.spot(line, column) };
    let read = delivery.each(&mut |line, fields| {
        load.read += 1;
        let mut owner = None;
        if let Some(matcher) = &mut matcher {
            let said = fields.last().map_or("", Field::said);
            match matcher.find(said) {
                Ok(gemeente) => owner = Some(u32::try_from(gemeente).unwrap_or(u32::MAX)),
                Err(why) => {
                    load.unmatched.push(Unmatched { line, said: said.to_owned(), why });
                    return;
                }
            }
        }
        load.used += 1;
        let mut push = |fields: &[Field<'_>]| {
            lines.push(line);
            owners.extend(owner);
            for (at, (builder, field)) in builders.iter_mut().zip(fields).enumerate() {
                if let Some(problem) = builder.push(field)
                    && problems.len() < MAX_PROBLEMS
                {
                    problems.push(diagnostic(problem, field, place(line, at)));
                }
            }
        };
        splits.each(fields, &mut push);
    });
    let mut diagnostics = Diagnostics::default();
    match read {
        Ok(account) => {
            load.read += account.rejected.len();
            load.steps.extend(account.steps);
            load.rejected.extend(account.rejected);
        }
        Err(errors) => diagnostics = errors,
    }
    if load.read == 0 && diagnostics.is_empty() {
        let place = Place::Delivery { path: manifest.file.value.clone(), spot: Spot::Whole };
        diagnostics.push(
            Diagnostic::error(Code::FileEmpty, place, "there is a header, but no row below it")
                .help("ask its owner for the delivery again"),
        );
    }
    if manifest.rows == RowsPer::GemeenteOne {
        let key = manifest.columns.len();
        duplicates(&owners, &lines, register, |line| place(line, key), &mut problems);
    }
    problems.truncate(MAX_PROBLEMS);
    problems.into_iter().for_each(|problem| diagnostics.push(problem));
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    load.steps.extend(builders.iter().flat_map(ColumnBuilder::steps));
    load.steps.extend(splits.step());
    let (columns, texts) = builders.into_iter().map(ColumnBuilder::into_column).unzip();
    Ok(ReadRows { columns, texts, owners, lines })
}

/// Several values in one field of the column that says `split`: a row for each.
struct Splits<'m> {
    /// The place and the name of the column, and what stands between values.
    column: Option<(usize, &'m str, &'m str)>,
    rows: usize,
    into: usize,
}

impl<'m> Splits<'m> {
    fn new(manifest: &'m TableManifest) -> Self {
        let found = manifest.columns.iter().enumerate().find_map(|(at, column)| {
            let split = column.split.as_ref()?;
            Some((at, column.name.as_str(), split.value.as_str()))
        });
        Splits { column: found, rows: 0, into: 0 }
    }

    fn each(&mut self, fields: &[Field<'_>], push: &mut dyn FnMut(&[Field<'_>])) {
        let found = self.column.and_then(|(at, _, between)| Some((at, between, fields.get(at)?.said())));
        let Some((at, between, said)) = found.filter(|(_, between, said)| said.contains(between)) else {
            return push(fields);
        };
        let parts = said.split(between).map(str::trim).filter(|part| !part.is_empty());
        let mut values: Vec<Field<'_>> = parts.map(|part| Field::Text(part.into())).collect();
        if values.is_empty() {
            values.push(Field::Empty);
        }
        self.rows += 1;
        self.into += values.len();
        let mut row = fields.to_vec();
        for value in values {
            if let Some(field) = row.get_mut(at) {
                *field = value;
            }
            push(&row);
        }
    }

    fn step(&self) -> Option<Step> {
        let (_, column, _) = self.column.filter(|_| self.rows > 0)?;
        Some(Step::Split { column: column.to_owned(), rows: self.rows, into: self.into })
    }
}

/// The message of a cell that cannot be read.
fn diagnostic(problem: Problem, field: &Field<'_>, place: Place) -> Diagnostic {
    let said = field.said();
    let mut diagnostic = Diagnostic::error(problem.code, place, problem.message).label(problem.label);
    for help in problem.help {
        diagnostic = diagnostic.help(help);
    }
    match crate::diagnostic::nearest(said, problem.allowed.iter().map(String::as_str)) {
        Some(near) => diagnostic.help(format!(
            "did you mean `{near}`? If the value is new, add it to `allowed` in sources.toml; if it means the same, to `values`"
        )),
        None if problem.code == Code::NotAllowed && !problem.allowed.is_empty() => {
            diagnostic.help("correct the delivery, or add the value to `allowed` in sources.toml")
        }
        None => diagnostic,
    }
}

fn duplicates(
    owners: &[u32],
    lines: &[u32],
    register: &Register,
    place: impl Fn(u32) -> Place,
    problems: &mut Vec<Diagnostic>,
) {
    let mut first: FxHashMap<u32, u32> = FxHashMap::default();
    for (&owner, &line) in owners.iter().zip(lines) {
        if let Some(before) = first.get(&owner) {
            let name = register.gemeenten.get(owner as usize).map_or("", |gemeente| gemeente.name.as_str());
            problems.push(
                Diagnostic::error(Code::DuplicateGemeente, place(line), format!("{name} has a second row"))
                    .label(format!("the first one is {}", place(*before).in_words()))
                    .help("this table has one row a gemeente (rows_per_gemeente = \"one\"): remove one of the two"),
            );
        } else {
            first.insert(owner, line);
        }
    }
}
