//! The fixed words of reports: those of `languages/*/report.ftl`, save what the rules have in their place.
//!
//! Made once for a version of the rules. Knows nothing of what a report holds.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::texts::{FILES, Texts, as_message};
use super::{Datum, Language, Said, said};
use crate::fault::stop;
use crate::terms::{Colour, Date, Notation, Number, Period, PeriodUnit, Updated, Usual};

/// Who says a text: the program, in a language, or a report, in the words of its rules.
pub trait Voice {
    fn say(&self, said: Said) -> String;
    /// What a colour is called.
    fn colour(&self, colour: Colour) -> &str;
}

impl Voice for Language {
    fn say(&self, said: Said) -> String {
        Language::say(*self, said)
    }

    /// As rules write it, in every language.
    fn colour(&self, colour: Colour) -> &str {
        colour.word()
    }
}

/// The words of the reports of a version. A copy costs nothing.
#[derive(Clone)]
pub struct ReportWords(Arc<Words>);

struct Words {
    language: Language,
    /// What the rules have in their place, by the names of the texts.
    own: BTreeMap<String, String>,
    /// The same, to be filled in; none where they replace nothing.
    texts: Option<Texts>,
    /// Texts in which nothing is filled in: most are, and are asked for every cell of a country.
    constant: HashMap<&'static str, String>,
    usual: Usual,
}

/// A text that rules may replace: its name there, and its name among all texts.
pub struct Wording {
    pub name: &'static str,
    pub id: &'static str,
    english: &'static str,
    dutch: &'static str,
}

impl Wording {
    /// As the file of a language has it.
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Dutch => self.dutch,
        }
    }

    /// The one of this name.
    pub fn find(name: &str) -> Option<&'static Wording> {
        static PLACES: LazyLock<HashMap<&'static str, usize>> =
            LazyLock::new(|| (0..).zip(WORDINGS.iter()).map(|(at, wording)| (wording.name, at)).collect());
        WORDINGS.get(*PLACES.get(name)?)
    }
}

/// Every text that rules may replace, in the order of the file.
pub static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let Some((_, english, dutch)) = FILES.iter().find(|(name, ..)| *name == FILE) else { stop("no words of reports") };
    let (english, dutch) = (messages(english), messages(dutch));
    let other = |id: &str| english.iter().find(|(other, _)| *other == id).map_or("", |(_, text)| *text);
    let of = |(id, dutch): &(&'static str, &'static str)| Wording {
        name: id.strip_prefix(PREFIX).unwrap_or(id),
        id,
        english: other(id),
        dutch,
    };
    dutch.iter().map(of).collect()
});

/// The file with these texts, and how the names of most of them begin.
const FILE: &str = "report";
const PREFIX: &str = "report-";

/// Name and text of each, as they stand in a file.
fn messages(source: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    let mut rest = source;
    while !rest.is_empty() {
        // A text goes on as long as lines stand in.
        let mut end = 0;
        for line in rest.split_inclusive('\n') {
            if end > 0 && !line.starts_with(' ') {
                break;
            }
            end += line.len();
        }
        let (message, after) = rest.split_at(end);
        if let Some((id, text)) = message.split_once(" = ").filter(|_| !message.starts_with('#')) {
            found.push((id, text.trim_end()));
        }
        rest = after;
    }
    found
}

/// What is wrong with a text that rules have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Misworded {
    /// It is not written as texts are.
    Unreadable,
    /// It asks for what is not filled in there; what is.
    NotGiven { found: String, given: Vec<String> },
}

impl ReportWords {
    /// The words of a language, with these in their place: by their names in the rules. Each was looked at
    /// ([`ReportWords::check`]).
    pub fn new(language: Language, own: &BTreeMap<String, String>) -> ReportWords {
        let known = own.iter().filter_map(|(name, text)| Some((Wording::find(name)?.id.to_owned(), text.clone())));
        let own: BTreeMap<String, String> = known.collect();
        let each = own.iter().map(|(id, text)| (id.as_str(), text.as_str()));
        let texts = (!own.is_empty()).then(|| Texts::own(language, each));
        let constant = |wording: &Wording| {
            let usual = language.texts().constant(wording.id)?;
            Some((wording.id, texts.as_ref().and_then(|own| own.constant(wording.id)).unwrap_or(usual)))
        };
        let constant: HashMap<&'static str, String> = WORDINGS.iter().filter_map(constant).collect();
        let word = |id| constant.get(id).map_or("", String::as_str).into();
        let usual = Usual { notation: language.notation(), yes: word("report-yes"), no: word("report-no") };
        ReportWords(Arc::new(Words { language, own, texts, constant, usual }))
    }

    /// Where a text for this name could not be printed, what is wrong with it, and where in the text.
    ///
    /// # Errors
    /// It cannot be read, or asks for what it is not given.
    pub fn check(wording: &Wording, text: &str) -> Result<(), (Misworded, Range<usize>)> {
        let source = as_message(wording.id, text);
        // Each line after the first stands four signs further in than it was written.
        let before = wording.id.len() + " = ".len();
        let at = |place: usize| {
            let lines = source.get(..place).unwrap_or(&source).matches('\n').count();
            let mut at = place.saturating_sub(before + 4 * lines).min(text.len().saturating_sub(1));
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let unreadable = |at: usize| (Misworded::Unreadable, at..at + text.get(at..).map_or(0, first_letter));
        let resource = fluent_syntax::parser::parse(source.as_str())
            .map_err(|(_, errors)| unreadable(at(errors.first().map_or(0, |error| error.pos.start))))?;
        let [Entry::Message(message)] = resource.body.as_slice() else { return Err(unreadable(0)) };
        let value = message.value.as_ref().filter(|_| message.attributes.is_empty()).ok_or_else(|| unreadable(0))?;
        let given = asked_of(wording);
        let mut asked = Vec::new();
        in_pattern(value, &mut asked);
        match asked.into_iter().find(|asked| !given.contains(asked)) {
            None => Ok(()),
            Some(found) => {
                let from = text.find(found.as_str()).unwrap_or(0);
                let at = from..(from + found.len()).min(text.len());
                Err((
                    Misworded::NotGiven {
                        found,
                        given: given.into_iter().filter(|one| one.starts_with('$')).collect(),
                    },
                    at,
                ))
            }
        }
    }

    pub fn language(&self) -> Language {
        self.0.language
    }

    pub fn notation(&self) -> Notation {
        self.0.usual.notation
    }

    /// How figures are printed of which nothing else is said.
    pub fn usual(&self) -> &Usual {
        &self.0.usual
    }

    /// What the rules have in place of others, by name.
    pub fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.own.iter().map(|(id, text)| (id.strip_prefix(PREFIX).unwrap_or(id), text.as_str()))
    }

    /// A text in which nothing is filled in.
    pub fn get(&self, id: &str) -> &str {
        self.0.constant.get(id).unwrap_or_else(|| stop(&format!("the text {id} is not there, or asks for something")))
    }

    /// The same by the name that it has in the rules; none where there is no such text.
    pub fn named(&self, name: &str) -> Option<&str> {
        self.0.constant.get(Wording::find(name)?.id).map(String::as_str)
    }

    /// Every text in which nothing is filled in, by the name that it has in the rules.
    pub fn constants(&self) -> BTreeMap<&'static str, &str> {
        let text = |wording: &Wording| Some((wording.name, self.0.constant.get(wording.id)?.as_str()));
        WORDINGS.iter().filter_map(text).collect()
    }

    /// The same of one that may ask for what it is not given: none then.
    pub fn try_say(&self, said: &Said) -> Option<String> {
        let Words { language, texts, .. } = &*self.0;
        let of = texts.as_ref().filter(|own| own.has(said.id())).unwrap_or_else(|| language.texts());
        of.try_say(&self.resolved(said))
    }

    /// A text with what is filled in.
    pub fn say(&self, said: impl Into<Said>) -> String {
        let said: Said = said.into();
        let Words { language, texts, .. } = &*self.0;
        let Some(own) = texts else { return language.say(said) };
        let resolved = self.resolved(&said);
        // One that asks a function for what that does not give is not printed.
        own.try_say(&resolved).unwrap_or_else(|| language.say(resolved))
    }

    /// With what is itself to be said in its own words.
    fn resolved(&self, told: &Said) -> Said {
        told.data().iter().fold(said(told.id()), |resolved, (name, datum)| {
            resolved.with(
                name,
                match datum {
                    Datum::Said(inner) => Datum::Text(self.say(inner)),
                    Datum::Several(several) => Datum::Texts(several.iter().map(|inner| self.say(inner)).collect()),
                    other => other.clone(),
                },
            )
        })
    }

    /// "■ rood": a colour is never shown by colour alone.
    pub fn marked(&self, colour: Colour) -> String {
        format!("{} {}", colour.symbol(), self.colour(colour))
    }

    pub fn colour(&self, colour: Colour) -> &str {
        self.get(colour.text())
    }

    /// With as many decimals as it has.
    pub fn number(&self, number: Number) -> String {
        self.notation().number(number, number.decimals())
    }

    pub fn date(&self, date: Date) -> String {
        self.notation().date(date)
    }

    /// A whole number, written out.
    pub fn in_words(&self, number: u32) -> String {
        self.notation().in_words(number)
    }

    /// `3 maanden`; written out, `drie maanden`.
    pub fn period(&self, period: Period, in_words: bool) -> String {
        let count = period.count();
        self.say(of_period(period, if in_words { self.in_words(count) } else { count.to_string() }))
    }

    /// When a source was last updated: `2017`, `December 2017`, `06-02-2018 5:00`.
    pub fn updated(&self, updated: Updated) -> String {
        match updated {
            Updated::Month(year, month) => self.say(
                said("report-month").with("month", u64::from(month.unsigned_abs())).with("year", year.to_string()),
            ),
            Updated::Day(day) => self.day(day),
            Updated::Moment(day, hour, minute) => format!("{} {hour}:{minute:02}", self.day(day)),
            Updated::Year(_) | Updated::ByFile => updated.to_string(),
        }
    }

    /// With two digits for day and month, as sources say it.
    fn day(&self, day: Date) -> String {
        match self.notation() {
            Notation::Dutch => Updated::Day(day).to_string(),
            Notation::English => self.date(day),
        }
    }
}

/// So many days, weeks, months or years; `written` is how many.
pub(super) fn of_period(period: Period, written: String) -> Said {
    let text = said(match period.unit() {
        PeriodUnit::Days => "report-period-days",
        PeriodUnit::Weeks => "report-period-weeks",
        PeriodUnit::Months => "report-period-months",
        PeriodUnit::Years => "report-period-years",
    });
    text.with("count", period.count()).with("written", written)
}

impl Voice for ReportWords {
    fn say(&self, said: Said) -> String {
        ReportWords::say(self, said)
    }

    fn colour(&self, colour: Colour) -> &str {
        ReportWords::colour(self, colour)
    }
}

/// Those of Dutch, with nothing in their place.
impl Default for ReportWords {
    fn default() -> ReportWords {
        static DUTCH: LazyLock<ReportWords> = LazyLock::new(|| ReportWords::new(Language::Dutch, &BTreeMap::new()));
        DUTCH.clone()
    }
}

impl PartialEq for ReportWords {
    fn eq(&self, other: &ReportWords) -> bool {
        self.0.language == other.0.language && self.0.own == other.0.own
    }
}

impl Eq for ReportWords {}

impl std::fmt::Debug for ReportWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("ReportWords").field(&self.0.language).field(&self.0.own).finish()
    }
}

fn first_letter(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// What a text is given: `$count`, and the functions that join names.
fn asked_of(wording: &Wording) -> Vec<String> {
    let mut asked = vec!["AND()".to_owned(), "OR()".to_owned()];
    let source = as_message(wording.id, wording.dutch);
    if let Ok(resource) = fluent_syntax::parser::parse(source.as_str())
        && let [Entry::Message(message)] = resource.body.as_slice()
        && let Some(value) = &message.value
    {
        in_pattern(value, &mut asked);
    }
    asked.dedup();
    asked
}

fn in_pattern(pattern: &Pattern<&str>, asked: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, asked);
        }
    }
}

fn in_expression(expression: &Expression<&str>, asked: &mut Vec<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, asked),
        Expression::Select { selector, variants } => {
            in_inline(selector, asked);
            variants.iter().for_each(|variant| in_pattern(&variant.value, asked));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, asked: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } => asked.push(format!("${}", id.name)),
        InlineExpression::FunctionReference { id, arguments } => {
            asked.push(format!("{}()", id.name));
            arguments.positional.iter().for_each(|given| in_inline(given, asked));
        }
        InlineExpression::MessageReference { id, .. } => asked.push(id.name.to_owned()),
        InlineExpression::TermReference { id, .. } => asked.push(format!("-{}", id.name)),
        InlineExpression::Placeable { expression } => in_expression(expression, asked),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}
