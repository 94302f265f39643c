//! What stands in front: where the gemeente stands, what stands out, and the chances, in the order that the rules ask for.
//!
//! No table of the best: nothing is added up but how many subjects have which colour. Only where the rules ask for it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;
use typed_index_collections::TiVec;

use super::country::Country;
use super::{Block, Inline, Recoloured, Report};
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::engine::Evaluation;
use mdd_engine::explain::{FigureChange, Wish, wishes};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{ReportWords, Said, said};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{Contact, Indicator, MessageOutline, Ranking, SectionOutline, figure_name};
use mdd_engine::terms::{Colour, Date, Number};

/// A colour that so few gemeenten have stands out: one in so many.
const STANDS_OUT: usize = 10;

/// More changes than this are counted, and not named.
const MOST_CHANGES: usize = 4;

/// What a reader should know first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FrontMessage {
    /// Where the gemeente stands, and what stands out.
    pub sentences: Vec<String>,
    /// All of it as it is printed.
    pub blocks: Vec<Block>,
    pub chances: Vec<Chance>,
    /// It says what changed since the edition before.
    #[serde(skip)]
    pub says_changes: bool,
}

/// A subject with most reason to act.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Chance {
    pub indicator: String,
    pub section: String,
    pub label: String,
    pub colour: Colour,
    /// Why it has this colour, in the words of the rules.
    pub why: String,
    /// What the gemeente says of it; empty where it says nothing.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// What would make it groen: "Voor groen: minstens 74%. Nu: 69%."
    pub needed: String,
    /// How many gemeenten have this colour here.
    pub gemeenten: usize,
    /// By when; as printed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deadline: String,
    /// Whom to ask: an address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub contact: String,
}

/// What is counted over the country, once.
pub(super) struct Counted {
    /// How many gemeenten have each colour, by indicator.
    colours: TiVec<IndicatorIndex, [usize; Colour::ALL.len()]>,
    /// How many subjects of the summary each gemeente has in groen.
    green: TiVec<GemeenteIndex, usize>,
}

impl Counted {
    /// None where no report asks for it.
    pub fn of(evaluation: &Evaluation<'_>) -> Option<Counted> {
        evaluation.pack.outline.message.as_ref()?;
        let gemeenten = || evaluation.data.gemeenten.keys();
        let colours = evaluation.indicators().map(|(number, _)| {
            let has = |colour| gemeenten().filter(|at| evaluation.decision(number, *at).colour == Some(colour)).count();
            Colour::ALL.map(has)
        });
        let colours = colours.collect();
        let rows: Vec<IndicatorIndex> = rows(evaluation).collect();
        let green = gemeenten().map(|gemeente| {
            rows.iter().filter(|row| evaluation.decision(**row, gemeente).colour == Some(Colour::Groen)).count()
        });
        Some(Counted { colours, green: green.collect() })
    }

    /// How many gemeenten have a colour.
    pub fn with(&self, indicator: IndicatorIndex, colour: Colour) -> usize {
        let found = Colour::ALL.iter().zip(&self.colours[indicator]).find(|(other, _)| **other == colour);
        *found.or_fault("a count of every colour").1
    }
}

/// The rows of the summary.
fn rows<'e>(evaluation: &Evaluation<'e>) -> impl Iterator<Item = IndicatorIndex> + use<'e> {
    let pack = evaluation.pack;
    pack.outline.summary().map(|id| pack.indicator_index(id).or_fault("an indicator of the summary"))
}

impl Report {
    /// How many subjects of the summary have which colour, in one or two sentences.
    pub fn tally(&self) -> Vec<String> {
        let words = &self.meta.words;
        let colours: Vec<Option<Colour>> =
            self.summary.iter().flat_map(|chapter| &chapter.rows).map(|row| row.score.colour).collect();
        let of = |colour| colours.iter().filter(|other| **other == Some(colour)).count();
        let first = said("report-message-colours").with("gemeente", &self.meta.gemeente).with("all", colours.len());
        let first = first.with("groen", words.colour(Colour::Groen)).with("oranje", words.colour(Colour::Oranje));
        let first = first.with("rood", words.colour(Colour::Rood)).with("green", of(Colour::Groen));
        let mut told = vec![first.with("amber", of(Colour::Oranje)).with("red", of(Colour::Rood))];
        let grey = of(Colour::Grijs);
        if grey > 0 {
            told.push(said("report-message-grey").with("count", grey).with("grijs", words.colour(Colour::Grijs)));
        }
        told.into_iter().map(|told| words.say(told)).collect()
    }
}

/// The message of a report; `report` is all the rest of it.
pub(super) fn build(
    country: &Country<'_>,
    gemeente: GemeenteIndex,
    report: &Report,
    needs: &Needs,
) -> Option<FrontMessage> {
    let asked = country.evaluation.pack.outline.message.as_ref()?;
    let counted = country.counted.as_ref()?;
    let writing = Writing { country, counted, needs, report, gemeente, words: country.evaluation.pack.words() };
    let sentences = writing.sentences();
    let mut blocks = vec![Block::of_words(sentences.join(" "))];
    let chances = writing.chances(asked);
    if !chances.is_empty() {
        blocks.push(Block::Heading { text: writing.words.get("report-message-chances").to_owned() });
        blocks.push(Block::List { ordered: true, items: chances.iter().map(|chance| writing.item(chance)).collect() });
    }
    if let Some(contact) = &country.evaluation.pack.outline.contact {
        blocks.push(paragraph(asked_of(contact, "report-message-contact", writing.words)));
    }
    let chances = chances.into_iter().map(|chance| chance.printed).collect();
    Some(FrontMessage { sentences, blocks, chances, says_changes: false })
}

/// What would make each indicator of a gemeente groen; worked out once, for its figure and its chance.
pub(super) type Needs = TiVec<IndicatorIndex, Option<(String, Wish)>>;

/// Of every indicator that is rood or oranje; of none where the rules ask for no message.
pub(super) fn needs(country: &Country<'_>, gemeente: GemeenteIndex) -> Needs {
    let evaluation = country.evaluation;
    let asked = evaluation.pack.outline.message.is_some();
    let of = |(row, _)| if asked { needed(evaluation, row, gemeente) } else { None };
    evaluation.indicators().map(of).collect()
}

/// What would make a rood or oranje groen, in a sentence: "Voor groen: minstens 74%. Nu: 69%."
pub(super) fn needed(
    evaluation: &Evaluation<'_>,
    row: IndicatorIndex,
    gemeente: GemeenteIndex,
) -> Option<(String, Wish)> {
    let colour = evaluation.decision(row, gemeente).colour?;
    if !matches!(colour, Colour::Rood | Colour::Oranje) {
        return None;
    }
    let (indicator, words) = (evaluation.pack.indicator(row), evaluation.pack.words());
    let wishes = wishes(evaluation, row, gemeente, words.language());
    let wish = wishes.into_iter().find(|wish| wish.colour == Colour::Groen)?;
    let green = words.colour(Colour::Groen);
    let own = &evaluation.measure(indicator.measure).name;
    let changes = wish.ways.first().map(|way| way.changes.as_slice()).unwrap_or_default();
    let told = match changes {
        [] => said("report-message-no-way").with("groen", green).with("why", &wish.otherwise),
        [change] if change.measure == *own => {
            let told = said("report-message-needed").with("groen", green).with("needed", &change.needed);
            told.with("now", evaluation.show(indicator.measure, gemeente))
        }
        changes => {
            let change = |change: &FigureChange| {
                let told = said("report-message-needed-of").with("name", figure_name(&change.measure));
                words.say(told.with("needed", &change.needed))
            };
            let changes: Vec<String> = changes.iter().map(change).collect();
            said("report-message-needed-all").with("groen", green).with("changes", changes)
        }
    };
    Some((words.say(told), wish))
}

/// By when it should be groen: "Dit moet groen zijn op 1-4-2019."
pub(super) fn deadline(evaluation: &Evaluation<'_>, day: Date) -> String {
    let words = evaluation.pack.words();
    let is_past = day < evaluation.peildatum.0;
    let told = said(if is_past { "report-message-deadline-past" } else { "report-message-deadline" });
    words.say(told.with("date", words.date(day)))
}

/// By what the chances are put in order, for who wonders.
pub(super) fn ranking(asked: &MessageOutline, words: &ReportWords) -> String {
    let name = |by: &Ranking| match by {
        Ranking::Near => "report-message-by-near",
        Ranking::Colour => "report-message-by-colour",
        Ranking::Rare => "report-message-by-rare",
        Ranking::Deadline => "report-message-by-deadline",
        Ranking::Weight => "report-message-by-weight",
    };
    let by: Vec<String> = asked.by.iter().map(|by| words.get(name(by)).to_owned()).collect();
    words.say(said("report-message-ranking").with("criteria", by.join("; ")))
}

/// A chance, and what its place among others rests on.
struct Ranked<'e> {
    printed: Chance,
    indicator: &'e Indicator,
    contact: Option<&'e Contact>,
    wish: Option<Wish>,
}

struct Writing<'c, 'e> {
    country: &'c Country<'e>,
    counted: &'c Counted,
    needs: &'c Needs,
    report: &'c Report,
    gemeente: GemeenteIndex,
    words: &'e ReportWords,
}

impl<'e> Writing<'_, 'e> {
    fn evaluation(&self) -> &'e Evaluation<'e> {
        self.country.evaluation
    }

    fn sentences(&self) -> Vec<String> {
        let own = self.counted.green[self.gemeente];
        let more = self.counted.green.iter().filter(|other| **other > own).count();
        let same = self.counted.green.iter().filter(|other| **other == own).count().saturating_sub(1);
        let among = said("report-message-among").with("more", more).with("same", same);
        let among = among.with("all", self.evaluation().gemeenten()).with("groen", self.colour(Colour::Groen));
        let further = std::iter::once(among).chain(self.stands_out()).chain(self.changed());
        self.report.tally().into_iter().chain(further.map(|told| self.words.say(told))).collect()
    }

    fn colour(&self, colour: Colour) -> String {
        self.words.colour(colour).to_owned()
    }

    /// The rood that the fewest others have, where that are few.
    fn stands_out(&self) -> Option<Said> {
        let evaluation = self.evaluation();
        let red = rows(evaluation)
            .filter(|row| evaluation.decision(*row, self.gemeente).colour == Some(Colour::Rood))
            .map(|row| (self.counted.with(row, Colour::Rood), row));
        let (count, row) = red.min_by_key(|(count, row)| (*count, *row))?;
        if count * STANDS_OUT > evaluation.gemeenten() {
            return None;
        }
        let indicator = evaluation.pack.indicator(row);
        let told = said("report-message-stands-out").with("section", &indicator.section);
        Some(told.with("label", &indicator.label).with("rood", self.colour(Colour::Rood)).with("count", count))
    }

    /// The subjects with another colour than in the edition before, where those are few.
    fn changed(&self) -> Option<Said> {
        let since = self.report.meta.previous.as_ref()?;
        let changed = self.report.recoloured().into_iter().filter_map(|Recoloured { subject, before, now, .. }| {
            let told = said("report-message-change").with("row", subject);
            Some(self.words.say(told.with("before", self.colour(before?)).with("now", self.colour(now?))))
        });
        let changed: Vec<String> = changed.collect();
        let few = (1..=MOST_CHANGES).contains(&changed.len());
        few.then(|| {
            said("report-message-changed").with("date", since.peildatum.shown()).with("rows", changed.join("; "))
        })
    }

    fn chances(&self, asked: &MessageOutline) -> Vec<Ranked<'e>> {
        let evaluation = self.evaluation();
        let mut found: Vec<Ranked<'e>> = rows(evaluation).filter_map(|row| self.chance(row)).collect();
        found.sort_by_cached_key(|chance| asked.by.iter().map(|by| place(*by, chance)).collect::<Vec<_>>());
        // A paragraph is one thing to do.
        let mut told = BTreeSet::new();
        found.retain(|chance| told.insert(chance.printed.section.clone()));
        found.truncate(asked.chances);
        found
    }

    fn chance(&self, row: IndicatorIndex) -> Option<Ranked<'e>> {
        let evaluation = self.evaluation();
        let indicator = evaluation.pack.indicator(row);
        let colour = evaluation.decision(row, self.gemeente).colour?;
        if !matches!(colour, Colour::Rood | Colour::Oranje) {
            return None;
        }
        let (needed, wish) = self.needs[row].clone().unzip();
        let of_section = || self.section(indicator).and_then(|section| section.contact.as_ref());
        let contact = indicator.contact.as_ref().or_else(of_section);
        let mut printed_rows = self.report.summary.iter().flat_map(|chapter| &chapter.rows);
        let printed_row = printed_rows.find(|row| row.indicator == indicator.id).or_fault("a row of the summary");
        let printed = Chance {
            indicator: indicator.id.clone(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            colour,
            why: printed_row.score.why.clone(),
            explanation: printed_row.score.explanation.as_ref().map_or_else(String::new, |found| found.words.clone()),
            needed: needed.unwrap_or_default(),
            gemeenten: self.counted.with(row, colour),
            deadline: indicator.deadline.map_or_else(String::new, |day| deadline(self.evaluation(), day)),
            contact: contact.map_or_else(String::new, Contact::address),
        };
        Some(Ranked { printed, indicator, contact, wish })
    }

    /// The paragraph that shows an indicator.
    fn section(&self, indicator: &Indicator) -> Option<&'e SectionOutline> {
        let mut sections = self.evaluation().pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections);
        sections.find(|section| section.number == indicator.section)
    }

    fn item(&self, chance: &Ranked<'_>) -> Vec<Block> {
        let Chance { section, label, colour, why, explanation, needed, gemeenten, deadline, .. } = &chance.printed;
        let head = format!("{section} {label} ({})", self.words.marked(*colour));
        let rare = said("report-message-rare").with("count", *gemeenten).with("all", self.evaluation().gemeenten());
        let rare = self.words.say(rare.with("colour", self.colour(*colour)));
        let said = [why.as_str(), explanation.as_str(), needed.as_str(), rare.as_str(), deadline.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
        let has_links = self.evaluation().pack.outline.layout.links;
        let head = match self.section(chance.indicator).filter(|_| has_links) {
            Some(section) => Inline::Link { url: format!("#{}", section.id), content: vec![text(head)] },
            None => text(head),
        };
        let mut content = vec![Inline::Strong { content: vec![head] }, text(format!(". {}", said.join(" ")))];
        if let Some(contact) = chance.contact {
            content.push(text(" ".to_owned()));
            content.extend(asked_of(contact, "report-message-ask", self.words));
        }
        vec![paragraph(content)]
    }
}

/// Whom to ask about a subject, in a line of its own.
pub(super) fn whom_to_ask(contact: &Contact, words: &ReportWords) -> Block {
    paragraph(asked_of(contact, "report-message-ask", words))
}

/// Whom to ask, behind the words for it.
fn asked_of(contact: &Contact, id: &str, words: &ReportWords) -> Vec<Inline> {
    let link = Inline::Link { url: contact.address(), content: vec![text(contact.to_string())] };
    vec![text(format!("{} ", words.get(id))), link, text(".".to_owned())]
}

/// Where a chance stands by one criterion: the lowest comes first.
fn place(by: Ranking, chance: &Ranked<'_>) -> (usize, Option<Date>, Reverse<Number>) {
    let nothing = Reverse(Number::ZERO);
    match by {
        Ranking::Rare => (chance.printed.gemeenten, None, nothing),
        Ranking::Near => {
            let way = chance.wish.as_ref().and_then(|wish| wish.ways.first());
            (way.map_or(usize::MAX, |way| way.changes.len()), None, nothing)
        }
        Ranking::Colour => (usize::from(chance.printed.colour != Colour::Rood), None, nothing),
        Ranking::Deadline => (usize::from(chance.indicator.deadline.is_none()), chance.indicator.deadline, nothing),
        Ranking::Weight => (0, None, Reverse(chance.indicator.weight)),
    }
}

fn text(text: String) -> Inline {
    Inline::Text { text }
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph { content }
}
