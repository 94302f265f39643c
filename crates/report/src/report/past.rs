//! What was printed in an earlier edition of the monitor, read from its reports or worked out from its data.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::beside::{Corrected, EditionBefore, FigureBefore, Trend};
use super::written::ReportShape;
use super::{Day, words};
use mdd_engine::dataset::code_on;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::{KeptEdition, KeptFigure};
use mdd_engine::engine::{Evaluation, Score};
use mdd_engine::language::ReportWords;
use mdd_engine::mistakes;
use mdd_engine::rules::Indicator;
use mdd_engine::terms::{Colour, GemeenteCode, GreyReason, Notation, Reason, Shown, parse_date};

mistakes! {
    /// What can be wrong with an earlier edition.
    enum PastMistake {
        Nameless { number: u32 } = Error WrongShape "past-nameless";
        Mixed { date: String, rules: String, other_date: String, other_rules: String } = Error WrongShape "past-mixed";
        None = Error FileEmpty "past-none";
    }
}

/// The figures of an earlier edition, by gemeente and indicator.
pub struct Past {
    edition: EditionBefore,
    figures: BTreeMap<GemeenteCode, BTreeMap<String, Figure>>,
    /// With all that it says, where it is an edition that was kept.
    kept: Option<KeptEdition>,
}

struct Figure {
    /// In its summary; empty for what only a paragraph showed.
    label: String,
    figure: Shown,
    colour: Option<Colour>,
    /// The source was not delivered then.
    lacking: bool,
}

impl Past {
    /// The edition that follows from other rules or other data.
    pub fn of(evaluation: &Evaluation<'_>) -> Past {
        let in_summary =
            |id: &String| evaluation.pack.outline.chapters.iter().any(|chapter| chapter.summary.contains(id));
        let lacking: Vec<bool> = evaluation.indicators().map(|(_, indicator)| evaluation.lacks(indicator)).collect();
        let gemeenten = evaluation.data.gemeenten.iter_enumerated().map(|(gemeente, found)| {
            let figures = evaluation.indicators().zip(&lacking).map(|((number, indicator), lacking)| {
                let Score { figure, colour, .. } = evaluation.score(number, gemeente);
                let label = match in_summary(&indicator.id) {
                    true => format!("{} {}", indicator.section, indicator.label),
                    false => String::new(),
                };
                (indicator.id.clone(), Figure { label, figure, colour, lacking: *lacking })
            });
            (found.code, figures.collect())
        });
        Past {
            edition: EditionBefore {
                name: None,
                rules: evaluation.pack.number().to_owned(),
                peildatum: Day(evaluation.peildatum.0, evaluation.pack.words().notation()),
                gone: Vec::new(),
                recoloured: 0,
                corrected: None,
            },
            figures: gemeenten.collect(),
            kept: None,
        }
    }

    /// An edition as it was published, seen from the report of now: who had another code then is the same gemeente.
    pub fn of_edition(edition: &KeptEdition, now: &Evaluation<'_>) -> Past {
        let gemeenten = now.data.gemeenten.iter().filter_map(|found| {
            let then = code_on(&now.data.mergers, found.code, edition.peildatum);
            let figures = edition.indicators.iter().filter_map(|(id, indicator)| {
                let KeptFigure { figure, colour, reason, .. } = indicator.figures.get(&then)?.clone();
                // What is still there may stand elsewhere than in the summary, and is not gone.
                let label = match colour.is_some() && now.pack.indicator_index(id).is_none() {
                    true => format!("{} {}", indicator.section, indicator.label),
                    false => String::new(),
                };
                let lacking = reason.as_deref() == Some(GreyReason::NotDelivered.word());
                Some((id.clone(), Figure { label, figure, colour, lacking }))
            });
            let figures: BTreeMap<String, Figure> = figures.collect();
            (!figures.is_empty()).then_some((found.code, figures))
        });
        Past {
            edition: EditionBefore {
                name: Some(edition.name.clone()),
                rules: edition.rules.clone(),
                peildatum: Day(edition.peildatum, now.pack.words().notation()),
                gone: Vec::new(),
                recoloured: 0,
                corrected: None,
            },
            figures: gemeenten.collect(),
            kept: Some(edition.clone()),
        }
    }

    /// The same edition, which another one put right.
    #[must_use]
    pub fn corrected(mut self, by: &KeptEdition) -> Past {
        self.edition.corrected = Some(Corrected { by: by.name.clone(), why: by.why.clone() });
        self
    }

    /// The edition itself, where it is one.
    pub(super) fn kept(&self) -> Option<&KeptEdition> {
        self.kept.as_ref()
    }

    /// The reports that a run wrote to JSON, in one file or several.
    ///
    /// # Errors
    /// One is no such file, or they are of different dates or rules.
    pub fn read<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<Past, Diagnostics> {
        let mut past: Option<Past> = None;
        for (path, bytes) in files {
            let wrong = |mistake| Diagnostics::from(Diagnostic::of(Place::file(path), &mistake));
            for (number, report) in (1_u32..).zip(ReportShape::read(bytes, path, "--previous")?) {
                let Some((edition, code, figures)) = report_of(&report) else {
                    return Err(wrong(PastMistake::Nameless { number }));
                };
                let past =
                    past.get_or_insert_with(|| Past { edition: edition.clone(), figures: BTreeMap::new(), kept: None });
                if past.edition != edition {
                    let (one, other) = (&past.edition, &edition);
                    return Err(wrong(PastMistake::Mixed {
                        date: one.peildatum.iso().to_string(),
                        rules: one.rules.clone(),
                        other_date: other.peildatum.iso().to_string(),
                        other_rules: other.rules.clone(),
                    }));
                }
                past.figures.insert(code, figures);
            }
        }
        past.ok_or_else(|| Diagnostic::of(Place::Argument("--previous".to_owned()), &PastMistake::None).into())
    }

    /// Of which edition the figures of this gemeente are, and how this summary differs from that one; none when it had
    /// none. `summary` is each indicator of it with its colour.
    pub(super) fn edition(
        &self,
        code: GemeenteCode,
        summary: &[(&str, Option<Colour>)],
        words: &ReportWords,
    ) -> Option<EditionBefore> {
        let figures = self.figures.get(&code)?;
        let is_there = |id: &str| summary.iter().any(|(now, _)| *now == id);
        let gone = figures.iter().filter(|(id, figure)| !figure.label.is_empty() && !is_there(id));
        let gone = gone.map(|(_, Figure { label, colour, .. })| match colour {
            Some(colour) => format!("{label} ({})", words.marked(*colour)),
            None => label.clone(),
        });
        // By paragraph, as a reader would look for them.
        let mut gone: Vec<String> = gone.collect();
        gone.sort();
        let recoloured = summary
            .iter()
            .filter(|(id, colour)| figures.get(*id).is_some_and(|then| then.colour != *colour && !then.lacking));
        Some(EditionBefore { gone, recoloured: recoloured.count(), ..self.of_all(words) })
    }

    /// Which edition it is, whoever the report is of.
    pub(super) fn of_all(&self, words: &ReportWords) -> EditionBefore {
        let EditionBefore { name, rules, peildatum, .. } = &self.edition;
        let peildatum = Day(peildatum.0, words.notation());
        let corrected = self.edition.corrected.clone();
        EditionBefore {
            name: name.clone(),
            rules: rules.clone(),
            peildatum,
            gone: Vec::new(),
            recoloured: 0,
            corrected,
        }
    }

    /// Whether it holds this gemeente.
    pub fn knows(&self, code: GemeenteCode) -> bool {
        self.figures.contains_key(&code)
    }

    /// Two editions with another print say something else.
    pub fn print(&self) -> String {
        let EditionBefore { name, rules, peildatum, .. } = &self.edition;
        let figures = self.figures.iter().flat_map(|(code, figures)| figures.iter().map(move |figure| (code, figure)));
        let line = |(code, (indicator, Figure { figure, colour, .. })): (&GemeenteCode, (&String, &Figure))| {
            format!("{code} {indicator} {figure} {} {}\n", figure.machine(), colour.map_or("", Colour::word))
        };
        let peildatum = peildatum.iso();
        let name = name.as_ref().map(|name| format!("{name} ")).unwrap_or_default();
        format!("{name}{rules} {peildatum}\n{}", figures.map(line).collect::<String>())
    }

    /// What an indicator was; none when there was no report of this gemeente.
    pub(super) fn previous(
        &self,
        code: GemeenteCode,
        Indicator { id, better, .. }: &Indicator,
        now: &Score<'_>,
        words: &ReportWords,
    ) -> Option<FigureBefore> {
        let figures = self.figures.get(&code)?;
        let new = |words: &str| {
            let (words, figure) = (words.to_owned(), Shown::Nothing);
            Some(FigureBefore { words, figure, colour: None, change: Trend::New, better: None, causes: Vec::new() })
        };
        let Some(Figure { figure, colour, lacking, .. }) = figures.get(id) else { return new(words.get("report-new")) };
        if *lacking && now.reason != Some(Reason::Known(GreyReason::NotDelivered)) {
            return new(words.get("report-new-source"));
        }
        // The same answer in other words, or with other decimals, is no change.
        let says_same = !figure.is_missing() && figure.machine() == now.figure.machine();
        let change = if says_same || figure.looks_like(&now.figure) {
            Trend::Equal
        } else {
            match (figure.number(), now.figure.number()) {
                (Some(before), Some(now)) if before < now => Trend::Higher,
                (Some(before), Some(now)) if before > now => Trend::Lower,
                _ => Trend::Other,
            }
        };
        let better = better.filter(|_| change != Trend::Equal);
        let better = better.and_then(|better| better.improved(&figure.value(), &now.figure.value()));
        let recoloured = colour.filter(|colour| Some(*colour) != now.colour);
        let words = words::of_change(change, better, &figure.to_string(), recoloured, words);
        Some(FigureBefore { words, figure: figure.clone(), colour: *colour, change, better, causes: Vec::new() })
    }
}

/// Edition, gemeente and figures of one report in JSON.
fn report_of(report: &Json) -> Option<(EditionBefore, GemeenteCode, BTreeMap<String, Figure>)> {
    let meta = report.get("meta")?;
    let text = |key: &str| Some(meta.get(key)?.as_str()?.to_owned());
    let edition = EditionBefore {
        name: None,
        rules: text("rules")?,
        peildatum: Day(parse_date(&text("peildatum")?)?, Notation::Dutch),
        gone: Vec::new(),
        recoloured: 0,
        corrected: None,
    };
    let mut figures = BTreeMap::new();
    // The summary last: it says more of a figure that a paragraph shows too.
    gather(report.get("chapters")?, &mut figures);
    gather(report.get("summary")?, &mut figures);
    Some((edition, text("code")?.parse().ok()?, figures))
}

/// Everything that names an indicator and shows a figure, wherever it stands.
fn gather(part: &Json, figures: &mut BTreeMap<String, Figure>) {
    match part {
        Json::Array(parts) => parts.iter().for_each(|part| gather(part, figures)),
        Json::Object(fields) => {
            let text = |key: &str| fields.get(key).and_then(Json::as_str);
            match (text("indicator"), text("display")) {
                (Some(indicator), Some(display)) => {
                    let colour = text("colour").and_then(Colour::from_word);
                    let figure = Shown::read(display, text("value").unwrap_or_default());
                    let label = match (text("section"), text("label")) {
                        (Some(section), Some(label)) => format!("{section} {label}"),
                        _ => String::new(),
                    };
                    let lacking = text("reason") == Some(GreyReason::NotDelivered.word());
                    figures.insert(indicator.to_owned(), Figure { label, figure, colour, lacking });
                }
                _ => fields.values().for_each(|part| gather(part, figures)),
            }
        }
        _ => {}
    }
}
