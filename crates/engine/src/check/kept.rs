//! Sentences for the reader that an earlier version wrote for another rule: the condition or the benchmark is changed, the `why` is as
//! it was. Whether it is still true, only who reads it can say.

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::proof::{SearchExtent, Side, inspect};
use crate::rules::Indicator;
use crate::rules::condition::Quantity;
use crate::syntax::{Item, Node, TomlTable};

mistakes! {
    /// What is changed without its sentence.
    enum KeptMistake {
        Condition { why: String, version: String } = Warning WhyKept "check-why-kept";
        Benchmark { why: String, version: String } = Warning WhyKept "check-why-kept-of-benchmark";
        TakenFrom { why: String, version: String } = Warning WhyKept "check-why-kept-of-the-rest";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for (id, meant) in &subject.pack.indicators {
        let Some(indicator) = subject.indicator(id) else { continue };
        let Some(Item::Array(rules)) = indicator.get("colour").map(|node| &node.item) else { continue };
        let earlier = subject.before.and_then(|before| before.tree().inner("indicator")?.inner(id));
        let before = earlier.map_or(&[] as &[Node], |indicator| indicator.items("colour"));
        taken_from(subject, meant, rules, found);
        let benchmark = changed_benchmark(subject, indicator, earlier);
        for (rule, meant) in rules.iter().zip(&meant.colours) {
            let Item::Table(rule) = &rule.item else { continue };
            let (Some(when), Some(why)) = (rule.get("when"), rule.get("why")) else { continue };
            let Item::Text { value, .. } = &why.item else { continue };
            if subject.is_own(why.span) {
                continue;
            }
            let earlier =
                before.iter().filter_map(|node| node.as_table()?.get("when").zip(node.as_table()?.get("why")));
            let same = |(_, earlier): &(&Node, &Node)| earlier.span == why.span;
            let is_changed = |when: &Node| !earlier.clone().find(same).is_some_and(|(was, _)| says_the_same(was, when));
            let (sentence, version) = (value.clone(), subject.resolved.version_of(why.span).to_owned());
            let compares = meant.condition.quantities().contains(&Quantity::Benchmark);
            let (place, mistake) = match benchmark.filter(|_| compares) {
                _ if subject.is_own(when.span) && is_changed(when) => {
                    (when, KeptMistake::Condition { why: sentence, version })
                }
                Some(place) => (place, KeptMistake::Benchmark { why: sentence, version }),
                None => continue,
            };
            found.push(Diagnostic::of(place.span, &mistake).second(why.span, "why"));
        }
    }
}

/// A rule that this version puts before others takes cases from them: what their sentences say of all that they had, may not be true of
/// what is left.
fn taken_from(subject: &Subject<'_>, meant: &Indicator, rules: &[Node], found: &mut Diagnostics) {
    let is_whole = |key: &str, rule: &Node| {
        let node = rule.as_table().and_then(|rule| rule.get(key));
        node.is_some_and(|node| subject.is_own(node.span))
    };
    // All of it is of this version: it is no older rule with another condition.
    let is_new = |rule: &Node| is_whole("when", rule) && is_whole("is", rule);
    let is_old = |rule: &Node| !is_whole("when", rule) && !is_whole("why", rule);
    let first_new = rules.iter().position(is_new);
    if !first_new.is_some_and(|first| rules.iter().skip(first).any(is_old)) {
        return;
    }
    let side = Side { pack: subject.pack, indicator: meant, peildatum: subject.peildatum };
    let Ok(findings) = inspect(side, SearchExtent::Overlaps) else { return };
    for overlap in findings.overlaps.told {
        let (Some(first), Some(second)) = (rules.get(overlap.first), rules.get(overlap.second)) else { continue };
        let (Some(when), Some(why)) =
            (first.as_table().and_then(|rule| rule.get("when")), second.as_table().and_then(|rule| rule.get("why")))
        else {
            continue;
        };
        if is_new(first) && is_old(second) {
            let sentence = why.as_text().unwrap_or_default().to_owned();
            let version = subject.resolved.version_of(why.span).to_owned();
            let mistake = KeptMistake::TakenFrom { why: sentence, version };
            found.push(Diagnostic::of(when.span, &mistake).second(why.span, "why"));
        }
    }
}

/// What this version says anew of how the benchmark is made.
fn changed_benchmark<'t>(
    subject: &Subject<'_>,
    indicator: &'t TomlTable,
    earlier: Option<&TomlTable>,
) -> Option<&'t Node> {
    let benchmark = indicator.inner("benchmark")?;
    let was = |key: &str| earlier?.inner("benchmark")?.get(key);
    let is_changed = |(key, node): &(&&str, &Node)| {
        subject.is_own(node.span) && !was(key).is_some_and(|was| says_the_same(was, node))
    };
    MADE_OF.iter().filter_map(|key| benchmark.get(key).map(|node| (key, node))).find(is_changed).map(|(_, node)| node)
}

/// What a benchmark is, and not how it is printed.
const MADE_OF: [&str; 6] = ["kind", "value", "at", "over", "peers", "leave_out"];

/// Whether two values are equal, wherever they stand.
fn says_the_same(one: &Node, other: &Node) -> bool {
    match (one.as_text(), other.as_text()) {
        (Some(one), Some(other)) => one == other,
        _ => one.item == other.item,
    }
}
