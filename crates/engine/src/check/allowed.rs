//! Warnings that the rules say are meant, taken out of what was found; and marks that are about nothing.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::mistakes;
use crate::rules::Resolved;

mistakes! {
    enum AllowedMistake {
        Nothing { code: String } = Warning IdleAllow "check-allows-nothing";
        /// There are such messages, about something else: how `at` names what they are about.
        Elsewhere { code: String, places: Vec<String> } = Warning IdleAllow "check-allows-elsewhere";
        Mistake { code: String } = Warning IdleAllow "check-allows-mistake";
    }
}

/// What only deliveries show, and what only a stricter look does: without these nobody knows whether a mark is idle.
const SEEN_ELSEWHERE: [Code; 9] = [
    Code::NotDelivered,
    Code::ReadAsValue,
    Code::GreyForAll,
    Code::ColumnEmptied,
    Code::ChangesNothing,
    Code::RulesOverlap,
    Code::ScriptOnMadeUp,
    Code::ScriptFailed,
    Code::NoRuleApplies,
];

/// What is left of `found` in a version.
pub fn not_allowed(resolved: &Resolved, found: Diagnostics) -> Diagnostics {
    let mut used = vec![false; resolved.allowed.len()];
    let mut mistakes = used.clone();
    let mut left = Diagnostics::default();
    for diagnostic in found.iter() {
        let Place::Written(place) = diagnostic.place else {
            left.push(diagnostic.clone());
            continue;
        };
        let mut allowed = false;
        let marks = resolved.allowed.iter().zip(used.iter_mut().zip(&mut mistakes));
        for (mark, (used, mistake)) in marks {
            if mark.code.value == diagnostic.code && mark.scope.holds(place) {
                match diagnostic.severity {
                    Severity::Warning => (*used, allowed) = (true, true),
                    Severity::Error => *mistake = true,
                }
            }
        }
        if !allowed {
            left.push(diagnostic.clone());
        }
    }
    for (mark, (used, mistake)) in resolved.allowed.iter().zip(used.into_iter().zip(mistakes)) {
        let code = mark.code.value.id().to_owned();
        if mistake && mark.own {
            left.push(Diagnostic::of(mark.code.span, &AllowedMistake::Mistake { code }));
        } else if !used && mark.own && !SEEN_ELSEWHERE.contains(&mark.code.value) {
            let such = found.iter().filter(|found| found.code == mark.code.value);
            let written = |found: &Diagnostic| match found.place {
                Place::Written(place) => resolved.path_of(place),
                _ => None,
            };
            let mut places: Vec<String> = such.filter_map(written).collect();
            places.dedup();
            left.push(match places.is_empty() {
                true => Diagnostic::of(mark.code.span, &AllowedMistake::Nothing { code }),
                false => Diagnostic::of(mark.code.span, &AllowedMistake::Elsewhere { code, places }),
            });
        }
    }
    left
}
