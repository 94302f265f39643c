//! The texts of paragraphs beside the rules of what they show: numbers of things, months, limits and words that the rules do
//! not have. What a text only says is a suspicion: a number is asked for only where a word beside it says what it counts.

use std::collections::BTreeSet;

use super::known::{KnownNumbers, about};
use super::prose::{ProseToken, tokens};
use super::stated::LIMITS;
use super::{Subject, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;
use crate::rules::{OutlineBlock, SectionOutline};
use crate::syntax::{Item, Node};
use crate::terms::Number;
use crate::text::Span;

mistakes! {
    /// What a text says otherwise than the rules.
    enum TopicMistake {
        OtherCount { found: String, of: String, known: Vec<String> } = Warning OtherNumber "check-other-count";
        OtherMonths { found: String, known: Vec<String> } = Warning OtherNumber "check-other-months";
        OtherLimit { found: String, of: String, known: Vec<String> } = Warning OtherNumber "check-other-limit";
        OtherRange { found: String } = Warning OtherNumber "check-other-range";
        OtherInCriterion { found: String, known: Vec<String> } = Warning OtherNumber "check-other-in-criterion";
        OtherName { found: String, known: Vec<String> } = Warning OtherNumber "check-other-name";
        NotPrinted { found: String, known: Vec<String> } = Warning LooseAsterisk "check-star-not-printed";
    }
}

/// Before a number: then it says no number of all there are.
const LOOSELY: [&str; 20] = [
    "met", "ongeveer", "circa", "bijna", "ruim", "tot", "per", "elke", "iedere", "al", "pas", "slechts", "bij", "na",
    "om", "in", "binnen", "elk", "nog", "en",
];

/// So many words before and behind a limit may say what it limits.
const AROUND: usize = 3;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for section in subject.pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections) {
        let topic = Topic::of(section, subject);
        for id in texts_of(section) {
            let Some(&file) = subject.resolved.texts.get(id) else { continue };
            let whole = subject.files.whole(file);
            topic.text(subject.files.text(file), &|start, end| whole.part(start, end), found);
        }
    }
    for indicator in subject.pack.indicators.values() {
        let Some(written) = subject.indicator(&indicator.id) else { continue };
        let known = KnownNumbers::of(indicator, subject.pack);
        for (node, own) in indicator_texts(written, indicator, subject) {
            let Item::Text { value, .. } = &node.item else { continue };
            let place = |start, end| node.inside(start, end);
            let months = own.as_ref().map(|own| &own.months).filter(|months| !months.is_empty());
            other_months(value, months.unwrap_or(&known.months), false, &place, found);
            other_counts(value, &known, &place, found);
            if let Some(own) = own {
                other_names(value, &own, &place, found);
            }
        }
    }
    criteria(subject, found);
}

/// The texts of a paragraph.
fn texts_of(section: &SectionOutline) -> impl Iterator<Item = &String> {
    let blocks = section.blocks.iter().filter_map(|block| match block {
        OutlineBlock::Text(id) => Some(id),
        _ => None,
    });
    section.purpose.iter().chain(blocks)
}

/// The texts of an indicator; those of a colour rule with what that rule rests on.
fn indicator_texts<'t>(
    written: &'t crate::syntax::TomlTable,
    indicator: &crate::rules::Indicator,
    subject: &Subject<'_>,
) -> Vec<(&'t Node, Option<KnownNumbers>)> {
    let mut found: Vec<(&Node, Option<KnownNumbers>)> = Vec::new();
    found.extend(["note", "asterisk", "detail"].iter().filter_map(|key| Some((written.get(key)?, None))));
    let Some(Item::Array(rules)) = written.get("colour").map(|node| &node.item) else { return found };
    for (rule, meant) in rules.iter().zip(&indicator.colours) {
        if let Item::Table(table) = &rule.item {
            let own = KnownNumbers::of_condition(&meant.condition, subject.pack);
            found.extend(table.get("why").map(|node| (node, Some(own))));
        }
    }
    found
}

/// A paragraph, and what its figures and tables rest on.
struct Topic {
    known: KnownNumbers,
    /// What its figures print.
    words: BTreeSet<String>,
}

impl Topic {
    fn of(section: &SectionOutline, subject: &Subject<'_>) -> Topic {
        let mut topic = Topic { known: KnownNumbers::default(), words: BTreeSet::new() };
        for block in &section.blocks {
            match block {
                OutlineBlock::Figures(ids) => {
                    for indicator in ids.iter().filter_map(|id| subject.pack.indicators.get(id)) {
                        topic.known.indicator(indicator, subject.pack);
                        let display = subject.pack.measures[indicator.measure].display.iter();
                        topic.words.extend(display.flat_map(|display| &display.words).map(|(_, word)| word.clone()));
                    }
                }
                OutlineBlock::Table(id) => {
                    let table = subject.pack.tables.get(id);
                    table.into_iter().for_each(|table| topic.known.table(table, subject.pack));
                }
                OutlineBlock::Heading(_) | OutlineBlock::Text(_) => {}
            }
        }
        topic
    }

    fn text(&self, text: &str, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
        other_months(text, &self.known.months, true, place, found);
        other_counts(text, &self.known, place, found);
        self.limits(text, place, found);
        self.ranges(text, place, found);
        self.stars(text, place, found);
    }

    /// "een score boven 10%", where `score` is compared with other numbers.
    fn limits(&self, text: &str, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
        let tokens = tokens(text);
        for (at, token) in tokens.iter().enumerate() {
            let Some(number) = token.number else { continue };
            let before = text.part(..token.start).trim_end().to_lowercase();
            if !LIMITS.iter().any(|limit| before.ends_with(&format!(" {limit}"))) {
                continue;
            }
            let near = tokens.iter().enumerate().filter(|(other, _)| at.abs_diff(*other) <= AROUND);
            let near: Vec<&ProseToken<'_>> = near.map(|(_, token)| token).collect();
            for ProseToken { text: word, .. } in near {
                let named = |(name, _): &&(String, Number)| *name == word.to_lowercase();
                let exactly = self.known.compared.iter().filter(named).map(|(_, number)| *number);
                let known: BTreeSet<Number> = exactly.chain(about(&self.known.compared, word)).collect();
                if !known.is_empty() && !known.contains(&number) {
                    let (found_here, of) = (token.text.to_owned(), (*word).to_owned());
                    let mistake = TopicMistake::OtherLimit { found: found_here, of, known: shown(&known) };
                    found.push(Diagnostic::of(place(token.start, token.end), &mistake));
                    break;
                }
            }
        }
    }

    /// "(0 - 33%)", where a rule looks at other numbers.
    fn ranges(&self, text: &str, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
        for (open, _) in text.match_indices('(') {
            let Some(inside) = text.part(open + 1..).split(')').next() else { continue };
            let Some((low, high)) = inside.strip_suffix('%').and_then(|inside| inside.split_once(" - ")) else {
                continue;
            };
            let (Some(low), Some(high)) = (super::prose::number(low), super::prose::number(high)) else { continue };
            let has = |number| {
                self.known.numbers.contains(&number) || self.known.compared.iter().any(|(_, known)| *known == number)
            };
            let limits = self.known.compared.iter().any(|(_, number)| *number > Number::ZERO);
            if limits && !has(high) || (low > Number::ZERO && !has(low) && limits) {
                let mistake = TopicMistake::OtherRange { found: inside.to_owned() };
                found.push(Diagnostic::of(place(open + 1, open + 1 + inside.len()), &mistake));
            }
        }
    }

    /// `'Nee*'` in a text about figures that print other words with an asterisk.
    fn stars(&self, text: &str, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
        let starred: Vec<String> = self.words.iter().filter(|word| word.ends_with('*')).cloned().collect();
        if starred.is_empty() {
            return;
        }
        let mut rest = 0;
        while let Some(open) = text.part(rest..).find('\'').map(|at| rest + at) {
            let Some(close) = text.part(open + 1..).find('\'').map(|at| open + 1 + at) else { break };
            let quoted = text.part(open + 1..close);
            if quoted.ends_with('*')
                && !quoted.contains(char::is_whitespace)
                && !starred.iter().any(|word| word == quoted)
            {
                let mistake = TopicMistake::NotPrinted { found: quoted.to_owned(), known: starred.clone() };
                found.push(Diagnostic::of(place(open + 1, close), &mistake));
            }
            rest = if quoted.ends_with('*') { close + 1 } else { open + 1 };
        }
    }
}

/// "in de laatste zes maanden", where the rules look back three.
fn other_months(
    text: &str,
    known: &BTreeSet<Number>,
    only_last: bool,
    place: &dyn Fn(usize, usize) -> Span,
    found: &mut Diagnostics,
) {
    let tokens = tokens(text);
    for three in tokens.windows(3) {
        let [before, token, unit] = three else { continue };
        let Some(number) = token.number else { continue };
        let back = ["laatste", "afgelopen", "voorbije"].contains(&before.text.to_lowercase().as_str());
        let months = unit.text.to_lowercase().ends_with("maanden") || unit.text == "maand";
        if months && (back || !only_last) && !known.is_empty() && !known.contains(&number) {
            let mistake = TopicMistake::OtherMonths { found: token.text.to_owned(), known: shown(known) };
            found.push(Diagnostic::of(place(token.start, token.end), &mistake));
        }
    }
}

/// "van de negen componenten", where the list has another length; "heeft er negen".
fn other_counts(text: &str, known: &KnownNumbers, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
    let tokens = tokens(text);
    let all: BTreeSet<Number> = known.counts.iter().map(|(_, number)| *number).collect();
    for (at, token) in tokens.iter().enumerate() {
        let Some(number) = token.number.filter(|number| *number > Number::from(1i64)) else { continue };
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|_| !token.begins);
        let before = before.map(|token| token.text.to_lowercase()).unwrap_or_default();
        let limited = text.part(..token.start).trim_end().to_lowercase();
        if LOOSELY.contains(&before.as_str())
            || LIMITS.iter().any(|limit| limited.ends_with(limit))
            || text.part(token.end..).starts_with('%')
        {
            continue;
        }
        let behind = tokens.iter().skip(at + 1).take_while(|token| !token.begins);
        let words: Vec<&str> = behind.take(2).map(|token| token.text).collect();
        let counted = words.iter().find_map(|word| {
            let said: BTreeSet<Number> = about(&known.counts, word).collect();
            (!said.is_empty()).then_some((*word, said))
        });
        let (of, said) = match counted {
            Some((word, said)) => (word.to_owned(), said),
            None if before == "er" && all.len() == 1 => ("er".to_owned(), all.clone()),
            None => continue,
        };
        if !said.contains(&number) {
            let mistake = TopicMistake::OtherCount { found: token.text.to_owned(), of, known: shown(&said) };
            found.push(Diagnostic::of(place(token.start, token.end), &mistake));
        }
    }
}

/// A `why` that names another threshold than its rule compares with.
fn other_names(text: &str, own: &KnownNumbers, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
    for (open, _) in text.match_indices('{') {
        let Some((name, _)) = text.part(open + 1..).split_once('}') else { continue };
        let called = name.split([' ', '+', '-', '.']).next().unwrap_or(name);
        if !own.thresholds.is_empty() && !own.thresholds.iter().any(|(known, _)| known == called) {
            let known: BTreeSet<String> = own.thresholds.iter().map(|(known, _)| known.clone()).collect();
            let mistake = TopicMistake::OtherName { found: called.to_owned(), known: known.into_iter().collect() };
            found.push(Diagnostic::of(place(open + 1, open + 1 + name.len()), &mistake));
        }
    }
}

/// Numbers in the cells of a criterion that its condition does not have.
fn criteria(subject: &Subject<'_>, found: &mut Diagnostics) {
    for (id, table) in &subject.pack.tables {
        let crate::rules::TableRows::Criteria { rows, .. } = &table.rows else { continue };
        let written = named(subject.resolved.tree(), "table", id).and_then(|table| table.get("rows"));
        let Some(Item::Table(written)) = written.map(|node| &node.item) else { continue };
        let Some(Item::Array(written)) = written.get("criteria").map(|node| &node.item) else { continue };
        for (row, meant) in written.iter().zip(rows) {
            let known = KnownNumbers::of_condition(&meant.condition, subject.pack).numbers;
            let Item::Table(row) = &row.item else { continue };
            let Some(Item::Array(cells)) = row.get("cells").map(|node| &node.item) else { continue };
            for cell in cells {
                let Item::Text { value, .. } = &cell.item else { continue };
                for token in tokens(value) {
                    if token.number.is_some_and(|number| !known.contains(&number)) && !known.is_empty() {
                        let found_here = token.text.to_owned();
                        let mistake = TopicMistake::OtherInCriterion { found: found_here, known: shown(&known) };
                        found.push(Diagnostic::of(cell.inside(token.start, token.end), &mistake));
                    }
                }
            }
        }
    }
}

fn shown(numbers: &BTreeSet<Number>) -> Vec<String> {
    numbers.iter().map(|number| number.dutch(number.decimals())).collect()
}
