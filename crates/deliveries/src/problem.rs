//! What is wrong with a cell: what was found, what is allowed there, and what to do.

use super::date::{DateFormat, DateMistake, DateSystem, date_of_serial};
use super::form::all_words;
use super::number::{MAX_DIGITS, NumberMistake, NumberNotation};
use super::read::Field;
use mdd_engine::diagnostic::{Code, Mistake, Severity};
use mdd_engine::language::{Datum, Said, hidden_signs, named_sign, said, sign};
use mdd_engine::mistakes;
use mdd_engine::text::cell;

/// What is wrong with a cell. The same in two cells is one message.
pub(super) struct Problem {
    code: Code,
    said: Said,
    /// What is allowed there, where that differs from cell to cell.
    pub remark: Option<Said>,
    /// One of those that are allowed may have been meant.
    is_near: bool,
}

impl Problem {
    pub fn of(mistake: &impl Mistake) -> Self {
        Problem { code: mistake.code(), said: mistake.said(), remark: None, is_near: false }
    }

    pub fn remark(self, remark: Option<Said>) -> Self {
        Problem { remark, ..self }
    }

    /// One of those that are allowed may have been meant.
    pub fn near(self) -> Self {
        Problem { is_near: true, ..self }
    }

    /// Those among which a suggestion may be found.
    pub fn among(&self) -> &[String] {
        let allowed = self.said.data().iter().find_map(|(name, datum)| match datum {
            Datum::Texts(allowed) if *name == "allowed" => Some(allowed.as_slice()),
            _ => None,
        });
        allowed.filter(|_| self.is_near).unwrap_or_default()
    }
}

impl Mistake for Problem {
    fn code(&self) -> Code {
        self.code
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn said(&self) -> Said {
        self.said.clone()
    }
}

mistakes! {
    /// Why a cell cannot be read as its column is declared. `signs` are those that nobody sees.
    pub(super) enum ValueMistake {
        Required { column: String } = Error RequiredValue "cells-required";
        NoText { found: String, signs: Option<Said> } = Error NotAllowed "cells-no-text";
        WithoutPart { found: String, part: String } = Error NotAllowed "cells-without-part";
        NotAllowed { found: String, column: String, allowed: Vec<String>, signs: Option<Said> } = Error NotAllowed "cells-not-allowed";
        NoAnswer { found: String, yes: Vec<String>, no: Vec<String>, signs: Option<Said> } = Error NotAllowed "cells-no-answer";
        NoYesNo { found: String, signs: Option<Said> } = Error NotAllowed "cells-no-yes-no";

        // Dates. `both` are the formats that are declared, and the one that it looks like.
        NoDate { found: String, dates: Said, formats: Option<Vec<&'static str>>, signs: Option<Said> } = Error MalformedDate "cells-no-date";
        NoSuchDay { found: String, dates: Said } = Error MalformedDate "cells-no-such-day";
        OtherFormat { found: String, dates: Said, format: String, both: Vec<String> } = Error MalformedDate "cells-other-format";
        Turned { found: String, dates: Said, format: String } = Error MalformedDate "cells-turned";
        CountedDay { found: String, dates: Said, day: String } = Error MalformedDate "cells-counted-day";
        NoDay { found: String, dates: Said, formats: Vec<&'static str> } = Error MalformedDate "cells-no-day";

        // Numbers. `decimal` and `thousands` are what can be declared.
        NotNumber { found: String, signs: Option<Said> } = Error MalformedNumber "cells-not-number";
        NoNumber { found: String, example: String, signs: Option<Said> } = Error MalformedNumber "cells-no-number";
        TooManyDigits { found: String, most: usize } = Error MalformedNumber "cells-too-many-digits";
        GroupingBefore { found: String, example: String, sign: Said } = Error MalformedNumber "cells-grouping-before";
        Grouping { found: String, example: String, sign: Said, cure: Said } = Error MalformedNumber "cells-grouping";
        ZeroInFront { found: String, example: String, sign: Said, cure: Said } = Error MalformedNumber "cells-zero-in-front";
        OtherDecimal { found: String, example: String, sign: Said, declared: Said, decimal: char } = Error MalformedNumber "cells-other-decimal";
        Grouped { found: String, example: String, sign: Said, thousands: char, decimal: Option<char> } = Error MalformedNumber "cells-grouped";
        MinusBehind { found: String, example: String } = Error MalformedNumber "cells-minus-behind";
        Brackets { found: String, example: String } = Error MalformedNumber "cells-brackets";
        Percent { found: String, example: String } = Error MalformedNumber "cells-percent";
        Euro { found: String, example: String } = Error MalformedNumber "cells-euro";
        OddSign { found: String, example: String, sign: Said } = Error MalformedNumber "cells-odd-sign";
    }
}

/// What a cell says, as a message quotes it, and the signs in it that nobody sees.
pub(super) fn quoted(field: &Field<'_>) -> (String, Option<Said>) {
    let found = match field {
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
        other => other.said().to_owned(),
    };
    (cell(&found).into_owned(), strange_signs(&found))
}

/// The signs in a text that cannot be seen, or that look like a plain space: `U+200B, a zero-width space`.
pub(super) fn strange_signs(text: &str) -> Option<Said> {
    // Lines in a cell are no secret.
    let text: String = text.chars().filter(|letter| !matches!(letter, '\n' | '\r' | '\t')).collect();
    hidden_signs(&text).or_else(|| text.chars().find(|letter| is_other_space(*letter)).map(sign))
}

fn is_other_space(letter: char) -> bool {
    letter.is_whitespace() && !letter.is_ascii()
}

/// What is left of a text when what cannot be seen is taken out, and every space is a plain one.
pub(super) fn plain(text: &str) -> String {
    let seen = text.chars().filter(|letter| !mdd_engine::text::is_hidden(*letter) || letter.is_whitespace());
    seen.map(|letter| if is_other_space(letter) { ' ' } else { letter }).collect()
}

pub(super) fn no_date(
    field: &Field<'_>,
    mistake: DateMistake,
    formats: &[DateFormat],
    system: Option<DateSystem>,
) -> ValueMistake {
    let dates = formats.iter().map(|format| said("cells-date").with("date", format.example()));
    let dates = dates.reduce(|dates, date| said("cells-date-or").with("dates", dates).with("date", date));
    let dates = dates.unwrap_or_else(|| said("cells-date").with("date", ""));
    if let (Field::Plain(number), Some(system), DateMistake::NoDate) = (field, system, mistake) {
        return no_day(number, system, dates);
    }
    let (found, signs) = quoted(field);
    match mistake {
        DateMistake::NoDate => {
            let formats = signs.is_none().then(all_words);
            ValueMistake::NoDate { found, dates, formats, signs }
        }
        DateMistake::NoSuchDay => ValueMistake::NoSuchDay { found, dates },
        DateMistake::OtherFormat(other) => {
            let both = formats.iter().chain([&other]).map(|format| format!("\"{}\"", format.word())).collect();
            ValueMistake::OtherFormat { found, dates, format: other.word().to_owned(), both }
        }
        DateMistake::Turned(other) => ValueMistake::Turned { found, dates, format: other.word().to_owned() },
    }
}

/// A workbook counts days, but shows them as days: a number without that layout is most often no day.
fn no_day(number: &str, system: DateSystem, dates: Said) -> ValueMistake {
    let found = number.to_owned();
    match date_of_serial(number, system).filter(|date| (1950..2100).contains(&date.year())) {
        Some(date) => ValueMistake::CountedDay { found, dates, day: date.to_string() },
        None => ValueMistake::NoDay { found, dates, formats: all_words() },
    }
}

pub(super) fn no_number(text: &str, mistake: NumberMistake, notation: NumberNotation) -> ValueMistake {
    let example = match (notation.decimal, notation.thousands) {
        (',', None) => "1234,5".to_owned(),
        (_, None) => "1234.5".to_owned(),
        (decimal, Some(thousands)) => format!("1{thousands}234{decimal}5"),
    };
    let found = cell(text).into_owned();
    let sign = said(notation.thousands.map_or("cells-a-sign", name));
    let cure = match notation.thousands {
        Some(sign @ '.') => said("cells-decimal-point").with("sign", sign),
        Some(sign @ ',') => said("cells-decimal-comma").with("sign", sign),
        _ => said("cells-correct"),
    };
    match mistake {
        NumberMistake::NoNumber => ValueMistake::NoNumber { found, example, signs: strange_signs(text) },
        NumberMistake::TooManyDigits => ValueMistake::TooManyDigits { found, most: MAX_DIGITS },
        NumberMistake::Grouping if text.contains(notation.decimal) => {
            ValueMistake::GroupingBefore { found, example, sign }
        }
        NumberMistake::Grouping => ValueMistake::Grouping { found, example, sign, cure },
        NumberMistake::ZeroInFront => ValueMistake::ZeroInFront { found, example, sign, cure },
        NumberMistake::OtherDecimal(decimal) => {
            let declared = said(name(notation.decimal));
            ValueMistake::OtherDecimal { found, example, sign: said(name(decimal)), declared, decimal }
        }
        NumberMistake::Grouped(thousands) => {
            let once = text.matches(thousands).count() == 1 && !text.contains(notation.decimal);
            let decimal = (once && matches!(thousands, '.' | ',')).then_some(thousands);
            ValueMistake::Grouped { found, example, sign: said(name(thousands)), thousands, decimal }
        }
        NumberMistake::MinusBehind => ValueMistake::MinusBehind { found, example },
        NumberMistake::Brackets => ValueMistake::Brackets { found, example },
        NumberMistake::Percent => ValueMistake::Percent { found, example },
        NumberMistake::Euro => ValueMistake::Euro { found, example },
        NumberMistake::Sign(odd) => {
            let sign = named_sign(odd).unwrap_or_else(|| said("cells-sign").with("sign", odd));
            ValueMistake::OddSign { found, example, sign }
        }
    }
}

/// The name of a sign in a number.
fn name(sign: char) -> &'static str {
    match sign {
        '.' => "cells-a-point",
        ',' => "cells-a-comma",
        '\'' => "cells-an-apostrophe",
        _ => "cells-a-space",
    }
}
