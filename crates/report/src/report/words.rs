//! What pictures and changes say: the same words on paper, on a screen and for a screen reader.

use indexmap::{IndexMap, IndexSet};

use super::{ComparedWith, Drawing, Histogram, LegendLine, PrintedScore, Trend};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::index::MeasureIndex;
use mdd_engine::rules::{Benchmark, Best, Better, Indicator, Outline, RulePack, Statistic, figure_name};
use mdd_engine::terms::Colour;

/// What the colours mean, and below them each reason for grijs that the rules have of their own.
pub(super) fn legend(outline: &Outline) -> Vec<LegendLine> {
    let colours = outline.legend.iter().map(|(colour, text)| LegendLine { colour: *colour, text: text.clone() });
    let own = outline.own_reasons.iter();
    let own = own.map(|own| LegendLine { colour: Colour::Grijs, text: format!("{}: {}", own.word, own.sentence) });
    colours.chain(own).collect()
}

/// "↑ was 67% (■ rood)", "↓ beter, was 28". `colour` is what it was, where that is another one than now.
pub(super) fn of_change(
    change: Trend,
    better: Option<bool>,
    before: &str,
    colour: Option<Colour>,
    words: &ReportWords,
) -> String {
    let colour = colour.map(|colour| words.marked(colour));
    let sign = match change {
        Trend::Higher => "↑ ",
        Trend::Lower => "↓ ",
        Trend::Other => "",
        Trend::New => return words.get("report-new").to_owned(),
        Trend::Equal => {
            return match colour {
                None => words.get("report-equal").to_owned(),
                Some(colour) => words.say(said("report-equal-colour").with("colour", colour)),
            };
        }
    };
    let was = match better {
        Some(true) => said("report-was-better"),
        Some(false) => said("report-was-worse"),
        None => said("report-was"),
    };
    let was = words.say(was.with("before", before));
    match colour {
        Some(colour) => format!("{sign}{was} ({colour})"),
        None => format!("{sign}{was}"),
    }
}

/// What stands in the summary to compare with, by the kinds that are there: "gem. is het gemiddelde (bij 2.3: van gemeenten met zelfde
/// sterren)". Empty where one kind says so itself.
fn beside(pack: &RulePack) -> Option<String> {
    let words = pack.words();
    let rows: Vec<&Indicator> = pack.outline.summary().filter_map(|id| pack.indicators.get(id)).collect();
    let mut told = Vec::new();
    let is_mean = |benchmark: &Benchmark| matches!(benchmark, Benchmark::Figures { made: Statistic::Mean, .. });
    let means: Vec<&Indicator> = rows.iter().copied().filter(|indicator| is_mean(&indicator.benchmark)).collect();
    if !means.is_empty() {
        // By what they are peers: the paragraphs of those that are compared so, each once.
        let mut among: IndexMap<MeasureIndex, IndexSet<&str>> = IndexMap::new();
        for indicator in means {
            let Some(peers) = indicator.benchmark.peers() else { continue };
            among.entry(peers).or_default().insert(&indicator.section);
        }
        let told_of = |(peers, sections): (MeasureIndex, IndexSet<&str>)| {
            let sections: Vec<String> = sections.into_iter().map(str::to_owned).collect();
            let peers = figure_name(&pack.measures[peers].name);
            words.say(said("report-beside-mean-of").with("sections", sections).with("peers", peers))
        };
        let among: Vec<String> = among.into_iter().map(told_of).collect();
        told.push(match among.is_empty() {
            true => words.get("report-beside-mean-means").to_owned(),
            false => format!("{} ({})", words.get("report-beside-mean-means"), among.join("; ")),
        });
    }
    let mut kind = |is: fn(&Benchmark) -> bool, means: &str| {
        if rows.iter().any(|indicator| is(&indicator.benchmark)) {
            told.push(words.get(means).to_owned());
        }
    };
    kind(|benchmark| matches!(benchmark, Benchmark::Norm(_)), "report-beside-norm-means");
    kind(|benchmark| matches!(benchmark, Benchmark::Count { .. }), "report-beside-count-means");
    (told.len() > 1).then(|| words.say(said("report-beside-means").with("kinds", told)))
}

/// What helps to read the summary: what stands beside the figures, and of which rows a lower one is better.
pub(super) fn how_to_read(pack: &RulePack) -> String {
    let told = [beside(pack).unwrap_or_default(), lower_is_better(pack)];
    told.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(" ")
}

/// For which rows of the summary a lower figure is better: there a reader could take groen for above the mean. Empty when
/// the rules say it of none.
fn lower_is_better(pack: &RulePack) -> String {
    let in_summary = pack.outline.summary();
    let lower = in_summary.filter_map(|id| pack.indicators.get(id));
    let lower = lower.filter(|indicator| indicator.better == Some(Better::Number(Best::Lowest)));
    let rows: Vec<String> = lower.map(|indicator| format!("{} {}", indicator.section, indicator.label)).collect();
    match rows.is_empty() {
        true => String::new(),
        false => pack.words().say(said("report-lower-is-better").with("rows", rows)),
    }
}

/// What a picture shows of this gemeente.
pub(super) fn of_drawing(
    drawing: &Drawing,
    gemeente: &str,
    score: &PrintedScore,
    with: Option<ComparedWith>,
    words: &ReportWords,
) -> String {
    let mut told = match drawing {
        Drawing::Histogram(histogram) => of_histogram(histogram, gemeente, score, words),
        Drawing::Answers { answers, without } => {
            let answer = |answer: &super::Answer| {
                let told = match answer.own {
                    true => said("report-picture-own-answer").with("gemeente", gemeente),
                    false => said("report-picture-answer"),
                };
                words.say(told.with("answer", &answer.display).with("count", answer.gemeenten))
            };
            let mut told: Vec<String> = answers.iter().map(answer).collect();
            if *without > 0 {
                told.push(words.say(said("report-picture-no-data").with("count", *without)));
            }
            told.join(" ")
        }
    };
    if let Some((with, compared)) =
        with.zip(score.compared.as_ref()).filter(|(_, compared)| !compared.figure.is_empty())
    {
        told = format!("{told} {}: {}.", with.label, compared.figure);
    }
    told
}

fn of_histogram(histogram: &Histogram, gemeente: &str, score: &PrintedScore, words: &ReportWords) -> String {
    let Histogram { from, to, lower, same, without, .. } = histogram;
    let all = histogram.gemeenten();
    let first = match histogram.own {
        Some(_) => {
            let (higher, others) = (histogram.higher(), same - 1);
            let figure =
                said("report-picture-figure").with("gemeente", gemeente).with("figure", score.figure.to_string());
            figure.with("all", all).with("lower", *lower).with("higher", higher).with("others", others)
        }
        None => said("report-picture-no-figure").with("gemeente", gemeente).with("count", all),
    };
    let mut told = vec![words.say(first)];
    told.push(words.say(said("report-picture-scale").with("from", from.to_string()).with("to", to.to_string())));
    if *without > 0 && histogram.own.is_some() {
        told.push(words.say(said("report-picture-without").with("count", *without)));
    }
    if histogram.benchmark.is_some() {
        told.push(format!("{}: {}.", score.benchmark_name, score.benchmark));
    }
    told.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_change(change: Trend, better: Option<bool>, before: &str, colour: Option<Colour>) -> String {
        super::of_change(change, better, before, colour, &ReportWords::default())
    }

    #[test]
    fn a_change_says_what_it_was_and_the_colour_when_that_is_another() {
        assert_eq!(of_change(Trend::Higher, None, "67%", Some(Colour::Rood)), "↑ was 67% (■ rood)");
        assert_eq!(of_change(Trend::Lower, None, "67%", None), "↓ was 67%");
        assert_eq!(of_change(Trend::Other, None, "Nee", Some(Colour::Rood)), "was Nee (■ rood)");
        assert_eq!(of_change(Trend::Equal, None, "67%", Some(Colour::Oranje)), "gelijk, was ▲ oranje");
        assert_eq!(of_change(Trend::Equal, None, "67%", None), "gelijk");
        assert_eq!(of_change(Trend::Lower, Some(true), "28", Some(Colour::Rood)), "↓ beter, was 28 (■ rood)");
        assert_eq!(of_change(Trend::Other, Some(false), "Ja", None), "slechter, was Ja");
    }
}
