//! The texts of one language, ready to be filled in.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Datum, Language, Said, said};
use crate::fault::{OrFault, stop};
use crate::terms::dutch_date;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../../languages/en/", $name, ".ftl")),
            include_str!(concat!("../../languages/nl/", $name, ".ftl")),
        )),*]
    };
}

/// Every file with texts: its name, and what stands in it in English and in Dutch.
pub const FILES: &[(&str, &str, &str)] = files![
    "account",
    "arguments",
    "cells",
    "check",
    "ci",
    "codes",
    "commands",
    "conditions",
    "diff",
    "edition",
    "examples",
    "explain",
    "explanations",
    "fetch",
    "fragile",
    "gemeenten",
    "golden",
    "help",
    "init",
    "loading",
    "manifest",
    "merge",
    "naming",
    "organisations",
    "project",
    "proof",
    "proposals",
    "published",
    "reading",
    "register",
    "report",
    "rules",
    "scripts",
    "set",
    "since",
    "syntax",
    "verify",
    "words",
    "workshops",
];

/// Between the names of a list until it is known how they are joined: a sign that no text has.
const BETWEEN: char = '\u{1f}';

/// A text with all that belongs to it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Told {
    pub message: String,
    /// What is allowed at the marked spot; empty when nothing is said of it.
    pub label: String,
    /// What to do about it, a line each.
    pub help: Vec<String>,
}

pub(super) struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    pub fn new(language: Language) -> Texts {
        let mut texts = Texts::empty(language);
        for (name, english, dutch) in FILES {
            let source = match language {
                Language::English => english,
                Language::Dutch => dutch,
            };
            let Ok(resource) = FluentResource::try_new((*source).to_owned()) else {
                stop(&format!("languages/{}/{name}.ftl cannot be read", language.code()))
            };
            if texts.bundle.add_resource(resource).is_err() {
                stop(&format!("a text of languages/{}/{name}.ftl stands twice", language.code()));
            }
        }
        let (or, and) = (texts.say(&said("word-or")), texts.say(&said("word-and")));
        texts.joins("OR", or);
        texts.joins("AND", and);
        texts
    }

    fn empty(language: Language) -> Texts {
        let id: LanguageIdentifier = language.code().parse().or_fault("a language has a code");
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Signs around what is filled in would stand in files and terminals.
        bundle.set_use_isolating(false);
        Texts { language, bundle }
    }

    /// Other texts, by their names, which were looked at before: what of them cannot be read is not there.
    pub fn own<'t>(language: Language, texts: impl Iterator<Item = (&'t str, &'t str)>) -> Texts {
        let mut own = Texts::empty(language);
        let source: String = texts.map(|(id, text)| as_message(id, text)).collect();
        // What comes beside an error is every other text.
        let resource = FluentResource::try_new(source).unwrap_or_else(|(others, _)| others);
        own.bundle.add_resource_overriding(resource);
        own.joins("OR", language.say("word-or"));
        own.joins("AND", language.say("word-and"));
        own
    }

    /// A function that joins names with a word before the last.
    fn joins(&mut self, name: &str, word: String) {
        let added = self.bundle.add_function(name, move |given, _| match given {
            [FluentValue::String(names)] => match names.rsplit_once(BETWEEN) {
                Some((before, last)) => FluentValue::from(format!("{before} {word} {last}")),
                None => FluentValue::String(names.clone()),
            },
            _ => FluentValue::Error,
        });
        if added.is_err() {
            stop("a function of texts stands twice");
        }
    }

    /// The text, where it says the same whatever is filled in.
    pub fn constant(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        self.format(pattern, &FluentArgs::new())
    }

    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text alone. What it asks for must be given.
    pub fn say(&self, said: &Said) -> String {
        let message = self.message(said);
        let Some(pattern) = message.value() else { stop(&format!("the text {} is empty", said.id())) };
        match self.format(pattern, &self.arguments(said)) {
            Some(text) => text,
            None => stop(&format!("the text {} asks for what it is not given", said.id())),
        }
    }

    /// The text alone; none where it asks for what it is not given.
    pub fn try_say(&self, said: &Said) -> Option<String> {
        let pattern = self.bundle.get_message(said.id())?.value()?;
        self.format(pattern, &self.arguments(said))
    }

    /// The text of this name, as it is.
    pub fn named(&self, id: &str) -> String {
        let text = self.bundle.get_message(id).and_then(|message| message.value());
        let text = text.and_then(|pattern| self.format(pattern, &FluentArgs::new()));
        text.unwrap_or_else(|| stop(&format!("there is no text {id} in languages/{}", self.language.code())))
    }

    /// The text and its parts; one that asks for what is not there is left out.
    pub fn tell(&self, said: &Said) -> Told {
        let arguments = self.arguments(said);
        let mut told = Told { message: self.say(said), ..Told::default() };
        for part in self.message(said).attributes() {
            let Some(text) = self.format(part.value(), &arguments) else { continue };
            match part.id() {
                "label" => told.label = text,
                id if id.starts_with("label-") => told.label = text,
                id if id.starts_with("help") => told.help.push(text),
                _ => {}
            }
        }
        told
    }

    /// A part by its name, such as what is said at a second place.
    pub fn part(&self, said: &Said, part: &str) -> String {
        let message = self.message(said);
        let found = message.get_attribute(part).and_then(|part| self.format(part.value(), &self.arguments(said)));
        found.unwrap_or_else(|| stop(&format!("the text {} has no part {part}", said.id())))
    }

    fn message(&self, said: &Said) -> FluentMessage<'_> {
        self.bundle
            .get_message(said.id())
            .unwrap_or_else(|| stop(&format!("there is no text {} in languages/{}", said.id(), self.language.code())))
    }

    fn arguments<'s>(&self, said: &'s Said) -> FluentArgs<'s> {
        let given = said.data().iter().filter_map(|(name, datum)| Some((*name, self.value(datum)?)));
        given.collect()
    }

    fn value<'s>(&self, datum: &'s Datum) -> Option<FluentValue<'s>> {
        Some(match datum {
            Datum::Text(text) => FluentValue::String(Cow::Borrowed(text.as_str())),
            Datum::Count(count) => FluentValue::from(*count),
            Datum::Date(date) if self.language == Language::Dutch => FluentValue::from(dutch_date(*date)),
            Datum::Date(date) => FluentValue::from(date.to_string()),
            Datum::Figure(digits) if self.language == Language::Dutch => FluentValue::from(digits.replace('.', ",")),
            Datum::Figure(digits) => FluentValue::String(Cow::Borrowed(digits.as_str())),
            Datum::Texts(texts) => list(texts.iter().map(String::as_str)),
            Datum::Several(several) => list(several.iter().map(|said| self.say(said))),
            Datum::Said(said) => FluentValue::from(self.say(said)),
            Datum::None => return None,
        })
    }

    /// None when something that it asks for is not given.
    fn format(&self, pattern: &fluent_syntax::ast::Pattern<&str>, arguments: &FluentArgs<'_>) -> Option<String> {
        let mut errors: Vec<FluentError> = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.replace(BETWEEN, ", "))
    }
}

/// A text as a file of texts has it: lines after the first stand in.
pub(super) fn as_message(id: &str, text: &str) -> String {
    format!("{id} = {}\n", text.replace('\n', "\n    "))
}

fn list<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> FluentValue<'static> {
    let mut list = String::new();
    for (at, text) in texts.enumerate() {
        if at > 0 {
            list.push(BETWEEN);
        }
        list.push_str(text.as_ref());
    }
    FluentValue::from(list)
}
