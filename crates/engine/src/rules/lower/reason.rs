//! `[grijs]` of report.toml: the reasons that a version has of its own, and which reason a rule means.

use std::sync::Arc;

use super::super::graph::{GraphNode, Uses};
use super::super::keys;
use super::super::outline::Outline;
use super::braces::plain;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ReportWords;
use crate::mistakes;
use crate::syntax::KeyedTable;
use crate::terms::{GreyReason, OwnReason, Reason};
use crate::text::Spanned;

mistakes! {
    /// Why a grijs is grijs.
    enum ReasonMistake {
        Unknown { found: String, allowed: Vec<String> } = Error UnknownName "rules-unknown-reason";
        /// A reader could not tell the two apart.
        WordTwice { found: String, name: String, other: String } = Error SameWord "rules-reason-word-twice";
    }
}

pub(super) fn lower_reasons(
    tables: &[(Spanned<String>, KeyedTable<'_>)],
    words: &ReportWords,
    uses: &Uses,
    diagnostics: &mut Diagnostics,
) -> Vec<Arc<OwnReason>> {
    let mut reasons: Vec<Arc<OwnReason>> = Vec::new();
    for (name, table) in tables {
        uses.define(GraphNode::Reason(name.value.as_str().into()), name.clone());
        let mut reader = table.reader();
        let word = plain(reader.text("word", diagnostics), diagnostics);
        let sentence = plain(reader.text("sentence", diagnostics), diagnostics);
        reader.finish(diagnostics);
        let own =
            |word: &str, sentence: String| OwnReason { name: name.value.clone(), word: word.to_owned(), sentence };
        if let Some(word) = &word {
            // As reports print them.
            let known = |known: GreyReason| (known.word().to_owned(), words.get(known.text()).to_owned());
            let known = GreyReason::ALL.into_iter().map(known);
            let mut others = known.chain(reasons.iter().map(|own| (own.name.clone(), own.word.clone())));
            let same = |other: &str| other.trim().to_lowercase() == word.value.trim().to_lowercase();
            if let Some((other, _)) = others.find(|(_, other)| same(other)) {
                let (found, name) = (word.value.clone(), name.value.clone());
                diagnostics.push(Diagnostic::of(word.span, &ReasonMistake::WordTwice { found, name, other }));
            }
        }
        // Without a word or a sentence it is known all the same: who names it makes no mistake of their own.
        let word = word.map_or_else(|| name.value.clone(), |word| word.value);
        reasons.push(Arc::new(own(&word, sentence.map(|sentence| sentence.value).unwrap_or_default())));
    }
    reasons
}

/// Which reason is meant: one that every version has, or one that this version declares.
pub(crate) fn find_reason(name: &Spanned<String>, outline: &Outline, diagnostics: &mut Diagnostics) -> Option<Reason> {
    let known = keys::REASONS.iter().find(|known| known.word == name.value).map(|known| Reason::Known(known.means));
    let own = || outline.own_reasons.iter().find(|own| own.name == name.value).cloned().map(Reason::Own);
    let found = known.or_else(own);
    if found.is_none() {
        let known = keys::REASONS.iter().map(|known| known.word);
        let all: Vec<&str> = known.chain(outline.own_reasons.iter().map(|own| own.name.as_str())).collect();
        let allowed = all.iter().map(|name| (*name).to_owned()).collect();
        let mistake = ReasonMistake::Unknown { found: name.value.clone(), allowed };
        diagnostics.push(Diagnostic::of(name.span, &mistake).suggest_near(&name.value, all));
    }
    found
}
