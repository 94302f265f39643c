//! Where the words and signs of a condition begin and end: Rhai's parser tells where a part begins, and not where it ends.

use std::ops::Range;

/// A word, number, text, bracket or other sign, by its bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token {
    pub range: Range<usize>,
    pub sort: TokenSort,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum TokenSort {
    /// A name or a number.
    Word,
    /// Between double quotes.
    Text,
    Open,
    Close,
    Sign,
}

pub(super) struct Tokens(Vec<Token>);

impl Tokens {
    pub fn of(text: &str) -> Tokens {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let (length, sort) = first(rest);
            if let Some(sort) = sort {
                found.push(Token { range: at..at + length, sort });
            }
            at += length;
        }
        Tokens(found)
    }

    pub fn all(&self) -> &[Token] {
        &self.0
    }

    /// The token that begins at this byte, or in which it lies.
    pub fn at(&self, byte: usize) -> Option<&Token> {
        self.0.iter().find(|token| token.range.contains(&byte))
    }

    /// The first token from this byte on.
    pub fn from(&self, byte: usize) -> Option<&Token> {
        self.0.iter().find(|token| token.range.start >= byte)
    }

    /// The stretch made so much larger that every bracket in it has its other half.
    pub fn with_brackets(&self, range: Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (range.start, range.end);
        let (mut open, mut close) = (0usize, 0usize);
        for token in self.0.iter().filter(|token| token.range.start >= range.start && token.range.end <= range.end) {
            match token.sort {
                TokenSort::Open => open += 1,
                TokenSort::Close if open > 0 => open -= 1,
                TokenSort::Close => close += 1,
                _ => {}
            }
        }
        let mut depth = 0usize;
        for token in self.0.iter().skip_while(|token| token.range.start < range.end) {
            match token.sort {
                _ if open == 0 => break,
                TokenSort::Open => depth += 1,
                TokenSort::Close if depth > 0 => depth -= 1,
                TokenSort::Close => {
                    open -= 1;
                    end = token.range.end;
                }
                _ => {}
            }
        }
        let mut depth = 0usize;
        for token in self.0.iter().rev().skip_while(|token| token.range.end > range.start) {
            match token.sort {
                _ if close == 0 => break,
                TokenSort::Close => depth += 1,
                TokenSort::Open if depth > 0 => depth -= 1,
                TokenSort::Open => {
                    close -= 1;
                    start = token.range.start;
                }
                _ => {}
            }
        }
        start..end
    }
}

fn letter(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || sign == '.'
}

/// How long the first token of a text is; white space and remarks are none.
fn first(text: &str) -> (usize, Option<TokenSort>) {
    let until = |end: Option<usize>| end.unwrap_or(text.len());
    let Some(sign) = text.chars().next() else { return (0, None) };
    if sign.is_whitespace() {
        return (sign.len_utf8(), None);
    }
    if text.starts_with("//") {
        return (until(text.find('\n')), None);
    }
    if text.starts_with("/*") {
        return (until(text.find("*/").map(|at| at + 2)), None);
    }
    match sign {
        '"' => (until(end_of_text(text)), Some(TokenSort::Text)),
        '(' | '[' | '{' => (1, Some(TokenSort::Open)),
        ')' | ']' | '}' => (1, Some(TokenSort::Close)),
        _ if letter(sign) => (until(text.find(|sign| !letter(sign))), Some(TokenSort::Word)),
        _ => {
            let other = |sign: char| letter(sign) || sign.is_whitespace() || "\"()[]{}".contains(sign);
            (until(text.find(other)), Some(TokenSort::Sign))
        }
    }
}

/// Behind the quote that closes a text; a quote behind `\` belongs to it.
fn end_of_text(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().skip(1).find_map(|(at, sign)| {
        let closes = sign == '"' && !escaped;
        escaped = sign == '\\' && !escaped;
        closes.then_some(at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_and_remarks_are_none() {
        let text = r#"!(x in ["a)", "\"("]) && (y || z) // )"#;
        let tokens = Tokens::of(text);
        assert_eq!(tokens.with_brackets(0..3), 0..21);
        assert_eq!(tokens.with_brackets(26..33), 25..33);
        assert_eq!(text.get(tokens.at(8).unwrap().range.clone()), Some(r#""a)""#));
    }
}
