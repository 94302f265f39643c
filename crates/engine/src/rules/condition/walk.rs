//! Going through conditions and formulas: the one place that knows which parts a part has.

use super::{Condition, Formula, Like, List, Operand, Part, Quantity, Threshold};
use crate::terms::Number;
use crate::text::Span;

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

    /// What every comparison in it is made of, each with the figures that it is compared with.
    pub fn operands(&self) -> impl Iterator<Item = (Part<Operand>, Vec<Quantity>)> {
        self.walk().flat_map(|part| match part {
            Condition::Compare { left, right, .. } => {
                let all = |side: &Part<Operand>, other: &Part<Operand>| -> Vec<(Part<Operand>, Vec<Quantity>)> {
                    let leaves = side.leaves();
                    leaves.into_iter().map(|leaf| (leaf.clone(), beside(&leaf, side, other))).collect()
                };
                [all(left, right), all(right, left)].concat()
            }
            _ => Vec::new(),
        })
    }

    /// The same, for changing them.
    pub fn each_operand(&mut self, change: &mut dyn FnMut(&mut Part<Operand>)) {
        if let Condition::Compare { left, right, .. } = self {
            [left, right].into_iter().for_each(|side| match &mut side.what {
                Operand::Sum(formula) => formula.each_leaf(side.span, change),
                _ => change(side),
            });
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
            Condition::Compare { left, right, .. } => {
                [left.quantities(), right.quantities()].concat().into_iter().map(Some).collect()
            }
            Condition::Holds(quantity) => vec![Some(*quantity)],
            Condition::OneOf { quantity, .. } | Condition::IsLike { quantity, .. } | Condition::Missing(quantity) => {
                vec![Some(quantity.what)]
            }
            Condition::Always(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => Vec::new(),
        }))
    }

    /// The same, with another value for what has this name.
    pub fn with_threshold(&self, name: &str, other: Threshold) -> Condition {
        let mut changed = self.clone();
        changed.each_operand(&mut |operand| match (&mut operand.what, other) {
            (Operand::Threshold { name: own, value }, Threshold::Number(other)) if **own == *name => *value = other,
            (Operand::Ago { name: Some(own), period }, Threshold::Period(other)) if **own == *name => *period = other,
            _ => {}
        });
        changed
    }

    /// The named numbers and periods it mentions, each once, in order of first mention.
    pub fn thresholds(&self) -> Vec<(&str, Threshold)> {
        once(
            self.walk()
                .flat_map(|part| match part {
                    Condition::Compare { left, right, .. } => [left.thresholds(), right.thresholds()].concat(),
                    _ => Vec::new(),
                })
                .map(Some),
        )
    }

    /// The quantities that a threshold stands beside, each alone on its side: what these can be bounds what it can be.
    pub fn bounds_of<'c>(&'c self, threshold: &'c str) -> impl Iterator<Item = Quantity> + use<'c> {
        self.walk().flat_map(move |part| match part {
            Condition::Compare { left, right, .. } => {
                let is = |side: &Operand| side.threshold().is_some_and(|(name, _)| name == threshold);
                let beside = [(left, right), (right, left)].into_iter().filter(|(side, _)| is(side));
                beside.filter_map(|(_, other)| other.quantity()).collect()
            }
            _ => Vec::new(),
        })
    }

    /// The quantities that are compared with a threshold.
    pub fn compared_with<'c>(&'c self, threshold: &'c str) -> impl Iterator<Item = Quantity> + use<'c> {
        self.operands().flat_map(move |(operand, others)| match operand.threshold() {
            Some((name, _)) if name == threshold => others,
            _ => Vec::new(),
        })
    }
}

impl Operand {
    pub fn quantity(&self) -> Option<Quantity> {
        if let Operand::Quantity(quantity) = self { Some(*quantity) } else { None }
    }

    /// Whether it stands there as it is: no quantity, and no name of which the number or period may become another.
    pub fn is_literal(&self) -> bool {
        match self {
            Operand::Quantity(_) | Operand::Threshold { .. } | Operand::Ago { name: Some(_), .. } => false,
            Operand::Sum(formula) => {
                formula.walk().all(|part| matches!(part, Formula::Number(_) | Formula::Binary { .. }))
            }
            _ => true,
        }
    }

    /// The name that the rules gave a number or a period, and what it stands for.
    pub fn threshold(&self) -> Option<(&str, Threshold)> {
        match self {
            Operand::Threshold { name, value } => Some((name, Threshold::Number(*value))),
            Operand::Ago { name: Some(name), period } => Some((name, Threshold::Period(*period))),
            _ => None,
        }
    }

    /// The named numbers and periods in it.
    fn thresholds(&self) -> Vec<(&str, Threshold)> {
        match self {
            Operand::Sum(formula) => {
                formula.thresholds().into_iter().map(|(name, value)| (name, Threshold::Number(value))).collect()
            }
            one => one.threshold().into_iter().collect(),
        }
    }

    /// The quantities in it.
    pub fn quantities(&self) -> Vec<Quantity> {
        match self {
            Operand::Quantity(quantity) => vec![*quantity],
            Operand::Sum(formula) => formula.quantities(),
            _ => Vec::new(),
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

impl Part<Operand> {
    /// Itself; of a sum the figures and numbers that it is made of.
    fn leaves(&self) -> Vec<Part<Operand>> {
        match &self.what {
            Operand::Sum(formula) => formula.leaves(self.span),
            _ => vec![self.clone()],
        }
    }
}

/// The figures that a part of a comparison is compared with: those of the other side, and those beside it in a sum.
fn beside(leaf: &Operand, side: &Operand, other: &Operand) -> Vec<Quantity> {
    let own = leaf.quantity();
    let beside = side.quantities().into_iter().filter(|quantity| Some(*quantity) != own);
    once(other.quantities().into_iter().chain(beside).map(Some))
}

impl Formula {
    fn leaves(&self, span: Span) -> Vec<Part<Operand>> {
        match self {
            Formula::Binary { left, right, .. } => [left.leaves(left.span), right.leaves(right.span)].concat(),
            leaf => leaf.operand().into_iter().map(|operand| Part::new(operand, span)).collect(),
        }
    }

    /// A figure or number as one side of a comparison.
    fn operand(&self) -> Option<Operand> {
        match self {
            Formula::Number(number) => Some(Operand::Number(*number)),
            Formula::Threshold { name, value } => Some(Operand::Threshold { name: name.clone(), value: *value }),
            Formula::Quantity(quantity) => Some(Operand::Quantity(*quantity)),
            Formula::Binary { .. } => None,
        }
    }

    /// Puts others in the place of its quantities; none as soon as one has no other.
    pub fn each_quantity(&mut self, change: &dyn Fn(&mut Quantity) -> Option<()>) -> Option<()> {
        match self {
            Formula::Quantity(quantity) => change(quantity),
            Formula::Binary { left, right, .. } => {
                left.each_quantity(change)?;
                right.each_quantity(change)
            }
            Formula::Number(_) | Formula::Threshold { .. } => Some(()),
        }
    }

    fn each_leaf(&mut self, span: Span, change: &mut dyn FnMut(&mut Part<Operand>)) {
        if let Formula::Binary { left, right, .. } = self {
            [left, right].into_iter().for_each(|side| {
                let span = side.span;
                side.each_leaf(span, change);
            });
            return;
        }
        let Some(operand) = self.operand() else { return };
        let mut leaf = Part::new(operand, span);
        change(&mut leaf);
        match leaf.what {
            Operand::Number(number) => *self = Formula::Number(number),
            Operand::Threshold { name, value } => *self = Formula::Threshold { name, value },
            Operand::Quantity(quantity) => *self = Formula::Quantity(quantity),
            _ => {}
        }
    }

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
