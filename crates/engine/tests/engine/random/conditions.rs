//! Random conditions: of a figure and a constant, of figures beside each other, of texts and dates, and arithmetic.

use super::chance::Chance;

/// On a grid, off every grid, halves, and below zero.
pub const CONSTANTS: [&str; 18] = [
    "0", "1", "2", "3", "6.8", "3.2", "3.3", "3.6", "2.5", "0.5", "-1", "-0.5", "3.55", "2.25", "50", "99.5", "3.25",
    "2.04",
];
/// Questions about texts that have to do with each other.
pub const LIKES: [&str; 12] = [
    "starts_with(merk, \"m\")",
    "starts_with(merk, \"mk\")",
    "ends_with(merk, \"m\")",
    "ends_with(merk, \"k\")",
    "contains(merk, \"k\")",
    "contains(merk, \"K\")",
    "contains_any(merk, [\"m\", \"K\"])",
    "same_text(merk, \"MK\")",
    "same_text(merk, \"m\")",
    "starts_with(groep, \"p\")",
    "same_text(groep, \"Q\")",
    "contains_any(groep, [\"p\", \"q\"])",
];
pub const SIGNS: [&str; 6] = ["<", "<=", "==", "!=", ">=", ">"];
pub const NUMBERS: [&str; 5] = ["x", "y", "z", "n", "f"];
#[derive(Clone, PartialEq)]
pub enum Condition {
    Always(bool),
    Compare(String, &'static str, String),
    OneOf(&'static str, Vec<&'static str>),
    Holds(String),
    /// A question about a text, as it is written.
    Like(&'static str),
    Missing(String),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

impl Condition {
    pub fn text(&self) -> String {
        let joined = |parts: &[Condition], sign: &str| {
            let parts: Vec<String> = parts.iter().map(|part| format!("({})", part.text())).collect();
            parts.join(sign)
        };
        match self {
            Condition::Always(yes) => yes.to_string(),
            Condition::Compare(left, sign, right) => format!("{left} {sign} {right}"),
            Condition::OneOf(name, texts) => format!("{name} in [{}]", texts.join(", ")),
            Condition::Holds(name) => name.clone(),
            Condition::Like(text) => (*text).to_owned(),
            Condition::Missing(name) => format!("missing({name})"),
            Condition::Not(part) => format!("!({})", part.text()),
            Condition::All(parts) => joined(parts, " && "),
            Condition::Any(parts) => joined(parts, " || "),
        }
    }

    /// The first comparison in it.
    pub fn comparison(&mut self) -> Option<&mut Condition> {
        match self {
            Condition::Compare(..) => Some(self),
            Condition::Not(part) => part.comparison(),
            Condition::All(parts) | Condition::Any(parts) => parts.iter_mut().find_map(Condition::comparison),
            _ => None,
        }
    }
}

pub struct Maker<'c> {
    pub chance: &'c mut Chance,
    pub chain: usize,
    pub benchmark: bool,
    /// Whether there is arithmetic in conditions.
    pub sums: bool,
}

impl Maker<'_> {
    pub fn constant(&mut self) -> String {
        if self.chance.percent(15) { "grens".to_owned() } else { self.chance.one(&CONSTANTS).to_owned() }
    }

    pub fn number(&mut self) -> String {
        // Mostly one figure, so that conditions meet.
        let name = if self.chance.percent(55) { "x" } else { self.chance.one(&NUMBERS) };
        name.to_owned()
    }

    /// Arithmetic: mostly a figure beside another with a margin, now and then more than is decided of.
    fn sum(&mut self) -> Condition {
        let (one, mut other) = (self.number(), self.number());
        if self.benchmark && self.chance.percent(60) {
            other = "benchmark".to_owned();
        }
        let (margin, sign) = (self.constant(), self.chance.one(&SIGNS));
        let (left, right) = match self.chance.below(16) {
            0..=5 => (one, format!("{other} - {margin}")),
            6 | 7 => (one, format!("{other} + {margin}")),
            8 => (format!("{one} - {other}"), margin),
            9 => (format!("{one} + {other}"), margin),
            10 => (format!("{} * {one}", self.chance.one(&["2", "0.5", "3"])), margin),
            11 => (margin, format!("({one} - grens) / {}", self.chance.one(&["4", "3", "grens"]))),
            12 => (format!("2 * ({one} - {other})"), margin),
            13 => (format!("{one} + {other}"), format!("2 * {}", self.number())),
            14 => (format!("{one} - 2 * {other}"), margin),
            _ => (one, format!("{margin} + grens")),
        };
        Condition::Compare(left, sign, right)
    }

    fn leaf(&mut self) -> Condition {
        if self.sums && self.chance.percent(45) {
            return self.sum();
        }
        match self.chance.below(20) {
            0..=9 => {
                let (name, constant) = (self.number(), self.constant());
                Condition::Compare(name, self.chance.one(&SIGNS), constant)
            }
            10..=12 if self.benchmark => {
                Condition::Compare(self.number(), self.chance.one(&SIGNS), "benchmark".to_owned())
            }
            10..=12 => {
                let (one, other) = (self.number(), self.number());
                Condition::Compare(one, self.chance.one(&SIGNS), other)
            }
            13..=15 if self.chain > 0 => Condition::Holds(format!("h{}", self.chance.below(self.chain))),
            13 => Condition::Missing(self.number()),
            14 => {
                Condition::OneOf("groep", if self.chance.percent(50) { vec!["\"p\""] } else { vec!["\"p\"", "\"q\""] })
            }
            15 => Condition::Compare("groep".to_owned(), "!=", "\"r\"".to_owned()),
            16 => Condition::Compare(
                "merk".to_owned(),
                if self.chance.percent(50) { "==" } else { "!=" },
                "\"m\"".to_owned(),
            ),
            17 => {
                let day = if self.chance.percent(70) {
                    format!("months_ago({})", self.chance.below(4))
                } else {
                    "peildatum".to_owned()
                };
                Condition::Compare("dag".to_owned(), self.chance.one(&SIGNS), day)
            }
            18 if self.chain > 1 && self.chance.percent(50) => Condition::Compare(
                "h0".to_owned(),
                if self.chance.percent(50) { "==" } else { "!=" },
                format!("h{}", self.chain - 1),
            ),
            18 if self.chain > 0 => Condition::Compare(
                "h0".to_owned(),
                "==",
                if self.chance.percent(50) { "true" } else { "false" }.to_owned(),
            ),
            _ => {
                let name = self.number();
                let constant = self.constant();
                Condition::Compare(constant, self.chance.one(&SIGNS), name)
            }
        }
    }

    pub fn condition(&mut self, depth: usize) -> Condition {
        match self.chance.below(10) {
            0 | 1 if depth > 0 => Condition::All(vec![self.condition(depth - 1), self.condition(depth - 1)]),
            2 | 3 if depth > 0 => Condition::Any(vec![self.condition(depth - 1), self.condition(depth - 1)]),
            4 if depth > 0 => Condition::Not(Box::new(self.condition(depth - 1))),
            _ => self.leaf(),
        }
    }
}

pub fn compare(name: &str, sign: &'static str, constant: &str) -> Condition {
    Condition::Compare(name.to_owned(), sign, constant.to_owned())
}
