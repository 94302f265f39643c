//! The lines of a proposal, as TOML with remarks.

/// One line under a heading.
pub(in super::super) enum Line {
    Key {
        key: String,
        /// As it stands in TOML.
        value: String,
        /// What it was inferred from.
        note: String,
    },
    /// What a person may want to add.
    Off { text: String },
}

impl Line {
    pub fn key(key: impl Into<String>, value: impl Into<String>, note: impl Into<String>) -> Line {
        Line::Key { key: key.into(), value: value.into(), note: note.into() }
    }

    pub fn off(text: impl Into<String>) -> Line {
        Line::Off { text: text.into() }
    }
}

/// Lines with their signs `=` below each other.
pub(in super::super) fn block(lines: &[Line]) -> String {
    let keys = lines.iter().filter_map(|line| match line {
        Line::Key { key, .. } => Some(key.len()),
        Line::Off { .. } => None,
    });
    let width = keys.max().unwrap_or(0);
    let mut text = String::new();
    for line in lines {
        match line {
            Line::Key { key, value, note } if note.is_empty() => text.push_str(&format!("{key:width$} = {value}\n")),
            Line::Key { key, value, note } => {
                text.push_str(&format!("{key:width$} = {value} # {}\n", one_line(note)));
            }
            Line::Off { text: off } => text.push_str(&format!("# {}\n", one_line(off))),
        }
    }
    text
}

/// A remark may quote cells: no line break or other sign without a shape may come of that.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// `1 cell`, `2 cells`
pub(in super::super) fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

/// A text between quotes.
pub(in super::super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\t' => quoted.push_str("\\t"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            other if other.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(other))),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of texts.
pub(in super::super) fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    format!("[{}]", texts.into_iter().map(quoted).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_without_a_shape_stay_inside_their_text() {
        assert_eq!(quoted("a\"b\\c\nd\u{7}"), "\"a\\\"b\\\\c\\nd\\u0007\"");
        assert_eq!(block(&[Line::key("a", "1", "say\nno more")]), "a = 1 # say no more\n");
    }
}
