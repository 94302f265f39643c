//! A column: its name in the delivery, what it holds, and which values there may be.

use super::super::date::{DATE_FORMATS, DateFormat};
use super::gates::ColumnGates;
use crate::dataset::{ColumnSchema, Policy};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Item, Table, TableReader, check_name};
use crate::terms::Kind;
use crate::text::{Span, Spanned};

#[derive(Clone)]
pub struct ColumnManifest {
    pub name: String,
    pub from: Spanned<String>,
    /// Which of several columns with that name, counted from 1.
    pub nth: Option<u32>,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
    pub percent: bool,
    pub required: bool,
    pub gates: ColumnGates,
    /// A date after the peildatum is a slip, and is said.
    pub not_after_peildatum: bool,
    /// What stands in a cell without a value, besides what the table says.
    pub missing: Vec<String>,
    /// What the delivery writes, and what is meant by it.
    pub values: Vec<(String, String)>,
    pub answers: Option<Answers>,
    /// Stands between several values in one field.
    pub split: Option<Spanned<String>>,
    /// Instead of what the table says.
    pub dates: Option<Vec<DateFormat>>,
    /// How cells of gemeenten that have since merged become one cell, where the table's way does not hold.
    pub merged: Option<Spanned<Policy>>,
}

/// How a yes-no column is written.
#[derive(Clone, Debug)]
pub struct Answers {
    pub yes: Vec<String>,
    pub no: Vec<String>,
}

pub(super) fn column_manifest(
    name: &Spanned<String>,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<(ColumnManifest, ColumnSchema)> {
    let mut reader = TableReader::new(table, "a column");
    let from = reader.required_text("from", diagnostics);
    let nth = reader.count("nth", 1000, diagnostics).map(|nth| nth.value.max(1));
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
    let gates = ColumnGates::read(&mut reader, kind.as_ref().map_or(Kind::Text, |kind| kind.value.0), diagnostics);
    let not_after = reader.word("not_after", &[("peildatum", ())], diagnostics);
    let missing = texts(reader.texts("missing", diagnostics));
    let values = values(&mut reader, diagnostics);
    let (yes, no) = (reader.texts("yes", diagnostics), reader.texts("no", diagnostics));
    let split = reader.text("split", diagnostics);
    let dates = date_formats(&mut reader, diagnostics);
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
    let answers = match (yes, no) {
        (None, None) => None,
        (yes, no) => Some(Answers { yes: texts(yes), no: texts(no) }),
    };
    let texts_only = kind == Kind::Text;
    let meant_for = [
        ("yes", "yes-no", answers.is_some() && kind != Kind::YesNo),
        ("values", "choice\" or \"text", !values.is_empty() && !texts_only),
        ("split", "choice\" or \"text", split.is_some() && !texts_only),
        ("dates", "date", dates.is_some() && kind != Kind::Date),
        ("not_after", "date", not_after.is_some() && kind != Kind::Date),
    ];
    for (key, kinds, wrong) in meant_for {
        if wrong {
            let message = format!("only a column of type \"{kinds}\" has `{key}`");
            diagnostics.push(Diagnostic::error(Code::UnknownKey, choice.span, message));
        }
    }
    check_values(&values, allowed.as_deref(), diagnostics);
    if let Some(empty) = split.as_ref().filter(|split| split.value.is_empty()) {
        diagnostics.push(
            Diagnostic::error(Code::WrongType, empty.span, "there is nothing between the values")
                .label("what stands between two values: \", \""),
        );
    }
    if !check_name(name, diagnostics) {
        return None;
    }
    let percent = unit.as_deref() == Some("percent");
    let schema = ColumnSchema { kind, allowed: allowed.clone(), unit, required, span: name.span };
    let manifest = ColumnManifest {
        name: name.value.clone(),
        from: from?,
        nth,
        kind,
        allowed,
        percent,
        required,
        gates,
        not_after_peildatum: not_after.is_some(),
        missing,
        values: values.into_iter().map(|(said, meant, _)| (said, meant)).collect(),
        answers,
        split,
        dates,
        merged,
    };
    Some((manifest, schema))
}

fn texts(texts: Option<Vec<Spanned<String>>>) -> Vec<String> {
    texts.unwrap_or_default().into_iter().map(|text| text.value).collect()
}

/// `values = { "Uit gefaseerd" = "Uitgefaseerd" }`
fn values(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Vec<(String, String, Span)> {
    let Some(table) = reader.table("values", diagnostics) else { return Vec::new() };
    let meant = table.entries.iter().filter_map(|(said, entry)| {
        let meant = entry.node.text(diagnostics)?;
        Some((said.clone(), meant.value, meant.span))
    });
    meant.collect()
}

/// What is meant must be a value that the column may hold.
fn check_values(values: &[(String, String, Span)], allowed: Option<&[String]>, diagnostics: &mut Diagnostics) {
    let Some(allowed) = allowed else { return };
    for (_, meant, span) in values.iter().filter(|(_, meant, _)| !allowed.contains(meant)) {
        diagnostics.push(
            Diagnostic::error(Code::UnknownWord, *span, format!("`{meant}` is not in `allowed`"))
                .label("the value that is meant, as `allowed` has it")
                .suggest(meant, allowed.iter().map(String::as_str)),
        );
    }
}

/// One format, or a list of formats that are tried in order.
pub(super) fn date_formats(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<DateFormat>> {
    let several = matches!(reader.optional("dates").map(|node| &node.item), Some(Item::Array(_)));
    let said = if several { reader.texts("dates", diagnostics)? } else { vec![reader.text("dates", diagnostics)?] };
    let mut formats = Vec::new();
    for text in said {
        match DATE_FORMATS.iter().find(|(word, _)| *word == text.value) {
            Some((_, format)) => formats.push(*format),
            None => {
                let words = DATE_FORMATS.map(|(word, _)| word);
                let mut diagnostic =
                    Diagnostic::error(Code::UnknownWord, text.span, format!("`{}` is not known here", text.value))
                        .label(format!("one of: {}", words.join(", ")));
                if let Some(near) = crate::diagnostic::nearest(&text.value, words) {
                    diagnostic = diagnostic.help(format!("did you mean `{near}`?"));
                }
                diagnostics.push(diagnostic);
            }
        }
    }
    (!formats.is_empty()).then_some(formats)
}
