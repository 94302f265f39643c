//! Texts of a version in which nothing stands, or in which bold print begins and does not end.

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;

mistakes! {
    /// What a text lacks.
    enum TextMistake {
        Empty { name: String } = Warning UnfinishedText "check-text-empty";
        BoldOpen = Warning UnfinishedText "check-bold-open";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for (name, &file) in &subject.resolved.texts {
        let whole = subject.files.whole(file);
        if !subject.is_own(whole) {
            continue;
        }
        let text = subject.files.text(file);
        if text.trim().is_empty() {
            found.push(Diagnostic::of(whole.part(0, 0), &TextMistake::Empty { name: name.clone() }));
        }
        for at in open_bold(text) {
            found.push(Diagnostic::of(whole.part(at, at + 2), &TextMistake::BoldOpen));
        }
    }
}

/// Where bold print begins that does not end in its paragraph.
fn open_bold(text: &str) -> Vec<usize> {
    let (mut at, mut open, mut code) = (0, None, false);
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let begins = line.trim_start();
        let is_new = begins.is_empty() || begins.starts_with(['#', '|', '>']) || begins.starts_with("- ");
        if is_new {
            found.extend(open.take());
            code = false;
        }
        let mut skip = 0;
        for (inside, sign) in line.char_indices() {
            if inside < skip {
                continue;
            }
            match sign {
                '\\' => skip = inside + 2,
                '`' => code = !code,
                '*' if !code && line.get(inside..).is_some_and(|rest| rest.starts_with("**")) => {
                    open = if open.is_some() { None } else { Some(at + inside) };
                    skip = inside + 2;
                }
                _ => {}
            }
        }
        at += line.len();
    }
    found.extend(open);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_print_ends_in_its_paragraph() {
        assert!(open_bold("**Een.** En **twee\nregels**.\n\n- **drie**\n").is_empty());
        assert_eq!(open_bold("**Een. En twee.\n\n**drie**\n"), [0]);
        assert!(open_bold("`**` en \\*\\*\n").is_empty());
    }
}
