//! A part of a large text is enough to propose how to read it: its beginning, and some of its middle and of its end, each
//! from the beginning of one row to the end of another.

use mdd_engine::fault::Stretch;

/// A file up to this size is looked at as a whole.
pub const WHOLE: u64 = 16 << 20;

/// Of a larger one so much of the beginning, and so much of the middle and of the end.
pub const HEAD: usize = 4 << 20;
pub const PART: usize = 512 << 10;

/// Whether some rows of a file are rows by themselves: it begins as a text does, and not as JSON, or a packed file.
pub fn has_rows(start: &[u8]) -> bool {
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    let known: [&[u8]; 7] = [b"PK", b"\x1F\x8B", b"\xD0\xCF\x11\xE0", b"%PDF", b"{", b"[", b"<"];
    !text.is_empty() && !known.iter().any(|known| text.starts_with(known))
}

/// The beginning of a text and what lies further on, cut at the ends of rows. A stretch of which it cannot be told where
/// a row begins is left out.
pub fn joined(mut head: Vec<u8>, parts: &[Vec<u8>]) -> Vec<u8> {
    // In UTF-16 a line end is two bytes; the beginning says enough.
    if memchr::memchr(0, &head).is_some() {
        let even = head.len() - head.len() % 2;
        let end = (0..even).step_by(2).rev().find(|at| matches!(head.get(*at..*at + 2), Some(b"\n\0" | b"\0\n")));
        head.truncate(end.map_or(even, |at| at + 2));
        return head;
    }
    head.truncate(end_of_rows(&head).unwrap_or(head.len()));
    for part in parts {
        let Some(start) = memchr::memchr2(b'\n', b'\r', part) else { continue };
        let rows = part.part(start..).trim_ascii_start();
        let Some(rows) = end_of_rows(rows).and_then(|end| rows.get(..end)) else { continue };
        if begins_between_quotes(rows) {
            continue;
        }
        if !head.ends_with(b"\n") {
            head.push(b'\n');
        }
        head.extend_from_slice(rows);
    }
    head
}

/// Where the last row ends: behind a line end that is in no quoted field, as far as its quotes say.
fn end_of_rows(bytes: &[u8]) -> Option<usize> {
    let quotes = memchr::memchr_iter(b'"', bytes).count();
    let mut after = 0;
    let mut end = bytes.len();
    // A text with a quote that belongs to nothing would have no end: then any line end must do.
    let any = memchr::memrchr2(b'\n', b'\r', bytes);
    for _ in 0..1000 {
        let Some(line) = memchr::memrchr2(b'\n', b'\r', bytes.get(..end)?) else { break };
        after += memchr::memchr_iter(b'"', bytes.get(line..end)?).count();
        if (quotes - after).is_multiple_of(2) {
            return Some(line + 1);
        }
        end = line;
    }
    any.map(|line| line + 1)
}

/// The first quote in a stretch of rows opens a field: a line end, or what stands between fields, is before it. When
/// none is, the stretch began inside a field.
fn begins_between_quotes(rows: &[u8]) -> bool {
    let Some(first) = memchr::memchr(b'"', rows) else { return false };
    let before = first.checked_sub(1).and_then(|before| rows.get(before));
    !before.is_none_or(|before| b";,\t|\r\n ".contains(before))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn parts_are_cut_where_rows_end() {
        let text = |parts: &[&[u8]]| {
            let parts: Vec<Vec<u8>> = parts.iter().map(|part| part.to_vec()).collect();
            String::from_utf8(joined(b"a;b\n1;2\n3;".to_vec(), &parts)).unwrap()
        };
        assert_eq!(text(&[b"7;8\n9;10\n11;"]), "a;b\n1;2\n9;10\n");
        assert_eq!(text(&[b"x\n9;\"a\nb\"\n11;"]), "a;b\n1;2\n9;\"a\nb\"\n");
        // It begins inside a field.
        assert_eq!(text(&[b"x\nz\";1\n11;2\n3"]), "a;b\n1;2\n");
        assert_eq!(joined(b"a;\"b\nc".to_vec(), &[]), b"a;\"b\n");
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_cut(head: Vec<u8>, part in "[a;\"\n\r]{0,40}") {
            let cut = joined(head.clone(), &[part.clone().into_bytes()]);
            prop_assert!(cut.len() <= head.len() + part.len() + 1);
            let _ = has_rows(&head);
        }
    }
}
