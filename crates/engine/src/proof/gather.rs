//! What conditions ask of their inputs: which constants each is compared with, and which other inputs.

use std::cmp::Ordering;
use std::sync::Arc;

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxHashSet;

use super::input::{Input, InputMeaning, Role, Vocabulary};
use crate::engine::EXACT;
use crate::fault::{OrFault, stop};
use crate::rules::condition::{Condition, Like, Linear, Operand, Quantity};
use crate::rules::index::MeasureIndex;
use crate::terms::{Kind, Number, Peildatum, Value};

/// An input at the decimals at which it is compared.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) struct Term {
    /// In [`AskedInputs::inputs`].
    pub input: usize,
    pub decimals: u32,
}

/// Everything that some conditions ask.
pub(super) struct AskedInputs {
    peildatum: Peildatum,
    pub inputs: Vec<Input>,
    /// Numbers and dates: the constants that each is compared with, in order.
    pub constants: IndexMap<Term, Vec<Value>>,
    /// Texts: those that it is compared with.
    pub texts: IndexMap<usize, Vec<Arc<str>>>,
    /// Texts of which more is asked than which they are; each question once.
    pub likes: IndexMap<usize, Vec<Like>>,
    /// Inputs that are compared with each other; each pair once, the benchmark last.
    pub pairs: IndexSet<(Term, Term)>,
    /// Inputs that are added, and the numbers that the sum of each is compared with, in order.
    pub sums: IndexMap<TermSum, Vec<Number>>,
    /// Measures that are conditions and were gathered: each once, however many others rest on it.
    known: FxHashSet<(usize, Quantity)>,
}

/// Inputs that are added, each so many times: the first once, the benchmark last.
pub(super) type TermSum = Vec<(Term, Number)>;

enum Side {
    Term(Term),
    Constant(Value),
    /// A yes or no that follows from what was gathered already.
    Known,
}

impl AskedInputs {
    pub fn new(peildatum: Peildatum) -> Self {
        AskedInputs {
            peildatum,
            inputs: Vec::new(),
            constants: IndexMap::new(),
            texts: IndexMap::new(),
            likes: IndexMap::new(),
            pairs: IndexSet::new(),
            sums: IndexMap::new(),
            known: FxHashSet::default(),
        }
    }

    /// With what counts as whole: rounding leaves it as it is, however many decimals are printed.
    pub fn settled(mut self) -> AskedInputs {
        let whole: Vec<bool> = self.inputs.iter().map(|input| input.domain.is_whole()).collect();
        let is_whole = |term: &Term| *whole.get(term.input).or_fault("an input of a comparison");
        let settled = |term: Term| if is_whole(&term) { Term { decimals: 0, ..term } } else { term };
        for (term, constants) in std::mem::take(&mut self.constants) {
            constants.into_iter().for_each(|constant| self.constant(settled(term), constant));
        }
        for (added, constants) in std::mem::take(&mut self.sums) {
            let added: TermSum = added.into_iter().map(|(term, times)| (settled(term), times)).collect();
            constants.into_iter().for_each(|constant| self.compared_sum(added.clone(), constant));
        }
        for (left, right) in std::mem::take(&mut self.pairs) {
            let (left, right) = (settled(left), settled(right));
            // What is compared with a number apart as well is one line, on which they are equal at zero.
            let (once, less) = (Number::from(1i64), Number::from(-1i64));
            let apart = match self.ordered(vec![(left, once), (right, less)]).as_slice() {
                [(first, _), (second, _)] => vec![(*first, once), (*second, less)],
                _ => stop("two inputs are two"),
            };
            match self.sums.contains_key(&apart) {
                true => self.compared_sum(apart, Number::ZERO),
                false => self.pair(left, right),
            }
        }
        // Of a choice that is like a text only these choices are asked.
        for (input, likes) in std::mem::take(&mut self.likes) {
            match self.inputs.get(input).and_then(|input| input.domain.allowed.clone()) {
                Some(allowed) => {
                    let fits = allowed.iter().filter(|choice| likes.iter().any(|like| like.holds(choice)));
                    let fits: Vec<Arc<str>> = fits.map(|choice| Arc::from(choice.as_str())).collect();
                    let term = Term { input, decimals: 0 };
                    fits.into_iter().for_each(|choice| self.constant(term, Value::Text(choice)));
                }
                None => drop(self.likes.insert(input, likes)),
            }
        }
        self
    }

    pub fn condition(&mut self, condition: &Condition, vocabulary: Vocabulary<'_>) {
        for atom in condition.atoms() {
            match atom {
                Condition::Holds(quantity) => {
                    self.quantity(*quantity, vocabulary);
                }
                Condition::Missing(quantity) => {
                    self.quantity(quantity.what, vocabulary);
                }
                Condition::OneOf { quantity, list } => {
                    if let Side::Term(term) = self.quantity(quantity.what, vocabulary) {
                        list.texts.iter().for_each(|text| self.constant(term, Value::Text(text.what.clone())));
                    }
                }
                Condition::IsLike { quantity, likeness, list } => {
                    if let Side::Term(term) = self.quantity(quantity.what, vocabulary) {
                        let (likes, like) = (self.likes.entry(term.input).or_default(), list.like(*likeness));
                        if !likes.contains(&like) {
                            likes.push(like);
                        }
                    }
                }
                Condition::Compare { left, right, .. } if left.is_sum() || right.is_sum() => {
                    self.sum(&atom.linear().or_fault("arithmetic that was read"), vocabulary);
                }
                Condition::Compare { left, right, .. } => {
                    match (self.operand(left, vocabulary), self.operand(right, vocabulary)) {
                        (Side::Term(term), Side::Constant(value)) | (Side::Constant(value), Side::Term(term)) => {
                            self.constant(term, value);
                        }
                        (Side::Term(left), Side::Term(right)) => self.pair(left, right),
                        _ => {}
                    }
                }
                Condition::Always(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
            }
        }
    }

    fn sum(&mut self, sum: &Linear, vocabulary: Vocabulary<'_>) {
        let mut added: TermSum = Vec::new();
        let mut constant = sum.constant;
        for (quantity, times) in &sum.parts {
            match self.quantity(*quantity, vocabulary) {
                Side::Term(term) => added.push((term, *times)),
                Side::Constant(Value::Number(number)) => constant = constant + *times * number,
                _ => stop("what is added is a number"),
            }
        }
        let added = self.ordered(added);
        let Some((_, first)) = added.first().copied() else { return };
        let once = |number: Number| number.checked_div(first).or_fault("what counts for nothing is not added");
        let added: TermSum = added.into_iter().map(|(term, times)| (term, once(times))).collect();
        self.compared_sum(added, once(Number::ZERO - constant));
    }

    /// In the order of the inputs, the benchmark last.
    fn ordered(&self, mut added: TermSum) -> TermSum {
        let role = |term: &Term| self.inputs.get(term.input).or_fault("an input of a sum").role;
        added.sort_by_key(|(term, _)| (role(term) == Role::Benchmark, term.input));
        added
    }

    fn compared_sum(&mut self, added: TermSum, constant: Number) {
        match *added.as_slice() {
            [(term, _)] if constant.decimals() <= EXACT => self.constant(term, Value::Number(constant)),
            _ => {
                let constants = self.sums.entry(added).or_default();
                if let Err(place) = constants.binary_search(&constant) {
                    constants.insert(place, constant);
                }
            }
        }
    }

    /// An input that decides something, or the inputs that it follows from.
    pub fn measure(&mut self, measure: MeasureIndex, vocabulary: Vocabulary<'_>) {
        self.quantity(Quantity::Measure(measure), vocabulary);
    }

    fn operand(&mut self, operand: &Operand, vocabulary: Vocabulary<'_>) -> Side {
        match operand {
            Operand::Quantity(quantity) => self.quantity(*quantity, vocabulary),
            other => Side::Constant(constant_of(other, self.peildatum).or_fault("what is no quantity is a constant")),
        }
    }

    fn quantity(&mut self, quantity: Quantity, vocabulary: Vocabulary<'_>) -> Side {
        let input = match vocabulary.meaning(quantity) {
            InputMeaning::Input(input) => *input,
            InputMeaning::Constant(number) => return Side::Constant(Value::Number(number)),
            InputMeaning::When(condition) => {
                if self.known.insert((vocabulary.identity(), quantity)) {
                    self.condition(condition, vocabulary.of_measures());
                }
                return Side::Known;
            }
            // Where each class ends is what is asked.
            InputMeaning::Class(classes) => {
                if self.known.insert((vocabulary.identity(), quantity)) {
                    self.condition(classes.asks(), vocabulary.of_measures());
                }
                return Side::Known;
            }
        };
        let decimals = vocabulary.decimals(quantity);
        let at = match self.inputs.iter_mut().enumerate().find(|(_, known)| known.is(&input)) {
            Some((at, known)) => {
                known.merge(&input);
                at
            }
            None => {
                self.inputs.push(input);
                self.inputs.len() - 1
            }
        };
        Side::Term(Term { input: at, decimals })
    }

    fn constant(&mut self, term: Term, value: Value) {
        if let Value::Text(text) = value {
            let texts = self.texts.entry(term.input).or_default();
            if !texts.contains(&text) {
                texts.push(text);
            }
        } else if matches!(value, Value::Number(_) | Value::Date(_)) {
            let constants = self.constants.entry(term).or_default();
            // Mostly they come in order, and then this is the end.
            if constants.last().is_none_or(|last| lies(last, &value).is_lt()) {
                constants.push(value);
            } else if let Err(place) = constants.binary_search_by(|known| lies(known, &value)) {
                constants.insert(place, value);
            }
        }
    }

    fn pair(&mut self, left: Term, right: Term) {
        let input = |term: Term| self.inputs.get(term.input).or_fault("an input of a comparison");
        let (left, right) = match input(left).role == Role::Benchmark {
            true => (right, left),
            false => (left, right),
        };
        let numbers_or_texts = input(left).domain.kind != Kind::YesNo && left.input != right.input;
        if numbers_or_texts && !self.pairs.contains(&(right, left)) {
            self.pairs.insert((left, right));
        }
    }
}

/// The value of an operand that is no quantity.
fn constant_of(operand: &Operand, peildatum: Peildatum) -> Option<Value> {
    Some(match operand {
        Operand::Quantity(_) | Operand::Sum(_) => return None,
        Operand::Number(number) | Operand::Threshold { value: number, .. } => Value::Number(*number),
        Operand::Text(text) => Value::Text(text.clone()),
        Operand::YesNo(yes) => Value::YesNo(*yes),
        Operand::Peildatum => Value::Date(peildatum.0),
        Operand::Ago { period, .. } => Value::Date(peildatum.before(*period)),
    })
}

/// Of a comparison of an input with a constant: the input, at how many decimals, and the constant.
pub(super) fn compared(
    condition: &Condition,
    vocabulary: Vocabulary<'_>,
    peildatum: Peildatum,
) -> Option<(Input, u32, Value)> {
    let Condition::Compare { left, right, .. } = condition else { return None };
    let input = |operand: &Operand| match operand {
        Operand::Quantity(quantity) => match vocabulary.meaning(*quantity) {
            InputMeaning::Input(input) => Some((*input, vocabulary.decimals(*quantity))),
            _ => None,
        },
        _ => None,
    };
    let constant = |operand: &Operand| match operand {
        Operand::Quantity(quantity) => match vocabulary.meaning(*quantity) {
            InputMeaning::Constant(number) => Some(Value::Number(number)),
            _ => None,
        },
        other => constant_of(other, peildatum),
    };
    let ((input, decimals), constant) = match (input(left), input(right)) {
        (Some(input), None) => (input, constant(right)?),
        (None, Some(input)) => (input, constant(left)?),
        _ => return None,
    };
    Some((input, decimals, constant))
}

/// How two values that are there lie: both are of the kind of one quantity.
pub(super) fn lies(left: &Value, right: &Value) -> Ordering {
    order(left, right).or_fault("values of one kind")
}

/// How two values of one kind lie. Texts have no order: those that differ are `Less`.
pub(super) fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Some(left.cmp(right)),
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        (Value::Text(left), Value::Text(right)) if left == right => Some(Ordering::Equal),
        (Value::Text(_), Value::Text(_)) => Some(Ordering::Less),
        _ => None,
    }
}
