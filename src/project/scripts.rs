//! Scripts on the deliveries there are: those that fail there would stop the report.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Project;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::engine::{Figures, Supposed};
use crate::fault::OrFault;
use crate::rules::index::MeasureIndex;
use crate::rules::{How, RulePack};
use crate::terms::Value;

impl Project {
    /// What goes wrong in the scripts of these versions, on the deliveries. Without scripts nothing is read.
    pub(super) fn run_scripts(&self, packs: &[(&str, &RulePack)]) -> Vec<(String, Diagnostics)> {
        let scripted: Vec<(&str, &RulePack)> =
            packs.iter().filter(|(_, pack)| !pack.scripts.is_empty()).copied().collect();
        if scripted.is_empty() {
            return Vec::new();
        }
        let run: Box<dyn Fn(&RulePack) -> Diagnostics + Sync> = match self.dataset() {
            Ok(data) => Box::new(move |pack| {
                let tried = Figures::suppose(pack, &data, self.peildatum(), &nothing_else(pack));
                tried.err().unwrap_or_default()
            }),
            // What is wrong with them is told by whoever reads them; here it matters that nothing was tried.
            Err(_) => Box::new(not_run),
        };
        scripted.par_iter().map(|(number, pack)| ((*number).to_owned(), run(pack))).collect()
    }
}

/// The figures on which no script rests are not computed.
fn nothing_else(pack: &RulePack) -> Supposed {
    let scripts = pack.measures.iter_enumerated().filter(|(_, measure)| matches!(measure.how, How::Script { .. }));
    let mut open: Vec<MeasureIndex> = scripts.map(|(at, _)| at).collect();
    let mut needed = BTreeSet::new();
    while let Some(at) = open.pop() {
        if needed.insert(at) {
            open.extend(pack.measures.get(at).or_fault("a measure of the rules").needs());
        }
    }
    pack.measures.keys().filter(|at| !needed.contains(at)).map(|at| (at, Value::Missing)).collect()
}

fn not_run(pack: &RulePack) -> Diagnostics {
    let mut found = Diagnostics::default();
    for measure in pack.measures.iter().filter(|measure| matches!(measure.how, How::Script { .. })) {
        let message = format!("the script of `{}` was not tried on the deliveries: they cannot be read", measure.name);
        let help = "look at `mdd data check`; on made-up figures it was tried";
        found.push(Diagnostic::warning(Code::ScriptOnMadeUp, measure.span, message).help(help));
    }
    found
}
