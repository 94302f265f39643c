//! Text that may be printed, and the pen that writes it.
//!
//! Names come from data, so a pen takes out what would steer a terminal; only then it adds a style of its own. Styles
//! are put on words one by one, so that a line can be broken anywhere. Knows nothing of reports.

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;
use textwrap::{Options, WordSplitter};

use mdd_engine::terms::Colour;
use mdd_engine::text::still;

/// Cleaned and styled text. Only a [`Pen`] makes it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ink(String);

impl Ink {
    /// This text with the other behind it.
    #[must_use]
    pub fn and(mut self, other: &Ink) -> Ink {
        self.0.push_str(&other.0);
        self
    }

    /// How many columns of a terminal it takes: "ë" one, "窓" two, a combining accent none.
    pub fn width(&self) -> usize {
        display_width(&self.0)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The width below which a word would have to be broken.
    pub fn longest_word(&self) -> usize {
        self.0.split(' ').map(display_width).max().unwrap_or_default()
    }

    /// As lines of at most so many columns. A longer word sticks out: links must stay whole.
    pub fn wrap(&self, width: usize) -> Vec<Ink> {
        self.wrap_with(Options::new(width.max(1)).break_words(false))
    }

    /// As lines of at most so many columns, whatever happens to the words.
    pub fn wrap_or_break(&self, width: usize) -> Vec<Ink> {
        self.wrap_with(Options::new(width.max(1)).break_words(true))
    }

    fn wrap_with(&self, options: Options<'_>) -> Vec<Ink> {
        // Not at hyphens: "14-2-2018" and "e-formulieren" read better whole.
        let options = options.word_splitter(WordSplitter::NoHyphenation);
        textwrap::wrap(&self.0, options).into_iter().map(|line| Ink(line.into_owned())).collect()
    }

    /// With spaces up to a width, before it (a number) or behind it.
    #[must_use]
    pub fn padded(&self, width: usize, right: bool) -> Ink {
        let spaces = " ".repeat(width.saturating_sub(self.width()));
        Ink(if right { format!("{spaces}{}", self.0) } else { format!("{}{spaces}", self.0) })
    }
}

/// Writes [`Ink`], with or without escape codes.
#[derive(Clone, Copy)]
pub struct Pen {
    colours: bool,
}

impl Pen {
    pub fn new(colours: bool) -> Pen {
        Pen { colours }
    }

    pub fn plain(self, text: &str) -> Ink {
        self.write(Style::new(), text)
    }

    pub fn bold(self, text: &str) -> Ink {
        self.write(Style::new().bold(), text)
    }

    pub fn italic(self, text: &str) -> Ink {
        self.write(Style::new().italic(), text)
    }

    pub fn dim(self, text: &str) -> Ink {
        self.write(Style::new().dimmed(), text)
    }

    pub fn in_colour(self, colour: Colour, text: &str) -> Ink {
        self.write(style(colour), text)
    }

    pub fn bold_in_colour(self, colour: Colour, text: &str) -> Ink {
        self.write(style(colour).bold(), text)
    }

    pub fn rule(self, line: char, width: usize) -> Ink {
        self.dim(&line.to_string().repeat(width))
    }

    fn write(self, style: Style, text: &str) -> Ink {
        let text = clean(text);
        if !self.colours || style == Style::new() {
            return Ink(text);
        }
        let words = text.split(' ').map(|word| match word {
            "" => String::new(),
            word => format!("{style}{word}{style:#}"),
        });
        Ink(words.collect::<Vec<_>>().join(" "))
    }
}

fn style(colour: Colour) -> Style {
    match colour {
        Colour::Groen => AnsiColor::Green.on_default(),
        Colour::Oranje => AnsiColor::Yellow.on_default(),
        Colour::Rood => AnsiColor::Red.on_default(),
        Colour::Grijs => Style::new().dimmed(),
    }
}

/// On one line, and with what would steer a terminal or turn the direction of the text around written out.
fn clean(text: &str) -> String {
    still(&text.replace(['\t', '\n', '\r'], " ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let ink = Pen::new(true).plain("a\u{1b}[31mb\nc\u{202e}d");
        assert_eq!(ink.as_str(), "a<U+001B>[31mb c<U+202E>d");
    }

    #[test]
    fn without_colours_no_style_is_written() {
        assert_eq!(Pen::new(false).bold_in_colour(Colour::Rood, "69%").as_str(), "69%");
    }

    #[test]
    fn a_style_ends_with_its_word() {
        assert_eq!(Pen::new(true).bold("a b").as_str(), "\u{1b}[1ma\u{1b}[0m \u{1b}[1mb\u{1b}[0m");
    }

    #[test]
    fn wide_and_zero_width_letters_are_counted_as_shown() {
        let width = |text: &str| Pen::new(true).bold(text).width();
        assert_eq!((width("Súdwest"), width("€"), width("窓口"), width("e\u{308}n")), (7, 1, 4, 2));
    }

    #[test]
    fn padding_reaches_the_width_as_shown() {
        let pen = Pen::new(false);
        assert_eq!(pen.plain("窓").padded(4, true).as_str(), "  窓");
        assert_eq!(pen.plain("ë").padded(3, false).as_str(), "ë  ");
    }

    #[test]
    fn styled_words_wrap_like_plain_ones() {
        let lines = |colours| {
            let ink = Pen::new(colours).bold("een twee drie vier");
            ink.wrap(9).iter().map(Ink::width).collect::<Vec<_>>()
        };
        assert_eq!(lines(true), lines(false));
        assert_eq!(lines(true), [8, 9]);
    }

    #[test]
    fn only_when_asked_a_long_word_is_broken() {
        let ink = Pen::new(false).plain("dienstverlening");
        assert_eq!(ink.wrap(6).len(), 1);
        assert_eq!(ink.wrap_or_break(6).len(), 3);
    }
}
