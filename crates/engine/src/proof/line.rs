//! The stretches of one line that rounding tells apart, when a quantity is seen at several decimals.
//!
//! Knows nothing of figures or rules. Everything is counted in the smallest unit that is looked at.

/// Where a line is cut: just before a point, or just after it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cut {
    Before(i128),
    After(i128),
}

impl Cut {
    fn point(self) -> i128 {
        match self {
            Cut::Before(point) | Cut::After(point) => point,
        }
    }

    /// In the order of the line.
    fn key(self) -> (i128, bool) {
        (self.point(), matches!(self, Cut::After(_)))
    }
}

/// What a quantity, rounded to a multiple of `unit`, is compared with.
pub(super) struct SeenConstants {
    pub unit: i128,
    pub constants: Vec<i128>,
}

/// A point in every stretch of the line within which each comparison says one thing, in order; the plainest there is.
/// Rounding is half away from zero. `units` are those that people like to read, the largest first and 1 the last. None:
/// the numbers are too large.
pub(super) fn stretches(seen: &[SeenConstants], least: Option<i128>, units: &[i128]) -> Option<Vec<i128>> {
    let mut cuts = Vec::new();
    for SeenConstants { unit, constants } in seen {
        for constant in constants {
            // The first multiple that is not below the constant, and the first above it.
            let at = constant.div_euclid(*unit) + i128::from(constant.rem_euclid(*unit) != 0);
            let above = constant.div_euclid(*unit) + 1;
            cuts.extend([cut(at, *unit)?, cut(above, *unit)?]);
        }
    }
    cuts.extend(least.map(Cut::Before));
    cuts.sort_unstable_by_key(|cut| cut.key());
    cuts.dedup();
    let first = cuts.first().filter(|_| least.is_none());
    let mut found: Vec<i128> = first.and_then(|cut| within(None, Some(*cut), units)).into_iter().collect();
    for (at, low) in cuts.iter().enumerate() {
        if least.is_none_or(|least| *low >= Cut::Before(least) && low.key() >= (least, false)) {
            found.extend(within(Some(*low), cuts.get(at + 1).copied(), units));
        }
    }
    if cuts.is_empty() {
        found.push(0);
    }
    Some(found)
}

/// From where on a quantity is rounded to this multiple or a higher one.
fn cut(multiple: i128, unit: i128) -> Option<Cut> {
    let half = multiple.checked_mul(unit)?.checked_sub(unit / 2)?;
    // Half away from zero: above zero a half goes up, below it down.
    Some(match (multiple > 0, unit) {
        (_, 1) => Cut::Before(multiple),
        (true, _) => Cut::Before(half),
        (false, _) => Cut::After(half),
    })
}

/// The plainest point between two cuts.
fn within(low: Option<Cut>, high: Option<Cut>, units: &[i128]) -> Option<i128> {
    let first = |unit: i128| match low {
        Some(Cut::Before(point)) => point.div_euclid(unit) + i128::from(point.rem_euclid(unit) != 0),
        Some(Cut::After(point)) => point.div_euclid(unit) + 1,
        None => match high {
            Some(Cut::Before(point)) => (point - 1).div_euclid(unit),
            Some(Cut::After(point)) => point.div_euclid(unit),
            None => 0,
        },
    };
    let fits = |point: &i128| match high {
        Some(Cut::Before(end)) => *point < end,
        Some(Cut::After(end)) => *point <= end,
        None => true,
    };
    units.iter().map(|unit| first(*unit) * unit).find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(point: i128, unit: i128) -> i128 {
        let (size, sign) = (point.abs(), point.signum());
        sign * ((size + unit / 2) / unit) * unit
    }

    /// Every answer that some point of a long line gives, a point that was found gives too; and none twice.
    #[test]
    fn every_stretch_has_a_point() {
        for (units, constants) in [
            (vec![1000], vec![vec![2500, 6800]]),
            (vec![1000, 100], vec![vec![6800], vec![6800]]),
            (vec![1000, 10], vec![vec![3200], vec![3300, 3600]]),
            (vec![100, 10], vec![vec![-550, 0], vec![-500, 50]]),
            (vec![1000, 100, 10], vec![vec![0], vec![0], vec![-10]]),
        ] {
            let seen: Vec<SeenConstants> = units
                .iter()
                .zip(&constants)
                .map(|(unit, constants)| SeenConstants { unit: *unit, constants: constants.clone() })
                .collect();
            let answers = |point: i128| -> Vec<std::cmp::Ordering> {
                seen.iter()
                    .flat_map(|seen| seen.constants.iter().map(move |constant| rounded(point, seen.unit).cmp(constant)))
                    .collect()
            };
            for least in [None, Some(0)] {
                let found = stretches(&seen, least, &[1000, 100, 10, 1]).unwrap();
                let found: Vec<_> = found.into_iter().map(answers).collect();
                let mut all: Vec<_> = (least.unwrap_or(-9000)..9000).map(answers).collect();
                all.dedup();
                assert_eq!(found, all, "{units:?} {constants:?} {least:?}");
            }
        }
    }
}
