//! What can be wrong in sources.toml, beyond the shape of its keys: each with its names, before it is a sentence.

use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::language::Said;
use mdd_engine::mistakes;
use mdd_engine::syntax::Node;
use mdd_engine::terms::{Kind, Number};

mistakes! {
    pub(super) enum ManifestMistake {
        WrongPeildatum = Error WrongType "manifest-wrong-peildatum";
        WrongValidOn = Error WrongType "manifest-wrong-valid-on";
        WrongUpdated = Error WrongType "manifest-wrong-updated";
        WrongNumbers = Error WrongType "manifest-wrong-numbers";
        WrongRange = Error WrongType "manifest-wrong-range";
        WrongDays = Error WrongType "manifest-wrong-days";
        WrongDated = Error WrongType "manifest-wrong-dated";
        WrongDelimiter { found: String } = Error UnknownWord "manifest-wrong-delimiter";
        WrongQuote { found: String } = Error UnknownWord "manifest-wrong-quote";

        TwoTables { found: String } = Error DuplicateName "manifest-two-tables";
        NoPeriod { source: String } = Error MissingKey "manifest-no-period";
        TwoWays { path: String } = Error BadUrl "manifest-two-ways";
        Outside { path: String } = Error OutsideProject "manifest-outside";
        PathSigns = Error OutsideProject "manifest-path-signs";
        UnknownSource { found: String } = Error UnknownSource "manifest-unknown-source";
        NoRowsPer { table: String } = Error MissingKey "manifest-no-rows-per";
        NoGemeente { table: String } = Error MissingKey "manifest-no-gemeente";
        SameSign { found: String } = Error UnknownWord "manifest-same-sign";
        ListElsewhere = Error UnknownKey "manifest-list-elsewhere";
        SplitOne = Error UnknownKey "manifest-split-one";
        SplitTwice = Error UnknownKey "manifest-split-twice";
        SettledTwice { found: String } = Error DuplicateName "manifest-settled-twice";
        NoCode { found: String } = Error WrongType "manifest-no-code";
        NoName { found: String } = Error WrongType "manifest-no-name";
        ValueColumnAlone = Error UnknownKey "manifest-value-column-alone";
        PrefixOfNames = Error UnknownKey "manifest-prefix-of-names";
        NoPrefix { found: String } = Error WrongType "manifest-no-prefix";
    }
}

mistakes! {
    /// What can be wrong with a column.
    pub(super) enum ColumnMistake {
        ChoiceWithoutAllowed = Error MissingKey "manifest-choice-without-allowed";
        AllowedElsewhere = Error UnknownKey "manifest-allowed-elsewhere";
        OnlyYesNo { key: String } = Error UnknownKey "manifest-only-yes-no";
        OnlyTexts { key: String } = Error UnknownKey "manifest-only-texts";
        OnlyDates { key: String } = Error UnknownKey "manifest-only-dates";
        NothingBetween = Error WrongType "manifest-nothing-between";
        SignWithoutList = Error UnknownKey "manifest-sign-without-list";
        CountNoNumber = Error UnknownKey "manifest-count-no-number";
        CountWithSign = Error UnknownKey "manifest-count-with-sign";
        JoinNoText = Error UnknownKey "manifest-join-no-text";
        JoinWithoutSign = Error UnknownKey "manifest-join-without-sign";
        EmptyPart = Error WrongType "manifest-empty-part";
        NoPart = Error MissingKey "manifest-no-part";
        MeansNothing { said: String } = Error WrongType "manifest-means-nothing";
        EmptyMeansNothing = Error WrongType "manifest-empty-means-nothing";
        NotInAllowed { found: String } = Error UnknownWord "manifest-not-in-allowed";
        TwoOrders { first: String, found: String } = Error UnknownWord "manifest-two-orders";
        UnknownDates { found: String, allowed: Vec<String> } = Error UnknownWord "manifest-unknown-dates";
        ChangeElsewhere = Error UnknownKey "manifest-change-elsewhere";
        NoRangeWhy = Error MissingKey "manifest-no-range-why";
        RangeWhyAlone = Error UnknownKey "manifest-range-why-alone";
        RangeElsewhere = Error UnknownKey "manifest-range-elsewhere";
        NoUnit { column: String } = Warning MissingKey "manifest-no-unit";
        DatedUnknownColumn { found: String } = Error UnknownColumn "manifest-dated-unknown-column";
        DatedWrongKind { column: String, kind: Kind } = Error WrongType "manifest-dated-wrong-kind";
    }
}

mistakes! {
    /// What can be wrong with the key of a table, and with how its rows are merged.
    pub(super) enum RowsMistake {
        NoKeyWhy = Error MissingKey "manifest-no-key-why";
        EmptyKeyWhy = Error MissingKey "manifest-empty-key-why";
        KeyWhyAlone = Error UnknownKey "manifest-key-why-alone";
        KeyNotNeeded = Error WrongMerging "manifest-key-not-needed";
        EmptyKey = Error WrongMerging "manifest-empty-key";
        KeyTwice { found: String } = Error DuplicateName "manifest-key-twice";
        NoKey { table: String, columns: Vec<String> } = Warning MissingKey "manifest-no-key";
        NoKeyColumns { table: String } = Warning MissingKey "manifest-no-key-columns";
        UnknownColumn { table: String, found: String } = Error UnknownColumn "manifest-unknown-column";
        MergingNobody = Error WrongMerging "manifest-merging-nobody";
        SizeUnused = Error WrongMerging "manifest-size-unused";
        WeighsItself { column: String } = Error WrongMerging "manifest-weighs-itself";
        DividedTogether = Error WrongMerging "manifest-divided-together";
        DividedSummed = Error WrongMerging "manifest-divided-summed";
        DividedLoose = Error WrongMerging "manifest-divided-loose";
        SizeWrongKind { column: String, kind: Kind } = Error WrongMerging "manifest-size-wrong-kind";
        NotMerged = Error WrongMerging "manifest-not-merged";
        PartOfKey { column: String } = Error WrongMerging "manifest-part-of-key";
        CannotMerge { column: String, kind: Kind, policy: String, allowed: Vec<String> } = Error WrongMerging "manifest-cannot-merge";
        NoSum { column: String, unit: String } = Error WrongMerging "manifest-no-sum";
        NoSumOfTable { column: String, unit: String } = Error WrongMerging "manifest-no-sum-of-table";
        TogetherOne = Error WrongMerging "manifest-together-one";
        TogetherColumn = Error WrongMerging "manifest-together-column";
        NotMadeOne = Error WrongMerging "manifest-not-made-one";
        NeedsKey { policy: String } = Error WrongMerging "manifest-needs-key";
    }
}

mistakes! {
    /// What can be wrong with the register.
    pub(super) enum RegisterKeyMistake {
        UnknownTable { found: String } = Error UnknownTable "manifest-unknown-table";
        HalfDates = Error MissingKey "manifest-half-dates";
        WrongKind { kind: Kind } = Error WrongType "manifest-register-wrong-kind";
        ValidOnTwice = Error UnknownKey "manifest-valid-on-twice";
        Merged = Error WrongMerging "manifest-register-merged";
        Many = Error WrongShape "manifest-register-many";
    }
}

mistakes! {
    /// What can be wrong with the address of a delivery.
    pub(super) enum UrlMistake {
        NoUrl { kind: Said } = Error WrongType "manifest-no-url";
        Zero { key: String } = Error WrongType "manifest-zero";
        OfSeveral = Error BadUrl "manifest-url-of-several";
        ODataElsewhere = Error BadUrl "manifest-odata-elsewhere";
        WrongSeconds { key: String, found: Number, most: u32 } = Error WrongType "manifest-wrong-seconds";
        Space = Error BadUrl "manifest-url-space";
        Placeholder { found: String } = Error BadUrl "manifest-url-placeholder";
        Letter { found: String } = Error BadUrl "manifest-url-letter";
        NoAddress = Error BadUrl "manifest-url-no-address";
        OtherWay { found: String } = Error BadUrl "manifest-url-other-way";
        Secret = Error BadUrl "manifest-url-secret";
        NoServer = Error BadUrl "manifest-url-no-server";
        BadServer { found: String } = Error BadUrl "manifest-url-bad-server";
    }
}

/// A value that its key does not take.
pub(super) fn wrong<T>(node: &Node, mistake: &ManifestMistake, diagnostics: &mut Diagnostics) -> Option<T> {
    diagnostics.push(Diagnostic::of(node.span, mistake));
    None
}
