//! The annexes: how scores come about (from the rules' own words), agreements, freshness of sources, versions.

use super::builder::Builder;
use super::lineage::deliveries;
use super::{Annex, Block, Inline, LegendLine, PrintedColumn, PrintedTable, RuleLine, RuleList, words};
use super::{merged, message};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::{self, AnnexContent, Indicator, Outline};
use mdd_engine::terms::{Colour, GreyReason, Reason, Shown};

pub(super) fn build(builder: &mut Builder<'_>, number: usize, annex: &rules::AnnexOutline) -> Annex {
    let outline = &builder.evaluation.pack.outline;
    let mut blocks = builder.text(annex.text.as_deref());
    match annex.content {
        AnnexContent::Text => {}
        AnnexContent::Scores => {
            if !outline.layout.legend_in_front {
                blocks.push(legend(outline));
            }
            if let Some(asked) = &outline.message {
                blocks.push(Block::of_words(message::ranking(asked, &outline.words)));
            }
            blocks.extend(scores(builder));
        }
        AnnexContent::Freshness => {
            blocks.push(Block::Table(freshness(builder)));
            blocks.push(Block::Table(deliveries(builder.evaluation)));
        }
        AnnexContent::Versions => blocks.extend(versions(builder)),
    }
    Annex { id: format!("bijlage-{number}"), title: annex.title.clone(), blocks }
}

/// The colour rules of every row of the summary, and of what has a colour in its paragraph alone; in the order of the report.
fn scores(builder: &Builder<'_>) -> Vec<Block> {
    let pack = builder.evaluation.pack;
    let in_summary: Vec<&String> = pack.outline.summary().collect();
    let explained = |indicator: &&Indicator| {
        !indicator.section.is_empty() && (in_summary.contains(&&indicator.id) || !indicator.colours.is_empty())
    };
    pack.indicators.values().filter(explained).map(|indicator| Block::Rules(rules_of(indicator))).collect()
}

/// What the colours mean, where the first page does not say it.
fn legend(outline: &Outline) -> Block {
    let item = |LegendLine { colour, text }: LegendLine| {
        let word = Inline::Strong { content: vec![Inline::Text { text: outline.words.colour(colour).to_owned() }] };
        vec![Block::Paragraph { content: vec![word, Inline::Text { text: format!(": {text}") }] }]
    };
    Block::List { ordered: false, items: words::legend(outline).into_iter().map(item).collect() }
}

fn rules_of(indicator: &Indicator) -> RuleList {
    let line = |colour, reason: Option<&Reason>, why: &str| {
        // The reasons that every version has are said in the sentence alone, as they were published.
        let own = reason.and_then(Reason::own).map(|own| format!("{}: ", own.word)).unwrap_or_default();
        RuleLine { colour, why: format!("{own}{why}") }
    };
    let rules = indicator.colours.iter();
    let mut lines: Vec<RuleLine> = rules.map(|rule| line(rule.colour, rule.reason.as_ref(), &rule.why)).collect();
    let missing = &indicator.missing;
    lines.push(line(Colour::Grijs, Some(&missing.reason), &missing.why));
    lines.sort_by_key(|line| line.colour);
    lines.dedup();
    RuleList {
        section: indicator.section.clone(),
        label: indicator.label.clone(),
        lines,
        note: indicator.note.clone().unwrap_or_default(),
        basis: indicator.basis.clone(),
    }
}

fn freshness(builder: &Builder<'_>) -> PrintedTable {
    let evaluation = builder.evaluation;
    let words = evaluation.pack.words();
    let text = |text: String| Shown::text(text);
    let rows = evaluation.pack.outline.freshness.iter().map(|(section, id)| {
        let source = evaluation.data.schema.sources.get(id).or_fault("a source that the outline names");
        let line = builder.source_line(id, source);
        let mut remarks = Vec::new();
        if line.not_delivered {
            remarks.push(words.get(GreyReason::NotDelivered.text()).to_owned());
        }
        if line.outdated {
            remarks.push(words.get("report-outdated").to_owned());
        }
        if line.synthetic {
            remarks.push(words.get("report-made-up-demonstration").to_owned());
        }
        remarks.extend(merged::remarks(evaluation, id));
        vec![
            text(words.say(said("report-data-of").with("part", section).with("source", &source.title))),
            text(line.updated),
            text(line.frequency),
            text(source.publisher.clone()),
            text(remarks.join("; ")),
        ]
    });
    PrintedTable {
        id: "laatste-update".to_owned(),
        title: String::new(),
        groups: Vec::new(),
        columns: [
            "report-head-part",
            "report-head-updated",
            "report-head-frequency",
            "report-head-publisher",
            "report-head-remark",
        ]
        .map(|head| PrintedColumn::of_texts(words.get(head)))
        .to_vec(),
        rows: rows.collect(),
        empty: words.get("report-no-sources").to_owned(),
    }
}

fn versions(builder: &Builder<'_>) -> Vec<Block> {
    let words = builder.evaluation.pack.words();
    let versions = builder.evaluation.pack.history.iter();
    versions
        .flat_map(|version| {
            let name = version.name.as_ref().map(|name| format!(" - {name}")).unwrap_or_default();
            let heading =
                said("report-version").with("version", &version.number).with("date", words.date(version.date));
            let heading = format!("{}{name}", words.say(heading));
            let item = |text: String| vec![Block::of_words(text)];
            // Who has a report of before, reads here that it was mended.
            let mended = version.errata.iter().map(|erratum| mended(erratum, words));
            [
                Block::Heading { text: heading },
                Block::List {
                    ordered: false,
                    items: version.changelog.iter().cloned().chain(mended).map(item).collect(),
                },
            ]
        })
        .collect()
}

fn mended(erratum: &rules::Erratum, words: &ReportWords) -> String {
    words.say(said("report-mended").with("date", words.date(erratum.since.value)).with("what", &erratum.mended))
}
