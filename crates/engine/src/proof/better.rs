//! Whether the colour rules give a better colour for a figure that the indicator calls worse, all else alike.
//!
//! Along the figure the colour changes only at what it is compared with, so a figure of every stretch between these is
//! asked, beside figures of every case for all else. The engine gives the colours: what is found, is so.

use super::answer::Side;
use super::input::Role;
use super::nearest::Standing;
use super::space::{Space, TooMany};
use super::tied::Together;
use super::words::shown;
use crate::combination::combination;
use crate::language::Said;
use crate::rules::{Best, Better};
use crate::terms::{Colour, Value};

/// More cases of all else than this are not looked at.
const MAX_CASES: usize = 4_000;

/// Two figures, all else alike, of which the one that is called worse has the better colour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Against {
    pub worse: (Said, Colour),
    pub better: (Said, Colour),
}

/// The first pair of figures that says so; none where there is none, or where the figure does not change alone.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn against(side: Side<'_>, better: Better) -> Result<Option<Against>, TooMany> {
    let space = Side::space(&[side], side.peildatum)?;
    let together = Together::of(&[side], &space.inputs);
    let Some(own) = space.inputs.iter().position(|input| input.role == Role::Figure) else { return Ok(None) };
    if together.moving().is_some() || together.bound().any(|bound| bound == own) {
        return Ok(None);
    }
    let Some(input) = space.inputs.get(own) else { return Ok(None) };
    let mut standing = Standing::of_case(side);
    for case in cases(&space) {
        let values = space.values(&case);
        standing.stand(values.clone());
        let mut last: Option<(Value, Colour)> = None;
        for (value, colour) in along(&standing, own, better) {
            let mut with = values.clone();
            with.get_mut(own).into_iter().for_each(|slot| *slot = value.clone());
            if colour == Colour::Grijs || !together.fits(&with) {
                continue;
            }
            // Colours are in their order, the best first.
            match &last {
                Some((worse, before)) if (*before as usize) < (colour as usize) => {
                    let said = |value: &Value| shown(input, value);
                    return Ok(Some(Against { worse: (said(worse), *before), better: (said(&value), colour) }));
                }
                _ => last = Some((value, colour)),
            }
        }
    }
    Ok(None)
}

/// A figure of every stretch with its colour, the one that is called worst first.
fn along(standing: &Standing<'_>, own: usize, better: Better) -> Vec<(Value, Colour)> {
    let mut found = standing.along(own);
    if better == Better::Number(Best::Lowest) {
        found.reverse();
    }
    found
}

/// The cases, one after the other.
fn cases(space: &Space) -> impl Iterator<Item = Vec<usize>> {
    let sizes: Vec<usize> = space.components.iter().map(|component| component.cells.len()).collect();
    let count = sizes.iter().try_fold(1usize, |count, size| count.checked_mul(*size)).unwrap_or(MAX_CASES);
    (0..count.min(MAX_CASES)).map(move |number| combination(sizes.iter().copied(), number).collect())
}
