//! What decides a colour, by name: figures, the benchmark, columns. Two versions number them each in their own way.

use rustc_hash::FxHashSet;

use crate::engine::{EXACT, compared_at, measured_at};
use crate::rules::condition::{Arithmetic, Condition, Formula, Quantity};
use crate::rules::index::MeasureIndex;
use crate::rules::{Aggregate, Benchmark, How, Indicator, Measure, RulePack};
use crate::terms::{Display, Kind, Number};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// The figure that the indicator prints.
    Figure,
    Measure,
    Benchmark,
    Column,
}

/// A quantity of which nothing is known but what its definition promises.
#[derive(Clone, Debug)]
pub(super) struct Input {
    pub name: String,
    pub role: Role,
    pub kind: Kind,
    pub display: Display,
    /// It counts something.
    pub whole: bool,
    pub never_negative: bool,
    pub can_be_missing: bool,
    /// For a choice: the only values there can be.
    pub allowed: Option<Vec<String>>,
}

impl Input {
    /// What it can be in both versions: of what only one can have, there is nothing to compare.
    pub fn merge(&mut self, other: &Input) {
        if other.role != self.role && self.role == Role::Figure {
            self.role = other.role;
        }
        self.whole |= other.whole;
        self.never_negative |= other.never_negative;
        self.can_be_missing &= other.can_be_missing;
        self.allowed = match (self.allowed.take(), &other.allowed) {
            (Some(own), Some(others)) => {
                let (both, only): (Vec<String>, Vec<String>) = own.into_iter().partition(|text| others.contains(text));
                // Lists that do not meet are no choice: then it is what it was.
                Some(if both.is_empty() { only } else { both })
            }
            (own, others) => own.or_else(|| others.clone()),
        };
    }
}

/// What the quantities of a condition stand for.
#[derive(Clone, Copy)]
pub(super) enum Vocabulary<'a> {
    /// In the colour rules of an indicator.
    Rules(&'a RulePack, &'a Indicator),
    /// In a condition on measures elsewhere.
    Measures(&'a RulePack),
    /// In a condition on rows: the columns by their number.
    Columns(&'a [Input]),
}

pub(super) enum Meaning<'a> {
    Input(Input),
    /// The norm: a benchmark that is given.
    Constant(Number),
    /// A measure that is yes when this holds: no input of its own, because it follows from others.
    When(&'a Condition),
}

impl<'a> Vocabulary<'a> {
    pub fn meaning(self, quantity: Quantity) -> Option<Meaning<'a>> {
        match (self, quantity) {
            (Vocabulary::Columns(columns), Quantity::Column(column)) => {
                columns.get(usize::from(column)).cloned().map(Meaning::Input)
            }
            (Vocabulary::Rules(pack, indicator), Quantity::Measure(at)) => {
                let role = if at == indicator.measure { Role::Figure } else { Role::Measure };
                measure_meaning(pack, at, role)
            }
            (Vocabulary::Measures(pack), Quantity::Measure(at)) => measure_meaning(pack, at, Role::Measure),
            (Vocabulary::Rules(pack, indicator), Quantity::Benchmark) => Some(benchmark_meaning(pack, indicator)),
            _ => None,
        }
    }

    /// Which version it is of: the numbers of measures mean something only there.
    pub fn identity(self) -> usize {
        match self {
            Vocabulary::Rules(pack, _) | Vocabulary::Measures(pack) => std::ptr::from_ref(pack).addr(),
            Vocabulary::Columns(columns) => columns.as_ptr().addr(),
        }
    }

    /// At how many decimals a quantity is compared.
    pub fn decimals(self, quantity: Quantity) -> u32 {
        match (self, quantity) {
            (Vocabulary::Rules(pack, indicator), quantity) => compared_at(pack, indicator, quantity),
            (Vocabulary::Measures(pack), Quantity::Measure(at)) => measured_at(&pack.measures[at]),
            (Vocabulary::Columns(columns), Quantity::Column(column)) => {
                columns.get(usize::from(column)).map_or(0, |column| if column.kind == Kind::Number { EXACT } else { 0 })
            }
            _ => 0,
        }
    }

    /// The same in a condition of a measure.
    pub fn of_measures(self) -> Vocabulary<'a> {
        match self {
            Vocabulary::Rules(pack, _) => Vocabulary::Measures(pack),
            other => other,
        }
    }
}

fn measure_meaning(pack: &RulePack, at: MeasureIndex, role: Role) -> Option<Meaning<'_>> {
    let measure = &pack.measures[at];
    if let How::When(condition) = &measure.how {
        return Some(Meaning::When(condition));
    }
    Some(Meaning::Input(Input {
        name: measure.name.clone(),
        role,
        kind: measure.kind,
        display: shown(measure),
        whole: is_count(measure),
        never_negative: is_never_negative(pack, at),
        can_be_missing: true,
        allowed: measure.allowed.clone(),
    }))
}

fn shown(measure: &Measure) -> Display {
    measure.display.clone().unwrap_or_default()
}

fn benchmark_meaning<'a>(pack: &'a RulePack, indicator: &'a Indicator) -> Meaning<'a> {
    let (whole, can_be_missing) = match &indicator.benchmark {
        Benchmark::Norm(norm) => {
            return Meaning::Constant(norm.round(compared_at(pack, indicator, Quantity::Benchmark)));
        }
        Benchmark::Count { .. } => (true, false),
        // Over the whole country: whoever has a figure is part of the mean.
        Benchmark::Mean { over: None, peers: None } => (false, false),
        Benchmark::Mean { .. } | Benchmark::None => (false, true),
    };
    Meaning::Input(Input {
        name: "benchmark".to_owned(),
        role: Role::Benchmark,
        kind: Kind::Number,
        display: indicator.benchmark_display.clone(),
        whole,
        never_negative: whole || is_never_negative(pack, indicator.measure),
        can_be_missing,
        allowed: None,
    })
}

fn is_count(measure: &Measure) -> bool {
    matches!(measure.how, How::Aggregate { aggregate: Aggregate::Count | Aggregate::Distinct, .. })
}

fn is_never_negative(pack: &RulePack, at: MeasureIndex) -> bool {
    fn formula(part: &Formula) -> bool {
        match part {
            Formula::Number(number) | Formula::Threshold { value: number, .. } => *number >= Number::ZERO,
            Formula::Quantity(quantity) => matches!(quantity, Quantity::Measure(_)),
            Formula::Binary { left, arithmetic, right } => {
                *arithmetic != Arithmetic::Subtract && formula(left) && formula(right)
            }
        }
    }
    // Each measure once, however many formulas rest on it.
    let (mut open, mut seen) = (vec![at], FxHashSet::default());
    while let Some(at) = open.pop() {
        let measure = &pack.measures[at];
        match &measure.how {
            _ if !seen.insert(at) => {}
            How::Formula(part) if formula(part) => open.extend(measure.needs()),
            _ if is_count(measure) => {}
            _ => return false,
        }
    }
    true
}
