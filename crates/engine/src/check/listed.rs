//! Lists in texts: "drie voordelen:" above four of them, and two items that begin with the same words.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Subject;
use super::prose::tokens;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;
use crate::rules::{GraphNode, markdown};
use crate::terms::Number;

mistakes! {
    /// What is wrong with a list in a text.
    enum ListedMistake {
        OtherCount { found: String, count: usize } = Warning OtherNumber "check-listed-otherwise";
        BeginsTwice { found: String } = Warning SaidTwice "check-item-twice";
    }
}

/// "In twee weken:" says nothing of how many things follow.
const TIMES: [&str; 9] = ["dagen", "weken", "maanden", "jaar", "jaren", "uur", "kwartalen", "minuten", "gemeenten"];
/// Of more things than this nobody says how many there are.
const MOST: i64 = 20;

/// A list, and what stands before it.
#[derive(Default)]
struct List {
    items: Vec<(usize, usize)>,
    above: Option<(usize, usize)>,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let used = subject.pack.graph.reached([GraphNode::Report], |_| true);
    for (id, &file) in &subject.resolved.texts {
        if !used.contains(&GraphNode::Text(id.as_str().into())) {
            continue;
        }
        let (text, whole) = (subject.files.text(file), subject.files.whole(file));
        for list in lists(text) {
            if let Some((start, end, said)) = list.above.and_then(|(from, to)| counted(text, from, to))
                && said != Number::from(list.items.len())
            {
                let mistake =
                    ListedMistake::OtherCount { found: text.part(start..end).to_owned(), count: list.items.len() };
                found.push(Diagnostic::of(whole.part(start, end), &mistake));
            }
            let mut seen: Vec<&str> = Vec::new();
            for (start, end) in list.items {
                let Some((lead, _)) = text.part(start..end).split_once(':') else { continue };
                let lead = lead.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '\'').trim();
                if seen.contains(&lead) && !lead.is_empty() && !lead.contains('\n') {
                    let at = start + text.part(start..end).find(lead).unwrap_or(0);
                    let mistake = ListedMistake::BeginsTwice { found: lead.to_owned() };
                    found.push(Diagnostic::of(whole.part(at, at + lead.len()), &mistake));
                }
                seen.push(lead);
            }
        }
    }
}

/// The lists of a text that do not stand in another one.
fn lists(text: &str) -> Vec<List> {
    let mut found: Vec<List> = Vec::new();
    let mut above = None;
    let mut depth = 0;
    for (event, place) in markdown(text).into_offset_iter() {
        match event {
            Event::Start(Tag::List(_)) => {
                if depth == 0 {
                    found.push(List { items: Vec::new(), above: above.take() });
                }
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) if depth == 1 => {
                found.last_mut().into_iter().for_each(|list| list.items.push((place.start, place.end)));
            }
            Event::Start(Tag::Paragraph) if depth == 0 => above = Some((place.start, place.end)),
            Event::Start(Tag::Heading { .. } | Tag::Table(_)) if depth == 0 => above = None,
            _ => {}
        }
    }
    found
}

/// "drie voordelen:": the number of things that a list is said to have, with its place.
fn counted(text: &str, from: usize, to: usize) -> Option<(usize, usize, Number)> {
    let above = text.part(from..to);
    if !above.trim_end().ends_with(':') {
        return None;
    }
    let tokens = tokens(above);
    let begins = tokens.iter().rposition(|token| token.begins)?;
    let sentence = tokens.get(begins..)?;
    let mut numbers = sentence.iter().enumerate().filter_map(|(at, token)| Some((at, token, token.number?)));
    let (at, token, number) = numbers.next()?;
    let next = sentence.get(at + 1)?;
    let few = number > Number::from(1i64) && number <= Number::from(MOST);
    let loose = TIMES.contains(&next.text.to_lowercase().as_str()) || above.part(token.end..).starts_with('%');
    (few && !loose && numbers.next().is_none()).then_some((from + token.start, from + token.end, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(Number, usize)> {
        let list = lists(text).pop()?;
        let (from, to) = list.above?;
        counted(text, from, to).map(|(_, _, number)| (number, list.items.len()))
    }

    #[test]
    fn a_number_just_above_a_list_says_how_many_there_are() {
        assert_eq!(said("Er zijn drie voordelen:\n\n- a\n- b\n"), Some((3i64.into(), 2)));
        assert_eq!(said("Er zijn drie voordelen.\n\n- a\n- b\n"), None);
        assert_eq!(said("In drie maanden:\n\n- a\n- b\n"), None);
        assert_eq!(said("Er zijn drie van de vier:\n\n- a\n"), None);
        assert_eq!(said("Er zijn drie.\n\n### Kop\n\n- a\n"), None);
    }
}
