//! Functions of lists and rows; some also of texts.

use std::cmp::Ordering;
use std::sync::Arc;

use super::super::exact;
use super::super::item::{Item, List, fits_depth, fits_list, own_list};
use super::super::mistake::ScriptMistake;
use super::super::trouble::{Steps, Trouble};
use super::{Outcome, Refusal, items};

pub(super) fn len(given: &[Item], steps: &mut Steps) -> Outcome {
    Ok(Item::whole(match given {
        [Item::List(list)] => list.items.len(),
        [Item::Row(row)] => row.fields.len(),
        [Item::Text(text)] => {
            steps.spend_text(text.len())?;
            text.chars().count()
        }
        _ => return Err(Refusal::Unfit),
    }))
}

pub(super) fn is_empty(given: &[Item], _: &mut Steps) -> Outcome {
    Ok(Item::YesNo(match given {
        [Item::List(list)] => list.items.is_empty(),
        [Item::Row(row)] => row.fields.is_empty(),
        [Item::Text(text)] => text.is_empty(),
        _ => return Err(Refusal::Unfit),
    }))
}

/// Also `x in list`.
pub(super) fn contains(given: &[Item], steps: &mut Steps) -> Outcome {
    Ok(Item::YesNo(match given {
        [Item::List(list), item] => place_of(list, item, steps)?.is_some(),
        [Item::Row(row), Item::Text(name)] => row.fields.contains_key(name),
        [Item::Text(text), Item::Text(part)] => {
            steps.spend_text(text.len() + part.len())?;
            text.contains(&**part)
        }
        _ => return Err(Refusal::Unfit),
    }))
}

/// Missing when it is not there.
pub(super) fn index_of(given: &[Item], steps: &mut Steps) -> Outcome {
    let place = match given {
        [Item::List(list), item] => place_of(list, item, steps)?,
        [Item::Text(text), Item::Text(part)] => {
            steps.spend_text(text.len() + part.len())?;
            let start = text.find(&**part);
            start.map(|start| text.char_indices().take_while(|(at, _)| *at < start).count())
        }
        _ => return Err(Refusal::Unfit),
    };
    Ok(place.map_or(Item::Missing, Item::whole))
}

fn place_of(list: &List, wanted: &Item, steps: &mut Steps) -> Result<Option<usize>, Trouble> {
    for (place, item) in list.items.iter().enumerate() {
        if item.same(wanted, steps)? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

pub(super) fn keys(given: &[Item], steps: &mut Steps) -> Outcome {
    match given {
        [Item::Row(row)] => {
            steps.spend_items(row.fields.len())?;
            Ok(Item::list(row.fields.keys().cloned().map(Item::Text).collect())?)
        }
        _ => Err(Refusal::Unfit),
    }
}

pub(super) fn values(given: &[Item], steps: &mut Steps) -> Outcome {
    match given {
        [Item::Row(row)] => {
            steps.spend_items(row.fields.len())?;
            Ok(Item::list(row.fields.values().cloned().collect())?)
        }
        _ => Err(Refusal::Unfit),
    }
}

/// Each thing once, in order of first mention.
pub(super) fn distinct(given: &[Item], steps: &mut Steps) -> Outcome {
    let [list] = given else { return Err(Refusal::Unfit) };
    let list = items(list, steps)?;
    // Beside each its place: equal things come together, the first of them in front.
    let mut places: Vec<(usize, &Item)> = list.iter().enumerate().collect();
    sorted("distinct", &mut places, |(_, item)| item, steps)?;
    places.dedup_by(|(_, later), (_, first)| rank(later) == rank(first) && quick_order(later, first).is_eq());
    places.sort_unstable_by_key(|(place, _)| *place);
    Ok(Item::list(places.into_iter().map(|(_, item)| item.clone()).collect())?)
}

/// From low to high; what is missing comes first.
pub(super) fn sort(target: &mut Item, _: &[Item], steps: &mut Steps) -> Result<(), Refusal> {
    let list = changed(target, steps)?;
    sorted("sort", &mut list.items, |item| item, steps)
}

/// Sorts, once it is known that everything has an order and there are steps enough. What is equal stays in its order.
fn sorted<T>(
    name: &str,
    list: &mut [T],
    item: impl for<'t> Fn(&'t T) -> &'t Item,
    steps: &mut Steps,
) -> Result<(), Refusal> {
    let rounds = u64::from(list.len().max(2).ilog2()) + 1;
    let mut first = None;
    for thing in list.iter() {
        let thing = item(thing);
        let size = match thing {
            Item::Text(text) => u64::try_from(text.len() / 64).unwrap_or(u64::MAX),
            Item::Number(number) => exact::cost(number),
            Item::Missing | Item::YesNo(_) | Item::Date(_) => 0,
            Item::List(_) | Item::Row(_) => {
                return Err(ScriptMistake::ListOfFigures { name: name.to_owned(), found: thing.kind() }.into());
            }
        };
        steps.spend(size.saturating_add(1).saturating_mul(rounds))?;
        if matches!(thing, Item::Missing) {
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

fn rank(item: &Item) -> u8 {
    u8::from(!matches!(item, Item::Missing))
}

/// The order of figures of one kind, and of what is missing before them.
fn quick_order(a: &Item, b: &Item) -> Ordering {
    match (a, b) {
        (Item::Number(a), Item::Number(b)) => a.cmp(b),
        (Item::Text(a), Item::Text(b)) => a.cmp(b),
        (Item::Date(a), Item::Date(b)) => a.cmp(b),
        (Item::YesNo(a), Item::YesNo(b)) => a.cmp(b),
        _ => rank(a).cmp(&rank(b)),
    }
}

pub(super) fn reverse(target: &mut Item, _: &[Item], steps: &mut Steps) -> Result<(), Refusal> {
    let list = changed(target, steps)?;
    steps.spend_items(list.items.len())?;
    list.items.reverse();
    Ok(())
}

pub(super) fn push(target: &mut Item, given: &[Item], steps: &mut Steps) -> Result<(), Refusal> {
    let (Item::List(list), [item]) = (target, given) else { return Err(Refusal::Unfit) };
    fits_list(list.items.len() + 1)?;
    fits_depth(item.depth() + 1)?;
    let list = own_list(list, steps)?;
    list.items.push(item.clone());
    list.deepen(item.depth() + 1);
    Ok(())
}

fn changed<'i>(target: &'i mut Item, steps: &mut Steps) -> Result<&'i mut List, Refusal> {
    match target {
        Item::List(list) => Ok(own_list(list, steps)?),
        _ => Err(Refusal::Unfit),
    }
}

/// Two lists, one behind the other.
pub(in super::super) fn joined(one: &Arc<List>, other: &Arc<List>, steps: &mut Steps) -> Result<Item, Trouble> {
    let length = one.items.len() + other.items.len();
    fits_list(length)?;
    steps.spend_items(length)?;
    Item::list(one.items.iter().chain(&other.items).cloned().collect())
}
