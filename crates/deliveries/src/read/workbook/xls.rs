//! Opening a workbook from before 2007 (.xls).

use std::io::{Cursor, Read as _};

use cfb::CompoundFile as Folder;

use super::super::unreadable::mistake_of;
use super::biff::{Biff, BiffValue, NoBiff};
use super::cells::{SheetCells, SheetValue};
use super::mistake::WorkbookMistake;
use super::open::{Damaged, MAX_CELLS, OpenedSheet, Sheets, locked, refused, save_as, too_many};
use super::sections::Moment;
use crate::date::{DateSystem, date_of_serial};
use crate::manifest::WorkbookKind;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::language::said;

pub(super) struct XlsBook {
    stream: Vec<u8>,
    biff: Biff,
}

impl XlsBook {
    pub fn open(bytes: &[u8], path: &str, broken: &Damaged<'_>) -> Result<Self, Diagnostics> {
        let mut folder = Folder::open(Cursor::new(bytes)).map_err(|_| broken())?;
        let older = || refused(path, &WorkbookMistake::Before1997 { save: save_as(WorkbookKind::Xls) });
        if !folder.exists("/Workbook") {
            return Err(if folder.exists("/Book") {
                older().into()
            } else if folder.exists("/WordDocument") {
                other(path, "reading-doc")
            } else if folder.exists("/PowerPoint Document") {
                other(path, "reading-ppt")
            } else {
                other(path, "reading-office-file")
            });
        }
        let mut stream = Vec::new();
        let file = folder.open_stream("/Workbook").map_err(|_| broken())?;
        // A damaged folder can lead round and round: what is in it is no larger than it.
        file.take(bytes.len() as u64).read_to_end(&mut stream).map_err(|_| broken())?;
        let biff = Biff::read(&stream).map_err(|why| match why {
            NoBiff::Damaged => broken(),
            NoBiff::Locked => locked(path),
            NoBiff::Older => older(),
        })?;
        Ok(XlsBook { stream, biff })
    }
}

fn other(path: &str, what: &'static str) -> Diagnostics {
    refused(path, &WorkbookMistake::Other { what: said(what) }).into()
}

impl Sheets for XlsBook {
    fn names(&self) -> Vec<(String, bool)> {
        self.biff.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.hidden)).collect()
    }

    fn read(&mut self, sheet: &str, path: &str, damaged: &Damaged<'_>) -> Result<OpenedSheet, Diagnostics> {
        let system = if self.biff.since_1904 { DateSystem::Since1904 } else { DateSystem::Since1900 };
        let found = self.biff.sheets.iter().find(|found| found.name == sheet).ok_or_else(damaged)?;
        let mut cells = SheetCells::default();
        let layout = self.biff.each(&self.stream, found, &mut |row, column, value| {
            let value = match value {
                BiffValue::Number(number) => SheetValue::Number(number),
                BiffValue::Percent(number) => SheetValue::Percent(number),
                BiffValue::Moment(number, Moment::Date) => {
                    date_of_serial(&super::written(number), system).map_or(SheetValue::NoDate, SheetValue::Date)
                }
                BiffValue::Moment(_, Moment::Duration) => SheetValue::NoDate,
                BiffValue::Text(text) => cells.add_text(text),
                BiffValue::Outcome(text) => cells.add_text(&text),
                BiffValue::YesNo(yes) => SheetValue::YesNo(yes),
                BiffValue::Mistake(number) => cells.add_mistake(mistake_of(number)),
            };
            cells.push(row, column, value);
        });
        let layout = layout.ok_or_else(damaged)?;
        cells.sort();
        cells.add_from(&layout, MAX_CELLS).ok_or_else(|| too_many(path))?;
        Ok(OpenedSheet { cells, layout, date_system: Some(system) })
    }
}
