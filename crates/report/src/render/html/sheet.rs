//! The sheets of workshops as one page, with the parts of the pages of reports.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::page::symbols;
use super::super::sheet::SheetHead;
use super::super::{RenderFailure, Templates};
use super::fill;
use crate::report::{Block, SheetFigures, SheetSubject, WorkshopSheet};

pub(in crate::render) fn sheets(sheets: &[WorkshopSheet], templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    let words = sheets.first().map(|sheet| sheet.meta.words.clone()).unwrap_or_default();
    let pages = sheets.iter().map(SheetPage::new).collect();
    fill(templates, "sheet.html", &SheetPages { pages }, words)
}

/// What `sheet.html` may name.
#[derive(Serialize)]
struct SheetPages<'s> {
    pages: Vec<SheetPage<'s>>,
}

#[derive(Serialize)]
struct SheetPage<'s> {
    head: SheetHead,
    program: &'s str,
    beside: &'s SheetFigures,
    /// What stands beside the figures of each subject.
    benchmarks: Vec<String>,
    blocks: Vec<Block>,
    symbols: BTreeMap<&'static str, &'static str>,
}

impl<'s> SheetPage<'s> {
    fn new(sheet: &'s WorkshopSheet) -> Self {
        SheetPage {
            head: SheetHead::of(sheet),
            program: &sheet.meta.program,
            beside: &sheet.beside,
            benchmarks: sheet.beside.subjects.iter().map(SheetSubject::benchmarks).collect(),
            blocks: sheet.blocks(),
            symbols: symbols(),
        }
    }
}
