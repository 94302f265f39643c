//! Whether two versions mean the same by a figure: same rows, same columns, same sum.
//!
//! Conditions are compared by what they decide, in every case; formulas and scripts as they are written, because what
//! they calculate is not looked into. `Err` says what is not the same, or cannot be shown to be.
//!
//! Longer than most: all that a figure is made of must be the same at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use typed_index_collections::TiSlice;

use super::cover::blocks;
use super::gather::AskedInputs;
use super::input::{Input, Vocabulary, called};
use super::joins::SideBySide as Laid;
use super::space::{Space, TooMany};
use super::truths::{Truths, is_no, is_yes};
use super::words::words;
use crate::dataset::schema::ColumnIndex;
use crate::dataset::schema::Schema;
use crate::engine::measured_at;
use crate::fault::{OrFault, stop};
use crate::language::{Said, said};
use crate::rules::condition::{Condition, Formula, Quantity};
use crate::rules::index::{MeasureIndex, ScriptIndex};
use crate::rules::{
    Aggregate, Benchmark, Classes, Composite, Domain, Indicator, Measure, Recipe, RowsFrom, RulePack, Statistic, View,
    Weighed,
};
use crate::terms::{Number, Peildatum};

pub(super) type Sameness = Result<(), Said>;

/// Without a filter every row counts.
const EVERY_ROW: Condition = Condition::Always(true);

/// Two versions beside each other.
pub(super) struct Definitions<'a> {
    old: &'a RulePack,
    new: &'a RulePack,
    schema: &'a Schema,
    peildatum: Peildatum,
    /// What was found before, by name.
    known: BTreeMap<String, Sameness>,
}

/// What must be the same of two conditions.
#[derive(Clone, Copy, PartialEq)]
enum Agree {
    /// When they hold.
    OnYes,
    /// Whether they hold, or cannot be known.
    OnAll,
}

/// Two conditions beside each other.
struct Beside<'a> {
    /// The names of what they rest on.
    inputs: Vec<String>,
    /// The only version in which it holds, and when.
    differs: Option<(&'a str, Said)>,
}

impl<'a> Definitions<'a> {
    pub fn new(old: &'a RulePack, new: &'a RulePack, schema: &'a Schema, peildatum: Peildatum) -> Self {
        Definitions { old, new, schema, peildatum, known: BTreeMap::new() }
    }

    /// Whether a measure is the same figure in both.
    pub fn measure(&mut self, name: &str) -> Sameness {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let find = |pack: &'a RulePack| pack.measures.iter().find(|measure| measure.name == name);
        let found = match (find(self.old), find(self.new)) {
            (Some(old), Some(new)) => self.figure(old, new),
            (Some(_), None) => Err(said("proof-only").with("version", self.old.number()).with("name", name)),
            (None, Some(_)) => Err(said("proof-only").with("version", self.new.number()).with("name", name)),
            (None, None) => stop("what rules rest on is in one of the versions"),
        };
        self.known.insert(name.to_owned(), found.clone());
        found
    }

    /// Whether the benchmark is the same wherever the figure is.
    pub fn benchmark(&mut self, old: &Indicator, new: &Indicator) -> Sameness {
        // Who does what for whom is known of a day, and not to the rules.
        if old.without_partners != new.without_partners {
            return Err(said("proof-benchmark-peers"));
        }
        match (&old.benchmark, &new.benchmark) {
            (Benchmark::Count { over, peers }, Benchmark::Count { over: other, peers: other_peers }) => {
                self.conditions(over, other, Agree::OnYes)
                    .map_err(|why| said("proof-benchmark-counts").with("why", why))?;
                self.peers(peers.map(|at| &self.old.measures[at]), other_peers.map(|at| &self.new.measures[at]))
            }
            // Who has the same figure: as figures are compared.
            (Benchmark::Same, Benchmark::Same) => {
                self.made_of(old, new)?;
                let asked = |pack: &RulePack, one: &Indicator| (one.compare, measured_at(&pack.measures[one.measure]));
                let same = asked(self.old, old) == asked(self.new, new);
                if same { Ok(()) } else { Err(said("proof-benchmark-same")) }
            }
            (Benchmark::Share { over, peers }, Benchmark::Share { over: other, peers: other_peers }) => {
                self.conditions(over, other, Agree::OnAll)
                    .map_err(|why| said("proof-benchmark-counts").with("why", why))?;
                self.peers(peers.map(|at| &self.old.measures[at]), other_peers.map(|at| &self.new.measures[at]))
            }
            (
                Benchmark::Figures { made, over, peers },
                Benchmark::Figures { made: other_made, over: other_over, peers: other_peers },
            ) if made == other_made => {
                self.made_of(old, new)?;
                // A place is among figures as they are compared.
                let asked = |pack: &RulePack, one: &Indicator| (one.compare, measured_at(&pack.measures[one.measure]));
                if matches!(made, Statistic::Rank(_)) && asked(self.old, old) != asked(self.new, new) {
                    return Err(said("proof-benchmark-compared"));
                }
                let (over, other) =
                    (over.as_deref().unwrap_or(&EVERY_ROW), other_over.as_deref().unwrap_or(&EVERY_ROW));
                self.conditions(over, other, Agree::OnYes)
                    .map_err(|why| said("proof-benchmark-over").with("why", why))?;
                self.peers(peers.map(|at| &self.old.measures[at]), other_peers.map(|at| &self.new.measures[at]))
            }
            (Benchmark::Norm(old), Benchmark::Norm(new)) if old == new => Ok(()),
            _ => Err(said("proof-benchmark-kind")),
        }
    }

    /// The benchmark is made of the figure that is printed.
    fn made_of(&mut self, old: &Indicator, new: &Indicator) -> Sameness {
        let (one, other) = (&self.old.measures[old.measure].name, &self.new.measures[new.measure].name);
        if one == other {
            return self.measure(one);
        }
        let figures = said("proof-benchmark-figure").with("one", one).with("other", other);
        Err(figures.with("old", self.old.number()).with("new", self.new.number()))
    }

    fn peers(&mut self, old: Option<&Measure>, new: Option<&Measure>) -> Sameness {
        match (old, new) {
            (None, None) => Ok(()),
            (Some(old), Some(new)) if old.name == new.name && measured_at(old) == measured_at(new) => {
                self.measure(&old.name)
            }
            _ => Err(said("proof-benchmark-peers")),
        }
    }

    /// Whether a figure becomes outdated by the same sources.
    pub fn sources(&self, old: &Indicator, new: &Indicator) -> Sameness {
        let ageing = |pack: &'a RulePack, indicator: &Indicator| {
            let ages = |source: &&Arc<str>| {
                let source = self.schema.sources.get(&***source).or_fault("a source that rows come from");
                source.outdated_after_months.is_some()
            };
            let sources = pack.graph.judged_by(&indicator.id).iter().filter(ages);
            sources.collect::<BTreeSet<_>>()
        };
        match ageing(self.old, old) == ageing(self.new, new) {
            true => Ok(()),
            false => Err(said("proof-outdated")),
        }
    }

    fn figure(&mut self, old: &Measure, new: &Measure) -> Sameness {
        let name = &old.name;
        match (&old.how, &new.how) {
            (Recipe::When(one), Recipe::When(other)) => self
                .conditions(one, other, Agree::OnAll)
                .map_err(|why| said("proof-holds").with("name", name).with("why", why)),
            (Recipe::Formula(one), Recipe::Formula(other)) => {
                if !self.same_formula(one, other) {
                    return Err(said("proof-formula").with("name", name));
                }
                self.summed(old, new)?;
                self.each(names_of(self.old, &one.quantities()))
            }
            (
                Recipe::Script { script, inputs, tables },
                Recipe::Script { script: other_script, inputs: other_inputs, tables: other_tables },
            ) => {
                let text = |pack: &'a RulePack, script: ScriptIndex| pack.scripts[script].text();
                let names = |pack: &RulePack, inputs: &[MeasureIndex]| {
                    let mut names = names_of(pack, &inputs.iter().map(|at| Quantity::Measure(*at)).collect::<Vec<_>>());
                    names.sort_unstable();
                    names
                };
                let inputs = names(self.old, inputs);
                let called = |tables: &[(String, RowsFrom)]| {
                    let mut called: Vec<String> = tables.iter().map(|(name, _)| name.clone()).collect();
                    called.sort_unstable();
                    called
                };
                if text(self.old, *script) != text(self.new, *other_script)
                    || inputs != names(self.new, other_inputs)
                    || called(tables) != called(other_tables)
                {
                    return Err(said("proof-script").with("name", name));
                }
                self.each(inputs)?;
                for (table, from) in tables {
                    let other = other_tables.iter().find(|(other, _)| other == table);
                    let (_, other) = other.or_fault("both scripts have tables that are called so");
                    let (columns, others) = (self.columns(self.old, *from), self.columns(self.new, *other));
                    let needed: Vec<String> = columns.into_iter().map(|column| column.name).collect();
                    if needed != others.into_iter().map(|column| column.name).collect::<Vec<_>>() {
                        return Err(said("proof-script-columns").with("name", name).with("table", table));
                    }
                    self.rows(name, *from, *other, &needed)?;
                }
                Ok(())
            }
            (
                Recipe::Aggregate { from, filter, aggregate, of, presence, missing_as },
                Recipe::Aggregate {
                    from: other_from,
                    filter: other_filter,
                    aggregate: other_aggregate,
                    of: other_of,
                    presence: other_presence,
                    missing_as: other_missing_as,
                },
            ) => {
                if aggregate != other_aggregate {
                    return Err(said("proof-aggregated").with("name", name));
                }
                if missing_as != other_missing_as {
                    return Err(said("proof-missing").with("name", name));
                }
                let (columns, others) = (self.columns(self.old, *from), self.columns(self.new, *other_from));
                let column =
                    |columns: &[Input], of: &Option<ColumnIndex>| of.map(|of| called(columns, of).name.clone());
                let of = column(&columns, of);
                if of != column(&others, other_of) {
                    return Err(said("proof-column").with("name", name));
                }
                let mut needed =
                    self.filters(name, (filter.as_deref(), &columns), (other_filter.as_deref(), &others))?;
                needed.extend(of);
                self.rows(name, *from, *other_from, &needed)?;
                match (presence, other_presence) {
                    (None, None) => Ok(()),
                    _ if presence.map_or(*from, RowsFrom::Table)
                        == other_presence.map_or(*other_from, RowsFrom::Table) =>
                    {
                        Ok(())
                    }
                    _ => Err(said("proof-missing-for").with("name", name)),
                }
            }
            (Recipe::Classes(one), Recipe::Classes(other)) => {
                let of = |pack: &RulePack, classes: &Classes| pack.measures[classes.of].name.clone();
                let alike = one.ends() == other.ends() && one.last() == other.last();
                let of_one = of(self.old, one);
                if !alike || of_one != of(self.new, other) || self.at_other_decimals(&of_one) {
                    return Err(said("proof-classes").with("name", name));
                }
                self.measure(&of_one)
            }
            (Recipe::Composite(one), Recipe::Composite(other)) => {
                let parts = |pack: &RulePack, composite: &Composite| -> BTreeMap<String, (Number, u32)> {
                    let part = |part: &Weighed| {
                        let measure = &pack.measures[part.measure];
                        (measure.name.clone(), (part.weight, measured_at(measure)))
                    };
                    composite.parts.iter().map(part).collect()
                };
                let (parts, others) = (parts(self.old, one), parts(self.new, other));
                if (one.making, one.missing) != (other.making, other.missing) || parts != others {
                    return Err(said("proof-composed").with("name", name));
                }
                self.each(parts.into_keys().collect())
            }
            (Recipe::Earlier(one), Recipe::Earlier(other)) if one == other => Ok(()),
            // What the indicators that are counted decide is not looked into.
            (Recipe::Tally(_), Recipe::Tally(_)) => Err(said("proof-tally").with("name", name)),
            _ => Err(said("proof-another-way").with("name", name)),
        }
    }

    /// Whether a measure is compared at other decimals in each version.
    fn at_other_decimals(&self, name: &str) -> bool {
        let of = |pack: &RulePack| pack.measures.iter().find(|measure| measure.name == name).map(measured_at);
        of(self.old) != of(self.new)
    }

    /// Whether a formula adds the same figures: as they are, or as they are printed, and then with as many decimals.
    fn summed(&self, old: &Measure, new: &Measure) -> Sameness {
        let name = &old.name;
        if old.precision.is_sum() != new.precision.is_sum() {
            return Err(said("proof-adds-printed").with("name", name));
        }
        let printed = |pack: &RulePack, measure: &Measure| -> BTreeSet<(String, u32)> {
            let at = pack.measures.position(|known| known.name == measure.name).or_fault("a measure of its version");
            let of = pack.graph.needs(at).map(|need| &pack.measures[need]);
            of.map(|need| (need.name.clone(), measured_at(need))).collect()
        };
        match old.precision.is_sum() && printed(self.old, old) != printed(self.new, new) {
            true => Err(said("proof-adds-decimals").with("name", name)),
            false => Ok(()),
        }
    }

    fn each(&mut self, names: Vec<String>) -> Sameness {
        names.iter().try_for_each(|name| self.measure(name))
    }

    /// Whether two conditions on measures decide the same, and those measures are the same.
    fn conditions(&mut self, old: &Condition, new: &Condition, agree: Agree) -> Sameness {
        let sides = [(old, Vocabulary::Measures(self.old)), (new, Vocabulary::Measures(self.new))];
        let beside = self.laid_beside(sides, agree)?;
        if let Some((holds_in, when)) = beside.differs {
            return Err(said("proof-holds-in").with("version", holds_in).with("when", when));
        }
        self.each(beside.inputs)
    }

    /// Whether two filters let the same rows through: the columns that they look at, or a row that only one counts.
    fn filters(
        &self,
        name: &str,
        (old, old_columns): (Option<&Condition>, &[Input]),
        (new, new_columns): (Option<&Condition>, &[Input]),
    ) -> Result<Vec<String>, Said> {
        let sides = [
            (old.unwrap_or(&EVERY_ROW), Vocabulary::Columns(old_columns)),
            (new.unwrap_or(&EVERY_ROW), Vocabulary::Columns(new_columns)),
        ];
        match self.laid_beside(sides, Agree::OnYes) {
            Ok(Beside { inputs, differs: None }) => Ok(inputs),
            Ok(Beside { differs: Some((counts_in, when)), .. }) => {
                Err(said("proof-counts-rows").with("name", name).with("version", counts_in).with("when", when))
            }
            Err(why) => Err(said("proof-may-count-rows").with("name", name).with("why", why)),
        }
    }

    /// Asks two conditions in every case.
    fn laid_beside(
        &self,
        [(old, old_words), (new, new_words)]: [(&Condition, Vocabulary<'_>); 2],
        agree: Agree,
    ) -> Result<Beside<'a>, Said> {
        let mut asked = AskedInputs::new(self.peildatum);
        asked.condition(old, old_words);
        asked.condition(new, new_words);
        let space = Space::of(asked, self.peildatum).map_err(TooMany::said)?;
        let mut truths = Truths::new(&space, self.peildatum);
        let before = truths.condition(old, old_words).map_err(TooMany::said)?;
        let after = truths.condition(new, new_words).map_err(TooMany::said)?;
        let mut beside = Laid::default();
        let both = truths.diagrams.join(before, after, &mut beside).map_err(TooMany::said)?;
        let when = |wanted: &dyn Fn(u32, u32) -> bool| {
            let wanted = |leaf: u32| {
                let (old, new) = beside.pair(leaf);
                wanted(old, new)
            };
            if !truths.diagrams.leaves(both).into_iter().any(wanted) {
                return None;
            }
            blocks(&space, &truths.diagrams, both, &wanted).blocks.first().map(|block| words(block, &space))
        };
        let only_new = when(&|old, new| is_yes(new) && !is_yes(old)).map(|when| (self.new.number(), when));
        let only_old = || when(&|old, new| is_yes(old) && !is_yes(new)).map(|when| (self.old.number(), when));
        let differs = only_new.or_else(only_old);
        if differs.is_none() {
            if agree == Agree::OnAll
                && let Some(when) = when(&|old, new| is_no(old) != is_no(new))
            {
                return Err(said("proof-can-tell").with("when", when));
            }
            if let Some(why) = &space.not_proved {
                return Err(why.clone());
            }
        }
        Ok(Beside { inputs: space.inputs.into_iter().map(|input| input.name).collect(), differs })
    }

    /// Whether two formulas are written the same, up to the numbers of measures.
    fn same_formula(&self, old: &Formula, new: &Formula) -> bool {
        match (old, new) {
            _ if old.number().is_some() => old.number() == new.number(),
            (Formula::Quantity(one), Formula::Quantity(other)) => {
                names_of(self.old, &[*one]) == names_of(self.new, &[*other])
            }
            (
                Formula::Binary { left, arithmetic, right },
                Formula::Binary { left: other_left, arithmetic: other_arithmetic, right: other_right },
            ) => {
                arithmetic == other_arithmetic
                    && self.same_formula(left, other_left)
                    && self.same_formula(right, other_right)
            }
            _ => false,
        }
    }

    /// Whether two versions look at the same rows, as far as these columns go.
    fn rows(&self, name: &str, old: RowsFrom, new: RowsFrom, needed: &[String]) -> Sameness {
        let (old_view, new_view) = match (old, new) {
            (RowsFrom::Table(one), RowsFrom::Table(other)) if one == other => return Ok(()),
            (RowsFrom::View(one), RowsFrom::View(other)) => (&self.old.views[one], &self.new.views[other]),
            _ => return Err(said("proof-rows").with("name", name)),
        };
        let otherwise = || Err(said("proof-view").with("name", name).with("view", &new_view.name));
        let (columns, others) = (self.base_columns(self.old, old_view), self.base_columns(self.new, new_view));
        let called = |columns: &[Input], at: ColumnIndex| called(columns, at).name.clone();
        let joined = |view: &View, columns: &[Input]| {
            view.join.as_ref().map(|join| (join.table, called(columns, join.left), join.right))
        };
        let grouped = |view: &View, columns: &[Input]| {
            let mut names: Vec<String> = view.group.iter().map(|(_, at)| called(columns, *at)).collect();
            names.sort_unstable();
            names
        };
        if joined(old_view, &columns) != joined(new_view, &others)
            || grouped(old_view, &columns) != grouped(new_view, &others)
        {
            return otherwise();
        }
        let mut below =
            self.filters(name, (old_view.filter.as_deref(), &columns), (new_view.filter.as_deref(), &others))?;
        below.extend(grouped(old_view, &columns));
        below.extend(old_view.join.as_ref().map(|join| called(&columns, join.left)));
        for column in needed {
            let one = made_of(old_view, column, &columns);
            if one != made_of(new_view, column, &others) {
                return otherwise();
            }
            let (_, of) = one.or_fault("a column that is asked for is one of the view");
            below.extend(of);
        }
        self.rows(name, old_view.from, new_view.from, &below)
    }

    /// The columns of a table or view, as inputs of a condition on its rows.
    fn columns(&self, pack: &RulePack, from: RowsFrom) -> Vec<Input> {
        inputs(pack.domains.columns(from), pack)
    }

    /// The columns that a view is made of: those of its own rows, then those that are joined.
    fn base_columns(&self, pack: &RulePack, view: &View) -> Vec<Input> {
        inputs(&pack.domains.below(view, self.schema), pack)
    }
}

fn inputs(columns: &TiSlice<ColumnIndex, (String, Domain)>, pack: &RulePack) -> Vec<Input> {
    columns.iter().map(|(name, domain)| Input::column(name, domain, pack.words().usual())).collect()
}

/// How a column of a view comes about, and of which column below.
fn made_of(view: &View, column: &str, base: &[Input]) -> Option<(Option<Aggregate>, Option<String>)> {
    let called = |at: ColumnIndex| called(base, at).name.clone();
    let grouped = view.group.iter().find(|(name, _)| name == column).map(|(_, at)| (None, Some(called(*at))));
    let made = || view.columns.iter().find(|made| made.name == column);
    grouped.or_else(|| made().map(|made| (Some(made.aggregate), made.of.map(called))))
}

fn names_of(pack: &RulePack, quantities: &[Quantity]) -> Vec<String> {
    let measure = |quantity: &Quantity| match quantity {
        Quantity::Measure(at) => pack.measures[*at].name.clone(),
        _ => stop("a formula asks for what is no measure"),
    };
    quantities.iter().map(measure).collect()
}
