//! Texts enough to tell apart whatever some conditions ask of a text: of every answer to all that is asked together, one text
//! that gives it.
//!
//! A text gives the same answers as one made of what is true of it, with a sign between that nothing asks for: how it begins,
//! one text of each list of which one is in it, and how it ends. What is asked to be equal is taken as it is, and what is
//! equal apart from capitals in every way in which capitals can be put. Nothing is guessed: every answer is asked of the texts.

use std::collections::HashSet;
use std::sync::Arc;

use super::likeness::{Like, Likeness, capital, small};
use crate::combination::combination;

/// More texts than this are not made.
const MOST: usize = 20_000;
/// Where more is asked of more letters than this, not every way of putting capitals is made.
const MOST_LETTERS: u32 = 14;
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
        let ways = capitals(text, likes, named.len());
        complete &= ways.is_some();
        found.extend(ways.unwrap_or_else(|| vec![text.to_string()]).into_iter().map(Arc::from));
    }
    let mut seen = HashSet::new();
    found.retain(|text| seen.insert(text.clone()));
    Witnesses { texts: found, complete }
}

/// Of each place one of its texts, by number; what is inside stands between signs.
fn joined(places: &[Vec<Option<Arc<str>>>], number: usize, between: char) -> String {
    let mut text = String::new();
    for (at, (place, chosen)) in places.iter().zip(combination(places.iter().map(Vec::len), number)).enumerate() {
        let chosen = place.get(chosen).and_then(Option::as_ref);
        let is_last = at + 1 == places.len();
        if (is_last || (at > 0 && chosen.is_some())) && !text.ends_with(between) {
            text.push(between);
        }
        text.push_str(chosen.map_or("", |text| text));
    }
    text
}

/// A text with its letters as capitals or not: in every way where something else is asked of these letters; for the others one
/// way more than texts are named. None: there are too many.
fn capitals(text: &str, likes: &[Like], named: usize) -> Option<Vec<String>> {
    let letters: Vec<char> = text.chars().map(small).collect();
    let mut is_asked = vec![false; letters.len()];
    for part in likes.iter().filter(|like| like.likeness != Likeness::SameText).flat_map(|like| like.texts.iter()) {
        let part: Vec<char> = part.chars().map(small).collect();
        for start in
            (0..letters.len()).filter(|start| letters.get(*start..).is_some_and(|rest| rest.starts_with(&part)))
        {
            is_asked.iter_mut().skip(start).take(part.len()).for_each(|asked| *asked = true);
        }
    }
    // Of each letter that has a capital, its place; those of which more is asked first.
    let cased = |asked: bool| {
        let places = letters.iter().zip(&is_asked).enumerate();
        places.filter(move |(_, (letter, is))| capital(**letter) != **letter && **is == asked).map(|(at, _)| at)
    };
    let (asked, free): (Vec<usize>, Vec<usize>) = (cased(true).collect(), cased(false).collect());
    let of_asked =
        u32::try_from(asked.len()).ok().filter(|count| *count <= MOST_LETTERS).map(|count| 1usize << count)?;
    let all_free = u32::try_from(free.len()).ok().and_then(|count| 1usize.checked_shl(count)).unwrap_or(usize::MAX);
    let of_free = all_free.min(named + 1);
    let ways = of_asked.checked_mul(of_free).filter(|ways| *ways <= MOST)?;
    let way = |number: usize| {
        let mut way = letters.clone();
        for (places, bits) in [(&asked, number % of_asked), (&free, number / of_asked)] {
            for (bit, place) in (0u32..).zip(places) {
                if let Some(letter) =
                    way.get_mut(*place).filter(|_| bits.checked_shr(bit).is_some_and(|rest| rest & 1 == 1))
                {
                    *letter = capital(*letter);
                }
            }
        }
        way.into_iter().collect()
    };
    Some((0..ways).map(way).collect())
}

/// Without those that say no more than another: how that one begins, what is in it and how it ends is true of them too; of
/// those that are the same but for capitals the first.
pub fn simplest(texts: Vec<Arc<str>>) -> Vec<Arc<str>> {
    let says_no_more = |text: &str, other: &str| {
        let parts: Vec<&str> = other.split(BETWEEN).collect();
        let [first, inside @ .., last] = parts.as_slice() else { return false };
        let within = text.strip_prefix(first).and_then(|rest| rest.strip_suffix(last));
        let found = within.and_then(|within| {
            inside.iter().try_fold(within, |rest, part| rest.split_once(part).map(|(_, behind)| behind))
        });
        text != other && found.is_some()
    };
    let mut kept: Vec<Arc<str>> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let same = |other: &Arc<str>| Likeness::SameText.holds(text, other);
        let earlier = texts.iter().take(at).any(same);
        if !earlier && !texts.iter().any(|other| says_no_more(text, other)) {
            kept.push(text.clone());
        }
    }
    kept
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

    #[test]
    fn of_what_works_the_simplest_is_told() {
        let texts = ["In …", "In g…", "In …gebruik…", "AAN", "aan", "Aan", "…x"].map(Arc::from).to_vec();
        assert_eq!(simplest(texts), ["In …", "AAN", "…x"].map(Arc::from));
        let twofold = ["a…b…", "a…c…"].map(Arc::from).to_vec();
        assert_eq!(simplest(twofold.clone()), twofold);
    }

    #[test]
    fn a_long_text_is_looked_at_where_more_is_asked_of_it() {
        let like = |likeness, text: &str| Like { likeness, texts: [Arc::from(text)].into() };
        let likes = [like(Likeness::SameText, "NIET AANGESLOTEN"), like(Likeness::Contains, "sloten")];
        let found = witnesses(&likes, &["Niet aangesloten".into()]);
        assert!(found.complete);
        let fits = |contains: bool| {
            let is = |text: &&Arc<str>| likes[0].holds(text) && likes[1].holds(text) == contains;
            found.texts.iter().filter(is).any(|text| **text != *"Niet aangesloten")
        };
        assert!(fits(true) && fits(false));
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
