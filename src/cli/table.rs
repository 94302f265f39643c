//! `mdd check --table`: what the rules of an indicator decide for every possible input, as a table to read.

use std::fmt::Write as _;

use mdd_engine::engine::Because;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::proof::{DecisionRow, Side, table};
use mdd_engine::rules::{Indicator, RulePack};
use mdd_engine::terms::Peildatum;
use textwrap::Options;

const HEADINGS: [&str; 3] = ["check-table-rule", "check-table-colour", "check-table-when"];

/// A row for each colour rule, more where one rule decides in several ways, and one for what no rule speaks of.
///
/// # Errors
/// The rules tell too many cases apart, or not every case was looked at.
pub(super) fn decision_table(
    pack: &RulePack,
    indicator: &Indicator,
    peildatum: Peildatum,
    width: usize,
    language: Language,
) -> Result<String, Said> {
    let rows = table(Side { pack, indicator, peildatum })?;
    let title = said("check-table-title").with("section", &indicator.section).with("label", &indicator.label);
    let title = title.with("indicator", &indicator.id).with("version", pack.number());
    let mut text = format!("{}\n\n", language.say(title));
    let lines = std::iter::once(HEADINGS.map(|heading| language.say(heading)));
    let lines: Vec<[String; 3]> = lines.chain(rows.iter().map(|row| cells(row, language))).collect();
    let widest = |column: usize| {
        let widths = lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count());
        widths.max().unwrap_or(0)
    };
    let (rule, colour) = (widest(0), widest(1));
    let indent = " ".repeat(rule + colour + 6);
    for [number, is, when] in &lines {
        let first = format!("  {number:<rule$}  {is:<colour$}  ");
        let options = Options::new(width).initial_indent(&first).subsequent_indent(&indent);
        let _ = writeln!(text, "{}", textwrap::fill(when, options).trim_end());
    }
    if let Some(why) = rows.iter().find_map(|row| row.sample.apart()) {
        let _ = writeln!(text, "\n{}", language.say(said("check-table-perhaps-never").with("why", why.clone())));
    }
    if rows.iter().any(|row| row.because == Because::Gap && row.sample.apart().is_none()) {
        let _ = writeln!(text, "\n{}", language.say("check-table-gap-is-grijs"));
    }
    for (number, rule) in (1usize..).zip(&indicator.colours) {
        let applies = |row: &DecisionRow| matches!(row.because, Because::Rule(at) if usize::from(at) + 1 == number);
        if !rows.iter().any(applies) {
            let never = said("check-table-never").with("rule", number).with("condition", &rule.written);
            let _ = writeln!(text, "\n{}", language.say(never));
        }
    }
    Ok(text)
}

fn cells(row: &DecisionRow, language: Language) -> [String; 3] {
    let colour = || row.colour.map_or_else(|| language.say("check-table-no-colour"), |colour| colour.word().to_owned());
    let (rule, colour) = match row.because {
        Because::Rule(number) => ((number + 1).to_string(), colour()),
        Because::Gap => (language.say("check-table-gap"), "-".to_owned()),
        _ => ("-".to_owned(), colour()),
    };
    let when = match row.sample.apart() {
        Some(_) => language.say(said("check-table-perhaps").with("words", row.words.clone())),
        None => language.say(&row.words),
    };
    [rule, colour, when]
}
