//! A list or table between brackets that is not closed where the reader stops, or that misses a comma.
//!
//! Looks at the text, not at what the parser says of it.

use super::hint::line_of;

pub(super) struct Open {
    pub bracket: char,
    /// Where it is opened.
    pub at: usize,
    /// Behind the last that belongs to it.
    pub ends: usize,
    /// Nothing is missing but a comma there.
    pub comma: bool,
}

impl Open {
    pub fn closes(&self) -> char {
        if self.bracket == '{' { '}' } else { ']' }
    }
}

/// What is open where the reader stops, when a new line begins there that cannot belong to it, or a value without a comma.
pub(super) fn open(text: &str, at: usize) -> Option<Open> {
    let (start, line) = line_of(text, at);
    let before = at_end(text.get(..start)?);
    if let Some((bracket, opened, ends)) = before {
        let begins = line.trim_start();
        let is_heading = begins.starts_with('[') && begins.trim_end().ends_with(']') && !begins.contains(',');
        let first = begins.find(|letter: char| !(letter.is_alphanumeric() || "_-. ".contains(letter)));
        let is_key = first.is_some_and(|end| end > 0 && begins.get(end..).is_some_and(|rest| rest.starts_with('=')));
        if is_heading || is_key {
            return Some(Open { bracket, at: opened, ends, comma: false });
        }
    }
    let (bracket, opened, ends) = at_end(text.get(..at)?)?;
    let ended = text.get(..ends)?.ends_with(|last: char| last.is_alphanumeric() || "\"'}]".contains(last));
    let begins = text.get(at..)?.starts_with(|first: char| first.is_alphanumeric() || "\"'{[".contains(first));
    let apart = text.get(ends..at)?.starts_with(char::is_whitespace);
    (ended && begins && apart).then_some(Open { bracket, at: opened, ends, comma: true })
}

/// The innermost bracket of a value that is open at the end of a text, where it stands, and behind the last sign there.
fn at_end(text: &str) -> Option<(char, usize, usize)> {
    let (mut open, mut ends) = (Vec::new(), 0);
    let mut rest = text.char_indices().peekable();
    let mut line_is_new = true;
    while let Some((at, sign)) = rest.next() {
        match sign {
            '\n' => {
                line_is_new = true;
                continue;
            }
            sign if sign.is_whitespace() => continue,
            '#' => {
                while rest.next_if(|(_, sign)| *sign != '\n').is_some() {}
                continue;
            }
            '"' | '\'' => {
                let length = text_length(text.get(at..).unwrap_or_default(), sign);
                while rest.next_if(|(next, _)| *next < at + length).is_some() {}
                ends = at + length;
                line_is_new = false;
                continue;
            }
            // A heading: its brackets are those of no value.
            '[' if line_is_new && open.is_empty() => {
                while rest.next_if(|(_, sign)| *sign != '\n').is_some() {}
                continue;
            }
            '[' | '{' => open.push((sign, at)),
            ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
        ends = at + sign.len_utf8();
        line_is_new = false;
    }
    open.pop().map(|(bracket, at)| (bracket, at, ends))
}

/// How long a text is that begins here. One on a line ends with the line, also when its quote is missing.
fn text_length(text: &str, quote: char) -> usize {
    let three = match quote {
        '"' => "\"\"\"",
        _ => "'''",
    };
    if let Some(inside) = text.strip_prefix(three) {
        return inside.find(three).map_or(text.len(), |end| end + 6);
    }
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, sign)| {
        let closes = (*sign == quote && !escaped) || *sign == '\n';
        escaped = *sign == '\\' && quote == '"' && !escaped;
        closes
    });
    end.map_or(text.len(), |(at, sign)| if sign == '\n' { at } else { at + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_remarks_and_headings_are_none() {
        assert!(at_end("[a]\nx = \"[\" # [\ny = '{'\nz = [1, { a = 1 }]\n").is_none());
        assert_eq!(at_end("[a]\nx = [\n  \"b\",\n"), Some(('[', 8, 16)));
        assert_eq!(at_end("x = '''\n[\n'''\ny = { a = 1"), Some(('{', 18, 25)));
    }
}
