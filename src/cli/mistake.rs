//! What can be wrong with what a command is asked to do, once its line can be read.

use mdd_engine::language::Said;

mdd_engine::mistakes! {
    pub(super) enum CommandMistake {
        NoDate { found: String } = Error BadArgument "command-no-date";
        NotAProject { folder: String } = Error NoProject "project-not-here";
        ExcelIsCsv = Error BadArgument "command-excel-is-csv";
        NotInWorkbook { found: &'static str } = Error BadArgument "command-not-in-workbook";
        WithoutWorkbook { why: Said } = Error OutputFailed "command-without-workbook";
        NotWritten { why: String } = Error OutputFailed "command-not-written";
        FileNotWritten { path: String, why: String } = Error OutputFailed "project-not-written";
        OneFile = Error BadArgument "command-one-file";
        NoFolder = Error BadArgument "command-no-folder";
        NotForTerminal { ending: &'static str } = Error BadArgument "command-not-for-terminal";
        NoFormat = Error BadArgument "command-no-format";
        NoPast { count: usize, gemeente: String } = Warning NothingToCompare "command-no-past";
        PastUnreadable { path: String, why: String } = Error FileUnreadable "command-past-unreadable";
        PastIsEdition { found: String } = Error BadArgument "command-past-is-edition";
        FolderUnusable { folder: String, why: String } = Error OutputFailed "command-folder-unusable";
        FolderOfReports { folder: String } = Error IsWhatIf "set-folder-of-reports";
        ReportNotWritten { name: String, why: Said } = Error OutputFailed "command-report-not-written";
        MoreNotWritten { count: usize } = Error OutputFailed "command-more-not-written";
        CannotWatch { why: String } = Error FileUnreadable "command-cannot-watch";
    }
}
