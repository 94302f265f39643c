//! The files that readers get, opened in the programs that readers have: a browser, PDF readers, a spreadsheet.
//!
//! `.ci/run` installs the programs and runs these; `cargo test` alone leaves them out, for a machine without.

#![allow(clippy::disallowed_methods, reason = "tests look at what the machine has")]
#![cfg(all(feature = "html", feature = "pdf", feature = "xlsx"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use mdd::project::Project;
use mdd_engine::engine::evaluate;
use mdd_report::report::{Block, Country, Report};
use tempfile::TempDir;

/// Everything that differs: figures of every kind, and hardly any.
const GEMEENTEN: [&str; 4] = ["Kaag en Braassem", "Súdwest-Fryslân", "Rozendaal", "Westerwolde"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn mdd(arguments: &[&str]) {
    let output = crate::program::mdd().args(arguments).arg("--quiet").current_dir(root()).output().unwrap();
    assert!(output.status.success(), "mdd {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// What a program prints; it must be there and succeed.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is not there ({error}): .ci/run installs it"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn file(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

fn report(name: &str) -> Report {
    let project = Project::open(&root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let (pack, _) = project.pack("3.0").unwrap();
    let data = project.dataset().unwrap();
    let evaluation = evaluate(&pack, &data, project.peildatum()).unwrap();
    Country::new(&evaluation).report(data.find(name).unwrap())
}

/// Every figure in the order of the report, each with what stands before it: rows of the summary, figures of
/// paragraphs, cells of tables.
fn figures(report: &Report) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for row in report.summary.iter().flat_map(|chapter| &chapter.rows) {
        found.push((row.label.clone(), vec![row.score.figure.to_string(), row.score.benchmark_words.clone()]));
    }
    for section in report.chapters.iter().flat_map(|chapter| &chapter.sections) {
        for block in &section.blocks {
            match block {
                Block::Figures { figures } => found.extend(figures.iter().map(|figure| {
                    let detail = figure.detail.clone();
                    (
                        figure.title.clone(),
                        vec![figure.score.figure.to_string(), figure.score.benchmark.to_string(), detail],
                    )
                })),
                Block::Table(table) if !table.id.is_empty() => found.extend(table.rows.iter().map(|row| {
                    let numbers = table.columns.iter().zip(row).filter(|(column, _)| column.number);
                    (row[0].to_string(), numbers.map(|(_, cell)| cell.to_string()).collect())
                })),
                _ => {}
            }
        }
    }
    found
}

/// Words with one space between them; none where a line may end within a word.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{ad}', '\u{200b}'], "").replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("/ ", "/").replace("- ", "-")
}

/// Each figure stands in the text close behind its label, one after the other in the order of the report.
fn agrees(report: &Report, text: &str, what: &str) {
    let text = plain(text);
    let mut rest = text.as_str();
    for (label, figures) in figures(report) {
        let (label, figures) = (plain(&label), figures.iter().map(|figure| plain(figure)).collect::<Vec<_>>());
        // The words of a label may also stand in a sentence before it.
        let behind = rest.match_indices(&label).find_map(|(at, _)| close_behind(&rest[at + label.len()..], &figures));
        rest = behind.unwrap_or_else(|| panic!("{what}: no `{label}` with {figures:?} in {}", start(rest)));
    }
}

/// What comes behind these figures, when they stand here one after the other with little between.
fn close_behind<'t>(text: &'t str, figures: &[String]) -> Option<&'t str> {
    let mut rest = text;
    for figure in figures.iter().filter(|figure| !figure.is_empty()) {
        let at = rest.find(figure.as_str()).filter(|at| *at < NEAR)?;
        rest = &rest[at + figure.len()..];
    }
    Some(rest)
}

/// In bytes: a label, a colour, why and who stands higher may stand between two figures, another figure with all of its own may not.
const NEAR: usize = 280;

fn start(text: &str) -> String {
    text.chars().take(400).collect()
}

#[test]
#[ignore = "needs Chromium and Node: .ci/run installs them"]
fn web_pages_pass_in_a_browser() {
    let folder = folder();
    let out = folder.path().display().to_string();
    // What is not there before is told too, so of a few only.
    let then = file(folder.path(), "eerder.json");
    mdd(&[&["report"], &GEMEENTEN[..], &["Zwolle", "--rules", "2.1", "--format", "json", "--output", &then]].concat());
    mdd(&["report", "--all", "--format", "html,json", "--previous", &then, "--output", &out]);
    mdd(&[
        "report",
        "Kaag en Braassem",
        "--rules",
        "2.3",
        "--format",
        "json",
        "--output",
        &file(folder.path(), "toen.json"),
    ]);
    let beside = ["--compare", "provincie", "--previous", &file(folder.path(), "toen.json")];
    for format in ["html", "json"] {
        let page = file(folder.path(), &format!("vergelijk.{format}"));
        mdd(&[&["report", "Kaag en Braassem", "--format", format, "--output", &page], &beside[..]].concat());
    }
    let page = file(folder.path(), "samen.html");
    mdd(&["report", "Kaag en Braassem", "Westerwolde", "--format", "html", "--output", &page]);
    let script = root().join("tests/browser/check.mjs").display().to_string();
    let files =
        ["GM1884-kaag-en-braassem.html", "vergelijk.html", "GM1950-westerwolde.html", "samen.html", "index.html"];
    let told = said("node", &[&[script.as_str(), &out], &files[..]].concat());
    assert!(told.contains(" passed, 0 failed"), "{told}");
}

#[test]
#[ignore = "needs Chromium: .ci/run installs it"]
fn the_words_of_a_page_are_those_of_the_report() {
    let folder = folder();
    for name in GEMEENTEN {
        let page = file(folder.path(), "page.html");
        mdd(&["report", name, "--format", "html", "--output", &page]);
        let script = root().join("tests/browser/words.mjs").display().to_string();
        agrees(&report(name), &said("node", &[&script, &page]), &format!("HTML of {name}"));
    }
}

#[test]
#[ignore = "needs qpdf and poppler: .ci/run installs them"]
fn pdf_is_whole_tagged_and_in_order() {
    let folder = folder();
    for name in GEMEENTEN {
        let pdf = file(folder.path(), "report.pdf");
        mdd(&["report", name, "--format", "pdf", "--output", &pdf]);
        let checked = said("qpdf", &["--check", &pdf]);
        assert!(checked.contains("No syntax or stream encoding errors found"), "{checked}");
        let info = said("pdfinfo", &[&pdf]);
        for line in ["Tagged:          yes", "Page size:       595.276 x 841.89 pts (A4)"] {
            assert!(info.contains(line), "{name}: {line} in\n{info}");
        }
        assert!(info.lines().any(|line| line.starts_with("Title:") && line.contains(name)), "{info}");
        let metadata = said("pdfinfo", &["-meta", &pdf]);
        assert!(metadata.contains("pdfuaid:part") && metadata.contains(">1<"), "{metadata}");
        let report = report(name);
        agrees(&report, &said("pdftotext", &["-raw", &pdf, "-"]), &format!("PDF of {name}"));
        let structure = said("pdfinfo", &["-struct-text", &pdf]);
        in_order(&report, &structure);
        tagged(&report, &structure);
        let pages = said("pdftotext", &["-raw", &pdf, "-"]);
        let pages: Vec<String> = pages.split('\u{c}').map(plain).filter(|page| !page.is_empty()).collect();
        front_page(&report, &pages);
        with_their_headings(&report, &pages);
        // Files and hashes are for the workbook; that figures are made up is said in a line.
        let text = pages.join(" ");
        assert!(!text.contains(".csv") && !text.contains("a19be6dbdba8"), "{name}");
        assert!(pages.iter().all(|page| page.matches("verzonnen cijfers").count() <= 2), "{name}");
        assert!(pages.len() <= 15 && fs::metadata(&pdf).unwrap().len() < 200_000, "{name}: {} pages", pages.len());
        let fonts = said("pdffonts", &[&pdf]);
        let embedded = fonts.lines().skip(2).all(|line| line.contains(" yes "));
        assert!(embedded && fonts.contains("NotoSans"), "{fonts}");
    }
}

/// A screen reader is told the title, of which row and column a cell is, what a table is of and what is a note; not the
/// numbers along a drawing.
fn tagged(report: &Report, structure: &str) {
    let lines: Vec<&str> = structure.lines().map(str::trim).collect();
    let count = |tag: &str| lines.iter().filter(|line| line.split([' ', ':']).next() == Some(tag)).count();
    let first = lines.iter().position(|line| line.starts_with('H')).unwrap();
    let title = lines[first..first + 4].join(" ");
    assert!(title.starts_with("H1") && title.contains(&report.meta.gemeente), "{title}");
    assert_eq!(count("H1"), 1);
    let sections = || report.chapters.iter().flat_map(|chapter| &chapter.sections).flat_map(|section| &section.blocks);
    let tables = || sections().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let printed = tables().filter(|table| !table.rows.is_empty() && !table.title.is_empty());
    assert_eq!(count("Caption"), printed.count());
    assert_eq!(count("Note"), sections().filter(|block| matches!(block, Block::Note { .. })).count());
    let rows = report.summary.iter().map(|chapter| chapter.rows.len()).sum::<usize>()
        + tables().map(|table| table.rows.len()).sum::<usize>()
        + report
            .annexes
            .iter()
            .flat_map(|annex| &annex.blocks)
            .filter(|block| matches!(block, Block::Rules(_)))
            .count();
    assert!(lines.iter().filter(|line| **line == "/Scope /Row").count() >= rows, "{rows} rows");
    let pictures =
        sections().filter_map(|block| if let Block::Figures { figures } = block { Some(figures) } else { None });
    assert_eq!(count("Figure"), pictures.flatten().filter(|figure| figure.picture.is_some()).count());
    assert!(structure.matches("\"100%\"").count() <= printed_as(report, "100%"), "an axis");
}

/// How many figures and cells of tables end with this; the lines of a cell are apart.
fn printed_as(report: &Report, text: &str) -> usize {
    let rows = report.summary.iter().flat_map(|chapter| &chapter.rows).map(|row| row.score.figure.to_string());
    let blocks = report.chapters.iter().flat_map(|chapter| &chapter.sections).flat_map(|section| &section.blocks);
    let in_blocks = blocks.flat_map(|block| match block {
        Block::Figures { figures } => figures
            .iter()
            .flat_map(|figure| [&figure.score.figure, &figure.score.benchmark])
            .map(ToString::to_string)
            .collect(),
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.label.clone());
            table.rows.iter().flatten().map(ToString::to_string).chain(heads).collect()
        }
        _ => Vec::new(),
    });
    rows.chain(in_blocks).filter(|printed| printed.ends_with(text)).count()
}

/// Page 1 is the message, whom to ask and all rows of the summary, and nothing after it.
fn front_page(report: &Report, pages: &[String]) {
    let front = &pages[0];
    let message = report.message.as_ref().unwrap();
    for sentence in &message.sentences {
        assert!(front.contains(&plain(sentence)), "{sentence} on {front}");
    }
    assert!(front.contains("Vragen over dit rapport?"));
    for row in report.summary.iter().flat_map(|chapter| &chapter.rows) {
        assert!(front.contains(&plain(&row.label)), "{} on {front}", row.label);
    }
    assert!(!front.contains("Inleiding") && pages[1].starts_with("Inleiding"), "{}", start(&pages[1]));
}

/// The first figure under each heading stands on the page of that heading.
fn with_their_headings(report: &Report, pages: &[String]) {
    for section in report.chapters.iter().flat_map(|chapter| &chapter.sections) {
        let mut heading = Some(format!("{} {}", section.number, section.title));
        for block in &section.blocks {
            match block {
                Block::Heading { text } => heading = Some(text.clone()),
                Block::Figures { figures } => {
                    let Some(heading) = heading.take() else { continue };
                    let (heading, figure) = (plain(&heading), plain(&figures[0].title));
                    let together =
                        |page: &String| page.match_indices(&heading).any(|(at, _)| page[at..].contains(&figure));
                    assert!(pages.iter().skip(1).any(together), "{heading}: {figure}");
                }
                _ => {}
            }
        }
    }
}

/// The headings of the report come one after the other in the structure that a screen reader follows.
fn in_order(report: &Report, structure: &str) {
    let structure = plain(structure);
    let mut rest = structure.as_str();
    let chapters = report.chapters.iter().flat_map(|chapter| {
        let title = format!("{}. {}", chapter.number, chapter.title);
        std::iter::once(title)
            .chain(chapter.sections.iter().map(|section| format!("{} {}", section.number, section.title)))
    });
    let annexes = report.annexes.iter().map(|annex| annex.title.clone());
    let headings = ["Samenvatting".to_owned(), "Inleiding".to_owned()].into_iter().chain(chapters).chain(annexes);
    for heading in headings {
        // A text in the structure stands between quotes.
        let heading = format!("\"{}", plain(&heading));
        let at = rest.find(&heading).unwrap_or_else(|| panic!("no {heading} in the structure: {}", start(rest)));
        rest = &rest[at + heading.len()..];
    }
}

/// As pages and PDF are held above: so all three agree.
#[test]
fn the_words_of_a_terminal_are_those_of_the_report() {
    for name in GEMEENTEN {
        let output = crate::program::mdd()
            .args(["report", name, "--quiet", "--color", "never"])
            .current_dir(root())
            .env("COLUMNS", "140")
            .output()
            .unwrap();
        agrees(&report(name), &String::from_utf8(output.stdout).unwrap(), &format!("text of {name}"));
    }
}

#[test]
#[ignore = "needs LibreOffice: .ci/run installs it"]
fn workbooks_open_in_a_spreadsheet() {
    let folder = folder();
    let (one, all) = (file(folder.path(), "kaag.xlsx"), file(folder.path(), "land.xlsx"));
    mdd(&["report", "Kaag en Braassem", "--format", "xlsx", "--output", &one]);
    mdd(&["report", "--all", "--format", "xlsx", "--output", &all]);
    let out = folder.path().display().to_string();
    let home = format!("-env:UserInstallation=file://{out}/home");
    // Every sheet as it is shown, in UTF-8.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
    for workbook in [&one, &all] {
        said("soffice", &[&home, "--headless", "--convert-to", filter, "--outdir", &out, workbook]);
    }
    let sheet = |name: &str| {
        let path = folder.path().join(name);
        fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; {:?}", path.display(), names(folder.path())))
    };
    let summary = sheet("kaag-Samenvatting.csv");
    for row in report("Kaag en Braassem").summary.iter().flat_map(|chapter| &chapter.rows) {
        let subject = format!(",{},{}", row.section, row.label);
        let line = summary.lines().find(|line| line.contains(&subject)).unwrap_or_else(|| panic!("{subject}"));
        for figure in [&row.score.figure, &row.score.benchmark]
            .map(ToString::to_string)
            .iter()
            .filter(|figure| !figure.is_empty())
        {
            // As this spreadsheet writes numbers, in English or in Dutch.
            assert!(line.contains(figure.as_str()) || line.contains(&figure.replace(',', ".")), "{figure} in {line}");
        }
        assert!(line.contains(row.score.colour.unwrap().word()), "{line}");
    }
    let country = sheet("land-Kleuren.csv");
    assert!(country.lines().filter(|line| line.starts_with("GM")).count() == 380, "380 gemeenten");
    let kaag = country.lines().find(|line| line.contains("Kaag en Braassem")).unwrap();
    assert_eq!(kaag.matches("rood").count(), 14, "{kaag}");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}
