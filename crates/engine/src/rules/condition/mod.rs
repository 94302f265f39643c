//! Conditions and formulas: written in Rhai's syntax, parsed by Rhai's own parser, lowered once to types of ours.
//!
//! A lowered [`Condition`] is data: it can be decided over columns, explained, and proved complete. What cannot be
//! lowered is an error that says: make it a measure with a script. Knows names only through a [`Scope`].

mod functions;
mod likeness;
mod linear;
mod lower;
mod mistake;
mod parse;
mod part;
mod print;
mod slips;
#[cfg(test)]
mod tests;
mod tokens;
mod walk;
mod witness;

use std::sync::Arc;

pub use likeness::{Like, Likeness};
pub use linear::{Bent, Linear};
pub use lower::{Known, Scope, lower_condition, lower_formula};
pub use part::Part;
pub use print::{AsWritten, PrintStyle, WithFigures};
pub use witness::{Witnesses, is_anything, simplest, witnesses};

use super::index::MeasureIndex;
pub use super::threshold::Threshold;
use crate::dataset::schema::ColumnIndex;
use crate::terms::{Number, Period};

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
    /// The day a period before the peildatum; with a name when the rules gave it one.
    Ago {
        name: Option<Arc<str>>,
        period: Period,
    },
    /// Arithmetic on figures and numbers: see [`Linear`].
    Sum(Box<Formula>),
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

/// What must hold. Every part of it is a [`Part`], with its place; [`Part<Condition>`] is a whole one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Condition {
    Always(bool),
    All(Vec<Part<Condition>>),
    Any(Vec<Part<Condition>>),
    Not(Box<Part<Condition>>),
    Compare {
        left: Part<Operand>,
        comparison: Comparison,
        right: Part<Operand>,
    },
    /// A yes-or-no quantity that is yes.
    Holds(Quantity),
    /// A text that is one of these.
    OneOf {
        quantity: Part<Quantity>,
        list: Part<List>,
    },
    /// A text that begins so, ends so, has this in it, or is this but for capitals.
    IsLike {
        quantity: Part<Quantity>,
        likeness: Likeness,
        /// One text; of [`Likeness::ContainsAny`] several.
        list: Part<List>,
    },
    /// There is no figure. Always known, whatever else is missing.
    Missing(Part<Quantity>),
}

/// Texts that are asked for together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct List {
    /// When the rules gave it a name.
    pub name: Option<Arc<str>>,
    pub texts: Vec<Part<Arc<str>>>,
}

impl List {
    /// What is asked of a text with it.
    pub fn like(&self, likeness: Likeness) -> Like {
        Like { likeness, texts: self.texts.iter().map(|text| text.what.clone()).collect() }
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
    /// A number that the rules gave a name.
    Threshold {
        name: Arc<str>,
        value: Number,
    },
    Quantity(Quantity),
    Binary {
        left: Box<Part<Formula>>,
        arithmetic: Arithmetic,
        right: Box<Part<Formula>>,
    },
}
