//! Messages as people may see them: whatever is quoted in one, it stays a few lines, and steers no terminal.
//!
//! The one door of messages: what prints them, for people or programs, prints what comes from here.

use std::borrow::Cow;
use std::ops::Range;

use super::{Diagnostic, Place, Spot, Suggestion, Words};
use crate::language::{Datum, Language, Said, Told, said};
use crate::text::{Span, cell, cut, sentence, still, visible};

/// So many characters of a help: it may list names.
const HELP: usize = 1200;

/// A message in words, with every sign visible, and what is too long cut in the middle.
pub struct Message {
    pub message: String,
    /// What is allowed at the marked spot; may be empty.
    pub label: String,
    /// What is said at other places.
    pub also: Vec<(Span, String)>,
    pub help: Vec<String>,
    /// Lines that can be pasted into a file.
    pub example: Option<String>,
}

/// So many names are listed where none is near.
const LISTED: usize = 40;

impl Diagnostic {
    /// What it says, in a language.
    pub fn told(&self, language: Language) -> Message {
        let Told { message, mut label, mut help } = language.tell(&self.says);
        if let Some(why) = &self.because {
            let behind = language.tell(why);
            label = if label.is_empty() { behind.label } else { label };
            help.extend(behind.help);
        }
        let remark = self.label.as_ref().map(|label| language.say(label));
        let label = remark.filter(|_| label.is_empty()).unwrap_or(label);
        let also = self.also.iter().map(|(span, words)| (*span, self.say(words, language)));
        let again = self.again.iter().map(|span| (*span, language.say(said("also-here"))));
        let also = also.chain(again);
        let suggestion = self.suggestion.as_ref().map(|suggestion| language.say(suggestion.said()));
        let added = self.help.iter().map(|help| language.say(help));
        let first = self.first.as_ref().map(|first| language.say(first));
        let help: Vec<String> = match &self.help_only {
            Some(only) => std::iter::once(language.say(only)).chain(added).collect(),
            None => suggestion.into_iter().chain(first).chain(help).chain(added).collect(),
        };
        let lines = |lines: &str| lines.lines().map(sentence).collect::<Vec<_>>().join("\n");
        Message {
            message: sentence(&message).into_owned(),
            label: sentence(&label).into_owned(),
            also: also.map(|(span, label)| (span, sentence(&label).into_owned())).collect(),
            help: help.iter().map(|help| cut(help, HELP).into_owned()).collect(),
            example: self.example.as_deref().map(lines),
        }
    }

    /// Where it is, as people are told.
    pub(super) fn stands(&self, language: Language) -> Place {
        match &self.place {
            Place::File { path, spot } if self.fetched => {
                Place::File { path: language.say(said("fetch-as-fetched").with("path", path)), spot: spot.clone() }
            }
            place => place.clone(),
        }
    }

    /// What was found, in one line.
    pub fn line(&self, language: Language) -> String {
        sentence(&language.say(&self.says)).into_owned()
    }

    /// The name of its text in the language files.
    pub(super) fn text_name(&self) -> &'static str {
        self.says.id()
    }

    /// What it has under this name, when that is a text.
    pub(super) fn datum(&self, name: &str) -> Option<String> {
        self.says.data().iter().find(|(known, _)| *known == name).and_then(|(_, datum)| match datum {
            Datum::Text(text) => Some(text.clone()),
            Datum::Date(date) => Some(date.to_string()),
            _ => None,
        })
    }

    /// What may stand there, a name each.
    pub(super) fn allowed(&self) -> Vec<String> {
        let there = self.suggestion.as_ref().map(|suggestion| suggestion.there.clone()).unwrap_or_default();
        let own = self.says.data().iter().find_map(|(name, datum)| match datum {
            Datum::Texts(texts) if *name == "allowed" => Some(texts.clone()),
            _ => None,
        });
        own.unwrap_or(there)
    }

    /// The name that was probably meant.
    pub(super) fn near(&self) -> Option<String> {
        self.suggestion.as_ref()?.near.clone()
    }

    /// Why it is so, where that is said by itself: the end of the sentence that it says.
    pub fn reason(&self) -> Said {
        self.because.as_ref().unwrap_or(&self.says).clone()
    }

    fn say(&self, words: &Words, language: Language) -> String {
        match words {
            Words::Said(said) => language.say(said),
            Words::Part(part) => language.part(&self.says, part),
        }
    }
}

impl Suggestion {
    fn said(&self) -> Said {
        match &self.near {
            Some(near) => said("suggest-near").with("near", near),
            None if self.there.len() <= LISTED => said("suggest-there").with("there", self.there.clone()),
            None => said("suggest-some")
                .with("count", self.there.len())
                .with("there", self.there.iter().take(LISTED).cloned().collect::<Vec<_>>()),
        }
    }
}

impl Place {
    /// Where it is, when that is no stretch of a text: a cell, a record, a file.
    pub(super) fn at(&self, language: Language) -> String {
        let Place::File { path, spot } = self else { return String::new() };
        let path = sentence(path);
        match spot {
            Spot::Cell { sheet, cell: at } => {
                language.say(said("at-cell").with("path", &*path).with("sheet", &*cell(sheet)).with("cell", &*cell(at)))
            }
            Spot::Record { number, field } if field.is_empty() => {
                language.say(said("at-record").with("path", &*path).with("number", *number))
            }
            Spot::Record { number, field } => {
                language.say(said("at-field").with("path", &*path).with("number", *number).with("field", &*cell(field)))
            }
            _ => path.into_owned(),
        }
    }
}

/// As many bytes of a line as are kept for a message, and as many of them before the mark when that stands far on.
const KEPT: usize = 2000;
const BEFORE: usize = 500;

impl Spot {
    /// A line of a text file with a stretch of it marked. Of a long line the part around the mark is kept.
    pub fn line(number: usize, text: &str, from: usize, to: usize) -> Spot {
        let Range { start: from, end: to } = within(text, from, to);
        if text.len() <= KEPT {
            return Spot::Line { number, text: text.to_owned(), from, to, skipped: 0 };
        }
        let start = within(text, from.saturating_sub(BEFORE), from).start;
        let kept = within(text, start, start + KEPT);
        let skipped = text.get(..start).map_or(0, |before| before.chars().count());
        let text = text.get(kept.clone()).unwrap_or_default().to_owned();
        Spot::Line { number, from: from - start, to: to.min(kept.end).max(from) - start, text, skipped }
    }
}

/// A line with every sign visible, and where its mark then is.
pub(super) fn visible_line(text: &str, from: usize, to: usize) -> (Cow<'_, str>, Range<usize>) {
    let range = within(text, from, to);
    let Cow::Owned(line) = visible(text) else { return (Cow::Borrowed(text), range) };
    let before = text.get(..range.start).map_or(0, |before| visible(before).len());
    let mark = text.get(range).map_or(0, |mark| visible(mark).len());
    (Cow::Owned(line), before..before + mark)
}

/// A file that people write, without what steers a terminal, and where its marks then are.
pub(super) fn still_file(text: &str, marks: &[(u32, u32)]) -> (String, Vec<Range<usize>>) {
    let file = still(text);
    let ranges = marks.iter().map(|(start, end)| {
        let range = within(text, *start as usize, *end as usize);
        if matches!(file, Cow::Borrowed(_)) {
            return range;
        }
        let upto = |at: usize| text.get(..at).map_or(0, |before| still(before).len());
        upto(range.start)..upto(range.end)
    });
    let ranges = ranges.collect();
    (file.into_owned(), ranges)
}

/// A stretch that an annotation can stand under: within the text, on characters.
pub(super) fn within(text: &str, start: usize, end: usize) -> Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (floor(start), floor(end));
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    crate::mistakes! {
        enum AsItIs {
            Plain { text: String } = Error MalformedNumber "as-it-is";
        }
    }

    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{Paint, show};
    use crate::text::{Files, is_hidden};

    #[test]
    fn of_a_long_line_the_part_around_the_mark_is_kept() {
        let line = format!("{}x1;{}", "é;".repeat(5000), "b;".repeat(5000));
        let at = line.find("x1").unwrap();
        let Spot::Line { text, from, to, skipped, .. } = Spot::line(3, &line, at, at + 2) else { panic!("a line") };
        assert_eq!(text.get(from..to), Some("x1"));
        assert_eq!(skipped + text[..from].chars().count(), 10_000);
        assert!(text.len() <= KEPT);
    }

    #[test]
    fn a_place_is_counted_in_the_line_as_it_stands() {
        let line = format!("{}\u{1b}[2Jx1;b", "é;".repeat(5000));
        let at = line.find("x1").unwrap();
        let place = Place::File { path: "a\u{202e}.csv".to_owned(), spot: Spot::line(3, &line, at, at + 2) };
        let shown = show(
            &Diagnostic::of(place, &AsItIs::Plain { text: "no".to_owned() }),
            &Files::default(),
            Paint::Plain,
            Language::English,
        );
        assert!(shown.contains("a<U+202E>.csv:3:10005"), "{shown}");
        assert!(shown.contains("<U+001B>[2Jx1;b") && shown.len() < 1000, "{shown}");
    }

    proptest! {
        #[test]
        fn whatever_is_quoted_a_message_is_short_and_has_no_hidden_sign(
            said in any::<String>(), many in 1usize..3000, from: usize, to: usize, pick in 0..4,
        ) {
            let said = said.repeat(many);
            let path = said.clone();
            let place = match pick {
                0 => Place::File { path, spot: Spot::line(1, &said, from, to) },
                1 => Place::File { path, spot: Spot::Cell { sheet: said.clone(), cell: said.clone() } },
                2 => Place::File { path, spot: Spot::Record { number: 1, field: said.clone() } },
                _ => Place::Argument(said.clone()),
            };
            let plain = || crate::language::said("as-it-is").with("text", &said);
            let found = Diagnostic::of(place, &AsItIs::Plain { text: said.clone() })
                .remark(plain()).also_help(plain()).example(said.lines().next().unwrap_or_default());
            let shown = show(&found, &Files::default(), Paint::Plain, Language::English);
            prop_assert!(!shown.chars().any(|letter| letter != '\n' && is_hidden(letter)), "{}", shown);
            prop_assert!(shown.len() < 60_000);
        }
    }
}
