//! Going through conditions and formulas: the one place that knows which parts a part has.

use super::{Condition, Formula, Like, List, Operand, Part, Quantity, Threshold};
use crate::terms::Number;

impl Condition {
    /// The conditions that it is directly made of.
    pub fn children(&self) -> &[Part<Condition>] {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts,
            Condition::Not(part) => std::slice::from_ref(part),
            Condition::Always(_)
            | Condition::Compare { .. }
            | Condition::Holds(_)
            | Condition::OneOf { .. }
            | Condition::IsLike { .. }
            | Condition::Missing(_) => &[],
        }
    }

    pub fn children_mut(&mut self) -> &mut [Part<Condition>] {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts,
            Condition::Not(part) => std::slice::from_mut(part),
            Condition::Always(_)
            | Condition::Compare { .. }
            | Condition::Holds(_)
            | Condition::OneOf { .. }
            | Condition::IsLike { .. }
            | Condition::Missing(_) => &mut [],
        }
    }

    /// Itself and every condition in it, in the order in which they are written.
    pub fn walk(&self) -> impl Iterator<Item = &Condition> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(next.children().iter().rev().map(|part| &part.what));
            Some(next)
        })
    }

    /// The conditions in it that are not made of others.
    pub fn atoms(&self) -> impl Iterator<Item = &Condition> {
        self.walk().filter(|part| part.children().is_empty())
    }

    /// Both sides of every comparison in it, each with the other side.
    pub fn operands(&self) -> impl Iterator<Item = (&Part<Operand>, &Part<Operand>)> {
        self.walk().flat_map(|part| match part {
            Condition::Compare { left, right, .. } => vec![(left, right), (right, left)],
            _ => Vec::new(),
        })
    }

    /// The same, for changing them; the other side is a copy.
    pub fn each_operand(&mut self, change: &mut dyn FnMut(&mut Part<Operand>, &Part<Operand>)) {
        if let Condition::Compare { left, right, .. } = self {
            change(left, right);
            change(right, left);
        }
        self.children_mut().iter_mut().for_each(|part| part.each_operand(change));
    }

    /// The lists that it asks for.
    pub fn lists(&self) -> impl Iterator<Item = &Part<List>> {
        self.walk().filter_map(|part| if let Condition::OneOf { list, .. } = part { Some(list) } else { None })
    }

    /// What it asks of texts beside equality.
    pub fn likes(&self) -> impl Iterator<Item = Like> {
        self.walk().filter_map(|part| match part {
            Condition::IsLike { likeness, list, .. } => Some(list.like(*likeness)),
            _ => None,
        })
    }

    /// The quantities it mentions, each once, in order of first mention.
    pub fn quantities(&self) -> Vec<Quantity> {
        once(self.walk().flat_map(|part| match part {
            Condition::Compare { left, right, .. } => [left.quantity(), right.quantity()],
            Condition::Holds(quantity) => [Some(*quantity), None],
            Condition::OneOf { quantity, .. } | Condition::IsLike { quantity, .. } | Condition::Missing(quantity) => {
                [Some(quantity.what), None]
            }
            Condition::Always(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => [None, None],
        }))
    }

    /// The named numbers and periods it mentions, each once, in order of first mention.
    pub fn thresholds(&self) -> Vec<(&str, Threshold)> {
        once(self.operands().map(|(operand, _)| operand.threshold()))
    }

    /// The quantities that are compared with a threshold.
    pub fn compared_with<'c>(&'c self, threshold: &'c str) -> impl Iterator<Item = Quantity> + use<'c> {
        self.operands().filter_map(move |(operand, other)| match operand.threshold() {
            Some((name, _)) if name == threshold => other.quantity(),
            _ => None,
        })
    }
}

impl Operand {
    pub fn quantity(&self) -> Option<Quantity> {
        if let Operand::Quantity(quantity) = self { Some(*quantity) } else { None }
    }

    /// Whether it stands there as it is: no quantity, and no name of which the number or period may become another.
    pub fn is_literal(&self) -> bool {
        self.quantity().is_none() && self.threshold().is_none()
    }

    /// The name that the rules gave a number or a period, and what it stands for.
    pub fn threshold(&self) -> Option<(&str, Threshold)> {
        match self {
            Operand::Threshold { name, value } => Some((name, Threshold::Number(*value))),
            Operand::Ago { name: Some(name), period } => Some((name, Threshold::Period(*period))),
            _ => None,
        }
    }

    /// A number, whether it has a name or not.
    pub fn number(&self) -> Option<Number> {
        match self {
            Operand::Number(number) | Operand::Threshold { value: number, .. } => Some(*number),
            _ => None,
        }
    }
}

impl Formula {
    /// The formulas that it is directly made of.
    pub fn children(&self) -> impl DoubleEndedIterator<Item = &Part<Formula>> {
        let sides = match self {
            Formula::Binary { left, right, .. } => [Some(&**left), Some(&**right)],
            Formula::Number(_) | Formula::Threshold { .. } | Formula::Quantity(_) => [None, None],
        };
        sides.into_iter().flatten()
    }

    /// Itself and every formula in it, in the order in which they are written.
    pub fn walk(&self) -> impl Iterator<Item = &Formula> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(next.children().rev().map(|part| &part.what));
            Some(next)
        })
    }

    /// The quantities it mentions, each once, in order of first mention.
    pub fn quantities(&self) -> Vec<Quantity> {
        once(self.walk().map(|part| if let Formula::Quantity(quantity) = part { Some(*quantity) } else { None }))
    }

    /// The named numbers it mentions, each once, in order of first mention.
    pub fn thresholds(&self) -> Vec<(&str, Number)> {
        once(self.walk().map(|part| match part {
            Formula::Threshold { name, value } => Some((name.as_ref(), *value)),
            _ => None,
        }))
    }

    /// A number, whether it has a name or not.
    pub fn number(&self) -> Option<Number> {
        match self {
            Formula::Number(number) | Formula::Threshold { value: number, .. } => Some(*number),
            Formula::Quantity(_) | Formula::Binary { .. } => None,
        }
    }
}

fn once<T: PartialEq>(all: impl Iterator<Item = Option<T>>) -> Vec<T> {
    let mut found = Vec::new();
    for one in all.flatten() {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}
