//! Groups of gemeenten that learn from each other: somebody who is groen on a theme meets somebody who is not.
//!
//! A group is of three or four. On at least one indicator of the theme one of them is groen and another oranje or rood; no
//! two of them are served by the same organisation; nobody is in two groups. Of the plans that hold to this, that is better
//! which, in this order,
//!
//! 1. lacks fewer of the groups that were asked for (when a number was asked);
//! 2. leaves fewer participants over;
//! 3. has less between those in one group ([`between`]), added up over all pairs of all groups.
//!
//! All in whole numbers. Which of equal plans is found depends on the seed alone, and never on the order of participants:
//! the same seed gives the same plan. Up to [`EXACT`] participants every plan is looked at and none is better; above that
//! the search is bounded, as [`SearchKind`] says.
//!
//! Knows no rules and no data: who takes part, with which colours, is handed over.

mod fit;
mod search;

use std::collections::{BTreeMap, BTreeSet};

use crate::terms::{Colour, GemeenteCode};

use fit::Fits;
pub use fit::between;
pub use search::{EXACT, ROUNDS, SearchKind};

/// A group has no fewer.
pub const SMALLEST: usize = 3;
/// A group has no more.
pub const LARGEST: usize = 4;

/// A gemeente that takes part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Participant {
    pub gemeente: GemeenteCode,
    /// Of each indicator of the theme, in the same order for all; none where it has no colour.
    pub colours: Vec<Option<Colour>>,
    /// None where nobody says it.
    pub inhabitants: Option<u64>,
    /// None where nobody says it.
    pub province: Option<String>,
    /// The organisations that serve it on the theme, by name.
    pub served_by: BTreeSet<String>,
}

/// What a plan is asked to be.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct PlanAsked {
    /// So many groups, and never more; none: as many as seat most.
    pub groups: Option<usize>,
    pub seed: u64,
}

/// Who meets whom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorkshopPlan {
    /// By their first member.
    pub groups: Vec<PlannedGroup>,
    pub left_over: BTreeMap<GemeenteCode, WhyLeftOver>,
    pub search: SearchKind,
}

/// One group, and why it is so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedGroup {
    pub members: BTreeSet<GemeenteCode>,
    /// The indicators of the theme on which somebody is groen and another oranje or rood; never empty.
    pub contrasts: Vec<Contrast>,
    /// What is between its members, over all pairs.
    pub between: u64,
}

/// An indicator on which there is something to learn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contrast {
    /// Its place in the theme.
    pub indicator: usize,
    pub groen: BTreeSet<GemeenteCode>,
    /// Who is oranje or rood.
    pub lower: BTreeSet<GemeenteCode>,
}

/// Why somebody is in no group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyLeftOver {
    /// There are no two others with whom it makes a group in which somebody is groen and another is not.
    NobodyToLearnFrom,
    /// Those with whom it would make a group are served by the same organisation.
    SameOrganisation,
    /// All groups that were asked for are there.
    GroupsAreFull,
    /// It fits, but whoever it fits with is needed in another group.
    NobodyLeft,
}

/// The best plan that is found for these participants. Who is named twice counts once.
pub fn plan(participants: &[Participant], asked: PlanAsked) -> WorkshopPlan {
    let by_code: BTreeMap<GemeenteCode, &Participant> =
        participants.iter().map(|participant| (participant.gemeente, participant)).collect();
    let ordered: Vec<&Participant> = by_code.values().copied().collect();
    let fits = Fits::new(&ordered);
    let (found, search) = search::search(&fits, asked);
    let seated: BTreeSet<usize> = found.iter().flatten().copied().collect();
    let full = asked.groups.is_some_and(|groups| found.len() >= groups);
    let left_over = (0..ordered.len()).filter(|place| !seated.contains(place)).map(|place| {
        let why = match (fits.has_company(place, true), fits.has_company(place, false)) {
            (true, _) if full => WhyLeftOver::GroupsAreFull,
            (true, _) => WhyLeftOver::NobodyLeft,
            (false, true) => WhyLeftOver::SameOrganisation,
            (false, false) => WhyLeftOver::NobodyToLearnFrom,
        };
        (ordered[place].gemeente, why)
    });
    let left_over = left_over.collect();
    let mut groups: Vec<PlannedGroup> = found.iter().map(|members| described(&ordered, members, &fits)).collect();
    groups.sort_by(|one, other| one.members.cmp(&other.members));
    WorkshopPlan { groups, left_over, search }
}

fn described(participants: &[&Participant], members: &[usize], fits: &Fits) -> PlannedGroup {
    let of = |is: fn(Colour) -> bool, indicator: usize| -> BTreeSet<GemeenteCode> {
        let members = members.iter().map(|member| participants[*member]);
        let has = |member: &&Participant| member.colours.get(indicator).copied().flatten().is_some_and(is);
        members.filter(has).map(|member| member.gemeente).collect()
    };
    let contrast = |indicator| Contrast { indicator, groen: of(is_groen, indicator), lower: of(is_lower, indicator) };
    let contrasts = (0..fits.indicators()).map(contrast);
    PlannedGroup {
        members: members.iter().map(|member| participants[*member].gemeente).collect(),
        contrasts: contrasts.filter(|found| !found.groen.is_empty() && !found.lower.is_empty()).collect(),
        between: fits.between(members),
    }
}

fn is_groen(colour: Colour) -> bool {
    colour == Colour::Groen
}

/// Whether somebody of this colour has something to learn.
fn is_lower(colour: Colour) -> bool {
    matches!(colour, Colour::Oranje | Colour::Rood)
}

#[cfg(test)]
mod tests;
