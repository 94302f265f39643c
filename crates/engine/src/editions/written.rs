//! An edition as it is kept: its head in JSON, and its figures in a CSV, a line each.
//!
//! Read strictly: what is not exactly what would be written is damage. Knows no disk; who has one hands the texts over.

use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{KeptDelivery, KeptEdition, KeptFigure, KeptIndicator, RestsOn};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::terms::{Colour, GemeenteCode, Shown, hexadecimal, parse_date};
use crate::text::is_formula;

/// The names of its two files.
pub const HEAD: &str = "edition.json";
pub const FIGURES: &str = "figures.csv";

/// The shape of both. What this program does not know, it does not read.
const SCHEMA: &str = "mdd-edition/1";
const ANY_SCHEMA: &str = "mdd-edition/";

const COLUMNS: [&str; 9] =
    ["gemeente", "indicator", "value", "display", "benchmark", "benchmark_display", "colour", "reason", "rule"];

/// What begins so in a field was put before it: no spreadsheet takes a figure for a formula.
const GUARD: char = '\'';

/// Why texts are no edition: in which of its files, and what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotWritten {
    pub file: &'static str,
    pub line: Option<usize>,
    pub what: Said,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    schema: String,
    monitor: String,
    name: String,
    peildatum: String,
    rules: String,
    rules_hash: String,
    data_hash: String,
    program: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    corrects: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    looks_back_on: Vec<String>,
    gemeenten: BTreeMap<String, String>,
    /// In the order of the report.
    indicators: Vec<About>,
    deliveries: Vec<KeptDelivery>,
    /// Over this file with an empty sum, and the figures.
    sum: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    id: String,
    section: String,
    label: String,
    rule_sum: String,
    sources: BTreeMap<String, String>,
}

impl KeptEdition {
    /// The text of its head, and that of its figures.
    pub fn write(&self) -> (String, String) {
        let figures = self.figures_csv();
        let about = |(id, indicator): (&String, &KeptIndicator)| About {
            id: id.clone(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            rule_sum: indicator.rests_on.rule_sum.clone(),
            sources: indicator.rests_on.sources.clone(),
        };
        let mut head = Head {
            schema: SCHEMA.to_owned(),
            monitor: self.monitor.clone(),
            name: self.name.clone(),
            peildatum: self.peildatum.to_string(),
            rules: self.rules.clone(),
            rules_hash: self.rules_hash.clone(),
            data_hash: self.data_hash.clone(),
            program: self.program.clone(),
            corrects: self.corrects.clone(),
            why: self.why.clone(),
            looks_back_on: self.looks_back_on.clone(),
            gemeenten: self.gemeenten.iter().map(|(code, name)| (code.to_string(), name.clone())).collect(),
            indicators: self.indicators.iter().map(about).collect(),
            deliveries: self.deliveries.clone(),
            sum: String::new(),
        };
        head.sum = sum(&head_text(&head), &figures);
        (head_text(&head), figures)
    }

    fn figures_csv(&self) -> String {
        let mut file = csv::WriterBuilder::new().from_writer(Vec::new());
        // INVARIANT (csv-in-memory): memory takes any bytes, and lines of any length.
        let _ = file.write_record(COLUMNS);
        for code in self.gemeenten.keys() {
            for (id, indicator) in &self.indicators {
                let Some(kept) = indicator.figures.get(code) else { continue };
                let fields = [
                    code.to_string(),
                    id.clone(),
                    kept.figure.machine(),
                    kept.figure.to_string(),
                    kept.benchmark.machine(),
                    kept.benchmark.to_string(),
                    kept.colour.map_or("", Colour::word).to_owned(),
                    kept.reason.clone().unwrap_or_default(),
                    kept.rule.map_or_else(String::new, |rule| rule.to_string()),
                ];
                let _ = file.write_record(fields.map(|field| guarded(&field)));
            }
        }
        String::from_utf8(file.into_inner().unwrap_or_default()).or_fault("what was written as text")
    }

    /// Reads what [`KeptEdition::write`] wrote.
    ///
    /// # Errors
    /// Where it is something else.
    pub fn read(head: &str, figures: &str) -> Result<KeptEdition, NotWritten> {
        let damage = |file, line, what| NotWritten { file, line, what };
        let unreadable = |error: serde_json::Error| damage(HEAD, Some(error.line()), said("edition-no-json"));
        let raw: serde_json::Value = serde_json::from_str(head).map_err(unreadable)?;
        match raw.get("schema").and_then(serde_json::Value::as_str) {
            Some(SCHEMA) => {}
            Some(other) if other.starts_with(ANY_SCHEMA) => {
                return Err(damage(HEAD, None, said("edition-other-schema").with("found", other)));
            }
            _ => return Err(damage(HEAD, None, said("edition-no-schema"))),
        }
        let read: Head = serde_json::from_str(head).map_err(unreadable)?;
        let no_date = || damage(HEAD, None, said("edition-no-date").with("found", read.peildatum.clone()));
        let peildatum = parse_date(&read.peildatum).ok_or_else(no_date)?;
        let mut edition = KeptEdition {
            name: read.name,
            monitor: read.monitor,
            peildatum,
            rules: read.rules,
            rules_hash: read.rules_hash,
            data_hash: read.data_hash,
            program: read.program,
            corrects: read.corrects,
            why: read.why,
            looks_back_on: read.looks_back_on,
            deliveries: read.deliveries,
            gemeenten: BTreeMap::new(),
            indicators: IndexMap::new(),
        };
        for (code, name) in read.gemeenten {
            let known = code.parse().map_err(|_| damage(HEAD, None, said("edition-no-code").with("found", code)))?;
            edition.gemeenten.insert(known, name);
        }
        for About { id, section, label, rule_sum, sources } in read.indicators {
            let rests_on = RestsOn { rule_sum, sources };
            edition.indicators.insert(id, KeptIndicator { label, section, rests_on, figures: BTreeMap::new() });
        }
        let mut rows = csv::ReaderBuilder::new().from_reader(figures.as_bytes());
        let headed = rows.headers().is_ok_and(|found| found.iter().eq(COLUMNS));
        if !headed {
            return Err(damage(FIGURES, Some(1), said("edition-no-columns")));
        }
        let (mut row, mut printed) = (csv::StringRecord::new(), Printed::default());
        let no_figure = |line: Option<u64>| {
            let line = line.and_then(|line| usize::try_from(line).ok());
            damage(FIGURES, line, said("edition-no-figure"))
        };
        while rows.read_record(&mut row).map_err(|error| no_figure(error.position().map(csv::Position::line)))? {
            let line = row.position().map(csv::Position::line);
            edition.add(&row, &mut printed).ok_or_else(|| no_figure(line))?;
        }
        // The sum tells that no letter of it is another one.
        if is_whole(head, figures, &read.sum) {
            return Ok(edition);
        }
        // Where it is not what would be written, is for who mends it.
        let (written, rewritten) = edition.write();
        match (other_line(head, &written), other_line(figures, &rewritten)) {
            (None, None) => Ok(edition),
            // The figures say more of where it is than the sum over them does.
            (_, Some(line)) => Err(damage(FIGURES, Some(line), said("edition-by-hand"))),
            // Where only the sum is another one, nobody can tell which of the two files it was.
            (Some(line), None) if Some(line) == head.lines().count().checked_sub(1) => {
                Err(damage(HEAD, Some(line), said("edition-sum")))
            }
            (Some(line), None) => Err(damage(HEAD, Some(line), said("edition-by-hand"))),
        }
    }

    /// Adds a figure; none where it is no figure of this edition.
    fn add(&mut self, row: &csv::StringRecord, printed: &mut Printed) -> Option<()> {
        if row.len() != COLUMNS.len() {
            return None;
        }
        let mut fields = [""; COLUMNS.len()];
        fields.iter_mut().zip(row).for_each(|(field, found)| *field = bare(found));
        let [code, id, value, display, benchmark, benchmark_display, colour, reason, rule] = fields;
        let code: GemeenteCode = code.parse().ok().filter(|code| self.gemeenten.contains_key(code))?;
        let colour = match colour {
            "" => None,
            word => Some(Colour::from_word(word)?),
        };
        let rule = match rule {
            "" => None,
            number => Some(number.parse().ok()?),
        };
        let figure = KeptFigure {
            figure: printed.read(display, value),
            benchmark: printed.read(benchmark_display, benchmark),
            colour,
            reason: Some(reason.to_owned()).filter(|reason| !reason.is_empty()),
            rule,
        };
        let before = self.indicators.get_mut(id)?.figures.insert(code, figure);
        before.is_none().then_some(())
    }
}

/// What was read of a figure already: most are printed as often as there are gemeenten.
#[derive(Default)]
struct Printed {
    known: HashMap<String, Shown>,
    key: String,
}

impl Printed {
    fn read(&mut self, display: &str, value: &str) -> Shown {
        self.key.clear();
        // What is read from a CSV has no such sign: if it had, it would not be what was written.
        [display, "\0", value].into_iter().for_each(|part| self.key.push_str(part));
        if let Some(known) = self.known.get(&self.key) {
            return known.clone();
        }
        let read = Shown::read(display, value);
        self.known.insert(self.key.clone(), read.clone());
        read
    }
}

fn head_text(head: &Head) -> String {
    serde_json::to_string_pretty(head).or_fault("a head can be written as JSON") + "\n"
}

fn sum(head: &str, figures: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update((head.len() as u64).to_le_bytes());
    hasher.update(head);
    hasher.update(figures);
    hexadecimal(&hasher.finalize())
}

/// Whether the sum in a head is that over itself, without it, and the figures.
fn is_whole(head: &str, figures: &str, found: &str) -> bool {
    let line = |sum: &str| format!("\n  \"sum\": \"{sum}\"\n}}\n");
    head.strip_suffix(&line(found)).is_some_and(|before| sum(&format!("{before}{}", line("")), figures) == found)
}

/// The first line that is not the same.
fn other_line(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return None;
    }
    let lines = one.split('\n').zip(other.split('\n')).position(|(one, other)| one != other);
    Some(lines.unwrap_or_else(|| one.split('\n').count().min(other.split('\n').count())) + 1)
}

fn guarded(field: &str) -> String {
    if is_formula(field) || field.starts_with(GUARD) { format!("{GUARD}{field}") } else { field.to_owned() }
}

fn bare(field: &str) -> &str {
    field.strip_prefix(GUARD).unwrap_or(field)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::terms::Date;

    fn edition(name: &str, texts: [&str; 4]) -> KeptEdition {
        let [gemeente, value, display, benchmark] = texts;
        let code: GemeenteCode = "GM1884".parse().unwrap();
        let figure = KeptFigure {
            figure: Shown::read(display, value),
            benchmark: Shown::read(benchmark, benchmark),
            colour: Some(Colour::Rood),
            reason: None,
            rule: Some(2),
        };
        KeptEdition {
            name: name.to_owned(),
            monitor: "Monitor".to_owned(),
            peildatum: Date::constant(2018, 2, 6),
            rules: "3.0".to_owned(),
            rules_hash: "meaning/1:a".to_owned(),
            data_hash: "meaning/1:b".to_owned(),
            program: "mdd 0".to_owned(),
            corrects: None,
            why: None,
            looks_back_on: vec!["2017-Q4".to_owned()],
            deliveries: vec![KeptDelivery {
                source: "s".to_owned(),
                table: "t".to_owned(),
                file: "f.csv".to_owned(),
                sha256: "0".to_owned(),
                rows: 1,
            }],
            gemeenten: BTreeMap::from([(code, gemeente.to_owned())]),
            indicators: IndexMap::from([(
                "bgt".to_owned(),
                KeptIndicator {
                    label: "BGT".to_owned(),
                    section: "3.1".to_owned(),
                    rests_on: RestsOn {
                        rule_sum: "r".to_owned(),
                        sources: BTreeMap::from([("s".to_owned(), "d".to_owned())]),
                    },
                    figures: BTreeMap::from([(code, figure)]),
                },
            )]),
        }
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_back(texts in proptest::array::uniform4("[-=+'\",;\\\\\\r\\n\\ta-c0-9. %é]{0,8}")) {
            let [a, b, c, d] = &texts;
            let (head, figures) = edition("2018-Q1", [a, b, c, d]).write();
            let read = KeptEdition::read(&head, &figures).unwrap();
            prop_assert_eq!(read.write(), (head, figures));
            let kept = &read.indicators["bgt"].figures[&"GM1884".parse().unwrap()];
            prop_assert_eq!(kept.figure.to_string(), c.clone());
            prop_assert_eq!(read.gemeenten.values().next().unwrap(), a);
        }
    }

    #[test]
    fn no_letter_of_it_can_be_changed_unseen() {
        let (head, figures) = edition("2018-Q1", ["Kaag en Braassem", "12", "12", "45"]).write();
        for (file, text) in [(HEAD, &head), (FIGURES, &figures)] {
            for at in 0..text.len() {
                let mut bytes = text.clone().into_bytes();
                bytes[at] = if bytes[at] == b'7' { b'8' } else { b'7' };
                let changed = String::from_utf8(bytes).unwrap();
                let read = match file {
                    HEAD => KeptEdition::read(&changed, &figures),
                    _ => KeptEdition::read(&head, &changed),
                };
                assert!(read.is_err(), "{file}, letter {at}: {changed}");
            }
        }
        let line = "GM1884,bgt,12,12,45,45,rood,,2\n";
        assert!(figures.ends_with(line), "{figures}");
        let wrong = KeptEdition::read(&head, &figures.replace("rood", "groen")).unwrap_err();
        assert_eq!((wrong.file, wrong.line), (HEAD, Some(head.lines().count() - 1)));
        assert!(KeptEdition::read(&head, &figures.replace(line, "")).is_err());
        assert!(KeptEdition::read(&head, &(figures.clone() + line)).is_err());
    }
}
