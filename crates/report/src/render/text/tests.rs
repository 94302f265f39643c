//! What holds for a whole report on a terminal.

use super::super::sample;
use super::*;

fn shown(reports: &[Report], width: usize, colours: bool) -> String {
    String::from_utf8(render(reports, width, colours)).expect("UTF-8")
}

fn frisian() -> Report {
    sample::report("Súdwest-Fryslân")
}

#[test]
fn no_line_is_wider_than_the_page() {
    for width in 40..=130 {
        for line in shown(&[frisian()], width, false).lines() {
            let links = line.contains("https://");
            assert!(links || textwrap::core::display_width(line) <= width, "{width}: {line}");
        }
    }
}

#[test]
fn without_colours_there_is_no_escape_code() {
    let mut hostile = sample::report("\u{1b}[31mRood");
    hostile.meta.monitor = "a\u{9b}31m".to_owned();
    let found = shown(&[hostile], 80, false);
    assert!(found.chars().all(|letter| letter == '\n' || !letter.is_control()));
}

#[test]
fn colours_change_nothing_but_the_colours() {
    let coloured = shown(&[frisian()], 80, true);
    assert!(coloured.contains('\u{1b}'));
    let mut without = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        without.push_str(before);
        rest = after.split_once('m').expect("the end of a code").1;
    }
    assert_eq!(without + rest, shown(&[frisian()], 80, false));
}

#[test]
fn a_colour_is_never_shown_by_colour_alone() {
    let found = shown(&[frisian()], 80, false);
    assert!(found.contains("■ rood   1.1  Digitale volwassenheid"), "{found}");
}

#[test]
fn what_stands_beside_a_figure_is_there_when_it_was_asked_for() {
    let mut report = frisian();
    sample::beside(&mut report);
    let wide = shown(&[report.clone()], 120, false);
    assert!(wide.contains("Leiden  Sinds 9-11-2017"), "{wide}");
    let row = wide.lines().find(|line| line.contains("gem. 73%")).unwrap_or_default();
    let cells: Vec<&str> = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    assert!(cells.ends_with(&["69%", "gem. 73%", "91%", "↑ was 67% (■ rood)"]), "{wide}");
    assert!(shown(&[report], 40, false).contains("Leiden  91%"));
}

#[test]
fn a_grijs_row_of_the_summary_says_why() {
    assert!(shown(&[frisian()], 80, false).contains("○ grijs  1.1  Waardering burgers (doet niet mee)"));
}

#[test]
fn a_row_without_a_colour_stands_in_line() {
    assert!(shown(&[frisian()], 80, false).contains("\n         1.1  Belvolume"));
}

#[test]
fn made_up_figures_are_announced_at_the_top() {
    let found = shown(&[frisian()], 80, false);
    let place = found.find("Let op: verzonnen cijfers, ter demonstratie.").expect("a warning");
    assert!(place < found.find("Samenvatting").expect("a summary"));
}

#[test]
fn a_purpose_starts_on_the_line_of_its_label() {
    assert!(shown(&[frisian()], 80, false).contains("\n\nDoel: Inwoners regelen hun zaken online.\n"));
}

#[test]
fn a_note_stands_behind_its_number() {
    let found = shown(&[frisian()], 80, false);
    assert!(found.contains("goed op[1] en lees.\n") && found.contains("\n[1] Volgens de Softwarecatalogus.\n"));
}

#[test]
fn reports_are_kept_apart_by_a_line() {
    let found = shown(&[frisian(), sample::report("Tilburg")], 40, false);
    assert!(found.contains(&format!("\n\n\n{}\n\n\nMonitor", "━".repeat(40))));
}

#[test]
fn a_page_narrower_than_forty_is_forty_wide() {
    assert_eq!(shown(&[frisian()], 1, false), shown(&[frisian()], 40, false));
}
