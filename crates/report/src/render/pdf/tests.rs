//! Tests of reports as PDF.

use rayon::prelude::*;

use super::super::sample;
use super::*;
use crate::report::{Answer, Block, Compared, ComparedWith, Drawing, Figure, Histogram, Picture};
use mdd_engine::terms::{Colour, Shown};

/// What Typst, JSON, XML and PDF/UA each have a meaning for.
const HOSTILE: [&str; 9] = [
    "#set page(width: 1cm) #panic()",
    "$x$ \\ *a* _b_ `c` <d> @e [f] /* g */ // h",
    "= kop ~ -- ... 'x' \"y\" - 1. + /",
    "]]> & <script>alert(1)</script>",
    "\u{0} \u{7} \u{7f} \u{202e} \u{feff} \u{e000} \u{fffe}",
    "窓口 😀 ★ \u{2011} e\u{301}",
    "\" } ] , { \\u0000 \\",
    "Een\nnaam\tmet\r\nregels",
    " ",
];

fn pdf(reports: &[Report]) -> Vec<u8> {
    render(reports, &Templates::default()).unwrap()
}

fn with(template: &str) -> RenderFailure {
    let mut templates = Templates::default();
    assert!(templates.replace(REPORT, template.to_owned()));
    render(&[sample::report("X")], &templates).unwrap_err()
}

fn message_of(failure: &RenderFailure) -> String {
    let FailureReason::Said { message, .. } = &failure.why else { panic!("{failure:?}") };
    message.clone()
}

/// The pages of a report, as Typst set them.
fn pages(reports: &[Report]) -> usize {
    let fixed = json(&words_of(&phrases::words(reports), reports)).unwrap();
    let sheet = PdfWorld::new(REPORT, &Templates::default(), data(reports).unwrap(), fixed).unwrap();
    typst::compile::<PagedDocument>(&sheet).output.unwrap().pages().len()
}

fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

fn figures(report: &mut Report) -> impl Iterator<Item = &mut Figure> {
    let sections = report.chapters.iter_mut().flat_map(|chapter| &mut chapter.sections);
    sections.flat_map(|section| &mut section.blocks).flat_map(|block| match block {
        Block::Figures { figures } => figures.as_mut_slice(),
        _ => &mut [],
    })
}

/// The sample, compared with others and with the edition before, and with both kinds of pictures.
fn beside(gemeente: &str) -> Report {
    let mut report = sample::report(gemeente);
    sample::beside(&mut report);
    report.meta.compared = Some(ComparedWith { label: format!("Provincie: {gemeente}"), gemeenten: 60 });
    let compared = Compared { figure: Shown::read("12 van 60", "12"), colour: Some(Colour::Oranje) };
    for row in report.summary.iter_mut().flat_map(|chapter| &mut chapter.rows) {
        row.score.compared = Some(compared.clone());
    }
    for (drawing, figure) in [histogram(), answers(gemeente)].into_iter().zip(figures(&mut report)) {
        figure.score.compared = Some(compared.clone());
        figure.picture = Some(Picture { words: format!("{gemeente} heeft 69%."), drawing });
    }
    report
}

fn histogram() -> Drawing {
    Drawing::Histogram(Histogram {
        from: Shown::read("0%", "0"),
        to: Shown::read("100%", "100"),
        counts: vec![1, 0, 7, 3],
        own_step: Some(2),
        own: Some(690),
        benchmark: Some(730),
        compared: Some(500),
        lower: 4,
        same: 2,
        without: 1,
    })
}

fn answers(display: &str) -> Drawing {
    let answer = |own, compared| Answer { display: display.to_owned(), gemeenten: 40, own, compared };
    Drawing::Answers { answers: vec![answer(true, false), answer(false, true)], without: 3 }
}

#[test]
fn a_report_is_tagged_and_conforms_to_pdf_ua() {
    let bytes = pdf(&[sample::report("Kaag en Braassem")]);
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(contains(&bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(contains(&bytes, "Monitor Doelgerichte Digitalisering 3.0 – Kaag en Braassem"));
    assert!(contains(&bytes, "2018-02-06T00:00:00"));
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let bytes = pdf(&[beside("Leiden")]);
    comemo::evict(0);
    assert_eq!(bytes, pdf(&[beside("Leiden")]));
    assert_ne!(bytes, pdf(&[beside("Lisse")]));
}

#[test]
fn reports_can_be_made_side_by_side() {
    let names: Vec<_> = (0..12).map(|number| format!("Gemeente {number}")).collect();
    let made: Vec<_> = names.par_iter().map(|name| pdf(&[beside(name)])).collect();
    for (name, bytes) in names.iter().zip(made) {
        assert!(pdf(&[beside(name)]) == bytes, "{name}");
    }
}

#[test]
fn no_name_can_act_as_typst_or_make_a_report_fail() {
    let usual = pages(&[beside("Leiden")]);
    for name in HOSTILE {
        let report = beside(name);
        assert!(render(std::slice::from_ref(&report), &Templates::default()).is_ok(), "{name:?}");
        assert_eq!(pages(&[report]), usual, "{name:?}");
    }
}

#[test]
fn a_letter_without_a_shape_is_replaced_and_the_rest_stays() {
    let text = String::from_utf8(data(&[sample::report("Súdwest-Fryslân 窓\u{7}\u{2011}x\n\"●")]).unwrap()).unwrap();
    assert!(text.contains(r#""gemeente":"Súdwest-Fryslân ��-x\n\"●""#));
}

#[test]
fn a_link_to_what_is_not_there_is_plain_text() {
    let mut report = sample::report("X");
    report.summary[0].rows[0].anchor = "nergens".to_owned();
    report.chapters[0].sections[0].blocks.retain(|block| !matches!(block, Block::Note { .. }));
    assert!(pdf(&[report]).starts_with(b"%PDF"));
}

#[test]
fn a_note_that_stands_twice_is_not_linked() {
    let mut report = sample::report("X");
    report.chapters[0].sections[0].blocks.push(Block::Note { number: 1, blocks: vec![sample::paragraph("Nog een.")] });
    assert!(pdf(&[report]).starts_with(b"%PDF"));
}

#[test]
fn several_reports_follow_each_other_each_on_a_page_of_its_own() {
    let [one, other] = [sample::report("Leiden"), beside("Lisse")];
    let apart = pages(std::slice::from_ref(&one)) + pages(std::slice::from_ref(&other));
    assert_eq!(pages(&[one.clone(), other.clone()]), apart);
    assert!(pdf(&[one, other]).starts_with(b"%PDF"));
}

#[test]
fn no_reports_are_one_page_that_says_so() {
    assert_eq!(pages(&[]), 1);
    assert!(pdf(&[]).starts_with(b"%PDF"));
}

#[test]
fn a_table_without_rows_is_a_sentence() {
    let mut report = sample::report("X");
    report.chapters[0].sections[0].blocks = vec![Block::Table(sample::table(&[]))];
    assert!(pdf(&[report]).starts_with(b"%PDF"));
}

#[test]
fn a_mistake_in_a_template_is_shown_where_it_stands() {
    let failure = with("#set document(title: \"x\")\n#let é = onbekend\n");
    let expected = RenderFailure {
        template: REPORT.to_owned(),
        line: 2,
        from: 10,
        to: 18,
        why: FailureReason::Said { message: "unknown variable: onbekend".to_owned(), help: String::new() },
    };
    assert_eq!(failure, expected);
}

#[test]
fn a_template_that_cannot_be_read_is_shown_where_it_stands() {
    let failure = with("een\n#let x = (1,\n");
    let FailureReason::Said { message, .. } = &failure.why else { panic!("{failure:?}") };
    assert_eq!((failure.line, message.as_str()), (2, "unclosed delimiter"));
    assert_eq!((failure.from, failure.to), (9, 10));
}

#[test]
fn a_template_sees_no_files_packages_or_clock() {
    assert!(message_of(&with("#read(\"/etc/passwd\")")).contains("not found"));
    assert!(message_of(&with("#import \"@preview/a:1.0.0\": b")).contains("not found"));
    assert!(!message_of(&with("\n#datetime.today()")).is_empty());
}

#[test]
fn what_is_not_accessible_is_refused() {
    let failure = with("#image(bytes(json(\"report.json\").first().title), format: \"svg\")");
    assert_eq!(failure.line, 1);
    assert!(message_of(&with("Zonder titel.")).contains("title"));
}

#[test]
fn each_sheet_of_a_workshop_is_a_page_whatever_is_in_its_names() {
    for name in std::iter::once("Tilburg").chain(HOSTILE) {
        let sheets = [sample::sheet(name), sample::sheet(name)];
        let templates = Templates::default();
        let bytes = super::sheet::sheets(&sheets, &templates).unwrap_or_else(|found| panic!("{found:?}"));
        assert!(bytes.starts_with(b"%PDF-"), "{name}");
        let fixed = json(&Words::new(&sheets[0].meta.words, None, Vec::new())).unwrap();
        let world =
            PdfWorld::new(super::world::SHEET, &templates, super::sheet::data(&sheets).unwrap(), fixed).unwrap();
        let document = typst::compile::<PagedDocument>(&world).output.unwrap();
        assert_eq!(document.pages().len(), 2, "{name}");
    }
}

#[test]
fn a_mistake_in_the_template_of_a_sheet_has_its_place() {
    let mut templates = Templates::default();
    assert!(templates.replace("sheet.typ", "#import \"report.typ\": blocks\n#nothing".to_owned()));
    let failure = super::sheet::sheets(&[sample::sheet("X")], &templates).unwrap_err();
    assert_eq!((failure.template.as_str(), failure.line), ("sheet.typ", 2));
    assert!(templates.replace(REPORT, "\n\n#nothing".to_owned()));
    let failure = super::sheet::sheets(&[sample::sheet("X")], &templates).unwrap_err();
    assert_eq!((failure.template.as_str(), failure.line), ("report.typ", 3));
}

/// Gemeenten side by side begin with what they have in common, and have a page for each subject.
#[test]
fn gemeenten_side_by_side_have_a_page_a_subject() {
    for hostile in HOSTILE.into_iter().chain(["Servicepunt Duin"]) {
        let found = sample::side_by_side(hostile);
        let (data, words) = (json(&BesidePage::new(&found)).unwrap(), Words::new(&found.meta.words, None, Vec::new()));
        let template = Templates::default();
        let sheet = PdfWorld::new(BESIDE, &template, data, json(&words).unwrap()).unwrap();
        let set = typst::compile::<PagedDocument>(&sheet).output.unwrap();
        assert_eq!(set.pages().len(), found.subjects.len() + 1, "{hostile:?}");
        let bytes = render_beside(&found, &template).unwrap();
        assert_eq!(render_beside(&found, &template).unwrap(), bytes, "the same bytes");
    }
}
