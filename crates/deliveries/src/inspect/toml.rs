//! The lines of a proposal, as TOML with remarks.

use mdd_engine::language::{Language, Said, said};

/// One line under a heading.
pub(in super::super) enum Line {
    Key {
        key: String,
        /// As it stands in TOML.
        value: String,
        /// What it was inferred from.
        notes: Vec<Said>,
    },
    /// What a person may want to add, as it stands in TOML.
    Off { text: String },
    /// Something to know of the whole.
    Remark { what: Said },
}

impl Line {
    pub fn key(key: impl Into<String>, value: impl Into<String>, note: impl Into<Said>) -> Line {
        Line::noted(key, value, vec![note.into()])
    }

    /// A key of which there is more or less than one thing to know.
    pub fn noted(key: impl Into<String>, value: impl Into<String>, notes: Vec<Said>) -> Line {
        Line::Key { key: key.into(), value: value.into(), notes }
    }

    pub fn plain(key: impl Into<String>, value: impl Into<String>) -> Line {
        Line::noted(key, value, Vec::new())
    }

    pub fn remark(what: impl Into<Said>) -> Line {
        Line::Remark { what: what.into() }
    }

    pub fn off(text: impl Into<String>) -> Line {
        Line::Off { text: text.into() }
    }
}

impl Line {
    /// What of it a person must settle, behind its key.
    pub fn doubts(&self) -> impl Iterator<Item = Said> {
        let (key, notes): (Option<&String>, &[Said]) = match self {
            Line::Key { key, notes, .. } => (Some(key), notes),
            Line::Off { .. } => (None, &[]),
            Line::Remark { what } => (None, std::slice::from_ref(what)),
        };
        let doubts = notes.iter().filter(|note| is_doubt(note));
        doubts.map(move |doubt| match key {
            Some(key) => said("proposals-doubt").with("key", key).with("what", doubt.clone()),
            None => doubt.clone(),
        })
    }
}

/// Whether a person must settle it, as the name of its text says.
fn is_doubt(note: &Said) -> bool {
    note.id().starts_with("proposals-ask-")
}

/// A note as a remark has it.
fn in_words(note: &Said, language: Language) -> String {
    match is_doubt(note) {
        true => language.say(said("proposals-check").with("what", note.clone())),
        false => language.say(note),
    }
}

/// Lines with their signs `=` below each other.
pub(in super::super) fn block<'l>(lines: impl IntoIterator<Item = &'l Line> + Clone, language: Language) -> String {
    let keys = lines.clone().into_iter().filter_map(|line| match line {
        Line::Key { key, .. } => Some(key.len()),
        Line::Off { .. } | Line::Remark { .. } => None,
    });
    let width = keys.max().unwrap_or(0);
    let mut text = String::new();
    for line in lines {
        match line {
            Line::Key { key, value, notes } if notes.is_empty() => text.push_str(&format!("{key:width$} = {value}\n")),
            Line::Key { key, value, notes } => {
                let notes: Vec<String> = notes.iter().map(|note| in_words(note, language)).collect();
                text.push_str(&format!("{key:width$} = {value} # {}\n", one_line(&notes.join("; "))));
            }
            Line::Off { text: off } => text.push_str(&format!("# {}\n", one_line(off))),
            Line::Remark { what } => text.push_str(&format!("# {}\n", one_line(&in_words(what, language)))),
        }
    }
    text
}

/// A remark may quote cells: no line break or other sign without a shape may come of that.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
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
    use mdd_engine::language::said;

    use super::*;

    #[test]
    fn signs_without_a_shape_stay_inside_their_text() {
        assert_eq!(quoted("a\"b\\c\nd\u{7}"), "\"a\\\"b\\\\c\\nd\\u0007\"");
        let line = Line::key("a", "1", said("proposals-check").with("what", "say\nno more"));
        assert_eq!(block(&[line], Language::English), "a = 1 # check: say no more\n");
    }
}
