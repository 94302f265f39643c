//! What can be wrong with the meaning of rules: names that are not there, keys that do not go together.

use crate::language::Said;
use crate::mistakes;

mistakes! {
    /// Names, and what they hold.
    pub(super) enum NameMistake {
        ListNoTexts { found: Said } = Error WrongType "rules-list-no-texts";
        ThresholdNoNumber { found: Said } = Error WrongType "rules-threshold-no-number";
        UnknownThreshold { found: String } = Error UnknownPlaceholder "rules-unknown-threshold";
        NoThresholds { found: String } = Error UnknownPlaceholder "rules-no-thresholds";
        OpenBrace = Error UnknownPlaceholder "rules-open-brace";
        UnknownRows { found: String } = Error UnknownTable "rules-unknown-rows";
        RowsOfNobody { found: String } = Error UnknownTable "rules-rows-of-nobody";
        PresenceOfView { found: String } = Error UnknownTable "rules-presence-of-view";
        UnknownTable { found: String } = Error UnknownTable "rules-unknown-table";
        UnknownColumn { found: String, table: String } = Error UnknownColumn "rules-unknown-column";
        UnknownOwnColumn { found: String } = Error UnknownColumn "rules-unknown-own-column";
        ColumnNotNamed { found: String, table: String } = Error UnknownColumn "rules-column-not-named";
        UnknownMeasure { found: String } = Error UnknownMeasure "rules-unknown-measure";
        NoMeasureNorThreshold { found: String } = Error UnknownMeasure "rules-no-measure-nor-threshold";
        ReservedMeasure { found: String } = Error DuplicateName "rules-reserved-measure";
        ReservedThreshold { found: String } = Error DuplicateName "rules-reserved-threshold";
    }
}
