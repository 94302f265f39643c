//! A column: its name in the delivery, what it holds, and which values there may be.

use std::borrow::Cow;

use super::super::amount::{is_euro, without_euro};
use super::super::date::{DATE_FORMATS, DateFormat};
use super::gates::ColumnGates;
use super::keys::{FILLS, KINDS, LISTS, MERGED_COLUMN, NOT_AFTER};
use super::mistake::ColumnMistake;
use super::part::TextPart;
use mdd_engine::dataset::schema::Limits;
use mdd_engine::dataset::{ColumnSchema, Policy};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Severity};
use mdd_engine::syntax::{Item, KeyedTable, TableReader, check_name};
use mdd_engine::terms::{Kind, Unit};
use mdd_engine::text::{Span, Spanned};

#[derive(Clone)]
pub struct ColumnManifest {
    pub name: String,
    pub from: Spanned<String>,
    /// Which of several columns with that name, counted from 1.
    pub nth: Option<u32>,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
    pub percent: bool,
    /// A euro sign may stand beside each number.
    pub euro: bool,
    pub required: bool,
    pub gates: ColumnGates,
    /// A date after the peildatum is a slip, and is said.
    pub not_after_peildatum: bool,
    /// What stands in a cell without a value, besides what the table says.
    pub missing: Vec<String>,
    /// What the delivery writes, and what is meant by it.
    pub values: Vec<(String, String)>,
    pub answers: Option<YesNoWords>,
    /// Only this part of a text counts.
    pub part: Option<TextPart>,
    /// Stands between several values in one field.
    pub split: Option<Spanned<String>>,
    /// What becomes of a list of values in one field of a JSON record.
    pub list: Option<ListAs>,
    /// Instead of what the table says.
    pub dates: Option<Vec<DateFormat>>,
    /// The first year that two digits can mean, instead of what the table says.
    pub years_from: Option<i16>,
    /// How cells of gemeenten that have since merged become one cell, where the table's way does not hold.
    pub merged: Option<Spanned<Policy>>,
    pub fill: Option<Fill>,
}

impl ColumnManifest {
    /// A number without the sign that may stand beside it.
    pub fn digits<'t>(&self, text: &'t str, decimal: char) -> Cow<'t, str> {
        match text.strip_suffix('%').filter(|_| self.percent) {
            Some(digits) => Cow::Borrowed(digits.trim_end()),
            None if self.euro => without_euro(text, decimal).unwrap_or(Cow::Borrowed(text)),
            None => Cow::Borrowed(text),
        }
    }
}

/// What is done with a cell that stands empty below a value, and with one that was merged with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fill {
    /// It has the value of the cell above it.
    Down,
    /// It is empty.
    Nothing,
}

/// A list of values in one field of a JSON record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ListAs {
    /// How many there are.
    Count,
    /// One text, with this between the values.
    Join(String),
}

/// How a yes-no column is written.
#[derive(Clone, Debug)]
pub struct YesNoWords {
    pub yes: Vec<String>,
    pub no: Vec<String>,
}

pub(super) fn column_manifest(
    name: &Spanned<String>,
    table: KeyedTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(ColumnManifest, ColumnSchema)> {
    let mut reader = table.reader();
    let from = reader.name("from", diagnostics);
    let nth = reader.count("nth", diagnostics).map(|nth| nth.value.max(1));
    let kind = reader.word("type", &KINDS, diagnostics);
    let is_number = kind.as_ref().is_some_and(|kind| kind.value.0 == Kind::Number);
    let allowed = if is_number { None } else { reader.texts("allowed", diagnostics) };
    let unit = reader.text("unit", diagnostics).map(|unit| unit.value);
    let required = reader.yes_no("required", diagnostics).unwrap_or(false);
    let gates = match &kind {
        Some(kind) => ColumnGates::read(&mut reader, kind.value.0, diagnostics),
        // Of which kind it should be is not known: what fits it neither.
        None => ColumnGates::read(&mut reader, Kind::Text, &mut Diagnostics::default()),
    };
    let not_after = reader.word("not_after", &NOT_AFTER, diagnostics);
    let missing = texts(reader.texts("missing", diagnostics));
    let values = values(&mut reader, diagnostics);
    let (yes, no) = (reader.texts("yes", diagnostics), reader.texts("no", diagnostics));
    let split = reader.text("split", diagnostics);
    let part = TextPart::read(&mut reader, diagnostics);
    let list = list_as(&mut reader, kind.as_ref().map(|kind| kind.value.0), diagnostics);
    let dates = date_formats(&mut reader, diagnostics);
    let years = years_from(&mut reader, diagnostics);
    let merged = reader.word("merged", &MERGED_COLUMN, diagnostics);
    let fill = reader.word("fill", &FILLS, diagnostics).map(|fill| fill.value);
    reader.finish(diagnostics);
    let kind = kind?;
    let (kind, choice) = (kind.value.0, Spanned::new(kind.value.1, kind.span));
    let allowed = match (choice.value, allowed) {
        (true, Some(allowed)) if !allowed.is_empty() => {
            Some(allowed.into_iter().map(|text| text.value).collect::<Vec<_>>())
        }
        (true, _) => {
            diagnostics.push(Diagnostic::of(choice.span, &ColumnMistake::ChoiceWithoutAllowed));
            return None;
        }
        (false, None) => None,
        (false, Some(_)) => {
            diagnostics.push(Diagnostic::of(choice.span, &ColumnMistake::AllowedElsewhere));
            return None;
        }
    };
    let answers = match (yes, no) {
        (None, None) => None,
        (yes, no) => Some(YesNoWords { yes: texts(yes), no: texts(no) }),
    };
    let texts_only = kind == Kind::Text;
    let only_texts = |key: &str| ColumnMistake::OnlyTexts { key: key.to_owned() };
    let only_dates = |key: &str| ColumnMistake::OnlyDates { key: key.to_owned() };
    let meant_for = [
        (ColumnMistake::OnlyYesNo { key: "yes".to_owned() }, answers.is_some() && kind != Kind::YesNo),
        (only_texts("values"), !values.is_empty() && !texts_only),
        (only_texts("split"), split.is_some() && !texts_only),
        (only_texts("part"), part.is_some() && !texts_only),
        (only_dates("dates"), dates.is_some() && kind != Kind::Date),
        (only_dates("years_from"), years.is_some() && kind != Kind::Date),
        (only_dates("not_after"), not_after.is_some() && kind != Kind::Date),
    ];
    for (mistake, _) in meant_for.iter().filter(|(_, wrong)| *wrong) {
        diagnostics.push(Diagnostic::of(choice.span, mistake));
    }
    check_values(&values, allowed.as_deref(), diagnostics);
    if let Some(empty) = split.as_ref().filter(|split| split.value.is_empty()) {
        diagnostics.push(Diagnostic::of(empty.span, &ColumnMistake::NothingBetween));
    }
    if !check_name(name, diagnostics) {
        return None;
    }
    let percent = unit.as_deref().and_then(Unit::of_word) == Some(Unit::Percent);
    let euro = unit.as_deref().is_some_and(is_euro);
    let limits = Limits {
        range: gates.range,
        numbers: gates.numbers.clone(),
        no_range: gates.no_range,
        counts: list == Some(ListAs::Count),
        emptied: gates.severity == Severity::Warning,
        merged: None,
    };
    let schema = ColumnSchema { kind, allowed: allowed.clone(), unit, required, limits, span: name.span };
    let manifest = ColumnManifest {
        name: name.value.clone(),
        from: from?,
        nth,
        kind,
        allowed,
        percent,
        euro,
        required,
        gates,
        not_after_peildatum: not_after.is_some(),
        missing,
        values: values.into_iter().map(|(said, meant, _)| (said, meant)).collect(),
        answers,
        part,
        split,
        list,
        dates,
        years_from: years,
        merged,
        fill,
    };
    Some((manifest, schema))
}

/// `list = "count"`, or `list = "join"` with what `list_sign` says between the values.
fn list_as(reader: &mut TableReader<'_>, kind: Option<Kind>, diagnostics: &mut Diagnostics) -> Option<ListAs> {
    let list = reader.word("list", &LISTS, diagnostics);
    let between = reader.text("list_sign", diagnostics);
    let (Some(list), between) = (list, &between) else {
        if let Some(between) = between {
            diagnostics.push(Diagnostic::of(between.span, &ColumnMistake::SignWithoutList));
        }
        return None;
    };
    let mut refuse = |mistake: ColumnMistake| {
        diagnostics.push(Diagnostic::of(list.span, &mistake));
        None
    };
    let joined = list.value;
    match (joined, kind, between) {
        (false, Some(Kind::Number) | None, None) => Some(ListAs::Count),
        (false, _, None) => refuse(ColumnMistake::CountNoNumber),
        (false, ..) => refuse(ColumnMistake::CountWithSign),
        (true, Some(Kind::Number | Kind::Date | Kind::YesNo), _) => refuse(ColumnMistake::JoinNoText),
        (true, _, Some(between)) if between.value.is_empty() => refuse(ColumnMistake::JoinWithoutSign),
        (true, _, between) => {
            Some(ListAs::Join(between.as_ref().map_or_else(|| ", ".to_owned(), |between| between.value.clone())))
        }
    }
}

fn texts(texts: Option<Vec<Spanned<String>>>) -> Vec<String> {
    texts.unwrap_or_default().into_iter().map(|text| text.value).collect()
}

/// `values = { "Uit gefaseerd" = "Uitgefaseerd" }`
fn values(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Vec<(String, String, Span)> {
    let Some(table) = reader.names("values", diagnostics) else { return Vec::new() };
    let meant = table.entries.iter().filter_map(|(said, entry)| {
        let meant = entry.node.text(diagnostics)?;
        if meant.value.trim().is_empty() {
            let mistake = match said.as_str() {
                "" => ColumnMistake::EmptyMeansNothing,
                said => ColumnMistake::MeansNothing { said: said.to_owned() },
            };
            diagnostics.push(Diagnostic::of(meant.span, &mistake));
            return None;
        }
        Some((said.clone(), meant.value, meant.span))
    });
    meant.collect()
}

/// What is meant must be a value that the column may hold.
fn check_values(values: &[(String, String, Span)], allowed: Option<&[String]>, diagnostics: &mut Diagnostics) {
    let Some(allowed) = allowed else { return };
    for (_, meant, span) in values.iter().filter(|(_, meant, _)| !allowed.contains(meant)) {
        let mistake = ColumnMistake::NotInAllowed { found: meant.clone() };
        diagnostics.push(Diagnostic::of(*span, &mistake).suggest(meant, allowed.iter().map(String::as_str)));
    }
}

/// One format, or a list of formats that are tried in order.
pub(super) fn date_formats(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<DateFormat>> {
    let node = reader.node("dates")?;
    let said = match &node.item {
        Item::Array(nodes) => nodes.iter().filter_map(|node| node.text(diagnostics)).collect(),
        _ => vec![node.text(diagnostics)?],
    };
    let mut formats = Vec::new();
    for text in said {
        match DATE_FORMATS.iter().find(|(word, _)| *word == text.value) {
            Some((_, format)) => {
                if let Some(turned) = format.turned().filter(|turned| formats.contains(turned)) {
                    let (first, found) = (turned.word().to_owned(), text.value.clone());
                    diagnostics.push(Diagnostic::of(text.span, &ColumnMistake::TwoOrders { first, found }));
                }
                formats.push(*format);
            }
            None => {
                let words = DATE_FORMATS.map(|(word, _)| word);
                let allowed = words.map(str::to_owned).to_vec();
                let mistake = ColumnMistake::UnknownDates { found: text.value.clone(), allowed };
                diagnostics.push(Diagnostic::of(text.span, &mistake).suggest_near(&text.value, words));
            }
        }
    }
    (!formats.is_empty()).then_some(formats)
}

/// The first of the hundred years that two digits can mean.
pub(super) fn years_from(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<i16> {
    let year = reader.count("years_from", diagnostics)?;
    i16::try_from(year.value).ok()
}
