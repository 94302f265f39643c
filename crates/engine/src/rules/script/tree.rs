//! A script as it is run: every name a place in memory, every function found.

use std::sync::Arc;

use rhai::Position;

use super::item::ScriptItem;
use super::library::{Changing, Native};
use crate::every;
use crate::rules::condition::Comparison;

/// A script, ready to run.
pub(super) struct Program {
    pub body: Body,
    pub functions: Vec<Body>,
}

/// Statements with a memory of their own; what is given stands in its first places.
pub(super) struct Body {
    pub block: ScriptBlock,
    pub places: usize,
}

pub(super) type ScriptBlock = Vec<Statement>;

pub(super) enum Statement {
    Set {
        place: usize,
        value: Option<ScriptNode>,
    },
    Assign {
        target: Target,
        sign: Option<Math>,
        value: ScriptNode,
        at: Position,
    },
    While {
        condition: Option<ScriptNode>,
        block: ScriptBlock,
        at: Position,
    },
    /// At least once; then as long as the condition is `again`.
    Do {
        block: ScriptBlock,
        condition: ScriptNode,
        again: bool,
        at: Position,
    },
    For {
        item: usize,
        count: Option<usize>,
        over: Over,
        block: ScriptBlock,
        at: Position,
    },
    Break(Option<ScriptNode>),
    Continue,
    Return(Option<ScriptNode>),
    Throw(Option<ScriptNode>, Position),
    Value(ScriptNode),
}

/// What a `for` goes over.
pub(super) enum Over {
    List(ScriptNode),
    Range(ScriptRange),
}

/// `from..to`, or `from..=to`.
pub(super) struct ScriptRange {
    pub from: ScriptNode,
    pub to: ScriptNode,
    pub last_too: bool,
}

pub(super) struct ScriptNode {
    pub at: Position,
    pub what: Expression,
}

pub(super) enum Expression {
    Constant(ScriptItem),
    Place(usize),
    List(Vec<ScriptNode>),
    Row(Vec<(Arc<str>, ScriptNode)>),
    /// A text with figures in it.
    Text(Vec<ScriptNode>),
    Minus(Box<ScriptNode>),
    Not(Box<ScriptNode>),
    Calculate(Math, Box<(ScriptNode, ScriptNode)>),
    Compare(Comparison, Box<(ScriptNode, ScriptNode)>),
    All(Vec<ScriptNode>),
    Any(Vec<ScriptNode>),
    /// The first that is not missing.
    First(Vec<ScriptNode>),
    InRange(Box<(ScriptNode, ScriptRange)>),
    Look(Box<ScriptNode>, Hop),
    Native(&'static Native, Vec<ScriptNode>),
    Changing(&'static Changing, Target, Vec<ScriptNode>),
    Own {
        function: usize,
        given: Vec<ScriptNode>,
    },
    If(Box<(ScriptNode, ScriptBlock, ScriptBlock)>),
    Block(ScriptBlock),
}

/// Something that can be changed: a variable, or what is inside it.
pub(super) struct Target {
    pub place: usize,
    pub hops: Vec<Hop>,
}

pub(super) enum Hop {
    Name(Arc<str>),
    At(Box<ScriptNode>),
}

every! {
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub(super) enum Math {
        Add,
        Subtract,
        Multiply,
        Divide,
        Remainder,
        Power,
    }
}

impl Math {
    pub fn sign(self) -> &'static str {
        match self {
            Math::Add => "+",
            Math::Subtract => "-",
            Math::Multiply => "*",
            Math::Divide => "/",
            Math::Remainder => "%",
            Math::Power => "**",
        }
    }

    pub fn of(sign: &str) -> Option<Math> {
        Math::ALL.into_iter().find(|math| math.sign() == sign)
    }
}
