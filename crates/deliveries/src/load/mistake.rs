//! What can be wrong with a delivery, once its rows can be read: each with its figures and names, before it is a sentence.

use mdd_engine::dataset::schema::CountedAs;
use mdd_engine::diagnostic::{Diagnostic, Severity};
use mdd_engine::language::{Said, said};
use mdd_engine::mistakes;
use mdd_engine::terms::{Date, Number};

mistakes! {
    pub(super) enum LoadMistake {
        UnusedAlias { found: String } = Warning Unused "loading-unused-alias";
        NoPrevious { path: String } = Warning GateFailed "loading-no-previous";
        Outdated { source: String, updated: String, peildatum: String, months: u32, frequency: Said } = Error SourceOutdated "loading-outdated";
        OutdatedWarned { source: String, updated: String, peildatum: String, months: u32, frequency: Said } = Warning SourceOutdated "loading-outdated-warned";
        NoRows = Error FileEmpty "loading-no-rows";
        MoreKinds { count: usize } = Warning WrongShape "loading-more-kinds";

        // Gates.
        FewGemeenten { table: String, found: usize, all: usize, allowed: u32 } = Error GateFailed "loading-few-gemeenten";
        FewRows { table: String, found: usize, allowed: u32 } = Error GateFailed "loading-few-rows";
        ManyUnmatched { table: String, found: usize, allowed: u32 } = Error GateFailed "loading-many-unmatched";
        OtherCount { table: String, found: usize, before: usize, percent: String, allowed: u32, path: String } = Error GateFailed "loading-other-count";
        OtherMean { column: String, found: String, before: String, percent: String, allowed: u32, path: String } = Error GateFailed "loading-other-mean";
        ColumnEmpty { column: String, before: usize, rows_before: usize, path: String } = Error ColumnEmptied "loading-column-empty";
        ColumnEmptied { column: String, found: usize, rows: usize, before: usize, rows_before: usize, path: String } = Error ColumnEmptied "loading-column-emptied";

        // Whose rows are.
        NoGemeenten { table: String, rows: usize, column: String, says: Option<Vec<Said>> } = Error NoGemeenten "loading-no-gemeenten";
        AlmostCode { table: String, rows: usize, first: String, place: Said } = Error NoGemeenten "loading-almost-code";
        AlmostName { table: String, rows: usize, first: String, place: Said } = Error NoGemeenten "loading-almost-name";
        FewerGemeenten { table: String, found: usize, before: usize, path: String } = Error NoGemeenten "loading-fewer-gemeenten";
        CodeAgainstName { code: String, of_code: String, name: String, of_name: String, rows: usize } = Warning CodeAgainstName "loading-code-against-name";

        // Rows with the same key, and rows of merged gemeenten.
        KeyDiffers { rows: usize, key: Vec<String>, column: String, gemeente: Option<String>, first: Said, second: Said } = Error KeyDiffers "loading-key-differs";
        NoKey { rows: usize, key: Vec<String>, place: Said } = Warning RequiredValue "loading-no-key";
        Doubles { whole: Vec<String>, parts: Vec<String>, gemeente: String, policy: Option<String>, own: Said, others: Said } = Error MergedRow "loading-doubles";
        MoreDoubles { count: usize } = Error MergedRow "loading-more-doubles";
        LargestUnknown { table: String, gemeenten: Vec<String> } = Error UnknownSize "loading-largest-unknown";
        WeightUnknown { table: String, gemeenten: Vec<String> } = Error UnknownSize "loading-weight-unknown";

        // The date of a delivery.
        AfterPeildatum { source: String, updated: String, peildatum: String } = Warning OtherDate "loading-after-peildatum";
        DatesAfterPeildatum { rows: usize, column: String, date: String, place: Said, peildatum: String } = Warning OtherDate "loading-dates-after-peildatum";
        OtherDateInName { table: String, updated: String, found: String } = Warning OtherDate "loading-other-date-in-name";
        OtherDateInColumn { table: String, updated: String, found: String, column: String } = Warning OtherDate "loading-other-date-in-column";
        OtherDateInCell { table: String, updated: String, found: String, cell: String } = Warning OtherDate "loading-other-date-in-cell";
        NoDateInColumn { column: String } = Warning OtherDate "loading-no-date-in-column";
        NoDateInCell { cell: String, path: String, found: String } = Warning OtherDate "loading-no-date-in-cell";
        EmptyCell { cell: String, path: String } = Warning OtherDate "loading-empty-cell";

        // What is said of columns that were read.
        Shortened { cells: usize, column: String, found: String } = Warning Assumed "loading-shortened";
        ShortenedText { cells: usize, column: String, found: String } = Warning Assumed "loading-shortened-text";
        Thousands { cells: usize, column: String, found: String } = Warning Assumed "loading-thousands";
        Pointed { cells: usize, column: String, found: String } = Warning Assumed "loading-pointed";
        UndeclaredYear { cells: usize, column: String, found: String, date: String } = Warning Assumed "loading-undeclared-year";
        FarYear { cells: usize, column: String, found: String, date: String } = Warning Assumed "loading-far-year";
        FarOutside { cells: usize, column: String, found: String, from: String, to: String } = Warning FarOutside "loading-far-outside";
        FarAlone { cells: usize, column: String, found: String } = Warning FarOutside "loading-far-alone";
        HiddenSign { cells: usize, column: String, found: String, signs: Said, twin: Option<String> } = Warning HiddenSign "loading-hidden-sign";
    }
}

mistakes! {
    /// What can be wrong with a cell or a row when its column was read: the row is left out, or its cell is missing.
    pub(super) enum CellMistake {
        OutOfNumbers { column: String, found: Number, from: Number, to: Number } = Error OutOfRange "loading-out-of-range";
        /// Out of range, and a number that many lists have where there is none.
        LikelyMissing { column: String, found: Number } = Error OutOfRange "loading-likely-missing";
        OutOfDates { column: String, found: String, from: String, to: String } = Error OutOfRange "loading-out-of-range";
        OtherNumber { column: String, found: Number, allowed: Vec<String> } = Error NotAllowed "loading-other-number";
        NotUnique { column: String } = Error NotUnique "loading-not-unique";
        SecondRow { gemeente: String } = Error DuplicateGemeente "loading-second-row";
        Abolished { gemeente: String, into: Option<Vec<String>> } = Error MergedRow "loading-abolished";
        AbolishedSince { gemeente: String, since: Date, into: Option<Vec<String>> } = Error MergedRow "loading-abolished-since";
    }
}

/// Where the row is that another one is held against.
pub(super) fn first_one(counted: CountedAs, line: u32) -> Option<Said> {
    Some(said("loading-first-one").with("place", counted.at(line)))
}

/// With how a report is made in spite of it, where it would stop one.
pub(super) fn go_on(found: Diagnostic) -> Diagnostic {
    match found.severity {
        Severity::Error => found.also_help(said("loading-go-on")),
        Severity::Warning => found,
    }
}
