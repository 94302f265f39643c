//! Which rows a measure counts, and of which column the different values: so that a part is never more than the whole.
//!
//! Two counts are held beside each other by what their conditions say, not by rows.

use std::collections::BTreeSet;

use typed_index_collections::TiSlice;

use crate::dataset::schema::{ColumnIndex, Schema};
use crate::rules::condition::{Comparison, Condition, Operand, Quantity};
use crate::rules::index::ViewIndex;
use crate::rules::{Gives, Recipe, RowsFrom, View};
use crate::terms::Kind;

/// Rows, or different values, that are counted.
#[derive(Debug)]
pub(super) struct CountedRows {
    from: RowsFrom,
    /// Different values of this column; none for rows.
    of: Option<ColumnIndex>,
    /// What must hold of a row; all of these.
    must: Vec<Condition>,
    /// Nothing else is asked of a row.
    nothing_else: bool,
}

impl CountedRows {
    /// None: it counts nothing.
    pub fn of(how: &Recipe, views: &TiSlice<ViewIndex, View>) -> Option<CountedRows> {
        let Recipe::Aggregate { from, filter, aggregate, of, .. } = how else { return None };
        if aggregate.gives() != Gives::Count {
            return None;
        }
        let mut counted = CountedRows { from: *from, of: *of, must: Vec::new(), nothing_else: true };
        counted.ask(filter.as_ref().map(|filter| &filter.what));
        while counted.look_below(views) {}
        Some(counted)
    }

    fn ask(&mut self, filter: Option<&Condition>) {
        match filter {
            Some(Condition::All(parts)) => parts.iter().for_each(|part| self.ask(Some(&part.what))),
            Some(part) => self.must.push(part.clone()),
            None => {}
        }
    }

    /// The rows of a view that is grouped by one column are the different values of that column in the rows below. Whether
    /// it was one.
    fn look_below(&mut self, views: &TiSlice<ViewIndex, View>) -> bool {
        let RowsFrom::View(at) = self.from else { return false };
        let view = &views[at];
        let group = match (self.of, view.group.as_slice()) {
            (None, [(_, column)]) => *column,
            (Some(of), group) => match group.get(usize::from(of)) {
                Some((_, column)) => *column,
                None => return false,
            },
            _ => return false,
        };
        let below = |column: ColumnIndex| view.group.get(usize::from(column)).map(|(_, column)| *column);
        let (kept, lost): (Vec<_>, Vec<_>) =
            self.must.drain(..).map(|part| moved(&part, &below)).partition(Option::is_some);
        self.must = kept.into_iter().flatten().collect();
        // Rows without a value to group by are in no group, and rows without a partner are not joined.
        self.nothing_else &= lost.is_empty() && view.join.is_none() && view.group.len() == 1;
        self.from = view.from;
        self.of = Some(group);
        self.ask(view.filter.as_ref().map(|filter| &filter.what));
        true
    }

    /// Whether whatever this counts, the other one counts too.
    pub fn is_part_of(&self, whole: &CountedRows) -> bool {
        let same_values = whole.of.is_none() || whole.of == self.of;
        self.from == whole.from
            && same_values
            && whole.nothing_else
            && whole.must.iter().all(|condition| self.implies(condition))
    }

    fn implies(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Always(yes) => *yes,
            Condition::All(parts) => parts.iter().all(|part| self.implies(part)),
            Condition::Any(parts) if parts.iter().any(|part| self.implies(part)) => true,
            Condition::Not(part) if self.is_there(part) => true,
            Condition::OneOf { quantity, list } => self
                .must
                .iter()
                .filter_map(|part| words(part, quantity.what))
                .any(|own| own.iter().all(|text| list.texts.iter().any(|known| *known.what == **text))),
            condition => self.must.contains(condition),
        }
    }

    /// Whether a condition asks that a value is missing, and a row that counts must have it.
    fn is_there(&self, condition: &Condition) -> bool {
        let Condition::Missing(quantity) = condition else { return false };
        let by_name = || self.must.iter().any(|part| needs(part, quantity.what));
        by_name() || matches!((&quantity.what, self.of), (Quantity::Column(column), Some(of)) if *column == of)
    }

    /// No more than this can be counted.
    pub fn most(&self, schema: &Schema) -> Option<usize> {
        let table = match self.from {
            RowsFrom::Table(table) => Some(schema.table(table).1),
            RowsFrom::View(_) => None,
        };
        let of = self.of?;
        let named = self.must.iter().filter_map(|part| words(part, Quantity::Column(of))).map(|texts| texts.len());
        let column = table.and_then(|table| table.columns.get_index(usize::from(of))).map(|(_, column)| column);
        let choices = column.and_then(|column| match (&column.allowed, &column.limits.numbers, column.limits.merged) {
            (Some(allowed), _, _) => Some(allowed.len()),
            (_, Some(numbers), None) => Some(numbers.len()),
            _ if column.kind == Kind::YesNo => Some(2),
            _ => None,
        });
        named.chain(choices).min()
    }
}

/// The only texts that a quantity can be when a condition holds.
fn words(condition: &Condition, quantity: Quantity) -> Option<BTreeSet<&str>> {
    match condition {
        Condition::OneOf { quantity: of, list } if of.what == quantity => {
            Some(list.texts.iter().map(|text| text.what.as_ref()).collect())
        }
        Condition::Compare { left, comparison: Comparison::Equal, right } => match (&left.what, &right.what) {
            (Operand::Quantity(of), Operand::Text(text)) | (Operand::Text(text), Operand::Quantity(of))
                if *of == quantity =>
            {
                Some([text.as_ref()].into())
            }
            _ => None,
        },
        Condition::Any(parts) => {
            let each: Option<Vec<BTreeSet<&str>>> = parts.iter().map(|part| words(part, quantity)).collect();
            each.map(|each| each.into_iter().flatten().collect())
        }
        _ => None,
    }
}

/// Whether a condition can only hold where there is a value.
fn needs(condition: &Condition, quantity: Quantity) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().any(|part| needs(part, quantity)),
        Condition::Any(parts) => !parts.is_empty() && parts.iter().all(|part| needs(part, quantity)),
        Condition::Not(part) => match &part.what {
            Condition::Missing(of) => of.what == quantity,
            Condition::Compare { .. } | Condition::Holds(_) | Condition::OneOf { .. } | Condition::IsLike { .. } => {
                needs(part, quantity)
            }
            _ => false,
        },
        Condition::Compare { left, right, .. } => {
            [left, right].into_iter().any(|operand| operand.quantities().contains(&quantity))
        }
        Condition::Holds(of) => *of == quantity,
        Condition::OneOf { quantity: of, .. } | Condition::IsLike { quantity: of, .. } => of.what == quantity,
        Condition::Always(_) | Condition::Missing(_) => false,
    }
}

/// A condition on the columns of a view as one on the columns below; None when it looks at more than those.
fn moved(condition: &Condition, below: &dyn Fn(ColumnIndex) -> Option<ColumnIndex>) -> Option<Condition> {
    let move_one = |quantity: &mut Quantity| match quantity {
        Quantity::Column(column) => below(*column).map(|below| *column = below),
        _ => Some(()),
    };
    fn move_all(condition: &mut Condition, one: &dyn Fn(&mut Quantity) -> Option<()>) -> Option<()> {
        match condition {
            Condition::Compare { left, right, .. } => {
                [left, right].into_iter().try_for_each(|side| match &mut side.what {
                    Operand::Quantity(quantity) => one(quantity),
                    Operand::Sum(formula) => formula.each_quantity(one),
                    _ => Some(()),
                })
            }
            Condition::Holds(quantity) => one(quantity),
            Condition::OneOf { quantity, .. } | Condition::IsLike { quantity, .. } | Condition::Missing(quantity) => {
                one(&mut quantity.what)
            }
            other => other.children_mut().iter_mut().try_for_each(|part| move_all(&mut part.what, one)),
        }
    }
    let mut moved = condition.clone();
    move_all(&mut moved, &move_one).map(|()| moved)
}
