//! Scripts that fail, or that give something else than they promised, on figures that there could be.
//!
//! A script is no condition: nothing is proved of it. It is run on made-up figures, ordinary ones and the edges of what there
//! can be, and what fails is told with what it was given. Knows nothing of the deliveries.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Subject;
use crate::diagnostic::{Code, Diagnostics, Mistake, Severity};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::rules::{Domain, Measure, Recipe, Script, ScriptItem};
use crate::terms::{Kind, Number, Peildatum, Value};

/// Runs of one script.
const RUNS: usize = 2_000;
/// Steps that all runs of one script may take together.
const STEPS: u64 = 2_000_000;
/// Mistakes of one script that are told.
const TOLD: usize = 3;
/// Rows of a table that has many.
const MANY: usize = 50;

/// One thing that a script is given: what it is called, what it may be, and how that is shown. The ordinary ones first.
struct ScriptInput<'a> {
    name: &'a str,
    choices: Vec<(ScriptItem, Said)>,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for measure in &subject.pack.measures {
        let Recipe::Script { script, inputs, tables } = &measure.how else { continue };
        let script = &subject.pack.scripts[*script];
        let figures = inputs.iter().map(|&input| {
            let name = &subject.pack.measures[input].name;
            ScriptInput { name, choices: figures(subject.pack.domains.measure(input), subject.peildatum) }
        });
        let rows = tables.iter().map(|(name, from)| ScriptInput {
            name,
            choices: rows(subject.pack.domains.columns(*from).as_ref(), subject.peildatum),
        });
        let given: Vec<ScriptInput<'_>> = figures.chain(rows).collect();
        check_one(measure, script, &given, subject.peildatum, found);
    }
}

fn check_one(
    measure: &Measure,
    script: &Script,
    given: &[ScriptInput<'_>],
    peildatum: Peildatum,
    found: &mut Diagnostics,
) {
    let mut left = STEPS;
    let mut told = BTreeSet::new();
    for picks in situations(given) {
        let choices = given.iter().zip(&picks).map(|(given, pick)| given.choices.get(*pick));
        let picked: Vec<&(ScriptItem, Said)> =
            choices.map(|choice| choice.or_fault("a choice of what a script is given")).collect();
        let mut items: Vec<ScriptItem> = picked.iter().map(|(item, _)| item.clone()).collect();
        items.push(Value::Date(peildatum.0).into());
        let (result, steps) = script.tried(measure.kind, measure.allowed.as_deref(), items);
        if let Err(error) = result {
            let span = error.span(script);
            if told.insert((span, error.said())) {
                let shown = given.iter().zip(&picked).map(|(given, (_, shown))| {
                    said("script-input").with("name", given.name).with("value", shown.clone())
                });
                let label = said("script-on-made-up").with("measure", &measure.name);
                let mut made_up = error.told(script, label, measure.span, shown.collect());
                // What it promises, it promises for every figure.
                if error.code() != Code::ScriptResult {
                    made_up.code = Code::ScriptOnMadeUp;
                    made_up = made_up.severity(Severity::Warning);
                }
                found.push(made_up);
            }
        }
        // What a script takes too much for once, it takes too much for again.
        left = match left.checked_sub(steps.max(1)) {
            Some(left) if told.len() < TOLD => left,
            _ => return,
        };
    }
}

/// Which choice of each: all ordinary; each at each of its edges, alone and with one other; all at the same edge.
fn situations(given: &[ScriptInput<'_>]) -> Vec<Vec<usize>> {
    let ordinary = vec![0; given.len()];
    let mut found = vec![ordinary.clone()];
    let most = given.iter().map(|given| given.choices.len()).max().unwrap_or(0);
    for edge in 1..most {
        found.push(given.iter().map(|given| edge.min(given.choices.len().saturating_sub(1))).collect());
    }
    let edges: Vec<(usize, usize)> = given
        .iter()
        .enumerate()
        .flat_map(|(place, given)| (1..given.choices.len()).map(move |pick| (place, pick)))
        .collect();
    let with = |picks: &[usize], place: usize, pick: usize| -> Vec<usize> {
        picks.iter().enumerate().map(|(at, &other)| if at == place { pick } else { other }).collect()
    };
    for &(place, pick) in &edges {
        found.push(with(&ordinary, place, pick));
    }
    for (number, &(place, pick)) in edges.iter().enumerate() {
        let one = with(&ordinary, place, pick);
        for &(other, pick) in edges.iter().skip(number + 1).filter(|(other, _)| *other != place) {
            found.push(with(&one, other, pick));
        }
        if found.len() > RUNS {
            break;
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|picks| seen.insert(picks.clone()));
    found.truncate(RUNS);
    found
}

/// What a figure may be.
fn figures(domain: &Domain, peildatum: Peildatum) -> Vec<(ScriptItem, Said)> {
    let missing = Some(Value::Missing).filter(|missing| domain.contains(missing));
    let values = values(domain, peildatum).into_iter().chain(missing);
    values.map(|value| (ScriptItem::from(value.clone()), shown(&value))).collect()
}

fn shown(value: &Value) -> Said {
    match value {
        Value::Missing => said("script-given-missing"),
        Value::Text(text) => said("as-it-is").with("text", format!("\"{text}\"")),
        value => said("as-it-is").with("text", value.machine()),
    }
}

/// What there can be, an ordinary one first, and the edges.
fn values(domain: &Domain, peildatum: Peildatum) -> Vec<Value> {
    let thought_of: Vec<Value> = match domain.kind {
        Kind::Number => {
            let numbers: &[i64] = if domain.is_percentage() { &[50, 0, 100] } else { &[3, 0, 1, 1_000_000_000] };
            let numbers = numbers.iter().map(|&number| Number::from(number)).chain([Number::from_parts(25, 1)]);
            let ends = [domain.bounds.low, domain.bounds.high].into_iter().flatten();
            let listed = domain.numbers.iter().flat_map(|numbers| numbers.iter().copied());
            numbers.chain(ends).chain(listed).map(Value::Number).collect()
        }
        Kind::Text => match &domain.allowed {
            Some(allowed) => allowed.iter().map(|text| Value::Text(text.as_str().into())).collect(),
            None => vec![Value::Text("een tekst".into()), Value::Text("".into())],
        },
        Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
        Kind::Date => {
            let before = [0, 3, 240].map(|months| peildatum.months_ago(months));
            let ends = domain.days.into_iter().flat_map(|(first, last)| [first, last]);
            let days = before.into_iter().chain([peildatum.0.saturating_add(jiff::Span::new().days(400))]);
            days.chain(ends).map(Value::Date).collect()
        }
    };
    let mut found: Vec<Value> = Vec::new();
    for value in thought_of {
        if domain.contains(&value) && !found.contains(&value) {
            found.push(value);
        }
    }
    // Between narrow ends there may be none of these.
    found.extend(domain.plain().filter(|_| found.is_empty()));
    found
}

/// What rows there may be: some ordinary ones, none, one, one of which everything is missing that can be, and many.
fn rows(columns: &[(String, Domain)], peildatum: Peildatum) -> Vec<(ScriptItem, Said)> {
    let names: Vec<Arc<str>> = columns.iter().map(|(name, _)| name.as_str().into()).collect();
    let choices: Vec<Vec<Value>> = columns.iter().map(|(_, domain)| values(domain, peildatum)).collect();
    // The rows differ in every column, so that all edges come by.
    let row = |number: usize| -> Vec<Value> {
        let pick = |values: &Vec<Value>| values.iter().cycle().nth(number).cloned().unwrap_or(Value::Missing);
        choices.iter().map(pick).collect()
    };
    let empty = || -> Vec<Value> {
        let cell = |(value, (_, domain)): (Value, &(String, Domain))| {
            if domain.can_be_missing { Value::Missing } else { value }
        };
        row(0).into_iter().zip(columns).map(cell).collect()
    };
    let made = |rows: Vec<Vec<Value>>| {
        let told = match rows.as_slice() {
            [row] => {
                let cell = |name: &str, value| said("script-given-cell").with("name", name).with("value", shown(value));
                let cells: Vec<Said> = names.iter().zip(row).map(|(name, value)| cell(name, value)).collect();
                said("script-given-row").with("cells", cells)
            }
            rows => said("script-given-rows").with("count", rows.len()),
        };
        (ScriptItem::rows(&names, rows.into_iter()), told)
    };
    let mut found = vec![made((0..2).map(row).collect()), made(Vec::new()), made(vec![row(0)])];
    if columns.iter().any(|(_, domain)| domain.can_be_missing) {
        found.push(made(vec![empty()]));
        found.push(made((0..3).map(row).chain([empty()]).collect()));
    }
    // Each edge in a row of its own, so that a message shows which one it is.
    let most = choices.iter().map(Vec::len).max().unwrap_or(0);
    found.extend((1..most).map(|number| made(vec![row(number)])));
    found.push(made((0..MANY).map(row).collect()));
    found
}
