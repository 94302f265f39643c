//! Old and new, and everything between: old rules on new data, new rules on old data, a benchmark held where it was.

use std::sync::Arc;

use rayon::prelude::*;

use super::cause::Cause;
use crate::dataset::Dataset;
use crate::dataset::GemeenteIndex;
use crate::diagnostic::Diagnostics;
use crate::engine::{Because, Decision, Evaluation, Given, Judge, NOTHING, Supposed, evaluate_given, why};
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Compare, Indicator, RulePack, Statistic};
use crate::terms::{Colour, GemeenteCode, Number, Peildatum, Reason, Value};

/// One delivery of the data, with both versions of the rules as they read it.
pub struct DataState {
    pub data: Arc<Dataset>,
    pub peildatum: Peildatum,
    pub old: RulePack,
    pub new: RulePack,
    /// Figures of a what-if, in the place of what the data say: by the measures of each of both.
    pub given: Option<[Vec<Supposed>; 2]>,
}

impl DataState {
    fn given(&self, new_rules: bool) -> Given<'_> {
        match &self.given {
            Some([_, given]) if new_rules => Given::Each(given),
            Some([given, _]) => Given::Each(given),
            None => NOTHING,
        }
    }
}

/// Which of two each part is: `true` is new.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Corner {
    rules: bool,
    data: bool,
    date: bool,
}

const OLD: Corner = Corner { rules: false, data: false, date: false };
const NEW: Corner = Corner { rules: true, data: true, date: true };

/// The evaluations that a comparison rests on.
pub struct States<'e> {
    /// Old rules on old data of the old date.
    pub old: &'e Evaluation<'e>,
    /// New rules on new data of the new date.
    pub new: &'e Evaluation<'e>,
    corners: &'e Corners<'e>,
}

/// Every mix of old and new rules, data and date that differs from the others.
pub struct Corners<'e> {
    new: Evaluation<'e>,
    /// All others, each once.
    others: Vec<(Corner, Evaluation<'e>)>,
    same: Same,
}

/// What is the same on both sides.
#[derive(Clone, Copy)]
struct Same {
    rules: bool,
    data: bool,
    date: bool,
}

impl Same {
    /// A part that is the same on both sides is looked up as the new one.
    fn known(self, corner: Corner) -> Corner {
        Corner { rules: corner.rules || self.rules, data: corner.data || self.data, date: corner.date || self.date }
    }
}

impl<'e> Corners<'e> {
    /// Evaluates what is needed; `old` and `new` are the same when only the rules differ.
    ///
    /// # Errors
    /// Scripts that fail.
    pub fn evaluate(old: &'e DataState, new: &'e DataState) -> Result<Corners<'e>, Diagnostics> {
        let same = Same {
            rules: new.old.hash == new.new.hash,
            data: old.data.hash == new.data.hash && old.given.is_some() == new.given.is_some(),
            date: old.peildatum == new.peildatum,
        };
        let mut wanted: Vec<Corner> = vec![NEW];
        for bits in 0..8u8 {
            let corner = Corner { rules: bits & 1 == 1, data: bits & 2 == 2, date: bits & 4 == 4 };
            let corner = same.known(corner);
            if !wanted.contains(&corner) {
                wanted.push(corner);
            }
        }
        // Of a what-if both sides are one country, and on the new one only what rests on its figures is computed.
        let on_old = old.given.is_none()
            && new.given.is_some()
            && Arc::ptr_eq(&old.data, &new.data)
            && (&old.old.hash, &old.new.hash) == (&new.old.hash, &new.new.hash);
        let (given, whole): (Vec<Corner>, Vec<Corner>) = wanted.into_iter().partition(|corner| on_old && corner.data);
        let whole: Vec<_> = whole
            .par_iter()
            .map(|&corner| {
                let delivered = if corner.data { new } else { old };
                let pack = if corner.rules { &delivered.new } else { &delivered.old };
                let peildatum = if corner.date { new.peildatum } else { old.peildatum };
                let given = delivered.given(corner.rules);
                evaluate_given(pack, &delivered.data, peildatum, given).map(|evaluation| (corner, evaluation))
            })
            .collect();
        let mut others: Vec<(Corner, Evaluation<'e>)> = whole.into_iter().collect::<Result<_, _>>()?;
        let given: Vec<_> = given
            .par_iter()
            .map(|&corner| {
                let before = others.iter().find(|(other, _)| *other == Corner { data: false, ..corner });
                let (_, before) = before.or_fault("the same without the figures that are given");
                before.but_given(new.given(corner.rules)).map(|evaluation| (corner, evaluation))
            })
            .collect();
        others.extend(given.into_iter().collect::<Result<Vec<_>, _>>()?);
        let at = others.iter().position(|(corner, _)| *corner == NEW).or_fault("the evaluation of what is new");
        let (_, new) = others.swap_remove(at);
        Ok(Corners { new, others, same })
    }

    fn at(&self, corner: Corner) -> &Evaluation<'e> {
        let corner = self.same.known(corner);
        if corner == NEW {
            return &self.new;
        }
        let found = self.others.iter().find(|(other, _)| *other == corner);
        found.map(|(_, evaluation)| evaluation).or_fault("an evaluation of every corner")
    }

    /// The two ends, with everything between them.
    pub fn states(&'e self) -> States<'e> {
        States { old: self.at(OLD), new: &self.new, corners: self }
    }
}

/// One gemeente in both states.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Pair {
    pub code: GemeenteCode,
    pub old: GemeenteIndex,
    pub new: GemeenteIndex,
}

impl<'e> States<'e> {
    fn at(&self, corner: Corner) -> &'e Evaluation<'e> {
        self.corners.at(corner)
    }

    pub(super) fn same_rules(&self) -> bool {
        self.corners.same.rules
    }

    /// The same deliveries, whatever the date.
    pub(super) fn same_rows(&self) -> bool {
        self.corners.same.data
    }

    pub(super) fn same_data(&self) -> bool {
        self.corners.same.data && self.corners.same.date
    }

    /// What can have changed a colour.
    pub(super) fn causes(&self) -> Vec<Cause> {
        let rules = [Cause::Rule, Cause::Figure].into_iter().filter(|_| !self.corners.same.rules);
        let data = [Cause::OwnData].into_iter().filter(|_| !self.corners.same.data);
        let date = [Cause::Date].into_iter().filter(|_| !self.corners.same.date);
        rules.chain(data).chain(date).chain([Cause::Benchmark]).collect()
    }

    /// The gemeenten that are in both, in the order of their codes.
    pub(super) fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.new.data.gemeenten.iter_enumerated().filter_map(|(new, gemeente)| {
            Some(Pair { code: gemeente.code, old: self.old.data.index_of(gemeente.code)?, new })
        })
    }
}

/// What is decided with a mix of causes: the colour, and of a grijs the reason.
pub(super) struct Stood {
    pub colour: Option<Colour>,
    pub reason: Option<Reason>,
}

/// The rules of one indicator in both versions, ready to be asked with any mix of causes.
pub(super) struct Mixed<'s, 'e> {
    states: &'s States<'e>,
    id: &'s str,
    judges: Vec<(Corner, Judge, &'e Indicator)>,
}

impl<'s, 'e> Mixed<'s, 'e> {
    pub fn new(states: &'s States<'e>, id: &'s str) -> Self {
        let judge = |(corner, evaluation): (Corner, &'e Evaluation<'e>)| {
            let indicator = evaluation.pack.indicators.get(id)?;
            Some((corner, Judge::new(evaluation.pack, indicator, evaluation.peildatum), indicator))
        };
        let others = states.corners.others.iter().map(|(corner, evaluation)| (*corner, evaluation));
        Mixed { states, id, judges: others.chain([(NEW, states.new)]).filter_map(judge).collect() }
    }

    /// What is decided when exactly these causes are as they are now.
    pub fn decide(&self, pair: Pair, set: &[Cause]) -> Option<Stood> {
        let has = |cause| set.contains(&cause);
        let (data, date) = (has(Cause::OwnData), has(Cause::Date));
        let asking = Corner { rules: has(Cause::Rule), data, date };
        let computing = Corner { rules: has(Cause::Figure), data, date };
        let known = self.states.corners.same.known(asking);
        let (_, judge, indicator) = self.judges.iter().find(|(corner, ..)| *corner == known)?;
        let stood = |decision: Decision| {
            let (reason, _) = why(self.states.at(asking).pack, indicator, decision);
            Some(Stood { colour: decision.colour, reason })
        };
        if self.states.at(asking).lacks(indicator) {
            return stood(Decision::grey(Because::NotDelivered));
        }
        let figures = Own { asked: self.states.at(asking), computed: self.states.at(computing), pair, data };
        let moved = has(Cause::Benchmark);
        let held = if moved { self.states.new } else { self.states.old };
        let benchmark = self.benchmark(held, &figures, moved);
        let given = |quantity| match quantity {
            Quantity::Measure(measure) => figures.value(indicator, measure),
            Quantity::Benchmark => benchmark.map_or(Value::Missing, Value::Number),
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        };
        stood(judge.decide(&given, figures.is_outdated(indicator)))
    }

    /// The benchmark of a state for figures that may be of another one: of the group of peers that they belong to.
    fn benchmark(&self, held: &Evaluation<'e>, figures: &Own<'_, 'e>, new: bool) -> Option<Number> {
        let number = held.pack.indicator_index(self.id)?;
        let indicator = held.pack.indicator(number);
        let own = || {
            let gemeente = if new { figures.pair.new } else { figures.pair.old };
            held.benchmark(number, gemeente)
        };
        let is_rank = matches!(indicator.benchmark, Benchmark::Figures { made: Statistic::Rank(_), .. });
        let Some(peers) = indicator.benchmark.peers().filter(|_| !is_rank && !indicator.without_partners) else {
            return own();
        };
        // By whom is compared is part of what stands beside the figure: rules without that measure say nothing of it.
        let Some(peer) = figures.named(&held.pack.measures[peers].name, Compare::Displayed) else { return own() };
        match held.group_of_peer(number, &peer) {
            Some(group) => group.value,
            None => own(),
        }
    }
}

/// The figures of one gemeente, computed by one version and asked for by another.
struct Own<'s, 'e> {
    /// The state whose rules ask: they know the measures by its numbers.
    asked: &'s Evaluation<'e>,
    /// The state whose rules compute.
    computed: &'s Evaluation<'e>,
    pair: Pair,
    /// Whether the data are the new ones.
    data: bool,
}

impl Own<'_, '_> {
    fn gemeente(&self) -> GemeenteIndex {
        if self.data { self.pair.new } else { self.pair.old }
    }

    /// A figure as an indicator asks for it.
    fn value(&self, indicator: &Indicator, measure: MeasureIndex) -> Value {
        let name = &self.asked.measure(measure).name;
        self.named(name, indicator.compare).or_fault("a measure of the rules that ask for it")
    }

    /// A measure that the computing version does not have is part of the rules that ask for it.
    fn named(&self, name: &str, compare: Compare) -> Option<Value> {
        let of = |evaluation: &Evaluation<'_>| {
            let measure = evaluation.pack.measures.position(|measure| measure.name == name)?;
            Some(evaluation.asked(compare, measure, self.gemeente()))
        };
        of(self.computed).or_else(|| of(self.asked))
    }

    fn is_outdated(&self, indicator: &Indicator) -> bool {
        self.asked.is_outdated(indicator)
    }
}
