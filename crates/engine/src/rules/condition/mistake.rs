//! What can be wrong with a condition or a formula.

use crate::language::Said;
use crate::mistakes;
use crate::terms::{Kind, Number};

mistakes! {
    pub(super) enum ConditionMistake {
        Empty = Error ConditionSyntax "condition-empty";
        /// What the parser missed.
        Unreadable { why: Said } = Error ConditionSyntax "condition-unreadable";
        CannotSay = Error ConditionMeaning "condition-cannot-say";
        TooManyDigits = Error NumberTooLong "condition-too-many-digits";
        NoNumber = Error NumberTooLong "condition-no-number";

        Word { found: String, better: String } = Error ConditionSyntax "condition-word";
        Between { found: String } = Error ConditionSyntax "condition-between";
        /// A sign that is none for a condition, and what is written for it.
        Sign { found: String, better: String } = Error ConditionSyntax "condition-sign";
        /// A text behind `||`, and the name that it was meant to be compared with.
        TextAlone { found: String, better: String } = Error ConditionSyntax "condition-text-alone";
        WrongWayRound { found: String, better: String } = Error ConditionSyntax "condition-wrong-way-round";
        OneEquals = Error ConditionSyntax "condition-one-equals";
        Comma { found: String, better: String } = Error ConditionSyntax "condition-comma";
        Thousands { found: String, read: String, thousands: String } = Error ConditionSyntax "syntax-thousands";
        Points { found: String, thousands: String } = Error ConditionSyntax "syntax-points";
        PointLast { found: String, better: String } = Error ConditionSyntax "condition-point-last";
        Percent { found: String, better: String } = Error ConditionSyntax "condition-percent";
        Hyphen { found: String, better: String } = Error ConditionSyntax "condition-hyphen";
        Quotes { better: String } = Error ConditionSyntax "condition-quotes";
        /// A sign that nobody sees, by its name.
        Unseen { sign: Said } = Error ConditionSyntax "syntax-unseen";

        ThresholdAlone { found: String } = Error WrongKind "condition-threshold-alone";
        NotYesNo { found: String, kind: Kind } = Error WrongKind "condition-not-yes-no";
        NoCondition = Error ConditionMeaning "condition-none";
        NoBenchmark = Error ConditionMeaning "condition-no-benchmark";
        /// `value` is the figure of an indicator; elsewhere there is none.
        NoValue = Error ConditionMeaning "condition-no-value";
        MonthsNeedNumber = Error ConditionMeaning "condition-months-need-number";
        NoMonths { found: Number } = Error ConditionMeaning "condition-no-months";
        /// A number, or the name of one, where a period is asked for.
        AgoOfNumber { found: String } = Error PeriodOrNumber "condition-ago-of-number";
        EarlierNeedsFigure { found: String } = Error ConditionMeaning "condition-earlier-needs-figure";
        AgoNeedsPeriod = Error PeriodOrNumber "condition-ago-needs-period";
        UnknownPeriod { found: String } = Error UnknownName "condition-unknown-period";
        /// A period where a number, a day or a yes or no is asked for.
        PeriodAlone { found: String } = Error PeriodOrNumber "condition-period-alone";
        TwoComparisons { found: String } = Error ConditionMeaning "condition-two-comparisons";
        ComparesList = Error ConditionMeaning "condition-compares-list";
        CalculatesWith { kind: Kind } = Error WrongKind "condition-calculates-with";
        CalculatesWithDate = Error WrongKind "condition-calculates-with-date";
        DividesByZero = Error DividesByZero "condition-divides-by-zero";
        DividesByFigure = Error NoPlainSum "condition-divides-by-figure";
        FigureTimesFigure = Error NoPlainSum "condition-figure-times-figure";
        /// A figure that is added as often as it is taken away.
        CountsForNothing = Error ComparesNothing "condition-counts-for-nothing";
        SumTooLarge = Error SumTooLarge "condition-sum-too-large";
        NoFunction { found: String } = Error ConditionMeaning "condition-no-function";
        NumberWithText { left: Kind, right: Kind } = Error WrongKind "condition-number-with-text";
        DateWithOther { left: Kind, right: Kind } = Error WrongKind "condition-date-with-other";
        OtherKinds { left: Kind, right: Kind } = Error WrongKind "condition-other-kinds";
        NoOrder { kind: Kind, found: String } = Error WrongKind "condition-no-order";
        TwoTexts = Error ComparesNothing "condition-two-texts";
        TwoConstants = Error ComparesNothing "condition-two-constants";
        /// A text without quotes, where the figure beside it has such texts.
        NotQuoted { found: String } = Error ConditionMeaning "condition-not-quoted";
        NeverSaid { found: String } = Error UnknownChoice "condition-never-said";

        InNeedsName = Error ConditionMeaning "condition-in-needs-name";
        NotBeforeIn = Error ConditionMeaning "condition-not-before-in";
        NotText { found: String, kind: Kind } = Error WrongKind "condition-not-text";
        UnknownList { found: String } = Error UnknownName "condition-unknown-list";
        NoList = Error ConditionMeaning "condition-no-list";
        EmptyList = Error ComparesNothing "condition-empty-list";
        ListOfOthers = Error WrongKind "condition-list-of-others";

        /// A function that asks something of a text, with too few or too many behind it.
        LikeNeedsTwo { found: String, example: String } = Error NoTextAsked "condition-like-needs-two";
        LikeNeedsName { found: String, example: String } = Error NoTextAsked "condition-like-needs-name";
        /// The list stands where the name should.
        LikeListFirst { found: String, list: String } = Error NoTextAsked "condition-like-list-first";
        LikeNeedsText { found: String, example: String } = Error NoTextAsked "condition-like-needs-text";
        LikeOfList { found: String, better: String } = Error NoTextAsked "condition-like-of-list";
        LikeEmptyText { found: String } = Error NoTextAsked "condition-like-empty-text";
        LikeNeverSaid { found: String, function: String, allowed: Vec<String> } = Error UnknownChoice
            "condition-like-never-said";
        LikeCompared { found: String } = Error ConditionMeaning "condition-like-compared";
        LikeNotText { found: String, function: String, kind: Kind } = Error WrongKind "condition-like-not-text";

        NotNumber { found: String, kind: Kind } = Error WrongKind "formula-not-number";
        NoSign { found: String } = Error ConditionMeaning "formula-no-sign";
        OneSide { found: String } = Error ConditionMeaning "formula-one-side";
        NoFormula = Error ConditionMeaning "formula-none";
        TooLarge { found: Number } = Error NumberTooLong "formula-too-large";
    }
}
