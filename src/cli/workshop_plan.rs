//! `mdd workshop plan`: who meets whom on a theme, and why.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ValueEnum;

use super::opened::{ChosenRules, evaluated, load};
use super::output::{Messages, Printout};
use super::workshop::{only, theme};
use super::{Common, Outcome};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::text::visible;
use mdd_engine::workshop::{PlanAsked, plan};
use mdd_engine::workshops::{PlanContrast, PlanGroup, PlanMember, PlannedWorkshop, TakingPart};

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "THEME")]
    theme: String,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    groups: Option<u16>,
    #[arg(long, value_name = "GEMEENTE", value_delimiter = ',')]
    among: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: PlanFormat,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PlanFormat {
    Table,
    Csv,
    Json,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let monitor = load(common, &arguments.chosen, messages)?;
    let (theme, list) = theme(&monitor, &arguments.theme, messages)?;
    let evaluated = evaluated(&monitor, messages)?;
    let taking_part = only(TakingPart::new(&evaluated.evaluation, &list, theme), &arguments.among);
    let taking_part = taking_part.and_then(TakingPart::enough).and_then(TakingPart::learning);
    let taking_part = taking_part.map_err(|found| messages.bad(&found, &monitor.project.files))?;
    let asked = PlanAsked { groups: arguments.groups.map(usize::from), seed: arguments.seed };
    let found = plan(&taking_part.participants(), asked);
    let planned = PlannedWorkshop::of(&taking_part, &found, asked);
    let made = match arguments.format {
        PlanFormat::Table => Printout::Text(table(&planned, messages.language())),
        PlanFormat::Csv => Printout::Made(planned.to_csv()),
        PlanFormat::Json => Printout::Json(planned.to_json().or_fault("what was made can be written as JSON")),
    };
    Ok(messages.result(&made, arguments.output.as_deref()))
}

fn table(planned: &PlannedWorkshop, language: Language) -> String {
    let PlannedWorkshop { title, rules, peildatum, groups, left_over, rounds, seed, .. } = planned;
    let heading = said("workshop-heading").with("title", title).with("rules", rules).with("peildatum", peildatum);
    let mut text = format!("{}\n", language.say(heading));
    if !planned.what_if.is_empty() {
        _ = writeln!(text, "{}", language.say(said("workshop-what-if").with("set", &planned.what_if)));
    }
    if groups.is_empty() {
        _ = writeln!(text, "\n{}", language.say("workshop-no-groups"));
    }
    for group in groups {
        let mut lines = of_group(group, language).into_iter().map(|told| language.say(told));
        _ = writeln!(text, "\n{}", lines.next().unwrap_or_default());
        lines.for_each(|line| _ = writeln!(text, "  {line}"));
    }
    if !left_over.is_empty() {
        _ = writeln!(text, "\n{}", language.say("workshop-left-over"));
    }
    for left in left_over {
        let why = match left.why {
            "nobody-to-learn-from" => "workshop-why-nobody-to-learn-from",
            "same-organisation" => "workshop-why-same-organisation",
            "groups-are-full" => "workshop-why-groups-are-full",
            _ => "workshop-why-nobody-left",
        };
        _ = writeln!(text, "  {} ({}): {}", left.member.gemeente, left.member.code, language.say(why));
    }
    let search = match rounds {
        Some(rounds) => {
            said("workshop-search-bounded").with("rounds", rounds.to_string()).with("seed", seed.to_string())
        }
        None => said("workshop-search-exact"),
    };
    _ = writeln!(text, "\n{}", language.say(search));
    text.lines().map(|line| visible(line).into_owned() + "\n").collect()
}

/// A group: who, what there is to learn, in what they are near, and whom to invite.
fn of_group(group: &PlanGroup, language: Language) -> Vec<Said> {
    let PlanGroup { number, members, contrasts, near } = group;
    let names: Vec<String> = members.iter().map(|member| member.gemeente.clone()).collect();
    let mut told = vec![said("workshop-group").with("number", *number).with("members", names)];
    told.extend(contrasts.iter().map(|PlanContrast { section, label, groen, lower, .. }| {
        let learns = said("workshop-learns").with("subject", format!("{section} {label}"));
        learns.with("groen", groen.clone()).with("lower", lower.clone())
    }));
    if near.provinces.is_empty() && near.least_inhabitants.is_none() {
        told.push(said("workshop-near-unknown"));
    }
    if !near.provinces.is_empty() {
        told.push(said("workshop-near-provinces").with("provinces", near.provinces.clone()));
    }
    if let (Some(least), Some(most)) = (near.least_inhabitants, near.most_inhabitants) {
        let told_size = said("workshop-near-inhabitants").with("least", written(least, language));
        told.push(told_size.with("most", written(most, language)));
    }
    let contact = |PlanMember { gemeente, contact, .. }: &PlanMember| format!("{gemeente} ({contact})");
    told.push(said("workshop-invite").with("contacts", members.iter().map(contact).collect::<Vec<_>>()));
    told
}

fn written(count: u64, language: Language) -> String {
    language.notation().number(usize::try_from(count).unwrap_or(usize::MAX).into(), 0)
}
