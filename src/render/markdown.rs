//! Reports as CommonMark with the tables and footnotes of GitHub.
//!
//! Every word from data or texts is escaped, so that a name is shown and never obeyed. Knows nothing of how a page
//! looks in the end.

use super::phrases;
use crate::report::words::of_reason;
use crate::report::{
    Annex, Block, Chapter, Column, Figure, Inline, Meta, Report, Rules, Score, Section, SummaryChapter, SummaryRow,
    Table,
};
use crate::terms::Colour;
use crate::text::still;

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

/// Writes one report. Each function gives paragraphs, which are put below each other with a blank line between.
#[derive(Clone, Copy)]
struct Writer<'r> {
    /// Before each anchor and footnote.
    prefix: &'r str,
    meta: &'r Meta,
}

impl Writer<'_> {
    fn report(self, report: &Report) -> Vec<String> {
        let mut parts = title(&report.meta);
        parts.extend(self.blocks(&report.front));
        parts.push(self.anchor("samenvatting"));
        parts.push("## Samenvatting".to_owned());
        if !report.legend.is_empty() {
            parts.push("### Legenda".to_owned());
            let legend = report.legend.iter().map(|line| vec![line.colour.marked(), escape(&line.text)]);
            parts.push(table(&[("Kleur".to_owned(), false), ("Betekenis".to_owned(), false)], legend));
        }
        parts.extend(report.summary.iter().flat_map(|chapter| self.summary(chapter)));
        parts.push("## Inleiding".to_owned());
        parts.extend(self.blocks(&report.introduction));
        parts.extend(report.chapters.iter().flat_map(|chapter| self.chapter(chapter)));
        parts.extend(report.annexes.iter().flat_map(|annex| self.annex(annex)));
        parts.push("---".to_owned());
        parts.push(format!("*{}*", escape(&phrases::colophon(&report.meta))));
        parts
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
            ("Kleur".to_owned(), false),
            ("Onderwerp".to_owned(), false),
            (escape(&self.meta.gemeente), true),
            ("Landelijk".to_owned(), true),
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
        if let Some(reason) = row.score.reason {
            subject = format!("{subject} ({})", of_reason(reason));
        }
        let mut cells = vec![
            row.score.colour.map(Colour::marked).unwrap_or_default(),
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

    fn cells_beside(self, score: &Score) -> impl Iterator<Item = String> {
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
            format!("**Bron:** {}", escape(&phrases::source(&section.source))),
        ];
        let mut purpose = self.blocks(&section.purpose);
        match (section.purpose.first(), purpose.first_mut()) {
            (Some(Block::Paragraph { .. }), Some(first)) => *first = format!("**Doel:** {first}"),
            (Some(_), _) => purpose.insert(0, "**Doel:**".to_owned()),
            (None, _) => {}
        }
        parts.extend(purpose);
        parts.extend(self.blocks(&section.blocks));
        parts.push(self.link("Terug naar de samenvatting", "samenvatting"));
        parts
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
            Block::Rules(found) => rules(found),
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
            Inline::Link { url, content } => format!("[{}](<{}>)", self.inlines(content), address(url)),
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
            columns.push(("Kleur".to_owned(), false));
            cells.push(colour.marked());
        }
        let mut title = surrounded("**", &escape(&figure.title));
        if !figure.edition.is_empty() {
            title = format!("{title} ({})", escape(&figure.edition));
        }
        let mut parts = vec![title, table(&columns, std::iter::once(cells))];
        let said = [&figure.score.why, &figure.detail].into_iter().filter(|said| !said.is_empty());
        parts.extend(said.map(|said| line_start(&escape(said))));
        if !figure.asterisk.is_empty() {
            parts.push(escape(&format!("* {}", figure.asterisk)));
        }
        parts
    }
}

fn title(meta: &Meta) -> Vec<String> {
    let mut parts = vec![
        format!("# {}", escape(&format!("{} {}", meta.monitor, meta.rules))),
        format!(
            "**Gemeente:** {} ({}) — **Datum:** {}",
            escape(&meta.gemeente),
            escape(&meta.code),
            escape(&meta.peildatum.dutch())
        ),
    ];
    parts.extend(phrases::beside(meta).iter().map(|said| escape(said)));
    parts.extend(phrases::warnings(meta).iter().map(|warning| format!("> **Let op:** {}", escape(warning))));
    parts
}

fn report_table(found: &Table) -> Vec<String> {
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
fn columns(table: &Table) -> Vec<(String, bool)> {
    let groups = table.groups.iter().flat_map(|group| std::iter::repeat_n(Some(&group.label), group.columns));
    let column = |(column, group): (&Column, Option<&String>)| {
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
fn rules(rules: &Rules) -> Vec<String> {
    let mut parts = vec![surrounded("**", &escape(&format!("{} {}", rules.section, rules.label)))];
    let line = |colour: Colour, why: &str| format!("- {}: {}", colour.marked(), escape(why));
    let lines: Vec<String> = rules.lines.iter().map(|found| line(found.colour, &found.why)).collect();
    if !lines.is_empty() {
        parts.push(lines.join("\n"));
    }
    for (label, text) in [("Toelichting", &rules.note), ("Grondslag", &rules.basis)] {
        if !text.is_empty() {
            parts.push(format!("{label}: {}", escape(text)));
        }
    }
    parts
}

/// Text with a mark before its first line and spaces before the others.
fn indented(mark: &str, by: usize, text: &str) -> String {
    let mut lines = text.lines();
    let first = format!("{mark}{}", lines.next().unwrap_or_default());
    let rest = lines.map(|line| if line.is_empty() { String::new() } else { format!("{}{line}", " ".repeat(by)) });
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join("\n")
}

/// Marks close to the words: with a space inside they are no marks.
fn surrounded(mark: &str, text: &str) -> String {
    let words = text.trim_matches(' ');
    if words.is_empty() {
        return text.to_owned();
    }
    let before = if text.starts_with(' ') { " " } else { "" };
    let after = if text.ends_with(' ') { " " } else { "" };
    format!("{before}{mark}{words}{mark}{after}")
}

/// Letters, digits and dashes: for places to jump to.
fn identifier(name: &str) -> String {
    let harmless = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    name.chars().map(harmless).collect()
}

/// An address for between angle brackets.
fn address(url: &str) -> String {
    still(url)
        .chars()
        .filter(|letter| !letter.is_control())
        .flat_map(|letter| match letter {
            '<' => "%3C".chars().collect::<Vec<_>>(),
            '>' => "%3E".chars().collect(),
            '\\' => "%5C".chars().collect(),
            '|' => "%7C".chars().collect(),
            letter => vec![letter],
        })
        .collect()
}

/// The text, so that it is shown as it is: on one line, every mark that means something escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in still(text).chars() {
        match letter {
            '\n' | '\t' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    // Before a link an exclamation mark would make it a picture.
    if escaped.ends_with('!') {
        escaped.truncate(escaped.len() - 1);
        escaped.push_str("\\!");
    }
    escaped
}

/// The line, so that its beginning makes no list, heading or block of code.
fn line_start(line: &str) -> String {
    let line = line.trim_start();
    let after_digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if line.starts_with(['-', '+', '=']) {
        format!("\\{line}")
    } else if after_digits.len() < line.len() && after_digits.starts_with(['.', ')']) {
        let (digits, rest) = line.split_at(line.len() - after_digits.len());
        format!("{digits}\\{rest}")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::super::sample;
    use super::*;

    fn shown(reports: &[Report]) -> String {
        String::from_utf8(render(reports)).expect("UTF-8")
    }

    fn events(markdown: &str) -> Vec<Event<'_>> {
        Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES).collect()
    }

    fn words(markdown: &str) -> String {
        let word = |event| match event {
            Event::Text(text) => text.into_string(),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => "\n".to_owned(),
            _ => String::new(),
        };
        events(markdown).into_iter().map(word).collect()
    }

    /// What a reader of Markdown makes of it, but for the words.
    fn shape(markdown: &str) -> Vec<String> {
        let structure = events(markdown).into_iter().filter(|event| !matches!(event, Event::Text(_)));
        structure.map(|event| format!("{event:?}")).collect()
    }

    #[test]
    fn a_hostile_name_is_shown_as_it_is() {
        let name = "*a*|<script>[x](y) _b_ `c` # \\ & ~~d~~ &amp; $e$ !";
        let found = shown(&[sample::report(name)]);
        assert_eq!(shape(&found), shape(&shown(&[sample::report("Tilburg")])));
        assert_eq!(words(&found).matches(name).count(), 6, "{found}");
    }

    proptest! {
        #[test]
        fn no_name_changes_the_shape_of_the_report(name in "[ -~]{0,12}[!-~][ -~]{0,12}") {
            let found = shown(&[sample::report(&name)]);
            prop_assert_eq!(shape(&found), shape(&shown(&[sample::report("Tilburg")])));
            prop_assert!(words(&found).contains(name.trim()));
        }

        #[test]
        fn no_text_starts_anything_else_than_a_paragraph(text in "[-+=0-9.)#>*~` ]{0,4}[ -~]{0,8}[a-z]") {
            let meta = sample::report("").meta;
            let writer = Writer { prefix: "", meta: &meta };
            let parts = writer.blocks(&[sample::paragraph(&text), sample::list(false, &[&text])]).join("\n\n");
            let expected = ["Start(Paragraph)", "End(Paragraph)", "Start(List(None))", "Start(Item)", "End(Item)", "End(List(false))"];
            prop_assert_eq!(shape(&parts), expected);
            prop_assert_eq!(words(&parts).matches(text.trim()).count(), 2);
        }
    }

    #[test]
    fn what_looks_like_a_list_at_the_start_of_a_line_is_none() {
        for (text, line) in
            [("1. a", "1\\. a"), ("12) a", "12\\) a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("1,2", "1,2")]
        {
            assert_eq!(line_start(&escape(text)), line);
        }
    }

    #[test]
    fn an_exclamation_mark_before_a_link_makes_no_picture() {
        let text = |text: &str| Inline::Text { text: text.to_owned() };
        let link = Inline::Link { url: "a<b>|c".to_owned(), content: vec![text("daar")] };
        let meta = sample::report("").meta;
        let found = Writer { prefix: "", meta: &meta }.inlines(&[text("Kijk!"), link]);
        assert_eq!(found, "Kijk\\![daar](<a%3Cb%3E%7Cc>)");
        assert!(events(&found).iter().any(|event| matches!(event, Event::Start(Tag::Link { .. }))));
    }

    #[test]
    fn a_row_of_the_summary_links_to_its_paragraph_and_back() {
        let found = shown(&[sample::report("Tilburg")]);
        let row = "| ■ rood | [1.1 Digitale volwassenheid aanvragen producten en diensten](#digitale-volwassenheid) | 69% | 73% |";
        assert!(found.contains(row), "{found}");
        assert!(found.contains("<a id=\"digitale-volwassenheid\"></a>\n\n### 1.1 Digitale volwassenheid\n"));
        assert!(found.contains("<a id=\"samenvatting\"></a>") && found.contains("](#samenvatting)"));
    }

    #[test]
    fn anchors_and_notes_of_two_reports_differ() {
        let mut other = sample::report("Tilburg");
        other.meta.code = "GM0855".to_owned();
        let found = shown(&[sample::report("Súdwest-Fryslân"), other]);
        for place in ["[^gm1900-1]: ", "[^gm0855-1]: ", "id=\"gm1900-samenvatting\"", "id=\"gm0855-samenvatting\""] {
            assert_eq!(found.matches(place).count(), 1, "{place}");
        }
    }

    #[test]
    fn a_group_of_columns_stands_in_their_headings() {
        let found = shown(&[sample::report("Tilburg")]);
        assert!(found.contains("| Kansen: Product | Kansen: \\# Gemeenten zelfde pakket |\n| --- | ---: |\n"));
    }

    #[test]
    fn a_table_without_rows_says_so() {
        assert_eq!(
            report_table(&sample::table(&[])),
            ["**Producten met een lage score**", "*Geen producten met een lage score*"]
        );
    }

    #[test]
    fn what_stands_beside_a_figure_has_columns_when_it_was_asked_for() {
        let mut report = sample::report("Tilburg");
        sample::beside(&mut report);
        let found = shown(&[report]);
        assert!(found.contains("| Kleur | Onderwerp | Tilburg | Landelijk | Leiden | Sinds 9-11-2017 |"), "{found}");
        assert!(found.contains("| 69% | 73% | 91% | ↑ was 67% (■ rood) |"), "{found}");
    }

    #[test]
    fn two_lists_stay_two() {
        let lists = [sample::list(false, &["een"]), sample::list(false, &["twee"])];
        let meta = sample::report("").meta;
        let found = Writer { prefix: "", meta: &meta }.blocks(&lists).join("\n\n");
        assert_eq!(shape(&found).iter().filter(|event| event.starts_with("Start(List")).count(), 2);
    }
}
