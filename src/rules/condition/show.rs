//! A condition as it would be written: for conditions that nobody wrote.

use super::{Condition, Operand, Quantity};

impl Condition {
    /// `name` gives what a quantity is called.
    pub fn to_text(&self, name: &dyn Fn(Quantity) -> String) -> String {
        let join = |parts: &[Condition], sign: &str| {
            let parts: Vec<String> = parts.iter().map(|part| part.inner_text(name)).collect();
            parts.join(sign)
        };
        match self {
            Condition::Always(yes) => yes.to_string(),
            Condition::All(parts) => join(parts, " && "),
            Condition::Any(parts) => join(parts, " || "),
            Condition::Not(part) if matches!(**part, Condition::Compare { .. } | Condition::OneOf { .. }) => {
                format!("!({})", part.to_text(name))
            }
            Condition::Not(part) => format!("!{}", part.inner_text(name)),
            Condition::Compare { left, comparison, right } => {
                format!("{} {} {}", left.to_text(name), comparison.sign(), right.to_text(name))
            }
            Condition::Holds(quantity) => name(*quantity),
            Condition::OneOf { quantity, texts } => {
                let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
                format!("{} in [{}]", name(*quantity), texts.join(", "))
            }
            Condition::Missing(quantity) => format!("missing({})", name(*quantity)),
        }
    }

    /// Between brackets where it needs them as a part of something larger.
    fn inner_text(&self, name: &dyn Fn(Quantity) -> String) -> String {
        match self {
            Condition::All(_) | Condition::Any(_) => format!("({})", self.to_text(name)),
            _ => self.to_text(name),
        }
    }
}

impl Operand {
    fn to_text(&self, name: &dyn Fn(Quantity) -> String) -> String {
        match self {
            Operand::Quantity(quantity) => name(*quantity),
            Operand::Number(number) => number.to_string(),
            Operand::Threshold { name, .. } => name.to_string(),
            Operand::Text(text) => format!("\"{text}\""),
            Operand::YesNo(yes) => yes.to_string(),
            Operand::Peildatum => "peildatum".to_owned(),
            Operand::MonthsAgo(months) => format!("months_ago({months})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Comparison, Condition, Operand, Quantity};
    use crate::terms::Number;

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let compare = |measure: usize| Condition::Compare {
            left: Operand::Quantity(Quantity::Measure(measure.into())),
            comparison: Comparison::More,
            right: Operand::Number(Number::from(1i64)),
        };
        let either = Condition::Any(vec![compare(0), Condition::Missing(Quantity::Benchmark)]);
        let both = Condition::All(vec![either, Condition::Not(Box::new(compare(1)))]);
        let name = |quantity| match quantity {
            Quantity::Measure(measure) => format!("m{}", usize::from(measure)),
            _ => "benchmark".to_owned(),
        };
        assert_eq!(both.to_text(&name), "(m0 > 1 || missing(benchmark)) && !(m1 > 1)");
    }
}
