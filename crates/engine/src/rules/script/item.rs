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
pub enum Item {
    Missing,
    YesNo(bool),
    // INVARIANT (a number of a script): made by `exact` only, so never longer than it allows.
    Number(Box<Exact>),
    Text(Arc<str>),
    Date(Date),
    List(Arc<List>),
    Row(Arc<ScriptRow>),
}

#[derive(Clone, Debug)]
pub struct List {
    pub(super) items: Vec<Item>,
    /// How deep lists nest in it, itself included; never less.
    depth: usize,
}

#[derive(Clone, Debug)]
pub struct ScriptRow {
    pub(super) fields: BTreeMap<Arc<str>, Item>,
    depth: usize,
}

impl List {
    /// Something as deep as this came in.
    pub(super) fn deepen(&mut self, depth: usize) {
        self.depth = self.depth.max(depth);
    }
}

impl From<Value> for Item {
    fn from(value: Value) -> Self {
        match value {
            Value::Missing => Item::Missing,
            Value::Number(number) => Item::from(exact::of(number)),
            Value::Text(text) => Item::Text(text),
            Value::Date(date) => Item::Date(date),
            Value::YesNo(yes) => Item::YesNo(yes),
        }
    }
}

impl From<Exact> for Item {
    fn from(number: Exact) -> Self {
        Item::Number(Box::new(number))
    }
}

impl Item {
    /// The rows of a table, the cells of each in the order of the names. They may be more than a script could collect.
    pub fn rows(names: &[Arc<str>], rows: impl Iterator<Item = Vec<Value>>) -> Item {
        let row = |cells: Vec<Value>| {
            let fields = names.iter().cloned().zip(cells.into_iter().map(Item::from)).collect();
            Item::Row(Arc::new(ScriptRow { fields, depth: 1 }))
        };
        Item::List(Arc::new(List { items: rows.map(row).collect(), depth: 2 }))
    }

    pub(super) fn whole(number: usize) -> Item {
        Item::from(exact::whole(number))
    }

    pub(super) fn text(text: impl Into<String>) -> Result<Item, Trouble> {
        let text: String = text.into();
        fits_text(text.len())?;
        Ok(Item::Text(text.into()))
    }

    pub(super) fn list(items: Vec<Item>) -> Result<Item, Trouble> {
        fits_list(items.len())?;
        let depth = nested(items.iter())?;
        Ok(Item::List(Arc::new(List { items, depth })))
    }

    pub(super) fn row(fields: BTreeMap<Arc<str>, Item>) -> Result<Item, Trouble> {
        fits_row(fields.len())?;
        let depth = nested(fields.values())?;
        Ok(Item::Row(Arc::new(ScriptRow { fields, depth })))
    }

    /// How deep lists and rows nest in it; a figure is not deep.
    pub(super) fn depth(&self) -> usize {
        match self {
            Item::List(list) => list.depth,
            Item::Row(row) => row.depth,
            _ => 0,
        }
    }

    /// A figure, as it leaves the script. None for a list or a row.
    pub(super) fn figure(&self) -> Result<Option<Value>, Trouble> {
        Ok(Some(match self {
            Item::Missing => Value::Missing,
            Item::YesNo(yes) => Value::YesNo(*yes),
            Item::Number(number) => Value::Number(exact::figure(number)?),
            Item::Text(text) => Value::Text(text.clone()),
            Item::Date(date) => Value::Date(*date),
            Item::List(_) | Item::Row(_) => return Ok(None),
        }))
    }

    /// Whether both are of one kind.
    pub(super) fn is_like(&self, other: &Item) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// What kind of thing it is, for messages.
    pub(super) fn kind(&self) -> Said {
        said(match self {
            Item::Missing => "kind-missing",
            Item::YesNo(_) => "kind-yes-no",
            Item::Number(_) => "item-number",
            Item::Text(_) => "item-text",
            Item::Date(_) => "item-date",
            Item::List(_) => "item-list",
            Item::Row(_) => "kind-row",
        })
    }

    /// As it stands in a text. None for what has no text.
    pub(super) fn written(&self) -> Option<Arc<str>> {
        match self {
            Item::YesNo(yes) => Some(yes.to_string().into()),
            Item::Number(number) => Some(exact::shown(number).into()),
            Item::Text(text) => Some(text.clone()),
            Item::Date(date) => Some(date.to_string().into()),
            Item::Missing | Item::List(_) | Item::Row(_) => None,
        }
    }

    /// For messages: as it stands in a text, or what kind of thing it is.
    pub(super) fn shown(&self) -> Said {
        let text = |text: Arc<str>| said("as-it-is").with("text", text.chars().take(200).collect::<String>());
        self.written().map_or_else(|| self.kind(), text)
    }

    /// Whether two things are the same. Things of different kinds are not.
    pub(super) fn same(&self, other: &Item, steps: &mut Steps) -> Result<bool, Trouble> {
        steps.spend(1)?;
        Ok(match (self, other) {
            (Item::Missing, Item::Missing) => true,
            (Item::YesNo(a), Item::YesNo(b)) => a == b,
            (Item::Number(a), Item::Number(b)) => a == b,
            (Item::Text(a), Item::Text(b)) => {
                steps.spend_text(a.len().min(b.len()))?;
                a == b
            }
            (Item::Date(a), Item::Date(b)) => a == b,
            (Item::List(a), Item::List(b)) => {
                a.items.len() == b.items.len() && all_same(a.items.iter().zip(&b.items), steps)?
            }
            (Item::Row(a), Item::Row(b)) => {
                a.fields.len() == b.fields.len()
                    && a.fields.keys().eq(b.fields.keys())
                    && all_same(a.fields.values().zip(b.fields.values()), steps)?
            }
            _ => false,
        })
    }

    /// Which of two things of one kind comes first. None when they have no order.
    pub(super) fn order(&self, other: &Item, steps: &mut Steps) -> Result<Option<Ordering>, Trouble> {
        Ok(match (self, other) {
            (Item::Number(a), Item::Number(b)) => {
                steps.spend(exact::cost(a) + exact::cost(b))?;
                Some(a.cmp(b))
            }
            (Item::Text(a), Item::Text(b)) => {
                steps.spend_text(a.len().min(b.len()))?;
                Some(a.cmp(b))
            }
            (Item::Date(a), Item::Date(b)) => Some(a.cmp(b)),
            _ => None,
        })
    }
}

fn all_same<'i>(pairs: impl Iterator<Item = (&'i Item, &'i Item)>, steps: &mut Steps) -> Result<bool, Trouble> {
    for (a, b) in pairs {
        if !a.same(b, steps)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How deep something is that holds these.
fn nested<'i>(items: impl Iterator<Item = &'i Item>) -> Result<usize, Trouble> {
    let depth = 1 + items.map(Item::depth).max().unwrap_or(0);
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
    At(Item),
}

/// The thing that keys lead to, ready to be changed. `depth`: how deep what will stand there is.
pub(super) fn reach<'i>(
    root: &'i mut Item,
    keys: &[ScriptKey],
    depth: usize,
    steps: &mut Steps,
) -> Result<&'i mut Item, Trouble> {
    let mut deep = keys.len() + depth;
    fits_depth(deep)?;
    let mut at = root;
    for (number, key) in keys.iter().enumerate() {
        steps.spend(1)?;
        at = match (at, key) {
            (Item::List(list), ScriptKey::At(index)) => {
                let place = place_in(list.items.len(), index)?;
                let list = own_list(list, steps)?;
                list.depth = list.depth.max(deep);
                let length = list.items.len();
                list.items.get_mut(place).ok_or_else(|| no_place(length, index))?
            }
            (Item::Row(row), ScriptKey::Name(_) | ScriptKey::At(Item::Text(_))) => {
                let name = match key {
                    ScriptKey::Name(name) | ScriptKey::At(Item::Text(name)) => name,
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
                row.fields.entry(name.clone()).or_insert(Item::Missing)
            }
            (other, ScriptKey::At(index)) => return Err(no_key(other.kind(), index)),
            (other, ScriptKey::Name(name)) => return Err(no_name(other, name)),
        };
        deep -= 1;
    }
    Ok(at)
}

/// What is shared is copied before it changes; that takes as many steps as it has items.
pub(super) fn own_list<'i>(list: &'i mut Arc<List>, steps: &mut Steps) -> Result<&'i mut List, Trouble> {
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
pub(super) fn look(item: &Item, key: &ScriptKey) -> Result<Item, Trouble> {
    match (item, key) {
        (Item::List(list), ScriptKey::At(index)) => {
            let place = place_in(list.items.len(), index)?;
            list.items.get(place).cloned().ok_or_else(|| no_place(list.items.len(), index))
        }
        (Item::Text(text), ScriptKey::At(index)) => {
            let length = text.chars().count();
            let place = place_in(length, index)?;
            let letter = text.chars().nth(place).ok_or_else(|| no_place(length, index))?;
            Ok(Item::Text(letter.to_string().into()))
        }
        (Item::Row(row), ScriptKey::Name(name) | ScriptKey::At(Item::Text(name))) => {
            row.fields.get(name).cloned().ok_or_else(|| no_field(row, name))
        }
        (other, ScriptKey::At(index)) => Err(no_key(other.kind(), index)),
        (other, ScriptKey::Name(name)) => Err(no_name(other, name)),
    }
}

/// Places count from 0; negative ones from the end.
fn place_in(length: usize, index: &Item) -> Result<usize, Trouble> {
    let Item::Number(number) = index else {
        return Err(ScriptMistake::PlaceIsNumber { found: index.kind() }.into());
    };
    let Some(place) = exact::as_whole(number) else { return Err(no_place(length, index)) };
    let from_start = usize::try_from(place).ok();
    let from_end = || place.checked_neg().and_then(|back| usize::try_from(back).ok());
    let place = from_start.or_else(|| length.checked_sub(from_end()?));
    place.filter(|place| *place < length).ok_or_else(|| no_place(length, index))
}

fn no_place(length: usize, index: &Item) -> Trouble {
    ScriptMistake::NoPlace { found: index.shown(), count: length }.into()
}

fn no_key(kind: Said, index: &Item) -> Trouble {
    ScriptMistake::NoKey { kind, found: index.kind() }.into()
}

fn no_name(item: &Item, name: &str) -> Trouble {
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
