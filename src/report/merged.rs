//! What the reader is told when figures were made of rows of gemeenten that have since merged.

use std::collections::BTreeSet;

use super::steps::dutch;
use crate::dataset::{Combined, GemeenteIndex, MergedRows, Policy, Step, TableIndex};
use crate::engine::Evaluation;
use crate::fault::OrFault;
use crate::rules::index::MeasureIndex;
use crate::rules::{From, How, OutlineBlock, Section, TableRows};

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
        for remark in steps.map(dutch) {
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
    let mut found = Tables { evaluation, tables: BTreeSet::new(), measures: BTreeSet::new() };
    for block in &section.blocks {
        match block {
            OutlineBlock::Figures(ids) => {
                let indicators = ids.iter().map(|id| pack.indicators.get(id).or_fault("an indicator of a paragraph"));
                indicators.for_each(|indicator| found.measure(indicator.measure));
            }
            OutlineBlock::Table(id) => {
                let table = pack.tables.get(id).or_fault("a table of a paragraph");
                if let TableRows::Own { from, .. } = &table.rows {
                    found.from(*from);
                }
            }
            OutlineBlock::Heading(_) | OutlineBlock::Text(_) => {}
        }
    }
    found.tables
}

struct Tables<'e> {
    evaluation: &'e Evaluation<'e>,
    tables: BTreeSet<TableIndex>,
    /// Those that were looked at.
    measures: BTreeSet<MeasureIndex>,
}

impl Tables<'_> {
    fn measure(&mut self, number: MeasureIndex) {
        let measure = self.evaluation.measure(number);
        if !self.measures.insert(number) {
            return;
        }
        match &measure.how {
            How::Aggregate { from, .. } => self.from(*from),
            How::Script { tables, .. } => tables.iter().for_each(|(_, from)| self.from(*from)),
            How::When(_) | How::Formula(_) => {}
        }
        measure.needs().into_iter().for_each(|need| self.measure(need));
    }

    fn from(&mut self, from: From) {
        match from {
            From::Table(table) => {
                self.tables.insert(table);
            }
            From::View(view) => {
                self.from(self.evaluation.pack.views[view].from);
            }
        }
    }
}
