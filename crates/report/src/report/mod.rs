//! The report of one gemeente as a document: chapters, figures, tables, texts. A model without format.
//!
//! Built from an evaluation; renderers take a [`Report`] and nothing else. Knows nothing of terminals, Markdown or JSON.

mod alike;
mod annex;
mod beside;
mod build;
mod builder;
mod changes;
mod country;
mod day;
mod explanation;
mod fragile;
mod lineage;
mod markup;
mod merged;
mod message;
mod named;
mod others;
mod overview;
mod past;
mod picture;
mod served;
mod sheet;
mod sheet_figures;
mod side_by_side;
mod since;
mod spread;
mod standing;
mod told;
mod trend;
mod words;
mod written;

pub use beside::{Compared, ComparedWith, Corrected, EditionBefore, FigureBefore, Trend};
pub use changes::{CountryChanges, Recoloured, Turn};
pub use country::{Country, PROGRAM};
pub use day::Day;
pub use explanation::PrintedExplanation;
pub use fragile::FragileMark;
pub use lineage::Lineage;
pub use message::{Chance, FrontMessage};
pub use others::ComparisonGroup;
pub use overview::{Overview, OverviewColumn, OverviewRow};
pub use past::Past;
pub use picture::{Answer, Drawing, Histogram, Picture};
pub use served::ServedBy;
pub use sheet::WorkshopSheet;
pub use sheet_figures::{SheetFigures, SheetGemeente, SheetRow, SheetRows, SheetScore, SheetSubject};
pub use side_by_side::{CountedOnce, GemeenteBeside, GemeentenBeside, SubjectBeside};
pub use trend::{FigureToday, FigureTrend, GreenAmong, TodayFigures, TrendPlace, TrendPoint, TrendSeries};
pub use written::ReportShape;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

pub use mdd_engine::dataset::schema::CountedAs;
use mdd_engine::language::ReportWords;
use mdd_engine::terms::{Colour, Number, Reason, Shown};
pub use mdd_engine::what_if::Set;
use mdd_engine::what_if::{told, typed};

/// Everything that is printed about one gemeente.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Report {
    pub meta: Meta,
    /// What a reader should know first; none where the rules do not ask for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<FrontMessage>,
    /// What stands on the first page, before the legend.
    pub front: Vec<Block>,
    /// Empty when it does not stand on the first page.
    pub legend: Vec<LegendLine>,
    /// What helps to read the summary: what stands beside the figures, and for which rows a lower one is better.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub how_to_read: String,
    pub summary: Vec<SummaryChapter>,
    pub introduction: Vec<Block>,
    pub chapters: Vec<Chapter>,
    pub annexes: Vec<Annex>,
}

/// What the report is of, and what it was made from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Meta {
    /// The fixed words of the report, for who prints it.
    #[serde(skip)]
    pub words: ReportWords,
    /// Who is behind the monitor: the author of a document.
    #[serde(skip)]
    pub organisation: String,
    /// The name of the monitor.
    pub monitor: String,
    /// The version of the rules.
    pub rules: String,
    pub gemeente: String,
    pub code: String,
    #[serde(flatten)]
    pub peildatum: Day,
    /// How many gemeenten the country has on the peildatum.
    pub gemeenten: usize,
    pub rules_hash: String,
    pub data_hash: String,
    /// Name and version of this program.
    pub program: String,
    /// Titles of the sources whose figures are made up.
    pub synthetic: Vec<String>,
    /// Sources that did not pass their checks and were used all the same, each with what was wrong.
    pub failed: Vec<String>,
    /// Titles of the sources that were not delivered: what rests on them has no figure.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_delivered: Vec<String>,
    /// What is set for a what-if: then this is no report of how things are, and the name of the monitor says so too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub what_if: Vec<Set>,
    /// With whom the gemeente is compared, besides the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compared: Option<ComparedWith>,
    /// The edition that changes are counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<EditionBefore>,
}

impl Meta {
    /// That it is a what-if, in a sentence; none where it is none.
    pub fn what_if_told(&self) -> Option<String> {
        told(&self.what_if).map(|told| self.words.say(told))
    }

    /// The same for programs.
    pub fn what_if_typed(&self) -> Option<String> {
        typed(&self.what_if)
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LegendLine {
    pub colour: Colour,
    pub text: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SummaryChapter {
    pub number: String,
    pub title: String,
    pub rows: Vec<SummaryRow>,
}

/// One row of the summary.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SummaryRow {
    pub indicator: String,
    /// The number of its paragraph: "2.3".
    pub section: String,
    /// The id of its paragraph, for a link; empty when there is to be none.
    pub anchor: String,
    pub label: String,
    #[serde(flatten)]
    pub score: PrintedScore,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Chapter {
    pub number: String,
    pub title: String,
    pub sections: Vec<Section>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Section {
    pub id: String,
    pub number: String,
    pub title: String,
    pub source: SourceLine,
    /// What the subject is for ("Doel").
    pub purpose: Vec<Block>,
    pub blocks: Vec<Block>,
}

/// Where the figures of a paragraph come from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SourceLine {
    /// "Maandrapportage Logius"
    pub cited_as: String,
    /// "maandelijks"; empty when the paragraph does not say it.
    pub frequency: String,
    /// "December 2017"
    pub updated: String,
    pub outdated: bool,
    /// It was not delivered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub not_delivered: bool,
    /// The figures are made up.
    pub synthetic: bool,
    /// Sentences about rows of gemeenten that have since merged; empty when there are none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub merged: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Annex {
    pub id: String,
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    Heading {
        text: String,
    },
    Paragraph {
        content: Vec<Inline>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    /// Figures that stand side by side.
    Figures {
        figures: Vec<Figure>,
    },
    Table(PrintedTable),
    /// A footnote; its number is that of the reference in the text.
    Note {
        number: usize,
        blocks: Vec<Block>,
    },
    /// How the colour of one indicator is decided.
    Rules(RuleList),
    /// How one figure went over the editions.
    Trend(FigureTrend),
}

impl Block {
    /// A paragraph of words alone.
    pub fn of_words(text: impl Into<String>) -> Block {
        Block::Paragraph { content: vec![Inline::Text { text: text.into() }] }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    Text { text: String },
    Strong { content: Vec<Inline> },
    Emphasis { content: Vec<Inline> },
    Link { url: String, content: Vec<Inline> },
    NoteReference { number: usize },
}

/// A figure with its benchmark and colour, as printed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PrintedScore {
    #[serde(flatten)]
    pub figure: Shown,
    /// Nothing when no benchmark is printed.
    #[serde(flatten, serialize_with = "benchmark")]
    pub benchmark: Shown,
    /// "Landelijk", "# gemeenten": as it was published.
    pub benchmark_label: String,
    /// What it is: "Norm", "Gemiddelde", "Aantal gemeenten".
    pub benchmark_name: String,
    /// With what it is, for where it stands among others: "norm 0", "gem. 73%", "260 gemeenten".
    pub benchmark_words: String,
    /// As it stands below its name: "73%", "260 van 376".
    pub benchmark_shown: String,
    pub colour: Option<Colour>,
    #[serde(flatten, serialize_with = "reason")]
    pub reason: Option<Reason>,
    pub why: String,
    /// The figure of those that the gemeente is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compared: Option<Compared>,
    /// What it was in the edition before; none when there was none of this gemeente.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<FigureBefore>,
    /// What the gemeente says of the colour; none where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<PrintedExplanation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fragile: Option<FragileMark>,
    /// Who does it for the gemeente, together with others; none where nobody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub served_by: Option<ServedBy>,
}

fn benchmark<S: Serializer>(shown: &Shown, serializer: S) -> Result<S::Ok, S::Error> {
    shown.serialize_as(["benchmark", "benchmark_value"], serializer)
}

/// The reason that every version has, by its name; and beside it one that the rules have of their own, when that is it.
fn reason<S: Serializer>(reason: &Option<Reason>, serializer: S) -> Result<S::Ok, S::Error> {
    let own = reason.as_ref().and_then(Reason::own);
    let mut fields = serializer.serialize_map(None)?;
    fields.serialize_entry("reason", &reason.as_ref().and_then(Reason::known))?;
    own.map_or(Ok(()), |own| fields.serialize_entry("own_reason", own))?;
    fields.end()
}

/// The gemeente's figure with the benchmark beside it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Figure {
    pub indicator: String,
    pub title: String,
    /// Of which edition of the source: "Onderzoeksjaar 2017". Empty where it has none.
    pub edition: String,
    #[serde(flatten)]
    pub score: PrintedScore,
    /// How the figure came about: "25 van de 31 producten". Empty when there is nothing to add.
    pub detail: String,
    /// What would make it groen, of a rood or oranje; empty where the rules do not ask for a message.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub needed: String,
    /// How many gemeenten stand higher and lower, of a rood or oranje; empty where the rules do not ask for a message.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub standing: String,
    /// How many that are alike are groen here; empty where the rules ask for nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alike: String,
    /// What the asterisk behind the figure means; empty without one.
    pub asterisk: String,
    /// Where the gemeente stands among all others; none when there is nothing to draw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The rows that the figure comes from, a table once.
    pub lineage: Vec<Lineage>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PrintedTable {
    pub id: String,
    pub title: String,
    /// Headings over several columns.
    pub groups: Vec<ColumnGroup>,
    pub columns: Vec<PrintedColumn>,
    pub rows: Vec<Vec<Shown>>,
    /// Said when there are no rows.
    pub empty: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ColumnGroup {
    pub label: String,
    pub columns: usize,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PrintedColumn {
    pub label: String,
    /// Numbers stand to the right.
    pub number: bool,
    /// The number that fills a bar behind the figure: 100 for a percentage, all gemeenten for a count of them. None when
    /// no bar says anything.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "machine")]
    pub full: Option<Number>,
}

impl PrintedColumn {
    /// Of texts.
    pub fn of_texts(label: impl Into<String>) -> PrintedColumn {
        PrintedColumn { label: label.into(), number: false, full: None }
    }
}

fn machine<S: Serializer>(number: &Option<Number>, serializer: S) -> Result<S::Ok, S::Error> {
    match number {
        Some(number) => serializer.collect_str(number),
        None => serializer.serialize_none(),
    }
}

/// The colour rules of one indicator, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RuleList {
    pub section: String,
    pub label: String,
    pub lines: Vec<RuleLine>,
    /// What the rules decide where the source is silent.
    pub note: String,
    /// Where the rules come from: "Bijlage 1, 2.3".
    pub basis: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RuleLine {
    pub colour: Colour,
    pub why: String,
}
