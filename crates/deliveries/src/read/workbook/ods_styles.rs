//! Which styles of an ODS show a number as a percentage. A cell that its program calls a number may have one of them.

use std::collections::{HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::xlsx_sheet::said;

/// So far a style can be based on another one.
const DEEPEST: usize = 20;

/// The styles of cells, by name.
#[derive(Default)]
pub(super) struct Styles {
    /// Layouts of numbers that are percentages.
    percentages: HashSet<String>,
    cells: HashMap<String, Style>,
}

#[derive(Default)]
struct Style {
    layout: Option<String>,
    parent: Option<String>,
}

impl Styles {
    /// Adds the styles in this XML, as far as its first table. None: it cannot be read.
    pub fn add(&mut self, xml: &[u8]) -> Option<()> {
        let mut reader = Reader::from_reader(xml);
        reader.config_mut().check_end_names = false;
        let mut piece = Vec::new();
        loop {
            piece.clear();
            match reader.read_event_into(&mut piece).ok()? {
                Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                    "number:percentage-style" => self.percentages.extend(said(&tag, "style:name")),
                    "style:style" => self.add_style(&tag),
                    "table:table" => return Some(()),
                    _ => {}
                },
                Event::Eof => return Some(()),
                _ => {}
            }
        }
    }

    fn add_style(&mut self, tag: &BytesStart<'_>) {
        let is_of_cells = said(tag, "style:family").is_none_or(|family| family == "table-cell");
        let Some(name) = said(tag, "style:name").filter(|_| is_of_cells) else { return };
        let style = Style { layout: said(tag, "style:data-style-name"), parent: said(tag, "style:parent-style-name") };
        self.cells.insert(name, style);
    }

    /// Whether any style at all shows a percentage.
    pub fn has_percentages(&self) -> bool {
        !self.percentages.is_empty()
    }

    /// Whether a cell of this style shows a percentage.
    pub fn is_percentage(&self, name: &str) -> bool {
        let mut name = name;
        for _ in 0..DEEPEST {
            let Some(style) = self.cells.get(name) else { return false };
            match (&style.layout, &style.parent) {
                (Some(layout), _) => return self.percentages.contains(layout),
                (None, Some(parent)) => name = parent,
                (None, None) => return false,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Styles;

    #[test]
    fn a_style_has_the_layout_of_the_one_it_is_based_on() {
        let mut styles = Styles::default();
        let xml = "<a><number:percentage-style style:name=\"N11\"/><number:number-style style:name=\"N2\"/>\
            <style:style style:name=\"Pct\" style:family=\"table-cell\" style:data-style-name=\"N11\"/>\
            <style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"Pct\"/>\
            <style:style style:name=\"ce2\" style:family=\"table-cell\" style:parent-style-name=\"Pct\" style:data-style-name=\"N2\"/>\
            <style:style style:name=\"ro1\" style:family=\"table-row\" style:data-style-name=\"N11\"/>\
            <style:style style:name=\"round\" style:family=\"table-cell\" style:parent-style-name=\"round\"/></a>";
        styles.add(xml.as_bytes()).unwrap();
        let found = ["Pct", "ce1", "ce2", "ro1", "round", "other"].map(|name| styles.is_percentage(name));
        assert_eq!(found, [true, true, false, false, false, false]);
    }
}
