//! A cell of a delivery as its format gives it, before anything is known of its column.

use std::borrow::Cow;

use super::percent::hundredth;
use super::unreadable::Unreadable;
use mdd_engine::terms::Date;

/// A cell as the format gives it.
#[derive(Clone, PartialEq, Debug)]
pub(in super::super) enum Field<'a> {
    Empty,
    /// As it stands in a text file, trimmed; a number in it follows the manifest's decimal sign.
    Text(Cow<'a, str>),
    /// A number that the format itself knows as one: with a point.
    Plain(Cow<'a, str>),
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks know a date as one"))]
    Date(Date),
    YesNo(bool),
    /// A number with the layout of a percentage, as it is shown, with a point: `75%` is kept as 0.75.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks have layouts"))]
    Percent(Cow<'a, str>),
    /// Something is there, but it has no value.
    Unreadable(Box<Unreadable>),
}

impl Field<'_> {
    /// A trimmed text; nothing but spaces is empty.
    pub(super) fn text(text: &str) -> Field<'_> {
        let text = text.trim();
        if text.is_empty() { Field::Empty } else { Field::Text(Cow::Borrowed(text)) }
    }

    /// What stands there, for those that look at the text alone.
    pub fn said(&self) -> &str {
        match self {
            Field::Text(text) | Field::Plain(text) | Field::Percent(text) => text,
            Field::Unreadable(why) => why.said(),
            Field::Empty | Field::Date(_) | Field::YesNo(_) => "",
        }
    }

    /// Whether a word for "no value" stands there.
    pub fn shows(&self, word: &str) -> bool {
        match self {
            Field::Text(text) | Field::Plain(text) => text == word,
            // -99998 is one whatever its layout.
            Field::Percent(shown) => {
                let number = shown.trim_end_matches('%');
                shown == word || number == word || hundredth(number) == word
            }
            Field::Unreadable(why) => why.shows(word),
            Field::Empty | Field::Date(_) | Field::YesNo(_) => false,
        }
    }

    pub(super) fn into_owned(self) -> Field<'static> {
        match self {
            Field::Empty => Field::Empty,
            Field::Text(text) => Field::Text(Cow::Owned(text.into_owned())),
            Field::Plain(text) => Field::Plain(Cow::Owned(text.into_owned())),
            Field::Percent(text) => Field::Percent(Cow::Owned(text.into_owned())),
            Field::Date(date) => Field::Date(date),
            Field::YesNo(yes) => Field::YesNo(yes),
            Field::Unreadable(why) => Field::Unreadable(why),
        }
    }
}
