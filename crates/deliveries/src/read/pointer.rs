//! Pointers into JSON: what one leads to in a value, without reading what it passes. A name that stands twice in a record
//! on the way has no meaning, and is said.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::json::RecordMistake;
use mdd_engine::fault::OrFault;
use mdd_engine::text::cell;

/// A text in JSON, borrowed when nothing in it is escaped.
#[derive(Deserialize)]
pub(super) struct Text<'t>(#[serde(borrow)] pub Cow<'t, str>);

/// A name that stands twice in one record.
#[derive(PartialEq, Debug)]
pub(in super::super) struct Twice(pub String);

pub(in super::super) enum Inside<'t> {
    List(Vec<&'t RawValue>),
    Record(IndexMap<String, &'t RawValue>),
    /// A text, a number, true or false.
    Plain,
    Null,
}

/// Hands out each name of a record with its value, also those that stand there twice.
///
/// # Errors
/// It is no record.
pub(super) fn each_entry<'t>(
    record: &'t str,
    take: impl FnMut(Cow<'t, str>, &'t RawValue),
) -> Result<(), serde_json::Error> {
    struct Entries<F>(F);

    impl<'de, F: FnMut(Cow<'de, str>, &'de RawValue)> Visitor<'de> for Entries<F> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a record")
        }

        fn visit_map<M: MapAccess<'de>>(mut self, mut map: M) -> Result<(), M::Error> {
            while let Some(Text(name)) = map.next_key()? {
                (self.0)(name, map.next_value()?);
            }
            Ok(())
        }
    }

    serde_json::Deserializer::from_str(record).deserialize_map(Entries(take))
}

/// The items of a list. All of a delivery was found to be JSON before a part of it is looked at.
fn items(list: &RawValue) -> Vec<&RawValue> {
    serde_json::from_str(list.get()).or_fault("a list that was found to be JSON")
}

/// What is in a value.
pub(in super::super) fn inside(value: &RawValue) -> Result<Inside<'_>, Twice> {
    Ok(match value.get().as_bytes().first() {
        Some(b'[') => Inside::List(items(value)),
        Some(b'{') => {
            let (mut entries, mut twice) = (IndexMap::new(), None);
            let read = each_entry(value.get(), |name, value| {
                if entries.insert(name.to_string(), value).is_some() {
                    twice = Some(Twice(name.into_owned()));
                }
            });
            match (read, twice) {
                (_, Some(twice)) => return Err(twice),
                (Ok(()), None) => Inside::Record(entries),
                // It is JSON, but one of its names is no text: half of a sign.
                (Err(_), None) => Inside::Plain,
            }
        }
        Some(b'n') => Inside::Null,
        _ => Inside::Plain,
    })
}

/// The parts of a pointer, as names. None: this is no pointer.
pub(super) fn parts(pointer: &str) -> Option<Vec<String>> {
    let rest = pointer.strip_prefix('/')?;
    Some(rest.split('/').map(|part| part.replace("~1", "/").replace("~0", "~")).collect())
}

/// A name as a part of a pointer.
pub(in super::super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Why a record has no values.
#[derive(PartialEq, Debug)]
pub(super) enum Odd {
    Twice(Twice),
    Shape(RecordMistake),
}

impl From<Twice> for Odd {
    fn from(twice: Twice) -> Odd {
        Odd::Twice(twice)
    }
}

/// Every item of a list.
pub(super) const EACH: &str = "*";

/// What the parts lead to: one value, or each that a `*` gives. None: there is nothing at that place.
pub(super) fn follow<'t>(
    value: &'t RawValue,
    parts: &[String],
    found: &mut Vec<Option<&'t RawValue>>,
) -> Result<(), Odd> {
    let Some((part, rest)) = parts.split_first() else {
        found.push(Some(value));
        return Ok(());
    };
    match value.get().as_bytes().first() {
        Some(b'{') => match entry(value, part)? {
            Some(value) => follow(value, rest, found),
            None => {
                found.push(None);
                Ok(())
            }
        },
        Some(b'[') => {
            let items = items(value);
            if part == EACH {
                return items.into_iter().try_for_each(|item| follow(item, rest, found));
            }
            let Ok(at) = part.parse::<usize>() else {
                return Err(Odd::Shape(RecordMistake::ListForRecord { name: cell(part).into_owned() }));
            };
            match items.get(at).copied() {
                Some(item) => follow(item, rest, found),
                None => {
                    found.push(None);
                    Ok(())
                }
            }
        }
        // Nothing is known there, as the delivery itself says.
        Some(b'n') => {
            found.push(Some(value));
            Ok(())
        }
        // Nothing at a place is no value; something else than a record there is another delivery than was declared.
        _ => Err(Odd::Shape(RecordMistake::ValueForRecord { name: cell(part).into_owned() })),
    }
}

/// What a pointer leads to.
#[derive(Clone)]
pub(super) enum PointedAt<'t> {
    /// None: there is nothing at that place.
    One(Option<&'t RawValue>),
    /// Behind a `*`.
    Several(Vec<Option<&'t RawValue>>),
}

/// What the parts lead to. Where no list is, a `*` leads to what is there instead.
pub(super) fn reach<'t>(value: &'t RawValue, parts: &[String]) -> Result<PointedAt<'t>, Odd> {
    let star = parts.iter().position(|part| part == EACH);
    let (before, behind) = parts.split_at(star.unwrap_or(parts.len()));
    let mut found = Vec::with_capacity(1);
    follow(value, before, &mut found)?;
    let one = found.pop().flatten();
    let (Some(list), Some((_, behind))) = (one.filter(|one| one.get().starts_with('[')), behind.split_first()) else {
        return Ok(PointedAt::One(one));
    };
    items(list).into_iter().try_for_each(|item| follow(item, behind, &mut found))?;
    Ok(PointedAt::Several(found))
}

/// The value under a name in a record.
fn entry<'t>(record: &'t RawValue, wanted: &str) -> Result<Option<&'t RawValue>, Odd> {
    let (mut found, mut twice) = (None, false);
    let read = each_entry(record.get(), |name, value| {
        if name == wanted {
            twice |= found.is_some();
            found = Some(value);
        }
    });
    match (read, twice) {
        (_, true) => Err(Twice(wanted.to_owned()).into()),
        (Ok(()), false) => Ok(found),
        // What stands behind a name that is no text (half of a sign) cannot be told from what is not there.
        (Err(_), false) => Err(Odd::Shape(RecordMistake::NameIsNoText)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(json: &str, pointer: &str) -> Result<Vec<Option<String>>, Odd> {
        let value: &RawValue = serde_json::from_str(json).unwrap();
        let mut found = Vec::new();
        follow(value, &parts(pointer).unwrap(), &mut found)?;
        Ok(found.into_iter().map(|value| value.map(|value| value.get().to_owned())).collect())
    }

    fn is(values: &[&str]) -> Result<Vec<Option<String>>, Odd> {
        Ok(values.iter().map(|value| Some((*value).to_owned())).collect())
    }

    #[test]
    fn a_pointer_leads_to_a_value_to_several_or_to_nothing() {
        let json =
            r#"{"a": {"b/c": 1, "d~": [2, {"e": 3}]}, "n": null, "s": "x", "l": [{"v": 1}, {"w": 2}, {"v": 3}]}"#;
        assert_eq!(found(json, "/a/b~1c"), is(&["1"]));
        assert_eq!(found(json, "/a/d~0/1/e"), is(&["3"]));
        assert_eq!(found(json, "/n/x"), is(&["null"]));
        let name = || "x".to_owned();
        assert_eq!(found(json, "/s/x"), Err(Odd::Shape(RecordMistake::ValueForRecord { name: name() })));
        assert_eq!(found(json, "/l/x"), Err(Odd::Shape(RecordMistake::ListForRecord { name: name() })));
        assert_eq!(found(json, "/a/z"), Ok(vec![None]));
        assert_eq!(found(json, "/l/*/v"), Ok(vec![Some("1".to_owned()), None, Some("3".to_owned())]));
    }

    #[test]
    fn a_name_that_stands_twice_on_the_way_is_said() {
        let twice = |name: &str| Err(Odd::Twice(Twice(name.to_owned())));
        assert_eq!(found(r#"{"a": {"b": 1, "c": 2, "b": 3}}"#, "/a/b"), twice("b"));
        assert_eq!(found(r#"{"a": {"b": 1}, "\u0061": {"b": 2}}"#, "/a/b"), twice("a"));
        assert_eq!(found(r#"{"a": {"b": 1, "c": 2, "c": 3}}"#, "/a/b"), is(&["1"]));
        let value: &RawValue = serde_json::from_str(r#"{"a": 1, "a": 2}"#).unwrap();
        assert!(inside(value).is_err());
    }

    #[test]
    fn what_stands_behind_a_name_that_is_no_text_is_not_taken_for_nothing() {
        let json = r#"{"a": {"\ud800": 1, "b": 2}}"#;
        assert_eq!(found(json, "/a/b"), Err(Odd::Shape(RecordMistake::NameIsNoText)));
        let record: &RawValue = serde_json::from_str(json).unwrap();
        let Ok(Inside::Record(entries)) = inside(record) else { panic!() };
        assert!(matches!(inside(entries["a"]), Ok(Inside::Plain)));
    }

    proptest! {
        #[test]
        fn an_escaped_name_is_one_part(name: String) {
            prop_assert_eq!(parts(&format!("/{}", escaped(&name))), Some(vec![name]));
        }
    }
}
