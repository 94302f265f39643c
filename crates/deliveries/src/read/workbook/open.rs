//! Opening a workbook, and why it cannot be opened: another kind of file, protected, too large, damaged.

use super::super::problem;
use super::super::signs::{Sign, sign_of};
use super::super::unpack::{LIMITS, is_too_large, too_large};
use super::cells::Cells;
use super::layout::Layout;
use super::ods::OdsBook;
use super::xls::XlsBook;
use super::xlsx::XlsxBook;
use crate::date::DateSystem;
use crate::manifest::{WorkbookKind, XLS};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Spot};

/// A sheet as it was read.
pub(super) struct Opened {
    pub cells: Cells,
    pub layout: Layout,
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
    fn read(&mut self, sheet: &str, path: &str, damaged: &Damaged<'_>) -> Result<Opened, Diagnostics>;
}

/// The message about what is damaged.
pub(super) type Damaged<'d> = dyn Fn() -> Diagnostic + Sync + 'd;

/// More cells than a sheet of the whole country has, and no more than fit in memory.
pub(super) const MAX_CELLS: usize = 50_000_000;

pub(super) fn open<'b>(bytes: &'b [u8], path: &str, kind: WorkbookKind) -> Result<Box<dyn Sheets + 'b>, Diagnostics> {
    let sign = sign_of(bytes);
    let no_workbook =
        || unreadable(path, kind, &format!("this is no workbook (.{}), or only a part of one", kind.word()));
    if sign == Some(Sign::Of(XLS)) && is_locked(bytes) {
        return Err(locked(path).into());
    }
    if sign == Some(Sign::Of(XLS)) && kind != WorkbookKind::Xls {
        let message = format!("this is a workbook from before 2007 (.xls), not .{}", kind.word());
        return Err(unreadable(path, kind, &message).help("or declare format = \"xls\" in sources.toml").into());
    }
    if kind == WorkbookKind::Xls {
        return match sign {
            Some(Sign::Of(XLS)) => Ok(Box::new(XlsBook::open(bytes, path, &broken(path, kind))?)),
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

pub(super) fn unreadable(path: &str, kind: WorkbookKind, message: &str) -> Diagnostic {
    let help = match kind {
        WorkbookKind::Xls => "open it in a spreadsheet program and save it again as .xlsx".to_owned(),
        kind => format!("open it in a spreadsheet program and save it again as .{}", kind.word()),
    };
    problem(path, Spot::Whole, Code::FileUnreadable, message).help(help)
}

fn broken(path: &str, kind: WorkbookKind) -> impl Fn() -> Diagnostic + Sync {
    move || unreadable(path, kind, "this workbook cannot be read: part of it is missing or damaged")
}

pub(super) fn locked(path: &str) -> Diagnostic {
    problem(path, Spot::Whole, Code::FileUnreadable, "this workbook is protected with a password")
        .help("ask its owner for one without, or open it and save it without a password")
}

/// A locked workbook is kept in a stream that says so, in letters of two bytes.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

pub(super) fn too_many(path: &str) -> Diagnostics {
    problem(path, Spot::Whole, Code::FileUnreadable, "this sheet has more cells than fit in memory")
        .help("ask its owner for a delivery with only the rows and columns that matter, or for CSV")
        .into()
}
