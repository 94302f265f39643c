//! The parts of the report of one gemeente: rows, figures, tables, texts.

use std::borrow::Cow;

use super::country::Country;
use super::lineage::lineage;
use super::markup::{Footnotes, Placeholders, blocks};
use super::merged;
use super::message::{self, Needs};
use super::{
    Block, ColumnGroup, Figure, FigureTrend, PrintedColumn, PrintedTable, Section, SourceLine, SummaryChapter,
    SummaryRow,
};
use super::{alike, standing};
use mdd_engine::dataset::{GemeenteIndex, SourceInfo};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::rules::IN_WORDS;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{self, ColumnContent, GraphNode, OutlineBlock, TableRows};
use mdd_engine::terms::{GreyReason, Kind, Number};

/// So many rows behind a figure are shown; the source has them all.
const MOST_ROWS: usize = 20;

pub(super) struct Builder<'e> {
    country: &'e Country<'e>,
    pub evaluation: &'e Evaluation<'e>,
    gemeente: GemeenteIndex,
    needs: &'e Needs,
    placeholders: Vec<(Cow<'e, str>, String)>,
    notes: Footnotes,
}

impl<'e> Builder<'e> {
    pub fn new(country: &'e Country<'e>, gemeente: GemeenteIndex, needs: &'e Needs) -> Self {
        let evaluation = country.evaluation;
        let name = evaluation.data.gemeenten[gemeente].name.clone();
        let words = evaluation.pack.words();
        let mut placeholders = vec![
            (Cow::from("gemeente"), name),
            ("peildatum".into(), words.date(evaluation.peildatum.0)),
            ("monitor".into(), evaluation.pack.name().to_owned()),
            ("organisatie".into(), evaluation.pack.organisation().to_owned()),
            ("versie".into(), evaluation.pack.number().to_owned()),
            ("aantal_gemeenten".into(), evaluation.gemeenten().to_string()),
        ];
        for (name, value) in &evaluation.pack.thresholds {
            placeholders.push((name.into(), value.printed(words)));
            placeholders.extend(value.in_words(words).map(|written| (format!("{name}{IN_WORDS}").into(), written)));
        }
        Builder { country, evaluation, gemeente, needs, placeholders, notes: Footnotes::default() }
    }

    /// The blocks of a text by its id.
    pub fn text(&mut self, id: Option<&str>) -> Vec<Block> {
        let Some(id) = id else { return Vec::new() };
        let markdown = self.evaluation.pack.texts.get(id).or_fault("a text that the outline names");
        blocks(markdown, &Placeholders(&self.placeholders), &mut self.notes)
    }

    pub fn summary(&self, chapter: &rules::ChapterOutline) -> SummaryChapter {
        let layout = self.evaluation.pack.outline.layout;
        let rows = chapter.summary.iter().map(|id| {
            let (number, indicator) = self.indicator(id);
            let score = self.country.score(number, self.gemeente);
            let section = chapter.sections.iter().find(|section| section.number == indicator.section);
            let section = section.or_fault("the paragraph of a row of the summary");
            SummaryRow {
                indicator: id.clone(),
                section: section.number.clone(),
                anchor: if layout.links { section.id.clone() } else { String::new() },
                label: indicator.label.clone(),
                score,
            }
        });
        SummaryChapter { number: chapter.number.clone(), title: chapter.title.clone(), rows: rows.collect() }
    }

    /// An indicator that the outline names, with its number.
    fn indicator(&self, id: &str) -> (IndicatorIndex, &'e rules::Indicator) {
        let number = self.evaluation.pack.indicator_index(id).or_fault("an indicator that the outline names");
        (number, self.evaluation.pack.indicator(number))
    }

    pub fn section(&mut self, section: &rules::SectionOutline) -> Section {
        let source = self.evaluation.data.schema.sources.get(&section.source).or_fault("the source of a paragraph");
        let layout = self.evaluation.pack.outline.layout;
        let line = self.source_line(&section.source, source);
        let purpose = self.text(section.purpose.as_deref());
        let mut built = Vec::new();
        for block in &section.blocks {
            match block {
                OutlineBlock::Heading(text) => built.push(Block::Heading { text: text.clone() }),
                OutlineBlock::Text(id) => built.extend(self.text(Some(id))),
                OutlineBlock::Figures(ids) => {
                    let figures: Vec<Figure> = ids.iter().map(|id| self.figure(id, section.edition)).collect();
                    let trends = self.trends(&figures);
                    built.push(Block::Figures { figures });
                    built.extend(trends.into_iter().map(Block::Trend));
                    built.extend(ids.iter().filter_map(|id| self.rows_behind(id)).map(Block::Table));
                }
                OutlineBlock::Table(id) => {
                    let table = self.evaluation.pack.tables.get(id).or_fault("a table that the outline names");
                    built.push(Block::Table(self.table(table)));
                }
            }
        }
        for contact in self.contacts(section) {
            built.push(message::whom_to_ask(contact, self.evaluation.pack.words()));
        }
        Section {
            id: section.id.clone(),
            number: section.number.clone(),
            title: section.title.clone(),
            source: SourceLine {
                merged: merged::sentences(self.evaluation, section, self.gemeente),
                frequency: if layout.frequency { line.frequency } else { String::new() },
                ..line
            },
            purpose,
            blocks: built,
        }
    }

    /// Whom to ask about a paragraph and what stands in it, each once.
    fn contacts(&self, section: &'e rules::SectionOutline) -> Vec<&'e rules::Contact> {
        let ids = section.blocks.iter().flat_map(|block| match block {
            OutlineBlock::Figures(ids) => ids.as_slice(),
            _ => &[],
        });
        let of_figures = ids.filter_map(|id| self.indicator(id).1.contact.as_ref());
        let mut found: Vec<&rules::Contact> = Vec::new();
        for contact in section.contact.iter().chain(of_figures) {
            if !found.contains(&contact) {
                found.push(contact);
            }
        }
        found
    }

    pub fn source_line(&self, id: &str, source: &SourceInfo) -> SourceLine {
        let words = self.evaluation.pack.words();
        SourceLine {
            not_delivered: self.evaluation.data.not_delivered().contains(id),
            cited_as: source.cited_as.clone(),
            frequency: words.get(source.frequency.text()).to_owned(),
            updated: words.updated(source.updated),
            outdated: source.is_outdated(self.evaluation.peildatum),
            synthetic: source.synthetic,
            merged: String::new(),
        }
    }

    fn figure(&self, id: &str, edition: bool) -> Figure {
        let (number, indicator) = self.indicator(id);
        let score = self.country.score(number, self.gemeente);
        let asterisk = indicator.asterisk.as_ref().filter(|_| score.figure.to_string().ends_with('*'));
        let detail = indicator.detail.as_ref().filter(|_| !score.figure.is_missing());
        let detail = detail.map_or_else(String::new, |pieces| self.evaluation.pieces(pieces, number, self.gemeente));
        let needed = self.needs[number].as_ref().map_or_else(String::new, |(needed, _)| {
            let day = indicator.deadline.map(|day| message::deadline(self.evaluation, day));
            [Some(needed.clone()), day].into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        // Of a rood or oranje, where the rules ask for a message.
        let asked = |tell: fn(&Country<'_>, IndicatorIndex, GemeenteIndex) -> String| match self.needs[number] {
            Some(_) => tell(self.country, number, self.gemeente),
            None => String::new(),
        };
        let picture = self.country.picture(number, self.gemeente, &score);
        Figure {
            indicator: id.to_owned(),
            title: indicator.title.clone(),
            edition: if edition { self.edition(indicator) } else { String::new() },
            score,
            detail,
            standing: asked(standing::standing),
            alike: asked(alike::groen_and_alike),
            needed,
            asterisk: asterisk.cloned().unwrap_or_default(),
            picture,
            lineage: lineage(self.evaluation, indicator.measure, self.gemeente),
        }
    }

    /// How each of these figures went over the editions, where the rules ask for it.
    fn trends(&self, figures: &[Figure]) -> Vec<FigureTrend> {
        let Some(trends) = &self.country.trends else { return Vec::new() };
        let trend = |figure: &Figure| {
            let now = self.country.resting_on.get(&figure.indicator);
            trends.figure(self.indicator(&figure.indicator).1, self.gemeente, figure, now)
        };
        figures.iter().filter_map(trend).collect()
    }

    /// The rows that a rood or oranje figure counts, where the rules show them.
    fn rows_behind(&self, id: &str) -> Option<PrintedTable> {
        let (number, indicator) = self.indicator(id);
        let shown = indicator.rows.as_ref().filter(|_| self.needs[number].is_some())?;
        let mut rows = self.evaluation.rows_behind(indicator.measure, shown, self.gemeente);
        if rows.is_empty() {
            return None;
        }
        let words = self.evaluation.pack.words();
        let title = match rows.len() > MOST_ROWS {
            true => said("report-rows-behind-some").with("shown", MOST_ROWS).with("all", rows.len()),
            false => said("report-rows-behind"),
        };
        let title = words.say(title.with("label", &indicator.label));
        rows.truncate(MOST_ROWS);
        let columns = shown.columns.iter().map(|(_, heading)| PrintedColumn::of_texts(heading.as_str()));
        Some(PrintedTable {
            id: format!("{id}-rijen"),
            title,
            groups: Vec::new(),
            columns: columns.collect(),
            rows,
            empty: String::new(),
        })
    }

    fn edition(&self, indicator: &rules::Indicator) -> String {
        let nearest = self.evaluation.pack.graph.sources(&GraphNode::Measure(indicator.measure)).first();
        let source = nearest.and_then(|nearest| self.evaluation.data.schema.sources.get(&**nearest));
        source.and_then(|source| source.edition.clone()).unwrap_or_default()
    }

    fn table(&self, table: &rules::ReportTable) -> PrintedTable {
        let lacks = self.evaluation.lacks_table(&table.id);
        let rows = match lacks {
            true => Vec::new(),
            false => self.evaluation.table(&self.country.national, table, self.gemeente),
        };
        let fill = Placeholders(&self.placeholders);
        PrintedTable {
            id: table.id.clone(),
            title: fill.fill(&table.title),
            groups: table
                .groups
                .iter()
                .map(|(label, columns)| ColumnGroup { label: label.clone(), columns: *columns })
                .collect(),
            columns: table
                .columns
                .iter()
                .map(|column| PrintedColumn {
                    label: column.label.clone(),
                    number: is_number(self.evaluation, table, column),
                    full: full(self.evaluation, column),
                })
                .collect(),
            rows,
            empty: match self.evaluation.takes_part(table, self.gemeente) {
                _ if lacks => self.evaluation.pack.outline.grey(GreyReason::NotDelivered).to_owned(),
                true => table.empty.clone(),
                false => self.evaluation.pack.outline.grey(GreyReason::NoData).to_owned(),
            },
        }
    }
}

/// Whether a column holds numbers, which stand to the right whether or not there are rows.
fn is_number(evaluation: &Evaluation<'_>, table: &rules::ReportTable, column: &rules::TableColumn) -> bool {
    if column.display.unit.whole().is_some() {
        return true;
    }
    let kind = |from, at| evaluation.column_kind(from, at);
    match &column.content {
        ColumnContent::Own(at) => match &table.rows {
            TableRows::Own { from, .. } => kind(*from, *at) == Kind::Number,
            TableRows::Reference { table, .. } => kind(rules::RowsFrom::Table(*table), *at) == Kind::Number,
            _ => false,
        },
        ColumnContent::Lookup { from, column, .. } => kind(*from, *column) == Kind::Number,
        ColumnContent::Gemeenten { .. } | ColumnContent::Share { .. } | ColumnContent::Mean { .. } => true,
        ColumnContent::Key | ColumnContent::Present { .. } => false,
    }
}

/// The number that fills the bar behind a cell: that of a share, or of a count of gemeenten.
fn full(evaluation: &Evaluation<'_>, column: &rules::TableColumn) -> Option<Number> {
    match &column.content {
        _ if column.display.unit.whole().is_some() => column.display.unit.whole(),
        ColumnContent::Share { .. } => Some(100_i64.into()),
        ColumnContent::Gemeenten { .. } => Some(evaluation.gemeenten().into()),
        _ => None,
    }
}
