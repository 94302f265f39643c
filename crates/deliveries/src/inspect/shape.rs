//! Which format a file has, told by its bytes: packed or not, a workbook, JSON, or a text table.

use super::found::{FileShape, InspectMistake, no_rows};
use super::gemeenten::Gemeenten;
use super::part::{HEAD, PART, WHOLE, has_rows, joined};
use super::toml::{Line, quoted};
use crate::manifest::{Decoding, Packed};
use crate::read::peek::{Sign, members, sign_of, text_of, unpacked};
use crate::read::{propose_marked, propose_rows, propose_text};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Mistake, Place};
use mdd_engine::fault::Stretch;
use mdd_engine::language::said;

/// How the bytes of a file become rows.
///
/// # Errors
/// It is no delivery that can be read; the message says what was tried.
pub(super) fn find_shape(bytes: &[u8], path: &str, known: &Gemeenten) -> Result<(Decoding, FileShape), Diagnostics> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refused(path, &InspectMistake::Empty));
    }
    let mut lines = Vec::new();
    let packed = packing(bytes, path, &mut lines)?;
    let inside = unpacked(bytes, path, packed.as_ref())?;
    let mut shape = of_bytes(&inside, path, packed.as_ref(), known)?;
    let at = shape.lines.len().min(1);
    shape.lines.splice(at..at, lines);
    Ok((Decoding { packed, format: shape.format.clone() }, shape))
}

fn packing(bytes: &[u8], path: &str, lines: &mut Vec<Line>) -> Result<Option<Packed>, Diagnostics> {
    match sign_of(bytes) {
        Some(Sign::Gzip) => {
            lines.push(Line::key("compression", quoted("gzip"), "proposals-gzip"));
            return Ok(Some(Packed::Gzip));
        }
        Some(Sign::Zip) => {}
        _ => return Ok(None),
    }
    let mut files = members(bytes).unwrap_or_default();
    // The largest is the likeliest; of equals the first by name.
    files.sort_by(|(one, small), (other, large)| large.cmp(small).then_with(|| one.cmp(other)));
    let Some((member, _)) = files.first() else {
        return Err(refused(path, &InspectMistake::NoZip));
    };
    lines.push(Line::key("compression", quoted("zip"), "proposals-zip"));
    if files.len() == 1 {
        return Ok(Some(Packed::Zip { member: None }));
    }
    let others: Vec<String> = files.iter().skip(1).take(10).map(|(name, _)| name.clone()).collect();
    let note = said("proposals-ask-member").with("count", files.len()).with("others", others);
    lines.push(Line::key("member", quoted(member), note));
    Ok(Some(Packed::Zip { member: Some(member.clone()) }))
}

fn of_bytes(inside: &[u8], path: &str, packed: Option<&Packed>, known: &Gemeenten) -> Result<FileShape, Diagnostics> {
    match sign_of(inside) {
        None => {}
        Some(Sign::Of(kind)) => return propose_marked(kind, inside, path),
        Some(sign) => {
            let mistake = InspectMistake::SomethingElse { what: sign.words(), help: sign.help(packed) };
            return Err(refused(path, &mistake));
        }
    }
    if packed.is_some() && inside.len() as u64 > WHOLE && has_rows(inside) {
        return of_part(inside, path, known).ok_or_else(|| no_rows(path));
    }
    let Some((encoding, text)) = text_of(inside, path) else {
        return Err(refused(path, &InspectMistake::NoText));
    };
    if is_tagged(&text) {
        return Err(refused(path, &InspectMistake::WebPage));
    }
    match propose_text(inside, encoding, &text, known) {
        Ok(shape) => shape.ok_or_else(|| no_rows(path)),
        Err(mistake) => Err(refused(path, &mistake)),
    }
}

/// Whether a text is written in a language of tags, as web pages are.
fn is_tagged(text: &str) -> bool {
    let start = text.trim_start();
    start.starts_with("<?xml") || start.starts_with("<!") || start.to_ascii_lowercase().starts_with("<html")
}

/// Of a large text in a packed file a part is looked at, as of one that is not packed.
fn of_part(inside: &[u8], path: &str, known: &Gemeenten) -> Option<FileShape> {
    let stretch = |from: usize, most: usize| inside.part(from..inside.len().min(from + most)).to_vec();
    let (middle, end) = (stretch(inside.len() / 2, PART), stretch(inside.len().saturating_sub(PART), PART));
    let part = joined(stretch(0, HEAD), &[middle, end]);
    let (encoding, text) = text_of(&part, path)?;
    let mut shape = propose_rows(&part, encoding, &text, known)?;
    shape.lines.push(Line::remark(said("proposals-ask-sample").with("size", inside.len() >> 20)));
    if shape.instead.is_none() {
        shape.instead = Some((part, shape.format.clone()));
    }
    Some(shape)
}

fn refused(path: &str, mistake: &impl Mistake) -> Diagnostics {
    Diagnostic::of(Place::file(path), mistake).into()
}
