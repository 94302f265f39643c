//! Points on a line, enough of them: every order in which quantities can lie among constants and each other.
//!
//! Knows nothing of figures or rules: a point is a whole number, a quantity a rail of points that it can be at.

/// The points that one quantity can be at.
pub(super) struct Rail {
    /// It is always a multiple of this.
    pub unit: i128,
    pub least: Option<i128>,
    /// Half of what it is rounded to, where it is rounded in more than one way: as far from a constant as that, it
    /// rounds to another side.
    pub halves: Vec<i128>,
}

/// For each rail the points to try, the plainest first.
///
/// A stretch between two constants gets as many multiples of each unit as there are rails of that unit, and two to
/// spare so that finer ones fit on either side; then the same between those points for the next finer unit. Whatever
/// the order of the rails in a stretch is, some choice of these points has it, as long as no rail has `halves`. `plain`
/// is a unit that people like to read; `base` is where to look when there are no constants.
pub(super) fn points(constants: &[i128], rails: &[Rail], plain: i128, base: i128) -> Vec<Vec<i128>> {
    let mut halves: Vec<i128> = rails.iter().flat_map(|rail| rail.halves.iter().copied()).collect();
    halves.sort_unstable();
    halves.dedup();
    let mut units: Vec<i128> = rails.iter().map(|rail| rail.unit).chain([plain]).collect();
    units.sort_unstable_by(|one, other| other.cmp(one));
    units.dedup();

    let mut found: Vec<i128> = if constants.is_empty() { vec![base] } else { constants.to_vec() };
    found.extend(beside(&found, &halves));
    for (level, unit) in units.into_iter().enumerate() {
        let on_it = rails.iter().filter(|rail| rail.unit == unit).count();
        let finer = rails.iter().any(|rail| rail.unit < unit);
        let room = if rails.len() == 1 || on_it == 0 { 1 } else { on_it + if finer { 2 } else { 0 } };
        let mut fresh = between(&found, unit, room);
        if level == 0 && rails.len() > 1 {
            fresh.extend(beside(&fresh, &halves));
        }
        found.extend(fresh);
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|point| seen.insert(*point));
    let on = |rail: &Rail, point: i128| point % rail.unit == 0 && rail.least.is_none_or(|least| point >= least);
    rails.iter().map(|rail| found.iter().copied().filter(|point| on(rail, *point)).collect()).collect()
}

fn beside(points: &[i128], halves: &[i128]) -> Vec<i128> {
    points.iter().flat_map(|point| halves.iter().flat_map(move |half| [point - half, point + half])).collect()
}

/// The first `room` multiples of `unit` after each point and before the next; before the first point the last ones.
fn between(points: &[i128], unit: i128, room: usize) -> Vec<i128> {
    let mut sorted = points.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut found = Vec::new();
    let steps = || (0i128..).take(room);
    if let Some(first) = sorted.first() {
        let last_before = (first - 1).div_euclid(unit) * unit;
        found.extend(steps().map(|step| last_before - step * unit));
    }
    for (at, low) in sorted.iter().enumerate() {
        let next = (low.div_euclid(unit) + 1) * unit;
        let high = sorted.get(at + 1);
        found.extend(steps().map(|step| next + step * unit).take_while(|point| high.is_none_or(|high| point < high)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rail(unit: i128) -> Rail {
        Rail { unit, least: Some(0), halves: Vec::new() }
    }

    #[test]
    fn one_quantity_is_at_each_constant_and_once_in_each_stretch() {
        assert_eq!(points(&[40, 45], &[rail(1)], 1, 0), [[40, 45, 39, 41, 46]]);
        assert_eq!(points(&[0], &[rail(1)], 1, 0), [[0, 1]], "a count is never below zero");
        // In tenths: a whole figure is never at 27.5.
        assert_eq!(points(&[275], &[rail(10)], 10, 0), [[270, 280]]);
    }

    /// Every way in which `rails` can lie around constants, tried on a long line, is found among the points.
    #[test]
    fn every_order_occurs() {
        let order = |places: &[i128], constants: &[i128]| -> Vec<std::cmp::Ordering> {
            let all: Vec<i128> = places.iter().chain(constants).copied().collect();
            places.iter().flat_map(|one| all.iter().map(|other| one.cmp(other)).collect::<Vec<_>>()).collect()
        };
        for (units, constants) in [
            (vec![1, 1], vec![3]),
            (vec![10, 1], vec![]),
            (vec![10, 1], vec![15, 40]),
            (vec![10, 10], vec![15, 20]),
            (vec![10, 1], vec![38, 42]),
            (vec![10, 1, 1], vec![40]),
            (vec![10, 10, 1], vec![25]),
            (vec![100, 10, 1], vec![155]),
        ] {
            let rails: Vec<Rail> = units.iter().map(|unit| rail(*unit)).collect();
            let all = |lines: &[Vec<i128>]| {
                let mut orders = std::collections::HashSet::new();
                let mut tuples = vec![vec![]];
                for line in lines {
                    tuples = tuples
                        .into_iter()
                        .flat_map(|tuple: Vec<i128>| {
                            line.iter().map(move |point| tuple.iter().copied().chain([*point]).collect::<Vec<_>>())
                        })
                        .collect();
                }
                for tuple in tuples {
                    orders.insert(order(&tuple, &constants));
                }
                orders
            };
            let long = if units.len() == 3 { 330 } else { 120 };
            let step = |unit: i128| if unit == 1 && units.len() == 3 { 3 } else { unit };
            let tried: Vec<Vec<i128>> =
                units.iter().map(|unit| (0..long).step_by(usize::try_from(step(*unit)).unwrap()).collect()).collect();
            let found = all(&points(&constants, &rails, 10, 50));
            assert!(all(&tried).is_subset(&found), "units {units:?} around {constants:?}");
        }
    }
}
