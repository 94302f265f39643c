//! From the country to the report of one gemeente, in the order of the outline.

use super::builder::Builder;
use super::country::Country;
use super::{Chapter, Report, annex, message};

pub(super) fn build(country: &Country<'_>, gemeente: mdd_engine::dataset::GemeenteIndex) -> Report {
    let needs = message::needs(country, gemeente);
    let mut builder = Builder::new(country, gemeente, &needs);
    let outline = &country.evaluation.pack.outline;
    let front = builder.text(outline.front.as_deref());
    let legend = if outline.layout.legend_in_front { country.legend() } else { Vec::new() };
    let summary = outline.chapters.iter().map(|chapter| builder.summary(chapter)).collect();
    let introduction = builder.text(outline.introduction.as_deref());
    let chapters = outline
        .chapters
        .iter()
        .map(|chapter| Chapter {
            number: chapter.number.clone(),
            title: chapter.title.clone(),
            sections: chapter.sections.iter().map(|section| builder.section(section)).collect(),
        })
        .collect();
    let annexes =
        (1..).zip(&outline.annexes).map(|(number, found)| annex::build(&mut builder, number, found)).collect();
    let report = Report {
        meta: country.meta(Some(gemeente)),
        message: None,
        front,
        legend,
        how_to_read: country.how_to_read.clone(),
        summary,
        introduction,
        chapters,
        annexes,
    };
    Report { message: message::build(country, gemeente, &report, &needs), ..report }
}
