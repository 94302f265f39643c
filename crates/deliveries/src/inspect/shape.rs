//! Which format a file has, told by its bytes: packed or not, a workbook, JSON, or a text table.

use super::found::{Shape, no_rows};
use super::gemeente::Gemeenten;
use super::part::{HEAD, PART, WHOLE, has_rows, joined};
use super::toml::{Line, quoted};
use crate::manifest::{Packed, Reading};
use crate::read::peek::{Sign, about, members, sign_of, text_of, unpacked};
use crate::read::{propose_marked, propose_rows, propose_text};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics};
use mdd_engine::fault::Stretch;

/// How the bytes of a file become rows.
///
/// # Errors
/// It is no delivery that can be read; the message says what was tried.
pub(super) fn find_shape(bytes: &[u8], path: &str, known: &Gemeenten) -> Result<(Reading, Shape), Diagnostics> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        let error = about(path, Code::FileEmpty, "the file is empty");
        return Err(error.help("ask its owner for the delivery again").into());
    }
    let mut lines = Vec::new();
    let packed = packing(bytes, path, &mut lines)?;
    let inside = unpacked(bytes, path, packed.as_ref())?;
    let mut shape = of_bytes(&inside, path, packed.as_ref(), known)?;
    let at = shape.lines.len().min(1);
    shape.lines.splice(at..at, lines);
    Ok((Reading { packed, format: shape.format.clone() }, shape))
}

fn packing(bytes: &[u8], path: &str, lines: &mut Vec<Line>) -> Result<Option<Packed>, Diagnostics> {
    match sign_of(bytes) {
        Some(Sign::Gzip) => {
            lines.push(Line::key("compression", quoted("gzip"), "the file begins as gzip does"));
            return Ok(Some(Packed::Gzip));
        }
        Some(Sign::Zip) => {}
        _ => return Ok(None),
    }
    let mut files = members(bytes).unwrap_or_default();
    // The largest is the likeliest; of equals the first by name.
    files.sort_by(|(one, small), (other, large)| large.cmp(small).then_with(|| one.cmp(other)));
    let Some((member, _)) = files.first() else {
        let error = about(path, Code::FileUnreadable, "this is no zip file, only a part of one, or an empty one");
        return Err(error.help("ask its owner for it again").into());
    };
    lines.push(Line::key("compression", quoted("zip"), "the file begins as zip does"));
    if files.len() == 1 {
        return Ok(Some(Packed::Zip { member: None }));
    }
    let others: Vec<&str> = files.iter().skip(1).take(10).map(|(name, _)| name.as_str()).collect();
    let note = format!("check: the largest of {} files; there is also: {}", files.len(), others.join(", "));
    lines.push(Line::key("member", quoted(member), note));
    Ok(Some(Packed::Zip { member: Some(member.clone()) }))
}

fn of_bytes(inside: &[u8], path: &str, packed: Option<&Packed>, known: &Gemeenten) -> Result<Shape, Diagnostics> {
    match sign_of(inside) {
        None => {}
        Some(Sign::Of(kind)) => return propose_marked(kind, inside, path),
        Some(sign) => {
            let error =
                about(path, Code::FileUnreadable, format!("this file cannot be understood: it is {}", sign.words()));
            return Err(error.help(sign.help(packed)).into());
        }
    }
    if packed.is_some() && inside.len() as u64 > WHOLE && has_rows(inside) {
        return of_part(inside, path, known).ok_or_else(|| no_rows(path));
    }
    let Some((encoding, text)) = text_of(inside, path) else {
        return Err(not_understood(path, "no text: no encoding gives every byte a meaning").into());
    };
    if is_tagged(&text) {
        return Err(not_understood(path, "a web page, or XML").into());
    }
    match propose_text(inside, encoding, &text, known) {
        Ok(shape) => shape.ok_or_else(|| no_rows(path)),
        Err(found) => Err(not_understood(path, &found).into()),
    }
}

/// Whether a text is written in a language of tags, as web pages are.
fn is_tagged(text: &str) -> bool {
    let start = text.trim_start();
    start.starts_with("<?xml") || start.starts_with("<!") || start.to_ascii_lowercase().starts_with("<html")
}

/// Of a large text in a packed file a part is looked at, as of one that is not packed.
fn of_part(inside: &[u8], path: &str, known: &Gemeenten) -> Option<Shape> {
    let stretch = |from: usize, most: usize| inside.part(from..inside.len().min(from + most)).to_vec();
    let (middle, end) = (stretch(inside.len() / 2, PART), stretch(inside.len().saturating_sub(PART), PART));
    let part = joined(stretch(0, HEAD), &[middle, end]);
    let (encoding, text) = text_of(&part, path)?;
    let mut shape = propose_rows(&part, encoding, &text, known)?;
    shape.lines.push(Line::off(format!(
        "check: this is a sample: of {} MB the beginning and some of the middle and the end; counts and lines are those of \
         the sample",
        inside.len() >> 20
    )));
    if shape.instead.is_none() {
        shape.instead = Some((part, shape.format.clone()));
    }
    Some(shape)
}

fn not_understood(path: &str, found: &str) -> Diagnostic {
    about(path, Code::FileUnreadable, format!("this file cannot be understood: it is {found}"))
        .help("tried: gzip, zip, a workbook (xlsx, xls, ods), JSON, text in UTF-8, UTF-16 and windows-1252")
        .help("ask its owner for a text file (CSV in UTF-8), a workbook or JSON")
}
