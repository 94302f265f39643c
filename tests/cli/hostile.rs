//! Names from deliveries that look like HTML, Typst, Markdown or a formula: shown as they are, in every format.

use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};

use super::session::{Session, copied_project};

/// Of a gemeente.
const NAME: &str = "=1+1<b>x</b> *a* #set page() $y$ [l](u) \\ `c` {{ 7*7 }}";
/// Of a product.
const PRODUCT: &str = "@SUM(A1)<i>k</i>_l_ #let x = 1 | ~~m~~ <!-- ";

fn project() -> Session {
    let there = copied_project();
    let register = there.folder("fixtures/cbs/gemeenten.json");
    let text = fs::read_to_string(&register).unwrap();
    let quoted = serde_json::to_string(NAME).unwrap();
    let start = text.find("\"Appingedam").unwrap();
    let end = start + 1 + text[start + 1..].find('"').unwrap() + 1;
    fs::write(&register, format!("{}{quoted}{}", &text[..start], &text[end..])).unwrap();
    // In windows-1252, so by its bytes.
    let scores = there.folder("fixtures/bzk/productscores-2017.csv");
    let bytes = fs::read(&scores).unwrap();
    let old = b"Klacht indienen";
    let mut changed = Vec::new();
    let mut rest = bytes.as_slice();
    while let Some(at) = rest.windows(old.len()).position(|window| window == old) {
        changed.extend_from_slice(&rest[..at]);
        changed.extend_from_slice(PRODUCT.trim_end().as_bytes());
        rest = &rest[at + old.len()..];
    }
    assert!(!changed.is_empty(), "the product is there");
    changed.extend_from_slice(rest);
    fs::write(&scores, changed).unwrap();
    there
}

#[test]
fn hostile_names_are_shown_and_never_obeyed_in_any_format() {
    let there = project();
    let product = PRODUCT.trim_end();
    let shown =
        |format: &str| there.run(&format!("report GM0003 'Kaag en Braassem' --format {format} --quiet")).fine().stdout;

    let text = shown("text");
    assert!(text.contains("<i>k</i>_l_"), "as it is");
    let html = shown("html");
    assert!(!html.contains("<b>x") && !html.contains("<i>k") && !html.contains("<!-- "));
    assert!(html.contains("&lt;b&gt;x") && html.contains("&lt;i&gt;k") && html.contains("{{ 7*7 }}"));
    let mail = shown("mail").replace("=\r\n", "");
    let (text, page) = mail.split_once("text/html").expect("a text and a page");
    assert!(text.contains("<b>x</b>") && page.contains("&lt;b&gt;x") && !page.contains("<b>x"), "{mail}");
    let markdown = shown("markdown");
    assert!(markdown.contains("=1+1\\<b\\>x") && markdown.contains("\\<i\\>k\\</i\\>\\_l\\_"), "escaped");
    let csv = shown("csv");
    let records: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect();
    assert!(records.iter().any(|record| record[1] == format!("'{NAME}")), "no formula");
    assert!(records.iter().any(|record| record[7] == format!("'{product}")), "no formula");
    let json: serde_json::Value = serde_json::from_str(&shown("json")).unwrap();
    assert_eq!(json["reports"][0]["meta"]["gemeente"], NAME);

    there.run("report GM0003 'Kaag en Braassem' --format pdf,xlsx,html --output uit --quiet").fine();
    let names: Vec<String> = fs::read_dir(there.folder("uit"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let workbook = names.iter().find(|name| name.starts_with("GM1884") && name.ends_with(".xlsx")).unwrap();
    let own = names.iter().find(|name| name.starts_with("GM0003") && name.ends_with(".xlsx")).unwrap();
    assert!(
        names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))),
        "{names:?}"
    );
    assert!(cells(&there, workbook).contains(&product.to_owned()), "the product is a text");
    assert!(cells(&there, own).iter().any(|cell| cell.contains(NAME)), "the name is a text");
    there.run("report --all --format html,json --output land --quiet").fine();
    let index = there.read("land/index.html");
    assert!(!index.contains("<b>x") && !index.contains("`c`</"), "no markup");
    assert_eq!(index.matches("{{ 7*7 }}").count(), 3, "a name of a row, in two views, and of a link");
    for pdf in names.iter().filter(|name| name.ends_with(".pdf")) {
        assert!(fs::read(there.folder("uit").join(pdf)).unwrap().starts_with(b"%PDF-"), "{pdf}");
    }
}

/// Every text in a workbook, in which there may be no formula.
fn cells(there: &Session, workbook: &str) -> Vec<String> {
    let bytes = fs::read(there.folder("uit").join(workbook)).unwrap();
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut texts = Vec::new();
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "{sheet}");
        let range = book.worksheet_range(&sheet).unwrap();
        texts.extend(
            range
                .cells()
                .filter_map(|(_, _, cell)| if let Data::String(text) = cell { Some(text.clone()) } else { None }),
        );
    }
    texts
}
