//! What is to be said, before it is in any language: which text, and what is filled in.

use std::sync::Arc;

use super::report::of_period;
use crate::terms::{Date, Kind, Number, Period};

/// A text by its name, with what is filled in. A copy costs nothing: many rows can have the same mistake.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Said {
    id: &'static str,
    data: Arc<Vec<(&'static str, Datum)>>,
}

/// What can be filled in.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Datum {
    /// Shown as it is: a name, a stretch of a file, a figure as it is printed.
    Text(String),
    /// Chooses "row" or "rows" too.
    Count(u64),
    /// Shown as people of the language write it.
    Date(Date),
    /// Digits, perhaps with a point before the decimals: shown with the sign that people of the language write there.
    Figure(String),
    /// Shown with commas, or by `OR($names)` and `AND($names)` with a word before the last.
    Texts(Vec<String>),
    /// Something that is itself to be said in the language.
    Said(Said),
    /// The same, several.
    Several(Vec<Said>),
    /// Not there: a part that asks for it is left out.
    None,
}

/// A text by its name; [`Said::with`] fills it in.
pub fn said(id: &'static str) -> Said {
    Said { id, data: Arc::default() }
}

/// A figure for people to read; a [`Number`] by itself is shown as files have it.
pub fn figure(number: Number) -> Datum {
    Datum::Figure(number.to_string())
}

impl Said {
    #[must_use]
    pub fn with(mut self, name: &'static str, datum: impl Into<Datum>) -> Said {
        Arc::make_mut(&mut self.data).push((name, datum.into()));
        self
    }

    pub fn id(&self) -> &'static str {
        self.id
    }

    pub fn data(&self) -> &[(&'static str, Datum)] {
        &self.data
    }
}

impl From<&'static str> for Said {
    fn from(id: &'static str) -> Said {
        said(id)
    }
}

impl From<&Said> for Said {
    fn from(said: &Said) -> Said {
        said.clone()
    }
}

impl From<String> for Datum {
    fn from(text: String) -> Datum {
        Datum::Text(text)
    }
}

impl From<&String> for Datum {
    fn from(text: &String) -> Datum {
        Datum::Text(text.clone())
    }
}

impl From<&str> for Datum {
    fn from(text: &str) -> Datum {
        Datum::Text(text.to_owned())
    }
}

impl From<char> for Datum {
    fn from(letter: char) -> Datum {
        Datum::Text(letter.to_string())
    }
}

impl From<Number> for Datum {
    fn from(number: Number) -> Datum {
        Datum::Text(number.to_string())
    }
}

impl From<Date> for Datum {
    fn from(date: Date) -> Datum {
        Datum::Date(date)
    }
}

impl From<Kind> for Datum {
    fn from(kind: Kind) -> Datum {
        Datum::Said(said(match kind {
            Kind::Number => "item-number",
            Kind::Text => "item-text",
            Kind::Date => "item-date",
            Kind::YesNo => "kind-yes-no",
        }))
    }
}

impl From<Period> for Datum {
    fn from(period: Period) -> Datum {
        Datum::Said(of_period(period, period.count().to_string()))
    }
}

impl From<usize> for Datum {
    fn from(count: usize) -> Datum {
        Datum::Count(count as u64)
    }
}

impl From<u32> for Datum {
    fn from(count: u32) -> Datum {
        Datum::Count(u64::from(count))
    }
}

impl From<u64> for Datum {
    fn from(count: u64) -> Datum {
        Datum::Count(count)
    }
}

impl From<Said> for Datum {
    fn from(said: Said) -> Datum {
        Datum::Said(said)
    }
}

impl From<Vec<Said>> for Datum {
    fn from(several: Vec<Said>) -> Datum {
        Datum::Several(several)
    }
}

impl<T: Into<String>> From<Vec<T>> for Datum
where
    String: From<T>,
{
    fn from(texts: Vec<T>) -> Datum {
        Datum::Texts(texts.into_iter().map(String::from).collect())
    }
}

impl<T: Into<Datum>> From<Option<T>> for Datum {
    fn from(datum: Option<T>) -> Datum {
        datum.map_or(Datum::None, Into::into)
    }
}
