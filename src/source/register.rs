//! Which gemeente is this row? One register: codes, names, spellings seen in real lists, and gemeenten abolished.
//!
//! A name is never matched by likeness: what the register does not know is reported, with the nearest names.

use rustc_hash::FxHashMap;

use super::Shelf;
use super::bytes::read_bytes;
use super::manifest::{By, Manifest, TableManifest};
use super::read::{self, Field};
use crate::dataset::{Gemeente, Merger, Spellings, Why};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot, nearest_few};
use crate::terms::{GemeenteCode, parse_date, plain_name};
use crate::text::Spanned;

/// The gemeenten of the peildatum, sorted by code, and what else lists may say.
pub(super) struct Register {
    pub gemeenten: Vec<Gemeente>,
    pub spellings: Spellings,
    pub mergers: Vec<Merger>,
    by_code: FxHashMap<GemeenteCode, usize>,
    abolished_by_code: FxHashMap<GemeenteCode, Abolished>,
    abolished_by_name: FxHashMap<String, Abolished>,
}

#[derive(Clone, Default)]
struct Abolished {
    into: Vec<String>,
    since: Option<String>,
}

impl Abolished {
    fn why(&self) -> Why {
        Why::Abolished { into: self.into.clone(), since: self.since.clone() }
    }
}

/// What a row's gemeente turned out to be.
pub(super) type Match = Result<usize, Why>;

pub(super) fn read_register(manifest: &Manifest, shelf: &dyn Shelf) -> Result<Register, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let table = manifest.tables.get(manifest.register.table);
    let gemeenten = match table {
        Some(table) => read_gemeenten(table, manifest.register.name, shelf)?,
        None => Vec::new(),
    };
    let mut register = Register {
        by_code: gemeenten.iter().enumerate().map(|(index, gemeente)| (gemeente.code, index)).collect(),
        gemeenten,
        spellings: Spellings::default(),
        mergers: Vec::new(),
        abolished_by_code: FxHashMap::default(),
        abolished_by_name: FxHashMap::default(),
    };
    for (index, gemeente) in register.gemeenten.iter().enumerate() {
        register.spellings.add(&gemeente.name, index);
    }
    if let Some(mergers) = &manifest.register.mergers {
        register.read_mergers(mergers, shelf, &mut diagnostics);
    }
    if let Some(spellings) = &manifest.register.spellings {
        register.read_spellings(spellings, shelf, &mut diagnostics);
    }
    register.remember_abolished();
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(register) }
}

fn read_gemeenten(table: &TableManifest, name: usize, shelf: &dyn Shelf) -> Result<Vec<Gemeente>, Diagnostics> {
    let bytes = read_bytes(&table.file, shelf)?;
    let (Some(key), Some(name)) = (&table.gemeente, table.columns.get(name)) else { return Ok(Vec::new()) };
    let delivery = read::open(&bytes, table, &[&key.column.value, &name.from.value])?;
    let mut gemeenten: Vec<Gemeente> = Vec::new();
    let mut diagnostics = Diagnostics::default();
    let place = |line, column| Place::Delivery { path: table.file.value.clone(), spot: delivery.spot(line, column) };
    delivery.each(&mut |line, fields| match fields {
        [Field::Text(code) | Field::Plain(code), Field::Text(name)] => match code.parse() {
            Ok(code) => gemeenten.push(Gemeente { code, name: name.to_string(), inhabitants: None }),
            Err(_) => diagnostics.push(
                Diagnostic::error(Code::NotAllowed, place(line, 0), format!("`{code}` is not the code of a gemeente"))
                    .label("GM and four digits"),
            ),
        },
        [Field::Empty, _] => {
            diagnostics.push(Diagnostic::error(Code::RequiredValue, place(line, 0), "a gemeente needs a code"));
        }
        _ => diagnostics.push(Diagnostic::error(Code::RequiredValue, place(line, 1), "a gemeente needs a name")),
    })?;
    gemeenten.sort_by_key(|gemeente| gemeente.code);
    gemeenten.dedup_by_key(|gemeente| gemeente.code);
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(gemeenten) }
}

impl Register {
    /// So that who asks for one of them is told where it went.
    fn remember_abolished(&mut self) {
        for (name, abolished) in &self.abolished_by_name {
            self.spellings.add_abolished(name, abolished.into.clone());
        }
        for (code, abolished) in &self.abolished_by_code {
            self.spellings.add_abolished(&code.to_string(), abolished.into.clone());
        }
    }

    /// `old code;old name;new code;new name;date;kind`, a row for each gemeente it went into.
    fn read_mergers(&mut self, file: &Spanned<String>, shelf: &dyn Shelf, diagnostics: &mut Diagnostics) {
        for row in self.register_rows(file, 6, shelf, diagnostics) {
            let [old_code, old_name, new_code, new_name, since, _] = row.as_slice() else { continue };
            let (Ok(old), Ok(new)) = (old_code.parse::<GemeenteCode>(), new_code.parse::<GemeenteCode>()) else {
                continue;
            };
            if let Some(date) = parse_date(since) {
                self.mergers.push(Merger { old, old_name: old_name.clone(), new, since: date });
            }
            if self.by_code.contains_key(&old) {
                continue; // the merger is of after the peildatum
            }
            let by_code = self.abolished_by_code.entry(old).or_default();
            let by_name = self.abolished_by_name.entry(plain_name(old_name)).or_default();
            for abolished in [by_code, by_name] {
                abolished.into.push(new_name.clone());
                abolished.since = Some(since.clone());
            }
        }
    }

    /// `spelling;code;official name;seen in`.
    fn read_spellings(&mut self, file: &Spanned<String>, shelf: &dyn Shelf, diagnostics: &mut Diagnostics) {
        for row in self.register_rows(file, 4, shelf, diagnostics) {
            let [spelling, code, ..] = row.as_slice() else { continue };
            let Ok(code) = code.parse::<GemeenteCode>() else { continue };
            if let Some(&index) = self.by_code.get(&code) {
                self.spellings.add(spelling, index);
            } else {
                let abolished = self.abolished_by_code.get(&code).cloned().unwrap_or_default();
                self.abolished_by_name.entry(plain_name(spelling)).or_insert(abolished);
            }
        }
    }

    fn register_rows(
        &self,
        file: &Spanned<String>,
        width: usize,
        shelf: &dyn Shelf,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Vec<String>> {
        let bytes = match read_bytes(file, shelf) {
            Ok(bytes) => bytes,
            Err(errors) => {
                diagnostics.append(errors);
                return Vec::new();
            }
        };
        let mut rows = Vec::new();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(bytes.as_slice());
        for record in reader.records() {
            match record {
                Ok(record) if record.len() == width => {
                    rows.push(record.iter().map(|field| field.trim().to_owned()).collect())
                }
                other => {
                    let number =
                        other.as_ref().ok().and_then(|record| record.position()).map_or(0, |position| position.line());
                    let text = String::from_utf8_lossy(&bytes)
                        .lines()
                        .nth(usize::try_from(number).unwrap_or(0).saturating_sub(1))
                        .unwrap_or("")
                        .to_owned();
                    let spot =
                        Spot::Line { number: usize::try_from(number).unwrap_or(0), from: 0, to: text.len(), text };
                    let place = Place::Delivery { path: file.value.clone(), spot };
                    diagnostics.push(Diagnostic::error(
                        Code::RaggedRow,
                        place,
                        format!("this row does not have {width} fields"),
                    ));
                }
            }
        }
        rows
    }

    fn find(&self, said: &str, by: By, table: &TableManifest) -> Match {
        match by {
            By::Code => match said.parse::<GemeenteCode>() {
                Ok(code) => match (self.by_code.get(&code), self.abolished_by_code.get(&code)) {
                    (Some(&index), _) => Ok(index),
                    (None, Some(abolished)) => Err(abolished.why()),
                    (None, None) => Err(Why::Unknown { nearest: Vec::new() }),
                },
                Err(_) => Err(Why::Unknown { nearest: Vec::new() }),
            },
            By::Name => {
                if let Some(index) = self.spellings.find(said) {
                    return Ok(index);
                }
                if table.not_gemeenten.iter().any(|name| name == said) {
                    return Err(Why::NoGemeente);
                }
                if let Some(abolished) = self.abolished_by_name.get(&plain_name(said)) {
                    return Err(abolished.why());
                }
                let plain = plain_name(said);
                let names = self.gemeenten.iter().map(|gemeente| gemeente.name.as_str());
                Err(Why::Unknown { nearest: nearest_few(&plain, names, 3).into_iter().map(str::to_owned).collect() })
            }
        }
    }
}

/// Finds gemeenten for one table; what a list says often comes again, so answers are kept.
pub(super) struct Matcher<'r> {
    register: &'r Register,
    table: &'r TableManifest,
    by: By,
    known: FxHashMap<String, Match>,
}

impl<'r> Matcher<'r> {
    pub fn new(register: &'r Register, table: &'r TableManifest, by: By) -> Self {
        Matcher { register, table, by, known: FxHashMap::default() }
    }

    pub fn find(&mut self, said: &str) -> Match {
        if let Some(found) = self.known.get(said) {
            return found.clone();
        }
        let found = self.register.find(said, self.by, self.table);
        self.known.insert(said.to_owned(), found.clone());
        found
    }
}
