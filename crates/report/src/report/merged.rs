//! What the reader is told when figures were made of rows of gemeenten that have since merged.

use std::collections::BTreeSet;

use mdd_engine::dataset::{Combined, GemeenteIndex, MergedRows, Policy, Step, TableIndex};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::rules::{Node, OutlineBlock, Section, Way};

/// Of a paragraph: whose rows the figures of this gemeente were made of. Empty when they are its own.
pub(super) fn sentences(evaluation: &Evaluation<'_>, section: &Section, gemeente: GemeenteIndex) -> String {
    let gemeente = &evaluation.data.gemeenten[gemeente];
    let mut said: Vec<String> = Vec::new();
    for table in tables(evaluation, section) {
        let merged = &evaluation.data.loads[table].merged;
        let own = merged.binary_search_by_key(&gemeente.code, |rows| rows.gemeente).ok().and_then(|at| merged.get(at));
        let sentence = own.map(|rows| sentence(&gemeente.name, rows));
        said.extend(sentence.filter(|sentence| !said.contains(sentence)));
    }
    said.join(" ")
}

fn sentence(gemeente: &str, rows: &MergedRows) -> String {
    let names: Vec<&str> = rows.from.iter().map(|(_, name)| name.as_str()).collect();
    let names = match names.as_slice() {
        [one] => return format!("De cijfers van {gemeente} zijn die van {one}."),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
        [] => return String::new(),
    };
    match rows.how {
        Combined::By(Policy::Sum) => format!("De cijfers van {gemeente} zijn opgeteld uit rijen van {names}."),
        Combined::By(Policy::Mean) => format!("De cijfers van {gemeente} zijn het gemiddelde van rijen van {names}."),
        Combined::By(Policy::Weighted) => {
            format!("De cijfers van {gemeente} zijn het gemiddelde, gewogen naar grootte, van rijen van {names}.")
        }
        Combined::By(Policy::Any) => format!("Voor {gemeente} telt ja als een van deze gemeenten ja zegt: {names}."),
        Combined::By(Policy::Largest) => {
            format!("De cijfers van {gemeente} zijn die van de grootste van deze gemeenten: {names}.")
        }
        Combined::Variously | Combined::Together => {
            format!("De cijfers van {gemeente} zijn samengevoegd uit rijen van {names}.")
        }
    }
}

/// Of a source: rows of how many gemeenten were merged, in each of its tables.
pub(super) fn remarks(evaluation: &Evaluation<'_>, source: &str) -> Vec<String> {
    let mut remarks: Vec<String> = Vec::new();
    for (table, load) in evaluation.data.schema.tables.values().zip(&evaluation.data.loads) {
        let steps = load.steps.iter().filter(|step| table.source == source && matches!(step, Step::Merged { .. }));
        for remark in steps.map(|step| Language::Dutch.say(step.said())) {
            if !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
    }
    remarks
}

/// The tables that the figures and tables of a paragraph rest on.
fn tables(evaluation: &Evaluation<'_>, section: &Section) -> BTreeSet<TableIndex> {
    let pack = evaluation.pack;
    let shown = section.blocks.iter().flat_map(|block| match block {
        OutlineBlock::Figures(ids) => {
            let indicators = ids.iter().map(|id| pack.indicators.get(id).or_fault("an indicator of a paragraph"));
            indicators.map(|indicator| Node::Measure(indicator.measure)).collect()
        }
        OutlineBlock::Table(id) => vec![Node::ReportTable(id.as_str().into())],
        OutlineBlock::Heading(_) | OutlineBlock::Text(_) => Vec::new(),
    });
    // Where a gemeente need only have a row, nothing is made of what the row says.
    let under = pack.graph.reached(shown, |edge| edge.way != Way::Presence);
    under.into_iter().filter_map(|node| if let Node::Table(table) = node { Some(table) } else { None }).collect()
}
