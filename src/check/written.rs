//! A condition as it is written in a file, for pointing at a part of one.

use crate::fault::stop;
use crate::rules::RulePack;
use crate::rules::condition::{Condition, Operand, Quantity};

pub(super) fn written(condition: &Condition, pack: &RulePack) -> String {
    let name = |quantity: &Quantity| match quantity {
        Quantity::Measure(at) => pack.measures[*at].name.clone(),
        Quantity::Benchmark => "benchmark".to_owned(),
        Quantity::Column(_) => stop("a condition on figures asks for a column of rows"),
    };
    let inner = |part: &Condition| match part {
        Condition::All(_) | Condition::Any(_) => format!("({})", written(part, pack)),
        _ => written(part, pack),
    };
    let joined = |parts: &[Condition], sign: &str| parts.iter().map(inner).collect::<Vec<_>>().join(sign);
    match condition {
        Condition::Always(yes) => yes.to_string(),
        Condition::All(parts) => joined(parts, " && "),
        Condition::Any(parts) => joined(parts, " || "),
        Condition::Not(part) => match &**part {
            part @ Condition::Compare { .. } => format!("!({})", written(part, pack)),
            part => format!("!{}", inner(part)),
        },
        Condition::Compare { left, comparison, right } => {
            let side = |operand: &Operand| match operand {
                Operand::Quantity(quantity) => name(quantity),
                other => constant(other),
            };
            format!("{} {} {}", side(left), comparison.sign(), side(right))
        }
        Condition::Holds(quantity) => name(quantity),
        Condition::OneOf { quantity, texts } => {
            let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
            format!("{} in [{}]", name(quantity), texts.join(", "))
        }
        Condition::Missing(quantity) => format!("missing({})", name(quantity)),
    }
}

pub(super) fn constant(operand: &Operand) -> String {
    match operand {
        Operand::Number(number) => number.to_string(),
        Operand::Threshold { name, .. } => name.to_string(),
        Operand::Text(text) => format!("\"{text}\""),
        Operand::YesNo(yes) => yes.to_string(),
        Operand::Peildatum => "peildatum".to_owned(),
        Operand::MonthsAgo(months) => format!("months_ago({months})"),
        Operand::Quantity(_) => String::new(),
    }
}
