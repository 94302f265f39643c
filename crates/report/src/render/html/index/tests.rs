//! What the page of the country shows is what its gemeenten have, and nothing of their names is obeyed.

use super::*;
use crate::render::sample;
use crate::report::{EditionBefore, OverviewColumn};
use mdd_engine::terms::Shown;

/// Two subjects; of the second gemeente nothing is known but its name.
fn overview(hostile: &str) -> Overview {
    let report = sample::report("Tilburg");
    let shown: Vec<PrintedScore> =
        report.summary.iter().flat_map(|chapter| &chapter.rows).map(|row| row.score.clone()).collect();
    let score = |colour| PrintedScore {
        figure: Shown::read("69%", "69"),
        colour: Some(colour),
        reason: None,
        ..shown[0].clone()
    };
    let column = |indicator: &str, label: &str| OverviewColumn {
        indicator: indicator.to_owned(),
        chapter: "1. Dienstverlening".to_owned(),
        section: "1.1".to_owned(),
        label: label.to_owned(),
    };
    let row = |code: &str, gemeente: &str, colours: [Colour; 2]| OverviewRow {
        code: code.to_owned(),
        gemeente: gemeente.to_owned(),
        names: Vec::new(),
        province: String::new(),
        inhabitants: None,
        size: String::new(),
        scores: colours.map(score).to_vec(),
    };
    let tilburg = OverviewRow {
        names: vec!["tilburg nb".to_owned(), "wijde rooi".to_owned()],
        province: "Noord-Brabant".to_owned(),
        inhabitants: Some(213_000),
        size: "150.000 tot 250.000 inwoners".to_owned(),
        ..row("GM0855", "Tilburg", [Colour::Rood, Colour::Groen])
    };
    Overview {
        meta: report.meta,
        legend: report.legend,
        columns: vec![column("een", "Een"), column("twee", hostile)],
        rows: vec![tilburg, row("GM0001", hostile, [Colour::Rood, Colour::Grijs])],
        changes: None,
    }
}

fn changed(hostile: &str) -> Overview {
    let EditionBefore { peildatum, rules, .. } = {
        let mut report = sample::report("Tilburg");
        sample::beside(&mut report);
        report.meta.previous.expect("an edition before")
    };
    let recoloured = |before, now, turn| Recoloured { subject: format!("1.1 {hostile}"), before, now, turn };
    let (groen, rood, grijs) = (Some(Colour::Groen), Some(Colour::Rood), Some(Colour::Grijs));
    let rows = vec![recoloured(rood, groen, Turn::Better), recoloured(grijs, rood, Turn::Other)];
    let edition = EditionBefore { name: None, peildatum, rules, gone: Vec::new(), recoloured: 2, corrected: None };
    Overview { changes: Some(CountryChanges { edition, rows: vec![Some(rows), None] }), ..overview(hostile) }
}

fn shown(overview: &Overview, files: &IndexFiles) -> String {
    let page = render_index(overview, files, &Templates::default()).expect("the templates are right");
    String::from_utf8(page).expect("UTF-8")
}

/// What stands in the section of this view.
fn view<'p>(page: &'p str, name: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("<section class=\"view {name}\"")).expect("the view");
    rest.split_once("</section>").expect("its end").0
}

/// The lines of its table, each with its cells.
fn rows(view: &str) -> Vec<&str> {
    view.split("<tbody>").nth(1).expect("a body").split("<tr").skip(1).collect()
}

const HOSTILE: &str = "<b>Adorp</b>\"'></script><script>alert(1)</script>{{ 7*7 }}";

#[test]
fn every_gemeente_has_its_counts_province_class_and_report() {
    let html = |name: &str| vec![(ReportFormat::Html, name.to_owned())];
    let files = IndexFiles { of_each: vec![html("GM0855-tilburg.html"), Vec::new()], of_all: Vec::new() };
    let page = shown(&overview("Adorp"), &files);
    let counts = rows(view(&page, "counts"));
    let cells: Vec<&str> = counts[0].split("<td").skip(1).map(str::trim).collect();
    assert_eq!(
        cells[..6],
        [">1", ">0", ">1", ">0", ">Noord-Brabant", " data-n=213000>150.000 tot 250.000 inwoners"].map(str::trim)
    );
    assert!(counts[0].contains("<th scope=row><a href=\"GM0855-tilburg.html\">Tilburg</a>"), "{}", counts[0]);
    assert!(counts[0].contains("data-names=\"tilburg nb|wijde rooi\""), "{}", counts[0]);
    // Whose class is not known comes before all others.
    assert!(counts[1].contains("<th scope=row>Adorp") && counts[1].contains("data-n=-1>"), "{}", counts[1]);
    assert!(!counts[1].contains("data-names"));
    let subjects = rows(view(&page, "subjects"));
    assert!(subjects[0].contains("<td class=r><i>rood</i> 69%<td class=g><i>groen</i> 69%"), "{}", subjects[0]);
    assert!(!page.contains("id=\"view=changes\""), "nobody asked what changed");
    assert!(!page.contains(">Bestanden<"), "a name is the only link");
}

#[test]
fn each_format_that_was_made_has_a_link_with_a_name_of_its_own() {
    let files = IndexFiles {
        of_each: vec![
            vec![(ReportFormat::Html, "a.html".to_owned()), (ReportFormat::Pdf, "a.pdf".to_owned())],
            vec![(ReportFormat::Pdf, "b.pdf".to_owned())],
        ],
        of_all: vec![(ReportFormat::Xlsx, "alle-gemeenten.xlsx".to_owned())],
    };
    let page = shown(&overview("Adorp"), &files);
    assert!(page.contains("<a href=\"a.html\">Tilburg</a>") && page.contains("<a href=\"b.pdf\">Adorp</a>"));
    assert!(page.contains("<a href=\"a.pdf\" aria-label=\"PDF van Tilburg\">PDF</a>"));
    assert!(page.contains("<a href=\"alle-gemeenten.xlsx\">Alle gemeenten als XLSX</a>"));
}

#[test]
fn what_changed_is_counted_and_named() {
    let page = shown(&changed("Twee"), &IndexFiles::default());
    let changes = view(&page, "changes");
    assert!(
        changes.contains("veranderden 2 kleuren. ")
            && changes.contains("Bij 1 gemeente: 1 naar beter, 0 naar slechter, 1 van of naar grijs."),
        "{changes}"
    );
    let rows = rows(changes);
    assert!(rows[0].contains("<td>2<td data-n=1>1<ul><li>1.1 Twee: van ■ rood naar ● groen</ul><td data-n=0>0<td"));
    assert!(rows[1].contains("toen geen rapport"), "{}", rows[1]);
}

#[test]
fn nothing_of_a_name_becomes_markup_or_script() {
    let files = |name: &str| IndexFiles {
        of_each: vec![
            Vec::new(),
            vec![(ReportFormat::Html, format!("{name}.html")), (ReportFormat::Pdf, format!("{name}.pdf"))],
        ],
        of_all: Vec::new(),
    };
    let tags = |page: &str| -> Vec<String> {
        page.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().unwrap_or_default().to_owned()).collect()
    };
    let (kind, hostile) = (shown(&changed("Adorp"), &files("x")), shown(&changed(HOSTILE), &files(HOSTILE)));
    assert_eq!(tags(&hostile), tags(&kind));
    assert!(hostile.contains("&lt;b&gt;Adorp") && hostile.contains("{{ 7*7 }}"));
    assert_eq!(hostile.matches("<script>").count(), 2, "those of the page");
}

#[test]
fn a_page_of_the_country_needs_nothing_from_elsewhere() {
    let page = shown(&changed("Adorp"), &IndexFiles::default());
    for word in ["src=", "<link", "@import", "url("] {
        assert!(!page.contains(word), "{word}");
    }
}
