//! Lines of a delivery as people cite them.

use std::fmt::Write as _;

use crate::language::{Said, said};

/// `3-5, 9`
pub fn line_ranges(lines: &[u32]) -> String {
    let mut text = String::new();
    let mut shown = lines.iter().copied().peekable();
    let mut first = true;
    while let Some(start) = shown.next() {
        let mut end = start;
        while shown.peek() == Some(&(end + 1)) {
            end += 1;
            shown.next();
        }
        let separator = if first { "" } else { ", " };
        first = false;
        // Writing into a String does not fail.
        let _ =
            if start == end { write!(text, "{separator}{start}") } else { write!(text, "{separator}{start}-{end}") };
    }
    text
}

/// `3-5, 9 and 12 more`: only the first so many lines.
pub fn first_line_ranges(lines: &[u32], most: usize) -> Said {
    match lines.split_at_checked(most) {
        Some((first, more @ [_, ..])) => {
            said("lines-and-more").with("lines", line_ranges(first)).with("more", more.len())
        }
        _ => said("as-it-is").with("text", line_ranges(lines)),
    }
}

#[cfg(test)]
mod tests {
    use super::{first_line_ranges, line_ranges};
    use crate::language::Language;

    #[test]
    fn lines_that_follow_each_other_are_one_range() {
        assert_eq!(line_ranges(&[3, 4, 5, 9]), "3-5, 9");
        let many: Vec<u32> = (1..=30).map(|line| line * 2).collect();
        assert!(Language::English.say(first_line_ranges(&many, 10)).ends_with("18, 20 and 20 more"));
    }
}
