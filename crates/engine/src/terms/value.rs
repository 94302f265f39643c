//! One figure of a gemeente, of whatever kind; missing is a value, not an error and not zero.

use std::sync::Arc;

use super::{Date, Number};

/// What kind of thing a figure is. Things of different kinds cannot be compared.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    Number,
    Text,
    Date,
    YesNo,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    Missing,
    Number(Number),
    Text(Arc<str>),
    Date(Date),
    YesNo(bool),
}

impl Value {
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Value::Missing => None,
            Value::Number(_) => Some(Kind::Number),
            Value::Text(_) => Some(Kind::Text),
            Value::Date(_) => Some(Kind::Date),
            Value::YesNo(_) => Some(Kind::YesNo),
        }
    }

    pub fn is_missing(&self) -> bool {
        matches!(self, Value::Missing)
    }

    /// For machines: a point in numbers, ISO dates, `true`/`false`; missing is empty.
    pub fn machine(&self) -> String {
        match self {
            Value::Missing => String::new(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.to_string(),
            Value::Date(date) => date.to_string(),
            Value::YesNo(yes) => yes.to_string(),
        }
    }
}
