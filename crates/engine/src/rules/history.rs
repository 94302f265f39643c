//! `version.toml`: what a version says of itself.

use super::keys::VERSION_FILE;
use super::mistake::VersionMistake;
use super::pack::Version;
use super::{allow, assumption};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, TableReader, TomlTable};

/// What a version says of itself, or why that cannot be read.
pub(super) fn version(table: &TomlTable, diagnostics: &mut Diagnostics) -> Option<Version> {
    diagnostics.or_said(|said| {
        let mut reader = KeyedTable::new(table, &VERSION_FILE).reader();
        // These say nothing of the version itself: where they are used, they are read.
        reader.node("extends");
        reader.node("remove");
        reader.text(assumption::KEY, said);
        if let Some(node) = reader.node(allow::KEY) {
            allow::of_version(node, said);
        }
        let version = read(&mut reader, said);
        reader.finish(said);
        version
    })
}

fn read(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Version> {
    let number = reader.text("number", diagnostics);
    let date = reader.node("date").and_then(|node| match node.item {
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
