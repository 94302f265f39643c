//! What changed since an edition, and why, in front of all else; and a report that says nothing else.
//!
//! Why is told as far as an edition tells it: by what was said then and on what it rested.

use super::country::Country;
use super::trend::changed_sources;
use super::{
    Block, Corrected, FigureBefore, FrontMessage, PrintedScore, Report, Section, SummaryChapter, SummaryRow, Trend,
};
use mdd_engine::dataset::{GemeenteIndex, code_on, went_into};
use mdd_engine::diff::Cause;
use mdd_engine::engine::Score;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::{Colour, GreyReason, Reason};

/// The same with why it is another figure or colour than in an edition that was kept.
pub(super) fn with_causes(
    country: &Country<'_>,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    now: &Score<'_>,
    before: FigureBefore,
) -> FigureBefore {
    let causes = match before.is_other(now.colour) {
        true => causes(country, number, gemeente, now, &before),
        false => Vec::new(),
    };
    if causes.is_empty() {
        return before;
    }
    let words = country.evaluation.pack.words();
    let told = match before.change {
        // That it is new says why.
        Trend::New => before.words,
        _ => {
            let told = said("report-since-because").with("was", &before.words);
            words.say(told.with("causes", names(&causes, words)))
        }
    };
    FigureBefore { words: told, causes, ..before }
}

fn names(causes: &[Cause], words: &ReportWords) -> Vec<String> {
    causes.iter().map(|cause| words.get(id(*cause)).to_owned()).collect()
}

/// Its name in the words of a report, which may be in another language than the messages of the program.
fn id(cause: Cause) -> &'static str {
    match cause {
        Cause::Rule => "report-cause-rule",
        Cause::Figure => "report-cause-figure",
        Cause::OwnData => "report-cause-own-data",
        Cause::Freshness => "report-cause-freshness",
        Cause::NewSource => "report-cause-new-source",
        Cause::NotDelivered => "report-cause-not-delivered",
        Cause::Merger => "report-cause-merger",
        Cause::Date => "report-cause-date",
        Cause::Benchmark => "report-cause-benchmark",
    }
}

fn causes(
    country: &Country<'_>,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    now: &Score<'_>,
    before: &FigureBefore,
) -> Vec<Cause> {
    let evaluation = country.evaluation;
    let Some(edition) = country.past.as_ref().and_then(|past| past.kept()) else { return Vec::new() };
    let indicator = evaluation.pack.indicator(number);
    let found = &evaluation.data.gemeenten[gemeente];
    let then_code = code_on(&evaluation.data.mergers, found.code, edition.peildatum);
    let kept = edition.indicators.get(&indicator.id);
    let then = kept.and_then(|kept| kept.figures.get(&then_code));
    let (Some(kept), Some(then)) = (kept, then) else { return Vec::new() };
    let is = |reason: GreyReason| now.reason == Some(Reason::Known(reason));
    let was = |reason: GreyReason| then.reason.as_deref() == Some(reason.word());
    let mut causes = Vec::new();
    if is(GreyReason::NotDelivered) && !was(GreyReason::NotDelivered) {
        return vec![Cause::NotDelivered];
    }
    if was(GreyReason::NotDelivered) && !is(GreyReason::NotDelivered) {
        return vec![Cause::NewSource];
    }
    if let Some(resting) = country.resting_on.get(&indicator.id) {
        if resting.rule_sum != kept.rests_on.rule_sum {
            causes.push(Cause::Rule);
        }
        if changed_sources(&kept.rests_on, resting).next().is_some() {
            causes.push(Cause::NewSource);
        }
    }
    let peildatum = evaluation.peildatum.0;
    let merged = went_into(&evaluation.data.mergers, found.code, Some(edition.peildatum), peildatum).next().is_some();
    if before.change != Trend::Equal {
        causes.push(if merged { Cause::Merger } else { Cause::OwnData });
    }
    if then.benchmark.machine() != now.benchmark.machine() && before.colour != now.colour {
        causes.push(Cause::Benchmark);
    }
    if is(GreyReason::Outdated) != was(GreyReason::Outdated) {
        causes.push(Cause::Freshness);
    }
    if causes.is_empty() && edition.peildatum != peildatum {
        causes.push(Cause::Date);
    }
    causes.sort_unstable();
    causes
}

/// What changed comes first, where that was asked of an edition.
pub(super) fn led(report: Report) -> Report {
    if report.meta.previous.as_ref().is_none_or(|edition| edition.name.is_none()) {
        return report;
    }
    let mut lead = lead(&report);
    if let Some(message) = &report.message {
        lead.blocks.extend(message.blocks.iter().cloned());
        lead.sentences.extend(message.sentences.iter().cloned());
        lead.chances.clone_from(&message.chances);
    }
    Report { message: Some(lead), ..report }
}

/// Only rows and figures that changed; of the texts nothing but what says so.
pub(super) fn only_changes(report: Report) -> Report {
    let message = report.meta.previous.is_some().then(|| lead(&report));
    let summary = report.summary.into_iter().map(|chapter| SummaryChapter {
        rows: chapter.rows.into_iter().filter(|row| is_other(&row.score)).collect(),
        ..chapter
    });
    let summary: Vec<SummaryChapter> = summary.filter(|chapter| !chapter.rows.is_empty()).collect();
    let chapters = report.chapters.into_iter().map(|chapter| {
        let sections = chapter.sections.into_iter().filter_map(changed_section);
        super::Chapter { sections: sections.collect(), ..chapter }
    });
    Report {
        message,
        front: Vec::new(),
        introduction: Vec::new(),
        summary,
        chapters: chapters.filter(|chapter| !chapter.sections.is_empty()).collect(),
        annexes: Vec::new(),
        ..report
    }
}

fn is_other(score: &PrintedScore) -> bool {
    score.previous.as_ref().is_some_and(|before| before.is_other(score.colour))
}

/// The figures of a paragraph that changed, with how they went; none where none did.
fn changed_section(section: Section) -> Option<Section> {
    let mut changed: Vec<String> = Vec::new();
    let blocks = section.blocks.into_iter().filter_map(|block| match block {
        Block::Figures { figures } => {
            let figures: Vec<_> = figures.into_iter().filter(|figure| is_other(&figure.score)).collect();
            changed.extend(figures.iter().map(|figure| figure.indicator.clone()));
            (!figures.is_empty()).then_some(Block::Figures { figures })
        }
        Block::Trend(trend) => changed.contains(&trend.indicator).then_some(Block::Trend(trend)),
        _ => None,
    });
    let blocks: Vec<Block> = blocks.collect();
    (!blocks.is_empty()).then_some(Section { blocks, purpose: Vec::new(), ..section })
}

/// What changed, the colours first, each with why.
fn lead(report: &Report) -> FrontMessage {
    let words = &report.meta.words;
    let Some(edition) = &report.meta.previous else {
        return FrontMessage { sentences: Vec::new(), blocks: Vec::new(), chances: Vec::new(), says_changes: false };
    };
    let since = match &edition.name {
        Some(name) => format!("{name} ({})", edition.peildatum.shown()),
        None => edition.peildatum.shown(),
    };
    let other = judged(report).into_iter().filter(|(_, score)| is_other(score));
    let (turned, moved): (Vec<_>, Vec<_>) = other.partition(|(_, score)| {
        let turned = |before: &FigureBefore| before.colour != score.colour && before.change != Trend::New;
        score.previous.as_ref().is_some_and(turned)
    });
    // Of whom nothing is otherwise, nothing was wrong.
    let is_wrong = !turned.is_empty() || !moved.is_empty();
    let corrected = edition.corrected.iter().filter(|_| is_wrong);
    let mut sentences: Vec<String> = corrected.map(|corrected| said_corrected(corrected, words)).collect();
    let counted = said("report-since").with("date", edition.peildatum.shown()).with("version", &edition.rules);
    sentences.push(words.say(counted.with("count", turned.len())));
    let items: Vec<String> =
        turned.into_iter().chain(moved).map(|(subject, score)| told(subject, score, words)).collect();
    if items.is_empty() {
        sentences.push(words.get("report-since-nothing").to_owned());
    }
    if !edition.gone.is_empty() {
        sentences.push(words.say(said("report-since-gone-too").with("rows", edition.gone.join(", "))));
    }
    let mut blocks = vec![
        Block::Heading { text: words.say(said("report-since-title").with("edition", since)) },
        Block::of_words(sentences.join(" ")),
    ];
    if !items.is_empty() {
        let items = items.into_iter().map(|told| vec![Block::of_words(told)]).collect();
        blocks.push(Block::List { ordered: false, items });
    }
    FrontMessage { sentences, blocks, chances: Vec::new(), says_changes: true }
}

/// Each that is judged, as it is called: the rows of the summary, and what only a paragraph has.
fn judged(report: &Report) -> Vec<(String, &PrintedScore)> {
    let rows: Vec<&SummaryRow> = report.summary.iter().flat_map(|chapter| &chapter.rows).collect();
    let sections = report.chapters.iter().flat_map(|chapter| &chapter.sections);
    let figures = sections.flat_map(|section| {
        let figures = section.blocks.iter().filter_map(|block| match block {
            Block::Figures { figures } => Some(figures),
            _ => None,
        });
        figures.flatten().map(move |figure| (section, figure))
    });
    let alone = figures.filter(|(_, figure)| !rows.iter().any(|row| row.indicator == figure.indicator));
    let alone = alone.map(|(section, figure)| (format!("{} {}", section.number, figure.title), &figure.score));
    let rows = rows.iter().map(|row| (format!("{} {}", row.section, row.label), &row.score));
    rows.chain(alone).collect()
}

/// What was said then was not right, and why.
fn said_corrected(Corrected { by, why }: &Corrected, words: &ReportWords) -> String {
    match why {
        Some(why) => words.say(said("report-since-corrected-because").with("edition", by).with("why", why)),
        None => words.say(said("report-since-corrected").with("edition", by)),
    }
}

/// "2.3 Pakketten: van ■ rood naar ▲ oranje (61% werd 69%). Door: de eigen gegevens."
fn told(subject: String, score: &PrintedScore, words: &ReportWords) -> String {
    let Some(before) = &score.previous else { return subject };
    let colour = |colour: Option<Colour>| match colour {
        Some(colour) => words.marked(colour),
        None => words.get("report-without-colour").to_owned(),
    };
    let told = match before.change {
        Trend::New => said("report-since-new"),
        _ if before.colour != score.colour => {
            let same = before.figure.to_string() == score.figure.to_string();
            said(if same { "report-since-turned-same" } else { "report-since-turned" })
                .with("before", colour(before.colour))
                .with("now", colour(score.colour))
        }
        _ => match score.colour {
            Some(same) => said("report-since-moved").with("colour", words.marked(same)),
            None => said("report-since-moved-plain"),
        },
    };
    let told =
        told.with("subject", subject).with("was", before.figure.to_string()).with("is", score.figure.to_string());
    let told = words.say(told);
    match before.causes.is_empty() {
        true => told,
        false => {
            let causes = said("report-since-causes").with("causes", names(&before.causes, words));
            format!("{told} {}", words.say(causes))
        }
    }
}
