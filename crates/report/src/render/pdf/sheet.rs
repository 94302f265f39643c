//! The sheets of workshops as PDF, with the parts of the pages of reports.

use serde::Serialize;

use super::super::sheet::SheetHead;
use super::super::{RenderFailure, Templates};
use super::world::PdfWorld;
use super::{Words, ident, json, options, typeset};
use crate::report::{Block, SheetFigures, SheetSubject, WorkshopSheet};

/// What `sheet.typ` gets of a sheet.
#[derive(Serialize)]
struct PrintedSheet<'s> {
    head: SheetHead,
    beside: &'s SheetFigures,
    /// What stands beside the figures of each subject.
    benchmarks: Vec<String>,
    blocks: Vec<Block>,
}

pub(in crate::render) fn sheets(sheets: &[WorkshopSheet], templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    let meta = sheets.first().map(|sheet| &sheet.meta);
    let words = meta.map(|meta| meta.words.clone()).unwrap_or_default();
    let author = meta.map_or("", |meta| &meta.organisation);
    let printed: Vec<PrintedSheet<'_>> = sheets
        .iter()
        .map(|sheet| PrintedSheet {
            head: SheetHead::of(sheet),
            beside: &sheet.beside,
            benchmarks: sheet.beside.subjects.iter().map(SheetSubject::benchmarks).collect(),
            blocks: sheet.blocks(),
        })
        .collect();
    let data = json(&printed)?;
    let ident = ident(&data, &words);
    let world = PdfWorld::of_sheets(templates, data, json(&Words { author, ..Words::new(&words, &[]) })?);
    typeset(world, &options(meta, ident)?)
}
