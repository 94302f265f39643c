//! `[table.x]`: a table in a paragraph.

use super::super::condition::lower_condition;
use super::super::pack::{Content, Criterion, From, ReportTable, Sort, TableColumn, TableRows};
use super::names::{MeasureScope, Names, pick, row_filter};
use super::show::lower_display;
use crate::dataset::schema::RowsPer;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Table, TableReader};
use crate::terms::{Display, Kind, YES_NO};
use crate::text::Spanned;

/// A table shows at most so many rows.
const MAX_ROWS: u32 = 500;

pub(super) fn lower_table(
    id: &Spanned<String>,
    table: &Table,
    names: &Names<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ReportTable> {
    let mut reader = TableReader::new(table, "a table of the report");
    let title = reader.required_text("title", diagnostics);
    let basis = reader.required_text("basis", diagnostics);
    let rows = reader.required("rows").and_then(|node| node.table(diagnostics));
    let key = reader.text("key", diagnostics);
    let column_tables = reader.tables("column", diagnostics);
    let groups = reader.tables("group", diagnostics);
    let empty = reader.text("empty", diagnostics);
    reader.finish(diagnostics);

    let base = lower_rows(rows?, key, names, diagnostics)?;
    let columns: Vec<Option<TableColumn>> =
        column_tables.into_iter().map(|column| lower_column(column, &base, names, diagnostics)).collect();
    let groups: Vec<Option<(String, usize)>> = groups
        .into_iter()
        .map(|group| {
            let mut reader = TableReader::new(group, "a group of columns");
            let label = reader.required_text("label", diagnostics);
            let columns = reader.count("columns", 20, diagnostics);
            reader.finish(diagnostics);
            Some((label?.value, columns?.value as usize))
        })
        .collect();
    Some(ReportTable {
        id: id.value.clone(),
        title: title?.value,
        basis: basis?.value,
        rows: base.rows,
        columns: columns.into_iter().collect::<Option<_>>()?,
        groups: groups.into_iter().collect::<Option<_>>()?,
        empty: empty.map_or_else(|| "Geen".to_owned(), |empty| empty.value),
        span: id.span,
    })
}

/// The rows of a table, and what columns may refer to.
struct Base {
    rows: TableRows,
    /// Where the rows come from, when they come from data.
    from: Option<From>,
    /// The name of the key column, for looking things up elsewhere.
    key: Option<Spanned<String>>,
}

fn lower_rows(
    table: &Table,
    key: Option<Spanned<String>>,
    names: &Names<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Base> {
    let mut reader = TableReader::new(table, "the rows of a table");
    let list = reader.text("list", diagnostics);
    let criteria = reader.tables("criteria", diagnostics);
    let words = reader.table("words", diagnostics);
    let from = reader.text("from", diagnostics);
    let filter = reader.optional("where");
    let sort = reader.texts("sort", diagnostics).unwrap_or_default();
    let limit = reader.count("limit", MAX_ROWS, diagnostics);
    let presence = reader.text("presence", diagnostics);
    reader.finish(diagnostics);

    if let Some(list) = list {
        let Some(texts) = names.list(&list.value) else {
            diagnostics.push(
                Diagnostic::error(Code::UnknownName, list.span, format!("there is no list `{}`", list.value))
                    .suggest(&list.value, names.list_names()),
            );
            return None;
        };
        let texts = texts.into_iter().map(|text| text.what).collect();
        return Some(Base { rows: TableRows::List { texts }, from: None, key });
    }
    if !criteria.is_empty() {
        let rows: Vec<Option<Criterion>> =
            criteria.into_iter().map(|table| lower_criterion(table, names, diagnostics)).collect();
        let words = lower_words(words, diagnostics);
        return Some(Base {
            rows: TableRows::Criteria { rows: rows.into_iter().collect::<Option<_>>()?, words },
            from: None,
            key,
        });
    }
    let Some(from) = from else {
        diagnostics.push(
            Diagnostic::error(Code::MissingKey, table.span, "the rows do not say where they come from")
                .help("add one of: from = \"table\", list = \"name\", criteria = [...]"),
        );
        return None;
    };
    let rows_from = names.rows(&from, diagnostics)?;
    let columns = names.columns(rows_from);
    let filter = row_filter(filter, &columns, &from.value, names, diagnostics)?;
    let presence = match presence {
        Some(presence) => Some(names.table(&presence, diagnostics)?),
        None => None,
    };
    let mut sorts = Vec::new();
    for column in sort {
        let (descending, name) = match column.value.strip_prefix('-') {
            Some(name) => (true, name.to_owned()),
            None => (false, column.value.clone()),
        };
        let (column, _) = pick(&columns, &Spanned::new(name, column.span), &from.value, diagnostics)?;
        sorts.push(Sort { column, descending });
    }
    let key_column = match &key {
        Some(key) => Some(pick(&columns, key, &from.value, diagnostics)?.0),
        None => None,
    };
    let reference = matches!(rows_from, From::Table(table) if names.schema.table(table).1.rows == RowsPer::Nothing);
    let rows = match rows_from {
        From::Table(index) if reference => {
            if let Some(node) = table.get("where").or_else(|| table.get("limit")) {
                diagnostics.push(Diagnostic::error(
                    Code::UnknownKey,
                    node.span,
                    "rows of a table without gemeenten are all shown",
                ));
                return None;
            }
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

fn lower_criterion(table: &Table, names: &Names<'_>, diagnostics: &mut Diagnostics) -> Option<Criterion> {
    let mut reader = TableReader::new(table, "a criterion");
    let cells = reader.list("cells", diagnostics);
    let when = reader.required("when");
    reader.finish(diagnostics);
    let condition = lower_condition(when?, &MeasureScope { names, benchmark: false }, diagnostics)?;
    let cells: Option<Vec<String>> = cells?.iter().map(|cell| names.fill(cell, diagnostics)).collect();
    Some(Criterion { cells: cells?, condition })
}

fn lower_words(table: Option<&Table>, diagnostics: &mut Diagnostics) -> (String, String) {
    let Some(table) = table else { return (YES_NO.0.to_owned(), YES_NO.1.to_owned()) };
    let mut reader = TableReader::new(table, "the words of a table");
    let yes = reader.required_text("yes", diagnostics);
    let no = reader.required_text("no", diagnostics);
    reader.finish(diagnostics);
    (yes.map_or_else(String::new, |yes| yes.value), no.map_or_else(String::new, |no| no.value))
}

const CONTENTS: [(&str, &str); 7] = [
    ("own", "own"),
    ("key", "key"),
    ("lookup", "lookup"),
    ("present", "present"),
    ("gemeenten", "gemeenten"),
    ("share", "share"),
    ("mean", "mean"),
];

fn lower_column(table: &Table, base: &Base, names: &Names<'_>, diagnostics: &mut Diagnostics) -> Option<TableColumn> {
    let mut reader = TableReader::new(table, "a column of a table");
    let label = reader.required_text("label", diagnostics);
    // A criterion prints its own cells, and last whether it holds: only the label of the column is asked.
    if matches!(base.rows, TableRows::Criteria { .. }) {
        reader.finish(diagnostics);
        return Some(TableColumn { label: label?.value, content: Content::Key, display: Display::default() });
    }
    let shows = reader.required_word("shows", &CONTENTS, diagnostics);
    let column = reader.text("column", diagnostics);
    let from = reader.text("from", diagnostics);
    let filter = reader.optional("where");
    let sharing = reader.text("sharing", diagnostics);
    let presence = reader.text("presence", diagnostics);
    let peers = reader.text("peers", diagnostics);
    let words = reader.table("words", diagnostics);
    let display = reader.table("display", diagnostics);
    reader.finish(diagnostics);
    let shows = shows?;
    let from = match &from {
        Some(from) => Some(names.gemeente_rows(from, diagnostics)?),
        None => base.from,
    };
    let key_in = |from: From, diagnostics: &mut Diagnostics| {
        let Some(key) = &base.key else {
            diagnostics.push(
                Diagnostic::error(Code::MissingKey, shows.span, "rows can only be found elsewhere by a key")
                    .help("add `key = \"...\"` to the table"),
            );
            return None;
        };
        let (index, shape) = names.column(from, key, diagnostics)?;
        let own = match base.from {
            Some(own) => names.column(own, key, diagnostics)?.1.kind,
            None => Kind::Text,
        };
        if shape.kind != own {
            let message = format!(
                "`{}` is {} in `{}`, and {} here",
                key.value,
                shape.kind.name(),
                names.name_of(from),
                own.name()
            );
            diagnostics.push(Diagnostic::error(Code::WrongKind, key.span, message).help(
                "rows are only found elsewhere by a key of the same kind: declare both columns alike in sources.toml",
            ));
            return None;
        }
        Some(index)
    };
    let missing = |key: &str, diagnostics: &mut Diagnostics| {
        diagnostics.push(Diagnostic::error(Code::MissingKey, shows.span, format!("this column has no `{key}`")));
    };
    let presence = match presence {
        Some(presence) => Some(names.table(&presence, diagnostics)?),
        None => None,
    };
    let mut kind = Kind::Number;
    let content = match (shows.value, from) {
        ("key", _) => {
            kind = Kind::Text;
            Content::Key
        }
        ("own", Some(_)) => {
            let Some(column) = column else {
                missing("column", diagnostics);
                return None;
            };
            let (index, shape) = names.column(base.from?, &column, diagnostics)?;
            kind = shape.kind;
            Content::Own(index)
        }
        ("lookup", Some(from)) => {
            let Some(column) = column else {
                missing("column", diagnostics);
                return None;
            };
            let key = key_in(from, diagnostics)?;
            let (index, shape) = names.column(from, &column, diagnostics)?;
            kind = shape.kind;
            Content::Lookup { from, key, column: index }
        }
        ("present", Some(from)) => {
            Content::Present { from, key: key_in(from, diagnostics)?, words: lower_words(words, diagnostics), presence }
        }
        ("gemeenten", Some(from)) => {
            let key = key_in(from, diagnostics)?;
            let filter = row_filter(filter, &names.columns(from), names.name_of(from), names, diagnostics)?;
            let sharing = match sharing {
                Some(view) => Some(names.gemeente_rows(&view, diagnostics)?),
                None => None,
            };
            Content::Gemeenten { from, key, filter, sharing }
        }
        ("share", Some(from)) => {
            let key = key_in(from, diagnostics)?;
            let Some(presence) = presence else {
                missing("presence", diagnostics);
                return None;
            };
            Content::Share { from, key, presence }
        }
        ("mean", Some(from)) => {
            let key = key_in(from, diagnostics)?;
            let (Some(presence), Some(column)) = (presence, column) else {
                missing("column` or no `presence", diagnostics);
                return None;
            };
            let (index, _) = names.column(from, &column, diagnostics)?;
            let peers = match peers {
                Some(peers) => Some(names.measure(&peers, diagnostics)?),
                None => None,
            };
            Content::Mean { from, key, column: index, peers, presence }
        }
        _ => {
            missing("from", diagnostics);
            return None;
        }
    };
    let display = display.map_or_else(Display::default, |table| lower_display(table, kind, None, diagnostics));
    Some(TableColumn { label: label?.value, content, display })
}
