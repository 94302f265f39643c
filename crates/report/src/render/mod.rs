//! Renderers: a [`Report`] to bytes. One file a format; each takes the report and nothing else, save that web pages and
//! PDF also take the [`Templates`] that they are laid out with.

mod beside;
#[cfg(any(feature = "html", feature = "pdf"))]
mod chart;
mod csv;
#[cfg(test)]
mod english;
mod failure;
mod format;
#[cfg(feature = "html")]
mod html;
mod json;
pub mod mail;
mod markdown;
#[cfg(any(feature = "html", feature = "pdf"))]
mod page;
#[cfg(feature = "pdf")]
mod pdf;
mod phrases;
#[cfg(test)]
mod sample;
mod sheet;
mod templates;
mod text;
#[cfg(any(feature = "html", feature = "pdf"))]
mod trend;
#[cfg(feature = "xlsx")]
mod xlsx;

use crate::report::{Overview, Report};
pub use beside::render_beside;
pub use failure::{FailureReason, RenderFailure};
pub use format::{Paper, ReportFormat};
pub use sheet::{SHEET_FORMATS, render_sheets};
pub use templates::Templates;
pub(crate) use text::{Ink, Lines, Pen};

/// The reports as the bytes of one file, in the order given.
///
/// # Errors
/// A template cannot be used, or the format is not built in.
pub fn render(reports: &[Report], format: ReportFormat, paper: Paper<'_>) -> Result<Vec<u8>, RenderFailure> {
    match format {
        ReportFormat::Text => Ok(text::render(reports, paper.width, paper.colours)),
        ReportFormat::Markdown => Ok(markdown::render(reports)),
        ReportFormat::Json => Ok(json::render(reports)),
        ReportFormat::Csv => Ok(csv::render(reports)),
        ReportFormat::Mail => Ok(mail::render(reports)),
        #[cfg(feature = "html")]
        ReportFormat::Html => html::render(reports, paper.templates),
        #[cfg(not(feature = "html"))]
        ReportFormat::Html => Err(RenderFailure::left_out("html")),
        #[cfg(feature = "pdf")]
        ReportFormat::Pdf => pdf::render(reports, paper.templates),
        #[cfg(not(feature = "pdf"))]
        ReportFormat::Pdf => Err(RenderFailure::left_out("pdf")),
        #[cfg(feature = "xlsx")]
        ReportFormat::Xlsx => xlsx::render(reports),
        #[cfg(not(feature = "xlsx"))]
        ReportFormat::Xlsx => Err(RenderFailure::left_out("xlsx")),
    }
}

/// The reports in Markdown, which cannot fail.
pub fn to_markdown(reports: &[Report]) -> String {
    String::from_utf8_lossy(&markdown::render(reports)).into_owned()
}

/// The files that the page of the country leads to, each with what it is.
#[derive(Default)]
pub struct IndexFiles {
    /// Of each row of the overview; the first is the one behind its name.
    pub of_each: Vec<Vec<(ReportFormat, String)>>,
    /// Of all rows together.
    pub of_all: Vec<(ReportFormat, String)>,
}

/// The country as a web page.
///
/// # Errors
/// A template cannot be used, or the format is not built in.
pub fn render_index(overview: &Overview, files: &IndexFiles, templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    #[cfg(feature = "html")]
    return html::render_index(overview, files, templates);
    #[cfg(not(feature = "html"))]
    {
        let _ = (overview, files, templates);
        Err(RenderFailure::left_out("html"))
    }
}

/// The country as a workbook.
///
/// # Errors
/// The format is not built in.
pub fn render_country(overview: &Overview) -> Result<Vec<u8>, RenderFailure> {
    #[cfg(feature = "xlsx")]
    return xlsx::render_country(overview);
    #[cfg(not(feature = "xlsx"))]
    {
        let _ = overview;
        Err(RenderFailure::left_out("xlsx"))
    }
}
