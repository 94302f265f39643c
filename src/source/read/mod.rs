//! Readers: bytes of a delivery to raw rows with their origin. One file a format; a reader knows nothing of gemeenten.
//!
//! A reader gives a header and rows of fields. What all formats share stands here: finding the columns that are wanted,
//! and which rows are read at all.

mod csv;
mod decode;
mod header;
mod json;
pub(super) mod peek;
mod sample;
mod unpack;
#[cfg(feature = "xlsx")]
mod workbook;

pub(super) use csv::read_list;
pub(super) use header::Wanted;
pub(super) use sample::read_readable;
pub use sample::{Sample, read_sample};

use std::borrow::Cow;

use rayon::prelude::*;

use super::bytes::Bytes;
use super::date::DateSystem;
use super::manifest::{ColumnManifest, Encoding, Format, Reading, TableManifest};
use crate::dataset::{Rejected, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use crate::terms::Date;
use csv::{Cutter, MAX_RAGGED, Part, Stopped};
use decode::Letters;
use header::find_columns;

/// A cell as the format gives it.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Field<'a> {
    Empty,
    /// As it stands in a text file, trimmed; a number in it follows the manifest's decimal sign.
    Text(Cow<'a, str>),
    /// A number that the format itself knows as one: with a point.
    Plain(Cow<'a, str>),
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks know a date as one"))]
    Date(Date),
    YesNo(bool),
}

impl Field<'_> {
    /// A trimmed text; nothing but spaces is empty.
    fn text(text: &str) -> Field<'_> {
        let text = text.trim();
        if text.is_empty() { Field::Empty } else { Field::Text(Cow::Borrowed(text)) }
    }

    /// What stands there, for those that look at the text alone.
    pub fn said(&self) -> &str {
        match self {
            Field::Text(text) | Field::Plain(text) => text,
            _ => "",
        }
    }
}

/// What takes the rows: the line (or row, or number of the record) and the wanted fields in order.
pub(super) type Sink<'s> = dyn FnMut(u32, &[Field<'_>]) + 's;

/// What a reader did besides handing out rows.
#[derive(Default, Debug)]
pub(super) struct Account {
    pub steps: Vec<Step>,
    /// Rows that were too short and were filled, and rows of which the empty fields behind were cut.
    filled: usize,
    cut: usize,
    letters: Letters,
    /// Rows that were not handed out.
    pub rejected: Vec<Rejected>,
    /// What was seen that somebody must know, though it stops nothing by itself.
    pub findings: Diagnostics,
}

impl Account {
    /// With what was done to the next part of the same delivery.
    fn and(&mut self, next: Account) {
        self.steps.extend(next.steps);
        self.filled += next.filled;
        self.cut += next.cut;
        self.letters = std::mem::take(&mut self.letters).and(next.letters);
        self.rejected.extend(next.rejected);
        self.findings.append(next.findings);
    }
}

/// A file that was opened: its header is known.
trait Reader: Sync {
    /// The names of the columns, trimmed; empty for a column without a name.
    fn header(&self) -> &[String];

    fn header_spot(&self) -> Spot;

    /// The first rows of the file as they stand, each with its line: where the header may be instead.
    fn top(&self) -> Vec<(u32, Vec<String>)>;

    /// One reason for all names that are missing, when there is one.
    fn why_names_are_missing(&self) -> Option<Diagnostic> {
        None
    }

    /// Hands every row to `sink`: the fields of these columns of the header.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<Account, Diagnostics>;

    /// Where the column of the header stands in that row, for a message.
    fn spot(&self, line: u32, column: usize) -> Spot;

    /// The same of several, each with its line and column.
    fn spots(&self, wanted: &[(u32, usize)]) -> Vec<Spot> {
        wanted.iter().map(|(line, column)| self.spot(*line, *column)).collect()
    }

    /// What cuts the delivery into parts that can be read beside each other. None: it is read as a whole.
    ///
    /// # Errors
    /// It cannot be read any more.
    fn parts(&self) -> Result<Option<Cutter<'_>>, Diagnostics> {
        Ok(None)
    }

    /// Hands the rows of one part to `sink`, as `each` does those of all; [`Reader::finish`] comes after the last one.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    fn each_of(&self, _: &Part, columns: &[usize], sink: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        self.each(columns, sink)
    }

    /// What is to be said when there is no next part.
    fn why_stopped(&self, stopped: Stopped) -> Diagnostics {
        match stopped {
            Stopped::Unreadable(errors) => errors,
            _ => Diagnostics::default(),
        }
    }

    /// What can only be said of all parts together.
    ///
    /// # Errors
    /// They are not what was declared.
    fn finish(&self, account: Account) -> Result<Account, Diagnostics> {
        Ok(account)
    }

    /// From which day numbers count that are dates. None where a number is never a date.
    fn date_system(&self) -> Option<DateSystem> {
        None
    }
}

/// A delivery that was opened: its header has the wanted columns.
pub(super) struct Delivery<'b> {
    path: String,
    reader: Box<dyn Reader + 'b>,
    steps: Vec<Step>,
    /// Those that are wanted, then those that say whether a row is read.
    columns: Vec<usize>,
    wanted: usize,
    totals: Vec<String>,
    /// In the fields of a row: where a total says that it is one.
    total_cells: Vec<usize>,
    only: Vec<OnlyCell>,
}

/// What a cell of a row must say.
struct OnlyCell {
    /// In the fields of a row.
    at: usize,
    name: String,
    says: Vec<String>,
}

/// So many other values are named when no row says what `only` wants.
const NAMED: usize = 5;

/// Which rows were let through.
#[derive(Default)]
struct Sifted {
    totals: usize,
    others: usize,
    kept: usize,
    /// What other rows say, for each cell of `only`.
    seen: Vec<Vec<String>>,
}

/// sha256 of the bytes of a delivery, and how many there are.
pub(super) type Seal = ([u8; 32], u64);

impl Delivery<'_> {
    /// Hands every row to `sink`, in the order of the delivery.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    pub fn each(&self, sink: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        let mut sifted = self.sieve();
        let read = self.reader.each(&self.columns, &mut |line, fields| self.sift(&mut sifted, line, fields, sink));
        self.finish(read?, sifted)
    }

    /// Reads the delivery, as far as it can be cut in parts beside each other: `make` makes what takes the rows of a
    /// part, `row` hands it one, and `join` gets it back when the part was read, in the order of the delivery.
    ///
    /// Also says which bytes they were, where that is not known before.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    pub fn read<P: Send>(
        &self,
        make: impl Fn() -> P + Sync,
        row: impl Fn(&mut P, u32, &[Field<'_>]) + Sync,
        mut join: impl FnMut(P),
    ) -> Result<(Account, Option<Seal>), Diagnostics> {
        let one = |part: &Part| {
            let (mut taker, mut sifted) = (make(), self.sieve());
            let mut sink = |line, fields: &[Field<'_>]| row(&mut taker, line, fields);
            let read = self
                .reader
                .each_of(part, &self.columns, &mut |line, fields| self.sift(&mut sifted, line, fields, &mut sink));
            read.map(|account| (taker, sifted, account))
        };
        let Some(mut cutter) = self.reader.parts()? else {
            let (taker, sifted, account) = one(&Part::default())?;
            join(taker);
            return Ok((self.finish(account, sifted)?, None));
        };
        let beside = rayon::current_num_threads() * 2;
        let (mut account, mut sifted) = (Account::default(), self.sieve());
        let mut diagnostics = Diagnostics::default();
        let mut next = cutter.some(1);
        loop {
            let parts = next.map_err(|stopped| self.reader.why_stopped(stopped))?;
            if parts.is_empty() {
                break;
            }
            let (read, then) = rayon::join(
                || parts.into_par_iter().map(|part| one(&part)).collect::<Vec<_>>(),
                || cutter.some(beside),
            );
            for part in read {
                match part {
                    Ok((taker, more, done)) => {
                        join(taker);
                        account.and(done);
                        sifted.and(more);
                    }
                    Err(errors) => diagnostics.append(errors),
                }
            }
            if diagnostics.iter().count() >= MAX_RAGGED {
                break;
            }
            next = then;
        }
        if !diagnostics.is_empty() {
            let mut first = Diagnostics::default();
            diagnostics.into_iter().take(MAX_RAGGED).for_each(|error| first.push(error));
            return Err(first);
        }
        Ok((self.finish(account, sifted)?, Some(cutter.seal())))
    }

    fn sieve(&self) -> Sifted {
        Sifted { seen: vec![Vec::new(); self.only.len()], ..Sifted::default() }
    }

    /// Hands on a row that is neither a total of others nor of another kind than is wanted.
    fn sift(&self, sifted: &mut Sifted, line: u32, fields: &[Field<'_>], sink: &mut Sink<'_>) {
        if !self.totals.is_empty() || !self.only.is_empty() {
            let cell = |at: &usize| fields.get(*at).map_or("", Field::said);
            if self.total_cells.iter().map(cell).any(|said| self.totals.iter().any(|total| total == said)) {
                sifted.totals += 1;
                return;
            }
            let odd = self.only.iter().position(|only| !only.says.iter().any(|says| says == cell(&only.at)));
            if let Some(odd) = odd {
                sifted.others += 1;
                if let (Some(seen), Some(only)) = (sifted.seen.get_mut(odd), self.only.get(odd))
                    && seen.len() < NAMED
                    && !seen.iter().any(|said| said == cell(&only.at))
                {
                    seen.push(cell(&only.at).to_owned());
                }
                return;
            }
        }
        sifted.kept += 1;
        sink(line, fields.get(..self.wanted).unwrap_or_default());
    }

    fn finish(&self, account: Account, sifted: Sifted) -> Result<Account, Diagnostics> {
        let mut account = self.reader.finish(account)?;
        account.steps.splice(0..0, self.steps.iter().cloned());
        let Account { filled, cut, .. } = account;
        account.steps.extend((filled > 0).then_some(Step::Filled { rows: filled }));
        account.steps.extend((cut > 0).then_some(Step::Cut { rows: cut }));
        if sifted.totals > 0 {
            account.steps.push(Step::TotalsLeftOut { rows: sifted.totals });
        }
        if sifted.others > 0 {
            if sifted.kept == 0 {
                return Err(self.no_such_rows(&sifted.seen));
            }
            let only: Vec<String> = self.only.iter().map(OnlyCell::words).collect();
            account.steps.push(Step::OthersLeftOut { only: only.join(", "), rows: sifted.others });
        }
        Ok(account)
    }

    /// `only` leaves nothing: most likely the delivery spells it otherwise.
    fn no_such_rows(&self, seen: &[Vec<String>]) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for (only, seen) in self.only.iter().zip(seen).filter(|(_, seen)| !seen.is_empty()) {
            let said: Vec<String> = seen.iter().map(|said| format!("`{said}`")).collect();
            let message = format!("no row says {}", only.words());
            diagnostics.push(problem(&self.path, Spot::Whole, Code::FileEmpty, message).help(format!(
                "\"{}\" says {}: change `only` in sources.toml",
                only.name,
                said.join(", ")
            )));
        }
        diagnostics
    }

    /// Where the wanted column stands in that row, for a message.
    pub fn spot(&self, line: u32, column: usize) -> Spot {
        self.reader.spot(line, self.columns.get(column).copied().unwrap_or(0))
    }

    /// The same of several at once, each with its line and column.
    pub fn spots(&self, wanted: &[(u32, usize)]) -> Vec<Spot> {
        let wanted: Vec<(u32, usize)> =
            wanted.iter().map(|(line, at)| (*line, self.columns.get(*at).copied().unwrap_or(0))).collect();
        self.reader.spots(&wanted)
    }

    /// From which day numbers count that are dates. None where a number is never a date.
    pub fn date_system(&self) -> Option<DateSystem> {
        self.reader.date_system()
    }
}

impl Sifted {
    fn and(&mut self, next: Sifted) {
        self.totals += next.totals;
        self.others += next.others;
        self.kept += next.kept;
        for (seen, more) in self.seen.iter_mut().zip(next.seen) {
            seen.extend(more);
            let mut known: Vec<String> = Vec::new();
            seen.retain(|said| {
                known.len() < NAMED && !known.contains(said) && {
                    known.push(said.clone());
                    true
                }
            });
        }
    }
}

impl OnlyCell {
    fn words(&self) -> String {
        let says = self.says.iter().map(|says| if says.is_empty() { "nothing" } else { says });
        format!("{} = {}", self.name, says.collect::<Vec<_>>().join(" or "))
    }
}

impl<'c> From<&'c ColumnManifest> for Wanted<'c> {
    fn from(column: &'c ColumnManifest) -> Self {
        Wanted { name: &column.from.value, nth: column.nth, key: "from" }
    }
}

impl<'c> From<&'c String> for Wanted<'c> {
    fn from(name: &'c String) -> Self {
        Wanted { name, nth: None, key: "from" }
    }
}

/// Opens a delivery and finds the columns `wanted`, by the names in its header.
///
/// # Errors
/// The file is empty, of another format or encoding, or lacks columns (each with the nearest name).
pub(super) fn open<'b, 'w, W: Into<Wanted<'w>> + Copy>(
    bytes: Bytes<'b>,
    manifest: &'w TableManifest,
    wanted: &[W],
) -> Result<Delivery<'b>, Diagnostics> {
    let path = &manifest.file.value;
    let (reader, steps) = open_reader(bytes, path, &manifest.reading)?;
    let mut columns: Vec<Wanted<'w>> = wanted.iter().map(|wanted| (*wanted).into()).collect();
    let wanted = columns.len();
    let only = manifest.kept.only.iter();
    columns.extend(only.map(|only| Wanted { name: &only.column.value, nth: None, key: "only" }));
    let mut found = find_columns(&*reader, &columns, path, &manifest.reading)?;
    let only = manifest.kept.only.iter().zip(wanted..);
    let only = only.map(|(only, at)| OnlyCell { at, name: only.column.value.clone(), says: only.says.clone() });
    let only = only.collect();
    let mut total_cells = Vec::new();
    if !manifest.kept.totals.is_empty() {
        let gemeente = manifest.gemeente.as_ref().map(|key| &key.column.value);
        total_cells.extend(columns.iter().position(|column| Some(column.name) == gemeente.map(String::as_str)));
        // The first cell is that of the first column with a name; what has none may stand before it.
        let named = reader.header().iter().position(|name| !name.is_empty());
        for first in 0..=named.unwrap_or(0) {
            total_cells.push(found.len());
            found.push(first);
        }
    }
    let totals = manifest.kept.totals.clone();
    Ok(Delivery { path: path.clone(), reader, steps, columns: found, wanted, totals, total_cells, only })
}

/// Whether a delivery is read while it comes in, so that it need never be in memory as a whole.
pub(super) fn is_streamed(reading: &Reading) -> bool {
    match &reading.format {
        Format::Csv(format) => {
            let wide = matches!(format.encoding, Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be);
            reading.packed.is_none() && !wide
        }
        _ => false,
    }
}

fn is_empty(path: &str, message: &str) -> Diagnostic {
    problem(path, Spot::Whole, Code::FileEmpty, message).help("ask its owner for the delivery again")
}

/// Of a delivery that is not streamed, `bytes` must be here.
fn open_reader<'b>(
    bytes: Bytes<'b>,
    path: &str,
    reading: &Reading,
) -> Result<(Box<dyn Reader + 'b>, Vec<Step>), Diagnostics> {
    let mut steps = Vec::new();
    let decoded = match &reading.format {
        Format::Csv(format) if format.encoding != Encoding::Utf8 => {
            Some(Step::Decoded { from: format.encoding.word() })
        }
        _ => None,
    };
    if let Format::Csv(format) = &reading.format
        && is_streamed(reading)
    {
        steps.extend(decoded);
        return Ok((Box::new(csv::open(bytes, path, format)?), steps));
    }
    // INVARIANT (streamed): whoever opens a delivery that is not streamed has its bytes.
    let Bytes::Here(bytes) = bytes else { return Err(is_empty(path, "the file was not read").into()) };
    let empty = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
    if empty(bytes) {
        return Err(is_empty(path, "the file is empty").into());
    }
    let unpacked = unpack::unpack(bytes, path, reading.packed.as_ref(), &mut steps)?;
    if reading.packed.is_some() && empty(&unpacked) {
        return Err(is_empty(path, "the packed file is empty").into());
    }
    let reader: Box<dyn Reader + 'b> = match &reading.format {
        Format::Csv(format) => Box::new(csv::open_whole(unpacked, path, format)?),
        Format::Json(format) => Box::new(json::open(unpacked, path, format)?),
        #[cfg(feature = "xlsx")]
        Format::Workbook(format) => Box::new(workbook::open(&unpacked, path, format)?),
        #[cfg(not(feature = "xlsx"))]
        Format::Workbook(_) => {
            return Err(problem(path, Spot::Whole, Code::FileUnreadable, "this program was built without workbooks")
                .help("build it with the feature `xlsx`, or deliver a CSV file")
                .into());
        }
    };
    steps.extend(decoded);
    Ok((reader, steps))
}

fn problem(path: &str, spot: Spot, code: Code, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, Place::Delivery { path: path.to_owned(), spot }, message)
}

/// As much of a line as a message can show.
const SHOWN: usize = 2000;

/// A line of a text file with a stretch of it marked.
fn line_spot(number: usize, text: &str, from: usize, to: usize) -> Spot {
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= SHOWN).last().unwrap_or(0);
    let text = if text.len() > SHOWN { text.get(..end).unwrap_or(text) } else { text };
    let (from, to) = (from.min(text.len()), to.min(text.len()));
    Spot::Line { number, text: text.to_owned(), from, to }
}
