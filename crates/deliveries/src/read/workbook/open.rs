//! Opening a workbook, and why it cannot be opened: another kind of file, protected, too large, damaged.

use super::super::problem;
use super::super::signs::{Sign, sign_of};
use super::super::unpack::{LIMITS, is_too_large, too_large};
use super::cells::SheetCells;
use super::layout::SheetLayout;
use super::mistake::WorkbookMistake;
use super::ods::OdsBook;
use super::xls::XlsBook;
use super::xlsx::XlsxBook;
use crate::date::DateSystem;
use crate::manifest::{FormatKind, WorkbookKind};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};

/// A sheet as it was read.
pub(super) struct OpenedSheet {
    pub cells: SheetCells,
    pub layout: SheetLayout,
    /// None: the workbook itself says of each cell whether it is a date.
    pub date_system: Option<DateSystem>,
}

/// A workbook that was opened.
pub(super) trait Sheets {
    /// The names of the sheets in order, each with whether it is hidden.
    fn names(&self) -> Vec<(String, bool)>;

    /// Reads a sheet.
    ///
    /// # Errors
    /// It is damaged or too large.
    fn read(&mut self, sheet: &str, path: &str, damaged: &Damaged<'_>) -> Result<OpenedSheet, Diagnostics>;
}

/// The message about what is damaged.
pub(super) type Damaged<'d> = dyn Fn() -> Diagnostic + Sync + 'd;

/// More cells than a sheet of the whole country has, and no more than fit in memory.
pub(super) const MAX_CELLS: usize = 50_000_000;

pub(super) fn open<'b>(bytes: &'b [u8], path: &str, kind: WorkbookKind) -> Result<Box<dyn Sheets + 'b>, Diagnostics> {
    let sign = sign_of(bytes);
    let save = save_as(kind);
    let no_workbook = || refused(path, &WorkbookMistake::NoWorkbook { kind: kind.word(), save });
    if sign == Some(Sign::Of(FormatKind::Xls)) && is_locked(bytes) {
        return Err(locked(path).into());
    }
    if sign == Some(Sign::Of(FormatKind::Xls)) && kind != WorkbookKind::Xls {
        return Err(refused(path, &WorkbookMistake::Before2007 { kind: kind.word(), save }).into());
    }
    if kind == WorkbookKind::Xls {
        return match sign {
            Some(Sign::Of(FormatKind::Xls)) => Ok(Box::new(XlsBook::open(bytes, path, &broken(path, kind))?)),
            _ => Err(no_workbook().into()),
        };
    }
    if is_too_large(bytes, LIMITS).map_err(|_| no_workbook())? {
        return Err(too_large(path, LIMITS.most(bytes.len())).into());
    }
    Ok(match kind {
        WorkbookKind::Ods => Box::new(OdsBook::open(bytes, path, &broken(path, kind))?),
        _ => Box::new(XlsxBook::open(bytes, path, &broken(path, kind))?),
    })
}

/// A message about the file as a whole.
pub(super) fn refused(path: &str, mistake: &WorkbookMistake) -> Diagnostic {
    problem(path, Spot::Whole, mistake)
}

/// As what a workbook that cannot be read is to be saved.
pub(super) fn save_as(kind: WorkbookKind) -> &'static str {
    match kind {
        WorkbookKind::Xls => WorkbookKind::Xlsx.word(),
        kind => kind.word(),
    }
}

fn broken(path: &str, kind: WorkbookKind) -> impl Fn() -> Diagnostic + Sync {
    move || refused(path, &WorkbookMistake::Damaged { save: save_as(kind) })
}

pub(super) fn locked(path: &str) -> Diagnostic {
    refused(path, &WorkbookMistake::Locked)
}

/// A locked workbook is kept in a stream that says so, in letters of two bytes.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

pub(super) fn too_many(path: &str) -> Diagnostics {
    refused(path, &WorkbookMistake::TooManyCells).into()
}
