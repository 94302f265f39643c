//! What the reader is told when figures were made of rows of gemeenten that have since merged.

use std::collections::BTreeSet;

use mdd_engine::dataset::{Combined, GemeenteIndex, MergedRows, Policy, Step, TableIndex};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::{GraphNode, OutlineBlock, RestsBy, SectionOutline};

/// Of a paragraph: whose rows the figures of this gemeente were made of. Empty when they are its own.
pub(super) fn sentences(evaluation: &Evaluation<'_>, section: &SectionOutline, gemeente: GemeenteIndex) -> String {
    let gemeente = &evaluation.data.gemeenten[gemeente];
    let mut told: Vec<String> = Vec::new();
    for table in tables(evaluation, section) {
        let merged = &evaluation.data.loads[table].merged;
        let own = merged.binary_search_by_key(&gemeente.code, |rows| rows.gemeente).ok().and_then(|at| merged.get(at));
        let sentence = own.map(|rows| sentence(&gemeente.name, rows, evaluation.pack.words()));
        told.extend(sentence.filter(|sentence| !told.contains(sentence)));
    }
    told.join(" ")
}

fn sentence(gemeente: &str, rows: &MergedRows, words: &ReportWords) -> String {
    let from: Vec<&str> = rows.from.iter().map(|(_, name)| name.as_str()).collect();
    let text = match (from.as_slice(), rows.how) {
        ([], _) => return String::new(),
        ([_], _) => said("report-merged-one"),
        (_, Combined::By(Policy::Sum)) => said("report-merged-sum"),
        (_, Combined::By(Policy::Mean)) => said("report-merged-mean"),
        (_, Combined::By(Policy::Weighted)) => said("report-merged-weighted"),
        (_, Combined::By(Policy::Any)) => said("report-merged-any"),
        (_, Combined::By(Policy::Largest)) => said("report-merged-largest"),
        (_, Combined::Variously | Combined::Together) => said("report-merged-otherwise"),
    };
    words.say(text.with("gemeente", gemeente).with("from", from))
}

/// Of a source: rows of how many gemeenten were merged, in each of its tables.
pub(super) fn remarks(evaluation: &Evaluation<'_>, source: &str) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    for (table, load) in evaluation.data.schema.tables.values().zip(&evaluation.data.loads) {
        let steps = load.steps.iter().filter(|step| table.source == source && matches!(step, Step::Merged { .. }));
        for remark in steps.map(|step| evaluation.pack.words().say(step.said())) {
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
    }
    remarks
}

/// The tables that the figures and tables of a paragraph rest on.
fn tables(evaluation: &Evaluation<'_>, section: &SectionOutline) -> BTreeSet<TableIndex> {
    let pack = evaluation.pack;
    let shown = section.blocks.iter().flat_map(|block| match block {
        OutlineBlock::Figures(ids) => {
            let indicators = ids.iter().map(|id| pack.indicators.get(id).or_fault("an indicator of a paragraph"));
            indicators.map(|indicator| GraphNode::Measure(indicator.measure)).collect()
        }
        OutlineBlock::Table(id) => vec![GraphNode::ReportTable(id.as_str().into())],
        OutlineBlock::Heading(_) | OutlineBlock::Text(_) => Vec::new(),
    });
    // Where a gemeente need only have a row, nothing is made of what the row says.
    let under = pack.graph.reached(shown, |edge| edge.way != RestsBy::Presence);
    under.into_iter().filter_map(|node| if let GraphNode::Table(table) = node { Some(table) } else { None }).collect()
}
