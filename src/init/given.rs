//! A file that somebody has, as a source of a project: copied into it, looked at, and refused where it says nothing of
//! gemeenten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use toml_edit::{DocumentMut, Item, Table, Value};

use super::mistake::InitMistake;
use crate::project::{Project, unreadable};
use mdd_deliveries::{Proposal, Recognised};
use mdd_engine::dataset::Schema;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::Language;
use mdd_engine::terms::Kind;

/// The folder in which deliveries lie.
const DELIVERIES: &str = "leveringen";

/// The path of the copy: signs that mean something in `file` of sources.toml are left out.
pub fn path_for(file: &Path) -> String {
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let plain =
        |letter: char| if matches!(letter, '{' | '}' | '*' | '\\') || letter.is_control() { '_' } else { letter };
    format!("{DELIVERIES}/{}", name.chars().map(plain).collect::<String>())
}

/// Copies a file to where a project has its deliveries.
///
/// # Errors
/// It cannot be read, or the copy not be written.
pub fn copied(file: &Path, root: &Path, path: &str) -> Result<(), Diagnostics> {
    let shown = file.display().to_string();
    // What cannot be read is said as `mdd data add` says it; a folder or a device is no file.
    crate::disk::open(file).map_err(|error| unreadable(&shown, &error))?;
    let to = root.join(path);
    let made = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::copy(file, &to));
    made.map(drop).map_err(|error| {
        let mistake = InitMistake::NotCopied { path: path.to_owned(), why: error.to_string() };
        Diagnostic::of(Place::Argument(shown), &mistake).into()
    })
}

/// What is proposed for a file in the project, if it is a list of gemeenten.
///
/// # Errors
/// It cannot be understood, or hardly any row is of a gemeente.
pub fn proposed(
    project: &Project,
    path: &Path,
    shown: &str,
    name: Option<&str>,
    language: Language,
) -> Result<Proposal, Diagnostics> {
    let proposal = project.propose(path, name, language)?;
    match refusal(&proposal) {
        Some(mistake) => Err(Diagnostic::of(Place::Argument(shown.to_owned()), &mistake).into()),
        None => Ok(proposal),
    }
}

/// So many columns are named.
const COLUMNS: usize = 12;

fn refusal(proposal: &Proposal) -> Option<InitMistake> {
    let Recognised { column, matched, rows, is_enough, is_empty, abroad, strangers } = proposal.recognised.clone();
    let columns: Vec<String> = proposal.columns.iter().take(COLUMNS).cloned().collect();
    match (abroad, strangers, column) {
        (Some((abroad, prefix)), _, column) if !is_enough || column.as_ref() == Some(&abroad) => {
            Some(InitMistake::OtherCountry { column: abroad, prefix })
        }
        (_, Some(names), Some(column)) => Some(InitMistake::OtherNames { column, names }),
        _ if is_enough => None,
        _ if is_empty => Some(InitMistake::NoRows),
        _ if columns.is_empty() => Some(InitMistake::NoColumns),
        (_, _, Some(column)) => Some(InitMistake::FewGemeenten { column, matched, rows, columns }),
        (_, _, None) => Some(InitMistake::NoGemeenten { columns }),
    }
}

/// A proposal as it is added to sources.toml: a column of numbers that a colour rule uses says that any number may be there,
/// until somebody looks.
pub fn with_range(proposal: &str, schema: &Schema, table: &str, column: Option<&str>, language: Language) -> String {
    let Some(declared) = schema.tables.get(table) else { return proposal.to_owned() };
    let limits = column.and_then(|column| declared.columns.get(column)).filter(|column| column.kind == Kind::Number);
    let (Some(column), Some(limits)) = (column, limits.map(|found| &found.limits)) else { return proposal.to_owned() };
    if limits.range.is_some() || limits.numbers.is_some() || limits.no_range {
        return proposal.to_owned();
    }
    let Ok(mut document) = proposal.parse::<DocumentMut>() else { return proposal.to_owned() };
    let source = declared.source.as_str();
    let at = ["source", source, "table", table, "columns"];
    let columns =
        at.iter().try_fold(document.as_table_mut(), |found: &mut Table, key| found.get_mut(key)?.as_table_mut());
    if let Some(Item::Value(Value::InlineTable(cell))) = columns.and_then(|columns| columns.get_mut(column)) {
        cell.insert("range", Value::from("none"));
        cell.insert("range_why", Value::from(language.say("init-text-range-why")));
        return document.to_string();
    }
    proposal.to_owned()
}

/// How the columns of a table are called in their file, by their names in sources.toml.
pub fn headings(project: &Project, table: &str) -> BTreeMap<String, String> {
    let declared = project.manifest.tables.iter().find(|found| found.name == table);
    let columns = declared.into_iter().flat_map(|table| &table.columns);
    columns.map(|column| (column.name.clone(), column.from.value.clone())).collect()
}
