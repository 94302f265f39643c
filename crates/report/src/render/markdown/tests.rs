//! Markdown, read back as its readers read it.

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
    assert_eq!(words(&found).matches(name).count(), 7, "{found}");
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
    for (text, line) in [("1. a", "1\\. a"), ("12) a", "12\\) a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("1,2", "1,2")] {
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
