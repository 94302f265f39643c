//! How a figure is printed, and so at which precision it is compared.

use super::{Number, Shown, Unit, Value};

/// What is printed for yes and for no where the rules give no words for them.
pub const YES_NO: (&str, &str) = ("Ja", "Nee");

/// Unit, decimals, and words for what is no number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Display {
    pub unit: Unit,
    pub decimals: u32,
    /// Words printed for a choice, or for "ja" and "nee".
    pub words: Vec<(String, String)>,
    /// What is printed when there is no figure.
    pub missing: String,
}

impl Default for Display {
    fn default() -> Self {
        Display { unit: Unit::Number, decimals: 0, words: Vec::new(), missing: "-".to_owned() }
    }
}

impl Display {
    /// A value, to be printed in this way.
    pub fn shown(&self, value: &Value) -> Shown {
        match value {
            Value::Missing => Shown::words(self.missing.as_str(), Value::Missing),
            Value::Number(number) => self.shown_number(*number),
            Value::Text(text) => match self.word(text) {
                Some(word) => Shown::words(word, value.clone()),
                None => Shown::text(text.clone()),
            },
            Value::Date(date) => Shown::Date(*date),
            Value::YesNo(true) => Shown::words(self.word("ja").unwrap_or(YES_NO.0), Value::YesNo(true)),
            Value::YesNo(false) => Shown::words(self.word("nee").unwrap_or(YES_NO.1), Value::YesNo(false)),
        }
    }

    pub fn shown_number(&self, number: Number) -> Shown {
        Shown::Number { number, unit: self.unit, decimals: self.decimals }
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
