//! The draft of a release note, in Dutch, for policy staff: what changes for how many gemeenten, and why.

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::cause::{Attribution, Cause};
use super::comparison::Comparison;
use super::outcome::{ColourChange, IndicatorOutcome, Outcomes, Presence};
use super::rules::{Aspect, What};
use super::states::States;
use crate::fault::OrFault;
use crate::terms::{Colour, Number, dutch_date};

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
    if let Some(what_if) = comparison.what_if() {
        let _ = writeln!(text, "\n**{what_if}**");
    }
    if comparison.is_made_up() {
        text.push_str("\n**Let op:** verzonnen cijfers, ter demonstratie. Dit zegt niets over echte gemeenten.\n");
    }
    changelog(states, &mut text);
    if comparison.is_empty() {
        text.push_str("\nEr verandert niets aan regels, cijfers en kleuren.\n");
        return text;
    }
    rules(comparison, &mut text);
    let colours = &comparison.colours;
    text.push_str("\n## Wat gemeenten ervan merken\n\n");
    let _ = match colours.changes() {
        0 => {
            writeln!(text, "Bij onderwerpen die hetzelfde zijn gebleven, krijgt geen enkele gemeente een andere kleur.")
        }
        1 => writeln!(text, "Er verandert 1 kleur, bij 1 gemeente."),
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
            Presence::Unjudged => {}
            Presence::Both if outcome.changes.is_empty() => {}
            Presence::Both => indicator(outcome, &mut text),
            Presence::OnlyNew => judged(outcome, "wordt nu beoordeeld", &mut text),
            Presence::OnlyOld => judged(outcome, "wordt niet meer beoordeeld", &mut text),
        }
    }
    figures_without_colour(colours, &mut text);
    gemeenten(colours, &mut text);
    mergers(colours, &mut text);
    text
}

fn heading(comparison: &Comparison, states: &States<'_>) -> String {
    let (old, new) = (&comparison.old, &comparison.new);
    let mut text = format!("# {}: ", states.new.pack.name());
    let _ = match old.rules_hash == new.rules_hash {
        true => writeln!(text, "andere gegevens bij versie {}", new.rules),
        false => writeln!(text, "van versie {} naar {}", old.rules, new.rules),
    };
    if let Some(version) = states.new.pack.history.last().filter(|_| old.rules_hash != new.rules_hash) {
        let _ = writeln!(text, "\nVersie {} is van {}.", version.number, dutch_date(version.date));
    }
    let _ = match (old.data_hash == new.data_hash, old.peildatum == new.peildatum) {
        (true, true) => {
            writeln!(text, "\nBeide kanten zijn berekend met dezelfde gegevens (peildatum {}).", new.peildatum_display)
        }
        (false, true) => writeln!(
            text,
            "\nVergeleken zijn twee leveringen van de gegevens, met dezelfde peildatum ({}).",
            new.peildatum_display
        ),
        (_, false) => writeln!(
            text,
            "\nVergeleken zijn de gegevens op {} en die op {}.",
            old.peildatum_display, new.peildatum_display
        ),
    };
    text
}

/// What the new versions say of themselves.
fn changelog(states: &States<'_>, text: &mut String) {
    let known: Vec<&str> = states.old.pack.history.iter().map(|version| version.number.as_str()).collect();
    let fresh = states.new.pack.history.iter().filter(|version| !known.contains(&version.number.as_str()));
    let lines: Vec<&String> = fresh.flat_map(|version| &version.changelog).collect();
    if !lines.is_empty() {
        text.push_str("\n## Wat er verandert\n\n");
        lines.iter().for_each(|line| {
            let _ = writeln!(text, "- {line}");
        });
    }
}

/// What the comparison found in the rules, beside what the makers wrote themselves.
fn rules(comparison: &Comparison, text: &mut String) {
    let rules = &comparison.rules;
    if rules.is_empty() {
        return;
    }
    text.push_str("\n## De regels naast elkaar\n\n");
    for change in &rules.thresholds {
        let name = change.name.replace('_', " ");
        let _ = match (&change.old, &change.new) {
            (Some(old), Some(new)) => writeln!(text, "- De drempel '{name}' gaat van {old} naar {new}."),
            (None, Some(new)) => writeln!(text, "- Nieuw is de drempel '{name}': {new}."),
            (Some(old), None) => writeln!(text, "- De drempel '{name}' ({old}) is vervallen."),
            (None, None) => Ok(()),
        };
    }
    for change in &rules.indicators {
        let _ = match change.what {
            What::Added => writeln!(text, "- Nieuw: {} {}.", change.section, change.label),
            What::Removed => writeln!(text, "- Vervallen: {} {}.", change.section, change.label),
            What::Changed => {
                let aspects: Vec<&str> = change.aspects.iter().map(|aspect| dutch_aspect(*aspect)).collect();
                writeln!(text, "- Gewijzigd: {} {} ({}).", change.section, change.label, aspects.join(", "))
            }
        };
    }
    let parts = [
        (rules.shared.len(), "gedeelde cijfers, lijsten of tabellen"),
        (rules.report.len(), "opbouw en opmaak van het rapport"),
        (rules.texts.len(), "teksten"),
    ];
    for (count, what) in parts.into_iter().filter(|(count, _)| *count > 0) {
        let changes = if count == 1 { "1 wijziging".to_owned() } else { format!("{count} wijzigingen") };
        let _ = writeln!(text, "- {changes} in {what}.");
    }
}

fn dutch_aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Colours => "kleurregels",
        Aspect::Figure => "berekening",
        Aspect::Benchmark => "landelijk cijfer",
        Aspect::Name => "naam",
        Aspect::Place => "plaats in het rapport",
        Aspect::Wording => "toelichting",
    }
}

/// Subjects whose printed figures change while no colour does.
fn figures_without_colour(colours: &Outcomes, text: &mut String) {
    let others = colours.indicators.iter().filter(|outcome| outcome.changes.is_empty());
    let changed: Vec<&IndicatorOutcome> =
        others.filter(|outcome| outcome.figures > 0 || outcome.benchmarks > 0).collect();
    if changed.is_empty() {
        return;
    }
    text.push_str("\n## Andere cijfers, dezelfde kleur\n\n");
    for outcome in changed {
        let mut said = Vec::new();
        if outcome.figures > 0 {
            said.push(format!("bij {} een ander cijfer", several(outcome.figures)));
        }
        if let Some((old, new)) = &outcome.benchmark {
            said.push(format!("landelijk {old} wordt {new}"));
        } else if outcome.benchmarks > 0 {
            said.push(format!("bij {} een ander landelijk cijfer", several(outcome.benchmarks)));
        }
        let _ = writeln!(text, "- {} {}: {}.", outcome.section, outcome.label, said.join("; "));
    }
}

/// Gemeenten that only one of the deliveries has.
fn mergers(colours: &Outcomes, text: &mut String) {
    if colours.appeared.is_empty() && colours.disappeared.is_empty() {
        return;
    }
    text.push_str("\n## Nieuwe en opgeheven gemeenten\n\n");
    for gemeente in &colours.appeared {
        let from = match gemeente.from.as_slice() {
            [] => String::new(),
            from => format!(", ontstaan uit {}", from.join(", ")),
        };
        let _ = writeln!(text, "- {} is nieuw{from}.", gemeente.gemeente);
    }
    for gemeente in &colours.disappeared {
        let into = match gemeente.into.as_slice() {
            [] => String::new(),
            into => format!(", opgegaan in {}", into.join(", ")),
        };
        let _ = writeln!(text, "- {} is er niet meer{into}.", gemeente.gemeente);
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
    let verb = if outcome.changes.len() == 1 { "krijgt" } else { "krijgen" };
    let _ = writeln!(text, "{} {verb} een andere kleur.\n", several(outcome.changes.len()));
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
    let mut most: Vec<&ColourChange> = outcome.changes.iter().collect();
    most.sort_by_key(|change| (std::cmp::Reverse(weight(change)), std::cmp::Reverse(change.inhabitants)));
    text.push_str("\nHet meest geraakt (eerst de grootste stap, dan de meeste inwoners):\n\n");
    for change in most.iter().take(MOST_AFFECTED) {
        let _ = writeln!(
            text,
            "- {}: van {} naar {}{}",
            change.gemeente,
            change.old.colour,
            change.new.colour,
            figures(change)
        );
    }
    if let Some(more) = most.len().checked_sub(MOST_AFFECTED).filter(|more| *more > 0) {
        let _ = writeln!(text, "- en nog {}", several(more));
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
        *counts.get_mut(class).or_fault("a count of each class") += 1;
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
        let cells = moves.values().map(|counts| counts.get(class).or_fault("a count of each class"));
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
        let _ = writeln!(text, "  - Eerst stond er: \u{201c}{before}\u{201d}");
        let _ = writeln!(text, "  - Nu staat er: \u{201c}{after}\u{201d}");
    }
}

/// The causes in Dutch.
fn dutch(causes: &Attribution) -> String {
    let word = |cause: &Cause| match cause {
        Cause::Rule => "een andere kleurregel",
        Cause::Figure => "een andere berekening van een cijfer",
        Cause::OwnData => "nieuwe gegevens van de gemeente zelf",
        Cause::Freshness => "de ouderdom van de bron",
        Cause::NewSource => "een nieuwe bron",
        Cause::NotDelivered => "een bron die niet is geleverd",
        Cause::Merger => "een herindeling",
        Cause::Date => "een andere peildatum",
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
    // With one change each there is nothing to say that was not said at the subject.
    let mut most: Vec<&(&ColourChange, Vec<String>)> = found.values().filter(|(_, moves)| moves.len() > 1).collect();
    if most.is_empty() {
        return;
    }
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
