//! The sheets of workshops as PDF, with the parts of the pages of reports.

use serde::Serialize;

use super::super::sheet::SheetHead;
use super::super::{RenderFailure, Templates};
use super::world::SHEET;
use super::{Words, json, typeset};
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
    typeset(SHEET, templates, data(sheets)?, Words::new(&words, meta, Vec::new()), meta)
}

pub(super) fn data(sheets: &[WorkshopSheet]) -> Result<Vec<u8>, RenderFailure> {
    let printed: Vec<PrintedSheet<'_>> = sheets
        .iter()
        .map(|sheet| PrintedSheet {
            head: SheetHead::of(sheet),
            beside: &sheet.beside,
            benchmarks: sheet.beside.subjects.iter().map(SheetSubject::benchmarks).collect(),
            blocks: sheet.blocks(),
        })
        .collect();
    json(&printed)
}
