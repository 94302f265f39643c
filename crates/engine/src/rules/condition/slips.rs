//! Slips of Dutch hands: what people write when they mean well, each with a message of its own. Rhai would say
//! something true but obscure about them.

use super::tokens::{Sort, Tokens};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Node, Thousands, points_of_thousands};

/// Whether a slip was found; each is reported.
pub(super) fn find(node: &Node, text: &str, tokens: &Tokens, diagnostics: &mut Diagnostics) -> bool {
    if let Some(diagnostic) = quotes(node, text, tokens) {
        diagnostics.push(diagnostic);
        return true;
    }
    let visible = without_texts(text, tokens);
    let mut found = false;
    let mut report = |from: usize, to: usize, message: String, help: String| {
        found = true;
        diagnostics.push(Diagnostic::error(Code::ConditionSyntax, node.inside(from, to), message).help(help));
    };
    for (from, word) in words(&visible) {
        let meant = match word {
            "and" | "en" | "AND" | "EN" => "&&",
            "or" | "of" | "OR" | "OF" => "||",
            "not" | "niet" | "NOT" | "NIET" => "!",
            _ => continue,
        };
        report(
            from,
            from + word.len(),
            format!("`{word}` is not known in a condition"),
            format!("write {meant} instead"),
        );
    }
    let bytes = visible.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    let number_around = |sign: usize| {
        let (from, to) = (start_of_number(bytes, sign), end_of_number(bytes, sign + 1));
        (from, to, &visible[from..to])
    };
    for (index, byte) in visible.bytes().enumerate() {
        let before = if index == 0 { b' ' } else { at(index - 1) };
        match byte {
            b'=' if at(index + 1) != b'=' && !matches!(before, b'=' | b'<' | b'>' | b'!') => {
                if matches!(at(index + 1), b'<' | b'>') {
                    report(
                        index,
                        index + 2,
                        format!("`={}` is the wrong way round", at(index + 1) as char),
                        format!("write {}=", at(index + 1) as char),
                    );
                } else {
                    report(index, index + 1, "one `=` does not compare".to_owned(), "write == to compare".to_owned());
                }
            }
            b',' if before.is_ascii_digit() && at(index + 1).is_ascii_digit() => {
                let (from, to, number) = number_around(index);
                report(
                    from,
                    to,
                    format!("`{number}` has a comma"),
                    format!("a decimal has a point: {}", number.replace(',', ".")),
                );
            }
            b'.' if before.is_ascii_digit() => {
                let (from, to) = (start_of_number(bytes, index), end_of_points(bytes, index));
                let number = &visible[from..to];
                let alone = from == 0 || !(at(from - 1).is_ascii_alphanumeric() || at(from - 1) == b'_');
                if let Some(found) = points_of_thousands(number) {
                    let (message, help) = match found {
                        Thousands::One { read, thousands } => (
                            format!("`{number}` reads as {read}, not as thousands"),
                            format!("write {thousands} for thousands, or {read} without zeros behind it"),
                        ),
                        Thousands::Several { thousands } => (
                            format!("`{number}` has more than one point"),
                            format!("write thousands without a point: {thousands}"),
                        ),
                    };
                    report(from, to, message, help);
                } else if alone && to == index + 1 {
                    let help = format!("write {}, or a decimal: 0.5", number.trim_end_matches('.'));
                    report(from, to, format!("`{number}` has no digit behind its point"), help);
                }
            }
            b'%' if before.is_ascii_digit() => {
                let from = start_of_number(bytes, index);
                let number = &visible[from..index];
                report(
                    from,
                    index + 1,
                    format!("`{number}%` has a percent sign"),
                    format!("a percentage is written as a number from 0 to 100: {number}"),
                );
            }
            b'-' if before.is_ascii_alphabetic() && at(index + 1).is_ascii_alphabetic() => {
                let from =
                    visible[..index].rfind(|c: char| !(c.is_alphanumeric() || c == '_')).map_or(0, |start| start + 1);
                let to = visible[index + 1..]
                    .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
                    .map_or(visible.len(), |end| index + 1 + end);
                let name = &visible[from..to];
                report(
                    from,
                    to,
                    format!("`{name}` has a hyphen: that reads as a subtraction"),
                    format!("names have underscores: {}", name.replace('-', "_")),
                );
            }
            _ => {}
        }
    }
    found
}

/// A text between other quotes than double ones.
fn quotes(node: &Node, text: &str, tokens: &Tokens) -> Option<Diagnostic> {
    let other = |letter: char| matches!(letter, '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '`');
    let inside = |at: usize| tokens.at(at).is_some_and(|token| token.sort == Sort::Text);
    let from = text.char_indices().find_map(|(at, letter)| (other(letter) && !inside(at)).then_some(at))?;
    let rest = text.get(from..)?;
    let first = rest.chars().next()?;
    let to = from
        + rest
            .char_indices()
            .skip(1)
            .find(|(_, letter)| other(*letter))
            .map_or(first.len_utf8(), |(at, letter)| at + letter.len_utf8());
    let word = text.get(from..to)?.trim_matches(other);
    Some(
        Diagnostic::error(
            Code::ConditionSyntax,
            node.inside(from, to),
            "a text in a condition stands between double quotes",
        )
        .help(format!("write \"{word}\", with straight double quotes, and the condition itself between single ones")),
    )
}

/// The text with everything between double quotes blanked out, byte for byte.
fn without_texts(text: &str, tokens: &Tokens) -> String {
    let mut inside = vec![false; text.len()];
    for text in tokens.all().iter().filter(|token| token.sort == Sort::Text) {
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
