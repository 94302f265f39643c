//! `mdd scores`

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};
use clap::ValueEnum;
use unicode_width::UnicodeWidthStr;

use super::aligned::aligned;
use super::fragile::fragile_table;
use super::mistake::CommandMistake;
use super::opened::{ChosenRules, evaluated, gemeenten, load};
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::scores::{
    Attribute, Attributes, Beside, ColourCounts, FIGURE, Fragility, Reader, ScoreRow, Totals, counts, fragile_csv,
    fragile_json, matrix, to_json, to_wider_csv,
};
use mdd_engine::terms::Colour;
use mdd_engine::text::visible;
use mdd_engine::what_if::told;
use mdd_report::render::{RenderFailure, render_country};
use mdd_report::report::Country;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "GEMEENTE", conflicts_with = "all")]
    gemeenten: Vec<String>,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, conflicts_with_all = ["rules", "set"])]
    all_versions: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Printed,
    #[arg(long, value_name = "NAMES", value_delimiter = ',', conflicts_with_all = ["all_versions", "by"])]
    columns: Vec<String>,
    #[arg(id = "condition", long = "where", value_name = "CONDITION", conflicts_with = "all_versions")]
    condition: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with = "all_versions")]
    by: Option<String>,
    #[arg(long, conflicts_with = "all_versions")]
    excel: bool,
    #[arg(long, conflicts_with_all = ["all_versions", "by", "columns"])]
    fragile: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Table,
    Csv,
    Json,
    Xlsx,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    scores(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn scores(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    if arguments.all_versions {
        return of_all_versions(arguments, common, messages);
    }
    let monitor = load(common, &arguments.chosen, messages)?;
    let all = arguments.all || arguments.gemeenten.is_empty();
    let mut gemeenten = gemeenten(&monitor, &arguments.gemeenten, all, messages)?;
    gemeenten.sort_unstable();
    let evaluated = evaluated(&monitor, messages)?;
    let evaluation = &evaluated.evaluation;
    let answers = Attributes::new(evaluation);
    let asked = arguments.columns.iter().chain(&arguments.by).chain(&arguments.condition).map(String::as_str);
    for name in answers.not_the_figure(asked) {
        messages.remark(said("scores-not-the-figure").with("figure", format!("{FIGURE}{name}")).with("name", name));
    }
    let find = |name: &String| answers.find(name).map(|about| (name.clone(), about));
    let columns = arguments.columns.iter().map(find).collect::<Result<Vec<_>, _>>();
    let columns = columns.map_err(|found| messages.bad(&found, &monitor.project.files))?;
    if let Some(condition) = &arguments.condition {
        let mut files = monitor.project.files.clone();
        let chosen = answers.choose(condition, &gemeenten, &mut files);
        let (chosen, unknown) = chosen.map_err(|found| messages.bad(&found, &files))?;
        if unknown > 0 {
            messages.remark(said("scores-unknown").with("count", unknown).with("condition", condition));
        }
        gemeenten = chosen;
    }
    let what_if = told(&evaluation.what_if()).map(|told| messages.language().say(told) + "\n\n");
    let reader = if arguments.excel { Reader::Spreadsheet } else { Reader::Program };
    if arguments.excel && arguments.format != Printed::Csv {
        return Err(messages.bad(&argument("--excel", &CommandMistake::ExcelIsCsv), &monitor.project.files));
    }
    if arguments.fragile {
        let distances = Fragility::new(evaluation).of_each(&gemeenten);
        let said = match arguments.format {
            Printed::Table => {
                let table = fragile_table(evaluation, &distances, messages.language());
                Printout::Text(what_if.into_iter().chain([table]).collect())
            }
            Printed::Csv => Printout::Made(fragile_csv(evaluation, &distances, reader)),
            Printed::Json => {
                Printout::Json(fragile_json(evaluation, &distances).or_fault("what was made can be written as JSON"))
            }
            Printed::Xlsx => return Err(messages.bad(&no_workbook("--fragile"), &monitor.project.files)),
        };
        return Ok(messages.result(&said, None));
    }
    if let Some(by) = &arguments.by {
        let by = find(by).map_err(|found| messages.bad(&found, &monitor.project.files))?;
        let totals = Totals::of(&by, &answers, &gemeenten);
        let said = match arguments.format {
            Printed::Table => Printout::Text(what_if.into_iter().chain([totals_table(&totals)]).collect()),
            Printed::Csv => Printout::Made(totals.to_csv(reader)),
            Printed::Json => Printout::Json(totals.to_json().or_fault("what was made can be written as JSON")),
            Printed::Xlsx => return Err(messages.bad(&no_workbook("--by"), &monitor.project.files)),
        };
        return Ok(messages.result(&said, None));
    }
    let beside = Beside { answers: &answers, columns: &columns };
    let said = match arguments.format {
        Printed::Table => {
            let (shown, rows) = matrix(evaluation, &gemeenten, beside);
            let table = table(&shown, &columns, &rows, messages.colours());
            Printout::Made(what_if.into_iter().chain([table]).collect::<String>().into_bytes())
        }
        Printed::Csv => Printout::Made(to_wider_csv(evaluation, &gemeenten, beside, reader)),
        Printed::Json => {
            Printout::Json(to_json(evaluation, &gemeenten, beside).or_fault("what was made can be written as JSON"))
        }
        Printed::Xlsx if !columns.is_empty() => {
            return Err(messages.bad(&no_workbook("--columns"), &monitor.project.files));
        }
        Printed::Xlsx => {
            let country = Country::new(evaluation);
            let made = render_country(&country.overview(&gemeenten));
            Printout::Made(made.map_err(|failure| messages.bad(&not_built(&failure), &monitor.project.files))?)
        }
    };
    Ok(messages.result(&said, None))
}

fn argument(found: &str, mistake: &CommandMistake) -> Diagnostics {
    Diagnostic::of(Place::Argument(found.to_owned()), mistake).into()
}

/// The workbook has columns of its own.
fn no_workbook(found: &'static str) -> Diagnostics {
    argument(found, &CommandMistake::NotInWorkbook { found })
}

fn not_built(failure: &RenderFailure) -> Diagnostics {
    argument("xlsx", &CommandMistake::WithoutWorkbook { why: failure.said() })
}

/// Columns of one width, the first to the left.
fn totals_table(totals: &Totals) -> String {
    let heading = [totals.by.as_str(), "gemeenten"].into_iter().chain(Colour::ALL.map(Colour::word));
    let mut rows: Vec<Vec<String>> = vec![heading.map(str::to_owned).collect()];
    for total in &totals.groups {
        let counts = std::iter::once(total.gemeenten).chain(total.colours).map(|count| count.to_string());
        rows.push(std::iter::once(visible(&total.group).into_owned()).chain(counts).collect());
    }
    aligned(&rows, |column| column > 0)
}

/// How many gemeenten have which colour, by every version of the rules on the same deliveries.
fn of_all_versions(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let monitor = load(common, &arguments.chosen, messages)?;
    let all = arguments.all || arguments.gemeenten.is_empty();
    let gemeenten = gemeenten(&monitor, &arguments.gemeenten, all, messages)?;
    let numbers: Vec<&str> = monitor.project.versions().collect();
    let packs = monitor.project.read_each(&numbers, |_, reading| reading.pack.map(|(pack, _)| pack));
    let bad = |found, messages: &mut Messages| messages.bad(&found, &monitor.project.files);
    let packs = packs.into_iter().collect::<Result<Vec<_>, _>>().map_err(|found| bad(found, messages))?;
    let counted = packs.iter().map(|pack| {
        let evaluation = evaluate(pack, &monitor.data, monitor.peildatum)?;
        Ok((pack.number().to_owned(), counts(&evaluation, &gemeenten)))
    });
    let counted = counted.collect::<Result<Vec<_>, _>>().map_err(|found| bad(found, messages))?;
    let counted = ColourCounts::of(counted);
    let said = match arguments.format {
        Printed::Table => Printout::Text(versions_table(&counted, messages.language())),
        Printed::Csv => Printout::Made(counted.to_csv()),
        Printed::Json => Printout::Json(counted.to_json().or_fault("what was made can be written as JSON")),
        Printed::Xlsx => return Err(messages.bad(&no_workbook("--all-versions"), &monitor.project.files)),
    };
    Ok(messages.result(&said, None))
}

/// A row an indicator, a column a version: how many are groen, oranje, rood and grijs.
fn versions_table(counted: &ColourCounts, language: Language) -> String {
    let mut rows = vec![vec![language.say("scores-indicator")]];
    rows.iter_mut().for_each(|row| row.extend(counted.versions.iter().cloned()));
    for of in &counted.indicators {
        let cell = |counts: &Option<[usize; 4]>| match counts {
            Some(counts) => counts.map(|count| count.to_string()).join("/"),
            None => String::new(),
        };
        rows.push(std::iter::once(of.indicator.clone()).chain(of.counts.iter().map(cell)).collect());
    }
    let mut text = aligned(&rows, |_| false);
    let colours = Colour::ALL.map(|colour| format!("{} {}", colour.symbol(), colour.word()));
    let _ = writeln!(text, "\n{}", colours.join(" / "));
    text
}

/// A row a gemeente, a symbol an indicator, and how many there are of each colour.
fn table(columns: &[(String, String)], beside: &[(String, Attribute)], rows: &[ScoreRow], colours: bool) -> String {
    let name_width = rows.iter().map(|row| row.name.width()).max().unwrap_or(0).max("gemeente".len());
    let mut text = format!("{:name_width$}  ", "gemeente");
    for (column, _) in columns {
        let _ = write!(text, "{column:>6}");
    }
    for colour in Colour::ALL {
        let _ = write!(text, "  {:>6}", colour.word());
    }
    let width = |(at, (name, _)): (usize, &(String, Attribute))| {
        let cells = rows.iter().filter_map(|row| row.beside.get(at)).map(|cell| cell.width());
        cells.max().unwrap_or(0).max(name.width())
    };
    let widths: Vec<usize> = beside.iter().enumerate().map(width).collect();
    for ((name, _), width) in beside.iter().zip(&widths) {
        let _ = write!(text, "  {name}{}", " ".repeat(width - name.width()));
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    for row in rows {
        let _ = write!(text, "{}{}  ", row.name, " ".repeat(name_width - row.name.width()));
        for colour in &row.colours {
            let style = if colours { colour.map(style).unwrap_or_default() } else { Style::new() };
            let _ = write!(text, "     {style}{}{style:#}", colour.map_or(" ", Colour::symbol));
        }
        for colour in Colour::ALL {
            let count = row.colours.iter().filter(|other| **other == Some(colour)).count();
            let _ = write!(text, "  {count:>6}");
        }
        for (cell, width) in row.beside.iter().zip(&widths) {
            let _ = write!(text, "  {}{}", visible(cell), " ".repeat(width - cell.width()));
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
    let legend = Colour::ALL.map(|colour| format!("{} {}", colour.symbol(), colour.word()));
    let _ = writeln!(text, "\n{}\n", legend.join("   "));
    for (column, label) in columns {
        let _ = writeln!(text, "{column:<6} {label}");
    }
    text
}

fn style(colour: Colour) -> Style {
    let ansi = match colour {
        Colour::Groen => AnsiColor::Green,
        Colour::Oranje => AnsiColor::Yellow,
        Colour::Rood => AnsiColor::Red,
        Colour::Grijs => AnsiColor::BrightBlack,
    };
    Style::new().fg_color(Some(Color::Ansi(ansi)))
}
