//! A table of a source: which file, which rows, whose they are.

use indexmap::IndexMap;

use super::alias::{Alias, NotGemeente, aliases, not_gemeenten};
use super::check_path;
use super::column::{ColumnManifest, Dates, column_manifest};
use super::format::{Format, format};
use super::merging::{self, Merging, merging};
use crate::dataset::ColumnSchema;
use crate::dataset::schema::RowsPer;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Table, TableReader};
use crate::text::{Span, Spanned};

pub struct TableManifest {
    pub name: String,
    pub file: Spanned<String>,
    pub format: Format,
    pub decimal: char,
    pub dates: Dates,
    pub gemeente: Option<GemeenteKey>,
    pub rows: RowsPer,
    /// What stands in a cell without a value, besides nothing at all.
    pub missing: Vec<String>,
    /// Organisations in the list that are no gemeente.
    pub not_gemeenten: Vec<NotGemeente>,
    /// What a row may say, settled by hand.
    pub aliases: Vec<Alias>,
    /// The columns that make a row of a gemeente one: rows with the same are one row.
    pub key: Option<Vec<usize>>,
    pub merging: Merging,
    pub columns: Vec<ColumnManifest>,
    pub span: Span,
}

pub struct GemeenteKey {
    pub column: Spanned<String>,
    pub by: By,
    /// The column with the name, where codes stand: it is said of rows whose code is not known.
    pub name: Option<Spanned<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    Code,
    Name,
}

pub(super) fn table_manifest(
    name: &Spanned<String>,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<(TableManifest, IndexMap<String, ColumnSchema>)> {
    let mut reader = TableReader::new(table, "a table of a source");
    let file = reader.required_text("file", diagnostics);
    if let Some(file) = &file {
        check_path(file, diagnostics);
    }
    let format = format(&mut reader, diagnostics);
    let decimal = reader.word("decimal", &[(".", '.'), (",", ',')], diagnostics);
    let dates = [("yyyy-mm-dd", Dates::YearFirst), ("dd-mm-yy", Dates::DayFirst), ("dd-mm-yyyy", Dates::DayFirst)];
    let dates = reader.word("dates", &dates, diagnostics);
    let gemeente = reader.table("gemeente", diagnostics);
    let rows = reader.word(
        "rows_per_gemeente",
        &[("one", RowsPer::GemeenteOne), ("many", RowsPer::GemeenteMany)],
        diagnostics,
    );
    let missing = reader.texts("missing", diagnostics).unwrap_or_default();
    let not_gemeenten = not_gemeenten(&mut reader, diagnostics);
    let aliases = aliases(&mut reader, diagnostics);
    let written = merging::written(&mut reader, diagnostics);
    let column_tables = reader.named_tables("columns", diagnostics);
    reader.finish(diagnostics);
    let gemeente = gemeente.map(|table| {
        let mut reader = TableReader::new(table, "a gemeente column");
        let column = reader.required_text("column", diagnostics);
        let by = reader.required_word("by", &[("code", By::Code), ("name", By::Name)], diagnostics);
        let name = reader.text("name", diagnostics);
        reader.finish(diagnostics);
        Some(GemeenteKey { column: column?, by: by?.value, name })
    });
    let rows = match (&gemeente, rows) {
        (None, None) => RowsPer::Nothing,
        (Some(_), Some(rows)) => rows.value,
        (Some(_), None) => {
            diagnostics.push(
                Diagnostic::error(
                    Code::MissingKey,
                    name.span,
                    format!("table `{}` does not say how many rows a gemeente has", name.value),
                )
                .help("add rows_per_gemeente = \"one\" or \"many\""),
            );
            return None;
        }
        (None, Some(rows)) => {
            diagnostics.push(
                Diagnostic::error(
                    Code::MissingKey,
                    rows.span,
                    format!("table `{}` does not say which column names the gemeente", name.value),
                )
                .help("add gemeente = { column = \"...\", by = \"code\" }, or leave out rows_per_gemeente"),
            );
            return None;
        }
    };
    let mut columns = Vec::new();
    let mut schema = IndexMap::new();
    for (name, table) in column_tables {
        let (manifest, column) = column_manifest(&name, table, diagnostics)?;
        columns.push(manifest);
        schema.insert(name.value, column);
    }
    let gemeente = match gemeente {
        Some(key) => Some(key?),
        None => None,
    };
    let of = merging::Of { name, rows, columns: &columns, schema: &schema };
    let (key, merging) = merging(&written, &of, diagnostics)?;
    let texts = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect();
    let manifest = TableManifest {
        name: name.value.clone(),
        file: file?,
        format: format?,
        decimal: decimal.map_or('.', |decimal| decimal.value),
        dates: dates.map_or(Dates::YearFirst, |dates| dates.value),
        gemeente,
        rows,
        missing: texts(missing),
        not_gemeenten,
        aliases,
        key,
        merging,
        columns,
        span: name.span,
    };
    Some((manifest, schema))
}
