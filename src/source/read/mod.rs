//! Readers: bytes of a delivery to raw rows with their origin. One file a format; a reader knows nothing of gemeenten.
//!
//! A reader gives a header and rows of fields. What all formats share stands here: finding the columns that are wanted,
//! and which rows are read at all.

mod csv;
mod decode;
mod header;
mod json;
pub(super) mod peek;
pub(super) mod pointer;
mod records;
mod sample;
mod unpack;
#[cfg(feature = "xlsx")]
mod workbook;

pub(super) use header::Wanted;
pub(super) use sample::read_readable;
pub use sample::{Sample, read_sample};

use std::borrow::Cow;

use super::date::DateSystem;
use super::manifest::{ColumnManifest, Format, GemeenteKey, Reading, TableManifest};
use crate::dataset::{Rejected, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use crate::terms::Date;
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
    /// Rows that were not handed out.
    pub rejected: Vec<Rejected>,
    /// What was seen that somebody must know, though it stops nothing by itself.
    pub findings: Diagnostics,
}

/// A file that was opened: its header is known.
trait Reader {
    /// The names of the columns, trimmed; empty for a column without a name.
    fn header(&self) -> &[String];

    fn header_spot(&self) -> Spot;

    /// The first rows of the file as they stand, each with its line: where the header may be instead.
    fn top(&self) -> Vec<(u32, Vec<String>)>;

    /// Where each wanted column is that the header does not name by itself, because it points into records or reads lists.
    ///
    /// # Errors
    /// One is asked for in a way in which it cannot be read.
    fn ask(&mut self, wanted: &[Wanted<'_>]) -> Result<Vec<Option<usize>>, Diagnostics> {
        Ok(vec![None; wanted.len()])
    }

    /// From now on the header names what is inside nested records, instead of those records.
    fn unfold(&mut self) {}

    /// What a column can be called, for a suggestion.
    fn offered(&self) -> Vec<String> {
        self.header().to_vec()
    }

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

impl Delivery<'_> {
    /// Hands every row to `sink`, in the order of the delivery.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    pub fn each(&self, sink: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        let (mut totals, mut others, mut kept) = (0, 0, 0);
        let mut seen: Vec<Vec<String>> = vec![Vec::new(); self.only.len()];
        let filters = !self.totals.is_empty() || !self.only.is_empty();
        let read = self.reader.each(&self.columns, &mut |line, fields| {
            if filters {
                let cell = |at: &usize| fields.get(*at).map_or("", Field::said);
                if self.total_cells.iter().map(cell).any(|said| self.totals.iter().any(|total| total == said)) {
                    totals += 1;
                    return;
                }
                let odd = self.only.iter().position(|only| !only.says.iter().any(|says| says == cell(&only.at)));
                if let Some(odd) = odd {
                    others += 1;
                    if let (Some(seen), Some(only)) = (seen.get_mut(odd), self.only.get(odd))
                        && seen.len() < NAMED
                        && !seen.iter().any(|said| said == cell(&only.at))
                    {
                        seen.push(cell(&only.at).to_owned());
                    }
                    return;
                }
            }
            kept += 1;
            sink(line, fields.get(..self.wanted).unwrap_or_default());
        });
        let mut account = read?;
        account.steps.splice(0..0, self.steps.iter().cloned());
        if totals > 0 {
            account.steps.push(Step::TotalsLeftOut { rows: totals });
        }
        if others > 0 {
            if kept == 0 {
                return Err(self.no_such_rows(&seen));
            }
            let only: Vec<String> = self.only.iter().map(OnlyCell::words).collect();
            account.steps.push(Step::OthersLeftOut { only: only.join(", "), rows: others });
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

    /// From which day numbers count that are dates. None where a number is never a date.
    pub fn date_system(&self) -> Option<DateSystem> {
        self.reader.date_system()
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
        Wanted { name: &column.from.value, nth: column.nth, key: "from", list: column.list.as_ref() }
    }
}

impl GemeenteKey {
    /// The column that says whose a row is.
    pub(super) fn wanted(&self) -> Wanted<'_> {
        Wanted { name: &self.column.value, nth: self.nth, key: "column", list: None }
    }

    /// The column with the name beside it.
    pub(super) fn wanted_name(&self) -> Option<Wanted<'_>> {
        self.name.as_ref().map(|name| Wanted { name: &name.value, nth: self.name_nth, key: "name", list: None })
    }
}

/// Opens a delivery and finds the columns `wanted`, by the names in its header.
///
/// # Errors
/// The file is empty, of another format or encoding, or lacks columns (each with the nearest name).
pub(super) fn open<'b>(
    bytes: &'b [u8],
    manifest: &TableManifest,
    wanted: &[Wanted<'_>],
) -> Result<Delivery<'b>, Diagnostics> {
    let path = &manifest.file.value;
    let (mut reader, steps) = open_reader(bytes, path, &manifest.reading)?;
    let mut columns: Vec<Wanted<'_>> = wanted.to_vec();
    let wanted = columns.len();
    let only = manifest.kept.only.iter();
    columns.extend(only.map(|only| Wanted { name: &only.column.value, nth: only.nth, key: "only", list: None }));
    let mut found = find_columns(&mut *reader, &columns, path, &manifest.reading)?;
    let only = manifest.kept.only.iter().zip(wanted..);
    let only = only.map(|(only, at)| OnlyCell { at, name: only.column.value.clone(), says: only.says.clone() });
    let only = only.collect();
    let mut total_cells = Vec::new();
    if !manifest.kept.totals.is_empty() {
        let gemeente = manifest.gemeente.as_ref().map(GemeenteKey::wanted);
        let is_key = |column: &Wanted<'_>| gemeente.is_some_and(|key| (key.name, key.nth) == (column.name, column.nth));
        total_cells.extend(columns.iter().position(is_key));
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

fn open_reader<'b>(
    bytes: &'b [u8],
    path: &str,
    reading: &Reading,
) -> Result<(Box<dyn Reader + 'b>, Vec<Step>), Diagnostics> {
    let mut steps = Vec::new();
    let empty = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
    let is_empty = |message: &str| {
        Err(problem(path, Spot::Whole, Code::FileEmpty, message).help("ask its owner for the delivery again").into())
    };
    if empty(bytes) {
        return is_empty("the file is empty");
    }
    let unpacked = unpack::unpack(bytes, path, reading.packed.as_ref(), &mut steps)?;
    if reading.packed.is_some() && empty(&unpacked) {
        return is_empty("the packed file is empty");
    }
    let reader: Box<dyn Reader + 'b> = match &reading.format {
        Format::Csv(format) => Box::new(csv::open(unpacked, path, format, &mut steps)?),
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
