//! The sheet of a workshop: the figures of one group side by side, what groen has that others lack, what would make each
//! groen, and questions for the talk, made of the figures.

use serde::Serialize;

use super::country::Country;
use super::sheet_figures::{SheetFigures, SheetScore, SheetSubject, listed};
use super::{Block, LegendLine, Meta};
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::Colour;

/// What a group has on the table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct WorkshopSheet {
    #[serde(skip)]
    pub meta: Meta,
    #[serde(skip)]
    pub legend: Vec<LegendLine>,
    /// "2.4 Te vervangen pakketten"
    pub theme: String,
    /// The number of the group in its plan; none of a group that was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    #[serde(flatten)]
    pub beside: SheetFigures,
    pub questions: Vec<String>,
}

impl Country<'_> {
    /// The sheet of a group on a theme.
    pub fn sheet(
        &self,
        (theme, subjects): (&str, &[IndicatorIndex]),
        number: Option<usize>,
        group: &[GemeenteIndex],
    ) -> WorkshopSheet {
        let beside = self.sheet_figures(subjects, group);
        let questions = Asking { beside: &beside, words: self.evaluation.pack.words() }.questions();
        let (meta, legend) = (self.of_all(), self.legend());
        WorkshopSheet { meta, legend, theme: theme.to_owned(), number, beside, questions }
    }
}

impl WorkshopSheet {
    pub fn names(&self) -> Vec<String> {
        self.beside.gemeenten.iter().map(|gemeente| gemeente.name.clone()).collect()
    }

    /// "Werksessie: 2.4 Te vervangen pakketten"
    pub fn title(&self) -> String {
        self.meta.words.say(said("report-workshop-title").with("theme", &self.theme))
    }

    /// Who is in it, of which date: "Groep 1: Gouda, Leiden en Urk. Peildatum 6-2-2018."
    pub fn group(&self) -> String {
        let told = match self.number {
            Some(number) => said("report-workshop-group").with("number", number),
            None => said("report-workshop-group-named"),
        };
        self.meta.words.say(told.with("names", self.names()).with("date", self.meta.peildatum.shown()))
    }

    /// All of it below the table of figures, the same in every format.
    pub fn blocks(&self) -> Vec<Block> {
        let words = &self.meta.words;
        let heading = |id| Block::Heading { text: words.get(id).to_owned() };
        let mut blocks = Vec::new();
        let explained: Vec<String> = self
            .beside
            .explained()
            .map(|(gemeente, subject, told)| format!("{} ({}): {told}", gemeente.name, subject.title()))
            .collect();
        if !explained.is_empty() {
            blocks.extend([heading("report-workshop-explained"), listed(false, &explained)]);
        }
        let wishes = self.beside.wishes(words);
        if !wishes.is_empty() {
            blocks.extend([heading("report-workshop-needed"), listed(false, &wishes)]);
        }
        let tables = self.beside.row_tables(words);
        if !tables.is_empty() {
            blocks.push(heading("report-workshop-rows"));
            blocks.extend(tables.into_iter().map(Block::Table));
        }
        blocks.extend([heading("report-workshop-questions"), listed(true, &self.questions)]);
        blocks.push(Block::of_words(words.get("report-workshop-between-us")));
        blocks
    }
}

/// Writes the questions: of each subject, of its figures.
struct Asking<'s> {
    beside: &'s SheetFigures,
    words: &'s ReportWords,
}

impl Asking<'_> {
    fn questions(&self) -> Vec<String> {
        let mut asked: Vec<String> = self.beside.subjects.iter().flat_map(|subject| self.of_subject(subject)).collect();
        asked.push(self.words.get("report-workshop-ask-agree").to_owned());
        asked
    }

    fn of_subject(&self, subject: &SheetSubject) -> Vec<String> {
        let groen = self.names(subject, SheetScore::is_groen);
        let lower = self.names(subject, SheetScore::is_lower);
        let words = self.words;
        let mut asked = Vec::new();
        if groen.is_empty() || lower.is_empty() {
            return asked;
        }
        let how = said("report-workshop-ask-groen").with("count", groen.len()).with("names", groen.clone());
        let how = how.with("groen", words.colour(Colour::Groen)).with("subject", subject.title());
        asked.push(words.say(how));
        for (gemeente, one) in self.beside.gemeenten.iter().zip(&subject.scores).filter(|(_, one)| one.is_lower()) {
            let Some(colour) = one.score.colour else { continue };
            let what = said("report-workshop-ask-lower").with("gemeente", &gemeente.name);
            let what = what.with("colour", words.colour(colour)).with("figure", one.score.figure.to_string());
            asked.push(words.say(what.with("subject", subject.title())));
        }
        if let Some(rows) = &subject.rows {
            let first = |fits: &dyn Fn(&super::sheet_figures::SheetRow) -> bool| {
                rows.rows.iter().find(|row| fits(row)).and_then(|row| Some((row.cells.first()?, row)))
            };
            let having = |has: &[bool]| -> Vec<String> {
                let named = self.beside.gemeenten.iter().zip(has).filter(|(_, has)| **has);
                named.map(|(gemeente, _)| gemeente.name.clone()).collect()
            };
            if let Some((example, row)) = first(&|row| row.is_burden(&subject.scores)) {
                let without = said("report-workshop-ask-burden").with("names", having(&row.has));
                asked.push(words.say(without.with("example", example).with("groen", groen.clone())));
            } else if let Some((example, row)) = first(&|row| row.is_example(&subject.scores)) {
                let with = said("report-workshop-ask-example").with("names", having(&row.has));
                asked.push(words.say(with.with("example", example)));
            }
        }
        let grey = self.names(subject, |one| one.score.colour == Some(Colour::Grijs));
        if !grey.is_empty() {
            let why = said("report-workshop-ask-grijs").with("names", grey).with("subject", subject.title());
            asked.push(words.say(why));
        }
        asked
    }

    fn names(&self, subject: &SheetSubject, fits: fn(&SheetScore) -> bool) -> Vec<String> {
        let named = self.beside.gemeenten.iter().zip(&subject.scores).filter(|(_, one)| fits(one));
        named.map(|(gemeente, _)| gemeente.name.clone()).collect()
    }
}
