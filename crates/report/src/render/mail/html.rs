//! A mail as a page that Outlook can show, which lays pages out with Word: tables, styles in each element, and nothing else.
//!
//! docs/mail-html.md lists which elements, attributes and properties that are, and why. Every text is escaped. A reader
//! without styles has the same words in the same order.

use super::super::phrases;
use crate::report::{Block, Inline, Report, SummaryRow};
use mdd_engine::language::ReportWords;
use mdd_engine::terms::Colour;
use mdd_engine::text::still;

/// Said at every element with text: Word hands no letter down into a table.
const FONT: &str = "font-family:Arial,sans-serif;";
const PAGE: &str = "margin:0;background-color:#ffffff;";
const SHEET: &str = "max-width:640px;background-color:#ffffff;";
const TITLE: &str = "margin:0 0 8px 0;font-size:20px;line-height:26px;color:#154273;";
const HEADING: &str = "margin:20px 0 6px 0;font-size:17px;line-height:22px;color:#154273;";
const TEXT: &str = "margin:8px 0 8px 0;font-size:15px;line-height:21px;color:#1b2733;";
const SMALL: &str = "margin:16px 0 0 0;font-size:12px;line-height:16px;color:#4b5a68;";
const WARNING: &str = "font-size:13px;line-height:18px;color:#5c3300;background-color:#ffe3ba;";
const LINK: &str = "color:#0b5394;";
const TABLE: &str = "border-collapse:collapse;";
const CELL: &str = "font-size:13px;line-height:18px;font-weight:normal;border-bottom:1px solid #d3dce4;";
const HEAD: &str = "font-size:13px;line-height:18px;font-weight:bold;color:#1b2733;background-color:#f3f6f9;";

const LEFT: &str = "text-align:left;vertical-align:top;";
const RIGHT: &str = "text-align:right;vertical-align:top;";
const PLAIN: &str = "color:#1b2733;";
/// Or a long word makes the page wider than a telephone.
const BREAKS: &str = "word-break:break-word;";

/// Ground and letters of a colour; its word and its shape say the same.
fn of_colour(colour: Colour) -> &'static str {
    match colour {
        Colour::Groen => "background-color:#d5efd9;color:#0b4a1b;",
        Colour::Oranje => "background-color:#ffe3ba;color:#5c3300;",
        Colour::Rood => "background-color:#fbd5d2;color:#7a0f0a;",
        Colour::Grijs => "background-color:#e7eaed;color:#3d4650;",
    }
}

/// The reports below each other; of each what stands in front, and its summary.
pub(super) fn page(reports: &[Report], subject: &str) -> String {
    let language = phrases::words(reports).language().code();
    let sheets: String = reports.iter().map(sheet).collect();
    // Words are read in the right signs and language too where only the body is kept.
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n\
         <meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n\
         <title>{}</title>\n</head>\n<body lang=\"{language}\" style=\"{PAGE}\">\n{sheets}</body>\n</html>\n",
        escaped(subject)
    )
}

fn sheet(report: &Report) -> String {
    let meta = &report.meta;
    let words = &meta.words;
    let mut inside = with_text("h1", "", TITLE, &escaped(&format!("{} {}", meta.monitor, meta.rules)));
    let about = format!(
        "{} <strong>{}</strong> ({})<br />{} {}",
        escaped(words.get("report-gemeente")),
        escaped(&meta.gemeente),
        escaped(&meta.code),
        escaped(words.get("report-date")),
        escaped(&meta.peildatum.shown())
    );
    inside.push_str(&with_text("p", "", TEXT, &about));
    for warning in phrases::warnings(meta) {
        let told = format!("<strong>{}</strong> {}", escaped(words.get("report-warning")), escaped(&warning));
        let cell = with_text("td", "", WARNING, &told);
        inside.push_str(&layout("", 8, &cell));
    }
    inside.push_str(&blocks(&report.front));
    inside.push_str(&summary(report));
    inside.push_str(&with_text("p", "", SMALL, &escaped(&phrases::colophon(meta))));
    let language = words.language().code();
    layout(&format!(" lang=\"{language}\" style=\"{SHEET}\""), 12, &format!("<td>\n{inside}</td>\n"))
}

/// A table of one cell that says where something stands, and means nothing.
fn layout(attributes: &str, padding: usize, cell: &str) -> String {
    format!(
        "<table role=\"presentation\" width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"{padding}\"{attributes}>\n\
         <tr>\n{cell}</tr>\n</table>\n"
    )
}

/// An element that holds text; what is inside is escaped already.
fn with_text(name: &str, attributes: &str, style: &str, inside: &str) -> String {
    format!("<{name}{attributes} style=\"{FONT}{style}\">{inside}</{name}>\n")
}

fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { text } => with_text("h2", "", HEADING, &escaped(text)),
        Block::Paragraph { content } => with_text("p", "", TEXT, &inlines(content)),
        Block::List { ordered, items } => {
            let items: String = items.iter().map(|item| with_text("li", "", TEXT, &of_item(item))).collect();
            let name = if *ordered { "ol" } else { "ul" };
            format!("<{name}>\n{items}</{name}>\n")
        }
        // A message has none of these: they stand in the full report.
        Block::Figures { .. } | Block::Table(_) | Block::Note { .. } | Block::Rules(_) | Block::Trend(_) => {
            String::new()
        }
    }
}

fn of_item(item: &[Block]) -> String {
    match item {
        [Block::Paragraph { content }] => inlines(content),
        several => blocks(several),
    }
}

fn inlines(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { text } => escaped(text),
        Inline::Strong { content } => format!("<strong>{}</strong>", inlines(content)),
        Inline::Emphasis { content } => format!("<em>{}</em>", inlines(content)),
        // A place in the report is not in the mail, and another scheme is nothing to open from one.
        Inline::Link { url, content } => {
            match ["https://", "http://", "mailto:"].iter().any(|way| url.starts_with(way)) {
                true => format!("<a href=\"{}\" style=\"{LINK}\">{}</a>", escaped(url), inlines(content)),
                false => inlines(content),
            }
        }
        Inline::NoteReference { number } => format!("[{number}]"),
    }
}

/// One table, so that columns line up through the chapters.
fn summary(report: &Report) -> String {
    let words = &report.meta.words;
    if report.summary.is_empty() {
        return String::new();
    }
    let mut found = with_text("h2", "", HEADING, &escaped(words.get("report-summary")));
    if !report.how_to_read.is_empty() {
        found.push_str(&with_text("p", "", TEXT, &escaped(&report.how_to_read)));
    }
    let heads = [
        (words.get("report-head-colour"), LEFT),
        (words.get("report-head-subject"), LEFT),
        (&with_benchmark(&report.meta.gemeente, words.get("report-head-beside")), RIGHT),
    ];
    let heads = heads.map(|(head, side)| with_text("th", " scope=\"col\"", &format!("{HEAD}{side}"), &escaped(head)));
    found.push_str(&format!(
        "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"5\" style=\"{TABLE}\">\n\
         <thead>\n<tr>\n{}</tr>\n</thead>\n",
        heads.concat()
    ));
    for chapter in &report.summary {
        let title = escaped(&format!("{}. {}", chapter.number, chapter.title));
        let title = with_text("th", " colspan=\"3\" scope=\"rowgroup\"", &format!("{HEAD}{LEFT}"), &title);
        let rows: String = chapter.rows.iter().map(|found| row(found, words)).collect();
        found.push_str(&format!("<tbody>\n<tr>\n{title}</tr>\n{rows}</tbody>\n"));
    }
    found.push_str("</table>\n");
    found
}

fn row(row: &SummaryRow, words: &ReportWords) -> String {
    let colour =
        row.score.colour.map(|colour| (escaped(&words.marked(colour)).replace(' ', "&nbsp;"), of_colour(colour)));
    let (colour, style) = colour.unwrap_or((String::new(), PLAIN));
    let mut subject = format!("{} {}", row.section, row.label);
    let remarks = row.remarks(words);
    if !remarks.is_empty() {
        subject = format!("{subject} ({})", remarks.join("; "));
    }
    let cell = |name, attributes, [side, ink]: [&str; 2], text: &str| {
        with_text(name, attributes, &format!("{CELL}{side}{ink}"), text)
    };
    let colour = cell("td", "", [LEFT, style], &colour);
    let subject = cell("th", " scope=\"row\"", [LEFT, &format!("{PLAIN}{BREAKS}")], &escaped(&subject));
    let figure = with_benchmark(&row.score.figure.to_string(), &row.score.benchmark_words);
    let figure = cell("td", "", [RIGHT, PLAIN], &escaped(&figure));
    format!("<tr>\n{colour}{subject}{figure}</tr>\n")
}

/// Both in one cell: a telephone has no room for two.
fn with_benchmark(figure: &str, benchmark: &str) -> String {
    if benchmark.is_empty() { figure.to_owned() } else { format!("{figure} ({benchmark})") }
}

/// Text that is shown and never obeyed, also between quotes.
fn escaped(text: &str) -> String {
    still(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
