//! What can be wrong with versions of the rules, and with how their files lie over each other.

use super::threshold::Threshold;
use crate::language::{Said, said};
use crate::mistakes;
use crate::terms::Date;

mistakes! {
    pub(super) enum VersionMistake {
        UnknownVersion { found: String } = Error UnknownVersion "rules-unknown-version";
        ExtendsLoop { names: String } = Error ExtendsLoop "rules-extends-loop";
        NoVersionFile { version: String } = Error MissingKey "rules-no-version-file";
        OtherNumber { folder: String, found: String } = Error UnknownVersion "rules-other-number";
        ExtendsLater { version: String, before: String } = Error VersionOrder "rules-extends-later";
        DatedFar { version: String, date: Date, before: String, other: Date } = Warning FarDate "rules-dated-far";
        DatedBefore { version: String, date: Date, before: String, other: Date }
            = Error VersionOrder "rules-dated-before";
        NoDate { found: Said } = Error WrongType "rules-no-date";
        /// What a new thing of the kind says, when no name is near.
        NoIndicatorToChange { kind: Said, found: String, says: Option<Vec<String>> }
            = Error UnknownIndicator "rules-nothing-to-change";
        NothingToChange { kind: Said, found: String, says: Option<Vec<String>> }
            = Error UnknownName "rules-nothing-to-change";
        NoColourToChange { found: String, allowed: Vec<String> } = Error UnknownName "rules-no-colour-to-change";
        SeveralColours { found: String } = Error UnknownName "rules-several-colours";
        BeforeNothing = Error UnknownKey "rules-before-nothing";
        NowhereToStand = Error MissingKey "rules-nowhere-to-stand";
        NotInList { found: String, allowed: Vec<String> } = Error UnknownName "rules-not-in-list";
        SeveralInList { found: String } = Error UnknownName "rules-several-in-list";
        InListAlready { found: String } = Error DuplicateName "rules-in-list-already";
        BeforeAndAfter = Error UnknownKey "rules-before-and-after";
        WrittenAgain { found: String } = Error NothingToRemove "rules-written-again";
        IndicatorInFront { name: String } = Error UnknownKey "rules-indicator-in-front";
        ReportInFront = Error UnknownKey "rules-report-in-front";
        NoId { key: String } = Error MissingKey "rules-no-id";
        IdOfNone = Error MissingKey "rules-id-of-none";
        DefinedTwice { kind: Said, found: String, place: String } = Error DuplicateName "rules-defined-twice";
        NothingToRemove { found: String, nearest: String } = Error NothingToRemove "rules-nothing-to-remove";
        NothingNamedSo { found: String } = Error NothingToRemove "rules-nothing-named-so";
        UnknownIndicator { found: String } = Error UnknownIndicator "rules-unknown-indicator";
        ExampleTwice { indicator: String } = Error DuplicateName "rules-example-twice";
        ExampleWithoutName = Error MissingKey "rules-example-without-name";
        SetUnknown { found: String } = Error UnknownName "set-unknown-threshold";
        SetNoPeriod { found: Threshold, threshold: String, was: Threshold } = Error CannotBeSet "set-no-period";
        SetNoNumber { found: Threshold, threshold: String, was: Threshold } = Error CannotBeSet "set-no-number";
        SetOfWhom { found: String } = Error CannotBeSet "set-of-whom";
    }
}

/// What a kind of thing in the rules is called.
pub(super) fn kind(key: &str) -> Said {
    said(match key {
        "indicator" => "rules-kind-indicator",
        "measure" => "rules-kind-measure",
        "view" => "rules-kind-view",
        "list" => "rules-kind-list",
        "threshold" => "rules-kind-threshold",
        _ => "rules-kind-table",
    })
}

mistakes! {
    /// What can be wrong with a warning that is said to be meant.
    pub(super) enum AllowMistake {
        NoList { found: Said } = Error WrongType "rules-allow-no-list";
        UnknownCode { found: String } = Error UnknownWord "rules-allow-unknown-code";
    }
}
