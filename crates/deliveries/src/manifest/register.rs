//! `[register]`: which table lists the gemeenten, and what else is known of them.

use super::alias::{Alias, aliases};
use super::check_path;
use super::merging::OldRows;
use super::mistake::{ManifestMistake, RegisterKeyMistake, RowsMistake, wrong};
use super::table::TableManifest;
use mdd_engine::dataset::Schema;
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::{Item, KeyedTable};
use mdd_engine::terms::{Date, Kind};
use mdd_engine::text::Spanned;

/// Which table lists the gemeenten, and what else is known of their names.
#[derive(Clone)]
pub struct RegisterManifest {
    /// In `Manifest::tables`.
    pub table: usize,
    /// In the columns of that table.
    pub name: usize,
    /// In the columns of that table.
    pub inhabitants: Option<usize>,
    /// In the columns of that table.
    pub province: Option<usize>,
    pub mergers: Option<Spanned<String>>,
    pub spellings: Option<Spanned<String>>,
    /// The date of the list. Without it, it is of the peildatum, whatever that is.
    pub valid_on: Option<Date>,
    /// The columns that say from when and until when a row holds.
    pub dates: Option<RegisterDates>,
    /// What rows of any table may say, settled by hand.
    pub aliases: Vec<Alias>,
}

/// A row holds from the first of these days, up to but not on the second. An empty cell leaves that side open.
#[derive(Clone, Copy)]
pub struct RegisterDates {
    pub since: usize,
    pub until: usize,
}

pub(super) fn register_manifest(
    table: KeyedTable<'_>,
    schema: &Schema,
    tables: &[TableManifest],
    diagnostics: &mut Diagnostics,
) -> Option<RegisterManifest> {
    let mut reader = table.reader();
    let table = reader.text("table", diagnostics);
    let name = reader.text("name", diagnostics);
    let inhabitants = reader.text("inhabitants", diagnostics);
    let province = reader.text("province", diagnostics);
    let mergers = reader.text("mergers", diagnostics);
    let spellings = reader.text("spellings", diagnostics);
    let valid_on = reader.node("valid_on").and_then(|node| match node.item {
        Item::Date(date) => Some(Spanned::new(date, node.span)),
        _ => wrong(node, &ManifestMistake::WrongValidOn, diagnostics),
    });
    let since = reader.text("since", diagnostics);
    let until = reader.text("until", diagnostics);
    let aliases = aliases(&mut reader, diagnostics);
    reader.finish(diagnostics);
    for file in mergers.iter().chain(&spellings) {
        check_path(file, diagnostics);
    }
    let (table, name) = (table?, name?);
    let Some((index, _, found)) = schema.tables.get_full(&table.value) else {
        let found = Diagnostic::of(table.span, &RegisterKeyMistake::UnknownTable { found: table.value.clone() });
        diagnostics.push(found.suggest(&table.value, schema.tables.keys().map(String::as_str)));
        return None;
    };
    let mut column = |name: &Spanned<String>| {
        let column = found.columns.get_index_of(&name.value);
        if column.is_none() {
            let mistake = RowsMistake::UnknownColumn { table: table.value.clone(), found: name.value.clone() };
            let columns = found.columns.keys().map(String::as_str);
            diagnostics.push(Diagnostic::of(name.span, &mistake).suggest(&name.value, columns));
        }
        column
    };
    let inhabitants = match inhabitants {
        Some(inhabitants) => Some(column(&inhabitants)?),
        None => None,
    };
    let province = match province {
        Some(province) => Some(column(&province)?),
        None => None,
    };
    let name = column(&name)?;
    let since = since.map(|since| Some(Spanned::new(column(&since)?, since.span)));
    let until = until.map(|until| Some(Spanned::new(column(&until)?, until.span)));
    let dates = match (since, until) {
        (None, None) => None,
        (Some(since), Some(until)) => Some((since?, until?)),
        (Some(Some(one)), None) | (None, Some(Some(one))) => {
            diagnostics.push(Diagnostic::of(one.span, &RegisterKeyMistake::HalfDates));
            return None;
        }
        _ => return None,
    };
    if let Some((since, until)) = &dates {
        for date in [since, until] {
            let column = found.columns.get_index(date.value).map(|(_, column)| column.kind);
            if let Some(kind) = column.filter(|kind| *kind != Kind::Date) {
                diagnostics.push(Diagnostic::of(date.span, &RegisterKeyMistake::WrongKind { kind }));
                return None;
            }
        }
        if let Some(valid_on) = &valid_on {
            diagnostics.push(Diagnostic::of(valid_on.span, &RegisterKeyMistake::ValidOnTwice));
            return None;
        }
        let merging = tables.get(index).map(|table| &table.merging);
        if let Some(merging) = merging.filter(|merging| !matches!(merging.old, OldRows::Drop { .. })) {
            diagnostics.push(Diagnostic::of(merging.span, &RegisterKeyMistake::Merged));
            return None;
        }
    }
    let dates = dates.map(|(since, until)| RegisterDates { since: since.value, until: until.value });
    if found.rows != RowsPer::GemeenteOne {
        diagnostics.push(Diagnostic::of(table.span, &RegisterKeyMistake::Many));
        return None;
    }
    let valid_on = valid_on.map(|date| date.value);
    Some(RegisterManifest { table: index, name, inhabitants, province, mergers, spellings, valid_on, dates, aliases })
}
