//! `version.toml`: what a version says of itself.

use super::keys::VERSION_FILE;
use super::mistake::VersionMistake;
use super::pack::{Erratum, Version};
use super::{allow, assumption};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, Node, TableReader, TomlTable};
use crate::terms::Date;
use crate::text::Spanned;

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
    let date = reader.node("date").and_then(|node| day(node, diagnostics));
    let name = reader.text("name", diagnostics).map(|name| name.value);
    let organisation = reader.text("organisation", diagnostics).map(|organisation| organisation.value);
    let changelog = reader.texts("changelog", diagnostics).unwrap_or_default();
    let published = reader.node("published").map(|node| day(node, diagnostics));
    let errata: Vec<Option<Erratum>> =
        reader.tables("erratum", diagnostics).into_iter().map(|table| erratum(table, diagnostics)).collect();
    Some(Version {
        number: number?.value,
        date: date?.value,
        name,
        organisation,
        changelog: changelog.into_iter().map(|line| line.value).collect(),
        published: match published {
            Some(published) => Some(published?),
            None => None,
        },
        errata: errata.into_iter().collect::<Option<_>>()?,
    })
}

fn erratum(table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> Option<Erratum> {
    let mut reader = table.reader();
    let span = reader.span();
    let since = reader.node("since").and_then(|node| day(node, diagnostics));
    let mended = reader.text("mended", diagnostics);
    let what = reader.texts("what", diagnostics);
    let inherited_by = reader.texts("inherited_by", diagnostics).unwrap_or_default();
    reader.finish(diagnostics);
    Some(Erratum { since: since?, mended: mended?.value, what: what?, inherited_by, span })
}

fn day(node: &Node, diagnostics: &mut Diagnostics) -> Option<Spanned<Date>> {
    if let Item::Date(date) = node.item {
        return Some(Spanned::new(date, node.span));
    }
    diagnostics.push(Diagnostic::of(node.span, &VersionMistake::NoDate { found: node.item.called() }));
    None
}
