//! Figures of the gemeente with the benchmark beside them.

use super::super::phrases;
use super::Page;
use super::ink::Ink;
use super::lines::Lines;
use crate::report::{Figure, PrintedScore};

/// Figures below each other, their benchmarks lined up.
pub fn beside(page: Page<'_>, figures: &[Figure]) -> Lines {
    let widest =
        figures.iter().map(|figure| page.pen.plain(&figure.score.figure.to_string()).width()).max().unwrap_or_default();
    let mut lines = Lines::default();
    for figure in figures {
        lines.paragraph(one(page, figure, widest));
    }
    lines
}

/// A title, and what there is to say behind a bar in the colour.
fn one(page: Page<'_>, figure: &Figure, widest: usize) -> Lines {
    let bar = match figure.score.colour {
        Some(colour) => page.pen.in_colour(colour, "│"),
        None => page.pen.plain("│"),
    };
    let bar = bar.and(&page.pen.plain(" "));
    let inner = page.narrower(bar.width());
    let mut said = values(inner, figure, widest);
    said.append(judgement(inner, figure));
    for text in figure.told() {
        said.append(Lines::wrapped(&page.pen.plain(&text), inner.width));
    }
    let mut lines = Lines::wrapped(&page.pen.bold(&figure.title), page.width);
    if !figure.edition.is_empty() {
        lines.append(Lines::wrapped(&page.pen.plain(&figure.edition), page.width));
    }
    lines.append(said.prefixed(&bar));
    lines
}

fn values(page: Page<'_>, figure: &Figure, widest: usize) -> Lines {
    let shown = figure.score.figure.to_string();
    let own = match figure.score.colour {
        Some(colour) => page.pen.bold_in_colour(colour, &shown),
        None => page.pen.bold(&shown),
    };
    let mut lines = own_and_benchmark(
        page,
        &own.padded(widest, false),
        &figure.score.benchmark_name,
        &figure.score.benchmark_shown,
    );
    lines.append(beside_them(page, &figure.score));
    lines
}

/// The figure of those that it is compared with, and what it was; nothing when nobody asked.
pub fn beside_them(page: Page<'_>, score: &PrintedScore) -> Lines {
    let compared = page.meta.compared.as_ref().zip(score.compared.as_ref());
    let compared = compared.map(|(with, other)| (with.label.clone(), other.figure.to_string()));
    let previous = phrases::previous_heading(page.meta).zip(score.previous.as_ref());
    let previous = previous.map(|(heading, before)| (heading, before.words.clone()));
    let mut lines = Lines::default();
    for (label, value) in compared.into_iter().chain(previous).filter(|(_, value)| !value.is_empty()) {
        let line = page.pen.plain(&format!("{label}  ")).and(&page.pen.bold(&value));
        lines.append(Lines::wrapped(&line, page.width));
    }
    lines
}

/// The two figures on one line, or below each other when the page is too narrow.
pub fn own_and_benchmark(page: Page<'_>, own: &Ink, label: &str, benchmark: &str) -> Lines {
    let pen = page.pen;
    let labelled = |label: &str, value: &Ink| pen.plain(&format!("{label}  ")).and(value);
    let own = labelled(&page.meta.gemeente, own);
    if benchmark.is_empty() {
        return Lines::wrapped(&own, page.width);
    }
    let benchmark = labelled(label, &pen.bold(benchmark));
    let one_line = own.clone().and(&pen.plain("   ")).and(&benchmark);
    if one_line.width() <= page.width {
        return Lines::whole(one_line);
    }
    let mut lines = Lines::wrapped(&own, page.width);
    lines.append(Lines::wrapped(&benchmark, page.width));
    lines
}

/// The colour and why; nothing for a figure that is only shown.
fn judgement(page: Page<'_>, figure: &Figure) -> Lines {
    let pen = page.pen;
    let why = pen.plain(&figure.score.why);
    let ink = match figure.score.colour {
        Some(colour) => {
            let word = pen.in_colour(colour, &page.meta.words.marked(colour));
            let word = if why.is_empty() { word } else { word.and(&pen.plain(": ")) };
            word.and(&why)
        }
        None if why.is_empty() => return Lines::default(),
        None => why,
    };
    Lines::wrapped(&ink, page.width)
}

#[cfg(test)]
mod tests {
    use super::super::super::sample;
    use super::super::ink::Pen;
    use super::*;
    use crate::report::Block;

    fn shown(width: usize) -> String {
        let report = sample::report("Súdwest-Fryslân");
        let page = Page { pen: Pen::new(false), width, meta: &report.meta };
        let blocks = &report.chapters[0].sections[0].blocks;
        let found = blocks.iter().find_map(|block| match block {
            Block::Figures { figures } => Some(beside(page, figures)),
            _ => None,
        });
        String::from_utf8(found.expect("figures").into_bytes()).expect("UTF-8")
    }

    #[test]
    fn the_benchmarks_of_a_group_line_up() {
        let found = shown(60);
        assert!(found.contains("│ Súdwest-Fryslân  69%    Gemiddelde  73%\n"), "{found}");
        assert!(found.contains("│ Súdwest-Fryslân  Nee*   Gemiddelde  73%\n"), "{found}");
    }

    #[test]
    fn a_colour_comes_with_symbol_word_and_why() {
        assert!(shown(60).contains("│ ■ rood: Onder het landelijk gemiddelde\n│ 25 van de 31 producten\n"));
    }

    #[test]
    fn an_asterisk_is_explained() {
        assert!(shown(60).ends_with("│ * Technisch aangesloten\n"));
    }

    #[test]
    fn on_a_narrow_page_the_benchmark_stands_below() {
        assert!(shown(30).contains("│ Súdwest-Fryslân  69%\n│ Gemiddelde  73%\n"));
    }
}
