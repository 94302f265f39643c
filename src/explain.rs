//! Why a gemeente has this colour: value, benchmark and its peers, every rule, and the rows behind the figure.
//!
//! Takes an evaluation and the files that the rules were read from; decides nothing itself.

use std::fmt::Write as _;

use serde::Serialize;

use crate::engine::{Because, Evaluation, Trace, Truth};
use crate::rules::condition::Quantity;
use crate::rules::{Benchmark, Compare, How};
use crate::terms::{Number, dutch_date};
use crate::text::Files;

/// Everything there is to say of one indicator of one gemeente.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Explanation {
    pub schema: &'static str,
    pub rules: String,
    pub peildatum: String,
    pub gemeente: String,
    pub code: String,
    pub indicator: String,
    pub section: String,
    pub label: String,
    pub basis: String,
    pub note: String,
    pub display: String,
    pub value: String,
    pub benchmark: Option<BenchmarkFound>,
    pub colour: String,
    pub symbol: &'static str,
    pub reason: String,
    pub why: String,
    /// "as displayed" or "exactly"
    pub compared: &'static str,
    pub outcome: Vec<RuleAsked>,
    /// The thresholds that the rules name: "veel_componenten = 40".
    pub thresholds: Vec<String>,
    pub origin: Vec<Origin>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BenchmarkFound {
    pub display: String,
    pub value: String,
    /// "mean over 115 gemeenten with sterren = 4"
    pub made_of: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RuleAsked {
    pub number: usize,
    pub condition: String,
    pub colour: &'static str,
    /// "holds", "does not hold" or "cannot be known: componenten is missing"
    pub outcome: String,
    pub decides: bool,
    /// file:line:column
    pub place: String,
}

/// One measure and where it came from; those that it needs stand below it, one level deeper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Origin {
    pub depth: usize,
    pub measure: String,
    pub display: String,
    pub value: String,
    /// "formula", "condition", "script sterren.rhai", or what was aggregated.
    pub how: String,
    /// The lines of the delivery: "file:12-15, 20".
    pub rows: String,
}

/// How many lines of a delivery are named; the others are counted.
const MAX_LINES: usize = 10;

/// Explains an indicator, by its number in the pack. None when there is no such indicator or gemeente.
pub fn explain(evaluation: &Evaluation<'_>, files: &Files, number: usize, gemeente: usize) -> Option<Explanation> {
    let (id, indicator) = evaluation.pack.indicators.get_index(number)?;
    let found = evaluation.data.gemeenten.get(gemeente)?;
    let score = evaluation.score(number, gemeente)?;
    let decision = evaluation.decision(number, gemeente);
    let asked = evaluation.ask(number, gemeente).into_iter().zip(&indicator.colours);
    // Once a colour is decided, or cannot be known, the rules that follow are not asked.
    let mut decided = matches!(decision.because, Because::NoFigure | Because::Outdated);
    let mut thresholds: Vec<String> = Vec::new();
    for (name, value) in indicator.colours.iter().flat_map(|rule| rule.condition.thresholds()) {
        let said = format!("{name} = {value}");
        if !thresholds.contains(&said) {
            thresholds.push(said);
        }
    }
    let outcome = asked
        .map(|(asked, rule)| RuleAsked {
            number: asked.number,
            condition: asked.written,
            colour: asked.colour.word(),
            outcome: match asked.truth {
                _ if decided => "not asked".to_owned(),
                Truth::Yes => {
                    decided = true;
                    "holds".to_owned()
                }
                Truth::No => "does not hold".to_owned(),
                Truth::Unknown(quantity) => {
                    decided = true;
                    format!("cannot be known: {} is missing", quantity_name(evaluation, quantity))
                }
            },
            decides: decision.because == Because::Rule(u16::try_from(asked.number - 1).unwrap_or(u16::MAX)),
            place: files.place(rule.span),
        })
        .collect();
    // The figure itself first, then the other measures that the rules ask for.
    let mut measures = vec![indicator.measure];
    for quantity in indicator.colours.iter().flat_map(|rule| rule.condition.quantities()) {
        if let Quantity::Measure(measure) = quantity
            && !measures.contains(&measure)
        {
            measures.push(measure);
        }
    }
    let mut origin = Vec::new();
    for trace in measures.into_iter().filter_map(|measure| evaluation.trace(measure, gemeente)) {
        if !origin.iter().any(|known: &Origin| known.measure == name_of(evaluation, trace.measure)) {
            add_origin(evaluation, &trace, 0, &mut origin);
        }
    }
    Some(Explanation {
        schema: "mdd-explain/1",
        rules: evaluation.pack.number().to_owned(),
        peildatum: evaluation.peildatum.to_string(),
        gemeente: found.name.clone(),
        code: found.code.to_string(),
        indicator: id.clone(),
        section: indicator.section.clone(),
        label: indicator.label.clone(),
        basis: indicator.basis.clone(),
        note: indicator.note.clone().unwrap_or_default(),
        value: score.value.machine(),
        benchmark: benchmark(evaluation, number, gemeente, score.benchmark_display),
        display: score.display,
        colour: score.colour.map_or_else(|| "none".to_owned(), |colour| colour.word().to_owned()),
        symbol: score.colour.map_or("", |colour| colour.symbol()),
        reason: score.reason.map_or_else(String::new, |reason| reason.dutch().to_owned()),
        why: score.why,
        compared: if indicator.compare == Compare::Exact { "exactly" } else { "as displayed" },
        outcome,
        thresholds,
        origin,
    })
}

fn benchmark(evaluation: &Evaluation<'_>, number: usize, gemeente: usize, display: String) -> Option<BenchmarkFound> {
    let (_, indicator) = evaluation.pack.indicators.get_index(number)?;
    let group = evaluation.group(number, gemeente);
    let members = group.map_or(0, |group| group.members);
    let made_of = match &indicator.benchmark {
        Benchmark::None => return None,
        Benchmark::Norm(_) => "a norm, the same for everyone".to_owned(),
        Benchmark::Count { .. } => {
            format!("how many of the {} gemeenten: {}", evaluation.gemeenten(), indicator.benchmark_over)
        }
        Benchmark::Mean { peers: None, over: None } => format!("mean over {members} gemeenten with a figure"),
        Benchmark::Mean { peers: None, over: Some(_) } => {
            format!("mean over {members} gemeenten with a figure: {}", indicator.benchmark_over)
        }
        Benchmark::Mean { peers: Some(peers), .. } => match evaluation.value(*peers, gemeente).is_missing() {
            true => format!("no peers: {} is missing", name_of(evaluation, *peers)),
            false => format!(
                "mean over {members} gemeenten with {} = {}",
                name_of(evaluation, *peers),
                evaluation.show(*peers, gemeente)
            ),
        },
    };
    let value = group.and_then(|group| group.value).map_or_else(String::new, |value| value.to_string());
    Some(BenchmarkFound { display, value, made_of })
}

fn name_of(evaluation: &Evaluation<'_>, measure: usize) -> String {
    evaluation.measure(measure).map_or_else(String::new, |measure| measure.name.clone())
}

fn quantity_name(evaluation: &Evaluation<'_>, quantity: Quantity) -> String {
    match quantity {
        Quantity::Measure(measure) => name_of(evaluation, measure),
        Quantity::Benchmark => "the benchmark".to_owned(),
        Quantity::Column(_) => "a column".to_owned(),
    }
}

fn add_origin(evaluation: &Evaluation<'_>, trace: &Trace, depth: usize, into: &mut Vec<Origin>) {
    let Some(measure) = evaluation.measure(trace.measure) else { return };
    if into.iter().any(|known| known.measure == measure.name) {
        let (display, value) = (trace.shown.clone(), trace.value.machine());
        into.push(Origin {
            depth,
            measure: measure.name.clone(),
            display,
            value,
            how: "see above".to_owned(),
            rows: String::new(),
        });
        return;
    }
    let how = match (&measure.how, &trace.rows) {
        (How::Aggregate { .. }, Some(rows)) => {
            format!("{} of {} rows of {}", rows.used, rows.looked_at, rows.from)
        }
        (How::Aggregate { .. }, None) => "no rows".to_owned(),
        (How::When(_), _) => "condition".to_owned(),
        (How::Formula(_), _) => "formula".to_owned(),
        (How::Script { script, .. }, _) => {
            format!("script {}", evaluation.pack.scripts.get(*script).map_or("", |script| script.name.as_str()))
        }
    };
    let rows = trace
        .rows
        .as_ref()
        .filter(|rows| !rows.lines.is_empty())
        .map_or_else(String::new, |rows| rows.counted.place(&rows.file, &line_ranges(&rows.lines)));
    into.push(Origin {
        depth,
        measure: measure.name.clone(),
        display: trace.shown.clone(),
        value: trace.value.machine(),
        how,
        rows,
    });
    for need in &trace.needs {
        add_origin(evaluation, need, depth + 1, into);
    }
}

/// `3-5, 9 and 12 more`
fn line_ranges(lines: &[u32]) -> String {
    let mut text = String::new();
    let mut shown = lines.iter().take(MAX_LINES).copied().peekable();
    let mut first = true;
    while let Some(start) = shown.next() {
        let mut end = start;
        while shown.peek() == Some(&(end + 1)) {
            end += 1;
            shown.next();
        }
        let separator = if first { "" } else { ", " };
        first = false;
        // Writing into a String does not fail.
        let _ =
            if start == end { write!(text, "{separator}{start}") } else { write!(text, "{separator}{start}-{end}") };
    }
    match lines.len().checked_sub(MAX_LINES) {
        Some(more) if more > 0 => format!("{text} and {more} more"),
        _ => text,
    }
}

impl Explanation {
    /// For a terminal.
    pub fn to_text(&self) -> String {
        let mut text = format!(
            "{} ({}) - {} {} [{}]\nrules {}, peildatum {}\n\n",
            self.gemeente,
            self.code,
            self.section,
            self.label,
            self.indicator,
            self.rules,
            crate::terms::parse_date(&self.peildatum).map_or_else(|| self.peildatum.clone(), dutch_date)
        );
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                let _ = writeln!(text, "  {name:<10} {value}");
            }
        };
        let colour = match (self.colour.as_str(), self.reason.as_str()) {
            ("none", _) => "none (this figure is not judged)".to_owned(),
            (colour, "") => format!("{} {colour}: {}", self.symbol, self.why),
            (colour, reason) => format!("{} {colour} ({reason}): {}", self.symbol, self.why),
        };
        field("colour", &colour);
        // Only a number can be rounded; what is printed in full needs no second time.
        let exact = |value: &str| match Number::parse(value) {
            Some(number) if number.decimals() > 0 => format!("  (exactly {value})"),
            _ => String::new(),
        };
        field("value", &format!("{}{}", self.display, exact(&self.value)));
        if let Some(benchmark) = &self.benchmark {
            let exact = exact(&benchmark.value);
            field("benchmark", &format!("{}{exact}, {}", benchmark.display, benchmark.made_of));
        }
        field("compared", self.compared);
        field("basis", &self.basis);
        field("note", &self.note);
        if !self.outcome.is_empty() {
            text.push_str("\nThe rules, in order; the first that holds decides\n");
            let width = self.outcome.iter().map(|rule| rule.condition.chars().count()).max().unwrap_or(0);
            for rule in &self.outcome {
                let mark = if rule.decides { ">" } else { " " };
                let pad = width - rule.condition.chars().count();
                let _ = writeln!(
                    text,
                    "{mark} {}. {}{} -> {:<6}  {:<14} {}",
                    rule.number,
                    rule.condition,
                    " ".repeat(pad),
                    rule.colour,
                    rule.outcome,
                    rule.place
                );
            }
            if !self.thresholds.is_empty() {
                let _ = writeln!(text, "  with {}", self.thresholds.join(", "));
            }
        }
        text.push_str("\nWhere the figures come from\n");
        for origin in &self.origin {
            let indent = "  ".repeat(origin.depth + 1);
            let _ = writeln!(text, "{indent}{} = {}  <- {}", origin.measure, origin.display, origin.how);
            if !origin.rows.is_empty() {
                let _ = writeln!(text, "{indent}    {}", origin.rows);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::line_ranges;

    #[test]
    fn lines_that_follow_each_other_are_one_range() {
        assert_eq!(line_ranges(&[3, 4, 5, 9]), "3-5, 9");
        let many: Vec<u32> = (1..=30).map(|line| line * 2).collect();
        assert!(line_ranges(&many).ends_with("18, 20 and 20 more"));
    }
}
