//! What a page shows is what the report says, whatever is in its names; mistakes in templates have a place.

use super::super::sample;
use super::*;
use crate::report::{Answer, Block, Drawing, Picture};
use mdd_engine::terms::Colour;

fn shown(reports: &[Report]) -> String {
    String::from_utf8(render(reports, &Templates::default()).expect("the templates are right")).expect("UTF-8")
}

fn with(name: &str, text: &str) -> Result<Vec<u8>, RenderFailure> {
    let mut templates = Templates::default();
    assert!(templates.replace(name, text.to_owned()));
    render(&[sample::report("Tilburg")], &templates)
}

/// The page without its style sheet, which holds nothing from data.
fn body(page: &str) -> &str {
    page.split("</style>").nth(1).expect("a body")
}

/// The tags in the order in which they stand.
fn tags(page: &str) -> Vec<&str> {
    body(page).split('<').skip(1).map(|part| part.split([' ', '>']).next().unwrap_or_default()).collect()
}

#[test]
fn a_hostile_name_is_shown_and_never_obeyed() {
    for name in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "a & b &amp; c",
        "{{ 7*7 }} {% raw %}",
        "'--><!--",
    ] {
        let page = shown(&[sample::report(name)]);
        assert_eq!(tags(&page), tags(&shown(&[sample::report("Tilburg")])), "{name}");
        assert!(!body(&page).contains("<script>alert") && !body(&page).contains("<img"), "{name}");
        assert!(!body(&page).contains("49"), "{name}");
    }
}

#[test]
fn a_name_turns_no_letters_around() {
    let page = shown(&[sample::report("Til\u{202e}burg\u{1b}[2J")]);
    assert!(!page.contains(['\u{202e}', '\u{1b}']) && page.contains("Til&lt;U+202E&gt;burg&lt;U+001B&gt;[2J"));
}

#[test]
fn a_link_from_a_text_leads_to_a_page_or_a_place_and_runs_nothing() {
    assert_eq!(address("#bijlage-1", "gm1-"), "#gm1-bijlage-1");
    assert_eq!(address("https://www.gibit.nl", ""), "https://www.gibit.nl");
    assert_eq!(address("javascript:alert(1)", ""), "#samenvatting");
    assert_eq!(address("data:text/html,x", ""), "#samenvatting");
}

#[test]
fn every_figure_and_cell_is_on_the_page() {
    let page = shown(&[sample::report("Súdwest-Fryslân")]);
    for text in [
        "Súdwest-Fryslân",
        "69%",
        "73%",
        "Nee*",
        "Technisch aangesloten",
        "25 van de 31 producten",
        "Café-vergunning",
        "123",
        "窓口",
        "1.204",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(page.contains("<html lang=\"nl\">"));
    assert!(page.contains("<span class=\"vorm\" aria-hidden=\"true\">■</span> rood"));
}

#[test]
fn a_page_needs_nothing_from_elsewhere() {
    let page = shown(&[sample::report("Tilburg")]);
    for word in ["src=", "<link", "@import", "url(", "<script", "<button"] {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn places_of_two_reports_in_one_page_differ() {
    let mut other = sample::report("Tilburg");
    other.meta.code = "GM0855".to_owned();
    let page = shown(&[sample::report("Zwolle"), other]);
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(page.contains("href=\"#gm0855-digitale-volwassenheid\""));
}

#[test]
fn what_stands_beside_a_figure_has_its_own_column() {
    let mut report = sample::report("Tilburg");
    sample::beside(&mut report);
    let page = shown(&[report]);
    assert!(page.contains("<th role=\"columnheader\" scope=\"col\" class=\"getal\">Leiden</th>"));
    assert!(page.contains("↑ was 67% (■ rood)"));
    assert!(page.contains("Vergeleken met Leiden."));
}

#[test]
fn a_template_that_names_what_is_not_there_has_its_line() {
    let failure = with("report.html", "<p>\n<b>{{ pages[0].reprt.meta.code }}</b>\n</p>").expect_err("no such name");
    assert_eq!((failure.template.as_str(), failure.line), ("report.html", 2));
    assert!(failure.from < failure.to, "{failure:?}");
}

#[test]
fn a_template_that_cannot_be_read_has_its_line() {
    let failure = with("parts.html", "{% macro a() %}\n{% if %}\n{% endmacro %}").expect_err("no condition");
    assert_eq!((failure.template.as_str(), failure.line), ("parts.html", 2));
}

#[test]
fn a_template_of_another_look_is_used() {
    let page = with("report.html", "{{ pages[0].report.meta.gemeente }}: {{ pages[0].title }}").expect("a small page");
    assert_eq!(String::from_utf8_lossy(&page), "Tilburg: Monitor Doelgerichte Digitalisering 3.0\n");
}

#[test]
fn a_table_without_rows_says_so() {
    let mut report = sample::report("Tilburg");
    report.introduction = vec![Block::Table(sample::table(&[]))];
    assert!(shown(&[report]).contains("<em>Geen producten met een lage score</em>"));
}

#[test]
fn a_bar_is_never_longer_than_its_place() {
    assert_eq!((share("70", "380"), share("33.3", "100"), share("500", "380")), (18, 33, 100));
    assert_eq!((share("-5", "100"), share("geen", "100"), share("5", "0")), (0, 0, 0));
}

/// The figures of the sample, to change.
fn figures(report: &mut Report) -> &mut Vec<crate::report::Figure> {
    let found = report.chapters[0].sections[0].blocks.iter_mut().find_map(|block| match block {
        Block::Figures { figures } => Some(figures),
        _ => None,
    });
    found.expect("the figures of the sample")
}

/// Where each of these stands on the page, one behind the other.
fn in_order(page: &str, texts: &[&str]) {
    let mut rest = body(page);
    for text in texts {
        let (_, behind) =
            rest.split_once(text).unwrap_or_else(|| panic!("no {text} behind what stands in front of it"));
        rest = behind;
    }
}

#[test]
fn the_message_stands_in_front_and_the_contents_before_the_text() {
    let page = shown(&[sample::report("Tilburg")]);
    in_order(
        &page,
        &["class=\"boodschap\"", "class=\"samenvatting\"", "class=\"inhoudsopgave\"", "class=\"paragraaf\""],
    );
}

#[test]
fn a_figure_stands_open_and_what_explains_it_is_folded_behind_it() {
    let mut report = sample::report("Tilburg");
    // A heading right in front of the figures stays there; a text does not.
    report.chapters[0].sections[0].blocks.swap(0, 1);
    report.chapters[0].sections[0].blocks.insert(0, sample::list(false, &["Eerst dit"]));
    let page = shown(&[report]);
    in_order(
        &page,
        &[
            "<h4>Producten burgers</h4>",
            "<figure class=\"cijfer rood\">",
            "<summary>Producten met een lage score</summary>",
            "Café-vergunning",
            "</details>",
            "Volgens de Softwarecatalogus.",
            "<summary>Toelichting bij 1.1</summary>",
            "Eerst dit",
            "Kijk op ",
            "</details>",
        ],
    );
}

#[test]
fn a_paragraph_in_which_all_is_groen_is_folded_and_no_other() {
    let mut report = sample::report("Tilburg");
    let folded = |report: &Report| shown(std::slice::from_ref(report)).contains("<details class=\"goed\">");
    assert!(!folded(&report), "rood");
    figures(&mut report)[0].score.colour = Some(Colour::Groen);
    assert!(folded(&report), "groen, and one without a colour");
    figures(&mut report)[1].score.colour = Some(Colour::Grijs);
    assert!(!folded(&report), "grijs");
    for figure in figures(&mut report) {
        figure.score.colour = None;
    }
    assert!(!folded(&report), "no colour at all");
}

#[test]
fn without_a_figure_nothing_of_a_paragraph_is_folded() {
    let mut report = sample::report("Tilburg");
    report.chapters[0].sections[0].blocks.retain(|block| !matches!(block, Block::Figures { .. }));
    let page = shown(&[report]);
    let paragraph = page.split("class=\"paragraaf\"").nth(1).and_then(|rest| rest.split("class=\"bijlage\"").next());
    assert!(!paragraph.expect("a paragraph").contains("<details"));
}

#[test]
fn the_summary_by_colour_begins_with_rood_folds_groen_and_says_why() {
    let mut report = sample::report("Tilburg");
    let row = report.summary[0].rows[0].clone();
    for (label, colour) in [("Bijna", Colour::Oranje), ("Goed", Colour::Groen)] {
        let mut row = row.clone();
        (row.label, row.score.colour) = (label.to_owned(), Some(colour));
        row.score.why = format!("Waarom {colour}");
        report.summary[0].rows.insert(0, row);
    }
    let page = shown(&[report]);
    let by_colour = page.split("class=\"kleuren breed\"").nth(1).and_then(|rest| rest.split("class=\"klein").next());
    let by_colour = by_colour.expect("the summary by colour");
    in_order(&page, &["Goed", "Bijna", "class=\"kleuren breed\"", "Bijna", "Waarom oranje", "Goed", "Waarom groen"]);
    assert_eq!((by_colour.matches("<details open>").count(), by_colour.matches("<details>").count()), (4, 1));
    assert_eq!(by_colour.matches("<tr role=\"row\"><th role=\"rowheader\"").count(), 5);
}

#[test]
fn under_a_picture_stands_what_it_comes_to() {
    let answer =
        |display: &str, gemeenten, own| Answer { display: display.to_owned(), gemeenten, own, compared: false };
    let answers = vec![answer("Ja", 70, false), answer("Nee", 30, true)];
    let drawing = Drawing::Answers { answers, without: 3 };
    let mut report = sample::report("Tilburg");
    figures(&mut report)[0].picture = Some(Picture { words: "Ja: 70. Nee: 30.".to_owned(), drawing });
    let page = shown(&[report]);
    in_order(
        &page,
        &[
            "aria-label=\"Ja: 70. Nee: 30.\"",
            "▼ Nee: 30",
            "<p class=\"stand\">30 van de 100 gemeenten met dit antwoord.</p>",
        ],
    );
    // In the summary: a block over the last thirty hundredths of a line.
    assert!(page.contains("class=\"strip\" role=\"img\" aria-label=\"30 van de 100 gemeenten met dit antwoord.\""));
    assert!(page.contains("<rect class=\"own\" fill=\"#154273\" x=\"70\" y=\"0\" width=\"30\" height=\"12\"/>"));
}

#[test]
fn a_hostile_name_on_a_sheet_is_shown_and_never_obeyed() {
    let shown = |name: &str| {
        let sheets = [sample::sheet(name), sample::sheet(name)];
        String::from_utf8(super::sheet::sheets(&sheets, &Templates::default()).expect("the template is right"))
            .expect("UTF-8")
    };
    for name in ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ 7*7 }} {% raw %}"] {
        let page = shown(name);
        assert_eq!(tags(&page), tags(&shown("Tilburg")), "{name}");
        assert!(!body(&page).contains("49"), "{name}");
    }
}
