//! Lines of a delivery as people cite them.

use std::fmt::Write as _;

/// `3-5, 9 and 12 more`
pub fn line_ranges(lines: &[u32], most: usize) -> String {
    let mut text = String::new();
    let mut shown = lines.iter().take(most).copied().peekable();
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
    match lines.len().checked_sub(most) {
        Some(more) if more > 0 => format!("{text} and {more} more"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::line_ranges;

    #[test]
    fn lines_that_follow_each_other_are_one_range() {
        assert_eq!(line_ranges(&[3, 4, 5, 9], 10), "3-5, 9");
        let many: Vec<u32> = (1..=30).map(|line| line * 2).collect();
        assert!(line_ranges(&many, 10).ends_with("18, 20 and 20 more"));
    }
}
