//! What sources.toml says of values: how dates are written, and which values there may be.

use schemars::JsonSchema;

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Dates {
    One(DateFormat),
    Several(Vec<DateFormat>),
}

#[derive(JsonSchema)]
pub(super) enum DateFormat {
    #[schemars(rename = "yyyy-mm-dd")]
    YearFirst,
    #[schemars(rename = "yyyy-mm-ddThh:mm")]
    Moment,
    #[schemars(rename = "dd-mm-yyyy")]
    DayFirst,
    #[schemars(rename = "dd-mm-yy")]
    DayFirstShort,
    #[schemars(rename = "d-m-yyyy")]
    DayFirstLoose,
    #[schemars(rename = "dd-mm-yyyy hh:mm")]
    DayFirstTime,
    #[schemars(rename = "dd/mm/yyyy")]
    Slashes,
    #[schemars(rename = "dd/mm/yy")]
    SlashesShort,
    #[schemars(rename = "d/m/yyyy")]
    SlashesLoose,
    #[schemars(rename = "dd/mm/yyyy hh:mm")]
    SlashesTime,
    #[schemars(rename = "dd.mm.yyyy")]
    Points,
    #[schemars(rename = "dd.mm.yy")]
    PointsShort,
    #[schemars(rename = "d.m.yyyy")]
    PointsLoose,
    #[schemars(rename = "dd.mm.yyyy hh:mm")]
    PointsTime,
    #[schemars(rename = "mm/dd/yyyy")]
    MonthFirst,
    #[schemars(rename = "mm/dd/yy")]
    MonthFirstShort,
    #[schemars(rename = "mm/dd/yyyy hh:mm")]
    MonthFirstTime,
    #[schemars(rename = "mm-dd-yyyy")]
    MonthFirstDashes,
    #[schemars(rename = "yyyy/mm/dd")]
    YearFirstSlashes,
    #[schemars(rename = "yyyymmdd")]
    Compact,
    #[schemars(rename = "d mmmm yyyy")]
    DayInWords,
    #[schemars(rename = "d-mmm-yyyy")]
    DayInWordsDashes,
    #[schemars(rename = "d-mmm-yy")]
    DayInWordsShort,
    #[schemars(rename = "mmmm yyyy")]
    MonthInWords,
    #[schemars(rename = "mmm-yyyy")]
    MonthInWordsDashes,
    #[schemars(rename = "mmm-yy")]
    MonthInWordsShort,
    #[schemars(rename = "yyyy-mm")]
    Month,
    #[schemars(rename = "yyyymm")]
    CompactMonth,
    #[schemars(rename = "yyyy")]
    Year,
    #[schemars(rename = "yyyy-Qk")]
    Quarter,
    #[schemars(rename = "ke kwartaal yyyy")]
    QuarterInWords,
    #[schemars(rename = "yyyyJJ00")]
    CbsYear,
    #[schemars(rename = "yyyyKWkk")]
    CbsQuarter,
    #[schemars(rename = "yyyyMMmm")]
    CbsMonth,
    #[schemars(rename = "yyyy-mm-dd hh:mm")]
    MomentLoose,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Allowed {
    Texts(Vec<String>),
    Numbers(#[schemars(length(min = 1))] Vec<f64>),
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Range {
    Ends(#[schemars(with = "Vec<serde_json::Value>", length(min = 2, max = 2))] Vec<String>),
    No(NoRange),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum NoRange {
    None,
}
