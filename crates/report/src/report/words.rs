//! What pictures and changes say, in Dutch: the same words on paper, on a screen and for a screen reader.

use super::{Change, ComparedWith, Drawing, Histogram, LegendLine, Score};
use mdd_engine::rules::{Best, Better, Outline, RulePack};
use mdd_engine::terms::Colour;

/// What a benchmark is called where the rules do not say it.
pub const NATIONAL: &str = "Landelijk";

/// A monitor of a question, not of how things are: on every page, whatever the template.
pub(super) fn what_if(monitor: &str) -> String {
    format!("WAT ALS: {monitor}")
}

/// What the colours mean, and below them each reason for grijs that the rules have of their own.
pub(super) fn legend(outline: &Outline) -> Vec<LegendLine> {
    let colours = outline.legend.iter().map(|(colour, text)| LegendLine { colour: *colour, text: text.clone() });
    let own = outline.own_reasons.iter();
    let own = own.map(|own| LegendLine { colour: Colour::Grijs, text: format!("{}: {}", own.word, own.sentence) });
    colours.chain(own).collect()
}

/// "↑ was 67% (■ rood)", "↓ beter, was 28". `colour` is what it was, where that is another one than now.
pub(super) fn of_change(change: Change, better: Option<bool>, before: &str, colour: Option<Colour>) -> String {
    let colour = colour.map(Colour::marked);
    let sign = match change {
        Change::Higher => "↑ ",
        Change::Lower => "↓ ",
        Change::Other => "",
        Change::New => return "nieuw".to_owned(),
        Change::Equal => return colour.map_or("gelijk".to_owned(), |colour| format!("gelijk, was {colour}")),
    };
    let better = match better {
        Some(true) => "beter, ",
        Some(false) => "slechter, ",
        None => "",
    };
    match colour {
        Some(colour) => format!("{sign}{better}was {before} ({colour})"),
        None => format!("{sign}{better}was {before}"),
    }
}

/// For which rows of the summary a lower figure is better: there a reader could take groen for above the mean. Empty when
/// the rules say it of none.
pub(super) fn lower_is_better(pack: &RulePack) -> String {
    let in_summary = pack.outline.summary();
    let lower = in_summary.filter_map(|id| pack.indicators.get(id));
    let lower = lower.filter(|indicator| indicator.better == Some(Better::Number(Best::Lowest)));
    let names: Vec<String> = lower.map(|indicator| format!("{} {}", indicator.section, indicator.label)).collect();
    match names.as_slice() {
        [] => String::new(),
        [name] => format!("Een lager cijfer is beter bij {name}."),
        [names @ .., last] => format!("Een lager cijfer is beter bij {} en {last}.", names.join(", ")),
    }
}

/// What a picture shows of this gemeente.
pub(super) fn of_drawing(drawing: &Drawing, gemeente: &str, score: &Score, with: Option<ComparedWith>) -> String {
    let mut said = match drawing {
        Drawing::Histogram(histogram) => of_histogram(histogram, gemeente, score),
        Drawing::Answers { answers, without } => {
            let answer = |answer: &super::Answer| {
                let own = if answer.own { format!(", ook {gemeente}") } else { String::new() };
                format!("{}: {}{own}.", answer.display, gemeenten(answer.gemeenten))
            };
            let mut said: Vec<String> = answers.iter().map(answer).collect();
            if *without > 0 {
                said.push(format!("Geen gegevens: {}.", gemeenten(*without)));
            }
            said.join(" ")
        }
    };
    if let Some((with, compared)) =
        with.zip(score.compared.as_ref()).filter(|(_, compared)| !compared.figure.is_empty())
    {
        said = format!("{said} {}: {}.", with.label, compared.figure);
    }
    said
}

fn of_histogram(histogram: &Histogram, gemeente: &str, score: &Score) -> String {
    let Histogram { from, to, lower, same, without, .. } = histogram;
    let all = histogram.gemeenten();
    let mut said = match histogram.own {
        Some(_) => {
            let (higher, others) = (all - lower - same, same - 1);
            format!(
                "{gemeente} heeft {}. Van de {all} gemeenten met een cijfer hebben er {lower} een lager en {higher} een \
                 hoger cijfer; {others} andere hebben hetzelfde.",
                score.figure
            )
        }
        None => format!("{gemeente} heeft geen cijfer; {} wel.", gemeenten(all)),
    };
    said.push_str(&format!(" De schaal loopt van {from} tot {to}."));
    if *without > 0 && histogram.own.is_some() {
        said.push_str(&format!(" Geen cijfer: {}.", gemeenten(*without)));
    }
    if histogram.benchmark.is_some() {
        said.push_str(&format!(" {}: {}.", score.benchmark_name, score.benchmark));
    }
    said
}

fn gemeenten(count: usize) -> String {
    if count == 1 { "1 gemeente".to_owned() } else { format!("{count} gemeenten") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_says_what_it_was_and_the_colour_when_that_is_another() {
        assert_eq!(of_change(Change::Higher, None, "67%", Some(Colour::Rood)), "↑ was 67% (■ rood)");
        assert_eq!(of_change(Change::Lower, None, "67%", None), "↓ was 67%");
        assert_eq!(of_change(Change::Other, None, "Nee", Some(Colour::Rood)), "was Nee (■ rood)");
        assert_eq!(of_change(Change::Equal, None, "67%", Some(Colour::Oranje)), "gelijk, was ▲ oranje");
        assert_eq!(of_change(Change::Equal, None, "67%", None), "gelijk");
        assert_eq!(of_change(Change::Lower, Some(true), "28", Some(Colour::Rood)), "↓ beter, was 28 (■ rood)");
        assert_eq!(of_change(Change::Other, Some(false), "Ja", None), "slechter, was Ja");
    }
}
