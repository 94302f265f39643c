//! What came of the examples, for people and for machines.

use std::fmt::Write as _;

use serde::Serialize;

use super::coverage::Coverage;
use super::mutate::Mutated;
use super::situation::Found;
use super::{Tested, TestedRules};
use crate::engine::Because;
use crate::terms::Value;
use crate::text::{Files, Span};

/// Everything that one run of the examples has to say.
#[derive(Serialize)]
pub struct TestResults {
    pub schema: &'static str,
    pub rules: String,
    pub examples: usize,
    /// Those that are not as expected.
    pub failed: Vec<Failed>,
    pub coverage: Option<Covered>,
    pub mutation: Option<Mutations>,
}

#[derive(Serialize)]
pub struct Failed {
    pub indicator: String,
    pub name: String,
    pub place: String,
    pub given: String,
    pub differences: Vec<Difference>,
    pub decided: String,
}

#[derive(Serialize)]
pub struct Difference {
    pub expected: String,
    pub found: String,
}

#[derive(Serialize)]
pub struct Covered {
    pub reached: usize,
    pub all: usize,
    pub percent: usize,
    pub unreached: Vec<Missed>,
}

#[derive(Serialize)]
pub struct Missed {
    pub indicator: String,
    pub what: String,
    pub place: String,
}

#[derive(Serialize)]
pub struct Mutations {
    pub tried: usize,
    pub unnoticed: Vec<Change>,
}

#[derive(Serialize)]
pub struct Change {
    pub about: String,
    pub place: String,
    pub reads: String,
    pub could_read: String,
}

impl TestResults {
    pub fn new(rules: TestedRules<'_>, files: &Files, shown: &str, tested: &[Tested<'_>]) -> TestResults {
        let failed = tested.iter().filter(|tested| !tested.failures.is_empty());
        TestResults {
            schema: "mdd.test/1",
            rules: shown.to_owned(),
            examples: tested.len(),
            failed: failed.map(|tested| Failed::new(rules, files, tested)).collect(),
            coverage: None,
            mutation: None,
        }
    }

    #[must_use]
    pub fn with_coverage(mut self, coverage: &Coverage, files: &Files) -> TestResults {
        let missed = coverage.unreached.iter().map(|missed| Missed {
            indicator: missed.indicator.clone(),
            what: missed.what.clone(),
            place: line(files, missed.place),
        });
        self.coverage = Some(Covered {
            reached: coverage.reached(),
            all: coverage.all,
            percent: coverage.percent(),
            unreached: missed.collect(),
        });
        self
    }

    #[must_use]
    pub fn with_mutations(mut self, mutated: &Mutated, files: &Files) -> TestResults {
        let changes = mutated.unnoticed.iter().map(|change| Change {
            about: change.about.clone(),
            place: line(files, change.place),
            reads: change.reads.clone(),
            could_read: change.could_read.clone(),
        });
        self.mutation = Some(Mutations { tried: mutated.tried, unnoticed: changes.collect() });
        self
    }

    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for failed in &self.failed {
            failed.print(&mut text);
        }
        let outcome = match self.failed.len() {
            0 => "all as expected".to_owned(),
            failed => format!("{failed} not as expected"),
        };
        let _ = writeln!(text, "rules {}: {}, {outcome}", self.rules, counted(self.examples, "example"));
        if let Some(coverage) = &self.coverage {
            let Covered { reached, all, percent, unreached } = coverage;
            let _ = writeln!(text, "coverage: {reached} of {all} rules and missing figures ({percent}%)");
            for missed in unreached {
                let _ = writeln!(text, "  no example reaches {}, {}  {}", missed.indicator, missed.what, missed.place);
            }
        }
        if let Some(mutation) = &self.mutation {
            let changes = counted(mutation.tried, "small change");
            let _ = writeln!(text, "mutation: {changes} of the rules, {} unnoticed", mutation.unnoticed.len());
            for change in &mutation.unnoticed {
                let _ = writeln!(text, "  {}  {}", change.place, change.about);
                let _ = writeln!(text, "    reads       {}", change.reads);
                let _ = writeln!(text, "    could read  {}", change.could_read);
            }
        }
        text
    }
}

impl Failed {
    fn new(rules: TestedRules<'_>, files: &Files, tested: &Tested<'_>) -> Failed {
        let example = tested.example;
        let indicator = rules.pack.indicator(example.indicator);
        let differences = tested.failures.iter();
        Failed {
            indicator: indicator.id.clone(),
            name: example.name.value.clone(),
            place: line(files, example.name.span),
            given: given(rules, tested),
            differences: differences
                .map(|failure| Difference { expected: failure.expected.clone(), found: failure.found.clone() })
                .collect(),
            decided: decided(rules, files, tested, &tested.found),
        }
    }

    fn print(&self, text: &mut String) {
        let _ = writeln!(text, "{}  {}: {}", self.place, self.indicator, self.name);
        let _ = writeln!(text, "  given     {}", self.given);
        for Difference { expected, found } in &self.differences {
            let _ = writeln!(text, "  expected  {expected}\n  found     {found}");
        }
        let _ = writeln!(text, "  decided   {}\n", self.decided);
    }
}

/// `componenten = 40, benchmark = 28`
fn given(rules: TestedRules<'_>, tested: &Tested<'_>) -> String {
    let situation = &tested.example.situation;
    let shown = |value: &Value| match value {
        Value::Missing => "-".to_owned(),
        Value::Text(text) => format!("\"{text}\""),
        value => value.machine(),
    };
    let measures = &rules.pack.measures;
    let figures = situation.figures.iter().filter_map(|(&at, value)| Some((measures.get(at)?.name.as_str(), value)));
    let mut given: Vec<String> = figures.map(|(name, value)| format!("{name} = {}", shown(value))).collect();
    if !situation.benchmark.is_missing() {
        given.push(format!("benchmark = {}", shown(&situation.benchmark)));
    }
    for rows in &situation.rows {
        let table = rules.schema.table(rows.table).0;
        given.push(format!("{} of {table}", counted(rows.rows.len(), "row")));
    }
    if situation.peildatum != rules.peildatum {
        given.push(format!("peildatum = {}", situation.peildatum));
    }
    if given.is_empty() { "nothing".to_owned() } else { given.join(", ") }
}

/// `rule 2, componenten > 40 -> groen  rules/...:10`
fn decided(rules: TestedRules<'_>, files: &Files, tested: &Tested<'_>, found: &Found) -> String {
    let indicator = rules.pack.indicator(tested.example.indicator);
    let place = |span| line(files, span);
    match found.because {
        Because::Rule(number) => match indicator.colours.get(usize::from(number)) {
            Some(rule) => format!("rule {}: {} -> {}  {}", number + 1, rule.written, rule.colour, place(rule.span)),
            None => String::new(),
        },
        Because::NoFigure => format!("there is no figure  {}", place(indicator.span)),
        Because::Missing(quantity) => {
            format!("a rule needs {}, which is missing  {}", rules.name_of(quantity), place(indicator.span))
        }
        Because::Gap => format!("no rule holds  {}", place(indicator.span)),
        Because::Nothing | Because::Outdated => format!("it has no colour rules  {}", place(indicator.span)),
    }
}

fn line(files: &Files, span: Span) -> String {
    format!("{}:{}", files.path(span.file), files.position(span).line)
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
