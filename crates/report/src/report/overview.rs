//! The country on one page: every gemeente with the figure and colour of every row of the summary.

use serde::Serialize;

use super::country::Country;
use super::{LegendLine, Meta, PrintedScore};
use mdd_engine::fault::OrFault;

/// Gemeenten by indicators.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Overview {
    /// Of the whole: the gemeente in it is empty.
    pub meta: Meta,
    pub legend: Vec<LegendLine>,
    /// In the order of the summary.
    pub columns: Vec<OverviewColumn>,
    pub rows: Vec<OverviewRow>,
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
    /// Empty where the register does not say it.
    pub province: String,
    pub inhabitants: Option<u64>,
    /// One a column.
    pub scores: Vec<PrintedScore>,
}

impl Country<'_> {
    /// These gemeenten, by their numbers in the dataset.
    pub fn overview(&self, gemeenten: &[mdd_engine::dataset::GemeenteIndex]) -> Overview {
        let pack = self.evaluation.pack;
        let chapters = &pack.outline.chapters;
        let columns: Vec<_> = chapters
            .iter()
            .flat_map(|chapter| chapter.summary.iter().map(move |id| (chapter, id)))
            .map(|(chapter, id)| (chapter, pack.indicator_index(id).or_fault("an indicator of the summary")))
            .collect();
        let rows = gemeenten.iter().map(|&gemeente| {
            let found = &self.evaluation.data.gemeenten[gemeente];
            let scores = columns.iter().map(|(_, number)| self.score(*number, gemeente));
            OverviewRow {
                code: found.code.to_string(),
                gemeente: found.name.clone(),
                province: found.province.clone().unwrap_or_default(),
                inhabitants: found.inhabitants,
                scores: scores.collect(),
            }
        });
        Overview {
            meta: self.meta(None),
            legend: self.legend(),
            rows: rows.collect(),
            columns: columns
                .iter()
                .map(|(chapter, number)| (chapter, pack.indicator(*number)))
                .map(|(chapter, indicator)| OverviewColumn {
                    indicator: indicator.id.clone(),
                    chapter: format!("{}. {}", chapter.number, chapter.title),
                    section: indicator.section.clone(),
                    label: indicator.label.clone(),
                })
                .collect(),
        }
    }
}
