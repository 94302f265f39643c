//! How a figure is printed, and so at which precision it is compared.

use super::{Number, Value, dutch_date};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Unit {
    #[default]
    Number,
    /// 0 - 100, printed with a percent sign.
    Percent,
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
}

impl Default for Display {
    fn default() -> Self {
        Display { unit: Unit::Number, decimals: 0, words: Vec::new(), missing: "-".to_owned() }
    }
}

impl Display {
    /// As the report prints it: `69%`, `6,78`, `Nee*`, `-`.
    pub fn show(&self, value: &Value) -> String {
        match value {
            Value::Missing => self.missing.clone(),
            Value::Number(number) => self.number(*number),
            Value::Text(text) => self.word(text).unwrap_or(text).to_owned(),
            Value::Date(date) => dutch_date(*date),
            Value::YesNo(true) => self.word("ja").unwrap_or("Ja").to_owned(),
            Value::YesNo(false) => self.word("nee").unwrap_or("Nee").to_owned(),
        }
    }

    pub fn number(&self, number: Number) -> String {
        match self.unit {
            Unit::Number => number.dutch(self.decimals),
            Unit::Percent => format!("{}%", number.dutch(self.decimals)),
        }
    }

    fn word(&self, of: &str) -> Option<&str> {
        self.words.iter().find(|(value, _)| value == of).map(|(_, word)| word.as_str())
    }
}
