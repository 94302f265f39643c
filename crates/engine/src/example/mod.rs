//! Examples: given these figures, this colour. Written by those who write the rules, kept beside them.
//!
//! `read` gives what is written its meaning, `situation` asks the engine what the rules say of it, `run` compares. The
//! rest looks at the examples as a whole: `coverage` at rules that none reaches, `mutate` at changes of the rules that
//! none notices, `suggest` writes those that are not there yet. Never decides a colour itself.

mod coverage;
mod failed;
mod leaves;
mod mutant;
mod mutate;
mod probe;
mod read;
mod recomposed;
mod rests;
mod run;
mod same;
mod show;
mod situation;
mod suggest;
mod values;
mod wider;

pub use coverage::{Coverage, coverage};
pub use failed::failed;
pub use mutate::{Mutated, Unnoticed, mutate};
pub use read::read_examples;
pub use run::{Tested, Unexpected, run};
pub use show::TestResults;
pub use suggest::suggest;

use crate::dataset::Schema;
use crate::rules::RulePack;
use crate::rules::condition::Quantity;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::terms::{Colour, Kind, Peildatum, Reason};
use crate::text::Spanned;

pub use situation::{Neighbour, Situation};

/// One example, with the meaning of every name in it.
pub struct Example {
    /// Its number in the pack.
    pub indicator: IndicatorIndex,
    pub name: Spanned<String>,
    pub situation: Situation,
    pub expected: Expected,
}

/// What an example says of the outcome; what it is silent about may be anything.
#[derive(Clone, Default, Debug)]
pub struct Expected {
    pub colour: Option<Colour>,
    pub reason: Option<Reason>,
    /// The number of the rule that decides, counted from 1.
    pub rule: Option<u32>,
    /// The figure as it is printed.
    pub shows: Option<String>,
    /// A part of what is said to the reader.
    pub why: Option<String>,
    /// The benchmark as it is printed.
    pub beside: Option<String>,
    /// What is printed under the figure.
    pub detail: Option<String>,
    /// Figures that follow, each as it is printed.
    pub makes: Vec<(MeasureIndex, String)>,
}

/// The rules that examples are about.
#[derive(Clone, Copy)]
pub struct TestedRules<'a> {
    pub pack: &'a RulePack,
    pub schema: &'a Schema,
    /// Of examples that do not say it.
    pub peildatum: Peildatum,
}

impl<'a> TestedRules<'a> {
    /// What a quantity is called in rules and examples.
    fn name_of(self, quantity: Quantity) -> String {
        self.pack.name_of(quantity)
    }

    fn kind_of(self, quantity: Quantity) -> Kind {
        match quantity {
            Quantity::Measure(measure) => self.pack.measures[measure].kind,
            _ => Kind::Number,
        }
    }
}
