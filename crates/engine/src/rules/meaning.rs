//! The sum over what a version of the rules means: a comment, the layout, the kind of line ends, and how it is divided over
//! files change no report, so they do not change the sum that stands in it.
//!
//! Texts count letter by letter, for they are printed; conditions as they are written.

use sha2::{Digest as _, Sha256};

use super::pack::RulePack;
use super::version::Composed;
use crate::syntax::{Item, Order};
use crate::terms::{Meaning, hexadecimal};
use crate::text::{FileId, Files, unix_lines};

/// Things of which neither their order nor that of their keys means anything.
const LOOSE: [&str; 4] = ["indicator", "measure", "list", "threshold"];
/// Things of which the order means nothing, and that of what is in them does.
const NAMED: [&str; 2] = ["view", "table"];

/// Of a version out of which examples and assumptions were taken: nothing that a report says rests on them.
pub(super) fn sum(files: &Files, composed: &Composed) -> String {
    let mut meaning = Meaning::default();
    for version in composed.history.iter().flatten() {
        let said = [Some(&version.number), version.name.as_ref(), version.organisation.as_ref()];
        said.into_iter().for_each(|said| meaning.add(said.map_or("", |said| said)));
        meaning.add(&version.date.to_string());
        meaning.add(&version.changelog.len().to_string());
        version.changelog.iter().for_each(|line| meaning.add(line));
    }
    let mut kinds: Vec<_> = composed.tree.entries.iter().collect();
    kinds.sort_by_key(|(kind, _)| *kind);
    for (kind, entry) in kinds {
        meaning.add(kind);
        match &entry.node.item {
            item if LOOSE.contains(&kind.as_str()) => item.add_to(&mut meaning, Order::Any),
            Item::Table(named) if NAMED.contains(&kind.as_str()) => {
                let mut named: Vec<_> = named.entries.iter().collect();
                named.sort_by_key(|(name, _)| *name);
                for (name, entry) in named {
                    meaning.add(name);
                    entry.node.item.add_to(&mut meaning, Order::AsWritten);
                }
            }
            item => item.add_to(&mut meaning, Order::AsWritten),
        }
    }
    let sorted = |named: &indexmap::IndexMap<String, FileId>| {
        let mut named: Vec<(String, FileId)> = named.iter().map(|(name, file)| (name.clone(), *file)).collect();
        named.sort();
        named
    };
    for (name, file) in sorted(&composed.scripts) {
        meaning.add("script");
        meaning.add(&name);
        meaning.add(&bare_script(files.text(file)));
    }
    for (name, file) in sorted(&composed.texts) {
        meaning.add("md");
        meaning.add(&name);
        meaning.add(&unix_lines(files.text(file)));
    }
    meaning.sum()
}

impl RulePack {
    /// sha256 over the bytes of the files that it was read from, in hexadecimal: what reports were marked with before sums
    /// were over what rules mean. Only who looks at such a report asks for it.
    pub fn bytes_hash(&self, files: &Files) -> String {
        let mut hasher = Sha256::new();
        for &file in &self.files {
            hasher.update(files.path(file).as_bytes());
            hasher.update([0]);
            let lines = files.text(file).split_inclusive('\n').filter(|line| !is_of_later(line));
            lines.for_each(|line| hasher.update(line));
            hasher.update([0]);
        }
        hexadecimal(&hasher.finalize())
    }
}

/// A line that says when a version was published: there was none when hashes were over bytes, and it changes nothing.
fn is_of_later(line: &str) -> bool {
    line.strip_prefix("published").is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// A script without comments, and with one space wherever there was room: what stands in quotes stays letter by letter.
pub(super) fn bare_script(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '`' | '\'' => {
                let length = quoted(rest, first);
                bare.push_str(rest.get(..length).unwrap_or(rest));
                length
            }
            _ if rest.starts_with("//") || rest.starts_with("/*") => {
                room(&mut bare);
                comment(rest)
            }
            _ if first.is_whitespace() => {
                room(&mut bare);
                first.len_utf8()
            }
            _ => {
                bare.push(first);
                first.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    bare.trim().to_owned()
}

fn room(bare: &mut String) {
    if !bare.ends_with(' ') {
        bare.push(' ');
    }
}

/// How long what begins with this quote is, its end included.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quote != '`' => escaped = true,
            _ if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// How long the comment is that a text begins with; one between signs may hold others.
fn comment(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    let (mut deep, mut at) = (0usize, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            deep += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            deep -= 1;
            at += 2;
            if deep == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_room_of_a_script_do_not_count() {
        let bare = bare_script("// eerst\r\nlet a = 1; /* een /* twee */ drie */\n\n  a + 2 // klaar");
        assert_eq!(bare, "let a = 1; a + 2");
    }

    #[test]
    fn what_a_script_says_between_quotes_counts() {
        for text in [r#""// geen  commentaar""#, r#""een \" // twee""#, "`a  // b`", "'/'"] {
            assert_eq!(bare_script(text), text);
        }
        assert_eq!(bare_script("\"niet af // x"), "\"niet af // x");
        assert_eq!(bare_script("a /* niet af"), "a");
    }
}
