//! Readers: bytes of a delivery to raw rows with their origin. One file a format; a reader knows nothing of gemeenten.
//!
//! A reader gives a header and rows of fields. What all formats share stands here: finding the columns that are wanted,
//! and which rows are read at all.

mod csv;
mod decode;
mod header;
mod json;
pub(super) mod peek;
mod percent;
mod sample;
mod seen;
mod signs;
mod unpack;
mod unreadable;
#[cfg(feature = "xlsx")]
mod workbook;

pub(super) use header::Wanted;
pub(super) use percent::hundredth;
pub(super) use sample::read_readable;
pub use sample::{Sample, read_sample};

use std::borrow::Cow;

use super::date::DateSystem;
use super::manifest::{ColumnManifest, Format, Reading, TableManifest};
use crate::dataset::{Rejected, Step};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use crate::terms::{Date, Kind};
use header::find_columns;
use seen::{Filling, Hidden, Seen, Told};
use unreadable::Unreadable;

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
    /// A number with the layout of a percentage, as it is shown, with a point: `75%` is kept as 0.75.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks have layouts"))]
    Percent(Cow<'a, str>),
    /// Something is there, but it has no value.
    Unreadable(Box<Unreadable>),
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
            Field::Text(text) | Field::Plain(text) | Field::Percent(text) => text,
            Field::Unreadable(why) => why.said(),
            Field::Empty | Field::Date(_) | Field::YesNo(_) => "",
        }
    }

    /// Whether a word for "no value" stands there.
    pub fn shows(&self, word: &str) -> bool {
        match self {
            Field::Text(text) | Field::Plain(text) => text == word,
            // -99998 is one whatever its layout.
            Field::Percent(shown) => {
                let number = shown.trim_end_matches('%');
                shown == word || number == word || hundredth(number) == word
            }
            Field::Unreadable(why) => why.shows(word),
            Field::Empty | Field::Date(_) | Field::YesNo(_) => false,
        }
    }

    fn into_owned(self) -> Field<'static> {
        match self {
            Field::Empty => Field::Empty,
            Field::Text(text) => Field::Text(Cow::Owned(text.into_owned())),
            Field::Plain(text) => Field::Plain(Cow::Owned(text.into_owned())),
            Field::Percent(text) => Field::Percent(Cow::Owned(text.into_owned())),
            Field::Date(date) => Field::Date(date),
            Field::YesNo(yes) => Field::YesNo(yes),
            Field::Unreadable(why) => Field::Unreadable(why),
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

    /// What a spreadsheet program does not show of it. None: all of it is seen.
    fn hidden(&self) -> Option<&Hidden> {
        None
    }

    /// Whether there are numbers with the layout of a percentage.
    fn has_percents(&self) -> bool {
        false
    }
}

/// A delivery that was opened: its header has the wanted columns.
pub(super) struct Delivery<'b> {
    path: String,
    reader: Box<dyn Reader + 'b>,
    steps: Vec<Step>,
    /// Those that are wanted, then those that say whether a row is read.
    columns: Vec<usize>,
    /// What is declared of each that is wanted.
    told: Vec<Told>,
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
        let mut seen = Seen::new(&self.told, &*self.reader);
        if seen.looks_first() {
            self.pass(&mut |line, fields| seen.look(line, fields))?;
            seen.looked(|line, column| self.spot(line, column));
        }
        let mut account = self.pass(&mut |line, fields| seen.row(line, fields, sink))?;
        seen.finish(&mut account, &self.path, &self.columns, |line, column| self.spot(line, column));
        Ok(account)
    }

    /// Hands on the rows that are read, with the wanted fields.
    fn pass(&self, row: &mut Sink<'_>) -> Result<Account, Diagnostics> {
        let (mut totals, mut others, mut kept) = (0, 0, 0);
        let mut seen: Vec<Vec<String>> = vec![Vec::new(); self.only.len()];
        let filters = !self.totals.is_empty() || !self.only.is_empty();
        let mut filling = Filling::new(&self.told);
        let mut refused = Account::default();
        let read = self.reader.each(&self.columns, &mut |line, fields| {
            let is_total = |fields: &[Field<'_>]| {
                let cell = |at: &usize| fields.get(*at).map_or("", Field::said);
                self.total_cells.iter().map(cell).any(|said| self.totals.iter().any(|total| total == said))
            };
            if filters && is_total(fields) {
                totals += 1;
                filling.iter_mut().for_each(Filling::stop);
                return;
            }
            let filled;
            let fields = match &mut filling {
                None => fields,
                Some(filling) => {
                    filled = filling.row(fields);
                    &filled
                }
            };
            if self.is_refused(line, fields, &mut refused) {
                return;
            }
            if filters {
                let cell = |at: &usize| fields.get(*at).map_or("", Field::said);
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
            row(line, fields.get(..self.told.len()).unwrap_or_default());
        });
        let mut account = read?;
        account.steps.splice(0..0, self.steps.iter().cloned());
        account.rejected.extend(refused.rejected);
        account.findings.append(refused.findings);
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
        account.steps.extend(filling.iter().flat_map(Filling::steps));
        Ok(account)
    }

    /// Whether a cell that says whose the row is, or whether it is read at all, has no value.
    fn is_refused(&self, line: u32, fields: &[Field<'_>], refused: &mut Account) -> bool {
        let keys = self.told.iter().enumerate().filter(|(_, told)| told.key).map(|(at, told)| (at, &told.name));
        let cells = keys.chain(self.only.iter().map(|only| (only.at, &only.name)));
        // Some are a text there, of a gemeente that is not known, or none: that is said too.
        let mut unknown = cells.filter_map(|(at, name)| match fields.get(at)? {
            Field::Unreadable(why) if !why.is_said() => Some((at, name, why.words())),
            _ => None,
        });
        let Some((at, name, words)) = unknown.next() else { return false };
        let column = name.clone();
        if !refused.rejected.iter().any(|before| before.column == column && before.reason == words.message) {
            let error = problem(&self.path, self.spot(line, at), words.code, words.message.clone());
            refused.findings.push(error.label(words.label).help(words.help));
        }
        refused.rejected.push(Rejected { line, column, reason: words.message });
        true
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
    bytes: &'b [u8],
    manifest: &'w TableManifest,
    wanted: &[W],
) -> Result<Delivery<'b>, Diagnostics> {
    let path = &manifest.file.value;
    let (reader, steps) = open_reader(bytes, path, &manifest.reading)?;
    let mut columns: Vec<Wanted<'w>> = wanted.iter().map(|wanted| (*wanted).into()).collect();
    let told: Vec<Told> = columns.iter().map(|wanted| told(wanted, manifest)).collect();
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
    Ok(Delivery { path: path.clone(), reader, steps, columns: found, told, totals, total_cells, only })
}

/// What sources.toml says of a column of the delivery.
fn told(wanted: &Wanted<'_>, manifest: &TableManifest) -> Told {
    let is = |column: &&ColumnManifest| column.from.value == wanted.name && column.nth == wanted.nth;
    let declared = || manifest.columns.iter().filter(is);
    let numbers = declared().find(|column| column.kind == Kind::Number);
    let key = manifest.gemeente.as_ref().filter(|key| {
        key.column.value == wanted.name || key.name.as_ref().is_some_and(|name| name.value == wanted.name)
    });
    Told {
        name: wanted.name.to_owned(),
        percent: numbers.map(|column| column.percent),
        fill: declared().find_map(|column| column.fill).or(key.and_then(|key| key.fill)),
        key: key.is_some(),
        missing: declared().flat_map(|column| &column.missing).chain(&manifest.missing).cloned().collect(),
    }
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
    signs::check(&unpacked, path, reading)?;
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
