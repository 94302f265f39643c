//! Values enough to try for each input of a component: at and around every constant, and texts for all that is asked.
//!
//! Knows nothing of cells.

use std::sync::Arc;

use super::gather::{AskedInputs, Term, TermSum};
use super::input::Input;
use super::line::{SeenConstants, stretches};
use super::points::{Rail, points};
use super::space::{SOMETHING_ELSE, TooMany, decimals_of};
use crate::engine::EXACT;
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::rules::Domain;
use crate::rules::condition::{Like, Witnesses, witnesses};
use crate::terms::{Date, Kind, Number, Peildatum, Value};

/// So many choices of figures are tried where not every case is looked at anyway.
const FEW_CHOICES: usize = 50_000;

/// Values enough for each input of a component.
pub(super) fn candidates(
    asked: &AskedInputs,
    inputs: &[usize],
    peildatum: Peildatum,
) -> Result<Vec<Vec<Value>>, TooMany> {
    let kind = inputs.first().and_then(|input| asked.inputs.get(*input)).map(|input| input.domain.kind);
    let mut candidates: Vec<Vec<Value>> = match kind {
        Some(Kind::Number) => match (inputs, inputs.first().map(|input| decimals_of(asked, *input))) {
            ([input], Some(decimals)) if decimals.len() > 1 => {
                let seen: Vec<(u32, Vec<Number>)> =
                    decimals.into_iter().map(|decimals| seen_at(asked, *input, decimals)).collect();
                let never_negative = asked.inputs.get(*input).is_some_and(|input| input.domain.is_never_negative());
                vec![in_every_stretch(&seen, never_negative)?]
            }
            _ => numbers(asked, inputs)?,
        },
        Some(Kind::Date) => dates(asked, inputs, peildatum),
        Some(Kind::Text) => inputs.iter().map(|input| texts(asked, *input, inputs)).collect(),
        Some(Kind::YesNo) | None => inputs.iter().map(|_| vec![Value::YesNo(true), Value::YesNo(false)]).collect(),
    };
    // Figures that are compared with each other keep all points: there must be enough of them for every order.
    if let ([input], [candidates]) = (inputs, candidates.as_mut_slice())
        && let Some(Input { domain, .. }) = asked.inputs.get(*input)
        && domain.kind == Kind::Number
    {
        within(domain, candidates);
    }
    for (input, candidates) in inputs.iter().zip(&mut candidates) {
        if asked.inputs.get(*input).is_some_and(|input| input.domain.can_be_missing) {
            candidates.push(Value::Missing);
        }
    }
    Ok(candidates)
}

/// Only what there can be; of a stretch that is cut off by an end, that end.
fn within(domain: &Domain, candidates: &mut Vec<Value>) {
    if let Some(numbers) = &domain.numbers {
        *candidates = numbers.iter().copied().map(Value::Number).collect();
        return;
    }
    let can_be = |value: &Value| match value {
        Value::Number(number) => domain.can_show(*number, number.decimals()),
        _ => true,
    };
    candidates.retain(can_be);
    let ends = [domain.bounds.low, domain.bounds.high].into_iter().flatten().map(Value::Number);
    let more: Vec<Value> = ends.filter(|end| !candidates.contains(end)).collect();
    candidates.extend(more);
}

/// A quantity on its own, seen at several decimals: a figure of each stretch that these tell apart. `seen` are the
/// decimals, each with the constants that it is compared with there.
pub(super) fn in_every_stretch(seen: &[(u32, Vec<Number>)], never_negative: bool) -> Result<Vec<Value>, TooMany> {
    let constants = seen.iter().flat_map(|(_, constants)| constants).map(|number| number.decimals());
    // Between two halves of the finest decimal there is room for one more.
    let scale = constants.chain(seen.iter().map(|(decimals, _)| *decimals)).max().unwrap_or(0) + 2;
    let unit = |decimals: u32| 10i128.checked_pow(scale.saturating_sub(decimals)).ok_or(TooMany);
    let in_units = |(decimals, constants): &(u32, Vec<Number>)| {
        let constants = constants.iter().map(|number| number.ticks(scale).ok_or(TooMany));
        // What is compared exactly is not rounded: every figure is one of its own.
        let unit = if *decimals < EXACT { unit(*decimals)? } else { 1 };
        Ok(SeenConstants { unit, constants: constants.collect::<Result<_, TooMany>>()? })
    };
    let seen: Vec<SeenConstants> = seen.iter().map(in_units).collect::<Result<_, TooMany>>()?;
    let units: Vec<i128> = (0..=scale).map(unit).collect::<Result<_, TooMany>>()?;
    let points = stretches(&seen, never_negative.then_some(0), &units).ok_or(TooMany)?;
    points.into_iter().map(|tick| Number::from_ticks(tick, scale).map(Value::Number).ok_or(TooMany)).collect()
}

/// The constants that a quantity is compared with at so many decimals.
fn seen_at(asked: &AskedInputs, input: usize, decimals: u32) -> (u32, Vec<Number>) {
    let constants = asked.constants.get(&Term { input, decimals }).into_iter().flatten();
    let number = |value: &Value| if let Value::Number(number) = value { Some(*number) } else { None };
    (decimals, constants.filter_map(number).collect())
}

fn numbers(asked: &AskedInputs, inputs: &[usize]) -> Result<Vec<Vec<Value>>, TooMany> {
    let of_lines = constants(asked, inputs)
        .filter_map(|value| if let Value::Number(number) = value { Some(*number) } else { None });
    let is_here = |added: &TermSum| added.iter().any(|(term, _)| inputs.contains(&term.input));
    let of_sums = asked.sums.iter().filter(|(added, _)| is_here(added)).flat_map(|(_, constants)| constants);
    let of_sums = of_sums.flat_map(|number| [number.round(EXACT), Number::ZERO - number.round(EXACT)]);
    let constants: Vec<Number> = of_lines.chain(of_sums).collect();
    // What is rounded in more than one way is looked at one decimal finer, so that halves are seen too.
    let decimals: Vec<(u32, Vec<u32>)> = inputs
        .iter()
        .map(|input| {
            let all = decimals_of(asked, *input);
            let finest = match all.last() {
                // What is not rounded lies between any two of these too.
                Some(&EXACT) => EXACT + 2,
                finest => finest.copied().unwrap_or(0),
            };
            (finest + u32::from(all.len() > 1), all)
        })
        .collect();
    let finest = decimals.iter().map(|(grid, _)| *grid).chain(constants.iter().map(|number| number.decimals()));
    let scale = finest.max().unwrap_or(0);
    let unit = |decimals: u32| 10i128.checked_pow(scale.saturating_sub(decimals)).ok_or(TooMany);
    let mut rails = Vec::new();
    for (input, (grid, all)) in inputs.iter().filter_map(|input| asked.inputs.get(*input)).zip(&decimals) {
        let halves: Result<Vec<i128>, TooMany> = match all.len() > 1 {
            true => all.iter().map(|decimals| unit(*decimals).map(|unit| unit / 2)).collect(),
            false => Ok(Vec::new()),
        };
        rails.push(Rail { unit: unit(*grid)?, least: input.domain.is_never_negative().then_some(0), halves: halves? });
    }
    let ticks: Vec<i128> =
        constants.iter().map(|number| number.ticks(scale).ok_or(TooMany)).collect::<Result<_, _>>()?;
    let percent = |input: &usize| asked.inputs.get(*input).is_some_and(|input| input.display.unit.whole().is_some());
    let base = if inputs.iter().any(percent) { 50 } else { 7 };
    let value = |tick: i128| Number::from_ticks(tick, scale).map(Value::Number).ok_or(TooMany);
    points(&ticks, &rails, unit(0)?, base * unit(0)?)
        .into_iter()
        .map(|points| points.into_iter().map(value).collect())
        .collect()
}

fn constants<'a>(asked: &'a AskedInputs, inputs: &'a [usize]) -> impl Iterator<Item = &'a Value> {
    asked.constants.iter().filter(|(term, _)| inputs.contains(&term.input)).flat_map(|(_, constants)| constants)
}

/// Dates are days before or after the peildatum.
fn dates(asked: &AskedInputs, inputs: &[usize], peildatum: Peildatum) -> Vec<Vec<Value>> {
    let days = |date: Date| i128::from(date.since(peildatum.0).or_fault("days between two dates").get_days());
    let date = |days: i128| {
        let span = i64::try_from(days).ok().and_then(|days| jiff::Span::new().try_days(days).ok())?;
        peildatum.0.checked_add(span).ok().map(Value::Date)
    };
    let constants: Vec<i128> = constants(asked, inputs)
        .filter_map(|value| if let Value::Date(date) = value { Some(days(*date)) } else { None })
        .collect();
    let rails: Vec<Rail> = inputs.iter().map(|_| Rail { unit: 1, least: None, halves: Vec::new() }).collect();
    points(&constants, &rails, 1, 0).into_iter().map(|points| points.into_iter().filter_map(date).collect()).collect()
}

/// The texts that an input is compared with and one other; among inputs that are compared with each other, those of all
/// of them and as many others.
fn texts(asked: &AskedInputs, input: usize, together: &[usize]) -> Vec<Value> {
    let allowed = asked.inputs.get(input).and_then(|input| input.domain.allowed.as_ref());
    let mut found: Vec<Arc<str>> =
        together.iter().filter_map(|input| asked.texts.get(input)).flatten().cloned().collect();
    if together.len() > 1 {
        let others = together.iter().filter_map(|input| asked.inputs.get(*input)?.domain.allowed.as_ref()).flatten();
        found.extend(others.map(|text| Arc::from(text.as_str())));
    }
    match allowed {
        Some(allowed) => {
            let other = allowed.iter().find(|text| !found.iter().any(|known| **known == **text));
            found.extend(other.map(|text| Arc::from(text.as_str())));
            found.retain(|text| allowed.iter().any(|known| **known == **text));
        }
        None if together.iter().any(|input| asked.likes.contains_key(input)) => {
            found = witnesses_of(asked, together).texts;
        }
        None => {
            let other = |number: usize| {
                Arc::from(if number == 0 { SOMETHING_ELSE.to_owned() } else { format!("{SOMETHING_ELSE} ({number})") })
            };
            let fresh = (0..).map(other).filter(|text: &Arc<str>| !found.contains(text)).take(together.len());
            let fresh: Vec<Arc<str>> = fresh.collect();
            found.extend(fresh);
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|text| seen.insert(text.clone()));
    found.into_iter().map(Value::Text).collect()
}

/// Texts for all that is asked of some inputs.
fn witnesses_of(asked: &AskedInputs, inputs: &[usize]) -> Witnesses {
    let likes: Vec<Like> = inputs.iter().filter_map(|input| asked.likes.get(input)).flatten().cloned().collect();
    let named: Vec<Arc<str>> = inputs.iter().filter_map(|input| asked.texts.get(input)).flatten().cloned().collect();
    witnesses(&likes, &named)
}

/// Why not every text that is told apart may be looked at.
pub(super) fn likes_not_proved(asked: &AskedInputs, inputs: &[usize]) -> Option<Said> {
    let liked = inputs.iter().find(|input| asked.likes.contains_key(*input))?;
    let input = asked.inputs.get(*liked).or_fault("an input of a component");
    let of = |id| said(id).with("what", input.called());
    match inputs {
        [_] => (!witnesses_of(asked, inputs).complete).then(|| of("proof-texts-too-many")),
        _ => Some(of("proof-texts-compared")),
    }
}

/// Fewer values to try, where not every case is looked at anyway.
pub(super) fn thin(candidates: &mut [Vec<Value>]) {
    let count =
        |candidates: &[Vec<Value>]| candidates.iter().try_fold(1usize, |count, values| count.checked_mul(values.len()));
    while count(candidates).is_none_or(|count| count > FEW_CHOICES)
        && let Some(most) = candidates.iter_mut().max_by_key(|values| values.len())
    {
        let middle = most.len() / 2;
        most.remove(middle);
    }
}
