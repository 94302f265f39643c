//! What a script calculates with: a figure, a list, a row. Copies are cheap; lists nest only so deep.
//!
//! Knows nothing of how scripts are written or run.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::exact::{self, Exact};
use super::mistake::ScriptMistake;
use super::trouble::{Steps, Trouble};
use super::{MAX_DEPTH, MAX_LIST, MAX_ROW, MAX_TEXT};
use crate::language::{Said, said};
use crate::terms::{Date, Value};

/// One thing in a script.
#[derive(Clone, Debug)]
pub enum ScriptItem {
    Missing,
    YesNo(bool),
    // INVARIANT (a number of a script): made by `exact` only, so never longer than it allows.
    Number(Box<Exact>),
    Text(Arc<str>),
    Date(Date),
    List(Arc<ScriptList>),
    Row(Arc<ScriptRow>),
}

#[derive(Clone, Debug)]
pub struct ScriptList {
    pub(super) items: Vec<ScriptItem>,
    /// How deep lists nest in it, itself included; never less.
    depth: usize,
}

#[derive(Clone, Debug)]
pub struct ScriptRow {
    pub(super) fields: BTreeMap<Arc<str>, ScriptItem>,
    depth: usize,
}

impl ScriptList {
    /// Something as deep as this came in.
    pub(super) fn deepen(&mut self, depth: usize) {
        self.depth = self.depth.max(depth);
    }
}

impl From<Value> for ScriptItem {
    fn from(value: Value) -> Self {
        match value {
            Value::Missing => ScriptItem::Missing,
            Value::Number(number) => ScriptItem::from(exact::of(number)),
            Value::Text(text) => ScriptItem::Text(text),
            Value::Date(date) => ScriptItem::Date(date),
            Value::YesNo(yes) => ScriptItem::YesNo(yes),
        }
    }
}

impl From<Exact> for ScriptItem {
    fn from(number: Exact) -> Self {
        ScriptItem::Number(Box::new(number))
    }
}

impl ScriptItem {
    /// The rows of a table, the cells of each in the order of the names. They may be more than a script could collect.
    pub fn rows(names: &[Arc<str>], rows: impl Iterator<Item = Vec<Value>>) -> ScriptItem {
        let row = |cells: Vec<Value>| {
            let fields = names.iter().cloned().zip(cells.into_iter().map(ScriptItem::from)).collect();
            ScriptItem::Row(Arc::new(ScriptRow { fields, depth: 1 }))
        };
        ScriptItem::List(Arc::new(ScriptList { items: rows.map(row).collect(), depth: 2 }))
    }

    pub(super) fn whole(number: usize) -> ScriptItem {
        ScriptItem::from(exact::whole(number))
    }

    pub(super) fn text(text: impl Into<String>) -> Result<ScriptItem, Trouble> {
        let text: String = text.into();
        fits_text(text.len())?;
        Ok(ScriptItem::Text(text.into()))
    }

    pub(super) fn list(items: Vec<ScriptItem>) -> Result<ScriptItem, Trouble> {
        fits_list(items.len())?;
        let depth = nested(items.iter())?;
        Ok(ScriptItem::List(Arc::new(ScriptList { items, depth })))
    }

    pub(super) fn row(fields: BTreeMap<Arc<str>, ScriptItem>) -> Result<ScriptItem, Trouble> {
        fits_row(fields.len())?;
        let depth = nested(fields.values())?;
        Ok(ScriptItem::Row(Arc::new(ScriptRow { fields, depth })))
    }

    /// How deep lists and rows nest in it; a figure is not deep.
    pub(super) fn depth(&self) -> usize {
        match self {
            ScriptItem::List(list) => list.depth,
            ScriptItem::Row(row) => row.depth,
            _ => 0,
        }
    }

    /// A figure, as it leaves the script. None for a list or a row.
    pub(super) fn figure(&self) -> Result<Option<Value>, Trouble> {
        Ok(Some(match self {
            ScriptItem::Missing => Value::Missing,
            ScriptItem::YesNo(yes) => Value::YesNo(*yes),
            ScriptItem::Number(number) => Value::Number(exact::figure(number)?),
            ScriptItem::Text(text) => Value::Text(text.clone()),
            ScriptItem::Date(date) => Value::Date(*date),
            ScriptItem::List(_) | ScriptItem::Row(_) => return Ok(None),
        }))
    }

    /// Whether both are of one kind.
    pub(super) fn is_like(&self, other: &ScriptItem) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// What kind of thing it is, for messages.
    pub(super) fn kind(&self) -> Said {
        said(match self {
            ScriptItem::Missing => "kind-missing",
            ScriptItem::YesNo(_) => "kind-yes-no",
            ScriptItem::Number(_) => "item-number",
            ScriptItem::Text(_) => "item-text",
            ScriptItem::Date(_) => "item-date",
            ScriptItem::List(_) => "item-list",
            ScriptItem::Row(_) => "kind-row",
        })
    }

    /// As it stands in a text. None for what has no text.
    pub(super) fn written(&self) -> Option<Arc<str>> {
        match self {
            ScriptItem::YesNo(yes) => Some(yes.to_string().into()),
            ScriptItem::Number(number) => Some(exact::shown(number).into()),
            ScriptItem::Text(text) => Some(text.clone()),
            ScriptItem::Date(date) => Some(date.to_string().into()),
            ScriptItem::Missing | ScriptItem::List(_) | ScriptItem::Row(_) => None,
        }
    }

    /// For messages: as it stands in a text, or what kind of thing it is.
    pub(super) fn shown(&self) -> Said {
        let text = |text: Arc<str>| said("as-it-is").with("text", text.chars().take(200).collect::<String>());
        self.written().map_or_else(|| self.kind(), text)
    }

    /// Whether two things are the same. Things of different kinds are not.
    pub(super) fn same(&self, other: &ScriptItem, steps: &mut Steps) -> Result<bool, Trouble> {
        steps.spend(1)?;
        Ok(match (self, other) {
            (ScriptItem::Missing, ScriptItem::Missing) => true,
            (ScriptItem::YesNo(a), ScriptItem::YesNo(b)) => a == b,
            (ScriptItem::Number(a), ScriptItem::Number(b)) => a == b,
            (ScriptItem::Text(a), ScriptItem::Text(b)) => {
                steps.spend_text(a.len().min(b.len()))?;
                a == b
            }
            (ScriptItem::Date(a), ScriptItem::Date(b)) => a == b,
            (ScriptItem::List(a), ScriptItem::List(b)) => {
                a.items.len() == b.items.len() && all_same(a.items.iter().zip(&b.items), steps)?
            }
            (ScriptItem::Row(a), ScriptItem::Row(b)) => {
                a.fields.len() == b.fields.len()
                    && a.fields.keys().eq(b.fields.keys())
                    && all_same(a.fields.values().zip(b.fields.values()), steps)?
            }
            _ => false,
        })
    }

    /// Which of two things of one kind comes first. None when they have no order.
    pub(super) fn order(&self, other: &ScriptItem, steps: &mut Steps) -> Result<Option<Ordering>, Trouble> {
        Ok(match (self, other) {
            (ScriptItem::Number(a), ScriptItem::Number(b)) => {
                steps.spend(exact::cost(a) + exact::cost(b))?;
                Some(a.cmp(b))
            }
            (ScriptItem::Text(a), ScriptItem::Text(b)) => {
                steps.spend_text(a.len().min(b.len()))?;
                Some(a.cmp(b))
            }
            (ScriptItem::Date(a), ScriptItem::Date(b)) => Some(a.cmp(b)),
            _ => None,
        })
    }
}

fn all_same<'i>(
    pairs: impl Iterator<Item = (&'i ScriptItem, &'i ScriptItem)>,
    steps: &mut Steps,
) -> Result<bool, Trouble> {
    for (a, b) in pairs {
        if !a.same(b, steps)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How deep something is that holds these.
fn nested<'i>(items: impl Iterator<Item = &'i ScriptItem>) -> Result<usize, Trouble> {
    let depth = 1 + items.map(ScriptItem::depth).max().unwrap_or(0);
    fits_depth(depth)?;
    Ok(depth)
}

pub(super) fn fits_depth(depth: usize) -> Result<(), Trouble> {
    if depth <= MAX_DEPTH { Ok(()) } else { Err(ScriptMistake::NestsTooDeep.into()) }
}

pub(super) fn fits_text(bytes: usize) -> Result<(), Trouble> {
    if bytes <= MAX_TEXT { Ok(()) } else { Err(ScriptMistake::TextTooLarge.into()) }
}

pub(super) fn fits_list(items: usize) -> Result<(), Trouble> {
    if items <= MAX_LIST { Ok(()) } else { Err(ScriptMistake::ListTooLarge.into()) }
}

pub(super) fn fits_row(fields: usize) -> Result<(), Trouble> {
    if fields <= MAX_ROW { Ok(()) } else { Err(ScriptMistake::RowTooLarge.into()) }
}

/// A way into a list or a row.
pub(super) enum ScriptKey {
    Name(Arc<str>),
    At(ScriptItem),
}

/// The thing that keys lead to, ready to be changed. `depth`: how deep what will stand there is.
pub(super) fn reach<'i>(
    root: &'i mut ScriptItem,
    keys: &[ScriptKey],
    depth: usize,
    steps: &mut Steps,
) -> Result<&'i mut ScriptItem, Trouble> {
    let mut deep = keys.len() + depth;
    fits_depth(deep)?;
    let mut at = root;
    for (number, key) in keys.iter().enumerate() {
        steps.spend(1)?;
        at = match (at, key) {
            (ScriptItem::List(list), ScriptKey::At(index)) => {
                let place = place_in(list.items.len(), index)?;
                let list = own_list(list, steps)?;
                list.depth = list.depth.max(deep);
                let length = list.items.len();
                list.items.get_mut(place).ok_or_else(|| no_place(length, index))?
            }
            (ScriptItem::Row(row), ScriptKey::Name(_) | ScriptKey::At(ScriptItem::Text(_))) => {
                let name = match key {
                    ScriptKey::Name(name) | ScriptKey::At(ScriptItem::Text(name)) => name,
                    ScriptKey::At(other) => return Err(no_key(said("kind-row"), other)),
                };
                let row = own_row(row, steps)?;
                row.depth = row.depth.max(deep);
                // Only a new field at the very end may be made; before it, what is not there is a mistake.
                if !row.fields.contains_key(name) {
                    if number + 1 < keys.len() {
                        return Err(no_field(row, name));
                    }
                    fits_row(row.fields.len() + 1)?;
                }
                row.fields.entry(name.clone()).or_insert(ScriptItem::Missing)
            }
            (other, ScriptKey::At(index)) => return Err(no_key(other.kind(), index)),
            (other, ScriptKey::Name(name)) => return Err(no_name(other, name)),
        };
        deep -= 1;
    }
    Ok(at)
}

/// What is shared is copied before it changes; that takes as many steps as it has items.
pub(super) fn own_list<'i>(list: &'i mut Arc<ScriptList>, steps: &mut Steps) -> Result<&'i mut ScriptList, Trouble> {
    if Arc::get_mut(list).is_none() {
        steps.spend_items(list.items.len())?;
    }
    Ok(Arc::make_mut(list))
}

fn own_row<'i>(row: &'i mut Arc<ScriptRow>, steps: &mut Steps) -> Result<&'i mut ScriptRow, Trouble> {
    if Arc::get_mut(row).is_none() {
        steps.spend_items(row.fields.len())?;
    }
    Ok(Arc::make_mut(row))
}

/// The thing that one key leads to.
pub(super) fn look(item: &ScriptItem, key: &ScriptKey) -> Result<ScriptItem, Trouble> {
    match (item, key) {
        (ScriptItem::List(list), ScriptKey::At(index)) => {
            let place = place_in(list.items.len(), index)?;
            list.items.get(place).cloned().ok_or_else(|| no_place(list.items.len(), index))
        }
        (ScriptItem::Text(text), ScriptKey::At(index)) => {
            let length = text.chars().count();
            let place = place_in(length, index)?;
            let letter = text.chars().nth(place).ok_or_else(|| no_place(length, index))?;
            Ok(ScriptItem::Text(letter.to_string().into()))
        }
        (ScriptItem::Row(row), ScriptKey::Name(name) | ScriptKey::At(ScriptItem::Text(name))) => {
            row.fields.get(name).cloned().ok_or_else(|| no_field(row, name))
        }
        (other, ScriptKey::At(index)) => Err(no_key(other.kind(), index)),
        (other, ScriptKey::Name(name)) => Err(no_name(other, name)),
    }
}

/// Places count from 0; negative ones from the end.
fn place_in(length: usize, index: &ScriptItem) -> Result<usize, Trouble> {
    let ScriptItem::Number(number) = index else {
        return Err(ScriptMistake::PlaceIsNumber { found: index.kind() }.into());
    };
    let Some(place) = exact::as_whole(number) else { return Err(no_place(length, index)) };
    let from_start = usize::try_from(place).ok();
    let from_end = || place.checked_neg().and_then(|back| usize::try_from(back).ok());
    let place = from_start.or_else(|| length.checked_sub(from_end()?));
    place.filter(|place| *place < length).ok_or_else(|| no_place(length, index))
}

fn no_place(length: usize, index: &ScriptItem) -> Trouble {
    ScriptMistake::NoPlace { found: index.shown(), count: length }.into()
}

fn no_key(kind: Said, index: &ScriptItem) -> Trouble {
    ScriptMistake::NoKey { kind, found: index.kind() }.into()
}

fn no_name(item: &ScriptItem, name: &str) -> Trouble {
    ScriptMistake::NoNames { name: start(name), found: item.kind() }.into()
}

fn no_field(row: &ScriptRow, name: &str) -> Trouble {
    let allowed: Vec<String> = row.fields.keys().map(|name| start(name)).take(20).collect();
    let found = start(name);
    match allowed.is_empty() {
        true => ScriptMistake::EmptyRow { found }.into(),
        false => ScriptMistake::NoField { found, allowed }.into(),
    }
}

/// A name in a message; one that a script made may be as long as a text.
fn start(name: &str) -> String {
    name.chars().take(40).collect()
}
