//! From names to quantities, from syntax to meaning: every comparison is of things of the same kind.

use std::sync::Arc;

use super::parse::{Written, parse};
use super::{Arithmetic, Comparison, Condition, Formula, Operand, Quantity};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Item, Node};
use crate::terms::{Kind, Number};
use crate::text::Span;

/// What is known of a name.
#[derive(Clone, Debug)]
pub struct Known {
    pub quantity: Quantity,
    pub kind: Kind,
    /// For a choice: the only values there can be.
    pub allowed: Option<Vec<String>>,
}

/// The names that a condition may use.
pub trait Scope {
    fn find(&self, name: &str) -> Option<Known>;
    /// The value of a threshold.
    fn threshold(&self, name: &str) -> Option<Number>;
    /// All names, for suggestions.
    fn names(&self) -> Vec<&str>;
    /// A named list of texts.
    fn list(&self, name: &str) -> Option<Vec<Arc<str>>>;
    /// What the names are, for messages: "measure", "column of `bgt`".
    fn what(&self) -> String;
    fn code(&self) -> Code;
}

/// Reads a condition, or reports why not.
pub fn lower_condition(node: &Node, scope: &dyn Scope, diagnostics: &mut Diagnostics) -> Option<Condition> {
    let (written, span) = read(node, diagnostics)?;
    Lowering { scope, diagnostics }.condition(&written, span)
}

/// Reads a formula, or reports why not.
pub fn lower_formula(node: &Node, scope: &dyn Scope, diagnostics: &mut Diagnostics) -> Option<Formula> {
    let (written, span) = read(node, diagnostics)?;
    Lowering { scope, diagnostics }.formula(&written, span)
}

fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<(Written, Span)> {
    match &node.item {
        Item::Text { value, .. } => parse(node, value, diagnostics),
        // `when = true` needs no quotes.
        Item::YesNo(yes) => Some((Written::YesNo(*yes), node.span)),
        _ => {
            node.text(diagnostics);
            None
        }
    }
}

struct Lowering<'a> {
    scope: &'a dyn Scope,
    diagnostics: &'a mut Diagnostics,
}

/// An operand with its kind, and for a choice what it can be.
struct Typed {
    operand: Operand,
    kind: Kind,
    allowed: Option<Vec<String>>,
    span: Span,
}

impl Lowering<'_> {
    fn condition(&mut self, written: &Written, span: Span) -> Option<Condition> {
        match written {
            Written::YesNo(yes) => Some(Condition::Always(*yes)),
            Written::Name(name) if self.scope.threshold(name).is_some() => self.wrong(
                Code::WrongKind,
                span,
                format!("`{name}` is a number, not a yes or no"),
                "compare something with it: `... > threshold`",
            ),
            Written::Name(name) => {
                let known = self.known(name, span)?;
                if known.kind != Kind::YesNo {
                    return self.wrong(
                        Code::WrongKind,
                        span,
                        format!("`{name}` is {}, not a yes or no", known.kind.name()),
                        "compare it with something: `... > 0`",
                    );
                }
                Some(Condition::Holds(known.quantity))
            }
            Written::Call { name, arguments } => match (name.as_str(), arguments.as_slice()) {
                ("&&", parts) => self.conditions(parts).map(Condition::All),
                ("||", parts) => self.conditions(parts).map(Condition::Any),
                ("!", [(part, at)]) => self.condition(part, *at).map(|part| Condition::Not(Box::new(part))),
                ("missing", [(Written::Name(name), at)]) => {
                    self.known(name, *at).map(|known| Condition::Missing(known.quantity))
                }
                ("in", [(list, list_at), (item, item_at)]) => self.one_of(item, *item_at, list, *list_at),
                (sign, [left, right]) if Comparison::from_sign(sign).is_some() => {
                    let comparison = Comparison::from_sign(sign)?;
                    let (left, right) = (self.operand(left), self.operand(right));
                    self.compare(left?, comparison, right?, span)
                }
                ("+" | "-" | "*" | "/" | "%", _) => self.calculates(name, span),
                (name, _) => self.wrong(
                    Code::ConditionMeaning,
                    span,
                    format!("a condition has no function `{name}`"),
                    "there is: missing(measure), months_ago(number); for more make a measure with a script",
                ),
            },
            _ => self.wrong(
                Code::ConditionMeaning,
                span,
                "this is not a condition".to_owned(),
                "compare two things: `a < b`",
            ),
        }
    }

    fn conditions(&mut self, parts: &[(Written, Span)]) -> Option<Vec<Condition>> {
        let lowered: Vec<_> = parts.iter().map(|(part, span)| self.condition(part, *span)).collect();
        lowered.into_iter().collect()
    }

    fn known(&mut self, name: &str, span: Span) -> Option<Known> {
        let known = self.scope.find(name);
        if known.is_none() && name == "benchmark" {
            return self.wrong(
                Code::ConditionMeaning,
                span,
                "there is no benchmark here".to_owned(),
                "give the indicator a [benchmark] of another kind than \"none\", or compare with a number",
            );
        }
        if known.is_none() {
            let what = self.scope.what();
            self.diagnostics.push(
                Diagnostic::error(self.scope.code(), span, format!("there is no {what} `{name}`"))
                    .suggest(name, self.scope.names()),
            );
        }
        known
    }

    fn operand(&mut self, (written, span): &(Written, Span)) -> Option<Typed> {
        let span = *span;
        let typed = |operand, kind| Some(Typed { operand, kind, allowed: None, span });
        match written {
            Written::Number(number) => typed(Operand::Number(*number), Kind::Number),
            Written::Text(text) => typed(Operand::Text(text.as_str().into()), Kind::Text),
            Written::YesNo(yes) => typed(Operand::YesNo(*yes), Kind::YesNo),
            Written::Name(name) if name == "peildatum" => typed(Operand::Peildatum, Kind::Date),
            Written::Name(name) => {
                if let Some(value) = self.scope.threshold(name) {
                    return typed(Operand::Threshold { name: name.as_str().into(), value }, Kind::Number);
                }
                let known = self.known(name, span)?;
                Some(Typed {
                    operand: Operand::Quantity(known.quantity),
                    kind: known.kind,
                    allowed: known.allowed,
                    span,
                })
            }
            Written::Call { name, arguments } if name == "months_ago" => match arguments.as_slice() {
                [(Written::Number(number), at)] => self.months_ago(*number, *at, span),
                [(Written::Name(name), at)] if self.scope.threshold(name).is_some() => {
                    self.months_ago(self.scope.threshold(name)?, *at, span)
                }
                _ => self.wrong(
                    Code::ConditionMeaning,
                    span,
                    "months_ago needs one number".to_owned(),
                    "for example months_ago(3)",
                ),
            },
            Written::Call { name, .. } if matches!(name.as_str(), "+" | "-" | "*" | "/" | "%") => {
                self.calculates(name, span)
            }
            Written::Call { name, .. } if Comparison::from_sign(name).is_some() => self.wrong(
                Code::ConditionMeaning,
                span,
                format!("`{name}` compares two things, and this is already a comparison"),
                "write two comparisons, joined by &&: `0 < a && a < 10`",
            ),
            Written::Call { name, .. } => self.wrong(
                Code::ConditionMeaning,
                span,
                format!("a condition has no function `{name}`"),
                "there is: missing(measure), months_ago(number); for more make a measure with a script",
            ),
            _ => self.wrong(
                Code::ConditionMeaning,
                span,
                "a condition compares names, numbers, texts and dates, nothing else".to_owned(),
                "make it a measure with a formula or a script, and compare that measure",
            ),
        }
    }

    fn months_ago(&mut self, number: Number, at: Span, span: Span) -> Option<Typed> {
        match number.to_i64().and_then(|months| u32::try_from(months).ok()) {
            Some(months) if months <= 1200 => {
                Some(Typed { operand: Operand::MonthsAgo(months), kind: Kind::Date, allowed: None, span })
            }
            _ => self.wrong(
                Code::ConditionMeaning,
                at,
                format!("{number} is no number of months"),
                "a whole number from 0 to 1200",
            ),
        }
    }

    fn calculates<T>(&mut self, sign: &str, span: Span) -> Option<T> {
        self.wrong(
            Code::ConditionMeaning,
            span,
            format!("a condition does not calculate (`{sign}`)"),
            "make it a measure with `formula = '...'`, and compare that measure",
        )
    }

    fn compare(&mut self, left: Typed, comparison: Comparison, right: Typed, span: Span) -> Option<Condition> {
        if left.kind != right.kind {
            return self.wrong(
                Code::WrongKind,
                span,
                format!("{} is compared with {}", left.kind.name(), right.kind.name()),
                match (left.kind, right.kind) {
                    (Kind::Number, Kind::Text) | (Kind::Text, Kind::Number) => {
                        "a number stands without quotes, a text between them"
                    }
                    (Kind::Date, _) | (_, Kind::Date) => "compare a date with peildatum or with months_ago(3)",
                    _ => "compare things of the same kind",
                },
            );
        }
        let ordered = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        if ordered && matches!(left.kind, Kind::Text | Kind::YesNo) {
            return self.wrong(
                Code::WrongKind,
                span,
                format!("{} has no order, so `{}` says nothing", left.kind.name(), comparison.sign()),
                "use == or !=",
            );
        }
        for (one, other) in [(&left, &right), (&right, &left)] {
            if let (Some(allowed), Operand::Text(text)) = (&one.allowed, &other.operand) {
                self.check_choice(allowed, text, other.span)?;
            }
        }
        Some(Condition::Compare { left: left.operand, comparison, right: right.operand })
    }

    fn check_choice(&mut self, allowed: &[String], text: &str, span: Span) -> Option<()> {
        if allowed.iter().any(|choice| choice == text) {
            return Some(());
        }
        self.diagnostics.push(
            Diagnostic::error(Code::UnknownChoice, span, format!("the data never says \"{text}\" here"))
                .suggest(text, allowed.iter().map(String::as_str)),
        );
        None
    }

    fn one_of(&mut self, item: &Written, item_at: Span, list: &Written, list_at: Span) -> Option<Condition> {
        let Written::Name(name) = item else {
            return self.wrong(
                Code::ConditionMeaning,
                item_at,
                "`in` asks whether a name is in a list".to_owned(),
                "for example `component in voorzieningen`",
            );
        };
        let known = self.known(name, item_at)?;
        if known.kind != Kind::Text {
            return self.wrong(
                Code::WrongKind,
                item_at,
                format!("`{name}` is {}, not a text", known.kind.name()),
                "`in` works on texts",
            );
        }
        let texts = match list {
            Written::List(items) => {
                let texts: Option<Vec<Arc<str>>> = items
                    .iter()
                    .map(|(item, _)| if let Written::Text(text) = item { Some(text.as_str().into()) } else { None })
                    .collect();
                match texts {
                    Some(texts) => texts,
                    None => {
                        return self.wrong(
                            Code::WrongKind,
                            list_at,
                            "a list of texts is expected".to_owned(),
                            "write [\"een\", \"twee\"]",
                        );
                    }
                }
            }
            Written::Name(list) => match self.scope.list(list) {
                Some(texts) => texts,
                None => {
                    return self.wrong(
                        Code::UnknownName,
                        list_at,
                        format!("there is no list `{list}`"),
                        "define it: [list] name = [\"...\"]",
                    );
                }
            },
            _ => {
                return self.wrong(
                    Code::ConditionMeaning,
                    list_at,
                    "a list is expected after `in`".to_owned(),
                    "write [\"een\", \"twee\"] or the name of a list",
                );
            }
        };
        if let Some(allowed) = &known.allowed {
            for text in &texts {
                self.check_choice(allowed, text, list_at)?;
            }
        }
        Some(Condition::OneOf { quantity: known.quantity, texts })
    }

    fn formula(&mut self, written: &Written, span: Span) -> Option<Formula> {
        match written {
            Written::Number(number) => Some(Formula::Number(*number)),
            Written::Name(name) => {
                if let Some(value) = self.scope.threshold(name) {
                    return Some(Formula::Number(value));
                }
                let known = self.known(name, span)?;
                if known.kind != Kind::Number {
                    return self.wrong(
                        Code::WrongKind,
                        span,
                        format!("`{name}` is {}, not a number", known.kind.name()),
                        "a formula calculates with numbers",
                    );
                }
                Some(Formula::Quantity(known.quantity))
            }
            Written::Call { name, arguments } => {
                let arithmetic = match name.as_str() {
                    "+" => Arithmetic::Add,
                    "-" => Arithmetic::Subtract,
                    "*" => Arithmetic::Multiply,
                    "/" => Arithmetic::Divide,
                    _ => {
                        return self.wrong(
                            Code::ConditionMeaning,
                            span,
                            format!("a formula has no `{name}`"),
                            "there is: + - * / and brackets",
                        );
                    }
                };
                match arguments.as_slice() {
                    [(left, left_at), (right, right_at)] => {
                        let (left, right) = (self.formula(left, *left_at), self.formula(right, *right_at));
                        Some(Formula::Binary { left: Box::new(left?), arithmetic, right: Box::new(right?) })
                    }
                    _ => self.wrong(
                        Code::ConditionMeaning,
                        span,
                        format!("`{name}` needs two sides"),
                        "for example `a - b`",
                    ),
                }
            }
            _ => self.wrong(
                Code::ConditionMeaning,
                span,
                "this is not a formula".to_owned(),
                "numbers, measures, + - * / and brackets",
            ),
        }
    }

    fn wrong<T>(&mut self, code: Code, span: Span, message: String, help: &str) -> Option<T> {
        self.diagnostics.push(Diagnostic::error(code, span, message).help(help));
        None
    }
}
