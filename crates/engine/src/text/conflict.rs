//! The marks that a version control leaves where two sides changed the same lines.

/// What such a line begins with, and then a space or nothing. The line between the two sides is left out: under a line of text
/// it makes a heading.
const MARKS: [&str; 3] = ["<<<<<<<", "|||||||", ">>>>>>>"];

/// The first line with such a mark, counted from 1, and how many there are in all; none when nobody left any.
pub fn conflict(text: &str) -> Option<(usize, usize)> {
    // Nearly no file has any.
    if !MARKS.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let is_mark = |line: &str| {
        let rest = MARKS.iter().find_map(|mark| line.strip_prefix(mark));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let mut marks = (1..).zip(text.lines()).filter(|(_, line)| is_mark(line)).map(|(number, _)| number);
    let first = marks.next()?;
    Some((first, 1 + marks.count()))
}

#[cfg(test)]
mod tests {
    use super::conflict;

    #[test]
    fn marks_are_lines_that_begin_with_seven_signs() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n";
        assert_eq!(conflict(text), Some((2, 2)));
        assert_eq!(conflict("a\r\n>>>>>>>\r\n"), Some((2, 1)));
        for text in ["Kop\n=======\n", "<<<<<< a\n", "<<<<<<<< a\n", "a <<<<<<< b\n", ">>>>>>>a\n", ""] {
            assert_eq!(conflict(text), None, "{text}");
        }
    }
}
