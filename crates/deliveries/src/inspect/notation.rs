//! How the numbers of a table are written: one notation for all its columns.

use std::borrow::Cow;

use super::columns::Cells;
use crate::amount::without_euro;
use crate::number::is_sign;
use crate::{NumberNotation, parse_number};
use mdd_engine::language::{Said, said};
use mdd_engine::terms::Number;

/// With a point, and nothing between thousands.
pub(super) const POINT: NumberNotation = NumberNotation { decimal: '.', thousands: None };

/// The likeliest first.
const NOTATIONS: [NumberNotation; 8] = [
    POINT,
    NumberNotation { decimal: ',', thousands: None },
    NumberNotation { decimal: ',', thousands: Some('.') },
    NumberNotation { decimal: '.', thousands: Some(',') },
    NumberNotation { decimal: ',', thousands: Some(' ') },
    NumberNotation { decimal: '.', thousands: Some(' ') },
    NumberNotation { decimal: ',', thousands: Some('\'') },
    NumberNotation { decimal: '.', thousands: Some('\'') },
];

/// How numbers are written, and what was seen of it.
pub(super) struct NotationSeen {
    pub notation: NumberNotation,
    pub decimals: Option<Said>,
    pub thousands: Option<Said>,
    /// The format itself knows numbers, and writes those with a point.
    pub knows_numbers: bool,
}

impl NotationSeen {
    /// Whether a cell is a number, with a sign for percent behind it or not.
    pub fn is_number(&self, said: &str) -> bool {
        is_number(said, self.notation) || (self.knows_numbers && is_number(said, POINT))
    }
}

impl NotationSeen {
    /// What stands beside the number in a cell.
    pub fn beside(&self, said: &str) -> UnitSign {
        UnitSign::of(said, self.notation.decimal).0
    }

    /// The number in a cell.
    pub fn number(&self, said: &str) -> Option<Number> {
        let parse = |notation: NumberNotation| parse_number(&UnitSign::of(said, notation.decimal).1, notation).ok();
        let figure = parse(self.notation).or_else(|| self.knows_numbers.then(|| parse(POINT)).flatten())?;
        Some(Number::from_parts(figure.ticks, figure.scale))
    }
}

/// Whether a cell is a number, with the sign of what it is measured in beside it or not.
fn is_number(text: &str, notation: NumberNotation) -> bool {
    parse_number(&UnitSign::of(text, notation.decimal).1, notation).is_ok()
}

/// The sign beside a number that says what it is measured in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum UnitSign {
    Nothing,
    Percent,
    Euro,
}

impl UnitSign {
    /// What stands beside a number, and the number without it.
    pub fn of(text: &str, decimal: char) -> (UnitSign, Cow<'_, str>) {
        if let Some(digits) = text.strip_suffix('%') {
            return (UnitSign::Percent, Cow::Borrowed(digits.trim_end()));
        }
        match without_euro(text, decimal) {
            Some(digits) => (UnitSign::Euro, digits),
            None => (UnitSign::Nothing, Cow::Borrowed(text)),
        }
    }
}

/// Whether a text is a number in any way of writing them.
pub(super) fn is_any_number(text: &str) -> bool {
    NOTATIONS.into_iter().any(|notation| is_number(text, notation))
}

/// The notation in which most cells of columns of numbers are numbers.
pub(super) fn find_notation(columns: &[&Cells<'_>], knows_numbers: bool) -> NotationSeen {
    let mut best = (0, POINT);
    for notation in NOTATIONS {
        let tried = NotationSeen { notation, decimals: None, thousands: None, knows_numbers };
        let numbers: usize = columns.iter().filter_map(|cells| numbers(cells, &tried)).sum();
        if numbers > best.0 {
            best = (numbers, notation);
        }
    }
    let mut notation = best.1;
    let (mut decimals, mut thousands) = (None, None);
    let cells_with = |sign: char, notation: NumberNotation| {
        let written = NotationSeen { notation, decimals: None, thousands: None, knows_numbers };
        let columns = columns.iter().filter(move |cells| numbers(cells, &written).is_some());
        columns
            .flat_map(|cells| cells.counts.iter())
            .filter(move |(said, _)| said.contains(|letter| is_sign(letter, sign)) && is_number(said, notation))
    };
    if notation.thousands.is_none() && !knows_numbers {
        let sign = notation.decimal;
        let grouped = NumberNotation { decimal: if sign == '.' { ',' } else { '.' }, thousands: Some(sign) };
        let with: Vec<&str> = cells_with(sign, notation).map(|(said, _)| *said).collect();
        // 1.234 beside 26.000: three digits behind each sign are most often thousands.
        if let [example, _, ..] = with.as_slice()
            && with.iter().all(|said| is_number(said, grouped))
        {
            thousands = Some(said("proposals-ask-thousands-or-decimals").with("found", *example));
            notation = grouped;
        }
    }
    let count = |sign: char| cells_with(sign, notation).map(|(_, count)| count).sum::<usize>();
    if notation.decimal == ',' {
        decimals = Some(match count(',') {
            0 => said("proposals-no-decimals"),
            cells => said("proposals-decimal-comma").with("cells", cells),
        });
    }
    if let Some(sign) = notation.thousands.filter(|_| thousands.is_none()) {
        thousands = Some(said("proposals-thousands").with("sign", sign).with("cells", count(sign)));
    }
    NotationSeen { notation, decimals, thousands, knows_numbers }
}

/// So many texts may stand among numbers or dates, instead of a value.
pub(super) const ODD: usize = 3;

/// How many cells of a column of numbers are numbers. None: it is no such column.
pub(super) fn numbers(cells: &Cells<'_>, written: &NotationSeen) -> Option<usize> {
    let (mut numbers, mut odd) = (0, 0);
    for (said, count) in &cells.counts {
        // What begins with a zero is a code: as a number it would lose it.
        if said.len() > 1 && said.starts_with('0') && said.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if written.is_number(said) {
            numbers += count;
        } else {
            odd += 1;
        }
    }
    (numbers > 0 && odd <= ODD && numbers * 10 >= cells.filled * 6).then_some(numbers)
}
