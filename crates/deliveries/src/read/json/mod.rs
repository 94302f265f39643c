//! JSON: lists of records, found by a pointer; an OData dump is one with the pointer `/value`, several pages in a list
//! are `/*/value`. Records are read one by one from the text: the whole is never in memory as values. What a column says
//! of a record stands in [`super::records`].
//!
//! Longer than most: each way in which JSON is no list of records has its own message.

mod entries;
mod mistake;
mod propose;

pub(super) use mistake::{LackingMistake, RecordMistake};
pub(super) use propose::propose;

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::pointer::{EACH, Inside, Odd, PointedAt, Text, Twice, inside, parts};
use super::records::{Lacking, RecordColumn, Shape, leaves, names, values};
use super::{Field, Reader, ReaderAccount, Sink, Wanted, decode, line_spot, problem};
use crate::manifest::{Entries, JsonFormat, ListAs};
use entries::EntryRows;
use mdd_engine::dataset::Step;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::language::{Said, said};
use mdd_engine::text::{cell, visible};
use mistake::{JsonMistake, why};

pub(super) struct Json<'b> {
    path: String,
    text: Cow<'b, str>,
    /// Where each record begins and ends in the text.
    records: Vec<(usize, usize)>,
    header: Vec<String>,
    /// Those of the header, then those that were asked for besides: that point into records, or read lists.
    columns: Vec<RecordColumn>,
    shape: Shape,
}

/// What the names of columns may be: a text, or a record with it.
#[derive(Deserialize)]
struct Named {
    name: String,
}

pub(super) fn open<'b>(
    bytes: Cow<'b, [u8]>,
    path: &str,
    format: &JsonFormat,
    steps: &mut Vec<Step>,
) -> Result<Json<'b>, Diagnostics> {
    let text = decode::utf8(bytes, path, true)?;
    let pointer = format.records.as_str();
    if let Some(entries) = &format.entries {
        let EntryRows { text, rows, without } = listed_entries(&text, path, pointer, entries)?;
        steps.extend((without > 0).then_some(Step::WithoutRows { names: without }));
        let header = names(rows.iter().map(|(from, to)| text.part(*from..*to)));
        return Ok(Json::new(path, Cow::Owned(text), rows, header, Shape::Records));
    }
    let whole: &RawValue = serde_json::from_str(&text).map_err(|error| no_json(&text, path, &error))?;
    let mut lists = Vec::new();
    find(whole, pointer, &mut lists, path, "records")?;
    let mut records: Vec<&RawValue> = Vec::new();
    // One record in each item is a list of records too.
    let one_each = pointer.split('/').any(|part| part == EACH) && !lists.iter().any(|found| is_list(found));
    for list in lists {
        if one_each {
            records.push(list);
            continue;
        }
        let Ok(mut found) = serde_json::from_str::<Vec<&RawValue>>(list.get()) else {
            return Err(no_list(list, pointer, path).into());
        };
        records.append(&mut found);
    }
    let Some(first) = records.first() else {
        return Err(refused(path, &JsonMistake::EmptyList).into());
    };
    let (shape, header) = match &format.headers {
        Some(headers) => (Shape::Lists, read_headers(whole, headers, path)?),
        None if is_list(first) => {
            return Err(refused(path, &JsonMistake::NoNames).into());
        }
        None => (Shape::Records, names(records.iter().map(|record| record.get()))),
    };
    // Records are slices of the text, so that where they are says what they are, also when the text moves.
    let start = text.as_ptr().addr();
    let place = |record: &RawValue| {
        let from = record.get().as_ptr().addr().checked_sub(start).or_fault("a record stands in the text");
        (from, from + record.get().len())
    };
    let records = records.into_iter().map(place).collect();
    Ok(Json::new(path, text, records, header, shape))
}

/// The rows of a record of which each name is one, as a text, and where each row stands in it.
fn listed_entries(text: &str, path: &str, pointer: &str, entries: &Entries) -> Result<EntryRows, Diagnostics> {
    let whole: &RawValue = serde_json::from_str(text).map_err(|error| no_json(text, path, &error))?;
    let mut found = Vec::new();
    find(whole, pointer, &mut found, path, "records")?;
    let rows = match found.as_slice() {
        [map] => entries::as_records(map, entries).map_err(|mistake| refused(path, &mistake))?,
        _ => return Err(refused(path, &JsonMistake::NoMap).into()),
    };
    if rows.rows.is_empty() { Err(refused(path, &JsonMistake::EmptyList).into()) } else { Ok(rows) }
}

/// A message about the file as a whole.
fn refused(path: &str, mistake: &JsonMistake) -> Diagnostic {
    problem(path, Spot::Whole, mistake)
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
    let mistake = match error.classify() {
        Category::Eof => JsonMistake::EndsEarly,
        _ => JsonMistake::NoJson { why: why(error) },
    };
    problem(path, line_spot(number, &line, from, from), &mistake)
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
    for (part, name) in pointer.split('/').skip(1).zip(parts(pointer).unwrap_or_default()) {
        let mut next: Vec<&'t RawValue> = Vec::new();
        let several = here.len() > 1;
        for (number, value) in (1..).zip(here) {
            let (step, names) = match inside(value).map_err(|twice| said_twice(&twice, &walked, path))? {
                Inside::List(items) if part == EACH => {
                    next.extend(items);
                    continue;
                }
                Inside::List(items) => (part.parse::<usize>().ok().and_then(|at| items.get(at).copied()), Vec::new()),
                Inside::Record(record) => (record.get(&name).copied(), record.into_keys().collect()),
                Inside::Plain | Inside::Null => (None, Vec::new()),
            };
            match step {
                Some(step) => next.push(step),
                // Nothing may be passed over: the rows of that page would be missing.
                None => {
                    let (found, help) = (format!("{walked}/{part}"), pointer_help(key));
                    let mistake = match several {
                        true => JsonMistake::NothingAtItem { found, item: number, help },
                        false => JsonMistake::NothingAt { found, help },
                    };
                    return Err(refused(path, &mistake).suggest(&name, names.iter().map(String::as_str)).into());
                }
            }
        }
        if next.is_empty() {
            let mistake = JsonMistake::NothingAt { found: format!("{walked}/{part}"), help: pointer_help(key) };
            return Err(refused(path, &mistake).into());
        }
        walked = format!("{walked}/{part}");
        here = next;
    }
    found.append(&mut here);
    Ok(())
}

/// Which of the two is meant, only its owner knows.
fn said_twice(twice: &Twice, walked: &str, path: &str) -> Diagnostics {
    let found = cell(&twice.0).into_owned();
    let mistake = match walked {
        "" => JsonMistake::TwiceInFile { found },
        at => JsonMistake::TwiceAt { found, at: cell(at).into_owned() },
    };
    refused(path, &mistake).into()
}

fn pointer_help(key: &str) -> Said {
    said(if key == "headers" { "reading-pointer-to-names" } else { "reading-pointer-to-records" })
}

/// Where the list is instead, when it can be seen.
fn no_list(value: &RawValue, pointer: &str, path: &str) -> Diagnostic {
    let lists: Vec<String> = match inside(value) {
        Ok(Inside::Record(record)) => {
            let lists = record.iter().filter(|(_, value)| is_list(value));
            lists.map(|(name, _)| format!("records = \"{pointer}/{name}\"")).collect()
        }
        _ => Vec::new(),
    };
    let help = match lists.is_empty() {
        true => pointer_help("records"),
        false => said("reading-list-further").with("lists", lists),
    };
    match pointer {
        "" => refused(path, &JsonMistake::NoList { help }),
        at => refused(path, &JsonMistake::NoListAt { at: at.to_owned(), help }),
    }
}

fn read_headers(whole: &RawValue, pointer: &str, path: &str) -> Result<Vec<String>, Diagnostics> {
    let mut found = Vec::new();
    find(whole, pointer, &mut found, path, "headers")?;
    let list = found.first().map_or("", |list| list.get());
    let named = || serde_json::from_str::<Vec<Named>>(list).map(|names| names.into_iter().map(|n| n.name).collect());
    let names: Result<Vec<String>, _> = serde_json::from_str::<Vec<String>>(list).or_else(|_| named());
    names.map(|names| names.into_iter().map(|name| name.trim().to_owned()).collect()).map_err(|_| {
        refused(path, &JsonMistake::NoListOfNames { at: pointer.to_owned(), help: pointer_help("headers") }).into()
    })
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
        // 1.5e3 is written out, digit by digit; what is too long for that is read as it stands, and refused.
        _ if raw.contains(['e', 'E']) => match rust_decimal::Decimal::from_scientific(raw) {
            Ok(number) => Field::Plain(Cow::Owned(number.normalize().to_string())),
            Err(_) => Field::Plain(Cow::Borrowed(raw)),
        },
        _ => Field::Plain(Cow::Borrowed(raw)),
    })
}

/// The values of a list as one field, or why they are not.
fn listed(value: Option<&RawValue>, how: &ListAs) -> Result<Field<'static>, RecordMistake> {
    let Some(value) = value else { return Ok(Field::Empty) };
    match inside(value) {
        Ok(Inside::Null) => Ok(Field::Empty),
        Ok(Inside::List(items)) => joined(&items.into_iter().map(Some).collect::<Vec<_>>(), how),
        _ => Err(RecordMistake::NotAList),
    }
}

fn joined(items: &[Option<&RawValue>], how: &ListAs) -> Result<Field<'static>, RecordMistake> {
    let mut said = Vec::with_capacity(items.len());
    for (number, value) in (1..).zip(items) {
        said.push(match field(*value) {
            Some(Field::YesNo(yes)) => yes.to_string(),
            Some(Field::Empty) => return Err(RecordMistake::EmptyItem { item: number }),
            Some(field) => field.said().to_owned(),
            None => return Err(RecordMistake::NestedItem { item: number }),
        });
    }
    match how {
        ListAs::Count => Ok(Field::Plain(Cow::Owned(said.len().to_string()))),
        ListAs::Join(sign) => match said.iter().find(|said| said.contains(sign.as_str())) {
            Some(other) => Err(RecordMistake::HoldsSign { found: cell(other).into_owned() }),
            None if said.is_empty() => Ok(Field::Empty),
            None => Ok(Field::Text(Cow::Owned(said.join(sign)))),
        },
    }
}

impl<'b> Json<'b> {
    fn new(
        path: &str,
        text: Cow<'b, str>,
        records: Vec<(usize, usize)>,
        header: Vec<String>,
        shape: Shape,
    ) -> Json<'b> {
        let columns = header.iter().enumerate().map(|(at, name)| RecordColumn::plain(at, name)).collect();
        Json { path: path.to_owned(), text, records, header, columns, shape }
    }
}

impl Json<'_> {
    fn record(&self, place: (usize, usize)) -> &str {
        self.text.part(place.0..place.1)
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.records.iter().map(|place| self.record(*place))
    }

    fn name(&self, column: usize) -> &str {
        &self.columns.get(column).or_fault("a column that was asked for").name
    }
}

/// One cell, or what keeps it from being one.
fn read_cell<'t>(column: &RecordColumn, found: &PointedAt<'t>) -> Result<Field<'t>, RecordMistake> {
    match (&column.list, found) {
        (Some(how), PointedAt::Several(items)) => joined(items, how),
        (Some(how), PointedAt::One(value)) => listed(*value, how),
        (None, PointedAt::One(value)) => field(*value).ok_or(RecordMistake::NotOneValue),
        (None, PointedAt::Several(_)) => Err(RecordMistake::Several),
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

    fn ask(&mut self, wanted: &[Wanted<'_>]) -> Result<Vec<Option<usize>>, Diagnostics> {
        let mut places = Vec::with_capacity(wanted.len());
        for wanted in wanted {
            let plain = self.header.iter().position(|name| name == wanted.name);
            let column = match (plain, wanted.list) {
                (Some(_), None) => None,
                (Some(at), list) => Some(RecordColumn::plain(at, wanted.name).listing(list)),
                (None, list) => RecordColumn::pointing(wanted.name, list, &self.header),
            };
            let Some(column) = column else {
                places.push(None);
                continue;
            };
            if column.has_star() && column.list.is_none() {
                let mistake = JsonMistake::SeveralValues { found: visible(wanted.name).into_owned() };
                return Err(refused(&self.path, &mistake).into());
            }
            let is_there = |record: &str| {
                let found = values(record, &self.header, self.shape, &[&column]);
                // What cannot be read is said where its row is.
                let is_some = |found: &PointedAt<'_>| match found {
                    PointedAt::One(value) => value.is_some(),
                    PointedAt::Several(values) => values.iter().any(Option::is_some),
                };
                found.map_or(true, |found| found.iter().any(is_some))
            };
            places.push(match plain.is_some() || self.texts().any(is_there) {
                true => {
                    self.columns.push(column);
                    Some(self.columns.len() - 1)
                }
                false => None,
            });
        }
        Ok(places)
    }

    fn unfold(&mut self) {
        if self.shape == Shape::Lists {
            return;
        }
        let leaves: Vec<String> = leaves(self.texts()).into_iter().take(MOST_LEAVES).collect();
        let column = |name: &String| match self.header.iter().position(|plain| plain == name) {
            Some(at) => Some(RecordColumn::plain(at, name)),
            None => RecordColumn::pointing(name, None, &self.header),
        };
        let columns: Vec<RecordColumn> = leaves.iter().filter_map(column).collect();
        self.header = columns.iter().map(|column| column.name.clone()).collect();
        self.columns = columns;
    }

    fn offered(&self) -> Vec<String> {
        let mut offered = self.header.clone();
        if self.shape == Shape::Records {
            offered.extend(leaves(self.texts().take(1)).into_iter().filter(|name| name.starts_with('/')));
        }
        offered
    }

    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut odd = 0;
        let mut refuse = |number: u32, field: &str, mistake: &RecordMistake, help: Option<&'static str>| {
            odd += 1;
            if odd <= MAX_ODD {
                let spot = Spot::Record { number: number as usize, field: field.to_owned() };
                let error = problem(&self.path, spot, mistake);
                diagnostics.push(help.into_iter().fold(error, |error, help| error.also_help(said(help))));
            }
        };
        let column = |at: &usize| self.columns.get(*at).or_fault("a column that was asked for");
        let asked: Vec<&RecordColumn> = columns.iter().map(column).collect();
        let mut lacking = Lacking::new(asked.len());
        for (number, record) in (1..).zip(self.texts()) {
            let values = match values(record, &self.header, self.shape, &asked) {
                Ok(values) => values,
                Err(Odd::Twice(Twice(name))) => {
                    let mistake = RecordMistake::Twice { found: cell(&name).into_owned() };
                    refuse(number, &name, &mistake, None);
                    continue;
                }
                Err(Odd::Shape(mistake)) => {
                    refuse(number, "", &mistake, None);
                    continue;
                }
            };
            let mut fields: Vec<Field<'_>> = Vec::with_capacity(values.len());
            for (value, column) in values.iter().zip(&asked) {
                fields.push(read_cell(column, value).unwrap_or_else(|mistake| {
                    let help = column.list.is_none().then_some("reading-nested");
                    refuse(number, &column.name, &mistake, help);
                    Field::Empty
                }));
            }
            lacking.take(number, &values);
            sink(number, &fields);
        }
        let findings = match self.shape {
            Shape::Records => lacking.findings(&self.path, &asked, |number| {
                let place = (number as usize).checked_sub(1).and_then(|at| self.records.get(at));
                self.record(*place.or_fault("a record that was read"))
            }),
            Shape::Lists => Diagnostics::default(),
        };
        if diagnostics.is_empty() {
            Ok(ReaderAccount { findings, ..ReaderAccount::default() })
        } else {
            Err(diagnostics)
        }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        Spot::Record { number: line as usize, field: self.name(column).to_owned() }
    }
}

/// More columns than this nobody declares.
const MOST_LEAVES: usize = 200_000;
