//! What can be wrong with a workbook.

use mdd_engine::language::Said;
use mdd_engine::mistakes;

mistakes! {
    /// `kind` is how its name ends, `save` as what it is to be saved.
    pub(super) enum WorkbookMistake {
        NoWorkbook { kind: &'static str, save: &'static str } = Error FileUnreadable "reading-no-workbook";
        Before2007 { kind: &'static str, save: &'static str } = Error FileUnreadable "reading-before-2007";
        Before1997 { save: &'static str } = Error FileUnreadable "reading-before-1997";
        Other { what: Said } = Error FileUnreadable "reading-not-xls";
        Damaged { save: &'static str } = Error FileUnreadable "reading-damaged-workbook";
        Locked = Error FileUnreadable "reading-locked";
        NoSheets = Error WrongShape "reading-no-sheets";
        NoSheet { found: String } = Error WrongShape "reading-no-sheet";
        NoSheetNumber { found: u32, count: usize, sheets: Vec<String> } = Error WrongShape "reading-no-sheet-number";
        DamagedSheet { sheet: String, save: &'static str } = Error FileUnreadable "reading-damaged-sheet";
        EmptySheet { sheet: String } = Error FileEmpty "reading-empty-sheet";
        TooManyCells = Error FileUnreadable "reading-too-many-cells";
        EmptyHeader { row: u32 } = Error MissingColumn "reading-empty-header";
        ZeroFormulas { count: usize, column: String } = Warning NeverWorkedOut "reading-zero-formulas";
    }
}
