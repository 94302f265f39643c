//! A record of which each name is a row: `{"samen.example": ["Aadorp", "Beekdal"]}`. The names become a column, and what
//! stands behind them rows: each value of a list, each record, or the one value itself. Reads no cells.

use serde_json::value::RawValue;

use super::super::pointer::{Inside, inside};
use super::mistake::JsonMistake;
use crate::manifest::Entries;
use mdd_engine::text::cell;

/// What the names of a record become.
pub(super) struct EntryRows {
    pub text: String,
    /// Where each row begins and ends in the text.
    pub rows: Vec<(usize, usize)>,
    /// How many names have no row: behind them stands an empty list.
    pub without: usize,
}

/// The rows as the text of a list of records, in the order of the delivery.
///
/// # Errors
/// It is no record; or there are plain values in it, and no column for them.
pub(super) fn as_records(map: &RawValue, entries: &Entries) -> Result<EntryRows, JsonMistake> {
    let found = match inside(map) {
        Ok(Inside::Record(found)) => found,
        Ok(_) => return Err(JsonMistake::NoMap),
        Err(twice) => return Err(JsonMistake::TwiceInFile { found: cell(&twice.0).into_owned() }),
    };
    let (mut text, mut rows, mut without) = (String::from("["), Vec::new(), 0);
    for (name, value) in &found {
        let mut row = |value: &RawValue| {
            if !rows.is_empty() {
                text.push(',');
            }
            let from = text.len();
            text.push_str(&row(entries, name, value)?);
            rows.push((from, text.len()));
            Ok(())
        };
        match inside(value) {
            Ok(Inside::List(items)) if items.is_empty() => without += 1,
            Ok(Inside::List(items)) => items.into_iter().try_for_each(&mut row)?,
            _ => row(value)?,
        }
    }
    text.push(']');
    Ok(EntryRows { text, rows, without })
}

/// One row as the text of a record, in which its name stands first.
fn row(entries: &Entries, name: &str, value: &RawValue) -> Result<String, JsonMistake> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let named = format!("{}:{}", quoted(&entries.name), quoted(name));
    let text = value.get();
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    match (inner, &entries.value) {
        (Some(inner), _) if inner.trim().is_empty() => Ok(format!("{{{named}}}")),
        (Some(inner), _) => Ok(format!("{{{named},{inner}}}")),
        (None, Some(value)) => Ok(format!("{{{named},{}:{text}}}", quoted(value))),
        (None, None) => Err(JsonMistake::ValueWithoutColumn { found: cell(name).into_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str, value: Option<&str>) -> Option<String> {
        let entries = Entries { name: "naam".to_owned(), value: value.map(str::to_owned) };
        as_records(serde_json::from_str(text).ok()?, &entries).ok().map(|made| made.text)
    }

    #[test]
    fn each_value_behind_a_name_is_a_row() {
        let lists = r#"{"b\"x": ["A", "B"], "a": [], "c": 3}"#;
        let is = r#"[{"naam":"b\"x","v":"A"},{"naam":"b\"x","v":"B"},{"naam":"c","v":3}]"#;
        assert_eq!(records(lists, Some("v")).as_deref(), Some(is));
        let of_records = r#"{"x": {"a": 1}, "y": [{"a": 2}, {}]}"#;
        let is = r#"[{"naam":"x","a": 1},{"naam":"y","a": 2},{"naam":"y"}]"#;
        assert_eq!(records(of_records, None).as_deref(), Some(is));
        let entries = Entries { name: "naam".to_owned(), value: Some("v".to_owned()) };
        let made = as_records(serde_json::from_str(lists).unwrap(), &entries).unwrap();
        let rows: Vec<&str> = made.rows.iter().map(|(from, to)| &made.text[*from..*to]).collect();
        assert_eq!(rows, [r#"{"naam":"b\"x","v":"A"}"#, r#"{"naam":"b\"x","v":"B"}"#, r#"{"naam":"c","v":3}"#]);
        assert_eq!(made.without, 1);
        assert_eq!(records(lists, None), None);
        assert_eq!(records("[1]", Some("v")), None);
        assert_eq!(records(r#"{"a": 1, "a": 2}"#, Some("v")), None);
    }
}
