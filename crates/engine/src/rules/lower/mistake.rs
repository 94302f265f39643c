//! What can be wrong with the meaning of rules: names that are not there, keys that do not go together.

use crate::language::Said;
use crate::mistakes;
use crate::terms::{Kind, Number};

mistakes! {
    /// Names, and what they hold.
    pub(super) enum NameMistake {
        ListNoTexts { found: Said } = Error WrongType "rules-list-no-texts";
        /// A key of the indicator below the heading of the thresholds.
        KeyOfIndicator { found: String } = Error UnknownKey "rules-key-of-indicator";
        ThresholdNoNumber { found: Said, better: Option<String> } = Error WrongType "rules-threshold-no-number";
        NothingToFill { found: String } = Error UnknownPlaceholder "rules-nothing-to-fill";
        UnknownThreshold { found: String } = Error UnknownPlaceholder "rules-unknown-threshold";
        PeriodForNumber { found: String, measure: String } = Error PeriodOrNumber "rules-period-for-number";
        NoThresholds { found: String } = Error UnknownPlaceholder "rules-no-thresholds";
        PeriodWithStep { found: String } = Error PeriodOrNumber "rules-period-with-step";
        /// It is no whole number that people write out.
        NotInWords { found: String, value: String } = Error UnknownPlaceholder "rules-not-in-words";
        OpenBrace = Error UnknownPlaceholder "rules-open-brace";
        UnknownRows { found: String } = Error UnknownTable "rules-unknown-rows";
        RowsOfNobody { found: String } = Error UnknownTable "rules-rows-of-nobody";
        PresenceOfView { found: String } = Error UnknownTable "rules-presence-of-view";
        UnknownTable { found: String } = Error UnknownTable "rules-unknown-table";
        UnknownColumn { found: String, table: String } = Error UnknownColumn "rules-unknown-column";
        UnknownOwnColumn { found: String } = Error UnknownColumn "rules-unknown-own-column";
        ColumnNotNamed { found: String, table: String } = Error UnknownColumn "rules-column-not-named";
        UnknownMeasure { found: String } = Error UnknownMeasure "rules-unknown-measure";
        NotKept { found: String, figure: String } = Error UnknownMeasure "rules-not-kept";
        NoDifference { found: String, figure: String } = Error UnknownMeasure "rules-no-difference";
        NoMeasureNorThreshold { found: String } = Error UnknownMeasure "rules-no-measure-nor-threshold";
        ReservedMeasure { found: String } = Error DuplicateName "rules-reserved-measure";
        ReservedThreshold { found: String } = Error DuplicateName "rules-reserved-threshold";
    }
}

mistakes! {
    /// Measures, views and how figures are printed.
    pub(super) enum MeasureMistake {
        NameOfThreshold { found: String } = Error DuplicateName "rules-name-of-threshold";
        ComesFromNothing { measure: String } = Error MissingKey "rules-comes-from-nothing";
        ComesFromTwo { measure: String, first: String, second: String } = Error UnknownKey "rules-comes-from-two";
        UnitsMixed { found: String, unit: Said, beside: String, other: Said } = Error UnitsMixed "rules-units-mixed";
        MissingAsIdle = Error UnknownKey "rules-missing-as-idle";
        UnknownScript { found: String } = Error UnknownName "rules-unknown-script";
        NoTextsPromised { measure: String } = Error MissingKey "rules-no-texts-promised";
        NoChoice { measure: String, kind: Kind } = Error UnknownKey "rules-no-choice";
        Loop { names: String, next: String } = Error Cycle "rules-measure-loop";
        ViewOnItself { view: String } = Error Cycle "rules-view-on-itself";
        NameOfTable { found: String } = Error DuplicateName "rules-name-of-table";
        ColumnTwice { found: String } = Error DuplicateName "rules-column-twice";
        JoinOfGemeenten { found: String } = Error UnknownTable "rules-join-of-gemeenten";
        JoinNotOnText = Error WrongKind "rules-join-not-on-text";
        LooksAtRows { aggregate: String } = Error UnknownKey "rules-looks-at-rows";
        NeedsColumn { aggregate: String } = Error MissingKey "rules-needs-column";
        NotTakenOf { aggregate: String, column: String, kind: Kind } = Error WrongKind "rules-not-taken-of";
        NeverThisFigure { found: String } = Error UnknownChoice "rules-never-this-figure";
        /// It still means the same.
        FormerKey { found: String, now: String } = Warning FormerKey "rules-former-key";
    }
}

mistakes! {
    /// Classes, weights, points, and colours that are counted.
    pub(super) enum ComposedMistake {
        ClassesOfOther { measure: String, kind: Kind } = Error WrongKind "rules-classes-of-other";
        FewClasses { measure: String } = Error MissingKey "rules-classes-few";
        ClassesEnd { class: String, end: Number } = Error ClassesDoNotFit "rules-classes-end";
        ClassWithoutEnd { class: String } = Error ClassesDoNotFit "rules-class-without-end";
        ClassOutOfOrder { end: Number, earlier: Number } = Error ClassesDoNotFit "rules-class-out-of-order";
        ClassTwice { found: String } = Error DuplicateName "rules-class-twice";
        NoParts { measure: String, key: String } = Error MissingKey "rules-composed-of-nothing";
        WeightNoNumber { found: Said, better: Option<String> } = Error WrongType "rules-weight-no-number";
        WeightOfOther { part: String, kind: Kind } = Error WrongKind "rules-weight-of-other";
        PointsOfOther { part: String, kind: Kind } = Error WrongKind "rules-points-of-other";
        NoWeight { part: String, found: Number } = Error NoWeight "rules-no-weight";
        NoPoints { part: String, found: Number } = Error NoWeight "rules-no-points";
        PartsOfOtherUnits { part: String, found: String, other: String, unit: String }
            = Error OtherUnits "rules-parts-of-other-units";
        WholeOfOtherUnit { measure: String, found: String, part: String, unit: String }
            = Error OtherUnits "rules-whole-of-other-unit";
        CountsNothing { measure: String } = Error MissingKey "rules-counts-nothing";
        CountsTwice { measure: String } = Error UnknownKey "rules-counts-twice";
        CountedTwice { found: String } = Error DuplicateName "rules-counted-twice";
        CountsItself { measure: String, indicator: String } = Error CountsItself "rules-counts-itself";
        NoArithmetic { found: String } = Error UnknownPlaceholder "rules-no-arithmetic";
        NeverColoured { found: String } = Error NeverColoured "rules-never-coloured";
        NothingColoured { chapter: String } = Error NeverColoured "rules-nothing-coloured";
    }
}

mistakes! {
    /// Indicators.
    pub(super) enum IndicatorMistake {
        NotShown { found: String } = Error NotInReport "rules-indicator-not-shown";
        NoDisplay { measure: String } = Error MissingKey "rules-no-display";
        GrijsWithoutReason = Error MissingKey "rules-grijs-without-reason";
        ReasonWithoutGrijs { colour: String } = Error UnknownKey "rules-reason-without-grijs";
        NoWhy = Error MissingKey "rules-no-why";
        NoRowsBehind { measure: String } = Error WrongKind "rules-no-rows-behind";
        WhyOfOne = Error MissingKey "rules-why-of-one";
        NoPlaceholder { found: String, lacks: Said } = Error UnknownPlaceholder "rules-no-placeholder";
        Braces = Error UnknownPlaceholder "rules-braces";
        BenchmarkLeftBehind { remove: String } = Error UnknownKey "rules-benchmark-left-behind";
        NormWithoutValue = Error MissingKey "rules-norm-without-value";
        CountWithoutOver = Error MissingKey "rules-count-without-over";
        /// How many have the same is not what the reader then counts.
        SameWord { word: String, one: String, other: String } = Error SameWord "rules-same-word-twice";
        CountAsPart = Error WrongType "rules-count-as-part";
        PartAsCount = Error WrongType "rules-part-as-count";
        NoMean { kind: Kind } = Error WrongKind "rules-no-mean";
        NoBetter { kind: Kind } = Error WrongKind "rules-no-better";
        BestWithoutBetter = Error MissingKey "rules-best-without-better";
        QuantileWithoutAt = Error MissingKey "rules-quantile-without-at";
        /// 90 for 0.9.
        NoPart { found: Number, meant: Option<Number> } = Error WrongType "rules-no-part";
    }
}

mistakes! {
    /// Tables in paragraphs.
    pub(super) enum TableMistake {
        NoColumns { table: String } = Error MissingKey "rules-table-no-columns";
        GroupsOfOthers { table: String, grouped: usize, width: usize } = Error WrongType "rules-table-groups";
        UnknownList { found: String } = Error UnknownName "rules-unknown-list";
        KeyOfCriteria = Error UnknownKey "rules-key-of-criteria";
        RowsFromNothing = Error MissingKey "rules-rows-from-nothing";
        NoRows { most: u32 } = Error WrongType "rules-no-rows";
        CriterionWidth { cells: usize, width: usize } = Error WrongType "rules-criterion-width";
        ColumnWithout { key: String } = Error MissingKey "rules-table-column-without";
        OwnOfList = Error WrongKind "rules-own-of-list";
        NoMeanOf { column: String, kind: Kind } = Error WrongKind "rules-no-mean-of";
        NoKey = Error MissingKey "rules-rows-without-key";
        FoundByKey = Error MissingKey "rules-found-by-key";
        KeyOfOtherKind { key: String, kind: Kind, table: String, own: Kind } = Error WrongKind "rules-key-of-other-kind";
    }
}

mistakes! {
    /// Keys that stand there and mean nothing: what is read and then not used would be a promise that is not kept.
    pub(super) enum IdleKey {
        BesideNone { found: String } = Error UnknownKey "rules-idle-beside-none";
        Benchmark { found: String, kind: String, has: Vec<String> } = Error UnknownKey "rules-idle-benchmark";
        BesideOther { found: String, other: String } = Error UnknownKey "rules-idle-beside";
        List { found: String } = Error UnknownKey "rules-idle-list";
        Criteria { found: String } = Error UnknownKey "rules-idle-criteria";
        Words { found: String } = Error UnknownKey "rules-idle-words";
        Reference { found: String } = Error UnknownKey "rules-idle-reference";
        Column { found: String, shows: String, allowed: Vec<String> } = Error UnknownKey "rules-idle-column";
        PlainColumn { found: String, shows: String } = Error UnknownKey "rules-idle-plain-column";
    }
}

mistakes! {
    /// What comes where in the report.
    pub(super) enum OutlineMistake {
        NoReport = Error MissingKey "rules-no-report";
        SectionTwice { found: String } = Error DuplicateName "rules-section-twice";
        RowTwice { found: String } = Error DuplicateName "rules-row-twice";
        ForgottenSection { found: String } = Error NotInReport "rules-forgotten-section";
        NotShown { found: String } = Error NotInReport "rules-section-not-shown";
        NotInChapter { found: String } = Error NotInReport "rules-not-in-chapter";
        EmptyBlock = Error MissingKey "rules-empty-block";
        UnknownText { found: String } = Error UnknownText "rules-unknown-text";
        UnknownSource { found: String } = Error UnknownSource "rules-unknown-source";
        UnknownChapter { found: String } = Error UnknownName "rules-unknown-chapter";
        UnknownSection { found: String } = Error UnknownName "rules-unknown-section";
        UnknownIndicator { found: String } = Error UnknownIndicator "rules-unknown-indicator";
        UnknownReportTable { found: String } = Error UnknownIndicator "rules-unknown-table";
    }
}

mistakes! {
    /// Texts: what stands between braces, footnotes, nesting.
    pub(super) enum TextMistake {
        OpenBrace { allowed: Vec<String> } = Error UnknownPlaceholder "rules-text-open-brace";
        NoParagraph { found: String } = Error UnknownPlaceholder "rules-text-no-paragraph";
        NoMeaning { found: String, allowed: Vec<String> } = Error UnknownPlaceholder "rules-text-no-meaning";
        NotWritten { found: String } = Error LooseFootnote "rules-footnote-not-written";
        NotNamed { found: String } = Error LooseFootnote "rules-footnote-not-named";
        TooDeep { part: Said, most: usize } = Error TextTooDeep "rules-text-too-deep";
        UnevenRow { cells: usize, columns: usize } = Error UnevenRow "rules-text-uneven-row";
    }
}

mistakes! {
    /// What stands in front of a report, and whom it sends its reader to.
    pub(super) enum MessageMistake {
        NoContact { found: String } = Error BadLink "rules-no-contact";
        Person { found: String } = Warning PersonalAddress "rules-contact-person";
        NoDay { found: Said } = Error WrongType "rules-no-date";
        NoWeight { found: Number } = Error NoWeight "rules-weight-of-nothing";
    }
}
