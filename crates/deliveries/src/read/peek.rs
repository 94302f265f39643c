//! What a file looks like before anything of it is declared: its first rows, its text, what is packed in it. Decides
//! nothing.

use std::borrow::Cow;

use super::decode::{decode, looks_like_utf16};
use super::open_reader;
pub(in super::super) use super::signs::{Sign, sign_of};
use super::unpack;
use crate::bytes::Bytes;
use crate::manifest::Decoding;
use crate::manifest::{Encoding, Packed};
use mdd_engine::diagnostic::Diagnostics;

/// The first rows of a delivery as they stand, each with its line, whatever they are.
///
/// # Errors
/// It cannot be read so.
pub(in super::super) fn read_top(
    bytes: &[u8],
    path: &str,
    reading: &Decoding,
) -> Result<Vec<(u32, Vec<String>)>, Diagnostics> {
    let (reader, _) = open_reader(Bytes::Here(bytes), path, reading)?;
    Ok(reader.top())
}

/// The text of a file in the first encoding that fits.
pub(in super::super) fn text_of<'b>(bytes: &'b [u8], path: &str) -> Option<(Encoding, Cow<'b, str>)> {
    let zeros = memchr::memchr(0, bytes).is_some();
    let wide =
        looks_like_utf16(bytes).filter(|_| zeros || bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF"));
    let likely = match wide {
        Some(wide) => vec![wide],
        None if zeros => Vec::new(),
        None => vec![Encoding::Utf8, Encoding::Windows1252],
    };
    likely.into_iter().find_map(|encoding| {
        let text = decode(Cow::Borrowed(bytes), path, encoding, &mut Vec::new());
        Some((encoding, text.ok()?))
    })
}

/// What is in a packed file.
///
/// # Errors
/// It is damaged, or unpacks to too much.
pub(in super::super) fn unpacked<'b>(
    bytes: &'b [u8],
    path: &str,
    packed: Option<&Packed>,
) -> Result<Cow<'b, [u8]>, Diagnostics> {
    unpack::unpack(bytes, path, packed, &mut Vec::new())
}

/// The files in a zip file, each with the size that it says it has. None: it is no zip file.
pub(in super::super) fn members(bytes: &[u8]) -> Option<Vec<(String, u64)>> {
    unpack::members(bytes)
}
