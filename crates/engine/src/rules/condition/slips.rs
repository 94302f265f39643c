//! Slips of Dutch hands: what people write when they mean well, each with a message of its own. Rhai would say
//! something true but obscure about them.

use std::ops::Range;

use super::mistake::ConditionMistake;
use super::tokens::{Token, TokenSort, Tokens};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::sign;
use crate::syntax::{Node, Thousands, is_unseen, points_of_thousands};

/// A slip, where it is, and what is to stand there when that is certain.
struct Slip {
    range: Range<usize>,
    mistake: ConditionMistake,
    mend: Option<String>,
}

/// Whether a slip was found; each is reported.
pub(super) fn find(node: &Node, text: &str, tokens: &Tokens, diagnostics: &mut Diagnostics) -> bool {
    if let Some(diagnostic) = quotes(node, text, tokens).or_else(|| unseen_signs(node, text, tokens)) {
        diagnostics.push(diagnostic);
        return true;
    }
    let visible = without_texts(text, tokens);
    let between = words(&visible)
        .find(|(_, word)| ["tussen", "between"].iter().any(|between| word.eq_ignore_ascii_case(between)));
    let found: Vec<Slip> = match between {
        // The word between its two ends is no slip of its own.
        Some((from, word)) => {
            let mistake = ConditionMistake::Between { found: word.to_owned() };
            vec![Slip { range: from..from + word.len(), mistake, mend: None }]
        }
        None => {
            let words = words(&visible).filter_map(word_slip);
            words.chain(sign_slips(&visible)).chain(one_signs(text, tokens)).chain(texts_alone(text, tokens)).collect()
        }
    };
    for slip in &found {
        let diagnostic = Diagnostic::of(node.inside(slip.range.start, slip.range.end), &slip.mistake);
        diagnostics.push(match (&slip.mend, node.exactly(slip.range.clone())) {
            (Some(text), Some(span)) => diagnostic.mend(span, text),
            _ => diagnostic,
        });
    }
    !found.is_empty()
}

fn word_slip((from, word): (usize, &str)) -> Option<Slip> {
    let (better, certain) = match word {
        "and" | "en" | "AND" | "EN" => ("&&", true),
        "or" | "of" | "OR" | "OF" => ("||", true),
        // `not a == b` asks for brackets: somebody has to put them.
        "not" | "niet" | "NOT" | "NIET" => ("!(...)", false),
        _ => return None,
    };
    let mistake = ConditionMistake::Word { found: word.to_owned(), better: better.to_owned() };
    Some(Slip { range: from..from + word.len(), mistake, mend: certain.then(|| better.to_owned()) })
}

/// `≤` and such.
fn one_signs(text: &str, tokens: &Tokens) -> Vec<Slip> {
    let better = |sign| match sign {
        '≤' => Some("<="),
        '≥' => Some(">="),
        '≠' => Some("!="),
        _ => None,
    };
    let inside = |at: usize| tokens.at(at).is_some_and(|token| token.sort == TokenSort::Text);
    let slips = text.char_indices().filter_map(|(at, sign)| {
        let better = better(sign).filter(|_| !inside(at))?.to_owned();
        let mistake = ConditionMistake::Sign { found: sign.to_string(), better: better.clone() };
        Some(Slip { range: at..at + sign.len_utf8(), mistake, mend: Some(better) })
    });
    slips.collect()
}

/// `a == "x" || "y"`: the name that the second text was meant to be compared with is the last that was.
fn texts_alone(text: &str, tokens: &Tokens) -> Vec<Slip> {
    let written = |token: &Token| text.get(token.range.clone()).unwrap_or_default();
    let joins = |token: Option<&Token>| token.is_some_and(|token| matches!(written(token), "||" | "&&"));
    let mut name = None;
    let mut found = Vec::new();
    let all = tokens.all();
    for (at, token) in all.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).and_then(|at| all.get(at));
        if token.sort != TokenSort::Text {
            continue;
        }
        if before(1).is_some_and(|sign| written(sign) == "==") {
            name = before(2).filter(|word| word.sort == TokenSort::Word).map(written);
        }
        let next = all.get(at + 1);
        let ends = next.is_none_or(|next| next.sort == TokenSort::Close) || joins(next);
        if let (true, true, Some(name)) = (joins(before(1)), ends, name) {
            let (found_text, better) = (written(token).to_owned(), name.to_owned());
            let mend = before(1).is_some_and(|sign| written(sign) == "||");
            let mend = mend.then(|| format!("{better} == {found_text}"));
            let mistake = ConditionMistake::TextAlone { found: found_text, better };
            found.push(Slip { range: token.range.clone(), mistake, mend });
        }
    }
    found
}

fn sign_slips(visible: &str) -> Vec<Slip> {
    let bytes = visible.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    let mut found = Vec::new();
    let mut report = |range, mistake, mend| found.push(Slip { range, mistake, mend });
    for (index, byte) in visible.bytes().enumerate() {
        let before = if index == 0 { b' ' } else { at(index - 1) };
        match byte {
            b'=' if at(index + 1) != b'=' && !matches!(before, b'=' | b'<' | b'>' | b'!') => {
                if matches!(at(index + 1), b'<' | b'>') {
                    let sign = at(index + 1) as char;
                    let (found, better) = (format!("={sign}"), format!("{sign}="));
                    let mistake = ConditionMistake::WrongWayRound { found, better: better.clone() };
                    report(index..index + 2, mistake, Some(better));
                } else {
                    report(index..index + 1, ConditionMistake::OneEquals, Some("==".to_owned()));
                }
            }
            b',' if before.is_ascii_digit() && at(index + 1).is_ascii_digit() => {
                let (from, to) = (start_of_number(bytes, index), end_of_number(bytes, index + 1));
                if at(to) == b'%' {
                    continue;
                }
                let number = &visible[from..to];
                let better = number.replace(',', ".");
                let alone = |sign| !matches!(sign, b',' | b'.' | b'[' | b']');
                let certain = alone(from.checked_sub(1).map_or(b' ', at)) && alone(at(to)) && !thousands(number);
                let mend = certain.then(|| better.clone());
                report(from..to, ConditionMistake::Comma { found: number.to_owned(), better }, mend);
            }
            b'.' if before.is_ascii_digit() => {
                let (from, to) = (start_of_number(bytes, index), end_of_points(bytes, index));
                let number = visible[from..to].to_owned();
                let alone = from == 0 || !(at(from - 1).is_ascii_alphanumeric() || at(from - 1) == b'_');
                match points_of_thousands(&number) {
                    Some(Thousands::One { read, thousands }) => {
                        report(from..to, ConditionMistake::Thousands { found: number, read, thousands }, None);
                    }
                    Some(Thousands::Several { thousands }) => {
                        report(from..to, ConditionMistake::Points { found: number, thousands }, None);
                    }
                    None if alone && to == index + 1 => {
                        let better = number.trim_end_matches('.').to_owned();
                        report(from..to, ConditionMistake::PointLast { found: number, better }, None);
                    }
                    None => {}
                }
            }
            b'%' if before.is_ascii_digit() => {
                let part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
                let from = visible[..index].trim_end_matches(part).len();
                let better = visible[from..index].replace(',', ".");
                let found = visible[from..=index].to_owned();
                report(from..index + 1, ConditionMistake::Percent { found, better }, None);
            }
            b'-' if before.is_ascii_alphabetic() && at(index + 1).is_ascii_alphabetic() => {
                let from =
                    visible[..index].rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |start| start + 1);
                let to = visible[index + 1..]
                    .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
                    .map_or(visible.len(), |end| index + 1 + end);
                let name = &visible[from..to];
                let mistake = ConditionMistake::Hyphen { found: name.to_owned(), better: name.replace('-', "_") };
                report(from..to, mistake, None);
            }
            _ => {}
        }
    }
    found
}

/// `1,000`: where others write a comma between thousands, a decimal may not be meant.
fn thousands(number: &str) -> bool {
    number.split_once(',').is_some_and(|(whole, rest)| !whole.starts_with('0') && whole.len() <= 3 && rest.len() == 3)
}

fn is_other_quote(letter: char) -> bool {
    matches!(letter, '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '`')
}

/// A text between other quotes than double ones.
fn quotes(node: &Node, text: &str, tokens: &Tokens) -> Option<Diagnostic> {
    let inside = |at: usize| tokens.at(at).is_some_and(|token| token.sort == TokenSort::Text);
    let from = text.char_indices().find_map(|(at, letter)| (is_other_quote(letter) && !inside(at)).then_some(at))?;
    let rest = text.get(from..)?;
    let first = rest.chars().next()?;
    let to = from
        + rest
            .char_indices()
            .skip(1)
            .find(|(_, letter)| is_other_quote(*letter) || *letter == '"')
            .map_or(first.len_utf8(), |(at, letter)| at + letter.len_utf8());
    let better = text.get(from..to)?.trim_matches(|sign| is_other_quote(sign) || sign == '"').to_owned();
    let diagnostic = Diagnostic::of(node.inside(from, to), &ConditionMistake::Quotes { better });
    Some(match straight(text) {
        Some(mended) => diagnostic.mend(node.span, format!("'{mended}'")),
        None => diagnostic,
    })
}

/// The condition with double quotes for others; where quotes do not stand two by two, or the text cannot stand between
/// single ones, somebody has to choose.
fn straight(text: &str) -> Option<String> {
    let quotes = text.matches(is_other_quote).count();
    let plain = !text.contains(|letter: char| letter == '"' || letter == '\\' || letter.is_control());
    let double = text.matches(['“', '”', '„']).count();
    let pairs = quotes == 2 || (quotes == double && quotes.is_multiple_of(2));
    (plain && pairs).then(|| text.replace(is_other_quote, "\""))
}

/// A sign that nobody sees, such as the space that word processors make: it is no space for conditions.
fn unseen_signs(node: &Node, text: &str, tokens: &Tokens) -> Option<Diagnostic> {
    let inside = |at: usize| tokens.at(at).is_some_and(|token| token.sort == TokenSort::Text);
    let signs = text.char_indices().filter(|(at, sign)| is_unseen(*sign) && !inside(*at));
    let mut signs = signs.map(|(at, sign)| (at..at + sign.len_utf8(), sign)).peekable();
    let (range, first) = signs.peek()?.clone();
    let mistake = ConditionMistake::Unseen { sign: sign(first) };
    let diagnostic = Diagnostic::of(node.inside(range.start, range.end), &mistake);
    Some(signs.fold(diagnostic, |diagnostic, (range, sign)| match node.exactly(range) {
        Some(span) => diagnostic.mend(span, if sign.is_whitespace() { " " } else { "" }),
        None => diagnostic,
    }))
}

/// The text with everything between double quotes blanked out, byte for byte.
fn without_texts(text: &str, tokens: &Tokens) -> String {
    let mut inside = vec![false; text.len()];
    for text in tokens.all().iter().filter(|token| token.sort == TokenSort::Text) {
        inside.iter_mut().take(text.range.end).skip(text.range.start).for_each(|inside| *inside = true);
    }
    // Blanking byte for byte keeps every offset; what is not ASCII cannot be part of a slip.
    let blanked = |(byte, inside): (u8, bool)| match byte {
        _ if inside => ' ',
        byte if byte.is_ascii() => byte as char,
        _ => 'x',
    };
    text.bytes().zip(inside).map(blanked).collect()
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let letter = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let from = rest + text[rest..].find(letter)?;
        let to = text[from..].find(|c| !letter(c)).map_or(text.len(), |end| from + end);
        rest = to;
        Some((from, &text[from..to]))
    })
}

/// Behind a number with all its points.
fn end_of_points(bytes: &[u8], start: usize) -> usize {
    let part = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
    (start..bytes.len()).find(|&at| !bytes.get(at).is_some_and(part)).unwrap_or(bytes.len())
}

fn start_of_number(bytes: &[u8], end: usize) -> usize {
    (0..end).rev().take_while(|&at| bytes.get(at).is_some_and(u8::is_ascii_digit)).last().unwrap_or(end)
}

fn end_of_number(bytes: &[u8], start: usize) -> usize {
    (start..bytes.len()).find(|&at| !bytes.get(at).is_some_and(u8::is_ascii_digit)).unwrap_or(bytes.len())
}
