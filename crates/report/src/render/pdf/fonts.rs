//! The letters of the page, and which ones there are: PDF/UA-1 refuses a page with a letter that has no shape.
//!
//! Knows nothing of reports.

use std::io;
use std::sync::LazyLock;

use serde_json::ser::{CharEscape, Formatter};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

/// Read once: all reports are set in the same letters.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
    let fonts: Vec<_> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// Stands for a letter that there is not.
const MISSING: char = '\u{fffd}';

/// The letter as it can be printed; the same one where it can.
fn printable(letter: char) -> char {
    match letter {
        // A hyphen that does not break; Noto Sans has only the one that does.
        '\u{2011}' => '-',
        // In the fonts, and all the same not allowed in PDF/UA: a byte order mark, and what everyone may use as they like.
        '\u{feff}' | '\u{fffe}' | '\u{e000}'..='\u{f8ff}' => MISSING,
        _ if FONTS.fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter))) => letter,
        _ => MISSING,
    }
}

/// Writes JSON with only letters that can be printed, so that no name in the data can make a report fail.
#[derive(Default)]
pub(super) struct Printable;

impl Formatter for Printable {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        // Nearly all text.
        if fragment.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return writer.write_all(fragment.as_bytes());
        }
        let printed: String = fragment.chars().map(printable).collect();
        writer.write_all(printed.as_bytes())
    }

    fn write_char_escape<W: ?Sized + io::Write>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        match escape {
            CharEscape::Quote => writer.write_all(b"\\\""),
            CharEscape::ReverseSolidus => writer.write_all(b"\\\\"),
            CharEscape::Solidus => writer.write_all(b"/"),
            CharEscape::LineFeed => writer.write_all(b"\\n"),
            // Blank in print, as in a browser.
            CharEscape::Tab | CharEscape::CarriageReturn | CharEscape::FormFeed => writer.write_all(b" "),
            CharEscape::Backspace | CharEscape::AsciiControl(_) => write!(writer, "{MISSING}"),
        }
    }
}
