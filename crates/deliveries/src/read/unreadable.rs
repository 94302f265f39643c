//! A cell that is there but has no value: why, and what to do. It is a mistake of its row, not of the whole file.

use mdd_engine::diagnostic::Code;
use mdd_engine::text::cell;

/// Why a cell has no value.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks have such cells"))]
pub enum Unreadable {
    /// What a formula gives that cannot be worked out, and how else spreadsheet programs write it.
    Mistake { said: String, also: &'static [&'static str] },
    /// A time or a duration where a day is meant.
    Time,
    /// A formula of which the file does not hold the outcome.
    NeverWorkedOut,
    /// It was made one with another cell, which says something.
    Merged(Merged),
    /// A number without the layout of a percentage, in a column where other cells have it.
    NoPercentage { number: String, other: String },
}

/// A cell that was made one with another.
#[derive(Clone, PartialEq, Debug)]
pub struct Merged {
    /// The cell with the value: `B2`.
    pub with: String,
    /// What that says.
    pub says: String,
    /// What this one holds though nobody sees it; most often nothing.
    pub own: String,
    /// The value stands in another column.
    pub sideways: bool,
}

/// A message about such a cell.
pub struct Words {
    pub code: Code,
    pub message: String,
    pub label: String,
    pub help: &'static str,
}

impl Unreadable {
    /// Whether this is what the cell shows: a word for "no value" makes it one without.
    pub fn shows(&self, word: &str) -> bool {
        match self {
            Unreadable::Mistake { said, also } => said == word || also.contains(&word),
            Unreadable::Merged(merged) => merged.says == word,
            Unreadable::NoPercentage { number, .. } => number == word,
            Unreadable::Time | Unreadable::NeverWorkedOut => false,
        }
    }

    /// What the cell shows, for those that look at the text alone.
    pub fn said(&self) -> &str {
        match self {
            Unreadable::Mistake { said, .. } => said,
            Unreadable::NoPercentage { number, .. } => number,
            Unreadable::Time | Unreadable::NeverWorkedOut | Unreadable::Merged(_) => "",
        }
    }

    pub fn words(&self) -> Words {
        let words = |code, message: String, label: &str, help| Words { code, message, label: label.to_owned(), help };
        match self {
            Unreadable::Mistake { said, also } => {
                let others: Vec<&str> = also.iter().copied().filter(|other| other != said).collect();
                let others = if others.is_empty() { String::new() } else { format!(" ({})", others.join(", ")) };
                words(
                    Code::FileUnreadable,
                    format!("the formula of this cell gives a mistake: {}{others}", cell(said)),
                    "a value, or nothing",
                    "mend the formula in the spreadsheet program, or ask the owner of the delivery to do so; if it stands for \"no value\", declare it in sources.toml: missing = [\"#N/A\"]",
                )
            }
            Unreadable::Time => words(
                Code::FileUnreadable,
                "this is a time or a duration, not a date".to_owned(),
                "a date, a number or a text",
                "give the cell a date, or a number without the layout of a time",
            ),
            Unreadable::NeverWorkedOut => words(
                Code::NeverWorkedOut,
                "the formula of this cell was never worked out: the file does not hold its outcome".to_owned(),
                "a value, or a formula with its outcome",
                "a program that does not calculate made this file: open it in a spreadsheet program and save it; if such cells mean nothing, declare formulas = \"empty\" for the table in sources.toml",
            ),
            Unreadable::Merged(Merged { with, says, own, sideways }) => {
                let own = if own.is_empty() {
                    String::new()
                } else {
                    format!(", not the \"{}\" that nobody sees", cell(own))
                };
                words(
                    Code::HiddenCells,
                    "this cell is merged with another one, and the value stands in that".to_owned(),
                    &format!("the spreadsheet shows {with} here: \"{}\"{own}", cell(says)),
                    if *sideways {
                        "undo the merging in the spreadsheet program; or declare fill = \"none\" for the column in sources.toml: then it is empty"
                    } else {
                        "declare fill = \"down\" in sources.toml: then every row that it covers has the value; or fill = \"none\": then it is empty"
                    },
                )
            }
            Unreadable::NoPercentage { number, other } => words(
                Code::PercentLayout,
                "this number does not have the layout of a percentage, and other cells of its column do".to_owned(),
                &format!("{number} can be {number}% here, or 100 times that; {other} has the layout"),
                "give all cells of the column the same layout in the spreadsheet program, and look whether they then show what is meant",
            ),
        }
    }
}

impl Unreadable {
    /// A mistake by the way in which it is written, in English or in Dutch.
    #[cfg(feature = "xlsx")]
    pub fn mistake(said: &str) -> Unreadable {
        let also = MISTAKES.iter().find(|names| names.contains(&said)).copied().unwrap_or_default();
        Unreadable::Mistake { said: said.to_owned(), also }
    }

    /// Whether the row says whose it is all the same: #N/A, or nothing, below a heading over several columns.
    pub fn is_said(&self) -> bool {
        matches!(self, Unreadable::Mistake { .. } | Unreadable::Merged(Merged { sideways: true, .. }))
    }
}

/// As spreadsheet programs show them, in English and in Dutch.
#[cfg(feature = "xlsx")]
const MISTAKES: [&[&str]; 13] = [
    &["#DIV/0!", "#DEEL/0!"],
    &["#N/A", "#N/B"],
    &["#NAME?", "#NAAM?"],
    &["#NULL!", "#LEEG!"],
    &["#NUM!", "#GETAL!"],
    &["#REF!", "#VERW!"],
    &["#VALUE!", "#WAARDE!"],
    &["#GETTING_DATA", "#DATA!"],
    &["#SPILL!", "#OVERLOOP!"],
    &["#CALC!", "#BEREKENEN!"],
    &["#FIELD!", "#VELD!"],
    &["#BLOCKED!", "#GEBLOKKEERD!"],
    &["#CONNECT!", "#VERBINDEN!"],
];

/// A mistake by its number in a workbook from before 2007.
#[cfg(feature = "xlsx")]
pub fn mistake_of(number: u8) -> &'static str {
    match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#GETTING_DATA",
    }
}
