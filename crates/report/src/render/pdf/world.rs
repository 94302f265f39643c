//! What Typst may see while it sets a report: the template, the report and its words as data, the letters. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::FONTS;

/// The templates that are set.
pub(super) const REPORT: &str = "report.typ";
pub(super) const BESIDE: &str = "beside.typ";
const DATA: &str = "report.json";
const WORDS: &str = "words.json";

/// What a template can call; the same for all, so made once. Typst says of a cell that it is the head of its row only by what
/// it calls extras, `pdf.header-cell`.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let extras = std::iter::once(Feature::A11yExtras).collect();
    LazyHash::new(<Library as LibraryExt>::builder().with_features(extras).build())
});
/// Typst counts its files and never forgets one, so there are four for all.
static FILES: LazyLock<Option<[FileId; 4]>> = LazyLock::new(|| {
    let file = |name| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
    Some([file(REPORT)?, file(BESIDE)?, file(DATA)?, file(WORDS)?])
});

pub(super) struct PdfWorld {
    /// The name of the template.
    pub name: &'static str,
    template: Source,
    files: [(FileId, Bytes); 2],
}

impl PdfWorld {
    /// None when Typst does not take the names of the files, which it does.
    pub fn new(name: &'static str, template: &str, report: Vec<u8>, words: Vec<u8>) -> Option<PdfWorld> {
        let [of_report, of_beside, data, fixed] = (*FILES)?;
        let main = if name == BESIDE { of_beside } else { of_report };
        let files = [(data, Bytes::new(report)), (fixed, Bytes::new(words))];
        Some(PdfWorld { name, template: Source::new(main, template.to_owned()), files })
    }

    pub fn template(&self) -> &Source {
        &self.template
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
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(absent(id)) }
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
