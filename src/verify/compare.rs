//! Two reports as JSON, value by value: what is another figure, and of which indicator. Knows no files and no rules.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use mdd_engine::language::Language;

/// What names a part of a list, rather than its place in it.
const NAMES: [&str; 5] = ["indicator", "number", "id", "label", "title"];

/// What says where a figure came from rather than what it is.
const ORIGINS: [&str; 5] = ["lineage", "rules_hash", "data_hash", "program", "failed"];

/// What stands beside the figures of the gemeente because a reader asked for it or somebody says it, or is drawn from those of
/// others.
const BESIDE: [&str; 6] = ["compared", "previous", "picture", "full", "explanation", "served_by"];

/// What says in words what stands in a figure beside it; reports of earlier programs do not have them.
const WORDS: [&str; 5] = ["benchmark_name", "benchmark_words", "benchmark_shown", "how_to_read", "lower_is_better"];

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ReportDifference {
    /// Where in the report, as names: "chapters > 2 > 2.3 > dubbele_functionaliteit > display".
    pub place: String,
    /// Of which indicator; none where it is of no figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// Empty when it was not there.
    pub written: String,
    /// Empty when it is not there any more.
    pub now: String,
}

impl ReportDifference {
    /// What of the indicator it is: "colour".
    pub fn what(&self) -> &str {
        self.place.rsplit(" > ").next().unwrap_or(&self.place)
    }
}

/// What of an indicator is a figure, a colour, or why there is none.
const FIGURES: [&str; 7] = ["display", "value", "benchmark", "benchmark_value", "colour", "reason", "own_reason"];

/// The figures of a report that are others now: each by its indicator, the numbers in what stands below it, and the cells of tables of data.
/// What is said around them is not looked at: other rules may say it otherwise. Where the words are the same, why counts too.
pub(super) fn other_figures(
    written: &Value,
    now: &Value,
    same_words: bool,
    language: Language,
) -> Vec<ReportDifference> {
    let (written, now) = (figures(written, same_words), figures(now, same_words));
    let mut comparing = Comparing { language, place: Vec::new(), indicator: None, found: Vec::new() };
    // A table that was not there is an addition, as a new field is; a figure that was not there is none.
    let new = now.keys().filter(|(_, indicator)| indicator.is_some());
    let places: BTreeSet<&(String, Option<String>)> = written.keys().chain(new).collect();
    for place in places {
        let of = |all: &Figures| all.get(place).cloned().unwrap_or_default();
        comparing.indicator = place.1.clone();
        comparing.within(place.0.clone(), &of(&written), &of(&now));
    }
    comparing.found
}

/// Figures by where they stand, and of which indicator they are.
type Figures = BTreeMap<(String, Option<String>), Value>;

fn figures(report: &Value, with_why: bool) -> Figures {
    let mut found = Figures::new();
    for part in ["summary", "chapters"] {
        if let Some(inside) = report.get(part) {
            collect(inside, part, with_why, &mut found);
        }
    }
    found
}

fn collect(part: &Value, around: &str, with_why: bool, found: &mut Figures) {
    let text = |key: &str| part.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    match part {
        Value::Array(items) => items.iter().for_each(|item| collect(item, around, with_why, found)),
        Value::Object(fields) => {
            if let (Some(indicator), Some(_)) = (text("indicator"), part.get("display")) {
                let own = fields.iter().filter(|(key, _)| FIGURES.contains(&key.as_str()) || with_why && *key == "why");
                let mut own: serde_json::Map<String, Value> =
                    own.map(|(key, value)| (key.clone(), value.clone())).collect();
                own.insert("detail".to_owned(), numbers(text("detail").unwrap_or_default()).into());
                found.insert((format!("{around} > {indicator}"), Some(indicator.to_owned())), own.into());
            } else if let (Some("table"), Some(id), Some(rows)) = (text("kind"), text("id"), part.get("rows")) {
                found.insert((format!("{around} > {id}"), None), rows.clone());
            } else {
                fields.values().for_each(|inside| collect(inside, around, with_why, found));
            }
        }
        _ => {}
    }
}

/// The numbers in a sentence, as they are printed.
fn numbers(sentence: &str) -> Vec<String> {
    let words = sentence.split_whitespace().filter(|word| word.contains(|sign: char| sign.is_ascii_digit()));
    words.map(str::to_owned).collect()
}

/// Every value of a report that is another one now, or that one of the two does not have.
pub(super) fn differences(written: &Value, now: &Value, language: Language) -> Vec<ReportDifference> {
    let mut comparing = Comparing { language, place: Vec::new(), indicator: None, found: Vec::new() };
    comparing.compare(written, now);
    comparing.found
}

/// Whether gemeenten say the same of their colours: these are in no hash, and stand in the message too.
pub(super) fn same_explanations(written: &Value, now: &Value) -> bool {
    fn collect<'v>(part: &'v Value, found: &mut BTreeSet<&'v str>) {
        match part {
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Value::Object(fields) => {
                found.extend(fields.get("explanation").and_then(|said| said.get("words")?.as_str()));
                fields.values().for_each(|inside| collect(inside, found));
            }
            _ => {}
        }
    }
    let said = |report| {
        let mut found = BTreeSet::new();
        collect(report, &mut found);
        found
    };
    said(written) == said(now)
}

struct Comparing {
    language: Language,
    /// Where it is in both.
    place: Vec<String>,
    /// Of which indicator that is.
    indicator: Option<String>,
    found: Vec<ReportDifference>,
}

impl Comparing {
    /// Every value that is another one, or that one of the two does not have.
    fn compare(&mut self, written: &Value, now: &Value) {
        let missing = &Value::Null;
        match (written, now) {
            (Value::Object(before), Value::Object(after)) => {
                if before.get("id").and_then(Value::as_str) == Some("herkomst") {
                    return;
                }
                let around = self.indicator.clone();
                let own = before.get("indicator").or_else(|| after.get("indicator")).and_then(Value::as_str);
                self.indicator = own.map(str::to_owned).or_else(|| around.clone());
                let added = after.keys().filter(|key| !before.contains_key(*key));
                let no_figure = |key: &&String| ORIGINS.iter().chain(&BESIDE).chain(&WORDS).any(|other| other == *key);
                for key in before.keys().chain(added).filter(|key| !no_figure(key)) {
                    let (before, after) = (before.get(key).unwrap_or(missing), after.get(key).unwrap_or(missing));
                    self.within(key.clone(), before, after);
                }
                self.indicator = around;
            }
            (Value::Array(before), Value::Array(after)) => {
                for number in 0..before.len().max(after.len()) {
                    let (before, after) = (before.get(number).unwrap_or(missing), after.get(number).unwrap_or(missing));
                    let name = name(before).or_else(|| name(after)).unwrap_or_else(|| (number + 1).to_string());
                    self.within(name, before, after);
                }
            }
            (before, after) if before == after => {}
            (before, after) => {
                let (written, now) = (self.shown(before), self.shown(after));
                // A whole row that is there or not is of its indicator.
                let own = [before, after].iter().find_map(|part| part.get("indicator")?.as_str());
                let indicator = own.map(str::to_owned).or_else(|| self.indicator.clone());
                self.found.push(ReportDifference { place: self.place.join(" > "), indicator, written, now });
            }
        }
    }

    fn within(&mut self, part: String, written: &Value, now: &Value) {
        self.place.push(part);
        self.compare(written, now);
        self.place.pop();
    }

    fn shown(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            // A whole part that is there or not: naming it is enough.
            Value::Object(_) | Value::Array(_) => name(value).unwrap_or_else(|| self.language.say("verify-a-part")),
            other => other.to_string(),
        }
    }
}

fn name(part: &Value) -> Option<String> {
    let named = NAMES.iter().find_map(|key| part.get(*key)?.as_str().filter(|name| !name.is_empty()));
    named.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differences(written: &str, now: &str) -> Vec<ReportDifference> {
        let read = |text| serde_json::from_str::<Value>(text).unwrap_or_default();
        super::differences(&read(written), &read(now), Language::English)
    }

    #[test]
    fn another_figure_is_named() {
        let found = differences(
            r#"{"rows":[{"indicator":"a","display":"4"},{"indicator":"b","display":"5"}]}"#,
            r#"{"rows":[{"indicator":"a","display":"4"},{"indicator":"b","display":"6"}]}"#,
        );
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].place.as_str(), found[0].written.as_str()), ("rows > b > display", "5"));
        assert_eq!((found[0].indicator.as_deref(), found[0].what()), (Some("b"), "display"));
    }

    #[test]
    fn other_words_around_the_same_figures_are_told_apart_from_other_figures() {
        let report = |why: &str, display: &str, detail: &str| {
            let row = format!(r#"{{"indicator":"a","display":"{display}","why":"{why}","detail":"{detail}"}}"#);
            format!(r#"{{"summary":[{{"rows":[{row}]}}],"front":["{why}"]}}"#)
        };
        let other = |written: &str, now: &str| {
            let read = |text| serde_json::from_str::<Value>(text).unwrap_or_default();
            other_figures(&read(written), &read(now), false, Language::English)
        };
        let before = report("Zo.", "4", "25 van de 31");
        assert!(other(&before, &report("Anders.", "4", "25 van alle 31")).is_empty());
        assert_eq!(other(&before, &report("Anders.", "5", "25 van de 31")).len(), 1);
        assert_eq!(other(&before, &report("Zo.", "4", "24 van de 31")).len(), 1);
        assert_eq!(other(&before, r#"{"summary":[]}"#).len(), 1);
        assert_eq!(other(r#"{"summary":[]}"#, &before).len(), 1);
        let with = |tables: &str| format!(r#"{{"chapters":[{tables}]}}"#);
        let (none, one) = (with(""), with(r#"{"kind":"table","id":"t","rows":[["4"]]}"#));
        assert_eq!((other(&none, &one).len(), other(&one, &none).len()), (0, 1));
        assert_eq!(other(&one, &one.replace('4', "5")).len(), 1);
    }

    #[test]
    fn where_it_came_from_is_no_figure() {
        assert!(differences(r#"{"data_hash":"a","lineage":[1]}"#, r#"{"data_hash":"b","lineage":[]}"#).is_empty());
    }

    #[test]
    fn what_is_gone_and_what_is_new_differ() {
        assert_eq!(differences(r#"{"a":"1"}"#, r#"{"b":"1"}"#).len(), 2);
        assert_eq!(differences("[1,2]", "[1]").len(), 1);
    }
}
