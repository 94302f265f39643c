//! `mdd verify`

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use super::opened::open;
use super::output::{Messages, Said};
use super::{Common, Outcome};
use crate::disk;
use crate::project::Project;
use crate::verify::{Difference, Verdict, Written, read_written};
use mdd_engine::dataset::Allow;
use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{self, Language, said};
use mdd_engine::mistakes;
use mdd_engine::text::Files;
use mdd_report::report::Country;

mistakes! {
    enum VerifyFileMistake {
        Unreadable { path: String, why: String } = Error FileUnreadable "verify-unreadable";
    }
}

/// So many differences are shown of one report; the JSON has them all.
const SHOWN: usize = 20;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "REPORT.json")]
    report: PathBuf,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    verify(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn verify(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let path = arguments.report.display().to_string();
    let bytes = disk::read(&arguments.report).map_err(|error| {
        let mistake = VerifyFileMistake::Unreadable { path: path.clone(), why: error.to_string() };
        messages.bad(&Diagnostic::of(Place::file(&path), &mistake).into(), &Files::default())
    })?;
    let written = read_written(&bytes, &path).map_err(|found| messages.bad(&found, &Files::default()))?;
    let project = open(common, messages)?;
    let language = match arguments.format {
        Format::Text => messages.language(),
        Format::Json => messages.machine_language(),
    };
    let verdicts = verdicts(&project, &written, language, messages)?;
    let said = match arguments.format {
        Format::Text => Said::Text(text(&verdicts, language)),
        Format::Json => {
            Said::Json(serde_json::to_string_pretty(&verdicts).or_fault("what was made can be written as JSON") + "\n")
        }
    };
    let follows = verdicts.iter().all(|verdict| verdict.differences.is_empty());
    Ok(match messages.result(&said, None) {
        Outcome::Fine if !follows => Outcome::Found,
        other => other,
    })
}

/// Makes each report anew; those of the same rules and date from one evaluation.
fn verdicts(
    project: &Project,
    written: &[Written],
    language: Language,
    messages: &mut Messages,
) -> Result<Vec<Verdict>, Outcome> {
    let mut alike: BTreeMap<_, Vec<(usize, &Written)>> = BTreeMap::new();
    for (at, report) in written.iter().enumerate() {
        alike.entry((&report.rules, report.peildatum, report.in_spite)).or_default().push((at, report));
    }
    let mut verdicts: Vec<(usize, Verdict)> = Vec::new();
    for ((rules, peildatum, in_spite), reports) in alike {
        let allow = if in_spite { Allow::ALL } else { Allow::default() };
        let made = project.pack(rules).and_then(|(pack, _)| Ok((pack, project.dataset_on(peildatum, allow)?)));
        let (pack, data) = made.map_err(|found| messages.bad(&found, &project.files))?;
        let evaluation = evaluate(&pack, &data, peildatum).map_err(|found| messages.bad(&found, &project.files))?;
        let country = Country::new(&evaluation);
        for (at, report) in reports {
            let verdict = match data.index_of(report.code) {
                Some(gemeente) => report.against(&country.report(gemeente), language),
                None => report.without(),
            };
            verdicts.push((at, verdict));
        }
    }
    verdicts.sort_by_key(|(at, _)| *at);
    Ok(verdicts.into_iter().map(|(_, verdict)| verdict).collect())
}

fn text(verdicts: &[Verdict], language: Language) -> String {
    let mut text = String::new();
    // Writing into a String does not fail.
    let mut line = |indent: &str, what: language::Said| _ = writeln!(text, "{indent}{}", language.say(what));
    for verdict in verdicts {
        let Verdict { gemeente, code, rules, peildatum, differences, .. } = verdict;
        let outcome = said("verify-outcome").with("gemeente", gemeente).with("code", code).with("rules", rules);
        line("", outcome.with("peildatum", peildatum).with("differences", differences.len()));
        for (same, other) in [
            (verdict.same_rules, "verify-other-rules"),
            (verdict.same_data, "verify-other-data"),
            (verdict.same_program, "verify-other-program"),
        ] {
            if !same {
                line("  ", said(other));
            }
        }
        for Difference { place, written, now } in differences.iter().take(SHOWN) {
            let shown = |value: &str| match value.is_empty() {
                true => said("verify-nothing"),
                false => said("as-it-is").with("text", format!("\"{value}\"")),
            };
            let difference = said("verify-difference").with("place", place);
            line("  ", difference.with("written", shown(written)).with("now", shown(now)));
        }
        if differences.len() > SHOWN {
            line("  ", said("verify-more").with("more", differences.len() - SHOWN));
        }
    }
    text
}
