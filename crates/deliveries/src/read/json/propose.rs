//! JSON that nobody has declared: where the list of records is, and where the names are when records are lists. Nothing is read deeper than it
//! has to be, so that no file is too deep.

use serde_json::value::RawValue;

use super::super::pointer::{Inside, escaped, inside};
use crate::inspect::found::{FileShape, InspectMistake};
use crate::inspect::toml::{Line, quoted};
use crate::manifest::{DeliveryFormat, JsonFormat};
use mdd_engine::language::said;

/// A list that may be that of the records.
struct Candidate {
    records: String,
    headers: Option<String>,
    count: usize,
}

/// How a text that begins as JSON is read. None: it does not begin so.
///
/// # Errors
/// What it is instead.
pub(in super::super) fn propose(text: &str) -> Option<Result<FileShape, InspectMistake>> {
    let text = text.trim_start_matches('\u{feff}');
    text.trim_start().starts_with(['{', '[']).then(|| match serde_json::from_str::<&RawValue>(text) {
        Ok(value) => shape(value).ok_or(InspectMistake::JsonWithoutList),
        Err(error) => Err(InspectMistake::NoJson { line: error.line(), column: error.column() }),
    })
}

/// The largest list of records. None: there is no such list.
fn shape(value: &RawValue) -> Option<FileShape> {
    let mut found = Vec::new();
    walk(value, "", 0, &mut found);
    // Of lists that are equally long the first one, which is the least deep.
    let best = found.iter().rev().max_by_key(|candidate| candidate.count)?;
    let mut lines = vec![Line::plain("format", quoted("json"))];
    let others = found.len() - 1;
    let itself = best.records.is_empty();
    let note = said(match (itself, others) {
        (false, 0) => "proposals-list",
        (false, _) => "proposals-ask-list-of-several",
        (true, 0) => "proposals-file-is-list",
        (true, _) => "proposals-ask-file-is-list-of-several",
    });
    let note = note.with("records", best.count).with("others", others);
    lines.push(if itself { Line::remark(note) } else { Line::key("records", quoted(&best.records), note) });
    if let Some(headers) = &best.headers {
        lines.push(Line::key("headers", quoted(headers), "proposals-headers"));
    }
    let format = JsonFormat { records: best.records.clone(), headers: best.headers.clone(), entries: None };
    Some(FileShape { format: DeliveryFormat::Json(format), lines, instead: None })
}

/// Deeper than this nobody keeps a list of records.
const DEEPEST: usize = 16;

fn is_record(value: &RawValue) -> bool {
    value.get().starts_with('{')
}

/// The items of a list. None: it is no list.
fn items(value: &RawValue) -> Option<Vec<&RawValue>> {
    match inside(value) {
        Ok(Inside::List(items)) => Some(items),
        _ => None,
    }
}

fn walk(value: &RawValue, pointer: &str, depth: usize, found: &mut Vec<Candidate>) {
    if depth > DEEPEST {
        return;
    }
    match inside(value) {
        Ok(Inside::List(items)) => {
            let records = items.iter().filter(|item| is_record(item)).count();
            if records == 0 || records < items.len() {
                return;
            }
            found.push(Candidate { records: pointer.to_owned(), headers: None, count: records });
            found.extend(pages(&items, pointer));
        }
        Ok(Inside::Record(entries)) => {
            for (name, inside) in &entries {
                let here = format!("{pointer}/{}", escaped(name));
                if let Some((count, width)) = lists(inside) {
                    let names = entries.iter().find(|(other, value)| *other != name && is_names(value, width));
                    found.extend(names.map(|(names, _)| Candidate {
                        records: here.clone(),
                        headers: Some(format!("{pointer}/{}", escaped(names))),
                        count,
                    }));
                }
                walk(inside, &here, depth + 1, found);
            }
        }
        _ => {}
    }
}

/// Pages in a list, each with a list of records under the same name.
fn pages(items: &[&RawValue], pointer: &str) -> Option<Candidate> {
    let of_records = |value: &RawValue| {
        let items = self::items(value)?;
        items.iter().all(|item| is_record(item)).then_some(items.len())
    };
    let Ok(Inside::Record(first)) = inside(items.first()?) else { return None };
    let name = first.iter().find(|(_, value)| of_records(value).is_some()).map(|(name, _)| name)?;
    let mut count = 0;
    for page in items {
        let Ok(Inside::Record(page)) = inside(page) else { return None };
        count += page.get(name).and_then(|list| of_records(list))?;
    }
    (count > items.len()).then(|| Candidate { records: format!("{pointer}/*/{}", escaped(name)), headers: None, count })
}

/// How many lists a list is of, and how many values the first of them has.
fn lists(value: &RawValue) -> Option<(usize, usize)> {
    let items = items(value).filter(|items| !items.is_empty())?;
    let all = items.iter().all(|item| item.get().starts_with('['));
    Some((items.len(), self::items(items.first()?)?.len())).filter(|_| all)
}

/// Texts, or records with `name`, as many as a row has cells.
fn is_names(value: &RawValue, width: usize) -> bool {
    let is_text = |value: &RawValue| value.get().starts_with('"');
    let is_name = |item: &&RawValue| {
        is_text(item)
            || matches!(inside(item), Ok(Inside::Record(record)) if record.get("name").is_some_and(|name| is_text(name)))
    };
    items(value).is_some_and(|items| items.len() == width && width > 0 && items.iter().all(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn pointers(value: &Value) -> Option<(String, Option<String>)> {
        match shape(&serde_json::value::to_raw_value(value).ok()?)?.format {
            DeliveryFormat::Json(format) => Some((format.records, format.headers)),
            _ => None,
        }
    }

    #[test]
    fn the_list_of_records_is_found() {
        let is = |records: &str, headers: Option<&str>| Some((records.to_owned(), headers.map(str::to_owned)));
        assert_eq!(pointers(&json!([{"a": 1}])), is("", None));
        assert_eq!(pointers(&json!({"meta": [{"x": 1}], "value": [{"a": 1}, {"a": 2}]})), is("/value", None));
        assert_eq!(pointers(&json!([{"value": [{"a": 1}, {"a": 2}]}, {"value": [{"a": 3}]}])), is("/*/value", None));
        let swing =
            json!({"headers": [{"name": "a", "type": "x"}, {"name": "b"}], "rows": [["1", 2], ["3", 4], ["5", 6]]});
        assert_eq!(pointers(&swing), is("/rows", Some("/headers")));
        assert_eq!(pointers(&json!({"a": 1})), None);
    }
}
