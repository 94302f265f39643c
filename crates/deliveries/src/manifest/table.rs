//! A table of a source: which file, which rows, whose they are.

use indexmap::IndexMap;

use super::super::date::DateFormat;
use super::super::number::NumberNotation;
use super::super::pattern::{ChosenFile, PathPattern};
use super::alias::{Alias, NotGemeente, aliases, not_gemeenten};
use super::check_path;
use super::column::{ColumnManifest, Fill, column_manifest, date_formats, years_from};
use super::dated::Dated;
use super::format::{Decoding, DeliveryFormat, reading};
use super::gates::Gates;
use super::kept::{Kept, kept};
use super::key::RowKey;
use super::keys::{BY, DECIMALS, FILLS, ROWS_PER, THOUSANDS};
use super::merging::{self, Merging, OldRows, merging};
use super::mistake::ManifestMistake;
use super::remote::Remote;
use mdd_engine::dataset::ColumnSchema;
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, nearest};
use mdd_engine::syntax::{KeyedTable, TableReader};
use mdd_engine::terms::GemeenteCode;
use mdd_engine::text::{Span, Spanned};

#[derive(Clone)]
pub struct TableManifest {
    pub name: String,
    /// The path of the delivery; a pattern until `settle` has chosen a file.
    pub file: Spanned<String>,
    /// Where the file can be fetched.
    pub remote: Option<Remote>,
    /// For `file`s with placeholders.
    pub pattern: Option<PathPattern>,
    /// Which file was chosen, and which is the one before it. None: `file` is the only one.
    pub chosen: Option<ChosenFile>,
    pub reading: Decoding,
    pub notation: NumberNotation,
    /// Somebody declared what the signs in numbers are.
    pub says_signs: bool,
    /// Tried in order.
    pub dates: Vec<DateFormat>,
    /// The first year that two digits can mean. None: nobody said.
    pub years_from: Option<i16>,
    pub kept: Kept,
    pub gemeente: Option<GemeenteKey>,
    pub rows: RowsPer,
    /// What stands in a cell without a value, besides nothing at all.
    pub missing: Vec<String>,
    /// Organisations in the list that are no gemeente.
    pub not_gemeenten: Vec<NotGemeente>,
    /// What a row may say, settled by hand.
    pub aliases: Vec<Alias>,
    /// The columns that make a row of a gemeente one.
    pub key: RowKey,
    pub merging: Merging,
    pub columns: Vec<ColumnManifest>,
    pub gates: Gates,
    /// What says, besides `updated`, which date the delivery has.
    pub dated: Dated,
    /// The delivery before this one, for what may not change too much.
    pub previous: Option<Spanned<String>>,
    pub span: Span,
}

#[derive(Clone)]
pub struct GemeenteKey {
    pub column: Spanned<String>,
    /// Which of several columns with that name, counted from 1.
    pub nth: Option<u32>,
    pub by: MatchedBy,
    /// What stands in front of each code: `NL-` in `NL-0014`. Empty: nothing.
    pub prefix: String,
    /// The column with the name, where codes stand: it is said of rows whose code is not known.
    pub name: Option<Spanned<String>>,
    pub fill: Option<Fill>,
    /// Which of several columns with the name of that one, counted from 1.
    pub name_nth: Option<u32>,
}

impl GemeenteKey {
    /// What names the gemeente in a cell: what stands behind the prefix. None: the prefix is not there.
    pub fn bare<'t>(&self, said: &'t str) -> Option<&'t str> {
        said.trim().strip_prefix(self.prefix.as_str())
    }

    /// The code in a cell. None: there is none.
    pub fn code(&self, said: &str) -> Option<GemeenteCode> {
        self.bare(said)?.parse().ok()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MatchedBy {
    Code,
    Name,
}

pub(super) fn table_manifest(
    name: &Spanned<String>,
    table: KeyedTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(TableManifest, IndexMap<String, ColumnSchema>)> {
    let mut reader = table.reader();
    let file = reader.text("file", diagnostics);
    if let Some(file) = &file {
        check_path(file, diagnostics);
    }
    let remote = reader.node("url").map(|node| Remote::read(node, diagnostics));
    let pattern = file.as_ref().and_then(|file| PathPattern::read(file, diagnostics));
    let reading = reading(&mut reader, diagnostics);
    let notation = notation(&mut reader, diagnostics);
    let dates = date_formats(&mut reader, diagnostics);
    let years = years_from(&mut reader, diagnostics);
    let kept = kept(&mut reader, diagnostics);
    if let (Some(Some(remote)), Some(file), Some(reading)) = (&remote, &file, &reading) {
        remote.fits(file, reading, diagnostics);
    }
    let gemeente = reader.table("gemeente", diagnostics);
    let rows = reader.word("rows_per_gemeente", &ROWS_PER, diagnostics);
    let missing = reader.texts("missing", diagnostics).unwrap_or_default();
    let not_gemeenten = not_gemeenten(&mut reader, diagnostics);
    let aliases = aliases(&mut reader, diagnostics);
    let written = merging::written(&mut reader, diagnostics);
    let gates = reader.table("gates", diagnostics).map_or_else(Gates::default, |table| Gates::read(table, diagnostics));
    let previous = reader.text("previous", diagnostics);
    if let Some(previous) = &previous {
        check_path(previous, diagnostics);
    }
    let dated = Dated::read(&mut reader, diagnostics);
    let column_tables = reader.named_tables("columns", diagnostics);
    reader.finish(diagnostics);
    let gemeente = gemeente.map(|table| {
        let mut reader = table.reader();
        let column = reader.name("column", diagnostics);
        let by = reader.word("by", &BY, diagnostics);
        let prefix = reader.text("prefix", diagnostics);
        let name = reader.text("name", diagnostics);
        let mut nth = |key| reader.count(key, diagnostics).map(|nth| nth.value.max(1));
        let (nth, name_nth) = (nth("nth"), nth("name_nth"));
        let fill = reader.word("fill", &FILLS, diagnostics).map(|fill| fill.value);
        reader.finish(diagnostics);
        let (column, by) = (column?, by?.value);
        let prefix = prefix.map_or_else(String::new, |prefix| prefixed(&prefix, by, diagnostics));
        Some(GemeenteKey { column, nth, by, prefix, name, name_nth, fill })
    });
    let rows = match (&gemeente, rows) {
        (None, None) => RowsPer::Nothing,
        (Some(_), Some(rows)) => rows.value,
        // Misspelt, or another word: that is said already.
        (Some(_), None) if table.entries.keys().any(|key| nearest(key, ["rows_per_gemeente"]).is_some()) => {
            return None;
        }
        (Some(_), None) => {
            diagnostics.push(Diagnostic::of(name.span, &ManifestMistake::NoRowsPer { table: name.value.clone() }));
            return None;
        }
        (None, Some(rows)) => {
            diagnostics.push(Diagnostic::of(rows.span, &ManifestMistake::NoGemeente { table: name.value.clone() }));
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
    check_split(&columns, rows, diagnostics);
    check_lists(&columns, reading.as_ref(), diagnostics);
    let dated = dated.of(&schema, diagnostics)?;
    // What is meant by a word that there is not, nobody knows.
    if written.is_unread(&table) {
        return None;
    }
    let of = merging::MergedTable { name, rows, columns: &columns, schema: &schema };
    let (key, merging) = merging(&written, &of, diagnostics)?;
    if let OldRows::OneRow(policies) = &merging.old {
        for (column, policy) in schema.values_mut().zip(policies) {
            column.limits.merged = Some(*policy);
        }
    }
    let texts = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect();
    let manifest = TableManifest {
        name: name.value.clone(),
        file: file?,
        remote: remote.flatten(),
        pattern,
        chosen: None,
        reading: reading?,
        notation,
        says_signs: ["decimal", "thousands"].iter().any(|key| table.get(key).is_some()),
        dates: dates.unwrap_or_else(|| vec![DateFormat::YearFirst]),
        years_from: years,
        kept,
        gemeente,
        rows,
        missing: texts(missing),
        not_gemeenten,
        aliases,
        key,
        merging,
        columns,
        gates,
        dated,
        previous,
        span: name.span,
    };
    Some((manifest, schema))
}

/// `prefix = "NL-"`: of codes, and something to see.
fn prefixed(prefix: &Spanned<String>, by: MatchedBy, diagnostics: &mut Diagnostics) -> String {
    let text = prefix.value.trim();
    let mistake = match by {
        MatchedBy::Name => Some(ManifestMistake::PrefixOfNames),
        MatchedBy::Code if text.is_empty() || text.ends_with(|last: char| last.is_ascii_digit()) => {
            Some(ManifestMistake::NoPrefix { found: prefix.value.clone() })
        }
        MatchedBy::Code => None,
    };
    if let Some(mistake) = mistake {
        diagnostics.push(Diagnostic::of(prefix.span, &mistake));
    }
    text.to_owned()
}

/// The signs in numbers.
fn notation(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> NumberNotation {
    let decimal = reader.word("decimal", &DECIMALS, diagnostics).map_or('.', |decimal| decimal.value);
    let thousands = reader.word("thousands", &THOUSANDS, diagnostics);
    if let Some(same) = thousands.as_ref().filter(|thousands| thousands.value == decimal) {
        diagnostics.push(Diagnostic::of(same.span, &ManifestMistake::SameSign { found: decimal.to_string() }));
    }
    NumberNotation { decimal, thousands: thousands.map(|thousands| thousands.value) }
}

/// Only JSON has lists in its records.
fn check_lists(columns: &[ColumnManifest], reading: Option<&Decoding>, diagnostics: &mut Diagnostics) {
    let json = reading.is_none_or(|reading| matches!(reading.format, DeliveryFormat::Json(_)));
    for column in columns.iter().filter(|column| column.list.is_some() && !json) {
        diagnostics.push(Diagnostic::of(column.from.span, &ManifestMistake::ListElsewhere));
    }
}

/// Several values in one field become rows: one column can do that, where a gemeente may have more than one row.
fn check_split(columns: &[ColumnManifest], rows: RowsPer, diagnostics: &mut Diagnostics) {
    let mut split = columns.iter().filter_map(|column| column.split.as_ref());
    let first = split.next();
    if let Some(first) = first.filter(|_| rows == RowsPer::GemeenteOne) {
        diagnostics.push(Diagnostic::of(first.span, &ManifestMistake::SplitOne));
    }
    if let Some(second) = split.next() {
        diagnostics.push(Diagnostic::of(second.span, &ManifestMistake::SplitTwice));
    }
}
