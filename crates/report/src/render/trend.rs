//! The drawing of how a figure went, as SVG without letters: its words and its table say the same.
//!
//! Each edition has a place from left to right. A line joins what can be compared; where there is a break there is none, and a
//! dashed line from top to bottom stands there. A mark has the shape of its colour, so that it can be told without seeing
//! colours.

use std::fmt::Write as _;

use super::chart::{BAR, GREY, MEAN, OTHER, OWN, escape, path};
use crate::report::{FigureTrend, TrendPlace, TrendPoint};
use mdd_engine::terms::Colour;

const WIDTH: usize = 600;
const HEIGHT: usize = 84;
/// Room for half a mark on each side.
const SIDE: usize = 10;
const TOP: usize = 10;
const LOW: usize = 64;

/// `label` says what there is to see.
pub fn svg(trend: &FigureTrend, label: &str) -> Option<String> {
    if !trend.is_drawn() {
        return None;
    }
    let label = escape(label);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" class=\"chart trend\" role=\"img\" \
         aria-label=\"{label}\">"
    );
    path(&mut svg, "axis", &stroke(GREY, "1"), &format!("M0 {}H{WIDTH}", HEIGHT - 8));
    for series in &trend.series {
        let points = series.points.as_slice();
        for (before, point) in points.iter().zip(points.iter().skip(1)) {
            if !point.breaks.is_empty() {
                let x = usize::midpoint(x(before.place), x(point.place));
                path(&mut svg, "break", &dashed(GREY, "2 4"), &format!("M{x} 0V{}", HEIGHT - 8));
            }
        }
        let (class, colour) = if series.from.is_empty() { ("line", OWN) } else { ("before", BAR) };
        lines(&mut svg, points, class, &stroke(colour, "2.5"), |place| place.own);
        lines(&mut svg, points, "mean", &dashed(MEAN, "6 3"), |place| place.benchmark);
        lines(&mut svg, points, "other", &dashed(OTHER, "4 3"), |place| place.today);
        for point in points {
            mark(&mut svg, point);
        }
    }
    svg.push_str("</svg>");
    Some(svg)
}

fn stroke(colour: &str, width: &str) -> String {
    format!("stroke=\"{colour}\" stroke-width=\"{width}\" fill=\"none\"")
}

fn dashed(colour: &str, dashes: &str) -> String {
    format!("{} stroke-dasharray=\"{dashes}\"", stroke(colour, "2"))
}

/// From left to right.
fn x(place: TrendPlace) -> usize {
    SIDE + usize::from(place.at.min(1000)) * (WIDTH - 2 * SIDE) / 1000
}

/// From low to high.
fn y(height: u16) -> usize {
    LOW - usize::from(height.min(1000)) * (LOW - TOP) / 1000
}

/// One line for each stretch in which every point joins that before it.
fn lines(svg: &mut String, points: &[TrendPoint], class: &str, style: &str, height: fn(TrendPlace) -> Option<u16>) {
    let mut drawn = String::new();
    for (before, point) in points.iter().zip(points.iter().skip(1)) {
        let (Some(from), Some(to)) = (height(before.place), height(point.place)) else { continue };
        if point.place.joined {
            let _ = write!(drawn, "M{} {}L{} {}", x(before.place), y(from), x(point.place), y(to));
        }
    }
    if !drawn.is_empty() {
        path(svg, class, style, &drawn);
    }
}

/// Circle, triangle, square, open circle: as the sign of a colour is.
fn mark(svg: &mut String, point: &TrendPoint) {
    let Some(y) = point.place.own.map(y) else { return };
    let x = x(point.place);
    let (left, right, top, low) = (x - 6, x + 6, y - 6, y + 6);
    let class = point.colour.map_or("plain", Colour::word);
    match point.colour {
        Some(Colour::Groen) => {
            let _ = write!(svg, "<circle class=\"{class}\" fill=\"#2b7a1f\" cx=\"{x}\" cy=\"{y}\" r=\"6\"/>");
        }
        Some(Colour::Oranje) => path(svg, class, "fill=\"#c75a00\"", &format!("M{x} {top}L{right} {low}H{left}Z")),
        Some(Colour::Rood) => path(svg, class, "fill=\"#c0131f\"", &format!("M{left} {top}H{right}V{low}H{left}Z")),
        Some(Colour::Grijs) => {
            let _ = write!(
                svg,
                "<circle class=\"{class}\" fill=\"#ffffff\" stroke=\"#6a727b\" stroke-width=\"2\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>"
            );
        }
        None => {
            let _ = write!(svg, "<circle class=\"{class}\" fill=\"{OWN}\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn no_line_crosses_a_break() {
        let mut trend = sample::trend();
        let drawn = |trend: &FigureTrend| svg(trend, "Verloop").expect("a drawing");
        let lines = |svg: &str| {
            svg.split("class=\"line\"")
                .nth(1)
                .map_or(0, |rest| rest.split("/>").next().unwrap_or_default().matches('L').count())
        };
        assert_eq!(lines(&drawn(&trend)), 1, "of two steps one is a break");
        assert_eq!(drawn(&trend).matches("class=\"break\"").count(), 1);
        trend.series[0].points[1].breaks.clear();
        trend.series[0].points[1].place.joined = true;
        assert_eq!(lines(&drawn(&trend)), 2);
        assert_eq!(drawn(&trend).matches("class=\"break\"").count(), 0);
    }

    #[test]
    fn one_point_alone_is_no_drawing() {
        let mut trend = sample::trend();
        trend.series[0].points.truncate(1);
        assert_eq!(svg(&trend, "Verloop"), None);
    }
}
