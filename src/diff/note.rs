//! The draft of a release note, in Dutch, for policy staff: what changes for how many gemeenten, and why.

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::cause::{Attribution, Cause};
use super::comparison::Comparison;
use super::outcome::{ColourChange, IndicatorOutcome, Outcomes, Presence};
use super::rules::What;
use super::states::States;
use crate::terms::{Colour, Number};

/// Upper bounds of the size classes of gemeenten, in inhabitants, as VNG and CBS divide them.
const SIZES: [(u64, &str); 4] = [
    (20_000, "minder dan 20.000"),
    (50_000, "20.000 tot 50.000"),
    (100_000, "50.000 tot 100.000"),
    (u64::MAX, "100.000 of meer"),
];

const MOST_AFFECTED: usize = 10;

/// Markdown.
pub fn note(comparison: &Comparison, states: &States<'_>) -> String {
    let mut text = heading(comparison, states);
    if comparison.is_empty() {
        text.push_str("\nEr verandert niets.\n");
        return text;
    }
    rules(comparison, states, &mut text);
    let colours = &comparison.colours;
    text.push_str("\n## Wat gemeenten ervan merken\n\n");
    let _ = match colours.changes() {
        0 => writeln!(text, "Geen enkele gemeente krijgt een andere kleur."),
        1 => {
            writeln!(text, "Er verandert 1 kleur, bij 1 gemeente. Er zijn {} gemeenten vergeleken.", colours.gemeenten)
        }
        changes => writeln!(
            text,
            "Er veranderen {} kleuren, bij {} van de {} gemeenten.",
            thousands(changes),
            colours.gemeenten_that_change(),
            colours.gemeenten
        ),
    };
    for outcome in &colours.indicators {
        match outcome.presence {
            Presence::Both if outcome.changes.is_empty() => {}
            Presence::Both => indicator(outcome, &mut text),
            Presence::OnlyNew => judged(outcome, "wordt nu beoordeeld", &mut text),
            Presence::OnlyOld => judged(outcome, "wordt niet meer beoordeeld", &mut text),
        }
    }
    gemeenten(colours, &mut text);
    text
}

fn heading(comparison: &Comparison, states: &States<'_>) -> String {
    let (old, new) = (&comparison.old, &comparison.new);
    let mut text = format!("# {}: ", states.new.pack.name());
    let _ = match old.rules_hash == new.rules_hash {
        true => writeln!(text, "nieuwe gegevens bij versie {}", new.rules),
        false => writeln!(text, "van versie {} naar {}", old.rules, new.rules),
    };
    let _ = match old.data_hash == new.data_hash {
        true => {
            writeln!(text, "\nBeide versies zijn berekend met dezelfde gegevens (peildatum {}).", new.peildatum_display)
        }
        false => writeln!(
            text,
            "\nVergeleken zijn de gegevens van {} en die van {}.",
            old.peildatum_display, new.peildatum_display
        ),
    };
    text
}

fn rules(comparison: &Comparison, states: &States<'_>, text: &mut String) {
    if comparison.rules.is_empty() {
        return;
    }
    text.push_str("\n## Wat er in de regels verandert\n\n");
    let known = states.old.pack.history.iter().map(|version| version.number.as_str());
    let known: Vec<&str> = known.collect();
    let fresh = states.new.pack.history.iter().filter(|version| !known.contains(&version.number.as_str()));
    let lines: Vec<&String> = fresh.flat_map(|version| &version.changelog).collect();
    lines.iter().for_each(|line| {
        let _ = writeln!(text, "- {line}");
    });
    for change in &comparison.rules.thresholds {
        let name = change.name.replace('_', " ");
        let _ = match (&change.old, &change.new) {
            (Some(old), Some(new)) => writeln!(text, "- De drempel '{name}' gaat van {old} naar {new}."),
            (None, Some(new)) => writeln!(text, "- Nieuw is de drempel '{name}': {new}."),
            (Some(old), None) => writeln!(text, "- De drempel '{name}' ({old}) is vervallen."),
            (None, None) => Ok(()),
        };
    }
    let named = |what: What| {
        let found = comparison.rules.indicators.iter().filter(|change| change.what == what);
        found.map(|change| change.label.as_str()).collect::<Vec<_>>()
    };
    for (what, words) in [(What::Added, "Nieuw"), (What::Removed, "Vervallen"), (What::Changed, "Gewijzigd")] {
        let labels = named(what);
        if !labels.is_empty() {
            let _ = writeln!(text, "- {words}: {}.", labels.join("; "));
        }
    }
}

fn judged(outcome: &IndicatorOutcome, what: &str, text: &mut String) {
    let counts = Colour::ALL.iter().zip(outcome.counts).filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts.map(|(colour, count)| format!("{colour} {count}")).collect();
    let _ =
        writeln!(text, "\n### {} {}\n\nDit onderwerp {what}: {}.", outcome.section, outcome.label, counts.join(", "));
}

fn indicator(outcome: &IndicatorOutcome, text: &mut String) {
    let _ = writeln!(text, "\n### {} {}\n", outcome.section, outcome.label);
    let _ = writeln!(text, "{} krijgen een andere kleur.\n", several(outcome.changes.len()));
    text.push_str("| was \\ wordt |");
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
    text.push_str("\nHet meest geraakt:\n\n");
    let mut most: Vec<&ColourChange> = outcome.changes.iter().collect();
    most.sort_by_key(|change| (std::cmp::Reverse(weight(change)), std::cmp::Reverse(change.inhabitants)));
    for change in most.into_iter().take(MOST_AFFECTED) {
        let _ = writeln!(
            text,
            "- {}: van {} naar {}{}",
            change.gemeente,
            change.old.colour,
            change.new.colour,
            figures(change)
        );
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

fn figures(change: &ColourChange) -> String {
    let mut said = Vec::new();
    if change.old.value != change.new.value {
        said.push(format!("cijfer {} wordt {}", change.old.value, change.new.value));
    }
    if change.old.benchmark != change.new.benchmark {
        said.push(format!("landelijk {} wordt {}", change.old.benchmark, change.new.benchmark));
    }
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) }
}

/// Per size class how many gemeenten get which colour.
fn sizes(outcome: &IndicatorOutcome, text: &mut String) {
    let mut moves: IndexMap<(Colour, Colour), [usize; SIZES.len()]> = IndexMap::new();
    for change in &outcome.changes {
        let Some(inhabitants) = change.inhabitants else { continue };
        let class = SIZES.iter().position(|(below, _)| inhabitants < *below).unwrap_or(SIZES.len() - 1);
        let counts = moves.entry((change.old.colour, change.new.colour)).or_default();
        if let Some(count) = counts.get_mut(class) {
            *count += 1;
        }
    }
    if moves.is_empty() {
        return;
    }
    moves.sort_keys();
    text.push_str("\n| inwoners |");
    moves.keys().for_each(|(old, new)| {
        let _ = write!(text, " {old} naar {new} |");
    });
    text.push_str("\n|---|");
    moves.keys().for_each(|_| text.push_str("--:|"));
    text.push('\n');
    for (class, (_, words)) in SIZES.iter().enumerate() {
        let cells = moves.values().filter_map(|counts| counts.get(class));
        let cells: Vec<String> =
            cells.map(|count| if *count == 0 { "-".to_owned() } else { count.to_string() }).collect();
        let _ = writeln!(text, "| {words} | {} |", cells.join(" | "));
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
    text.push_str("\nWaarom:\n\n");
    for ((old, new, before, after, causes), count) in reasons {
        let _ = writeln!(text, "- {} van {old} naar {new}, door {}.", several(count), dutch(causes));
        let _ = writeln!(text, "  - Eerst: {before}");
        let _ = writeln!(text, "  - Nu: {after}");
    }
}

/// The causes in Dutch.
fn dutch(causes: &Attribution) -> String {
    let word = |cause: &Cause| match cause {
        Cause::Rule => "een andere kleurregel",
        Cause::Figure => "een andere berekening van het cijfer",
        Cause::OwnData => "nieuwe gegevens van de gemeente zelf",
        Cause::Merger => "een herindeling",
        Cause::Date => "een latere peildatum",
        Cause::Benchmark => "een ander landelijk cijfer",
    };
    let sets: Vec<String> =
        causes.0.iter().map(|set| set.iter().map(word).collect::<Vec<_>>().join(" samen met ")).collect();
    match sets.len() {
        0 => "een samenloop van oorzaken".to_owned(),
        1 => sets.concat(),
        _ => format!("{} (elk is genoeg)", sets.join(" of ")),
    }
}

/// Those with the most colours that change, over all subjects.
fn gemeenten(colours: &Outcomes, text: &mut String) {
    let mut found: IndexMap<&str, (&ColourChange, Vec<String>)> = IndexMap::new();
    for outcome in &colours.indicators {
        for change in &outcome.changes {
            let moved = format!("{} {} naar {}", outcome.section, change.old.colour, change.new.colour);
            found.entry(&change.code).or_insert_with(|| (change, Vec::new())).1.push(moved);
        }
    }
    if found.is_empty() {
        return;
    }
    let mut most: Vec<&(&ColourChange, Vec<String>)> = found.values().collect();
    most.sort_by_key(|(change, moves)| (std::cmp::Reverse(moves.len()), std::cmp::Reverse(change.inhabitants)));
    text.push_str("\n## Gemeenten met de meeste veranderingen\n\n");
    for (change, moves) in most.into_iter().take(MOST_AFFECTED) {
        let _ = writeln!(text, "- {}: {}", change.gemeente, moves.join("; "));
    }
}

fn several(count: usize) -> String {
    if count == 1 { "1 gemeente".to_owned() } else { format!("{} gemeenten", thousands(count)) }
}

fn thousands(count: usize) -> String {
    Number::from(count).dutch(0)
}
