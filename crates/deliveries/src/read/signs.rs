//! What a file is by its first bytes, for those that are no delivery of the declared format: said at once, before its
//! letters are complained about.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::problem;
use crate::bytes::Bytes;
use crate::manifest::{Decoding, DeliveryFormat, FormatKind, FormatMark, Packed};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};
use mdd_engine::fault::Stretch;
use mdd_engine::language::{Said, said};
use mdd_engine::mistakes;

mistakes! {
    enum SignMistake {
        OtherFormat { what: Said, declared: Said, help: Said } = Error FileUnreadable "reading-other-format";
        PackedOtherFormat { what: Said, declared: Said, help: Said } = Error FileUnreadable "reading-packed-other-format";
    }
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Sign {
    Gzip,
    Zip,
    /// Packed in a way that is not read.
    Packed(&'static str),
    Of(FormatKind),
    /// A workbook as the XML of 2003.
    WorkbookXml,
    WebPage,
    Xml,
    /// Something else for people to look at: the text that says what.
    Document(&'static str),
}

/// Each kind of file that says what it is, by its first bytes.
const FIRST: [(&[u8], Sign); 19] = [
    (b"\x1F\x8B", Sign::Gzip),
    (b"PK\x03\x04", Sign::Zip),
    (b"PK\x05\x06", Sign::Zip),
    (b"PK\x07\x08", Sign::Zip),
    (b"BZh", Sign::Packed("bzip2")),
    (b"\xFD7zXZ\0", Sign::Packed("xz")),
    (b"\x28\xB5\x2F\xFD", Sign::Packed("zstd")),
    (b"\x04\x22\x4D\x18", Sign::Packed("lz4")),
    (b"7z\xBC\xAF\x27\x1C", Sign::Packed("7-Zip")),
    (b"Rar!\x1A\x07", Sign::Packed("RAR")),
    (b"%PDF-", Sign::Document("reading-pdf")),
    (b"{\\rtf", Sign::Document("reading-rtf")),
    (b"\x89PNG\r\n", Sign::Document("reading-png")),
    (b"\xFF\xD8\xFF", Sign::Document("reading-jpeg")),
    (b"GIF8", Sign::Document("reading-gif")),
    (b"II*\0", Sign::Document("reading-tiff")),
    (b"MM\0*", Sign::Document("reading-tiff")),
    (b"SQLite format 3\0", Sign::Document("reading-sqlite")),
    (b"PAR1", Sign::Document("reading-parquet")),
];

/// How pages and XML begin, in small letters.
const TAGS: [(&str, Sign); 9] = [
    ("<!doctype html", Sign::WebPage),
    ("<html", Sign::WebPage),
    ("<head", Sign::WebPage),
    ("<body", Sign::WebPage),
    ("<table", Sign::WebPage),
    ("<meta", Sign::WebPage),
    ("<script", Sign::WebPage),
    ("<?xml", Sign::Xml),
    ("<!doctype", Sign::Xml),
];

/// Documents that are zip files: what is in them, and what they are.
const DOCUMENTS: [(&str, Sign); 4] = [
    ("xl/workbook.bin", Sign::Document("reading-xlsb")),
    ("word/document.xml", Sign::Document("reading-docx")),
    ("ppt/presentation.xml", Sign::Document("reading-pptx")),
    ("visio/document.xml", Sign::Document("reading-vsdx")),
];

/// What an OpenDocument file says that it is.
const OPEN_DOCUMENTS: [(&str, Sign); 3] = [
    ("opendocument.text", Sign::Document("reading-odt")),
    ("opendocument.presentation", Sign::Document("reading-odp")),
    ("epub", Sign::Document("reading-epub")),
];

/// What a file is, when its first bytes say so.
pub(in super::super) fn sign_of(bytes: &[u8]) -> Option<Sign> {
    if let Some(sign) = marked(|mark| matches!(mark, FormatMark::Begins(first) if bytes.starts_with(first))) {
        return Some(sign);
    }
    let first = FIRST.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, sign)| *sign);
    match first {
        Some(Sign::Zip) => Some(in_zip(bytes).unwrap_or(Sign::Zip)),
        // Three letters can begin a text too: a digit and the first block follow.
        Some(Sign::Packed("bzip2")) => bytes.get(3).is_some_and(u8::is_ascii_digit).then_some(Sign::Packed("bzip2")),
        Some(Sign::Document("reading-gif")) if !matches!(bytes.get(4..6), Some(b"7a" | b"9a")) => None,
        Some(sign) => Some(sign),
        None if bytes.get(257..262) == Some(b"ustar") => Some(Sign::Packed("tar")),
        None => tagged(bytes),
    }
}

/// The format that has such a mark.
fn marked(has: impl Fn(FormatMark) -> bool) -> Option<Sign> {
    FormatKind::ALL.into_iter().find(|kind| has(kind.about().mark)).map(Sign::Of)
}

fn tagged(bytes: &[u8]) -> Option<Sign> {
    const LOOKED_AT: usize = 4096;
    let start = bytes.part(..bytes.len().min(LOOKED_AT));
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    if !start.starts_with(b"<") {
        return None;
    }
    let text = String::from_utf8_lossy(start).to_lowercase();
    let (_, sign) = TAGS.iter().find(|(tag, _)| text.starts_with(tag))?;
    match sign {
        Sign::Xml if text.contains("office:spreadsheet") || text.contains("excel.sheet") => Some(Sign::WorkbookXml),
        Sign::Xml if text.contains("<html") || text.contains("doctype html") => Some(Sign::WebPage),
        sign => Some(*sign),
    }
}

/// What the files in a zip file make of it. None: it is nothing more than a zip file.
fn in_zip(bytes: &[u8]) -> Option<Sign> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name: &str| archive.file_names().flatten().any(|other| other.eq_ignore_ascii_case(name));
    if let Some(sign) = marked(|mark| matches!(mark, FormatMark::Holds(name) if has(name))) {
        return Some(sign);
    }
    if let Some((_, sign)) = DOCUMENTS.iter().find(|(name, _)| has(name)) {
        return Some(*sign);
    }
    if has("[Content_Types].xml") {
        return Some(Sign::Document("reading-office"));
    }
    let mut kind = String::new();
    archive.by_name("mimetype").ok()?.take(200).read_to_string(&mut kind).ok()?;
    let found = marked(|mark| matches!(mark, FormatMark::Says(name) if kind.contains(name)));
    let other = || OPEN_DOCUMENTS.iter().find(|(name, _)| kind.contains(name)).map(|(_, sign)| *sign);
    Some(found.or_else(other).unwrap_or(Sign::Document("reading-office")))
}

impl Sign {
    /// For a message: "this is ...".
    pub fn words(self) -> Said {
        match self {
            Sign::Gzip => said("reading-gzip"),
            Sign::Zip => said("reading-zip"),
            Sign::Packed(how) => said("reading-packed-with").with("how", how),
            Sign::Of(kind) => said(kind.about().seen),
            Sign::WorkbookXml => said("reading-workbook-xml"),
            Sign::WebPage => said("reading-web-page"),
            Sign::Xml => said("reading-xml"),
            Sign::Document(what) => said(what),
        }
    }

    /// What to do with it, instead of reading it as it is.
    pub fn help(self, packed: Option<&Packed>) -> Said {
        match self {
            Sign::Gzip | Sign::Zip if packed.is_some() => said("reading-packed-twice"),
            Sign::Gzip => said("reading-declare-compression").with("word", "gzip"),
            Sign::Zip => said("reading-declare-compression").with("word", "zip"),
            Sign::Packed(_) => said("reading-unpack"),
            Sign::Of(kind) => said("reading-declare-format").with("word", kind.about().word),
            Sign::WorkbookXml => said("reading-save-as-xlsx"),
            Sign::WebPage => said("reading-saved-page"),
            Sign::Xml | Sign::Document(_) => said("reading-ask-for-list"),
        }
    }
}

/// Whether the bytes can be of the declared format.
///
/// # Errors
/// They say themselves that they are something else.
pub(super) fn check(bytes: &[u8], path: &str, reading: &Decoding) -> Result<(), Diagnostics> {
    let Some(sign) = sign_of(bytes) else { return Ok(()) };
    let fits = match (&reading.format, sign) {
        // The reader of workbooks knows more of these.
        (DeliveryFormat::Workbook(_), Sign::Of(FormatKind::Xls)) => true,
        (format, Sign::Of(kind)) => format.kind() == kind,
        (DeliveryFormat::Workbook(_), Sign::Zip) => ZipArchive::new(Cursor::new(bytes)).is_err(),
        _ => false,
    };
    if fits { Ok(()) } else { Err(other(sign, path, reading).into()) }
}

/// The same of a delivery of which only the beginning was read. What a zip file is, its end says: then all is read.
///
/// # Errors
/// They say themselves that they are something else.
pub(super) fn check_beginning(
    begin: &[u8],
    bytes: Bytes<'_>,
    path: &str,
    reading: &Decoding,
) -> Result<(), Diagnostics> {
    if !begin.starts_with(b"PK") {
        return check(begin, path, reading);
    }
    let mut whole = Vec::new();
    bytes.open()?.fill(&mut whole, LARGEST)?;
    check(&whole, path, reading)
}

/// No workbook that is taken for a text table is larger.
const LARGEST: usize = 256 << 20;

fn other(sign: Sign, path: &str, reading: &Decoding) -> Diagnostic {
    let (what, help) = (sign.words(), sign.help(reading.packed.as_ref()));
    let declared = said(reading.format.kind().about().name);
    match reading.packed {
        None => problem(path, Spot::Whole, &SignMistake::OtherFormat { what, declared, help }),
        Some(_) => problem(path, Spot::Whole, &SignMistake::PackedOtherFormat { what, declared, help }),
    }
}
