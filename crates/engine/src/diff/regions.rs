//! For which figures an indicator gets another colour, in words: from the proof over all cases, not from the data.

use super::compared::ComparedRules;
use crate::language::{Said, said};
use crate::proof::{Region, Side, difference};
use crate::rules::Indicator;
use crate::terms::{Colour, Peildatum};

/// At most so many regions are said; more is no longer read.
const REGIONS: usize = 8;

/// From which colour to which.
pub(super) type Flip = (Colour, Colour);

/// `above the benchmark: rood -> oranje`, a line a region. Empty when no figure can tell the two apart. Only of these
/// changes of colour, where only these are asked for.
pub(super) fn regions(
    (old, before): (ComparedRules<'_>, &Indicator),
    (new, after): (ComparedRules<'_>, &Indicator),
    peildatum: Peildatum,
    only: Option<&[Flip]>,
) -> Vec<Said> {
    if before.colours.is_empty() || after.colours.is_empty() {
        return Vec::new();
    }
    let before = Side { pack: old.pack, indicator: before, peildatum };
    let after = Side { pack: new.pack, indicator: after, peildatum };
    let Ok(found) = difference(before, after) else {
        return vec![said("diff-regions-too-many")];
    };
    let is_asked = |region: &&Region| {
        let flip = region.old.zip(region.new);
        only.is_none_or(|only| flip.is_some_and(|flip| only.contains(&flip)))
    };
    let regions: Vec<&Region> = found.regions.iter().filter(is_asked).collect();
    let line = |region: &Region| {
        let apart = region.sample.apart().cloned();
        said(if apart.is_some() { "diff-region-perhaps" } else { "diff-region" })
            .with("when", region.words.clone())
            .with("old", in_words(region.old))
            .with("new", in_words(region.new))
            .with("why", apart)
    };
    let mut lines: Vec<Said> = regions.iter().copied().take(REGIONS).map(line).collect();
    if only.is_some() {
        return lines;
    }
    if found.more {
        lines.push(said("diff-regions-more"));
    } else if regions.len() > REGIONS {
        lines.push(said("diff-regions-others").with("count", regions.len() - REGIONS));
    }
    lines.extend(found.not_proved.map(|why| said("diff-regions-not-proved").with("why", why)));
    lines
}

/// `groen`, or that there is none.
pub(super) fn in_words(colour: Option<Colour>) -> Said {
    match colour {
        Some(colour) => said("as-it-is").with("text", colour.word()),
        None => said("diff-no-colour"),
    }
}
