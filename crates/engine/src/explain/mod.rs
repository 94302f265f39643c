//! Why a gemeente has this colour: how the figure was made, its benchmark, what every rule said, and what would make it
//! groen.
//!
//! [`explain`] gathers the facts; [`tree`] says them in sentences, a document without format, which printers lay out.
//! Takes an evaluation and the files that the rules were read from; decides nothing itself.

mod earlier;
mod markdown;
mod origin;
mod own;
mod places;
mod tree;
mod wish;

use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};

use crate::dataset::GemeenteIndex;
use crate::engine::{Because, EXACT, Evaluation, Truth, compared_at};
use crate::fault::stop;
use crate::language::{Datum, Language, Said, said};
use crate::rules::condition::{self, Condition, PrintStyle, Quantity, WithFigures};
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, Best, Compare, Indicator, Statistic};
use crate::terms::{Colour, Date, Display, Exactly, Number, Shown, Value};
use crate::what_if::Set;
use crate::words::{of_reason, of_why_here};
pub use origin::{Origin, ViewMade};
pub use places::{Places, RulesPlace};
pub use tree::{Emphasis, ExplanationNode, Phrase, fields, tree};
pub use wish::{FigureChange, Remedy, Wish, wishes};

/// A fraction is also said in so many decimals.
const SHORT: u32 = 4;

/// Everything there is to say of one indicator of one gemeente.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Explanation {
    /// The language in which it is said.
    #[serde(skip)]
    pub language: Language,
    pub schema: &'static str,
    pub rules: String,
    #[serde(serialize_with = "as_text")]
    pub peildatum: Date,
    pub gemeente: String,
    pub code: String,
    pub indicator: String,
    pub section: String,
    pub label: String,
    pub basis: String,
    pub note: String,
    pub display: String,
    pub value: String,
    /// The value in full, where more can be said than is printed.
    #[serde(skip)]
    pub exactly: String,
    pub benchmark: Option<BenchmarkFound>,
    pub colour: String,
    pub symbol: &'static str,
    pub reason: String,
    pub why: String,
    /// "as displayed" or "exactly"
    pub compared: String,
    /// "rule 2 holds", "the figure is missing"
    pub decided: String,
    pub outcome: Vec<ExplainedRule>,
    pub thresholds: Vec<NamedThreshold>,
    pub origin: Vec<Origin>,
    /// What groen takes, and for a rood what oranje takes.
    pub better: Vec<Wish>,
    /// What is set for a what-if.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub what_if: Vec<Set>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BenchmarkFound {
    pub display: String,
    pub value: String,
    /// As of the value of the gemeente.
    #[serde(skip)]
    pub exactly: String,
    /// "mean over 115 gemeenten with sterren = 4"
    pub made_of: String,
    #[serde(flatten)]
    pub at: RulesPlace,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExplainedRule {
    pub number: usize,
    pub condition: String,
    /// With the figures: "52 < 40". Empty where there is nothing to fill in.
    pub filled: String,
    pub colour: Colour,
    /// "holds", "does not hold", "not asked" or "cannot be known: componenten is missing"
    pub outcome: String,
    pub decides: bool,
    #[serde(flatten)]
    pub at: RulesPlace,
}

/// A number with a name that the rules look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NamedThreshold {
    pub name: String,
    #[serde(serialize_with = "as_text")]
    pub value: condition::Threshold,
    #[serde(flatten)]
    pub at: RulesPlace,
}

fn as_text<S: Serializer>(value: &impl fmt::Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Explains an indicator of a gemeente, in this language.
pub fn explain(
    evaluation: &Evaluation<'_>,
    places: &Places<'_>,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    language: Language,
) -> Explanation {
    let indicator = evaluation.pack.indicator(number);
    let found = &evaluation.data.gemeenten[gemeente];
    let score = evaluation.score(number, gemeente);
    let asking = Asking { evaluation, places, indicator, number, gemeente, language };
    let words = evaluation.pack.words();
    Explanation {
        language,
        schema: "mdd-explain/2",
        rules: evaluation.pack.number().to_owned(),
        peildatum: evaluation.peildatum.0,
        gemeente: found.name.clone(),
        code: found.code.to_string(),
        indicator: indicator.id.clone(),
        section: indicator.section.clone(),
        label: indicator.label.clone(),
        basis: indicator.basis.clone(),
        note: indicator.note.clone().unwrap_or_default(),
        exactly: exactly(&score.figure, language),
        value: score.figure.machine(),
        benchmark: asking.benchmark(&score.benchmark),
        display: score.figure.to_string(),
        colour: score.colour.map_or_else(|| "none".to_owned(), |colour| colour.word().to_owned()),
        symbol: score.colour.map_or("", |colour| colour.symbol()),
        reason: score.reason.as_ref().map_or_else(String::new, |reason| of_reason(reason, words).to_owned()),
        why: of_why_here(evaluation, number, gemeente, score.why),
        compared: language.say(match indicator.compare {
            Compare::Exact => "explain-compared-exactly",
            _ => "explain-compared-displayed",
        }),
        decided: asking.decided(),
        outcome: asking.outcome(),
        thresholds: asking.thresholds(),
        origin: asking.origin(),
        better: wishes(evaluation, number, gemeente, language),
        what_if: evaluation.what_if(),
    }
}

/// One indicator of one gemeente, while it is explained.
struct Asking<'a> {
    evaluation: &'a Evaluation<'a>,
    places: &'a Places<'a>,
    indicator: &'a Indicator,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    language: Language,
}

impl Asking<'_> {
    fn decided(&self) -> String {
        self.language.say(match self.evaluation.decision(self.number, self.gemeente).because {
            Because::Rule(rule) => said("explain-decided-rule").with("rule", usize::from(rule) + 1),
            Because::NoFigure => {
                said("explain-decided-no-figure").with("name", name_of(self.evaluation, self.indicator.measure))
            }
            Because::Missing(quantity) => {
                said("explain-decided-missing").with("name", quantity_name(self.evaluation, quantity))
            }
            Because::Outdated => said("explain-decided-outdated"),
            Because::NotDelivered => said("explain-decided-not-delivered"),
            Because::Gap => said("explain-decided-gap"),
            Because::Nothing => said("explain-decided-nothing"),
        })
    }

    fn outcome(&self) -> Vec<ExplainedRule> {
        let decision = self.evaluation.decision(self.number, self.gemeente);
        // Once a colour is decided, or cannot be known, the rules that follow are not asked.
        let mut decided = matches!(decision.because, Because::NoFigure | Because::Outdated | Because::NotDelivered);
        let style = WithFigures { peildatum: self.evaluation.peildatum, figure: |quantity| self.shown(quantity) };
        let asked = self.evaluation.ask(self.number, self.gemeente).into_iter().zip(&self.indicator.colours);
        asked
            .map(|(asked, rule)| ExplainedRule {
                number: asked.number,
                condition: asked.written,
                filled: filled(&rule.condition, &style),
                colour: asked.colour,
                outcome: self.language.say(match asked.truth {
                    _ if decided => said("explain-not-asked"),
                    Truth::Yes => {
                        decided = true;
                        said("explain-holds")
                    }
                    Truth::No => said("explain-holds-not"),
                    Truth::Unknown(quantity) => {
                        decided = true;
                        said("explain-unknown").with("name", quantity_name(self.evaluation, quantity))
                    }
                }),
                decides: matches!(decision.because, Because::Rule(rule) if usize::from(rule) + 1 == asked.number),
                at: self.places.of(rule.span),
            })
            .collect()
    }

    /// A quantity as the rules compare it.
    fn shown(&self, quantity: Quantity) -> String {
        let (value, display) = match quantity {
            Quantity::Measure(measure) => {
                let display = self.evaluation.measure(measure).shown();
                (self.evaluation.asked(self.indicator.compare, measure, self.gemeente), display)
            }
            Quantity::Benchmark => {
                let value = self.evaluation.benchmark(self.number, self.gemeente);
                let value = value.map_or(Value::Missing, Value::Number);
                (value, self.indicator.benchmark_display.clone())
            }
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        };
        figure(&value, &display, compared_at(self.evaluation.pack, self.indicator, quantity))
    }

    fn thresholds(&self) -> Vec<NamedThreshold> {
        let mut thresholds: Vec<NamedThreshold> = Vec::new();
        for (name, value) in self.indicator.colours.iter().flat_map(|rule| rule.condition.thresholds()) {
            if !thresholds.iter().any(|known| known.name == name) {
                let at = self.places.newest(&["threshold"], &[name]);
                thresholds.push(NamedThreshold { name: name.to_owned(), value, at });
            }
        }
        thresholds
    }

    /// The figure itself first, then the other measures that the rules ask for, then what the peers have in common.
    fn origin(&self) -> Vec<Origin> {
        let mut origins = origin::Origins {
            evaluation: self.evaluation,
            places: self.places,
            gemeente: self.gemeente,
            language: self.language,
            found: Vec::new(),
            asked: BTreeSet::new(),
            told: BTreeSet::new(),
        };
        origins.add(self.indicator.measure, "figure");
        for quantity in self.indicator.colours.iter().flat_map(|rule| rule.condition.quantities()) {
            if let Quantity::Measure(measure) = quantity {
                origins.add(measure, "rules");
            }
        }
        if let Some(peers) = self.indicator.benchmark.peers() {
            origins.add(peers, "peers");
        }
        origins.found
    }

    /// What is made of many, and of whom.
    fn made_of_many(&self, benchmark: &Benchmark, peers: Option<MeasureIndex>) -> Said {
        let group = self.evaluation.group(self.number, self.gemeente);
        let (members, holding) = group.map_or((0, 0), |group| (group.members, group.holding));
        let is_mean = matches!(benchmark, Benchmark::Figures { made: Statistic::Mean, .. });
        let made = said(if is_mean && peers.is_some() { "explain-made-peers" } else { made_of_many(benchmark) });
        let made = made.with("members", members).with("holding", holding);
        let made = match benchmark {
            Benchmark::Figures { made: Statistic::Quantile(part), .. } => {
                made.with("part", *part * Number::from(100usize))
            }
            _ => made,
        };
        let made = match peers {
            None => made,
            Some(peers) => {
                let made = if is_mean { made } else { said("explain-among-peers").with("made", made) };
                let value = self.evaluation.show(peers, self.gemeente);
                made.with("name", name_of(self.evaluation, peers)).with("value", value)
            }
        };
        match self.indicator.benchmark_over.as_str() {
            "" => made,
            over => said("explain-among-over").with("made", made).with("over", over),
        }
    }

    fn benchmark(&self, shown: &Shown) -> Option<BenchmarkFound> {
        let Asking { evaluation, indicator, gemeente, language, .. } = *self;
        let made_of = match &indicator.benchmark {
            Benchmark::None => return None,
            Benchmark::Norm(_) => said("explain-made-norm"),
            Benchmark::Count { peers: None, .. } if !indicator.without_partners => said("explain-made-count")
                .with("gemeenten", evaluation.gemeenten())
                .with("over", &indicator.benchmark_over),
            benchmark => match benchmark.peers() {
                Some(peers) if evaluation.value(peers, gemeente).is_missing() => {
                    said("explain-made-no-peers").with("name", name_of(evaluation, peers))
                }
                peers => self.made_of_many(benchmark, peers),
            },
        };
        let partners = indicator.without_partners.then(|| evaluation.organisation(indicator, gemeente)).flatten();
        let made_of = match partners {
            Some(organisation) => {
                said("explain-without-partners").with("made", made_of).with("title", &organisation.title)
            }
            None => made_of,
        };
        let path = ["indicator", indicator.id.as_str(), "benchmark"];
        let at = self.places.newest(&path, &["kind", "value", "over", "peers", "leave_out"]);
        let (display, value) = (shown.to_string(), shown.machine());
        let exactly = exactly(shown, language);
        Some(BenchmarkFound { display, value, exactly, made_of: language.say(made_of), at })
    }
}

/// What is made of the figures, or the answers, of many.
fn made_of_many(benchmark: &Benchmark) -> &'static str {
    match benchmark {
        Benchmark::Share { .. } => "explain-made-share",
        Benchmark::Count { .. } => "explain-made-count-peers",
        Benchmark::Same => "explain-made-same",
        Benchmark::Figures { made: Statistic::Median, .. } => "explain-made-median",
        Benchmark::Figures { made: Statistic::Quantile(_), .. } => "explain-made-quantile",
        Benchmark::Figures { made: Statistic::Best(Best::Highest), .. } => "explain-made-highest",
        Benchmark::Figures { made: Statistic::Best(Best::Lowest), .. } => "explain-made-lowest",
        Benchmark::Figures { made: Statistic::Rank(Best::Highest), .. } => "explain-made-rank-highest",
        Benchmark::Figures { made: Statistic::Rank(Best::Lowest), .. } => "explain-made-rank-lowest",
        _ => "explain-made-mean",
    }
}

/// A number in full, behind what is printed of it. Empty where that is all there is.
fn exactly(shown: &Shown, language: Language) -> String {
    let Some(number) = shown.number() else { return String::new() };
    let exactly = match number.exactly() {
        Exactly::Decimal(_) if number.decimals() == 0 => return String::new(),
        Exactly::Decimal(found) => said("explain-exactly").with("digits", Datum::Figure(found)),
        Exactly::Fraction(fraction) => said("explain-exactly-fraction")
            .with("fraction", fraction)
            .with("about", Datum::Figure(number.round(SHORT).to_string())),
        Exactly::About(found) => said("explain-about").with("digits", Datum::Figure(found)),
    };
    format!(" ({})", language.say(exactly))
}

fn name_of(evaluation: &Evaluation<'_>, measure: MeasureIndex) -> String {
    evaluation.measure(measure).name.clone()
}

fn quantity_name(evaluation: &Evaluation<'_>, quantity: Quantity) -> Datum {
    match quantity {
        Quantity::Measure(measure) => name_of(evaluation, measure).into(),
        Quantity::Benchmark => said("explain-the-benchmark").into(),
        Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
    }
}

/// Stands where there is no figure.
const NOTHING: &str = "?";

/// A figure at the decimals at which it is compared.
fn figure(value: &Value, display: &Display, decimals: u32) -> String {
    match value {
        Value::Missing => NOTHING.to_owned(),
        // What is not rounded is compared as it is.
        Value::Number(number) if decimals == EXACT => match number.exactly() {
            Exactly::Fraction(fraction) => fraction,
            _ => Display { decimals: number.decimals().max(display.decimals), ..display.clone() }.number(*number),
        },
        Value::Number(number) => {
            Display { decimals: decimals.min(number.decimals().max(display.decimals)), ..display.clone() }
                .number(*number)
        }
        Value::Text(text) => format!("\"{text}\""),
        other => display.show(other),
    }
}

/// A condition with its figures; empty when there is nothing to fill in.
fn filled(condition: &Condition, style: &dyn PrintStyle) -> String {
    if condition.quantities().is_empty() { String::new() } else { condition.print(style) }
}
