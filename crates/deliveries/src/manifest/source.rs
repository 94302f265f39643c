//! A source: whose it is, how often it comes, and which date it has.

use super::keys::{FREQUENCIES, STALES, Stale};
use super::mistake::{ManifestMistake, wrong};
use mdd_engine::dataset::SourceInfo;
use mdd_engine::diagnostic::{Diagnostics, Severity};
use mdd_engine::syntax::{Item, Node, TableReader};
use mdd_engine::terms::Updated;
use mdd_engine::text::{Span, Spanned};

/// Where sources.toml says something of a source, and how bad it is when the source is too old.
#[derive(Clone)]
pub struct SourceManifest {
    pub updated: Span,
    /// By the date in the name of its file.
    pub by_file: bool,
    pub stale: Severity,
    /// A sum over what is said of its rows.
    pub declared: String,
}

pub(super) fn source_info(
    reader: &mut TableReader<'_>,
    declared: String,
    diagnostics: &mut Diagnostics,
) -> Option<(SourceInfo, SourceManifest)> {
    let title = reader.text("title", diagnostics);
    let cited_as = reader.text("cited_as", diagnostics);
    let publisher = reader.text("publisher", diagnostics);
    let frequency = reader.word("frequency", &FREQUENCIES, diagnostics);
    let updated = reader.node("updated").and_then(|node| Some(Spanned::new(updated(node, diagnostics)?, node.span)));
    let stale = reader.word("stale", &STALES, diagnostics).map(|stale| stale.value);
    let edition = reader.text("edition", diagnostics).map(|edition| edition.value);
    let outdated_after_months = reader.count("outdated_after_months", diagnostics);
    let licence = reader.text("licence", diagnostics);
    let synthetic = reader.yes_no("synthetic", diagnostics).unwrap_or(false);
    let title = title?.value;
    let (frequency, updated) = (frequency?.value, updated?);
    let by_file = updated.value == Updated::ByFile;
    let may_be_missing = stale == Some(Stale::Missing);
    let stale = if let Some(Stale::Is(severity)) = stale { severity } else { Severity::Warning };
    let written = SourceManifest { updated: updated.span, by_file, stale, declared };
    let info = SourceInfo {
        cited_as: cited_as.map_or_else(|| title.clone(), |text| text.value),
        title,
        publisher: publisher?.value,
        frequency,
        updated: updated.value,
        edition,
        outdated_after_months: outdated_after_months.map_or_else(|| frequency.patience(), |months| Some(months.value)),
        licence: licence.map_or_else(String::new, |text| text.value),
        synthetic,
        may_be_missing,
    };
    Some((info, written))
}

fn updated(node: &Node, diagnostics: &mut Diagnostics) -> Option<Updated> {
    let mistake = ManifestMistake::WrongUpdated;
    match &node.item {
        Item::Date(date) => Some(Updated::Day(*date)),
        Item::Moment(date, hour, minute) => Some(Updated::Moment(*date, *hour, *minute)),
        Item::Text { value, .. } if value == "file" => Some(Updated::ByFile),
        Item::Text { value, .. } => Updated::parse_period(value).or_else(|| wrong(node, &mistake, diagnostics)),
        _ => wrong(node, &mistake, diagnostics),
    }
}
