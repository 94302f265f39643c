//! Bounds that are drawn together against trying every point of a short line.

use super::Bounds;

/// The same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: i128) -> i128 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i128::from(self.0 >> 33) % count
    }
}

/// Whether there are points within bounds is known for certain, whatever the steps are in which they go.
#[test]
fn bounds_hold_points_when_some_point_is_within_them() {
    let mut chance = Chance(7);
    let (mut some, mut none) = (0, 0);
    for _ in 0..3_000 {
        let steps: Vec<i128> = (0..3).map(|_| [1, 1, 5, 10][usize::try_from(chance.below(4)).unwrap()]).collect();
        // Steps are powers of one number: 1, 5 and 25 or 1 and 10 do not mix.
        let steps: Vec<i128> = if steps.contains(&10) {
            steps.iter().map(|step| if *step == 5 { 1 } else { *step }).collect()
        } else {
            steps
        };
        let mut bounds = Bounds::free([None].into_iter().chain(steps.iter().copied().map(Some)).collect());
        // All of them between -20 and 20.
        let mut asked: Vec<(usize, usize, i128)> = (1..=3).flat_map(|node| [(node, 0, 20), (0, node, 20)]).collect();
        for _ in 0..4 + chance.below(4) {
            let node = |chance: &mut Chance| usize::try_from(chance.below(4)).unwrap();
            let (one, other) = (node(&mut chance), node(&mut chance));
            if one != other {
                asked.push((one, other, chance.below(31) - 15));
            }
        }
        let there = asked.iter().all(|(one, other, most)| bounds.draw((*one, *other), *most).unwrap());
        let on = |step: i128| (-20..=20).filter(move |point| point % step == 0);
        let fits = |points: [i128; 4]| asked.iter().all(|(one, other, most)| points[*one] - points[*other] <= *most);
        let found = on(steps[0]).any(|a| on(steps[1]).any(|b| on(steps[2]).any(|c| fits([0, a, b, c]))));
        assert_eq!(there, found, "{steps:?} {asked:?}");
        if found { some += 1 } else { none += 1 }
    }
    assert!(some > 500 && none > 500, "{some} with points, {none} without");
}
