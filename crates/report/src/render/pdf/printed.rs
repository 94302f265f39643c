//! The report as it is printed: figures before the text about them, and without what nobody reads on paper.
//!
//! Files, sums of files and steps stand in the workbook and the JSON; that figures are made up is said once where all are.

use mdd_engine::language::said;
use mdd_engine::terms::Shown;
use serde::Serialize;

use crate::render::page::Page;
use crate::report::{Annex, Block, Meta, PrintedTable, Report, Section};

/// A report, and what is said of it as a whole.
pub(super) struct PrintedReport {
    report: Report,
    made_up: String,
}

/// What the template gets of a report.
#[derive(Serialize)]
pub(super) struct PrintedPage<'r> {
    #[serde(flatten)]
    page: Page<'r>,
    /// Which sources are made up; empty unless every paragraph rests on one, for else it stands at each.
    made_up: &'r str,
}

impl PrintedReport {
    pub fn new(report: &Report) -> PrintedReport {
        let mut report = report.clone();
        let made_up = if all_made_up(&report) { made_up_once(&mut report) } else { String::new() };
        report.chapters.iter_mut().flat_map(|chapter| &mut chapter.sections).for_each(figures_first);
        let Report { annexes, meta, .. } = &mut report;
        annexes.iter_mut().for_each(|annex| origin_elsewhere(annex, meta));
        PrintedReport { report, made_up }
    }

    pub fn page(&self) -> PrintedPage<'_> {
        PrintedPage { page: Page::new(&self.report), made_up: &self.made_up }
    }
}

fn all_made_up(report: &Report) -> bool {
    let mut sections = report.chapters.iter().flat_map(|chapter| &chapter.sections).peekable();
    sections.peek().is_some() && sections.all(|section| section.source.synthetic)
}

/// Takes from every source that it is made up, and gives the sentence that says it of all of them.
fn made_up_once(report: &mut Report) -> String {
    let Meta { words, synthetic, .. } = &mut report.meta;
    let told = words.say(said("report-warn-made-up").with("sources", synthetic.join(", ")));
    synthetic.clear();
    for section in report.chapters.iter_mut().flat_map(|chapter| &mut chapter.sections) {
        section.source.synthetic = false;
    }
    let remark = words.get("report-made-up-demonstration");
    for table in report.annexes.iter_mut().filter_map(freshness) {
        for cell in table.rows.iter_mut().filter_map(|row| row.last_mut()) {
            let remarks = cell.to_string();
            let others: Vec<_> = remarks.split("; ").filter(|other| *other != remark).collect();
            *cell = Shown::text(others.join("; "));
        }
        // A column of which nothing is left.
        if table.rows.iter().all(|row| row.last().is_some_and(|cell| cell.to_string().is_empty())) {
            table.columns.pop();
            table.rows.iter_mut().for_each(|row| drop(row.pop()));
        }
    }
    told
}

/// The table of when each source was last updated.
fn freshness(annex: &mut Annex) -> Option<&mut PrintedTable> {
    annex.blocks.iter_mut().find_map(|block| match block {
        Block::Table(table) if table.id == "laatste-update" => Some(table),
        _ => None,
    })
}

/// Under each heading first its figures, in their order, and then all else in its order.
fn figures_first(section: &mut Section) {
    for part in section.blocks.chunk_by_mut(|_, next| !matches!(next, Block::Heading { .. })) {
        part.sort_by_key(|block| match block {
            Block::Heading { .. } => 0,
            Block::Figures { .. } => 1,
            Block::Trend(_) => 2,
            _ => 3,
        });
    }
    for block in &mut section.blocks {
        if let Block::Figures { figures } = block {
            figures.iter_mut().for_each(|figure| figure.lineage.clear());
        }
    }
}

/// In the place of the table of deliveries: where it stands.
fn origin_elsewhere(annex: &mut Annex, meta: &Meta) {
    for block in &mut annex.blocks {
        if matches!(block, Block::Table(table) if table.id == "herkomst") {
            *block = Block::of_words(meta.words.get("report-origin-elsewhere"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::render::sample;

    use super::*;

    fn kinds(section: &Section) -> Vec<&'static str> {
        let kind = |block: &Block| match block {
            Block::Heading { .. } => "heading",
            Block::Figures { .. } => "figures",
            Block::Table(_) => "table",
            _ => "text",
        };
        section.blocks.iter().map(kind).collect()
    }

    fn text(table: &PrintedTable) -> String {
        table.rows.iter().flatten().map(Shown::to_string).collect::<Vec<_>>().join("|")
    }

    /// The table of when sources were last updated, with a remark of its own at the second source.
    fn freshness_of(report: &Report) -> Block {
        let remark = report.meta.words.get("report-made-up-demonstration");
        let mut table = sample::table(&[["Logius", remark], ["CBS", ""]]);
        table.rows[0][1] = Shown::text(format!("verouderd; {remark}"));
        Block::Table(PrintedTable { id: "laatste-update".to_owned(), ..table })
    }

    #[test]
    fn figures_stand_under_their_heading_before_the_text_about_them() {
        let mut report = sample::report("X");
        let before = &mut report.chapters[0].sections[0].blocks;
        let figures = before[2].clone();
        before.insert(0, sample::paragraph("Eerst een zin."));
        before.insert(1, figures);
        assert_eq!(kinds(&report.chapters[0].sections[0])[..5], ["text", "figures", "heading", "text", "figures"]);
        let printed = PrintedReport::new(&report);
        let after = kinds(&printed.report.chapters[0].sections[0]);
        assert_eq!(after, ["figures", "text", "heading", "figures", "text", "table", "text"]);
    }

    #[test]
    fn where_all_is_made_up_it_is_said_once() {
        let mut report = sample::report("X");
        report.annexes[0].blocks = vec![freshness_of(&report)];
        let printed = PrintedReport::new(&report);
        assert!(printed.made_up.contains(&report.meta.synthetic[0]), "{}", printed.made_up);
        let page = printed.page();
        assert!(page.page.warnings.is_empty());
        assert!(page.page.sources.values().all(|source| !source.contains("verzonnen")));
        let Block::Table(table) = &printed.report.annexes[0].blocks[0] else { panic!("a table") };
        assert_eq!((table.columns.len(), text(table).as_str()), (2, "Logius|verouderd|CBS|"));
    }

    #[test]
    fn a_column_of_which_nothing_is_left_is_not_printed() {
        let mut report = sample::report("X");
        let Block::Table(mut table) = freshness_of(&report) else { panic!("a table") };
        table.rows.remove(0);
        report.annexes[0].blocks = vec![Block::Table(table)];
        let printed = PrintedReport::new(&report);
        let Block::Table(table) = &printed.report.annexes[0].blocks[0] else { panic!("a table") };
        assert_eq!((table.columns.len(), text(table).as_str()), (1, "CBS"));
    }

    #[test]
    fn where_one_source_is_real_it_stands_at_each() {
        let mut report = sample::report("X");
        let mut other = report.chapters[0].sections[0].clone();
        other.id = "andere".to_owned();
        other.source.synthetic = false;
        report.chapters[0].sections.push(other);
        let printed = PrintedReport::new(&report);
        assert_eq!(printed.made_up, "");
        let page = printed.page();
        assert_eq!(page.page.warnings.len(), 1);
        assert!(page.page.sources["digitale-volwassenheid"].contains("verzonnen"));
        assert!(!page.page.sources["andere"].contains("verzonnen"));
    }

    #[test]
    fn files_and_sums_are_not_printed_and_it_says_where_they_are() {
        let mut report = sample::report("X");
        let deliveries = PrintedTable { id: "herkomst".to_owned(), ..sample::table(&[["lijst.csv", "0123"]]) };
        report.annexes[0].blocks.push(Block::Table(deliveries));
        let printed = serde_json::to_string(&PrintedReport::new(&report).page()).unwrap();
        assert!(!printed.contains("lijst.csv") && printed.contains("XLSX"));
    }
}
