//! From an evaluation to the report of one gemeente, in the order of the outline.

use super::builder::Builder;
use super::{Chapter, LegendLine, Report, annex};
use crate::engine::{Evaluation, National};

/// The report of the gemeente with this number in the dataset.
pub fn build_report(evaluation: &Evaluation<'_>, national: &National, gemeente: usize) -> Report {
    let mut builder = Builder::new(evaluation, national, gemeente);
    let outline = &builder.evaluation.pack.outline;
    let front = builder.text(outline.front.as_deref());
    let in_front = outline.legend.iter().filter(|_| outline.layout.legend_in_front);
    let legend = in_front.map(|(colour, text)| LegendLine { colour: *colour, text: text.clone() }).collect();
    let summary = outline.chapters.iter().map(|chapter| builder.summary(chapter)).collect();
    let introduction = builder.text(outline.introduction.as_deref());
    let chapters = outline
        .chapters
        .iter()
        .map(|chapter| Chapter {
            number: chapter.number.clone(),
            title: chapter.title.clone(),
            sections: chapter.sections.iter().filter_map(|section| builder.section(section)).collect(),
        })
        .collect();
    let annexes =
        (1..).zip(&outline.annexes).map(|(number, found)| annex::build(&mut builder, number, found)).collect();
    Report { meta: builder.meta(), front, legend, summary, introduction, chapters, annexes }
}
