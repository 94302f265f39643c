//! What decides a colour, by name: figures, the benchmark, columns. Two versions number them each in their own way.

use crate::dataset::ColumnIndex;
use crate::engine::{EXACT, compared_at, measured_at};
use crate::fault::{OrFault, stop};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Classes, Domain, Indicator, Recipe, RulePack};
use crate::terms::{Display, Kind, Number, Usual};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// The figure that the indicator prints.
    Figure,
    Measure,
    Benchmark,
    Column,
}

/// A quantity of which nothing is known but what it can be.
#[derive(Clone, Debug)]
pub(super) struct Input {
    pub name: String,
    pub role: Role,
    pub display: Display,
    pub domain: Domain,
    /// It adds figures as they are printed, and is another number where it is compared exactly.
    pub sum: bool,
}

impl Input {
    /// Whether it is the same quantity: what is a number in one version and a text in another is not.
    pub fn is(&self, other: &Input) -> bool {
        self.name == other.name && self.domain.kind == other.domain.kind
    }

    /// What it can be in both versions: of what only one can have, there is nothing to compare.
    pub fn merge(&mut self, other: &Input) {
        if other.role != self.role && self.role == Role::Figure {
            self.role = other.role;
        }
        self.domain = self.domain.and(&other.domain);
        self.sum |= other.sum;
    }

    pub fn column(name: &str, domain: &Domain, usual: &Usual) -> Input {
        Input {
            name: name.to_owned(),
            role: Role::Column,
            display: Display::of(usual),
            domain: domain.clone(),
            sum: false,
        }
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

pub(super) enum InputMeaning<'a> {
    Input(Box<Input>),
    /// The norm: a benchmark that is given.
    Constant(Number),
    /// A measure that is yes when this holds: no input of its own, because it follows from others.
    When(&'a Condition),
    /// The class of a figure: that figure is the input, or what it follows from in its turn.
    Class(&'a Classes),
}

impl<'a> Vocabulary<'a> {
    pub fn meaning(self, quantity: Quantity) -> InputMeaning<'a> {
        match (self, quantity) {
            (Vocabulary::Columns(columns), Quantity::Column(column)) => {
                InputMeaning::Input(Box::new(called(columns, column).clone()))
            }
            (Vocabulary::Rules(pack, indicator), Quantity::Measure(at)) => {
                let role = if at == indicator.measure { Role::Figure } else { Role::Measure };
                measure_meaning(pack, at, role)
            }
            (Vocabulary::Measures(pack), Quantity::Measure(at)) => measure_meaning(pack, at, Role::Measure),
            (Vocabulary::Rules(pack, indicator), Quantity::Benchmark) => benchmark_meaning(pack, indicator),
            _ => stop("a condition asks only what it has words for"),
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
            (Vocabulary::Columns(columns), Quantity::Column(column)) => match called(columns, column).domain.kind {
                Kind::Number => EXACT,
                _ => 0,
            },
            _ => stop("a condition asks only what it has words for"),
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

/// A column by its number.
pub(super) fn called(columns: &[Input], at: ColumnIndex) -> &Input {
    columns.get(usize::from(at)).or_fault("a column of these rows")
}

fn measure_meaning(pack: &RulePack, at: MeasureIndex, role: Role) -> InputMeaning<'_> {
    let measure = &pack.measures[at];
    if let Recipe::When(condition) = &measure.how {
        return InputMeaning::When(condition);
    }
    if let Recipe::Classes(classes) = &measure.how {
        return InputMeaning::Class(classes);
    }
    InputMeaning::Input(Box::new(Input {
        name: measure.name.clone(),
        role,
        display: measure.display(),
        domain: pack.domains.measure(at).clone(),
        sum: measure.precision.is_sum(),
    }))
}

fn benchmark_meaning<'a>(pack: &'a RulePack, indicator: &'a Indicator) -> InputMeaning<'a> {
    if let Benchmark::Norm(norm) = indicator.benchmark {
        return InputMeaning::Constant(norm.round(compared_at(pack, indicator, Quantity::Benchmark)));
    }
    InputMeaning::Input(Box::new(Input {
        name: "benchmark".to_owned(),
        role: Role::Benchmark,
        display: indicator.benchmark_display.clone(),
        domain: pack.domains.benchmark(indicator),
        sum: false,
    }))
}
