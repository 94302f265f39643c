//! Every table of the manifest, read in parallel, then put together in the order of the manifest.
//!
//! A table goes through steps: its bytes, its rows, then the rows of one gemeente together. Each step takes down in
//! the [`Load`] what it did.

mod gate;
mod group;
mod problems;
mod rows;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::Shelf;
use super::bytes::read_bytes;
use super::column::LocalTexts;
use super::delivery::settle;
use super::manifest::{Manifest, TableManifest};
use super::register::{Register, read_register};
use crate::dataset::{Cell, Dataset, DeliveredFile, Gemeente, Load, Step, Symbols, Table};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::terms::Peildatum;
use crate::text::Spanned;
use gate::Previous;
use group::{group, join_texts};
use rows::read_rows;

/// A table as it was read, its texts still numbered on their own.
struct Loaded {
    table: Table,
    texts: Vec<LocalTexts>,
    load: Load,
}

pub(super) fn load(manifest: &Manifest, peildatum: Peildatum, shelf: &dyn Shelf) -> Result<Dataset, Diagnostics> {
    let manifest = &settle(manifest, peildatum, shelf)?;
    let register = read_register(manifest, shelf)?;
    let loaded: Vec<Result<Loaded, Diagnostics>> =
        manifest.tables.par_iter().with_max_len(1).map(|table| load_table(table, &register, shelf)).collect();
    let mut diagnostics = Diagnostics::default();
    let mut symbols = Symbols::default();
    let mut tables = Vec::with_capacity(loaded.len());
    let mut loads = Vec::with_capacity(loaded.len());
    let mut hasher = Sha256::new();
    hasher.update(manifest.text.as_bytes());
    for result in loaded {
        match result {
            Ok(loaded) => {
                loaded.load.files.iter().for_each(|file| hasher.update(file.sha256.as_bytes()));
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
        outdated: outdated(manifest, peildatum),
        hash: hexadecimal(&hasher.finalize()),
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

fn load_table(manifest: &TableManifest, register: &Register, shelf: &dyn Shelf) -> Result<Loaded, Diagnostics> {
    let mut loaded = read_table(manifest, &manifest.file, register, shelf)?;
    let change = manifest.gates.change.is_some() || manifest.columns.iter().any(|column| column.gates.change.is_some());
    let before = manifest.previous.clone().or_else(|| {
        let chosen = manifest.chosen.as_ref()?;
        Some(Spanned::new(chosen.previous.clone()?, manifest.file.span))
    });
    let previous = match &before {
        Some(file) if change => match read_table(manifest, file, register, shelf) {
            Ok(before) => Some(Previous { path: file.value.clone(), load: before.load, table: before.table }),
            Err(_) => {
                let message = format!("the previous delivery {} cannot be read", file.value);
                loaded.load.findings.push(
                    Diagnostic::warning(Code::GateFailed, file.span, message)
                        .label("so nobody knows how much has changed")
                        .help("put a delivery of the same shape there, or leave `previous` out"),
                );
                None
            }
        },
        _ => None,
    };
    gate::whole(manifest, register.gemeenten.len(), &loaded.table, previous.as_ref(), &mut loaded.load);
    Ok(loaded)
}

fn read_table(
    manifest: &TableManifest,
    file: &Spanned<String>,
    register: &Register,
    shelf: &dyn Shelf,
) -> Result<Loaded, Diagnostics> {
    let bytes = read_bytes(file, shelf)?;
    let mut load = Load::default();
    load.steps.extend(manifest.chosen.as_ref().map(|chosen| Step::Chosen { among: chosen.among }));
    let (sha256, rows) =
        rayon::join(|| hexadecimal(&Sha256::digest(&bytes)), || read_rows(&bytes, manifest, register, &mut load));
    let rows = rows?;
    load.files.push(DeliveredFile { path: file.value.clone(), sha256, bytes: bytes.len() as u64 });
    let (table, texts) = match manifest.gemeente {
        Some(_) => group(rows, register.gemeenten.len()),
        None => (Table { columns: rows.columns, starts: Vec::new(), lines: rows.lines }, rows.texts),
    };
    load.gemeenten = table.starts.windows(2).filter(|pair| pair.first() != pair.last()).count();
    Ok(Loaded { table, texts, load })
}

/// The sources that are too old for a report of this date, each as badly as sources.toml says.
fn outdated(manifest: &Manifest, peildatum: Peildatum) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (id, source) in &manifest.schema.sources {
        let (Some(months), Some(written)) = (source.outdated_after_months, manifest.sources.get(id)) else { continue };
        if source.is_outdated(peildatum) {
            let message = format!("source `{id}` is of {}, and this is a report of {peildatum}", source.updated);
            found.push(
                Diagnostic::error(Code::SourceOutdated, written.updated, message)
                    .severity(written.stale)
                    .label(format!("after {months} months it is too old ({})", source.frequency))
                    .help("ask its owner for a newer delivery"),
            );
        }
    }
    found
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
