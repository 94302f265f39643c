//! An evaluation as an edition keeps it: what every gemeente is told, and what each indicator rests on.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::dataset::TableIndex;
use crate::editions::{KeptDelivery, KeptEdition, KeptFigure, KeptIndicator, RestsOn};
use crate::engine::{Because, Evaluation};
use crate::rules::{GraphNode, RestsBy, decisive};
use crate::terms::{Meaning, Reason};

/// What an edition is called, and what else no evaluation knows.
pub struct EditionName<'a> {
    pub name: &'a str,
    pub corrects: Option<&'a str>,
    pub why: Option<&'a str>,
    pub program: &'a str,
    /// By id, a sum over how each source is declared.
    pub sources: &'a BTreeMap<String, String>,
}

/// The edition that an evaluation is.
pub fn kept(evaluation: &Evaluation<'_>, about: &EditionName<'_>) -> KeptEdition {
    let (data, pack) = (evaluation.data, evaluation.pack);
    let mut rests: BTreeSet<String> = BTreeSet::new();
    let mut resting = resting_on(evaluation, about.sources);
    let mut indicators = IndexMap::new();
    for (number, indicator) in evaluation.indicators() {
        let node = GraphNode::Indicator(indicator.id.as_str().into());
        rests.extend(pack.graph.sources(&node).iter().map(|id| id.to_string()));
        let figures = data.gemeenten.iter_enumerated().map(|(at, gemeente)| {
            let score = evaluation.score(number, at);
            let rule = match evaluation.decision(number, at).because {
                Because::Rule(rule) => Some(rule + 1),
                _ => None,
            };
            let reason = score.reason.as_ref().map(|reason: &Reason| reason.name().to_owned());
            let kept =
                KeptFigure { figure: score.figure, benchmark: score.benchmark, colour: score.colour, reason, rule };
            (gemeente.code, kept)
        });
        let kept = KeptIndicator {
            label: indicator.label.clone(),
            section: indicator.section.clone(),
            rests_on: resting.remove(&indicator.id).unwrap_or_default(),
            figures: figures.collect(),
        };
        indicators.insert(indicator.id.clone(), kept);
    }
    let deliveries = data.loads.iter_enumerated().flat_map(|(at, load)| {
        let (table, schema) = data.schema.table(TableIndex::from(usize::from(at)));
        let used = rests.contains(&schema.source);
        load.files.iter().filter(move |_| used).map(move |file| KeptDelivery {
            source: schema.source.clone(),
            table: table.to_owned(),
            file: file.path.clone(),
            sha256: file.sha256.clone(),
            rows: load.used,
        })
    });
    KeptEdition {
        name: about.name.to_owned(),
        monitor: pack.name().to_owned(),
        peildatum: evaluation.peildatum.0,
        rules: pack.number().to_owned(),
        rules_hash: pack.hash.clone(),
        data_hash: evaluation.data_hash(),
        program: about.program.to_owned(),
        corrects: about.corrects.map(str::to_owned),
        why: about.why.map(str::to_owned),
        looks_back_on: evaluation.looks_back_on().map(|edition| edition.name.clone()).collect(),
        deliveries: deliveries.collect(),
        gemeenten: data.gemeenten.iter().map(|gemeente| (gemeente.code, gemeente.name.clone())).collect(),
        indicators,
    }
}

/// On what each indicator rests, by id: also on the figures and rows under it. `declared` is a sum of each source.
pub fn resting_on(evaluation: &Evaluation<'_>, declared: &BTreeMap<String, String>) -> BTreeMap<String, RestsOn> {
    let pack = evaluation.pack;
    let decides = decisive(pack, &evaluation.data.schema);
    let rests_on = |id: &String| {
        let from = GraphNode::Indicator(id.as_str().into());
        let reached = pack.graph.reached([from], |edge| edge.way != RestsBy::Printed);
        let names = reached.iter().filter_map(|node| match node {
            GraphNode::Indicator(id) => Some(format!("indicator.{id}")),
            GraphNode::Measure(measure) => Some(format!("measure.{}", pack.measures[*measure].name)),
            GraphNode::View(view) => Some(format!("view.{}", pack.views[*view].name)),
            _ => None,
        });
        let names: BTreeSet<String> = names.collect();
        let mut meaning = Meaning::default();
        for name in &names {
            meaning.add(name);
            meaning.add(decides.get(name).map_or("", |decides| &decides.sum));
        }
        let sources = pack.graph.judged_by(id).iter();
        let sources = sources.map(|id| (id.to_string(), declared.get(&**id).cloned().unwrap_or_default()));
        RestsOn { rule_sum: meaning.sum(), sources: sources.collect() }
    };
    pack.indicators.keys().map(|id| (id.clone(), rests_on(id))).collect()
}
