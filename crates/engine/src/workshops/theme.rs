//! What a workshop is about: a chapter, a paragraph or one indicator of a version of the rules, as somebody typed it.

use super::WorkshopMistake;
use crate::diagnostic::{Diagnostic, Place};
use crate::rules::RulePack;
use crate::rules::index::IndicatorIndex;

/// A chapter, a paragraph or an indicator, with the indicators in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Theme {
    /// A number of a chapter or paragraph, or the id of an indicator.
    pub key: String,
    /// "2.4 Te vervangen pakketten"
    pub title: String,
    /// In the order of the report; never empty.
    pub indicators: Vec<IndicatorIndex>,
}

impl Theme {
    /// By number, by title or by id, without regard to case.
    ///
    /// # Errors
    /// There is none, with all that there are.
    pub fn find(pack: &RulePack, asked: &str, place: Place) -> Result<Theme, Box<Diagnostic>> {
        let same = |text: &str| text.to_lowercase() == asked.trim().to_lowercase();
        let all = all(pack);
        let found = all.iter().find(|(theme, title)| same(&theme.key) || same(title) || same(&theme.title));
        if let Some((theme, _)) = found {
            return Ok(theme.clone());
        }
        let of_outline = |theme: &Theme| theme.title != theme.key;
        let allowed = all.iter().filter(|(theme, _)| of_outline(theme)).map(|(theme, _)| theme.title.clone()).collect();
        let mistake = WorkshopMistake::UnknownTheme { found: asked.to_owned(), allowed };
        let names = all.iter().flat_map(|(theme, title)| [theme.key.as_str(), title.as_str()]);
        Err(Box::new(Diagnostic::of(place, &mistake).suggest_near(asked, names)))
    }

    /// Whether all of it is in these.
    pub fn is_within(&self, themes: &[Theme]) -> bool {
        let has = |indicator: &IndicatorIndex| themes.iter().any(|theme| theme.indicators.contains(indicator));
        self.indicators.iter().all(has)
    }
}

/// Every theme with something in it, each with its title without a number: indicators first, for an id is always one of them.
fn all(pack: &RulePack) -> Vec<(Theme, String)> {
    let within = |numbers: &[&str]| -> Vec<IndicatorIndex> {
        let inside = pack.indicators().filter(|(_, indicator)| numbers.contains(&indicator.section.as_str()));
        inside.map(|(number, _)| number).collect()
    };
    let mut found: Vec<(Theme, String)> = Vec::new();
    for (number, indicator) in pack.indicators() {
        let (key, title) = (indicator.id.to_string(), indicator.id.to_string());
        found.push((Theme { key, title: title.clone(), indicators: vec![number] }, title));
    }
    for chapter in &pack.outline.chapters {
        let numbers: Vec<&str> = chapter.sections.iter().map(|section| section.number.as_str()).collect();
        let title = format!("{}. {}", chapter.number, chapter.title);
        found.push((Theme { key: chapter.number.clone(), title, indicators: within(&numbers) }, chapter.title.clone()));
        for section in &chapter.sections {
            let title = format!("{} {}", section.number, section.title);
            let indicators = within(&[&section.number]);
            found.push((Theme { key: section.number.clone(), title, indicators }, section.title.clone()));
        }
    }
    found.retain(|(theme, _)| !theme.indicators.is_empty());
    found
}
