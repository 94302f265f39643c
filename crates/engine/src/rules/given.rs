//! A figure that people give instead of rows: in an example, or for a what-if.

use std::sync::Arc;

use super::domain::Domain;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Said, said};
use crate::mistakes;
use crate::syntax::{Item, Node, compared};
use crate::terms::{Kind, Value};

/// How a figure that is not there is written.
pub const MISSING: &str = "-";

mistakes! {
    /// What can be wrong with a figure that is given.
    enum GivenMistake {
        OtherKind { found: Said, allowed: Said } = Error WrongType "example-other-kind";
        NeverSaid { found: String } = Error UnknownChoice "example-never-said";
        NoSuchFigure { found: String, allowed: Said } = Error UnknownChoice "example-no-such-figure";
    }
}

/// A value that there can be. That a figure is not there may always be said: who reads it sees what comes of that.
pub fn given_value(node: &Node, domain: &Domain, diagnostics: &mut Diagnostics) -> Option<Value> {
    let value = match (&node.item, domain.kind) {
        (Item::Text { value, .. }, _) if value == MISSING => return Some(Value::Missing),
        (Item::Number(number), Kind::Number) => compared(*number, node.span, diagnostics).map(Value::Number)?,
        (Item::Date(date), Kind::Date) => Value::Date(*date),
        (Item::YesNo(yes), Kind::YesNo) => Value::YesNo(*yes),
        (Item::Text { value, .. }, Kind::Text) => Value::Text(Arc::from(value.as_str())),
        (item, kind) => {
            let allowed = said(match kind {
                Kind::Number => "expected-number",
                Kind::Text => "expected-text",
                Kind::Date => "example-a-date",
                Kind::YesNo => "expected-yes-no",
            });
            let mistake = GivenMistake::OtherKind { found: item.called(), allowed };
            diagnostics.push(Diagnostic::of(node.span, &mistake));
            return None;
        }
    };
    if domain.contains(&value) {
        return Some(value);
    }
    diagnostics.push(match (&value, &domain.allowed) {
        (Value::Text(text), Some(allowed)) => {
            Diagnostic::of(node.span, &GivenMistake::NeverSaid { found: text.to_string() })
                .suggest(text, allowed.iter().map(String::as_str))
        }
        (value, _) => {
            let mistake = GivenMistake::NoSuchFigure { found: value.machine(), allowed: domain.words() };
            Diagnostic::of(node.span, &mistake)
        }
    });
    None
}
