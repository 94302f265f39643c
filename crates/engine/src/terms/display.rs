//! How a figure is printed, and so at which precision it is compared.

use std::sync::Arc;

use super::{Notation, Number, Shown, Unit, Value};

/// What holds for every figure of a version of the rules, where nothing else is said of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Usual {
    pub notation: Notation,
    /// What is printed for yes and for no.
    pub yes: Arc<str>,
    pub no: Arc<str>,
}

/// Unit, decimals, and words for what is no number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Display {
    pub unit: Unit,
    pub decimals: u32,
    /// Words printed for a choice, or for "ja" and "nee".
    pub words: Vec<(String, String)>,
    /// What is printed when there is no figure.
    pub missing: String,
    pub usual: Usual,
}

impl Display {
    /// Of a figure of which nothing is said.
    pub fn of(usual: &Usual) -> Display {
        let missing = "-".to_owned();
        Display { unit: Unit::Number, decimals: 0, words: Vec::new(), missing, usual: usual.clone() }
    }

    /// A value, to be printed in this way.
    pub fn shown(&self, value: &Value) -> Shown {
        match value {
            Value::Missing => Shown::words(self.missing.as_str(), Value::Missing),
            Value::Number(number) => self.shown_number(*number),
            Value::Text(text) => match self.word(text) {
                Some(word) => Shown::words(word, value.clone()),
                None => Shown::text(text.clone()),
            },
            Value::Date(date) => Shown::Date(*date, self.usual.notation),
            Value::YesNo(true) => Shown::words(self.word("ja").unwrap_or(&self.usual.yes), Value::YesNo(true)),
            Value::YesNo(false) => Shown::words(self.word("nee").unwrap_or(&self.usual.no), Value::YesNo(false)),
        }
    }

    pub fn shown_number(&self, number: Number) -> Shown {
        Shown::Number { number, unit: self.unit, decimals: self.decimals, notation: self.usual.notation }
    }

    /// As the report prints it: `69%`, `6,78`, `Nee*`, `-`.
    pub fn show(&self, value: &Value) -> String {
        self.shown(value).to_string()
    }

    pub fn number(&self, number: Number) -> String {
        self.shown_number(number).to_string()
    }

    fn word(&self, of: &str) -> Option<&str> {
        self.words.iter().find(|(value, _)| value == of).map(|(_, word)| word.as_str())
    }
}
