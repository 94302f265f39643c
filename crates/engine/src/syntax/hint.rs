//! What most often goes wrong on a line of TOML that cannot be read, and what mends it where that is certain.
//!
//! Looks at the line, not at what the parser says of it.

use std::ops::Range;

use super::mistake::SyntaxMistake;
use crate::language::sign;
use crate::terms::Date;
use crate::text::is_hidden;

/// A slip of the hand, where it is when that is known, and what to put where.
pub(super) struct Slip {
    pub mistake: SyntaxMistake,
    pub at: Option<Range<usize>>,
    pub edits: Vec<(Range<usize>, String)>,
}

/// What word processors make of quotes.
const CURLY: [(char, char); 7] =
    [('“', '"'), ('”', '"'), ('„', '"'), ('‘', '\''), ('’', '\''), ('‚', '\''), ('«', '"')];

/// The line of a place, without white space behind it, and where it begins.
pub(super) fn line_of(text: &str, at: usize) -> (usize, &str) {
    let at = at.min(text.len());
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    (start, text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim_end())
}

/// The slip on the line of this place.
pub(super) fn slip(text: &str, at: usize) -> Option<Slip> {
    let (start, line) = line_of(text, at);
    let code = line.split('#').next().unwrap_or(line);
    if code.contains(|letter| CURLY.iter().any(|(curly, _)| *curly == letter)) {
        let mut curly = code.char_indices().filter(|(_, letter)| CURLY.iter().any(|(curly, _)| curly == letter));
        let first = curly.next().map_or(0, |(at, _)| at);
        let end = curly.next_back().map_or(code.trim_end().len(), |(at, letter)| at + letter.len_utf8());
        let at = Some(start + first..start + end);
        return Some(Slip { mistake: SyntaxMistake::CurlyQuotes, at, edits: straight(code, start) });
    }
    if let Some((place, letter)) = code.char_indices().find(|(_, letter)| is_unseen(*letter))
        && !in_quotes(code, place)
    {
        let put = if letter.is_whitespace() { " " } else { "" };
        let edits = vec![(start + place..start + place + letter.len_utf8(), put.to_owned())];
        return Some(Slip { mistake: SyntaxMistake::Unseen { sign: sign(letter) }, at: None, edits });
    }
    if (code.matches('"').count() % 2 == 1) || (code.matches('\'').count() % 2 == 1) {
        return Slip::only(SyntaxMistake::QuoteMissing);
    }
    let Some(equals) = code.find('=') else { return heading_slip(code, start) };
    if let Some(slip) = key_slip(code.get(..equals)?, start) {
        return Some(slip);
    }
    let (from, value) = value_of(code, equals + 1, at - start);
    value_slip(value, start + from).or_else(|| {
        let before = text.get(..at)?.chars().next_back();
        (before == Some('\\') || text.get(at..)?.starts_with('\\')).then(|| Slip::only(SyntaxMistake::Backslash))?
    })
}

impl Slip {
    fn only(mistake: SyntaxMistake) -> Option<Slip> {
        Some(Slip { mistake, at: None, edits: Vec::new() })
    }

    /// With another text for this stretch, which mends it for certain.
    fn mended(mistake: SyntaxMistake, at: Range<usize>, better: String) -> Option<Slip> {
        Some(Slip { mistake, at: Some(at.clone()), edits: vec![(at, better)] })
    }
}

/// `[colour` or `[[colour]`
fn heading_slip(code: &str, start: usize) -> Option<Slip> {
    let written = code.trim();
    let name = written.trim_matches(['[', ']']);
    let open = written.len() - written.trim_start_matches('[').len();
    let close = written.len() - written.trim_end_matches(']').len();
    let plain = |letter: char| letter.is_alphanumeric() || "_-.\"' ".contains(letter);
    if open == 0 || open == close || name.is_empty() || !name.chars().all(plain) {
        return None;
    }
    let brackets = open.max(close).min(2);
    let better = format!("{}{name}{}", "[".repeat(brackets), "]".repeat(brackets));
    let at = start + (code.len() - code.trim_start().len());
    let at = at..at + written.len();
    let mistake = SyntaxMistake::HeadingBrackets { better: better.clone() };
    // Who writes more brackets behind than before may have forgotten one, or written one too many.
    if open > close {
        Slip::mended(mistake, at, better)
    } else {
        Some(Slip { mistake, at: Some(at), edits: Vec::new() })
    }
}

/// A key of several words.
fn key_slip(key: &str, start: usize) -> Option<Slip> {
    let written = key.trim();
    let plain = |letter: char| letter.is_alphanumeric() || "_- ".contains(letter);
    if !written.contains(' ') || !written.chars().all(plain) {
        return None;
    }
    let better = written.split_whitespace().collect::<Vec<_>>().join("_");
    let at = start + (key.len() - key.trim_start().len());
    let mistake = SyntaxMistake::KeySpaces { better, quoted: format!("\"{written}\"") };
    Some(Slip { mistake, at: Some(at..at + written.len()), edits: Vec::new() })
}

/// The value that begins there; within a table on one line, that of the key before the place where the reader stops.
fn value_of(code: &str, from: usize, at: usize) -> (usize, &str) {
    let mut from = from;
    let mut value = code.get(from..).unwrap_or_default();
    if value.trim_start().starts_with('{') {
        let before = code.get(from..at.max(from)).unwrap_or_default();
        from += before.rfind('=').map_or(0, |equals| equals + 1);
        let rest = code.get(from..).unwrap_or_default();
        let next = rest.find('=').and_then(|equals| rest.get(..equals)?.rfind(','));
        value = rest.get(..next.unwrap_or(rest.len())).unwrap_or_default().trim_end().trim_end_matches('}');
    }
    (from + (value.len() - value.trim_start().len()), value.trim())
}

fn value_slip(value: &str, from: usize) -> Option<Slip> {
    let whole = from..from + value.len();
    let first = value.chars().next();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(slip) = date_slip(value, whole.clone()).or_else(|| quotes_slip(value, whole.clone())) {
        return Some(slip);
    }
    let number = value.trim_end_matches('%').trim_end();
    match value {
        "" => Slip::only(SyntaxMistake::NoValue),
        "true" | "false" => None,
        _ if value.starts_with(['.', ',']) && digits(value.get(1..)?) => {
            let better = format!("0.{}", value.get(1..)?);
            Slip::mended(SyntaxMistake::PointFirst { better: better.clone() }, whole, better)
        }
        _ if digits(value) && value.len() > 1 && value.starts_with('0') => {
            let rest = value.trim_start_matches('0');
            let better = if rest.is_empty() { "0" } else { rest }.to_owned();
            let mistake = SyntaxMistake::ZeroFirst { found: value.to_owned(), better, decimal: format!("0.{rest}") };
            Some(Slip { mistake, at: Some(whole), edits: Vec::new() })
        }
        _ if first.is_some_and(|first| first.is_ascii_digit()) && number.len() < value.len() => {
            Slip::only(SyntaxMistake::Percent { better: number.replacen(',', ".", 1) })
        }
        _ if first.is_some_and(|first| first.is_ascii_digit()) && value.contains(',') => {
            let better = value.replacen(',', ".", 1);
            let certain =
                better.matches('.').count() == 1 && better.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            match certain {
                true => Slip::mended(SyntaxMistake::Comma { better: better.clone() }, whole, better),
                false => Slip::only(SyntaxMistake::Comma { better: "0.5".to_owned() }),
            }
        }
        _ => match yes_or_no(value) {
            Some(better) => {
                let (found, quoted) = (better.to_owned(), format!("\"{value}\""));
                let certain = better == value.to_lowercase();
                let mistake = SyntaxMistake::YesNo { better: found, quoted: (!certain).then_some(quoted) };
                let edits = certain.then(|| (whole.clone(), better.to_owned()));
                Some(Slip { mistake, at: Some(whole), edits: edits.into_iter().collect() })
            }
            None if first.is_some_and(char::is_alphabetic) => {
                Some(Slip { mistake: SyntaxMistake::NoQuotes, at: Some(whole), edits: Vec::new() })
            }
            None => None,
        },
    }
}

/// What people write for `true` and `false`.
pub fn yes_or_no(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "ja" | "waar" | "yes" | "aan" | "on" | "true" => Some("true"),
        "nee" | "onwaar" | "no" | "uit" | "off" | "false" => Some("false"),
        _ => None,
    }
}

/// Quotes within a text between quotes of the same kind.
fn quotes_slip(value: &str, whole: Range<usize>) -> Option<Slip> {
    let inside = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote).filter(|text| text.contains(quote));
    if value.starts_with('"') && value.matches('"').count() > 2 {
        let better = inside('"').filter(|text| !text.contains(['\'', '\\'])).map(|text| format!("'{text}'"));
        let edits = better.map(|better| (whole.clone(), better)).into_iter().collect();
        return Some(Slip { mistake: SyntaxMistake::QuotesInside, at: Some(whole), edits });
    }
    let text = inside('\'').filter(|text| !text.contains(['"', '\\']))?;
    let better = format!("'{}'", text.replace('\'', "\""));
    // `'a == 'b''`: a text that begins behind a sign. What stands within a word is an apostrophe.
    let apostrophe = text.split('\'').step_by(2).any(|before| before.ends_with(char::is_alphanumeric));
    let mistake = SyntaxMistake::SingleQuotesInside;
    let edits = (!apostrophe).then(|| (whole.clone(), better)).into_iter().collect();
    Some(Slip { mistake, at: Some(whole), edits })
}

/// Each curly quote as the straight one; where a straight one of the kind stands on the line too, somebody has to choose.
fn straight(code: &str, start: usize) -> Vec<(Range<usize>, String)> {
    let mixed = CURLY.iter().any(|(curly, plain)| code.contains(*curly) && code.contains(*plain));
    let pairs = code.matches(|letter| CURLY.iter().any(|(curly, _)| *curly == letter)).count();
    if mixed || pairs != 2 {
        return Vec::new();
    }
    let edit = |(at, letter): (usize, char)| {
        let (_, plain) = CURLY.iter().find(|(curly, _)| *curly == letter)?;
        Some((start + at..start + at + letter.len_utf8(), plain.to_string()))
    };
    code.char_indices().filter_map(edit).collect()
}

/// A sign that nobody sees, or that seems to be an ordinary space.
pub fn is_unseen(letter: char) -> bool {
    !letter.is_ascii() && (letter.is_whitespace() || is_hidden(letter))
}

/// Whether a place lies within a text.
fn in_quotes(code: &str, at: usize) -> bool {
    let before = code.get(..at).unwrap_or_default();
    before.matches('"').count() % 2 == 1 || before.matches('\'').count() % 2 == 1
}

/// A date as people write it: `15-01-2018`, `1 april 2018`, `2018-4-1`; or a day that there is not.
fn date_slip(value: &str, whole: Range<usize>) -> Option<Slip> {
    const MONTHS: [&str; 12] = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let parts: Vec<&str> = value.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let name = middle.to_lowercase();
    let named = (1..).zip(MONTHS).find(|(_, month)| name.starts_with(month) || (name == "mrt" && *month == "maa"));
    let month: i8 = middle.parse().ok().or(named.map(|(number, _)| number))?;
    let (year, day): (i16, i8) = (year.parse().ok()?, day.parse().ok()?);
    if year < 1000 {
        return None;
    }
    let Ok(date) = Date::new(year, month, day) else {
        let mistake = SyntaxMistake::NoSuchDay { found: value.to_owned() };
        return Some(Slip { mistake, at: Some(whole), edits: Vec::new() });
    };
    let better = date.to_string();
    let year_last = value.ends_with(last) && last.len() == 4 && value.contains('-');
    match year_last {
        _ if value == better => None,
        true => Slip::mended(SyntaxMistake::DutchDate { better: better.clone() }, whole, better),
        false => Slip::mended(SyntaxMistake::DateForm { better: better.clone() }, whole, better),
    }
}

/// Where no slip is known: the sign at which the reader stopped, or what is missing there. `message` is what the parser
/// says, in words that are not for people.
pub(super) fn unreadable(text: &str, at: usize, message: &str) -> SyntaxMistake {
    let rest = text.get(at..).unwrap_or_default();
    let (_, line) = line_of(text, at);
    let begins = line.trim_start().chars().next();
    match rest.chars().next() {
        _ if message.contains("unclosed") && !line.contains(']') => SyntaxMistake::BracketMissing,
        _ if !line.contains('=') && begins.is_some_and(char::is_alphanumeric) => SyntaxMistake::NoEquals,
        None | Some('\n' | '\r') => SyntaxMistake::EndOfLine,
        Some(sign) => SyntaxMistake::Sign { found: sign.to_string() },
    }
}
