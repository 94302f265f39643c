//! The draft of a release note, in Dutch, for policy staff: what changes for how many gemeenten, and why.

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::cause::Attribution;
use super::comparison::Diff;
use super::outcome::{ColourChange, IndicatorOutcome, Outcomes, Presence, ReasonChange};
use super::rules::{Aspect, IndicatorChange, ThresholdChange, What};
use super::states::States;
use crate::fault::OrFault;
use crate::language::{Language, Said, said};
use crate::terms::{Colour, Number, dutch_date};

/// Upper bounds of the size classes of gemeenten, in inhabitants, as VNG and CBS divide them.
const SIZES: [(u64, &str); 4] = [
    (20_000, "diff-note-size-smallest"),
    (50_000, "diff-note-size-small"),
    (100_000, "diff-note-size-middle"),
    (u64::MAX, "diff-note-size-large"),
];

/// Of so many it is said who gets another reason.
const NAMED: usize = 12;

const MOST_AFFECTED: usize = 10;

fn say(text: impl Into<Said>) -> String {
    Language::Dutch.say(text)
}

/// Markdown.
pub fn note(comparison: &Diff, states: &States<'_>) -> String {
    let mut text = heading(comparison, states);
    if let Some(what_if) = comparison.what_if() {
        let _ = writeln!(text, "\n**{what_if}**");
    }
    if comparison.is_made_up() {
        let _ = writeln!(text, "\n{}", say("diff-note-made-up"));
    }
    changelog(states, &mut text);
    if comparison.is_empty() {
        let _ = writeln!(text, "\n{}", say("diff-note-nothing"));
        return text;
    }
    rules(comparison, &mut text);
    let colours = &comparison.colours;
    let changes = said("diff-note-colours")
        .with("count", colours.changes())
        .with("colours", thousands(colours.changes()))
        .with("changed", colours.gemeenten_that_change())
        .with("gemeenten", colours.gemeenten);
    let _ = writeln!(text, "\n## {}\n\n{}", say("diff-note-felt"), say(changes));
    for outcome in &colours.indicators {
        match outcome.presence {
            Presence::Unjudged => {}
            Presence::Both if outcome.changes.is_empty() => {}
            Presence::Both => indicator(outcome, &mut text),
            Presence::OnlyNew => judged(outcome, "diff-note-judged-now", &mut text),
            Presence::OnlyOld => judged(outcome, "diff-note-judged-no-more", &mut text),
        }
    }
    other_reasons(colours, &mut text);
    figures_without_colour(colours, &mut text);
    gemeenten(colours, &mut text);
    mergers(colours, &mut text);
    text
}

fn heading(comparison: &Diff, states: &States<'_>) -> String {
    let (old, new) = (&comparison.old, &comparison.new);
    let title = match old.rules_hash == new.rules_hash {
        true => said("diff-note-title-data"),
        false => said("diff-note-title"),
    };
    let title = title.with("name", states.new.pack.name()).with("old", &old.rules).with("new", &new.rules);
    let mut text = format!("# {}\n", say(title));
    if let Some(version) = states.new.pack.history.last().filter(|_| old.rules_hash != new.rules_hash) {
        let of = said("diff-note-version").with("version", &version.number).with("date", dutch_date(version.date));
        let _ = writeln!(text, "\n{}", say(of));
    }
    let data = match (old.data_hash == new.data_hash, old.peildatum == new.peildatum) {
        (true, true) => "diff-note-same-data",
        (false, true) => "diff-note-two-deliveries",
        (_, false) => "diff-note-two-dates",
    };
    let data = said(data).with("old", &old.peildatum_display).with("new", &new.peildatum_display);
    let _ = writeln!(text, "\n{}", say(data));
    text
}

/// What the new versions say of themselves.
fn changelog(states: &States<'_>, text: &mut String) {
    let known: Vec<&str> = states.old.pack.history.iter().map(|version| version.number.as_str()).collect();
    let fresh = states.new.pack.history.iter().filter(|version| !known.contains(&version.number.as_str()));
    section("diff-note-changelog", fresh.flat_map(|version| &version.changelog).cloned(), text);
}

/// Lines under a heading; nothing where there are none.
fn section(title: &'static str, lines: impl Iterator<Item = String>, text: &mut String) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let _ = writeln!(text, "\n## {}\n", say(title));
        lines.iter().for_each(|line| _ = writeln!(text, "- {line}"));
    }
}

/// What the comparison found in the rules, beside what the makers wrote themselves.
fn rules(comparison: &Diff, text: &mut String) {
    let rules = &comparison.rules;
    let threshold = |change: &ThresholdChange| {
        let told = match (&change.old, &change.new) {
            (Some(_), Some(_)) => said("diff-note-threshold"),
            (None, _) => said("diff-note-threshold-new"),
            (Some(_), None) => said("diff-note-threshold-gone"),
        };
        let value = |value: &Option<String>| value.clone().unwrap_or_default();
        let told = told.with("name", change.name.replace('_', " "));
        say(told.with("old", value(&change.old)).with("new", value(&change.new)))
    };
    let changed = |change: &IndicatorChange| {
        let told = said(match change.what {
            What::Added => "diff-note-added",
            What::Removed => "diff-note-removed",
            What::Changed => "diff-note-changed",
        });
        let aspects: Vec<Said> = change.aspects.iter().map(|aspect| said(of_aspect(*aspect))).collect();
        say(told.with("section", &change.section).with("label", &change.label).with("aspects", aspects))
    };
    let parts = [
        (rules.shared.len(), "diff-note-shared"),
        (rules.report.len(), "diff-note-report"),
        (rules.texts.len(), "diff-note-texts"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts = parts.map(|(count, what)| say(said("diff-note-changes").with("count", count).with("what", said(what))));
    let lines = rules.thresholds.iter().map(threshold).chain(rules.indicators.iter().map(changed)).chain(parts);
    section("diff-note-rules", lines, text);
}

fn of_aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Colours => "diff-note-aspect-colours",
        Aspect::Figure => "diff-note-aspect-figure",
        Aspect::Benchmark => "diff-note-aspect-benchmark",
        Aspect::Name => "diff-note-aspect-name",
        Aspect::Place => "diff-note-aspect-place",
        Aspect::Wording => "diff-note-aspect-wording",
    }
}

/// Who stays grijs for another reason.
fn other_reasons(colours: &Outcomes, text: &mut String) {
    let of = |outcome: &IndicatorOutcome, change: &ReasonChange| {
        let names: Vec<String> = change.gemeenten.iter().take(NAMED).cloned().collect();
        let more = change.gemeenten.len() - names.len();
        let names = match more {
            0 => said("diff-reason-names").with("names", names),
            more => said("diff-reason-names-more").with("names", names).with("more", more),
        };
        let told = said("diff-note-reason").with("section", &outcome.section).with("label", &outcome.label);
        let told = told.with("old", &change.old).with("new", &change.new).with("causes", change.causes.said());
        say(told.with("gemeenten", several(change.gemeenten.len())).with("names", names))
    };
    let all =
        colours.indicators.iter().flat_map(|outcome| outcome.reasons.iter().map(move |change| of(outcome, change)));
    section("diff-note-reasons", all, text);
}

/// Subjects whose printed figures change while no colour does.
fn figures_without_colour(colours: &Outcomes, text: &mut String) {
    let others = colours.indicators.iter().filter(|outcome| outcome.changes.is_empty());
    let changed = others.filter(|outcome| outcome.figures > 0 || outcome.benchmarks > 0).map(|outcome| {
        let mut told = Vec::new();
        if outcome.figures > 0 {
            told.push(said("diff-note-other-figure").with("gemeenten", several(outcome.figures)));
        }
        if let Some((old, new)) = &outcome.benchmark {
            told.push(beside(outcome, old, new));
        } else if outcome.benchmarks > 0 {
            let told_of = said("diff-note-other-benchmark").with("kind", outcome.beside);
            told.push(told_of.with("gemeenten", several(outcome.benchmarks)));
        }
        let told: Vec<String> = told.into_iter().map(say).collect();
        format!("{} {}: {}.", outcome.section, outcome.label, told.join("; "))
    });
    section("diff-note-figures", changed, text);
}

/// `norm 0 wordt 2`, by what kind of figure it is.
fn beside(outcome: &IndicatorOutcome, old: &str, new: &str) -> Said {
    said("diff-note-beside").with("kind", outcome.beside).with("old", old).with("new", new)
}

/// Gemeenten that only one of the deliveries has.
fn mergers(colours: &Outcomes, text: &mut String) {
    let told = |id: &'static str, gemeente: &str, others: &[String]| {
        say(said(id).with("gemeente", gemeente).with("count", others.len()).with("others", others.to_vec()))
    };
    let appeared = colours.appeared.iter().map(|new| told("diff-note-appeared", &new.gemeente, &new.from));
    let gone = colours.disappeared.iter().map(|gone| told("diff-note-gone", &gone.gemeente, &gone.into));
    section("diff-note-mergers", appeared.chain(gone), text);
}

fn judged(outcome: &IndicatorOutcome, how: &'static str, text: &mut String) {
    let counts = Colour::ALL.iter().zip(outcome.counts).filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts.map(|(colour, count)| format!("{colour} {count}")).collect();
    let told = say(said(how).with("counts", counts.join(", ")));
    let _ = writeln!(text, "\n### {} {}\n\n{told}", outcome.section, outcome.label);
}

fn indicator(outcome: &IndicatorOutcome, text: &mut String) {
    let _ = writeln!(text, "\n### {} {}\n", outcome.section, outcome.label);
    let changed = said("diff-note-another-colour").with("count", outcome.changes.len());
    let _ = writeln!(text, "{}\n", say(changed.with("gemeenten", several(outcome.changes.len()))));
    let _ = write!(text, "| {} |", say("diff-note-was-is"));
    Colour::ALL.iter().for_each(|colour| {
        let _ = write!(text, " {colour} |");
    });
    text.push_str("\n|---|--:|--:|--:|--:|\n");
    for (colour, row) in Colour::ALL.iter().zip(outcome.matrix) {
        let cells = row.map(|count| if count == 0 { "-".to_owned() } else { count.to_string() });
        let _ = writeln!(text, "| {colour} | {} |", cells.join(" | "));
    }
    sizes(outcome, text);
    reasons(outcome, text);
    let mut most: Vec<&ColourChange> = outcome.changes.iter().collect();
    most.sort_by_key(|change| (std::cmp::Reverse(weight(change)), std::cmp::Reverse(change.inhabitants)));
    let _ = writeln!(text, "\n{}\n", say("diff-note-most"));
    for change in most.iter().take(MOST_AFFECTED) {
        let told = said("diff-note-flip").with("gemeente", &change.gemeente).with("old", change.old.colour.word());
        let told = say(told.with("new", change.new.colour.word()));
        let _ = writeln!(text, "- {told}{}", figures(outcome, change));
    }
    if let Some(more) = most.len().checked_sub(MOST_AFFECTED).filter(|more| *more > 0) {
        let _ = writeln!(text, "- {}", say(said("diff-note-and-more").with("gemeenten", several(more))));
    }
}

/// How far a colour goes: groen to rood is the farthest, and from or to grijs the least.
fn weight(change: &ColourChange) -> usize {
    let place = |colour: Colour| (colour != Colour::Grijs).then_some(colour as usize);
    match (place(change.old.colour), place(change.new.colour)) {
        (Some(old), Some(new)) => 1 + old.abs_diff(new),
        _ => 1,
    }
}

fn figures(outcome: &IndicatorOutcome, change: &ColourChange) -> String {
    let (old, new) = (&change.old, &change.new);
    let mut told = Vec::new();
    if old.value != new.value {
        told.push(said("diff-note-figure").with("old", &old.value).with("new", &new.value));
    }
    if old.benchmark != new.benchmark {
        told.push(beside(outcome, &old.benchmark, &new.benchmark));
    }
    let told: Vec<String> = told.into_iter().map(say).collect();
    if told.is_empty() { String::new() } else { format!(" ({})", told.join(", ")) }
}

/// Per size class how many gemeenten get which colour.
fn sizes(outcome: &IndicatorOutcome, text: &mut String) {
    let mut moves: IndexMap<(Colour, Colour), [usize; SIZES.len()]> = IndexMap::new();
    for change in &outcome.changes {
        let Some(inhabitants) = change.inhabitants else { continue };
        let class = SIZES.iter().position(|(below, _)| inhabitants < *below).unwrap_or(SIZES.len() - 1);
        let counts = moves.entry((change.old.colour, change.new.colour)).or_default();
        *counts.get_mut(class).or_fault("a count of each class") += 1;
    }
    if moves.is_empty() {
        return;
    }
    moves.sort_keys();
    let _ = write!(text, "\n| {} |", say("diff-note-inhabitants"));
    moves.keys().for_each(|(old, new)| {
        let _ = write!(text, " {} |", say(said("diff-note-from-to").with("old", old.word()).with("new", new.word())));
    });
    text.push_str("\n|---|");
    moves.keys().for_each(|_| text.push_str("--:|"));
    text.push('\n');
    for (class, (_, words)) in SIZES.iter().enumerate() {
        let cells = moves.values().map(|counts| counts.get(class).or_fault("a count of each class"));
        let cells: Vec<String> =
            cells.map(|count| if *count == 0 { "-".to_owned() } else { count.to_string() }).collect();
        let _ = writeln!(text, "| {} | {} |", say(*words), cells.join(" | "));
    }
}

/// Each move of colour once, with what readers were told and are told, and what caused it.
fn reasons(outcome: &IndicatorOutcome, text: &mut String) {
    let mut reasons: IndexMap<(Colour, Colour, &str, &str, &Attribution), usize> = IndexMap::new();
    for change in &outcome.changes {
        let key =
            (change.old.colour, change.new.colour, change.old.why.as_str(), change.new.why.as_str(), &change.causes);
        *reasons.entry(key).or_default() += 1;
    }
    reasons.sort_by(|_, one, _, other| other.cmp(one));
    let _ = writeln!(text, "\n{}\n", say("diff-note-why"));
    for ((old, new, before, after, causes), count) in reasons {
        let told = said("diff-note-moves").with("gemeenten", several(count)).with("old", old.word());
        let _ = writeln!(text, "- {}", say(told.with("new", new.word()).with("causes", causes.said())));
        let _ = writeln!(text, "  - {}", say(said("diff-note-told-first").with("why", before)));
        let _ = writeln!(text, "  - {}", say(said("diff-note-told-now").with("why", after)));
    }
}

/// Those with the most colours that change, over all subjects.
fn gemeenten(colours: &Outcomes, text: &mut String) {
    let mut found: IndexMap<&str, (&ColourChange, Vec<String>)> = IndexMap::new();
    for outcome in &colours.indicators {
        for change in &outcome.changes {
            let (old, new) = (change.old.colour.word(), change.new.colour.word());
            let moved = said("diff-note-moved").with("section", &outcome.section).with("old", old).with("new", new);
            found.entry(&change.code).or_insert_with(|| (change, Vec::new())).1.push(say(moved));
        }
    }
    // With one change each there is nothing to say that was not said at the subject.
    let mut most: Vec<&(&ColourChange, Vec<String>)> = found.values().filter(|(_, moves)| moves.len() > 1).collect();
    most.sort_by_key(|(change, moves)| (std::cmp::Reverse(moves.len()), std::cmp::Reverse(change.inhabitants)));
    let lines = most.into_iter().take(MOST_AFFECTED);
    let lines = lines.map(|(change, moves)| format!("{}: {}", change.gemeente, moves.join("; ")));
    section("diff-note-gemeenten", lines, text);
}

fn several(count: usize) -> Said {
    said("diff-note-several").with("count", count).with("number", thousands(count))
}

fn thousands(count: usize) -> String {
    Number::from(count).dutch(0)
}
