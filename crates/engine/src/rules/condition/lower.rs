//! From names to quantities, from syntax to meaning: every comparison is of things of the same kind.
//!
//! Longer than most: every form of a condition gets its meaning here, by one set of rules about kinds.

use std::sync::Arc;

use super::parse::{Written, parse};
use super::{Arithmetic, Comparison, Condition, Formula, List, Operand, Part, Quantity};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Item, Node, compared};
use crate::terms::{Kind, LONGEST, Number, too_large};
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
    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>>;
    /// What the names are, for messages: "measure", "column of `bgt`".
    fn what(&self) -> String;
    fn code(&self) -> Code;
}

/// Reads a condition, or reports why not.
pub fn lower_condition(node: &Node, scope: &dyn Scope, diagnostics: &mut Diagnostics) -> Option<Part<Condition>> {
    let written = read(node, diagnostics)?;
    Lowering { scope, diagnostics }.condition(&written)
}

/// Reads a formula, or reports why not.
pub fn lower_formula(node: &Node, scope: &dyn Scope, diagnostics: &mut Diagnostics) -> Option<Part<Formula>> {
    let written = read(node, diagnostics)?;
    Lowering { scope, diagnostics }.formula(&written)
}

fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Part<Written>> {
    match &node.item {
        Item::Text { value, .. } => parse(node, value, diagnostics),
        // `when = true` needs no quotes.
        Item::YesNo(yes) => Some(Part::new(Written::YesNo(*yes), node.span)),
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
    operand: Part<Operand>,
    kind: Kind,
    allowed: Option<Vec<String>>,
}

/// Longer ago nothing was registered.
const MOST_MONTHS: u32 = 1200;

const FUNCTIONS: &str = "there is: missing(measure), months_ago(number); for more make a measure with a script";

impl Lowering<'_> {
    fn condition(&mut self, written: &Part<Written>) -> Option<Part<Condition>> {
        let span = written.span;
        let condition = match &written.what {
            Written::YesNo(yes) => Condition::Always(*yes),
            Written::Name(name) if self.scope.threshold(name).is_some() => {
                return self.wrong(
                    Code::WrongKind,
                    span,
                    format!("`{name}` is a number, not a yes or no"),
                    "compare something with it: `... > threshold`",
                );
            }
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
                Condition::Holds(known.quantity)
            }
            Written::Call { name, arguments } => match (name.as_str(), arguments.as_slice()) {
                ("&&", parts) => Condition::All(self.conditions(parts)?),
                ("||", parts) => Condition::Any(self.conditions(parts)?),
                ("!", [part]) => Condition::Not(Box::new(self.condition(part)?)),
                ("missing", [Part { what: Written::Name(name), span: at }]) => {
                    Condition::Missing(Part::new(self.known(name, *at)?.quantity, *at))
                }
                ("in", [list, item]) => self.one_of(item, list)?,
                (sign, [left, right]) if Comparison::from_sign(sign).is_some() => {
                    let comparison = Comparison::from_sign(sign)?;
                    let (left, right) = (self.operand(left), self.operand(right));
                    self.compare(left?, comparison, right?, name.span, span)?
                }
                ("+" | "-" | "*" | "/" | "%", _) => return self.calculates(name),
                _ => return self.no_function(name),
            },
            _ => {
                return self.wrong(
                    Code::ConditionMeaning,
                    span,
                    "this is not a condition".to_owned(),
                    "compare two things: `a < b`",
                );
            }
        };
        Some(Part::new(condition, span))
    }

    fn conditions(&mut self, parts: &[Part<Written>]) -> Option<Vec<Part<Condition>>> {
        let lowered: Vec<_> = parts.iter().map(|part| self.condition(part)).collect();
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

    fn operand(&mut self, written: &Part<Written>) -> Option<Typed> {
        let span = written.span;
        let typed = |operand, kind| Some(Typed { operand: Part::new(operand, span), kind, allowed: None });
        match &written.what {
            Written::Number(number) => {
                self.comparable(*number, span)?;
                typed(Operand::Number(*number), Kind::Number)
            }
            Written::Text(text) => typed(Operand::Text(text.as_str().into()), Kind::Text),
            Written::YesNo(yes) => typed(Operand::YesNo(*yes), Kind::YesNo),
            Written::Name(name) if name == "peildatum" => typed(Operand::Peildatum, Kind::Date),
            Written::Name(name) => {
                if let Some(value) = self.scope.threshold(name) {
                    self.comparable(value, span)?;
                    return typed(Operand::Threshold { name: name.as_str().into(), value }, Kind::Number);
                }
                let known = self.known(name, span)?;
                Some(Typed {
                    operand: Part::new(Operand::Quantity(known.quantity), span),
                    kind: known.kind,
                    allowed: known.allowed,
                })
            }
            Written::Call { name, arguments } => match (name.as_str(), arguments.as_slice()) {
                ("months_ago", [Part { what: Written::Number(number), span: at }]) => {
                    self.months_ago(*number, *at, span)
                }
                ("months_ago", [Part { what: Written::Name(name), span: at }])
                    if self.scope.threshold(name).is_some() =>
                {
                    self.months_ago(self.scope.threshold(name)?, *at, span)
                }
                ("months_ago", _) => self.wrong(
                    Code::ConditionMeaning,
                    span,
                    "months_ago needs one number".to_owned(),
                    "for example months_ago(3)",
                ),
                ("+" | "-" | "*" | "/" | "%", _) => self.calculates(name),
                (sign, _) if Comparison::from_sign(sign).is_some() => self.wrong(
                    Code::ConditionMeaning,
                    name.span,
                    format!("`{sign}` compares two things, and this is already a comparison"),
                    "write two comparisons, joined by &&: `0 < a && a < 10`",
                ),
                _ => self.no_function(name),
            },
            Written::List(_) => self.wrong(
                Code::ConditionMeaning,
                span,
                "a condition compares names, numbers, texts and dates, nothing else".to_owned(),
                "ask whether a name is in a list: `component in [\"een\", \"twee\"]`",
            ),
        }
    }

    /// Figures are compared at [`MOST_DECIMALS`] at most: a finer constant would be rounded, and then decide otherwise.
    fn comparable(&mut self, number: Number, span: Span) -> Option<()> {
        compared(number, span, self.diagnostics).map(|_| ())
    }

    fn months_ago(&mut self, number: Number, at: Span, span: Span) -> Option<Typed> {
        match number.to_i64().and_then(|months| u32::try_from(months).ok()) {
            Some(months) if months <= MOST_MONTHS => {
                let operand = Part::new(Operand::MonthsAgo(months), span);
                Some(Typed { operand, kind: Kind::Date, allowed: None })
            }
            _ => self.wrong(
                Code::ConditionMeaning,
                at,
                format!("{number} is no number of months"),
                "a whole number from 0 to 1200",
            ),
        }
    }

    fn calculates<T>(&mut self, sign: &Part<String>) -> Option<T> {
        self.wrong(
            Code::ConditionMeaning,
            sign.span,
            format!("a condition does not calculate (`{}`)", sign.what),
            "make it a measure with `formula = '...'`, and compare that measure",
        )
    }

    fn no_function<T>(&mut self, name: &Part<String>) -> Option<T> {
        self.wrong(Code::ConditionMeaning, name.span, format!("a condition has no function `{}`", name.what), FUNCTIONS)
    }

    /// `sign` is the place of the sign alone, `span` that of the whole comparison.
    fn compare(
        &mut self,
        left: Typed,
        comparison: Comparison,
        right: Typed,
        sign: Span,
        span: Span,
    ) -> Option<Condition> {
        if left.kind != right.kind {
            return self.wrong(
                Code::WrongKind,
                sign,
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
                sign,
                format!("{} has no order, so `{}` says nothing", left.kind.name(), comparison.sign()),
                "use == or !=",
            );
        }
        if left.operand.is_literal() && right.operand.is_literal() {
            return self.wrong(
                Code::ComparesNothing,
                span,
                "two constants are compared: that says the same of every gemeente".to_owned(),
                match left.kind {
                    Kind::Text => "a name stands without quotes: `status == \"actief\"`",
                    _ => "compare a name with one of them, or write true or false",
                },
            );
        }
        for (one, other) in [(&left, &right), (&right, &left)] {
            if let (Some(allowed), Operand::Text(text)) = (&one.allowed, &other.operand.what) {
                self.check_choice(allowed, text, other.operand.span)?;
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

    fn one_of(&mut self, item: &Part<Written>, list: &Part<Written>) -> Option<Condition> {
        let Written::Name(name) = &item.what else {
            let negated = matches!(&item.what, Written::Call { name, .. } if name.what == "!");
            return self.wrong(
                Code::ConditionMeaning,
                item.span,
                "`in` asks whether a name is in a list".to_owned(),
                if negated {
                    "put `!` before brackets: `!(component in voorzieningen)`"
                } else {
                    "for example `component in voorzieningen`"
                },
            );
        };
        let known = self.known(name, item.span)?;
        if known.kind != Kind::Text {
            return self.wrong(
                Code::WrongKind,
                item.span,
                format!("`{name}` is {}, not a text", known.kind.name()),
                "`in` works on texts",
            );
        }
        let found = match &list.what {
            Written::List(items) => self.texts(items, list.span)?,
            Written::Name(list_name) => match self.scope.list(list_name) {
                // A text of a list with a name is wrong where the list is used: elsewhere it may be right.
                Some(texts) => List {
                    name: Some(list_name.as_str().into()),
                    texts: texts.into_iter().map(|text| Part::new(text.what, list.span)).collect(),
                },
                None => {
                    return self.wrong(
                        Code::UnknownName,
                        list.span,
                        format!("there is no list `{list_name}`"),
                        "define it: [list] name = [\"...\"]",
                    );
                }
            },
            _ => {
                return self.wrong(
                    Code::ConditionMeaning,
                    list.span,
                    "a list is expected after `in`".to_owned(),
                    "write [\"een\", \"twee\"] or the name of a list",
                );
            }
        };
        if let Some(allowed) = &known.allowed {
            for text in &found.texts {
                self.check_choice(allowed, text, text.span)?;
            }
        }
        let quantity = Part::new(known.quantity, item.span);
        Some(Condition::OneOf { quantity, list: Part::new(found, list.span) })
    }

    fn texts(&mut self, items: &[Part<Written>], span: Span) -> Option<List> {
        if items.is_empty() {
            return self.wrong(
                Code::ComparesNothing,
                span,
                "nothing is in an empty list".to_owned(),
                "write [\"een\", \"twee\"]",
            );
        }
        let mut text = |item: &Part<Written>| match &item.what {
            Written::Text(text) => Some(item.with(Arc::from(text.as_str()))),
            _ => self.wrong(
                Code::WrongKind,
                item.span,
                "a list of texts is expected".to_owned(),
                "write [\"een\", \"twee\"]",
            ),
        };
        let texts: Vec<Option<Part<Arc<str>>>> = items.iter().map(&mut text).collect();
        Some(List { name: None, texts: texts.into_iter().collect::<Option<_>>()? })
    }

    fn formula(&mut self, written: &Part<Written>) -> Option<Part<Formula>> {
        let span = written.span;
        let formula = match &written.what {
            Written::Number(number) => self.constant(Formula::Number(*number), *number, span)?,
            Written::Name(name) => {
                if let Some(value) = self.scope.threshold(name) {
                    let named = Formula::Threshold { name: name.as_str().into(), value };
                    return Some(Part::new(self.constant(named, value, span)?, span));
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
                Formula::Quantity(known.quantity)
            }
            Written::Call { name, arguments } => {
                let arithmetic = match name.as_str() {
                    "+" => Arithmetic::Add,
                    "-" => Arithmetic::Subtract,
                    "*" => Arithmetic::Multiply,
                    "/" => Arithmetic::Divide,
                    sign => {
                        return self.wrong(
                            Code::ConditionMeaning,
                            name.span,
                            format!("a formula has no `{sign}`"),
                            "there is: + - * / and brackets",
                        );
                    }
                };
                match arguments.as_slice() {
                    [left, right] => {
                        let (left, right) = (self.formula(left), self.formula(right));
                        Formula::Binary { left: Box::new(left?), arithmetic, right: Box::new(right?) }
                    }
                    _ => {
                        return self.wrong(
                            Code::ConditionMeaning,
                            name.span,
                            format!("`{}` needs two sides", name.what),
                            "for example `a - b`",
                        );
                    }
                }
            }
            _ => {
                return self.wrong(
                    Code::ConditionMeaning,
                    span,
                    "this is not a formula".to_owned(),
                    "numbers, measures, + - * / and brackets",
                );
            }
        };
        Some(Part::new(formula, span))
    }

    /// A formula calculates with every decimal, so only what stands before the point has an end.
    fn constant(&mut self, formula: Formula, number: Number, span: Span) -> Option<Formula> {
        match too_large(number) {
            false => Some(formula),
            true => self.wrong(Code::NumberTooLong, span, format!("{number} has more than 18 digits"), LONGEST),
        }
    }

    fn wrong<T>(&mut self, code: Code, span: Span, message: String, help: &str) -> Option<T> {
        self.diagnostics.push(Diagnostic::error(code, span, message).help(help));
        None
    }
}
