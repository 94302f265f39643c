//! Cells of figures of which a difference or a sum is compared with numbers: all there are, and figures in each.
//!
//! Every question is about one figure or about how far two lie apart, so a cell is bounds on differences, and whether there
//! are figures within them is known for certain: bounds are drawn together, and rounded to the steps in which figures go.
//! Knows nothing of rules. What is more than two figures is beyond this, and said to be.
//!
//! Longer than most: a cell, its bounds and its figures are one piece of reasoning.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::gather::{AskedInputs, Term, TermSum};
use super::input::Input;
use super::space::{Dimension, ProofCell, TooMany, decimals_of};
use crate::engine::EXACT;
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::terms::{Number, Value};

/// More cells than this are not looked at.
const MAX_CELLS: usize = 100_000;

/// Drawing bounds together goes on until nothing changes: once for each size of steps, and a few more.
const MAX_ROUNDS: usize = 64;

pub(super) enum Apart {
    /// Nothing is added.
    NoSums,
    Cells(Vec<ProofCell>),
    /// There is more than this looks at: why.
    Beyond(Said),
}

/// The cells of a component; `own` are its dimensions.
///
/// # Errors
/// There are too many.
pub(super) fn cells(
    asked: &AskedInputs,
    inputs: &[usize],
    own: &[usize],
    dimensions: &[Dimension],
) -> Result<Apart, TooMany> {
    let own: Vec<&Dimension> = own.iter().filter_map(|at| dimensions.get(*at)).collect();
    if !own.iter().any(|dimension| matches!(dimension, Dimension::Sum { .. })) {
        return Ok(Apart::NoSums);
    }
    if let Some(why) = beyond(asked, &own) {
        return Ok(Apart::Beyond(why));
    }
    let Some(lines) = Lines::of(asked, inputs, &own) else {
        let all: Vec<String> = inputs.iter().map(|at| format!("`{}`", input(asked, *at).name)).collect();
        return Ok(Apart::Beyond(said("proof-sums-both-ways").with("figures", all)));
    };
    lines.cells().map(Apart::Cells)
}

fn input(asked: &AskedInputs, at: usize) -> &Input {
    asked.inputs.get(at).or_fault("an input of a component")
}

/// The first sum that is more than the sum or difference of two figures.
fn beyond(asked: &AskedInputs, own: &[&Dimension]) -> Option<Said> {
    let once = [Number::from(1i64), Number::from(-1i64)];
    own.iter().find_map(|dimension| {
        let Dimension::Sum { added, constants } = dimension else { return None };
        let plain = matches!(added.as_slice(), [_, (_, times)] if once.contains(times));
        let ends = constants.iter().all(|constant| constant.decimals() <= EXACT);
        (!plain || !ends).then(|| said("proof-sums-beyond").with("sum", written(added, &asked.inputs)))
    })
}

/// "x - 2 * y"
pub(super) fn written(added: &TermSum, inputs: &[Input]) -> String {
    let zero = Number::ZERO;
    let mut text = String::new();
    for (term, times) in added {
        let (less, size) = if *times < zero { (true, zero - *times) } else { (false, *times) };
        let name = &inputs.get(term.input).or_fault("an input of a sum").name;
        let sign = if less { " - " } else { " + " };
        text.push_str(if text.is_empty() { "" } else { sign });
        if size != Number::from(1i64) {
            text.push_str(&format!("{size} * "));
        }
        text.push_str(name);
    }
    text
}

/// How far one point lies above another: a pair of nodes. Node 0 is zero.
type Apartness = (usize, usize);

/// The inputs of a component as points on one line, some of them upside down so that a sum is a difference too.
struct Lines<'a> {
    asked: &'a AskedInputs,
    inputs: &'a [usize],
    own: &'a [&'a Dimension],
    /// Upside down or not, by input of the component.
    turned: Vec<bool>,
    /// Of each node the steps in which it goes, in ticks of the finest; zero goes in any.
    steps: Vec<Option<i128>>,
    /// In decimals.
    finest: u32,
}

impl<'a> Lines<'a> {
    /// None: there is an input that cannot be both upright and upside down, or one that is rounded in several ways.
    fn of(asked: &'a AskedInputs, inputs: &'a [usize], own: &'a [&'a Dimension]) -> Option<Lines<'a>> {
        let decimals: Option<Vec<u32>> = inputs
            .iter()
            .map(|at| match *decimals_of(asked, *at).as_slice() {
                // What is not rounded lies between any two of these too.
                [decimals] => Some(if decimals >= EXACT { EXACT + 2 } else { decimals }),
                _ => None,
            })
            .collect();
        let decimals = decimals?;
        let finest = decimals.iter().copied().max().unwrap_or(0);
        let steps = decimals.iter().map(|decimals| 10i128.checked_pow(finest - decimals));
        let steps = [None].into_iter().chain(steps).collect();
        let turned = turned(inputs, own)?;
        Some(Lines { asked, inputs, own, turned, steps, finest })
    }

    fn node(&self, term: &Term) -> usize {
        1 + self.inputs.iter().position(|at| *at == term.input).or_fault("an input of the component")
    }

    fn is_turned(&self, node: usize) -> bool {
        node.checked_sub(1).and_then(|at| self.turned.get(at)).copied().unwrap_or(false)
    }

    /// What a dimension asks, and the numbers that it is compared with.
    fn question(&self, dimension: &Dimension) -> (Apartness, Vec<Number>) {
        let upright = |(one, other): Apartness| if self.is_turned(one) { (other, one) } else { (one, other) };
        match dimension {
            Dimension::Line { term, constants } => {
                let number = |value: &Value| if let Value::Number(number) = value { Some(*number) } else { None };
                let node = self.node(term);
                (upright((node, 0)), constants.iter().filter_map(number).collect())
            }
            Dimension::Order { left, right } => (upright((self.node(left), self.node(right))), vec![Number::ZERO]),
            Dimension::Sum { added, constants } => match added.as_slice() {
                [(one, _), (other, _)] => (upright((self.node(one), self.node(other))), constants.clone()),
                _ => ((0, 0), Vec::new()),
            },
            Dimension::Choice { .. } | Dimension::Alike { .. } | Dimension::Answer { .. } => ((0, 0), Vec::new()),
        }
    }

    fn cells(&self) -> Result<Vec<ProofCell>, TooMany> {
        let questions: Vec<(Apartness, Vec<Number>)> = self.own.iter().map(|one| self.question(one)).collect();
        let mut found = BTreeMap::new();
        let may_lack: Vec<usize> = (0..self.inputs.len())
            .filter(|at| self.inputs.get(*at).is_some_and(|at| input(self.asked, *at).domain.can_be_missing))
            .collect();
        for choice in 0..1usize.checked_shl(u32::try_from(may_lack.len()).map_err(|_| TooMany)?).ok_or(TooMany)? {
            let lacking: Vec<usize> =
                (0..).zip(&may_lack).filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, at)| 1 + *at).collect();
            let mut bounds = Bounds::free(self.steps.clone());
            let mut there = true;
            for at in (0..self.inputs.len()).filter(|at| !lacking.contains(&(1 + at))) {
                there &= self.within(at, &mut bounds)?;
            }
            if there {
                self.look(&questions, &lacking, bounds, &mut Vec::new(), &mut found)?;
            }
        }
        Ok(found.into_iter().map(|(places, values)| ProofCell { values, places }).collect())
    }

    /// Keeps an input to what it can be.
    fn within(&self, at: usize, bounds: &mut Bounds) -> Result<bool, TooMany> {
        let input = self.inputs.get(at).map(|at| input(self.asked, *at)).or_fault("an input of the component");
        let node = 1 + at;
        let decimals = self.decimals(node)?;
        let end = |number: Number| number.round(decimals).ticks(self.finest).ok_or(TooMany);
        let (low, high) = (input.domain.bounds.low.map(end), input.domain.bounds.high.map(end));
        let (low, high) = (low.transpose()?, high.transpose()?);
        let upright = !self.is_turned(node);
        let (up, down) = if upright { ((node, 0), (0, node)) } else { ((0, node), (node, 0)) };
        let highest = match high {
            Some(high) => bounds.draw(up, high)?,
            None => true,
        };
        Ok(highest
            && match low {
                Some(low) => bounds.draw(down, low.checked_neg().ok_or(TooMany)?)?,
                None => true,
            })
    }

    fn decimals(&self, node: usize) -> Result<u32, TooMany> {
        let step = self.steps.get(node).copied().flatten().ok_or(TooMany)?;
        Ok(self.finest - step.checked_ilog10().ok_or(TooMany)?)
    }

    /// Goes through the places of the dimensions that are left, as far as there are figures for them.
    fn look(
        &self,
        questions: &[(Apartness, Vec<Number>)],
        lacking: &[usize],
        bounds: Bounds,
        places: &mut Vec<usize>,
        found: &mut BTreeMap<Vec<usize>, Vec<Value>>,
    ) -> Result<(), TooMany> {
        let Some(((one, other), constants)) = questions.get(places.len()) else {
            if found.len() >= MAX_CELLS {
                return Err(TooMany);
            }
            let values = self.figures(lacking, bounds)?;
            let value = |input: usize| {
                let at = self.inputs.iter().position(|own| *own == input);
                at.and_then(|at| values.get(at)).or_fault("a dimension is about inputs of its component")
            };
            // Nothing is claimed of figures that lie elsewhere.
            if !self.own.iter().map(|dimension| dimension.place(&value)).eq(places.iter().copied()) {
                return Err(TooMany);
            }
            found.insert(places.clone(), values);
            return Ok(());
        };
        if lacking.contains(one) || lacking.contains(other) {
            places.push(0);
            self.look(questions, lacking, bounds, places, found)?;
            places.pop();
            return Ok(());
        }
        for place in 1..=2 * constants.len() + 1 {
            let mut narrowed = bounds.clone();
            if self.narrow(&mut narrowed, (*one, *other), constants, place)? {
                places.push(place);
                self.look(questions, lacking, narrowed, places, found)?;
                places.pop();
            }
        }
        Ok(())
    }

    /// Draws bounds together around a place: 1 below the first constant, 2 at it, 3 above it, and so on.
    fn narrow(
        &self,
        bounds: &mut Bounds,
        (one, other): Apartness,
        constants: &[Number],
        place: usize,
    ) -> Result<bool, TooMany> {
        let floor = |number: Number| {
            let near = number.ticks(self.finest).ok_or(TooMany)?;
            Ok(if Number::of_ticks(near, self.finest) > number { near - 1 } else { near })
        };
        let at = |place: usize| (place / 2).checked_sub(1).and_then(|at| constants.get(at));
        if place.is_multiple_of(2) {
            let constant = *at(place).or_fault("a place at a constant");
            let tick = floor(constant)?;
            return Ok(Number::of_ticks(tick, self.finest) == constant
                && bounds.draw((one, other), tick)?
                && bounds.draw((other, one), -tick)?);
        }
        if let Some(below) = at(place - 1)
            && !bounds.draw((other, one), -(floor(*below)? + 1))?
        {
            return Ok(false);
        }
        if let Some(above) = at(place + 1) {
            let tick = floor(*above)?;
            let is_at = Number::of_ticks(tick, self.finest) == *above;
            return bounds.draw((one, other), if is_at { tick - 1 } else { tick });
        }
        Ok(true)
    }

    /// Figures within bounds: those that go in the largest steps first, the benchmark before the figure.
    fn figures(&self, lacking: &[usize], mut bounds: Bounds) -> Result<Vec<Value>, TooMany> {
        let mut order: Vec<usize> = (1..=self.inputs.len()).rev().filter(|node| !lacking.contains(node)).collect();
        order.sort_by_key(|node| std::cmp::Reverse(self.steps.get(*node).copied().flatten()));
        let mut values = vec![Value::Missing; self.inputs.len()];
        let whole = 10i128.checked_pow(self.finest).ok_or(TooMany)?;
        for node in order {
            let step = self.steps.get(node).copied().flatten().ok_or(TooMany)?;
            let (high, low) = (bounds.of((node, 0)), bounds.of((0, node)).map(|low| -low));
            let turned = self.is_turned(node);
            let (low, high) = if turned { (high.map(|high| -high), low.map(|low| -low)) } else { (low, high) };
            let is_percent =
                self.inputs.get(node - 1).is_some_and(|at| input(self.asked, *at).display.unit.whole().is_some());
            let plain = whole.checked_mul(if is_percent { 50 } else { 7 }).ok_or(TooMany)?;
            let tick = chosen(low, high, step, whole, plain).ok_or(TooMany)?;
            let point = if turned { -tick } else { tick };
            if !bounds.draw((node, 0), point)? || !bounds.draw((0, node), -point)? {
                return Err(TooMany);
            }
            if let Some(slot) = values.get_mut(node - 1) {
                *slot = Value::Number(Number::of_ticks(tick, self.finest).normalized());
            }
        }
        Ok(values)
    }
}

/// The plainest point between two ends: a whole number where there is one.
fn chosen(low: Option<i128>, high: Option<i128>, step: i128, whole: i128, plain: i128) -> Option<i128> {
    let fits = |point: &i128| low.is_none_or(|low| *point >= low) && high.is_none_or(|high| *point <= high);
    if fits(&plain) {
        return Some(plain);
    }
    let units = std::iter::successors(Some(whole), |unit| (*unit > step).then_some(unit / 10));
    let nearest = |unit: i128| match (low, high) {
        (Some(low), _) if low > plain || high.is_none() => (-(-low).div_euclid(unit)).checked_mul(unit),
        (_, Some(high)) => high.div_euclid(unit).checked_mul(unit),
        (Some(low), None) => (-(-low).div_euclid(unit)).checked_mul(unit),
        (None, None) => Some(plain),
    };
    units.filter_map(nearest).find(fits)
}

/// Which inputs lie upside down, so that every question is about a difference; none when that cannot be.
fn turned(inputs: &[usize], own: &[&Dimension]) -> Option<Vec<bool>> {
    // Pairs, and whether one of the two is turned and the other is not.
    let pairs: Vec<(usize, usize, bool)> = own
        .iter()
        .filter_map(|dimension| match dimension {
            Dimension::Order { left, right } => Some((left.input, right.input, false)),
            Dimension::Sum { added, .. } => match added.as_slice() {
                [(one, _), (other, times)] => Some((one.input, other.input, *times > Number::ZERO)),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let mut turned: BTreeMap<usize, bool> = BTreeMap::new();
    for start in inputs {
        turned.entry(*start).or_insert(false);
        let mut changed = true;
        while changed {
            changed = false;
            for (one, other, apart) in &pairs {
                for (from, to) in [(one, other), (other, one)] {
                    let Some(known) = turned.get(from).copied() else { continue };
                    match turned.get(to) {
                        Some(found) if *found != (known != *apart) => return None,
                        Some(_) => {}
                        None => {
                            turned.insert(*to, known != *apart);
                            changed = true;
                        }
                    }
                }
            }
        }
    }
    inputs.iter().map(|input| turned.get(input).copied()).collect()
}

/// How far each point can lie above each other one at most.
#[derive(Clone)]
struct Bounds {
    steps: Vec<Option<i128>>,
    most: Vec<Option<i128>>,
}

impl Bounds {
    fn free(steps: Vec<Option<i128>>) -> Bounds {
        let count = steps.len();
        let most = (0..count * count).map(|at| (at / count == at % count).then_some(0)).collect();
        Bounds { steps, most }
    }

    fn of(&self, (one, other): Apartness) -> Option<i128> {
        self.most.get(one * self.steps.len() + other).copied().flatten()
    }

    fn set(&mut self, (one, other): Apartness, most: i128) {
        let at = one * self.steps.len() + other;
        if let Some(slot) = self.most.get_mut(at) {
            *slot = Some(most);
        }
    }

    /// One point lies so far above another at most; whether there still are points within all bounds.
    fn draw(&mut self, pair: Apartness, most: i128) -> Result<bool, TooMany> {
        if self.of(pair).is_some_and(|known| known <= most) {
            return Ok(true);
        }
        self.set(pair, most);
        for _ in 0..MAX_ROUNDS {
            self.round();
            self.close()?;
            if (0..self.steps.len()).any(|node| self.of((node, node)).is_some_and(|around| around < 0)) {
                return Ok(false);
            }
            if !self.round() {
                return Ok(true);
            }
        }
        Err(TooMany)
    }

    /// Along every way.
    fn close(&mut self) -> Result<(), TooMany> {
        let nodes = || 0..self.steps.len();
        let ways: Vec<(usize, usize, usize)> =
            nodes().flat_map(|by| nodes().flat_map(move |one| nodes().map(move |other| (by, one, other)))).collect();
        for (by, one, other) in ways {
            let (Some(first), Some(second)) = (self.of((one, by)), self.of((by, other))) else { continue };
            let along = first.checked_add(second).ok_or(TooMany)?;
            if self.of((one, other)).is_none_or(|known| along < known) {
                self.set((one, other), along);
            }
        }
        Ok(())
    }

    /// To the steps in which two points can lie apart: those of the one that goes in smaller steps. Whether that changed
    /// anything.
    fn round(&mut self) -> bool {
        let mut changed = false;
        for one in 0..self.steps.len() {
            for other in 0..self.steps.len() {
                let step = |node: usize| self.steps.get(node).copied().flatten();
                let Some(step) = [step(one), step(other)].into_iter().flatten().min() else { continue };
                let Some(most) = self.of((one, other)) else { continue };
                let rounded = most.div_euclid(step) * step;
                if rounded != most {
                    self.set((one, other), rounded);
                    changed = true;
                }
            }
        }
        changed
    }
}
