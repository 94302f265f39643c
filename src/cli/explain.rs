//! `mdd explain`

use clap::ValueEnum;

use super::opened::{ChosenRules, gemeenten, judged, load};
use super::output::{Messages, Printout, width};
use super::{Common, Outcome};
use mdd_engine::fault::OrFault;
use mdd_report::explained;

#[derive(clap::Args)]
pub(super) struct Arguments {
    gemeente: String,
    indicator: String,
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Printed,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Text,
    Markdown,
    Json,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    run_explain(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn run_explain(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let monitor = load(common, &arguments.chosen, messages)?;
    let files = &monitor.project.files;
    let indicators =
        monitor.pack.find(&arguments.indicator).map_err(|diagnostics| messages.bad(&diagnostics, files))?;
    let gemeenten = gemeenten(&monitor, std::slice::from_ref(&arguments.gemeente), false, messages)?;
    let language = match arguments.format {
        Printed::Text | Printed::Markdown => messages.language(),
        Printed::Json => messages.machine_language(),
    };
    let evaluated = judged(&monitor, messages)?;
    messages.print(&evaluated.warnings_of(&indicators), files);
    let explanations = evaluated
        .explain_each(&gemeenten, &indicators, language)
        .map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    let said = match arguments.format {
        Printed::Text => {
            let (width, colours) = (width(), messages.colours());
            let shown = explanations.iter().map(|explanation| explained(explanation, width, colours));
            Printout::Made(shown.collect::<Vec<_>>().join(&b'\n'))
        }
        Printed::Markdown => {
            let shown = explanations.iter().map(|explanation| explanation.to_markdown());
            Printout::Text(shown.collect::<Vec<_>>().join("\n"))
        }
        Printed::Json => Printout::Json(
            serde_json::to_string_pretty(&explanations).or_fault("what was made can be written as JSON") + "\n",
        ),
    };
    messages.step("step-explained");
    Ok(messages.result(&said, None))
}
