//! The account for people: a line a table, and below it all that was done to rows.

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::{Account, TableAccount};
use mdd_engine::terms::short_hash;
use mdd_engine::text::{cell, sentence, visible};

/// So many lines of one kind are shown of a table: a delivery of another shape would give one a row.
const SHOWN: usize = 50;

/// The account as a text.
pub fn account_text(account: &Account) -> String {
    let mut text = overview(account);
    for table in &account.tables {
        details(table, &mut text);
    }
    text
}

/// A line a table: how many rows were read and used, how many gemeenten they cover, and whether it is fresh.
fn overview(account: &Account) -> String {
    let width = account.tables.iter().map(|table| table.table.len()).max().unwrap_or(0).max("table".len());
    let dated =
        account.tables.iter().map(|table| table.updated.chars().count()).max().unwrap_or(0).max("updated".len());
    let mut text = format!(
        "{:width$}  {:>7}  {:>7}  {:>9}  {:>8}  {:>9}  {:dated$}  state\n",
        "table", "read", "used", "unmatched", "rejected", "gemeenten", "updated"
    );
    for table in &account.tables {
        let covered =
            table.gemeenten.map_or_else(|| "-".to_owned(), |covered| format!("{covered}/{}", account.gemeenten));
        // Writing into a String does not fail.
        let _ = writeln!(
            text,
            "{:width$}  {:>7}  {:>7}  {:>9}  {:>8}  {covered:>9}  {:dated$}  {}",
            table.table,
            table.read,
            table.used,
            table.unmatched.len(),
            table.rejected.len(),
            table.updated,
            state(table)
        );
    }
    text
}

fn state(table: &TableAccount) -> String {
    let count = |severity: &str| table.findings.iter().filter(|found| found.severity == severity).count();
    let mut parts = Vec::new();
    if table.outdated {
        parts.push(format!("outdated ({})", table.frequency));
    }
    for (severity, several) in [("error", "errors"), ("warning", "warnings")] {
        match count(severity) {
            0 => {}
            1 => parts.push(format!("1 {severity}")),
            number => parts.push(format!("{number} {several}")),
        }
    }
    if parts.is_empty() { "ok".to_owned() } else { parts.join(", ") }
}

/// Everything that happened to the rows of one table, when something did.
fn details(table: &TableAccount, text: &mut String) {
    let mut lines = Vec::new();
    lines.extend(table.steps.iter().cloned());
    lines.extend(table.findings.iter().map(|found| format!("{}[{}]: {}", found.severity, found.code, found.message)));
    if !table.unmatched.is_empty() {
        lines.push(format!("{} unmatched:", counted(table.unmatched.len())));
        unmatched(table, &mut lines);
    }
    if !table.rejected.is_empty() {
        lines.push(format!("{} rejected:", counted(table.rejected.len())));
        shown(&table.rejected, &mut lines, |row| {
            let column = if row.column.is_empty() { String::new() } else { format!("{}: ", cell(&row.column)) };
            format!("  {}  {column}{}", row.place, row.reason)
        });
    }
    shown(&table.renamed, &mut lines, |row| {
        format!("  {}  \"{}\" is now {}", row.place, cell(&row.said), cell(&row.gemeente))
    });
    for rows in &table.merged {
        let numbers: Vec<String> = rows.lines.iter().map(u32::to_string).collect();
        let from: Vec<_> = rows.from.iter().map(|name| cell(name)).collect();
        let gemeente = cell(&rows.gemeente);
        lines.push(format!("  {gemeente}: {} from {} ({})", rows.how, from.join(", "), sentence(&numbers.join(", "))));
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
fn shown<T>(things: &[T], lines: &mut Vec<String>, line: impl FnMut(&T) -> String) {
    lines.extend(things.iter().take(SHOWN).map(line));
    more(things.len(), "rows", lines);
}

fn more(all: usize, what: &str, lines: &mut Vec<String>) {
    if let Some(more) = all.checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.push(format!("  and {more} more {what} (--format json lists them all)"));
    }
}

/// Rows that say the same are one line; when there are too many, those of the most rows.
fn unmatched(table: &TableAccount, lines: &mut Vec<String>) {
    let mut said: IndexMap<(&str, &str, &str), (&str, usize)> = IndexMap::new();
    for row in &table.unmatched {
        said.entry((&row.said, &row.named, &row.why)).or_insert((&row.place, 0)).1 += 1;
    }
    if said.len() > SHOWN {
        said.sort_by(|_, (_, rows), _, (_, others)| others.cmp(rows));
    }
    lines.extend(said.iter().take(SHOWN).map(|((said, named, why), (place, rows))| {
        let named = if named.is_empty() { String::new() } else { format!(" ({})", cell(named)) };
        let more = if *rows > 1 { format!(" and {} more", rows - 1) } else { String::new() };
        format!("  {place}{more}  \"{}\"{named}: {}", cell(said), sentence(why))
    }));
    more(said.len(), "kinds of rows", lines);
}

fn counted(rows: usize) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}
