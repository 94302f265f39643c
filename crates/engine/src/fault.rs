//! What cannot be, and yet is: a fault of this program, never of what people wrote.
//!
//! The program stops, because whatever it said next would be made up, and a wrong answer is worse than none. Nothing that
//! people can write or send may lead here: that is a [`crate::diagnostic::Diagnostic`]. Knows nothing of the program.

use std::slice::SliceIndex;

/// What ought to be there, for who reads the report of a fault.
pub trait OrFault<T> {
    /// The value; without one the program stops, and asks to report it. `what` says what was taken for granted.
    #[track_caller]
    fn or_fault(self, what: &str) -> T;
}

impl<T> OrFault<T> for Option<T> {
    #[inline]
    #[track_caller]
    fn or_fault(self, what: &str) -> T {
        match self {
            Some(value) => value,
            None => stop(what),
        }
    }
}

impl<T, E: std::fmt::Debug> OrFault<T> for Result<T, E> {
    #[inline]
    #[track_caller]
    fn or_fault(self, what: &str) -> T {
        match self {
            Ok(value) => value,
            Err(error) => stop(&format!("{what}: {error:?}")),
        }
    }
}

/// Bytes, a text or a list of which this program itself worked out where a stretch begins and ends.
pub trait Stretch<R> {
    /// The stretch; one that is not inside stops the program. Costs what looking whether it is there costs.
    #[track_caller]
    fn part(&self, range: R) -> &Self;
}

impl<T, R: SliceIndex<[T], Output = [T]>> Stretch<R> for [T] {
    #[inline]
    #[track_caller]
    fn part(&self, range: R) -> &[T] {
        self.get(range).or_fault("a stretch inside these bytes, or this list")
    }
}

impl<R: SliceIndex<str, Output = str>> Stretch<R> for str {
    #[inline]
    #[track_caller]
    fn part(&self, range: R) -> &str {
        self.get(range).or_fault("a stretch inside this text, between two letters")
    }
}

/// Stops the program: something that it takes for granted is not so.
#[cold]
#[inline(never)]
#[track_caller]
#[expect(clippy::panic, reason = "a wrong answer is worse than none")]
pub fn stop(what: &str) -> ! {
    panic!("{what}")
}

#[cfg(test)]
mod tests {
    use super::{OrFault, Stretch};

    #[test]
    fn what_is_there_is_given() {
        assert_eq!(Some(1).or_fault("a number"), 1);
        assert_eq!(Ok::<_, ()>(1).or_fault("a number"), 1);
    }

    #[test]
    #[should_panic(expected = "the colour of a rule")]
    fn what_is_not_there_stops_the_program() {
        None::<u8>.or_fault("the colour of a rule");
    }

    #[test]
    #[should_panic(expected = "between two letters")]
    fn no_letter_is_cut_in_two() {
        assert_eq!("één".part(..2), "é");
        let _ = "één".part(..1);
    }
}
