//! Scripts on the deliveries there are: those that fail there would stop the report.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Project;
use super::mistake::ProjectMistake;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::engine::{Figures, Given, Supposed};
use mdd_engine::fault::OrFault;
use mdd_engine::rules::index::MeasureIndex;
use mdd_engine::rules::{Recipe, RulePack};
use mdd_engine::terms::Value;

impl Project {
    /// What goes wrong in the scripts of these versions, on the deliveries. Without scripts nothing is read.
    pub(super) fn run_scripts(&self, packs: &[(&str, &RulePack)]) -> Vec<(String, Diagnostics)> {
        let scripted: Vec<(&str, &RulePack)> =
            packs.iter().filter(|(_, pack)| !pack.scripts.is_empty()).copied().collect();
        if scripted.is_empty() {
            return Vec::new();
        }
        let data = match self.deliveries() {
            Ok(data) => data,
            // What is wrong with them is told by whoever reads them; here it matters that nothing was tried.
            Err(_) => return scripted.iter().map(|(number, pack)| ((*number).to_owned(), not_run(pack))).collect(),
        };
        // Most versions say nothing new of what their scripts rest on; what was tried for one holds for the other.
        let mut groups: Vec<Vec<(&str, &RulePack)>> = Vec::new();
        for (number, pack) in scripted {
            let alike = groups.iter_mut().find(|group| group.first().is_some_and(|(_, first)| rest_alike(first, pack)));
            match alike {
                Some(group) => group.push((number, pack)),
                None => groups.push(vec![(number, pack)]),
            }
        }
        let tried = |group: &Vec<(&str, &RulePack)>| {
            let (_, pack) = group.first().or_fault("a version in each group");
            let tried = Figures::suppose(pack, &data, self.peildatum(), Given::Alike(&nothing_else(pack)));
            let found = tried.err().unwrap_or_default();
            group.iter().map(|(number, _)| ((*number).to_owned(), found.clone())).collect::<Vec<_>>()
        };
        groups.par_iter().map(tried).flatten().collect()
    }
}

/// Whether the scripts of two versions, and all that they rest on, are the same.
fn rest_alike(one: &RulePack, other: &RulePack) -> bool {
    let needed = scripted(one);
    // Asked only when the same numbers are needed of both.
    let figure = |at: &MeasureIndex| {
        let both = one.measures.get(*at).zip(other.measures.get(*at));
        let (one, other) = both.or_fault("a measure that is needed of both");
        one.name == other.name
            && one.how == other.how
            // What is counted may be decided by other rules.
            && !matches!(one.how, Recipe::Tally(_))
            && one.kind == other.kind
            && one.allowed == other.allowed
            && one.display == other.display
            && one.span == other.span
    };
    let texts =
        |pack: &RulePack| pack.scripts.iter().map(|script| (script.file, script.text().len())).collect::<Vec<_>>();
    needed == scripted(other) && needed.iter().all(figure) && one.views == other.views && texts(one) == texts(other)
}

/// The figures of scripts, and those on which they rest.
fn scripted(pack: &RulePack) -> BTreeSet<MeasureIndex> {
    let scripts = pack.measures.iter_enumerated().filter(|(_, measure)| matches!(measure.how, Recipe::Script { .. }));
    scripts.flat_map(|(at, _)| pack.graph.measures_under(at)).collect()
}

/// The figures on which no script rests are not computed.
fn nothing_else(pack: &RulePack) -> Supposed {
    let needed = scripted(pack);
    pack.measures.keys().filter(|at| !needed.contains(at)).map(|at| (at, Value::Missing)).collect()
}

fn not_run(pack: &RulePack) -> Diagnostics {
    let mut found = Diagnostics::default();
    for measure in pack.measures.iter().filter(|measure| matches!(measure.how, Recipe::Script { .. })) {
        let mistake = ProjectMistake::ScriptNotTried { measure: measure.name.clone() };
        found.push(Diagnostic::of(measure.span, &mistake));
    }
    found
}
