//! What Typst may see while it sets a report: the template, the report and its words as data, the letters. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::FONTS;
use crate::render::Templates;

/// The templates that are set.
pub(super) const REPORT: &str = "report.typ";
pub(super) const BESIDE: &str = "beside.typ";
pub(super) const SHEET: &str = "sheet.typ";
const DATA: &str = "report.json";
const SHEETS: &str = "sheet.json";
const WORDS: &str = "words.json";

/// What a template can call; the same for all, so made once. Typst says of a cell that it is the head of its row only by what
/// it calls extras, `pdf.header-cell`.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let extras = std::iter::once(Feature::A11yExtras).collect();
    LazyHash::new(<Library as LibraryExt>::builder().with_features(extras).build())
});
/// Typst counts its files and never forgets one, so there are six for all documents.
static FILES: LazyLock<Option<[FileId; 6]>> = LazyLock::new(|| {
    let file = |name| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
    Some([file(REPORT)?, file(BESIDE)?, file(SHEET)?, file(DATA)?, file(SHEETS)?, file(WORDS)?])
});

/// A template by its name.
type Named = (&'static str, Source);

pub(super) struct PdfWorld {
    main: Named,
    /// What it takes its parts from.
    parts: Option<Named>,
    files: Vec<(FileId, Bytes)>,
}

impl PdfWorld {
    /// A template with its data. None when Typst does not take the names of the files, which it does.
    pub fn new(name: &'static str, templates: &Templates, data: Vec<u8>, words: Vec<u8>) -> Option<PdfWorld> {
        let [report, beside, sheet, of_reports, of_sheets, fixed] = (*FILES)?;
        let named = |file, name| (name, Source::new(file, templates.get(name).to_owned()));
        let fixed = (fixed, Bytes::new(words));
        // A sheet takes its parts from the pages of reports, and lies beside no report at all.
        if name == SHEET {
            let files = vec![(of_reports, Bytes::new(b"[]".to_vec())), (of_sheets, Bytes::new(data)), fixed];
            return Some(PdfWorld { main: named(sheet, SHEET), parts: Some(named(report, REPORT)), files });
        }
        let main = named(if name == BESIDE { beside } else { report }, name);
        Some(PdfWorld { main, parts: None, files: vec![(of_reports, Bytes::new(data)), fixed] })
    }

    /// The template of this number; the first one where there is none.
    pub fn template(&self, id: Option<FileId>) -> &Named {
        self.parts.iter().find(|(_, parts)| Some(parts.id()) == id).unwrap_or(&self.main)
    }
}

impl World for PdfWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.1.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let (_, found) = self.template(Some(id));
        if id == found.id() { Ok(found.clone()) } else { Err(absent(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
