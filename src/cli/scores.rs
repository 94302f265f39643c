//! `mdd scores`

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};
use clap::ValueEnum;
use unicode_width::UnicodeWidthStr;

use super::opened::{Chosen, evaluated, gemeenten, load};
use super::output::{Messages, Said};
use super::{Common, Outcome};
use mdd_engine::fault::OrFault;
use mdd_engine::scores::{Row, matrix, to_csv, to_json};
use mdd_engine::terms::Colour;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "GEMEENTE", conflicts_with = "all")]
    gemeenten: Vec<String>,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    chosen: Chosen,
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
    let monitor = load(common, &arguments.chosen, messages)?;
    let all = arguments.all || arguments.gemeenten.is_empty();
    let mut gemeenten = gemeenten(&monitor, &arguments.gemeenten, all, messages)?;
    gemeenten.sort_unstable();
    let evaluated = evaluated(&monitor, messages)?;
    let evaluation = &evaluated.evaluation;
    let said = match arguments.format {
        Printed::Table => {
            let (columns, rows) = matrix(evaluation, &gemeenten);
            Said::Made(table(&columns, &rows, messages.colours()).into_bytes())
        }
        Printed::Csv => Said::Made(to_csv(evaluation, &gemeenten)),
        Printed::Json => Said::Json(to_json(evaluation, &gemeenten).or_fault("what was made can be written as JSON")),
    };
    Ok(messages.result(&said, None))
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
