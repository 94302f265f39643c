//! JSON: lists of records, found by a pointer; an OData dump is one with the pointer `/value`, several pages in a list
//! are `/*/value`. Records are read one by one from the text: the whole is never in memory as values.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use indexmap::IndexSet;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{Account, Field, Reader, Sink, decode, line_spot, problem};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spot};
use crate::source::manifest::JsonFormat;

pub(super) struct Json<'b> {
    path: String,
    text: Cow<'b, str>,
    /// Where each record begins and ends in the text.
    records: Vec<(usize, usize)>,
    header: Vec<String>,
    shape: Shape,
}

#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// `{"naam": "Aadorp", ...}`
    Records,
    /// `["Aadorp", ...]`, with the names elsewhere.
    Lists,
}

/// A text in JSON, borrowed when nothing in it is escaped.
#[derive(Deserialize)]
struct Text<'t>(#[serde(borrow)] Cow<'t, str>);

/// What the names of columns may be: a text, or a record with it.
#[derive(Deserialize)]
struct Named {
    name: String,
}

pub(super) fn open<'b>(bytes: Cow<'b, [u8]>, path: &str, format: &JsonFormat) -> Result<Json<'b>, Diagnostics> {
    let text = decode::utf8(bytes, path, Some("JSON is always UTF-8: ask its owner to save it so"))?;
    let whole: &RawValue = serde_json::from_str(&text).map_err(|error| no_json(&text, path, &error))?;
    let mut lists = Vec::new();
    find(whole, &format.records, &mut lists, path, "records")?;
    let mut records: Vec<&RawValue> = Vec::new();
    for list in lists {
        let Ok(mut found) = serde_json::from_str::<Vec<&RawValue>>(list.get()) else {
            return Err(no_list(list, &format.records, path).into());
        };
        records.append(&mut found);
    }
    let Some(first) = records.first() else {
        return Err(problem(path, Spot::Whole, Code::FileEmpty, "the list of records is empty")
            .help("ask its owner for the delivery again")
            .into());
    };
    let (shape, header) = match &format.headers {
        Some(headers) => (Shape::Lists, read_headers(whole, headers, path)?),
        None if is_list(first) => {
            let message = "the records are lists, without names";
            return Err(problem(path, Spot::Whole, Code::WrongShape, message)
                .help("say where the names are: headers = \"/headers\" in sources.toml")
                .into());
        }
        None => (Shape::Records, names(&records)),
    };
    // Records are slices of the text, so that where they are says what they are, also when the text moves.
    let start = text.as_ptr().addr();
    let place = |record: &RawValue| {
        let from = record.get().as_ptr().addr().saturating_sub(start);
        (from, from + record.get().len())
    };
    let records = records.into_iter().map(place).collect();
    Ok(Json { path: path.to_owned(), records, header, shape, text })
}

fn is_list(value: &RawValue) -> bool {
    value.get().starts_with('[')
}

fn no_json(text: &str, path: &str, error: &serde_json::Error) -> Diagnostic {
    // Reading values says more precisely what is wrong than skipping them; but it does not go as deep.
    let values = serde_json::from_str::<serde_json::Value>(text).err();
    let deeper = error.classify() == Category::Eof;
    let error = values.as_ref().filter(|_| !deeper).unwrap_or(error);
    let number = error.line();
    let line = text.lines().nth(number.saturating_sub(1)).unwrap_or("").chars().take(500).collect::<String>();
    let from = line.char_indices().nth(error.column().saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    let said = error.to_string();
    let label = match error.classify() {
        Category::Eof => "the file ends here, too early",
        _ => said.split(" at line ").next().unwrap_or(&said),
    };
    let spot = line_spot(number, &line, from, from);
    problem(path, spot, Code::FileUnreadable, "this is not JSON from here on").label(label)
}

/// What a pointer leads to; `*` is every item of a list.
fn find<'t>(
    value: &'t RawValue,
    pointer: &str,
    found: &mut Vec<&'t RawValue>,
    path: &str,
    key: &str,
) -> Result<(), Diagnostics> {
    let mut here = vec![value];
    let mut walked = String::new();
    for part in pointer.split('/').skip(1) {
        let mut next: Vec<&'t RawValue> = Vec::new();
        for value in here {
            let name = part.replace("~1", "/").replace("~0", "~");
            let names = match list_or_record(value) {
                Inside::List(items) if part == "*" => {
                    next.extend(items);
                    continue;
                }
                Inside::List(items) => {
                    next.extend(part.parse::<usize>().ok().and_then(|at| items.get(at).copied()));
                    Vec::new()
                }
                Inside::Record(mut record) => {
                    next.extend(record.remove(&name));
                    record.into_keys().collect()
                }
                Inside::Nothing => Vec::new(),
            };
            if next.is_empty() {
                let message = format!("there is nothing at `{walked}/{part}`");
                return Err(problem(path, Spot::Whole, Code::WrongShape, message)
                    .suggest(&name, names.iter().map(String::as_str))
                    .help(pointer_help(key))
                    .into());
            }
        }
        walked = format!("{walked}/{part}");
        here = next;
    }
    found.append(&mut here);
    Ok(())
}

fn pointer_help(key: &str) -> String {
    match key {
        "headers" => "`headers` in sources.toml points to the list of names: \"/headers\"".to_owned(),
        _ => "`records` in sources.toml points to the list of records: \"/value\"".to_owned(),
    }
}

enum Inside<'t> {
    List(Vec<&'t RawValue>),
    Record(BTreeMap<String, &'t RawValue>),
    Nothing,
}

fn list_or_record(value: &RawValue) -> Inside<'_> {
    match value.get().as_bytes().first() {
        Some(b'[') => serde_json::from_str(value.get()).map_or(Inside::Nothing, Inside::List),
        Some(b'{') => serde_json::from_str(value.get()).map_or(Inside::Nothing, Inside::Record),
        _ => Inside::Nothing,
    }
}

/// Where the list is instead, when it can be seen.
fn no_list(value: &RawValue, pointer: &str, path: &str) -> Diagnostic {
    let message = match pointer {
        "" => "the file is no list of records".to_owned(),
        pointer => format!("at `{pointer}` there is no list of records"),
    };
    let error = problem(path, Spot::Whole, Code::WrongShape, message);
    let lists: Vec<String> = match list_or_record(value) {
        Inside::Record(record) => {
            let lists = record.iter().filter(|(_, value)| is_list(value));
            lists.map(|(name, _)| format!("records = \"{pointer}/{name}\"")).collect()
        }
        _ => Vec::new(),
    };
    match lists.is_empty() {
        true => error.help(pointer_help("records")),
        false => {
            error.help(format!("there is a list one step further: declare {} in sources.toml", lists.join(" or ")))
        }
    }
}

fn read_headers(whole: &RawValue, pointer: &str, path: &str) -> Result<Vec<String>, Diagnostics> {
    let mut found = Vec::new();
    find(whole, pointer, &mut found, path, "headers")?;
    let list = found.first().map_or("", |list| list.get());
    let named = || serde_json::from_str::<Vec<Named>>(list).map(|names| names.into_iter().map(|n| n.name).collect());
    let names: Result<Vec<String>, _> = serde_json::from_str::<Vec<String>>(list).or_else(|_| named());
    names.map(|names| names.into_iter().map(|name| name.trim().to_owned()).collect()).map_err(|_| {
        problem(path, Spot::Whole, Code::WrongShape, format!("at `{pointer}` there is no list of names"))
            .label("a list of texts, or of records with `name`")
            .help(pointer_help("headers"))
            .into()
    })
}

/// The names that records have, in the order in which they were first seen.
fn names(records: &[&RawValue]) -> Vec<String> {
    struct Names<'n>(&'n mut IndexSet<String>);

    impl<'de> Visitor<'de> for Names<'_> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a record")
        }

        fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
            while let Some(Text(name)) = map.next_key()? {
                if !self.0.contains(&*name) {
                    self.0.insert(name.into_owned());
                }
                map.next_value::<IgnoredAny>()?;
            }
            Ok(())
        }
    }

    impl<'de> DeserializeSeed<'de> for Names<'_> {
        type Value = ();

        fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
            deserializer.deserialize_map(self)
        }
    }

    let mut names = IndexSet::new();
    for record in records {
        // What is no record has no names; where its row is read, that is said.
        let _ = Names(&mut names).deserialize(&mut serde_json::Deserializer::from_str(record.get()));
    }
    names.into_iter().collect()
}

/// The wanted fields of a record.
struct Fields<'f, 't> {
    names: &'f [&'f str],
    found: &'f mut [Option<&'t RawValue>],
}

impl<'de> Visitor<'de> for Fields<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(Text(name)) = map.next_key()? {
            let value = map.next_value::<&RawValue>()?;
            for (wanted, found) in self.names.iter().zip(self.found.iter_mut()) {
                if *wanted == name {
                    *found = Some(value);
                }
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Fields<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

/// A value of a record as a field; None: it is a list or a record itself.
fn field(value: Option<&RawValue>) -> Option<Field<'_>> {
    let Some(raw) = value.map(RawValue::get) else { return Some(Field::Empty) };
    Some(match raw.as_bytes().first()? {
        b'n' => Field::Empty,
        b't' => Field::YesNo(true),
        b'f' => Field::YesNo(false),
        b'"' => {
            let Text(text) = serde_json::from_str(raw).ok()?;
            match text {
                Cow::Borrowed(text) => Field::text(text),
                Cow::Owned(text) => match text.trim() {
                    "" => Field::Empty,
                    text => Field::Text(Cow::Owned(text.to_owned())),
                },
            }
        }
        b'[' | b'{' => return None,
        // 1.5e3 is written out; any other number is read as it stands.
        _ if raw.contains(['e', 'E']) => Field::Plain(Cow::Owned(raw.parse::<f64>().ok()?.to_string())),
        _ => Field::Plain(Cow::Borrowed(raw)),
    })
}

impl Json<'_> {
    fn record(&self, place: (usize, usize)) -> &str {
        self.text.get(place.0..place.1).unwrap_or_default()
    }

    fn name(&self, column: usize) -> &str {
        self.header.get(column).map_or("", String::as_str)
    }

    /// The values of the wanted columns of a record, or why it is none.
    fn values<'t>(&'t self, record: &'t str, columns: &[usize]) -> Result<Vec<Option<&'t RawValue>>, String> {
        let mut found = vec![None; columns.len()];
        if self.shape == Shape::Records {
            let names: Vec<&str> = columns.iter().map(|column| self.name(*column)).collect();
            let fields = Fields { names: &names, found: &mut found };
            return match fields.deserialize(&mut serde_json::Deserializer::from_str(record)) {
                Ok(()) => Ok(found),
                Err(_) => Err("this is no record with names and values".to_owned()),
            };
        }
        let values: Vec<&RawValue> =
            serde_json::from_str(record).map_err(|_| "this is no list of values".to_owned())?;
        if values.len() != self.header.len() {
            return Err(format!("there are {} values here and {} names", values.len(), self.header.len()));
        }
        Ok(columns.iter().map(|column| values.get(*column).copied()).collect())
    }
}

/// Of a delivery of another shape every record is odd: so many are shown.
const MAX_ODD: usize = 20;

impl Reader for Json<'_> {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn header_spot(&self) -> Spot {
        Spot::Whole
    }

    fn top(&self) -> Vec<(u32, Vec<String>)> {
        Vec::new()
    }

    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut odd = 0;
        let mut refuse =
            |number: u32, field: &str, message: &str| {
                odd += 1;
                if odd <= MAX_ODD {
                    let spot = Spot::Record { number: number as usize, field: field.to_owned() };
                    diagnostics.push(problem(&self.path, spot, Code::WrongShape, message).help(
                        "ask its owner for the delivery again, or look whether `records` in sources.toml is right",
                    ));
                }
            };
        for (number, place) in (1..).zip(&self.records) {
            let values = match self.values(self.record(*place), columns) {
                Ok(values) => values,
                Err(message) => {
                    refuse(number, "", &message);
                    continue;
                }
            };
            let mut fields: Vec<Field<'_>> = Vec::with_capacity(values.len());
            for (value, column) in values.into_iter().zip(columns) {
                fields.push(field(value).unwrap_or_else(|| {
                    refuse(number, self.name(*column), "this is a list or a record where one value is expected");
                    Field::Empty
                }));
            }
            sink(number, &fields);
        }
        if diagnostics.is_empty() { Ok(Account::default()) } else { Err(diagnostics) }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        Spot::Record { number: line as usize, field: self.name(column).to_owned() }
    }
}
