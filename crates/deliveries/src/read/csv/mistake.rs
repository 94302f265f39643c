//! What can be wrong with a text table.

use mdd_engine::language::Said;
use mdd_engine::mistakes;

mistakes! {
    /// A table that cannot be read as a whole.
    pub(super) enum CsvMistake {
        EndlessHeader = Error WrongShape "reading-endless-header";
        NoHeader { line: usize } = Error FileEmpty "reading-no-header";
        EndlessRow { line: u32 } = Error WrongShape "reading-endless-row";
        Changed = Error FileUnreadable "reading-changed";
        NoDelimiter { delimiter: Said, found: String } = Error WrongShape "reading-no-delimiter";
    }
}

mistakes! {
    /// A quote that opens and cannot be believed.
    pub(super) enum QuoteMistake {
        NeverClosed = Error UnclosedQuote "reading-never-closed";
        ClosedInText { line: u32 } = Error UnclosedQuote "reading-closed-in-text";
        TooLong { lines: u32, bytes: u32 } = Error UnclosedQuote "reading-cell-too-long";
        HasRows { line: u32 } = Error UnclosedQuote "reading-cell-has-rows";
    }
}

mistakes! {
    /// A row that is not as the others. One of `numbered`, `first` and `header` says how many fields it should have.
    pub(super) enum RowMistake {
        Ragged { fields: usize, numbered: Option<usize>, first: Option<usize>, header: Option<usize>, cure: Said } = Error RaggedRow "reading-ragged";
        TornCell = Error UnclosedQuote "reading-torn-cell";
        TooLarge { bytes: u32 } = Error TooLarge "reading-cell-too-large";
    }
}
