//! Plans that are held against every plan there is, and rules of a group that hold for participants of any kind.

use proptest::prelude::*;

use super::*;

const SHADES: [Option<Colour>; 5] =
    [None, Some(Colour::Grijs), Some(Colour::Groen), Some(Colour::Oranje), Some(Colour::Rood)];

fn code(number: usize) -> GemeenteCode {
    (number + 1).to_string().parse().unwrap()
}

type Drawn = (Vec<usize>, Option<u64>, Option<u8>, Option<u8>);

fn participants(drawn: Vec<Drawn>) -> Vec<Participant> {
    let made = drawn.into_iter().enumerate().map(|(number, (shades, inhabitants, province, served))| Participant {
        gemeente: code(number),
        colours: shades.into_iter().map(|shade| SHADES[shade]).collect(),
        inhabitants,
        province: province.map(|province| province.to_string()),
        served_by: served.map(|served| served.to_string()).into_iter().collect(),
    });
    made.collect()
}

fn drawn(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Participant>> {
    let colours = prop::collection::vec(0..SHADES.len(), 2);
    let known = (colours, prop::option::of(0..400_000_u64), prop::option::of(0..3_u8), prop::option::of(0..4_u8));
    prop::collection::vec(known, count).prop_map(participants)
}

/// What a plan lacks, read from the plan alone.
fn lacks(plan: &WorkshopPlan, asked: Option<usize>) -> (usize, usize, u64) {
    let between = plan.groups.iter().map(|group| group.between).sum();
    (asked.map_or(0, |asked| asked - plan.groups.len()), plan.left_over.len(), between)
}

/// Whether these may be a group, by the words of the head of the module.
fn may_meet(group: &[&Participant]) -> bool {
    let pairs = || group.iter().flat_map(|one| group.iter().map(move |other| (*one, *other)));
    let learns = (0..2).any(|at| {
        let has = |shades: &[Colour]| group.iter().any(|one| one.colours[at].is_some_and(|is| shades.contains(&is)));
        has(&[Colour::Groen]) && has(&[Colour::Oranje, Colour::Rood])
    });
    let same = |(one, other): (&Participant, &Participant)| {
        one.gemeente != other.gemeente && one.served_by.intersection(&other.served_by).next().is_some()
    };
    learns && (3..=4).contains(&group.len()) && !pairs().any(same)
}

/// The least that any plan lacks: each participant in turn is left over, or joins each group, or begins one.
fn least(
    rest: &[Participant],
    groups: &mut Vec<Vec<Participant>>,
    left: usize,
    asked: Option<usize>,
) -> Option<(usize, usize, u64)> {
    let Some((next, rest)) = rest.split_first() else {
        let allowed = asked.is_none_or(|asked| groups.len() <= asked);
        let fine = groups.iter().all(|group| may_meet(&group.iter().collect::<Vec<_>>()));
        let all = |group: &Vec<Participant>| -> u64 {
            let pairs =
                group.iter().enumerate().flat_map(|(at, one)| group[at + 1..].iter().map(move |two| (one, two)));
            pairs.map(|(one, two)| between(one, two)).sum()
        };
        let lacks = || (asked.map_or(0, |asked| asked - groups.len()), left, groups.iter().map(all).sum());
        return (allowed && fine).then(lacks);
    };
    let mut found = least(rest, groups, left + 1, asked);
    for at in 0..=groups.len() {
        if at == groups.len() {
            groups.push(Vec::new());
        }
        if groups[at].len() < LARGEST {
            groups[at].push(next.clone());
            found = found.into_iter().chain(least(rest, groups, left, asked)).min();
            groups[at].pop();
        }
        groups.retain(|group| !group.is_empty());
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn of_a_few_no_plan_is_better(few in drawn(0..8), asked in prop::option::of(1..4_usize), seed: u64) {
        let found = plan(&few, PlanAsked { groups: asked, seed });
        prop_assert_eq!(found.search, SearchKind::Exact);
        prop_assert_eq!(Some(lacks(&found, asked)), least(&few, &mut Vec::new(), 0, asked));
    }

    #[test]
    fn everybody_is_in_one_group_that_may_be_or_left_over(
        all in drawn(0..40), asked in prop::option::of(1..9_usize), seed: u64,
    ) {
        let found = plan(&all, PlanAsked { groups: asked, seed });
        prop_assert!(asked.is_none_or(|asked| found.groups.len() <= asked));
        let members = found.groups.iter().flat_map(|group| &group.members);
        let mut once: Vec<GemeenteCode> = members.chain(found.left_over.keys()).copied().collect();
        once.sort_unstable();
        prop_assert_eq!(once, (0..all.len()).map(code).collect::<Vec<_>>());
        for group in &found.groups {
            let members: Vec<&Participant> = all.iter().filter(|one| group.members.contains(&one.gemeente)).collect();
            prop_assert!(may_meet(&members));
            prop_assert!(!group.contrasts.is_empty());
        }
        let mut backwards = all;
        backwards.reverse();
        prop_assert_eq!(found, plan(&backwards, PlanAsked { groups: asked, seed }));
    }
}

/// Pairs of the same size and province, half of them groen.
fn neat(count: usize) -> Vec<Participant> {
    let one = |number: usize| (vec![if number.is_multiple_of(2) { 2 } else { 4 }], Some(1_000), None, None);
    participants((0..count).map(one).collect())
}

#[test]
fn of_sixty_that_fit_nobody_is_left_over() {
    let found = plan(&neat(60), PlanAsked { groups: Some(15), seed: 1 });
    assert_eq!((found.groups.len(), found.left_over.len()), (15, 0));
    assert_eq!(found.search, SearchKind::Bounded { rounds: ROUNDS });
}

#[test]
fn who_is_left_over_is_told_why() {
    let whys = |participants: &[Participant], groups| -> Vec<WhyLeftOver> {
        plan(participants, PlanAsked { groups, seed: 1 }).left_over.into_values().collect()
    };
    assert_eq!(whys(&neat(5), None), [WhyLeftOver::NobodyLeft]);
    assert_eq!(whys(&neat(7), Some(1)), [WhyLeftOver::GroupsAreFull; 3]);
    let mut all_rood = neat(3);
    all_rood.iter_mut().for_each(|one| one.colours = vec![Some(Colour::Rood)]);
    assert_eq!(whys(&all_rood, None), [WhyLeftOver::NobodyToLearnFrom; 3]);
    let mut one_organisation = neat(3);
    one_organisation.iter_mut().for_each(|one| one.served_by = BTreeSet::from(["Dienst".to_owned()]));
    assert_eq!(whys(&one_organisation, None), [WhyLeftOver::SameOrganisation; 3]);
}

#[test]
fn who_is_near_meets() {
    let mut six = neat(6);
    for (one, province) in six.iter_mut().zip(["Utrecht", "Utrecht", "Drenthe", "Drenthe", "Utrecht", "Drenthe"]) {
        one.province = Some(province.to_owned());
    }
    let found = plan(&six, PlanAsked::default());
    let near = [[0, 1, 4], [2, 3, 5]].map(|group| group.into_iter().map(code).collect::<BTreeSet<_>>());
    assert_eq!(found.groups.iter().map(|group| group.members.clone()).collect::<Vec<_>>(), near);
    assert_eq!(found.groups.iter().map(|group| group.between).collect::<Vec<_>>(), [0, 0]);
}
