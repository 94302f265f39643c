//! The search for a plan: all plans of a few participants, and of many so many rounds, each of which composes a handful anew.

use super::fit::Fits;
use super::{LARGEST, PlanAsked, SMALLEST};

/// Of so many participants every plan is looked at.
pub const EXACT: usize = 12;
/// So many rounds a bounded search has, whatever it finds.
pub const ROUNDS: u32 = 600;
/// So many participants a round composes anew: two full groups, and who is left over.
const HANDFUL: usize = 10;

/// How a plan was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SearchKind {
    /// Every plan was looked at: none is better.
    Exact,
    /// A fixed number of rounds: there may be a better one.
    Bounded { rounds: u32 },
}

/// What a plan of a few lacks: groups that were asked for, participants that are left over, what is between the members.
/// Less is better, the first first.
type Lacks = (usize, usize, u64);

/// The groups, by the places of their members.
pub(super) fn search(fits: &Fits, asked: PlanAsked) -> (Vec<Vec<usize>>, SearchKind) {
    let mut chance = Chance(asked.seed);
    let mut all: Vec<usize> = (0..fits.count()).collect();
    chance.shuffle(&mut all);
    if all.len() <= EXACT {
        return (best(fits, &all, asked.groups), SearchKind::Exact);
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut left = all;
    for _ in 0..ROUNDS {
        chance.shuffle(&mut groups);
        chance.shuffle(&mut left);
        // Two groups at most, and from time to time none: those who are left over may make one of their own.
        let taken = groups.split_off(groups.len().saturating_sub(chance.below(3)));
        let mut handful: Vec<usize> = taken.into_iter().flatten().collect();
        let room = HANDFUL.saturating_sub(handful.len()).min(left.len());
        handful.extend(left.drain(left.len() - room..));
        chance.shuffle(&mut handful);
        let found = best(fits, &handful, asked.groups.map(|asked| asked.saturating_sub(groups.len())));
        left.extend(handful.into_iter().filter(|place| !found.iter().flatten().any(|seated| seated == place)));
        groups.extend(found);
    }
    (groups, SearchKind::Bounded { rounds: ROUNDS })
}

/// The best groups of a few: of each set of them and each number of groups the best is kept, from the smallest set on.
fn best(fits: &Fits, few: &[usize], asked: Option<usize>) -> Vec<Vec<usize>> {
    let most = asked.unwrap_or(usize::MAX).min(few.len() / SMALLEST);
    let possible = possible(fits, few);
    let sets = 1_usize << few.len();
    // Of each number of groups and set: what it lacks, and the group that its first member is in (none: left over).
    let mut kept: Vec<Vec<Option<(Lacks, usize)>>> = vec![vec![None; sets]; most + 1];
    kept[0][0] = Some(((0, 0, 0), 0));
    for set in 1..sets {
        let first = set & set.wrapping_neg();
        for number in 0..=most {
            let alone = kept[number][set ^ first].map(|((_, left, between), _)| ((0, left + 1, between), 0));
            let before = number.checked_sub(1).map(|before| &kept[before]);
            let grouped = before.into_iter().flat_map(|before| {
                let within =
                    possible[first.trailing_zeros() as usize].iter().filter(|(group, _)| group & set == *group);
                within.filter_map(|(group, between)| {
                    let ((_, left, so_far), _) = before[set ^ group]?;
                    Some(((0, left, so_far + between), *group))
                })
            });
            kept[number][set] = grouped.chain(alone).min_by_key(|(lacks, _)| *lacks);
        }
    }
    let lacks = |number: usize| {
        let ((_, left, between), _) = kept[number][sets - 1]?;
        Some((asked.map_or(0, |asked| asked - number), left, between))
    };
    let number = (0..=most).filter(|number| lacks(*number).is_some()).min_by_key(|number| lacks(*number));
    let (mut number, mut set, mut groups) = (number.unwrap_or(0), sets - 1, Vec::new());
    while let Some((_, group)) = kept[number][set].filter(|_| set > 0) {
        if group == 0 {
            set &= set - 1;
        } else {
            groups.push(members(few, group));
            set ^= group;
            number -= 1;
        }
    }
    groups
}

/// The groups that may be, each with what is between its members, by the first of them.
fn possible(fits: &Fits, few: &[usize]) -> Vec<Vec<(usize, u64)>> {
    let mut possible = vec![Vec::new(); few.len()];
    let of_a_size = |set: &usize| (SMALLEST..=LARGEST).contains(&(set.count_ones() as usize));
    for set in (1..1_usize << few.len()).filter(of_a_size) {
        let members = members(few, set);
        if fits.may_meet(&members) {
            possible[set.trailing_zeros() as usize].push((set, fits.between(&members)));
        }
    }
    possible
}

fn members(few: &[usize], set: usize) -> Vec<usize> {
    few.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, place)| *place).collect()
}

/// Numbers that look like chance and are the same for the same seed, on every machine (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number from zero, below this one.
    fn below(&mut self, number: usize) -> usize {
        let number = number.max(1) as u64;
        usize::try_from(self.next() % number).unwrap_or(0)
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}
