//! What is wrong with a cell, in words: what was found, what is allowed there, and what to do.

use super::date::{DateFormat, DateMistake, DateSystem, date_of_serial};
use super::form::all_words;
use super::number::{MAX_DIGITS, Notation, NumberMistake};
use super::read::Field;
use mdd_engine::diagnostic::{Code, Mistake, Severity};
use mdd_engine::language::{Said, said};
use mdd_engine::text::{cell, hidden_signs, sign};

/// What is wrong with a cell.
pub(super) struct Problem {
    pub code: Code,
    pub message: String,
    pub label: String,
    /// What to do.
    pub help: Vec<String>,
    /// The names among which a suggestion may be found.
    pub allowed: Vec<String>,
    /// The same as a value: then there are no words.
    pub said: Option<Said>,
}

impl Problem {
    pub fn new(code: Code, message: String, label: impl Into<String>) -> Self {
        Problem { code, message, label: label.into(), help: Vec::new(), allowed: Vec::new(), said: None }
    }

    pub fn of(mistake: &impl Mistake) -> Self {
        Problem { said: Some(mistake.said()), ..Problem::new(mistake.code(), String::new(), "") }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
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
        self.said.clone().unwrap_or_else(|| said("loading-plain").with("text", &self.message))
    }
}

/// A cell that holds something else than its column does.
pub(super) fn not(code: Code, field: &Field<'_>, allowed: &str) -> Problem {
    let said = match field {
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
        other => other.said().to_owned(),
    };
    let problem = Problem::new(code, format!("`{}` cannot be read here", cell(&said)), allowed);
    problem.names_signs(&said)
}

impl Problem {
    /// Says which signs nobody can see, or take for another one, are in the cell.
    pub fn names_signs(self, said: &str) -> Problem {
        match strange_signs(said) {
            Some(signs) => self.help(format!("it has {signs}: have it taken out of the delivery")),
            None => self,
        }
    }
}

/// The signs in a text that cannot be seen, or that look like a plain space: `U+200B, a zero-width space`.
pub(super) fn strange_signs(text: &str) -> Option<String> {
    // Lines in a cell are no secret.
    let text: String = text.chars().filter(|letter| !matches!(letter, '\n' | '\r' | '\t')).collect();
    hidden_signs(&text).or_else(|| text.chars().find(|letter| is_other_space(*letter)).map(sign))
}

fn is_other_space(letter: char) -> bool {
    letter.is_whitespace() && !letter.is_ascii()
}

/// A sign by its name, or as it looks when it has none.
fn named(letter: char) -> String {
    let name = sign(letter);
    if name.contains(", ") { name } else { format!("`{letter}`") }
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
) -> Problem {
    let examples: Vec<String> = formats.iter().map(|format| format.example()).collect();
    let label = format!("a date such as {}", examples.join(", or "));
    let said = cell(field.said());
    let declared = |other: DateFormat| {
        let words: Vec<String> =
            formats.iter().chain([&other]).map(|format| format!("\"{}\"", format.word())).collect();
        words.join(", ")
    };
    let is = |message: String| Problem::new(Code::MalformedDate, message, label.clone());
    if let (Field::Plain(number), Some(system), DateMistake::NoDate) = (field, system, mistake) {
        return no_day(number, system, label);
    }
    match mistake {
        DateMistake::NoDate => {
            let problem = not(Code::MalformedDate, field, &label);
            if !problem.help.is_empty() {
                return problem;
            }
            problem.help(format!("`dates` in sources.toml says how dates are written: {}", all_words()))
        }
        DateMistake::NoSuchDay => is(format!("there is no day `{said}`")),
        DateMistake::OtherFormat(other) => is(format!("`{said}` is written as {}", other.word())).help(format!(
            "if that is right, declare it in sources.toml: dates = \"{}\", or dates = [{}] for both",
            other.word(),
            declared(other)
        )),
        DateMistake::Turned(other) => {
            is(format!("there is no day `{said}`, but there is one if it is written as {}", other.word())).help(format!(
                "if the whole delivery writes dates so, declare dates = \"{}\": other cells were then read with day and month turned",
                other.word()
            ))
        }
    }
}

/// A workbook counts days, but shows them as days: a number without that layout is most often no day.
fn no_day(number: &str, system: DateSystem, label: String) -> Problem {
    let problem = Problem::new(Code::MalformedDate, format!("`{number}` is a number, not a day"), label);
    match date_of_serial(number, system).filter(|date| (1950..2100).contains(&date.year())) {
        Some(date) => problem
            .help(format!(
                "it looks as a spreadsheet counts days ({number} is {date}), but its layout of a date was lost"
            ))
            .help("if it is that day, give the column the layout of a date in the spreadsheet program, and save it"),
        None => problem
            .help("give the column the layout of a date in the spreadsheet program")
            .help(format!("or declare in sources.toml how such dates are written: {}", all_words())),
    }
}

pub(super) fn no_number(said: &str, mistake: NumberMistake, notation: Notation) -> Problem {
    let example = match (notation.decimal, notation.thousands) {
        (',', None) => "1234,5".to_owned(),
        (_, None) => "1234.5".to_owned(),
        (decimal, Some(thousands)) => format!("1{thousands}234{decimal}5"),
    };
    let name = |sign: char| match sign {
        '.' => "a point",
        ',' => "a comma",
        '\'' => "an apostrophe",
        _ => "a space",
    };
    let text = cell(said);
    let label = format!("a number such as {example}");
    let is = |message: String| Problem::new(Code::MalformedNumber, message, label.clone());
    let thousands = notation.thousands.map_or("a sign", name);
    let decimal = match notation.thousands {
        Some(sign @ ('.' | ',')) => format!(
            "most likely {} is the decimal sign here: then declare decimal = \"{sign}\", and no `thousands` or another one",
            thousands.replacen("a ", "the ", 1)
        ),
        _ => "correct the delivery".to_owned(),
    };
    match mistake {
        NumberMistake::NoNumber => is(format!("`{text}` is not a number")).names_signs(said),
        NumberMistake::TooManyDigits => Problem::new(
            Code::MalformedNumber,
            format!("`{text}` has too many digits"),
            format!("at most {MAX_DIGITS} digits"),
        ),
        NumberMistake::Grouping if said.contains(notation.decimal) => {
            is(format!("`{text}` has {thousands} between thousands at a wrong place"))
                .help("between thousands stand groups of three digits: correct the delivery")
        }
        NumberMistake::Grouping => is(format!("`{text}` has {thousands} between thousands at a wrong place"))
            .help("between thousands stand groups of three digits")
            .help(decimal),
        NumberMistake::ZeroInFront => {
            is(format!("`{text}` begins with a zero, and has {thousands} as between thousands"))
                .help("no number of a thousand or more begins with a zero")
                .help(decimal)
        }
        NumberMistake::OtherDecimal(sign) => {
            let message = format!("`{text}` has {} where {} is declared", name(sign), name(notation.decimal));
            is(message)
                .help(format!("if the whole delivery writes decimals so, declare decimal = \"{sign}\" in sources.toml"))
        }
        NumberMistake::Grouped(sign) => {
            let problem = is(format!("`{text}` has {} that is not declared", name(sign)))
                .help(format!("if it stands between thousands, declare thousands = \"{sign}\" in sources.toml"));
            let once = said.matches(sign).count() == 1 && !said.contains(notation.decimal);
            match sign {
                '.' | ',' if once => problem.help(format!("if it is the decimal sign, declare decimal = \"{sign}\"")),
                _ => problem,
            }
        }
        NumberMistake::MinusBehind => is(format!("`{text}` has its minus behind the digits"))
            .help("a minus stands in front: correct the delivery"),
        NumberMistake::Brackets => {
            is(format!("`{text}` stands between brackets, as bookkeepers write what is below zero"))
                .help("a number below zero has a minus in front: correct the delivery")
        }
        NumberMistake::Percent => is(format!("`{text}` has a sign for percent that is not declared"))
            .help("if the column holds percentages, declare unit = \"percent\" in sources.toml"),
        NumberMistake::Sign(found) => is(format!("`{text}` is a number but for {}", named(found)))
            .help("have it taken out of the delivery, or have an ordinary sign put there"),
    }
}
