//! The rule pack: one version of the monitor as meant. Every name is resolved, every default filled in.
//!
//! Knows of the data only its schema.
//!
//! Longer than most: what a pack holds stands together.

use std::sync::Arc;

use indexmap::IndexMap;
use typed_index_collections::TiVec;

use super::aggregate::Aggregate;
use super::benchmark::{Benchmark, Better};
use super::composed::{Classes, Composite, Tally};
use super::condition::{AsWritten, Condition, Formula, Part, Quantity, Threshold};
use super::domain::{Domain, Domains};
use super::earlier::Earlier;
use super::graph::Graph;
use super::index::{IndicatorIndex, MeasureIndex, ScriptIndex, ViewIndex};
use super::message::Contact;
use super::outline::{Outline, ReportTable};
use super::piece::{Piece, ShownRows};
use super::script::Script;
use super::setting::SetThreshold;
use crate::dataset::schema::{ColumnIndex, Schema, TableIndex};
use crate::fault::{OrFault, stop};
use crate::language::ReportWords;
use crate::terms::{Colour, Date, Display, Kind, Number, Reason, Usual};
use crate::text::{FileId, Span, Spanned};

/// One version of the rules, with everything it inherits.
#[derive(Clone)]
pub struct RulePack {
    /// The versions that led here, oldest first; the last one is this version.
    pub history: Vec<Arc<Version>>,
    /// Numbers and periods with a name.
    pub thresholds: IndexMap<String, Threshold>,
    /// Those that have another value than the files say, for a what-if.
    pub set: Vec<SetThreshold>,
    pub views: TiVec<ViewIndex, View>,
    pub measures: TiVec<MeasureIndex, Measure>,
    /// The order in which measures can be computed: each after those that it needs.
    pub order: Vec<MeasureIndex>,
    /// What each of them, and each column, can be.
    pub domains: Domains,
    /// By id, in the order of the report.
    pub indicators: IndexMap<String, Indicator>,
    pub tables: IndexMap<String, ReportTable>,
    pub scripts: TiVec<ScriptIndex, Script>,
    /// What rests on what.
    pub graph: Graph,
    pub outline: Outline,
    /// Markdown by id.
    pub texts: IndexMap<String, String>,
    /// Over what the version means, with the name of how it was made: `meaning/1:...`.
    pub hash: String,
    /// Those that it is read from, examples left out.
    pub files: Vec<FileId>,
}

impl RulePack {
    /// The indicators in the order of the report, each with its place.
    pub fn indicators(&self) -> impl ExactSizeIterator<Item = (IndicatorIndex, &Indicator)> {
        self.indicators.values().enumerate().map(|(at, indicator)| (at.into(), indicator))
    }

    pub fn indicator(&self, indicator: IndicatorIndex) -> &Indicator {
        self.indicators.get_index(indicator.into()).or_fault("an indicator of the rules").1
    }

    /// The indicator with this id.
    pub fn indicator_index(&self, id: &str) -> Option<IndicatorIndex> {
        self.indicators.get_index_of(id).map(IndicatorIndex::from)
    }

    /// Whether it asks what an edition before gave.
    pub fn looks_back(&self) -> bool {
        self.measures.iter().any(|measure| matches!(measure.how, Recipe::Earlier(_)))
    }

    pub fn number(&self) -> &str {
        self.history.last().or_fault("a pack is of a version").number.as_str()
    }

    /// What something that a colour rule of an indicator names can be.
    pub fn domain(&self, indicator: &Indicator, quantity: Quantity) -> Domain {
        match quantity {
            Quantity::Measure(measure) => self.domains.measure(measure).clone(),
            Quantity::Benchmark => self.domains.benchmark(indicator),
            Quantity::Column(_) => stop("a colour rule names no columns"),
        }
    }

    /// The names of the columns of a table or view.
    pub fn column_names(&self, schema: &Schema, from: RowsFrom) -> TiVec<ColumnIndex, String> {
        match from {
            RowsFrom::Table(table) => schema.table(table).1.columns.keys().cloned().collect(),
            RowsFrom::View(view) => {
                let view = &self.views[view];
                let grouped = view.group.iter().map(|(name, _)| name);
                grouped.chain(view.columns.iter().map(|column| &column.name)).cloned().collect()
            }
        }
    }

    /// The name of the monitor in this version.
    pub fn name(&self) -> &str {
        self.history.iter().rev().find_map(|version| version.name.as_deref()).unwrap_or("")
    }

    /// What a quantity is called in a condition on figures.
    pub fn name_of(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Measure(measure) => self.measures[measure].name.clone(),
            Quantity::Benchmark => "benchmark".to_owned(),
            Quantity::Column(_) => stop("a condition on figures asks for a column of rows"),
        }
    }

    /// How conditions are written in the files of this version.
    pub fn style(&self) -> AsWritten<impl Fn(Quantity) -> String> {
        AsWritten(|quantity| self.name_of(quantity))
    }

    /// The fixed words of its reports.
    pub fn words(&self) -> &ReportWords {
        &self.outline.words
    }

    /// Who is behind the monitor in this version.
    pub fn organisation(&self) -> &str {
        self.history.iter().rev().find_map(|version| version.organisation.as_deref()).unwrap_or("")
    }
}

/// What a version says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    pub number: String,
    pub date: Date,
    /// Only where it is new.
    pub name: Option<String>,
    /// Only where it is new.
    pub organisation: Option<String>,
    /// What changed, a line each.
    pub changelog: Vec<String>,
    /// Since when others have reports by it: what decides a figure may not change any more.
    pub published: Option<Spanned<Date>>,
    /// What was mended all the same, in the order in which it is written.
    pub errata: Vec<Erratum>,
}

/// A mistake in a published version that was mended in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erratum {
    pub since: Spanned<Date>,
    /// What was mended, for people.
    pub mended: String,
    /// The things that decide otherwise since: `indicator.bgt`.
    pub what: Vec<Spanned<String>>,
    /// Published versions that are mended with it.
    pub inherited_by: Vec<Spanned<String>>,
    pub span: Span,
}

/// Rows that a measure or table looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowsFrom {
    Table(TableIndex),
    View(ViewIndex),
}

/// Rows made from rows: those of a table, joined and grouped per gemeente.
#[derive(Clone, PartialEq)]
pub struct View {
    pub name: String,
    pub from: RowsFrom,
    /// Each row once for every row of a table without gemeenten that has the same value.
    pub join: Option<Join>,
    pub filter: Option<Part<Condition>>,
    /// The first columns of the view: what the rows are grouped by. Numbers past the columns of `from` are of `join`.
    pub group: Vec<(String, ColumnIndex)>,
    /// The columns after those.
    pub columns: Vec<ViewColumn>,
    pub span: Span,
}

#[derive(Clone, PartialEq)]
pub struct Join {
    pub table: TableIndex,
    pub left: ColumnIndex,
    pub right: ColumnIndex,
}

#[derive(Clone, PartialEq)]
pub struct ViewColumn {
    pub name: String,
    pub aggregate: Aggregate,
    /// Which column; none for a count.
    pub of: Option<ColumnIndex>,
}

/// A figure of one gemeente.
#[derive(Clone)]
pub struct Measure {
    pub name: String,
    pub kind: Kind,
    pub how: Recipe,
    pub display: Option<Display>,
    /// What holds where that says nothing.
    pub usual: Usual,
    /// At how many decimals it is compared.
    pub precision: Precision,
    /// It can only be a whole number: a count, or a sum, difference or product of those.
    pub whole: bool,
    /// For a choice: the only values there can be.
    pub allowed: Option<Vec<String>>,
    /// Whether a gemeente can change it by what it does itself, where the rules say so.
    pub changeable: Option<bool>,
    /// A decision that policy staff should see: why it is computed so.
    pub note: Option<String>,
    pub span: Span,
}

/// How a number is compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Precision {
    /// Rounded as it is printed; or it is a whole number.
    Printed(u32),
    /// It says no decimals of its own, and is a sum, a difference or a whole multiple of figures that are printed with so
    /// many decimals: those are rounded as printed, and then added. Who adds what is printed, finds the same.
    Summed(u32),
    /// The same of figures that are printed with unequal decimals; this many is the most of them.
    Mixed(u32),
    /// It is printed nowhere: as it is.
    Exact,
}

impl Precision {
    /// None: it is not rounded.
    pub fn decimals(self) -> Option<u32> {
        match self {
            Precision::Printed(decimals) | Precision::Summed(decimals) | Precision::Mixed(decimals) => Some(decimals),
            Precision::Exact => None,
        }
    }

    /// Whether it is made of figures as they are printed.
    pub fn is_sum(self) -> bool {
        matches!(self, Precision::Summed(_) | Precision::Mixed(_))
    }
}

impl Measure {
    /// How it is printed.
    pub fn shown(&self) -> Display {
        let decimals = if self.precision.is_sum() { self.precision.decimals() } else { None };
        let unsaid = || Display { decimals: decimals.unwrap_or(0), ..Display::of(&self.usual) };
        self.display.clone().unwrap_or_else(unsaid)
    }

    /// How it says that it is printed, or as figures are of which nothing is said.
    pub fn display(&self) -> Display {
        self.display.clone().unwrap_or_else(|| Display::of(&self.usual))
    }

    /// The measures that it is computed from, also by the colours that it counts: for putting them in order. All others
    /// ask [`super::Graph`].
    pub(crate) fn needs(&self, indicators: &IndexMap<String, Indicator>) -> Vec<MeasureIndex> {
        let quantities = match &self.how {
            Recipe::Aggregate { .. } | Recipe::Earlier(_) => Vec::new(),
            Recipe::When(condition) => condition.quantities(),
            Recipe::Formula(formula) => formula.quantities(),
            Recipe::Script { inputs, .. } => return inputs.clone(),
            Recipe::Classes(classes) => return vec![classes.of],
            Recipe::Composite(composite) => return composite.parts.iter().map(|part| part.measure).collect(),
            Recipe::Tally(tally) => {
                let counted = tally.of.iter().filter_map(|id| indicators.get(&id.value));
                return counted.flat_map(Indicator::decided_by).collect();
            }
        };
        measures_of(quantities).collect()
    }
}

fn measures_of(quantities: Vec<Quantity>) -> impl Iterator<Item = MeasureIndex> {
    quantities.into_iter().filter_map(|quantity| match quantity {
        Quantity::Measure(measure) => Some(measure),
        Quantity::Benchmark | Quantity::Column(_) => None,
    })
}

#[derive(Clone, PartialEq)]
pub enum Recipe {
    Aggregate {
        from: RowsFrom,
        filter: Option<Part<Condition>>,
        aggregate: Aggregate,
        of: Option<ColumnIndex>,
        /// Missing for a gemeente without a row there. None: `from` itself.
        presence: Option<TableIndex>,
        /// What a missing value counts as, where it does not just drop out.
        missing_as: Option<Number>,
    },
    /// Yes when it holds, missing when it cannot be known.
    When(Part<Condition>),
    Formula(Part<Formula>),
    Script {
        script: ScriptIndex,
        inputs: Vec<MeasureIndex>,
        tables: Vec<(String, RowsFrom)>,
    },
    /// The class that another figure is in.
    Classes(Classes),
    /// A weighted mean, or points.
    Composite(Composite),
    /// How many indicators have a colour.
    Tally(Tally),
    /// What an edition before gave.
    Earlier(Earlier),
}

/// One row of the summary, or one figure of a paragraph.
#[derive(Clone)]
pub struct Indicator {
    pub id: String,
    /// In the summary.
    pub label: String,
    /// Above the figure in its paragraph.
    pub title: String,
    /// The paragraph that shows it: "2.3".
    pub section: String,
    /// Empty where it is not said.
    pub basis: String,
    /// What the rules decide where the source is silent.
    pub note: Option<String>,
    pub measure: MeasureIndex,
    /// How the figure came about, with placeholders for measures: "{digitaal} van de {waargenomen} producten".
    pub detail: Option<Vec<Piece>>,
    /// Printed under a figure that ends in an asterisk.
    pub asterisk: Option<String>,
    /// Of the rows that its figure is made of, what a reader of a rood or oranje can act on: columns, each with what it is called.
    pub rows: Option<ShownRows>,
    pub missing: Grey,
    pub benchmark: Benchmark,
    /// What is better, where the rules say it.
    pub better: Option<Better>,
    /// The condition of `over` as it stands in the file; empty without one.
    pub benchmark_over: String,
    /// Gemeenten for which the same organisation does it do not count beside it.
    pub without_partners: bool,
    pub benchmark_display: Display,
    /// What the benchmark is called: "# gemeenten". None: the usual word.
    pub benchmark_label: Option<String>,
    /// None: never in a colour.
    pub colours: Vec<ColourRule>,
    pub compare: Compare,
    /// By when it should be groen.
    pub deadline: Option<Date>,
    /// How heavy it weighs among chances; 1 where nothing is said.
    pub weight: Number,
    /// Whom to ask about it, where that is not who is asked about its paragraph.
    pub contact: Option<Contact>,
    pub span: Span,
}

impl Indicator {
    /// The measures that its colour rests on: its figure, its benchmark and its rules.
    pub(super) fn decided_by(&self) -> Vec<MeasureIndex> {
        let conditions = self.colours.iter().map(|rule| &rule.condition).chain(self.benchmark.over());
        let asked = conditions.flat_map(|condition| measures_of(condition.quantities()));
        [self.measure].into_iter().chain(self.benchmark.peers()).chain(asked).collect()
    }

    /// Everything that is printed of one gemeente beside the figure, in what is said of it.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        let whys = self.colours.iter().filter_map(|rule| rule.of_one.as_ref());
        self.detail.iter().chain(whys).flatten()
    }
}

/// What is said when there is no figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grey {
    pub reason: Reason,
    pub why: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compare {
    /// At the decimals that are displayed: 75% and 75% are equal.
    Displayed,
    Exact,
}

/// The first rule whose condition holds decides.
#[derive(Clone)]
pub struct ColourRule {
    pub condition: Part<Condition>,
    /// As it stands in the file.
    pub written: String,
    pub colour: Colour,
    /// Only for grijs.
    pub reason: Option<Reason>,
    /// What is said of nobody in particular: in annex 1, and of many at once.
    pub why: String,
    /// What is said of one gemeente, where that is something else.
    pub of_one: Option<Vec<Piece>>,
    pub span: Span,
}
