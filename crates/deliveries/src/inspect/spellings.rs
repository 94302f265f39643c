//! One value that a delivery writes in several ways.

use std::cmp::Reverse;

use super::columns::Cells;

/// Each value once, with the other ways in which it is written, but for capitals and spaces: `Voldoet` and `voldoet` are one choice.
/// It is called as it is written most.
pub(super) fn spellings<'c>(cells: &Cells<'c>) -> Vec<(&'c str, Vec<&'c str>)> {
    let folded = |said: &str| said.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found: Vec<(String, Vec<&'c str>)> = Vec::new();
    for said in cells.counts.keys().copied() {
        let same = folded(said);
        match found.iter_mut().find(|(known, _)| *known == same) {
            Some((_, ways)) => ways.push(said),
            None => found.push((same, vec![said])),
        }
    }
    let called = |mut ways: Vec<&'c str>| {
        ways.sort_by_key(|way| Reverse(cells.count_of(way)));
        let others = ways.split_off(1.min(ways.len()));
        ways.first().map(|meant| (*meant, others))
    };
    found.into_iter().filter_map(|(_, ways)| called(ways)).collect()
}
