//! The XML of a sheet of an ODS, read once more for what stands beside the values.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::layout::{CellRegion, SheetLayout};
use super::ods_styles::Styles;
use super::xlsx_sheet::said;

/// How a number or text of a cell is to be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum CellMark {
    Percent,
    /// The text is that of a mistake.
    Mistake,
}

/// Some equal rows, and the columns of cells with a mark.
struct Marks {
    first: u32,
    last: u32,
    cells: Vec<(u32, u32, CellMark)>,
}

/// What a sheet says beside its values.
#[derive(Default)]
pub(super) struct OdsSheet {
    pub layout: SheetLayout,
    marks: Vec<Marks>,
}

impl OdsSheet {
    /// The mark of a cell; its row counted from 1.
    pub fn mark(&self, row: u32, column: u32) -> Option<CellMark> {
        let at = self.marks.partition_point(|marks| marks.first <= row).checked_sub(1)?;
        let marks = self.marks.get(at).filter(|marks| marks.last >= row)?;
        let at = marks.cells.partition_point(|(first, ..)| *first <= column).checked_sub(1)?;
        marks.cells.get(at).filter(|(_, last, _)| *last >= column).map(|(.., mark)| *mark)
    }
}

/// The sheet with this name. None: it cannot be read.
pub(super) fn ods_sheet(content: &[u8], sheet: &str, styles: &Styles) -> Option<OdsSheet> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let (mut piece, mut found, mut inside) = (Vec::new(), OdsSheet::default(), false);
    let (mut row, mut column, mut wide) = (Span::default(), Span::default(), Span::default());
    let mut shown = Shown { styles, row: None, columns: Vec::new() };
    loop {
        piece.clear();
        match reader.read_event_into(&mut piece).ok()? {
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table" if !inside => inside = said(&tag, "table:name").as_deref() == Some(sheet),
                _ if !inside => {}
                "table:table-column" => {
                    wide = wide.next(count(&tag, "table:number-columns-repeated"));
                    if shown.of(&tag, DEFAULT) == Some(true) {
                        shown.columns.push((wide.first, wide.last));
                    }
                    if is_hidden(&tag) {
                        found.layout.hidden.columns.push((wide.first, wide.last));
                    }
                }
                "table:table-row" => {
                    row = row.next(count(&tag, "table:number-rows-repeated"));
                    column = Span::default();
                    shown.row = shown.of(&tag, DEFAULT);
                    if is_hidden(&tag) {
                        found.layout.hidden.rows.push((row.first.saturating_add(1), row.last.saturating_add(1)));
                        found.layout.hidden.filter |= says(&tag, "table:visibility", "filter");
                    }
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    column = column.next(count(&tag, "table:number-columns-repeated"));
                    cell(&tag, row, column, &shown, &mut found);
                }
                _ => {}
            },
            Event::End(tag) if inside && tag.name().as_ref() == "table:table" => break,
            Event::Eof => break,
            _ => {}
        }
    }
    found.layout = found.layout.in_order();
    Some(found)
}

/// Equal rows or columns, counted from 0.
#[derive(Clone, Copy, Default)]
struct Span {
    first: u32,
    last: u32,
    /// Where the next begins.
    end: u32,
}

impl Span {
    fn next(self, count: u32) -> Span {
        let end = self.end.saturating_add(count.max(1));
        Span { first: self.end, last: end - 1, end }
    }
}

/// The style that cells without one have, said of a row or a column.
const DEFAULT: &str = "table:default-cell-style-name";

/// Where numbers are shown as percentages.
struct Shown<'s> {
    styles: &'s Styles,
    /// In the cells of this row that have no style of their own. None: the row does not say.
    row: Option<bool>,
    /// In the cells of these columns that have no style, nor their row.
    columns: Vec<(u32, u32)>,
}

impl Shown<'_> {
    /// Whether the style that this attribute names shows percentages. None: it names none.
    fn of(&self, tag: &BytesStart<'_>, name: &str) -> Option<bool> {
        if !self.styles.has_percentages() {
            return Some(false);
        }
        said(tag, name).map(|style| self.styles.is_percentage(&style))
    }

    fn is_percentage(&self, tag: &BytesStart<'_>, column: u32) -> bool {
        let of_column = || self.columns.iter().any(|(first, last)| (*first..=*last).contains(&column));
        self.of(tag, "table:style-name").or(self.row).unwrap_or_else(of_column)
    }
}

fn cell(tag: &BytesStart<'_>, row: Span, column: Span, shown: &Shown<'_>, found: &mut OdsSheet) {
    // Most cells are a plain value, and their attributes are looked at once.
    let written = tag.attributes_raw();
    let has = |name: &str| written.contains(name);
    let rows = (row.first.saturating_add(1), row.last.saturating_add(1));
    let columns = (column.first, column.last);
    let mark = if (has("percentage") && says(tag, "office:value-type", "percentage"))
        || (has("float") && shown.is_percentage(tag, columns.0))
    {
        Some(CellMark::Percent)
    } else if has("error") && says(tag, "calcext:value-type", "error") {
        Some(CellMark::Mistake)
    } else {
        None
    };
    if let Some(mark) = mark {
        match found.marks.last_mut() {
            Some(marks) if marks.first == rows.0 => marks.cells.push((columns.0, columns.1, mark)),
            _ => found.marks.push(Marks { first: rows.0, last: rows.1, cells: vec![(columns.0, columns.1, mark)] }),
        }
    }
    // A formula that gives a text may have it in the cell itself.
    if has("formula") && said(tag, "table:formula").is_some() && mark != Some(CellMark::Mistake) {
        let kind = said(tag, "office:value-type");
        let value = ["office:value", "office:date-value", "office:time-value", "office:boolean-value"];
        let outcome = kind.as_deref() == Some("string") || value.iter().any(|name| said(tag, name).is_some());
        if !outcome {
            found.layout.never_worked_out.push(CellRegion { rows, columns });
        }
    }
    if has("-spanned") {
        let (down, right) = (count(tag, "table:number-rows-spanned"), count(tag, "table:number-columns-spanned"));
        if down > 1 || right > 1 {
            let end = |first: u32, length: u32| first.saturating_add(length.max(1) - 1);
            found
                .layout
                .merged
                .push(CellRegion { rows: (rows.0, end(rows.0, down)), columns: (columns.0, end(columns.0, right)) });
        }
    }
}

fn says(tag: &BytesStart<'_>, name: &str, wanted: &str) -> bool {
    said(tag, name).as_deref() == Some(wanted)
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    said(tag, "table:visibility").is_some_and(|how| how == "collapse" || how == "filter")
}

fn count(tag: &BytesStart<'_>, name: &str) -> u32 {
    said(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_the_style_of_a_percentage_is_one() {
        let styles = "<a><number:percentage-style style:name=\"N11\"/><number:number-style style:name=\"N2\"/>\
            <style:style style:name=\"pct\" style:family=\"table-cell\" style:data-style-name=\"N11\"/>\
            <style:style style:name=\"num\" style:family=\"table-cell\" style:data-style-name=\"N2\"/></a>";
        let mut known = Styles::default();
        known.add(styles.as_bytes()).unwrap();
        let number = "office:value-type=\"float\" office:value=\"0.5\"";
        let row = format!(
            "<table:table-cell {number} table:style-name=\"pct\"/><table:table-cell {number} table:style-name=\"num\"/>\
            <table:table-cell {number}/>"
        );
        let text = format!(
            "<a><table:table table:name=\"x\"><table:table-column/><table:table-column table:number-columns-repeated=\"2\" \
            table:default-cell-style-name=\"pct\"/><table:table-row>{row}</table:table-row>\
            <table:table-row table:default-cell-style-name=\"num\">{row}</table:table-row></table:table></a>"
        );
        let found = ods_sheet(text.as_bytes(), "x", &known).unwrap();
        let marks = |row: u32| [0, 1, 2].map(|column| found.mark(row, column).is_some());
        assert_eq!((marks(1), marks(2)), ([true, false, true], [true, false, false]));
    }

    #[test]
    fn percentages_spans_and_what_is_hidden_are_seen() {
        let text = "<a><table:table table:name=\"x\"><table:table-row><table:table-cell/></table:table-row></table:table>\
            <table:table table:name=\"Blad &amp; 1\"><table:table-column table:number-columns-repeated=\"2\"/>\
            <table:table-column table:visibility=\"collapse\"/><table:table-row table:number-rows-repeated=\"3\"/>\
            <table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-repeated=\"2\"/>\
            <table:table-cell office:value-type=\"percentage\" office:value=\"0.5\" table:number-rows-spanned=\"2\"/>\
            <table:table-cell table:formula=\"of:=1\"/></table:table-row></table:table></a>";
        let found = ods_sheet(text.as_bytes(), "Blad & 1", &Styles::default()).unwrap();
        assert_eq!((found.mark(4, 2), found.mark(4, 1), found.mark(5, 2)), (Some(CellMark::Percent), None, None));
        assert_eq!(found.layout.merged, [CellRegion { rows: (4, 5), columns: (2, 2) }]);
        assert_eq!(found.layout.never_worked_out, [CellRegion::one(4, 3)]);
        let hidden = found.layout.hidden;
        assert_eq!((hidden.rows, hidden.columns, hidden.filter), (vec![(4, 4)], vec![(2, 2)], true));
    }
}
