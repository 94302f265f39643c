//! How answers for cases are laid over each other: joined as the engine joins conditions, or those of two versions side
//! by side. Knows nothing of figures or rules.

use indexmap::IndexSet;

use super::diagram::DiagramJoin;
use super::truths::{GAP, NO, NO_FIGURE, YES, numbered};
use crate::fault::OrFault;

/// "And": no as soon as one is no, else the first that is not known.
pub(super) struct BothHold;

impl DiagramJoin for BothHold {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        match (left, right) {
            (NO, _) | (_, NO) => NO,
            (YES, right) => right,
            (unknown, _) => unknown,
        }
    }

    fn by_left(&mut self, left: u32) -> Option<u32> {
        (left == NO).then_some(NO)
    }

    fn by_right(&mut self, right: u32) -> Option<u32> {
        (right == NO).then_some(NO)
    }
}

/// "Or": yes as soon as one is yes, else the first that is not known.
pub(super) struct Either;

impl DiagramJoin for Either {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        match (left, right) {
            (YES, _) | (_, YES) => YES,
            (NO, right) => right,
            (unknown, _) => unknown,
        }
    }

    fn by_left(&mut self, left: u32) -> Option<u32> {
        (left == YES).then_some(YES)
    }

    fn by_right(&mut self, right: u32) -> Option<u32> {
        (right == YES).then_some(YES)
    }
}

/// The first rule that says anything.
pub(super) struct FirstAnswer;

impl DiagramJoin for FirstAnswer {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        if left == GAP { right } else { left }
    }

    fn by_left(&mut self, left: u32) -> Option<u32> {
        (left != GAP).then_some(left)
    }
}

/// What rules decide, where there is a figure to judge.
pub(super) struct Judged;

impl DiagramJoin for Judged {
    fn leaves(&mut self, there: u32, decided: u32) -> u32 {
        if there == YES { decided } else { NO_FIGURE }
    }

    fn by_left(&mut self, there: u32) -> Option<u32> {
        (there != YES).then_some(NO_FIGURE)
    }
}

/// Two answers as one question.
pub(super) struct AsOne<'a, F>(pub &'a mut F);

impl<F: FnMut(u32, u32) -> u32> DiagramJoin for AsOne<'_, F> {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        (self.0)(left, right)
    }
}

/// Two diagrams beside each other: a leaf for each pair of leaves.
#[derive(Default)]
pub(super) struct SideBySide {
    pairs: IndexSet<(u32, u32)>,
}

impl SideBySide {
    pub fn pair(&self, leaf: u32) -> (u32, u32) {
        *self.pairs.get_index(leaf as usize).or_fault("what lies beside each other has a number")
    }
}

impl DiagramJoin for SideBySide {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        let (at, _) = self.pairs.insert_full((left, right));
        numbered(at, 0)
    }
}

/// What the left one says, where the right one is yes; nothing elsewhere.
pub(super) struct Where;

/// Where it is not asked.
pub(super) const ELSEWHERE: u32 = u32::MAX >> 1;

impl DiagramJoin for Where {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        if right == YES { left } else { ELSEWHERE }
    }

    fn by_right(&mut self, right: u32) -> Option<u32> {
        (right != YES).then_some(ELSEWHERE)
    }
}

/// Yes where two differ, else no.
pub(super) struct Differs;

impl DiagramJoin for Differs {
    fn leaves(&mut self, left: u32, right: u32) -> u32 {
        if left == right { NO } else { YES }
    }
}
