//! Opening a workbook of before 2007 (.xls).

use super::open::{Damaged, Opened, Sheets};
use crate::diagnostic::Diagnostics;

pub(super) struct XlsBook;

impl XlsBook {
    pub fn open(_: &[u8], _: &str, broken: &Damaged<'_>) -> Result<Self, Diagnostics> {
        Err(broken().into())
    }
}

impl Sheets for XlsBook {
    fn names(&self) -> Vec<(String, bool)> {
        Vec::new()
    }

    fn read(&mut self, _: &str, _: &str, damaged: &Damaged<'_>) -> Result<Opened, Diagnostics> {
        Err(damaged().into())
    }
}
