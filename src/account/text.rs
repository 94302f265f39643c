//! The account for people: a line a table, and below it all that was done to rows.

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::{Account, Lost, TableAccount, Without};
use mdd_engine::language::{Language, Said, said};
use mdd_engine::terms::short_hash;
use mdd_engine::text::{cell, sentence, visible};

/// So many lines of one kind are shown of a table: a delivery of another shape would give one a row.
const SHOWN: usize = 50;

/// The account as a text, in the language in which it was taken; when `brief`, with no more of the rows than those that
/// have mistakes.
pub fn account_text(account: &Account, brief: bool, language: Language) -> String {
    let mut text = overview(account, language);
    for table in account.tables.iter().filter(|table| !brief || !table.rejected.is_empty()) {
        details(table, language, &mut text);
    }
    if let Some(without) = &account.without {
        lost(without, account.gemeenten, language, &mut text);
    }
    text
}

/// What would go grijs without some sources.
fn lost(without: &Without, gemeenten: usize, language: Language, text: &mut String) {
    let about = match without.indicators.is_empty() {
        true => said("account-without-nothing"),
        false => said("account-without"),
    };
    let about = about.with("sources", without.sources.clone()).with("rules", &without.rules);
    let _ = writeln!(text, "\n{}", language.say(about));
    for Lost { indicator, section, label, figures, grijs } in &without.indicators {
        let lost = if *grijs > 0 { said("account-goes-grijs") } else { said("account-figure-goes") };
        let lost = lost.with("count", if *grijs > 0 { *grijs } else { *figures }).with("gemeenten", gemeenten);
        let _ = writeln!(text, "  {section} {} [{indicator}]: {}", visible(label), language.say(lost));
    }
}

/// The columns of the overview: what stands above each, and how wide it is at least. All but the first and the last two
/// hold figures.
const COLUMNS: [(&str, usize); 8] = [
    ("account-table", 0),
    ("account-read", 7),
    ("account-used", 7),
    ("account-unmatched", 9),
    ("account-rejected", 8),
    ("account-gemeenten", 9),
    ("account-updated", 0),
    ("account-state", 0),
];

/// A line a table: how many rows were read and used, how many gemeenten they cover, and whether it is fresh.
fn overview(account: &Account, language: Language) -> String {
    let heading = COLUMNS.map(|(text, _)| language.say(text));
    let rows: Vec<[String; 8]> = account
        .tables
        .iter()
        .map(|table| {
            let covered = table.gemeenten.map(|covered| format!("{covered}/{}", account.gemeenten));
            [
                table.table.clone(),
                table.read.to_string(),
                table.used.to_string(),
                table.unmatched.len().to_string(),
                table.rejected.len().to_string(),
                covered.unwrap_or_else(|| "-".to_owned()),
                table.updated_in_words.clone(),
                state(table, language),
            ]
        })
        .collect();
    let rows = || std::iter::once(&heading).chain(&rows);
    let mut widths = COLUMNS.map(|(_, least)| least);
    for row in rows() {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let [table, read, used, unmatched, rejected, gemeenten, updated, _] = widths;
    let mut text = String::new();
    for [name, a, b, c, d, e, f, state] in rows() {
        // Writing into a String does not fail.
        let _ = writeln!(
            text,
            "{name:table$}  {a:>read$}  {b:>used$}  {c:>unmatched$}  {d:>rejected$}  {e:>gemeenten$}  {f:updated$}  {state}"
        );
    }
    text
}

fn state(table: &TableAccount, language: Language) -> String {
    let count = |severity: &str| table.findings.iter().filter(|found| found.severity == severity).count();
    let mut parts = Vec::new();
    if table.files.is_empty() {
        parts.push(language.say("account-not-delivered"));
    }
    if table.outdated {
        parts.push(language.say(said("account-outdated").with("frequency", said(table.frequency.text()))));
    }
    for (severity, text) in [("error", "account-errors"), ("warning", "account-warnings")] {
        let count = count(severity);
        if count > 0 {
            parts.push(language.say(said(text).with("count", count)));
        }
    }
    if parts.is_empty() { language.say("account-ok") } else { parts.join(", ") }
}

/// Everything that happened to the rows of one table, when something did.
fn details(table: &TableAccount, language: Language, text: &mut String) {
    let mut lines = table.steps.clone();
    let rows = |text, rows: usize| language.say(said(text).with("rows", rows));
    lines.extend(table.findings.iter().map(|found| {
        let severity = language.say(if found.severity == "error" { "level-error" } else { "level-warning" });
        format!("{severity}[{}]: {}", found.code, found.message)
    }));
    if !table.unmatched.is_empty() {
        lines.push(rows("account-rows-unmatched", table.unmatched.len()));
        unmatched(table, language, &mut lines);
    }
    if !table.rejected.is_empty() {
        lines.push(rows("account-rows-rejected", table.rejected.len()));
        shown(&table.rejected, language, &mut lines, |row| {
            let column = if row.column.is_empty() { String::new() } else { format!("{}: ", cell(&row.column)) };
            format!("  {}  {column}{}", row.place, row.reason)
        });
    }
    shown(&table.renamed, language, &mut lines, |row| {
        let (said_there, gemeente) = (cell(&row.said), cell(&row.gemeente));
        let line = said("account-renamed").with("place", &row.place).with("said", &*said_there);
        format!("  {}", language.say(line.with("gemeente", &*gemeente)))
    });
    for rows in &table.merged {
        let numbers: Vec<String> = rows.lines.iter().map(u32::to_string).collect();
        let from: Vec<String> = rows.from.iter().map(|name| cell(name).into_owned()).collect();
        let merged = said("account-merged").with("gemeente", &*cell(&rows.gemeente)).with("how", &rows.how);
        let merged = merged.with("from", from).with("lines", &*sentence(&numbers.join(", ")));
        lines.push(format!("  {}", language.say(merged)));
    }
    if lines.is_empty() {
        return;
    }
    let files: Vec<String> =
        table.files.iter().map(|file| format!("{}, sha256 {}", file.file, short_hash(&file.sha256))).collect();
    let _ = writeln!(text, "\n{} ({})", table.table, files.join("; "));
    for line in lines {
        let _ = writeln!(text, "  {}", visible(&line));
    }
}

/// A line for each of the first things, and how many more there are.
fn shown<T>(things: &[T], language: Language, lines: &mut Vec<String>, line: impl FnMut(&T) -> String) {
    lines.extend(things.iter().take(SHOWN).map(line));
    lines.extend(more(things.len(), said("account-more-rows"), language));
}

fn more(all: usize, text: Said, language: Language) -> Option<String> {
    let more = all.checked_sub(SHOWN).filter(|more| *more > 0)?;
    Some(format!("  {}", language.say(text.with("count", more))))
}

/// Rows that say the same are one line; when there are too many, those of the most rows.
fn unmatched(table: &TableAccount, language: Language, lines: &mut Vec<String>) {
    let mut kinds: IndexMap<(&str, &str, &str), (&str, usize)> = IndexMap::new();
    for row in &table.unmatched {
        kinds.entry((&row.said, &row.named, &row.why)).or_insert((&row.place, 0)).1 += 1;
    }
    if kinds.len() > SHOWN {
        kinds.sort_by(|_, (_, rows), _, (_, others)| others.cmp(rows));
    }
    lines.extend(kinds.iter().take(SHOWN).map(|((says, named, why), (place, rows))| {
        let place = match rows {
            1 => (*place).to_owned(),
            rows => language.say(said("account-place-and-more").with("place", *place).with("count", rows - 1)),
        };
        let named = if named.is_empty() { String::new() } else { format!(" ({})", cell(named)) };
        format!("  {place}  \"{}\"{named}: {}", cell(says), sentence(why))
    }));
    lines.extend(more(kinds.len(), said("account-more-kinds"), language));
}
