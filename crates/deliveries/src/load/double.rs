//! A gemeente and those that it was made of, in one delivery: their rows say the same twice.

use rustc_hash::FxHashSet;

use super::super::manifest::{OldRows, TableManifest};
use super::super::register::Register;
use super::mistake::{LoadMistake, go_on};
use super::unique::{FEW_ROWS, LINE, Repeat, WAS_USED, lines_left_out};
use mdd_engine::dataset::{Load, MergerKind, Policy, Rejected, Table, first_line_ranges, pick};
use mdd_engine::diagnostic::Diagnostic;
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::terms::GemeenteCode;

/// At most so many messages a table.
const MAX_PROBLEMS: usize = 5;

/// Leaves out the rows of gemeenten that went into one with rows of its own, where both would count: it is a mistake.
pub(super) fn without_doubles(
    table: Table,
    origins: Vec<GemeenteCode>,
    repeats: &[Repeat],
    manifest: &TableManifest,
    register: &Register,
    load: &mut Load,
) -> (Table, Vec<GemeenteCode>) {
    let Some(both) = counts_both(manifest) else { return (table, origins) };
    let mut out: Vec<usize> = Vec::new();
    let mut messages = 0;
    let mut known: FxHashSet<u32> = load.rejected.iter().map(|rejected| rejected.line).collect();
    for (at, gemeente) in register.gemeenten.iter_enumerated() {
        let rows = table.rows_of(at);
        let line = |row: usize| *table.lines.get(row).or_fault(LINE);
        let of = |row: usize| *origins.get(row).or_fault("the former gemeente of each row");
        let there: FxHashSet<GemeenteCode> = rows.clone().map(of).collect();
        if there.len() < 2 {
            continue;
        }
        let mut whole: Vec<GemeenteCode> = there.iter().copied().collect();
        whole.sort_unstable();
        let mut parts: FxHashSet<GemeenteCode> = FxHashSet::default();
        let mut wholes: Vec<String> = Vec::new();
        for code in whole {
            let before = register.made_of(code);
            if before.iter().any(|part| there.contains(part)) {
                parts.extend(before);
                wholes.push(register.name_of(code).to_owned());
            }
        }
        let twice: Vec<usize> = rows.clone().filter(|row| parts.contains(&of(*row))).collect();
        if twice.is_empty() {
            continue;
        }
        messages += 1;
        if messages <= MAX_PROBLEMS {
            let lines = |rows: &mut dyn Iterator<Item = usize>| {
                let mut lines: Vec<u32> = rows.map(line).collect();
                lines.sort_unstable();
                lines.dedup();
                manifest.reading.format.counted().place(&manifest.file.value, first_line_ranges(&lines, 10))
            };
            let mut names: Vec<String> = twice.iter().map(|row| register.name_of(of(*row)).to_owned()).collect();
            names.sort_unstable();
            names.dedup();
            let mistake = LoadMistake::Doubles {
                whole: wholes.clone(),
                parts: names,
                gemeente: gemeente.name.clone(),
                policy: match both {
                    Both::Together => None,
                    Both::By(policy) => Some(policy.word().to_owned()),
                },
                own: lines(&mut rows.clone().filter(|row| !twice.contains(row))),
                others: lines(&mut twice.iter().copied()),
            };
            load.findings.push(go_on(Diagnostic::of(manifest.merging.span, &mistake)));
        }
        let again = repeats.iter().filter(|repeat| twice.binary_search(&(repeat.row as usize)).is_ok());
        for line in twice.iter().map(|row| line(*row)).chain(again.map(|repeat| repeat.line)) {
            if known.insert(line) {
                let reasons = vec![said("loading-own-rows").with("whole", wholes.clone())];
                load.rejected.push(Rejected { line, column: String::new(), reasons });
            }
        }
        out.extend(twice);
    }
    if out.is_empty() {
        return (table, origins);
    }
    if messages > MAX_PROBLEMS {
        let mistake = LoadMistake::MoreDoubles { count: messages - MAX_PROBLEMS };
        load.findings.push(Diagnostic::of(manifest.merging.span, &mistake));
    }
    load.rejected.sort_by_key(|rejected| rejected.line);
    out.sort_unstable();
    let stays = |row: &u32| out.binary_search(&(*row as usize)).is_err();
    let rows = (0..).zip(&table.lines).map(|(row, line)| (*line, stays(&row)));
    let repeated = repeats.iter().map(|repeat| (repeat.line, stays(&repeat.row)));
    load.used = load.used.checked_sub(lines_left_out(rows.chain(repeated))).or_fault(WAS_USED);
    let kept: Vec<u32> = (0..u32::try_from(table.len()).or_fault(FEW_ROWS)).filter(stays).collect();
    let origins = pick(&origins, &kept);
    (table.keep(&kept), origins)
}

/// How rows of both would count.
#[derive(Clone, Copy)]
enum Both {
    Together,
    By(Policy),
}

/// None: only one of them does.
fn counts_both(manifest: &TableManifest) -> Option<Both> {
    match &manifest.merging.old {
        OldRows::Together => Some(Both::Together),
        OldRows::OneRow(policies) => {
            let in_key = |at: &usize| manifest.key.columns().is_some_and(|key| key.contains(at));
            let mut own = policies.iter().enumerate().filter(|(at, _)| !in_key(at)).map(|(_, policy)| *policy);
            own.find(|policy| matches!(policy, Policy::Sum | Policy::Mean | Policy::Weighted)).map(Both::By)
        }
        OldRows::Drop { .. } | OldRows::Refuse | OldRows::OnlyLargest => None,
    }
}

impl Register {
    /// The gemeenten that a gemeente was made of when it came, and those that they were made of.
    fn made_of(&self, code: GemeenteCode) -> FxHashSet<GemeenteCode> {
        let whole = |kind: MergerKind| matches!(kind, MergerKind::IntoNew | MergerKind::Renamed);
        let mergers = || self.mergers.iter().filter(|merger| merger.old != merger.new);
        let first = mergers().filter(|merger| merger.new == code && whole(merger.kind)).map(|merger| merger.old);
        let mut found: FxHashSet<GemeenteCode> = FxHashSet::default();
        let mut next: Vec<GemeenteCode> = first.collect();
        while let Some(part) = next.pop() {
            if part != code && found.insert(part) {
                let before = mergers().filter(|merger| merger.new == part && merger.kind != MergerKind::Divided);
                next.extend(before.map(|merger| merger.old));
            }
        }
        found
    }
}
