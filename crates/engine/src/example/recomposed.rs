//! Small changes of how figures are composed of others: where a class ends, how much a part counts, what it does when it is
//! missing.

use super::wider::{MutationList, set_how};
use crate::engine::{EXACT, decimals_of};
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Classes, Composite, MissingPart, Recipe, Weighed};
use crate::terms::Number;

/// Another end of each class.
pub(super) fn of_classes<'a>(changes: &mut MutationList<'a>, at: MeasureIndex, classes: &'a Classes) {
    let rules = changes.rules;
    let step = Number::from_parts(1, decimals_of(rules.pack, Quantity::Measure(classes.of)).min(EXACT));
    for (number, (end, name)) in classes.ends().iter().enumerate() {
        let others = [*end - step, *end + step].into_iter().filter_map(|end| classes.with_end(number, end));
        for changed in others {
            let then = changed.ends().get(number).map_or(*end, |(end, _)| *end);
            let written = |end: Number| format!("{{ below = {end}, is = \"{name}\" }}");
            changes.add(written(*end), written(then), move |pack| set_how(pack, at, Recipe::Classes(changed.clone())));
        }
    }
}

/// Another weight, and another answer to what is missing.
pub(super) fn of_composite<'a>(changes: &mut MutationList<'a>, at: MeasureIndex, composite: &'a Composite) {
    let rules = changes.rules;
    let one = Number::from(1i64);
    for (number, part) in composite.parts.iter().enumerate() {
        let name = &rules.pack.measures[part.measure].name;
        let others = [part.weight - one, part.weight + one].into_iter();
        for weight in others.filter(|weight| *weight > Number::ZERO) {
            let mut changed = composite.clone();
            changed.parts.get_mut(number).into_iter().for_each(|part| part.weight = weight);
            let (now, then) = (format!("{name} = {}", part.weight), format!("{name} = {weight}"));
            changes.add(now, then, move |pack| set_how(pack, at, Recipe::Composite(changed.clone())));
        }
    }
    let (now, then, missing) = match composite.missing {
        MissingPart::LeftOut => ("leave-out", "missing", MissingPart::Missing),
        MissingPart::Missing => ("missing", "leave-out", MissingPart::LeftOut),
    };
    let is_known = |part: &Weighed| !rules.pack.domains.measure(part.measure).can_be_missing;
    // Of one part that is missing there is nothing, whatever is said.
    if composite.parts.len() > 1 && !composite.parts.iter().all(is_known) {
        let written = |word: &str| format!("missing_part = \"{word}\"");
        let changed = Composite { missing, ..composite.clone() };
        changes.add(written(now), written(then), move |pack| {
            set_how(pack, at, Recipe::Composite(changed.clone()));
        });
    }
}
