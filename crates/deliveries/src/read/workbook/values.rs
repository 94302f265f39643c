//! What the crate that reads workbooks gives for a cell, as a value.

use calamine::{Data, DataRef};

use super::cells::{SheetCells, SheetValue};
use crate::date::{DateFormat, read_date};
use mdd_engine::terms::Date;

/// The value of a cell; None for an empty one. `is_percent` says of a number whether it is shown as a percentage.
pub(super) fn value(
    data: &DataRef<'_>,
    cells: &mut SheetCells,
    is_percent: impl Fn(f64) -> bool,
) -> Option<SheetValue> {
    let number =
        |number: f64| if is_percent(number) { SheetValue::Percent(number) } else { SheetValue::Number(number) };
    Some(match data {
        DataRef::Empty => return None,
        DataRef::Int(int) => number(*int as f64),
        DataRef::Float(float) => number(*float),
        DataRef::String(text) => cells.add_text(text),
        DataRef::SharedString(text) => cells.add_text(text),
        DataRef::Bool(yes) => SheetValue::YesNo(*yes),
        DataRef::DateTime(moment) => date_of(*moment),
        DataRef::DateTimeIso(text) => date_in(text),
        DataRef::DurationIso(_) => SheetValue::NoDate,
        DataRef::Error(error) => cells.add_mistake(&error.to_string()),
    })
}

/// The same, of a sheet that is kept whole.
pub(super) fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Empty => DataRef::Empty,
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    }
}

/// The day of a cell with the layout of a date.
fn date_of(moment: calamine::ExcelDateTime) -> SheetValue {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return SheetValue::NoDate;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    date.and_then(|((year, month), day)| Date::new(year, month, day).ok()).map_or(SheetValue::NoDate, SheetValue::Date)
}

fn date_in(text: &str) -> SheetValue {
    read_date(text, &[DateFormat::YearFirst, DateFormat::Moment]).map_or(SheetValue::NoDate, SheetValue::Date)
}
