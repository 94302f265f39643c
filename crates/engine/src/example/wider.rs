//! Changes of the rules outside colour rules, each one small step: how a figure is made and printed, what it is compared
//! with, which reason is given. Does not know whether an example notices them.

use super::TestedRules;
use super::mutant::{formulas_near, neighbours};
use super::recomposed::{of_classes, of_composite};
use super::same::same_answers;
use crate::dataset::ColumnIndex;
use crate::dataset::schema::RowsPer;
use crate::engine::decimals_of;
use crate::language::{Said, said};
use crate::rules::condition::{Condition, Formula, Part};
use crate::rules::index::{IndicatorIndex, MeasureIndex, ViewIndex};
use crate::rules::{
    Aggregate, AskedOf, Benchmark, GraphNode, Indicator, Measure, Piece, Precision, Recipe, RowsFrom, RulePack,
    Statistic,
};
use crate::terms::{Display, GreyReason, Kind, Number, Reason};
use crate::text::Span;

/// A change that can be made in a copy of the rules.
pub(super) struct Mutation<'a> {
    pub about: Said,
    pub place: Span,
    pub reads: Said,
    pub could_read: Said,
    /// What rests on this may be changed by it.
    pub on: GraphNode,
    pub make: Box<dyn Fn(&mut RulePack) + Send + Sync + 'a>,
}

/// Collects the changes of one thing.
pub(super) struct MutationList<'a> {
    pub rules: TestedRules<'a>,
    about: Said,
    place: Span,
    node: GraphNode,
    on: GraphNode,
    found: Vec<Mutation<'a>>,
}

impl<'a> MutationList<'a> {
    /// `now` and `then` as they would be written.
    pub fn add(&mut self, now: String, then: String, make: impl Fn(&mut RulePack) + Send + Sync + 'a) {
        let as_it_is = |text: String| said("as-it-is").with("text", text);
        self.found.push(Mutation {
            about: self.about.clone(),
            place: self.place,
            reads: as_it_is(now),
            could_read: as_it_is(then),
            on: self.on.clone(),
            make: Box::new(make),
        });
    }

    /// Every condition one step away, and none at all.
    fn filter(
        &mut self,
        key: &str,
        (rows, filter): (AskedOf, &Part<Condition>),
        set: fn(&mut RulePack, &GraphNode, Option<Part<Condition>>),
    ) {
        let pack = self.rules.pack;
        let style = crate::rules::condition::AsWritten(|quantity| match quantity {
            crate::rules::condition::Quantity::Column(column) => {
                pack.domains.column_name(rows, column).unwrap_or_default().to_owned()
            }
            other => pack.name_of(other),
        });
        let now = format!("{key} = '{}'", filter.print(&style));
        for changed in neighbours(self.rules, filter, &|_| 0) {
            // Of rows it counts whether it holds; that it is not known comes to the same.
            if same_answers(self.rules, Some(rows), filter, &changed) {
                continue;
            }
            let node = self.node.clone();
            let then = format!("{key} = '{}'", changed.print(&style));
            self.add(now.clone(), then, move |pack| set(pack, &node, Some(changed.clone())));
        }
        let node = self.node.clone();
        self.add(now, "-".to_owned(), move |pack| set(pack, &node, None));
    }

    /// Another aggregate that gives what this one gives, and another column of the same kind.
    fn aggregate(
        &mut self,
        rows: AskedOf,
        (aggregate, of): (Aggregate, Option<ColumnIndex>),
        set: fn(&mut RulePack, &GraphNode, (Aggregate, Option<ColumnIndex>), usize),
        at: usize,
    ) {
        let pack = self.rules.pack;
        let columns = pack.domains.asked(rows);
        // One row at most: whatever is made of it is that row.
        let single = matches!(rows, AskedOf::Rows(RowsFrom::Table(table)) if self.rules.schema.table(table).1.rows == RowsPer::GemeenteOne);
        let kind = of.map(|of| columns[of].1.kind);
        let written = |aggregate: Aggregate, of: Option<ColumnIndex>| match of {
            Some(of) => format!("aggregate = \"{}\", of = \"{}\"", aggregate.word(), columns[of].0),
            None => format!("aggregate = \"{}\"", aggregate.word()),
        };
        let now = written(aggregate, of);
        let others = Aggregate::ALL.into_iter().filter(|other| {
            let fits = kind.is_none_or(|kind| other.can_be_taken_of(kind))
                && (other.takes_a_column() == of.is_some() || of.is_some());
            let same_kind = other.gives().kind(kind) == aggregate.gives().kind(kind);
            *other != aggregate && fits && same_kind && !single && *other != Aggregate::First
        });
        for other in others {
            let of = of.filter(|_| other.takes_a_column());
            let node = self.node.clone();
            self.add(now.clone(), written(other, of), move |pack| set(pack, &node, (other, of), at));
        }
        let Some(own) = of else { return };
        for (column, (_, domain)) in columns.iter_enumerated() {
            if column != own && Some(domain.kind) == kind {
                let node = self.node.clone();
                let changed = (aggregate, Some(column));
                self.add(now.clone(), written(aggregate, Some(column)), move |pack| set(pack, &node, changed, at));
            }
        }
    }
}

/// Every change of a version.
pub(super) fn changes(rules: TestedRules<'_>) -> Vec<Mutation<'_>> {
    let pack = rules.pack;
    let mut found = Vec::new();
    for (at, measure) in pack.measures.iter_enumerated() {
        let about = said("example-measure").with("measure", &measure.name);
        let node = GraphNode::Measure(at);
        let on = node.clone();
        let mut changes = MutationList { rules, about, place: measure.span, node, on, found: Vec::new() };
        of_measure(&mut changes, at, measure);
        found.append(&mut changes.found);
    }
    for (at, view) in pack.views.iter_enumerated() {
        let about = said("example-view").with("view", &view.name);
        let (node, on) = (GraphNode::View(at), GraphNode::View(at));
        let mut changes = MutationList { rules, about, place: view.span, node, on, found: Vec::new() };
        of_view(&mut changes, at);
        found.append(&mut changes.found);
    }
    for (at, indicator) in pack.indicators() {
        let about = said("example-of-indicator").with("indicator", &indicator.id);
        let node = GraphNode::Indicator(indicator.id.as_str().into());
        let on = node.clone();
        let mut changes = MutationList { rules, about, place: indicator.span, node, on, found: Vec::new() };
        of_indicator(&mut changes, at, indicator);
        found.append(&mut changes.found);
    }
    found
}

fn measure_of<'p>(pack: &'p mut RulePack, node: &GraphNode) -> Option<&'p mut Measure> {
    if let GraphNode::Measure(at) = node { pack.measures.get_mut(*at) } else { None }
}

pub(super) fn set_how(pack: &mut RulePack, at: MeasureIndex, how: Recipe) {
    if let Some(measure) = pack.measures.get_mut(at) {
        measure.how = how;
    }
}

fn of_measure<'a>(changes: &mut MutationList<'a>, at: MeasureIndex, measure: &'a Measure) {
    let rules = changes.rules;
    match &measure.how {
        Recipe::Aggregate { from, filter, aggregate, of, presence, missing_as } => {
            if let Some(filter) = filter {
                changes.filter("where", (AskedOf::Rows(*from), filter), |pack, node, changed| {
                    if let Some(Measure { how: Recipe::Aggregate { filter, .. }, .. }) = measure_of(pack, node) {
                        *filter = changed;
                    }
                });
            }
            let set = |pack: &mut RulePack, node: &GraphNode, changed: (Aggregate, Option<ColumnIndex>), _: usize| {
                if let Some(Measure { how: Recipe::Aggregate { aggregate, of, .. }, .. }) = measure_of(pack, node) {
                    (*aggregate, *of) = changed;
                }
            };
            changes.aggregate(AskedOf::Rows(*from), (*aggregate, *of), set, 0);
            if let Some(table) = presence.filter(|table| *from != RowsFrom::Table(*table)) {
                let (name, _) = rules.schema.table(table);
                changes.add(format!("presence = \"{name}\""), "-".to_owned(), move |pack| {
                    if let Some(Measure { how: Recipe::Aggregate { presence, .. }, .. }) = pack.measures.get_mut(at) {
                        *presence = None;
                    }
                });
            }
            if let Some(number) = missing_as {
                changes.add(format!("missing_as = {number}"), "-".to_owned(), move |pack| {
                    if let Some(Measure { how: Recipe::Aggregate { missing_as, .. }, .. }) = pack.measures.get_mut(at) {
                        *missing_as = None;
                    }
                });
            }
        }
        Recipe::When(condition) => {
            let written = |condition: &Condition| format!("when = '{}'", condition.print(&rules.pack.style()));
            for changed in neighbours(rules, condition, &|quantity| decimals_of(rules.pack, quantity)) {
                if !same_answers(rules, None, condition, &changed) {
                    changes.add(written(condition), written(&changed), move |pack| {
                        set_how(pack, at, Recipe::When(changed.clone()));
                    });
                }
            }
        }
        Recipe::Formula(formula) => {
            for changed in formulas_near(formula, &other_numbers) {
                let changed = formula.with(changed);
                let written = |formula: &Formula| format!("formula = '{}'", formula.print(&rules.pack.style()));
                changes.add(written(formula), written(&changed), move |pack| {
                    set_how(pack, at, Recipe::Formula(changed.clone()));
                });
            }
        }
        Recipe::Classes(classes) => of_classes(changes, at, classes),
        Recipe::Composite(composite) => of_composite(changes, at, composite),
        // What a script says is no choice of a few, and the colours that are counted are not in an example.
        Recipe::Script { .. } | Recipe::Tally(_) | Recipe::Earlier(_) => {}
    }
    // Only what is printed by itself has decimals and words that anybody sees.
    let prints =
        |indicator: &Indicator| indicator.measure == at || indicator.pieces().any(|piece| *piece == Piece::Measure(at));
    if let Some(display) = measure.display.as_ref().filter(|_| rules.pack.indicators.values().any(prints)) {
        of_display(changes, display, measure.kind, move |pack, changed| {
            if let Some(measure) = pack.measures.get_mut(at) {
                if let Precision::Printed(_) = measure.precision {
                    measure.precision = Precision::Printed(changed.decimals);
                }
                measure.display = Some(changed);
            }
        });
    }
}

/// One more and one less. A threshold is changed where it has its name.
fn other_numbers(leaf: &Formula) -> Vec<Formula> {
    let Formula::Number(number) = leaf else { return Vec::new() };
    let one = Number::from(1i64);
    [*number - one, *number + one].map(Formula::Number).to_vec()
}

/// One decimal less or more, and another word.
fn of_display<'a>(
    changes: &mut MutationList<'a>,
    display: &'a Display,
    kind: Kind,
    set: impl Fn(&mut RulePack, Display) + Clone + Send + Sync + 'a,
) {
    if kind == Kind::Number {
        let decimals = display.decimals;
        for other in decimals.checked_sub(1).into_iter().chain([decimals + 1]) {
            let set = set.clone();
            changes.add(format!("decimals = {decimals}"), format!("decimals = {other}"), move |pack| {
                set(pack, Display { decimals: other, ..display.clone() });
            });
        }
    }
    for (at, (choice, word)) in display.words.iter().enumerate() {
        let others = display.words.iter().map(|(_, word)| word).chain([choice]);
        let Some(other) = others.into_iter().find(|other| *other != word) else { continue };
        let set = set.clone();
        changes.add(format!("\"{choice}\" = \"{word}\""), format!("\"{choice}\" = \"{other}\""), move |pack| {
            let mut changed = display.clone();
            changed.words.get_mut(at).into_iter().for_each(|(_, word)| word.clone_from(other));
            set(pack, changed);
        });
    }
}

fn of_view<'a>(changes: &mut MutationList<'a>, at: ViewIndex) {
    let view = &changes.rules.pack.views[at];
    if let Some(filter) = &view.filter {
        changes.filter("where", (AskedOf::Within(at), filter), |pack, node, changed| {
            if let GraphNode::View(at) = node {
                pack.views.get_mut(*at).into_iter().for_each(|view| view.filter.clone_from(&changed));
            }
        });
    }
    for (number, column) in view.columns.iter().enumerate() {
        let set = |pack: &mut RulePack, node: &GraphNode, changed: (Aggregate, Option<ColumnIndex>), number: usize| {
            let GraphNode::View(at) = node else { return };
            let columns = pack.views.get_mut(*at).and_then(|view| view.columns.get_mut(number));
            columns.into_iter().for_each(|column| (column.aggregate, column.of) = changed);
        };
        // What only a table of the report shows is nobody's figure.
        changes.on = GraphNode::ViewColumn(at, (view.group.len() + number).into());
        changes.aggregate(AskedOf::Within(at), (column.aggregate, column.of), set, number);
    }
}

fn of_indicator<'a>(changes: &mut MutationList<'a>, at: IndicatorIndex, indicator: &'a Indicator) {
    let rules = changes.rules;
    let set = move |pack: &mut RulePack, change: &dyn Fn(&mut Indicator)| {
        pack.indicators.get_index_mut(at.into()).into_iter().for_each(|(_, indicator)| change(indicator));
    };
    let now = format!("kind = \"{}\"", indicator.benchmark.kind());
    let mut benchmarks: Vec<(String, String, Benchmark)> = Vec::new();
    if indicator.benchmark != Benchmark::None {
        benchmarks.push((now.clone(), "kind = \"none\"".to_owned(), Benchmark::None));
    }
    if let Benchmark::Norm(_) = indicator.benchmark {
        let mean = Benchmark::Figures { made: Statistic::Mean, over: None, peers: None };
        benchmarks.push((now.clone(), "kind = \"mean\"".to_owned(), mean));
    }
    let written = |over: &Condition| format!("over = '{}'", over.print(&rules.pack.style()));
    let near = |over: &Part<Condition>| neighbours(rules, over, &|quantity| decimals_of(rules.pack, quantity));
    let peers = indicator.benchmark.peers();
    let without_peers = peers.map(|peer| (format!("peers = \"{}\"", rules.pack.measures[peer].name), "-".to_owned()));
    let other = |over: Option<Part<Condition>>, peers| match &indicator.benchmark {
        Benchmark::Figures { made, .. } => Some(Benchmark::Figures { made: *made, over, peers }),
        Benchmark::Count { .. } => Some(Benchmark::Count { over: over?, peers }),
        Benchmark::Share { .. } => Some(Benchmark::Share { over: over?, peers }),
        Benchmark::None | Benchmark::Norm(_) | Benchmark::Same => None,
    };
    if let (Some((now, then)), Some(without)) = (without_peers, other(indicator.benchmark.over().cloned(), None)) {
        benchmarks.push((now, then, without));
    }
    if let Some(over) = indicator.benchmark.over() {
        benchmarks.extend(other(None, peers).map(|without| (written(over), "-".to_owned(), without)));
        for changed in near(over) {
            let then = written(&changed);
            benchmarks.extend(other(Some(changed), peers).map(|changed| (written(over), then, changed)));
        }
    }
    if let Benchmark::Figures { made, over, peers } = &indicator.benchmark {
        let (over, peers) = (over.clone(), *peers);
        let made_so = |made| Benchmark::Figures { made, over: over.clone(), peers };
        // What a reader could mistake for it.
        if *made != Statistic::Mean {
            benchmarks.push((now.clone(), "kind = \"mean\"".to_owned(), made_so(Statistic::Mean)));
        }
        if let Statistic::Quantile(part) = made {
            let then = Number::from(1usize) - *part;
            if then != *part {
                benchmarks.push((format!("at = {part}"), format!("at = {then}"), made_so(Statistic::Quantile(then))));
            }
        }
    }
    for (now, then, benchmark) in benchmarks {
        changes.add(now, then, move |pack| set(pack, &|indicator| indicator.benchmark = benchmark.clone()));
    }
    if indicator.benchmark != Benchmark::None {
        let decimals = indicator.benchmark_display.decimals;
        let words = |decimals| format!("[benchmark] decimals = {decimals}");
        for other in decimals.checked_sub(1).into_iter().chain([decimals + 1]) {
            changes.add(words(decimals), words(other), move |pack| {
                set(pack, &|indicator| indicator.benchmark_display.decimals = other);
            });
        }
    }
    let other_reason = |reason: &Reason| GreyReason::ALL.into_iter().map(Reason::Known).find(|other| other != reason);
    let reason = |reason: &Reason| format!("reason = \"{}\"", reason.name());
    for (number, rule) in indicator.colours.iter().enumerate() {
        if let Some((own, other)) = rule.reason.as_ref().and_then(|own| Some((own, other_reason(own)?))) {
            changes.add(reason(own), reason(&other), move |pack| {
                set(pack, &|indicator| {
                    indicator.colours.get_mut(number).into_iter().for_each(|rule| rule.reason = Some(other.clone()));
                });
            });
        }
    }
    let own = &indicator.missing.reason;
    if let Some(other) = other_reason(own).filter(|_| !indicator.colours.is_empty()) {
        changes.add(format!("[missing] {}", reason(own)), format!("[missing] {}", reason(&other)), move |pack| {
            set(pack, &|indicator| indicator.missing.reason = other.clone());
        });
    }
}
