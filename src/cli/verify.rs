//! `mdd verify`

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use super::opened::open;
use super::output::{Messages, Said};
use super::{Common, Outcome};
use crate::disk;
use crate::project::Project;
use crate::verify::{Verdict, Written, read_written};
use mdd_engine::dataset::Allow;
use mdd_engine::diagnostic::{Code, Diagnostic, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::fault::OrFault;
use mdd_engine::text::Files;
use mdd_report::report::Country;

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
        let place = Place::file(&path);
        let found = Diagnostic::error(Code::FileUnreadable, place, format!("{path} cannot be read: {error}"))
            .help("name a file that `mdd report ... --format json --output FILE` wrote");
        messages.bad(&found.into(), &Files::default())
    })?;
    let written = read_written(&bytes, &path).map_err(|found| messages.bad(&found, &Files::default()))?;
    let project = open(common, messages)?;
    let verdicts = verdicts(&project, &written, messages)?;
    let said = match arguments.format {
        Format::Text => Said::Text(text(&verdicts)),
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
fn verdicts(project: &Project, written: &[Written], messages: &mut Messages) -> Result<Vec<Verdict>, Outcome> {
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
                Some(gemeente) => report.against(&country.report(gemeente)),
                None => report.without(),
            };
            verdicts.push((at, verdict));
        }
    }
    verdicts.sort_by_key(|(at, _)| *at);
    Ok(verdicts.into_iter().map(|(_, verdict)| verdict).collect())
}

fn text(verdicts: &[Verdict]) -> String {
    let mut text = String::new();
    for verdict in verdicts {
        let Verdict { gemeente, code, rules, peildatum, differences, .. } = verdict;
        let outcome = match differences.len() {
            0 => "every figure follows".to_owned(),
            1 => "1 difference".to_owned(),
            several => format!("{several} differences"),
        };
        // Writing into a String does not fail.
        let _ = writeln!(text, "{gemeente} ({code}), rules {rules}, {peildatum}: {outcome}");
        for (same, what) in
            [(verdict.same_rules, "rules"), (verdict.same_data, "data"), (verdict.same_program, "program")]
        {
            if !same {
                let _ = writeln!(text, "  made with other {what}");
            }
        }
        for difference in differences.iter().take(SHOWN) {
            let shown = |value: &str| if value.is_empty() { "nothing".to_owned() } else { format!("\"{value}\"") };
            let (written, now) = (shown(&difference.written), shown(&difference.now));
            let _ = writeln!(text, "  {}: {written} -> {now}", difference.place);
        }
        if differences.len() > SHOWN {
            let _ = writeln!(text, "  and {} more (--format json has them all)", differences.len() - SHOWN);
        }
    }
    text
}
