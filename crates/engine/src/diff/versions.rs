//! Two projects, version by version: what a change in an older version does in each that inherits it.

use std::fmt::Write as _;

use serde::Serialize;

use super::comparison::of_gemeenten;
use super::outcome::Outcomes;
use crate::language::{Language, Said, said};
use crate::terms::Colour;

/// So many names are printed of those whom a change hits; JSON has them all.
const NAMED: usize = 12;

/// How a version stands in two projects.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionStanding {
    OnlyOld,
    OnlyNew,
    /// The rules mean the same.
    Same,
    Differs,
}

/// Versions that stand alike: with the same changes for the same gemeenten.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OfVersions {
    pub versions: Vec<String>,
    pub is: VersionStanding,
    pub hits: Vec<Hit>,
}

/// Gemeenten of which one colour becomes another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Hit {
    pub section: String,
    pub indicator: String,
    pub old: Colour,
    pub new: Colour,
    pub gemeenten: Vec<String>,
}

impl OfVersions {
    pub fn of(version: &str, is: VersionStanding, outcomes: Option<&Outcomes>) -> OfVersions {
        let hits = outcomes.map(Hit::all).unwrap_or_default();
        OfVersions { versions: vec![version.to_owned()], is, hits }
    }

    /// Those that stand alike, together; a paragraph may have another number in another version.
    pub fn together(each: Vec<OfVersions>) -> Vec<OfVersions> {
        let mut all: Vec<OfVersions> = Vec::new();
        for one in each {
            let alike = |other: &OfVersions| {
                let without = |hit: &Hit| Hit { section: String::new(), ..hit.clone() };
                other.is == one.is && other.hits.iter().map(without).eq(one.hits.iter().map(without))
            };
            match all.iter_mut().find(|other| alike(other)) {
                Some(known) => {
                    known.versions.extend(one.versions);
                    known.hits = one.hits;
                }
                None => all.push(one),
            }
        }
        all
    }

    /// A line for the versions, and one for each change of a colour; the marks before them are of text or of Markdown.
    pub fn lines(all: &[OfVersions], (old, new): (&str, &str), mark: &str, language: Language) -> String {
        let mut text = String::new();
        for one in all {
            let about = |id| said(id).with("versions", one.versions.clone());
            let line = match one.is {
                VersionStanding::OnlyOld => about("diff-versions-only").with("project", old),
                VersionStanding::OnlyNew => about("diff-versions-only").with("project", new),
                VersionStanding::Same => about("diff-versions-same"),
                VersionStanding::Differs if one.hits.is_empty() => about("diff-versions-no-colour"),
                VersionStanding::Differs => about("diff-versions-differ").with("count", one.colours()),
            };
            let _ = writeln!(text, "{mark}{}", language.say(line));
            one.hits.iter().for_each(|hit| _ = writeln!(text, "  {mark}{}", language.say(hit.said())));
        }
        text
    }

    fn colours(&self) -> usize {
        self.hits.iter().map(|hit| hit.gemeenten.len()).sum()
    }
}

impl Hit {
    /// Everything that changes colour: an indicator after the other, in it each change from one colour to another.
    pub(super) fn all(outcomes: &Outcomes) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for outcome in &outcomes.indicators {
            let before = hits.len();
            for change in &outcome.changes {
                let (old, new) = (change.old.colour, change.new.colour);
                let known = hits.iter_mut().skip(before).find(|hit| (hit.old, hit.new) == (old, new));
                match known {
                    Some(hit) => hit.gemeenten.push(change.gemeente.clone()),
                    None => hits.push(Hit {
                        section: outcome.section.clone(),
                        indicator: outcome.indicator.clone(),
                        old,
                        new,
                        gemeenten: vec![change.gemeente.clone()],
                    }),
                }
            }
        }
        hits
    }

    /// `2.3 dubbele-functionaliteit: rood -> oranje, 167 gemeenten`
    pub fn counted(&self) -> Said {
        said("diff-hit-counted")
            .with("section", &self.section)
            .with("indicator", &self.indicator)
            .with("old", self.old.word())
            .with("new", self.new.word())
            .with("gemeenten", of_gemeenten(self.gemeenten.len()))
    }

    /// The same, with the names of the first.
    pub fn said(&self) -> Said {
        let named: Vec<String> = self.gemeenten.iter().take(NAMED).cloned().collect();
        let more = self.gemeenten.len() - named.len();
        said(if more == 0 { "diff-hit" } else { "diff-hit-more" })
            .with("section", &self.section)
            .with("indicator", &self.indicator)
            .with("old", self.old.word())
            .with("new", self.new.word())
            .with("gemeenten", of_gemeenten(self.gemeenten.len()))
            .with("names", named)
            .with("more", more)
    }
}
