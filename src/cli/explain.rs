//! `mdd explain`

use clap::ValueEnum;

use super::opened::{Chosen, load};
use super::output::{Messages, Said, width};
use super::{Common, Outcome};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use mdd_engine::explain::{Places, explain};
use mdd_engine::fault::OrFault;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{Indicator, RulePack};
use mdd_report::explained;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Code or name of the gemeente
    gemeente: String,
    /// Id of the indicator, or the number of its paragraph: dubbele-functionaliteit, 2.3
    indicator: String,
    #[command(flatten)]
    chosen: Chosen,
    /// What to print
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
    let loaded = load(common, &arguments.chosen, messages)?;
    let files = &loaded.project.files;
    let indicators =
        find(&loaded.pack, &arguments.indicator).map_err(|diagnostics| messages.bad(&diagnostics, files))?;
    let gemeenten = loaded.gemeenten(std::slice::from_ref(&arguments.gemeente), false, messages)?;
    let evaluation = loaded.evaluate(messages)?;
    let number = loaded.pack.number();
    let resolved = loaded.project.resolved(number).map_err(|diagnostics| messages.bad(&diagnostics, files))?;
    let places = Places { files, resolved: &resolved, pack: &loaded.pack };
    let explanations: Vec<_> = gemeenten
        .iter()
        .flat_map(|&gemeente| indicators.iter().map(move |&number| (number, gemeente)))
        .map(|(number, gemeente)| explain(&evaluation, &places, number, gemeente))
        .collect();
    let said = match arguments.format {
        Printed::Text => {
            let (width, colours) = (width(), messages.colours());
            let shown = explanations.iter().map(|explanation| explained(explanation, width, colours));
            Said::Made(shown.collect::<Vec<_>>().join(&b'\n'))
        }
        Printed::Markdown => {
            let shown = explanations.iter().map(|explanation| explanation.to_markdown());
            Said::Text(shown.collect::<Vec<_>>().join("\n"))
        }
        Printed::Json => Said::Json(
            serde_json::to_string_pretty(&explanations).or_fault("what was made can be written as JSON") + "\n",
        ),
    };
    messages.step("explained");
    Ok(messages.result(&said, None))
}

/// By id, or every indicator of a paragraph.
pub(super) fn find(pack: &RulePack, asked: &str) -> Result<Vec<IndicatorIndex>, Diagnostics> {
    if let Some(number) = pack.indicator_index(asked) {
        return Ok(vec![number]);
    }
    let of_section = |(number, indicator): (IndicatorIndex, &Indicator)| (indicator.section == asked).then_some(number);
    let numbers: Vec<IndicatorIndex> = pack.indicators().filter_map(of_section).collect();
    if !numbers.is_empty() {
        return Ok(numbers);
    }
    Err(Diagnostic::error(
        Code::UnknownIndicator,
        Place::Argument(asked.to_owned()),
        format!("there is no indicator `{asked}`"),
    )
    .suggest(asked, pack.indicators.keys().map(String::as_str))
    .help("give an id or the number of a paragraph, such as 2.3")
    .into())
}
