//! `mdd check`

use std::collections::BTreeMap;
use std::path::Path;

use super::fix::{FixOptions, fix, mendable};
use super::opened::{open, root};
use super::output::{FindingsFormat, Messages, Printout, width};
use super::table::decision_table;
use super::{Common, Outcome};
use crate::project::Project;
use mdd_engine::check::Depth;
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use mdd_engine::language::{self, said};
use mdd_engine::mistakes;
use mdd_engine::text::Files;

mistakes! {
    enum CheckMistake {
        NoTable { indicator: String, why: language::Said } = Error NotProved "check-no-table";
        UnknownCode { found: String } = Error BadArgument "check-unknown-code";
    }
}

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "VERSION")]
    rules: Option<String>,
    #[arg(long, value_name = "CODE", conflicts_with_all = ["rules", "strict", "data", "table"])]
    explain: Option<String>,
    #[cfg(feature = "watch")]
    #[arg(long, conflicts_with_all = ["explain", "table"])]
    watch: bool,
    #[arg(long, value_name = "FORMAT", default_value = "text", conflicts_with_all = ["explain", "table"])]
    format: FindingsFormat,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    data: bool,
    #[arg(long, value_name = "INDICATOR", conflicts_with_all = ["strict", "data"])]
    table: Option<String>,
    #[arg(long, conflicts_with_all = ["explain", "table", "format"])]
    fix: bool,
    #[arg(long, requires = "fix")]
    dry_run: bool,
    #[arg(long, requires = "fix")]
    force: bool,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    match (&arguments.explain, &arguments.table) {
        (Some(code), _) => explain(code, messages),
        (None, Some(indicator)) => table(indicator, arguments, common, messages).unwrap_or_else(|outcome| outcome),
        #[cfg(feature = "watch")]
        (None, None) if arguments.watch => match root(common, messages) {
            Ok(folder) => super::watch::watch(&folder, messages, |_, messages| once(arguments, common, messages)),
            Err(outcome) => outcome,
        },
        (None, None) => once(arguments, common, messages),
    }
}

fn once(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    check(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn check(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let root = root(common, messages)?;
    let mut mended = BTreeMap::new();
    if arguments.fix {
        let Arguments { force, dry_run, data, .. } = *arguments;
        let allowed = FixOptions { force, dry_run, depth: depth(arguments), data };
        let fixed = fix(&root, arguments.rules.as_slice(), &allowed, messages)?;
        mended = fixed.files;
        let printed = messages.result(&Printout::Text(fixed.text), None);
        if printed != Outcome::Fine {
            return Ok(printed);
        }
    }
    // What is left is said, with --dry-run as well: as if the files were written.
    let project = match Project::as_if(&root, &mended) {
        Ok(project) => project,
        // Mistakes in files are what was looked for.
        Err(failure) => {
            let what = said("check-the-project");
            return Ok(found_in((&failure.diagnostics, &failure.files), &root, arguments, what, messages));
        }
    };
    let asked = arguments.rules.as_slice();
    let versions = project.asked(asked).map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    messages.step("step-project-read");
    let depth = depth(arguments);
    let found = match arguments.data {
        true => project.check_with_data(&versions, depth).map_err(|errors| messages.bad(&errors, &project.files))?,
        false => project.check(&versions, depth),
    };
    messages.step("step-checked");
    let what = match versions.as_slice() {
        [version] => said("as-it-is").with("text", *version),
        versions => said("check-versions").with("count", versions.len()),
    };
    Ok(found_in((&found, &project.files), &root, arguments, what, messages))
}

fn depth(arguments: &Arguments) -> Depth {
    if arguments.strict { Depth::Strict } else { Depth::Plain }
}

/// The command that mends what this one found.
fn mending(arguments: &Arguments) -> String {
    let options = [(arguments.strict, " --strict"), (arguments.data, " --data"), (true, " --fix")];
    let options = options.into_iter().filter_map(|(given, option)| given.then_some(option));
    std::iter::once("mdd check").chain(options).collect()
}

/// Says what was found, in the format that was asked for.
fn found_in(
    (found, files): (&Diagnostics, &Files),
    root: &Path,
    arguments: &Arguments,
    what: language::Said,
    messages: &mut Messages,
) -> Outcome {
    let said = match arguments.format.for_forge(found, files, messages) {
        Some(said) => said,
        None if arguments.format == FindingsFormat::Json => {
            Printout::Json(found.to_json(files, messages.machine_language()))
        }
        None => {
            messages.print(found, files);
            let what = if arguments.dry_run { said("fix-left").with("what", what) } else { what };
            let counted = said("check-result").with("what", what);
            let counted = counted.with("mistakes", found.count(Severity::Error));
            let counted = counted.with("warnings", found.count(Severity::Warning));
            let notes = if arguments.fix { Vec::new() } else { mendable(root, found, files, &mending(arguments)) };
            let lines = std::iter::once(counted).chain(notes);
            Printout::Text(lines.map(|line| messages.language().say(line) + "\n").collect())
        }
    };
    let failed = found.has_errors() || (arguments.strict && !found.is_empty());
    match messages.result(&said, None) {
        Outcome::Fine if failed => Outcome::Found,
        outcome => outcome,
    }
}

fn table(asked: &str, arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let number = arguments.rules.clone().or_else(|| project.newest().map(str::to_owned)).unwrap_or_default();
    let (pack, _) = project.pack(&number).map_err(|errors| messages.bad(&errors, &project.files))?;
    let numbers = pack.find(asked).map_err(|errors| messages.bad(&errors, &project.files))?;
    let mut tables = Vec::new();
    for indicator in numbers.iter().map(|number| pack.indicator(*number)) {
        let table = decision_table(&pack, indicator, project.peildatum(), width(), messages.language());
        tables.push(table.map_err(|why| {
            let mistake = CheckMistake::NoTable { indicator: indicator.id.clone(), why };
            messages.bad(&Diagnostic::of(Place::Argument(asked.to_owned()), &mistake).into(), &project.files)
        })?);
    }
    Ok(messages.result(&Printout::Text(tables.join("\n")), None))
}

fn explain(asked: &str, messages: &mut Messages) -> Outcome {
    match Code::find(asked) {
        Some(code) => messages.result(&Printout::Text(code.page()), None),
        None => {
            let place = Place::Argument(asked.to_owned());
            let diagnostic = Diagnostic::of(place, &CheckMistake::UnknownCode { found: asked.to_owned() })
                .suggest(asked, Code::ALL.iter().map(|code| code.id()));
            messages.bad(&diagnostic.into(), &Files::default())
        }
    }
}
