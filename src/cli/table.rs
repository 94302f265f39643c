//! `mdd check --table`: what the rules of an indicator decide for every possible input, as a table to read.

use std::fmt::Write as _;

use mdd_engine::engine::Because;
use mdd_engine::proof::{Row, Side, table};
use mdd_engine::rules::{Indicator, RulePack};
use mdd_engine::terms::Peildatum;
use textwrap::Options;

const HEADINGS: [&str; 3] = ["rule", "colour", "when"];

/// A row for each colour rule, more where one rule decides in several ways, and one for what no rule speaks of.
///
/// # Errors
/// The rules tell too many cases apart, or not every case was looked at.
pub(super) fn decision_table(
    pack: &RulePack,
    indicator: &Indicator,
    peildatum: Peildatum,
    width: usize,
) -> Result<String, String> {
    let rows = table(Side { pack, indicator, peildatum })?;
    let mut text = format!("{} {} [{}], rules {}\n\n", indicator.section, indicator.label, indicator.id, pack.number());
    let cells: Vec<[String; 3]> = rows.iter().map(cells).collect();
    let widest = |column: usize| {
        let widths = cells.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        widths.chain(HEADINGS.get(column).map(|heading| heading.len())).max().unwrap_or(0)
    };
    let (rule, colour) = (widest(0), widest(1));
    let indent = " ".repeat(rule + colour + 6);
    for [number, is, when] in [HEADINGS.map(str::to_owned)].iter().chain(&cells) {
        let first = format!("  {number:<rule$}  {is:<colour$}  ");
        let options = Options::new(width).initial_indent(&first).subsequent_indent(&indent);
        let _ = writeln!(text, "{}", textwrap::fill(when, options).trim_end());
    }
    if let Some(why) = rows.iter().find_map(|row| row.sample.apart()) {
        let _ = writeln!(text, "\nPerhaps never: {why}.");
    }
    if rows.iter().any(|row| row.because == Because::Gap && row.sample.apart().is_none()) {
        text.push_str("\nA gap is grijs, and a mistake: `mdd check` shows figures for it.\n");
    }
    for (number, rule) in (1..).zip(&indicator.colours) {
        let applies = |row: &Row| matches!(row.because, Because::Rule(at) if usize::from(at) + 1 == number);
        if !rows.iter().any(applies) {
            let _ = writeln!(text, "\nRule {number} never applies: {}", rule.written);
        }
    }
    Ok(text)
}

fn cells(row: &Row) -> [String; 3] {
    let colour = row.colour.map_or("none", |colour| colour.word());
    let (rule, colour) = match row.because {
        Because::Rule(number) => ((number + 1).to_string(), colour),
        Because::Gap => ("gap".to_owned(), "-"),
        _ => ("-".to_owned(), colour),
    };
    let perhaps = if row.sample.apart().is_some() { " (perhaps never)" } else { "" };
    [rule, colour.to_owned(), format!("{}{perhaps}", row.words)]
}
