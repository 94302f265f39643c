//! What texts may say between braces of numbers and periods with a name: `{veel_componenten + 1}`, `{recent.woorden}`.
//!
//! Knows no names.

use super::super::threshold::{IN_WORDS, Threshold};
use super::mistake::{IndicatorMistake, NameMistake};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ReportWords;
use crate::syntax::Node;
use crate::terms::Number;
use crate::text::{Span, Spanned};

/// Where each `{...}` of a text begins and ends; one that is not closed is an error.
pub(super) fn braces(node: &Node, text: &str, diagnostics: &mut Diagnostics) -> Option<Vec<(usize, usize)>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..)?.find('{').map(|open| at + open) {
        let Some(close) = text.get(open..)?.find('}').map(|close| open + close) else {
            diagnostics.push(Diagnostic::of(node.inside(open, open + 1), &NameMistake::OpenBrace));
            return None;
        };
        found.push((open, close));
        at = close + 1;
    }
    Some(found)
}

/// Only `detail` and the texts have placeholders; elsewhere a brace would be printed as it is.
pub(super) fn refuse_braces(text: &Spanned<String>, diagnostics: &mut Diagnostics) {
    if text.value.contains(['{', '}']) {
        diagnostics.push(Diagnostic::of(text.span, &IndicatorMistake::Braces));
    }
}

/// A text without placeholders: a brace in it is a mistake.
pub(super) fn plain(text: Option<Spanned<String>>, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    text.iter().for_each(|text| refuse_braces(text, diagnostics));
    text
}

/// What stands between braces: `veel_componenten + 1`, `recent.woorden`.
pub(super) struct Braced<'t> {
    pub name: &'t str,
    /// What is added to it.
    step: Option<Number>,
    /// It is written out: "drie maanden".
    in_words: bool,
}

impl<'t> Braced<'t> {
    pub fn of(inside: &'t str) -> Braced<'t> {
        let (inside, in_words) = match inside.strip_suffix(IN_WORDS) {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let step = |sign: &str| {
            let (name, step) = inside.split_once(sign)?;
            Some((name.trim(), Number::parse(step.trim())?))
        };
        match (step("+"), step("-")) {
            (Some((name, step)), _) => Braced { name, step: Some(step), in_words },
            (_, Some((name, step))) => Braced { name, step: Some(Number::ZERO - step), in_words },
            _ => Braced { name: inside, step: None, in_words },
        }
    }

    /// As it is printed, or what is wrong with it.
    pub fn print(
        &self,
        value: Threshold,
        words: &ReportWords,
        place: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let found = || self.name.to_owned();
        let value = match (value, self.step) {
            (Threshold::Number(number), Some(step)) => Threshold::Number(number + step),
            (Threshold::Period(_), Some(_)) => {
                diagnostics.push(Diagnostic::of(place, &NameMistake::PeriodWithStep { found: found() }));
                return None;
            }
            (value, None) => value,
        };
        let printed = if self.in_words { value.in_words(words) } else { Some(value.printed(words)) };
        if printed.is_none() {
            let mistake = NameMistake::NotInWords { found: found(), value: value.to_string() };
            diagnostics.push(Diagnostic::of(place, &mistake));
        }
        printed
    }
}
