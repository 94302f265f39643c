//! What files beside the rules name: gemeenten, indicators, versions, days and roles, each read with what can be wrong with it.
//!
//! Knows nothing of what is said with these names.

mod person;

use crate::dataset::{Dataset, GemeenteIndex, NameMeaning};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::Said;
use crate::mistakes;
use crate::rules::RulePack;
use crate::syntax::{Holds, Item, Node, TableReader};
use crate::terms::{Date, GemeenteCode};
use crate::text::Spanned;
use person::{NamesPerson, in_a_role};

pub(crate) use person::mailbox;

mistakes! {
    /// What can be wrong with a name.
    enum NamingMistake {
        NoDay { found: Said } = Error WrongType "naming-no-day";
        NoNames { found: Said } = Error WrongType "naming-no-names";
        NoName = Error WrongType "naming-no-name";
        Person { found: String } = Error PersonalAddress "naming-person";
        PersonPerhaps { found: String } = Warning PersonalAddress "naming-person-perhaps";
        PersonMailbox { found: String } = Error PersonalAddress "naming-person-mailbox";
        UnknownVersion { found: String } = Error UnknownVersion "naming-unknown-version";
    }
}

/// One name, or several.
pub(crate) const NAMES: Holds = Holds::Either(&[Holds::Text, Holds::TEXTS]);

/// What there is in a project for names to be of.
pub struct ProjectKnown<'k> {
    pub data: &'k Dataset,
    pub peildatum: Date,
    /// The numbers of the versions of the rules.
    pub versions: &'k [&'k str],
    /// The indicators of a version; none when it cannot be read, which is told elsewhere.
    pub indicators: &'k dyn Fn(&str) -> Option<Vec<KnownIndicator>>,
}

/// An indicator of a version, and the number of its paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownIndicator {
    pub id: String,
    pub section: String,
}

impl KnownIndicator {
    /// All that a version has.
    pub fn of(pack: &RulePack) -> Vec<KnownIndicator> {
        let known = |(id, indicator): (&String, &crate::rules::Indicator)| KnownIndicator {
            id: id.clone(),
            section: indicator.section.clone(),
        };
        pack.indicators.iter().map(known).collect()
    }
}

impl ProjectKnown<'_> {
    /// Versions that are there; what is not, is told.
    pub(crate) fn versions(&self, asked: Vec<Spanned<String>>, diagnostics: &mut Diagnostics) -> Vec<String> {
        for version in asked.iter().filter(|version| !self.versions.contains(&version.value.as_str())) {
            let mistake = NamingMistake::UnknownVersion { found: version.value.clone() };
            let found = Diagnostic::of(version.span, &mistake);
            diagnostics.push(found.suggest(&version.value, self.versions.iter().copied()));
        }
        asked.into_iter().map(|version| version.value).collect()
    }

    /// Those of which no version of these has anything that answers to it, each with all that there is; versions that
    /// cannot be read have everything. `answers` are the names of an indicator.
    pub(crate) fn unknown<'n>(
        &self,
        names: &'n [Spanned<String>],
        is_asked: impl Fn(&str) -> bool,
        answers: impl Fn(&KnownIndicator) -> Vec<&str>,
    ) -> Vec<(&'n Spanned<String>, Vec<String>)> {
        let of: Vec<&str> = self.versions.iter().filter(|version| is_asked(version)).copied().collect();
        let has = |version: &str, name: &str| {
            let known = (self.indicators)(version);
            known.is_none_or(|known| known.iter().any(|indicator| answers(indicator).contains(&name)))
        };
        // The newest has most of those that are asked for.
        let is_there = |name: &str| of.is_empty() || of.iter().rev().any(|version| has(version, name));
        let unknown = names.iter().filter(|name| !is_there(&name.value)).map(|name| {
            let known = of.iter().filter_map(|version| (self.indicators)(version)).flatten();
            let mut all: Vec<String> =
                known.flat_map(|one| answers(&one).into_iter().map(str::to_owned).collect::<Vec<_>>()).collect();
            all.sort_unstable();
            all.dedup();
            (name, all)
        });
        unknown.collect()
    }

    /// Who is meant. One of another time is no mistake, as long as what names it is not of today.
    pub(crate) fn gemeente(
        &self,
        named: &Spanned<String>,
        holds_now: bool,
        diagnostics: &mut Diagnostics,
    ) -> Option<GemeenteIndex> {
        let found = match self.data.find(&named.value) {
            Ok(gemeente) => return Some(gemeente),
            Err(found) => found,
        };
        let spellings = &self.data.spellings;
        let of_another_time = match named.value.parse::<GemeenteCode>() {
            Ok(code) => spellings.other(code).is_some(),
            Err(_) => matches!(spellings.find(&named.value), NameMeaning::Other(..)),
        };
        if !of_another_time || holds_now {
            let here = |mut diagnostic: Diagnostic| {
                diagnostic.place = Place::Written(named.span);
                diagnostic
            };
            diagnostics.append(found.map(here));
        }
        None
    }
}

/// One name or several.
pub(crate) fn names(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    let node = node?;
    let found: Vec<Spanned<String>> = match &node.item {
        Item::Text { value, .. } => vec![Spanned::new(value.clone(), node.span)],
        Item::Array(list) => list.iter().filter_map(|one| one.text(diagnostics)).collect(),
        other => {
            diagnostics.push(Diagnostic::of(node.span, &NamingMistake::NoNames { found: other.called() }));
            return None;
        }
    };
    if found.is_empty() {
        diagnostics.push(Diagnostic::of(node.span, &NamingMistake::NoName));
        return None;
    }
    Some(found)
}

/// Those that stood there before.
pub(crate) fn twice(names: &[Spanned<String>]) -> impl Iterator<Item = &Spanned<String>> {
    let before = |at: usize, name: &Spanned<String>| names.iter().take(at).any(|other| other.value == name.value);
    names.iter().enumerate().filter(move |(at, name)| before(*at, name)).map(|(_, name)| name)
}

pub(crate) fn day(
    reader: &mut TableReader<'_>,
    key: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<Date>> {
    let node = reader.node(key)?;
    if let Item::Date(date) = node.item {
        return Some(Spanned::new(date, node.span));
    }
    diagnostics.push(Diagnostic::of(node.span, &NamingMistake::NoDay { found: node.item.called() }));
    None
}

/// Who says or does something: nobody by name. None of an empty one, which the reader tells.
pub(crate) fn role(who: Option<Spanned<String>>, diagnostics: &mut Diagnostics) -> Option<String> {
    let who = who.filter(|who| !who.value.trim().is_empty())?;
    let found = who.value.clone();
    let mistake = in_a_role(&who.value).map(|sure| match sure {
        NamesPerson::Mailbox => NamingMistake::PersonMailbox { found },
        NamesPerson::Certainly => NamingMistake::Person { found },
        NamesPerson::Perhaps => NamingMistake::PersonPerhaps { found },
    });
    if let Some(mistake) = mistake {
        diagnostics.push(Diagnostic::of(who.span, &mistake));
    }
    Some(on_one_line(&who.value))
}

/// A text in which no mailbox of a person stands.
pub(crate) fn without_mailbox(text: &Spanned<String>, diagnostics: &mut Diagnostics) {
    if let Some(found) = mailbox(&text.value) {
        let mistake = NamingMistake::PersonMailbox { found: found.to_owned() };
        diagnostics.push(Diagnostic::of(text.span, &mistake));
    }
}

/// Lines and spaces of a file mean nothing in a sentence.
pub(crate) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
