//! Which columns make a row one, so that a row that is delivered twice does not count twice.

use super::keys::NONE;
use super::merging::MergedTable;
use super::mistake::RowsMistake;
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::{Item, TableReader};
use mdd_engine::text::{Span, Spanned};

/// What sources.toml says of rows that are there twice.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub enum RowKey {
    /// Nothing.
    #[default]
    Unsaid,
    /// `key = "none"`: rows may be equal, and each of them counts.
    Nothing,
    /// Rows of a gemeente with the same in these columns are one row.
    Columns { columns: Vec<usize>, span: Span },
}

impl RowKey {
    pub fn columns(&self) -> Option<&[usize]> {
        match self {
            RowKey::Columns { columns, .. } => Some(columns),
            RowKey::Unsaid | RowKey::Nothing => None,
        }
    }
}

/// The key as it is written.
pub(super) enum WrittenKey {
    Nothing(Span),
    Columns(Spanned<Vec<Spanned<String>>>),
}

/// `key` and `key_why`.
pub(super) fn written(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<WrittenKey> {
    let node = reader.node("key");
    let why = reader.text("key_why", diagnostics);
    let is_word = matches!(node.map(|node| &node.item), Some(Item::Text { .. }));
    let nothing = is_word.then(|| reader.word("key", &NONE, diagnostics)).flatten();
    match (&nothing, &why) {
        (Some(nothing), None) => diagnostics.push(Diagnostic::of(nothing.span, &RowsMistake::NoKeyWhy)),
        (Some(_), Some(why)) if why.value.trim().is_empty() => {
            diagnostics.push(Diagnostic::of(why.span, &RowsMistake::EmptyKeyWhy));
        }
        (None, Some(why)) => diagnostics.push(Diagnostic::of(why.span, &RowsMistake::KeyWhyAlone)),
        _ => {}
    }
    match node? {
        _ if is_word => nothing.map(|nothing| WrittenKey::Nothing(nothing.span)),
        node => {
            let span = node.span;
            reader.texts("key", diagnostics).map(|texts| WrittenKey::Columns(Spanned::new(texts, span)))
        }
    }
}

impl WrittenKey {
    /// The key of a table.
    pub fn of(&self, table: &MergedTable<'_>, diagnostics: &mut Diagnostics) -> RowKey {
        let span = match self {
            WrittenKey::Nothing(span) => *span,
            WrittenKey::Columns(columns) => columns.span,
        };
        if table.rows == RowsPer::GemeenteOne {
            diagnostics.push(Diagnostic::of(span, &RowsMistake::KeyNotNeeded));
        }
        let WrittenKey::Columns(key) = self else { return RowKey::Nothing };
        if key.value.is_empty() {
            diagnostics.push(Diagnostic::of(key.span, &RowsMistake::EmptyKey));
        }
        let mut columns = Vec::new();
        for name in &key.value {
            let Some(column) = table.column(name, diagnostics) else { continue };
            if columns.contains(&column) {
                diagnostics.push(Diagnostic::of(name.span, &RowsMistake::KeyTwice { found: name.value.clone() }));
            } else {
                columns.push(column);
            }
        }
        RowKey::Columns { columns, span: key.span }
    }
}
