//! Old and new, and everything between: old rules on new data, new rules on old data, a benchmark held where it was.

use super::cause::Cause;
use crate::engine::{Decision, Evaluation, Judge};
use crate::rules::condition::Quantity;
use crate::rules::{Benchmark, Indicator};
use crate::terms::{GemeenteCode, Number, Value};

/// The evaluations that a comparison rests on.
pub struct States<'e> {
    /// Old rules on old data.
    pub old: &'e Evaluation<'e>,
    /// New rules on new data.
    pub new: &'e Evaluation<'e>,
    /// Old rules on new data; none when the data are the same.
    pub old_rules: Option<&'e Evaluation<'e>>,
    /// New rules on old data; none when the data are the same.
    pub new_rules: Option<&'e Evaluation<'e>>,
}

/// One gemeente in both states.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Pair {
    pub code: GemeenteCode,
    pub old: usize,
    pub new: usize,
}

impl<'e> States<'e> {
    /// The state with these rules and these data; `true` is new.
    fn at(&self, rules: bool, data: bool) -> &'e Evaluation<'e> {
        match (rules, data) {
            (false, false) => self.old,
            (true, true) => self.new,
            (false, true) => self.old_rules.unwrap_or(self.old),
            (true, false) => self.new_rules.unwrap_or(self.new),
        }
    }

    pub(super) fn same_rules(&self) -> bool {
        self.old.pack.hash == self.new.pack.hash
    }

    pub(super) fn same_data(&self) -> bool {
        self.old_rules.is_none()
    }

    /// What can have changed a colour.
    pub(super) fn causes(&self) -> Vec<Cause> {
        let rules = [Cause::Rule, Cause::Figure].into_iter().filter(|_| !self.same_rules());
        let data = [Cause::OwnData].into_iter().filter(|_| !self.same_data());
        rules.chain(data).chain([Cause::Benchmark]).collect()
    }

    /// The gemeenten that are in both, in the order of their codes.
    pub(super) fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.new.data.gemeenten.iter().enumerate().filter_map(|(new, gemeente)| {
            Some(Pair { code: gemeente.code, old: self.old.data.index_of(gemeente.code)?, new })
        })
    }
}

/// The rules of one indicator in both versions, ready to be asked with any mix of causes.
pub(super) struct Mixed<'s, 'e> {
    states: &'s States<'e>,
    id: &'s str,
    /// Judge and indicator by rules (old, new) and data (old, new).
    judges: [[Option<(Judge, &'e Indicator)>; 2]; 2],
}

impl<'s, 'e> Mixed<'s, 'e> {
    pub fn new(states: &'s States<'e>, id: &'s str) -> Self {
        let judge = |rules, data| {
            let evaluation = states.at(rules, data);
            let indicator = evaluation.pack.indicators.get(id)?;
            Some((Judge::new(evaluation.pack, indicator, evaluation.peildatum), indicator))
        };
        Mixed { states, id, judges: [false, true].map(|rules| [false, true].map(|data| judge(rules, data))) }
    }

    /// What is decided when exactly these causes are as they are now.
    pub fn decide(&self, pair: Pair, set: &[Cause]) -> Option<Decision> {
        let has = |cause| set.contains(&cause);
        let (rule, data) = (has(Cause::Rule), has(Cause::OwnData));
        // With the same rules nothing is computed otherwise, whatever the set says.
        let figure = has(Cause::Figure);
        let [old, new] = &self.judges;
        let [on_old, on_new] = if rule { new } else { old };
        let (judge, indicator) = (if data { on_new } else { on_old }).as_ref()?;
        let figures = Own { asked: self.states.at(rule, data), computed: self.states.at(figure, data), pair, data };
        let held = self.states.at(has(Cause::Benchmark), has(Cause::Benchmark));
        let benchmark = self.benchmark(held, &figures, has(Cause::Benchmark));
        let given = |quantity| match quantity {
            Quantity::Measure(measure) => figures.value(measure),
            Quantity::Benchmark => benchmark.map_or(Value::Missing, Value::Number),
            Quantity::Column(_) => Value::Missing,
        };
        Some(judge.decide(&given, figures.is_outdated(indicator)))
    }

    /// The benchmark of a state for figures that may be of another one: of the group of peers that they belong to.
    fn benchmark(&self, held: &Evaluation<'e>, figures: &Own<'_, 'e>, new: bool) -> Option<Number> {
        let (number, _, indicator) = held.pack.indicators.get_full(self.id)?;
        let own = || {
            let gemeente = if new { figures.pair.new } else { figures.pair.old };
            held.group(number, gemeente).and_then(|group| group.value)
        };
        let Benchmark::Mean { peers: Some(peers), .. } = indicator.benchmark else { return own() };
        let peer = figures.named(&held.pack.measures.get(peers)?.name)?;
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
    fn gemeente(&self) -> usize {
        if self.data { self.pair.new } else { self.pair.old }
    }

    fn value(&self, measure: usize) -> Value {
        let Some(found) = self.asked.measure(measure) else { return Value::Missing };
        self.named(&found.name).unwrap_or(Value::Missing)
    }

    /// A measure that the computing version does not have is part of the rules that ask for it.
    fn named(&self, name: &str) -> Option<Value> {
        let of = |evaluation: &Evaluation<'_>| {
            let measure = evaluation.pack.measures.iter().position(|measure| measure.name == name)?;
            Some(evaluation.value(measure, self.gemeente()))
        };
        of(self.computed).or_else(|| of(self.asked))
    }

    fn is_outdated(&self, indicator: &Indicator) -> bool {
        self.asked.is_outdated(indicator.measure)
    }
}
