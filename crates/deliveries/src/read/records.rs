//! One record of a JSON file: the values of the wanted columns, which may point into it; and which records lack a name
//! that others have.

use indexmap::IndexSet;
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::value::RawValue;

use super::json::{LackingMistake, RecordMistake};
use super::pointer::{EACH, Inside, Odd, PointedAt, Twice, each_entry, escaped, inside, parts, reach};
use super::problem;
use crate::manifest::ListAs;
use mdd_engine::diagnostic::{Diagnostics, Spot, nearest};
use mdd_engine::text::cell;

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// `{"naam": "Aadorp", ...}`
    Records,
    /// `["Aadorp", ...]`, with the names elsewhere.
    Lists,
}

/// Where a column stands in a record.
pub(super) struct RecordColumn {
    /// As sources.toml or the header has it.
    pub name: String,
    /// The name in the record, and its place in the header.
    head: String,
    at: usize,
    /// Further into the value that stands there.
    rest: Vec<String>,
    pub list: Option<ListAs>,
}

impl RecordColumn {
    pub fn plain(at: usize, name: &str) -> RecordColumn {
        RecordColumn { name: name.to_owned(), head: name.to_owned(), at, rest: Vec::new(), list: None }
    }

    #[must_use]
    pub fn listing(self, list: Option<&ListAs>) -> RecordColumn {
        RecordColumn { list: list.cloned(), ..self }
    }

    /// None: this is no pointer to something in a record with these names.
    pub fn pointing(pointer: &str, list: Option<&ListAs>, header: &[String]) -> Option<RecordColumn> {
        let mut parts = parts(pointer)?;
        let head = parts.remove(0);
        let at = header.iter().position(|name| *name == head)?;
        Some(RecordColumn { name: pointer.to_owned(), head, at, rest: parts, list: list.cloned() })
    }

    pub fn has_star(&self) -> bool {
        self.rest.iter().any(|part| part == EACH)
    }
}

/// What each column says in a record: one value (None: it lacks that name), or several behind a `*`.
pub(super) fn values<'t>(
    record: &'t str,
    header: &[String],
    shape: Shape,
    columns: &[&RecordColumn],
) -> Result<Vec<PointedAt<'t>>, Odd> {
    let mut heads: Vec<Option<&'t RawValue>> = vec![None; columns.len()];
    match shape {
        Shape::Records => {
            let names: FxHashMap<&str, usize> = match columns.len() {
                // So few are found as fast one after the other.
                0..=16 => FxHashMap::default(),
                _ => columns
                    .iter()
                    .rev()
                    .enumerate()
                    .map(|(at, column)| (&*column.head, columns.len() - 1 - at))
                    .collect(),
            };
            let mut twice = None;
            let read = each_entry(record, |name, value| {
                let first = match names.is_empty() {
                    true => 0,
                    false => match names.get(&*name) {
                        Some(first) => *first,
                        None => return,
                    },
                };
                let mut again = false;
                for (column, found) in columns.iter().zip(heads.iter_mut()).skip(first) {
                    if column.head == name {
                        again |= found.is_some();
                        *found = Some(value);
                    }
                }
                if again {
                    twice = Some(name.into_owned());
                }
            });
            read.map_err(|_| Odd::Shape(RecordMistake::NoRecord))?;
            if let Some(name) = twice {
                return Err(Odd::Twice(Twice(name)));
            }
        }
        Shape::Lists => {
            let values: Vec<&RawValue> =
                serde_json::from_str(record).map_err(|_| Odd::Shape(RecordMistake::NoValues))?;
            if values.len() != header.len() {
                let (found, names) = (values.len(), header.len());
                return Err(Odd::Shape(RecordMistake::OtherWidth { found, names }));
            }
            for (head, column) in heads.iter_mut().zip(columns) {
                *head = values.get(column.at).copied();
            }
        }
    }
    let into = |(head, column): (Option<&'t RawValue>, &&RecordColumn)| match head {
        Some(head) => reach(head, &column.rest),
        None => Ok(PointedAt::One(None)),
    };
    heads.into_iter().zip(columns).map(into).collect()
}

/// The names that records have, in the order in which they were first seen.
pub(super) fn names<'t>(records: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut names = IndexSet::new();
    for record in records {
        // What is no record has no names; where its row is read, that is said.
        let _ = each_entry(record, |name, _| {
            if !names.contains(&*name) {
                names.insert(name.into_owned());
            }
        });
    }
    names.into_iter().collect()
}

/// So deep people nest what they mean as columns.
const DEEPEST: usize = 8;

/// The names that records have, with pointers to what is inside those that are records themselves.
pub(super) fn leaves<'t>(records: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut found = IndexSet::new();
    for record in records {
        let Ok(record) = serde_json::from_str::<&RawValue>(record) else { continue };
        let Ok(Inside::Record(entries)) = inside(record) else { continue };
        for (name, value) in entries {
            unfold(value, &name, &format!("/{}", escaped(&name)), 1, &mut found);
        }
    }
    // What is a record in some places and nothing elsewhere has no value of its own.
    let mut parents: FxHashSet<String> = FxHashSet::default();
    for name in found.iter().filter(|name: &&String| name.starts_with('/')) {
        let mut rest = name.as_str();
        while let Some((parent, _)) = rest.rsplit_once('/').filter(|(parent, _)| !parent.is_empty()) {
            parents.insert(parent.to_owned());
            rest = parent;
        }
    }
    let mut leaves = IndexSet::new();
    for name in &found {
        match name.strip_prefix(NULL) {
            Some(pointer) if parents.contains(pointer) => {}
            Some(pointer) => {
                let plain = parts(pointer).filter(|parts| parts.len() == 1).and_then(|mut parts| parts.pop());
                leaves.insert(plain.unwrap_or_else(|| pointer.to_owned()));
            }
            None => {
                leaves.insert(name.clone());
            }
        }
    }
    leaves.into_iter().collect()
}

/// Before a pointer to nothing: what is there, other records say.
const NULL: char = '\0';

fn unfold(value: &RawValue, name: &str, pointer: &str, depth: usize, found: &mut IndexSet<String>) {
    match inside(value) {
        Ok(Inside::Record(entries)) if depth < DEEPEST => {
            for (inner, value) in entries {
                let pointer = format!("{pointer}/{}", escaped(&inner));
                unfold(value, &pointer, &pointer, depth + 1, found);
            }
        }
        Ok(Inside::Null) => {
            found.insert(format!("{NULL}{pointer}"));
        }
        _ => {
            found.insert(name.to_owned());
        }
    }
}

/// Which records lack a name that others have: a slip in the name, most often.
pub(super) struct Lacking {
    /// Of each column: how many records have it, how many have not, and the first of those.
    columns: Vec<(usize, usize, Vec<u32>)>,
    /// The first record that has it.
    example: Vec<Option<u32>>,
}

/// So many records are looked at for a name that is nearly the same.
const LOOKED_AT: usize = 200;

impl Lacking {
    pub fn new(columns: usize) -> Lacking {
        Lacking { columns: vec![(0, 0, Vec::new()); columns], example: vec![None; columns] }
    }

    pub fn take(&mut self, number: u32, values: &[PointedAt<'_>]) {
        for (((have, lack, first), example), values) in self.columns.iter_mut().zip(&mut self.example).zip(values) {
            let has = match values {
                PointedAt::One(value) => value.is_some(),
                PointedAt::Several(values) => values.iter().all(Option::is_some),
            };
            if has {
                *have += 1;
                example.get_or_insert(number);
            } else {
                *lack += 1;
                if first.len() < LOOKED_AT {
                    first.push(number);
                }
            }
        }
    }

    /// Warnings; `record` gives the text of a record by its number.
    pub fn findings<'t>(&self, path: &str, columns: &[&RecordColumn], record: impl Fn(u32) -> &'t str) -> Diagnostics {
        let mut findings = Diagnostics::default();
        let is_plain = |column: &RecordColumn| column.rest.is_empty();
        for (((have, lack, first), example), column) in self.columns.iter().zip(&self.example).zip(columns) {
            let (Some(example), true) = (example, *lack > 0) else { continue };
            let known = keys(record(*example), is_plain(column));
            let slip = first.iter().find_map(|number| {
                let own = keys(record(*number), is_plain(column));
                let own = own.iter().filter(|name| !known.contains(name.as_str())).map(String::as_str);
                Some((*number, nearest(&column.name, own)?.to_owned()))
            });
            let (name, all) = (cell(&column.name).into_owned(), have + lack);
            let (number, mistake) = match (slip, first.first()) {
                (Some((number, slip)), _) => {
                    (number, LackingMistake::OtherName { found: cell(&slip).into_owned(), name, lack: *lack, all })
                }
                (None, Some(number)) if have < lack => (*number, LackingMistake::FewHave { name, have: *have, all }),
                _ => continue,
            };
            let spot = Spot::Record { number: number as usize, field: column.name.clone() };
            findings.push(problem(path, spot, &mistake));
        }
        findings
    }
}

/// The names in a record, or the pointers in it.
fn keys(record: &str, plain: bool) -> IndexSet<String> {
    let once = std::iter::once(record);
    if plain { names(once).into_iter().collect() } else { leaves(once).into_iter().collect() }
}
