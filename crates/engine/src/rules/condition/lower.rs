//! From names to quantities, from syntax to meaning: every comparison is of things of the same kind.
//!
//! Longer than most: conditions, sums and formulas are lowered together, because each stands in the others.

use std::sync::Arc;

use super::super::earlier;
use super::mistake::ConditionMistake;
use super::parse::{Syntax, parse};
use super::{
    Arithmetic, Bent, Comparison, Condition, Formula, Likeness, Linear, List, Operand, Part, Quantity, Threshold,
};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, Node, compared};
use crate::terms::{Kind, Number, Period, PeriodUnit, too_large};
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
    /// The value of a threshold that is a number.
    fn threshold(&self, name: &str) -> Option<Number> {
        self.named(name)?.number()
    }
    /// The number or period that the rules gave this name.
    fn named(&self, name: &str) -> Option<Threshold>;
    /// The names of periods, for suggestions.
    fn periods(&self) -> Vec<&str>;
    /// A named list of texts.
    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>>;
    /// That there is no such name, and which is near.
    fn unknown(&self, name: &str, span: Span) -> Diagnostic;
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

fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Part<Syntax>> {
    match &node.item {
        Item::Text { value, .. } => parse(node, value, diagnostics),
        // `when = true` needs no quotes.
        Item::YesNo(yes) => Some(Part::new(Syntax::YesNo(*yes), node.span)),
        _ => {
            node.text(diagnostics);
            None
        }
    }
}

pub(super) struct Lowering<'a> {
    pub scope: &'a dyn Scope,
    pub diagnostics: &'a mut Diagnostics,
}

/// An operand with its kind, and for a choice what it can be.
pub(super) struct Typed {
    pub operand: Part<Operand>,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
}

impl Lowering<'_> {
    fn condition(&mut self, written: &Part<Syntax>) -> Option<Part<Condition>> {
        let span = written.span;
        let condition = match &written.what {
            Syntax::YesNo(yes) => Condition::Always(*yes),
            Syntax::Name(name) if self.scope.named(name).is_some() => {
                self.no_period(name, span)?;
                return self.wrong(span, &ConditionMistake::ThresholdAlone { found: name.clone() });
            }
            Syntax::Name(name) => {
                let known = self.known(name, span)?;
                if known.kind != Kind::YesNo {
                    return self.wrong(span, &ConditionMistake::NotYesNo { found: name.clone(), kind: known.kind });
                }
                Condition::Holds(known.quantity)
            }
            Syntax::Call { name, arguments } => match (name.as_str(), arguments.as_slice()) {
                ("&&", parts) => Condition::All(self.conditions(parts)?),
                ("||", parts) => Condition::Any(self.conditions(parts)?),
                ("!", [part]) => Condition::Not(Box::new(self.condition(part)?)),
                ("missing", [Part { what: Syntax::Name(name), span: at }]) => {
                    Condition::Missing(Part::new(self.known(name, *at)?.quantity, *at))
                }
                ("in", [list, item]) => self.one_of(item, list)?,
                (sign, [left, right]) if Comparison::from_sign(sign).is_some() => {
                    let comparison = Comparison::from_sign(sign)?;
                    if self.not_quoted(left, right) || self.not_quoted(right, left) {
                        return None;
                    }
                    let (left, right) = (self.operand(left), self.operand(right));
                    self.compare(left?, comparison, right?, name.span, span)?
                }
                ("+" | "-" | "*" | "/" | "%", _) => return self.wrong(span, &ConditionMistake::NoCondition),
                (word, arguments) if Likeness::of_word(word).is_some() => {
                    self.is_like(Likeness::of_word(word)?, name, arguments, span)?
                }
                _ => return self.no_function(name),
            },
            _ => {
                return self.wrong(span, &ConditionMistake::NoCondition);
            }
        };
        Some(Part::new(condition, span))
    }

    fn conditions(&mut self, parts: &[Part<Syntax>]) -> Option<Vec<Part<Condition>>> {
        let lowered: Vec<_> = parts.iter().map(|part| self.condition(part)).collect();
        lowered.into_iter().collect()
    }

    pub(super) fn known(&mut self, name: &str, span: Span) -> Option<Known> {
        let known = self.scope.find(name);
        let of_indicators = match name {
            "benchmark" => Some(ConditionMistake::NoBenchmark),
            "value" => Some(ConditionMistake::NoValue),
            _ => None,
        };
        if let (None, Some(mistake)) = (&known, of_indicators) {
            return self.wrong(span, &mistake);
        }
        if known.is_none() {
            self.diagnostics.push(self.scope.unknown(name, span));
        }
        known
    }

    /// Whether this is a text that the figure can have, without its quotes; that is reported.
    fn not_quoted(&mut self, written: &Part<Syntax>, figure: &Part<Syntax>) -> bool {
        let (Syntax::Name(name), Syntax::Name(figure)) = (&written.what, &figure.what) else { return false };
        if self.scope.find(name).is_some() || self.scope.named(name).is_some() {
            return false;
        }
        let allowed = self.scope.find(figure).and_then(|known| known.allowed).unwrap_or_default();
        let Some(meant) = allowed.iter().find(|text| text.to_lowercase() == name.to_lowercase()) else { return false };
        let mistake = ConditionMistake::NotQuoted { found: meant.clone() };
        self.diagnostics.push(Diagnostic::of(written.span, &mistake).mend(written.span, format!("\"{meant}\"")));
        true
    }

    fn operand(&mut self, written: &Part<Syntax>) -> Option<Typed> {
        let span = written.span;
        let typed = |operand, kind| Some(Typed { operand: Part::new(operand, span), kind, allowed: None });
        match &written.what {
            Syntax::Number(number) => {
                self.comparable(*number, span)?;
                typed(Operand::Number(*number), Kind::Number)
            }
            Syntax::Text(text) => typed(Operand::Text(text.as_str().into()), Kind::Text),
            Syntax::YesNo(yes) => typed(Operand::YesNo(*yes), Kind::YesNo),
            Syntax::Name(name) if name == "peildatum" => typed(Operand::Peildatum, Kind::Date),
            Syntax::Name(name) => {
                self.no_period(name, span)?;
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
            Syntax::Call { name, arguments } => match (name.as_str(), arguments.as_slice()) {
                ("months_ago", [Part { what: Syntax::Number(number), span: at }]) => {
                    self.months_ago(*number, *at, span)
                }
                ("months_ago", [Part { what: Syntax::Name(name), span: at }])
                    if self.scope.threshold(name).is_some() =>
                {
                    self.months_ago(self.scope.threshold(name)?, *at, span)
                }
                ("months_ago", [Part { what: Syntax::Name(name), span: at }]) => {
                    self.no_period(name, *at)?;
                    self.wrong(span, &ConditionMistake::MonthsNeedNumber)
                }
                ("months_ago", _) => self.wrong(span, &ConditionMistake::MonthsNeedNumber),
                ("ago", arguments) => self.ago(arguments, span),
                ("+" | "-" | "*" | "/" | "%", _) => {
                    let formula = self.sum(written)?;
                    typed(Operand::Sum(Box::new(formula.what)), Kind::Number)
                }
                (sign, _) if Comparison::from_sign(sign).is_some() => {
                    self.wrong(name.span, &ConditionMistake::TwoComparisons { found: sign.to_owned() })
                }
                (word, _) if Likeness::of_word(word).is_some() => {
                    self.wrong(name.span, &ConditionMistake::LikeCompared { found: word.to_owned() })
                }
                _ => self.no_function(name),
            },
            Syntax::List(_) => self.wrong(span, &ConditionMistake::ComparesList),
        }
    }

    /// Figures are compared at [`MOST_DECIMALS`] at most: a finer constant would be rounded, and then decide otherwise.
    fn comparable(&mut self, number: Number, span: Span) -> Option<()> {
        compared(number, span, self.diagnostics).map(|_| ())
    }

    fn months_ago(&mut self, number: Number, at: Span, span: Span) -> Option<Typed> {
        let months = number.to_i64().and_then(|months| u32::try_from(months).ok());
        match months.and_then(|months| Period::new(PeriodUnit::Months, months)) {
            Some(period) => {
                let operand = Part::new(Operand::Ago { name: None, period }, span);
                Some(Typed { operand, kind: Kind::Date, allowed: None })
            }
            None => self.wrong(at, &ConditionMistake::NoMonths { found: number }),
        }
    }

    /// Arithmetic on one side of a comparison: a formula that may also ask for the benchmark, and of which no number is so
    /// fine that it would be rounded.
    fn sum(&mut self, written: &Part<Syntax>) -> Option<Part<Formula>> {
        let mut fine = true;
        each_number(written, &mut |written| {
            let number = match &written.what {
                Syntax::Number(number) => Some(*number),
                Syntax::Name(name) => self.scope.threshold(name),
                _ => None,
            };
            fine &= number.is_none_or(|number| self.comparable(number, written.span).is_some());
        });
        let stays_number = self.only_numbers(written);
        if fine && stays_number { self.formula(written) } else { None }
    }

    /// Whether nothing in it is a text, a date, or yes or no; what is, is reported.
    fn only_numbers(&mut self, written: &Part<Syntax>) -> bool {
        let mut kind = None;
        each_number(written, &mut |written| {
            let found = match &written.what {
                Syntax::Text(_) => Some(Kind::Text),
                Syntax::YesNo(_) => Some(Kind::YesNo),
                Syntax::Name(name) if name == "peildatum" => Some(Kind::Date),
                Syntax::Name(name) => {
                    self.scope.find(name).map(|known| known.kind).filter(|kind| *kind != Kind::Number)
                }
                Syntax::Call { name, .. } if name.what == "months_ago" => Some(Kind::Date),
                _ => None,
            };
            kind = kind.or(found.map(|kind| (kind, written.span)));
        });
        let Some((kind, span)) = kind else { return true };
        let mistake = match kind {
            Kind::Date => ConditionMistake::CalculatesWithDate,
            kind => ConditionMistake::CalculatesWith { kind },
        };
        self.wrong::<()>(span, &mistake).is_some()
    }

    /// Says why arithmetic cannot be compared.
    fn bent<T>(&mut self, span: Span, bent: Bent) -> Option<T> {
        let mistake = match bent {
            Bent::ByZero => ConditionMistake::DividesByZero,
            Bent::ByFigure => ConditionMistake::DividesByFigure,
            Bent::FigureTimesFigure => ConditionMistake::FigureTimesFigure,
            Bent::ForNothing(_) => ConditionMistake::CountsForNothing,
            Bent::TooLarge => ConditionMistake::SumTooLarge,
        };
        self.wrong(span, &mistake)
    }

    fn no_function<T>(&mut self, name: &Part<String>) -> Option<T> {
        let found = name.what.clone();
        self.wrong(
            name.span,
            &match earlier::CALLS.contains(&name.as_str()) {
                true => ConditionMistake::EarlierNeedsFigure { found },
                false => ConditionMistake::NoFunction { found },
            },
        )
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
            let (left, right) = (left.kind, right.kind);
            let mistake = match (left, right) {
                (Kind::Number, Kind::Text) | (Kind::Text, Kind::Number) => {
                    ConditionMistake::NumberWithText { left, right }
                }
                (Kind::Date, _) | (_, Kind::Date) => ConditionMistake::DateWithOther { left, right },
                _ => ConditionMistake::OtherKinds { left, right },
            };
            return self.wrong(sign, &mistake);
        }
        let ordered = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        if ordered && matches!(left.kind, Kind::Text | Kind::YesNo) {
            return self
                .wrong(sign, &ConditionMistake::NoOrder { kind: left.kind, found: comparison.sign().to_owned() });
        }
        if left.operand.is_literal() && right.operand.is_literal() {
            return match left.kind {
                Kind::Text => self.wrong(span, &ConditionMistake::TwoTexts),
                _ => self.wrong(span, &ConditionMistake::TwoConstants),
            };
        }
        if left.operand.is_sum() || right.operand.is_sum() {
            match Linear::of(&left.operand, &right.operand) {
                Ok(_) => {}
                Err((_, bent @ (Bent::ForNothing(_) | Bent::TooLarge))) => return self.bent(span, bent),
                Err((at, bent)) => return self.bent(at, bent),
            }
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
            Diagnostic::of(span, &ConditionMistake::NeverSaid { found: text.to_owned() })
                .suggest(text, allowed.iter().map(String::as_str)),
        );
        None
    }

    fn one_of(&mut self, item: &Part<Syntax>, list: &Part<Syntax>) -> Option<Condition> {
        let Syntax::Name(name) = &item.what else {
            let negated = matches!(&item.what, Syntax::Call { name, .. } if name.what == "!");
            return match negated {
                true => self.wrong(item.span, &ConditionMistake::NotBeforeIn),
                false => self.wrong(item.span, &ConditionMistake::InNeedsName),
            };
        };
        let known = self.known(name, item.span)?;
        if known.kind != Kind::Text {
            return self.wrong(item.span, &ConditionMistake::NotText { found: name.clone(), kind: known.kind });
        }
        let found = self.list(list)?;
        if let Some(allowed) = &known.allowed {
            for text in &found.texts {
                self.check_choice(allowed, text, text.span)?;
            }
        }
        let quantity = Part::new(known.quantity, item.span);
        Some(Condition::OneOf { quantity, list: Part::new(found, list.span) })
    }

    pub(super) fn list(&mut self, list: &Part<Syntax>) -> Option<List> {
        match &list.what {
            Syntax::List(items) => self.texts(items, list.span),
            Syntax::Name(list_name) => match self.scope.list(list_name) {
                // A text of a list with a name is wrong where the list is used: elsewhere it may be right.
                Some(texts) => Some(List {
                    name: Some(list_name.as_str().into()),
                    texts: texts.into_iter().map(|text| Part::new(text.what, list.span)).collect(),
                }),
                None => self.wrong(list.span, &ConditionMistake::UnknownList { found: list_name.clone() }),
            },
            _ => self.wrong(list.span, &ConditionMistake::NoList),
        }
    }

    fn texts(&mut self, items: &[Part<Syntax>], span: Span) -> Option<List> {
        if items.is_empty() {
            return self.wrong(span, &ConditionMistake::EmptyList);
        }
        let mut text = |item: &Part<Syntax>| match &item.what {
            Syntax::Text(text) => Some(item.with(Arc::from(text.as_str()))),
            _ => self.wrong(item.span, &ConditionMistake::ListOfOthers),
        };
        let texts: Vec<Option<Part<Arc<str>>>> = items.iter().map(&mut text).collect();
        Some(List { name: None, texts: texts.into_iter().collect::<Option<_>>()? })
    }

    fn formula(&mut self, written: &Part<Syntax>) -> Option<Part<Formula>> {
        let span = written.span;
        let formula = match &written.what {
            Syntax::Number(number) => self.constant(Formula::Number(*number), *number, span)?,
            Syntax::Name(name) => {
                self.no_period(name, span)?;
                if let Some(value) = self.scope.threshold(name) {
                    let named = Formula::Threshold { name: name.as_str().into(), value };
                    return Some(Part::new(self.constant(named, value, span)?, span));
                }
                let known = self.known(name, span)?;
                if known.kind != Kind::Number {
                    return self.wrong(span, &ConditionMistake::NotNumber { found: name.clone(), kind: known.kind });
                }
                Formula::Quantity(known.quantity)
            }
            Syntax::Call { name, arguments } => {
                let arithmetic = match name.as_str() {
                    "+" => Arithmetic::Add,
                    "-" => Arithmetic::Subtract,
                    "*" => Arithmetic::Multiply,
                    "/" => Arithmetic::Divide,
                    sign => {
                        return self.wrong(name.span, &ConditionMistake::NoSign { found: sign.to_owned() });
                    }
                };
                match arguments.as_slice() {
                    [left, right] => {
                        let (left, right) = (self.formula(left), self.formula(right));
                        Formula::Binary { left: Box::new(left?), arithmetic, right: Box::new(right?) }
                    }
                    _ => {
                        return self.wrong(name.span, &ConditionMistake::OneSide { found: name.what.clone() });
                    }
                }
            }
            _ => {
                return self.wrong(span, &ConditionMistake::NoFormula);
            }
        };
        Some(Part::new(formula, span))
    }

    /// A formula calculates with every decimal, so only what stands before the point has an end.
    fn constant(&mut self, formula: Formula, number: Number, span: Span) -> Option<Formula> {
        match too_large(number) {
            false => Some(formula),
            true => self.wrong(span, &ConditionMistake::TooLarge { found: number }),
        }
    }

    pub(super) fn wrong<T>(&mut self, span: Span, mistake: &ConditionMistake) -> Option<T> {
        self.diagnostics.push(Diagnostic::of(span, mistake));
        None
    }
}

/// Everything that is calculated with, in the order in which it is written.
fn each_number(written: &Part<Syntax>, look: &mut dyn FnMut(&Part<Syntax>)) {
    match &written.what {
        Syntax::Call { name, arguments } if matches!(name.what.as_str(), "+" | "-" | "*" | "/" | "%") => {
            arguments.iter().for_each(|argument| each_number(argument, look));
        }
        _ => look(written),
    }
}
