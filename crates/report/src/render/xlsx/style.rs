//! How cells look: fills, letters, number formats. Dark letters on pale fills, at least 4.5 to 1; a colour never stands
//! without its word.

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, ConditionalFormatText, ConditionalFormatTextRule, ConditionalFormatType, Format,
    FormatAlign, FormatBorder,
};

use super::content::NumberPattern;
use mdd_engine::language::ReportWords;
use mdd_engine::terms::Colour;

const LINE: u32 = 0x00D9_D9D9;
const DARK: u32 = 0x0015_4273;
const BAR: u32 = 0x00BF_D7EA;

/// The formats that are used again and again.
pub struct SheetStyle {
    pub cell: Format,
    wrapped: Format,
    right: Format,
    colour: Format,
    pub date: Format,
    pub header: Format,
    /// Of a heading that stands upright above a narrow column: at the top, since the button to filter by is at the bottom.
    pub upright: Format,
    pub chapter: Format,
    pub title: Format,
    pub note: Format,
    pub warning: Format,
}

impl SheetStyle {
    pub fn new() -> SheetStyle {
        let cell = Format::new()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE);
        let header = Format::new()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(DARK)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let note = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Left).set_text_wrap();
        SheetStyle {
            wrapped: cell.clone().set_text_wrap(),
            right: cell.clone().set_align(FormatAlign::Right).set_text_wrap(),
            colour: cell.clone().set_align(FormatAlign::Left).set_indent(1),
            date: cell.clone().set_num_format("d-m-yyyy").set_align(FormatAlign::Right),
            upright: header.clone().set_rotation(90).set_align(FormatAlign::Left),
            chapter: Format::new().set_bold().set_font_color(DARK).set_border_left(FormatBorder::Thin),
            title: note.clone().set_bold().set_font_size(16).set_font_color(DARK),
            warning: note
                .clone()
                .set_bold()
                .set_background_color(fill(Colour::Oranje))
                .set_font_color(ink(Colour::Oranje)),
            cell,
            header,
            note,
        }
    }

    pub fn number(&self, pattern: NumberPattern) -> Format {
        self.cell.clone().set_num_format(pattern.to_string())
    }

    pub fn text(&self, look: CellLook) -> &Format {
        match look {
            CellLook::Plain => &self.cell,
            CellLook::Wrapped => &self.wrapped,
            CellLook::Right => &self.right,
            CellLook::Colour => &self.colour,
        }
    }
}

/// How the texts of a column stand in their cells.
#[derive(Clone, Copy)]
pub enum CellLook {
    Plain,
    Wrapped,
    /// Words among numbers, which may be long.
    Right,
    /// The word of a colour.
    Colour,
}

/// A rule a colour, for cells that hold nothing but its word and shape: it stays right when somebody edits the word.
pub fn colour_rules(words: &ReportWords) -> impl Iterator<Item = ConditionalFormatText> {
    Colour::ALL.into_iter().map(|colour| {
        let format = Format::new().set_font_color(ink(colour)).set_background_color(fill(colour));
        ConditionalFormatText::new()
            .set_rule(ConditionalFormatTextRule::Contains(words.colour(colour).to_owned()))
            .set_format(format)
    })
}

/// A bar behind a number, from nothing to `full`.
pub fn bar(full: f64, colour: Option<Colour>) -> ConditionalFormatDataBar {
    ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, full)
        .set_fill_color(colour.map_or(BAR, fill))
        .set_solid_fill(true)
        .set_border_off(true)
}

fn fill(colour: Colour) -> u32 {
    match colour {
        Colour::Groen => 0x00CD_E8D1,
        Colour::Oranje => 0x00FF_E0B3,
        Colour::Rood => 0x00F8_CFCC,
        Colour::Grijs => 0x00E6_E6E6,
    }
}

fn ink(colour: Colour) -> u32 {
    match colour {
        Colour::Groen => 0x000B_4A1B,
        Colour::Oranje => 0x005C_3300,
        Colour::Rood => 0x006E_0F0A,
        Colour::Grijs => 0x003D_3D3D,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, as WCAG defines it.
    fn luminance(colour: u32) -> f64 {
        let part = |shift: u32| {
            let part = f64::from((colour >> shift) & 0xFF) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    #[test]
    fn letters_stand_out_on_their_fill() {
        let pairs = Colour::ALL.map(|colour| (fill(colour), ink(colour)));
        for (fill, ink) in pairs.into_iter().chain([(0x00FF_FFFF, DARK), (BAR, 0)]) {
            let contrast = (luminance(fill) + 0.05) / (luminance(ink) + 0.05);
            assert!(contrast >= 4.5, "{ink:06X} on {fill:06X}: {contrast}");
        }
    }
}
