//! The country on one page: every gemeente with the figure and colour of every row of the summary.

use serde::Serialize;

use super::changes::recoloured;
use super::country::Country;
use super::others::size;
use super::{CountryChanges, EditionBefore, LegendLine, Meta, PrintedScore};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::plain_name;

/// Gemeenten by indicators.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Overview {
    /// Of the whole: the gemeente in it is empty.
    pub meta: Meta,
    pub legend: Vec<LegendLine>,
    /// In the order of the summary.
    pub columns: Vec<OverviewColumn>,
    pub rows: Vec<OverviewRow>,
    /// None when nobody asked.
    pub changes: Option<CountryChanges>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OverviewColumn {
    pub indicator: String,
    pub chapter: String,
    pub section: String,
    pub label: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OverviewRow {
    pub code: String,
    pub gemeente: String,
    /// Other names that the register knows it by: without capitals, accents and signs, sorted.
    pub names: Vec<String>,
    /// Empty where the register does not say it.
    pub province: String,
    pub inhabitants: Option<u64>,
    /// The class that so many inhabitants are in; empty where the register does not say it.
    pub size: String,
    /// One a column.
    pub scores: Vec<PrintedScore>,
}

impl Country<'_> {
    /// These gemeenten, by their numbers in the dataset.
    pub fn overview(&self, gemeenten: &[mdd_engine::dataset::GemeenteIndex]) -> Overview {
        let (pack, data) = (self.evaluation.pack, self.evaluation.data);
        let chapters = &pack.outline.chapters;
        let columns: Vec<_> = chapters
            .iter()
            .flat_map(|chapter| chapter.summary.iter().map(move |id| (chapter, id)))
            .map(|(chapter, id)| (chapter, pack.indicator_index(id).or_fault("an indicator of the summary")))
            .collect();
        let names = data.spellings.of_each();
        let rows = gemeenten.iter().map(|&gemeente| {
            let found = &data.gemeenten[gemeente];
            let own = plain_name(&found.name);
            let others = names.get(&gemeente).into_iter().flatten().filter(|name| **name != own);
            let scores = columns.iter().map(|(_, number)| self.score(*number, gemeente));
            OverviewRow {
                code: found.code.to_string(),
                gemeente: found.name.clone(),
                names: others.map(|name| (*name).to_owned()).collect(),
                province: found.province.clone().unwrap_or_default(),
                inhabitants: found.inhabitants,
                size: found.inhabitants.map(|inhabitants| size(inhabitants, pack.words())).unwrap_or_default(),
                scores: scores.collect(),
            }
        });
        let rows: Vec<OverviewRow> = rows.collect();
        let columns = columns.iter().map(|(chapter, number)| (chapter, pack.indicator(*number)));
        let columns = columns.map(|(chapter, indicator)| OverviewColumn {
            indicator: indicator.id.clone(),
            chapter: format!("{}. {}", chapter.number, chapter.title),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
        });
        let columns: Vec<OverviewColumn> = columns.collect();
        let changes = self.past.as_ref().map(|past| {
            let rows: Vec<_> = rows.iter().map(|row| recoloured(&columns, &row.scores)).collect();
            let recoloured = rows.iter().flatten().map(Vec::len).sum();
            CountryChanges { edition: EditionBefore { recoloured, ..past.of_all(pack.words()) }, rows }
        });
        Overview { meta: self.meta(None), legend: self.legend(), columns, rows, changes }
    }
}
