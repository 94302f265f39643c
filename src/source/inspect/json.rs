//! JSON: where the list of records is, and where the names are when records are lists.

use serde_json::Value;

use super::found::Shape;
use super::toml::{Line, counted, quoted};
use crate::source::manifest::{Format, JsonFormat};

/// A list that may be that of the records.
struct Candidate {
    records: String,
    headers: Option<String>,
    count: usize,
}

/// The largest list of records. None: there is no such list.
pub(super) fn shape(value: &Value) -> Option<Shape> {
    let mut found = Vec::new();
    walk(value, "", &mut found);
    // Of lists that are equally long the first one, which is the least deep.
    let best = found.iter().rev().max_by_key(|candidate| candidate.count)?;
    let mut lines = vec![Line::key("format", quoted("json"), "")];
    let others = found.len() - 1;
    let note = match others {
        0 => format!("the list of {}", counted(best.count, "record")),
        _ => format!("check: {}; besides there is {}", counted(best.count, "record"), counted(others, "shorter list")),
    };
    if best.records.is_empty() {
        lines.push(Line::off(format!("the file itself is {note}")));
    } else {
        lines.push(Line::key("records", quoted(&best.records), note));
    }
    if let Some(headers) = &best.headers {
        lines.push(Line::key("headers", quoted(headers), "records are lists, and the names stand here"));
    }
    let format = JsonFormat { records: best.records.clone(), headers: best.headers.clone() };
    Some(Shape { format: Format::Json(format), lines })
}

fn walk(value: &Value, pointer: &str, found: &mut Vec<Candidate>) {
    match value {
        Value::Array(items) => {
            let records = items.iter().filter(|item| item.is_object()).count();
            if records == 0 || records < items.len() {
                return;
            }
            found.push(Candidate { records: pointer.to_owned(), headers: None, count: records });
            found.extend(pages(items, pointer));
        }
        Value::Object(entries) => {
            for (name, inside) in entries {
                let here = format!("{pointer}/{}", escaped(name));
                if let Some(count) = lists(inside) {
                    let width = inside.get(0).and_then(Value::as_array).map_or(0, Vec::len);
                    let names = entries.iter().find(|(other, value)| *other != name && is_names(value, width));
                    found.extend(names.map(|(names, _)| Candidate {
                        records: here.clone(),
                        headers: Some(format!("{pointer}/{}", escaped(names))),
                        count,
                    }));
                }
                walk(inside, &here, found);
            }
        }
        _ => {}
    }
}

/// Pages in a list, each with a list of records under the same name.
fn pages(items: &[Value], pointer: &str) -> Option<Candidate> {
    let of_records = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_object));
    let first = items.first()?.as_object()?;
    let name = first.iter().find(|(_, value)| of_records(value)).map(|(name, _)| name)?;
    let mut count = 0;
    for page in items {
        count += page.get(name).filter(|list| of_records(list))?.as_array()?.len();
    }
    (count > items.len()).then(|| Candidate { records: format!("{pointer}/*/{}", escaped(name)), headers: None, count })
}

/// How many lists a list is of.
fn lists(value: &Value) -> Option<usize> {
    let items = value.as_array().filter(|items| !items.is_empty())?;
    items.iter().all(Value::is_array).then_some(items.len())
}

/// Texts, or records with `name`, as many as a row has cells.
fn is_names(value: &Value, width: usize) -> bool {
    let is_name = |item: &Value| item.is_string() || item.get("name").is_some_and(Value::is_string);
    value.as_array().is_some_and(|items| items.len() == width && width > 0 && items.iter().all(is_name))
}

/// A name in a pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pointers(value: &Value) -> Option<(String, Option<String>)> {
        match shape(value)?.format {
            Format::Json(format) => Some((format.records, format.headers)),
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
