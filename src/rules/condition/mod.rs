//! Conditions and formulas: written in Rhai's syntax, parsed by Rhai's own parser, lowered once to types of ours.
//!
//! A lowered [`Condition`] is data: it can be decided over columns, explained, and proved complete. What cannot be
//! lowered is an error that says: make it a measure with a script. Knows names only through a [`Scope`].

mod lower;
mod parse;
mod show;
mod slips;

use std::sync::Arc;

pub use lower::{Known, Scope, lower_condition, lower_formula};

use super::index::MeasureIndex;
use crate::dataset::schema::ColumnIndex;
use crate::terms::Number;

/// What a condition speaks about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Quantity {
    /// A measure of the gemeente.
    Measure(MeasureIndex),
    /// The benchmark of the indicator that the rule belongs to.
    Benchmark,
    /// A column of the row at hand.
    Column(ColumnIndex),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Operand {
    Quantity(Quantity),
    Number(Number),
    /// A number that the rules gave a name.
    Threshold {
        name: Arc<str>,
        value: Number,
    },
    Text(Arc<str>),
    YesNo(bool),
    Peildatum,
    /// The day so many calendar months before the peildatum.
    MonthsAgo(u32),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    Less,
    AtMost,
    Equal,
    NotEqual,
    AtLeast,
    More,
}

impl Comparison {
    pub fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Less => order.is_lt(),
            Comparison::AtMost => order.is_le(),
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::AtLeast => order.is_ge(),
            Comparison::More => order.is_gt(),
        }
    }

    pub fn sign(self) -> &'static str {
        match self {
            Comparison::Less => "<",
            Comparison::AtMost => "<=",
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::AtLeast => ">=",
            Comparison::More => ">",
        }
    }

    fn from_sign(sign: &str) -> Option<Comparison> {
        use Comparison::{AtLeast, AtMost, Equal, Less, More, NotEqual};
        [Less, AtMost, Equal, NotEqual, AtLeast, More].into_iter().find(|comparison| comparison.sign() == sign)
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Condition {
    Always(bool),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Compare {
        left: Operand,
        comparison: Comparison,
        right: Operand,
    },
    /// A yes-or-no quantity that is yes.
    Holds(Quantity),
    /// A text that is one of these.
    OneOf {
        quantity: Quantity,
        texts: Vec<Arc<str>>,
    },
    /// There is no figure. Always known, whatever else is missing.
    Missing(Quantity),
}

impl Condition {
    /// The quantities it mentions, each once, in order of first mention.
    pub fn quantities(&self) -> Vec<Quantity> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    /// The named numbers it mentions, each once, in order of first mention.
    pub fn thresholds(&self) -> Vec<(&str, Number)> {
        let mut found = Vec::new();
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                for threshold in parts.iter().flat_map(Condition::thresholds) {
                    if !found.contains(&threshold) {
                        found.push(threshold);
                    }
                }
            }
            Condition::Not(part) => found = part.thresholds(),
            Condition::Compare { left, right, .. } => {
                for operand in [left, right] {
                    if let Operand::Threshold { name, value } = operand {
                        found.push((name, *value));
                    }
                }
            }
            Condition::Always(_) | Condition::Holds(_) | Condition::OneOf { .. } | Condition::Missing(_) => {}
        }
        found
    }

    /// The quantities that are compared with a threshold.
    pub fn compared_with(&self, threshold: &str, found: &mut Vec<Quantity>) {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| part.compared_with(threshold, found));
            }
            Condition::Not(part) => part.compared_with(threshold, found),
            Condition::Compare { left, right, .. } => {
                let is_it = |operand: &Operand| matches!(operand, Operand::Threshold { name, .. } if name.as_ref() == threshold);
                for (one, other) in [(left, right), (right, left)] {
                    if let (true, Operand::Quantity(quantity)) = (is_it(one), other) {
                        found.push(*quantity);
                    }
                }
            }
            _ => {}
        }
    }

    fn collect(&self, found: &mut Vec<Quantity>) {
        let mut add = |quantity: Quantity| {
            if !found.contains(&quantity) {
                found.push(quantity);
            }
        };
        match self {
            Condition::Always(_) => {}
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| part.collect(found)),
            Condition::Not(part) => part.collect(found),
            Condition::Compare { left, right, .. } => {
                for operand in [left, right] {
                    if let Operand::Quantity(quantity) = operand {
                        add(*quantity);
                    }
                }
            }
            Condition::Holds(quantity) | Condition::OneOf { quantity, .. } | Condition::Missing(quantity) => {
                add(*quantity)
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arithmetic {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// Arithmetic over measures. Missing when one of them is, or on division by zero.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Formula {
    Number(Number),
    Quantity(Quantity),
    Binary { left: Box<Formula>, arithmetic: Arithmetic, right: Box<Formula> },
}

impl Formula {
    pub fn quantities(&self) -> Vec<Quantity> {
        match self {
            Formula::Number(_) => Vec::new(),
            Formula::Quantity(quantity) => vec![*quantity],
            Formula::Binary { left, right, .. } => {
                let mut found = left.quantities();
                found.extend(right.quantities().into_iter().filter(|quantity| !left.quantities().contains(quantity)));
                found
            }
        }
    }
}
