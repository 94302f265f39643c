//! A column: its name in the delivery, what it holds, and which values there may be.

use crate::dataset::{ColumnSchema, Policy};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Table, TableReader, check_name};
use crate::terms::Kind;
use crate::text::Spanned;

pub struct ColumnManifest {
    pub from: Spanned<String>,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
    pub percent: bool,
    pub required: bool,
    /// How cells of gemeenten that have since merged become one cell, where the table's way does not hold.
    pub merged: Option<Spanned<Policy>>,
}

/// In which order a date is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dates {
    /// 2018-02-06
    YearFirst,
    /// 06-02-18, 6-2-2018
    DayFirst,
}

pub(super) fn column_manifest(
    name: &Spanned<String>,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<(ColumnManifest, ColumnSchema)> {
    let mut reader = TableReader::new(table, "a column");
    let from = reader.required_text("from", diagnostics);
    let kinds = [
        ("number", (Kind::Number, false)),
        ("text", (Kind::Text, false)),
        ("choice", (Kind::Text, true)),
        ("date", (Kind::Date, false)),
        ("yes-no", (Kind::YesNo, false)),
    ];
    let kind = reader.required_word("type", &kinds, diagnostics);
    let allowed = reader.texts("allowed", diagnostics);
    let unit = reader.text("unit", diagnostics).map(|unit| unit.value);
    let required = reader.yes_no("required", diagnostics).unwrap_or(false);
    let merged = reader.word("merged", &Policy::ALL, diagnostics);
    reader.finish(diagnostics);
    let kind = kind?;
    let (kind, choice) = (kind.value.0, Spanned::new(kind.value.1, kind.span));
    let allowed = match (choice.value, allowed) {
        (true, Some(allowed)) if !allowed.is_empty() => {
            Some(allowed.into_iter().map(|text| text.value).collect::<Vec<_>>())
        }
        (true, _) => {
            diagnostics.push(
                Diagnostic::error(Code::MissingKey, choice.span, "a choice has no `allowed`")
                    .help("list every value the column may hold: allowed = [\"Ja\", \"Nee\"]"),
            );
            return None;
        }
        (false, None) => None,
        (false, Some(_)) => {
            diagnostics.push(Diagnostic::error(
                Code::UnknownKey,
                choice.span,
                "only a column of type \"choice\" has `allowed`",
            ));
            return None;
        }
    };
    if !check_name(name, diagnostics) {
        return None;
    }
    let percent = unit.as_deref() == Some("percent");
    let schema = ColumnSchema { kind, allowed: allowed.clone(), unit, required };
    Some((ColumnManifest { from: from?, kind, allowed, percent, required, merged }, schema))
}
