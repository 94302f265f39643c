//! Every table of the manifest, read in parallel, then put together in the order of the manifest.
//!
//! A table goes through steps: its bytes, its rows, then the rows of one gemeente together. Each step takes down in
//! the [`Load`] what it did.

mod dates;
mod double;
mod emptied;
mod gate;
mod group;
mod known;
mod merge;
mod mistake;
mod nearly;
mod outlier;
mod problems;
mod remark;
mod rows;
#[cfg(test)]
mod tests;
mod unique;

use indexmap::IndexMap;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use typed_index_collections::{TiSlice, TiVec};

use super::Shelf;
use super::bytes::{Bytes, Seal, read_bytes};
use super::local_texts::LocalTexts;
use super::manifest::{Alias, Manifest, TableManifest};
use super::pattern::previous_path;
use super::read::{self, is_streamed};
use super::register::{Matcher, Memory, OwnRegister, Register, register_of};
use super::settle::{settle, settle_all};
use double::without_doubles;
use emptied::emptied;
use gate::Previous;
use group::{group, join_texts};
use known::HeldAgainst;
use mdd_engine::dataset::{
    Absent, Cell, Column, ColumnIndex, Dataset, DeliveredFile, Gemeente, GemeenteIndex, Load, Organisations, Step,
    Symbols, Table, TableIndex,
};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::terms::{GemeenteCode, Meaning, Peildatum, hexadecimal};
use mdd_engine::text::Spanned;
use merge::merge;
use mistake::LoadMistake;
use rows::{ReadRows, read_rows};
use unique::unique;

/// A table as it was read, its texts still numbered on their own.
struct Loaded {
    table: Table,
    texts: Vec<LocalTexts>,
    load: Load,
    /// Which aliases were used: those of the table, then those of the register.
    used: (Vec<bool>, Vec<bool>),
}

/// Every table that can be read; the others without rows, each with why.
pub(super) fn load(manifest: &Manifest, peildatum: Peildatum, shelf: &dyn Shelf) -> Result<Dataset, Diagnostics> {
    let (manifest, mut unsettled) = settle(manifest, peildatum, shelf);
    let manifest = &manifest;
    if let Some(errors) = unsettled.remove(&manifest.register.table) {
        return Err(errors);
    }
    let whole = OwnRegister::bytes(manifest.own(), shelf)?;
    let own = OwnRegister::read(manifest.own(), &whole, shelf)?;
    let register = register_of(&own, manifest, peildatum, shelf)?;
    let loaded = load_tables(manifest, peildatum, (&register, &own), shelf);
    let mut absent = Absent::default();
    let mut symbols = Symbols::default();
    let mut tables: TiVec<TableIndex, Table> = TiVec::with_capacity(loaded.len());
    let mut loads: TiVec<TableIndex, Load> = TiVec::with_capacity(loaded.len());
    let mut hasher = Sha256::new();
    let mut meaning = Meaning::default();
    hasher.update(manifest.text.as_bytes());
    meaning.add(&manifest.meaning);
    for sha256 in &register.hashes {
        hasher.update(sha256);
        meaning.add(&hexadecimal(sha256));
    }
    let mut unused_aliases = Diagnostics::default();
    let mut used = vec![false; manifest.register.aliases.len()];
    for (at, (result, table)) in loaded.into_iter().zip(&manifest.tables).enumerate() {
        match unsettled.remove(&at).map_or(result, Err) {
            Ok(loaded) => {
                for file in &loaded.load.files {
                    hasher.update(file.sha256.as_bytes());
                    meaning.add(&file.sha256);
                }
                unused(&table.aliases, &loaded.used.0, &mut unused_aliases);
                used.iter_mut().zip(&loaded.used.1).for_each(|(used, here)| *used |= here);
                tables.push(join_texts(loaded.table, &loaded.texts, &mut symbols));
                loads.push(loaded.load);
            }
            Err(errors) if at == manifest.register.table => return Err(errors.sorted()),
            Err(errors) => {
                // What sources.toml allows to be missing is told of, and stops nothing.
                let source = manifest.schema.sources.get(&manifest.schema.table(TableIndex::from(at)).1.source);
                let may_be_missing = source.is_some_and(|source| source.may_be_missing);
                let errors = errors.map(|found| match may_be_missing && found.code == Code::FileMissing {
                    true => found.severity(Severity::Warning),
                    false => found,
                });
                let at = TableIndex::from(at);
                absent.tables.insert(at);
                tables.push(Table::empty(manifest.schema.table(at).1, register.gemeenten.len()));
                loads.push(Load { unread: errors, ..Load::default() });
            }
        }
    }
    unused(&manifest.register.aliases, &used, &mut unused_aliases);
    official_names(&register, manifest, &mut tables, &mut symbols);
    let mut gemeenten = register.gemeenten;
    describe(&mut gemeenten, manifest, &tables, &symbols);
    Ok(Dataset {
        gemeenten,
        schema: manifest.schema.clone(),
        tables,
        loads,
        symbols,
        spellings: register.spellings,
        mergers: register.mergers,
        editions: None,
        outdated: outdated(manifest, peildatum),
        absent,
        unused_aliases: unused_aliases.sorted(),
        // They stand beside the deliveries.
        organisations: Organisations::default(),
        hash: meaning.sum(),
        bytes_hash: hexadecimal(&hasher.finalize()),
    })
}

/// Every table, in the order of the manifest; the largest files are begun first, so that nobody waits for them at the end.
fn load_tables(
    manifest: &Manifest,
    peildatum: Peildatum,
    register: (&Register, &OwnRegister<'_>),
    shelf: &dyn Shelf,
) -> Vec<Result<Loaded, Diagnostics>> {
    let mut order: Vec<(usize, u64)> =
        manifest.tables.iter().map(|table| shelf.size(&table.file.value).unwrap_or(0)).enumerate().collect();
    order.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let mut loaded: Vec<(usize, Result<Loaded, Diagnostics>)> = order
        .into_par_iter()
        .with_max_len(1)
        .map(|(table, _)| (table, load_table(manifest, table, peildatum, register, shelf)))
        .collect();
    loaded.sort_by_key(|(table, _)| *table);
    loaded.into_iter().map(|(_, loaded)| loaded).collect()
}

/// One table alone: its account, or why no report can be made of it.
pub(super) fn check(
    manifest: &Manifest,
    number: usize,
    peildatum: Peildatum,
    shelf: &dyn Shelf,
) -> Result<Load, Diagnostics> {
    let mut manifest = manifest.clone();
    let asked = [number, manifest.register.table];
    let others = manifest.tables.iter_mut().enumerate().filter(|(other, _)| !asked.contains(other));
    // Which file of another table is read does not matter here, nor whether there is one.
    others.for_each(|(_, other)| other.pattern = None);
    let manifest = settle_all(&manifest, peildatum, shelf)?;
    let whole = OwnRegister::bytes(manifest.own(), shelf)?;
    let own = OwnRegister::read(manifest.own(), &whole, shelf)?;
    let register = register_of(&own, &manifest, peildatum, shelf)?;
    let load = load_table(&manifest, number, peildatum, (&register, &own), shelf)?.load;
    if load.findings.has_errors() { Err(load.findings) } else { Ok(load) }
}

/// The register's own table says how many people live in a gemeente, and in which province it is.
fn describe(
    gemeenten: &mut TiSlice<GemeenteIndex, Gemeente>,
    manifest: &Manifest,
    tables: &TiSlice<TableIndex, Table>,
    symbols: &Symbols,
) {
    let table = tables.get(TableIndex::from(manifest.register.table)).or_fault("the table of the register");
    let cell = |column: Option<usize>, gemeente| {
        let row = table.rows_of(gemeente).next()?;
        Some(table.cell(column?.into(), row))
    };
    for (at, gemeente) in gemeenten.iter_mut_enumerated() {
        if let Some(Cell::Number(number)) = cell(manifest.register.inhabitants, at) {
            gemeente.inhabitants = number.to_i64().and_then(|number| u64::try_from(number).ok());
        }
        if let Some(Cell::Text(name)) = cell(manifest.register.province, at) {
            gemeente.province = Some(symbols.text(name).to_owned());
        }
    }
}

/// The register's own table calls every gemeente as it is called on the peildatum.
fn official_names(
    register: &Register,
    manifest: &Manifest,
    tables: &mut TiSlice<TableIndex, Table>,
    symbols: &mut Symbols,
) {
    let table = tables.get_mut(TableIndex::from(manifest.register.table)).or_fault("the table of the register");
    let name_column = ColumnIndex::from(manifest.register.name);
    for (at, gemeente) in register.gemeenten.iter_enumerated() {
        for row in table.rows_of(at) {
            if let Some(Column::Text(names)) = table.columns.get_mut(name_column)
                && let Some(name) = names.get_mut(row)
                && symbols.text(*name) != gemeente.name
            {
                *name = symbols.intern(&gemeente.name);
            }
        }
    }
}

/// An alias that no row says is most often a slip, or stays behind when a delivery was corrected.
fn unused(aliases: &[Alias], used: &[bool], warnings: &mut Diagnostics) {
    for (alias, _) in aliases.iter().zip(used).filter(|(_, used)| !**used) {
        let mistake = LoadMistake::UnusedAlias { found: alias.said.value.clone() };
        warnings.push(Diagnostic::of(alias.said.span, &mistake));
    }
}

fn load_table(
    manifest: &Manifest,
    number: usize,
    peildatum: Peildatum,
    (register, own): (&Register, &OwnRegister<'_>),
    shelf: &dyn Shelf,
) -> Result<Loaded, Diagnostics> {
    let table = manifest.tables.get(number).or_fault("a table of sources.toml");
    let everywhere = &manifest.register.aliases;
    let is_register = number == manifest.register.table;
    let read = |file: &Spanned<String>, own: Option<&OwnRegister<'_>>| match &table.gemeente {
        None => read_table(table, file, own, None, register, shelf),
        Some(key) => {
            let memory = Memory::default();
            let matcher = || Matcher::new(register, table, key, everywhere, is_register, &memory);
            read_table(table, file, own, Some(&matcher), register, shelf)
        }
    };
    read(&table.file, is_register.then_some(own)).map(|mut loaded| {
        let previous = previous(table, |file| read(file, None), shelf, &mut loaded.load);
        let previous = previous.as_ref();
        gate::whole(table, register.gemeenten.len(), &loaded.table, previous, &mut loaded.load);
        known::named(&HeldAgainst { manifest: table, register, shelf, previous }, &mut loaded.load);
        if let Some(previous) = previous {
            emptied(table, &loaded.table, previous, &mut loaded.load);
        }
        dates::dates(manifest, number, peildatum, &loaded.table, shelf, &mut loaded.load);
        loaded
    })
}

/// The delivery before this one, where there is one.
fn previous(
    manifest: &TableManifest,
    read: impl Fn(&Spanned<String>) -> Result<Loaded, Diagnostics>,
    shelf: &dyn Shelf,
    load: &mut Load,
) -> Option<Previous> {
    let asked = manifest.gates.change.is_some() || manifest.columns.iter().any(|column| column.gates.change.is_some());
    let file = manifest.previous.clone().or_else(|| {
        let before = manifest.chosen.as_ref()?.previous.clone()?;
        Some(Spanned::new(before, manifest.file.span))
    });
    // What is fetched is kept beside the new one; the first time there is none.
    let file = file.or_else(|| {
        let before = previous_path(&manifest.file.value);
        let (folder, name) = before.rsplit_once('/').unwrap_or((".", &before));
        let there = manifest.remote.is_some() && shelf.list(folder).iter().any(|other| other == name);
        there.then(|| Spanned::new(before, manifest.file.span))
    });
    let file = file?;
    let before = read(&file).ok();
    // What nobody asked for is not missed.
    if before.is_none() && asked {
        load.findings.push(Diagnostic::of(file.span, &LoadMistake::NoPrevious { path: file.value.clone() }));
    }
    before.map(|before| Previous { path: file.value, load: before.load, table: before.table })
}

fn read_table<'m>(
    manifest: &'m TableManifest,
    file: &Spanned<String>,
    own: Option<&OwnRegister<'_>>,
    matcher: Option<&(dyn Fn() -> Matcher<'m> + Sync)>,
    register: &Register,
    shelf: &dyn Shelf,
) -> Result<Loaded, Diagnostics> {
    let mut load = Load::default();
    load.steps.extend(manifest.chosen.as_ref().map(|chosen| Step::Chosen { among: chosen.among }));
    let (mut rows, Seal { sha256, bytes }) = if let Some(own) = own {
        (read_rows(&own.delivery, manifest, matcher, register, &mut load)?.0, own.seal)
    } else if is_streamed(&manifest.reading) {
        let delivery = read::open(Bytes::There { file, shelf }, manifest)?;
        let (rows, seal) = read_rows(&delivery, manifest, matcher, register, &mut load)?;
        (rows, seal.or_fault("what is streamed says which bytes it read"))
    } else {
        let bytes = read_bytes(file, shelf)?;
        let read = || {
            let delivery = read::open(Bytes::Here(&bytes), manifest)?;
            read_rows(&delivery, manifest, matcher, register, &mut load)
        };
        let (seal, rows) = rayon::join(|| Seal::of(&bytes), read);
        (rows?.0, seal)
    };
    load.files.push(DeliveredFile { path: file.value.clone(), sha256: hexadecimal(&sha256), bytes });
    let used = std::mem::take(&mut rows.owned.used);
    let (mut table, texts, mut origins) = match manifest.gemeente {
        Some(_) => group(rows, register.gemeenten.len()),
        None => without_gemeenten(rows),
    };
    let repeats;
    (table, origins, repeats) = unique(table, origins, manifest, register, &mut load);
    if !origins.is_empty() {
        (table, origins) = without_doubles(table, origins, &repeats, manifest, register, &mut load);
        table = merge(table, &origins, manifest, register, &mut load)?;
    }
    load.gemeenten = table.starts.windows(2).filter(|pair| pair.first() != pair.last()).count();
    Ok(Loaded { table, texts, load, used })
}

fn without_gemeenten(rows: ReadRows) -> (Table, Vec<LocalTexts>, Vec<GemeenteCode>) {
    let table = Table { columns: rows.columns.into(), lines: rows.lines, ..Table::default() };
    (table, rows.texts, Vec::new())
}

/// The sources that are too old for a report of this date, each as badly as sources.toml says.
fn outdated(manifest: &Manifest, peildatum: Peildatum) -> IndexMap<String, Diagnostic> {
    let too_old = manifest.schema.sources.iter().filter(|(_, source)| source.is_outdated(peildatum));
    let found = too_old.filter_map(|(id, source)| {
        let (months, written) = (source.outdated_after_months?, manifest.sources.get(id)?);
        let (source, updated, frequency) = (id.clone(), source.updated.to_string(), said(source.frequency.text()));
        let peildatum = peildatum.to_string();
        let mistake = match written.stale {
            Severity::Error => LoadMistake::Outdated { source, updated, peildatum, months, frequency },
            Severity::Warning => LoadMistake::OutdatedWarned { source, updated, peildatum, months, frequency },
        };
        Some((id.clone(), Diagnostic::of(written.updated, &mistake)))
    });
    found.collect()
}
