//! Figures of several gemeenten side by side, on some subjects: who has which colour, what would make the others groen, and
//! the rows behind the figures that one has and another has not.
//!
//! Of no gemeente but these: only what is of the country stands beside them.

use serde::Serialize;

use super::country::Country;
use super::{Block, PrintedColumn, PrintedScore, PrintedTable, message};
use mdd_engine::dataset::{GemeenteIndex, NameMeaning};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::{Colour, GemeenteCode, Shown};

/// So many rows behind the figures of a subject are shown.
const MOST_ROWS: usize = 20;

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetFigures {
    pub gemeenten: Vec<SheetGemeente>,
    /// In the order in which they were asked for.
    pub subjects: Vec<SheetSubject>,
}

/// One of those side by side.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetGemeente {
    pub code: String,
    pub name: String,
}

/// One subject, with what each of them has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetSubject {
    pub indicator: String,
    pub section: String,
    pub label: String,
    /// Of each gemeente, in their order.
    pub scores: Vec<SheetScore>,
    /// None where the rules show no rows, or all have the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<SheetRows>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetScore {
    #[serde(flatten)]
    pub score: PrintedScore,
    /// What would make it groen; empty unless it is oranje or rood.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub needed: String,
}

/// Rows behind the figures of a subject that not all of them have: first what somebody groen has and somebody lower lacks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetRows {
    pub columns: Vec<String>,
    pub rows: Vec<SheetRow>,
    /// How many there are, with those that are not shown.
    pub all: usize,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SheetRow {
    pub cells: Vec<String>,
    /// Of each gemeente, in their order.
    pub has: Vec<bool>,
}

impl Country<'_> {
    /// These gemeenten on these subjects, both in the order given.
    pub fn sheet_figures(&self, subjects: &[IndicatorIndex], gemeenten: &[GemeenteIndex]) -> SheetFigures {
        let named = |gemeente: &GemeenteIndex| {
            let (code, name) = self.named(*gemeente);
            SheetGemeente { code, name }
        };
        SheetFigures {
            gemeenten: gemeenten.iter().map(named).collect(),
            subjects: subjects.iter().map(|number| self.subject(*number, gemeenten)).collect(),
        }
    }

    fn subject(&self, number: IndicatorIndex, gemeenten: &[GemeenteIndex]) -> SheetSubject {
        let indicator = self.evaluation.pack.indicator(number);
        let score = |gemeente: &GemeenteIndex| SheetScore {
            score: self.score(number, *gemeente),
            needed: message::needed(self.evaluation, number, *gemeente).map(|(told, _)| told).unwrap_or_default(),
        };
        let scores: Vec<SheetScore> = gemeenten.iter().map(score).collect();
        let rows = indicator.rows.as_ref().and_then(|shown| {
            let behind = |gemeente: &GemeenteIndex| -> Vec<Vec<String>> {
                let rows = self.evaluation.rows_behind(indicator.measure, shown, *gemeente);
                rows.iter()
                    .map(|row| row.iter().map(|cell| self.among(cell.to_string(), gemeenten)).collect())
                    .collect()
            };
            let columns = shown.columns.iter().map(|(_, heading)| heading.clone()).collect();
            rows_beside(columns, &gemeenten.iter().map(behind).collect::<Vec<_>>(), &scores)
        });
        SheetSubject {
            indicator: indicator.id.to_string(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            scores,
            rows,
        }
    }
}

impl Country<'_> {
    /// A cell; one that names a gemeente that is not side by side with them says only that.
    fn among(&self, cell: String, gemeenten: &[GemeenteIndex]) -> String {
        let data = self.evaluation.data;
        let named = match cell.parse::<GemeenteCode>().ok().filter(|_| cell.starts_with("GM")) {
            Some(code) => data.index_of(code),
            None => match data.spellings.find(&cell) {
                NameMeaning::Gemeente(found) => Some(found),
                _ => None,
            },
        };
        match named.filter(|found| !gemeenten.contains(found)) {
            Some(_) => self.evaluation.pack.words().get("report-beside-other").to_owned(),
            None => cell,
        }
    }
}

fn rows_beside(columns: Vec<String>, each: &[Vec<Vec<String>>], scores: &[SheetScore]) -> Option<SheetRows> {
    let mut cells: Vec<&Vec<String>> = each.iter().flatten().collect();
    cells.sort_unstable();
    cells.dedup();
    let has = |cells: &Vec<String>| each.iter().map(|rows| rows.contains(cells)).collect::<Vec<bool>>();
    let row = |cells: &Vec<String>| SheetRow { has: has(cells), cells: cells.clone() };
    let mut rows: Vec<SheetRow> = cells.into_iter().map(row).filter(|row| row.has.contains(&false)).collect();
    rows.sort_by_key(|row| !row.is_example(scores));
    let all = rows.len();
    rows.truncate(MOST_ROWS);
    (all > 0).then_some(SheetRows { columns, rows, all })
}

impl SheetRow {
    /// Whether somebody who is groen has it, and somebody who is not lacks it.
    pub fn is_example(&self, scores: &[SheetScore]) -> bool {
        let some = |has: bool, fits: fn(&SheetScore) -> bool| {
            self.has.iter().zip(scores).any(|(here, score)| *here == has && fits(score))
        };
        some(true, SheetScore::is_groen) && some(false, SheetScore::is_lower)
    }

    /// Whether somebody who is not groen has it, and nobody who is.
    pub fn is_burden(&self, scores: &[SheetScore]) -> bool {
        let has = |fits: fn(&SheetScore) -> bool| self.has.iter().zip(scores).any(|(has, score)| *has && fits(score));
        has(SheetScore::is_lower) && !has(SheetScore::is_groen)
    }
}

impl SheetScore {
    pub fn is_groen(&self) -> bool {
        self.score.colour == Some(Colour::Groen)
    }

    /// Oranje or rood.
    pub fn is_lower(&self) -> bool {
        matches!(self.score.colour, Some(Colour::Oranje | Colour::Rood))
    }
}

impl SheetSubject {
    /// "2.4 Te vervangen pakketten"
    pub fn title(&self) -> String {
        format!("{} {}", self.section, self.label)
    }

    /// What stands beside the figures; where it is not the same for all, each once.
    pub fn benchmarks(&self) -> String {
        let mut found: Vec<&str> = Vec::new();
        for words in self.scores.iter().map(|one| one.score.benchmark_words.as_str()) {
            if !words.is_empty() && !found.contains(&words) {
                found.push(words);
            }
        }
        found.join("; ")
    }
}

impl SheetFigures {
    /// A row a subject, a column a gemeente: figure and colour.
    pub fn table(&self, words: &ReportWords) -> PrintedTable {
        let cell = |one: &SheetScore| {
            let mark = one.score.colour.map(|colour| words.marked(colour)).unwrap_or_default();
            Shown::text(format!("{} {mark}", one.score.figure).trim())
        };
        let row = |subject: &SheetSubject| {
            let cells = subject.scores.iter().map(cell);
            let beside = Shown::text(subject.benchmarks());
            std::iter::once(Shown::text(subject.title())).chain(cells).chain(std::iter::once(beside)).collect()
        };
        let names = self.gemeenten.iter().map(|gemeente| gemeente.name.as_str());
        let heads = std::iter::once(words.get("report-head-subject")).chain(names);
        let heads = heads.chain(std::iter::once(words.get("report-head-beside")));
        PrintedTable {
            id: "naast-elkaar".to_owned(),
            title: String::new(),
            groups: Vec::new(),
            columns: heads.map(PrintedColumn::of_texts).collect(),
            rows: self.subjects.iter().map(row).collect(),
            empty: String::new(),
        }
    }

    /// The rows behind each subject that has them, a table each.
    pub fn row_tables(&self, words: &ReportWords) -> Vec<PrintedTable> {
        let table = |subject: &SheetSubject| {
            let found = subject.rows.as_ref()?;
            let title = said("report-beside-rows").with("subject", subject.title()).with("all", found.all);
            let names = self.gemeenten.iter().map(|gemeente| gemeente.name.as_str());
            let heads = found.columns.iter().map(String::as_str).chain(names);
            let has = |has: &bool| words.get(if *has { "report-yes" } else { "report-no" }).to_owned();
            let row = |row: &SheetRow| {
                row.cells.iter().cloned().chain(row.has.iter().map(has)).map(Shown::text).collect::<Vec<Shown>>()
            };
            Some(PrintedTable {
                id: format!("{}-rijen", subject.indicator),
                title: words.say(title.with("shown", found.rows.len())),
                groups: Vec::new(),
                columns: heads.map(PrintedColumn::of_texts).collect(),
                rows: found.rows.iter().map(row).collect(),
                empty: String::new(),
            })
        };
        self.subjects.iter().filter_map(table).collect()
    }

    /// What would make each of them groen: a sentence each.
    pub fn wishes(&self, words: &ReportWords) -> Vec<String> {
        let each = self.subjects.iter().flat_map(|subject| {
            let named = self.gemeenten.iter().zip(&subject.scores).filter(|(_, one)| !one.needed.is_empty());
            named.map(move |(gemeente, one)| {
                let told = said("report-beside-needed").with("subject", subject.title());
                words.say(told.with("gemeente", &gemeente.name).with("needed", &one.needed))
            })
        });
        each.collect()
    }

    /// What they say themselves of their colours.
    pub fn explained(&self) -> impl Iterator<Item = (&SheetGemeente, &SheetSubject, &str)> {
        self.subjects.iter().flat_map(|subject| {
            let named = self.gemeenten.iter().zip(&subject.scores);
            named.filter_map(move |(gemeente, one)| {
                Some((gemeente, subject, one.score.explanation.as_ref()?.words.as_str()))
            })
        })
    }
}

/// A list of sentences.
pub(super) fn listed(ordered: bool, sentences: &[String]) -> Block {
    Block::List { ordered, items: sentences.iter().map(|sentence| vec![Block::of_words(sentence.as_str())]).collect() }
}
