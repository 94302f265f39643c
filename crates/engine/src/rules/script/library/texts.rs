//! Functions of texts. A place in a text counts letters, from 0.

use std::sync::Arc;

use super::super::exact;
use super::super::item::{ScriptItem, fits_list, fits_text};
use super::super::mistake::ScriptMistake;
use super::super::trouble::Steps;
use super::{Outcome, Refusal, items};

/// One text; looking at it has been paid for.
fn one<'g>(given: &'g [ScriptItem], steps: &mut Steps) -> Result<&'g Arc<str>, Refusal> {
    match given {
        [ScriptItem::Text(text)] => {
            steps.spend_text(text.len())?;
            Ok(text)
        }
        _ => Err(Refusal::Unfit),
    }
}

/// Two texts; looking at them has been paid for.
fn two<'g>(given: &'g [ScriptItem], steps: &mut Steps) -> Result<(&'g str, &'g str), Refusal> {
    match given {
        [ScriptItem::Text(one), ScriptItem::Text(other)] => {
            steps.spend_text(one.len() + other.len())?;
            Ok((one, other))
        }
        _ => Err(Refusal::Unfit),
    }
}

pub(super) fn to_text(given: &[ScriptItem], _: &mut Steps) -> Outcome {
    let [item] = given else { return Err(Refusal::Unfit) };
    Ok(ScriptItem::Text(item.written().ok_or(Refusal::Unfit)?))
}

pub(super) fn starts_with(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let (text, start) = two(given, steps)?;
    Ok(ScriptItem::YesNo(text.starts_with(start)))
}

pub(super) fn ends_with(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let (text, end) = two(given, steps)?;
    Ok(ScriptItem::YesNo(text.ends_with(end)))
}

pub(super) fn trim(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    Ok(ScriptItem::text(one(given, steps)?.trim())?)
}

pub(super) fn to_lower(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    Ok(ScriptItem::text(one(given, steps)?.to_lowercase())?)
}

pub(super) fn to_upper(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    Ok(ScriptItem::text(one(given, steps)?.to_uppercase())?)
}

/// `join(["a", "b"], ", ")`
pub(super) fn join(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let [list, ScriptItem::Text(between)] = given else { return Err(Refusal::Unfit) };
    let mut text = String::new();
    for (place, item) in items(list, steps)?.iter().enumerate() {
        let Some(written) = item.written() else {
            return Err(ScriptMistake::ListOfFigures { name: "join".to_owned(), found: item.kind() }.into());
        };
        let between = if place == 0 { "" } else { between };
        fits_text(text.len() + between.len() + written.len())?;
        steps.spend_text(between.len() + written.len())?;
        text.push_str(between);
        text.push_str(&written);
    }
    Ok(ScriptItem::text(text)?)
}

pub(super) fn split(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let (text, at) = two(given, steps)?;
    if at.is_empty() {
        return Err(ScriptMistake::SplitAtNothing.into());
    }
    let parts = text.matches(at).count() + 1;
    fits_list(parts)?;
    steps.spend_items(parts)?;
    Ok(ScriptItem::list(text.split(at).map(|part| ScriptItem::Text(part.into())).collect())?)
}

/// `replace(text, "a", "b")`: every one of them.
pub(super) fn replace(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let [ScriptItem::Text(text), ScriptItem::Text(old), ScriptItem::Text(new)] = given else {
        return Err(Refusal::Unfit);
    };
    if old.is_empty() {
        return Err(ScriptMistake::ReplaceNothing.into());
    }
    steps.spend_text(text.len() + old.len())?;
    let times = text.matches(&**old).count();
    let size =
        text.len().saturating_add(times.saturating_mul(new.len())).saturating_sub(times.saturating_mul(old.len()));
    fits_text(size)?;
    steps.spend_text(size)?;
    Ok(ScriptItem::text(text.replace(&**old, new))?)
}

/// `sub_string(text, 4)` and `sub_string(text, 0, 4)`: from a place, so many letters or as many as there are.
pub(super) fn sub_string(given: &[ScriptItem], steps: &mut Steps) -> Outcome {
    let (text, start, length) = match given {
        [ScriptItem::Text(text), start] => (text, count(start)?, usize::MAX),
        [ScriptItem::Text(text), start, length] => (text, count(start)?, count(length)?),
        _ => return Err(Refusal::Unfit),
    };
    steps.spend_text(text.len())?;
    Ok(ScriptItem::text(text.chars().skip(start).take(length).collect::<String>())?)
}

/// Makes a text longer, to so many letters.
pub(super) fn pad(target: &mut ScriptItem, given: &[ScriptItem], steps: &mut Steps) -> Result<(), Refusal> {
    let (ScriptItem::Text(text), [length, ScriptItem::Text(with)]) = (target, given) else {
        return Err(Refusal::Unfit);
    };
    let length = count(length)?;
    if with.is_empty() {
        return Err(ScriptMistake::PadWithNothing.into());
    }
    steps.spend_text(text.len())?;
    let short = length.saturating_sub(text.chars().count());
    // A letter is at least one byte: more letters than a text may have bytes do not fit.
    fits_text(text.len().saturating_add(short))?;
    steps.spend_items(short)?;
    let filling: String = with.chars().cycle().take(short).collect();
    fits_text(text.len() + filling.len())?;
    *text = format!("{text}{filling}").into();
    Ok(())
}

fn count(item: &ScriptItem) -> Result<usize, Refusal> {
    let ScriptItem::Number(number) = item else { return Err(Refusal::Unfit) };
    let count = exact::as_whole(number).and_then(|number| usize::try_from(number).ok());
    Ok(count.ok_or_else(|| ScriptMistake::NoLetters { found: exact::shown(number) })?)
}
