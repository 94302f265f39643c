//! Readers: bytes of a delivery to raw rows with their origin. One file a format; a reader knows nothing of gemeenten.
//!
//! A reader gives a header and rows of fields. What all formats share stands here: finding the columns that are wanted,
//! and which rows are read at all.

mod csv;
mod decode;
mod field;
mod header;
mod json;
mod opened;
pub(super) mod peek;
mod percent;
pub(super) mod pointer;
mod records;
mod sample;
mod seen;
mod signs;
mod unpack;
mod unreadable;
#[cfg(feature = "xlsx")]
mod workbook;

pub(super) use csv::{propose as propose_rows, read_list};
pub(super) use field::Field;
pub(super) use opened::Opened;
pub(super) use percent::hundredth;
pub(super) use sample::read_readable;
pub use sample::{DeliverySample, read_sample};

use super::bytes::{Bytes, Seal};
use super::date::DateSystem;
use super::inspect::Gemeenten;
use super::inspect::found::{FileShape, InspectMistake};
#[cfg(feature = "xlsx")]
use super::manifest::WorkbookKind;
use super::manifest::{ColumnManifest, Decoding, DeliveryFormat, Encoding, FormatKind, GemeenteKey, TableManifest};
use csv::{CsvPart, Cutter, Stopped};
use decode::Letters;
pub(super) use header::join_rows;
use header::{Wanted, find_columns};
use mdd_engine::dataset::{Rejected, Step};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Mistake, Place, Spot};
use mdd_engine::fault::stop;
use mdd_engine::mistakes;
use mdd_engine::terms::Kind;
use opened::OnlyCell;
use seen::{Hidden, ToldColumn};

mistakes! {
    /// Why there is nothing to read.
    enum OpenMistake {
        Empty = Error FileEmpty "reading-empty";
        PackedEmpty = Error FileEmpty "reading-packed-empty";
    }
}

/// What takes the rows: the line (or row, or number of the record) and the wanted fields in order.
pub(super) type Sink<'s> = dyn FnMut(u32, &[Field<'_>]) + 's;

/// What a reader did besides handing out rows.
#[derive(Clone, Default, Debug)]
pub(super) struct ReaderAccount {
    pub steps: Vec<Step>,
    /// Rows that were too short and were filled, and rows of which the empty fields behind were cut.
    filled: usize,
    cut: usize,
    letters: Letters,
    /// Which bytes were read, where that is only known when all were.
    pub seal: Option<Seal>,
    /// Rows that were not handed out.
    pub rejected: Vec<Rejected>,
    /// What was seen that somebody must know, though it stops nothing by itself.
    pub findings: Diagnostics,
}

impl ReaderAccount {
    /// With what was done to the next part of the same delivery.
    fn and(&mut self, next: ReaderAccount) {
        self.steps.extend(next.steps);
        self.filled += next.filled;
        self.cut += next.cut;
        self.letters = std::mem::take(&mut self.letters).and(next.letters);
        self.rejected.extend(next.rejected);
        self.findings.append(next.findings);
        self.seal = self.seal.or(next.seal);
    }
}

/// A file that was opened: its header is known.
trait Reader: Sync {
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
    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics>;

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
    fn each_of(&self, _: &CsvPart, columns: &[usize], sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        self.each(columns, sink)
    }

    /// How many bytes it has in all, where that is known.
    fn size(&self) -> Option<u64> {
        None
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
    fn finish(&self, account: ReaderAccount) -> Result<ReaderAccount, Diagnostics> {
        Ok(account)
    }

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

impl<'c> From<&'c ColumnManifest> for Wanted<'c> {
    fn from(column: &'c ColumnManifest) -> Self {
        Wanted {
            name: &column.from.value,
            nth: column.nth,
            key: "from",
            at: column.from.span,
            list: column.list.as_ref(),
        }
    }
}

impl GemeenteKey {
    /// The column that says whose a row is.
    fn wanted(&self) -> Wanted<'_> {
        Wanted { name: &self.column.value, nth: self.nth, key: "column", at: self.column.span, list: None }
    }

    /// The column with the name beside it.
    fn wanted_name(&self) -> Option<Wanted<'_>> {
        self.name.as_ref().map(|name| Wanted {
            name: &name.value,
            nth: self.name_nth,
            key: "name",
            at: name.span,
            list: None,
        })
    }
}

/// Opens a delivery and finds its columns by the names in its header: those that are declared, then the name of the gemeente
/// where it stands beside its key, then that key.
///
/// # Errors
/// The file is empty, of another format or encoding, or lacks columns (each with the nearest name).
pub(super) fn open<'b>(bytes: Bytes<'b>, manifest: &TableManifest) -> Result<Opened<'b>, Diagnostics> {
    let path = &manifest.file.value;
    let (mut reader, steps) = open_reader(bytes, path, &manifest.reading)?;
    let mut columns: Vec<Wanted<'_>> = manifest.columns.iter().map(Wanted::from).collect();
    columns.extend(manifest.gemeente.as_ref().and_then(GemeenteKey::wanted_name));
    columns.extend(manifest.gemeente.as_ref().map(GemeenteKey::wanted));
    let told: Vec<ToldColumn> = columns.iter().map(|wanted| told(wanted, manifest)).collect();
    let wanted = columns.len();
    let only = manifest.kept.only.iter();
    columns.extend(only.map(|only| Wanted {
        name: &only.column.value,
        nth: only.nth,
        key: "only",
        at: only.column.span,
        list: None,
    }));
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
    Ok(Opened { path: path.clone(), reader, steps, columns: found, told, totals, total_cells, only, kept: None })
}

/// What sources.toml says of a column of the delivery.
fn told(wanted: &Wanted<'_>, manifest: &TableManifest) -> ToldColumn {
    let is = |column: &&ColumnManifest| column.from.value == wanted.name && column.nth == wanted.nth;
    let declared = || manifest.columns.iter().filter(is);
    let numbers = declared().find(|column| column.kind == Kind::Number);
    let key = manifest.gemeente.as_ref().filter(|key| {
        key.column.value == wanted.name || key.name.as_ref().is_some_and(|name| name.value == wanted.name)
    });
    ToldColumn {
        name: wanted.name.to_owned(),
        percent: numbers.map(|column| column.percent),
        fill: declared().find_map(|column| column.fill).or(key.and_then(|key| key.fill)),
        key: key.is_some(),
        missing: declared().flat_map(|column| &column.missing).chain(&manifest.missing).cloned().collect(),
    }
}

/// Whether a delivery is read while it comes in, so that it need never be in memory as a whole.
pub(super) fn is_streamed(reading: &Decoding) -> bool {
    match &reading.format {
        DeliveryFormat::Csv(format) => {
            let wide = matches!(format.encoding, Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be);
            reading.packed.is_none() && !wide
        }
        _ => false,
    }
}

/// Of a delivery that is not streamed, `bytes` must be here.
fn open_reader<'b>(
    bytes: Bytes<'b>,
    path: &str,
    reading: &Decoding,
) -> Result<(Box<dyn Reader + 'b>, Vec<Step>), Diagnostics> {
    let mut steps = Vec::new();
    let decoded = match &reading.format {
        DeliveryFormat::Csv(format) if format.encoding != Encoding::Utf8 => {
            Some(Step::Decoded { from: format.encoding.word() })
        }
        _ => None,
    };
    if let DeliveryFormat::Csv(format) = &reading.format
        && is_streamed(reading)
    {
        steps.extend(decoded);
        let fits = |begin: &[u8]| signs::check_beginning(begin, bytes, path, reading);
        return Ok((Box::new(csv::open(bytes, path, format, &fits)?), steps));
    }
    let Bytes::Here(bytes) = bytes else { stop("whoever opens a delivery that is not streamed has its bytes") };
    let empty = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_whitespace);
    if empty(bytes) {
        return Err(problem(path, Spot::Whole, &OpenMistake::Empty).into());
    }
    let unpacked = unpack::unpack(bytes, path, reading.packed.as_ref(), &mut steps)?;
    if reading.packed.is_some() && empty(&unpacked) {
        return Err(problem(path, Spot::Whole, &OpenMistake::PackedEmpty).into());
    }
    signs::check(&unpacked, path, reading)?;
    let reader: Box<dyn Reader + 'b> = match &reading.format {
        DeliveryFormat::Csv(format) => Box::new(csv::open_whole(unpacked, path, format)?),
        DeliveryFormat::Json(format) => Box::new(json::open(unpacked, path, format, &mut steps)?),
        #[cfg(feature = "xlsx")]
        DeliveryFormat::Workbook(format) => Box::new(workbook::open(&unpacked, path, format)?),
        #[cfg(not(feature = "xlsx"))]
        DeliveryFormat::Workbook(_) => return Err(without_workbooks(path)),
    };
    steps.extend(decoded);
    Ok((reader, steps))
}

/// How a file may be declared that has the mark of a format.
///
/// # Errors
/// It cannot be read so.
pub(super) fn propose_marked(kind: FormatKind, bytes: &[u8], path: &str) -> Result<FileShape, Diagnostics> {
    match kind {
        #[cfg(feature = "xlsx")]
        FormatKind::Xlsx => workbook::propose(bytes, path, WorkbookKind::Xlsx),
        #[cfg(feature = "xlsx")]
        FormatKind::Xls => workbook::propose(bytes, path, WorkbookKind::Xls),
        #[cfg(feature = "xlsx")]
        FormatKind::Ods => workbook::propose(bytes, path, WorkbookKind::Ods),
        #[cfg(not(feature = "xlsx"))]
        FormatKind::Xlsx | FormatKind::Xls | FormatKind::Ods => {
            let _ = bytes;
            Err(without_workbooks(path))
        }
        FormatKind::Csv | FormatKind::Json => stop("a text has no mark"),
    }
}

/// How a text may be declared. None: it has no rows.
///
/// # Errors
/// What it is instead.
pub(super) fn propose_text(
    bytes: &[u8],
    encoding: Encoding,
    text: &str,
    known: &Gemeenten,
) -> Result<Option<FileShape>, InspectMistake> {
    // Any text may be the first of these formats: it is tried last.
    for kind in FormatKind::ALL.into_iter().rev() {
        let found = match kind {
            FormatKind::Json => json::propose(text).transpose()?,
            FormatKind::Csv => propose_rows(bytes, encoding, text, known),
            // Known by its mark.
            FormatKind::Xlsx | FormatKind::Xls | FormatKind::Ods => None,
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

#[cfg(not(feature = "xlsx"))]
mistakes! {
    enum Unbuilt {
        Workbooks = Error FileUnreadable "reading-without-workbooks";
    }
}

#[cfg(not(feature = "xlsx"))]
fn without_workbooks(path: &str) -> Diagnostics {
    problem(path, Spot::Whole, &Unbuilt::Workbooks).into()
}

fn problem(path: &str, spot: Spot, mistake: &impl Mistake) -> Diagnostic {
    Diagnostic::of(Place::File { path: path.to_owned(), spot }, mistake)
}

/// A line of a text file with a stretch of it marked.
fn line_spot(number: usize, text: &str, from: usize, to: usize) -> Spot {
    Spot::line(number, text, from, to)
}
