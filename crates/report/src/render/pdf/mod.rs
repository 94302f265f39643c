//! Reports as PDF, set by Typst with the template `report.typ`: tagged pages of PDF/UA-1, the same bytes for the same report.
//!
//! The template gets the pages as data, never as markup: nothing in a name or text can act as Typst.

mod fonts;
mod packed;
mod printed;
mod sheet;
#[cfg(test)]
mod tests;
mod world;

use std::collections::BTreeMap;
use std::sync::{LazyLock, mpsc};

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};
use serde::Serialize;
use serde_json::Serializer;
use sha2::{Digest, Sha256};
use typst::WorldExt;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::fonts::Printable;
use self::packed::packed;
use self::printed::{PrintedPage, PrintedReport};
pub(super) use self::sheet::sheets;
use self::world::{BESIDE, PdfWorld, REPORT};
use super::{FailureReason, RenderFailure, Templates, phrases};
use crate::report::{Day, GemeentenBeside, Meta, Report};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::terms::hexadecimal;

/// How many reports ago something was last used before Typst forgets it: what all reports share stays, what is of one goes.
const FORGET_AFTER: usize = 3;

/// Where Typst works. It waits for its own parts, and whoever waits in a pool takes up other work there meanwhile: in the
/// pool of a caller with a whole country to print that would be the next report, and the next within that one, until all
/// of them are in memory at once.
static TYPESETTERS: LazyLock<Result<ThreadPool, ThreadPoolBuildError>> =
    LazyLock::new(|| ThreadPoolBuilder::new().stack_size(STACK).build());

/// In bytes: Typst goes as deep as the contents of a page are nested.
const STACK: usize = 8 << 20;

pub(super) fn render(reports: &[Report], templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    let fixed = phrases::words(reports);
    let meta = reports.first().map(|report| &report.meta);
    typeset(REPORT, templates, data(reports)?, words_of(&fixed, reports), meta)
}

fn words_of<'w>(fixed: &'w ReportWords, reports: &'w [Report]) -> Words<'w> {
    let national = reports.iter().map(|report| national(report, fixed)).collect();
    Words::new(fixed, reports.first().map(|report| &report.meta), national)
}

pub(super) fn render_beside(found: &GemeentenBeside, templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    let meta = &found.meta;
    typeset(
        BESIDE,
        templates,
        json(&BesidePage::new(found))?,
        Words::new(&meta.words, Some(meta), Vec::new()),
        Some(meta),
    )
}

/// What `beside.typ` may name.
#[derive(Serialize)]
struct BesidePage<'r> {
    found: &'r GemeentenBeside,
    title: String,
    peildatum: String,
    warnings: Vec<String>,
    colophon: String,
}

impl<'r> BesidePage<'r> {
    fn new(found: &'r GemeentenBeside) -> BesidePage<'r> {
        let meta = &found.meta;
        BesidePage {
            found,
            title: found.monitor(),
            peildatum: meta.peildatum.shown(),
            warnings: phrases::warnings(meta),
            colophon: phrases::colophon(meta),
        }
    }
}

fn typeset(
    template: &'static str,
    templates: &Templates,
    data: Vec<u8>,
    words: Words<'_>,
    meta: Option<&Meta>,
) -> Result<Vec<u8>, RenderFailure> {
    let ident = ident(&data, words.fixed);
    let sheet = PdfWorld::new(template, templates, data, json(&words)?)
        .ok_or_else(|| RenderFailure::of("Typst takes no files"))?;
    let options = options(meta, ident)?;
    let (done, result) = mpsc::channel();
    TYPESETTERS.as_ref().map_err(RenderFailure::of)?.spawn(move || {
        let bytes = set(&sheet, &options).map_err(|found| failure(&sheet, found.first()));
        let bytes =
            bytes.and_then(|bytes| packed(&bytes).ok_or_else(|| RenderFailure::of("Typst wrote no table of objects")));
        comemo::evict(FORGET_AFTER);
        // Sending fails when nobody waits any more, and then nobody needs it.
        let _ = done.send(bytes);
    });
    result.recv().map_err(RenderFailure::of)?
}

fn data(reports: &[Report]) -> Result<Vec<u8>, RenderFailure> {
    let printed: Vec<PrintedReport> = reports.iter().map(PrintedReport::new).collect();
    let pages: Vec<PrintedPage<'_>> = printed.iter().map(PrintedReport::page).collect();
    json(&pages)
}

fn json(of: &impl Serialize) -> Result<Vec<u8>, RenderFailure> {
    let mut bytes = Vec::new();
    of.serialize(&mut Serializer::with_formatter(&mut bytes, Printable)).map_err(RenderFailure::of)?;
    Ok(bytes)
}

/// Another report, or another word, is another document.
fn ident(data: &[u8], words: &ReportWords) -> String {
    let mut hash = Sha256::new_with_prefix(data);
    for (name, text) in words.own() {
        hash.update(format!("{name}\0{text}\0"));
    }
    hexadecimal(&hash.finalize())
}

/// What the template may ask by `word("summary")`. A text in which something is filled in has the names of that between
/// braces, for the template to fill in.
#[derive(Serialize)]
struct Words<'w> {
    #[serde(skip)]
    fixed: &'w ReportWords,
    language: &'static str,
    author: &'w str,
    words: BTreeMap<&'static str, &'w str>,
    code: String,
    pages: String,
    without: String,
    /// Of each page: how many gemeenten there are.
    national: Vec<String>,
}

impl<'w> Words<'w> {
    fn new(words: &'w ReportWords, meta: Option<&'w Meta>, national: Vec<String>) -> Words<'w> {
        let page = said("report-pages").with("page", "{page}").with("pages", "{pages}");
        Words {
            fixed: words,
            language: words.language().code(),
            author: meta.map_or("", |meta| &meta.organisation),
            words: words.constants(),
            code: words.say(said("report-code").with("code", "{code}")),
            pages: words.say(page),
            without: words.say(said("report-key-no-data-printed").with("count", "{count}")),
            national,
        }
    }
}

fn set(sheet: &PdfWorld, options: &PdfOptions) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    let Warned { output, warnings: _ } = typst::compile::<PagedDocument>(sheet);
    let document = output.map_err(|found| found.to_vec())?;
    typst_pdf::pdf(&document, options).map_err(|found| found.to_vec())
}

/// Nothing from a clock: the date is that of the report, so the same report gives the same bytes.
fn options(meta: Option<&Meta>, ident: String) -> Result<PdfOptions, RenderFailure> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|found| RenderFailure::of(found.message()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(meta.map(|meta| meta.program.clone())),
        timestamp: meta.and_then(|meta| midnight(meta.peildatum)).map(Timestamp::new_utc),
        standards,
        tagged: true,
        ..PdfOptions::default()
    })
}

/// "Landelijk: 380 gemeenten"
fn national(report: &Report, words: &ReportWords) -> String {
    let told = said("report-national-gemeenten").with("national", words.get("report-national"));
    words.say(told.with("count", report.meta.gemeenten))
}

/// The first moment of a day.
fn midnight(Day(day, _): Day) -> Option<Datetime> {
    let (month, number) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Datetime::from_ymd_hms(day.year().into(), month, number, 0, 0, 0)
}

/// The first of what Typst found, at its place in the template.
fn failure(sheet: &PdfWorld, found: Option<&SourceDiagnostic>) -> RenderFailure {
    let Some(found) = found else {
        return RenderFailure::of("Typst failed without saying why");
    };
    let hints: Vec<_> = found.hints.iter().map(|hint| hint.v.as_str()).collect();
    let why = FailureReason::Said { message: found.message.to_string(), help: hints.join("; ") };
    let failure = RenderFailure { why, ..RenderFailure::of("") };
    let (name, template) = sheet.template(found.span.id());
    let lines = template.lines();
    let place = sheet.range(found.span).and_then(|range| {
        let line = lines.byte_to_line(range.start)?;
        let whole = lines.line_to_range(line)?;
        let length = lines.text().get(whole.clone())?.trim_end_matches(['\r', '\n']).len();
        Some((line, [range.start, range.end].map(|at| (at - whole.start).min(length))))
    });
    match place {
        Some((line, [from, to])) => RenderFailure { template: (*name).to_owned(), line: line + 1, from, to, ..failure },
        None => failure,
    }
}
