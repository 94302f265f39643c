//! Runs a script. Every step is counted before it is taken, and only so much may nest: whatever stands in a script, it ends.
//!
//! Knows nothing of how scripts are written.
//!
//! Longer than most: every form of the language is run here, on one count of steps.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rhai::Position;

use super::exact::{self, Exact};
use super::item::{ScriptItem, ScriptKey, fits_text, look, reach};
use super::library::{Refusal, lists};
use super::mistake::ScriptMistake;
use super::tree::{Body, Expression, Hop, Math, Over, Program, ScriptNode, ScriptRange, Statement, Target};
use super::trouble::{ScriptError, Steps, Trouble};
use super::{MAX_CALLS, MAX_NESTING};
use crate::fault::OrFault;
use crate::language::Said;
use crate::rules::condition::Comparison;

/// Runs a script on what it is given, in the order of its names; and how many steps that took.
pub(super) fn run(program: &Program, given: Vec<ScriptItem>) -> (Result<ScriptItem, ScriptError>, u64) {
    let mut run = Run { program, steps: Steps::new(), memory: Vec::new(), base: 0, calls: 0, nesting: 0 };
    let result = run.body(&program.body, given);
    (result, run.steps.taken())
}

struct Run<'p> {
    program: &'p Program,
    steps: Steps,
    /// The places of every body that is at work; those of the last one begin at `base`.
    memory: Vec<ScriptItem>,
    base: usize,
    calls: usize,
    nesting: usize,
}

/// Why a block ends before its end.
enum Leave {
    Break(ScriptItem),
    Continue,
    Return(ScriptItem),
    Failed(ScriptError),
}

type Went<T> = Result<T, Leave>;

impl From<ScriptError> for Leave {
    fn from(error: ScriptError) -> Self {
        Leave::Failed(error)
    }
}

/// A mistake gets its place.
trait At<T> {
    fn at(self, at: Position) -> Result<T, ScriptError>;
}

impl<T> At<T> for Result<T, Trouble> {
    fn at(self, at: Position) -> Result<T, ScriptError> {
        self.map_err(|trouble| trouble.at(at))
    }
}

impl Run<'_> {
    fn body(&mut self, body: &Body, given: Vec<ScriptItem>) -> Result<ScriptItem, ScriptError> {
        let (caller, end) = (self.base, self.memory.len());
        self.base = end;
        self.memory.extend(given);
        self.memory.resize(end + body.places, ScriptItem::Missing);
        let result = match self.block(&body.block) {
            Ok(item) | Err(Leave::Return(item)) => Ok(item),
            Err(Leave::Failed(error)) => Err(error),
            // The parser refuses these outside of loops.
            Err(Leave::Break(_) | Leave::Continue) => Ok(ScriptItem::Missing),
        };
        self.memory.truncate(end);
        self.base = caller;
        result
    }

    /// The value of a block is that of its last statement.
    fn block(&mut self, block: &[Statement]) -> Went<ScriptItem> {
        let mut last = ScriptItem::Missing;
        for statement in block {
            last = self.statement(statement)?;
        }
        Ok(last)
    }

    fn statement(&mut self, statement: &Statement) -> Went<ScriptItem> {
        match statement {
            Statement::Value(node) => return self.node(node),
            Statement::Set { place, value } => {
                let value = self.optional(value.as_ref())?;
                *self.place(*place) = value;
            }
            Statement::Assign { target, sign, value, at } => self.assign(target, *sign, value, *at)?,
            Statement::While { condition, block, at } => return self.repeat(condition.as_ref(), block, *at),
            Statement::Do { block, condition, again, at } => return self.repeat_first(block, condition, *again, *at),
            Statement::For { item, count, over, block, at } => {
                return self.each((*item, *count), over, block, *at);
            }
            Statement::Break(value) => return Err(Leave::Break(self.optional(value.as_ref())?)),
            Statement::Continue => return Err(Leave::Continue),
            Statement::Return(value) => return Err(Leave::Return(self.optional(value.as_ref())?)),
            Statement::Throw(value, at) => {
                let said = self.optional(value.as_ref())?.shown();
                return Err(ScriptMistake::StoppedItself { said }.at(*at).into());
            }
        }
        Ok(ScriptItem::Missing)
    }

    fn optional(&mut self, node: Option<&ScriptNode>) -> Went<ScriptItem> {
        node.map_or(Ok(ScriptItem::Missing), |node| self.node(node))
    }

    fn place(&mut self, place: usize) -> &mut ScriptItem {
        self.memory.get_mut(self.base + place).or_fault("a place in the memory of a script")
    }

    fn assign(&mut self, target: &Target, sign: Option<Math>, value: &ScriptNode, at: Position) -> Went<()> {
        let mut value = self.node(value)?;
        let keys = self.keys(target)?;
        if let Some(sign) = sign {
            let mut now = self.place(target.place).clone();
            for key in &keys {
                now = look(&now, key).at(at)?;
            }
            value = self.calculate(sign, &now, &value, at)?;
        }
        self.changed(target.place, &keys, value.depth(), at, |place, _| {
            *place = value;
            Ok(())
        })
    }

    fn keys(&mut self, target: &Target) -> Went<Vec<ScriptKey>> {
        target.hops.iter().map(|hop| self.key(hop)).collect()
    }

    fn key(&mut self, hop: &Hop) -> Went<ScriptKey> {
        Ok(match hop {
            Hop::Name(name) => ScriptKey::Name(name.clone()),
            Hop::At(node) => ScriptKey::At(self.node(node)?),
        })
    }

    fn changed(
        &mut self,
        place: usize,
        keys: &[ScriptKey],
        depth: usize,
        at: Position,
        change: impl FnOnce(&mut ScriptItem, &mut Steps) -> Result<(), Trouble>,
    ) -> Went<()> {
        let root = self.memory.get_mut(self.base + place).or_fault("a place in the memory of a script");
        let found = reach(root, keys, depth, &mut self.steps).at(at)?;
        Ok(change(found, &mut self.steps).at(at)?)
    }

    fn repeat(&mut self, condition: Option<&ScriptNode>, block: &[Statement], at: Position) -> Went<ScriptItem> {
        loop {
            self.steps.spend(1).at(at)?;
            if let Some(condition) = condition
                && !self.yes(condition)?
            {
                return Ok(ScriptItem::Missing);
            }
            if let ControlFlow::Break(item) = self.round(block)? {
                return Ok(item);
            }
        }
    }

    fn repeat_first(
        &mut self,
        block: &[Statement],
        condition: &ScriptNode,
        again: bool,
        at: Position,
    ) -> Went<ScriptItem> {
        loop {
            self.steps.spend(1).at(at)?;
            if let ControlFlow::Break(item) = self.round(block)? {
                return Ok(item);
            }
            if self.yes(condition)? != again {
                return Ok(ScriptItem::Missing);
            }
        }
    }

    /// One round of a loop.
    fn round(&mut self, block: &[Statement]) -> Went<ControlFlow<ScriptItem>> {
        match self.block(block) {
            Ok(_) | Err(Leave::Continue) => Ok(ControlFlow::Continue(())),
            Err(Leave::Break(item)) => Ok(ControlFlow::Break(item)),
            Err(other) => Err(other),
        }
    }

    fn each(
        &mut self,
        places: (usize, Option<usize>),
        over: &Over,
        block: &[Statement],
        at: Position,
    ) -> Went<ScriptItem> {
        match over {
            Over::Range(range) => {
                let (mut number, end) = self.range(range)?;
                let one = exact::whole(1);
                for round in 0.. {
                    if number >= end {
                        break;
                    }
                    if let ControlFlow::Break(item) =
                        self.turn(places, round, ScriptItem::from(number.clone()), block, at)?
                    {
                        return Ok(item);
                    }
                    number = exact::add(&number, &one).at(at)?;
                }
            }
            Over::List(node) => {
                let given = self.node(node)?;
                let ScriptItem::List(list) = &given else {
                    return Err(ScriptMistake::ForOver { found: given.kind() }.at(node.at).into());
                };
                for (round, item) in list.items.iter().enumerate() {
                    if let ControlFlow::Break(item) = self.turn(places, round, item.clone(), block, at)? {
                        return Ok(item);
                    }
                }
            }
        }
        Ok(ScriptItem::Missing)
    }

    fn turn(
        &mut self,
        (item, count): (usize, Option<usize>),
        round: usize,
        value: ScriptItem,
        block: &[Statement],
        at: Position,
    ) -> Went<ControlFlow<ScriptItem>> {
        self.steps.spend(1).at(at)?;
        *self.place(item) = value;
        if let Some(count) = count {
            *self.place(count) = ScriptItem::whole(round);
        }
        self.round(block)
    }

    /// From where, and up to but not with where.
    fn range(&mut self, range: &ScriptRange) -> Went<(Exact, Exact)> {
        let end = |run: &mut Self, node: &ScriptNode| match run.node(node)? {
            ScriptItem::Number(number) if number.is_integer() => Ok(*number),
            other => {
                let found = if matches!(other, ScriptItem::Number(_)) { other.shown() } else { other.kind() };
                Err(Leave::from(ScriptMistake::NoRange { found }.at(node.at)))
            }
        };
        let (from, to) = (end(self, &range.from)?, end(self, &range.to)?);
        let to = if range.last_too { exact::add(&to, &exact::whole(1)).at(range.to.at)? } else { to };
        Ok((from, to))
    }

    /// One node; each takes a step, and may nest only so deep in others.
    fn node(&mut self, node: &ScriptNode) -> Went<ScriptItem> {
        self.steps.spend(1).at(node.at)?;
        match &node.what {
            Expression::Constant(item) => return Ok(item.clone()),
            Expression::Place(place) => return Ok(self.place(*place).clone()),
            _ => {}
        }
        self.nesting += 1;
        if self.nesting > MAX_NESTING {
            return Err(ScriptMistake::CallsItself.at(node.at).into());
        }
        let item = self.made(&node.what, node.at);
        self.nesting -= 1;
        item
    }

    fn made(&mut self, what: &Expression, at: Position) -> Went<ScriptItem> {
        match what {
            Expression::Constant(item) => Ok(item.clone()),
            Expression::Place(place) => Ok(self.place(*place).clone()),
            Expression::List(nodes) => {
                let items = self.nodes(nodes)?;
                Ok(ScriptItem::list(items).at(at)?)
            }
            Expression::Row(fields) => {
                let mut made = BTreeMap::new();
                for (name, node) in fields {
                    made.insert(name.clone(), self.node(node)?);
                }
                Ok(ScriptItem::row(made).at(at)?)
            }
            Expression::Text(nodes) => self.text(nodes, at),
            Expression::Minus(node) => match self.node(node)? {
                ScriptItem::Number(number) => Ok(ScriptItem::from(-*number)),
                other => Err(unfit("-", vec![other.kind()]).at(at).into()),
            },
            Expression::Not(node) => Ok(ScriptItem::YesNo(!self.yes(node)?)),
            Expression::Calculate(math, sides) => {
                let (left, right) = (self.node(&sides.0)?, self.node(&sides.1)?);
                Ok(self.calculate(*math, &left, &right, at)?)
            }
            Expression::Compare(comparison, sides) => {
                let (left, right) = (self.node(&sides.0)?, self.node(&sides.1)?);
                Ok(ScriptItem::YesNo(self.compare(*comparison, &left, &right).at(at)?))
            }
            Expression::All(nodes) => self.decided(nodes, false),
            Expression::Any(nodes) => self.decided(nodes, true),
            Expression::First(nodes) => {
                for node in nodes {
                    let item = self.node(node)?;
                    if !matches!(item, ScriptItem::Missing) {
                        return Ok(item);
                    }
                }
                Ok(ScriptItem::Missing)
            }
            Expression::InRange(parts) => {
                let item = self.node(&parts.0)?;
                let (from, to) = self.range(&parts.1)?;
                match item {
                    ScriptItem::Number(number) => Ok(ScriptItem::YesNo(*number >= from && *number < to)),
                    other => Err(ScriptMistake::NeverInRange { found: other.kind() }.at(at).into()),
                }
            }
            Expression::Look(node, hop) => {
                let (item, key) = (self.node(node)?, self.key(hop)?);
                if let ScriptItem::Text(text) = &item {
                    self.steps.spend_text(text.len()).at(at)?;
                }
                Ok(look(&item, &key).at(at)?)
            }
            Expression::Native(native, nodes) => {
                let given = self.nodes(nodes)?;
                (native.run)(&given, &mut self.steps).map_err(|why| refused(native.name, &given, why).at(at).into())
            }
            Expression::Changing(changing, target, nodes) => {
                let given = self.nodes(nodes)?;
                let keys = self.keys(target)?;
                let depth = 1 + given.iter().map(ScriptItem::depth).max().unwrap_or(0);
                self.changed(target.place, &keys, depth, at, |item, steps| {
                    (changing.run)(item, &given, steps).map_err(|why| match why {
                        Refusal::Unfit => {
                            let kinds = std::iter::once(item.kind()).chain(given.iter().map(ScriptItem::kind));
                            unfit(changing.name, kinds.collect())
                        }
                        Refusal::Trouble(trouble) => trouble,
                    })
                })?;
                Ok(ScriptItem::Missing)
            }
            Expression::Own { function, given } => self.call(*function, given, at),
            Expression::If(parts) => {
                let (condition, then, other) = &**parts;
                if self.yes(condition)? { self.block(then) } else { self.block(other) }
            }
            Expression::Block(block) => self.block(block),
        }
    }

    fn nodes(&mut self, nodes: &[ScriptNode]) -> Went<Vec<ScriptItem>> {
        nodes.iter().map(|node| self.node(node)).collect()
    }

    fn call(&mut self, function: usize, given: &[ScriptNode], at: Position) -> Went<ScriptItem> {
        let given = self.nodes(given)?;
        let body = self.program.functions.get(function).or_fault("a function of a script");
        self.calls += 1;
        if self.calls > MAX_CALLS {
            return Err(ScriptMistake::CallsItself.at(at).into());
        }
        self.steps.spend_items(body.places).at(at)?;
        let item = self.body(body, given)?;
        self.calls -= 1;
        Ok(item)
    }

    fn text(&mut self, nodes: &[ScriptNode], at: Position) -> Went<ScriptItem> {
        let mut text = String::new();
        for node in nodes {
            let item = self.node(node)?;
            let Some(written) = item.written() else {
                return Err(ScriptMistake::NotInText { found: item.kind() }.at(node.at).into());
            };
            fits_text(text.len() + written.len()).at(at)?;
            self.steps.spend_text(written.len()).at(at)?;
            text.push_str(&written);
        }
        Ok(ScriptItem::text(text).at(at)?)
    }

    /// Asks until one of them says `end`.
    fn decided(&mut self, nodes: &[ScriptNode], end: bool) -> Went<ScriptItem> {
        for node in nodes {
            if self.yes(node)? == end {
                return Ok(ScriptItem::YesNo(end));
            }
        }
        Ok(ScriptItem::YesNo(!end))
    }

    fn yes(&mut self, node: &ScriptNode) -> Went<bool> {
        match self.node(node)? {
            ScriptItem::YesNo(yes) => Ok(yes),
            other => Err(ScriptMistake::NoYesNo { found: other.kind() }.at(node.at).into()),
        }
    }

    fn calculate(
        &mut self,
        math: Math,
        left: &ScriptItem,
        right: &ScriptItem,
        at: Position,
    ) -> Result<ScriptItem, ScriptError> {
        let item = match (math, left, right) {
            (_, ScriptItem::Number(left), ScriptItem::Number(right)) => {
                self.steps.spend(exact::cost(left) + exact::cost(right)).at(at)?;
                self.numbers(math, left, right).map(ScriptItem::from)
            }
            (Math::Add, ScriptItem::Text(left), ScriptItem::Text(right)) => {
                fits_text(left.len() + right.len()).at(at)?;
                self.steps.spend_text(left.len() + right.len()).at(at)?;
                ScriptItem::text(format!("{left}{right}"))
            }
            (Math::Add, ScriptItem::List(left), ScriptItem::List(right)) => lists::joined(left, right, &mut self.steps),
            (_, left, right) => Err(unsaid(math.sign(), left, right)),
        };
        item.at(at)
    }

    fn numbers(&mut self, math: Math, left: &Exact, right: &Exact) -> Result<Exact, Trouble> {
        match math {
            Math::Add => exact::add(left, right),
            Math::Subtract => exact::subtract(left, right),
            Math::Multiply => exact::multiply(left, right),
            Math::Divide => exact::divide(left, right),
            Math::Remainder => exact::remainder(left, right),
            Math::Power => {
                self.steps.spend(exact::whole_steps(right))?;
                exact::power(left, right)
            }
        }
    }

    fn compare(&mut self, comparison: Comparison, left: &ScriptItem, right: &ScriptItem) -> Result<bool, Trouble> {
        let equal = match comparison {
            Comparison::Equal => true,
            Comparison::NotEqual => false,
            _ => {
                let order = left.order(right, &mut self.steps)?;
                return order
                    .map(|order| comparison.holds(order))
                    .ok_or_else(|| unsaid(comparison.sign(), left, right));
            }
        };
        // Only what is missing may be of another kind: there is no other way that a figure and a text could be the same.
        let missing = matches!(left, ScriptItem::Missing) || matches!(right, ScriptItem::Missing);
        if !missing && !left.is_like(right) {
            return Err(unsaid(comparison.sign(), left, right));
        }
        Ok(left.same(right, &mut self.steps)? == equal)
    }
}

/// Two things that a sign is not for.
fn unsaid(sign: &str, left: &ScriptItem, right: &ScriptItem) -> Trouble {
    ScriptMistake::NoSign { sign: sign.to_owned(), left: left.kind(), right: right.kind() }.into()
}

fn refused(name: &str, given: &[ScriptItem], why: Refusal) -> Trouble {
    match why {
        Refusal::Unfit => unfit(name, given.iter().map(ScriptItem::kind).collect()),
        Refusal::Trouble(trouble) => trouble,
    }
}

/// Things that a function is not for.
fn unfit(name: &str, found: Vec<Said>) -> Trouble {
    ScriptMistake::CannotTake { name: name.to_owned(), found }.into()
}
