//! What was proved of two versions, in words.

use std::fmt::Write as _;

use super::compared::ComparedRules;
use super::outcome::Outcomes;
use super::text::counted;
use crate::proof::{Proof, Verdict, Which};
use crate::terms::Colour;

/// For a terminal: what is not the same, each with an input that shows it; where the proof finds none, a gemeente of the
/// data for which they differ.
pub fn proved(
    proof: &Proof,
    outcomes: &Outcomes,
    old: ComparedRules<'_>,
    new: ComparedRules<'_>,
    (old_name, new_name): (&str, &str),
) -> String {
    let shown = |id: &str| {
        let found = new.pack.indicators.get(id).or_else(|| old.pack.indicators.get(id));
        found.map_or_else(|| id.to_owned(), |indicator| format!("{} {} [{id}]", indicator.section, indicator.label))
    };
    let judged = |id: &str| {
        [old, new].iter().any(|rules| rules.pack.indicators.get(id).is_some_and(|found| !found.colours.is_empty()))
    };
    let first_change = |id: &str| {
        let outcome = outcomes.indicators.iter().find(|outcome| outcome.indicator == id)?;
        outcome.changes.first()
    };
    let mut differs = false;
    let mut lines = String::new();
    let mut same = 0;
    for (id, verdict) in &proof.indicators {
        match verdict {
            Verdict::Same if judged(id) => same += 1,
            Verdict::Same => {}
            Verdict::OnlyIn(_) if !judged(id) => {}
            Verdict::OnlyIn(which) => {
                differs = true;
                let name = if *which == Which::Old { old_name } else { new_name };
                let _ = writeln!(lines, "  {}: only {name} has it", shown(id));
            }
            Verdict::Differs(region) => {
                differs = true;
                let word = |colour: Option<Colour>| colour.map_or("no colour", Colour::word);
                let _ = writeln!(
                    lines,
                    "  {}: {}\n    with {}: {} in {old_name}, {} in {new_name}",
                    shown(id),
                    region.words,
                    region.sample,
                    word(region.old),
                    word(region.new)
                );
            }
            Verdict::NotProved { why } => match first_change(id) {
                Some(change) => {
                    differs = true;
                    let _ = writeln!(
                        lines,
                        "  {}: {why}\n    with the data of {}: {} in {old_name}, {} in {new_name}",
                        shown(id),
                        change.gemeente,
                        change.old.colour,
                        change.new.colour
                    );
                }
                None => {
                    let _ = writeln!(lines, "  {}: not proved: {why}", shown(id));
                }
            },
        }
    }
    let same_of = |words: &str| format!("{words} {} the same for every input", if same == 1 { "is" } else { "are" });
    if lines.is_empty() {
        let count = counted(same, "indicator", "indicators");
        return format!("{old_name} and {new_name} give the same colours for every input ({count}).\n");
    }
    let title = match differs {
        true => format!("{old_name} and {new_name} do not always give the same colours"),
        false => format!("it is not proved that {old_name} and {new_name} always give the same colours"),
    };
    format!("{title}\n{lines}{}\n", same_of(&counted(same, "other indicator", "other indicators")))
}
