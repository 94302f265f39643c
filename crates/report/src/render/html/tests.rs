//! What a page shows is what the report says, whatever is in its names; mistakes in templates have a place.

use super::super::sample;
use super::*;
use crate::report::Block;

fn shown(reports: &[Report]) -> String {
    String::from_utf8(render(reports, &Templates::default()).expect("the templates are right")).expect("UTF-8")
}

fn with(name: &str, text: &str) -> Result<Vec<u8>, RenderFailure> {
    let mut templates = Templates::default();
    assert!(templates.replace(name, text.to_owned()));
    render(&[sample::report("Tilburg")], &templates)
}

/// The page without its style sheet and script, which hold nothing from data.
fn body(page: &str) -> &str {
    page.split("</style>").nth(1).and_then(|rest| rest.split("<script>").next()).expect("a body")
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
    for word in ["src=", "<link", "@import", "url("] {
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
