//! JSON: a list of records, found by a pointer; an OData dump is one with the pointer `/value`.

use std::borrow::Cow;

use serde_json::Value;

use super::{Delivery, Field, Sink, find_columns, problem, utf8};
use crate::diagnostic::{Code, Diagnostics, Spot};

struct Json {
    path: String,
    records: Vec<Value>,
    wanted: Vec<String>,
}

pub(super) fn open(bytes: &[u8], path: &str, pointer: &str, wanted: &[&str]) -> Result<Box<dyn Delivery>, Diagnostics> {
    let text = utf8(bytes, path, "JSON is always UTF-8: ask its owner to save it so")?;
    let mut value: Value = serde_json::from_str(text).map_err(|error| {
        let number = error.line();
        let text = text.lines().nth(number.saturating_sub(1)).unwrap_or("").chars().take(500).collect::<String>();
        let from = text.char_indices().nth(error.column().saturating_sub(1)).map_or(text.len(), |(at, _)| at);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or(&message);
        let spot = Spot::Line { number, to: from, text, from };
        problem(path, spot, Code::FileUnreadable, "this is not JSON from here on").label(message)
    })?;
    let shape = |message: String| {
        problem(path, Spot::Whole, Code::WrongShape, message)
            .help("`records` in sources.toml points to the list of records: \"/value\"")
    };
    let found = value.pointer_mut(pointer).ok_or_else(|| shape(format!("there is nothing at `{pointer}`")))?;
    let Value::Array(records) = found.take() else {
        return Err(shape(format!("at `{pointer}` there is no list of records")).into());
    };
    if records.is_empty() {
        return Err(problem(path, Spot::Whole, Code::FileEmpty, "the list of records is empty").into());
    }
    let mut header: Vec<String> = Vec::new();
    for record in &records {
        for name in record.as_object().into_iter().flat_map(|record| record.keys()) {
            if !header.contains(name) {
                header.push(name.clone());
            }
        }
    }
    find_columns(&header, wanted, path, || Spot::Whole)?;
    Ok(Box::new(Json {
        path: path.to_owned(),
        records,
        wanted: wanted.iter().map(|name| (*name).to_owned()).collect(),
    }))
}

impl Delivery for Json {
    fn each(&self, sink: &mut Sink<'_>) -> Result<(), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        for (number, record) in (1..).zip(&self.records) {
            let Some(record) = record.as_object() else {
                let spot = Spot::Record { number: number as usize, field: String::new() };
                diagnostics.push(problem(
                    &self.path,
                    spot,
                    Code::WrongShape,
                    "this is no record with names and values",
                ));
                continue;
            };
            let mut fields: Vec<Field<'_>> = Vec::with_capacity(self.wanted.len());
            for name in &self.wanted {
                fields.push(match record.get(name) {
                    None | Some(Value::Null) => Field::Empty,
                    Some(Value::String(text)) => Field::text(text),
                    Some(Value::Number(number)) => Field::Plain(Cow::Owned(number.to_string())),
                    Some(Value::Bool(yes)) => Field::YesNo(*yes),
                    Some(_) => {
                        let spot = Spot::Record { number: number as usize, field: name.clone() };
                        diagnostics.push(problem(
                            &self.path,
                            spot,
                            Code::WrongShape,
                            "this is a list or a record where one value is expected",
                        ));
                        Field::Empty
                    }
                });
            }
            sink(number, &fields);
        }
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        Spot::Record { number: line as usize, field: self.wanted.get(column).cloned().unwrap_or_default() }
    }
}
