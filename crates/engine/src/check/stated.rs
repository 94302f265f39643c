//! Numbers written out in the texts of an indicator that its rules do not have: most often what a threshold once was.

use std::collections::BTreeSet;

use super::{Subject, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;
use crate::rules::condition::{Condition, Formula, Operand, Quantity};
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, How, Indicator, RulePack};
use crate::syntax::{Item, Node, TomlTable};
use crate::terms::Number;

/// After these a number is a limit.
const LIMITS: [&str; 10] = [
    "meer dan",
    "minder dan",
    "hoger dan",
    "lager dan",
    "ten minste",
    "tenminste",
    "hoogstens",
    "vanaf",
    "onder",
    "boven",
];

mistakes! {
    /// A number in a text that no rule has, beside what the rules do have.
    enum StatedMistake {
        OtherThreshold { indicator: String, found: String, known: Vec<String>, threshold: String, was: Option<String> }
            = Warning OtherNumber "check-other-threshold";
        OtherNumber { indicator: String, found: String, known: Vec<String> } = Warning OtherNumber "check-other-number";
        NoNumber { indicator: String, found: String } = Warning OtherNumber "check-no-number";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for indicator in subject.pack.indicators.values() {
        let Some(written) = named(subject.resolved.tree(), "indicator", &indicator.id) else { continue };
        let known = Known::of(indicator, subject.pack);
        for node in texts(written) {
            let Item::Text { value, .. } = &node.item else { continue };
            for (start, end, number) in limits(value) {
                if known.numbers.contains(&number) {
                    continue;
                }
                let text = value.part(start..end);
                let was = was(subject, &known, number);
                let mistake = known.mistake(indicator.id.clone(), text.to_owned(), was.map(str::to_owned));
                found.push(Diagnostic::of(node.inside(start, end), &mistake));
            }
        }
    }
}

/// What readers see of an indicator and its colours.
fn texts(indicator: &TomlTable) -> Vec<&Node> {
    let mut found: Vec<&Node> = ["note", "asterisk", "detail"].iter().filter_map(|key| indicator.get(key)).collect();
    if let Some(Item::Table(missing)) = indicator.get("missing").map(|node| &node.item) {
        found.extend(missing.get("why"));
    }
    if let Some(Item::Array(rules)) = indicator.get("colour").map(|node| &node.item) {
        for rule in rules {
            if let Item::Table(table) = &rule.item {
                found.extend(table.get("why"));
            }
        }
    }
    found
}

/// Where a number follows a word that makes it a limit; dates and years are no limits.
fn limits(text: &str) -> Vec<(usize, usize, Number)> {
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for limit in LIMITS {
        for (at, _) in lower.match_indices(limit) {
            let before = lower.get(..at).and_then(|before| before.chars().next_back());
            let rest = lower.part(at + limit.len()..);
            let start = at + limit.len() + (rest.len() - rest.trim_start().len());
            if before.is_some_and(char::is_alphanumeric) || start == at + limit.len() {
                continue;
            }
            let rest = rest.trim_start();
            let digits = rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.');
            let written = rest.part(..digits.unwrap_or(rest.len())).trim_end_matches([',', '.']);
            let after = rest.part(written.len()..);
            if is_date(limit, written, after) {
                continue;
            }
            if let Some(number) = dutch(written) {
                found.push((start, start + written.len(), number));
            }
        }
    }
    found.sort_by_key(|(start, ..)| *start);
    found
}

/// "1.000" and "0,5"; "2.1" is a paragraph.
fn dutch(written: &str) -> Option<Number> {
    let groups = written.split(',').next().unwrap_or_default().split('.').skip(1);
    if written.is_empty() || groups.into_iter().any(|group| group.len() != 3) {
        return None;
    }
    Number::parse(&written.replace('.', "").replace(',', "."))
}

/// "vanaf 1-1-2018", "vanaf 1 januari", "vanaf 2018"
fn is_date(limit: &str, written: &str, after: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let word = after.trim_start();
    after.starts_with('-')
        || MONTHS.iter().any(|month| word.starts_with(month))
        || (limit == "vanaf" && written.len() == 4 && (written.starts_with("19") || written.starts_with("20")))
}

/// Every number that the colour of an indicator rests on.
struct Known {
    numbers: BTreeSet<Number>,
    thresholds: Vec<(String, Number)>,
}

impl Known {
    fn of(indicator: &Indicator, pack: &RulePack) -> Known {
        let mut known = Known { numbers: BTreeSet::new(), thresholds: Vec::new() };
        let mut measures = vec![indicator.measure];
        let mut conditions: Vec<&Condition> = indicator.colours.iter().map(|rule| &rule.condition.what).collect();
        match &indicator.benchmark {
            Benchmark::Norm(norm) => known.number(*norm),
            Benchmark::Count { over } | Benchmark::Mean { over: Some(over), .. } => conditions.push(over),
            Benchmark::Mean { over: None, .. } | Benchmark::None => {}
        }
        for condition in conditions {
            known.condition(condition, &mut measures);
        }
        let mut seen = BTreeSet::new();
        while let Some(at) = measures.pop() {
            if !seen.insert(at) {
                continue;
            }
            match &pack.measures[at].how {
                How::Aggregate { filter: Some(condition), .. } => known.condition(condition, &mut Vec::new()),
                How::Aggregate { filter: None, .. } => {}
                How::When(condition) => known.condition(condition, &mut measures),
                How::Formula(formula) => known.formula(formula, &mut measures),
                How::Script { script, inputs, .. } => {
                    measures.extend(inputs);
                    let text = pack.scripts[*script].text();
                    let numbers = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
                    numbers.filter_map(Number::parse).for_each(|number| known.number(number));
                }
            }
        }
        known
    }

    fn number(&mut self, number: Number) {
        self.numbers.insert(number);
    }

    fn threshold(&mut self, name: &str, value: Number) {
        self.number(value);
        self.thresholds.push((name.to_owned(), value));
    }

    fn condition(&mut self, condition: &Condition, measures: &mut Vec<MeasureIndex>) {
        for (operand, _) in condition.operands() {
            match &operand.what {
                Operand::Number(number) => self.number(*number),
                Operand::Threshold { name, value } => self.threshold(name, *value),
                Operand::MonthsAgo(months) => self.number(i64::from(*months).into()),
                Operand::Quantity(_) | Operand::Text(_) | Operand::YesNo(_) | Operand::Peildatum => {}
            }
        }
        measures.extend(of_measures(condition.quantities()));
    }

    fn formula(&mut self, formula: &Formula, measures: &mut Vec<MeasureIndex>) {
        for part in formula.walk() {
            match part {
                Formula::Number(number) => self.number(*number),
                Formula::Threshold { name, value } => self.threshold(name, *value),
                Formula::Quantity(_) | Formula::Binary { .. } => {}
            }
        }
        measures.extend(of_measures(formula.quantities()));
    }

    fn mistake(&self, indicator: String, found: String, was: Option<String>) -> StatedMistake {
        if let Some((threshold, _)) = self.thresholds.first() {
            let shown = |(name, value): &(String, Number)| format!("{name} = {}", value.dutch(value.decimals()));
            let mut known: Vec<String> = self.thresholds.iter().map(shown).collect();
            known.dedup();
            return StatedMistake::OtherThreshold { indicator, found, known, threshold: threshold.clone(), was };
        }
        let known: Vec<String> = self.numbers.iter().map(|number| number.dutch(number.decimals())).collect();
        match known.is_empty() {
            true => StatedMistake::NoNumber { indicator, found },
            false => StatedMistake::OtherNumber { indicator, found, known },
        }
    }
}

fn of_measures(quantities: Vec<Quantity>) -> impl Iterator<Item = MeasureIndex> {
    quantities.into_iter().filter_map(|quantity| if let Quantity::Measure(at) = quantity { Some(at) } else { None })
}

/// The threshold that had this value in the version before.
fn was<'k>(subject: &Subject<'_>, known: &'k Known, number: Number) -> Option<&'k str> {
    let Some(Item::Table(thresholds)) = subject.before?.tree().get("threshold").map(|node| &node.item) else {
        return None;
    };
    let had =
        |name: &str| matches!(thresholds.get(name).map(|node| &node.item), Some(Item::Number(old)) if *old == number);
    known.thresholds.iter().map(|(name, _)| name.as_str()).find(|name| had(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        limits(text).into_iter().map(|(start, end, _)| text[start..end].to_owned()).collect()
    }

    #[test]
    fn a_limit_is_a_number_after_a_word_that_limits() {
        assert_eq!(found("Meer dan 40 componenten, maar onder 1.000; boven 0,5%."), ["40", "1.000", "0,5"]);
        assert_eq!(found("onder 2.1 staat meer dan {veel}, meer dan gemiddeld, in 40 van de 50"), Vec::<String>::new());
    }

    #[test]
    fn a_date_is_no_limit() {
        assert_eq!(found("vanaf 1-1-2018, vanaf 1 januari, vanaf 2018, daaronder 4"), Vec::<String>::new());
    }
}
