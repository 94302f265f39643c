//! How each figure came about: the measure, what it was computed from, the views, and the lines of the deliveries.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::earlier::from_edition;
use super::places::{Places, RulesPlace};
use super::{figure, filled};
use crate::dataset::{GemeenteIndex, TableIndex, first_line_ranges};
use crate::engine::{Evaluation, Trace, TracedRows, measured_at};
use crate::fault::OrFault;
use crate::language::{Language, Said, said};
use crate::rules::condition::{Quantity, WithFigures};
use crate::rules::index::MeasureIndex;
use crate::rules::keys;
use crate::rules::{Aggregate, Classes, Composing, Measure, Recipe, RowsFrom, Weighed};
use crate::terms::{Display, Number, Value};
use crate::text::Spanned;

/// How many lines of a delivery are named; the others are counted.
const MAX_LINES: usize = 10;

/// One measure and where it came from; those that it needs stand below it, one level deeper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Origin {
    pub depth: usize,
    pub measure: String,
    pub display: String,
    pub value: String,
    /// "formula", "condition", "script sterren.rhai", or what was aggregated.
    pub how: String,
    /// The lines of the delivery: "file:12-15, 20".
    pub rows: String,
    /// Of the delivery of those rows: the hash of its file, and what was done to it on its way to the table.
    pub sha256: String,
    pub steps: Vec<String>,
    /// "figure", "rules" or "peers": what it is asked for. Empty for what another measure needs.
    pub role: &'static str,
    /// "count", "distinct component"; empty for what is not aggregated.
    pub aggregate: String,
    /// The same for people.
    #[serde(skip)]
    pub aggregated: Option<Said>,
    /// The condition or formula as it stands in the rules, or the file of the script.
    pub written: String,
    /// The same with the figures filled in; empty where there is nothing to fill in.
    pub filled: String,
    pub views: Vec<ViewMade>,
    /// Rows of other sources that it rests on too: "file:12-15".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    pub note: String,
    /// How it came about was told before.
    #[serde(skip)]
    pub again: bool,
    #[serde(flatten)]
    pub at: RulesPlace,
}

/// A view, and the table or view that it was made of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ViewMade {
    pub name: String,
    /// "pakketversies, a row for each component"
    pub made_of: String,
    #[serde(flatten)]
    pub at: RulesPlace,
}

/// The figures that an indicator rests on, each with what it needs below it.
pub(super) struct Origins<'a> {
    pub evaluation: &'a Evaluation<'a>,
    pub places: &'a Places<'a>,
    pub gemeente: GemeenteIndex,
    pub language: Language,
    pub found: Vec<Origin>,
    /// What was asked for.
    pub asked: BTreeSet<MeasureIndex>,
    /// What was told.
    pub told: BTreeSet<MeasureIndex>,
}

impl Origins<'_> {
    /// Adds a measure, unless it is there.
    pub fn add(&mut self, measure: MeasureIndex, role: &'static str) {
        if !self.asked.insert(measure) {
            return;
        }
        // Each measure is told once: what is shared by many would be told again under each of them.
        let mut open = vec![(measure, 0, role)];
        while let Some((measure, depth, role)) = open.pop() {
            if self.put(measure, depth, role) {
                let at = open.len();
                open.extend(self.evaluation.pack.graph.needs(measure).map(|need| (need, depth + 1, "")));
                open.get_mut(at..).or_fault("what was just added").reverse();
            }
        }
    }

    /// Says of a measure how it came about; false when that was said before.
    fn put(&mut self, number: MeasureIndex, depth: usize, role: &'static str) -> bool {
        let measure = self.evaluation.measure(number);
        let trace = self.evaluation.trace(number, self.gemeente);
        let again = !self.told.insert(number);
        let path = ["measure", measure.name.as_str()];
        let mut origin = Origin {
            depth,
            measure: measure.name.clone(),
            display: trace.shown.clone(),
            value: trace.value.machine(),
            how: self.language.say("explain-see-above"),
            rows: String::new(),
            sha256: String::new(),
            steps: Vec::new(),
            role,
            aggregate: String::new(),
            aggregated: None,
            written: String::new(),
            filled: String::new(),
            views: Vec::new(),
            also: Vec::new(),
            note: String::new(),
            again,
            at: self.places.newest(&path, &keys::COMPUTING),
        };
        if again {
            self.found.push(origin);
            return false;
        }
        origin.note = measure.note.clone().unwrap_or_default();
        if let Some(was) = self.evaluation.given_instead(number, self.gemeente) {
            origin.how = self.language.say(said("set-given").with("was", was));
            self.found.push(origin);
            return false;
        }
        self.say_how(measure, &trace, &mut origin);
        self.found.push(origin);
        true
    }

    fn say_how(&self, measure: &Measure, trace: &Trace, origin: &mut Origin) {
        let say = |text: Said| self.language.say(text);
        let path = ["measure", measure.name.as_str()];
        let written = |key: &str| self.places.text(&path, key).unwrap_or_default();
        let shown = |quantity: Quantity| match quantity {
            Quantity::Measure(other) => self.shown(other),
            other => self.evaluation.name_of(other),
        };
        let style = WithFigures { peildatum: self.evaluation.peildatum, figure: shown };
        match &measure.how {
            Recipe::Aggregate { from, aggregate, .. } => {
                let rows = |rows: &TracedRows| {
                    let used = said("explain-rows").with("used", rows.used).with("looked_at", rows.looked_at);
                    used.with("from", &rows.from)
                };
                origin.how = say(trace.rows.as_ref().map_or_else(|| said("explain-no-rows"), rows));
                origin.aggregate = [written("aggregate"), written("of")].join(" ").trim().to_owned();
                origin.aggregated = Some(aggregated(*aggregate, written("of")));
                origin.written = written("where");
                origin.views = self.views(*from);
            }
            Recipe::When(condition) => {
                origin.how = say(said("explain-condition"));
                origin.written = written("when");
                origin.filled = filled(condition, &style);
            }
            Recipe::Formula(formula) => {
                origin.how = say(said("explain-formula"));
                origin.written = written("formula");
                origin.filled = formula.print(&style);
            }
            Recipe::Classes(classes) => {
                origin.how = say(said("explain-classes").with("name", &self.evaluation.measure(classes.of).name));
                origin.written = self.written_classes(classes);
                if let Value::Text(class) = &trace.value {
                    let found = said("explain-class-found").with("figure", self.shown(classes.of));
                    origin.filled = say(found.with("class", &**class));
                }
            }
            Recipe::Composite(composite) => {
                origin.how = say(said(match composite.making {
                    Composing::WeightedMean => "explain-weights",
                    Composing::Points => "explain-points",
                }));
                let part = |part: &Weighed| format!("{} x {}", part.weight, self.evaluation.measure(part.measure).name);
                origin.written = composite.parts.iter().map(part).collect::<Vec<_>>().join(" + ");
                origin.filled = self.arithmetic(trace.measure);
            }
            Recipe::Earlier(earlier) => {
                let measure = self.evaluation.measure(trace.measure);
                origin.how = say(from_edition(self.evaluation, earlier, measure, self.gemeente));
            }
            Recipe::Tally(tally) => {
                origin.how = say(said("explain-tally").with("colour", tally.colour.word()));
                let shown = |id: &Spanned<String>| {
                    let number = self.evaluation.pack.indicator_index(&id.value)?;
                    let colour = self.evaluation.decision(number, self.gemeente).colour?;
                    Some(format!("{} {}", id.value, colour.word()))
                };
                origin.written = tally.of.iter().filter_map(shown).collect::<Vec<_>>().join(", ");
                origin.filled = self.arithmetic(trace.measure);
            }
            Recipe::Script { script, .. } => {
                let script = &self.evaluation.pack.scripts[*script];
                origin.how = say(said("explain-script").with("name", &script.name));
                self.places.files.path(script.file).clone_into(&mut origin.written);
            }
        }
        if let Some(rows) = trace.rows.as_ref().filter(|rows| !rows.lines.is_empty()) {
            let table = self.evaluation.data.schema.table_index(&rows.table).or_fault("rows are of a table");
            let load = &self.evaluation.data.loads[table];
            origin.sha256 = load.files.first().or_fault("rows come from a file").sha256.clone();
            origin.steps = load.steps.iter().map(|step| say(step.said())).collect();
        }
        let place = |rows: &TracedRows| say(rows.counted.place(&rows.file, first_line_ranges(&rows.lines, MAX_LINES)));
        origin.rows = trace.rows.as_ref().filter(|rows| !rows.lines.is_empty()).map_or_else(String::new, place);
        let tables = &self.evaluation.data.schema.tables;
        let source = |rows: &TracedRows| &tables.get(&rows.table).or_fault("rows are of a table").source;
        let told = trace.rows.as_ref();
        // Of the same source only what was joined says something new: there the figure itself comes from.
        let joined = |rows: &TracedRows| told.is_some_and(|told| told.from == rows.from && told.table != rows.table);
        let others = trace.also.iter().filter(|rows| told.map(source) != Some(source(rows)) || joined(rows));
        origin.also = others.map(place).collect();
    }

    /// The sum by which a composed figure came about.
    fn arithmetic(&self, measure: MeasureIndex) -> String {
        self.evaluation.arithmetic(measure, self.gemeente, &self.language)
    }

    /// "klein: under 20000, groot: the rest"
    fn written_classes(&self, classes: &Classes) -> String {
        let shown = self.evaluation.measure(classes.of).shown();
        let end = |(end, name): &(Number, Arc<str>)| {
            let decimals = end.decimals().max(shown.decimals);
            let end = Display { decimals, ..shown.clone() }.number(*end);
            said("explain-class").with("name", &**name).with("end", end)
        };
        let last = said("explain-class-last").with("name", &**classes.last());
        let all: Vec<Said> = classes.ends().iter().map(end).chain([last]).collect();
        self.language.say(said("explain-class-all").with("classes", all))
    }

    /// A figure as other measures compare it.
    fn shown(&self, measure: MeasureIndex) -> String {
        let found = self.evaluation.measure(measure);
        figure(&self.evaluation.compared(measure, self.gemeente), &found.shown(), measured_at(found))
    }

    /// The view that is looked at, the view that it is made of, and so on down to a table.
    fn views(&self, from: RowsFrom) -> Vec<ViewMade> {
        let mut found = Vec::new();
        let mut from = from;
        while let RowsFrom::View(view) = from {
            let view = &self.evaluation.pack.views[view];
            let path = ["view", view.name.as_str()];
            let table = |table: TableIndex| self.evaluation.data.schema.table(table).0;
            let mut made_of = said("as-it-is").with(
                "text",
                match view.from {
                    RowsFrom::Table(number) => table(number),
                    RowsFrom::View(view) => &self.evaluation.pack.views[view].name,
                },
            );
            if let Some(join) = &view.join {
                made_of = said("explain-view-join").with("made_of", made_of).with("table", table(join.table));
            }
            if let Some(condition) = self.places.text(&path, "where") {
                made_of = said("explain-view-where").with("made_of", made_of).with("condition", condition);
            }
            let group: Vec<&str> = view.group.iter().map(|(name, _)| name.as_str()).collect();
            if !group.is_empty() {
                made_of = said("explain-view-group").with("made_of", made_of).with("names", group);
            }
            let made_of = self.language.say(made_of);
            let at = self.places.newest(&path, &["from", "where", "join", "group"]);
            found.push(ViewMade { name: view.name.clone(), made_of, at });
            from = view.from;
        }
        found
    }
}

/// What is made of rows.
fn aggregated(aggregate: Aggregate, of: String) -> Said {
    let text = match aggregate {
        Aggregate::Count => return said("explain-count"),
        Aggregate::Any => return said("explain-any"),
        Aggregate::Distinct => "explain-distinct",
        Aggregate::Sum => "explain-sum",
        Aggregate::Mean => "explain-mean",
        Aggregate::Min => "explain-min",
        Aggregate::Max => "explain-max",
        Aggregate::First => "explain-first",
    };
    said(text).with("of", of)
}
