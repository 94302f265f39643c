//! The words of the field as types: gemeente codes, exact numbers, colours, dates.
//!
//! Knows nothing of where a value came from or which rule asks for it.

mod code;
mod colour;
mod date;
mod display;
mod frequency;
mod hash;
mod longest;
mod name;
mod notation;
mod number;
mod period;
mod shown;
mod unit;
mod value;

pub use code::GemeenteCode;
pub use colour::{Colour, GreyReason, OwnReason, Reason};
pub use date::{Date, Peildatum, Updated, dutch_date, parse_date};
pub use display::{Display, Usual};
pub use frequency::Frequency;
pub use hash::{Meaning, hash_scheme, hexadecimal, short_hash};
pub use longest::{MOST_DECIMALS, TooLong, too_large, too_long};
pub use name::{bare_name, plain_name, two_names};
pub use notation::Notation;
pub use number::{Exactly, Number, Sum};
pub use period::{Period, PeriodUnit};
pub use shown::Shown;
pub use unit::Unit;
pub use value::{Kind, Value};
