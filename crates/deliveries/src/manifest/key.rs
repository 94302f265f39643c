//! Which columns make a row one, so that a row that is delivered twice does not count twice.

use super::merging::Of;
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics};
use mdd_engine::syntax::{Item, TableReader};
use mdd_engine::text::{Span, Spanned};

/// What sources.toml says of rows that are there twice.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub enum Key {
    /// Nothing.
    #[default]
    Unsaid,
    /// `key = "none"`: rows may be equal, and each of them counts.
    Nothing,
    /// Rows of a gemeente with the same in these columns are one row.
    Columns { columns: Vec<usize>, span: Span },
}

impl Key {
    pub fn columns(&self) -> Option<&[usize]> {
        match self {
            Key::Columns { columns, .. } => Some(columns),
            Key::Unsaid | Key::Nothing => None,
        }
    }
}

/// The key as it is written.
pub(super) enum Written {
    Nothing(Span),
    Columns(Spanned<Vec<Spanned<String>>>),
}

/// `key` and `key_why`.
pub(super) fn written(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Written> {
    let node = reader.optional("key");
    let why = reader.text("key_why", diagnostics);
    let is_word = matches!(node.map(|node| &node.item), Some(Item::Text { .. }));
    let nothing = is_word.then(|| reader.word("key", &[("none", ())], diagnostics)).flatten();
    match (&nothing, &why) {
        (Some(nothing), None) => diagnostics.push(
            Diagnostic::error(Code::MissingKey, nothing.span, "a table without a key does not say why")
                .label("why may rows be equal here?")
                .help("add a sentence, for example: key_why = \"each row is a call, and calls have no number\""),
        ),
        (Some(_), Some(why)) if why.value.trim().is_empty() => diagnostics.push(
            Diagnostic::error(Code::MissingKey, why.span, "the reason is empty")
                .help("say in a sentence why rows may be equal here"),
        ),
        (None, Some(why)) => diagnostics.push(
            Diagnostic::error(Code::UnknownKey, why.span, "only a table with key = \"none\" says why it has no key")
                .help("take `key_why` away"),
        ),
        _ => {}
    }
    match node? {
        _ if is_word => nothing.map(|nothing| Written::Nothing(nothing.span)),
        node => {
            let span = node.span;
            reader.texts("key", diagnostics).map(|texts| Written::Columns(Spanned::new(texts, span)))
        }
    }
}

impl Written {
    /// The key of a table.
    pub fn of(&self, table: &Of<'_>, diagnostics: &mut Diagnostics) -> Key {
        let span = match self {
            Written::Nothing(span) => *span,
            Written::Columns(columns) => columns.span,
        };
        if table.rows == RowsPer::GemeenteOne {
            diagnostics.push(
                Diagnostic::error(Code::WrongMerging, span, "a table with one row a gemeente needs no key")
                    .help("take `key` away, or say rows_per_gemeente = \"many\""),
            );
        }
        let Written::Columns(key) = self else { return Key::Nothing };
        if key.value.is_empty() {
            diagnostics.push(
                Diagnostic::error(Code::WrongMerging, key.span, "a key of no columns")
                    .label("the columns that make a row one"),
            );
        }
        let mut columns = Vec::new();
        for name in &key.value {
            let Some(column) = table.column(name, diagnostics) else { continue };
            if columns.contains(&column) {
                diagnostics.push(
                    Diagnostic::error(Code::DuplicateName, name.span, format!("`{}` is given twice", name.value))
                        .help("name each column of the key once"),
                );
            } else {
                columns.push(column);
            }
        }
        Key::Columns { columns, span: key.span }
    }
}
