//! What mends the mistakes that are certain: of each file what it becomes. Writes nothing, and decides for nobody: which
//! edits are certain is said where the mistake is found.

use std::collections::BTreeMap;

use similar::TextDiff;

use mdd_engine::diagnostic::{Code, Diagnostics, Edit};
use mdd_engine::fault::Stretch;
use mdd_engine::syntax::parse_toml;
use mdd_engine::text::{FileId, Files};

/// A file that is mended.
pub struct Mended {
    /// From the folder of the project.
    pub path: String,
    pub before: String,
    pub after: String,
    pub edits: usize,
}

impl Mended {
    /// What becomes different in it, as a unified diff.
    pub fn difference(&self) -> String {
        let diff = TextDiff::from_lines(&self.before, &self.after);
        diff.unified_diff().header(&self.path, &self.path).to_string()
    }
}

/// Of each file with mistakes that can be mended what it becomes, in order of path.
pub fn mended(found: &Diagnostics, files: &Files) -> Vec<Mended> {
    let mut edits: BTreeMap<(&str, FileId), Vec<Edit>> = BTreeMap::new();
    for edit in found.iter().flat_map(|diagnostic| diagnostic.edits(files)) {
        let file = edit.span.file;
        edits.entry((files.path(file), file)).or_default().push(edit);
    }
    let mended = edits.into_iter().map(|((path, file), mut edits)| {
        edits.sort();
        edits.dedup();
        let before = files.text(file);
        let (after, count) = replaced(before, &edits);
        Mended { path: path.to_owned(), before: before.to_owned(), after, edits: count }
    });
    mended.filter(|file| file.edits > 0 && is_as_readable(file)).collect()
}

/// The text with each stretch replaced; of two that meet, only the first.
fn replaced(before: &str, edits: &[Edit]) -> (String, usize) {
    let (mut after, mut at, mut count) = (String::new(), 0, 0);
    for edit in edits {
        let (start, end) = (edit.span.start as usize, edit.span.end as usize);
        if start < at {
            continue;
        }
        after.push_str(before.part(at..start));
        after.push_str(&edit.text);
        (at, count) = (end, count + 1);
    }
    after.push_str(before.part(at..));
    (after, count)
}

/// A file that could be read can still be read, and one that could not has no more places where it cannot.
fn is_as_readable(file: &Mended) -> bool {
    let broken = |text: &str| {
        let mut files = Files::default();
        let mut found = Diagnostics::default();
        let id = files.add(&file.path, text);
        parse_toml(&files, id, &mut found);
        found.iter().filter(|one| one.code == Code::Syntax).count()
    };
    !file.path.ends_with(".toml") || broken(&file.after) <= broken(&file.before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdd_engine::text::Span;

    fn edit(start: u32, end: u32, text: &str) -> Edit {
        Edit { span: Span { file: FileId::default(), start, end }, text: text.to_owned() }
    }

    #[test]
    fn of_edits_that_meet_only_the_first_is_made() {
        let edits = [edit(0, 2, "x"), edit(1, 3, "y"), edit(4, 4, "!")];
        assert_eq!(replaced("abcdef", &edits), ("xcd!ef".to_owned(), 2));
    }

    #[test]
    fn a_file_that_would_no_longer_be_readable_is_left_alone() {
        let file = |before: &str, after: &str| Mended {
            path: "a.toml".to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
            edits: 1,
        };
        assert!(is_as_readable(&file("a = 1,5", "a = 1.5")));
        assert!(!is_as_readable(&file("a = 1.5", "a = 1,5")));
    }
}
