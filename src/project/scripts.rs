//! Scripts on the deliveries there are: those that fail there would stop the report.

use rayon::prelude::*;

use super::Project;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::engine::Figures;
use crate::rules::{How, RulePack};

impl Project {
    /// What goes wrong in the scripts of these versions, on the deliveries. Without scripts nothing is read.
    pub(super) fn run_scripts(&self, packs: &[(&str, &RulePack)]) -> Vec<(String, Diagnostics)> {
        let scripted: Vec<(&str, &RulePack)> =
            packs.iter().filter(|(_, pack)| !pack.scripts.is_empty()).copied().collect();
        if scripted.is_empty() {
            return Vec::new();
        }
        let run: Box<dyn Fn(&RulePack) -> Diagnostics + Sync> = match self.dataset() {
            Ok(data) => Box::new(move |pack| Figures::measure(pack, &data, self.peildatum()).err().unwrap_or_default()),
            // What is wrong with them is told by whoever reads them; here it matters that nothing was tried.
            Err(_) => Box::new(not_run),
        };
        scripted.par_iter().map(|(number, pack)| ((*number).to_owned(), run(pack))).collect()
    }
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
