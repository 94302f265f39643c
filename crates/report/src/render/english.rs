//! A report in English has no fixed word in Dutch, in whichever format.

use super::sample;
use super::{Paper, ReportFormat, Templates, render, render_beside};
use crate::report::{Block, PrintedScore, Report};
use mdd_engine::language::{Language, ReportWords, WORDINGS, Wording};
use mdd_engine::terms::{Colour, Notation};

/// What stands in a text around what is filled in.
fn stretches(wording: &Wording, language: Language) -> Vec<&'static str> {
    let parts = wording.text(language).split(['{', '}', '\n']).map(str::trim);
    let words = parts.map(|part| part.rsplit_once(']').map_or(part, |(_, rest)| rest).trim());
    // Of shorter ones nobody could say in which language they are.
    words.filter(|part| part.len() > 3 && !part.starts_with(['$', '"']) && !part.contains("AND(")).collect()
}

/// Every such stretch that is Dutch alone, with the name of its text.
fn dutch() -> Vec<(&'static str, &'static str)> {
    let english: Vec<&str> = WORDINGS.iter().flat_map(|wording| stretches(wording, Language::English)).collect();
    let each = |wording: &'static Wording| {
        stretches(wording, Language::Dutch).into_iter().map(|part| (wording.name, part)).collect::<Vec<_>>()
    };
    let all = WORDINGS.iter().flat_map(each);
    all.filter(|(_, part)| !english.iter().any(|english| stands_in(english, part))).collect()
}

/// Not as a part of another word.
fn stands_in(text: &str, part: &str) -> bool {
    let is_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
    text.match_indices(part).any(|(at, found)| {
        !is_word(text[..at].chars().next_back()) && !is_word(text[at + found.len()..].chars().next())
    })
}

/// What a reader of a page sees or hears: its words, and those of labels.
fn read_aloud(page: &str) -> String {
    let mut heard = String::new();
    let mut rest = page;
    while let Some((words, tag)) = rest.split_once('<') {
        heard.push_str(words);
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        for label in ["aria-label=\"", "data-kop=\"", "alt=\""] {
            heard.extend(tag.split_once(label).and_then(|(_, label)| label.split('"').next()));
        }
        heard.push('\n');
        let ending = ["style", "script"].into_iter().find(|name| *name == tag).map(|name| format!("</{name}>"));
        rest = match ending {
            // What a script says stands between quotes.
            Some(ending) => {
                let (inside, after) = after.split_once(&ending).expect("it ends");
                heard.extend(inside.split('"').skip(1).step_by(2).filter(|said| tag == "script" && said.contains(' ')));
                after
            }
            None => after,
        };
    }
    heard + rest
}

/// The sample in English: what comes from rules and data in it is Dutch, and not what stands in a text of reports.
fn report() -> Report {
    let mut report = sample::report("Tilburg");
    sample::beside(&mut report);
    report.meta.words = ReportWords::new(Language::English, &std::collections::BTreeMap::new());
    report.meta.peildatum.1 = Notation::English;
    report.meta.failed = vec!["X".to_owned()];
    report.meta.not_delivered = vec!["Y".to_owned()];
    let rows = report.summary.iter_mut().flat_map(|chapter| &mut chapter.rows).map(|row| &mut row.score);
    let blocks =
        report.chapters.iter_mut().flat_map(|chapter| &mut chapter.sections).flat_map(|section| &mut section.blocks);
    let figures = blocks.filter_map(|block| if let Block::Figures { figures } = block { Some(figures) } else { None });
    for score in rows.chain(figures.flatten().map(|figure| &mut figure.score)) {
        with_english_benchmark(score);
        let previous = score.previous.as_mut().expect("what was");
        previous.words = "↑ was 67%".to_owned();
    }
    let previous = report.meta.previous.as_mut().expect("an edition");
    previous.gone.clear();
    for line in &mut report.legend {
        line.text = "X".to_owned();
    }
    report
}

fn with_english_benchmark(score: &mut PrintedScore) {
    score.benchmark_label = "National".to_owned();
    score.benchmark_name = "Mean".to_owned();
    score.benchmark_words = "mean 73%".to_owned();
    score.benchmark_shown = "73%".to_owned();
}

/// What the sample says itself, but for the names that colours have for programs.
fn own() -> String {
    let own = serde_json::to_string(&report()).expect("a report as JSON");
    Colour::ALL.into_iter().fold(own, |own, colour| own.replace(&format!("\"colour\":\"{colour}\""), ""))
}

fn without_dutch(format: &str, printed: &str) {
    let own = own();
    let looked_for = dutch().into_iter().filter(|(_, part)| !stands_in(&own, part));
    let left: Vec<_> = looked_for.filter(|(_, part)| stands_in(printed, part)).collect();
    assert!(left.is_empty(), "{format}: {left:?}\n{printed}");
}

#[test]
fn no_fixed_word_is_dutch() {
    let templates = Templates::default();
    let reports = [report(), report()];
    for reports in [&reports[..1], &reports[..]] {
        for format in [ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html] {
            let Ok(bytes) = render(reports, format, Paper::of_file(&templates)) else {
                assert!(format == ReportFormat::Html && cfg!(not(feature = "html")));
                continue;
            };
            let text = String::from_utf8(bytes).expect("UTF-8");
            without_dutch(format.word(), &if format == ReportFormat::Html { read_aloud(&text) } else { text });
        }
    }
}

#[test]
fn side_by_side_no_fixed_word_is_dutch() {
    let mut found = sample::side_by_side("X");
    let Report { meta, legend, .. } = report();
    (found.meta, found.legend) = (meta, legend);
    let gemeenten = found.subjects.iter_mut().flat_map(|subject| &mut subject.gemeenten);
    gemeenten.for_each(|one| with_english_benchmark(&mut one.score));
    let templates = Templates::default();
    for format in [ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html] {
        let Ok(bytes) = render_beside(&found, format, Paper::of_file(&templates)) else {
            assert!(format == ReportFormat::Html && cfg!(not(feature = "html")));
            continue;
        };
        let text = String::from_utf8(bytes).expect("UTF-8");
        without_dutch(format.word(), &if format == ReportFormat::Html { read_aloud(&text) } else { text });
    }
}

#[test]
fn no_mail_has_a_dutch_word() {
    let super::mail::MailBodies { subject, text, html } = super::mail::bodies(&report());
    without_dutch("mail", &[subject, text, read_aloud(&html)].join("\n"));
}

#[test]
fn the_same_report_in_dutch_has_them() {
    let bytes =
        render(&[sample::report("X")], ReportFormat::Text, Paper::of_file(&Templates::default())).expect("a text");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let found = dutch().into_iter().filter(|(_, part)| stands_in(&text, part)).count();
    assert!(found > 10, "{found}: the words are not looked for");
}

#[cfg(feature = "xlsx")]
#[test]
fn no_workbook_has_a_dutch_word() {
    use std::io::Cursor;

    use calamine::{Reader, Xlsx};

    let bytes = render(&[report()], ReportFormat::Xlsx, Paper::of_file(&Templates::default())).expect("a workbook");
    let mut book: Xlsx<Cursor<Vec<u8>>> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let mut read = book.sheet_names().join("\n");
    for sheet in book.sheet_names() {
        let range = book.worksheet_range(&sheet).expect("a sheet");
        range.cells().for_each(|(_, _, cell)| read.push_str(&format!("\n{cell}")));
    }
    without_dutch("xlsx", &read);
}
