//! Who does a subject for a gemeente, as it is printed beside the colour.

use serde::Serialize;

use mdd_engine::dataset::Organisation;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::Indicator;

/// The organisation that a colour comes from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ServedBy {
    /// As a reader is told below the figure.
    pub words: String,
    /// The same behind a row.
    pub short: String,
    /// As it is asked for.
    pub name: String,
    pub title: String,
    /// A role.
    pub contact: String,
}

impl ServedBy {
    pub(super) fn of(organisation: &Organisation, indicator: &Indicator, words: &ReportWords) -> ServedBy {
        let Organisation { name, title, contact, .. } = organisation;
        let told = said("report-served-by").with("subject", &indicator.label).with("title", title);
        ServedBy {
            words: words.say(told.with("contact", contact)),
            short: words.say(said("report-served").with("title", title)),
            name: name.clone(),
            title: title.clone(),
            contact: contact.clone(),
        }
    }
}
