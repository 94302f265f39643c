//! `version.toml`: what a version says of itself.

use super::mistake::VersionMistake;
use super::pack::Version;
use super::{allow, assumption};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, TableReader, TomlTable};

/// What a version says of itself, or why that cannot be read.
pub(super) fn version(table: &TomlTable, diagnostics: &mut Diagnostics) -> Option<Version> {
    diagnostics.or_said(|said| {
        let mut reader = TableReader::new(table, "what-version");
        reader.optional("extends");
        reader.optional("remove");
        if let Some(node) = reader.optional(assumption::KEY) {
            node.text(said);
        }
        if let Some(node) = reader.optional(allow::KEY) {
            allow::of_version(node, said);
        }
        let version = read(&mut reader, said);
        reader.finish(said);
        version
    })
}

fn read(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Version> {
    let number = reader.required_text("number", diagnostics);
    let date = reader.required("date").and_then(|node| match node.item {
        Item::Date(date) => Some(date),
        _ => {
            diagnostics.push(Diagnostic::of(node.span, &VersionMistake::NoDate { found: node.item.called() }));
            None
        }
    });
    let name = reader.text("name", diagnostics).map(|name| name.value);
    let organisation = reader.text("organisation", diagnostics).map(|organisation| organisation.value);
    let changelog = reader.texts("changelog", diagnostics).unwrap_or_default();
    Some(Version {
        number: number?.value,
        date: date?,
        name,
        organisation,
        changelog: changelog.into_iter().map(|line| line.value).collect(),
    })
}
