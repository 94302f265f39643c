//! The XML of a sheet of an XLSX, read once more for what stands beside the values.

use std::io::{BufRead, BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::layout::{CellRegion, SheetLayout, place_of, region_of};

/// The layout of the sheet with this name. None: it cannot be found or read.
pub(super) fn layout(bytes: &[u8], sheet: &str) -> Option<SheetLayout> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let Part { name: part, to_work_out } = part_of(&mut archive, sheet)?;
    let at = archive.file_names().position(|name| name.is_ok_and(|name| same_part(&name, &part)))?;
    if !says_more(archive.by_index(at).ok()?)? {
        return Some(SheetLayout::default());
    }
    read(BufReader::with_capacity(1 << 16, archive.by_index(at).ok()?), to_work_out)
}

/// What is in the XML of a sheet that says anything beside values: formulas, merged or hidden cells, mistakes, rows and
/// columns without a size.
const MORE: [&[u8]; 10] =
    [b"<f", b":f", b"hidden", b"mergeCell", b"\"e\"", b"'e'", b"ht=\"0", b"ht='0", b"width=\"0", b"width='0"];

/// Whether a sheet has to be read once more: most are plain values, and looking for a few words is much quicker.
fn says_more(mut file: impl Read) -> Option<bool> {
    const PIECE: usize = 1 << 17;
    const LONGEST: usize = 16;
    let finders = MORE.map(memchr::memmem::Finder::new);
    let mut piece = vec![0; PIECE + LONGEST];
    let mut kept = 0;
    loop {
        let read = file.read(piece.get_mut(kept..)?).ok()?;
        if read == 0 {
            return Some(false);
        }
        let filled = kept + read;
        let here = piece.get(..filled)?;
        if finders.iter().any(|finder| finder.find(here).is_some()) {
            return Some(true);
        }
        // A word may go on in the next piece.
        kept = filled.min(LONGEST);
        piece.copy_within(filled - kept..filled, 0);
    }
}

fn same_part(name: &str, part: &str) -> bool {
    name.replace('\\', "/").eq_ignore_ascii_case(part)
}

/// In which file a sheet is.
struct Part {
    name: String,
    /// The program that made the file leaves all formulas to be worked out when it is opened: it wrote 0 for each of them.
    to_work_out: bool,
}

fn part_of(archive: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<Part> {
    let mut id = None;
    let mut to_work_out = false;
    each_tag(archive, "xl/workbook.xml", &mut |tag| {
        to_work_out |= tag.local_name().as_ref() == "calcPr" && yes(tag, "fullCalcOnLoad");
        if tag.local_name().as_ref() == "sheet" && id.is_none() && said(tag, "name").as_deref() == Some(sheet) {
            let named = |key: &str| key == "id" || key.ends_with(":id");
            id = tag.attributes().flatten().find(|attr| named(attr.key.as_ref())).map(|attr| attr.value.into_owned());
        }
    })?;
    let id = id?;
    let mut target = None;
    each_tag(archive, "xl/_rels/workbook.xml.rels", &mut |tag| {
        if tag.local_name().as_ref() == "Relationship" && said(tag, "Id").as_deref() == Some(&id) {
            target = said(tag, "Target");
        }
    })?;
    let target = target?.replace('\\', "/");
    let name = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if target.starts_with("xl/") => target,
        None => format!("xl/{}", target.trim_start_matches("./")),
    };
    Some(Part { name, to_work_out })
}

fn each_tag(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str, take: &mut dyn FnMut(&BytesStart<'_>)) -> Option<()> {
    let at = archive.file_names().position(|name| name.is_ok_and(|name| same_part(&name, part)))?;
    let mut text = Vec::new();
    // What all files unpack to was counted before.
    archive.by_index(at).ok()?.read_to_end(&mut text).ok()?;
    let mut reader = Reader::from_reader(text.as_slice());
    let mut piece = Vec::new();
    loop {
        piece.clear();
        match reader.read_event_into(&mut piece).ok()? {
            Event::Start(tag) | Event::Empty(tag) => take(&tag),
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

/// What an attribute says.
pub(super) fn said(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    tag.try_get_attribute(name).ok()??.value.parse().ok()
}

fn yes(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.try_get_attribute(name).is_ok_and(|found| found.is_some_and(|found| matches!(&*found.value, "1" | "true")))
}

/// Nothing is shown of what is no wider or higher than this.
fn no_size(tag: &BytesStart<'_>, name: &str) -> bool {
    let size = tag.try_get_attribute(name).ok().flatten().and_then(|found| found.value.parse::<f64>().ok());
    size.is_some_and(|size| size <= 0.0)
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    /// Its attributes, as they are written.
    tag: String,
    formula: bool,
    /// The cells that an array formula is of.
    array: Option<CellRegion>,
    value: bool,
    filled: bool,
    text: String,
}

fn read(file: impl BufRead, to_work_out: bool) -> Option<SheetLayout> {
    let mut reader = Reader::from_reader(file);
    reader.config_mut().check_end_names = false;
    let (mut piece, mut layout, mut cell) = (Vec::new(), SheetLayout::default(), Cell::default());
    let (mut row, mut column, mut in_value) = (0u32, 0u32, false);
    loop {
        piece.clear();
        let event = reader.read_event_into(&mut piece).ok()?;
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "c" => {
                    cell.tag.clear();
                    cell.tag.push_str(tag.attributes_raw());
                    (cell.formula, cell.array, cell.value, cell.filled) = (false, None, false, false);
                    cell.text.clear();
                    column += u32::from(is_empty);
                }
                "v" => (in_value, cell.value) = (!is_empty, true),
                "is" => (cell.value, cell.filled) = (true, true),
                "f" => {
                    cell.formula = true;
                    let array = said(&tag, "t").is_some_and(|kind| kind == "array" || kind == "dataTable");
                    cell.array = array.then(|| said(&tag, "ref").and_then(|name| region_of(&name))).flatten();
                }
                "row" => {
                    row = match number(&tag, "r") {
                        Some(said) => said,
                        None => row.checked_add(1)?,
                    };
                    column = 0;
                    if yes(&tag, "hidden") || no_size(&tag, "ht") {
                        layout.hidden.rows.push((row, row));
                    }
                }
                "col" if yes(&tag, "hidden") || no_size(&tag, "width") => {
                    let (first, last) = (number(&tag, "min")?, number(&tag, "max")?);
                    layout.hidden.columns.push((first.saturating_sub(1), last.saturating_sub(1)));
                }
                "sheetPr" => layout.hidden.filter |= yes(&tag, "filterMode"),
                "mergeCell" => layout.merged.extend(said(&tag, "ref").and_then(|name| region_of(&name))),
                _ => {}
            },
            Event::Text(text) if in_value => {
                cell.filled = true;
                if cell.text.len() < 100 {
                    cell.text.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(_) | Event::CData(_) if in_value => cell.filled = true,
            Event::End(tag) => match tag.local_name().as_ref() {
                "v" => in_value = false,
                "c" => {
                    column = take(&cell, row, column, &mut layout, to_work_out).checked_add(1)?;
                }
                _ => {}
            },
            Event::Eof => return Some(layout.in_order()),
            _ => {}
        }
    }
}

/// Takes down what a cell says beside its value; gives its column.
fn take(cell: &Cell, row: u32, column: u32, layout: &mut SheetLayout, to_work_out: bool) -> u32 {
    let kind = |wanted: &str| attribute(&cell.tag, "t").is_some_and(|kind| kind == wanted);
    let (row, column) = attribute(&cell.tag, "r").and_then(place_of).unwrap_or((row, column));
    // A formula that gives an empty text has an outcome; one that never ran has a place for it at most.
    if cell.formula && !cell.filled && !(cell.value && kind("str")) {
        layout.never_worked_out.push(cell.array.unwrap_or(CellRegion::one(row, column)));
    }
    if cell.formula && to_work_out && cell.text == "0" {
        layout.never_worked_out_zeros.push((row, column));
    }
    if cell.filled && kind("e") && !KNOWN.contains(&cell.text.as_str()) {
        layout.mistakes.push((row, column, cell.text.clone()));
    }
    column
}

/// The mistakes that are read as such with the values.
const KNOWN: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// What an attribute says, where nothing in it needs to be translated.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let (key, value) = rest.split_once('=')?;
        let value = value.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (said, behind) = value.get(1..)?.split_once(quote)?;
        if key.trim() == name {
            return Some(said);
        }
        rest = behind;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: &str) -> SheetLayout {
        let text = format!(
            "<x:worksheet><x:sheetPr filterMode=\"1\"/><x:cols><x:col min=\"2\" max=\"3\" hidden=\"1\"/></x:cols><x:sheetData>{cells}</x:sheetData><x:mergeCells><x:mergeCell ref=\"A2:A4\"/></x:mergeCells></x:worksheet>"
        );
        read(text.as_bytes(), false).unwrap()
    }

    #[test]
    fn formulas_without_outcome_are_seen() {
        let layout = of(
            "<x:row r=\"2\" hidden=\"1\"><x:c r=\"A2\"><x:f>1+1</x:f></x:c><x:c r=\"B2\"><x:f>1+1</x:f><x:v>2</x:v></x:c>\
            <x:c r='C2' t='str'><x:f>\"\"</x:f><x:v></x:v></x:c><x:c r=\"D2\"><x:f>1+1</x:f><x:v/></x:c></x:row>\
            <x:row><x:c><x:f t=\"array\" ref=\"A3:A5\">B1</x:f></x:c><x:c t=\"e\"><x:v>#SPILL!</x:v></x:c></x:row>",
        );
        let places: Vec<CellRegion> = layout.never_worked_out;
        assert_eq!(places, [CellRegion::one(2, 0), CellRegion::one(2, 3), region_of("A3:A5").unwrap()]);
        assert_eq!(layout.mistakes, [(3, 1, "#SPILL!".to_owned())]);
        assert_eq!(
            (layout.hidden.rows, layout.hidden.columns, layout.hidden.filter),
            (vec![(2, 2)], vec![(1, 2)], true)
        );
        assert_eq!(layout.merged, [region_of("A2:A4").unwrap()]);
    }
}
