//! A proposal as a whole: the source, its table, its columns.

use indexmap::IndexMap;
use rustc_hash::FxHashMap;

use super::columns::{Cells, cells, totals};
use super::former::RowsSeen;
use super::gemeente::{Recognised, find, recognised};
use super::gemeenten::Gemeenten;
use super::kind::{Guess, guess};
use super::names::{TakenNames, after_file, free, personal, plain};
use super::notation::find_notation;
use super::own::{Candidate, key_lines};
use super::part::HEAD;
use super::period::period_of;
use super::shape::find_shape;
use super::toml::{Line, block, list, quoted};
use super::whose::gemeente_lines;
use crate::DeliverySample;
use crate::manifest::Decoding;
use crate::read::read_readable;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::terms::{Date, parse_date};
use mdd_engine::text::visible;

/// An entry for sources.toml that nobody has judged yet.
pub struct Proposal {
    /// What the table is called.
    pub table: String,
    /// Of a packed file only a part was looked at.
    pub part: bool,
    /// The names of its columns, as they stand in the file.
    pub columns: Vec<String>,
    pub recognised: Recognised,
    /// Each heading with the lines below it, in the order in which they stand.
    blocks: [(String, Vec<Line>); 3],
    /// What is said of columns that are not declared, below all others.
    left_out: Vec<Line>,
}

impl Proposal {
    /// The entry, ready to paste, with beside each line what it was inferred from.
    pub fn to_toml(&self, language: Language) -> String {
        let blocks = self.blocks.iter().map(|(heading, lines)| format!("[{heading}]\n{}", block(lines, language)));
        let blocks: Vec<String> = blocks.collect();
        format!("{}{}", blocks.join("\n"), block(&self.left_out, language))
    }

    /// As it is added by somebody who gives the source a title, and puts the file where it is to be.
    #[must_use]
    pub fn settled(mut self, title: &str) -> Proposal {
        for line in self.blocks.iter_mut().flat_map(|(_, lines)| lines) {
            match line {
                Line::Key { key, value, .. } if key == "title" => *value = quoted(title),
                Line::Key { key, notes, .. } if key == "file" => notes.retain(|note| note.id() != PUT_THERE),
                _ => {}
            }
        }
        self
    }

    /// What of it a person must settle, in the order in which it stands there.
    pub fn doubts(&self) -> Vec<Said> {
        let lines = self.blocks.iter().flat_map(|(_, lines)| lines).chain(&self.left_out);
        lines.flat_map(Line::doubts).collect()
    }

    /// Adds remarks on the table as a whole.
    #[must_use]
    pub fn remarked(mut self, remarks: Vec<Said>) -> Proposal {
        let [_, (_, table), _] = &mut self.blocks;
        table.extend(remarks.into_iter().map(Line::remark));
        self
    }
}

/// That the file is still to be put where the entry says.
const PUT_THERE: &str = "proposals-ask-put-there";

/// So many cells are looked at.
const CELLS: usize = 1_500_000;

/// Where the file is.
#[derive(Clone, Copy)]
pub struct Lies<'p> {
    /// As `file` is to name it.
    pub path: &'p str,
    /// Not in the project folder yet.
    pub outside: bool,
    /// The table of sources.toml that reads this file already.
    pub declared: Option<&'p str>,
    /// How it is said that nobody knows.
    pub unknown: &'p str,
    /// For a source that does not say its date itself, as TOML.
    pub updated: &'p str,
    /// How large the file is, when only a part of it is looked at.
    pub part_of: Option<u64>,
}

/// Looks at a file, and proposes how to declare it.
///
/// # Errors
/// It cannot be understood, or not be read to its end; the message says what was tried.
pub fn inspect(bytes: &[u8], lies: Lies<'_>, names: &TakenNames, known: &Gemeenten) -> Result<Proposal, Diagnostics> {
    let (reading, shape) = find_shape(bytes, lies.path, known)?;
    let without_header = reading.format.header().is_some_and(|header| header.row == 0 || header.rows == 0);
    let (mut sample, refused) = match &shape.instead {
        Some((bytes, format)) => {
            read_readable(bytes, lies.path, &Decoding { packed: None, format: format.clone() }, CELLS)?
        }
        None => read_readable(bytes, lies.path, &reading, CELLS)?,
    };
    if without_header {
        sample.lines.iter_mut().for_each(|line| *line = line.saturating_sub(1));
    }
    let mut table = shape.lines;
    let named = names.wanted.clone().unwrap_or_else(|| after_file(lies.path));
    let source_name = free(&named, &|name| names.sources.iter().any(|taken| taken == name));
    let table_name = free(&named, &|name| names.tables.iter().any(|taken| taken == name));

    let totals = totals(&sample);
    let first = sample.header.iter().position(|name| !name.is_empty()).unwrap_or(0);
    let is_total = |row: &[String]| row.iter().take(first + 1).any(|cell| totals.contains_key(cell.as_str()));
    let columns = cells(&sample, &is_total);
    let named_columns: Vec<&Cells<'_>> = columns.iter().filter(|cells| !cells.name.is_empty()).collect();
    let keys = find(&named_columns, &sample, known);
    let gemeente = keys.key.as_ref();
    let is_key = |column: usize| gemeente.is_some_and(|key| key.column == column) || keys.names == Some(column);
    let others: Vec<&Cells<'_>> = columns.iter().filter(|cells| !is_key(cells.column)).collect();
    let written = find_notation(&others, reading.format.kind().about().knows_numbers);

    let (mut lines, left_out, guesses) =
        declared_columns(&others, &refused, &written, &sample, parse_date(lies.updated));
    let everywhere = shared_missing(&guesses);
    let several = gemeente.filter(|key| key.most > 1);
    let key = several.map(|key| {
        let kinds = |found: &&(String, &Cells<'_>, Guess)| !found.2.keys.iter().any(|key| key.contains("\"number\""));
        let candidates: Vec<Candidate<'_>> =
            guesses.iter().filter(kinds).map(|(name, cells, _)| Candidate { name, column: cells.column }).collect();
        key_lines(&sample, key.column, &candidates, &is_total)
    });
    // A few gemeenten with a second row that nothing tells from the first are slips in a list with one row each.
    let told_apart = key.as_ref().is_none_or(|(_, told_apart)| *told_apart);
    let slips = !told_apart && several.is_some_and(|key| key.doubled.len() * 10 <= key.gemeenten);
    let key = key.map(|(lines, _)| lines).filter(|_| !slips);
    let says = |guess: &Guess, word: &str| guess.keys.iter().any(|key| key.contains(word));
    let sums = guesses.iter().all(|(_, _, guess)| says(guess, "\"number\"") && !says(guess, "\"percent\""));
    for (name, cells, guess) in guesses {
        let filled = sample.filled.contains(&cells.column);
        lines.push(column_line(&name, cells, guess, &everywhere, filled));
    }

    table.insert(0, file_line(lies));
    if let Some(table_declared) = lies.declared {
        table.insert(0, Line::remark(said("proposals-ask-declared").with("table", table_declared)));
    }
    if sample.count > sample.rows.len() {
        let shown = said("proposals-ask-first-rows").with("shown", sample.rows.len());
        table.push(Line::remark(shown.with("rows", sample.count)));
    }
    if let Some(size) = lies.part_of {
        let part = said("proposals-ask-sample-rows").with("size", size >> 20).with("rows", sample.count);
        table.insert(0, Line::remark(part));
    }
    if written.notation.decimal != '.' {
        let sign = quoted(&written.notation.decimal.to_string());
        table.push(Line::noted("decimal", sign, written.decimals.clone().into_iter().collect()));
    }
    if let Some(sign) = written.notation.thousands {
        let sign = quoted(&sign.to_string());
        table.push(Line::noted("thousands", sign, written.thousands.clone().into_iter().collect()));
    }
    if !totals.is_empty() {
        let rows: usize = totals.values().sum();
        table.push(Line::key("totals", list(totals.keys().copied()), said("proposals-ask-totals").with("rows", rows)));
    }
    gemeente_lines(&mut table, &keys, &columns, &sample, RowsSeen { slips, sums }, known);
    let recognised = recognised(&named_columns, &keys, known);
    if let Some(column) = &recognised.strangers {
        table.push(Line::remark(said("proposals-ask-strangers").with("column", &*visible(column))));
    }
    table.extend(key.into_iter().flatten());
    if !everywhere.is_empty() {
        table.push(Line::key("missing", list(everywhere.iter().map(String::as_str)), "proposals-ask-missing"));
    }
    if !without_header && sample.header.iter().any(|name| known.knows(name)) {
        table.push(Line::remark("proposals-ask-header-is-gemeente"));
    }

    let blocks = [
        (format!("source.{source_name}"), source_lines(lies, &named)),
        (format!("source.{source_name}.table.{table_name}"), table),
        (format!("source.{source_name}.table.{table_name}.columns"), lines),
    ];
    let part = reading.packed.is_some() && shape.instead.is_some_and(|(bytes, _)| bytes.len() >= HEAD);
    let columns = named_columns.iter().map(|cells| cells.name.to_owned()).collect();
    Ok(Proposal { table: table_name, part, columns, recognised, blocks, left_out })
}

fn file_line(lies: Lies<'_>) -> Line {
    let period = period_of(lies.path).unwrap_or_default();
    // What means something in a pattern cannot stand in the path of one file.
    let notes = if lies.path.contains(['{', '*']) {
        vec![said("proposals-ask-other-name")]
    } else if lies.outside {
        vec![said(PUT_THERE)]
    } else if let Some(pattern) = &period.pattern {
        let new = said("proposals-new-file").with("pattern", quoted(pattern));
        std::iter::once(new).chain(period.question).collect()
    } else {
        Vec::new()
    };
    Line::noted("file", quoted(lies.path), notes)
}

fn source_lines(lies: Lies<'_>, name: &str) -> Vec<Line> {
    let period = period_of(lies.path).unwrap_or_default();
    let updated = match (period.updated, period.question) {
        (Some(updated), asked) => {
            let notes = std::iter::once(said("proposals-from-name")).chain(asked);
            Line::noted("updated", updated, notes.collect())
        }
        (None, Some(asked)) => {
            Line::key("updated", lies.updated, said("proposals-ask-here-peildatum").with("what", asked))
        }
        (None, None) => Line::key("updated", lies.updated, "proposals-ask-of-when"),
    };
    vec![
        Line::key("title", quoted(name), "proposals-ask-title"),
        Line::key("publisher", quoted(lies.unknown), "proposals-ask-publisher"),
        Line::key("frequency", quoted("eenmalig"), "proposals-ask-frequency"),
        updated,
        Line::key("licence", quoted(lies.unknown), "proposals-ask-licence"),
    ]
}

type Guesses<'c, 's> = Vec<(String, &'c Cells<'s>, Guess)>;

/// The columns that are declared, and remarks on those that are not.
fn declared_columns<'c, 's>(
    columns: &[&'c Cells<'s>],
    refused: &[(usize, Said)],
    written: &super::notation::NotationSeen,
    sample: &DeliverySample,
    today: Option<Date>,
) -> (Vec<Line>, Vec<Line>, Guesses<'c, 's>) {
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    let mut guesses: Guesses<'c, 's> = Vec::new();
    let refused: FxHashMap<usize, &Said> = refused.iter().map(|(column, why)| (*column, why)).collect();
    let mut taken = Taken::default();
    for cells in columns {
        let number = cells.column + 1;
        let shown = visible(cells.name);
        if cells.name.is_empty() {
            if cells.filled > 0 {
                left_out.push(Line::remark(said("proposals-no-name").with("number", number)));
            }
            continue;
        }
        if let Some(why) = refused.get(&cells.column) {
            let why = said("proposals-ask-cannot-be-read").with("column", &*shown).with("why", (*why).clone());
            left_out.push(Line::remark(why));
            continue;
        }
        if let Some(why) = personal(cells.name, cells.counts.keys().copied()) {
            left_out.push(Line::remark(said("proposals-personal").with("column", &*shown).with("why", why)));
            continue;
        }
        // Of a pointer into a record its last part is the name.
        let last = cells.name.strip_prefix('/').and_then(|path| path.rsplit('/').next()).unwrap_or(cells.name);
        let name = taken.free(plain(last, &format!("kolom_{number}")));
        guesses.push((name, cells, guess(cells, written, today)));
    }
    if sample.rows.is_empty() {
        lines.push(Line::remark("proposals-ask-no-rows-below"));
    }
    (lines, left_out, guesses)
}

/// Names that are given already, each with the number of the next one like it.
#[derive(Default)]
struct Taken(FxHashMap<String, usize>);

impl Taken {
    fn free(&mut self, name: String) -> String {
        let mut number = self.0.get(&name).copied().unwrap_or(1);
        let mut free = name.clone();
        while number > 1 && self.0.contains_key(&free) {
            free = format!("{name}_{number}");
            number += 1;
        }
        self.0.insert(name, number.max(2));
        self.0.entry(free.clone()).or_insert(2);
        free
    }
}

/// What stands for a missing value in several columns, and is a value in none.
fn shared_missing(guesses: &Guesses<'_, '_>) -> Vec<String> {
    let mut columns: IndexMap<&str, usize> = IndexMap::new();
    for missing in guesses.iter().flat_map(|(_, _, guess)| &guess.missing) {
        *columns.entry(missing).or_default() += 1;
    }
    let is_value =
        |missing: &str| guesses.iter().any(|(_, cells, guess)| guess.keeps_texts && cells.count_of(missing) > 0);
    let several = columns.into_iter().filter(|(_, count)| *count > 1).map(|(missing, _)| missing);
    several.filter(|missing| !is_value(missing)).map(str::to_owned).collect()
}

fn column_line(name: &str, cells: &Cells<'_>, mut guess: Guess, everywhere: &[String], filled: bool) -> Line {
    let mut keys = vec![format!("from = {}", quoted(cells.name))];
    keys.extend(cells.nth.map(|nth| format!("nth = {nth}")));
    keys.append(&mut guess.keys);
    if filled {
        keys.push(format!("fill = {}", quoted("down")));
        guess.notes.push(said("proposals-ask-filled"));
    }
    let own: Vec<&str> =
        guess.missing.iter().filter(|missing| !everywhere.contains(missing)).map(String::as_str).collect();
    if !own.is_empty() {
        keys.push(format!("missing = {}", list(own)));
    }
    Line::noted(name, format!("{{ {} }}", keys.join(", ")), guess.notes)
}
