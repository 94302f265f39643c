//! A script as it is run: every name a place in memory, every function found.

use std::sync::Arc;

use rhai::Position;

use super::item::Item;
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
    pub block: Block,
    pub places: usize,
}

pub(super) type Block = Vec<Statement>;

pub(super) enum Statement {
    Set {
        place: usize,
        value: Option<Node>,
    },
    Assign {
        target: Target,
        sign: Option<Math>,
        value: Node,
        at: Position,
    },
    While {
        condition: Option<Node>,
        block: Block,
        at: Position,
    },
    /// At least once; then as long as the condition is `again`.
    Do {
        block: Block,
        condition: Node,
        again: bool,
        at: Position,
    },
    For {
        item: usize,
        count: Option<usize>,
        over: Over,
        block: Block,
        at: Position,
    },
    Break(Option<Node>),
    Continue,
    Return(Option<Node>),
    Throw(Option<Node>, Position),
    Value(Node),
}

/// What a `for` goes over.
pub(super) enum Over {
    List(Node),
    Range(Range),
}

/// `from..to`, or `from..=to`.
pub(super) struct Range {
    pub from: Node,
    pub to: Node,
    pub last_too: bool,
}

pub(super) struct Node {
    pub at: Position,
    pub what: What,
}

pub(super) enum What {
    Constant(Item),
    Place(usize),
    List(Vec<Node>),
    Row(Vec<(Arc<str>, Node)>),
    /// A text with figures in it.
    Text(Vec<Node>),
    Minus(Box<Node>),
    Not(Box<Node>),
    Calculate(Math, Box<(Node, Node)>),
    Compare(Comparison, Box<(Node, Node)>),
    All(Vec<Node>),
    Any(Vec<Node>),
    /// The first that is not missing.
    First(Vec<Node>),
    InRange(Box<(Node, Range)>),
    Look(Box<Node>, Hop),
    Native(&'static Native, Vec<Node>),
    Changing(&'static Changing, Target, Vec<Node>),
    Own {
        function: usize,
        given: Vec<Node>,
    },
    If(Box<(Node, Block, Block)>),
    Block(Block),
}

/// Something that can be changed: a variable, or what is inside it.
pub(super) struct Target {
    pub place: usize,
    pub hops: Vec<Hop>,
}

pub(super) enum Hop {
    Name(Arc<str>),
    At(Box<Node>),
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
