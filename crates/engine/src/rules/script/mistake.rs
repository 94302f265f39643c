//! What can be wrong with a script: with what it says, and with what it does when it runs.

use crate::language::Said;
use crate::mistakes;
use crate::terms::Kind;

mistakes! {
    pub(super) enum ScriptMistake {
        /// What the parser missed.
        Unreadable { why: Said } = Error ScriptSyntax "script-unreadable";
        Slip { found: String, better: String } = Error ScriptSyntax "script-slip";
        /// A sign that nobody sees, by its name.
        Unseen { sign: Said } = Error ScriptSyntax "syntax-unseen";
        KeptWord { found: String } = Error ScriptSyntax "script-kept-word";
        NoSwitch { found: String } = Error ScriptSyntax "script-no-switch";
        NoCatching { found: String } = Error ScriptSyntax "script-no-catching";
        FunctionThere { found: String } = Error ScriptSyntax "script-function-there";
        Unused { found: String } = Error ScriptSyntax "script-unused";
        GivesAway = Error ScriptSyntax "script-gives-away";
        LeftOut = Error ScriptSyntax "script-left-out";
        CountsInTens = Error ScriptSyntax "script-counts-in-tens";
        SeesOnlyGiven = Error ScriptSyntax "script-sees-only-given";
        RangeElsewhere = Error ScriptSyntax "script-range-elsewhere";
        OneAnd { found: String } = Error ScriptSyntax "script-one-and";
        OneOr { found: String } = Error ScriptSyntax "script-one-or";
        UnknownSign { found: String } = Error ScriptSyntax "script-unknown-sign";
        NothingToChange { found: String } = Error ScriptSyntax "script-nothing-to-change";
        NoDot { found: String } = Error ScriptSyntax "script-no-dot";
        TakesSome { name: String, takes: usize, found: usize } = Error ScriptSyntax "script-takes-some";
        TakesAtLeast { name: String, takes: usize, found: usize } = Error ScriptSyntax "script-takes-at-least";
        TakesFromTo { name: String, least: usize, most: usize, found: usize } = Error ScriptSyntax "script-takes-from-to";
        OnlyVariable = Error ScriptSyntax "script-only-variable";
        CannotChange { found: String } = Error ScriptSyntax "script-cannot-change";
        UnknownName { found: String } = Error UnknownName "script-unknown-name";
        UnknownFunction { found: String } = Error UnknownName "script-unknown-function";
        TooLong { bytes: usize, most: usize } = Error ScriptLimit "script-too-long";
        ManyVariables { most: usize } = Error ScriptLimit "script-many-variables";

        Steps { most: u64 } = Error ScriptLimit "script-steps";
        CallsItself = Error ScriptLimit "script-calls-itself";
        NestsTooDeep = Error ScriptLimit "script-nests-too-deep";
        TextTooLarge = Error ScriptLimit "script-text-too-large";
        ListTooLarge = Error ScriptLimit "script-list-too-large";
        RowTooLarge = Error ScriptLimit "script-row-too-large";

        NoFigure { found: Said } = Error ScriptResult "script-no-figure";
        OtherKind { found: Kind, kind: Kind } = Error ScriptResult "script-other-kind";
        NotAllowed { found: String } = Error ScriptResult "script-not-allowed";

        StoppedItself { said: Said } = Error ScriptFailed "script-stopped-itself";
        ForOver { found: Said } = Error ScriptFailed "script-for-over";
        NoRange { found: Said } = Error ScriptFailed "script-no-range";
        NeverInRange { found: Said } = Error ScriptFailed "script-never-in-range";
        NotInText { found: Said } = Error ScriptFailed "script-not-in-text";
        NoYesNo { found: Said } = Error ScriptFailed "script-no-yes-no";
        CannotTake { name: String, found: Vec<Said> } = Error ScriptFailed "script-cannot-take";
        NoSign { sign: String, left: Said, right: Said } = Error ScriptFailed "script-no-sign";
        NumberTooLong = Error ScriptFailed "script-number-too-long";
        FractionTooLong = Error ScriptFailed "script-fraction-too-long";
        DividesByZero { number: String } = Error ScriptFailed "script-divides-by-zero";
        NoPower { found: String, most: u32 } = Error ScriptFailed "script-no-power";
        PlaceIsNumber { found: Said } = Error ScriptFailed "script-place-is-number";
        NoPlace { found: Said, count: usize } = Error ScriptFailed "script-no-place";
        NoKey { kind: Said, found: Said } = Error ScriptFailed "script-no-key";
        NoNames { name: String, found: Said } = Error ScriptFailed "script-no-names";
        NoField { found: String, allowed: Vec<String> } = Error ScriptFailed "script-no-field";
        EmptyRow { found: String } = Error ScriptFailed "script-empty-row";
        ListOfFigures { name: String, found: Said } = Error ScriptFailed "script-list-of-figures";
        OneKind { name: String, one: Said, other: Said } = Error ScriptFailed "script-one-kind";
        AddsNumbers { name: String, found: Said } = Error ScriptFailed "script-adds-numbers";
        OfEmptyList { name: String } = Error ScriptFailed "script-of-empty-list";
        NoOrder { name: String, kind: Said } = Error ScriptFailed "script-no-order";
        NoOrderBetween { name: String, one: Said, other: Said } = Error ScriptFailed "script-no-order-between";
        Decimals { found: String } = Error ScriptFailed "script-decimals";
        NoNumber { found: String } = Error ScriptFailed "script-no-number";
        SplitAtNothing = Error ScriptFailed "script-split-at-nothing";
        ReplaceNothing = Error ScriptFailed "script-replace-nothing";
        PadWithNothing = Error ScriptFailed "script-pad-with-nothing";
        NoLetters { found: String } = Error ScriptFailed "script-no-letters";
        NoDate { found: Vec<String> } = Error ScriptFailed "script-no-date";
        DatesTooFar = Error ScriptFailed "script-dates-too-far";
        NoMonths { found: String } = Error ScriptFailed "script-no-months";
        DateTooFar { months: String, date: String } = Error ScriptFailed "script-date-too-far";
    }
}
