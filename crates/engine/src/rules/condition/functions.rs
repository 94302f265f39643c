//! What a condition calls: the day a period ago, and what it asks of texts beside equality.

use super::likeness::Likeness;
use super::lower::{Lowering, Typed};
use super::mistake::ConditionMistake;
use super::parse::Syntax;
use super::{Condition, List, Operand, Part, Threshold};
use crate::diagnostic::Diagnostic;
use crate::terms::Kind;
use crate::text::Span;

impl Lowering<'_> {
    /// `ago(recent)`: the day a period with a name before the peildatum.
    pub(super) fn ago(&mut self, arguments: &[Part<Syntax>], span: Span) -> Option<Typed> {
        let (name, at) = match arguments {
            [Part { what: Syntax::Name(name), span }] => (name, *span),
            [Part { what: Syntax::Number(number), span }] => {
                return self.wrong(*span, &ConditionMistake::AgoOfNumber { found: number.to_string() });
            }
            _ => return self.wrong(span, &ConditionMistake::AgoNeedsPeriod),
        };
        match self.scope.named(name) {
            Some(Threshold::Period(period)) => {
                let operand = Operand::Ago { name: Some(name.as_str().into()), period };
                Some(Typed { operand: Part::new(operand, span), kind: Kind::Date, allowed: None })
            }
            Some(Threshold::Number(_)) => self.wrong(at, &ConditionMistake::AgoOfNumber { found: name.clone() }),
            None => {
                let mistake = ConditionMistake::UnknownPeriod { found: name.clone() };
                self.diagnostics.push(Diagnostic::of(at, &mistake).suggest(name, self.scope.periods()));
                None
            }
        }
    }

    /// A period stands only in `ago`; that it stands elsewhere is reported.
    pub(super) fn no_period(&mut self, name: &str, span: Span) -> Option<()> {
        match self.scope.named(name) {
            Some(Threshold::Period(_)) => self.wrong(span, &ConditionMistake::PeriodAlone { found: name.to_owned() }),
            _ => Some(()),
        }
    }

    /// `starts_with(pakket, "Zaak")`
    pub(super) fn is_like(
        &mut self,
        likeness: Likeness,
        function: &Part<String>,
        arguments: &[Part<Syntax>],
        span: Span,
    ) -> Option<Condition> {
        let found = || function.what.clone();
        let example = || match likeness {
            Likeness::ContainsAny => "contains_any(pakket, [\"Zaak\", \"Burger\"])".to_owned(),
            likeness => format!("{}(pakket, \"Zaak\")", likeness.word()),
        };
        let [item, asked] = arguments else {
            return self.wrong(span, &ConditionMistake::LikeNeedsTwo { found: found(), example: example() });
        };
        let Syntax::Name(name) = &item.what else {
            return self.wrong(item.span, &ConditionMistake::LikeNeedsName { found: found(), example: example() });
        };
        if self.scope.find(name).is_none() && self.scope.list(name).is_some() {
            return self.wrong(item.span, &ConditionMistake::LikeListFirst { found: found(), list: name.clone() });
        }
        let known = self.known(name, item.span)?;
        if known.kind != Kind::Text {
            let mistake = ConditionMistake::LikeNotText { found: name.clone(), function: found(), kind: known.kind };
            return self.wrong(item.span, &mistake);
        }
        let list = match (&asked.what, likeness) {
            (_, Likeness::ContainsAny) => self.list(asked)?,
            (Syntax::Text(text), _) => List { name: None, texts: vec![asked.with(text.as_str().into())] },
            (Syntax::List(_), _) => {
                let better = format!("contains_any({name}, ...)");
                return self.wrong(asked.span, &ConditionMistake::LikeOfList { found: found(), better });
            }
            _ => {
                return self.wrong(asked.span, &ConditionMistake::LikeNeedsText { found: found(), example: example() });
            }
        };
        for text in &list.texts {
            if text.is_empty() {
                return self.wrong(text.span, &ConditionMistake::LikeEmptyText { found: found() });
            }
            let allowed = known.allowed.as_deref();
            if let Some(allowed) = allowed.filter(|all| !all.iter().any(|choice| likeness.holds(choice, text))) {
                let (function, allowed) = (found(), allowed.to_vec());
                let mistake = ConditionMistake::LikeNeverSaid { found: text.to_string(), function, allowed };
                return self.wrong(text.span, &mistake);
            }
        }
        let quantity = Part::new(known.quantity, item.span);
        Some(Condition::IsLike { quantity, likeness, list: asked.with(list) })
    }
}
