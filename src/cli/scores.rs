//! `mdd scores`

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};
use clap::ValueEnum;
use unicode_width::UnicodeWidthStr;

use super::opened::{Chosen, evaluated, gemeenten, load};
use super::output::{Messages, Said};
use super::{Common, Outcome};
use mdd_engine::engine::evaluate;
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::scores::{Counted, Row, counts, matrix, to_csv, to_json};
use mdd_engine::terms::Colour;
use mdd_engine::what_if::told;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "GEMEENTE", conflicts_with = "all")]
    gemeenten: Vec<String>,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    chosen: Chosen,
    #[arg(long, conflicts_with_all = ["rules", "set"])]
    all_versions: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Printed,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Table,
    Csv,
    Json,
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
    let said = match arguments.format {
        Printed::Table => {
            let (columns, rows) = matrix(evaluation, &gemeenten);
            let what_if = told(&evaluation.what_if()).map(|told| messages.language().say(told) + "\n\n");
            let table = table(&columns, &rows, messages.colours());
            Said::Made(what_if.into_iter().chain([table]).collect::<String>().into_bytes())
        }
        Printed::Csv => Said::Made(to_csv(evaluation, &gemeenten)),
        Printed::Json => Said::Json(to_json(evaluation, &gemeenten).or_fault("what was made can be written as JSON")),
    };
    Ok(messages.result(&said, None))
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
    let counted = Counted::of(counted);
    let said = match arguments.format {
        Printed::Table => Said::Text(versions_table(&counted, messages.language())),
        Printed::Csv => Said::Made(counted.to_csv()),
        Printed::Json => Said::Json(counted.to_json().or_fault("what was made can be written as JSON")),
    };
    Ok(messages.result(&said, None))
}

/// A row an indicator, a column a version: how many are groen, oranje, rood and grijs.
fn versions_table(counted: &Counted, language: Language) -> String {
    let mut rows = vec![vec![language.say("scores-indicator")]];
    rows.iter_mut().for_each(|row| row.extend(counted.versions.iter().cloned()));
    for of in &counted.indicators {
        let cell = |counts: &Option<[usize; 4]>| match counts {
            Some(counts) => counts.map(|count| count.to_string()).join("/"),
            None => String::new(),
        };
        rows.push(std::iter::once(of.indicator.clone()).chain(of.counts.iter().map(cell)).collect());
    }
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..=counted.versions.len()).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in &rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    let colours = Colour::ALL.map(|colour| format!("{} {}", colour.symbol(), colour.word()));
    let _ = writeln!(text, "\n{}", colours.join(" / "));
    text
}

/// A row a gemeente, a symbol an indicator, and how many there are of each colour.
fn table(columns: &[(String, String)], rows: &[Row], colours: bool) -> String {
    let name_width = rows.iter().map(|row| row.name.width()).max().unwrap_or(0).max("gemeente".len());
    let mut text = format!("{:name_width$}  ", "gemeente");
    for (column, _) in columns {
        let _ = write!(text, "{column:>6}");
    }
    for colour in Colour::ALL {
        let _ = write!(text, "  {:>6}", colour.word());
    }
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
