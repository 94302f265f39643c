//! What the rules ask for and the deliveries of today do not have: texts that no row says, marks for "not there" that are read
//! as figures, indicators that are grijs for everyone. The one check beside `noticed` and `empty` that reads deliveries.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::dataset::{Cell, ColumnIndex, Dataset, TableIndex};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::engine::{Because, Evaluation};
use crate::mistakes;
use crate::rules::condition::{Condition, Likeness, Operand, Part, Quantity};
use crate::rules::{AskedOf, ColumnContent, GraphNode, Recipe, RowsFrom, RulePack, TableRows};
use crate::terms::{Date, Number, Value};
use crate::text::Span;

mistakes! {
    enum DeliveredMistake {
        NeverSaid { found: String, column: String } = Warning NotDelivered "check-never-delivered";
        NeverLike { found: String, function: String, column: String } = Warning NotDelivered "check-never-like";
        ReadAsValue { found: String, count: usize, column: String } = Warning ReadAsValue "check-read-as-value";
        GreyForAll { indicator: String } = Warning GreyForAll "check-grey-for-all";
    }
}

/// So often one mark stands in a column before it is taken for one.
const OFTEN: usize = 2;

/// What a version asks for and no delivery has.
pub fn not_delivered(evaluation: &Evaluation<'_>) -> Diagnostics {
    let mut wanted = NotDelivered {
        pack: evaluation.pack,
        data: evaluation.data,
        found: Diagnostics::default(),
        seen: BTreeSet::new(),
    };
    wanted.conditions();
    wanted.tables();
    let mut found = wanted.found;
    found.append(marks(evaluation.pack, evaluation.data));
    for (number, indicator) in evaluation.indicators() {
        let grey = evaluation.data.gemeenten.keys().all(|gemeente| {
            let because = evaluation.decision(number, gemeente).because;
            matches!(because, Because::NoFigure | Because::Outdated | Because::Missing(_))
        });
        if grey && evaluation.gemeenten() > 0 {
            let mistake = DeliveredMistake::GreyForAll { indicator: indicator.id.clone() };
            found.push(Diagnostic::of(indicator.span, &mistake));
        }
    }
    found
}

struct NotDelivered<'a> {
    pack: &'a RulePack,
    data: &'a Dataset,
    found: Diagnostics,
    seen: BTreeSet<(Span, String)>,
}

impl NotDelivered<'_> {
    fn conditions(&mut self) {
        let pack = self.pack;
        for (at, view) in pack.views.iter_enumerated() {
            view.filter.iter().for_each(|filter| self.condition(filter, AskedOf::Within(at)));
        }
        for measure in &pack.measures {
            if let Recipe::Aggregate { from, filter: Some(filter), .. } = &measure.how {
                self.condition(filter, AskedOf::Rows(*from));
            }
        }
    }

    fn tables(&mut self) {
        let pack = self.pack;
        for table in pack.tables.values() {
            if let TableRows::Own { from, filter: Some(filter), .. } = &table.rows {
                self.condition(filter, AskedOf::Rows(*from));
            }
            for column in &table.columns {
                let (from, key) = match &column.content {
                    ColumnContent::Gemeenten { from, filter, key, .. } => {
                        filter.iter().for_each(|filter| self.condition(filter, AskedOf::Rows(*from)));
                        (*from, *key)
                    }
                    ColumnContent::Lookup { from, key, .. }
                    | ColumnContent::Present { from, key, .. }
                    | ColumnContent::Share { from, key, .. }
                    | ColumnContent::Mean { from, key, .. } => (*from, *key),
                    ColumnContent::Own(_) | ColumnContent::Key => continue,
                };
                if let TableRows::List { texts } = &table.rows {
                    texts.iter().for_each(|text| self.text(text, table.span, AskedOf::Rows(from), key));
                }
            }
        }
    }

    /// The texts that a condition asks for of a column.
    fn condition(&mut self, condition: &Condition, from: AskedOf) {
        for part in condition.walk() {
            match part {
                Condition::OneOf { quantity, list } => {
                    let Quantity::Column(column) = quantity.what else { continue };
                    list.texts.iter().for_each(|text| self.text(text, text.span, from, column));
                }
                Condition::IsLike { quantity, likeness, list } => {
                    let Quantity::Column(column) = quantity.what else { continue };
                    list.texts.iter().for_each(|text| self.like(*likeness, text, from, column));
                }
                Condition::Compare { left, right, .. } => {
                    for (one, other) in [(left, right), (right, left)] {
                        if let (Operand::Text(text), Some(Quantity::Column(column))) = (&one.what, other.quantity()) {
                            self.text(text, one.span, from, column);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// A text that none in a column is like.
    fn like(&mut self, likeness: Likeness, asked: &Part<Arc<str>>, from: AskedOf, column: ColumnIndex) {
        let Some((table, at)) = base(self.pack, from, column) else { return };
        let Some(rows) = self.data.tables.get(table).filter(|rows| !rows.is_empty()) else { return };
        let fits = |row: usize| match rows.cell(at, row) {
            Cell::Text(said) => likeness.holds(self.data.symbols.text(said), asked),
            _ => false,
        };
        if (0..rows.len()).any(fits) || !self.seen.insert((asked.span, asked.to_string())) {
            return;
        }
        let column = self.pack.domains.column_name(from, column).unwrap_or_default().to_owned();
        let mistake =
            DeliveredMistake::NeverLike { found: asked.to_string(), function: likeness.word().to_owned(), column };
        self.found.push(Diagnostic::of(asked.span, &mistake));
    }

    fn text(&mut self, text: &str, place: Span, from: AskedOf, column: ColumnIndex) {
        let Some((table, at)) = base(self.pack, from, column) else { return };
        let Some(rows) = self.data.tables.get(table).filter(|rows| !rows.is_empty()) else { return };
        let symbol = self.data.symbols.find(text);
        let says =
            |row: usize| matches!((rows.cell(at, row), symbol), (Cell::Text(said), Some(symbol)) if said == symbol);
        if (0..rows.len()).any(says) || !self.seen.insert((place, text.to_owned())) {
            return;
        }
        let column = self.pack.domains.column_name(from, column).unwrap_or_default().to_owned();
        let there: FxHashSet<String> = (0..rows.len())
            .filter_map(|row| match rows.cell(at, row).value(|symbol| self.data.symbols.text(symbol)) {
                Value::Text(said) => Some(said.to_string()),
                _ => None,
            })
            .collect();
        let mut there: Vec<&str> = there.iter().map(String::as_str).collect();
        there.sort_unstable();
        let mistake = DeliveredMistake::NeverSaid { found: text.to_owned(), column };
        self.found.push(Diagnostic::of(place, &mistake).suggest_near(text, there));
    }
}

/// The column of a delivery that a column of rows is; none of what is worked out.
fn base(pack: &RulePack, from: AskedOf, column: ColumnIndex) -> Option<(TableIndex, ColumnIndex)> {
    match from {
        AskedOf::Rows(RowsFrom::Table(table)) => Some((table, column)),
        AskedOf::Rows(RowsFrom::View(view)) => {
            let (_, grouped) = pack.views[view].group.get(usize::from(column))?;
            base(pack, AskedOf::Within(view), *grouped)
        }
        AskedOf::Within(view) => {
            let view = &pack.views[view];
            let own = pack.domains.columns(view.from).len();
            match (&view.join, usize::from(column).checked_sub(own)) {
                (Some(join), Some(past)) => Some((join.table, past.into())),
                _ => base(pack, AskedOf::Rows(view.from), column),
            }
        }
    }
}

/// Days and numbers that stand for "not there", in columns that the rules look at.
fn marks(pack: &RulePack, data: &Dataset) -> Diagnostics {
    let mut found = Diagnostics::default();
    let columns = pack.graph.looked_at().into_iter();
    let columns: BTreeSet<(TableIndex, ColumnIndex)> = columns
        .filter_map(|node| if let GraphNode::Column(table, column) = node { Some((table, column)) } else { None })
        .collect();
    for (table, column) in columns {
        let (name, declared) = data.schema.table(table);
        let (called, declared) = declared.column(column);
        let Some((_, rows)) = data.table(name) else { continue };
        let mut marks: Vec<(Value, usize)> = Vec::new();
        for row in 0..rows.len() {
            let value = match rows.cell(column, row) {
                cell @ (Cell::Number(_) | Cell::Date(_)) => cell.value(|symbol| data.symbols.text(symbol)),
                _ => continue,
            };
            if !is_mark(&value) {
                continue;
            }
            match marks.iter_mut().find(|(known, _)| *known == value) {
                Some((_, count)) => *count += 1,
                None => marks.push((value, 1)),
            }
        }
        if declared.limits.range.is_some() || declared.limits.numbers.is_some() {
            continue;
        }
        for (value, count) in marks.into_iter().filter(|(_, count)| *count >= OFTEN) {
            let mistake = DeliveredMistake::ReadAsValue { found: value.machine(), count, column: called.to_owned() };
            found.push(Diagnostic::of(declared.span, &mistake));
        }
    }
    found
}

/// The last day of a century, the first of an age of computers; -999 and 99998.
fn is_mark(value: &Value) -> bool {
    match value {
        Value::Date(date) => is_marked_day(*date),
        Value::Number(number) => is_marked_number(*number),
        _ => false,
    }
}

fn is_marked_day(date: Date) -> bool {
    let day = date.to_string();
    let last_of_century = day.ends_with("-12-31") && day.get(2..4) == Some("99");
    last_of_century || ["1900-01-01", "1970-01-01", "1899-12-30", "1899-12-31", "0001-01-01"].contains(&day.as_str())
}

fn is_marked_number(number: Number) -> bool {
    let written = number.to_string();
    let digits = written.trim_start_matches('-');
    let nines = digits.trim_end_matches(['8', '9']).is_empty() && digits.trim_end_matches('9').len() <= 1;
    let nines = nines && digits.chars().filter(|digit| *digit == '8').count() <= 1;
    nines && digits.len() >= if written.starts_with('-') { 2 } else { 5 }
}
