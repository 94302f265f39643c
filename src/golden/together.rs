//! The differences of several versions, what they share said once.

use super::compare::{Changed, Differences};
use super::phrases::ToldDifference;
use mdd_engine::language::Language;

/// What differs in the same way in these versions, oldest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shared {
    pub versions: Vec<String>,
    pub lines: Vec<String>,
}

/// What differs in each version, those that the same differs in together. Unless `all`, what many gemeenten share is one
/// line, and of long differences only the beginning is shown.
pub fn together(each: &[(&str, &Differences)], all: bool, language: Language) -> Vec<Shared> {
    let mut found: Vec<(ToldDifference, Vec<String>, ToldDifference)> = Vec::new();
    for (version, differences) in each {
        let keys = differences.without_places().told(all, language);
        for (key, told) in keys.into_iter().map(ToldDifference::without_places).zip(differences.told(all, language)) {
            match found.iter_mut().find(|(known, ..)| *known == key) {
                // A paragraph is named by its number in the newest of them.
                Some((_, versions, shown)) => {
                    versions.push((*version).to_owned());
                    *shown = told;
                }
                None => found.push((key, vec![(*version).to_owned()], told)),
            }
        }
    }
    let mut shared: Vec<Shared> = Vec::new();
    for (_, versions, told) in found {
        match shared.iter_mut().find(|known| known.versions == versions) {
            Some(known) => known.lines.extend(told.lines()),
            None => shared.push(Shared { versions, lines: told.lines().collect() }),
        }
    }
    shared
}

impl Differences {
    /// Whether a reader of a report sees other colours, figures, indicators or gemeenten.
    pub fn is_of_outcome(&self) -> bool {
        let only_texts =
            Differences { reports: self.reports.clone(), files: self.files.clone(), ..Differences::none() };
        *self != only_texts
    }

    /// Without the number of a paragraph, which is another one in another version.
    fn without_places(&self) -> Differences {
        let without = |changed: &Changed| Changed { section: String::new(), ..changed.clone() };
        Differences {
            colours: self.colours.iter().map(without).collect(),
            figures: self.figures.iter().map(without).collect(),
            ..self.clone()
        }
    }
}

impl ToldDifference {
    /// Without the numbers of lines in a diff.
    fn without_places(self) -> ToldDifference {
        ToldDifference { below: self.below.into_iter().filter(|line| !line.starts_with("@@")).collect(), ..self }
    }
}
