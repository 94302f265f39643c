//! What Typst may see while it sets a report: the template, the report as data, the letters. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::FONTS;

pub(super) const TEMPLATE: &str = "report.typ";
const DATA: &str = "report.json";

/// What a template can call; the same for all, so made once.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));
/// Typst counts its files and never forgets one, so there are two for all reports.
static FILES: LazyLock<Option<[FileId; 2]>> = LazyLock::new(|| {
    let file = |name| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
    Some([file(TEMPLATE)?, file(DATA)?])
});

pub(super) struct Sheet {
    template: Source,
    data: FileId,
    bytes: Bytes,
}

impl Sheet {
    /// None when Typst does not take the names of the two files, which it does.
    pub fn new(template: &str, report: Vec<u8>) -> Option<Sheet> {
        let [main, data] = (*FILES)?;
        Some(Sheet { template: Source::new(main, template.to_owned()), data, bytes: Bytes::new(report) })
    }

    pub fn template(&self) -> &Source {
        &self.template
    }
}

impl World for Sheet {
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
        if id == self.data { Ok(self.bytes.clone()) } else { Err(absent(id)) }
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
