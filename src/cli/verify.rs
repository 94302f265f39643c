//! `mdd verify`

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Serialize;

use super::opened::open;
use super::output::{Messages, Printout};
use super::previous::reports;
use super::{Common, Outcome};
use crate::disk;
use crate::project::{Project, Store, accepted};
use crate::verify::{
    DeliveryChanged, Imprint, Now, ReportDifference, ReportVerdict, WrittenReport, read_marks, read_written,
};
use mdd_engine::dataset::Allow;
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{self, Datum, Language, said};
use mdd_engine::mistakes;
use mdd_engine::terms::{Peildatum, parse_date, short_hash};
use mdd_engine::text::{Files, visible};
use mdd_report::report::Country;

mistakes! {
    enum VerifyFileMistake {
        Unreadable { path: String, why: String } = Error FileUnreadable "verify-unreadable";
        NoReports { folder: String } = Error FileMissing "verify-no-reports";
    }
}

/// So many differences beside those of indicators are shown of one report; the JSON has them all.
const SHOWN: usize = 20;
/// Numbers of a figure, and under which key each is printed.
const PRINTED: [(&str, &str); 2] = [("value", "display"), ("benchmark_value", "benchmark")];
/// Of more reports than this, those that follow are only counted.
const NAMED: usize = 20;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "REPORT.json", required = true)]
    reports: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// A file, and what its reports say of themselves.
struct Marked {
    path: PathBuf,
    marks: Vec<Imprint>,
}

/// Which rules and which date a report asks for, and in spite of what it was made: failures, sources without which it was.
type Basis<'m> = (&'m str, Peildatum, bool, &'m [String]);

/// What became of the reports.
#[derive(Serialize)]
struct Verified {
    schema: &'static str,
    reports: Vec<FromFile>,
    /// Files in the folders that hold no reports.
    left_out: Vec<String>,
}

#[derive(Serialize)]
struct FromFile {
    file: String,
    #[serde(flatten)]
    verdict: ReportVerdict,
    /// Where the deliveries of then are, by their sha256; only of those that the store holds.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    stored: BTreeMap<String, String>,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    verify(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn verify(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let mut bad = |found: Diagnostics| messages.bad(&found, &Files::default());
    let (marked, left_out) = marked(&arguments.reports).map_err(&mut bad)?;
    let store = arguments.store.as_deref().map(Store::of).transpose().map_err(&mut bad)?;
    let project = open(common, messages)?;
    let language = match arguments.format {
        Format::Text => messages.language(),
        Format::Json => messages.machine_language(),
    };
    let reports = verdicts(&project, &marked, language)
        .map_err(|found| messages.bad(&found, &project.files))?
        .into_iter()
        .map(|(path, verdict)| FromFile {
            file: path.display().to_string(),
            stored: store.as_ref().map(|store| store.holds(&verdict.deliveries)).unwrap_or_default(),
            verdict,
        })
        .collect();
    let verified = Verified { schema: "mdd-verify/1", reports, left_out };
    let said = match arguments.format {
        Format::Text => Printout::Text(text(&verified, store.is_some(), language)),
        Format::Json => Printout::Json(
            serde_json::to_string_pretty(&verified).or_fault("what was made can be written as JSON") + "\n",
        ),
    };
    let follows = verified.reports.iter().all(|report| report.verdict.differences.is_empty());
    Ok(match messages.result(&said, None) {
        Outcome::Fine if !follows => Outcome::Found,
        other => other,
    })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostics {
    let shown = path.display().to_string();
    let mistake = VerifyFileMistake::Unreadable { path: shown.clone(), why: error.to_string() };
    Diagnostic::of(Place::file(shown), &mistake).into()
}

/// The files that are asked for, and those of the folders, each with what its reports say of themselves; and files of
/// folders that hold none.
fn marked(asked: &[PathBuf]) -> Result<(Vec<Marked>, Vec<String>), Diagnostics> {
    let (mut found, mut left_out, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    for asked in asked {
        let mut paths = reports(asked).map_err(|error| unreadable(asked, &error))?;
        // A file that is named and stands in a folder that is named too, is one file.
        paths.retain(|path| known.insert(path.clone()));
        let read: Vec<_> = paths.into_par_iter().map(|path| (marks_of(&path), path)).collect();
        let before = found.len();
        for (marks, path) in read {
            let no_report = |found: &Diagnostics| found.iter().all(|found| found.code == Code::WrongShape);
            match marks {
                Ok(marks) => found.push(Marked { path, marks }),
                Err(problem) if asked.is_dir() && no_report(&problem) => left_out.push(path.display().to_string()),
                Err(problem) => return Err(problem),
            }
        }
        if asked.is_dir() && found.len() == before {
            let folder = asked.display().to_string();
            let place = Place::Argument(folder.clone());
            return Err(Diagnostic::of(place, &VerifyFileMistake::NoReports { folder }).into());
        }
    }
    Ok((found, left_out))
}

fn marks_of(path: &Path) -> Result<Vec<Imprint>, Diagnostics> {
    let bytes = disk::read(path).map_err(|error| unreadable(path, &error))?;
    read_marks(&bytes, &path.display().to_string())
}

/// Makes each report anew; those of the same rules and date from one evaluation.
fn verdicts<'m>(
    project: &Project,
    marked: &'m [Marked],
    language: Language,
) -> Result<Vec<(&'m Path, ReportVerdict)>, Diagnostics> {
    let all: BTreeSet<Basis<'_>> = marked.iter().flat_map(|file| &file.marks).map(basis).collect();
    let mut data = BTreeMap::new();
    for (_, peildatum, failed, lacking) in &all {
        // With what was allowed then, and no more: a source that came too late was left out.
        let in_spite = *failed || !lacking.is_empty();
        let sources = project.manifest.schema.sources.iter();
        let missing = sources.filter(|(_, source)| lacking.contains(&source.title)).map(|(id, _)| id.clone());
        let allow = match in_spite {
            true => Allow { missing: missing.collect(), ..Allow::ALL },
            false => Allow::default(),
        };
        if let Entry::Vacant(empty) = data.entry((*peildatum, *failed, *lacking)) {
            empty.insert((project.delivered_on(*peildatum, &allow)?, allow));
        }
    }
    let mut found: Vec<((usize, usize), &Path, ReportVerdict)> = Vec::new();
    for this in all {
        let (rules, peildatum, failed, lacking) = this;
        let (pack, _) = project.pack(rules)?;
        let (data, allow) =
            data.get(&(peildatum, failed, lacking)).or_fault("the data of every date that is asked for");
        if !failed && lacking.is_empty() {
            accepted(data, &[&pack], allow)?;
        }
        let evaluation = evaluate(&pack, data, peildatum)?;
        let (explanations, _) = project.explanations(data, peildatum, Some(&pack))?;
        let country = Country::new(&evaluation).explained(explanations);
        let rules_bytes = pack.bytes_hash(&project.files);
        let now = Now { pack: &pack, rules_bytes: &rules_bytes, data };
        let wanted = |file: &Marked| file.marks.iter().any(|mark| basis(mark) == this);
        let of_file = |(at, file): (usize, &'m Marked)| {
            let path = file.path.as_path();
            // Read again, one by one: all of them together are more than fits in memory.
            let bytes = disk::read(path).map_err(|error| unreadable(path, &error))?;
            let written = read_written(&bytes, &path.display().to_string())?;
            let these = written.iter().enumerate().filter(|(_, written)| basis(&written.mark) == this);
            let verdict = |written: &WrittenReport| match data.index_of(written.mark.code) {
                Some(gemeente) => written.against(&country.report(gemeente), now, language),
                None => written.without(),
            };
            Ok(these.map(|(number, written)| ((at, number), path, verdict(written))).collect::<Vec<_>>())
        };
        let files = marked.par_iter().enumerate().filter(|(_, file)| wanted(file));
        let of_files = files.map(of_file).collect::<Result<Vec<_>, Diagnostics>>()?;
        found.extend(of_files.into_iter().flatten());
    }
    found.sort_by_key(|(at, _, _)| *at);
    Ok(found.into_iter().map(|(_, path, verdict)| (path, verdict)).collect())
}

fn basis(mark: &Imprint) -> Basis<'_> {
    (&mark.rules, mark.peildatum, mark.failed, &mark.not_delivered)
}

fn text(verified: &Verified, stores: bool, language: Language) -> String {
    let mut text = String::new();
    // Writing into a String does not fail.
    let mut line = |indent: &str, what: language::Said| _ = writeln!(text, "{indent}{}", language.say(what));
    let many = verified.reports.len() > NAMED;
    for FromFile { verdict, stored, .. } in &verified.reports {
        let ReportVerdict { gemeente, code, rules, peildatum, differences, .. } = verdict;
        if many && differences.is_empty() {
            continue;
        }
        let outcome = said("verify-outcome").with("gemeente", gemeente).with("code", code).with("rules", rules);
        let peildatum = parse_date(peildatum).map_or_else(|| Datum::from(peildatum), Datum::from);
        line("", outcome.with("peildatum", peildatum).with("differences", differences.len()));
        origin(verdict).for_each(|origin| line("  ", origin));
        for moved in &verdict.deliveries {
            line("    ", delivery(moved));
            match stored.get(&moved.then.sha256) {
                Some(path) => line("      ", said("verify-stored").with("path", path)),
                None if stores => line("      ", said("verify-not-stored")),
                None => {}
            }
        }
        of_report(differences, &mut line);
    }
    if verified.reports.len() > 1 {
        of_all(&verified.reports, &mut line);
    }
    for path in &verified.left_out {
        line("", said("verify-left-out").with("path", path));
    }
    text
}

/// A delivery that is another one now, or whose table is not there any more.
pub(super) fn delivery(DeliveryChanged { then, now }: &DeliveryChanged) -> language::Said {
    said(if now.is_empty() { "verify-table-gone" } else { "verify-delivery" })
        .with("table", visible(&then.table).into_owned())
        .with("file", visible(&then.file).into_owned())
        .with("then", short_hash(&then.sha256))
        .with("now", short_hash(now))
}

/// What the report was made with, as far as it is not what there is now.
fn origin(verdict: &ReportVerdict) -> impl Iterator<Item = language::Said> {
    let is = |same: Option<bool>, other, unknown| match same {
        Some(true) => None,
        Some(false) => Some(said(other)),
        None => Some(said(unknown)),
    };
    // Of a gemeente that is not there any more nothing is known.
    let known = verdict.same_program || verdict.differences.iter().all(|found| found.place != "gemeente");
    let program =
        (!verdict.same_program && known).then(|| said("verify-other-program").with("program", &verdict.program));
    let rules = is(verdict.same_rules, "verify-other-rules", "verify-unknown-rules").filter(|_| known);
    let data = is(verdict.same_data, "verify-other-data", "verify-unknown-data").filter(|_| known);
    let reworded = verdict.reworded.then(|| said("verify-reworded"));
    rules.into_iter().chain(data).chain(program).chain(reworded)
}

/// The differences of one report: of an indicator once, however often the report prints it.
fn of_report(differences: &[ReportDifference], line: &mut impl FnMut(&str, language::Said)) {
    let shown = |value: &str| match value.is_empty() {
        true => said("verify-nothing"),
        false => said("as-it-is").with("text", format!("\"{value}\"")),
    };
    let change = |found: &ReportDifference, place: &str| {
        said("verify-difference")
            .with("place", place)
            .with("written", shown(&found.written))
            .with("now", shown(&found.now))
    };
    let mut by_indicator: BTreeMap<&str, Vec<(&str, language::Said)>> = BTreeMap::new();
    for found in differences {
        let Some(indicator) = &found.indicator else { continue };
        // The number behind what is printed is said when nothing printed differs.
        let printed = PRINTED.iter().find(|(number, _)| *number == found.what()).map(|(_, printed)| *printed);
        let is_printed =
            |other: &&ReportDifference| other.indicator == found.indicator && Some(other.what()) == printed;
        if printed.is_some() && differences.iter().any(|other| is_printed(&other)) {
            continue;
        }
        let changes = by_indicator.entry(indicator).or_default();
        if !changes.iter().any(|(what, _)| *what == found.what()) {
            changes.push((found.what(), change(found, found.what())));
        }
    }
    for (indicator, changes) in by_indicator {
        let changes: Vec<language::Said> = changes.into_iter().map(|(_, change)| change).collect();
        line("  ", said("verify-indicator").with("indicator", indicator).with("changes", changes));
    }
    let others: Vec<&ReportDifference> = differences.iter().filter(|found| found.indicator.is_none()).collect();
    others.iter().take(SHOWN).for_each(|found| line("  ", change(found, &found.place)));
    if others.len() > SHOWN {
        line("  ", said("verify-more").with("more", others.len() - SHOWN));
    }
}

/// How many reports follow, and of how many an indicator differs.
fn of_all(reports: &[FromFile], line: &mut impl FnMut(&str, language::Said)) {
    let differ: Vec<&ReportVerdict> =
        reports.iter().map(|report| &report.verdict).filter(|verdict| !verdict.differences.is_empty()).collect();
    line("", said("verify-all").with("all", reports.len()).with("differ", differ.len()));
    let mut of_indicators: BTreeMap<&str, usize> = BTreeMap::new();
    for verdict in &differ {
        let ids: BTreeSet<&str> = verdict.differences.iter().filter_map(|found| found.indicator.as_deref()).collect();
        ids.into_iter().for_each(|id| *of_indicators.entry(id).or_default() += 1);
    }
    for (indicator, count) in of_indicators {
        line("  ", said("verify-of-indicator").with("indicator", indicator).with("count", count));
    }
    // What every report has in common is said of all together.
    let mut origins: BTreeMap<&str, usize> = BTreeMap::new();
    if reports.len() > NAMED {
        for report in reports.iter().filter(|report| report.verdict.differences.is_empty()) {
            for (what, is_so) in [
                ("verify-all-other-rules", report.verdict.same_rules != Some(true)),
                ("verify-all-other-data", report.verdict.same_data != Some(true)),
                ("verify-all-other-program", !report.verdict.same_program),
            ] {
                *origins.entry(what).or_default() += usize::from(is_so);
            }
        }
    }
    for (what, count) in origins.into_iter().filter(|(_, count)| *count > 0) {
        line("  ", said(what).with("count", count));
    }
}
