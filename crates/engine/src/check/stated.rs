//! Numbers written out in the texts of an indicator that its rules do not have: most often what a threshold once was.

use super::known::KnownNumbers;
use super::prose::number;
use super::{Subject, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;
use crate::rules::condition::Threshold;
use crate::syntax::{Item, Node, TomlTable};
use crate::terms::Number;

/// After these a number is a limit.
pub(super) const LIMITS: [&str; 15] = [
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
    "minstens",
    "minimaal",
    "maximaal",
    "ten hoogste",
    "precies",
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
        let known = KnownNumbers::of(indicator, subject.pack);
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
    // As many bytes as before: places in it are places in the text.
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
            let word = rest.find(|letter: char| !letter.is_alphanumeric() && letter != ',' && letter != '.');
            let word = rest.part(..word.unwrap_or(rest.len()));
            // "40% van" and "40 van" are a number and what follows; "2e" is none.
            let digits = word.find(|letter: char| letter.is_alphabetic()).unwrap_or(word.len());
            let written = if digits == 0 { word } else { word.part(..digits) }.trim_end_matches([',', '.']);
            let after = rest.part(written.len()..);
            if is_date(limit, written, after) {
                continue;
            }
            if let Some(number) = number(written) {
                found.push((start, start + written.len(), number));
            }
        }
    }
    found.sort_by_key(|(start, ..)| *start);
    found
}

/// "vanaf 1-1-2018", "vanaf 1 januari", "vanaf 2018"
fn is_date(limit: &str, written: &str, after: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let word = after.trim_start();
    after.starts_with('-')
        || MONTHS.iter().any(|month| word.starts_with(month))
        || (limit == "vanaf" && written.len() == 4 && (written.starts_with("19") || written.starts_with("20")))
}

impl KnownNumbers {
    fn mistake(&self, indicator: String, found: String, was: Option<String>) -> StatedMistake {
        if let Some((threshold, _)) = self.thresholds.first() {
            let shown = |(name, value): &(String, Threshold)| format!("{name} = {}", value.dutch());
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

/// The threshold that had this value in the version before.
fn was<'k>(subject: &Subject<'_>, known: &'k KnownNumbers, number: Number) -> Option<&'k str> {
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
