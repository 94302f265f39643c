//! The functions that a script may call: all there are. The handbook, rules/README.md, lists them.
//!
//! Each spends steps in proportion to its work before it does the work. Knows nothing of how scripts are written.

mod dates;
pub(super) mod lists;
mod numbers;
mod texts;

use super::item::ScriptItem;
use super::mistake::ScriptMistake;
use super::trouble::{Steps, Trouble};

/// A function that gives something and changes nothing.
pub(super) struct Native {
    pub name: &'static str,
    /// How many things it takes, at least and at most.
    pub takes: (usize, usize),
    pub run: fn(&[ScriptItem], &mut Steps) -> Outcome,
}

/// A function that changes what it is called on, and gives nothing.
pub(super) struct Changing {
    pub name: &'static str,
    /// How many things it takes beside what it changes.
    pub takes: (usize, usize),
    pub run: fn(&mut ScriptItem, &[ScriptItem], &mut Steps) -> Result<(), Refusal>,
}

type Outcome = Result<ScriptItem, Refusal>;

/// Why a function gives nothing.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is not for things of these kinds.
    Unfit,
    Trouble(Trouble),
}

impl From<ScriptMistake> for Refusal {
    fn from(mistake: ScriptMistake) -> Self {
        Refusal::Trouble(mistake.into())
    }
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        Refusal::Trouble(trouble)
    }
}

/// Anything, for as many things as there are.
const ANY: usize = usize::MAX;

const NATIVES: &[Native] = &[
    Native { name: "is_missing", takes: (1, 1), run: is_missing },
    Native { name: "abs", takes: (1, 1), run: numbers::abs },
    Native { name: "round", takes: (1, 2), run: numbers::round },
    Native { name: "floor", takes: (1, 1), run: numbers::floor },
    Native { name: "ceiling", takes: (1, 1), run: numbers::ceiling },
    Native { name: "min", takes: (1, ANY), run: numbers::min },
    Native { name: "max", takes: (1, ANY), run: numbers::max },
    Native { name: "sum", takes: (1, 1), run: numbers::sum },
    Native { name: "mean", takes: (1, 1), run: numbers::mean },
    Native { name: "to_number", takes: (1, 1), run: numbers::to_number },
    Native { name: "len", takes: (1, 1), run: lists::len },
    Native { name: "is_empty", takes: (1, 1), run: lists::is_empty },
    Native { name: "contains", takes: (2, 2), run: lists::contains },
    Native { name: "index_of", takes: (2, 2), run: lists::index_of },
    Native { name: "distinct", takes: (1, 1), run: lists::distinct },
    Native { name: "keys", takes: (1, 1), run: lists::keys },
    Native { name: "values", takes: (1, 1), run: lists::values },
    Native { name: "to_text", takes: (1, 1), run: texts::to_text },
    Native { name: "join", takes: (2, 2), run: texts::join },
    Native { name: "split", takes: (2, 2), run: texts::split },
    Native { name: "starts_with", takes: (2, 2), run: texts::starts_with },
    Native { name: "ends_with", takes: (2, 2), run: texts::ends_with },
    Native { name: "sub_string", takes: (2, 3), run: texts::sub_string },
    Native { name: "replace", takes: (3, 3), run: texts::replace },
    Native { name: "trim", takes: (1, 1), run: texts::trim },
    Native { name: "to_lower", takes: (1, 1), run: texts::to_lower },
    Native { name: "to_upper", takes: (1, 1), run: texts::to_upper },
    Native { name: "date", takes: (3, 3), run: dates::date },
    Native { name: "year", takes: (1, 1), run: dates::year },
    Native { name: "month", takes: (1, 1), run: dates::month },
    Native { name: "day", takes: (1, 1), run: dates::day },
    Native { name: "days_between", takes: (2, 2), run: dates::days_between },
    Native { name: "months_before", takes: (2, 2), run: dates::months_before },
];

const CHANGING: &[Changing] = &[
    Changing { name: "push", takes: (1, 1), run: lists::push },
    Changing { name: "sort", takes: (0, 0), run: lists::sort },
    Changing { name: "reverse", takes: (0, 0), run: lists::reverse },
    Changing { name: "pad", takes: (2, 2), run: texts::pad },
];

pub(super) fn native(name: &str) -> Option<&'static Native> {
    NATIVES.iter().find(|native| native.name == name)
}

pub(super) fn changing(name: &str) -> Option<&'static Changing> {
    CHANGING.iter().find(|changing| changing.name == name)
}

/// The names of all functions.
pub(super) fn names<'n>() -> impl Iterator<Item = &'n str> {
    NATIVES.iter().map(|native| native.name).chain(CHANGING.iter().map(|changing| changing.name))
}

fn is_missing(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    match given {
        [item] => Ok(ScriptItem::YesNo(matches!(item, ScriptItem::Missing))),
        _ => Err(Refusal::Unfit),
    }
}

/// The items of a list, which together take a step each to look at.
fn items<'i>(item: &'i ScriptItem, steps: &mut Steps) -> Result<&'i [ScriptItem], Refusal> {
    match item {
        ScriptItem::List(list) => {
            steps.spend_items(list.items.len())?;
            Ok(&list.items)
        }
        _ => Err(Refusal::Unfit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_handbook_lists_what_there_is_and_nothing_else() {
        let handbook = include_str!("../../../../../../rules/README.md");
        let (_, rest) = handbook.split_once("## Scripts\n").unwrap();
        let section = rest.split("\n## ").next().unwrap();
        let (_, table) = section.split_once("| functie |").unwrap();
        let table = table.split("\n\n").next().unwrap();
        let mut listed: Vec<&str> = table
            .lines()
            .filter_map(|line| line.strip_prefix("| "))
            .flat_map(|line| line.split(" | ").next().unwrap_or("").split('`').skip(1).step_by(2))
            .map(|call| call.split('(').next().unwrap())
            .collect();
        let mut there: Vec<&str> = names().collect();
        listed.sort_unstable();
        listed.dedup();
        there.sort_unstable();
        assert_eq!(listed, there);
    }
}
