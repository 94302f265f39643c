//! What can be wrong with a file of TOML, before anything in it has a meaning.

use crate::language::Said;
use crate::mistakes;
use crate::terms::Number;

mistakes! {
    /// What can be wrong with a key, whatever it means.
    pub(crate) enum KeyMistake {
        OtherKind { found: Said, expected: Said, better: Option<String> } = Error WrongType "key-other-kind";
        Unknown { what: Said, found: String } = Error UnknownKey "key-unknown";
        Missing { what: Said, key: &'static str, line: Option<Said>, table: Option<Said> } = Error MissingKey "key-missing";
        MissingSeveral { what: Said, keys: Vec<String> } = Error MissingKey "key-missing-several";
        EmptyText { key: &'static str } = Error MissingKey "key-empty-text";
        Count { key: &'static str, found: Number, most: String } = Error WrongType "key-count";
        SingleTable { key: &'static str } = Error WrongType "key-single-table";
        UnknownWord { found: String, allowed: Vec<String> } = Error UnknownWord "key-unknown-word";
        TooLong { found: Number, most: usize } = Error NumberTooLong "key-too-long";
        TooFine { found: Number, most: u32 } = Error NumberTooLong "key-too-fine";
    }
}

mistakes! {
    pub(super) enum SyntaxMistake {
        TooDeep = Error Syntax "syntax-too-deep";
        ListAsTable { better: String } = Error Syntax "syntax-list-as-table";
        /// A heading behind a `#`, and the one above it.
        HeadingHidden { found: String, above: Said } = Error Syntax "syntax-heading-hidden";
        HeadingTwice { found: String, better: Option<String> } = Error Syntax "syntax-heading-twice";
        HeadingBrackets { better: String } = Error Syntax "syntax-heading-brackets";
        LeftOpen { found: String, better: String } = Error Syntax "syntax-left-open";
        CommaMissing = Error Syntax "syntax-comma-missing";
        KeyTwice = Error Syntax "syntax-key-twice";
        CurlyQuotes = Error Syntax "syntax-curly-quotes";
        QuoteMissing = Error Syntax "syntax-quote-missing";
        NoValue = Error Syntax "syntax-no-value";
        DutchDate { better: String } = Error Syntax "syntax-dutch-date";
        DateForm { better: String } = Error Syntax "syntax-date-form";
        NoSuchDay { found: String } = Error Syntax "syntax-no-such-day";
        ZeroFirst { found: String, better: String, decimal: String } = Error Syntax "syntax-zero-first";
        PointFirst { better: String } = Error Syntax "syntax-point-first";
        YesNo { better: String, quoted: Option<String> } = Error Syntax "syntax-yes-no";
        Backslash = Error Syntax "syntax-backslash";
        KeySpaces { better: String, quoted: String } = Error Syntax "syntax-key-spaces";
        QuotesInside = Error Syntax "syntax-quotes-inside";
        SingleQuotesInside = Error Syntax "syntax-single-quotes-inside";
        Comma { better: String } = Error Syntax "syntax-comma";
        Percent { better: String } = Error Syntax "syntax-percent";
        NoQuotes = Error Syntax "syntax-no-quotes";
        /// A sign that nobody sees, by its name.
        Unseen { sign: Said } = Error Syntax "syntax-unseen";
        NoEquals = Error Syntax "syntax-no-equals";
        BracketMissing = Error Syntax "syntax-bracket-missing";
        /// Whatever else: the sign at which the reader stops.
        Sign { found: String } = Error Syntax "syntax-sign";
        EndOfLine = Error Syntax "syntax-end-of-line";
        TooLarge = Error WrongType "syntax-too-large";
        NoNumber = Error WrongType "syntax-no-number";
        NoDate = Error WrongType "syntax-no-date";
        Thousands { found: String, read: String, thousands: String } = Error WrongType "syntax-thousands";
        Points { found: String, thousands: String } = Error WrongType "syntax-points";
        ReservedName { found: String, better: String } = Error ConditionSyntax "syntax-name-reserved";
        NameLetters { found: String, better: String } = Error ConditionSyntax "syntax-name-letters";
        NameFirst { found: String, better: String } = Error ConditionSyntax "syntax-name-first";
    }
}
