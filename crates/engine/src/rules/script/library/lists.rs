//! Functions of lists and rows; some also of texts.

use std::cmp::Ordering;
use std::sync::Arc;

use super::super::exact;
use super::super::item::{ScriptItem, ScriptList, fits_depth, fits_list, own_list};
use super::super::mistake::ScriptMistake;
use super::super::trouble::{Steps, Trouble};
use super::{Outcome, Refusal, items};

pub(super) fn len(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    Ok(ScriptItem::whole(match given {
        [ScriptItem::List(list)] => list.items.len(),
        [ScriptItem::Row(row)] => row.fields.len(),
        [ScriptItem::Text(text)] => {
            steps.spend_text(text.len())?;
            text.chars().count()
        }
        _ => return Err(Refusal::Unfit),
    }))
}

pub(super) fn is_empty(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::YesNo(match given {
        [ScriptItem::List(list)] => list.items.is_empty(),
        [ScriptItem::Row(row)] => row.fields.is_empty(),
        [ScriptItem::Text(text)] => text.is_empty(),
        _ => return Err(Refusal::Unfit),
    }))
}

/// Also `x in list`.
pub(super) fn contains(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    Ok(ScriptItem::YesNo(match given {
        [ScriptItem::List(list), item] => place_of(list, item, steps)?.is_some(),
        [ScriptItem::Row(row), ScriptItem::Text(name)] => row.fields.contains_key(name),
        [ScriptItem::Text(text), ScriptItem::Text(part)] => {
            steps.spend_text(text.len() + part.len())?;
            text.contains(&**part)
        }
        _ => return Err(Refusal::Unfit),
    }))
}

/// Missing when it is not there.
pub(super) fn index_of(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let place = match given {
        [ScriptItem::List(list), item] => place_of(list, item, steps)?,
        [ScriptItem::Text(text), ScriptItem::Text(part)] => {
            steps.spend_text(text.len() + part.len())?;
            let start = text.find(&**part);
            start.map(|start| text.char_indices().take_while(|(at, _)| *at < start).count())
        }
        _ => return Err(Refusal::Unfit),
    };
    Ok(place.map_or(ScriptItem::Missing, ScriptItem::whole))
}

fn place_of(list: &ScriptList, wanted: &ScriptItem, steps: &mut Steps) -> Result<Option<usize>, Trouble> {
    for (place, item) in list.items.iter().enumerate() {
        if item.same(wanted, steps)? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

pub(super) fn keys(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    match given {
        [ScriptItem::Row(row)] => {
            steps.spend_items(row.fields.len())?;
            Ok(ScriptItem::list(row.fields.keys().cloned().map(ScriptItem::Text).collect())?)
        }
        _ => Err(Refusal::Unfit),
    }
}

pub(super) fn values(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    match given {
        [ScriptItem::Row(row)] => {
            steps.spend_items(row.fields.len())?;
            Ok(ScriptItem::list(row.fields.values().cloned().collect())?)
        }
        _ => Err(Refusal::Unfit),
    }
}

/// Each thing once, in order of first mention.
pub(super) fn distinct(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let [list] = given else { return Err(Refusal::Unfit) };
    let list = items(list, steps)?;
    // Beside each its place: equal things come together, the first of them in front.
    let mut places: Vec<(usize, &ScriptItem)> = list.iter().enumerate().collect();
    sorted("distinct", &mut places, |(_, item)| item, steps)?;
    places.dedup_by(|(_, later), (_, first)| rank(later) == rank(first) && quick_order(later, first).is_eq());
    places.sort_unstable_by_key(|(place, _)| *place);
    Ok(ScriptItem::list(places.into_iter().map(|(_, item)| item.clone()).collect())?)
}

/// From low to high; what is missing comes first.
pub(super) fn sort(target: &mut ScriptItem, _: &[ScriptItem], steps: &mut Steps) -> Result<(), Refusal> {
    let list = changed(target, steps)?;
    sorted("sort", &mut list.items, |item| item, steps)
}

/// Sorts, once it is known that everything has an order and there are steps enough. What is equal stays in its order.
fn sorted<T>(
    name: &str,
    list: &mut [T],
    item: impl for<'t> Fn(&'t T) -> &'t ScriptItem,
    steps: &mut Steps,
) -> Result<(), Refusal> {
    let rounds = u64::from(list.len().max(2).ilog2()) + 1;
    let mut first = None;
    for thing in list.iter() {
        let thing = item(thing);
        let size = match thing {
            ScriptItem::Text(text) => u64::try_from(text.len() / 64).unwrap_or(u64::MAX),
            ScriptItem::Number(number) => exact::cost(number),
            ScriptItem::Missing | ScriptItem::YesNo(_) | ScriptItem::Date(_) => 0,
            ScriptItem::List(_) | ScriptItem::Row(_) => {
                return Err(ScriptMistake::ListOfFigures { name: name.to_owned(), found: thing.kind() }.into());
            }
        };
        steps.spend(size.saturating_add(1).saturating_mul(rounds))?;
        if matches!(thing, ScriptItem::Missing) {
            continue;
        }
        let first = *first.get_or_insert(thing);
        if !first.is_like(thing) {
            let (one, other) = (first.kind(), thing.kind());
            return Err(ScriptMistake::OneKind { name: name.to_owned(), one, other }.into());
        }
    }
    list.sort_by(|a, b| quick_order(item(a), item(b)));
    Ok(())
}

fn rank(item: &ScriptItem) -> u8 {
    u8::from(!matches!(item, ScriptItem::Missing))
}

/// The order of figures of one kind, and of what is missing before them.
fn quick_order(a: &ScriptItem, b: &ScriptItem) -> Ordering {
    match (a, b) {
        (ScriptItem::Number(a), ScriptItem::Number(b)) => a.cmp(b),
        (ScriptItem::Text(a), ScriptItem::Text(b)) => a.cmp(b),
        (ScriptItem::Date(a), ScriptItem::Date(b)) => a.cmp(b),
        (ScriptItem::YesNo(a), ScriptItem::YesNo(b)) => a.cmp(b),
        _ => rank(a).cmp(&rank(b)),
    }
}

pub(super) fn reverse(target: &mut ScriptItem, _: &[ScriptItem], steps: &mut Steps) -> Result<(), Refusal> {
    let list = changed(target, steps)?;
    steps.spend_items(list.items.len())?;
    list.items.reverse();
    Ok(())
}

pub(super) fn push(target: &mut ScriptItem, given: &[ScriptItem], steps: &mut Steps) -> Result<(), Refusal> {
    let (ScriptItem::List(list), [item]) = (target, given) else { return Err(Refusal::Unfit) };
    fits_list(list.items.len() + 1)?;
    fits_depth(item.depth() + 1)?;
    let list = own_list(list, steps)?;
    list.items.push(item.clone());
    list.deepen(item.depth() + 1);
    Ok(())
}

fn changed<'i>(target: &'i mut ScriptItem, steps: &mut Steps) -> Result<&'i mut ScriptList, Refusal> {
    match target {
        ScriptItem::List(list) => Ok(own_list(list, steps)?),
        _ => Err(Refusal::Unfit),
    }
}

/// Two lists, one behind the other.
pub(in super::super) fn joined(
    one: &Arc<ScriptList>,
    other: &Arc<ScriptList>,
    steps: &mut Steps,
) -> Result<ScriptItem, Trouble> {
    let length = one.items.len() + other.items.len();
    fits_list(length)?;
    steps.spend_items(length)?;
    ScriptItem::list(one.items.iter().chain(&other.items).cloned().collect())
}
