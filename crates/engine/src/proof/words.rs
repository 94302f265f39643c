//! Blocks of cases in words for policy staff: "`componenten` from 41 to 45".

use super::cover::Block;
use super::gather::Term;
use super::input::{Input, Role};
use super::space::{Cell, Dimension, Space};
use crate::fault::{OrFault, stop};
use crate::terms::{Display, Kind, Number, Value, dutch_date};

/// What is said of a block that holds every case.
const ALWAYS: &str = "always";

/// When a case is in the block.
pub(super) fn words(block: &Block, space: &Space) -> String {
    let mut phrases: Vec<String> = Vec::new();
    for (dimension, places) in space.dimensions.iter().zip(&block.places) {
        let phrase = places.as_ref().and_then(|places| phrase(dimension, places, space));
        if let Some(phrase) = phrase
            && !phrases.contains(&phrase)
        {
            phrases.push(phrase);
        }
    }
    if phrases.is_empty() { ALWAYS.to_owned() } else { phrases.join(", and ") }
}

pub(super) fn shown(input: &Input, value: &Value) -> String {
    match value {
        Value::Missing => "no figure".to_owned(),
        Value::Number(number) => number_of(input, *number),
        Value::Text(text) => text.to_string(),
        Value::Date(date) => dutch_date(*date),
        Value::YesNo(yes) => yes_or_no(*yes).to_owned(),
    }
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// As it is printed, with as many decimals as it has.
fn number_of(input: &Input, number: Number) -> String {
    let decimals = match input.domain.is_whole() || input.role == Role::Column {
        true => number.decimals(),
        false => input.display.decimals.max(number.decimals()),
    };
    Display { decimals, ..input.display.clone() }.number(number)
}

fn phrase(dimension: &Dimension, places: &[usize], space: &Space) -> Option<String> {
    let [first, second] = dimension.inputs();
    let input = |at: usize| space.inputs.get(at).or_fault("an input of a dimension");
    let (input, other) = (input(first), input(second));
    let absent = |input: &Input| match input.role {
        Role::Benchmark => "no benchmark".to_owned(),
        Role::Column => format!("no value in {}", input.called()),
        _ => format!("no figure for {}", input.called()),
    };
    if places == [0] {
        return match dimension {
            Dimension::Order { .. } => {
                let missing = [input, other].into_iter().filter(|input| input.domain.can_be_missing).map(absent);
                Some(missing.collect::<Vec<_>>().join(" or "))
            }
            _ => Some(absent(input)),
        };
    }
    let possible = possible(dimension, space);
    if possible.iter().filter(|place| **place > 0).all(|place| places.contains(place)) {
        return None;
    }
    match dimension {
        Dimension::Line { term, constants } => {
            let at = rounding(*term, space);
            Some(format!("{} {}{at}", input.called(), line(input, *term, constants, places, &possible)))
        }
        Dimension::Choice { texts, .. } => {
            let quoted = |place: &usize| texts.get(place.checked_sub(1)?).map(|text| format!("\"{text}\""));
            let others = places.contains(&(texts.len() + 1));
            let named: Vec<String> = match others {
                true => {
                    possible.iter().filter(|place| **place > 0 && !places.contains(place)).filter_map(quoted).collect()
                }
                false => places.iter().filter_map(quoted).collect(),
            };
            match others {
                true => Some(format!("{} is not {}", input.called(), named.join(" or "))),
                false => Some(format!("{} is {}", input.called(), named.join(" or "))),
            }
        }
        Dimension::Answer { .. } => Some(format!("{} is {}", input.called(), yes_or_no(places.contains(&2)))),
        Dimension::Order { left, right } => {
            let at = match (rounding(*left, space), rounding(*right, space)) {
                (left, right) if left.len() >= right.len() => left,
                (_, right) => right,
            };
            let (less, equal, more) = (places.contains(&1), places.contains(&2), places.contains(&3));
            if input.domain.kind == Kind::Text {
                let how = if equal { "the same as" } else { "another than" };
                return Some(format!("{} is {how} {}", input.called(), other.called()));
            }
            let figure = input.role == Role::Figure && other.role == Role::Benchmark;
            let who = if figure { String::new() } else { format!("{} ", input.called()) };
            Some(format!("{who}{} {}{at}", between(less, equal, more), other.called()))
        }
    }
}

/// How one quantity lies to another.
fn between(less: bool, equal: bool, more: bool) -> &'static str {
    match (less, equal, more) {
        (true, true, _) => "at or below",
        (true, false, true) => "not equal to",
        (true, false, false) => "below",
        (false, true, true) => "at or above",
        (false, true, false) => "equal to",
        (false, false, _) => "above",
    }
}

/// The places of a dimension that some case has.
fn possible(dimension: &Dimension, space: &Space) -> Vec<usize> {
    let same = |other: &Dimension| std::ptr::eq(dimension, other);
    let at = space.dimensions.iter().position(same).or_fault("a dimension of the space");
    let mut places: Vec<usize> = Vec::new();
    for component in &space.components {
        if let Some(own) = component.dimensions.iter().position(|dimension| *dimension == at) {
            let place = |cell: &Cell| *cell.places.get(own).or_fault("a place in each dimension");
            places.extend(component.cells.iter().map(place));
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// Said only where one quantity is rounded in more than one way.
fn rounding(term: Term, space: &Space) -> String {
    let decimals = |dimension: &Dimension| -> Vec<u32> {
        match dimension {
            Dimension::Line { term: other, constants } if !constants.is_empty() => vec![*other],
            Dimension::Order { left, right } => vec![*left, *right],
            _ => Vec::new(),
        }
        .into_iter()
        .filter(|other| other.input == term.input)
        .map(|other| other.decimals)
        .collect()
    };
    match space.dimensions.iter().flat_map(decimals).any(|other| other != term.decimals) {
        true if term.decimals >= crate::engine::EXACT => " (not rounded)".to_owned(),
        true => format!(" (rounded to {} decimals)", term.decimals),
        false => String::new(),
    }
}

/// An end of a stretch: a value, and whether it is in it.
type End<'a> = Option<(&'a Value, bool)>;

/// Stretches of a line: "from 41 to 45", "less than 40 or more than 45".
fn line(input: &Input, term: Term, constants: &[Value], places: &[usize], possible: &[usize]) -> String {
    let places: Vec<usize> = places.iter().copied().filter(|place| *place > 0).collect();
    // Neighbours are one stretch, and what no case has between them does not part them.
    let index = |place: usize| possible.partition_point(|known| *known < place);
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match stretches.last_mut() {
            Some((_, last)) if index(place) == index(*last) + 1 => *last = place,
            _ => stretches.push((place, place)),
        }
    }
    let (least, most) = (possible.iter().find(|place| **place > 0).copied(), possible.last().copied());
    let phrases: Vec<String> = stretches
        .iter()
        .map(|&(first, last)| {
            // Place 2n is constant n, counted from 1; place 2n + 1 is what lies above it.
            let at = |place: usize| constants.get((place / 2).checked_sub(1)?);
            let single = first == last && first % 2 == 0;
            let low: End<'_> = if Some(first) == least && !single {
                None
            } else if first % 2 == 0 {
                at(first).map(|value| (value, true))
            } else {
                at(first - 1).map(|value| (value, false))
            };
            let high: End<'_> = if Some(last) == most && !single {
                None
            } else if last % 2 == 0 {
                at(last).map(|value| (value, true))
            } else {
                constants.get(last / 2).map(|value| (value, false))
            };
            match input.domain.kind {
                Kind::Date => dates(low, high),
                _ => numbers(input, term, low, high),
            }
        })
        .collect();
    phrases.join(" or ")
}

fn dates(low: End<'_>, high: End<'_>) -> String {
    let day = |value: &Value| match value {
        Value::Date(date) => dutch_date(*date),
        _ => stop("a line of dates is cut by dates"),
    };
    let from = low.map(|(value, is_in)| format!("{} {}", if is_in { "on or after" } else { "after" }, day(value)));
    let to = high.map(|(value, is_in)| format!("{} {}", if is_in { "on or before" } else { "before" }, day(value)));
    match (low, high, from, to) {
        (Some((one, _)), Some((other, _)), ..) if one == other => format!("on {}", day(one)),
        (_, _, Some(from), Some(to)) => format!("{from} and {to}"),
        (_, _, from, to) => from.or(to).or_fault("what does not hold everywhere has an end"),
    }
}

/// Between two ends the first and last figure that there can be; finer than anyone prints, the ends themselves.
fn numbers(input: &Input, term: Term, low: End<'_>, high: End<'_>) -> String {
    let number = |value: &Value| match value {
        Value::Number(number) => *number,
        _ => stop("a line of numbers is cut by numbers"),
    };
    let low = low.map(|(value, is_in)| (number(value), is_in));
    let high = high.map(|(value, is_in)| (number(value), is_in));
    let show = |number: Number| number_of(input, number);
    if let (Some((one, _)), Some((other, _))) = (low, high)
        && one == other
    {
        return format!("exactly {}", show(one));
    }
    let discrete = input.role != Role::Column && term.decimals < crate::engine::EXACT;
    if let (true, Some(low), Some(high)) = (discrete, low, high)
        && let (Some(first), Some(last)) = (inner(low, term.decimals, 1), inner(high, term.decimals, -1))
    {
        return if first == last {
            format!("exactly {}", show(first))
        } else {
            format!("from {} to {}", show(first), show(last))
        };
    }
    let from = low.map(|(low, is_in)| format!("{} {}", if is_in { "at least" } else { "more than" }, show(low)));
    let to = high.map(|(high, is_in)| format!("{} {}", if is_in { "at most" } else { "less than" }, show(high)));
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} and {to}"),
        (from, to) => from.or(to).or_fault("what does not hold everywhere has an end"),
    }
}

/// The first figure at so many decimals that lies inside an end.
fn inner((end, is_in): (Number, bool), decimals: u32, towards: i128) -> Option<Number> {
    let rounded = end.ticks(decimals)?;
    let at = |ticks: i128| Number::from_ticks(ticks, decimals);
    let fits = |number: &Number| match is_in {
        true if towards > 0 => *number >= end,
        true => *number <= end,
        false if towards > 0 => *number > end,
        false => *number < end,
    };
    [rounded - towards, rounded, rounded + towards].into_iter().filter_map(at).find(fits)
}
