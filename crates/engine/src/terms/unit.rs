//! What a figure is measured in: everything that is said of a unit, in one place. A new one is a variant and its row
//! here, and a word in `rules/keys/measure.rs`.

use super::Number;
use crate::every;

every! {
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
    pub enum Unit {
        #[default]
        Number,
        /// 0 - 100, printed with a percent sign.
        Percent,
    }
}

struct About {
    /// In rules and in sources.toml.
    word: &'static str,
    /// Printed behind the number.
    sign: &'static str,
    /// A figure is a part of something whole, which is this many.
    whole: Option<i64>,
}

impl Unit {
    const fn about(self) -> About {
        match self {
            Unit::Number => About { word: "number", sign: "", whole: None },
            Unit::Percent => About { word: "percent", sign: "%", whole: Some(100) },
        }
    }

    /// How rules and sources.toml call it.
    pub const fn word(self) -> &'static str {
        self.about().word
    }

    /// What is printed behind a number.
    pub fn sign(self) -> &'static str {
        self.about().sign
    }

    /// What a figure is a part of: none where it is no part. A part lies between nothing and this, unless it is declared
    /// otherwise.
    pub fn whole(self) -> Option<Number> {
        self.about().whole.map(Number::from)
    }

    /// The unit that is called so.
    pub fn of_word(word: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.word() == word)
    }

    /// A printed number without its sign, and the unit of that sign.
    pub fn of_printed(printed: &str) -> (&str, Unit) {
        let signed = |unit: Unit| Some((printed.strip_suffix(unit.sign()).filter(|_| !unit.sign().is_empty())?, unit));
        Unit::ALL.into_iter().find_map(signed).unwrap_or((printed, Unit::Number))
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn a_printed_number_says_its_unit() {
        assert_eq!(Unit::of_printed("69%"), ("69", Unit::Percent));
        assert_eq!(Unit::of_printed("6,78"), ("6,78", Unit::Number));
        assert!(Unit::ALL.into_iter().all(|unit| Unit::of_word(unit.word()) == Some(unit)));
    }
}
