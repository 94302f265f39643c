//! What most often goes wrong on a line of TOML that cannot be read, and what mends it where that is certain.
//!
//! Looks at the line, not at what the parser says of it.

use std::ops::Range;

use super::mistake::SyntaxMistake;
use crate::language::sign;
use crate::text::is_hidden;

/// A slip of the hand, with what to put where.
pub(super) struct Slip {
    pub mistake: SyntaxMistake,
    pub edits: Vec<(Range<usize>, String)>,
}

/// What word processors make of quotes.
const CURLY: [(char, char); 7] =
    [('“', '"'), ('”', '"'), ('„', '"'), ('‘', '\''), ('’', '\''), ('‚', '\''), ('«', '"')];

/// The slip on the line of this place.
pub(super) fn slip(text: &str, at: usize) -> Option<Slip> {
    let at = at.min(text.len());
    let start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..)?.lines().next()?.trim_end();
    let code = line.split('#').next().unwrap_or(line);
    let only = |mistake| Some(Slip { mistake, edits: Vec::new() });
    if code.contains(|letter| CURLY.iter().any(|(curly, _)| *curly == letter)) {
        return Some(Slip { mistake: SyntaxMistake::CurlyQuotes, edits: straight(code, start) });
    }
    if let Some((place, letter)) = code.char_indices().find(|(_, letter)| is_unseen(*letter))
        && !in_quotes(code, place)
    {
        let put = if letter.is_whitespace() { " " } else { "" };
        let edits = vec![(start + place..start + place + letter.len_utf8(), put.to_owned())];
        return Some(Slip { mistake: SyntaxMistake::Unseen { sign: sign(letter) }, edits });
    }
    if (code.matches('"').count() % 2 == 1) || (code.matches('\'').count() % 2 == 1) {
        return only(SyntaxMistake::QuoteMissing);
    }
    let value = code.split_once('=').map(|(key, value)| (key.len() + 1, value));
    let (from, value) = match value {
        Some((from, value)) => (start + from + (value.len() - value.trim_start().len()), value.trim()),
        None if code.trim_start().starts_with('[') => {
            let mended = heading(code.trim());
            let at = start + (code.len() - code.trim_start().len());
            return match mended {
                Some(better) => {
                    let edits = vec![(at..at + code.trim().len(), better)];
                    Some(Slip { mistake: SyntaxMistake::BracketMissing, edits })
                }
                None if !code.trim_end().ends_with(']') => only(SyntaxMistake::BracketMissing),
                None => None,
            };
        }
        None => return None,
    };
    let whole = from..from + value.len();
    let digit = value.starts_with(|first: char| first.is_ascii_digit());
    match value {
        "" => only(SyntaxMistake::NoValue),
        _ if is_dutch_date(value) => {
            let better: Vec<&str> = value.split('-').rev().collect();
            let better = better.iter().map(|part| format!("{part:0>2}")).collect::<Vec<_>>().join("-");
            Some(Slip { mistake: SyntaxMistake::DutchDate { better: better.clone() }, edits: vec![(whole, better)] })
        }
        _ if value.starts_with('"') && code.matches('"').count() > 2 => only(SyntaxMistake::QuotesInside),
        _ if digit && value.contains(',') => {
            let better = value.replacen(',', ".", 1);
            let certain =
                better.matches('.').count() == 1 && better.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            let edits = if certain { vec![(whole, better.clone())] } else { Vec::new() };
            let better = if certain { better } else { "0.5".to_owned() };
            Some(Slip { mistake: SyntaxMistake::Comma { better }, edits })
        }
        _ if digit && value.ends_with('%') => {
            let better = value.trim_end_matches('%').trim_end().to_owned();
            only(SyntaxMistake::Percent { better })
        }
        _ if value.starts_with(|first: char| first.is_alphabetic()) => only(SyntaxMistake::NoQuotes),
        _ => None,
    }
}

/// The heading of a table or list with as many brackets on both sides, where one side has them all.
fn heading(code: &str) -> Option<String> {
    let name = code.trim_start_matches('[').trim_end_matches(']');
    let opening = code.len() - code.trim_start_matches('[').len();
    let closing = code.len() - code.trim_end_matches(']').len();
    let brackets = opening.max(closing);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let mends = opening != closing && brackets <= 2 && !name.is_empty() && name.chars().all(plain);
    mends.then(|| format!("{}{name}{}", "[".repeat(brackets), "]".repeat(brackets)))
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

/// `15-01-2018`
fn is_dutch_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split('-').collect();
    parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        && parts.last().is_some_and(|year| year.len() == 4)
}

/// Where no slip is known: the sign at which the reader stopped, or what is missing there. `message` is what the parser
/// says, in words that are not for people.
pub(super) fn unreadable(text: &str, at: usize, message: &str) -> SyntaxMistake {
    let rest = text.get(at..).unwrap_or_default();
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let line = text.get(start..).and_then(|line| line.lines().next()).unwrap_or_default();
    let begins = line.trim_start().chars().next();
    match rest.chars().next() {
        _ if message.contains("unclosed") && !line.contains(']') => SyntaxMistake::BracketMissing,
        _ if !line.contains('=') && begins.is_some_and(char::is_alphanumeric) => SyntaxMistake::NoEquals,
        None | Some('\n' | '\r') => SyntaxMistake::EndOfLine,
        Some(sign) => SyntaxMistake::Sign { found: sign.to_string() },
    }
}
