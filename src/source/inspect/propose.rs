//! A proposal as a whole: the source, its table, its columns.

use super::columns::{Cells, cells, totals};
use super::gemeente::{Gemeenten, Match, Unknown, find};
use super::kind::{Guess, guess};
use super::names::{Names, after_file, free, personal, plain};
use super::notation::find_notation;
use super::period::period_of;
use super::shape::find_shape;
use super::toml::{Line, block, counted, list, quoted};
use crate::diagnostic::Diagnostics;
use crate::source::Sample;
use crate::source::manifest::{By, Format};
use crate::source::read::read_readable;

/// An entry for sources.toml that nobody has judged yet.
pub struct Proposal {
    text: String,
}

impl Proposal {
    /// The entry, ready to paste, with beside each line what it was inferred from.
    pub fn to_toml(&self) -> &str {
        &self.text
    }
}

/// So many rows are looked at.
const ROWS: usize = 200_000;

/// Where the file is.
#[derive(Clone, Copy)]
pub struct Lies<'p> {
    /// As `file` is to name it.
    pub path: &'p str,
    /// Not in the project folder yet.
    pub outside: bool,
    /// The table of sources.toml that reads this file already.
    pub declared: Option<&'p str>,
    /// For a source that does not say itself of when it is, as TOML.
    pub updated: &'p str,
}

/// Looks at a file, and proposes how to declare it.
///
/// # Errors
/// It cannot be understood, or not be read to its end; the message says what was tried.
pub fn inspect(bytes: &[u8], lies: Lies<'_>, names: &Names, known: &Gemeenten) -> Result<Proposal, Diagnostics> {
    let (reading, mut table) = find_shape(bytes, lies.path)?;
    let (sample, refused) = read_readable(bytes, lies.path, &reading, ROWS)?;
    let named = names.wanted.clone().unwrap_or_else(|| after_file(lies.path));
    let source_name = free(&named, &|name| names.sources.iter().any(|taken| taken == name));
    let table_name = free(&named, &|name| names.tables.iter().any(|taken| taken == name));

    let totals = totals(&sample);
    let first = sample.header.iter().position(|name| !name.is_empty()).unwrap_or(0);
    let is_total = |row: &[String]| row.iter().take(first + 1).any(|cell| totals.contains_key(cell.as_str()));
    let columns = cells(&sample, &is_total);
    // Two columns with one name cannot say whose rows are: that key has no `nth`.
    let named_once: Vec<Cells<'_>> =
        cells(&sample, &is_total).into_iter().filter(|cells| cells.nth.is_none() && !cells.name.is_empty()).collect();
    let (gemeente, names_beside) = find(&named_once, known);
    let is_key =
        |column: usize| gemeente.as_ref().is_some_and(|key| key.column == column) || names_beside == Some(column);
    let others: Vec<&Cells<'_>> = columns.iter().filter(|cells| !is_key(cells.column)).collect();
    let written = find_notation(&others, !matches!(reading.format, Format::Csv(_)));

    let (mut lines, left_out, guesses) = declared_columns(&others, &refused, &written, &sample);
    let everywhere = shared_missing(&guesses);
    for (name, cells, guess) in guesses {
        let filled = sample.filled.contains(&cells.column);
        lines.push(column_line(&name, cells, guess, &everywhere, filled));
    }

    table.insert(0, file_line(lies));
    if let Some(table_declared) = lies.declared {
        table.insert(0, Line::off(format!("check: table `{table_declared}` of sources.toml reads this file already")));
    }
    if sample.count > sample.rows.len() {
        table.push(Line::off(format!("check: only the first {ROWS} of {} rows were looked at", sample.count)));
    }
    if written.notation.decimal != '.' {
        table.push(Line::key("decimal", quoted(&written.notation.decimal.to_string()), &written.decimals));
    }
    if let Some(sign) = written.notation.thousands {
        table.push(Line::key("thousands", quoted(&sign.to_string()), &written.thousands));
    }
    if !totals.is_empty() {
        let rows: usize = totals.values().sum();
        let note = format!("check: {}: totals of other rows?", rows_in_words(rows, "begin", "begins"));
        table.push(Line::key("totals", list(totals.keys().copied()), format!("{note} They are left out")));
    }
    gemeente_lines(&mut table, gemeente.as_ref(), names_beside, &sample);
    if !everywhere.is_empty() {
        let note = "check: in several columns: a missing value?";
        table.push(Line::key("missing", list(everywhere.iter().map(String::as_str)), note));
    }
    if sample.header.iter().any(|name| known.knows(name)) {
        table.push(Line::off("check: a name of a column is that of a gemeente: does this file have a header?"));
    }

    let mut text = format!("[source.{source_name}]\n{}", block(&source_lines(lies, &named)));
    text.push_str(&format!("\n[source.{source_name}.table.{table_name}]\n{}", block(&table)));
    text.push_str(&format!("[source.{source_name}.table.{table_name}.columns]\n{}{}", block(&lines), block(&left_out)));
    Ok(Proposal { text })
}

fn file_line(lies: Lies<'_>) -> Line {
    let period = period_of(lies.path);
    let note = match (lies.outside, period) {
        (true, _) => "check: put the file there; deliveries stand in the project".to_owned(),
        (false, Some(period)) => {
            format!("for a new file each time: {} with updated = \"file\"", quoted(&period.pattern))
        }
        (false, None) => String::new(),
    };
    // What means something in a pattern cannot stand in the path of one file.
    let note =
        if lies.path.contains(['{', '*']) { "check: give the file a name without { and *".to_owned() } else { note };
    Line::key("file", quoted(lies.path), note)
}

fn source_lines(lies: Lies<'_>, name: &str) -> Vec<Line> {
    let updated = match period_of(lies.path) {
        Some(period) => Line::key("updated", period.updated, "from the name of the file"),
        None => Line::key("updated", lies.updated, "check: of when it is; here stands the peildatum of the project"),
    };
    vec![
        Line::key("title", quoted(name), "check: as the report is to print it"),
        Line::key("publisher", quoted("onbekend"), "check: who publishes it"),
        Line::key("frequency", quoted("eenmalig"), "check: dagelijks, maandelijks, per kwartaal, jaarlijks, ..."),
        updated,
        Line::key("licence", quoted("onbekend"), "check: under which licence it may be used"),
    ]
}

fn rows_in_words(rows: usize, several: &str, one: &str) -> String {
    if rows == 1 { format!("1 row {one} so") } else { format!("{rows} rows {several} so") }
}

type Guesses<'c, 's> = Vec<(String, &'c Cells<'s>, Guess)>;

/// The columns that are declared, and remarks on those that are not.
fn declared_columns<'c, 's>(
    columns: &[&'c Cells<'s>],
    refused: &[(usize, String)],
    written: &super::notation::Written,
    sample: &Sample,
) -> (Vec<Line>, Vec<Line>, Guesses<'c, 's>) {
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    let mut guesses: Guesses<'c, 's> = Vec::new();
    for cells in columns {
        let number = cells.column + 1;
        if cells.name.is_empty() {
            if cells.filled > 0 {
                left_out.push(Line::off(format!("left out: column {number} has no name in the header")));
            }
            continue;
        }
        if let Some((_, why)) = refused.iter().find(|(column, _)| *column == cells.column) {
            left_out.push(Line::off(format!("check: left out: \"{}\" cannot be read: {why}", cells.name)));
            continue;
        }
        if let Some(why) = personal(cells.name, cells.counts.keys().copied()) {
            left_out.push(Line::off(format!("left out: \"{}\" looks like personal data ({why})", cells.name)));
            continue;
        }
        let name = plain(cells.name, &format!("kolom_{number}"));
        let name = free(&name, &|name| guesses.iter().any(|(taken, ..)| taken == name));
        guesses.push((name, cells, guess(cells, written)));
    }
    if sample.rows.is_empty() {
        lines.push(Line::off("check: there are no rows below the header, so every column is a text"));
    }
    (lines, left_out, guesses)
}

/// What stands for a missing value in several columns, and is a value in none.
fn shared_missing(guesses: &Guesses<'_, '_>) -> Vec<String> {
    let mut shared: Vec<String> = Vec::new();
    for missing in guesses.iter().flat_map(|(_, _, guess)| &guess.missing) {
        let columns = guesses.iter().filter(|(_, _, guess)| guess.missing.contains(missing)).count();
        let is_value =
            |(_, cells, guess): &(String, &Cells<'_>, Guess)| guess.keeps_texts && cells.count_of(missing) > 0;
        if columns > 1 && !shared.contains(missing) && !guesses.iter().any(is_value) {
            shared.push(missing.clone());
        }
    }
    shared
}

fn column_line(name: &str, cells: &Cells<'_>, mut guess: Guess, everywhere: &[String], filled: bool) -> Line {
    let mut keys = vec![format!("from = {}", quoted(cells.name))];
    keys.extend(cells.nth.map(|nth| format!("nth = {nth}")));
    keys.append(&mut guess.keys);
    if filled {
        keys.push(format!("fill = {}", quoted("down")));
        guess.notes.push("check: merged cells; each row that they cover has the value".to_owned());
    }
    let own: Vec<&str> =
        guess.missing.iter().filter(|missing| !everywhere.contains(missing)).map(String::as_str).collect();
    if !own.is_empty() {
        keys.push(format!("missing = {}", list(own)));
    }
    Line::key(name, format!("{{ {} }}", keys.join(", ")), guess.notes.join("; "))
}

/// So many texts that match no gemeente are named.
const NAMED: usize = 20;

fn gemeente_lines(table: &mut Vec<Line>, key: Option<&Match<'_>>, names_beside: Option<usize>, sample: &Sample) {
    let Some(key) = key else {
        table.push(Line::off("check: no column names a gemeente, so rows belong to none; is that right?"));
        return;
    };
    let header = |column: usize| sample.header.get(column).map_or("", String::as_str);
    let by = match key.by {
        By::Code => "code",
        By::Name => "name",
    };
    let mut value = format!("column = {}, by = {}", quoted(header(key.column)), quoted(by));
    if let Some(names) = names_beside {
        value.push_str(&format!(", name = {}", quoted(header(names))));
    }
    if sample.filled.contains(&key.column) {
        value.push_str(", fill = \"down\"");
    }
    let then = match key.other_time {
        0 => String::new(),
        rows => format!("; {rows} of them one that is not there on the peildatum"),
    };
    let note = format!("{} of {} rows match a gemeente by this column{then}", key.matched, key.rows);
    table.push(Line::key("gemeente", format!("{{ {value} }}"), note));
    let (word, note) = match key.most {
        0 | 1 => ("one", format!("{} gemeenten, none with a second row", key.gemeenten)),
        most => ("many", format!("{} gemeenten, at most {most} rows each", key.gemeenten)),
    };
    table.push(Line::key("rows_per_gemeente", quoted(word), note));
    let nameless = sample.rows.len().saturating_sub(key.rows);
    if nameless > 0 {
        table.push(Line::off(format!("check: {} with nothing in this column, or of totals", counted(nameless, "row"))));
    }
    let rows: usize = key.unknown.iter().map(|unknown| unknown.rows).sum();
    if rows == 0 {
        return;
    }
    table.push(Line::off(format!(
        "check: no gemeente for {}; say of each which it is, or that it is none:",
        counted(rows, "row")
    )));
    for Unknown { said, nearest, .. } in key.unknown.iter().take(NAMED) {
        if let Some((name, code)) = nearest {
            table.push(Line::off(format!("aliases = {{ {} = {} }} # {name}?", quoted(said), quoted(code))));
        }
    }
    let none = key.unknown.iter().take(NAMED).filter(|unknown| unknown.nearest.is_none());
    let none: Vec<&str> = none.map(|unknown| unknown.said).collect();
    if !none.is_empty() {
        table.push(Line::off(format!("not_gemeenten = {}", list(none))));
    }
    if key.unknown.len() > NAMED {
        table.push(Line::off(format!("and {}", counted(key.unknown.len() - NAMED, "other text"))));
    }
}
