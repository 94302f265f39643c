//! Conditions and formulas as text: one printer, in which a [`PrintStyle`] says what things are called.
//!
//! As [`AsWritten`] the text can be read again, and means the same. Brackets stand where they are needed, and nowhere else
//! than where people would write them.

use super::{Arithmetic, Condition, Formula, Likeness, List, Operand, Quantity};
use crate::terms::{Number, Peildatum, Period, PeriodUnit, dutch_date};

/// What the parts are called.
pub trait PrintStyle {
    fn quantity(&self, quantity: Quantity) -> String;
    fn number(&self, number: Number) -> String;
    fn threshold(&self, name: &str, value: Number) -> String;
    fn peildatum(&self) -> String;
    fn ago(&self, name: Option<&str>, period: Period) -> String;
    fn list(&self, list: &List) -> String;
}

/// As it stands in a file; given is what a quantity is called there.
pub struct AsWritten<N>(pub N);

impl<N: Fn(Quantity) -> String> PrintStyle for AsWritten<N> {
    fn quantity(&self, quantity: Quantity) -> String {
        (self.0)(quantity)
    }

    fn number(&self, number: Number) -> String {
        number.to_string()
    }

    fn threshold(&self, name: &str, _: Number) -> String {
        name.to_owned()
    }

    fn peildatum(&self) -> String {
        "peildatum".to_owned()
    }

    fn ago(&self, name: Option<&str>, period: Period) -> String {
        match (name, period.unit()) {
            (Some(name), _) => format!("ago({name})"),
            (None, PeriodUnit::Months) => format!("months_ago({})", period.count()),
            (None, unit) => format!("ago({{ {} = {} }})", unit.word(), period.count()),
        }
    }

    fn list(&self, list: &List) -> String {
        match &list.name {
            Some(name) => name.to_string(),
            None => texts(list),
        }
    }
}

/// With the figures filled in: "22 < 28".
pub struct WithFigures<N> {
    pub peildatum: Peildatum,
    /// The figure of a quantity, as it is shown.
    pub figure: N,
}

/// So many texts of a list are filled in; longer lists are counted.
const MAX_TEXTS: usize = 3;

impl<N: Fn(Quantity) -> String> PrintStyle for WithFigures<N> {
    fn quantity(&self, quantity: Quantity) -> String {
        (self.figure)(quantity)
    }

    fn number(&self, number: Number) -> String {
        number.dutch(number.decimals())
    }

    fn threshold(&self, _: &str, value: Number) -> String {
        self.number(value)
    }

    fn peildatum(&self) -> String {
        dutch_date(self.peildatum.0)
    }

    fn ago(&self, _: Option<&str>, period: Period) -> String {
        dutch_date(self.peildatum.before(period))
    }

    fn list(&self, list: &List) -> String {
        if list.texts.len() > MAX_TEXTS { format!("[{} texts]", list.texts.len()) } else { texts(list) }
    }
}

fn texts(list: &List) -> String {
    let texts: Vec<String> = list.texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}

/// Between double quotes, as a condition reads it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

impl Condition {
    pub fn print(&self, style: &dyn PrintStyle) -> String {
        let joined = |sign: &str| {
            let part = |part: &Condition| match part {
                Condition::All(_) | Condition::Any(_) => format!("({})", part.print(style)),
                _ => part.print(style),
            };
            self.children().iter().map(|child| part(child)).collect::<Vec<_>>().join(sign)
        };
        match self {
            Condition::Always(yes) => yes.to_string(),
            Condition::All(_) => joined(" && "),
            Condition::Any(_) => joined(" || "),
            // `!` is read before any other sign.
            Condition::Not(part) => match &part.what {
                Condition::All(_) | Condition::Any(_) | Condition::Compare { .. } | Condition::OneOf { .. } => {
                    format!("!({})", part.print(style))
                }
                Condition::Always(_)
                | Condition::Not(_)
                | Condition::Holds(_)
                | Condition::IsLike { .. }
                | Condition::Missing(_) => {
                    format!("!{}", part.print(style))
                }
            },
            Condition::Compare { left, comparison, right } => {
                format!("{} {} {}", left.print(style), comparison.sign(), right.print(style))
            }
            Condition::Holds(quantity) => style.quantity(*quantity),
            Condition::OneOf { quantity, list } => format!("{} in {}", style.quantity(quantity.what), style.list(list)),
            Condition::IsLike { quantity, likeness, list } => {
                let asked = match (likeness, list.texts.as_slice()) {
                    (Likeness::ContainsAny, _) => style.list(list),
                    (_, texts) => texts.iter().map(|text| quoted(text)).collect(),
                };
                format!("{}({}, {asked})", likeness.word(), style.quantity(quantity.what))
            }
            Condition::Missing(quantity) => format!("missing({})", style.quantity(quantity.what)),
        }
    }
}

impl Operand {
    pub fn print(&self, style: &dyn PrintStyle) -> String {
        match self {
            Operand::Quantity(quantity) => style.quantity(*quantity),
            Operand::Number(number) => style.number(*number),
            Operand::Threshold { name, value } => style.threshold(name, *value),
            Operand::Text(text) => quoted(text),
            Operand::YesNo(yes) => yes.to_string(),
            Operand::Peildatum => style.peildatum(),
            Operand::Ago { name, period } => style.ago(name.as_deref(), *period),
            Operand::Sum(formula) => formula.print(style),
        }
    }
}

impl Formula {
    pub fn print(&self, style: &dyn PrintStyle) -> String {
        let binary = |part: &Formula| matches!(part, Formula::Binary { .. });
        let bracketed = |part: &Formula, brackets: bool| {
            if brackets { format!("({})", part.print(style)) } else { part.print(style) }
        };
        match self {
            Formula::Number(number) => style.number(*number),
            Formula::Threshold { name, value } => style.threshold(name, *value),
            Formula::Quantity(quantity) => style.quantity(*quantity),
            Formula::Binary { left, arithmetic, right } => {
                // From left to right nothing needs brackets that the file could do without.
                let chained = arithmetic.is_factor()
                    && matches!(&left.what, Formula::Binary { arithmetic, .. } if arithmetic.is_factor());
                let (one, other) = (bracketed(left, binary(left) && !chained), bracketed(right, binary(right)));
                format!("{one} {} {other}", arithmetic.sign())
            }
        }
    }
}

impl Arithmetic {
    pub fn sign(self) -> &'static str {
        match self {
            Arithmetic::Add => "+",
            Arithmetic::Subtract => "-",
            Arithmetic::Multiply => "*",
            Arithmetic::Divide => "/",
        }
    }

    pub fn is_factor(self) -> bool {
        matches!(self, Arithmetic::Multiply | Arithmetic::Divide)
    }
}
