//! Who may be in one group with whom, and what is between two of them: worked out once, for the search to look up.

use super::{LARGEST, Participant, SMALLEST, is_groen, is_lower};

/// Another province counts as much as being twice as large.
const OTHER_PROVINCE: u64 = 10;
/// Who is ten times as large is no further away than who is larger still.
const FURTHEST: u64 = 90;

/// What is between two participants: how much larger the larger one is, in tenths (twice as large is ten), and another
/// province. What is not known of either counts as nothing.
pub fn between(one: &Participant, other: &Participant) -> u64 {
    let size = match (one.inhabitants, other.inhabitants) {
        (Some(one), Some(other)) if one > 0 && other > 0 => {
            let tenths = u128::from(one.max(other)) * 10 / u128::from(one.min(other)) - 10;
            u64::try_from(tenths).unwrap_or(FURTHEST).min(FURTHEST)
        }
        _ => 0,
    };
    let apart = one.province.as_ref().zip(other.province.as_ref()).is_some_and(|(one, other)| one != other);
    size + if apart { OTHER_PROVINCE } else { 0 }
}

/// The participants, by their place.
pub(super) struct Fits {
    count: usize,
    indicators: usize,
    /// Of each pair, by `one * count + other`.
    between: Vec<u64>,
    /// Of each pair: whether one organisation serves both.
    same: Vec<bool>,
    /// Of each pair: whether on some indicator one is groen and the other is not.
    learns: Vec<bool>,
}

impl Fits {
    pub(super) fn new(participants: &[&Participant]) -> Fits {
        let pairs = || participants.iter().flat_map(|one| participants.iter().map(move |other| (*one, *other)));
        let learns = |(one, other): (&Participant, &Participant)| {
            let mut both = one.colours.iter().zip(&other.colours).filter_map(|(one, other)| one.zip(*other));
            both.any(|(one, other)| (is_groen(one) && is_lower(other)) || (is_lower(one) && is_groen(other)))
        };
        Fits {
            count: participants.len(),
            indicators: participants.iter().map(|participant| participant.colours.len()).max().unwrap_or(0),
            between: pairs().map(|(one, other)| between(one, other)).collect(),
            same: pairs().map(|(one, other)| !one.served_by.is_disjoint(&other.served_by)).collect(),
            learns: pairs().map(learns).collect(),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn indicators(&self) -> usize {
        self.indicators
    }

    /// Over all pairs of a group.
    pub(super) fn between(&self, members: &[usize]) -> u64 {
        self.pairs(members).map(|pair| self.between[pair]).sum()
    }

    /// Whether these may be a group.
    pub(super) fn may_meet(&self, members: &[usize]) -> bool {
        (SMALLEST..=LARGEST).contains(&members.len())
            && !self.pairs(members).any(|pair| self.same[pair])
            && self.pairs(members).any(|pair| self.learns[pair])
    }

    /// Whether there are two others with whom this one may be a group: when organisations count, or also when they do not.
    pub(super) fn has_company(&self, place: usize, organisations: bool) -> bool {
        let fine = |members: &[usize; 3]| {
            let same = self.pairs(members).any(|pair| self.same[pair]);
            !(same && organisations) && self.pairs(members).any(|pair| self.learns[pair])
        };
        let others = || (0..self.count).filter(|other| *other != place);
        let mut pairs =
            others().flat_map(|one| others().filter(move |other| *other > one).map(move |two| [place, one, two]));
        pairs.any(|members| fine(&members))
    }

    fn pairs<'a>(&'a self, members: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
        let behind =
            move |(at, one): (usize, &'a usize)| members.iter().skip(at + 1).map(move |other| one * self.count + other);
        members.iter().enumerate().flat_map(behind)
    }
}
