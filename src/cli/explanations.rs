//! `mdd explanations`: what gemeenten say of their own colours, and which rules draw most of it.

use std::fmt::Write as _;

use clap::ValueEnum;

use super::aligned::aligned;
use super::opened::{ChosenRules, evaluated, explanations, load};
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use mdd_engine::explanations::{DrawnBy, ExplanationList, ListedExplanation};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::terms::Colour;
use mdd_engine::text::visible;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    List(ListOptions),
}

#[derive(clap::Args)]
pub(super) struct ListOptions {
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: ExplanationsFormat,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExplanationsFormat {
    Table,
    Csv,
    Json,
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let Command::List(options) = command;
    list(options, common, messages).unwrap_or_else(|outcome| outcome)
}

fn list(options: &ListOptions, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let monitor = load(common, &options.chosen, messages)?;
    let explanations = explanations(&monitor, messages)?;
    if explanations.is_empty() {
        messages.remark("explanation-none");
    }
    let evaluated = evaluated(&monitor, messages)?;
    let listed = ExplanationList::of(&evaluated.evaluation, &explanations);
    let made = match options.format {
        ExplanationsFormat::Table if explanations.is_empty() => return Ok(Outcome::Fine),
        ExplanationsFormat::Table => Printout::Text(table(&listed, messages.language())),
        ExplanationsFormat::Csv => Printout::Made(listed.to_csv()),
        ExplanationsFormat::Json => Printout::Json(listed.to_json().or_fault("what was made can be written as JSON")),
    };
    Ok(messages.result(&made, None))
}

fn table(listed: &ExplanationList, language: Language) -> String {
    let heads = |ids: &[&'static str]| ids.iter().map(|id| language.say(*id)).collect::<Vec<String>>();
    let mut rows = vec![heads(&[
        "explanation-head-gemeente",
        "explanation-head-subject",
        "explanation-head-colour",
        "explanation-head-rule",
        "explanation-head-state",
        "explanation-head-until",
        "explanation-head-who",
        "explanation-head-text",
    ])];
    rows.extend(listed.explanations.iter().map(|one| cells(one, language)));
    let mut text = aligned(&rows, |_| false);
    if !listed.drawn_by.is_empty() {
        _ = writeln!(text, "\n{}", language.say("explanation-drawn-by"));
        let mut rows = vec![heads(&[
            "explanation-head-count",
            "explanation-head-subject",
            "explanation-head-rule",
            "explanation-head-colour",
            "explanation-head-why",
        ])];
        for DrawnBy { indicator, section, rule: number, colour, why, explanations, .. } in &listed.drawn_by {
            let subject = format!("{section} {indicator}");
            let row = [explanations.to_string(), subject, rule(*number, language), word(*colour), why.clone()];
            rows.push(row.map(|cell| visible(&cell).into_owned()).to_vec());
        }
        text += &aligned(&rows, |column| column == 0);
    }
    text
}

fn cells(one: &ListedExplanation, language: Language) -> Vec<String> {
    let state = match one.state {
        "holds" => language.say("explanation-state-holds"),
        "lapsed" => language.say("explanation-state-lapsed"),
        "coming" => language.say(said("explanation-state-coming").with("since", &one.since)),
        _ => language.say("explanation-state-other-rules"),
    };
    let cells = [
        format!("{} {}", one.code, one.gemeente),
        format!("{} {}", one.section, one.indicator),
        word(one.colour),
        if one.colour.is_some() { rule(one.rule, language) } else { String::new() },
        state,
        one.until.clone(),
        one.who.clone(),
        one.text.clone(),
    ];
    cells.map(|cell| visible(cell.trim()).into_owned()).to_vec()
}

fn word(colour: Option<Colour>) -> String {
    colour.map_or("", Colour::word).to_owned()
}

fn rule(number: Option<usize>, language: Language) -> String {
    match number {
        Some(number) => language.say(said("explanation-rule").with("rule", number)),
        None => language.say("explanation-no-rule"),
    }
}
