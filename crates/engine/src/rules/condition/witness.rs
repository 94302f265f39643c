//! Texts enough to tell apart whatever some conditions ask of a text: of every answer to all that is asked together, one text
//! that gives it.
//!
//! A text gives the same answers as one made of what is true of it, with a sign between that nothing asks for: how it begins,
//! one text of each list of which one is in it, and how it ends. What is asked to be equal is taken as it is, and what is
//! equal but for capitals in every way in which capitals can be put. Nothing is guessed: every answer is asked of the texts.

use std::collections::HashSet;
use std::sync::Arc;

use super::likeness::{Like, Likeness, capital, small};

/// More texts than this are not made.
const MOST: usize = 20_000;
/// Of a text with more letters than this, not every way of putting capitals is made.
const MOST_LETTERS: usize = 10;
/// Signs to stand between, the plain one first.
const BETWEEN: [char; 4] = ['…', '·', '|', '\u{e000}'];

/// Whether it is a text of which nothing is true that is asked.
pub fn is_anything(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| BETWEEN.contains(&first)) && letters.next().is_none()
}

pub struct Witnesses {
    pub texts: Vec<Arc<str>>,
    /// There is one for every answer.
    pub complete: bool,
}

/// `named` are the texts that it is compared with.
pub fn witnesses(likes: &[Like], named: &[Arc<str>]) -> Witnesses {
    let asked = || likes.iter().flat_map(|like| like.texts.iter()).chain(named);
    let is_free = |sign: &char| !asked().any(|text| text.contains(*sign));
    let Some(between) = BETWEEN.into_iter().find(is_free) else {
        return Witnesses { texts: asked().cloned().collect(), complete: false };
    };
    let of = |likeness| likes.iter().filter(move |like| like.likeness == likeness);
    let texts_of = |likeness| of(likeness).flat_map(|like| like.texts.iter().map(|text| Some(text.clone())));
    // Each place holds one of its texts, or nothing.
    let ends = |likeness| std::iter::once(None).chain(texts_of(likeness)).collect::<Vec<Option<Arc<str>>>>();
    let inside = of(Likeness::Contains).chain(of(Likeness::ContainsAny));
    let inside = inside.map(|like| std::iter::once(None).chain(like.texts.iter().cloned().map(Some)).collect());
    let places: Vec<Vec<Option<Arc<str>>>> = std::iter::once(ends(Likeness::StartsWith))
        .chain(inside)
        .chain(std::iter::once(ends(Likeness::EndsWith)))
        .collect();
    let all = places.iter().try_fold(1usize, |all, place| all.checked_mul(place.len())).unwrap_or(usize::MAX);
    let mut complete = all <= MOST;
    let mut found: Vec<Arc<str>> = named.to_vec();
    found.extend((0..all.min(MOST)).map(|number| Arc::from(joined(&places, number, between))));
    for text in of(Likeness::SameText).flat_map(|like| like.texts.iter()) {
        let related = |like: &Like| {
            let lower = |text: &str| text.chars().map(small).collect::<String>();
            let whole = lower(text);
            like.likeness != Likeness::SameText && like.texts.iter().any(|part| whole.contains(&lower(part)))
        };
        let ways = capitals(text, named.len());
        complete &= ways.1 || !likes.iter().any(related);
        found.extend(ways.0.into_iter().map(Arc::from));
    }
    let mut seen = HashSet::new();
    found.retain(|text| seen.insert(text.clone()));
    Witnesses { texts: found, complete }
}

/// Of each place one of its texts, by number; what is inside stands between signs.
fn joined(places: &[Vec<Option<Arc<str>>>], number: usize, between: char) -> String {
    let mut rest = number;
    let mut text = String::new();
    for (at, place) in places.iter().enumerate() {
        let chosen = place.get(rest % place.len().max(1)).and_then(Option::as_ref);
        rest /= place.len().max(1);
        let is_last = at + 1 == places.len();
        if (is_last || (at > 0 && chosen.is_some())) && !text.ends_with(between) {
            text.push(between);
        }
        text.push_str(chosen.map_or("", |text| text));
    }
    text
}

/// A text with its letters as capitals or not: in every way, and that it is every way; of a long one in some ways, one more than
/// others are named.
fn capitals(text: &str, named: usize) -> (Vec<String>, bool) {
    let letters: Vec<char> = text.chars().map(small).collect();
    let cased = letters.iter().filter(|letter| capital(**letter) != **letter).count();
    let complete = cased <= MOST_LETTERS;
    let ways = if complete { 1u64 << cased } else { u64::try_from(named).unwrap_or(u64::MAX).saturating_add(1) };
    let way = |number: u64| {
        let mut bit = 0u32;
        let letter = |letter: &char| match capital(*letter) {
            upper if upper == *letter => *letter,
            upper => {
                let is_capital = number.checked_shr(bit).is_some_and(|rest| rest & 1 == 1);
                bit += 1;
                if is_capital { upper } else { *letter }
            }
        };
        letters.iter().map(letter).collect()
    };
    // Of a long text there are more ways than texts that can be named.
    let first = std::iter::once(text.to_owned());
    (first.chain((0..ways).map(way)).collect(), complete)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text() -> impl Strategy<Value = Arc<str>> {
        "[aAbB]{1,3}".prop_map(Arc::from)
    }

    fn like() -> impl Strategy<Value = Like> {
        let likeness = prop::sample::select(Likeness::ALL.to_vec());
        (likeness, prop::collection::vec(text(), 1..3)).prop_map(|(likeness, mut texts)| {
            if likeness != Likeness::ContainsAny {
                texts.truncate(1);
            }
            Like { likeness, texts: texts.into() }
        })
    }

    proptest! {
        /// Whatever is answered of any text, is answered of one of these.
        #[test]
        fn every_answer_has_a_text(
            likes in prop::collection::vec(like(), 1..4),
            named in prop::collection::vec(text(), 0..3),
            some in prop::collection::vec("[aAbBc]{1,5}", 30),
        ) {
            let found = witnesses(&likes, &named);
            prop_assert!(found.complete);
            let answers = |text: &str| -> (Vec<bool>, Option<usize>) {
                (likes.iter().map(|like| like.holds(text)).collect(), named.iter().position(|named| **named == *text))
            };
            for text in some {
                let own = answers(&text);
                prop_assert!(found.texts.iter().any(|found| answers(found) == own), "{} in {:?}", text, found.texts);
            }
        }
    }
}
