//! Gemeenten side by side: a row for each gemeente and subject, and on a sheet of its own who does which subject, counted once.

use rust_xlsxwriter::XlsxError;

use super::super::phrases;
use super::Book;
use super::content::CellContent;
use super::grid::{SheetColumn, SheetGrid};
use super::summary::title;
use crate::report::{GemeentenBeside, SubjectBeside};
use mdd_engine::language::said;

pub fn add(book: &mut Book, found: &GemeentenBeside) -> Result<(), XlsxError> {
    let words = &found.meta.words;
    let plain = |id, width| SheetColumn::new(words.get(id), width);
    let about = || {
        [
            plain("report-cell-section", 12.0),
            plain("report-head-subject", 44.0).wrapped(),
            plain("report-cell-indicator", 28.0),
        ]
    };
    let scores = [
        plain("report-cell-code", 9.0),
        plain("report-head-gemeente", 24.0),
        plain("report-cell-figure", 13.0).right(),
        plain("report-head-beside", 18.0).right(),
        plain("report-head-colour", 11.0).coloured(),
        plain("report-head-served", 24.0).wrapped(),
        plain("report-cell-why", 70.0).wrapped(),
    ];
    book.sheet(words.get("report-summary"), about().into_iter().chain(scores).collect(), 2, |grid| {
        above(grid, found)?;
        grid.header(10, None)?;
        for subject in &found.subjects {
            for one in &subject.gemeenten {
                let score = &one.score;
                grid.push(of_subject(subject).into_iter().chain([
                    CellContent::text(&one.code),
                    CellContent::text(&one.gemeente),
                    CellContent::figure(&score.figure),
                    CellContent::text(&score.benchmark_words),
                    CellContent::colour(score.colour, words),
                    CellContent::text(one.served()),
                    CellContent::text(one.why()),
                ]))?;
            }
        }
        Ok(())
    })?;
    let counted = [
        plain("report-head-served", 30.0).wrapped(),
        plain("report-cell-gemeenten", 13.0).right(),
        plain("report-head-colour", 11.0).coloured(),
        plain("report-head-remark", 70.0).wrapped(),
    ];
    book.sheet(words.get("report-sheet-counted"), about().into_iter().chain(counted).collect(), 2, |grid| {
        above(grid, found)?;
        grid.header(7, None)?;
        for subject in &found.subjects {
            for one in &subject.counted {
                let remark = if one.differs { words.get("report-counted-differing") } else { "" };
                grid.push(of_subject(subject).into_iter().chain([
                    CellContent::text(&one.title),
                    CellContent::count(one.gemeenten.len()),
                    CellContent::colour(one.colour, words),
                    CellContent::text(remark),
                ]))?;
            }
        }
        Ok(())
    })
}

fn above(grid: &mut SheetGrid<'_>, found: &GemeentenBeside) -> Result<(), XlsxError> {
    let meta = &found.meta;
    grid.title(&title(meta, &found.title))?;
    grid.note(&meta.words.say(said("report-sheet-peildatum").with("date", meta.peildatum.shown())))?;
    found.about.iter().try_for_each(|line| grid.note(line))?;
    phrases::warnings(meta).iter().try_for_each(|line| grid.warning(line))
}

fn of_subject(subject: &SubjectBeside) -> [CellContent; 3] {
    [&subject.section, &subject.label, &subject.indicator].map(CellContent::text)
}
