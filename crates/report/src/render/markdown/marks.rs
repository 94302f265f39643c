//! The marks of Markdown: put around words, and taken from words that would act as one.
//!
//! Knows nothing of reports.

use mdd_engine::text::still;

/// Text with a mark before its first line and spaces before the others.
pub fn indented(mark: &str, by: usize, text: &str) -> String {
    let mut lines = text.lines();
    let first = format!("{mark}{}", lines.next().unwrap_or_default());
    let rest = lines.map(|line| if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(by)) });
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n")
}

/// Marks close to the words: with a space inside they are no marks.
pub fn surrounded(mark: &str, text: &str) -> String {
    let words = text.trim_matches(' ');
    if words.is_empty() {
        return text.to_owned();
    }
    let before = if text.starts_with(' ') { " " } else { "" };
    let after = if text.ends_with(' ') { " " } else { "" };
    format!("{before}{mark}{words}{mark}{after}")
}

/// Letters, digits and dashes: for places to jump to.
pub fn identifier(name: &str) -> String {
    let harmless = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    name.chars().map(harmless).collect()
}

/// An address for between angle brackets.
pub fn address(url: &str) -> String {
    still(url)
        .chars()
        .filter(|letter| !letter.is_control())
        .flat_map(|letter| match letter {
            '<' => "%3C".chars().collect::<Vec<_>>(),
            '>' => "%3E".chars().collect(),
            '\\' => "%5C".chars().collect(),
            '|' => "%7C".chars().collect(),
            letter => vec![letter],
        })
        .collect()
}

/// The text, so that it is shown as it is: on one line, every mark that means something escaped.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in still(text).chars() {
        match letter {
            '\n' | '\t' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    // Before a link an exclamation mark would make it a picture.
    if escaped.ends_with('!') {
        escaped.truncate(escaped.len() - 1);
        escaped.push_str("\\!");
    }
    escaped
}

/// The line, so that its beginning makes no list, heading or block of code.
pub fn line_start(line: &str) -> String {
    let line = line.trim_start();
    let after_digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if line.starts_with(['-', '+', '=']) {
        format!("\\{line}")
    } else if after_digits.len() < line.len() && after_digits.starts_with(['.', ')']) {
        let (digits, rest) = line.split_at(line.len() - after_digits.len());
        format!("{digits}\\{rest}")
    } else {
        line.to_owned()
    }
}
