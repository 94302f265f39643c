//! One value out of the values of a column, or out of rows: everything that is said of an aggregate, in one place. How it is
//! worked out, the engine says. A new one is a row here, its sum there, and a word in `keys/measure.rs`.

use crate::every;
use crate::terms::Kind;

every! {
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Aggregate {
        /// How many rows.
        Count,
        /// How many different values.
        Distinct,
        Sum,
        /// The unweighted mean of the values that are there.
        Mean,
        Min,
        Max,
        /// Whether there is a row at all.
        Any,
        /// The value of the first row.
        First,
    }
}

/// What an aggregate gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gives {
    /// How many there are: a whole number, also where there is nothing.
    Count,
    /// Also where there is nothing.
    YesNo,
    /// One of the values of the column.
    OneOfThem,
    Sum,
    Mean,
}

impl Gives {
    /// The kind of what is given, of a column of this kind.
    pub fn kind(self, column: Option<Kind>) -> Option<Kind> {
        match self {
            Gives::Count | Gives::Sum | Gives::Mean => Some(Kind::Number),
            Gives::YesNo => Some(Kind::YesNo),
            Gives::OneOfThem => column,
        }
    }
}

struct About {
    word: &'static str,
    gives: Gives,
    /// It looks at a column; else at rows.
    column: bool,
    /// The kinds of column that it can be taken of.
    of: &'static [Kind],
}

const ANY: &[Kind] = &[Kind::Number, Kind::Text, Kind::Date, Kind::YesNo];

impl Aggregate {
    const fn about(self) -> About {
        const fn about(word: &'static str, gives: Gives, column: bool, of: &'static [Kind]) -> About {
            About { word, gives, column, of }
        }
        match self {
            Aggregate::Count => about("count", Gives::Count, false, ANY),
            Aggregate::Distinct => about("distinct", Gives::Count, true, ANY),
            Aggregate::Sum => about("sum", Gives::Sum, true, &[Kind::Number]),
            Aggregate::Mean => about("mean", Gives::Mean, true, &[Kind::Number]),
            Aggregate::Min => about("min", Gives::OneOfThem, true, &[Kind::Number, Kind::Date]),
            Aggregate::Max => about("max", Gives::OneOfThem, true, &[Kind::Number, Kind::Date]),
            Aggregate::Any => about("any", Gives::YesNo, false, ANY),
            Aggregate::First => about("first", Gives::OneOfThem, true, ANY),
        }
    }

    /// How rules call it.
    pub const fn word(self) -> &'static str {
        self.about().word
    }

    pub fn gives(self) -> Gives {
        self.about().gives
    }

    /// Whether there is always an answer, also where there is nothing.
    pub fn always_gives(self) -> bool {
        matches!(self.gives(), Gives::Count | Gives::YesNo)
    }

    /// Whether it looks at a column; else at rows.
    pub fn takes_a_column(self) -> bool {
        self.about().column
    }

    /// Whether it can be taken of a column of this kind.
    pub fn can_be_taken_of(self, kind: Kind) -> bool {
        self.about().of.contains(&kind)
    }
}
