//! Functions of dates. There is no clock: the date of the report is given as `peildatum`.

use super::super::exact;
use super::super::item::ScriptItem;
use super::super::mistake::ScriptMistake;
use super::super::trouble::Steps;
use super::{Outcome, Refusal};
use crate::terms::Date;

fn one(given: &[ScriptItem]) -> Result<Date, Refusal> {
    match given {
        [ScriptItem::Date(date)] => Ok(*date),
        _ => Err(Refusal::Unfit),
    }
}

pub(super) fn year(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::from(exact::whole(one(given)?.year())))
}

pub(super) fn month(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::from(exact::whole(one(given)?.month())))
}

pub(super) fn day(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    Ok(ScriptItem::from(exact::whole(one(given)?.day())))
}

/// `date(2018, 2, 6)`
pub(super) fn date(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    let [ScriptItem::Number(year), ScriptItem::Number(month), ScriptItem::Number(day)] = given else {
        return Err(Refusal::Unfit);
    };
    let made = || {
        let year: i16 = exact::as_whole(year)?.try_into().ok()?;
        let (month, day) = (exact::as_whole(month)?.try_into().ok()?, exact::as_whole(day)?.try_into().ok()?);
        Date::new(year, month, day).ok().filter(|_| year >= FIRST_YEAR)
    };
    let parts = || [year, month, day].map(|part| exact::shown(part)).to_vec();
    let wrong = || ScriptMistake::NoDate { found: parts() };
    Ok(ScriptItem::Date(made().ok_or_else(wrong)?))
}

/// How many days the second is after the first.
pub(super) fn days_between(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    let [ScriptItem::Date(first), ScriptItem::Date(second)] = given else { return Err(Refusal::Unfit) };
    let days = second.since(*first).ok().map(|span| span.get_days());
    Ok(ScriptItem::from(exact::whole(days.ok_or(ScriptMistake::DatesTooFar)?)))
}

/// The first year that there are dates of.
const FIRST_YEAR: i16 = 1;

/// The day so many calendar months back; in a shorter month its last day.
pub(super) fn months_before(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    let [ScriptItem::Date(date), ScriptItem::Number(months)] = given else { return Err(Refusal::Unfit) };
    let back = exact::as_whole(months).filter(|months| *months >= 0);
    let back = back.ok_or_else(|| ScriptMistake::NoMonths { found: exact::shown(months) })?;
    let span = jiff::Span::new().try_months(back);
    let then = span.and_then(|span| date.checked_sub(span)).ok().filter(|then| then.year() >= FIRST_YEAR);
    let far = || ScriptMistake::DateTooFar { months: back.to_string(), date: date.to_string() };
    Ok(ScriptItem::Date(then.ok_or_else(far)?))
}
