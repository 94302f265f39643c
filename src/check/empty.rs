//! Columns that rules look at and that have no value in any row: whatever rests on them is grijs, for everyone.

use std::collections::BTreeSet;

use crate::dataset::{ColumnIndex, Dataset, Schema, TableIndex};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{Content, From, How, RulePack, TableRows, View};

/// What a version looks at and never finds, in the deliveries of today. A table without rows has its own messages.
/// `schema` is what the version was read against: the data may be only some of its tables.
pub fn empty_columns(pack: &RulePack, schema: &Schema, data: &Dataset) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (table, column) in looked_at(pack, schema) {
        let (name, declared) = schema.table(table);
        let (called, declared) = declared.column(column);
        let Some((_, rows)) = data.table(name) else { continue };
        if rows.is_empty() || (0..rows.len()).any(|row| !rows.cell(column, row).is_missing()) {
            continue;
        }
        let message = format!("`{called}` has no value in any of the {} rows of table `{name}`", rows.len());
        found.push(
            Diagnostic::warning(Code::ColumnEmptied, declared.span, message)
                .label(format!("rules look at it: whatever rests on it is grijs, by version {}", pack.number()))
                .help("look whether `from` names the right column, and whether `missing` names values that are one"),
        );
    }
    found
}

/// The columns that measures, views and tables of a version look at: by table and column.
fn looked_at(pack: &RulePack, schema: &Schema) -> BTreeSet<(TableIndex, ColumnIndex)> {
    let mut looked = Looked { pack, schema, found: BTreeSet::new() };
    for measure in &pack.measures {
        match &measure.how {
            How::Aggregate { from, filter, of, .. } => {
                looked.condition(*from, filter.as_deref());
                of.iter().for_each(|of| looked.column(*from, *of));
            }
            // A script sees whole rows; which of their columns it uses, only it knows.
            How::Script { .. } | How::When(_) | How::Formula(_) => {}
        }
    }
    for table in pack.tables.values() {
        let base = match &table.rows {
            TableRows::Own { from, filter, .. } => {
                looked.condition(*from, filter.as_deref());
                Some(*from)
            }
            TableRows::Reference { table, .. } => Some(From::Table(*table)),
            TableRows::List { .. } | TableRows::Criteria { .. } => None,
        };
        for column in &table.columns {
            match &column.content {
                Content::Own(own) => base.iter().for_each(|from| looked.column(*from, *own)),
                Content::Lookup { from, key, column } | Content::Mean { from, key, column, .. } => {
                    looked.column(*from, *key);
                    looked.column(*from, *column);
                }
                Content::Present { from, key, .. } | Content::Share { from, key, .. } => looked.column(*from, *key),
                Content::Gemeenten { from, key, filter, .. } => {
                    looked.column(*from, *key);
                    looked.condition(*from, filter.as_deref());
                }
                Content::Key => {}
            }
        }
    }
    looked.found
}

struct Looked<'a> {
    pack: &'a RulePack,
    schema: &'a Schema,
    found: BTreeSet<(TableIndex, ColumnIndex)>,
}

impl Looked<'_> {
    fn condition(&mut self, from: From, condition: Option<&Condition>) {
        for quantity in condition.map(Condition::quantities).unwrap_or_default() {
            if let Quantity::Column(column) = quantity {
                self.column(from, column);
            }
        }
    }

    fn column(&mut self, from: From, column: ColumnIndex) {
        let view = match from {
            From::Table(table) => {
                self.found.insert((table, column));
                return;
            }
            From::View(view) => view,
        };
        let view = &self.pack.views[view];
        for quantity in view.filter.iter().flat_map(|filter| filter.quantities()) {
            if let Quantity::Column(column) = quantity {
                self.in_view(view, column);
            }
        }
        view.group.iter().for_each(|(_, column)| self.in_view(view, *column));
        if let Some(join) = &view.join {
            self.column(view.from, join.left);
            self.found.insert((join.table, join.right));
        }
        let own = usize::from(column).checked_sub(view.group.len()).and_then(|at| view.columns.get(at));
        own.and_then(|own| own.of).iter().for_each(|of| self.in_view(view, *of));
    }

    /// A column of the rows that a view is made of: those of its table, then those of the joined one.
    fn in_view(&mut self, view: &View, column: ColumnIndex) {
        let width = match view.from {
            From::Table(table) => self.schema.table(table).1.columns.len(),
            From::View(view) => self.pack.views[view].group.len() + self.pack.views[view].columns.len(),
        };
        match (usize::from(column).checked_sub(width), &view.join) {
            (Some(column), Some(join)) => {
                self.found.insert((join.table, column.into()));
            }
            _ => self.column(view.from, column),
        }
    }
}
