//! Gates: what a delivery must be like before figures are made of it, and how bad it is when it is not.

use super::keys::SEVERITIES;
use super::mistake::{ColumnMistake, ManifestMistake, wrong};
pub use mdd_engine::dataset::schema::Range;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Severity};
use mdd_engine::syntax::{Item, KeyedTable, Node, TableReader};
use mdd_engine::terms::{Kind, Number};
use mdd_engine::text::{Span, Spanned};

/// What a whole table must be like. What is not said is not asked.
#[derive(Clone, Default)]
pub struct Gates {
    /// At least so many gemeenten have a row.
    pub gemeenten: Option<Gate>,
    /// At least so many rows are used.
    pub rows: Option<Gate>,
    /// At most so many rows match no gemeente, those of declared other organisations and abolished gemeenten not counted.
    pub unmatched: Option<Gate>,
    /// At most so many percent more or fewer rows than the previous delivery.
    pub change: Option<Gate>,
}

/// One demand on a table.
#[derive(Clone)]
pub struct Gate {
    pub limit: u32,
    pub severity: Severity,
    pub span: Span,
}

/// What every cell of a column must be like.
#[derive(Clone)]
pub struct ColumnGates {
    /// How bad a cell is that is not as declared: an error keeps its row out, a warning makes the cell missing.
    pub severity: Severity,
    /// No two rows with the same value.
    pub unique: bool,
    pub range: Option<Range>,
    /// `range = "none"`: any number may stand there, and it is said why.
    pub no_range: bool,
    /// `allowed` for numbers: only these.
    pub numbers: Option<Vec<Number>>,
    /// At most so many percent between the mean of this delivery and that of the previous one.
    pub change: Option<Spanned<u32>>,
}

fn severity(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Severity {
    reader.word("severity", &SEVERITIES, diagnostics).map_or(Severity::Error, |severity| severity.value)
}

impl Gates {
    pub(super) fn read(table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> Gates {
        let mut reader = table.reader();
        let mut gate = |key: &'static str, limit: &'static str, diagnostics: &mut Diagnostics| {
            let mut reader = reader.table(key, diagnostics)?.reader();
            let found = reader.count(limit, diagnostics);
            let severity = severity(&mut reader, diagnostics);
            reader.finish(diagnostics);
            found.map(|limit| Gate { limit: limit.value, severity, span: limit.span })
        };
        let gates = Gates {
            gemeenten: gate("gemeenten", "at_least", diagnostics),
            rows: gate("rows", "at_least", diagnostics),
            unmatched: gate("unmatched", "at_most", diagnostics),
            change: gate("change", "at_most", diagnostics),
        };
        reader.finish(diagnostics);
        gates
    }
}

impl ColumnGates {
    /// Whether somebody said which numbers there may be, or why there may be any.
    pub fn says_range(&self) -> bool {
        self.range.is_some() || self.no_range || self.numbers.is_some()
    }

    pub(super) fn read(reader: &mut TableReader<'_>, kind: Kind, diagnostics: &mut Diagnostics) -> ColumnGates {
        let (range, no_range) = ranged(reader, kind, diagnostics);
        let numbers = (kind == Kind::Number).then(|| numbers(reader, diagnostics)).flatten();
        let change = reader.count("change_at_most", diagnostics);
        if let Some(change) = &change
            && kind != Kind::Number
        {
            diagnostics.push(Diagnostic::of(change.span, &ColumnMistake::ChangeElsewhere));
        }
        ColumnGates {
            severity: severity(reader, diagnostics),
            unique: reader.yes_no("unique", diagnostics).unwrap_or(false),
            range,
            no_range,
            numbers,
            change,
        }
    }
}

/// `range`, or that there is none and why.
fn ranged(reader: &mut TableReader<'_>, kind: Kind, diagnostics: &mut Diagnostics) -> (Option<Range>, bool) {
    let node = reader.node("range");
    let why = reader.text("range_why", diagnostics);
    let none = node.filter(|node| matches!(&node.item, Item::Text { value, .. } if value == "none"));
    match (none, &why) {
        (Some(node), None) => diagnostics.push(Diagnostic::of(node.span, &ColumnMistake::NoRangeWhy)),
        (None, Some(why)) => diagnostics.push(Diagnostic::of(why.span, &ColumnMistake::RangeWhyAlone)),
        _ => {}
    }
    match node {
        Some(node) if none.is_none() => (range(node, kind, diagnostics), false),
        _ => (None, none.is_some()),
    }
}

/// `allowed = [0, 33, 66, 100]`
fn numbers(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Vec<Number>> {
    let node = reader.node("allowed")?;
    let nodes = reader.list("allowed", diagnostics)?;
    let number = |node: &Node| match node.item {
        Item::Number(number) => Some(number),
        _ => None,
    };
    let numbers: Vec<Number> = nodes.iter().map_while(number).collect();
    if numbers.is_empty() || numbers.len() < nodes.len() {
        let odd = nodes.get(numbers.len()).unwrap_or(node);
        return wrong(odd, &ManifestMistake::WrongNumbers, diagnostics);
    }
    Some(numbers)
}

fn range(node: &Node, kind: Kind, diagnostics: &mut Diagnostics) -> Option<Range> {
    let mistake = match kind {
        Kind::Number => ManifestMistake::WrongRange,
        Kind::Date => ManifestMistake::WrongDays,
        Kind::Text | Kind::YesNo => {
            diagnostics.push(Diagnostic::of(node.span, &ColumnMistake::RangeElsewhere));
            return None;
        }
    };
    let Item::Array(ends) = &node.item else { return wrong(node, &mistake, diagnostics) };
    let range = match (kind, ends.as_slice()) {
        (Kind::Number, [Node { item: Item::Number(low), .. }, Node { item: Item::Number(high), .. }]) => {
            (low <= high).then_some(Range::Number(*low, *high))
        }
        (Kind::Date, [Node { item: Item::Date(first), .. }, Node { item: Item::Date(last), .. }]) => {
            (first <= last).then_some(Range::Date(*first, *last))
        }
        _ => None,
    };
    range.or_else(|| wrong(node, &mistake, diagnostics))
}
