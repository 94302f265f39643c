//! Text tables: any delimiter and quote, quoted fields with newlines, rows that are too short or too long.
//!
//! A table is never in memory as a whole: it is cut into parts, and what a message needs of a line is read again.

mod cut;
mod fields;
mod list;
mod mistake;
mod parts;
mod propose;
mod rows;
mod walk;

pub(crate) use list::read_list;
pub(super) use parts::{CsvPart, Cutter, Stopped};
pub(crate) use propose::propose;
pub(super) use rows::MAX_RAGGED;

use std::borrow::Cow;

use super::decode::{self, Letters};
use super::header::join_rows;
use super::{OpenMistake, Reader, ReaderAccount, Sink, line_spot, problem};
use crate::bytes::{Bytes, Stream};
use crate::manifest::{CsvFormat, Encoding, Header};
use cut::{Signs, Torn, Unclosed, line_end, lines};
use fields::Fields;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::language::said;
use mistake::{CsvMistake, QuoteMistake};
use walk::walk_records;

pub(super) struct Csv<'b> {
    path: String,
    from: TextFrom<'b>,
    format: CsvFormat,
    header: Vec<String>,
    /// What stands above the rows: titles and the names of the columns.
    head: Vec<u8>,
    /// The line on which what is below it begins.
    line: u32,
    /// The first lines of the file, for messages.
    top: Vec<String>,
    /// Of the rows of data.
    width: usize,
    signs: Signs,
    /// What the head shows of the encoding.
    letters: Letters,
}

/// Where the text comes from, as often as it is asked.
enum TextFrom<'b> {
    File(Bytes<'b>),
    /// What was unpacked, or decoded as a whole; always UTF-8 then.
    Memory(Cow<'b, [u8]>),
}

/// So many lines at the top may be titles.
const TOP: usize = 30;

/// A header of more bytes is none.
const LONGEST_HEAD: usize = 64 << 20;

/// `fits` says of the beginning of the file whether it can be a text table at all.
pub(super) fn open<'b>(
    from: Bytes<'b>,
    path: &str,
    format: &CsvFormat,
    fits: &dyn Fn(&[u8]) -> Result<(), Diagnostics>,
) -> Result<Csv<'b>, Diagnostics> {
    open_from(TextFrom::File(from), path, format.clone(), fits)
}

/// A delivery that is in memory as a whole: because it was packed, or is in UTF-16.
pub(super) fn open_whole<'b>(bytes: Cow<'b, [u8]>, path: &str, format: &CsvFormat) -> Result<Csv<'b>, Diagnostics> {
    let mut format = format.clone();
    let bytes = match format.encoding {
        Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => {
            let text = decode::decode(bytes, path, format.encoding, &mut Vec::new())?;
            format.encoding = Encoding::Utf8;
            Cow::Owned(text.into_owned().into_bytes())
        }
        _ => bytes,
    };
    open_from(TextFrom::Memory(bytes), path, format, &|_| Ok(()))
}

fn open_from<'b>(
    from: TextFrom<'b>,
    path: &str,
    format: CsvFormat,
    fits: &dyn Fn(&[u8]) -> Result<(), Diagnostics>,
) -> Result<Csv<'b>, Diagnostics> {
    let (begin, head) = read_head(from.open()?, path, &format, fits)?;
    csv(from, path, format, &begin, head)
}

/// The beginning of the file, as far as the names of the columns go or further.
fn read_head(
    mut stream: Stream<'_>,
    path: &str,
    format: &CsvFormat,
    fits: &dyn Fn(&[u8]) -> Result<(), Diagnostics>,
) -> Result<(Vec<u8>, Head), Diagnostics> {
    let mut begin = Vec::new();
    let mut goes_on = stream.fill(&mut begin, 1 << 16)?;
    if !goes_on && begin.iter().all(u8::is_ascii_whitespace) {
        return Err(problem(path, Spot::Whole, &OpenMistake::Empty).into());
    }
    fits(&begin)?;
    if format.encoding != Encoding::Utf8 {
        decode::check_beginning(&begin, path, format.encoding)?;
    }
    loop {
        if let Some(head) = find_head(&begin, !goes_on, path, format)? {
            return Ok((begin, head));
        }
        if begin.len() > LONGEST_HEAD {
            return Err(problem(path, Spot::Whole, &CsvMistake::EndlessHeader).into());
        }
        let until = begin.len() * 4;
        goes_on = stream.fill(&mut begin, until)?;
    }
}

/// What stands above the rows.
struct Head {
    /// How many bytes it takes, and the line on which the rows begin.
    bytes: usize,
    line: u32,
    rows: Vec<Vec<String>>,
}

/// None: more bytes are needed to know where it ends.
fn find_head(bytes: &[u8], ended: bool, path: &str, format: &CsvFormat) -> Result<Option<Head>, Diagnostics> {
    let Header { row, rows } = format.header;
    let mut at = bytes.len() - decode::without_mark(bytes).len();
    for _ in 1..row {
        let rest = bytes.part(at..);
        let end = memchr::memchr2(b'\n', b'\r', rest).map(|end| at + end);
        match end.and_then(|end| line_end(bytes, end, ended)) {
            Some(next) => at = next,
            None if ended => at = bytes.len(),
            None => return Ok(None),
        }
    }
    let signs = Signs::new(format, None);
    let mut below = bytes.part(at..).to_vec();
    let wanted = rows.max(1) as usize;
    let scanned = match signs.scan(&mut below, row, ended, wanted) {
        Ok(scanned) => scanned,
        Err(torn) => return Err(refused_torn(torn, &below, path, format).into()),
    };
    if scanned.records.len() < wanted {
        if !ended {
            return Ok(None);
        }
        let mistake = CsvMistake::NoHeader { line: row as usize + scanned.records.len() };
        return Err(problem(path, Spot::Whole, &mistake).into());
    }
    let mut fields = Fields::new(signs);
    let mut names = Vec::new();
    for record in &scanned.records {
        let text = below.part(record.start as usize..record.end as usize);
        let cut = fields.cut(text, record.shape);
        let shown = |at| decode::shown(cut.field(at), format.encoding).trim().to_owned();
        names.push((0..cut.len()).map(shown).collect());
    }
    if rows == 0 {
        return Ok(Some(Head { bytes: at, line: row, rows: names }));
    }
    Ok(Some(Head { bytes: at + scanned.used, line: scanned.line, rows: names }))
}

fn csv<'b>(
    from: TextFrom<'b>,
    path: &str,
    format: CsvFormat,
    begin: &[u8],
    found: Head,
) -> Result<Csv<'b>, Diagnostics> {
    let head = begin.part(..found.bytes).to_vec();
    // What is not in the declared encoding is said before a name that is not found because of that.
    let whole = memchr::memrchr2(b'\n', b'\r', begin).map_or(0, |end| end + 1).max(found.bytes);
    let seen = begin.part(..whole);
    let letters = match format.encoding {
        Encoding::Windows1252 | Encoding::Latin1 => decode::check_letters(seen, 1, path, format.encoding)?,
        _ => {
            decode::check_utf8(seen, 1, path, false)?;
            Letters::default()
        }
    };
    let header = match (format.header.rows, found.rows.as_slice()) {
        (0, rows) => {
            let width = rows.first().map_or(0, Vec::len).saturating_sub(usize::from(format.row_numbers));
            (1..=width).map(|number| number.to_string()).collect()
        }
        (_, [upper, lower]) => join_rows(upper, lower),
        (_, rows) => rows.first().or_fault("a header that was found has a row").clone(),
    };
    let width = header.len() + usize::from(format.row_numbers);
    let shown = |line: &[u8]| decode::shown(line, format.encoding).into_owned();
    let top = lines(decode::without_mark(begin)).take(TOP.max(format.header.row as usize + 1)).map(shown).collect();
    let signs = Signs::new(&format, Some(width));
    Ok(Csv { path: path.to_owned(), from, header, head, line: found.line, top, width, signs, letters, format })
}

impl<'b> TextFrom<'b> {
    fn open<'s>(&'s self) -> Result<Stream<'s>, Diagnostics> {
        match self {
            TextFrom::File(bytes) => bytes.open(),
            TextFrom::Memory(bytes) => Bytes::Here(bytes).open(),
        }
    }
}

/// Why a quote that opens cannot be believed, at the line where it opens.
fn said_torn(torn: Torn, bytes: &[u8], path: &str, format: &CsvFormat) -> Diagnostic {
    let Torn { line, at, why } = torn;
    let before = bytes.part(..at);
    let start = memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1);
    let text = lines(bytes.part(start..)).next().unwrap_or_default();
    let shown = decode::shown(text, format.encoding);
    let from = decode::shown(before.part(start..), format.encoding).len();
    let spot = line_spot(line as usize, &shown, from, shown.len());
    let mistake = match why {
        Unclosed::Never => QuoteMistake::NeverClosed,
        Unclosed::InText { lines } => QuoteMistake::ClosedInText { line: line.saturating_add(lines) },
        Unclosed::TooLong => QuoteMistake::TooLong { lines: format.longest.lines, bytes: format.longest.bytes },
        Unclosed::HasRows { lines } => QuoteMistake::HasRows { line: line.saturating_add(lines) },
    };
    problem(path, spot, &mistake)
}

/// The same, with what sources.toml can say of it.
fn refused_torn(torn: Torn, bytes: &[u8], path: &str, format: &CsvFormat) -> Diagnostic {
    let error = said_torn(torn, bytes, path, format);
    error.also_help(said(match torn.why {
        Unclosed::TooLong | Unclosed::HasRows { .. } => "reading-declare-longest",
        Unclosed::Never | Unclosed::InText { .. } => "reading-declare-no-quote",
    }))
}

impl Csv<'_> {
    fn stopped(&self, stopped: Stopped) -> Diagnostics {
        match stopped {
            Stopped::Unreadable(errors) => errors,
            Stopped::Torn(torn, bytes) => refused_torn(torn, &bytes, &self.path, &self.format).into(),
            Stopped::Endless(line) => problem(&self.path, Spot::Whole, &CsvMistake::EndlessRow { line }).into(),
        }
    }

    /// From the first row on.
    fn cutter(&self) -> Result<Cutter<'_>, Diagnostics> {
        let mut cutter = Cutter::new(self.from.open()?, self.signs);
        match cutter.pass(&self.head, self.line) {
            Ok(true) => Ok(cutter),
            Ok(false) => Err(problem(&self.path, Spot::Whole, &CsvMistake::Changed).into()),
            Err(stopped) => Err(self.stopped(stopped)),
        }
    }
}

impl Reader for Csv<'_> {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn header_spot(&self) -> Spot {
        let row = (self.format.header.row + self.format.header.rows).saturating_sub(1).max(1) as usize;
        let text = self.top.get(row - 1).map_or("", String::as_str);
        line_spot(row, text, 0, text.len())
    }

    fn top(&self) -> Vec<(u32, Vec<String>)> {
        let signs = Signs::new(&self.format, None);
        let mut fields = Fields::new(signs);
        let mut top = Vec::new();
        for (number, line) in (1..).zip(self.top.iter().take(TOP)) {
            let mut bytes = line.clone().into_bytes();
            let Ok(scanned) = signs.scan(&mut bytes, number, true, 1) else { continue };
            if let Some(record) = scanned.records.first() {
                let cut = fields.cut(bytes.part(..record.end as usize), record.shape);
                let cell = |at| String::from_utf8_lossy(cut.field(at)).trim().to_owned();
                top.push((number, (0..cut.len()).map(cell).collect()));
            }
        }
        top
    }

    /// One name where several are wanted: most likely it is the whole line.
    fn why_names_are_missing(&self) -> Option<Diagnostic> {
        let [only] = self.header.as_slice() else { return None };
        let other = [';', ',', '\t', '|'].into_iter().find(|other| only.contains(*other))?;
        let delimiter = match self.format.delimiter {
            b'\t' => said("reading-tab"),
            other => said("reading-delimiter").with("sign", char::from(other)),
        };
        let found = if other == '\t' { "\\t".to_owned() } else { other.to_string() };
        Some(problem(&self.path, self.header_spot(), &CsvMistake::NoDelimiter { delimiter, found }))
    }

    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        let mut cutter = self.cutter()?;
        let mut account = ReaderAccount::default();
        while let Some(part) = cutter.next().map_err(|stopped| self.stopped(stopped))? {
            account.and(self.each_of(&part, columns, sink)?);
        }
        account.seal = Some(cutter.seal());
        Ok(account)
    }

    fn parts(&self) -> Result<Option<Cutter<'_>>, Diagnostics> {
        self.cutter().map(Some)
    }

    fn each_of(&self, part: &CsvPart, columns: &[usize], sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        self.read_part(part, columns, sink)
    }

    fn size(&self) -> Option<u64> {
        match &self.from {
            TextFrom::File(bytes) => bytes.size(),
            TextFrom::Memory(bytes) => Some(bytes.len() as u64),
        }
    }

    fn why_stopped(&self, stopped: Stopped) -> Diagnostics {
        self.stopped(stopped)
    }

    fn finish(&self, mut account: ReaderAccount) -> Result<ReaderAccount, Diagnostics> {
        let letters = std::mem::take(&mut account.letters);
        let seen = Letters { first: self.letters.first.clone(), is_utf8: self.letters.is_utf8 }.and(letters);
        match self.format.encoding {
            Encoding::Windows1252 | Encoding::Latin1 => seen.check(&self.path, self.format.encoding)?,
            _ => {}
        }
        Ok(account)
    }

    fn spots(&self, wanted: &[(u32, usize)]) -> Vec<Spot> {
        self.find_spots(wanted)
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        self.find_spots(&[(line, column)]).pop().or_fault("a spot for each place")
    }
}
