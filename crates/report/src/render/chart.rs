//! Pictures of how gemeenten are spread over a figure, as SVG without letters: labels and words are for the page.
//!
//! Every part has a class, so that a page may colour it anew (in the dark), and colours of its own for paper. A part stands
//! out from its ground, and that of the gemeente from the others, by a contrast of at least 3 to 1.

use std::fmt::Write as _;

use crate::report::{Answer, Drawing, Histogram, Picture};
use mdd_engine::text::still;

const WIDTH: usize = 600;
const HEIGHT: usize = 72;
/// The strip above the bars in which the mark of the gemeente stands.
const TOP: usize = 12;
/// Where the bars stand on.
const GROUND: usize = 60;

/// The drawing of a picture.
pub fn svg(picture: &Picture) -> String {
    let label = escape(&picture.words);
    let height = if matches!(picture.drawing, Drawing::Histogram(_)) { HEIGHT } else { 28 };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" class=\"chart\" role=\"img\" \
         aria-label=\"{label}\">"
    );
    match &picture.drawing {
        Drawing::Histogram(found) => histogram(&mut svg, found),
        Drawing::Answers { answers, without } => shares(&mut svg, answers, *without),
    }
    svg.push_str("</svg>");
    svg
}

/// Where the gemeente stands, small enough for a row of a table: a line of all gemeenten with a figure, and on it a block
/// of those that have the same. None where the gemeente has no figure.
pub fn strip(drawing: &Drawing, label: &str) -> Option<String> {
    let (before, same, behind) = match drawing {
        Drawing::Histogram(found) => {
            found.own?;
            (found.lower, found.same, found.higher())
        }
        Drawing::Answers { answers, .. } => {
            let own = answers.iter().position(|answer| answer.own)?;
            let sum = |answers: &[Answer]| answers.iter().map(|answer| answer.gemeenten).sum::<usize>();
            let (before, rest) = answers.split_at(own);
            let (same, behind) = rest.split_at(1.min(rest.len()));
            (sum(before), sum(same), sum(behind))
        }
    };
    let whole = (before + same + behind).max(1);
    let width = (same * STRIP / whole).max(3);
    let from = (before * STRIP / whole).min(STRIP - width);
    let label = escape(label);
    let mut svg = format!("<svg viewBox=\"0 0 {STRIP} 12\" class=\"strip\" role=\"img\" aria-label=\"{label}\">");
    rect(&mut svg, "bar", BAR, (0, 4), (STRIP, 4));
    rect(&mut svg, "own", OWN, (from, 0), (width, 12));
    svg.push_str("</svg>");
    Some(svg)
}

/// How wide a strip is.
const STRIP: usize = 100;

/// Writing into a String does not fail, so what `write!` gives is dropped.
fn rect(svg: &mut String, class: &str, colour: &str, (x, y): (usize, usize), (width, height): (usize, usize)) {
    let _ = write!(
        svg,
        "<rect class=\"{class}\" fill=\"{colour}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
    );
}

pub fn path(svg: &mut String, class: &str, style: &str, d: &str) {
    let _ = write!(svg, "<path class=\"{class}\" {style} d=\"{d}\"/>");
}

fn histogram(svg: &mut String, found: &Histogram) {
    let highest = found.counts.iter().max().copied().unwrap_or(0).max(1);
    let steps = found.counts.len().max(1);
    for (number, count) in found.counts.iter().enumerate() {
        let (from, to) = (number * WIDTH / steps, (number + 1) * WIDTH / steps);
        // Something is there however few they are: a bar is never lower than two.
        let height = if *count == 0 { 0 } else { (count * (GROUND - TOP) / highest).max(2) };
        let (class, colour) = if found.own_step == Some(number) { ("own", OWN) } else { ("bar", BAR) };
        rect(svg, class, colour, (from + 1, GROUND - height), ((to - from).saturating_sub(2).max(1), height));
    }
    rect(svg, "ground", GREY, (0, GROUND), (WIDTH, 1));
    let at = |place: u16| usize::from(place) * WIDTH / 1000;
    if let Some(x) = found.benchmark.map(at) {
        let line = format!("stroke=\"{MEAN}\" stroke-width=\"2.5\" fill=\"none\"");
        path(svg, "mean", &line, &format!("M{x} {TOP}V{}", GROUND + 8));
        // A diamond under the axis.
        let fill = format!("fill=\"{MEAN}\"");
        let (top, middle, bottom) = (GROUND + 1, GROUND + 6, GROUND + 11);
        let (left, right) = (x.saturating_sub(5), x + 5);
        path(svg, "mean-end", &fill, &format!("M{x} {top}L{right} {middle}L{x} {bottom}L{left} {middle}Z"));
    }
    if let Some(x) = found.compared.map(at) {
        let line = format!("stroke=\"{OTHER}\" stroke-width=\"2.5\" stroke-dasharray=\"4 3\" fill=\"none\"");
        path(svg, "other", &line, &format!("M{x} {TOP}V{GROUND}"));
        let _ =
            write!(svg, "<circle class=\"other-end\" fill=\"{OTHER}\" cx=\"{x}\" cy=\"{}\" r=\"4.5\"/>", GROUND + 6);
    }
    if let Some(x) = found.own.map(at) {
        // A triangle that points down at where the gemeente stands, kept within the drawing.
        let x = x.clamp(7, WIDTH - 7);
        let fill = format!("fill=\"{OWN}\"");
        path(svg, "own", &fill, &format!("M{} 0H{}L{x} 11Z", x - 7, x + 7));
    }
}

/// One bar, parted as the answers are.
fn shares(svg: &mut String, answers: &[Answer], without: usize) {
    let whole = (answers.iter().map(|answer| answer.gemeenten).sum::<usize>() + without).max(1);
    let mut before = 0;
    let mut part = |svg: &mut String, gemeenten: usize, class: &str, colour: &str| {
        let (from, to) = (before * WIDTH / whole, (before + gemeenten) * WIDTH / whole);
        before += gemeenten;
        rect(svg, class, colour, (from, 11), ((to - from).saturating_sub(2).max(1), 17));
        (from, to)
    };
    for answer in answers {
        let (class, colour) = if answer.own { ("own", OWN) } else { ("bar", BAR) };
        let (from, to) = part(svg, answer.gemeenten, class, colour);
        if answer.own {
            let x = ((from + to) / 2).clamp(7, WIDTH - 7);
            path(svg, "own", &format!("fill=\"{OWN}\""), &format!("M{} 0H{}L{x} 9Z", x - 7, x + 7));
        }
        if answer.compared && !answer.own {
            let x = ((from + to) / 2).clamp(5, WIDTH - 5);
            let _ = write!(svg, "<circle class=\"other-end\" fill=\"{OTHER}\" cx=\"{x}\" cy=\"5\" r=\"4.5\"/>");
        }
    }
    if without > 0 {
        let from = before * WIDTH / whole;
        // An outline: who has no figure is no answer.
        let line = format!("fill=\"none\" stroke=\"{GREY}\"");
        path(svg, "none", &line, &format!("M{from}.5 11.5H{}.5V27.5H{from}.5Z", (WIDTH - 1).max(from)));
    }
}

pub const BAR: &str = "#7b8fa5";
pub const OWN: &str = "#154273";
pub const MEAN: &str = "#333333";
pub const OTHER: &str = "#a3470a";
pub const GREY: &str = "#767676";

pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in still(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML knows no other control characters.
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
