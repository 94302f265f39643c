//! The code of each message: stable, unique. What it is about stands in languages/*/codes.ftl, its page with
//! examples in `pages/`; docs/codes.md is all of them.

use std::fmt;

macro_rules! codes {
    ($($name:ident = $number:literal;)*) => {
        /// What kind of mistake a message is about. Once given out, a code keeps its meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $($name),* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// `MDD001`
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => $number),* }
            }

            /// Its page without a heading: in Dutch like the rules, in Markdown.
            pub(super) fn written(self) -> &'static str {
                match self { $(Code::$name => include_str!(concat!("pages/", $number, ".md"))),* }
            }
        }
    };
}

codes! {
    Syntax            = "MDD001";
    UnknownKey        = "MDD002";
    MissingKey        = "MDD003";
    WrongType         = "MDD004";
    UnknownWord       = "MDD005";
    DuplicateName     = "MDD006";
    ConditionSyntax   = "MDD007";
    ConditionMeaning  = "MDD008";
    UnknownName       = "MDD009";
    WrongKind         = "MDD010";
    UnknownChoice     = "MDD011";
    UnknownTable      = "MDD012";
    UnknownColumn     = "MDD013";
    UnknownMeasure    = "MDD014";
    UnknownText       = "MDD015";
    UnknownIndicator  = "MDD016";
    UnknownSource     = "MDD017";
    Cycle             = "MDD018";
    ScriptSyntax      = "MDD019";
    ScriptFailed      = "MDD020";
    ScriptLimit       = "MDD021";
    ScriptResult      = "MDD022";
    UnknownVersion    = "MDD023";
    ExtendsLoop       = "MDD024";
    NothingToRemove   = "MDD025";
    UnknownPlaceholder = "MDD026";
    NotInReport       = "MDD027";
    NoRuleApplies     = "MDD028";
    LooseFootnote     = "MDD029";
    VersionOrder      = "MDD030";
    RuleNeverApplies  = "MDD031";
    SaysNothing       = "MDD032";
    RulesOverlap      = "MDD033";
    ChangesNothing    = "MDD034";
    SaidAgain         = "MDD035";
    OtherNumber       = "MDD036";
    Unused            = "MDD037";
    BadLink           = "MDD038";
    NotProved         = "MDD039";
    FileMissing       = "MDD040";
    FileUnreadable    = "MDD041";
    FileEmpty         = "MDD042";
    WrongEncoding     = "MDD043";
    MissingColumn     = "MDD044";
    MalformedNumber   = "MDD045";
    MalformedDate     = "MDD046";
    NotAllowed        = "MDD047";
    RequiredValue     = "MDD048";
    DuplicateGemeente = "MDD049";
    UnmatchedRow      = "MDD050";
    RaggedRow         = "MDD051";
    WrongShape        = "MDD052";
    OutsideProject    = "MDD053";
    StrayFile         = "MDD054";
    PercentLayout     = "MDD055";
    HiddenCells       = "MDD056";
    NeverWorkedOut    = "MDD057";
    UnclosedQuote     = "MDD058";
    TooLarge          = "MDD059";
    NoProject         = "MDD060";
    UnknownGemeente   = "MDD061";
    AmbiguousGemeente = "MDD062";
    BadArgument       = "MDD063";
    OutputFailed      = "MDD064";
    GoldenDamaged     = "MDD065";
    GoldenMissing     = "MDD066";
    TemplateFailed    = "MDD067";
    NothingToCompare  = "MDD068";
    NoPartInExample   = "MDD070";
    EmptyExample      = "MDD071";
    FarOutside        = "MDD072";
    Assumed           = "MDD073";
    HiddenSign        = "MDD074";
    DoubleKey         = "MDD075";
    CodeAgainstName   = "MDD076";
    WrongMerging      = "MDD080";
    MergedRow         = "MDD081";
    UnknownSize       = "MDD082";
    KeyDiffers        = "MDD083";
    OutOfRange        = "MDD084";
    NotUnique         = "MDD085";
    GateFailed        = "MDD086";
    SourceOutdated    = "MDD087";
    OtherDate         = "MDD088";
    NoGemeenten       = "MDD089";
    BadUrl            = "MDD090";
    FetchFailed       = "MDD091";
    FetchRefused      = "MDD092";
    LockDamaged       = "MDD093";
    ColumnEmptied     = "MDD094";
    ScriptOnMadeUp    = "MDD095";
    ComparesNothing   = "MDD097";
    NumberTooLong     = "MDD098";
    OtherDecimals     = "MDD099";
    FigureTooLarge    = "MDD100";
    TextTooDeep       = "MDD105";
    LooseAsterisk     = "MDD110";
    OtherSource       = "MDD111";
    SaidTwice         = "MDD112";
    DefinedTwice      = "MDD113";
    TextTwice         = "MDD114";
    OtherPlace        = "MDD115";
    FormerName        = "MDD116";
    NotDelivered      = "MDD117";
    ReadAsValue       = "MDD118";
    IdleAllow         = "MDD119";
    LeftOut           = "MDD120";
    OtherOrder        = "MDD121";
    SkipsVersion      = "MDD122";
    ReadTwice         = "MDD123";
    UpdatedLater      = "MDD124";
    GreyForAll        = "MDD125";
    OtherUnit         = "MDD126";
    FarDate           = "MDD127";
    UnfinishedText    = "MDD128";
    SameWord          = "MDD173";
    OtherProgram      = "MDD140";
    PublishedChanged  = "MDD141";
    PublishedUnsealed = "MDD142";
    WrongErratum      = "MDD143";
    PublishedOnDraft  = "MDD144";
    MergeConflict     = "MDD145";
    OtherVersions     = "MDD146";
    EmptyChangelog    = "MDD150";
    ExampleFails      = "MDD151";
    NotAsApproved     = "MDD152";
    NotFormatted      = "MDD153";
    BaseUnknown       = "MDD154";
    UnitsMixed        = "MDD160";
    DividesByZero     = "MDD161";
    NoPlainSum        = "MDD162";
    SumTooLarge       = "MDD163";
    NoPeriod          = "MDD164";
    PeriodOrNumber    = "MDD165";
    NoTextAsked       = "MDD166";
    ClassesDoNotFit   = "MDD168";
    NoWeight          = "MDD169";
    OtherUnits        = "MDD170";
    CountsItself      = "MDD171";
    NeverColoured     = "MDD172";
    CannotBeSet       = "MDD180";
    IsWhatIf          = "MDD181";
    BetterContradicts = "MDD182";
    WhyKept           = "MDD183";
    FormerKey         = "MDD184";
    PersonalAddress   = "MDD185";
    UnevenRow         = "MDD186";
    ComparedAlone     = "MDD187";
    EditionWrong      = "MDD188";
    ExplanationWrong  = "MDD189";
    WorkshopWrong     = "MDD190";
    OrganisationWrong = "MDD191";
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
