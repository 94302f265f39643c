//! Texts about one gemeente: what stands between braces of its own figure, of others, and of where it stands among all.

use typed_index_collections::TiSlice;

use super::super::graph::RestsBy;
use super::super::index::MeasureIndex;
use super::super::pack::{Measure, Recipe};
use super::super::piece::{AmongAll, Piece};
use super::braces::{Braced, braces};
use super::mistake::{ComposedMistake, IndicatorMistake, NameMistake};
use super::names::NameLookup;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::said;
use crate::syntax::Node;
use crate::terms::Kind;
use crate::text::{Span, Spanned};

#[derive(Clone, Copy)]
enum Placeholder {
    Own,
    Benchmark,
    AmongAll(AmongAll),
}

/// What every indicator may say of itself.
const PLACEHOLDERS: [(&str, Placeholder); 7] = [
    ("waarde", Placeholder::Own),
    ("landelijk", Placeholder::Benchmark),
    ("rang", Placeholder::AmongAll(AmongAll::Rank)),
    ("hoger", Placeholder::AmongAll(AmongAll::Higher)),
    ("lager", Placeholder::AmongAll(AmongAll::Lower)),
    ("evenveel", Placeholder::AmongAll(AmongAll::Same)),
    ("met_cijfer", Placeholder::AmongAll(AmongAll::Known)),
];

/// Stands before the name of a composed figure where its arithmetic is printed: `{berekening.score}`.
const ARITHMETIC: &str = "berekening.";

/// Of which indicator a text is.
#[derive(Clone, Copy)]
pub(super) struct Pieces<'r, 's> {
    pub measures: &'r TiSlice<MeasureIndex, Measure>,
    /// Its own figure, where its name is known.
    pub own: Option<MeasureIndex>,
    pub has_benchmark: bool,
    /// Whether it says which figure is better.
    pub has_better: bool,
    /// Of how its figure comes about: who names something there, means a figure.
    pub is_detail: bool,
    pub names: &'r NameLookup<'s>,
}

/// "{digitaal} van de {waargenomen} producten", "{hoger} van de {met_cijfer} gemeenten scoren hoger"
pub(super) fn lower_pieces(node: &Node, of: &Pieces<'_, '_>, diagnostics: &mut Diagnostics) -> Option<Vec<Piece>> {
    of.names.uses.way(RestsBy::Printed, || pieces(node, of, diagnostics))
}

fn pieces(node: &Node, of: &Pieces<'_, '_>, diagnostics: &mut Diagnostics) -> Option<Vec<Piece>> {
    let Pieces { measures, names, .. } = *of;
    let text = node.text(diagnostics)?.value;
    let mut pieces = Vec::new();
    let mut at = 0;
    for (open, close) in braces(node, &text, diagnostics)? {
        let name = Spanned::new(text.get(open + 1..close)?.to_owned(), node.inside(open + 1, close));
        pieces.push(Piece::Text(text.get(at..open)?.to_owned()));
        at = close + 1;
        // A figure or threshold of that name was meant before there were these words.
        let is_own = names.has_measure(&name.value) || names.threshold_names().any(|own| own == name.value);
        if let Some((word, means)) = PLACEHOLDERS.iter().find(|(word, _)| *word == name.value && !is_own) {
            pieces.push(placed(word, *means, name.span, of, diagnostics)?);
            continue;
        }
        let composed = name.value.strip_prefix(ARITHMETIC);
        let braced = Braced::of(&name.value);
        let named = if composed.is_none() { names.named(braced.name, name.span) } else { None };
        pieces.push(match (composed, named) {
            (Some(composed), _) => {
                let at = node.inside(open + 1 + ARITHMETIC.len(), close);
                let composed = Spanned::new(composed.to_owned(), at);
                let measure = names.measure(&composed, diagnostics)?;
                if !matches!(measures[measure].how, Recipe::Composite(_) | Recipe::Tally(_)) {
                    let mistake = ComposedMistake::NoArithmetic { found: composed.value };
                    diagnostics.push(Diagnostic::of(at, &mistake));
                    return None;
                }
                Piece::Arithmetic(measure)
            }
            (None, Some(value)) => Piece::Text(braced.print(value, &names.words, name.span, diagnostics)?),
            (None, None) => Piece::Measure(figure(&name, of, diagnostics)?),
        });
    }
    pieces.push(Piece::Text(text.get(at..)?.to_owned()));
    Some(pieces)
}

/// A figure by its name; who writes another may have meant a placeholder or a threshold as well.
fn figure(name: &Spanned<String>, of: &Pieces<'_, '_>, diagnostics: &mut Diagnostics) -> Option<MeasureIndex> {
    let names = of.names;
    if of.is_detail || names.called(&name.value, of.own).is_some() || names.has_measure(&name.value) {
        return names.measure_of(name, of.own, diagnostics);
    }
    let all = PLACEHOLDERS.iter().map(|(word, _)| *word).chain(names.threshold_names()).chain(names.measure_names());
    let mistake = NameMistake::NothingToFill { found: name.value.clone() };
    diagnostics.push(Diagnostic::of(name.span, &mistake).suggest(&name.value, all));
    None
}

/// A placeholder, where this indicator has what it stands for.
fn placed(
    word: &str,
    means: Placeholder,
    at: Span,
    of: &Pieces<'_, '_>,
    diagnostics: &mut Diagnostics,
) -> Option<Piece> {
    let own = of.own?;
    let lacks = match means {
        Placeholder::Own => return Some(Piece::Measure(own)),
        Placeholder::Benchmark if of.has_benchmark => return Some(Piece::Benchmark),
        Placeholder::Benchmark => said("rules-placeholder-benchmark"),
        Placeholder::AmongAll(_) if of.measures[own].kind != Kind::Number => said("rules-placeholder-number"),
        Placeholder::AmongAll(AmongAll::Rank) if !of.has_better => said("rules-placeholder-better"),
        Placeholder::AmongAll(standing) => return Some(Piece::AmongAll(standing)),
    };
    let mistake = IndicatorMistake::NoPlaceholder { found: word.to_owned(), lacks };
    diagnostics.push(Diagnostic::of(at, &mistake));
    None
}
