//! What came of the examples, for people and for machines.

use std::fmt::Write as _;

use serde::Serialize;

use super::coverage::Coverage;
use super::mutate::Mutated;
use super::{Tested, TestedRules};
use crate::engine::Because;
use crate::language::{Language, Said, said};
use crate::terms::Value;
use crate::text::{Files, Span};

/// Everything that one run of the examples has to say, in a language.
#[derive(Serialize)]
pub struct TestResults {
    #[serde(skip)]
    language: Language,
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
    pub differences: Vec<ExpectedAndFound>,
    pub decided: String,
}

#[derive(Serialize)]
pub struct ExpectedAndFound {
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
    pub unnoticed: Vec<UnnoticedChange>,
}

#[derive(Serialize)]
pub struct UnnoticedChange {
    pub about: String,
    pub place: String,
    pub reads: String,
    pub could_read: String,
}

impl TestResults {
    pub fn new(
        rules: TestedRules<'_>,
        files: &Files,
        shown: &str,
        tested: &[Tested<'_>],
        language: Language,
    ) -> TestResults {
        let failed = tested.iter().filter(|tested| !tested.failures.is_empty());
        TestResults {
            language,
            schema: "mdd.test/1",
            rules: shown.to_owned(),
            examples: tested.len(),
            failed: failed.map(|tested| Failed::new(rules, files, tested, language)).collect(),
            coverage: None,
            mutation: None,
        }
    }

    #[must_use]
    pub fn with_coverage(mut self, coverage: &Coverage, files: &Files) -> TestResults {
        let missed = coverage.unreached.iter().map(|missed| Missed {
            indicator: missed.indicator.clone(),
            what: self.language.say(&missed.what),
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
        let changes = mutated.unnoticed.iter().map(|change| UnnoticedChange {
            about: self.language.say(&change.about),
            place: line(files, change.place),
            reads: self.language.say(&change.reads),
            could_read: self.language.say(&change.could_read),
        });
        self.mutation = Some(Mutations { tried: mutated.tried, unnoticed: changes.collect() });
        self
    }

    pub fn to_text(&self) -> String {
        let language = self.language;
        let mut text = String::new();
        for failed in &self.failed {
            failed.print(language, &mut text);
        }
        let result = said("example-result").with("rules", &self.rules).with("examples", self.examples);
        let _ = writeln!(text, "{}", language.say(result.with("failed", self.failed.len())));
        if let Some(coverage) = &self.coverage {
            let reached = said("example-coverage").with("reached", coverage.reached).with("all", coverage.all);
            let _ = writeln!(text, "{}", language.say(reached.with("percent", coverage.percent)));
            for Missed { indicator, what, place } in &coverage.unreached {
                let missed = said("example-unreached").with("indicator", indicator).with("what", what);
                let _ = writeln!(text, "  {}  {place}", language.say(missed));
            }
        }
        if let Some(mutation) = &self.mutation {
            let changes = said("example-mutation").with("tried", mutation.tried);
            let _ = writeln!(text, "{}", language.say(changes.with("unnoticed", mutation.unnoticed.len())));
            for UnnoticedChange { about, place, reads, could_read } in &mutation.unnoticed {
                let _ = writeln!(text, "  {place}  {about}");
                let said = [("example-reads", reads), ("example-could-read", could_read)];
                beside("    ", said.map(|(name, what)| (language.say(name), what.as_str())), &mut text);
            }
        }
        text
    }
}

impl Failed {
    fn new(rules: TestedRules<'_>, files: &Files, tested: &Tested<'_>, language: Language) -> Failed {
        let example = tested.example;
        let indicator = rules.pack.indicator(example.indicator);
        let differences = tested.failures.iter();
        Failed {
            indicator: indicator.id.clone(),
            name: example.name.value.clone(),
            place: line(files, example.name.span),
            given: language.say(given(rules, tested)),
            differences: differences
                .map(|failure| ExpectedAndFound {
                    expected: language.say(&failure.expected),
                    found: language.say(&failure.found),
                })
                .collect(),
            decided: decided(rules, files, tested, language),
        }
    }

    fn print(&self, language: Language, text: &mut String) {
        let _ = writeln!(text, "{}  {}: {}", self.place, self.indicator, self.name);
        let differences = self.differences.iter().flat_map(|ExpectedAndFound { expected, found }| {
            [("example-expected", expected.as_str()), ("example-found", found.as_str())]
        });
        let lines = [("example-given", self.given.as_str())].into_iter().chain(differences);
        let lines = lines.chain([("example-decided", self.decided.as_str())]);
        beside("  ", lines.map(|(name, what)| (language.say(name), what)), text);
        text.push('\n');
    }
}

/// Lines of a name and what it is, the one under the other.
fn beside<'t>(indent: &str, lines: impl IntoIterator<Item = (String, &'t str)>, text: &mut String) {
    let lines: Vec<(String, &str)> = lines.into_iter().collect();
    let width = lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    for (name, what) in lines {
        let _ = writeln!(text, "{indent}{name:<width$}  {what}");
    }
}

/// `componenten = 40, benchmark = 28`
fn given(rules: TestedRules<'_>, tested: &Tested<'_>) -> Said {
    let situation = &tested.example.situation;
    let figure = |name: &str, value: &Value| {
        let shown = match value {
            Value::Missing => "-".to_owned(),
            Value::Text(text) => format!("\"{text}\""),
            value => value.machine(),
        };
        said("as-it-is").with("text", format!("{name} = {shown}"))
    };
    let measures = &rules.pack.measures;
    let figures = situation.figures.iter().filter_map(|(&at, value)| Some((measures.get(at)?.name.as_str(), value)));
    let mut given: Vec<Said> = figures.map(|(name, value)| figure(name, value)).collect();
    if !situation.benchmark.is_missing() {
        given.push(figure("benchmark", &situation.benchmark));
    }
    for rows in &situation.rows {
        let table = rules.schema.table(rows.table).0;
        given.push(said("example-rows-of").with("count", rows.rows.len()).with("table", table));
    }
    if situation.peildatum != rules.peildatum {
        given.push(said("as-it-is").with("text", format!("peildatum = {}", situation.peildatum)));
    }
    match given.is_empty() {
        true => said("example-nothing"),
        false => said("as-it-is").with("text", given),
    }
}

/// `rule 2: componenten > 40 -> groen  rules/...:10`
fn decided(rules: TestedRules<'_>, files: &Files, tested: &Tested<'_>, language: Language) -> String {
    let indicator = rules.pack.indicator(tested.example.indicator);
    let (how, span) = match tested.found.because {
        Because::Rule(number) => match indicator.colours.get(usize::from(number)) {
            Some(rule) => {
                let decided = said("example-rule").with("rule", usize::from(number) + 1);
                (decided.with("condition", &rule.written).with("colour", rule.colour.word()), rule.span)
            }
            None => return String::new(),
        },
        Because::NoFigure => (said("example-decided-no-figure"), indicator.span),
        Because::Missing(quantity) => {
            (said("example-decided-missing").with("needed", rules.name_of(quantity)), indicator.span)
        }
        Because::Gap => (said("example-decided-gap"), indicator.span),
        Because::Nothing | Because::Outdated | Because::NotDelivered => {
            (said("example-decided-nothing"), indicator.span)
        }
    };
    format!("{}  {}", language.say(how), line(files, span))
}

fn line(files: &Files, span: Span) -> String {
    format!("{}:{}", files.path(span.file), files.position(span).line)
}
