//! What was proved of two versions, in words.

use std::fmt::Write as _;

use super::compared::ComparedRules;
use super::outcome::Outcomes;
use super::regions::in_words;
use crate::language::{Language, said};
use crate::proof::{Proof, Verdict, WhichVersion};

/// For a terminal: what is not the same, each with an input that shows it; where the proof finds none, a gemeente of the
/// data for which they differ.
pub fn proved(
    proof: &Proof,
    outcomes: &Outcomes,
    old: ComparedRules<'_>,
    new: ComparedRules<'_>,
    (old_name, new_name): (&str, &str),
    language: Language,
) -> String {
    let both = |id| said(id).with("old", old_name).with("new", new_name);
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
    let mut same = 0usize;
    for (id, verdict) in &proof.indicators {
        match verdict {
            Verdict::Same if judged(id) => same += 1,
            Verdict::Same => {}
            Verdict::OnlyIn(_) if !judged(id) => {}
            Verdict::OnlyIn(which) => {
                differs = true;
                let name = if *which == WhichVersion::Old { old_name } else { new_name };
                let only = language.say(said("diff-only-in").with("version", name));
                let _ = writeln!(lines, "  {}: {only}", shown(id));
            }
            Verdict::Differs(region) => {
                differs = true;
                let colours = both("diff-with-sample")
                    .with("sample", region.sample.said())
                    .with("before", in_words(region.old))
                    .with("after", in_words(region.new));
                let _ =
                    writeln!(lines, "  {}: {}\n    {}", shown(id), language.say(&region.words), language.say(colours));
            }
            Verdict::NotProved { why } => match first_change(id) {
                Some(change) => {
                    differs = true;
                    let colours = both("diff-with-gemeente")
                        .with("gemeente", &change.gemeente)
                        .with("before", change.old.colour.word())
                        .with("after", change.new.colour.word());
                    let _ = writeln!(lines, "  {}: {}\n    {}", shown(id), language.say(why), language.say(colours));
                }
                None => {
                    let why = language.say(said("diff-not-proved").with("why", why.clone()));
                    let _ = writeln!(lines, "  {}: {why}", shown(id));
                }
            },
        }
    }
    if lines.is_empty() {
        return language.say(both("diff-proved-same").with("count", same)) + "\n";
    }
    let title = language.say(both(if differs { "diff-proved-other" } else { "diff-proved-unknown" }));
    let others = language.say(said("diff-proved-others").with("count", same));
    format!("{title}\n{lines}{others}\n")
}
