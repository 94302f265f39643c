//! What is said beside a colour, where another version says something else. Knows nothing of when a colour is given.

use super::key::of;
use crate::language::{ReportWords, Said, said};
use crate::rules::{ColourRule, Indicator};
use crate::terms::Colour;
use crate::words::of_reason;

/// Whether only what is said beside the colours differs, if anything.
pub(super) fn same_but_for_whys(old: &Indicator, new: &Indicator) -> bool {
    let rule = |rule: &'_ ColourRule| (rule.written.clone(), rule.colour, rule.reason.clone());
    !says(old, new).is_empty() && old.colours.iter().map(rule).eq(new.colours.iter().map(rule))
}

/// A line for each text that is another one, new or gone. None where one of both gives no colours: that is said itself.
pub(super) fn whys(old: &Indicator, new: &Indicator, words: &ReportWords) -> Vec<Said> {
    says(old, new).into_iter().map(|change| change.said(words)).collect()
}

/// What is said beside one colour.
enum Change<'r> {
    Other(&'r ColourRule, &'r ColourRule),
    New(&'r ColourRule),
    Gone(&'r ColourRule),
}

fn says<'r>(old: &'r Indicator, new: &'r Indicator) -> Vec<Change<'r>> {
    if old.colours.is_empty() || new.colours.is_empty() {
        return Vec::new();
    }
    let beside = |rule: &'r ColourRule| (rule.colour, rule.reason.as_ref());
    let mut gone: Vec<&ColourRule> = old.colours.iter().collect();
    let (mut changed, mut fresh) = (Vec::new(), Vec::new());
    for rule in &new.colours {
        match gone.iter().position(|other| other.written == rule.written && beside(other) == beside(rule)) {
            Some(at) => {
                let other = gone.remove(at);
                if other.why != rule.why {
                    changed.push(Change::Other(other, rule));
                }
            }
            None => fresh.push(rule),
        }
    }
    // Conditions may be written otherwise while the same is said.
    let says = |rules: &'r [ColourRule], rule: &'r ColourRule| {
        rules.iter().any(|other| beside(other) == beside(rule) && other.why == rule.why)
    };
    gone.retain(|rule| !says(&new.colours, rule));
    fresh.retain(|rule| !says(&old.colours, rule));
    for rule in fresh {
        let at = gone.iter().position(|other| beside(other) == beside(rule));
        changed.push(match at {
            Some(at) => Change::Other(gone.remove(at), rule),
            None => Change::New(rule),
        });
    }
    changed.extend(gone.into_iter().map(Change::Gone));
    changed
}

impl Change<'_> {
    /// `text beside oranje: "old" -> "new"`
    fn said(self, words: &ReportWords) -> Said {
        let text = |rule: &ColourRule| said("diff-why-text").with("why", &rule.why);
        let (rule, change) = match self {
            Change::Other(old, new) => (new, said("diff-value").with("old", text(old)).with("new", text(new))),
            Change::New(rule) => (rule, said("diff-value-new").with("value", text(rule))),
            Change::Gone(rule) => (rule, said("diff-value-gone").with("value", text(rule))),
        };
        let beside = match (rule.colour, &rule.reason) {
            (Colour::Grijs, Some(reason)) => said("diff-why-grijs").with("reason", of_reason(reason, words)),
            (colour, _) => said("diff-why").with("colour", colour.word()),
        };
        of(beside, change)
    }
}
