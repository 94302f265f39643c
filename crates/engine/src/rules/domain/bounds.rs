//! Between which two numbers something lies, and what arithmetic makes of that. Knows nothing of figures.

use crate::rules::condition::Arithmetic;
use crate::terms::Number;

/// From the lowest up to and including the highest; none: there is no end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    pub low: Option<Number>,
    pub high: Option<Number>,
}

/// What lies further from zero than this is not kept apart from what has no end.
const FAR: i64 = 1_000_000_000_000_000_000;

impl Bounds {
    pub const ANY: Bounds = Bounds { low: None, high: None };

    pub const NEVER_NEGATIVE: Bounds = Bounds { low: Some(Number::ZERO), high: None };

    pub fn new(low: Number, high: Number) -> Bounds {
        Bounds { low: Some(low), high: Some(high) }
    }

    /// From nothing to the whole.
    pub fn part_of(whole: Number) -> Bounds {
        Bounds::new(Number::ZERO, whole)
    }

    pub fn only(number: Number) -> Bounds {
        Bounds::new(number, number)
    }

    pub fn contains(self, number: Number) -> bool {
        self.low.is_none_or(|low| low <= number) && self.high.is_none_or(|high| number <= high)
    }

    pub fn is_never_negative(self) -> bool {
        self.low.is_some_and(|low| low >= Number::ZERO)
    }

    /// What lies in one of both, and what lies between them.
    #[must_use]
    pub fn or(self, other: Bounds) -> Bounds {
        Bounds {
            low: self.low.zip(other.low).map(|(one, other)| one.min(other)),
            high: self.high.zip(other.high).map(|(one, other)| one.max(other)),
        }
    }

    /// What lies in both; nothing does when they do not meet.
    pub fn and(self, other: Bounds) -> Option<Bounds> {
        let low = [self.low, other.low].into_iter().flatten().max();
        let high = [self.high, other.high].into_iter().flatten().min();
        (low.zip(high).is_none_or(|(low, high)| low <= high)).then_some(Bounds { low, high })
    }

    /// What a sum of any number of these, at least one, can be.
    #[must_use]
    pub fn summed(self) -> Bounds {
        Bounds {
            low: self.low.filter(|low| *low >= Number::ZERO),
            high: self.high.filter(|high| *high <= Number::ZERO),
        }
    }

    /// `finest` is the smallest number over zero that the right side can be.
    #[must_use]
    pub fn with(self, arithmetic: Arithmetic, other: Bounds, finest: Option<Number>) -> Bounds {
        match arithmetic {
            Arithmetic::Add => Bounds {
                low: self.low.zip(other.low).and_then(|(one, other)| kept(one + other)),
                high: self.high.zip(other.high).and_then(|(one, other)| kept(one + other)),
            },
            Arithmetic::Subtract => self.with(Arithmetic::Add, other.turned(), None),
            Arithmetic::Multiply => self.times(other),
            Arithmetic::Divide => {
                let over = self.over(other.positive(finest));
                let under = self.turned().over(other.turned().positive(finest));
                match (over, under) {
                    (Some(over), Some(under)) => over.or(under),
                    (Some(found), None) | (None, Some(found)) => found,
                    // By zero only: there is no figure, so whatever is said of it holds.
                    (None, None) => Bounds::only(Number::ZERO),
                }
            }
        }
    }

    /// The same on the other side of zero.
    fn turned(self) -> Bounds {
        Bounds { low: self.high.map(|high| Number::ZERO - high), high: self.low.map(|low| Number::ZERO - low) }
    }

    fn times(self, other: Bounds) -> Bounds {
        // An end that is not there, times nothing, is nothing.
        let corner = |one: Option<Number>, other: Option<Number>| match (one, other) {
            (Some(one), Some(other)) => kept(one * other),
            (Some(one), None) | (None, Some(one)) if one == Number::ZERO => Some(one),
            _ => None,
        };
        let sign = |end: Option<Number>, without: i8| match end {
            Some(number) if number > Number::ZERO => 1,
            Some(number) if number < Number::ZERO => -1,
            Some(_) => 0,
            None => without,
        };
        let ends = |bounds: Bounds| [(bounds.low, sign(bounds.low, -1)), (bounds.high, sign(bounds.high, 1))];
        let (mut low, mut high) = (None, None);
        let (mut no_low, mut no_high) = (false, false);
        for (one, one_sign) in ends(self) {
            for (other, other_sign) in ends(other) {
                match (corner(one, other), one_sign * other_sign) {
                    (Some(found), _) => {
                        low = Some(low.map_or(found, |low: Number| low.min(found)));
                        high = Some(high.map_or(found, |high: Number| high.max(found)));
                    }
                    (None, sign) if sign < 0 => no_low = true,
                    (None, _) => no_high = true,
                }
            }
        }
        Bounds { low: low.filter(|_| !no_low), high: high.filter(|_| !no_high) }
    }

    /// The part over zero, which begins at `finest` when it begins at zero.
    fn positive(self, finest: Option<Number>) -> Option<(Option<Number>, Option<Number>)> {
        let low = self.low.filter(|low| *low > Number::ZERO).or(finest);
        match self.high {
            Some(high) if high <= Number::ZERO || low.is_some_and(|low| low > high) => None,
            high => Some((low, high)),
        }
    }

    /// Divided by something over zero: from its lowest, or from nearly nothing, up to its highest, or without end.
    fn over(self, divisor: Option<(Option<Number>, Option<Number>)>) -> Option<Bounds> {
        let (least, most) = divisor?;
        let by = |number: Number, divisor: Option<Number>| divisor.and_then(|divisor| number.checked_div(divisor));
        let end = |number: Number, outward: bool| match outward {
            true if number == Number::ZERO => Some(number),
            // The nearer to zero it is divided by, the further it comes.
            true => by(number, least).and_then(kept),
            false => Some(by(number, most).unwrap_or(Number::ZERO)),
        };
        Some(Bounds {
            low: self.low.and_then(|low| end(low, low <= Number::ZERO)),
            high: self.high.and_then(|high| end(high, high >= Number::ZERO)),
        })
    }
}

fn kept(number: Number) -> Option<Number> {
    (number < Number::from(FAR) && number > Number::from(-FAR)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bounds() -> impl Strategy<Value = Bounds> {
        (-4i64..5, 0i64..5, any::<bool>(), any::<bool>()).prop_map(|(low, more, has_low, has_high)| Bounds {
            low: has_low.then_some(low.into()),
            high: has_high.then_some((low + more).into()),
        })
    }

    proptest! {
        /// Whatever lies between the ends of two figures, what is made of them lies between the ends that were found.
        #[test]
        fn arithmetic_stays_within(one in bounds(), other in bounds(), a in -9i64..9, b in -9i64..9) {
            let (a, b) = (Number::from(a), Number::from(b));
            prop_assume!(one.contains(a) && other.contains(b));
            use Arithmetic::{Add, Divide, Multiply, Subtract};
            for (arithmetic, found) in
                [(Add, Some(a + b)), (Subtract, Some(a - b)), (Multiply, Some(a * b)), (Divide, a.checked_div(b))]
            {
                for finest in [None, Some(Number::from(1i64))] {
                    let around = one.with(arithmetic, other, finest);
                    prop_assert!(found.is_none_or(|found| around.contains(found)), "{arithmetic:?} {found:?} {around:?}");
                }
            }
        }
    }

    #[test]
    fn a_share_of_counts_is_never_negative() {
        let counts = Bounds::NEVER_NEGATIVE;
        assert_eq!(counts.with(Arithmetic::Divide, counts, Some(1i64.into())), Bounds::NEVER_NEGATIVE);
        let ninth = Bounds::new(0i64.into(), 9i64.into()).times(Bounds::only(100i64.into()));
        assert_eq!(ninth.with(Arithmetic::Divide, Bounds::only(9i64.into()), None), Bounds::part_of(100i64.into()));
        assert_eq!(counts.with(Arithmetic::Subtract, counts, None), Bounds::ANY);
    }
}
