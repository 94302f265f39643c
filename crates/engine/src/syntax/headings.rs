//! The headings of a file of TOML, as its lines say them: also in a file that cannot be read, and those behind a `#`.

use std::ops::Range;

/// A line such as `[threshold]` or `[[colour]]`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Heading {
    pub range: Range<usize>,
    /// As it stands there.
    pub written: String,
    /// Without brackets.
    pub name: String,
    pub is_list: bool,
}

/// The headings, in the order of the file.
pub(super) fn headings(text: &str) -> Vec<Heading> {
    lines(text).filter_map(|(at, line)| heading(at, line)).collect()
}

/// Headings behind a `#` with keys right below them that are not: these belong to the heading above now, which comes with
/// it. A block of which the keys are behind a `#` too is no matter.
pub(super) fn hidden(text: &str) -> Vec<(Heading, Option<String>)> {
    // Hardly any file has one, and every file is looked at whenever it is read.
    if !text.split('#').skip(1).any(|behind| behind.trim_start_matches([' ', '\t']).starts_with('[')) {
        return Vec::new();
    }
    let lines: Vec<(usize, &str)> = lines(text).collect();
    let mut found = Vec::new();
    for (index, (at, line)) in lines.iter().enumerate() {
        let Some(hidden) = commented(line).and_then(|(from, inside)| heading(at + from, inside)) else { continue };
        let mut below = lines.iter().skip(index + 1).map(|(_, line)| line.trim());
        let next = below.find(|line| !line.starts_with('#') || commented(line).is_some_and(|(_, line)| is_key(line)));
        if next.is_some_and(is_key) {
            let above = lines.iter().take(index).rev().find_map(|(at, line)| heading(*at, line));
            found.push((hidden, above.map(|above| above.written)));
        }
    }
    found
}

/// What stands behind the `#` of a line that is nothing but a remark, and where.
fn commented(line: &str) -> Option<(usize, &str)> {
    let inside = line.trim_start().strip_prefix('#')?.trim_start_matches(['#', ' ', '\t']);
    Some((line.len() - inside.len(), inside))
}

/// `key = ...`
fn is_key(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else { return false };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "_-.\"' ".contains(letter);
    !key.trim().is_empty() && key.chars().all(plain)
}

fn heading(at: usize, line: &str) -> Option<Heading> {
    let code = line.split('#').next()?;
    let written = code.trim();
    let is_list = written.starts_with("[[");
    let name = match is_list {
        true => written.strip_prefix("[[")?.strip_suffix("]]")?,
        false => written.strip_prefix('[')?.strip_suffix(']')?,
    };
    let plain = |letter: char| letter.is_alphanumeric() || "_-.\"' ".contains(letter);
    let is_name = name.trim_start().starts_with(|first: char| first.is_alphabetic() || first == '_');
    let start = at + (code.len() - code.trim_start().len());
    (is_name && name.chars().all(plain)).then(|| Heading {
        range: start..start + written.len(),
        written: written.to_owned(),
        name: name.trim().to_owned(),
        is_list,
    })
}

/// The lines that are not within a text of several lines, with where they begin.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let (mut at, mut within) = (0, false);
    text.split_inclusive('\n').filter_map(move |line| {
        let (start, was_within) = (at, within);
        at += line.len();
        let marks = line.matches("'''").count() + line.matches("\"\"\"").count();
        within ^= marks % 2 == 1;
        (!was_within).then_some((start, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden_in(text: &str) -> Vec<(String, Option<String>)> {
        hidden(text).into_iter().map(|(heading, above)| (heading.written, above)).collect()
    }

    #[test]
    fn a_heading_is_hidden_when_its_keys_are_not() {
        let found = [("[b.c]".to_owned(), Some("[a]".to_owned()))];
        assert_eq!(hidden_in("[a]\nx = 1\n# [b.c]\n# what it is\ny = 2\n"), found);
        assert_eq!(hidden_in("#[[a]]\nx = 1\n"), [("[[a]]".to_owned(), None)]);
    }

    #[test]
    fn what_is_behind_a_sign_with_its_keys_is_a_remark() {
        assert!(hidden_in("[a]\n# [b]\n# y = 2\nx = 1\n").is_empty());
        assert!(hidden_in("# [b]\n\n[a]\nx = 1\n").is_empty());
        assert!(hidden_in("# [1]\nx = 1\n# see [b]\ny = 2\n# [b]\n\nz = 1\n").is_empty());
        assert!(hidden_in("x = '''\n# [b]\ny = 1\n'''\n").is_empty());
    }
}
