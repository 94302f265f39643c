//! From a delivery to rows: columns with values, each row with its line and whose it is, in the order of the delivery.

use super::super::bytes::Seal;
use super::super::column::{ColumnBuilder, Problem};
use super::super::local_texts::LocalTexts;
use super::super::manifest::TableManifest;
use super::super::read::{Field, Opened};
use super::super::register::{Contradiction, Contradictions, Matcher, Owned, Register, RowRefusal, Taken};
use super::super::tally::Notes;
use super::gate;
use super::mistake::{CellMistake, LoadMistake, first_one};
use super::problems::Problems;
use super::remark::{ReadColumns, remarks};
use mdd_engine::dataset::schema::{CountedAs, RowsPer};
use mdd_engine::dataset::{Column, GemeenteIndex, Load, Step, pick};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::GemeenteCode;
use rustc_hash::FxHashMap;

/// Rows that were read.
pub(super) struct ReadRows {
    pub columns: Vec<Column>,
    /// Of each column; empty for columns that hold no texts.
    pub texts: Vec<LocalTexts>,
    /// Whose each row is; nobody's when rows belong to no gemeente.
    pub owned: Owned,
    /// The line (or row of the sheet, or number of the record) of each row.
    pub lines: Vec<u32>,
}

/// What takes the rows of a delivery, or of a part of one.
struct Taker<'m> {
    builders: Vec<ColumnBuilder<'m>>,
    matcher: Option<Matcher<'m>>,
    splits: Splits<'m>,
    lines: Vec<u32>,
    problems: Problems<'m>,
    load: Load,
    /// The place of the column that names the gemeente: behind the others.
    key: usize,
    /// The column with names beside it, before it.
    named: bool,
}

impl Taker<'_> {
    fn row(&mut self, line: u32, fields: &[Field<'_>]) {
        let Taker { builders, matcher, splits, lines, problems, load, key, named } = self;
        load.read += 1;
        if let Some(matcher) = matcher {
            let said = fields.last().or_fault("the column of the gemeente").said();
            let named = named.then(|| fields.iter().rev().nth(1)).flatten().map_or("", Field::said);
            match matcher.take(line, said, named, load) {
                Taken::Used => {}
                Taken::LeftOut => return,
                Taken::Refused(refusal) => return problems.add(line, *key, said, Problem::of(&refused(refusal))),
            }
        }
        let mut again = false;
        let mut push = |fields: &[Field<'_>]| {
            if again && let Some(matcher) = matcher {
                matcher.take_again();
            }
            again = true;
            lines.push(line);
            for (at, (builder, field)) in builders.iter_mut().zip(fields).enumerate() {
                if let Some(problem) = builder.push(field) {
                    problems.add(line, at, field.said(), problem);
                }
            }
        };
        splits.each(fields, &mut push);
    }

    /// Makes room for as many parts as this one: columns that grow are copied again and again.
    fn reserve(&mut self, parts: usize) {
        let rows = self.lines.len().saturating_mul(parts.saturating_sub(1));
        self.lines.reserve(rows);
        self.builders.iter_mut().for_each(|builder| builder.reserve(rows));
        self.matcher.iter_mut().for_each(|matcher| matcher.reserve(rows));
    }

    /// With the rows that come after these.
    fn and(&mut self, next: Self) {
        for (builder, more) in self.builders.iter_mut().zip(next.builders) {
            builder.append(more);
        }
        if let (Some(matcher), Some(more)) = (&mut self.matcher, next.matcher) {
            matcher.append(more);
        }
        self.splits.rows += next.splits.rows;
        self.splits.into += next.splits.into;
        self.lines.extend(next.lines);
        self.problems.append(next.problems);
        self.load.read += next.load.read;
        self.load.unmatched.extend(next.load.unmatched);
        self.load.renamed.extend(next.load.renamed);
    }
}

/// Reads the rows of a delivery; takes down in `load` which ones are left out. With the seal of the bytes, where they
/// were read on the way.
pub(super) fn read_rows<'m>(
    delivery: &Opened<'_>,
    manifest: &'m TableManifest,
    matcher: Option<&(dyn Fn() -> Matcher<'m> + Sync)>,
    register: &Register,
    load: &mut Load,
) -> Result<(ReadRows, Option<Seal>), Diagnostics> {
    let named = manifest.gemeente.as_ref().is_some_and(|key| key.name.is_some());
    // Behind the columns that are declared.
    let key = manifest.columns.len() + usize::from(named);
    let make = || Taker {
        builders: manifest
            .columns
            .iter()
            .map(|column| ColumnBuilder::new(column, manifest, delivery.date_system()))
            .collect(),
        matcher: matcher.map(|matcher| matcher()),
        splits: Splits::new(manifest),
        lines: Vec::new(),
        problems: Problems::new(manifest),
        load: Load::default(),
        key,
        named,
    };
    let mut whole: Option<Taker<'_>> = None;
    let read = delivery.read(make, Taker::row, |mut part, parts| match &mut whole {
        None => {
            part.reserve(parts);
            whole = Some(part);
        }
        Some(whole) => whole.and(part),
    });
    let account = read?;
    let seal = account.seal;
    let Taker { mut builders, matcher, splits, lines, mut problems, load: taken, .. } = whole.unwrap_or_else(make);
    load.read += taken.read + account.rejected.len();
    load.unmatched.extend(taken.unmatched);
    load.renamed.extend(taken.renamed);
    load.steps.extend(account.steps);
    load.rejected.extend(account.rejected);
    load.findings.append(account.findings);
    if load.read == 0 {
        let place = Place::file(&manifest.file.value);
        return Err(Diagnostic::of(place, &LoadMistake::NoRows).into());
    }
    load.steps.extend(builders.iter().flat_map(ColumnBuilder::steps));
    load.steps.extend(splits.step());
    let notes: Vec<Notes> = builders.iter_mut().map(|builder| std::mem::take(&mut builder.notes)).collect();
    let (columns, texts) = builders.into_iter().map(ColumnBuilder::into_column).unzip();
    let places = |wanted: &[(u32, usize)]| -> Vec<Place> {
        let place = |spot| Place::File { path: manifest.file.value.clone(), spot };
        delivery.spots(wanted).into_iter().map(place).collect()
    };
    if let Some(matcher) = &matcher {
        load.findings.append(contradictions(&matcher.contradictions, key, &places));
    }
    let owned = matcher.map(|matcher| matcher.finish(load)).unwrap_or_default();
    let mut rows = ReadRows { columns, texts, owned, lines };
    let counted = manifest.reading.format.counted();
    gate::cells(manifest, &rows.columns, &rows.lines, counted, &mut problems);
    let said = remarks(
        &ReadColumns {
            manifest,
            columns: &rows.columns,
            texts: &rows.texts,
            notes: &notes,
            lines: &rows.lines,
            peildatum: register.peildatum,
        },
        &|line, column| Place::File { path: manifest.file.value.clone(), spot: delivery.spot(line, column) },
    );
    if manifest.rows == RowsPer::GemeenteOne {
        duplicates(&rows, register, key, counted, &mut problems);
    }
    if let Some(stay) = problems.leave_out(&rows.lines, load) {
        rows = rows.pick(&stay);
    }
    // Several rows can come from one row of the delivery.
    load.used =
        rows.lines.windows(2).filter(|pair| pair.first() != pair.last()).count() + usize::from(!rows.lines.is_empty());
    load.findings.append(problems.messages(places));
    load.findings.append(said);
    Ok((rows, seal))
}

impl ReadRows {
    /// Only these rows.
    fn pick(self, rows: &[u32]) -> ReadRows {
        ReadRows {
            columns: self.columns.into_iter().map(|column| column.pick(rows)).collect(),
            texts: self.texts,
            owned: self.owned.pick(rows),
            lines: pick(&self.lines, rows),
        }
    }
}

/// Several values in one field of the column that says `split`: a row for each.
struct Splits<'m> {
    /// The place and the name of the column, and what stands between values.
    column: Option<(usize, &'m str, &'m str)>,
    rows: usize,
    into: usize,
}

impl<'m> Splits<'m> {
    fn new(manifest: &'m TableManifest) -> Self {
        let found = manifest.columns.iter().enumerate().find_map(|(at, column)| {
            let split = column.split.as_ref()?;
            Some((at, column.name.as_str(), split.value.as_str()))
        });
        Splits { column: found, rows: 0, into: 0 }
    }

    fn each(&mut self, fields: &[Field<'_>], push: &mut dyn FnMut(&[Field<'_>])) {
        let found = self.column.and_then(|(at, _, between)| Some((at, between, fields.get(at)?.said())));
        let Some((at, between, said)) = found.filter(|(_, between, said)| said.contains(between)) else {
            return push(fields);
        };
        let parts = said.split(between).map(str::trim).filter(|part| !part.is_empty());
        let mut values: Vec<Field<'_>> = parts.map(|part| Field::Text(part.into())).collect();
        if values.is_empty() {
            values.push(Field::Empty);
        }
        self.rows += 1;
        self.into += values.len();
        let mut row = fields.to_vec();
        for value in values {
            if let Some(field) = row.get_mut(at) {
                *field = value;
            }
            push(&row);
        }
    }

    fn step(&self) -> Option<Step> {
        let (_, column, _) = self.column.filter(|_| self.rows > 0)?;
        Some(Step::Split { column: column.to_owned(), rows: self.rows, into: self.into })
    }
}

/// Says where cells stand, each given with its line and column.
type Places<'p> = dyn Fn(&[(u32, usize)]) -> Vec<Place> + 'p;

/// So many kinds of rows with a code and a name of two gemeenten are shown.
const SHOWN: usize = 5;

fn contradictions(found: &Contradictions, column: usize, places: &Places<'_>) -> Diagnostics {
    let mut warnings = Diagnostics::default();
    let wanted: Vec<(u32, usize)> = found.first.iter().take(SHOWN).map(|(line, _)| (*line, column)).collect();
    if wanted.is_empty() {
        return warnings;
    }
    for ((_, first), place) in found.first.iter().zip(places(&wanted)) {
        let Contradiction { code, of_code, name, of_name } = first.clone();
        let mistake = LoadMistake::CodeAgainstName { code, of_code, name, of_name, rows: found.rows };
        warnings.push(Diagnostic::of(place, &mistake));
    }
    warnings
}

fn refused(refusal: RowRefusal) -> CellMistake {
    let RowRefusal { gemeente, since, into } = refusal;
    let into = (!into.is_empty()).then_some(into);
    match since {
        None => CellMistake::Abolished { gemeente, into },
        Some(since) => CellMistake::AbolishedSince { gemeente, since, into },
    }
}

/// One row of each former gemeente: the rows of two that have since merged are no second row.
fn duplicates(rows: &ReadRows, register: &Register, column: usize, counted: CountedAs, problems: &mut Problems<'_>) {
    let mut first: FxHashMap<(u32, Option<GemeenteCode>), u32> = FxHashMap::default();
    for (at, (&owner, &line)) in rows.owned.owners.iter().zip(&rows.lines).enumerate() {
        let origin = rows.owned.origins.get(at).copied();
        let Some(&before) = first.get(&(owner, origin)) else {
            first.insert((owner, origin), line);
            continue;
        };
        let now = register.gemeente(GemeenteIndex::from(owner as usize)).name.as_str();
        let name = origin.map_or(now, |origin| register.name_of(origin));
        let problem = Problem::of(&CellMistake::SecondRow { gemeente: name.to_owned() });
        problems.add(line, column, "", problem.remark(first_one(counted, before)));
    }
}
