//! Numbers and keys that change nothing: when one is moved a step, every possible input still gets the same colour.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::engine::{EXACT, compared_at};
use crate::language::{Said, said};
use crate::mistakes;
use crate::proof::{MovedConditions, SearchExtent, Side, decides_the_same, inspect, unnoticed};
use crate::rules::condition::{Operand, Part};
use crate::rules::{Compare, Indicator, RulePack};
use crate::syntax::{Item, TomlTable};
use crate::terms::{GreyReason, Number, Reason};

/// So many moves are also looked at one by one.
const FEW_MOVES: usize = 40;

mistakes! {
    /// What may be another number, or may not be there.
    enum KnobMistake {
        Unnoticed { number: Said, rule: usize, indicator: String, to: Vec<String>, thousands: Option<String> }
            = Warning ChangesNothing "check-number-unnoticed";
        ComparesAnyway { indicator: String } = Warning ChangesNothing "check-compares-anyway";
        ExactAnyway { indicator: String } = Warning ChangesNothing "check-exact-anyway";
        SaysDefault { key: String, indicator: String } = Warning ChangesNothing "check-says-default";
        WhySaysDefault { indicator: String } = Warning ChangesNothing "check-why-says-default";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for indicator in subject.pack.indicators.values() {
        let written = subject.indicator(&indicator.id);
        let side = Side { pack: subject.pack, indicator, peildatum: subject.peildatum };
        numbers(side, found);
        if let Some(written) = written {
            exact(side, written, found);
            defaults(indicator, written, subject.pack, found);
        }
    }
}

/// A number in a colour rule that can be moved: a named one wherever its name stands, another where it stands.
pub(super) struct Knob {
    /// The rule where it stands first.
    pub rule: usize,
    pub operand: Part<Operand>,
    /// Where it stands: the rules, and for a number without a name which of those that are equal to it in its rule.
    rules: Vec<usize>,
    nth: Option<usize>,
    /// The size of a step, as decimals.
    decimals: u32,
}

impl Knob {
    pub fn all(pack: &RulePack, indicator: &Indicator) -> Vec<Knob> {
        let mut knobs: Vec<Knob> = Vec::new();
        let mut named: FxHashMap<String, usize> = FxHashMap::default();
        for (rule, colour) in indicator.colours.iter().enumerate() {
            let first = knobs.len();
            for (operand, others) in colour.condition.operands() {
                let written = match &operand.what {
                    Operand::Number(number) | Operand::Threshold { value: number, .. } => number.decimals(),
                    Operand::Ago { .. } => 0,
                    Operand::Quantity(_)
                    | Operand::Text(_)
                    | Operand::YesNo(_)
                    | Operand::Peildatum
                    | Operand::Sum(_) => continue,
                };
                // The finest of all: in steps of that the answer changes.
                let compared = others.into_iter().map(|quantity| compared_at(pack, indicator, quantity)).max();
                let compared = compared.unwrap_or(0);
                let decimals = if compared == EXACT { written } else { written.max(compared) };
                let nth = match operand.threshold() {
                    Some((name, _)) => {
                        if let Some(known) = named.get(name).and_then(|known| knobs.get_mut(*known)) {
                            known.decimals = known.decimals.max(decimals);
                            if known.rules.last() != Some(&rule) {
                                known.rules.push(rule);
                            }
                            continue;
                        }
                        named.insert(name.to_owned(), knobs.len());
                        None
                    }
                    _ => Some(knobs.iter().skip(first).filter(|knob| knob.operand == operand).count()),
                };
                knobs.push(Knob { rule, operand, rules: vec![rule], nth, decimals });
            }
        }
        knobs
    }

    /// The conditions in which it stands, with this number a step up or down; and the number.
    pub fn moved(&self, indicator: &Indicator, up: bool) -> Option<(MovedConditions, Operand)> {
        let to = step(&self.operand, self.decimals, up)?;
        let moved = |rule: &usize| {
            let mut condition = indicator.colours.get(*rule)?.condition.clone();
            let mut seen = 0;
            condition.each_operand(&mut |operand| {
                if *operand == self.operand {
                    if self.nth.is_none_or(|nth| nth == seen) {
                        operand.what.clone_from(&to);
                    }
                    seen += 1;
                }
            });
            Some((*rule, condition))
        };
        let moved: MovedConditions = self.rules.iter().filter_map(moved).collect();
        // Divided by a number that becomes zero, there is nothing to ask.
        moved.iter().all(|(_, condition)| condition.adds_up()).then_some((moved, to))
    }
}

fn step(operand: &Operand, decimals: u32, up: bool) -> Option<Operand> {
    let moved = |number: Number| {
        let ticks = number.ticks(decimals)?;
        Number::from_ticks(if up { ticks + 1 } else { ticks - 1 }, decimals)
    };
    Some(match operand {
        Operand::Number(number) => Operand::Number(moved(*number)?),
        Operand::Threshold { name, value } => Operand::Threshold { name: name.clone(), value: moved(*value)? },
        Operand::Ago { name, period } => Operand::Ago { name: name.clone(), period: period.step(up)? },
        _ => return None,
    })
}

/// As it is called in a message: a number, or a name with its value.
pub(super) fn called(operand: &Operand, pack: &RulePack) -> Said {
    match operand.threshold() {
        Some((name, value)) => said("check-threshold").with("name", name).with("value", value),
        None => said("check-number").with("written", operand.print(&pack.style())),
    }
}

fn value(operand: &Operand, pack: &RulePack) -> String {
    match operand {
        Operand::Threshold { value, .. } => value.to_string(),
        Operand::Ago { name: Some(_), period } => period.dutch(),
        other => other.print(&pack.style()),
    }
}

fn numbers(side: Side<'_>, found: &mut Diagnostics) {
    let indicator = side.indicator;
    let knobs = Knob::all(side.pack, indicator);
    if knobs.is_empty() {
        return;
    }
    // What stands in a rule that never applies has been said.
    let Ok(findings) = inspect(side, SearchExtent::Plain) else { return };
    let dead: FxHashSet<usize> = findings.never.iter().map(|(rule, _)| *rule).collect();
    let knobs: Vec<&Knob> = knobs.iter().filter(|knob| !dead.contains(&knob.rule)).collect();
    let ways = |knob: &&Knob| [true, false].into_iter().filter_map(|up| knob.moved(indicator, up)).unzip();
    let moves: Vec<(Vec<MovedConditions>, Vec<Operand>)> = knobs.iter().map(ways).collect();
    for ((knob, idle), (_, to)) in knobs.iter().zip(idle(side, &moves)).zip(&moves) {
        if to.is_empty() || !idle {
            continue;
        }
        let to: Vec<String> = to.iter().map(|to| value(to, side.pack)).collect();
        let mistake = KnobMistake::Unnoticed {
            number: called(&knob.operand, side.pack),
            rule: knob.rule + 1,
            indicator: indicator.id.clone(),
            to,
            thousands: thousands(&knob.operand),
        };
        found.push(Diagnostic::of(knob.operand.span, &mistake));
    }
}

/// What a number with a point before its last three digits would be as thousands.
fn thousands(operand: &Operand) -> Option<String> {
    let number = operand.number().filter(|number| number.decimals() == 3)?.to_string();
    let whole = number.trim_start_matches('-').split('.').next()?;
    (whole.len() <= 3 && whole != "0").then(|| number.replace('.', ""))
}

/// Of each number whether all its moves go unnoticed: asked together, which is one look at the cases; where that is too
/// much and there are few of them, one by one.
fn idle(side: Side<'_>, moves: &[(Vec<MovedConditions>, Vec<Operand>)]) -> Vec<bool> {
    let all: Vec<MovedConditions> = moves.iter().flat_map(|(moved, _)| moved).cloned().collect();
    let mut answers = match unnoticed(side, &all) {
        Ok(answers) => answers.into_iter(),
        Err(_) if all.len() > FEW_MOVES => vec![false; all.len()].into_iter(),
        Err(_) => {
            let alone =
                |moved: &MovedConditions| unnoticed(side, std::slice::from_ref(moved)).is_ok_and(|all| all == [true]);
            all.iter().map(alone).collect::<Vec<bool>>().into_iter()
        }
    };
    // Every answer is taken, also behind one that is no.
    let mut of = |(moved, _): &(Vec<MovedConditions>, Vec<Operand>)| {
        let noticed = answers.by_ref().take(moved.len()).filter(|idle| !idle).count();
        noticed == 0
    };
    moves.iter().map(&mut of).collect()
}

/// `compare = "exact"` where no number is compared, or only numbers that are printed whole anyway.
fn exact(side: Side<'_>, written: &TomlTable, found: &mut Diagnostics) {
    let Some(entry) = written.entries.get("compare") else { return };
    let displayed = Indicator { compare: Compare::Displayed, ..side.indicator.clone() };
    let indicator = side.indicator.id.clone();
    let mistake = match side.indicator.compare {
        Compare::Displayed => KnobMistake::ComparesAnyway { indicator },
        Compare::Exact if decides_the_same(side, Side { indicator: &displayed, ..side }) == Ok(true) => {
            KnobMistake::ExactAnyway { indicator }
        }
        Compare::Exact => return,
    };
    found.push(Diagnostic::of(entry.key, &mistake));
}

/// Keys that say what holds without them.
fn defaults(indicator: &Indicator, written: &TomlTable, pack: &RulePack, found: &mut Diagnostics) {
    let idle = |key: &str| KnobMistake::SaysDefault { key: key.to_owned(), indicator: indicator.id.clone() };
    if let Some(entry) = written.entries.get("missing") {
        let default = pack.outline.says(&indicator.missing.reason);
        let own_words = matches!(&entry.node.item, Item::Table(missing) if missing.get("why").is_some());
        match (indicator.missing.why == default, own_words) {
            (true, _) if indicator.missing.reason == Reason::Known(GreyReason::NoData) => {
                found.push(Diagnostic::of(entry.key, &idle("[missing]")));
            }
            (true, true) => {
                if let Item::Table(missing) = &entry.node.item
                    && let Some(why) = missing.entries.get("why")
                {
                    found.push(Diagnostic::of(why.key, &idle("`missing.why`")));
                }
            }
            _ => {}
        }
    }
    let Some(Item::Array(rules)) = written.get("colour").map(|node| &node.item) else { return };
    for (rule, node) in indicator.colours.iter().zip(rules) {
        if let (Some(reason), Item::Table(table)) = (&rule.reason, &node.item)
            && let Some(why) = table.entries.get("why")
            && rule.why == pack.outline.says(reason)
        {
            let mistake = KnobMistake::WhySaysDefault { indicator: indicator.id.clone() };
            found.push(Diagnostic::of(why.key, &mistake));
        }
    }
}
