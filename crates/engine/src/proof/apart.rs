//! How far two figures lie apart, in words: "at most 2 points below the benchmark". Knows nothing of cases.

use super::input::Input;
use super::words::{inner, joined};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::terms::Number;

/// An end of a stretch, and whether it is in it.
pub(super) type End = Option<(Number, bool)>;

/// What is said of one figure beside another: it lies between these above it, what is negative being below it.
/// `decimals`: in steps of these; none where there are none.
pub(super) fn apart(low: End, high: End, (figure, other): (&Input, &Input), decimals: Option<u32>) -> Said {
    let is_beyond =
        |end: End| end.is_none_or(|(number, is_in)| number < Number::ZERO || (number == Number::ZERO && is_in));
    let turned = |end: End| end.map(|(number, is_in)| (Number::ZERO - number, is_in));
    let mut equal = is_beyond(low) && is_beyond(turned(high));
    let points = figure.display.unit.whole().is_some();
    let mut phrases = Vec::new();
    let sides = [(low, high, true), (turned(high), turned(low), false)];
    for (near, far, above) in sides {
        if far.is_some_and(|(far, _)| far <= Number::ZERO) {
            continue;
        }
        let near = near.filter(|(near, _)| *near > Number::ZERO);
        let text = match (near, far) {
            (None, None) if equal => {
                equal = false;
                said(if above { "proof-at-or-above" } else { "proof-at-or-below" })
            }
            (None, None) => said(if above { "proof-above" } else { "proof-below" }),
            _ => said(match (above, points) {
                (true, true) => "proof-points-above",
                (true, false) => "proof-so-far-above",
                (false, true) => "proof-points-below",
                (false, false) => "proof-so-far-below",
            })
            .with("phrase", so_far(near, far, decimals)),
        };
        phrases.push(text.with("other", other.called()));
    }
    if equal {
        // Between what lies above and what lies below.
        let above = usize::from(high.is_none_or(|(high, _)| high > Number::ZERO));
        phrases.insert(above.min(phrases.len()), said("proof-equal").with("other", other.called()));
    }
    joined("proof-or", phrases).or_fault("what does not hold everywhere has an end")
}

/// "at most 2"
fn so_far(near: End, far: End, decimals: Option<u32>) -> Said {
    let show = |number: Number| number.dutch(number.decimals());
    let end = |text, number| said(text).with("figure", show(number));
    if let (Some(near), Some(far)) = (near, far) {
        if near.0 == far.0 {
            return end("proof-exactly", near.0);
        }
        let inside = decimals.and_then(|decimals| Some((inner(near, decimals, 1)?, inner(far, decimals, -1)?)));
        if let Some((first, last)) = inside {
            return match first == last {
                true => end("proof-exactly", first),
                false => said("proof-from-to").with("first", show(first)).with("last", show(last)),
            };
        }
    }
    // No two figures that are printed lie 2,5 apart where they are whole: at most 2, then, and at least 3.
    let printed = |end: (Number, bool), inward: i128| {
        let decimals = decimals.filter(|decimals| end.0.decimals() > *decimals)?;
        inner(end, decimals, inward)
    };
    let from = near.map(|near| match printed(near, 1) {
        Some(first) => end("proof-at-least", first),
        None => end(if near.1 { "proof-at-least" } else { "proof-more-than" }, near.0),
    });
    let to = far.map(|far| match printed(far, -1) {
        Some(last) => end("proof-at-most", last),
        None => end(if far.1 { "proof-at-most" } else { "proof-less-than" }, far.0),
    });
    match (from, to) {
        (Some(from), Some(to)) => said("proof-both").with("from", from).with("to", to),
        (from, to) => from.or(to).or_fault("how far is said of one end at least"),
    }
}
