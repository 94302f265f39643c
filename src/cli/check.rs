//! `mdd check`

use super::opened::root;
use super::output::Messages;
use super::{Common, Outcome};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::project::Project;
use crate::text::Files;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Version of the rules [default: all of them]
    #[arg(long, value_name = "VERSION")]
    rules: Option<String>,
    /// Print what a code means, with examples: MDD014
    #[arg(long, value_name = "CODE", conflicts_with = "rules")]
    explain: Option<String>,
    /// Again after every change to a file, until Ctrl-C
    #[cfg(feature = "watch")]
    #[arg(long, conflicts_with = "explain")]
    watch: bool,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    match &arguments.explain {
        Some(code) => explain(code, messages),
        #[cfg(feature = "watch")]
        None if arguments.watch => match root(common, messages) {
            Ok(folder) => super::watch::watch(&folder, messages, |_, messages| once(arguments, common, messages)),
            Err(outcome) => outcome,
        },
        None => once(arguments, common, messages),
    }
}

fn once(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    check(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn check(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let root = root(common, messages)?;
    let project = match Project::open(&root) {
        Ok(project) => project,
        // Mistakes in files are what was looked for.
        Err(failure) => {
            messages.print(&failure.diagnostics, &failure.files);
            return Ok(Outcome::Found);
        }
    };
    let asked = arguments.rules.as_slice();
    let versions = project.asked(asked).map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let found = project.check(&versions);
    messages.print(&found, &project.files);
    let what = match versions.as_slice() {
        [version] => (*version).to_owned(),
        versions => format!("{} versions", versions.len()),
    };
    let outcome = messages.result(format!("{what}: {}\n", counted(&found)).as_bytes(), None);
    Ok(if outcome == Outcome::Fine && found.has_errors() { Outcome::Found } else { outcome })
}

/// "no mistakes", "1 mistake, 2 warnings"
fn counted(found: &Diagnostics) -> String {
    let mistakes = match found.count(Severity::Error) {
        0 => "no mistakes".to_owned(),
        1 => "1 mistake".to_owned(),
        several => format!("{several} mistakes"),
    };
    match found.count(Severity::Warning) {
        0 => mistakes,
        1 => format!("{mistakes}, 1 warning"),
        several => format!("{mistakes}, {several} warnings"),
    }
}

fn explain(asked: &str, messages: &mut Messages) -> Outcome {
    match Code::find(asked) {
        Some(code) => messages.result(code.page().as_bytes(), None),
        None => {
            let place = Place::Argument(asked.to_owned());
            let diagnostic = Diagnostic::error(Code::BadArgument, place, format!("no message has the code `{asked}`"))
                .suggest(asked, Code::ALL.iter().map(|code| code.id()));
            messages.bad(&diagnostic.into(), &Files::default())
        }
    }
}
