//! What of a version decides figures, colours and reasons: a hash for each thing that may not change once it was published.
//!
//! Numbers stand in it with their value and lists with their texts, so that a change of a threshold is one of what uses it.
//! What is only said (labels, texts, notes, why) may still be mended, and is no part of it.

use indexmap::IndexMap;
use typed_index_collections::TiVec;

use super::benchmark::{Benchmark, Best, Statistic};
use super::composed::{Composing, Composite, MissingPart};
use super::condition::{AsWritten, Condition, Formula, List, PrintStyle, Quantity};
use super::meaning::bare_script;
use super::outline::{ColumnContent, ReportTable, TableRows};
use super::pack::{Compare, Indicator, Measure, Precision, Recipe, RowsFrom, RulePack, View};
use crate::dataset::schema::{ColumnIndex, Schema, TableIndex};
use crate::terms::{Display, Kind, Meaning, Number, Period, Reason};
use crate::text::Span;

/// The sum of what a thing decides, and where the thing is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decides {
    pub sum: String,
    pub span: Span,
}

/// By thing: `indicator.bgt`, `measure.bgt_percentage`, `view.x`, `table.y`, `script.sterren`; sorted by name.
pub fn decisive(pack: &RulePack, schema: &Schema) -> IndexMap<String, Decides> {
    let about = About { pack, schema };
    let mut found = IndexMap::new();
    let mut add = |kind: &str, name: &str, span: Span, parts: Vec<String>| {
        let mut meaning = Meaning::default();
        parts.iter().for_each(|part| meaning.add(part));
        found.insert(format!("{kind}.{name}"), Decides { sum: meaning.sum(), span });
    };
    pack.indicators.values().for_each(|one| add("indicator", &one.id, one.span, about.indicator(one)));
    pack.measures.iter().for_each(|one| add("measure", &one.name, one.span, about.measure(one)));
    pack.views.iter().for_each(|one| add("view", &one.name, one.span, about.view(one)));
    pack.tables.values().for_each(|one| add("table", &one.id, one.span, about.table(one)));
    found.sort_keys();
    found
}

struct About<'a> {
    pack: &'a RulePack,
    schema: &'a Schema,
}

impl About<'_> {
    fn indicator(&self, indicator: &Indicator) -> Vec<String> {
        let mut parts = vec![
            self.name(indicator.measure),
            reason(&indicator.missing.reason),
            match indicator.compare {
                Compare::Displayed => "displayed",
                Compare::Exact => "exact",
            }
            .to_owned(),
        ];
        match &indicator.benchmark {
            Benchmark::None => parts.push("no benchmark".to_owned()),
            Benchmark::Norm(norm) => parts.extend(["norm".to_owned(), norm.to_string()]),
            Benchmark::Figures { made, over, peers } => parts.extend([
                statistic(*made),
                over.as_ref().map(|over| self.figures(over)).unwrap_or_default(),
                peers.map(|peers| self.name(peers)).unwrap_or_default(),
            ]),
            Benchmark::Count { over, peers } => {
                parts.extend(["count".to_owned(), self.figures(over)]);
                parts.extend(peers.map(|peers| self.name(peers)));
            }
            Benchmark::Same => parts.push("same".to_owned()),
            Benchmark::Share { over, peers } => {
                let peers = peers.map(|peers| self.name(peers)).unwrap_or_default();
                parts.extend(["share".to_owned(), self.figures(over), peers]);
            }
        }
        parts.extend(indicator.without_partners.then(|| "without partners".to_owned()));
        parts.extend(display(&indicator.benchmark_display));
        for rule in &indicator.colours {
            let reason = rule.reason.as_ref().map(reason).unwrap_or_default();
            parts.extend([self.figures(&rule.condition), rule.colour.word().to_owned(), reason]);
        }
        parts
    }

    fn measure(&self, measure: &Measure) -> Vec<String> {
        let mut parts = vec![kind(measure.kind).to_owned(), precision(measure.precision)];
        match &measure.how {
            Recipe::Aggregate { from, filter, aggregate, of, presence, missing_as } => parts.extend([
                "aggregate".to_owned(),
                self.rows(*from),
                filter.as_ref().map(|filter| self.filter(filter, *from)).unwrap_or_default(),
                aggregate.word().to_owned(),
                of.map(|of| self.column(*from, of)).unwrap_or_default(),
                presence.map(|presence| self.rows_of(presence)).unwrap_or_default(),
                missing_as.map(|number| number.to_string()).unwrap_or_default(),
            ]),
            Recipe::When(condition) => parts.extend(["when".to_owned(), self.figures(condition)]),
            Recipe::Formula(formula) => parts.extend(["formula".to_owned(), self.formula(formula)]),
            Recipe::Script { script, inputs, tables } => {
                parts.extend(["script".to_owned(), bare_script(self.pack.scripts[*script].text())]);
                parts.extend(inputs.iter().map(|input| self.name(*input)));
                parts.extend(tables.iter().flat_map(|(name, from)| [name.clone(), self.rows(*from)]));
            }
            Recipe::Classes(classes) => {
                parts.extend(["classes".to_owned(), self.name(classes.of)]);
                parts.extend(classes.ends().iter().map(|(end, _)| end.to_string()));
            }
            Recipe::Composite(Composite { making, parts: weighed, missing }) => {
                parts.push(match making {
                    Composing::WeightedMean => "weights".to_owned(),
                    Composing::Points => "points".to_owned(),
                });
                parts.push(match missing {
                    MissingPart::LeftOut => "leave-out".to_owned(),
                    MissingPart::Missing => "missing".to_owned(),
                });
                // In whatever order they are written.
                let mut weighed: Vec<[String; 2]> =
                    weighed.iter().map(|part| [self.name(part.measure), part.weight.to_string()]).collect();
                weighed.sort_unstable();
                parts.extend(weighed.into_iter().flatten());
            }
            Recipe::Earlier(earlier) => {
                parts.extend(["earlier".to_owned(), earlier.ago.to_string()]);
                parts.extend(earlier.indicators.iter().cloned());
            }
            Recipe::Tally(tally) => {
                parts.extend(["counts".to_owned(), tally.colour.word().to_owned()]);
                let mut of: Vec<String> = tally.of.iter().map(|id| id.value.clone()).collect();
                of.sort_unstable();
                parts.extend(of);
            }
        }
        parts.extend(measure.allowed.iter().flatten().cloned());
        parts.extend(measure.display.iter().flat_map(display));
        parts
    }

    fn view(&self, view: &View) -> Vec<String> {
        // Columns past those of `from` are of what is joined.
        let names = self.names_within(view);
        let name = |column: ColumnIndex| names.get(column).cloned().unwrap_or_default();
        let mut parts = vec![self.rows(view.from)];
        if let Some(join) = &view.join {
            let other = self.pack.column_names(self.schema, RowsFrom::Table(join.table));
            let right = other.get(join.right).cloned().unwrap_or_default();
            parts.extend(["join".to_owned(), self.rows_of(join.table), self.column(view.from, join.left), right]);
        }
        parts.push(view.filter.as_ref().map(|filter| self.rows_where(filter, &names)).unwrap_or_default());
        parts.extend(view.group.iter().flat_map(|(called, column)| [called.clone(), name(*column)]));
        for column in &view.columns {
            let of = column.of.map(name).unwrap_or_default();
            parts.extend([column.name.clone(), column.aggregate.word().to_owned(), of]);
        }
        parts
    }

    fn table(&self, table: &ReportTable) -> Vec<String> {
        let mut parts = Vec::new();
        let mut from = None;
        match &table.rows {
            TableRows::Own { from: rows, filter, key, sort, limit, presence } => {
                from = Some(*rows);
                parts.extend([
                    "own".to_owned(),
                    self.rows(*rows),
                    filter.as_ref().map(|filter| self.filter(filter, *rows)).unwrap_or_default(),
                    key.map(|key| self.column(*rows, key)).unwrap_or_default(),
                    limit.map(|limit| limit.to_string()).unwrap_or_default(),
                    presence.map(|presence| self.rows_of(presence)).unwrap_or_default(),
                ]);
                parts.extend(sort.iter().map(|by| format!("{} {}", self.column(*rows, by.column), by.descending)));
            }
            TableRows::Reference { table, key, sort } => {
                let rows = RowsFrom::Table(*table);
                from = Some(rows);
                let key = key.map(|key| self.column(rows, key)).unwrap_or_default();
                parts.extend(["reference".to_owned(), self.rows(rows), key]);
                parts.extend(sort.iter().map(|by| format!("{} {}", self.column(rows, by.column), by.descending)));
            }
            TableRows::List { texts } => {
                parts.push("list".to_owned());
                parts.extend(texts.iter().map(|text| text.to_string()));
            }
            TableRows::Criteria { rows, words } => {
                parts.extend(["criteria".to_owned(), words.0.clone(), words.1.clone()]);
                parts.extend(rows.iter().map(|row| self.figures(&row.condition)));
            }
        }
        for column in &table.columns {
            parts.extend(self.content(&column.content, from));
            parts.extend(display(&column.display));
        }
        parts
    }

    fn content(&self, content: &ColumnContent, row: Option<RowsFrom>) -> Vec<String> {
        let of_row = |column| row.map(|row| self.column(row, column)).unwrap_or_default();
        match content {
            ColumnContent::Own(column) => vec!["own".to_owned(), of_row(*column)],
            ColumnContent::Key => vec!["key".to_owned()],
            ColumnContent::Lookup { from, key, column } => {
                vec!["lookup".to_owned(), self.rows(*from), self.column(*from, *key), self.column(*from, *column)]
            }
            ColumnContent::Present { from, key, words, presence } => vec![
                "present".to_owned(),
                self.rows(*from),
                self.column(*from, *key),
                words.0.clone(),
                words.1.clone(),
                presence.map(|presence| self.rows_of(presence)).unwrap_or_default(),
            ],
            ColumnContent::Gemeenten { from, key, filter, sharing } => vec![
                "gemeenten".to_owned(),
                self.rows(*from),
                self.column(*from, *key),
                filter.as_ref().map(|filter| self.filter(filter, *from)).unwrap_or_default(),
                sharing.map(|sharing| self.rows(sharing)).unwrap_or_default(),
            ],
            ColumnContent::Share { from, key, presence } => {
                vec!["share".to_owned(), self.rows(*from), self.column(*from, *key), self.rows_of(*presence)]
            }
            ColumnContent::Mean { from, key, column, peers, presence } => vec![
                "mean".to_owned(),
                self.rows(*from),
                self.column(*from, *key),
                self.column(*from, *column),
                peers.map(|peers| self.name(peers)).unwrap_or_default(),
                self.rows_of(*presence),
            ],
        }
    }

    fn name(&self, measure: super::index::MeasureIndex) -> String {
        self.pack.name_of(Quantity::Measure(measure))
    }

    fn rows(&self, from: RowsFrom) -> String {
        match from {
            RowsFrom::Table(table) => self.rows_of(table),
            RowsFrom::View(view) => format!("view {}", self.pack.views[view].name),
        }
    }

    fn rows_of(&self, table: TableIndex) -> String {
        self.schema.table(table).0.to_owned()
    }

    fn column(&self, from: RowsFrom, column: ColumnIndex) -> String {
        self.pack.column_names(self.schema, from).get(column).cloned().unwrap_or_default()
    }

    /// The columns that a view is made of: those of its rows, and of what is joined.
    fn names_within(&self, view: &View) -> TiVec<ColumnIndex, String> {
        let mut names = self.pack.column_names(self.schema, view.from);
        if let Some(join) = &view.join {
            let joined = self.pack.column_names(self.schema, RowsFrom::Table(join.table));
            names.extend(joined.into_iter().map(|name| format!("{}.{name}", self.rows_of(join.table))));
        }
        names
    }

    fn figures(&self, condition: &Condition) -> String {
        condition.print(&Filling(AsWritten(|quantity| self.pack.name_of(quantity))))
    }

    fn formula(&self, formula: &Formula) -> String {
        formula.print(&Filling(AsWritten(|quantity| self.pack.name_of(quantity))))
    }

    fn filter(&self, condition: &Condition, from: RowsFrom) -> String {
        self.rows_where(condition, &self.pack.column_names(self.schema, from))
    }

    fn rows_where(&self, condition: &Condition, names: &TiVec<ColumnIndex, String>) -> String {
        let name = |quantity| match quantity {
            Quantity::Column(column) => names.get(column).cloned().unwrap_or_default(),
            other => self.pack.name_of(other),
        };
        condition.print(&Filling(AsWritten(name)))
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "number",
        Kind::Text => "text",
        Kind::Date => "date",
        Kind::YesNo => "yes-no",
    }
}

fn statistic(made: Statistic) -> String {
    let best = |best| if best == Best::Highest { "highest" } else { "lowest" };
    match made {
        Statistic::Mean => "mean".to_owned(),
        Statistic::Median => "median".to_owned(),
        Statistic::Quantile(part) => format!("quantile {part}"),
        Statistic::Best(which) => format!("best {}", best(which)),
        Statistic::Rank(which) => format!("rank {}", best(which)),
    }
}

/// The word of a reason of one's own is printed beside the colour.
fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Known(known) => known.word().to_owned(),
        Reason::Own(own) => format!("{}: {}", own.name, own.word),
    }
}

fn precision(precision: Precision) -> String {
    match precision {
        Precision::Printed(decimals) => format!("printed {decimals}"),
        Precision::Summed(decimals) => format!("summed {decimals}"),
        Precision::Mixed(decimals) => format!("mixed {decimals}"),
        Precision::Exact => "exact".to_owned(),
    }
}

fn display(display: &Display) -> Vec<String> {
    let Display { unit, decimals, words, missing, usual: _ } = display;
    let mut parts = vec![unit.word().to_owned(), decimals.to_string(), missing.clone()];
    parts.extend(words.iter().map(|(of, word)| format!("{of} = {word}")));
    parts
}

/// As it is written, with what names stand for.
struct Filling<N>(AsWritten<N>);

impl<N: Fn(Quantity) -> String> PrintStyle for Filling<N> {
    fn quantity(&self, quantity: Quantity) -> String {
        self.0.quantity(quantity)
    }

    fn number(&self, number: Number) -> String {
        self.0.number(number)
    }

    fn threshold(&self, _: &str, value: Number) -> String {
        self.0.number(value)
    }

    fn peildatum(&self) -> String {
        self.0.peildatum()
    }

    /// What is the same day decides the same, however it is written.
    fn ago(&self, _: Option<&str>, period: Period) -> String {
        let (unit, count) = period.plain();
        Period::new(unit, count).map_or_else(String::new, |plain| self.0.ago(None, plain))
    }

    fn list(&self, list: &List) -> String {
        self.0.list(&List { name: None, texts: list.texts.clone() })
    }
}
