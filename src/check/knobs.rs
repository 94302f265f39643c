//! Numbers and keys that change nothing: moved one step, every possible input gets what it got.

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::engine::{EXACT, compared_at};
use crate::proof::{Never, Side, decides_the_same, inspect};
use crate::rules::condition::{Operand, Part};
use crate::rules::{Compare, Indicator, RulePack};
use crate::syntax::{Item, Table};
use crate::terms::{GreyReason, Number};

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
    /// Which of the operands that are equal to it; none for all of them.
    nth: Option<usize>,
    /// The size of a step, as decimals.
    decimals: u32,
}

impl Knob {
    pub fn all(pack: &RulePack, indicator: &Indicator) -> Vec<Knob> {
        let mut knobs: Vec<Knob> = Vec::new();
        for (rule, colour) in indicator.colours.iter().enumerate() {
            for (operand, other) in colour.condition.operands() {
                let written = match &operand.what {
                    Operand::Number(number) | Operand::Threshold { value: number, .. } => number.decimals(),
                    Operand::MonthsAgo(_) => 0,
                    Operand::Quantity(_) | Operand::Text(_) | Operand::YesNo(_) | Operand::Peildatum => continue,
                };
                let compared = other.quantity().map_or(0, |quantity| compared_at(pack, indicator, quantity));
                let decimals = if compared == EXACT { written } else { written.max(compared) };
                let before = knobs.iter_mut().filter(|knob| knob.operand == *operand);
                let nth = match &operand.what {
                    Operand::Threshold { .. } => {
                        if let Some(known) = before.into_iter().next() {
                            known.decimals = known.decimals.max(decimals);
                            continue;
                        }
                        None
                    }
                    _ => Some(before.count()),
                };
                knobs.push(Knob { rule, operand: operand.clone(), nth, decimals });
            }
        }
        knobs
    }

    /// The indicator with this number a step up or down.
    pub fn moved(&self, indicator: &Indicator, up: bool) -> Option<(Indicator, Operand)> {
        let to = step(&self.operand, self.decimals, up)?;
        let mut altered = indicator.clone();
        let mut seen = 0;
        for rule in &mut altered.colours {
            rule.condition.each_operand(&mut |operand, _| {
                if *operand == self.operand {
                    if self.nth.is_none_or(|nth| nth == seen) {
                        operand.what.clone_from(&to);
                    }
                    seen += 1;
                }
            });
        }
        Some((altered, to))
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
        Operand::MonthsAgo(months) => Operand::MonthsAgo(if up { months + 1 } else { months.checked_sub(1)? }),
        _ => return None,
    })
}

/// As it is called in a message: a number, or a name with its value.
pub(super) fn called(operand: &Operand, pack: &RulePack) -> String {
    match operand {
        Operand::Threshold { name, value } => format!("threshold `{name}` ({value})"),
        other => format!("`{}`", other.print(&pack.style())),
    }
}

fn value(operand: &Operand, pack: &RulePack) -> String {
    match operand {
        Operand::Threshold { value, .. } => value.to_string(),
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
    let Ok(findings) = inspect(side) else { return };
    let dead = |rule: usize| findings.never.iter().any(|(number, _): &(usize, Never)| *number == rule);
    for knob in knobs.iter().filter(|knob| !dead(knob.rule)) {
        let moves: Vec<(Indicator, Operand)> =
            [true, false].into_iter().filter_map(|up| knob.moved(indicator, up)).collect();
        let unnoticed = |(altered, _): &(Indicator, Operand)| {
            decides_the_same(side, Side { indicator: altered, ..side }) == Ok(true)
        };
        if moves.is_empty() || !moves.iter().all(unnoticed) {
            continue;
        }
        let to: Vec<String> = moves.iter().map(|(_, to)| value(to, side.pack)).collect();
        let message = format!(
            "no figure notices {} in colour rule {} of `{}`",
            called(&knob.operand, side.pack),
            knob.rule + 1,
            indicator.id
        );
        let diagnostic = Diagnostic::warning(Code::ChangesNothing, knob.operand.span, message)
            .label(format!("with {} instead, every possible figure gets the same colour", to.join(" or ")))
            .help("an earlier rule decides there already, or figures are printed with fewer decimals")
            .help("write the number where it decides, or remove the part that does nothing");
        found.push(match thousands(&knob.operand) {
            Some(thousands) => diagnostic.help(format!("a point is a decimal point: for thousands write {thousands}")),
            None => diagnostic,
        });
    }
}

/// What a number with a point before its last three digits would be as thousands.
fn thousands(operand: &Operand) -> Option<String> {
    let number = operand.number().filter(|number| number.decimals() == 3)?.to_string();
    let whole = number.trim_start_matches('-').split('.').next()?;
    (whole.len() <= 3 && whole != "0").then(|| number.replace('.', ""))
}

/// `compare = "exact"` where no number is compared, or only numbers that are printed whole anyway.
fn exact(side: Side<'_>, written: &Table, found: &mut Diagnostics) {
    let Some(entry) = written.entries.get("compare") else { return };
    let displayed = Indicator { compare: Compare::Displayed, ..side.indicator.clone() };
    let what = match side.indicator.compare {
        Compare::Displayed => "this is how it is without the key",
        Compare::Exact if decides_the_same(side, Side { indicator: &displayed, ..side }) == Ok(true) => {
            "every possible figure gets the same colour without it"
        }
        Compare::Exact => return,
    };
    let message = format!("`compare` changes nothing in `{}`", side.indicator.id);
    found.push(Diagnostic::warning(Code::ChangesNothing, entry.key, message).label(what).help("remove the key"));
}

/// Keys that say what holds without them.
fn defaults(indicator: &Indicator, written: &Table, pack: &RulePack, found: &mut Diagnostics) {
    let mut idle = |span, what: &str| {
        let message = format!("{what} of `{}` says what holds without it", indicator.id);
        found.push(
            Diagnostic::warning(Code::ChangesNothing, span, message)
                .label("the same stands under [grijs] in report.toml, or goes without saying")
                .help("remove it"),
        );
    };
    if let Some(entry) = written.entries.get("missing") {
        let default = pack.outline.grey(indicator.missing.reason);
        let own_words = matches!(&entry.node.item, Item::Table(missing) if missing.get("why").is_some());
        match (indicator.missing.why == default, own_words) {
            (true, _) if indicator.missing.reason == GreyReason::NoData => idle(entry.key, "[missing]"),
            (true, true) => {
                if let Item::Table(missing) = &entry.node.item
                    && let Some(why) = missing.entries.get("why")
                {
                    idle(why.key, "`missing.why`");
                }
            }
            _ => {}
        }
    }
    let Some(Item::Array(rules)) = written.get("colour").map(|node| &node.item) else { return };
    for (rule, node) in indicator.colours.iter().zip(rules) {
        if let (Some(reason), Item::Table(table)) = (rule.reason, &node.item)
            && let Some(why) = table.entries.get("why")
            && rule.why == pack.outline.grey(reason)
        {
            idle(why.key, "this `why`");
        }
    }
}
