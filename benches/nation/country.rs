//! A larger country: the deliveries of a project several times over, in the same files of the same formats.
//!
//! The first time each delivery stands as it is. Every next time only the rows that belong to a gemeente are added, with
//! a code and a name that no other gemeente has. Rules, sources.toml and tables that belong to no gemeente stay as they
//! are, so a larger country has the same rules to follow and the same packages to choose from.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufWriter, Cursor, Write};
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use csv::{QuoteStyle, StringRecord};
use mdd::project::Project;
use mdd_engine::dataset::{Dataset, GemeenteIndex};
use mdd_engine::terms::GemeenteCode;
use rust_xlsxwriter::Workbook;

use super::Outcome;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The first code that no gemeente ever had.
const FREE_CODES: usize = 2_000;

/// Columns, besides the one that says which gemeente it is, whose values belong to one row: the names of the gemeenten
/// themselves, and the numbers that a list gives its rows.
const OWN: [&str; 2] = ["Gemeentenaam", "Koppeling ID"];

/// Writes the project `times` over into `folder`.
pub fn repeat(project: &Path, times: usize, folder: &Path) -> Outcome<()> {
    let opened = Project::open(project).map_err(|_| "the project cannot be opened")?;
    let data = opened.dataset().map_err(|_| "the deliveries cannot be loaded")?;
    let manifest = &opened.manifest;

    copy_folder(&project.join("rules"), &folder.join("rules"))?;
    copy(project, folder, "sources.toml")?;
    if let Some(mergers) = &manifest.register.mergers {
        copy(project, folder, &mergers.value)?;
    }
    if let Some(spellings) = &manifest.register.spellings {
        repeat_spellings(project, folder, &spellings.value, &data, times)?;
    }
    for (table, load) in manifest.tables.iter().zip(&data.loads) {
        let file = &table.file.value;
        let Some(key) = &table.gemeente else {
            copy(project, folder, file)?;
            continue;
        };
        let unmatched = load.unmatched.iter().map(|row| row.said.as_str()).collect();
        let rows = Rows { data: &data, times, column: &key.column.value, unmatched };
        let bytes = fs::read(project.join(file))?;
        let mut to = create(folder, file)?;
        match Path::new(file).extension().and_then(OsStr::to_str) {
            Some("json") => rows.json(&bytes, &mut to)?,
            Some("xlsx") => rows.xlsx(bytes, &mut to)?,
            _ => rows.csv(&bytes, &mut to)?,
        }
        to.flush()?;
    }
    Ok(())
}

/// How the rows of one delivery are repeated.
struct Rows<'a> {
    data: &'a Dataset,
    times: usize,
    /// Which gemeente a row belongs to: a code or a name.
    column: &'a str,
    /// What rows say that belong to no gemeente; those rows come once.
    unmatched: HashSet<&'a str>,
}

impl Rows<'_> {
    /// A cell as it stands in a later repetition.
    fn cell(&self, column: &str, said: &str, time: usize) -> String {
        match said.parse().ok().and_then(|code| self.data.index_of(code)) {
            Some(gemeente) if column == self.column => code(self.data, gemeente, time),
            _ if column == self.column || OWN.contains(&column) => format!("{} {time}", said.trim()),
            _ => said.to_owned(),
        }
    }

    fn is_matched(&self, said: &str) -> bool {
        !self.unmatched.contains(said.trim())
    }

    fn csv(&self, bytes: &[u8], to: &mut impl Write) -> Outcome<()> {
        to.write_all(bytes)?;
        // A text without accents is the same in both encodings.
        let (text, latin) = match std::str::from_utf8(bytes.strip_prefix(BOM).unwrap_or(bytes)) {
            Ok(text) => (text.into(), false),
            Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
        };
        let delimiter = if text.lines().next().is_some_and(|header| header.contains(';')) { b';' } else { b',' };
        let quotes = if text.starts_with('"') { QuoteStyle::Always } else { QuoteStyle::Necessary };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let header: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
        let key = place(&header, self.column)?;
        let rows: Vec<StringRecord> = reader.records().collect::<Result<_, _>>()?;
        let rows: Vec<StringRecord> =
            rows.into_iter().filter(|row| row.get(key).is_some_and(|said| self.is_matched(said))).collect();
        for time in 1..self.times {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter).quote_style(quotes).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(header.iter().zip(row).map(|(column, said)| self.cell(column, said, time)))?;
            }
            let written = String::from_utf8(writer.into_inner()?)?;
            if latin {
                to.write_all(&encoding_rs::WINDOWS_1252.encode(&written).0)?;
            } else {
                to.write_all(written.as_bytes())?;
            }
        }
        Ok(())
    }

    fn json(&self, bytes: &[u8], to: &mut impl Write) -> Outcome<()> {
        let mut document: serde_json::Value = serde_json::from_slice(bytes.strip_prefix(BOM).unwrap_or(bytes))?;
        let lists = document.as_object_mut().into_iter().flat_map(serde_json::Map::values_mut);
        let records = lists.filter_map(serde_json::Value::as_array_mut).next().ok_or("there are no records")?;
        let first = records.clone();
        let matched = |record: &&serde_json::Value| {
            record.get(self.column).and_then(serde_json::Value::as_str).is_some_and(|said| self.is_matched(said))
        };
        for time in 1..self.times {
            for record in first.iter().filter(matched) {
                let mut record = record.clone();
                for (column, value) in record.as_object_mut().into_iter().flatten() {
                    if let serde_json::Value::String(said) = value {
                        *said = self.cell(column, said, time);
                    }
                }
                records.push(record);
            }
        }
        serde_json::to_writer(to, &document)?;
        Ok(())
    }

    /// The workbooks have one sheet, with titles above the header.
    fn xlsx(&self, bytes: Vec<u8>, to: &mut impl Write) -> Outcome<()> {
        let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes))?;
        let name = workbook.sheet_names().first().cloned().ok_or("the workbook is empty")?;
        let range = workbook.worksheet_range(&name)?;
        let (top, left) = range.start().ok_or("the sheet is empty")?;
        let headers = range.rows().map(|row| row.iter().map(Data::to_string).collect::<Vec<String>>());
        let found = headers.enumerate().find_map(|(at, header)| Some((at, place(&header, self.column).ok()?, header)));
        let (at, key, header) = found.ok_or("the sheet has no header")?;

        let mut copy = Workbook::new();
        let sheet = copy.add_worksheet();
        sheet.set_name(&name)?;
        let left = u16::try_from(left)?;
        let mut next = top;
        for row in range.rows() {
            for (column, cell) in (left..).zip(row).filter(|(_, cell)| **cell != Data::Empty) {
                sheet.write_string(next, column, cell.to_string())?;
            }
            next += 1;
        }
        for time in 1..self.times {
            let rows = range.rows().skip(at + 1);
            for row in rows.filter(|row| row.get(key).is_some_and(|said| self.is_matched(&said.to_string()))) {
                for ((at, column), cell) in (left..).zip(&header).zip(row).filter(|(_, cell)| **cell != Data::Empty) {
                    sheet.write_string(next, at, self.cell(column, &cell.to_string(), time))?;
                }
                next += 1;
            }
        }
        to.write_all(&copy.save_to_buffer()?)?;
        Ok(())
    }
}

/// `spelling;code;official name;seen in`: each spelling again for the gemeente of the same repetition.
fn repeat_spellings(project: &Path, folder: &Path, file: &str, data: &Dataset, times: usize) -> Outcome<()> {
    let bytes = fs::read(project.join(file))?;
    let mut to = create(folder, file)?;
    to.write_all(&bytes)?;
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes.as_slice());
    let rows: Vec<StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(to);
    for time in 1..times {
        for row in &rows {
            let fields: Vec<&str> = row.iter().collect();
            let [spelling, old, name, seen] = fields.as_slice() else { continue };
            if let Some(gemeente) = old.parse().ok().and_then(|code: GemeenteCode| data.index_of(code)) {
                let (spelling, name) = (format!("{spelling} {time}"), format!("{name} {time}"));
                writer.write_record([spelling.as_str(), &code(data, gemeente, time), &name, seen])?;
            }
        }
    }
    writer.flush()?;
    Ok(())
}

/// The code of a gemeente in a later repetition.
fn code(data: &Dataset, gemeente: GemeenteIndex, time: usize) -> String {
    format!("GM{:04}", FREE_CODES + (time - 1) * data.gemeenten.len() + usize::from(gemeente))
}

fn place(header: &[String], column: &str) -> Outcome<usize> {
    header.iter().position(|name| name.trim() == column).ok_or_else(|| format!("there is no column {column}").into())
}

fn create(folder: &Path, file: &str) -> Outcome<BufWriter<File>> {
    let path = folder.join(file);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    Ok(BufWriter::new(File::create(path)?))
}

fn copy(project: &Path, folder: &Path, file: &str) -> Outcome<()> {
    create(folder, file)?.write_all(&fs::read(project.join(file))?)?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &to.join(entry.file_name()))?;
        } else {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
