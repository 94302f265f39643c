//! What conditions say, and what the rules of an indicator decide, of every case of a space: as diagrams.
//!
//! The engine answers each comparison, once for every stretch of cells that it tells apart; the parts of an "and" or
//! "or" are then laid over each other as the engine joins them.

use indexmap::IndexSet;
use rustc_hash::FxHashMap;

use super::answer::Side;
use super::diagram::{Diagram, Diagrams};
use super::input::{InputMeaning, Vocabulary};
use super::joins::{AsOne, BothHold, ELSEWHERE, Either, FirstAnswer, Judged};
use super::place::{ValuePlace, class_of, place_in};
use super::space::{Component, Dimension, Space, TooMany};
use crate::engine::{Because, Decision, Question, Truth};
use crate::fault::{OrFault, stop};
use crate::rules::condition::{Condition, Part, Quantity};
use crate::terms::{Peildatum, Value};

/// A leaf of a condition.
pub(super) const YES: u32 = 0;
pub(super) const NO: u32 = 1;
/// Not known, because of the quantity of this number.
const UNKNOWN: u32 = 2;

/// A leaf of what rules decide: none of them speaks.
pub(super) const GAP: u32 = 0;
pub(super) const NO_FIGURE: u32 = 1;
const NOTHING: u32 = 2;
/// By the outcome of this number.
const OUTCOME: u32 = 3;

/// Components with more cells than this are not asked cell by cell.
const FEW_CELLS: usize = 12;
/// At most so many questions are asked cell by cell.
const MAX_QUESTIONS: usize = 20_000_000;

/// Conditions of one side, asked of a space.
pub(super) struct Truths<'s> {
    pub space: &'s Space,
    pub diagrams: Diagrams,
    peildatum: Peildatum,
    /// Measures that are a condition, by version.
    whens: FxHashMap<(usize, Quantity), Diagram>,
    quantities: IndexSet<Quantity>,
    /// By which rule, and which quantity it missed.
    outcomes: IndexSet<(u16, Option<Quantity>)>,
    questions: usize,
}

impl<'s> Truths<'s> {
    pub fn new(space: &'s Space, peildatum: Peildatum) -> Truths<'s> {
        let cells = space.components.iter().map(|component| numbered(component.cells.len(), 0));
        Truths {
            space,
            diagrams: Diagrams::new(cells.collect()),
            peildatum,
            whens: FxHashMap::default(),
            quantities: IndexSet::new(),
            outcomes: IndexSet::new(),
            questions: 0,
        }
    }

    /// Of each case yes, no, or which quantity is missing.
    pub fn condition(&mut self, condition: &Condition, vocabulary: Vocabulary<'_>) -> Result<Diagram, TooMany> {
        match condition {
            Condition::Always(yes) => Ok(Diagram::leaf(if *yes { YES } else { NO })),
            Condition::All(parts) => {
                let parts = self.conditions(parts, vocabulary)?;
                self.diagrams.all(parts, YES, &mut BothHold)
            }
            Condition::Any(parts) => {
                let parts = self.conditions(parts, vocabulary)?;
                self.diagrams.all(parts, NO, &mut Either)
            }
            Condition::Not(part) => {
                let part = self.condition(part, vocabulary)?;
                self.diagrams.map(part, &mut |leaf| match leaf {
                    YES => NO,
                    NO => YES,
                    unknown => unknown,
                })
            }
            comparison => self.comparison(comparison, vocabulary),
        }
    }

    fn conditions(&mut self, parts: &[Part<Condition>], vocabulary: Vocabulary<'_>) -> Result<Vec<Diagram>, TooMany> {
        parts.iter().map(|part| self.condition(part, vocabulary)).collect()
    }

    fn comparison(&mut self, condition: &Condition, vocabulary: Vocabulary<'_>) -> Result<Diagram, TooMany> {
        let question = Question::new(condition, self.peildatum, &|quantity| vocabulary.decimals(quantity));
        let quantities = condition.quantities();
        let mut places: Vec<(Quantity, ValuePlace<'_>)> = Vec::new();
        for quantity in quantities {
            places.push((quantity, self.place(quantity, vocabulary)?));
        }
        let inputs = || places.iter().filter_map(|(_, place)| place.component());
        let one = inputs().next().filter(|first| inputs().all(|other| other == *first));
        let is_constant = |(_, place): &(Quantity, ValuePlace<'_>)| matches!(place, ValuePlace::Value(_));
        let is_class = |(_, place): &(Quantity, ValuePlace<'_>)| matches!(place, ValuePlace::Class { .. });
        // The class of one figure beside a text that is another: of those two not every case is told apart.
        if one.is_none() && places.iter().any(is_class) {
            return Err(TooMany);
        }
        if places.iter().all(is_constant) {
            let truth = question.ask(&|quantity| match place_in(&places, quantity) {
                ValuePlace::Value(value) => value.clone(),
                _ => stop("everything that is asked is a constant"),
            });
            return Ok(Diagram::leaf(self.leaf(truth)));
        }
        match one {
            Some(component) if !places.iter().any(|(_, place)| matches!(place, ValuePlace::When(_))) => {
                self.along(component, &question, &places, condition, vocabulary)
            }
            _ => self.of_answers(&question, &places),
        }
    }

    fn place<'v>(&mut self, quantity: Quantity, vocabulary: Vocabulary<'v>) -> Result<ValuePlace<'v>, TooMany> {
        Ok(match vocabulary.meaning(quantity) {
            InputMeaning::Input(input) => {
                let (component, at) = self.space.place_of(&input);
                ValuePlace::Input(component, at)
            }
            InputMeaning::Constant(number) => ValuePlace::Value(Value::Number(number)),
            InputMeaning::Class(classes) => {
                let of = Quantity::Measure(classes.of);
                let vocabulary = vocabulary.of_measures();
                match self.place(of, vocabulary)? {
                    ValuePlace::Input(component, at) => {
                        ValuePlace::Class { component, at, classes, decimals: vocabulary.decimals(of) }
                    }
                    _ => stop("a class is that of a number"),
                }
            }
            InputMeaning::When(condition) => {
                let key = (vocabulary.identity(), quantity);
                let known = self.whens.get(&key).copied();
                ValuePlace::When(match known {
                    Some(known) => known,
                    None => {
                        let found = self.condition(condition, vocabulary.of_measures())?;
                        self.whens.insert(key, found);
                        found
                    }
                })
            }
        })
    }

    /// Asks it of the cells of one component.
    fn along(
        &mut self,
        component: usize,
        question: &Question,
        places: &[(Quantity, ValuePlace<'_>)],
        condition: &Condition,
        vocabulary: Vocabulary<'_>,
    ) -> Result<Diagram, TooMany> {
        let space = self.space;
        let of = space.components.get(component).or_fault("a quantity has a component");
        let ends = self.ends(of, condition, vocabulary).unwrap_or_else(|| (1..=of.cells.len()).collect());
        self.questions += ends.len();
        if self.questions > MAX_QUESTIONS {
            return Err(TooMany);
        }
        let mut found = Vec::with_capacity(ends.len());
        for end in ends {
            let cell = of.cells.get(end - 1).or_fault("a stretch holds a cell");
            let truth = question.ask(&|quantity| match place_in(places, quantity) {
                ValuePlace::Input(_, at) => cell.values.get(*at).cloned().or_fault("a cell has every figure"),
                ValuePlace::Class { at, classes, decimals, .. } => {
                    class_of(classes, cell.values.get(*at).or_fault("a cell has every figure"), *decimals)
                }
                ValuePlace::Value(value) => value.clone(),
                ValuePlace::When(_) => stop("what follows from others has no cells"),
            });
            found.push((u32::try_from(end).map_err(|_| TooMany)?, Diagram::leaf(self.leaf(truth))));
        }
        self.diagrams.node(component, found.into_iter())
    }

    /// Where on a line with many cells a comparison with one constant changes its mind: the ends of those stretches.
    fn ends(&self, component: &Component, condition: &Condition, vocabulary: Vocabulary<'_>) -> Option<Vec<usize>> {
        if component.cells.len() <= FEW_CELLS || component.inputs.len() > 1 {
            return None;
        }
        let (compared, decimals, constant) = super::gather::compared(condition, vocabulary, self.peildatum)?;
        let is_it = |dimension: &Dimension| match dimension {
            Dimension::Line { term, constants } => {
                let input = self.space.inputs.get(term.input).or_fault("an input of a line");
                if !input.is(&compared) {
                    return None;
                }
                let decimals = if input.domain.is_whole() { 0 } else { decimals };
                let at = constants.binary_search_by(|known| super::gather::lies(known, &constant));
                if term.decimals == decimals { at.ok() } else { None }
            }
            _ => None,
        };
        let (dimension, at) = component
            .dimensions
            .iter()
            .enumerate()
            .find_map(|(own, at)| Some((own, is_it(self.space.dimensions.get(*at).or_fault("a dimension"))?)))?;
        // Place 0 is missing; 2 + 2 * at is the constant itself.
        let before = |place: usize| {
            component
                .cells
                .partition_point(|cell| *cell.places.get(dimension).or_fault("a place in each dimension") < place)
        };
        let mut ends = vec![before(1), before(2 + 2 * at), before(3 + 2 * at), component.cells.len()];
        ends.dedup();
        ends.retain(|end| *end > 0);
        Some(ends)
    }

    /// Asks it of quantities that are yes, no or missing, wherever these come from.
    fn of_answers(&mut self, question: &Question, places: &[(Quantity, ValuePlace<'_>)]) -> Result<Diagram, TooMany> {
        let mut sides = Vec::new();
        for (quantity, place) in places {
            sides.push((*quantity, self.answers(place)?));
        }
        let mut ask = |values: &[(Quantity, Value)]| {
            let truth = question.ask(&|quantity| {
                let given = values.iter().find(|(known, _)| *known == quantity);
                given.or_fault("a value of everything that is asked").1.clone()
            });
            leaf(&mut self.quantities, truth)
        };
        match *sides {
            [(one, left), (other, right)] => {
                let mut both = |left: u32, right: u32| ask(&[(one, value(left)), (other, value(right))]);
                self.diagrams.join(left, right, &mut AsOne(&mut both))
            }
            [(one, only)] => self.diagrams.map(only, &mut |leaf| ask(&[(one, value(leaf))])),
            _ => stop("a comparison asks one quantity, or two"),
        }
    }

    /// Yes, no, or 2 for missing.
    fn answers(&mut self, place: &ValuePlace<'_>) -> Result<Diagram, TooMany> {
        match place {
            ValuePlace::When(diagram) => self.diagrams.map(*diagram, &mut |leaf| leaf.min(UNKNOWN)),
            ValuePlace::Input(component, at) => {
                let cells = &self.space.components.get(*component).or_fault("a quantity has a component").cells;
                let found = (1u32..).zip(cells).map(|(end, cell)| {
                    let leaf = match cell.values.get(*at).or_fault("a cell has every figure") {
                        Value::YesNo(true) => YES,
                        Value::YesNo(false) => NO,
                        Value::Missing => UNKNOWN,
                        _ => stop("an answer is yes or no"),
                    };
                    (end, Diagram::leaf(leaf))
                });
                self.diagrams.node(*component, found)
            }
            ValuePlace::Value(_) | ValuePlace::Class { .. } => {
                stop("a norm is a number and a class a text, and no yes or no")
            }
        }
    }

    fn leaf(&mut self, truth: Truth) -> u32 {
        leaf(&mut self.quantities, truth)
    }

    /// Of each case which rule decides: the first one that holds, or that cannot be known.
    pub fn decisions(&mut self, side: Side<'_>, rules: &[Diagram]) -> Result<Diagram, TooMany> {
        if side.indicator.colours.is_empty() {
            return Ok(Diagram::leaf(NOTHING));
        }
        let mut outcomes = Vec::with_capacity(rules.len());
        for (number, rule) in rules.iter().enumerate() {
            let number = u16::try_from(number).map_err(|_| TooMany)?;
            let Truths { diagrams, quantities, outcomes: known, .. } = self;
            let mut outcome = |quantity| {
                let (at, _) = known.insert_full((number, quantity));
                numbered(at, OUTCOME)
            };
            outcomes.push(diagrams.map(*rule, &mut |leaf| match leaf {
                YES => outcome(None),
                NO => GAP,
                unknown => {
                    let quantity = quantities.get_index((unknown - UNKNOWN) as usize);
                    outcome(Some(*quantity.or_fault("what is missing has a number")))
                }
            })?);
        }
        let decided = self.diagrams.all(outcomes, GAP, &mut FirstAnswer)?;
        let own = self.asked(side)?;
        self.diagrams.join(own, decided, &mut Judged)
    }

    /// Yes where a side has a figure to judge.
    pub fn asked(&mut self, side: Side<'_>) -> Result<Diagram, TooMany> {
        let own = self.place(Quantity::Measure(side.indicator.measure), side.vocabulary())?;
        self.is_there(&own)
    }

    /// Whether there is a figure.
    fn is_there(&mut self, place: &ValuePlace<'_>) -> Result<Diagram, TooMany> {
        let yes = |there: bool| if there { YES } else { NO };
        match place {
            ValuePlace::When(diagram) => self.diagrams.map(*diagram, &mut |leaf| yes(leaf < UNKNOWN)),
            ValuePlace::Value(value) => Ok(Diagram::leaf(yes(!value.is_missing()))),
            ValuePlace::Input(component, at) | ValuePlace::Class { component, at, .. } => {
                let cells = &self.space.components.get(*component).or_fault("a quantity has a component").cells;
                let is_there = |cell: &super::space::ProofCell| {
                    !cell.values.get(*at).or_fault("a cell has every figure").is_missing()
                };
                let found = (1u32..).zip(cells).map(|(end, cell)| (end, Diagram::leaf(yes(is_there(cell)))));
                self.diagrams.node(*component, found)
            }
        }
    }

    /// Every rule of a side as a diagram.
    pub fn rules(&mut self, side: Side<'_>) -> Result<Vec<Diagram>, TooMany> {
        side.indicator.colours.iter().map(|rule| self.condition(&rule.condition, side.vocabulary())).collect()
    }

    /// What a leaf of decisions says.
    pub fn decision(&self, side: Side<'_>, leaf: u32) -> Decision {
        match leaf {
            GAP => Decision::grey(Because::Gap),
            NO_FIGURE => Decision::grey(Because::NoFigure),
            NOTHING => Decision { colour: None, because: Because::Nothing },
            outcome => {
                let (rule, quantity) = self.outcome(outcome);
                let decided = side.indicator.colours.get(usize::from(rule)).or_fault("a rule that decides is there");
                match quantity {
                    None => Decision { colour: Some(decided.colour), because: Because::Rule(rule) },
                    Some(quantity) => Decision::grey(Because::Missing(quantity)),
                }
            }
        }
    }

    fn outcome(&self, leaf: u32) -> (u16, Option<Quantity>) {
        *self.outcomes.get_index((leaf - OUTCOME) as usize).or_fault("what is decided has a number")
    }

    /// Up to which rule a case comes: that rule decides, or asks for what is missing.
    pub fn reached(&self, leaf: u32) -> Option<usize> {
        match leaf {
            GAP | NOTHING => Some(usize::MAX),
            NO_FIGURE => None,
            outcome => Some(usize::from(self.outcome(outcome).0)),
        }
    }
}

/// A leaf by its number among those of its kind, which begin at `first`.
pub(super) fn numbered(at: usize, first: u32) -> u32 {
    let leaf = u32::try_from(at).ok().and_then(|at| at.checked_add(first)).filter(|leaf| *leaf < ELSEWHERE);
    leaf.or_fault("no space has so many leaves")
}

fn value(leaf: u32) -> Value {
    match leaf {
        YES => Value::YesNo(true),
        NO => Value::YesNo(false),
        _ => Value::Missing,
    }
}

fn leaf(quantities: &mut IndexSet<Quantity>, truth: Truth) -> u32 {
    match truth {
        Truth::Yes => YES,
        Truth::No => NO,
        Truth::Unknown(quantity) => {
            let (at, _) = quantities.insert_full(quantity);
            numbered(at, UNKNOWN)
        }
    }
}

pub(super) fn is_yes(leaf: u32) -> bool {
    leaf == YES
}

pub(super) fn is_no(leaf: u32) -> bool {
    leaf == NO
}

pub(super) fn is_gap(leaf: u32) -> bool {
    leaf == GAP
}
