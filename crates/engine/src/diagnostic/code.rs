//! The code of each message: stable, unique, one line on what it is about. Pages with examples: docs/codes.md.

use std::fmt;

macro_rules! codes {
    ($($name:ident = $number:literal, $title:literal;)*) => {
        /// What kind of mistake a message is about. Once given out, a code keeps its meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $($name),* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// `MDD001`
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => $number),* }
            }

            /// What the code is about, in a few words.
            pub fn title(self) -> &'static str {
                match self { $(Code::$name => $title),* }
            }
        }
    };
}

codes! {
    Syntax            = "MDD001", "the TOML cannot be read";
    UnknownKey        = "MDD002", "a key that means nothing here";
    MissingKey        = "MDD003", "a key that must be there";
    WrongType         = "MDD004", "another kind of value is expected";
    UnknownWord       = "MDD005", "a word that is not one of the allowed ones";
    DuplicateName     = "MDD006", "a name that is given twice";
    ConditionSyntax   = "MDD007", "a condition or formula that cannot be read";
    ConditionMeaning  = "MDD008", "a condition or formula that says something the monitor cannot decide";
    UnknownName       = "MDD009", "a name that nothing has";
    WrongKind         = "MDD010", "a comparison of things of another kind";
    UnknownChoice     = "MDD011", "a choice that the data cannot hold";
    UnknownTable      = "MDD012", "a table or view that is not there";
    UnknownColumn     = "MDD013", "a column that the table does not have";
    UnknownMeasure    = "MDD014", "a measure that is not defined";
    UnknownText       = "MDD015", "a text that is not there";
    UnknownIndicator  = "MDD016", "an indicator or table that is not defined";
    UnknownSource     = "MDD017", "a source that sources.toml does not have";
    Cycle             = "MDD018", "measures that depend on each other in a loop";
    ScriptSyntax      = "MDD019", "a script that cannot be read";
    ScriptFailed      = "MDD020", "a script that failed while it ran";
    ScriptLimit       = "MDD021", "a script that ran too long or grew too large";
    ScriptResult      = "MDD022", "a script that gave something else than it promised";
    UnknownVersion    = "MDD023", "a version of the rules that is not there";
    ExtendsLoop       = "MDD024", "versions that extend each other in a loop";
    NothingToRemove   = "MDD025", "a removal of something that is not there";
    UnknownPlaceholder = "MDD026", "a placeholder in a text that has no meaning";
    NotInReport       = "MDD027", "an indicator that no paragraph shows";
    NoRuleApplies     = "MDD028", "a figure that no colour rule speaks of";
    LooseFootnote     = "MDD029", "a footnote without its other half";
    VersionOrder      = "MDD030", "a version that is not newer than the one it extends";
    RuleNeverApplies  = "MDD031", "a colour rule that never applies";
    SaysNothing       = "MDD032", "a condition that is always true or always false";
    RulesOverlap      = "MDD033", "colour rules that hold together, with different colours";
    ChangesNothing    = "MDD034", "a number or key that changes nothing";
    SaidAgain         = "MDD035", "a key that says what the version inherits";
    OtherNumber       = "MDD036", "a number in a text that the rules do not have";
    Unused            = "MDD037", "something that nothing uses";
    BadLink           = "MDD038", "a link that leads nowhere";
    NotProved         = "MDD039", "colour rules of which not every case was looked at";
    FileMissing       = "MDD040", "a file that is not there";
    FileUnreadable    = "MDD041", "a file that cannot be read";
    FileEmpty         = "MDD042", "a delivery without rows";
    WrongEncoding     = "MDD043", "bytes that are not in the declared encoding";
    MissingColumn     = "MDD044", "a column that the delivery does not have";
    MalformedNumber   = "MDD045", "a number that cannot be read";
    MalformedDate     = "MDD046", "a date that cannot be read";
    NotAllowed        = "MDD047", "a value that is not in the allowed list";
    RequiredValue     = "MDD048", "an empty cell in a required column";
    DuplicateGemeente = "MDD049", "a second row of a gemeente";
    UnmatchedRow      = "MDD050", "a row whose gemeente is not known";
    RaggedRow         = "MDD051", "a row with too many or too few fields";
    WrongShape        = "MDD052", "a delivery of another shape than declared";
    OutsideProject    = "MDD053", "a path that leaves the project folder";
    StrayFile         = "MDD054", "a file that nothing reads";
    PercentLayout     = "MDD055", "percentages that are laid out otherwise than declared";
    HiddenCells       = "MDD056", "cells that the spreadsheet shows otherwise, or not at all";
    NeverWorkedOut    = "MDD057", "a formula without an outcome";
    UnclosedQuote     = "MDD058", "a quote that is not closed where its cell ends";
    TooLarge          = "MDD059", "something that is larger than it can be";
    NoProject         = "MDD060", "no project folder";
    UnknownGemeente   = "MDD061", "a gemeente that is not there";
    AmbiguousGemeente = "MDD062", "a name that several gemeenten answer to";
    BadArgument       = "MDD063", "an argument that cannot be used";
    OutputFailed      = "MDD064", "a result that could not be written";
    GoldenDamaged     = "MDD065", "an approved output that is damaged";
    GoldenMissing     = "MDD066", "an approved output that is not there";
    TemplateFailed    = "MDD067", "a template that cannot be used";
    NothingToCompare  = "MDD068", "something that nothing can be compared with";
    NoPartInExample   = "MDD070", "a figure in an example that plays no part in it";
    EmptyExample      = "MDD071", "an example that expects nothing";
    FarOutside        = "MDD072", "a value far outside all others of its column";
    Assumed           = "MDD073", "cells that were read by an assumption";
    HiddenSign        = "MDD074", "a sign in a text that nobody sees";
    DoubleKey         = "MDD075", "a name that stands twice in a JSON record";
    CodeAgainstName   = "MDD076", "a code and a name of two gemeenten in one row";
    WrongMerging      = "MDD080", "a way of merging rows that does not fit";
    MergedRow         = "MDD081", "a row of a gemeente that has since merged";
    UnknownSize       = "MDD082", "rows of which the largest gemeente is not known";
    KeyDiffers        = "MDD083", "rows with the same key that say different things";
    OutOfRange        = "MDD084", "a value outside the declared range";
    NotUnique         = "MDD085", "a value that is there twice";
    GateFailed        = "MDD086", "a delivery that does not pass a gate";
    SourceOutdated    = "MDD087", "a source that is too old for the report";
    OtherDate         = "MDD088", "a date that contradicts another one";
    NoGemeenten       = "MDD089", "a delivery that names hardly any gemeente";
    BadUrl            = "MDD090", "a url that nothing can be fetched from";
    FetchFailed       = "MDD091", "a delivery that could not be fetched";
    FetchRefused      = "MDD092", "a fetched delivery that is not used";
    LockDamaged       = "MDD093", "a sources.lock that cannot be read";
    ColumnEmptied     = "MDD094", "a column that lost its values";
    ScriptOnMadeUp    = "MDD095", "a script that fails on figures that there could be";
    ComparesNothing   = "MDD097", "a condition that compares nothing";
    NumberTooLong     = "MDD098", "a number that is too long";
    OtherDecimals     = "MDD099", "a comparison at other decimals than are printed";
    FigureTooLarge    = "MDD100", "a figure that is too large";
    TextTooDeep       = "MDD105", "a text that is nested too deep";
}

impl Code {
    /// Whether it says that a name is not there.
    pub fn is_about_a_name(self) -> bool {
        use Code::{
            NotInReport, UnknownColumn, UnknownIndicator, UnknownMeasure, UnknownName, UnknownSource, UnknownTable,
            UnknownText,
        };
        matches!(
            self,
            UnknownName
                | UnknownTable
                | UnknownColumn
                | UnknownMeasure
                | UnknownText
                | UnknownIndicator
                | UnknownSource
                | NotInReport
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn no_two_codes_are_equal() {
        let mut ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Code::ALL.len());
    }
}
