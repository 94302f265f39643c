//! Conditions and formulas with the figures filled in: "22 < 28".

use crate::engine::EXACT;
use crate::rules::condition::{Arithmetic, Condition, Formula, Operand, Quantity};
use crate::terms::{Display, Exactly, Number, Peildatum, Value, dutch_date};

/// Stands where there is no figure.
const NOTHING: &str = "?";
/// So many texts of a list are shown; longer lists are counted.
const MAX_TEXTS: usize = 3;

/// Figures by quantity, as they are shown.
pub(super) struct Filling<'a> {
    pub peildatum: Peildatum,
    pub shown: &'a dyn Fn(Quantity) -> String,
}

/// A figure at the decimals at which it is compared.
pub(super) fn figure(value: &Value, display: &Display, decimals: u32) -> String {
    match value {
        Value::Missing => NOTHING.to_owned(),
        Value::Number(number) if decimals == EXACT => match number.exactly() {
            Exactly::Fraction(fraction) => fraction,
            // What nobody displays is compared as it is.
            _ => Display { decimals: number.decimals().max(display.decimals), ..display.clone() }.number(*number),
        },
        Value::Number(number) => {
            Display { decimals: decimals.min(number.decimals().max(display.decimals)), ..display.clone() }
                .number(*number)
        }
        Value::Text(text) => format!("\"{text}\""),
        other => display.show(other),
    }
}

impl Filling<'_> {
    /// Empty when there is nothing to fill in.
    pub fn condition(&self, condition: &Condition) -> String {
        if condition.quantities().is_empty() { String::new() } else { self.part(condition, false) }
    }

    fn part(&self, condition: &Condition, inside: bool) -> String {
        let joined = |parts: &[Condition], sign: &str| {
            let text = parts.iter().map(|part| self.part(part, true)).collect::<Vec<_>>().join(sign);
            if inside { format!("({text})") } else { text }
        };
        match condition {
            Condition::Always(yes) => yes.to_string(),
            Condition::All(parts) => joined(parts, " && "),
            Condition::Any(parts) => joined(parts, " || "),
            Condition::Not(part) => format!("!{}", self.part(part, true)),
            Condition::Compare { left, comparison, right } => {
                format!("{} {} {}", self.operand(left), comparison.sign(), self.operand(right))
            }
            Condition::Holds(quantity) => (self.shown)(*quantity),
            Condition::OneOf { quantity, texts } if texts.len() > MAX_TEXTS => {
                format!("{} in [{} texts]", (self.shown)(*quantity), texts.len())
            }
            Condition::OneOf { quantity, texts } => {
                let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
                format!("{} in [{}]", (self.shown)(*quantity), texts.join(", "))
            }
            Condition::Missing(quantity) => format!("missing({})", (self.shown)(*quantity)),
        }
    }

    fn operand(&self, operand: &Operand) -> String {
        match operand {
            Operand::Quantity(quantity) => (self.shown)(*quantity),
            Operand::Number(number) | Operand::Threshold { value: number, .. } => number_as_it_is(*number),
            Operand::Text(text) => format!("\"{text}\""),
            Operand::YesNo(yes) => yes.to_string(),
            Operand::Peildatum => dutch_date(self.peildatum.0),
            Operand::MonthsAgo(months) => dutch_date(self.peildatum.months_ago(*months)),
        }
    }

    pub fn formula(&self, formula: &Formula) -> String {
        self.term(formula, false)
    }

    fn term(&self, formula: &Formula, inside: bool) -> String {
        match formula {
            Formula::Number(number) => number_as_it_is(*number),
            Formula::Quantity(quantity) => (self.shown)(*quantity),
            Formula::Binary { left, arithmetic, right } => {
                let sign = match arithmetic {
                    Arithmetic::Add => "+",
                    Arithmetic::Subtract => "-",
                    Arithmetic::Multiply => "*",
                    Arithmetic::Divide => "/",
                };
                // From left to right nothing needs brackets that the file could do without.
                let chained = matches!(arithmetic, Arithmetic::Multiply | Arithmetic::Divide)
                    && matches!(&**left, Formula::Binary { arithmetic: Arithmetic::Multiply | Arithmetic::Divide, .. });
                let text = format!("{} {sign} {}", self.term(left, !chained), self.term(right, true));
                if inside { format!("({text})") } else { text }
            }
        }
    }
}

fn number_as_it_is(number: Number) -> String {
    number.dutch(number.decimals())
}
