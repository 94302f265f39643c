//! Every table of the manifest, read in parallel, then put together in the order of the manifest.

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::ReadFile;
use super::bytes::read_bytes;
use super::column::{ColumnBuilder, LocalTexts};
use super::manifest::{Manifest, TableManifest};
use super::read::{self, Field};
use super::register::{Matcher, Register, read_register};
use crate::dataset::schema::RowsPer;
use crate::dataset::{Cell, Column, Dataset, Gemeente, Load, Symbol, Symbols, Table, Unmatched};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// At most so many messages a table: a delivery of another shape would otherwise give one a row.
const MAX_PROBLEMS: usize = 20;

/// A table as it was read, its texts still numbered on their own.
struct Loaded {
    table: Table,
    texts: Vec<LocalTexts>,
    load: Load,
    hash: [u8; 32],
}

pub(super) fn load(manifest: &Manifest, read_file: &ReadFile<'_>) -> Result<Dataset, Diagnostics> {
    let register = read_register(manifest, read_file)?;
    let loaded: Vec<Result<Loaded, Diagnostics>> =
        manifest.tables.par_iter().with_max_len(1).map(|table| load_table(table, &register, read_file)).collect();
    let mut diagnostics = Diagnostics::default();
    let mut symbols = Symbols::default();
    let mut tables = Vec::with_capacity(loaded.len());
    let mut loads = Vec::with_capacity(loaded.len());
    let mut hasher = Sha256::new();
    hasher.update(manifest.text.as_bytes());
    for result in loaded {
        match result {
            Ok(loaded) => {
                hasher.update(loaded.hash);
                tables.push(join_texts(loaded.table, &loaded.texts, &mut symbols));
                loads.push(loaded.load);
            }
            Err(errors) => diagnostics.append(errors),
        }
    }
    if diagnostics.has_errors() {
        return Err(diagnostics.sorted());
    }
    let mut gemeenten = register.gemeenten;
    count_inhabitants(&mut gemeenten, manifest, &tables);
    Ok(Dataset {
        gemeenten,
        schema: manifest.schema.clone(),
        tables,
        loads,
        symbols,
        spellings: register.spellings,
        mergers: register.mergers,
        hash: hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect(),
    })
}

/// The register's own table says how many people live in a gemeente.
fn count_inhabitants(gemeenten: &mut [Gemeente], manifest: &Manifest, tables: &[Table]) {
    let table = tables.get(manifest.register.table);
    let column = manifest.register.inhabitants;
    let Some((table, column)) = table.and_then(|table| Some((table, table.columns.get(column?)?))) else { return };
    for (at, gemeente) in gemeenten.iter_mut().enumerate() {
        gemeente.inhabitants = table.rows_of(at).next().and_then(|row| match column.cell(row) {
            Cell::Number(number) => number.to_i64().and_then(|number| u64::try_from(number).ok()),
            _ => None,
        });
    }
}

fn load_table(manifest: &TableManifest, register: &Register, read_file: &ReadFile<'_>) -> Result<Loaded, Diagnostics> {
    let bytes = read_bytes(&manifest.file, read_file)?;
    let (hash, loaded) = rayon::join(|| Sha256::digest(&bytes).into(), || read_table(&bytes, manifest, register));
    loaded.map(|(table, texts, load)| Loaded { table, texts, load, hash })
}

fn read_table(
    bytes: &[u8],
    manifest: &TableManifest,
    register: &Register,
) -> Result<(Table, Vec<LocalTexts>, Load), Diagnostics> {
    let mut wanted: Vec<&str> = manifest.columns.iter().map(|column| column.from.value.as_str()).collect();
    wanted.extend(manifest.gemeente.as_ref().map(|key| key.column.value.as_str()));
    let delivery = read::open(bytes, manifest, &wanted)?;

    let mut builders: Vec<ColumnBuilder<'_>> =
        manifest.columns.iter().map(|column| ColumnBuilder::new(column, manifest)).collect();
    let mut matcher = manifest.gemeente.as_ref().map(|key| Matcher::new(register, manifest, key.by));
    let mut owners: Vec<u32> = Vec::new();
    let mut lines: Vec<u32> = Vec::new();
    let mut load = Load::default();
    let mut problems: Vec<Diagnostic> = Vec::new();
    let place = |line, column| Place::Delivery { path: manifest.file.value.clone(), spot: delivery.spot(line, column) };
    let read = delivery.each(&mut |line, fields| {
        load.read += 1;
        if let Some(matcher) = &mut matcher {
            let said = match fields.last() {
                Some(Field::Text(said) | Field::Plain(said)) => &**said,
                _ => "",
            };
            match matcher.find(said) {
                Ok(gemeente) => owners.push(u32::try_from(gemeente).unwrap_or(u32::MAX)),
                Err(why) => {
                    load.unmatched.push(Unmatched { line, said: said.to_owned(), why });
                    return;
                }
            }
        }
        lines.push(line);
        for (at, (builder, field)) in builders.iter_mut().zip(fields).enumerate() {
            if let Some(problem) = builder.push(field)
                && problems.len() < MAX_PROBLEMS
            {
                let said = if let Field::Text(text) = field { text } else { "" };
                let diagnostic = Diagnostic::error(problem.code, place(line, at), problem.message).label(problem.label);
                problems.push(match crate::diagnostic::nearest(said, problem.allowed.iter().map(String::as_str)) {
                    Some(near) => diagnostic.help(format!(
                        "did you mean `{near}`? If the value is new, add it to `allowed` in sources.toml"
                    )),
                    None if problem.code == Code::NotAllowed && !problem.allowed.is_empty() => {
                        diagnostic.help("correct the delivery, or add the value to `allowed` in sources.toml")
                    }
                    None => diagnostic,
                });
            }
        }
    });
    let mut diagnostics = read.err().unwrap_or_default();
    if load.read == 0 && diagnostics.is_empty() {
        let place = Place::Delivery { path: manifest.file.value.clone(), spot: crate::diagnostic::Spot::Whole };
        diagnostics.push(
            Diagnostic::error(Code::FileEmpty, place, "there is a header, but no row below it")
                .help("ask its owner for the delivery again"),
        );
    }
    if manifest.rows == RowsPer::GemeenteOne {
        let key = manifest.columns.len();
        duplicates(&owners, &lines, register, |line| place(line, key), &mut problems);
    }
    problems.truncate(MAX_PROBLEMS);
    problems.into_iter().for_each(|problem| diagnostics.push(problem));
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    load.used = lines.len();
    let (columns, texts): (Vec<Column>, Vec<LocalTexts>) = builders.into_iter().map(ColumnBuilder::into_column).unzip();
    let table = match matcher {
        Some(_) => group(columns, &owners, &lines, register.gemeenten.len()),
        None => Table { columns, starts: Vec::new(), lines },
    };
    load.gemeenten = table.starts.windows(2).filter(|pair| pair.first() != pair.last()).count();
    Ok((table, texts, load))
}

fn duplicates(
    owners: &[u32],
    lines: &[u32],
    register: &Register,
    place: impl Fn(u32) -> Place,
    problems: &mut Vec<Diagnostic>,
) {
    let mut first: FxHashMap<u32, u32> = FxHashMap::default();
    for (&owner, &line) in owners.iter().zip(lines) {
        if let Some(before) = first.get(&owner) {
            let name = register.gemeenten.get(owner as usize).map_or("", |gemeente| gemeente.name.as_str());
            problems.push(
                Diagnostic::error(Code::DuplicateGemeente, place(line), format!("{name} has a second row"))
                    .label(format!("the first one is {}", place(*before).in_words()))
                    .help("this table has one row a gemeente (rows_per_gemeente = \"one\"): remove one of the two"),
            );
        } else {
            first.insert(owner, line);
        }
    }
}

/// Rows of one gemeente together, in the order of the delivery.
fn group(columns: Vec<Column>, owners: &[u32], lines: &[u32], gemeenten: usize) -> Table {
    let mut starts = vec![0u32; gemeenten + 1];
    for &owner in owners {
        if let Some(count) = starts.get_mut(owner as usize + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    let mut next = starts.clone();
    let mut order = vec![0u32; owners.len()];
    for (row, &owner) in (0u32..).zip(owners) {
        if let Some(place) = next.get_mut(owner as usize) {
            if let Some(slot) = order.get_mut(*place as usize) {
                *slot = row;
            }
            *place += 1;
        }
    }
    let sorted = order.windows(2).all(|pair| pair.first() < pair.last());
    let columns = if sorted { columns } else { columns.iter().map(|column| column.pick(&order)).collect() };
    let lines = if sorted {
        lines.to_vec()
    } else {
        order.iter().filter_map(|&row| lines.get(row as usize).copied()).collect()
    };
    Table { columns, starts, lines }
}

/// Gives the texts of a table their place among all texts.
fn join_texts(mut table: Table, texts: &[LocalTexts], symbols: &mut Symbols) -> Table {
    for (column, local) in table.columns.iter_mut().zip(texts) {
        if let Column::Text(cells) = column {
            let global: Vec<Symbol> = local.texts.iter().map(|text| symbols.intern(text)).collect();
            for cell in cells.iter_mut().filter(|cell| **cell != Column::NO_TEXT) {
                *cell = global.get(cell.0 as usize).copied().unwrap_or(Column::NO_TEXT);
            }
        }
    }
    table
}
