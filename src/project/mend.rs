//! What mends the mistakes that are certain: of each file what it becomes. Writes nothing, and decides for nobody: which
//! edits are certain is said where the mistake is found.

use std::collections::{BTreeMap, BTreeSet};

use similar::TextDiff;

use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Edit};
use mdd_engine::fault::Stretch;
use mdd_engine::syntax::parse_toml;
use mdd_engine::text::{FileId, Files};

/// A file that is mended.
pub struct Mended {
    /// From the folder of the project.
    pub path: String,
    pub before: String,
    pub after: String,
    /// How many mistakes are mended in it.
    pub mends: usize,
}

/// What becomes different in a file, as a unified diff.
pub fn difference(path: &str, before: &str, after: &str) -> String {
    TextDiff::from_lines(before, after).unified_diff().header(path, path).to_string()
}

/// Of each file with mistakes that can be mended what it becomes, in order of path.
pub fn mended(found: &Diagnostics, files: &Files) -> Vec<Mended> {
    let mut mends: BTreeMap<(&str, FileId), BTreeSet<Vec<Edit>>> = BTreeMap::new();
    for mut edits in found.iter().map(|diagnostic| diagnostic.edits(files)) {
        edits.sort();
        if let Some(file) = edits.first().map(|edit| edit.span.file) {
            mends.entry((files.path(file), file)).or_default().insert(edits);
        }
    }
    let mended = mends.into_iter().filter_map(|((path, file), mends)| {
        let before = files.text(file);
        let (after, mends) = replaced(before, &mends);
        let readable = mends > 0 && is_as_readable(path, before, &after);
        readable.then(|| Mended { path: path.to_owned(), before: before.to_owned(), after, mends })
    });
    mended.collect()
}

/// The files in which what mends this would be written.
pub fn mended_in<'f>(found: &Diagnostic, files: &'f Files) -> BTreeSet<&'f str> {
    found.edits(files).iter().map(|edit| files.path(edit.span.file)).collect()
}

/// The text with what mends each mistake; of two that meet, only the first. And how many are mended.
fn replaced(before: &str, mends: &BTreeSet<Vec<Edit>>) -> (String, usize) {
    let mut done: BTreeSet<&Edit> = BTreeSet::new();
    let meets = |one: &Edit, other: &Edit| {
        one != other
            && one.span.start < other.span.end.max(other.span.start + 1)
            && other.span.start < one.span.end.max(one.span.start + 1)
    };
    let mut count = 0;
    for edits in mends {
        // Half of what mends a mistake mends nothing.
        if edits.iter().any(|edit| done.iter().any(|other| meets(edit, other))) {
            continue;
        }
        count += usize::from(edits.iter().any(|edit| !done.contains(edit)));
        done.extend(edits);
    }
    let (mut after, mut at) = (String::new(), 0);
    for edit in done {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        after.push_str(before.part(at..start));
        after.push_str(&edit.text);
        at = end;
    }
    after.push_str(before.part(at..));
    (after, count)
}

/// A file that could be read can still be read, and one that could not has no more places where it cannot.
fn is_as_readable(path: &str, before: &str, after: &str) -> bool {
    let broken = |text: &str| {
        let mut files = Files::default();
        let mut found = Diagnostics::default();
        let id = files.add(path, text);
        parse_toml(&files, id, &mut found);
        found.iter().filter(|one| one.code == Code::Syntax).count()
    };
    !path.ends_with(".toml") || broken(after) <= broken(before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdd_engine::text::Span;

    fn edit(start: u32, end: u32, text: &str) -> Edit {
        Edit { span: Span { file: FileId::default(), start, end }, text: text.to_owned() }
    }

    #[test]
    fn of_mends_that_meet_only_the_first_is_made() {
        let mends = [vec![edit(0, 2, "x")], vec![edit(1, 3, "y")], vec![edit(4, 4, "!")]];
        assert_eq!(replaced("abcdef", &mends.into()), ("xcd!ef".to_owned(), 2));
    }

    #[test]
    fn a_mistake_is_mended_whole_or_not_at_all_and_counts_once() {
        let quotes = vec![edit(0, 1, "\""), edit(3, 4, "\"")];
        assert_eq!(replaced("'ab'", &[quotes.clone()].into()), ("\"ab\"".to_owned(), 1));
        let mends = [vec![edit(0, 1, "!")], vec![edit(2, 3, "B"), edit(3, 4, ")")], quotes];
        assert_eq!(replaced("'ab'", &mends.into()), ("!aB)".to_owned(), 2));
    }

    #[test]
    fn a_file_that_would_no_longer_be_readable_is_left_alone() {
        assert!(is_as_readable("a.toml", "a = 1,5", "a = 1.5"));
        assert!(!is_as_readable("a.toml", "a = 1.5", "a = 1,5"));
    }
}
