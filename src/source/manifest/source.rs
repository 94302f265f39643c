//! A source: whose it is, how often it comes, and of when it is.

use super::wrong;
use crate::dataset::SourceInfo;
use crate::diagnostic::Diagnostics;
use crate::syntax::{Item, Node, TableReader};
use crate::terms::Updated;

pub(super) fn source_info(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<SourceInfo> {
    let title = reader.required_text("title", diagnostics);
    let cited_as = reader.text("cited_as", diagnostics);
    let publisher = reader.required_text("publisher", diagnostics);
    let frequencies = [
        "dagelijks",
        "wekelijks",
        "maandelijks",
        "tweemaandelijks",
        "per kwartaal",
        "halfjaarlijks",
        "jaarlijks",
        "eenmalig",
    ]
    .map(|word| (word, word));
    let frequency = reader.required_word("frequency", &frequencies, diagnostics);
    let updated = reader.required("updated").and_then(|node| updated(node, diagnostics));
    let edition = reader.text("edition", diagnostics).map(|edition| edition.value);
    let outdated_after_months = reader.count("outdated_after_months", 1200, diagnostics);
    let licence = reader.text("licence", diagnostics);
    let synthetic = reader.yes_no("synthetic", diagnostics).unwrap_or(false);
    let title = title?.value;
    Some(SourceInfo {
        cited_as: cited_as.map_or_else(|| title.clone(), |text| text.value),
        title,
        publisher: publisher?.value,
        frequency: frequency?.value.to_owned(),
        updated: updated?,
        edition,
        outdated_after_months: outdated_after_months.map(|months| months.value),
        licence: licence.map_or_else(String::new, |text| text.value),
        synthetic,
    })
}

fn updated(node: &Node, diagnostics: &mut Diagnostics) -> Option<Updated> {
    let allowed = "a date 2018-02-06, a moment 2018-02-06T05:00:00, a month \"2017-12\", a year \"2017\", or \"file\"";
    match &node.item {
        Item::Date(date) => Some(Updated::Day(*date)),
        Item::Moment(date, hour, minute) => Some(Updated::Moment(*date, *hour, *minute)),
        Item::Text { value, .. } if value == "file" => Some(Updated::ByFile),
        Item::Text { value, .. } => Updated::parse_period(value).or_else(|| wrong(node, allowed, diagnostics)),
        _ => wrong(node, allowed, diagnostics),
    }
}
