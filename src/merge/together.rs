//! Two values that both sides changed, where they go together without choosing: lists of loose things, tables on one line,
//! tables of a list that have names.

use std::collections::BTreeSet;

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value};

use super::{meaning, place_table};

/// Lists in which both may add: what they hold does not rest on what stands beside it.
const LOOSE: [&str; 3] = ["changelog", "remove", "erratum"];
/// Tables of a list that have a name of their own, and under which key it stands.
const NAMED: (&str, &str) = ("example", "name");

/// Two values that both changed, where that can be done without choosing.
pub(super) fn together(name: &str, base: Option<&Item>, ours: &Item, theirs: &Item) -> Option<Item> {
    match (ours, theirs) {
        (Item::Value(Value::Array(ours)), Item::Value(Value::Array(theirs))) if LOOSE.contains(&name) => {
            Some(Item::Value(Value::Array(arrays(base.and_then(Item::as_array), ours, theirs))))
        }
        (Item::Value(Value::InlineTable(ours)), Item::Value(Value::InlineTable(theirs))) => {
            let base = base.and_then(Item::as_inline_table);
            Some(Item::Value(Value::InlineTable(inline(base, ours, theirs)?)))
        }
        (Item::ArrayOfTables(ours), Item::ArrayOfTables(theirs)) if LOOSE.contains(&name) || name == NAMED.0 => {
            let base = base.and_then(Item::as_array_of_tables);
            Some(Item::ArrayOfTables(tables(name, base, ours, theirs)?))
        }
        _ => None,
    }
}

/// What ours has, without what theirs took away, and with what theirs added.
fn arrays(base: Option<&Array>, ours: &Array, theirs: &Array) -> Array {
    let said = |value: &Value| meaning(&format!("a = {}", value.to_string().trim()));
    let all = |array: Option<&Array>| array.into_iter().flat_map(Array::iter).map(said).collect::<BTreeSet<_>>();
    let (was, here, there) = (all(base), all(Some(ours)), all(Some(theirs)));
    let mut merged = ours.clone();
    merged.retain(|value| there.contains(&said(value)) || !was.contains(&said(value)));
    for value in theirs.iter().filter(|value| !was.contains(&said(value)) && !here.contains(&said(value))) {
        let mut value = value.clone();
        // On a line of its own where the others are.
        if let Some(last) = merged.iter().last() {
            *value.decor_mut() = last.decor().clone();
            if merged.len() == 1 && last.decor().prefix().and_then(|prefix| prefix.as_str()).is_none_or(str::is_empty) {
                value.decor_mut().set_prefix(" ");
            }
        }
        merged.push_formatted(value);
    }
    merged
}

fn inline(base: Option<&InlineTable>, ours: &InlineTable, theirs: &InlineTable) -> Option<InlineTable> {
    let said = |table: Option<&InlineTable>, name: &str| {
        table.and_then(|table| table.get(name)).map(|value| meaning(&format!("a = {}", value.to_string().trim())))
    };
    let mut merged = ours.clone();
    let names: BTreeSet<&str> = [Some(ours), Some(theirs), base]
        .into_iter()
        .flatten()
        .flat_map(InlineTable::iter)
        .map(|(name, _)| name)
        .collect();
    for name in names {
        let (was, here, there) = (said(base, name), said(Some(ours), name), said(Some(theirs), name));
        if here == there || there == was {
            continue;
        }
        if here != was {
            return None;
        }
        match theirs.get(name) {
            Some(value) => _ = merged.insert(name, value.clone()),
            None => _ = merged.remove(name),
        }
    }
    Some(merged)
}

/// Tables of a list: those of a name by their name, others as a whole. None when both changed the same one.
fn tables(
    name: &str,
    base: Option<&ArrayOfTables>,
    ours: &ArrayOfTables,
    theirs: &ArrayOfTables,
) -> Option<ArrayOfTables> {
    let said = |table: &Table| meaning(&table.to_string());
    let known_by = |table: &Table| match name == NAMED.0 {
        true => table.get(NAMED.1).and_then(Item::as_str).map_or_else(|| said(table), str::to_owned),
        false => said(table),
    };
    let find = |tables: Option<&ArrayOfTables>, by: &str| {
        tables.into_iter().flat_map(ArrayOfTables::iter).find(|table| known_by(table) == by).cloned()
    };
    let sum = |table: &Option<Table>| table.as_ref().map(said);
    let position = ours.iter().last().and_then(Table::position);
    let mut merged = ArrayOfTables::new();
    let mut seen = BTreeSet::new();
    for table in ours.iter().chain(theirs.iter()) {
        let by = known_by(table);
        if !seen.insert(by.clone()) {
            continue;
        }
        let (was, here, there) = (find(base, &by), find(Some(ours), &by), find(Some(theirs), &by));
        let taken = match () {
            () if sum(&here) == sum(&there) || sum(&there) == sum(&was) => here,
            () if sum(&here) == sum(&was) => there,
            () => return None,
        };
        if let Some(mut table) = taken {
            place_table(&mut table, position);
            merged.push(table);
        }
    }
    Some(merged)
}
