//! Warnings that the rules say are meant, taken out of what was found; and marks that are about nothing.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::mistakes;
use crate::rules::Resolved;

mistakes! {
    enum AllowedMistake {
        Nothing { code: String } = Warning IdleAllow "check-allows-nothing";
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
            left.push(Diagnostic::of(mark.code.span, &AllowedMistake::Nothing { code }));
        }
    }
    left
}
