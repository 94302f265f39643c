//! Bytes to text, strictly in the encoding that is declared. What is not in it is a message that says what it looks like.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{line_spot, problem};
use crate::manifest::Encoding;
use mdd_engine::dataset::Step;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::mistakes;

mistakes! {
    /// What the bytes are instead of what is declared. JSON cannot be declared to be in an encoding.
    enum EncodingMistake {
        ZeroBytes = Error WrongEncoding "reading-zero-bytes";
        NotUtf8 = Error WrongEncoding "reading-not-utf8";
        JsonNotUtf8 = Error WrongEncoding "reading-json-not-utf8";
        Utf16 { encoding: &'static str } = Error WrongEncoding "reading-utf16";
        JsonUtf16 = Error WrongEncoding "reading-json-utf16";
        IsUtf8 { declared: &'static str } = Error WrongEncoding "reading-is-utf8";
        IsUtf16 { encoding: &'static str, declared: &'static str } = Error WrongEncoding "reading-is-utf16";
        NoMeaning { byte: String, declared: &'static str } = Error WrongEncoding "reading-byte-without-meaning";
        NoMeaningInLatin1 { byte: String, declared: &'static str } = Error WrongEncoding "reading-byte-of-windows-1252";
        OtherOrder { found: &'static str, declared: &'static str } = Error WrongEncoding "reading-other-order";
        NoMark { encoding: &'static str } = Error WrongEncoding "reading-no-mark";
        NotUtf16 = Error WrongEncoding "reading-not-utf16";
        Broken { declared: &'static str } = Error WrongEncoding "reading-broken-utf16";
    }
}

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The bytes as text, without the mark that some programs put before it.
pub(super) fn decode<'b>(
    bytes: Cow<'b, [u8]>,
    path: &str,
    encoding: Encoding,
    steps: &mut Vec<Step>,
) -> Result<Cow<'b, str>, Diagnostics> {
    let text = match encoding {
        Encoding::Utf8 => return utf8(bytes, path, false),
        Encoding::Windows1252 | Encoding::Latin1 => {
            check_beginning(&bytes, path, encoding)?;
            check_letters(&bytes, 1, path, encoding)?.check(path, encoding)?;
            letters(&bytes, encoding).into_owned()
        }
        Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => utf16(&bytes, path, encoding)?,
    };
    steps.push(Step::Decoded { from: encoding.word() });
    Ok(Cow::Owned(text))
}

/// UTF-8, or a message; JSON can be nothing else.
pub(super) fn utf8<'b>(bytes: Cow<'b, [u8]>, path: &str, is_json: bool) -> Result<Cow<'b, str>, Diagnostics> {
    check_utf8(&bytes, 1, path, is_json)?;
    let mark = if bytes.starts_with(UTF8_MARK) { UTF8_MARK.len() } else { 0 };
    Ok(match bytes {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes.part(mark..)),
        Cow::Owned(mut bytes) => {
            bytes.drain(..mark);
            Cow::Owned(String::from_utf8(bytes).or_fault("bytes that were found to be UTF-8"))
        }
    })
}

/// The bytes as UTF-8; the first of them stand on line `line`.
///
/// # Errors
/// They are not, or have zeros in them.
pub(super) fn check_utf8<'t>(bytes: &'t [u8], line: u32, path: &str, is_json: bool) -> Result<&'t str, Diagnostics> {
    let begins_wide = line == 1 && looks_like_utf16(bytes).is_some();
    if let Some(zero) = memchr::memchr(0, bytes)
        && !begins_wide
    {
        let spot = byte_spot(bytes, zero, "\0", line);
        return Err(problem(path, spot, &EncodingMistake::ZeroBytes).into());
    }
    if begins_wide {
        return Err(not_utf8(bytes, 0, line, path, is_json).into());
    }
    std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to(), line, path, is_json).into())
}

/// Without the mark that some programs put before a text in UTF-8.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes)
}

/// The encoding that the bytes look like, when UTF-8 is what was declared.
fn not_utf8(bytes: &[u8], at: usize, line: u32, path: &str, is_json: bool) -> Diagnostic {
    let wide = looks_like_utf16(bytes).filter(|_| line == 1);
    let mistake = match (wide, is_json) {
        (Some(_), true) => EncodingMistake::JsonUtf16,
        (Some(encoding), false) => EncodingMistake::Utf16 { encoding: encoding.word() },
        (None, true) => EncodingMistake::JsonNotUtf8,
        (None, false) => EncodingMistake::NotUtf8,
    };
    let spot = if wide.is_some() { Spot::Whole } else { byte_spot(bytes, at, "\u{fffd}", line) };
    problem(path, spot, &mistake)
}

/// UTF-16 has a mark at the beginning, or a zero byte beside each plain letter.
pub(super) fn looks_like_utf16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Some(Encoding::Utf16);
    }
    let start = bytes.part(..bytes.len().min(200));
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match start.len() / 4 {
        0 => None,
        few if odd > few && even == 0 => Some(Encoding::Utf16Le),
        few if even > few && odd == 0 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The line of a byte, with the stretch that begins there marked; the first of these bytes stand on line `first`.
fn byte_spot(bytes: &[u8], at: usize, replacement: &str, first: u32) -> Spot {
    let before = bytes.part(..at);
    let number = first as usize + line_ends(before);
    let start = memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1);
    let rest = bytes.part(start..);
    let end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    let text = String::from_utf8_lossy(rest.part(..end)).into_owned();
    let from = String::from_utf8_lossy(before.part(start..)).len();
    line_spot(number, &text, from, from + replacement.len())
}

/// How many lines end in these bytes, by `\n`, `\r\n` or `\r`.
pub(super) fn line_ends(bytes: &[u8]) -> usize {
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes);
    ends.filter(|at| bytes.get(*at) == Some(&b'\n') || bytes.get(at + 1) != Some(&b'\n')).count()
}

/// What a part of a text in windows-1252 or iso-8859-1 shows of its encoding.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    /// Its first letter that is not plain.
    pub first: Option<Spot>,
    /// All of it is UTF-8 as well.
    pub is_utf8: bool,
}

impl Default for Letters {
    fn default() -> Self {
        Letters { first: None, is_utf8: true }
    }
}

impl Letters {
    /// With what the next part shows.
    pub fn and(self, next: Letters) -> Letters {
        Letters { first: self.first.or(next.first), is_utf8: self.is_utf8 && next.is_utf8 }
    }

    /// A whole text that has only the letters of UTF-8 is UTF-8.
    pub fn check(self, path: &str, encoding: Encoding) -> Result<(), Diagnostics> {
        let Some(spot) = self.first.filter(|_| self.is_utf8) else { return Ok(()) };
        Err(problem(path, spot, &EncodingMistake::IsUtf8 { declared: encoding.word() }).into())
    }
}

/// windows-1252 and iso-8859-1 give nearly each byte a meaning; the first of these bytes stand on line `line`.
pub(super) fn check_letters(bytes: &[u8], line: u32, path: &str, encoding: Encoding) -> Result<Letters, Diagnostics> {
    let first = encoding_rs::Encoding::ascii_valid_up_to(bytes);
    if first == bytes.len() {
        return Ok(Letters::default());
    }
    let means_nothing = |byte: &u8| match encoding {
        Encoding::Latin1 => (0x80..0xA0).contains(byte),
        _ => [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte),
    };
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    let nothing = bytes.iter().enumerate().find(|(_, byte)| means_nothing(byte)).filter(|_| !is_utf8);
    let Some((at, byte)) = nothing else {
        let from = if bytes.starts_with(UTF8_MARK) { 0 } else { first };
        return Ok(Letters { first: Some(byte_spot(bytes, from, "\u{e9}", line)), is_utf8 });
    };
    let (byte, declared) = (format!("{byte:02X}"), encoding.word());
    let mistake = match encoding {
        Encoding::Latin1 => EncodingMistake::NoMeaningInLatin1 { byte, declared },
        _ => EncodingMistake::NoMeaning { byte, declared },
    };
    Err(problem(path, byte_spot(bytes, at, "\u{fffd}", line), &mistake).into())
}

/// Bytes as a text to show or compare, whatever is wrong with them.
pub(super) fn shown(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Windows1252 | Encoding::Latin1 => letters(bytes, encoding),
        _ => String::from_utf8_lossy(bytes),
    }
}

/// The beginning of a text in windows-1252 or iso-8859-1 is not that of UTF-16.
pub(super) fn check_beginning(bytes: &[u8], path: &str, encoding: Encoding) -> Result<(), Diagnostics> {
    let Some(other) = looks_like_utf16(bytes) else { return Ok(()) };
    let mistake = EncodingMistake::IsUtf16 { encoding: other.word(), declared: encoding.word() };
    Err(problem(path, Spot::Whole, &mistake).into())
}

/// Letters of one byte each.
pub(super) fn letters(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    match encoding {
        Encoding::Latin1 => encoding_rs::mem::decode_latin1(bytes),
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn utf16(bytes: &[u8], path: &str, encoding: Encoding) -> Result<String, Diagnostics> {
    let refused = |mistake: EncodingMistake| problem(path, Spot::Whole, &mistake).into();
    let (little, big) = (bytes.starts_with(b"\xFF\xFE"), bytes.starts_with(b"\xFE\xFF"));
    let decoder = match (encoding, little, big) {
        (Encoding::Utf16, true, _) | (Encoding::Utf16Le, _, false) => UTF_16LE,
        (Encoding::Utf16, _, true) | (Encoding::Utf16Be, false, _) => UTF_16BE,
        (Encoding::Utf16Le, ..) => {
            return Err(refused(EncodingMistake::OtherOrder { found: "utf-16be", declared: "utf-16le" }));
        }
        (Encoding::Utf16Be, ..) => {
            return Err(refused(EncodingMistake::OtherOrder { found: "utf-16le", declared: "utf-16be" }));
        }
        _ => {
            return Err(refused(match looks_like_utf16(bytes) {
                Some(other) => EncodingMistake::NoMark { encoding: other.word() },
                None => EncodingMistake::NotUtf16,
            }));
        }
    };
    let body = bytes.part(if little || big { 2 } else { 0 }..);
    let text = decoder.decode_without_bom_handling_and_without_replacement(body);
    text.map(Cow::into_owned).ok_or_else(|| refused(EncodingMistake::Broken { declared: encoding.word() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdd_engine::language::Language;
    use proptest::prelude::*;

    fn read(bytes: &[u8], encoding: Encoding) -> Result<String, String> {
        let text = decode(Cow::Borrowed(bytes), "a.csv", encoding, &mut Vec::new());
        text.map(Cow::into_owned).map_err(|errors| errors.iter().map(|error| error.line(Language::English)).collect())
    }

    #[test]
    fn each_encoding_reads_its_own() {
        let name = "S\u{fa}dwest".to_owned();
        assert_eq!(read(b"S\xC3\xBAdwest", Encoding::Utf8), Ok(name.clone()));
        assert_eq!(read(b"\xEF\xBB\xBFS\xC3\xBAdwest", Encoding::Utf8), Ok(name.clone()));
        assert_eq!(read(b"S\xFAdwest", Encoding::Windows1252), Ok(name.clone()));
        assert_eq!(read(b"S\xFAdwest", Encoding::Latin1), Ok(name.clone()));
        assert_eq!(read(b"\x80", Encoding::Windows1252), Ok("\u{20ac}".to_owned()));
        let little: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&little, Encoding::Utf16Le), Ok(name.clone()));
        assert_eq!(read(&big, Encoding::Utf16Be), Ok(name.clone()));
        assert_eq!(read(&[b"\xFF\xFE", little.as_slice()].concat(), Encoding::Utf16), Ok(name.clone()));
        assert_eq!(read(&[b"\xFE\xFF", big.as_slice()].concat(), Encoding::Utf16), Ok(name));
    }

    #[test]
    fn another_encoding_is_told_by_its_looks() {
        let refused = |bytes: &[u8], encoding| read(bytes, encoding).unwrap_err();
        assert_eq!(refused(b"S\xFAdwest", Encoding::Utf8), "this is not UTF-8");
        assert_eq!(refused(b"S\xC3\xBAdwest", Encoding::Windows1252), "this is UTF-8, not windows-1252");
        assert_eq!(refused(b"\xFA\x81", Encoding::Windows1252), "the byte 81 means nothing in windows-1252");
        assert_eq!(refused(b"\xFA\x80", Encoding::Latin1), "the byte 80 means nothing in iso-8859-1");
        assert_eq!(refused(b"\xFF\xFEa\0", Encoding::Utf8), "this is UTF-16, not UTF-8");
        assert_eq!(refused(b"\xFE\xFF\0a", Encoding::Utf16Le), "this is utf-16be, not utf-16le");
        assert_eq!(refused(b"plain text", Encoding::Utf16), "this is not UTF-16");
        assert_eq!(refused(b"a\0b\0\xD8", Encoding::Utf16Le), "this is not utf-16le");
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_text_or_a_mistake(bytes: Vec<u8>) {
            for encoding in [Encoding::Utf8, Encoding::Windows1252, Encoding::Latin1, Encoding::Utf16, Encoding::Utf16Le] {
                let _ = read(&bytes, encoding);
            }
        }

        #[test]
        fn utf16_reads_back(text: String) {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            prop_assert_eq!(read(&[b"\xFE\xFF", bytes.as_slice()].concat(), Encoding::Utf16), Ok(text));
        }
    }
}
