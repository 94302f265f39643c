//! From a delivery to rows: columns with values, each row with its line and whose it is, in the order of the delivery.

use super::super::column::{ColumnBuilder, LocalTexts};
use super::super::manifest::TableManifest;
use super::super::read::{self, Field};
use super::super::register::{Matcher, Owned, Refusal, Register, Taken};
use crate::dataset::schema::RowsPer;
use crate::dataset::{Column, Load};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use crate::terms::GemeenteCode;
use rustc_hash::FxHashMap;

/// At most so many messages a table: a delivery of another shape would otherwise give one a row.
const MAX_PROBLEMS: usize = 20;

/// Rows that were read.
pub(super) struct ReadRows {
    pub columns: Vec<Column>,
    /// Of each column; empty for columns that hold no texts.
    pub texts: Vec<LocalTexts>,
    /// Whose each row is; nobody's when rows belong to no gemeente.
    pub owned: Owned,
    /// The line (or row of the sheet, or number of the record) of each row.
    pub lines: Vec<u32>,
}

/// Reads the rows of a delivery; takes down in `load` which ones are left out.
pub(super) fn read_rows(
    bytes: &[u8],
    manifest: &TableManifest,
    matcher: Option<Matcher<'_>>,
    register: &Register,
    load: &mut Load,
) -> Result<ReadRows, Diagnostics> {
    let mut wanted: Vec<&str> = manifest.columns.iter().map(|column| column.from.value.as_str()).collect();
    let named = manifest.gemeente.as_ref().and_then(|key| key.name.as_ref());
    wanted.extend(named.map(|name| name.value.as_str()));
    wanted.extend(manifest.gemeente.as_ref().map(|key| key.column.value.as_str()));
    let key = wanted.len().saturating_sub(1);
    let delivery = read::open(bytes, manifest, &wanted)?;

    let mut builders: Vec<ColumnBuilder<'_>> =
        manifest.columns.iter().map(|column| ColumnBuilder::new(column, manifest)).collect();
    let mut matcher = matcher;
    let mut lines: Vec<u32> = Vec::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    let place = |line, column| Place::Delivery { path: manifest.file.value.clone(), spot: delivery.spot(line, column) };
    let read = delivery.each(&mut |line, fields| {
        load.read += 1;
        if let Some(matcher) = &mut matcher {
            let said = text_of(fields.last());
            let named = if named.is_some() { text_of(fields.iter().rev().nth(1)) } else { "" };
            match matcher.take(line, said, named, load) {
                Taken::Used => {}
                Taken::LeftOut => return,
                Taken::Refused(refusal) => {
                    if problems.len() < MAX_PROBLEMS {
                        problems.push(refused(refusal, place(line, key)));
                    }
                    return;
                }
            }
        }
        lines.push(line);
        for (at, (builder, field)) in builders.iter_mut().zip(fields).enumerate() {
            if let Some(problem) = builder.push(field)
                && problems.len() < MAX_PROBLEMS
            {
                let said = if let Field::Text(text) = field { text } else { "" };
                let diagnostic = Diagnostic::error(problem.code, place(line, at), problem.message).label(problem.label);
                problems.push(match crate::diagnostic::nearest(said, problem.allowed.iter().map(String::as_str)) {
                    Some(near) => diagnostic.help(format!(
                        "did you mean `{near}`? If the value is new, add it to `allowed` in sources.toml"
                    )),
                    None if problem.code == Code::NotAllowed && !problem.allowed.is_empty() => {
                        diagnostic.help("correct the delivery, or add the value to `allowed` in sources.toml")
                    }
                    None => diagnostic,
                });
            }
        }
    });
    let mut diagnostics = read.err().unwrap_or_default();
    if load.read == 0 && diagnostics.is_empty() {
        let place = Place::Delivery { path: manifest.file.value.clone(), spot: Spot::Whole };
        diagnostics.push(
            Diagnostic::error(Code::FileEmpty, place, "there is a header, but no row below it")
                .help("ask its owner for the delivery again"),
        );
    }
    let owned = matcher.map(|matcher| matcher.finish(load)).unwrap_or_default();
    if manifest.rows == RowsPer::GemeenteOne {
        duplicates(&owned, &lines, register, |line| place(line, key), &mut problems);
    }
    problems.truncate(MAX_PROBLEMS);
    problems.into_iter().for_each(|problem| diagnostics.push(problem));
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let (columns, texts) = builders.into_iter().map(ColumnBuilder::into_column).unzip();
    Ok(ReadRows { columns, texts, owned, lines })
}

fn text_of<'f>(field: Option<&'f Field<'_>>) -> &'f str {
    match field {
        Some(Field::Text(said) | Field::Plain(said)) => said,
        _ => "",
    }
}

fn refused(refusal: Refusal, place: Place) -> Diagnostic {
    Diagnostic::error(Code::MergedRow, place, refusal.message)
        .label(refusal.label)
        .help("remove the row, or say in sources.toml how such rows count: `merged`, and `split` for divided gemeenten")
}

/// One row of each gemeente of then: the rows of two that have since merged are no second row.
fn duplicates(
    owned: &Owned,
    lines: &[u32],
    register: &Register,
    place: impl Fn(u32) -> Place,
    problems: &mut Vec<Diagnostic>,
) {
    let mut first: FxHashMap<(u32, Option<GemeenteCode>), u32> = FxHashMap::default();
    for (at, (&owner, &line)) in owned.owners.iter().zip(lines).enumerate() {
        let origin = owned.origins.get(at).copied();
        if let Some(before) = first.get(&(owner, origin)) {
            let now = register.gemeenten.get(owner as usize).map_or("", |gemeente| gemeente.name.as_str());
            let name = origin.map_or(now, |origin| register.name_of(origin));
            problems.push(
                Diagnostic::error(Code::DuplicateGemeente, place(line), format!("{name} has a second row"))
                    .label(format!("the first one is {}", place(*before).in_words()))
                    .help("this table has one row a gemeente (rows_per_gemeente = \"one\"): remove one of the two"),
            );
        } else {
            first.insert((owner, origin), line);
        }
    }
}
