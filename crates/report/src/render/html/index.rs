//! The country as a web page: how many of each colour every gemeente has, which subject has which, and what changed.

use serde::Serialize;

use super::super::page::{ColourRows, symbols};
use super::super::{IndexFiles, RenderFailure, ReportFormat, Templates, phrases};
use super::{Symbols, fill};
use crate::report::{CountryChanges, Overview, OverviewRow, PrintedScore, Recoloured, Turn};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::terms::Colour;

/// What `index.html` may name.
#[derive(Serialize)]
struct Index<'r> {
    overview: &'r Overview,
    title: String,
    warnings: Vec<String>,
    colophon: String,
    page: Symbols,
    provinces: Vec<&'r str>,
    /// Whether the register says how large any gemeente is.
    sizes: bool,
    /// How many rows of the summary each gemeente has of each colour.
    counts: Vec<[ColourRows; 4]>,
    /// How many gemeenten each column has of each colour.
    tally: [Tally; 4],
    /// The files of each row; of the first the name is the link.
    files: Vec<Vec<Linked<'r>>>,
    /// Whether any row has more than that one.
    has_more: bool,
    country_files: Vec<Linked<'r>>,
    changes: Option<Changes>,
}

/// How many gemeenten have a colour, a number a column.
#[derive(Serialize)]
struct Tally {
    colour: Colour,
    counts: Vec<usize>,
}

#[derive(Serialize)]
struct Linked<'r> {
    format: String,
    file: &'r str,
}

/// What changed since the edition before.
#[derive(Serialize)]
struct Changes {
    told: String,
    /// None of whom the edition before had no report.
    rows: Vec<Option<ChangesOfOne>>,
}

/// Each colour that is another one than it was, in words.
#[derive(Serialize)]
struct ChangesOfOne {
    all: usize,
    better: Vec<String>,
    worse: Vec<String>,
    other: Vec<String>,
}

pub(in super::super) fn render_index(
    overview: &Overview,
    files: &IndexFiles,
    templates: &Templates,
) -> Result<Vec<u8>, RenderFailure> {
    let words = &overview.meta.words;
    let mut provinces: Vec<&str> = overview.rows.iter().map(|row| row.province.as_str()).collect();
    provinces.retain(|province| !province.is_empty());
    provinces.sort_unstable();
    provinces.dedup();
    let none = Vec::new();
    let of_each = (0..overview.rows.len()).map(|at| linked(files.of_each.get(at).unwrap_or(&none)));
    let index = Index {
        overview,
        title: format!("{} {}", overview.meta.monitor, overview.meta.rules),
        warnings: phrases::warnings(&overview.meta),
        colophon: phrases::colophon(&overview.meta),
        page: Symbols { symbols: symbols() },
        provinces,
        sizes: overview.rows.iter().any(|row| !row.size.is_empty()),
        counts: overview.rows.iter().map(counts).collect(),
        tally: Colour::ALL.map(|colour| tally(overview, colour)),
        files: of_each.collect(),
        has_more: files.of_each.iter().any(|files| files.len() > 1),
        country_files: linked(&files.of_all),
        changes: overview.changes.as_ref().map(|changes| told(changes, words)),
    };
    fill(templates, "index.html", &index, words.clone())
}

fn linked(files: &[(ReportFormat, String)]) -> Vec<Linked<'_>> {
    files.iter().map(|(format, file)| Linked { format: format.name(), file }).collect()
}

fn counts(row: &OverviewRow) -> [ColourRows; 4] {
    let count = |colour| row.scores.iter().filter(|score| score.colour == Some(colour)).count();
    Colour::ALL.map(|colour| ColourRows { colour, rows: count(colour) })
}

fn tally(overview: &Overview, colour: Colour) -> Tally {
    let count = |at| {
        let cells = overview.rows.iter().map(|row| row.scores.get(at).or_fault("a score of every column"));
        cells.filter(|score: &&PrintedScore| score.colour == Some(colour)).count()
    };
    Tally { colour, counts: (0..overview.columns.len()).map(count).collect() }
}

fn told(changes: &CountryChanges, words: &ReportWords) -> Changes {
    let all = || changes.rows.iter().flatten();
    let turned = |turn| all().flatten().filter(|recoloured| recoloured.turn == turn).count();
    let changed = all().filter(|recoloured| !recoloured.is_empty()).count();
    let CountryChanges { edition, .. } = changes;
    let since = said("report-changes-since").with("date", edition.peildatum.shown());
    let mut told = vec![words.say(since.with("version", &edition.rules).with("count", edition.recoloured))];
    if edition.recoloured > 0 {
        let ways = said("report-changes-ways").with("gemeenten", changed).with("better", turned(Turn::Better));
        let ways = ways.with("worse", turned(Turn::Worse)).with("other", turned(Turn::Other));
        told.push(words.say(ways.with("grey", words.colour(Colour::Grijs))));
    }
    told.push(words.get("report-changes-new").to_owned());
    let of_one = |recoloured: &Vec<Recoloured>| {
        let of = |turn| {
            let turned = recoloured.iter().filter(|recoloured| recoloured.turn == turn);
            turned.map(|recoloured| in_words(recoloured, words)).collect()
        };
        ChangesOfOne { all: recoloured.len(), better: of(Turn::Better), worse: of(Turn::Worse), other: of(Turn::Other) }
    };
    Changes {
        told: told.join(" "),
        rows: changes.rows.iter().map(|recoloured| recoloured.as_ref().map(of_one)).collect(),
    }
}

fn in_words(recoloured: &Recoloured, words: &ReportWords) -> String {
    let colour = |colour: Option<Colour>| match colour {
        Some(colour) => words.marked(colour),
        None => words.get("report-without-colour").to_owned(),
    };
    let told = said("report-recoloured").with("subject", &recoloured.subject);
    words.say(told.with("before", colour(recoloured.before)).with("now", colour(recoloured.now)))
}

#[cfg(test)]
mod tests;
