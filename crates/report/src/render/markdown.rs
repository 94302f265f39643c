//! Reports as CommonMark with the tables and footnotes of GitHub.
//!
//! Every word from data or texts is escaped, so that a name is shown and never obeyed. Knows nothing of how a page
//! looks in the end.

mod marks;
#[cfg(test)]
mod tests;

use self::marks::{address, escape, identifier, indented, line_start, surrounded};
use super::sheet::SheetHead;
use super::{beside, phrases};
use crate::report::{
    Annex, Block, Chapter, Figure, GemeentenBeside, Inline, Meta, PrintedColumn, PrintedScore, PrintedTable, Report,
    RuleList, Section, SummaryChapter, SummaryRow, WorkshopSheet,
};
use mdd_engine::language::ReportWords;
use mdd_engine::terms::Colour;

pub(super) fn render(reports: &[Report]) -> Vec<u8> {
    let several = reports.len() > 1;
    let parts: Vec<String> = reports
        .iter()
        .map(|report| {
            // Places to jump to must differ within one file.
            let prefix = if several { format!("{}-", identifier(&report.meta.code)) } else { String::new() };
            Writer { prefix: &prefix, meta: &report.meta }.report(report).join("\n\n")
        })
        .collect();
    let mut text = parts.join("\n\n---\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text.into_bytes()
}

/// The sheets of workshops.
pub(super) fn sheets(sheets: &[WorkshopSheet]) -> Vec<u8> {
    let one = |sheet: &WorkshopSheet| {
        let head = SheetHead::of(sheet);
        let mut parts = vec![format!("# {}", escape(&head.title)), line_start(&escape(&head.group))];
        parts.extend(head.warnings.iter().map(|warning| warned(&sheet.meta.words, warning)));
        parts.extend(report_table(&sheet.beside.table(&sheet.meta.words)));
        let writer = Writer { prefix: "", meta: &sheet.meta };
        parts.extend(sheet.blocks().iter().flat_map(|block| match block {
            Block::Heading { text } => vec![format!("## {}", escape(text))],
            other => writer.blocks(std::slice::from_ref(other)),
        }));
        parts.extend(["---".to_owned(), format!("*{}*", escape(&head.colophon))]);
        parts.join("\n\n")
    };
    (sheets.iter().map(one).collect::<Vec<_>>().join("\n\n---\n\n") + "\n").into_bytes()
}

pub(super) fn render_beside(found: &GemeentenBeside) -> Vec<u8> {
    let meta = &found.meta;
    let writer = Writer { prefix: "", meta };
    let mut parts = vec![
        format!("# {}", escape(&format!("{} - {}", found.monitor(), found.title))),
        format!("**{}** {}", escape(meta.words.get("report-date")), escape(&meta.peildatum.shown())),
    ];
    parts.extend(found.about.iter().map(|said| line_start(&escape(said))));
    parts.extend(warnings(meta));
    for subject in &found.subjects {
        parts.push(format!("## {}", escape(&subject.heading())));
        parts.extend(writer.blocks(&beside::blocks(subject, meta)));
    }
    parts.push(format!("---\n\n*{}*\n", escape(&phrases::colophon(meta))));
    parts.join("\n\n").into_bytes()
}

/// Writes one report. Each function gives paragraphs, which are put below each other with a blank line between.
#[derive(Clone, Copy)]
struct Writer<'r> {
    /// Before each anchor and footnote.
    prefix: &'r str,
    meta: &'r Meta,
}

impl Writer<'_> {
    fn report(self, report: &Report) -> Vec<String> {
        let words = &self.meta.words;
        let mut parts = title(&report.meta);
        parts.extend(report.message.iter().flat_map(|message| self.blocks(&message.blocks)));
        parts.extend(self.blocks(&report.front));
        if !report.summary.is_empty() {
            parts.push(self.anchor("samenvatting"));
            parts.push(self.heading("##", "report-summary"));
        }
        if !report.summary.is_empty() && !report.legend.is_empty() {
            parts.push(self.heading("###", "report-legend"));
            let legend = report.legend.iter().map(|line| vec![escape(&words.marked(line.colour)), escape(&line.text)]);
            parts.push(table(
                &[self.head("report-head-colour", false), self.head("report-head-meaning", false)],
                legend,
            ));
        }
        parts.extend(report.summary.iter().flat_map(|chapter| self.summary(chapter)));
        if report.is_whole() {
            parts.push(self.heading("##", "report-introduction"));
        }
        parts.extend(self.blocks(&report.introduction));
        parts.extend(report.chapters.iter().flat_map(|chapter| self.chapter(chapter)));
        parts.extend(report.annexes.iter().flat_map(|annex| self.annex(annex)));
        parts.push("---".to_owned());
        parts.push(format!("*{}*", escape(&phrases::colophon(&report.meta))));
        parts
    }

    /// A heading of fixed words.
    fn heading(self, mark: &str, id: &str) -> String {
        format!("{mark} {}", escape(self.meta.words.get(id)))
    }

    /// The head of a column, and whether what is below stands to the right.
    fn head(self, id: &str, right: bool) -> (String, bool) {
        (escape(self.meta.words.get(id)), right)
    }

    /// A place to jump to.
    fn anchor(self, name: &str) -> String {
        format!("<a id=\"{}{}\"></a>", self.prefix, identifier(name))
    }

    fn link(self, words: &str, name: &str) -> String {
        format!("[{}](#{}{})", escape(words), self.prefix, identifier(name))
    }

    fn summary(self, chapter: &SummaryChapter) -> Vec<String> {
        let heading = format!("### {}", escape(&format!("{}. {}", chapter.number, chapter.title)));
        let mut columns = vec![
            self.head("report-head-colour", false),
            self.head("report-head-subject", false),
            (escape(&self.meta.gemeente), true),
            self.head("report-national", true),
        ];
        columns.extend(self.headings_beside());
        vec![heading, table(&columns, chapter.rows.iter().map(|row| self.summary_row(row)))]
    }

    fn summary_row(self, row: &SummaryRow) -> Vec<String> {
        let subject = format!("{} {}", row.section, row.label);
        let mut subject = match row.anchor.as_str() {
            "" => escape(&subject),
            anchor => self.link(&subject, anchor),
        };
        let remarks = row.remarks(&self.meta.words);
        if !remarks.is_empty() {
            subject = format!("{subject} ({})", escape(&remarks.join("; ")));
        }
        let mut cells = vec![
            self.colour(row.score.colour),
            subject,
            escape(&row.score.figure.to_string()),
            escape(&row.score.benchmark.to_string()),
        ];
        cells.extend(self.cells_beside(&row.score));
        cells
    }

    /// Of those that it is compared with, and of the edition before.
    fn headings_beside(self) -> impl Iterator<Item = (String, bool)> {
        let compared = self.meta.compared.as_ref().map(|with| (escape(&with.label), true));
        compared.into_iter().chain(phrases::previous_heading(self.meta).map(|heading| (escape(&heading), false)))
    }

    fn cells_beside(self, score: &PrintedScore) -> impl Iterator<Item = String> {
        let compared = self.meta.compared.as_ref();
        let compared = compared
            .map(|_| score.compared.as_ref().map_or_else(String::new, |other| escape(&other.figure.to_string())));
        let previous = self.meta.previous.as_ref();
        let previous =
            previous.map(|_| score.previous.as_ref().map_or_else(String::new, |before| escape(&before.words)));
        compared.into_iter().chain(previous)
    }

    fn chapter(self, chapter: &Chapter) -> Vec<String> {
        let mut parts = vec![format!("## {}", escape(&format!("{}. {}", chapter.number, chapter.title)))];
        parts.extend(chapter.sections.iter().flat_map(|section| self.section(section)));
        parts
    }

    fn section(self, section: &Section) -> Vec<String> {
        let mut parts = vec![
            self.anchor(&section.id),
            format!("### {}", escape(&format!("{} {}", section.number, section.title))),
            self.labelled("report-source", &escape(&phrases::source(&section.source, &self.meta.words))),
        ];
        let mut purpose = self.blocks(&section.purpose);
        match (section.purpose.first(), purpose.first_mut()) {
            (Some(Block::Paragraph { .. }), Some(first)) => *first = self.labelled("report-purpose", first),
            (Some(_), _) => purpose.insert(0, self.label("report-purpose")),
            (None, _) => {}
        }
        parts.extend(purpose);
        parts.extend(self.blocks(&section.blocks));
        parts.push(self.link(self.meta.words.get("report-back"), "samenvatting"));
        parts
    }

    /// Before a text, in bold.
    fn label(self, id: &str) -> String {
        surrounded("**", &escape(self.meta.words.get(id)))
    }

    fn labelled(self, id: &str, text: &str) -> String {
        format!("{} {text}", self.label(id))
    }

    fn colour(self, colour: Option<Colour>) -> String {
        colour.map(|colour| escape(&self.meta.words.marked(colour))).unwrap_or_default()
    }

    fn annex(self, annex: &Annex) -> Vec<String> {
        let mut parts = vec![self.anchor(&annex.id), format!("## {}", escape(&annex.title))];
        parts.extend(self.blocks(&annex.blocks));
        parts
    }

    fn blocks(self, blocks: &[Block]) -> Vec<String> {
        let mut parts = Vec::new();
        let mut after_list = false;
        for block in blocks {
            let list = matches!(block, Block::List { .. });
            if list && after_list {
                // Without something between them two lists would be one.
                parts.push("<!-- -->".to_owned());
            }
            after_list = list;
            parts.extend(self.block(block));
        }
        parts
    }

    fn block(self, block: &Block) -> Vec<String> {
        match block {
            Block::Heading { text } => vec![format!("#### {}", escape(text))],
            Block::Paragraph { content } => vec![line_start(&self.inlines(content))],
            Block::List { ordered, items } => vec![self.list(*ordered, items)],
            Block::Figures { figures } => figures.iter().flat_map(|figure| self.figure(figure)).collect(),
            Block::Table(table) => report_table(table),
            Block::Note { number, blocks } => {
                vec![indented(&format!("[^{}{number}]: ", self.prefix), 4, &self.blocks(blocks).join("\n\n"))]
            }
            Block::Rules(found) => rules(found, &self.meta.words),
            Block::Trend(trend) => {
                let mut parts = report_table(&trend.table);
                parts.insert(1.min(parts.len()), line_start(&escape(&trend.words)));
                parts
            }
        }
    }

    fn list(self, ordered: bool, items: &[Vec<Block>]) -> String {
        let loose = items.iter().any(|item| item.len() > 1);
        let items = (1..).zip(items).map(|(number, item)| {
            let mark = if ordered { format!("{number}. ") } else { "- ".to_owned() };
            indented(&mark, mark.len(), &self.blocks(item).join("\n\n"))
        });
        items.collect::<Vec<_>>().join(if loose { "\n\n" } else { "\n" })
    }

    fn inlines(self, content: &[Inline]) -> String {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(self, inline: &Inline) -> String {
        match inline {
            Inline::Text { text } => escape(text),
            Inline::Strong { content } => surrounded("**", &self.inlines(content)),
            Inline::Emphasis { content } => surrounded("*", &self.inlines(content)),
            Inline::Link { url, content } => match url.strip_prefix('#') {
                Some(place) => format!("[{}](#{}{})", self.inlines(content), self.prefix, identifier(place)),
                None => format!("[{}](<{}>)", self.inlines(content), address(url)),
            },
            Inline::NoteReference { number } => format!("[^{}{number}]", self.prefix),
        }
    }

    fn figure(self, figure: &Figure) -> Vec<String> {
        let mut columns = vec![(escape(&self.meta.gemeente), true)];
        let mut cells = vec![surrounded("**", &escape(&figure.score.figure.to_string()))];
        if !figure.score.benchmark.is_empty() {
            columns.push((escape(&figure.score.benchmark_label), true));
            cells.push(escape(&figure.score.benchmark.to_string()));
        }
        columns.extend(self.headings_beside());
        cells.extend(self.cells_beside(&figure.score));
        if let Some(colour) = figure.score.colour {
            columns.push(self.head("report-head-colour", false));
            cells.push(self.colour(Some(colour)));
        }
        let mut title = surrounded("**", &escape(&figure.title));
        if !figure.edition.is_empty() {
            title = format!("{title} ({})", escape(&figure.edition));
        }
        let mut parts = vec![title, table(&columns, std::iter::once(cells))];
        let why = Some(&figure.score.why).filter(|why| !why.is_empty());
        parts.extend(why.cloned().into_iter().chain(figure.told()).map(|said| line_start(&escape(&said))));
        parts
    }
}

fn title(meta: &Meta) -> Vec<String> {
    let mut parts = vec![
        format!("# {}", escape(&format!("{} {}", meta.monitor, meta.rules))),
        format!(
            "**{}** {} ({}) — **{}** {}",
            escape(meta.words.get("report-gemeente")),
            escape(&meta.gemeente),
            escape(&meta.code),
            escape(meta.words.get("report-date")),
            escape(&meta.peildatum.shown())
        ),
    ];
    parts.extend(phrases::beside(meta).iter().map(|said| escape(said)));
    parts.extend(warnings(meta));
    parts
}

fn warnings(meta: &Meta) -> impl Iterator<Item = String> {
    phrases::warnings(meta).into_iter().map(|warning| warned(&meta.words, &warning))
}

fn warned(words: &ReportWords, warning: &str) -> String {
    format!("> **{}** {}", escape(words.get("report-warning")), escape(warning))
}

fn report_table(found: &PrintedTable) -> Vec<String> {
    let mut parts = Vec::new();
    if !found.title.is_empty() {
        parts.push(surrounded("**", &escape(&found.title)));
    }
    if found.rows.is_empty() && !found.empty.is_empty() {
        parts.push(surrounded("*", &escape(&found.empty)));
        return parts;
    }
    let rows = found.rows.iter().map(|row| row.iter().map(|cell| escape(&cell.to_string())).collect());
    parts.push(table(&columns(found), rows));
    parts
}

/// A table has one line of headings, so the heading of a group stands in that of each of its columns.
fn columns(table: &PrintedTable) -> Vec<(String, bool)> {
    let groups = table.groups.iter().flat_map(|group| std::iter::repeat_n(Some(&group.label), group.columns));
    let column = |(column, group): (&PrintedColumn, Option<&String>)| {
        let label = match group {
            Some(group) if !group.is_empty() => format!("{group}: {}", column.label),
            _ => column.label.clone(),
        };
        (escape(&label), column.number)
    };
    table.columns.iter().zip(groups.chain(std::iter::repeat(None))).map(column).collect()
}

/// Headings (and whether what is under them stands to the right) and rows, escaped already.
fn table(columns: &[(String, bool)], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<&str>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        line(columns.iter().map(|(label, _)| label.as_str()).collect()),
        line(columns.iter().map(|(_, right)| if *right { "---:" } else { "---" }).collect()),
    ];
    lines.extend(rows.map(|row| line(row.iter().map(String::as_str).collect())));
    lines.join("\n")
}

/// A line a colour, in the order of the rules.
fn rules(rules: &RuleList, words: &ReportWords) -> Vec<String> {
    let mut parts = vec![surrounded("**", &escape(&format!("{} {}", rules.section, rules.label)))];
    let line = |colour: Colour, why: &str| format!("- {}: {}", escape(&words.marked(colour)), escape(why));
    let lines: Vec<String> = rules.lines.iter().map(|found| line(found.colour, &found.why)).collect();
    if !lines.is_empty() {
        parts.push(lines.join("\n"));
    }
    for (label, text) in [("report-note", &rules.note), ("report-basis", &rules.basis)] {
        if !text.is_empty() {
            parts.push(format!("{}: {}", escape(words.get(label)), escape(text)));
        }
    }
    parts
}
