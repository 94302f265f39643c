//! Blocks of cases in words for policy staff: "`componenten` from 41 to 45".

use super::apart::apart;
use super::cover::CaseBlock;
use super::differences::written;
use super::gather::Term;
use super::input::{Input, Role};
use super::space::{Dimension, ProofCell, SOMETHING_ELSE, Space};
use crate::fault::{OrFault, stop};
use crate::language::{Datum, Said, said};
use crate::rules::condition::{Likeness, is_anything};
use crate::terms::{Display, Kind, Number, Value, dutch_date};

/// When a case is in the block.
pub(super) fn words(block: &CaseBlock, space: &Space) -> Said {
    let mut phrases: Vec<Said> = Vec::new();
    for (dimension, places) in space.dimensions.iter().zip(&block.places) {
        let phrase = places.as_ref().and_then(|places| phrase(dimension, places, space));
        if let Some(phrase) = phrase
            && !phrases.contains(&phrase)
        {
            phrases.push(phrase);
        }
    }
    joined("proof-and", phrases).unwrap_or_else(|| said("proof-always"))
}

/// Phrases joined by a text, two at a time.
pub(super) fn joined(text: &'static str, phrases: impl IntoIterator<Item = Said>) -> Option<Said> {
    phrases.into_iter().reduce(|before, next| said(text).with("before", before).with("next", next))
}

/// A phrase that is not in any language.
fn as_it_is(text: impl Into<Datum>) -> Said {
    said("as-it-is").with("text", text)
}

pub(super) fn shown(input: &Input, value: &Value) -> Said {
    match value {
        Value::Missing => said("proof-no-figure"),
        Value::Number(number) => as_it_is(number_of(input, *number)),
        Value::Text(text) if **text == *SOMETHING_ELSE || is_anything(text) => said("proof-something-else"),
        Value::Text(text) => as_it_is(&**text),
        Value::Date(date) => as_it_is(dutch_date(*date)),
        Value::YesNo(yes) => yes_or_no(*yes),
    }
}

fn yes_or_no(yes: bool) -> Said {
    said(if yes { "proof-yes" } else { "proof-no" })
}

/// As it is printed, with as many decimals as it has.
fn number_of(input: &Input, number: Number) -> String {
    let decimals = match input.domain.is_whole() || input.role == Role::Column {
        true => number.decimals(),
        false => input.display.decimals.max(number.decimals()),
    };
    Display { decimals, ..input.display.clone() }.number(number)
}

fn phrase(dimension: &Dimension, places: &[usize], space: &Space) -> Option<Said> {
    let about: Vec<&Input> =
        dimension.inputs().into_iter().map(|at| space.inputs.get(at).or_fault("an input of a dimension")).collect();
    let (Some(input), Some(other)) = (about.first().copied(), about.last().copied()) else { return None };
    let absent = |input: &Input| match input.role {
        Role::Benchmark => said("proof-no-benchmark"),
        Role::Column => said("proof-no-value").with("name", &input.name),
        _ => said("proof-no-figure-for").with("name", &input.name),
    };
    if places == [0] {
        return match dimension {
            Dimension::Order { .. } | Dimension::Sum { .. } => {
                let missing = about.into_iter().filter(|input| input.domain.can_be_missing).map(absent);
                joined("proof-or", missing)
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
            let line = line(input, *term, constants, places, &possible);
            Some(rounded(of(input, line), rounding(*term, space)))
        }
        Dimension::Choice { texts, .. } => {
            let quoted = |place: &usize| Some(as_it_is(format!("\"{}\"", texts.get(place.checked_sub(1)?)?)));
            let others = places.contains(&(texts.len() + 1));
            let named: Vec<Said> = match others {
                true => {
                    possible.iter().filter(|place| **place > 0 && !places.contains(place)).filter_map(quoted).collect()
                }
                false => places.iter().filter_map(quoted).collect(),
            };
            let is = said(if others { "proof-is-not" } else { "proof-is" }).with("what", input.called());
            Some(is.with("value", joined("proof-or", named).or_fault("a text that parts cases")))
        }
        Dimension::Alike { like, .. } => {
            let quoted = like.texts.iter().map(|text| as_it_is(format!("\"{text}\"")));
            let asked = said(alike(like.likeness, places.contains(&2))).with("what", input.called());
            Some(asked.with("text", joined("proof-or", quoted)?))
        }
        Dimension::Answer { .. } => {
            let answer = said("proof-is").with("what", input.called());
            Some(answer.with("value", yes_or_no(places.contains(&2))))
        }
        Dimension::Order { left, right } => {
            // What is rounded says more than what is not.
            let how = |term: &&Term| Some((term.decimals >= crate::engine::EXACT, rounding(**term, space)?));
            let at = [left, right].iter().filter_map(how).min_by_key(|(exact, _)| *exact).map(|(_, rounding)| rounding);
            let (less, equal, more) = (places.contains(&1), places.contains(&2), places.contains(&3));
            if input.domain.kind == Kind::Text {
                let how = said(if equal { "proof-same-as" } else { "proof-another-than" });
                return Some(how.with("what", input.called()).with("other", other.called()));
            }
            let figure = input.role == Role::Figure && other.role == Role::Benchmark;
            let lies = said(between(less, equal, more)).with("other", other.called());
            Some(rounded(if figure { lies } else { of(input, lies) }, at))
        }
        Dimension::Sum { added, constants } => {
            let values: Vec<Value> = constants.iter().copied().map(Value::Number).collect();
            let decimals = added.iter().map(|(term, _)| term.decimals).max().unwrap_or(0);
            Some(match added.as_slice() {
                [_, (_, times)] if *times == Number::from(-1i64) => {
                    let decimals = Some(decimals).filter(|decimals| *decimals < crate::engine::EXACT);
                    let end = |end: End<'_>| end.map(|(value, is_in)| (number(value), is_in));
                    let found = stretches(&values, places, &possible).into_iter();
                    let lies = found.map(|(low, high)| apart(end(low), end(high), (input, other), decimals));
                    let lies = joined("proof-or", lies).or_fault("a stretch of a line");
                    let figure = input.role == Role::Figure && other.role == Role::Benchmark;
                    if figure { lies } else { of(input, lies) }
                }
                _ => {
                    let whole = Term { decimals, ..added.first().or_fault("a sum of something").0 };
                    let sum = said("proof-sum").with("sum", written(added, &space.inputs));
                    sum.with("phrase", line(input, whole, &values, places, &possible))
                }
            })
        }
    }
}

/// That a text is like what is asked, or not.
fn alike(likeness: Likeness, yes: bool) -> &'static str {
    match (likeness, yes) {
        (Likeness::StartsWith, true) => "proof-starts-with",
        (Likeness::StartsWith, false) => "proof-not-starts-with",
        (Likeness::EndsWith, true) => "proof-ends-with",
        (Likeness::EndsWith, false) => "proof-not-ends-with",
        (Likeness::Contains | Likeness::ContainsAny, true) => "proof-contains",
        (Likeness::Contains | Likeness::ContainsAny, false) => "proof-not-contains",
        (Likeness::SameText, true) => "proof-same-text",
        (Likeness::SameText, false) => "proof-not-same-text",
    }
}

/// How one quantity lies to another.
fn between(less: bool, equal: bool, more: bool) -> &'static str {
    match (less, equal, more) {
        (true, true, _) => "proof-at-or-below",
        (true, false, true) => "proof-not-equal",
        (true, false, false) => "proof-below",
        (false, true, true) => "proof-at-or-above",
        (false, true, false) => "proof-equal",
        (false, false, _) => "proof-above",
    }
}

/// The places of a dimension that some case has.
fn possible(dimension: &Dimension, space: &Space) -> Vec<usize> {
    let same = |other: &Dimension| std::ptr::eq(dimension, other);
    let at = space.dimensions.iter().position(same).or_fault("a dimension of the space");
    let mut places: Vec<usize> = Vec::new();
    for component in &space.components {
        if let Some(own) = component.dimensions.iter().position(|dimension| *dimension == at) {
            let place = |cell: &ProofCell| *cell.places.get(own).or_fault("a place in each dimension");
            places.extend(component.cells.iter().map(place));
        }
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// Said only where one quantity is rounded in more than one way.
fn rounding(term: Term, space: &Space) -> Option<Said> {
    let decimals = |dimension: &Dimension| -> Vec<u32> {
        match dimension {
            Dimension::Line { term: other, constants } if !constants.is_empty() => vec![*other],
            Dimension::Order { left, right } => vec![*left, *right],
            Dimension::Sum { added, .. } => added.iter().map(|(term, _)| *term).collect(),
            _ => Vec::new(),
        }
        .into_iter()
        .filter(|other| other.input == term.input)
        .map(|other| other.decimals)
        .collect()
    };
    match space.dimensions.iter().flat_map(decimals).any(|other| other != term.decimals) {
        true if term.decimals >= crate::engine::EXACT => Some(said("proof-not-rounded")),
        true => Some(said("proof-rounded").with("decimals", term.decimals)),
        false => None,
    }
}

fn rounded(phrase: Said, rounding: Option<Said>) -> Said {
    match rounding {
        Some(rounding) => rounding.with("phrase", phrase),
        None => phrase,
    }
}

/// What is said of an input.
fn of(input: &Input, phrase: Said) -> Said {
    said("proof-of").with("what", input.called()).with("phrase", phrase)
}

/// An end of a stretch: a value, and whether it is in it.
type End<'a> = Option<(&'a Value, bool)>;

/// Stretches of a line: "from 41 to 45", "less than 40 or more than 45".
fn line(input: &Input, term: Term, constants: &[Value], places: &[usize], possible: &[usize]) -> Said {
    let stretches = stretches(constants, places, possible).into_iter();
    let phrases = stretches.map(|(low, high)| match input.domain.kind {
        Kind::Date => dates(low, high),
        _ => numbers(input, term, low, high),
    });
    joined("proof-or", phrases).or_fault("a stretch of a line")
}

/// The ends of each stretch.
fn stretches<'v>(constants: &'v [Value], places: &[usize], possible: &[usize]) -> Vec<(End<'v>, End<'v>)> {
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
    stretches
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
            (low, high)
        })
        .collect()
}

fn dates(low: End<'_>, high: End<'_>) -> Said {
    let day = |value: &Value| match value {
        Value::Date(date) => dutch_date(*date),
        _ => stop("a line of dates is cut by dates"),
    };
    let end = |text, value| said(text).with("date", day(value));
    let from = low.map(|(value, is_in)| end(if is_in { "proof-on-or-after" } else { "proof-after" }, value));
    let to = high.map(|(value, is_in)| end(if is_in { "proof-on-or-before" } else { "proof-before" }, value));
    match (low, high, from, to) {
        (Some((one, _)), Some((other, _)), ..) if one == other => end("proof-on", one),
        (_, _, Some(from), Some(to)) => said("proof-both").with("from", from).with("to", to),
        (_, _, from, to) => from.or(to).or_fault("what does not hold everywhere has an end"),
    }
}

fn number(value: &Value) -> Number {
    match value {
        Value::Number(number) => *number,
        _ => stop("a line of numbers is cut by numbers"),
    }
}

/// Between two ends the first and last figure that there can be; finer than anyone prints, the ends themselves.
fn numbers(input: &Input, term: Term, low: End<'_>, high: End<'_>) -> Said {
    let low = low.map(|(value, is_in)| (number(value), is_in));
    let high = high.map(|(value, is_in)| (number(value), is_in));
    let show = |number: Number| number_of(input, number);
    if let (Some((one, _)), Some((other, _))) = (low, high)
        && one == other
    {
        return said("proof-exactly").with("figure", show(one));
    }
    let discrete = input.role != Role::Column && term.decimals < crate::engine::EXACT;
    if let (true, Some(low), Some(high)) = (discrete, low, high)
        && let (Some(first), Some(last)) = (inner(low, term.decimals, 1), inner(high, term.decimals, -1))
    {
        return if first == last {
            said("proof-exactly").with("figure", show(first))
        } else {
            said("proof-from-to").with("first", show(first)).with("last", show(last))
        };
    }
    let end = |text, number| said(text).with("figure", show(number));
    let from = low.map(|(low, is_in)| end(if is_in { "proof-at-least" } else { "proof-more-than" }, low));
    let to = high.map(|(high, is_in)| end(if is_in { "proof-at-most" } else { "proof-less-than" }, high));
    match (from, to) {
        (Some(from), Some(to)) => said("proof-both").with("from", from).with("to", to),
        (from, to) => from.or(to).or_fault("what does not hold everywhere has an end"),
    }
}

/// The first figure at so many decimals that lies inside an end.
pub(super) fn inner((end, is_in): (Number, bool), decimals: u32, towards: i128) -> Option<Number> {
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
