//! `[table.x]`: a table in a paragraph.

use super::super::condition::lower_condition;
use super::super::keys::{self, MAX_ROWS};
use super::super::outline::{ColumnContent, Criterion, ReportTable, Sort, TableColumn, TableRows};
use super::super::pack::RowsFrom;
use super::braces::plain;
use super::mistake::{IdleKey, TableMistake};
use super::names::NameLookup;
use super::refuse;
use super::scopes::row_filter;
use super::show::lower_display;
use crate::dataset::schema::ColumnIndex;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable};
use crate::terms::{Display, Kind, Usual};
use crate::text::{Span, Spanned};

pub(super) fn lower_table(
    id: &Spanned<String>,
    table: KeyedTable<'_>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ReportTable> {
    let mut reader = table.reader();
    let title = reader.text("title", diagnostics);
    let basis = plain(reader.text("basis", diagnostics), diagnostics);
    let rows = reader.table("rows", diagnostics);
    let key = reader.text("key", diagnostics);
    let column_tables = reader.tables("column", diagnostics);
    let groups = reader.tables("group", diagnostics);
    let empty = reader.text("empty", diagnostics);
    reader.finish(diagnostics);
    let none = table.get("column").is_none_or(|node| matches!(&node.item, Item::Array(items) if items.is_empty()));
    if none {
        diagnostics.push(Diagnostic::of(id.span, &TableMistake::NoColumns { table: id.value.clone() }));
    }

    let (rows, width) = (rows?, column_tables.len());
    let base = diagnostics.or_said(|said| lower_rows(rows, key, width, names, said))?;
    let columns: Vec<Option<TableColumn>> = column_tables
        .into_iter()
        .map(|column| diagnostics.or_said(|said| lower_column(column, &base, names, said)))
        .collect();
    let groups: Vec<Option<(String, usize)>> =
        groups.into_iter().map(|group| diagnostics.or_said(|said| lower_group(group, said))).collect();
    let grouped: usize = groups.iter().flatten().map(|(_, columns)| columns).sum();
    if !groups.is_empty() && groups.iter().all(Option::is_some) && grouped != width {
        let mistake = TableMistake::GroupsOfOthers { table: id.value.clone(), grouped, width };
        diagnostics.push(Diagnostic::of(id.span, &mistake));
    }
    Some(ReportTable {
        id: id.value.clone(),
        title: title?.value,
        basis: basis.map_or_else(String::new, |basis| basis.value),
        rows: base.rows,
        columns: columns.into_iter().collect::<Option<_>>()?,
        groups: groups.into_iter().collect::<Option<_>>()?,
        empty: empty.map_or_else(|| names.words.get("report-nothing").to_owned(), |empty| empty.value),
        span: id.span,
    })
}

fn lower_group(table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> Option<(String, usize)> {
    let mut reader = table.reader();
    let label = reader.text("label", diagnostics);
    let columns = reader.count("columns", diagnostics);
    reader.finish(diagnostics);
    Some((label?.value, columns?.value as usize))
}

/// The rows of a table, and what columns may refer to.
struct Base {
    rows: TableRows,
    /// Where the rows come from, when they come from data.
    from: Option<RowsFrom>,
    /// The name of the key column, for looking things up elsewhere.
    key: Option<Spanned<String>>,
}

fn lower_rows(
    table: KeyedTable<'_>,
    key: Option<Spanned<String>>,
    width: usize,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Base> {
    let mut reader = table.reader();
    let list = reader.text("list", diagnostics);
    let criteria = reader.tables("criteria", diagnostics);
    let words = reader.table("words", diagnostics);
    let from = reader.text("from", diagnostics);
    let filter = reader.node("where");
    let sort = reader.texts("sort", diagnostics).unwrap_or_default();
    let limit = reader.count("limit", diagnostics);
    let presence = reader.text("presence", diagnostics);
    reader.finish(diagnostics);

    let origins: Vec<&str> =
        ["list", "criteria", "from"].into_iter().filter(|origin| table.get(origin).is_some()).collect();
    if let [first, second, ..] = *origins.as_slice() {
        refuse(&table, &[second], |found| IdleKey::BesideOther { found, other: first.to_owned() }, diagnostics);
        return None;
    }
    if let Some(list) = list {
        let idle = ["where", "sort", "limit", "presence", "words"];
        refuse(&table, &idle, |found| IdleKey::List { found }, diagnostics);
        let Some(texts) = names.list(&list.value, list.span) else {
            diagnostics.push(
                Diagnostic::of(list.span, &TableMistake::UnknownList { found: list.value.clone() })
                    .suggest(&list.value, names.list_names()),
            );
            return None;
        };
        let texts = texts.into_iter().map(|text| text.what).collect();
        return Some(Base { rows: TableRows::List { texts }, from: None, key });
    }
    if !criteria.is_empty() {
        let idle = ["where", "sort", "limit", "presence"];
        refuse(&table, &idle, |found| IdleKey::Criteria { found }, diagnostics);
        if let Some(key) = &key {
            diagnostics.push(Diagnostic::of(key.span, &TableMistake::KeyOfCriteria));
        }
        let rows: Vec<Option<Criterion>> = criteria
            .into_iter()
            .map(|table| diagnostics.or_said(|said| lower_criterion(table, width, names, said)))
            .collect();
        let words = lower_words(words, names.words.usual(), diagnostics);
        return Some(Base {
            rows: TableRows::Criteria { rows: rows.into_iter().collect::<Option<_>>()?, words },
            from: None,
            key,
        });
    }
    let Some(from) = from else {
        diagnostics.push(Diagnostic::of(table.span, &TableMistake::RowsFromNothing));
        return None;
    };
    refuse(&table, &["words"], |found| IdleKey::Words { found }, diagnostics);
    if let Some(limit) = limit.as_ref().filter(|limit| limit.value == 0) {
        diagnostics.push(Diagnostic::of(limit.span, &TableMistake::NoRows { most: MAX_ROWS }));
    }
    let rows_from = names.rows(&from, diagnostics)?;
    let columns = names.columns(rows_from);
    let filter = row_filter(filter, columns, &from.value, names, diagnostics)?;
    let presence = match presence {
        Some(presence) => Some(names.presence(&presence, diagnostics)?),
        None => None,
    };
    let mut sorts = Vec::new();
    for column in sort {
        let (descending, name) = match column.value.strip_prefix('-') {
            Some(name) => (true, name.to_owned()),
            None => (false, column.value.clone()),
        };
        let (column, _) = names.pick(columns, &Spanned::new(name, column.span), Some(&from.value), diagnostics)?;
        sorts.push(Sort { column, descending });
    }
    let key_column = match &key {
        Some(key) => Some(names.pick(columns, key, Some(&from.value), diagnostics)?.0),
        None => None,
    };
    let rows = match rows_from {
        RowsFrom::Table(index) if names.is_reference(rows_from) => {
            let idle = ["where", "limit", "presence"];
            refuse(&table, &idle, |found| IdleKey::Reference { found }, diagnostics);
            TableRows::Reference { table: index, key: key_column, sort: sorts }
        }
        from => TableRows::Own {
            from,
            filter,
            key: key_column,
            sort: sorts,
            limit: limit.map(|limit| limit.value as usize),
            presence,
        },
    };
    Some(Base { rows, from: Some(rows_from), key })
}

fn lower_criterion(
    table: KeyedTable<'_>,
    width: usize,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Criterion> {
    let mut reader = table.reader();
    let cells = reader.list("cells", diagnostics);
    let when = reader.node("when");
    reader.finish(diagnostics);
    if let Some(cells) = cells.filter(|cells| width > 0 && cells.len() + 1 != width) {
        let place = table.get("cells").map_or(table.span, |node| node.span);
        diagnostics.push(Diagnostic::of(place, &TableMistake::CriterionWidth { cells: cells.len(), width }));
    }
    let when = when?;
    let condition = lower_condition(when, &names.on_measures(when), diagnostics)?;
    let cells: Option<Vec<String>> = cells?.iter().map(|cell| names.fill(cell, diagnostics)).collect();
    Some(Criterion { cells: cells?, condition })
}

fn lower_words(table: Option<KeyedTable<'_>>, usual: &Usual, diagnostics: &mut Diagnostics) -> (String, String) {
    let Some(table) = table else { return (usual.yes.to_string(), usual.no.to_string()) };
    let mut reader = table.reader();
    let yes = reader.text("yes", diagnostics);
    let no = reader.text("no", diagnostics);
    reader.finish(diagnostics);
    (yes.map_or_else(String::new, |yes| yes.value), no.map_or_else(String::new, |no| no.value))
}

/// The keys that a column has, or not, by what it shows.
const COLUMN_KEYS: [&str; 7] = ["column", "from", "where", "sharing", "presence", "peers", "words"];

fn lower_column(
    table: KeyedTable<'_>,
    base: &Base,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<TableColumn> {
    let mut reader = table.reader();
    let label = reader.text("label", diagnostics);
    // A criterion prints its own cells, and last whether it holds: only the label of the column is asked.
    if matches!(base.rows, TableRows::Criteria { .. }) {
        reader.finish(diagnostics);
        return Some(TableColumn {
            label: label?.value,
            content: ColumnContent::Key,
            display: Display::of(names.words.usual()),
        });
    }
    reader.also(&keys::SHOWN);
    let shows = reader.word("shows", &keys::CONTENTS, diagnostics);
    let column = reader.text("column", diagnostics);
    let from = reader.text("from", diagnostics);
    let filter = reader.node("where");
    let sharing = reader.text("sharing", diagnostics);
    let presence = reader.text("presence", diagnostics);
    let peers = reader.text("peers", diagnostics);
    let words = reader.table("words", diagnostics);
    let display = reader.table("display", diagnostics);
    reader.finish(diagnostics);
    let shows = shows?;
    let (what, uses) = shows.value;
    let idle: Vec<&str> = COLUMN_KEYS.into_iter().filter(|key| !uses.contains(key)).collect();
    let refused = |found| match uses {
        [] => IdleKey::PlainColumn { found, shows: what.to_owned() },
        uses => {
            let allowed = uses.iter().map(|key| (*key).to_owned()).collect();
            IdleKey::Column { found, shows: what.to_owned(), allowed }
        }
    };
    refuse(&table, &idle, refused, diagnostics);
    let missing = |key: &str, diagnostics: &mut Diagnostics| {
        diagnostics.push(Diagnostic::of(shows.span, &TableMistake::ColumnWithout { key: key.to_owned() }));
    };
    for key in uses.iter().filter(|key| ["column", "presence"].contains(key) && what != "present") {
        if table.get(key).is_none() {
            missing(key, diagnostics);
        }
    }
    // Elsewhere: in the table that the column names, or else in that of the rows.
    let elsewhere = |diagnostics: &mut Diagnostics| {
        let found = match (&from, base.from) {
            (Some(from), _) => names.gemeente_rows(from, diagnostics)?,
            (None, Some(own)) if !names.is_reference(own) => own,
            (None, _) => {
                missing("from", diagnostics);
                return None;
            }
        };
        Some((found, key_in(found, base, shows.span, names, diagnostics)?))
    };
    let presence = |diagnostics: &mut Diagnostics| names.presence(presence.as_ref()?, diagnostics);
    let mut kind = Kind::Number;
    let content = match what {
        "key" => {
            let (content, of) = the_key(base, shows.span, names, diagnostics)?;
            kind = of;
            content
        }
        "own" => {
            let Some(own) = base.from else {
                diagnostics.push(Diagnostic::of(shows.span, &TableMistake::OwnOfList));
                return None;
            };
            let (index, shape) = names.column(own, &column?, diagnostics)?;
            kind = shape.kind;
            ColumnContent::Own(index)
        }
        "lookup" => {
            let (from, key) = elsewhere(diagnostics)?;
            let (index, shape) = names.column(from, &column?, diagnostics)?;
            kind = shape.kind;
            ColumnContent::Lookup { from, key, column: index }
        }
        "present" => {
            let (from, key) = elsewhere(diagnostics)?;
            let presence = if table.get("presence").is_some() { Some(presence(diagnostics)?) } else { None };
            ColumnContent::Present { from, key, words: lower_words(words, names.words.usual(), diagnostics), presence }
        }
        "gemeenten" => {
            let (from, key) = elsewhere(diagnostics)?;
            let filter = row_filter(filter, names.columns(from), names.name_of(from), names, diagnostics)?;
            let sharing = match sharing {
                Some(view) => Some(names.gemeente_rows(&view, diagnostics)?),
                None => None,
            };
            ColumnContent::Gemeenten { from, key, filter, sharing }
        }
        "share" => {
            let (from, key) = elsewhere(diagnostics)?;
            ColumnContent::Share { from, key, presence: presence(diagnostics)? }
        }
        _ => {
            let (from, key) = elsewhere(diagnostics)?;
            let column = column?;
            let (index, shape) = names.column(from, &column, diagnostics)?;
            if shape.kind != Kind::Number {
                let mistake = TableMistake::NoMeanOf { column: column.value, kind: shape.kind };
                diagnostics.push(Diagnostic::of(column.span, &mistake));
                return None;
            }
            let presence = presence(diagnostics)?;
            let peers = match peers {
                Some(peers) => Some(names.measure(&peers, diagnostics)?),
                None => None,
            };
            ColumnContent::Mean { from, key, column: index, peers, presence }
        }
    };
    let display = display.map_or_else(
        || Display::of(names.words.usual()),
        |table| lower_display(table, kind, None, &names.words, diagnostics),
    );
    Some(TableColumn { label: label?.value, content, display })
}

/// What a row is known by, as a column of its own.
fn the_key(
    base: &Base,
    span: Span,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(ColumnContent, Kind)> {
    match (base.from, &base.key) {
        (None, _) => Some((ColumnContent::Key, Kind::Text)),
        (Some(own), Some(key)) => {
            let (index, shape) = names.column(own, key, diagnostics)?;
            Some((ColumnContent::Own(index), shape.kind))
        }
        (Some(_), None) => {
            diagnostics.push(Diagnostic::of(span, &TableMistake::NoKey));
            None
        }
    }
}

/// The key column of rows elsewhere, of the same kind as that of the rows themselves.
fn key_in(
    from: RowsFrom,
    base: &Base,
    span: Span,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ColumnIndex> {
    let Some(key) = &base.key else {
        diagnostics.push(Diagnostic::of(span, &TableMistake::FoundByKey));
        return None;
    };
    let (index, shape) = names.column(from, key, diagnostics)?;
    let own = match base.from {
        Some(own) => names.column(own, key, diagnostics)?.1.kind,
        None => Kind::Text,
    };
    if shape.kind != own {
        let (kind, table) = (shape.kind, names.name_of(from).to_owned());
        let mistake = TableMistake::KeyOfOtherKind { key: key.value.clone(), kind, table, own };
        diagnostics.push(Diagnostic::of(key.span, &mistake));
        return None;
    }
    Some(index)
}
