//! The sentences around what a report holds, the same in every format.
//!
//! Plain text only: who prints it escapes or styles it.

#[cfg(feature = "html")]
use crate::report::Drawing;
use crate::report::{EditionBefore, Meta, Report, SourceLine};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::terms::{GreyReason, short_hash};

/// The fixed words of reports: all of one run are by the same rules.
pub fn words(reports: &[Report]) -> ReportWords {
    reports.first().map(|report| report.meta.words.clone()).unwrap_or_default()
}

/// What stands after "Bron:".
pub fn source(source: &SourceLine, words: &ReportWords) -> String {
    let mut told = words.say(said("report-updated").with("updated", &source.updated));
    if !source.frequency.is_empty() {
        told = format!("{told}, {}", source.frequency);
    }
    let remarks = [
        (source.not_delivered, GreyReason::NotDelivered.text()),
        (source.outdated, "report-outdated"),
        (source.synthetic, "report-made-up"),
    ];
    for (_, remark) in remarks.into_iter().filter(|(holds, _)| *holds) {
        told = format!("{told}; {}", words.get(remark));
    }
    let line = format!("{} ({told})", source.cited_as);
    if source.merged.is_empty() { line } else { format!("{line}. {}", source.merged) }
}

/// What stands after "Let op:", each on its own.
pub fn warnings(meta: &Meta) -> Vec<String> {
    let words = &meta.words;
    let about = |text, sources: &[String]| {
        (!sources.is_empty()).then(|| words.say(said(text).with("sources", sources.join(", "))))
    };
    let what_if = meta.what_if_told().map(|told| words.say(said("report-warn-what-if").with("told", told)));
    what_if
        .into_iter()
        .chain(about("report-warn-not-delivered", &meta.not_delivered))
        .chain(about("report-warn-made-up", &meta.synthetic))
        .chain(about("report-warn-failed", &meta.failed))
        .collect()
}

/// With whom the gemeente is compared, and since when changes are counted. Empty when nobody asked.
pub fn beside(meta: &Meta) -> Vec<String> {
    let words = &meta.words;
    let compared = meta.compared.as_ref().map(|with| match with.gemeenten {
        0 => words.get("report-compared-with-nobody").to_owned(),
        1 => words.say(said("report-compared-with").with("whom", &with.label)),
        several => words.say(said("report-compared-with-several").with("count", several).with("whom", &with.label)),
    });
    // Of an edition that was kept, what stands in front begins with it.
    let previous = meta.previous.as_ref().filter(|edition| edition.name.is_none()).map(|edition| {
        let EditionBefore { peildatum, rules, gone, recoloured, .. } = edition;
        let since = said("report-since").with("date", peildatum.shown()).with("version", rules);
        let since = words.say(since.with("count", *recoloured));
        match gone.is_empty() {
            true => since,
            false => format!("{since} {}", words.say(said("report-since-gone").with("rows", gone.join(", ")))),
        }
    });
    compared.into_iter().chain(previous).collect()
}

/// Above the figures of the edition before.
pub fn previous_heading(meta: &Meta) -> Option<String> {
    meta.previous.as_ref().map(|edition| match edition.peildatum == meta.peildatum {
        // Other rules on the same day.
        true => meta.words.say(said("report-since-version").with("version", &edition.rules)),
        false => meta.words.say(said("report-since-date").with("date", edition.peildatum.shown())),
    })
}

/// Where the gemeente stands among all of them, in a few words; none where it has no figure.
#[cfg(feature = "html")]
pub fn place(drawing: &Drawing, words: &ReportWords) -> Option<String> {
    let told = match drawing {
        Drawing::Histogram(found) => {
            found.own?;
            let told = said("report-place-figure").with("lower", found.lower).with("higher", found.higher());
            told.with("same", found.same.saturating_sub(1))
        }
        Drawing::Answers { answers, .. } => {
            let own = answers.iter().find(|answer| answer.own)?;
            let all: usize = answers.iter().map(|answer| answer.gemeenten).sum();
            said("report-place-answer").with("count", own.gemeenten).with("all", all)
        }
    };
    Some(words.say(told))
}

/// What the report was made from.
pub fn colophon(meta: &Meta) -> String {
    let colophon = said("report-colophon").with("program", &meta.program).with("rules", &meta.rules);
    let colophon = colophon.with("rules-hash", short_hash(&meta.rules_hash));
    meta.words.say(colophon.with("data-hash", short_hash(&meta.data_hash)))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_source_says_that_it_is_outdated_and_made_up() {
        let report = sample::report("X");
        assert_eq!(
            source(&report.chapters[0].sections[0].source, &report.meta.words),
            "Jaarlijks onderzoek (bijgewerkt: Augustus 2017, jaarlijks; verouderd; verzonnen cijfers)"
        );
    }

    #[test]
    fn real_figures_carry_no_warning() {
        let mut meta = sample::report("X").meta;
        assert_eq!(warnings(&meta).len(), 1);
        meta.synthetic.clear();
        assert!(warnings(&meta).is_empty());
    }

    #[test]
    fn what_did_not_pass_is_said() {
        let mut meta = sample::report("X").meta;
        meta.failed = vec!["BGT (3 rijen weggelaten)".to_owned()];
        assert!(warnings(&meta)[1].ends_with("Het gaat om: BGT (3 rijen weggelaten)."));
    }

    #[test]
    fn a_hash_is_shown_short() {
        let meta = sample::report("X").meta;
        assert_eq!(colophon(&meta), "Gemaakt met mdd 0.1.0, regels 3.0 (0123456789ab), gegevens (fedcba987654).");
    }
}
