//! What comes where in the report of a version: its chapters, paragraphs, tables and annexes. Knows no figures.

use std::sync::Arc;

use super::condition::{Condition, Part};
use super::index::MeasureIndex;
use super::message::{Contact, MessageOutline};
use super::pack::RowsFrom;
use crate::dataset::schema::{ColumnIndex, TableIndex};
use crate::language::ReportWords;
use crate::terms::{Colour, Display, GreyReason, OwnReason, Reason};
use crate::text::Span;

/// A table in a paragraph.
#[derive(Clone)]
pub struct ReportTable {
    pub id: String,
    pub title: String,
    /// Empty where it is not said.
    pub basis: String,
    pub rows: TableRows,
    pub columns: Vec<TableColumn>,
    /// Headings over several columns: the text and how many columns.
    pub groups: Vec<(String, usize)>,
    /// Said when there are no rows.
    pub empty: String,
    pub span: Span,
}

#[derive(Clone)]
pub enum TableRows {
    /// The gemeente's own rows.
    Own {
        from: RowsFrom,
        filter: Option<Part<Condition>>,
        key: Option<ColumnIndex>,
        sort: Vec<Sort>,
        limit: Option<usize>,
        /// Nothing is known of a gemeente without a row there. None: `from` itself.
        presence: Option<TableIndex>,
    },
    /// All rows of a table without gemeenten.
    Reference { table: TableIndex, key: Option<ColumnIndex>, sort: Vec<Sort> },
    /// The texts of a list.
    List { texts: Vec<Arc<str>> },
    /// Written out, each with the condition that it is about.
    Criteria { rows: Vec<Criterion>, words: (String, String) },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sort {
    pub column: ColumnIndex,
    pub descending: bool,
}

#[derive(Clone)]
pub struct Criterion {
    pub cells: Vec<String>,
    pub condition: Part<Condition>,
}

#[derive(Clone)]
pub struct TableColumn {
    pub label: String,
    pub content: ColumnContent,
    pub display: Display,
}

/// What stands in a column. "Of the same key" means: with the same value as this row in the key column.
#[derive(Clone)]
pub enum ColumnContent {
    /// A column of the row itself.
    Own(ColumnIndex),
    /// The text of the list, or the key.
    Key,
    /// The gemeente's own row of the same key elsewhere: its value.
    Lookup { from: RowsFrom, key: ColumnIndex, column: ColumnIndex },
    /// Whether the gemeente has a row of the same key elsewhere; missing without a row in `presence`.
    Present { from: RowsFrom, key: ColumnIndex, words: (String, String), presence: Option<TableIndex> },
    /// How many gemeenten have a row of the same key for which the filter holds; with `sharing`, only those that have
    /// a row in common with the gemeente in that view (by its first column), and empty when it has no row there.
    Gemeenten { from: RowsFrom, key: ColumnIndex, filter: Option<Part<Condition>>, sharing: Option<RowsFrom> },
    /// Which share of the gemeenten with a row in `presence` have a row of the same key, in percent.
    Share { from: RowsFrom, key: ColumnIndex, presence: TableIndex },
    /// The mean over the gemeenten with the same value of `peers` (zero without a row of the same key).
    Mean { from: RowsFrom, key: ColumnIndex, column: ColumnIndex, peers: Option<MeasureIndex>, presence: TableIndex },
}

/// What comes where in the report.
#[derive(Clone)]
pub struct Outline {
    /// Its fixed words.
    pub words: ReportWords,
    /// Text on the first page, before the summary.
    pub front: Option<String>,
    pub introduction: Option<String>,
    pub layout: Layout,
    pub legend: Vec<(Colour, String)>,
    pub chapters: Vec<ChapterOutline>,
    /// Annex 3: label of the paragraph and id of the source.
    pub freshness: Vec<(String, String)>,
    pub annexes: Vec<AnnexOutline>,
    /// What is said of a grijs for each reason, where an indicator says nothing of its own.
    pub grey: Vec<(GreyReason, String)>,
    /// The reasons that this version has of its own, in the order of the files.
    pub own_reasons: Vec<Arc<OwnReason>>,
    /// What stands in front; none where the rules do not ask for it.
    pub message: Option<MessageOutline>,
    /// Whom to ask about the report.
    pub contact: Option<Contact>,
    /// Over at most how many editions a report says how its figures went; none where the rules do not ask for it.
    pub trend: Option<usize>,
}

impl Outline {
    /// The rows of the summary, in its order: ids of indicators.
    pub fn summary(&self) -> impl Iterator<Item = &String> {
        self.chapters.iter().flat_map(|chapter| &chapter.summary)
    }

    /// What is said of a grijs for a reason that every version has.
    pub fn grey(&self, reason: GreyReason) -> &str {
        // They may be of before anybody asked what is said of a source that was not delivered.
        let not_delivered = || self.words.get("reason-not-delivered-why");
        let unsaid = if reason == GreyReason::NotDelivered { not_delivered() } else { "" };
        self.grey.iter().find(|(other, _)| *other == reason).map_or(unsaid, |(_, text)| text)
    }

    /// What is said of a grijs for this reason, where an indicator says nothing of its own.
    pub fn says<'t>(&'t self, reason: &'t Reason) -> &'t str {
        match reason {
            Reason::Known(known) => self.grey(*known),
            Reason::Own(own) => &own.sentence,
        }
    }
}

/// How the report is laid out, as far as versions differ in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Layout {
    /// The legend stands on the first page; otherwise in the annex about the scores.
    pub legend_in_front: bool,
    /// Each paragraph says how often its data is updated.
    pub frequency: bool,
    /// Each row of the summary leads to its paragraph.
    pub links: bool,
    /// A colour that one step, or another way of rounding, would change is marked.
    pub fragile: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnnexOutline {
    pub title: String,
    pub text: Option<String>,
    pub content: AnnexContent,
}

/// What an annex holds besides its text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AnnexContent {
    /// Only its text.
    Text,
    /// The colour rules, in words.
    Scores,
    /// When each source was last updated.
    Freshness,
    /// The versions and their changes.
    Versions,
}

#[derive(Clone)]
pub struct ChapterOutline {
    pub id: String,
    pub number: String,
    pub title: String,
    /// Ids of indicators, in the order of the summary.
    pub summary: Vec<String>,
    pub sections: Vec<SectionOutline>,
}

#[derive(Clone)]
pub struct SectionOutline {
    pub id: String,
    pub number: String,
    pub title: String,
    /// Id of the source that the paragraph cites.
    pub source: String,
    /// Id of the text that says what the paragraph is for.
    pub purpose: Option<String>,
    /// Figures say of which edition of the source they are.
    pub edition: bool,
    /// Whom to ask about its subject.
    pub contact: Option<Contact>,
    pub blocks: Vec<OutlineBlock>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OutlineBlock {
    Heading(String),
    /// Id of a text.
    Text(String),
    /// Ids of indicators, shown side by side.
    Figures(Vec<String>),
    /// Id of a table.
    Table(String),
}
