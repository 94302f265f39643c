//! sources.toml as far as it can be doubted without a delivery: two columns that read one, two sources with one name, an
//! update later than the reports.

use indexmap::IndexMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::syntax::{Item, Node, TomlTable};
use crate::terms::{Number, Peildatum, Updated};
use crate::text::Span;

mistakes! {
    enum SourceMistake {
        ColumnTwice { column: String, other: String, found: String } = Warning ReadTwice "check-read-twice";
        TitleTwice { source: String, other: String } = Warning SaidTwice "check-source-title-twice";
        FarPeildatum { peildatum: String, found: String } = Warning FarDate "check-far-peildatum";
        UpdatedLater { source: String, found: String, peildatum: String } = Warning UpdatedLater "check-updated-later";
    }
}

/// What is doubtful in sources.toml, for reports of this date.
pub fn doubtful_sources(manifest: &TomlTable, peildatum: Peildatum) -> Diagnostics {
    let mut found = Diagnostics::default();
    let Some(Item::Table(sources)) = manifest.get("source").map(|node| &node.item) else { return found };
    far_peildatum(manifest, sources, peildatum, &mut found);
    let mut titles: IndexMap<&str, (&str, Span)> = IndexMap::new();
    for (id, entry) in &sources.entries {
        let Item::Table(source) = &entry.node.item else { continue };
        if let Some((node, title)) = text(source, "title") {
            if let Some((other, first)) = titles.get(title) {
                let mistake = SourceMistake::TitleTwice { source: id.clone(), other: (*other).to_owned() };
                found.push(Diagnostic::of(node.span, &mistake).second(*first, "first"));
            }
            titles.entry(title).or_insert((id, node.span));
        }
        if let Some(node) = source.get("updated")
            && let Some(updated) = first_day(node)
            && updated > peildatum.0.to_string()
        {
            let (source, peildatum) = (id.clone(), peildatum.0.to_string());
            let mistake = SourceMistake::UpdatedLater { source, found: updated, peildatum };
            found.push(Diagnostic::of(node.span, &mistake));
        }
        let Some(Item::Table(tables)) = source.get("table").map(|node| &node.item) else { continue };
        for table in tables.entries.values() {
            let Item::Table(table) = &table.node.item else { continue };
            columns(table, &mut found);
        }
    }
    found
}

/// So many years after the last update nobody makes a report of it.
const YEARS: i16 = 5;

/// A peildatum years after everything that was delivered: two figures of the year may have changed places.
fn far_peildatum(manifest: &TomlTable, sources: &TomlTable, peildatum: Peildatum, found: &mut Diagnostics) {
    let updates = sources.entries.values().filter_map(|entry| match &entry.node.item {
        Item::Table(source) => first_day(source.get("updated")?),
        _ => None,
    });
    let year = |update: &String| update.get(..4).and_then(|year| year.parse::<i16>().ok());
    let last = updates.filter_map(|update| Some((year(&update)?, update))).max();
    let (Some((year, update)), Some(node)) = (last, manifest.get("peildatum")) else { return };
    if peildatum.0.year().saturating_sub(year) > YEARS {
        let mistake = SourceMistake::FarPeildatum { peildatum: peildatum.0.to_string(), found: update };
        found.push(Diagnostic::of(node.span, &mistake));
    }
}

/// Two columns of one kind that read the same column of the delivery.
fn columns(table: &TomlTable, found: &mut Diagnostics) {
    let Some(Item::Table(columns)) = table.get("columns").map(|node| &node.item) else { return };
    let mut seen: IndexMap<(&str, &str, Option<Number>), (&str, Span)> = IndexMap::new();
    for (name, entry) in &columns.entries {
        let Item::Table(column) = &entry.node.item else { continue };
        // What is only a part of it, or made of a list, is another thing.
        if ["part", "list"].iter().any(|key| column.get(key).is_some()) {
            continue;
        }
        let (Some((node, from)), Some((_, kind))) = (text(column, "from"), text(column, "type")) else { continue };
        // Of several columns with one name each may be read.
        let nth = column.get("nth").and_then(|node| if let Item::Number(nth) = &node.item { Some(*nth) } else { None });
        if let Some((other, first)) = seen.get(&(from, kind, nth)) {
            let (column, other) = (name.clone(), (*other).to_owned());
            let mistake = SourceMistake::ColumnTwice { column, other, found: from.to_owned() };
            found.push(Diagnostic::of(node.span, &mistake).second(*first, "first"));
        }
        seen.entry((from, kind, nth)).or_insert((name, node.span));
    }
}

fn text<'t>(table: &'t TomlTable, key: &str) -> Option<(&'t Node, &'t str)> {
    let node = table.get(key)?;
    match &node.item {
        Item::Text { value, .. } => Some((node, value)),
        _ => None,
    }
}

/// The first day that an update can be of, as dates are sorted: "2018-02" comes before "2018-02-06".
fn first_day(updated: &Node) -> Option<String> {
    match &updated.item {
        // What the name of the file says is known when it is read.
        Item::Text { value, .. } => Updated::parse_period(value).map(|_| value.clone()),
        Item::Date(date) | Item::Moment(date, ..) => Some(date.to_string()),
        _ => None,
    }
}
