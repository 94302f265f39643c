//! For which figures an indicator gets another colour, in words: from the proof over all cases, not from the data.

use super::compared::ComparedRules;
use crate::proof::{Region, Side, difference};
use crate::rules::Indicator;
use crate::terms::{Colour, Peildatum};

/// At most so many regions are said; more is no longer read.
const REGIONS: usize = 8;

/// `above the benchmark: rood -> oranje`, a line a region. Empty when no figure can tell the two apart.
pub(super) fn regions(
    (old, before): (ComparedRules<'_>, &Indicator),
    (new, after): (ComparedRules<'_>, &Indicator),
    peildatum: Peildatum,
) -> Vec<String> {
    if before.colours.is_empty() || after.colours.is_empty() {
        return Vec::new();
    }
    let before = Side { pack: old.pack, indicator: before, peildatum };
    let after = Side { pack: new.pack, indicator: after, peildatum };
    let Ok(found) = difference(before, after) else {
        return vec!["the colour rules differ in too many cases to say".to_owned()];
    };
    let word = |colour: Option<Colour>| colour.map_or("no colour", Colour::word);
    let regions = &found.regions;
    let line = |region: &Region| {
        let change = format!("{}: {} -> {}", region.words, word(region.old), word(region.new));
        region.sample.apart().map_or_else(|| change.clone(), |why| format!("perhaps {change} ({why})"))
    };
    let mut said: Vec<String> = regions.iter().take(REGIONS).map(line).collect();
    if found.more {
        said.push("and other cases".to_owned());
    } else if regions.len() > REGIONS {
        said.push(format!("and {} other cases", regions.len() - REGIONS));
    }
    said.extend(found.not_proved.map(|why| format!("whether there are other cases is not proved: {why}")));
    said
}
