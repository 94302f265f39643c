//! A condition made ready to be asked of many gemeenten or rows: names are slots, constants are ticks.
//!
//! Made from the one [`Condition`] that check, explain and proof use too; nothing here decides differently.

use super::added::SumTest;
use super::ticks::{MISSING, Tick, UNEVEN, date_tick, number_tick};
use crate::fault::OrFault;
use crate::rules::condition::{Comparison, Condition, Like, Linear, Operand, Part, Quantity};
use crate::terms::{Number, Peildatum};

/// Yes, no, or not to be known because a figure is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Truth {
    Yes,
    No,
    Unknown(Quantity),
}

/// What slots stand for; each quantity once.
#[derive(Clone, Default, Debug)]
pub struct Slots {
    pub quantities: Vec<Quantity>,
}

impl Slots {
    fn slot(&mut self, quantity: Quantity) -> usize {
        self.quantities.iter().position(|known| *known == quantity).unwrap_or_else(|| {
            self.quantities.push(quantity);
            self.quantities.len() - 1
        })
    }
}

/// The figures that a test is asked of, by slot.
pub trait SlotFigures {
    fn tick(&self, slot: usize) -> Tick;
    /// The number as it is compared, of a slot whose tick is [`UNEVEN`].
    fn number(&self, slot: usize) -> Number;
    /// The text of a slot, where not every text was there when the test was made.
    fn text(&self, _: usize) -> Option<&str> {
        None
    }
}

#[derive(Clone, Copy, Debug)]
enum Term {
    /// The tick of a slot, at so many decimals, times a factor that brings both sides to the same decimals. None: it is
    /// too large for that.
    Slot {
        slot: usize,
        scale: u32,
        factor: Option<Tick>,
    },
    Constant(Tick),
    /// A number that is no tick.
    Long(Number),
}

#[derive(Clone, Debug)]
pub enum Test {
    Always(bool),
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    #[doc(hidden)]
    Compare(ComparisonTest),
    #[doc(hidden)]
    Added(SumTest),
    Holds(usize, Quantity),
    OneOf(usize, Quantity, Vec<Tick>),
    IsLike(usize, Quantity, LikenessTest),
    Missing(usize),
}

/// What is asked of a text, and the answer for every text that there was when the test was made, by tick.
#[derive(Clone, Debug)]
pub struct LikenessTest {
    like: Like,
    answers: Vec<bool>,
}

#[derive(Clone, Debug)]
pub struct ComparisonTest {
    left: Term,
    comparison: Comparison,
    right: Term,
    /// At how many decimals both sides are.
    scale: u32,
    /// For saying which figure is missing.
    quantities: (Quantity, Quantity),
}

/// Hands on each text that there can be.
pub type EachText<'a> = dyn Fn(&mut dyn FnMut(&str)) + 'a;

/// What is needed to make a test.
pub struct TestMaker<'a> {
    /// The tick of a text.
    pub text: &'a dyn Fn(&str) -> Tick,
    /// Every text that there is, in the order of their ticks from 0.
    pub texts: &'a EachText<'a>,
    pub peildatum: Peildatum,
    /// At how many decimals the ticks of a quantity are.
    pub scale: &'a dyn Fn(Quantity) -> u32,
}

impl TestMaker<'_> {
    pub fn test(&self, condition: &Condition, slots: &mut Slots) -> Test {
        match condition {
            Condition::Always(yes) => Test::Always(*yes),
            Condition::All(parts) => Test::All(parts.iter().map(|part| self.test(part, slots)).collect()),
            Condition::Any(parts) => Test::Any(parts.iter().map(|part| self.test(part, slots)).collect()),
            Condition::Not(part) => Test::Not(Box::new(self.test(part, slots))),
            Condition::Holds(quantity) => Test::Holds(slots.slot(*quantity), *quantity),
            Condition::OneOf { quantity, list } => {
                let ticks = list.texts.iter().map(|text| (self.text)(text)).collect();
                Test::OneOf(slots.slot(quantity.what), quantity.what, ticks)
            }
            Condition::IsLike { quantity, likeness, list } => {
                let like = list.like(*likeness);
                let mut answers = Vec::new();
                (self.texts)(&mut |text| answers.push(like.holds(text)));
                Test::IsLike(slots.slot(quantity.what), quantity.what, LikenessTest { like, answers })
            }
            Condition::Missing(quantity) => Test::Missing(slots.slot(quantity.what)),
            Condition::Compare { left, comparison, right } if left.is_sum() || right.is_sum() => {
                self.added(left, *comparison, right, slots)
            }
            Condition::Compare { left, comparison, right } => {
                let scale = self.operand_scale(left).max(self.operand_scale(right));
                let (one, other) = (left.quantity(), right.quantity());
                match one.or(other) {
                    Some(any) => Test::Compare(ComparisonTest {
                        left: self.term(left, scale, slots),
                        comparison: *comparison,
                        right: self.term(right, scale, slots),
                        scale,
                        quantities: (one.unwrap_or(any), other.unwrap_or(any)),
                    }),
                    None => {
                        let order = match (number_of(left), number_of(right)) {
                            (Some(left), Some(right)) => left.cmp(&right),
                            _ => self.constant(left, scale).cmp(&self.constant(right, scale)),
                        };
                        Test::Always(comparison.holds(order))
                    }
                }
            }
        }
    }

    fn added(&self, left: &Part<Operand>, comparison: Comparison, right: &Part<Operand>, slots: &mut Slots) -> Test {
        let linear = Linear::of(left, right).ok().or_fault("arithmetic that was read");
        match linear.parts.is_empty() {
            true => Test::Always(comparison.holds(linear.constant.cmp(&Number::ZERO))),
            false => {
                let slot = |quantity| (slots.slot(quantity), (self.scale)(quantity));
                Test::Added(SumTest::new(&linear, comparison, slot))
            }
        }
    }

    fn operand_scale(&self, operand: &Operand) -> u32 {
        match operand {
            Operand::Quantity(quantity) => (self.scale)(*quantity),
            Operand::Number(number) | Operand::Threshold { value: number, .. } => number.decimals(),
            _ => 0,
        }
    }

    fn term(&self, operand: &Operand, scale: u32, slots: &mut Slots) -> Term {
        match operand {
            Operand::Quantity(quantity) => {
                let own = (self.scale)(*quantity);
                let factor = scale.checked_sub(own).and_then(|more| 10i128.checked_pow(more));
                Term::Slot { slot: slots.slot(*quantity), scale: own, factor }
            }
            constant => match (self.constant(constant, scale), number_of(constant)) {
                (UNEVEN, Some(number)) => Term::Long(number),
                (tick, _) => Term::Constant(tick),
            },
        }
    }

    fn constant(&self, operand: &Operand, scale: u32) -> Tick {
        match operand {
            Operand::Number(number) | Operand::Threshold { value: number, .. } => number_tick(*number, scale),
            Operand::Text(text) => (self.text)(text),
            Operand::YesNo(yes) => Tick::from(*yes),
            Operand::Peildatum => date_tick(self.peildatum.0),
            Operand::Ago { period, .. } => date_tick(self.peildatum.before(*period)),
            Operand::Quantity(_) | Operand::Sum(_) => MISSING,
        }
    }
}

fn number_of(operand: &Operand) -> Option<Number> {
    match operand {
        Operand::Number(number) | Operand::Threshold { value: number, .. } => Some(*number),
        _ => None,
    }
}

impl Test {
    pub fn ask(&self, given: &impl SlotFigures) -> Truth {
        match self {
            Test::Always(true) => Truth::Yes,
            Test::Always(false) => Truth::No,
            Test::All(parts) => {
                let mut all = Truth::Yes;
                for part in parts {
                    match part.ask(given) {
                        Truth::No => return Truth::No,
                        Truth::Unknown(quantity) if all == Truth::Yes => all = Truth::Unknown(quantity),
                        _ => {}
                    }
                }
                all
            }
            Test::Any(parts) => {
                let mut any = Truth::No;
                for part in parts {
                    match part.ask(given) {
                        Truth::Yes => return Truth::Yes,
                        Truth::Unknown(quantity) if any == Truth::No => any = Truth::Unknown(quantity),
                        _ => {}
                    }
                }
                any
            }
            Test::Not(part) => match part.ask(given) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                unknown => unknown,
            },
            Test::Compare(compare) => compare.ask(given),
            Test::Added(added) => added.ask(given).map_or_else(Truth::Unknown, truth),
            Test::Holds(at, quantity) => match given.tick(*at) {
                MISSING => Truth::Unknown(*quantity),
                tick => truth(tick == 1),
            },
            Test::OneOf(at, quantity, ticks) => match given.tick(*at) {
                MISSING => Truth::Unknown(*quantity),
                tick => truth(ticks.contains(&tick)),
            },
            Test::IsLike(at, quantity, alike) => match given.tick(*at) {
                MISSING => Truth::Unknown(*quantity),
                tick => truth(alike.ask(tick, given.text(*at))),
            },
            Test::Missing(at) => truth(given.tick(*at) == MISSING),
        }
    }
}

impl LikenessTest {
    fn ask(&self, tick: Tick, text: Option<&str>) -> bool {
        match text {
            Some(text) => self.like.holds(text),
            None => usize::try_from(tick).ok().and_then(|at| self.answers.get(at)).copied().unwrap_or(false),
        }
    }
}

impl ComparisonTest {
    fn ask(&self, given: &impl SlotFigures) -> Truth {
        let tick = |term: Term| match term {
            Term::Constant(tick) => tick,
            Term::Long(_) => UNEVEN,
            // Most often: to multiply so many digits and see whether they fit takes longer than all the rest.
            Term::Slot { slot, factor: Some(1), .. } => given.tick(slot),
            Term::Slot { slot, factor, .. } => match given.tick(slot) {
                special @ (MISSING | UNEVEN) => special,
                tick => factor.and_then(|factor| tick.checked_mul(factor)).unwrap_or(UNEVEN),
            },
        };
        let (left, right) = (tick(self.left), tick(self.right));
        if left == MISSING {
            return Truth::Unknown(self.quantities.0);
        }
        if right == MISSING {
            return Truth::Unknown(self.quantities.1);
        }
        if left != UNEVEN && right != UNEVEN {
            return truth(self.comparison.holds(left.cmp(&right)));
        }
        let number = |term: Term| match term {
            Term::Constant(tick) => Number::of_ticks(tick, self.scale),
            Term::Long(number) => number,
            Term::Slot { slot, scale, .. } => match given.tick(slot) {
                UNEVEN => given.number(slot),
                tick => Number::of_ticks(tick, scale),
            },
        };
        truth(self.comparison.holds(number(self.left).cmp(&number(self.right))))
    }
}

fn truth(yes: bool) -> Truth {
    if yes { Truth::Yes } else { Truth::No }
}
