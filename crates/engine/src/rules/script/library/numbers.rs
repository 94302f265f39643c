//! Functions of numbers, and of lists of them.

use std::cmp::Ordering;

use num_traits::Signed;

use super::super::exact::{self, Exact};
use super::super::item::ScriptItem;
use super::super::mistake::ScriptMistake;
use super::super::trouble::Steps;
use super::{Outcome, Refusal, items};
use crate::terms::Number;

fn number(item: &ScriptItem) -> Result<&Exact, Refusal> {
    match item {
        ScriptItem::Number(number) => Ok(number),
        _ => Err(Refusal::Unfit),
    }
}

fn one(given: &[ScriptItem]) -> Result<&Exact, Refusal> {
    match given {
        [item] => number(item),
        _ => Err(Refusal::Unfit),
    }
}

pub(super) fn abs(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::from(one(given)?.abs()))
}

pub(super) fn floor(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::from(one(given)?.floor()))
}

pub(super) fn ceiling(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::from(one(given)?.ceil()))
}

/// `round(x)` and `round(x, 1)`: half away from zero.
pub(super) fn round(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    let (of, decimals) = match given {
        [of] => (of, 0),
        [of, decimals] => {
            let decimals = number(decimals)?;
            let fits = exact::as_whole(decimals).and_then(|decimals| u32::try_from(decimals).ok());
            let fits = fits.filter(|decimals| *decimals <= 28);
            (of, fits.ok_or_else(|| ScriptMistake::Decimals { found: exact::shown(decimals) })?)
        }
        _ => return Err(Refusal::Unfit),
    };
    Ok(ScriptItem::from(exact::rounded(number(of)?, decimals)?))
}

/// `min(a, b, c)` and `min(list)`.
pub(super) fn min(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    outer("min", Ordering::Less, given, steps)
}

pub(super) fn max(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    outer("max", Ordering::Greater, given, steps)
}

fn outer(name: &str, wanted: Ordering, given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let all = match given {
        [list @ ScriptItem::List(_)] => items(list, steps)?,
        several => several,
    };
    let Some(mut best) = all.first() else { return Err(empty(name)) };
    for item in all {
        match item.order(best, steps)? {
            Some(order) if order == wanted => best = item,
            Some(_) => {}
            None => return Err(mixed(name, best, item)),
        }
    }
    Ok(best.clone())
}

fn empty(name: &str) -> Refusal {
    ScriptMistake::OfEmptyList { name: name.to_owned() }.into()
}

fn mixed(name: &str, one: &ScriptItem, other: &ScriptItem) -> Refusal {
    let (name, one, other) = (name.to_owned(), one.kind(), other.kind());
    match one == other {
        true => ScriptMistake::NoOrder { name, kind: one }.into(),
        false => ScriptMistake::NoOrderBetween { name, one, other }.into(),
    }
}

fn total(name: &str, list: &[ScriptItem], steps: &mut Steps) -> Result<Exact, Refusal> {
    let mut total = exact::whole(0);
    for item in list {
        let ScriptItem::Number(number) = item else {
            return Err(ScriptMistake::AddsNumbers { name: name.to_owned(), found: item.kind() }.into());
        };
        steps.spend(exact::cost(&total) + exact::cost(number))?;
        total = exact::add(&total, number)?;
    }
    Ok(total)
}

/// Of an empty list 0.
pub(super) fn sum(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let [list] = given else { return Err(Refusal::Unfit) };
    let list = items(list, steps)?;
    Ok(ScriptItem::from(total("sum", list, steps)?))
}

pub(super) fn mean(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let [list] = given else { return Err(Refusal::Unfit) };
    let list = items(list, steps)?;
    if list.is_empty() {
        return Err(empty("mean"));
    }
    Ok(ScriptItem::from(exact::divide(&total("mean", list, steps)?, &exact::whole(list.len()))?))
}

pub(super) fn to_number(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    match given {
        [ScriptItem::Number(number)] => Ok(ScriptItem::Number(number.clone())),
        [ScriptItem::Text(text)] => {
            steps.spend_text(text.len())?;
            let wrong = || ScriptMistake::NoNumber { found: text.chars().take(40).collect() };
            Ok(ScriptItem::from(exact::of(Number::parse(text).ok_or_else(wrong)?)))
        }
        _ => Err(Refusal::Unfit),
    }
}
