//! What can be asked of a gemeente beside its scores: where it lies, how large it is, how many rows of its summary have a
//! colour, which colour an indicator has, and any figure of the rules. For columns of a list, for choosing gemeenten by a
//! condition, and for counting by group.

use std::sync::Arc;

use crate::dataset::{ColumnIndex, GemeenteIndex};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::engine::{Evaluation, Question, Truth, decimals_of};
use crate::fault::{OrFault, stop};
use crate::mistakes;
use crate::rules::Recipe;
use crate::rules::condition::{Known, Part, Quantity, Scope, Threshold, lower_condition};
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::syntax::{Item, Node};
use crate::terms::{Colour, Kind, Value};
use crate::text::{Files, Span};

mistakes! {
    enum AboutMistake {
        Unknown { found: String } = Error BadArgument "scores-unknown-name";
        UnknownIn { found: String } = Error BadArgument "scores-unknown-name-in";
    }
}

/// Stands before the name of a measure that something else is called too: the indicator that shows it.
pub const FIGURE: &str = "cijfer_";

/// Something that can be asked of every gemeente.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attribute {
    Province,
    Inhabitants,
    /// How many rows of the summary have this colour.
    Count(Colour),
    /// The colour of an indicator.
    Colour(IndicatorIndex),
    Measure(MeasureIndex),
}

/// Everything that can be asked, by its name.
pub struct Attributes<'e> {
    pub(super) evaluation: &'e Evaluation<'e>,
    /// Each name once.
    names: Vec<(String, Attribute)>,
    /// The indicators that the colours are counted of.
    summary: Vec<IndicatorIndex>,
}

impl<'e> Attributes<'e> {
    pub fn new(evaluation: &'e Evaluation<'e>) -> Attributes<'e> {
        let pack = evaluation.pack;
        let fixed = [("provincie".to_owned(), Attribute::Province), ("inwoners".to_owned(), Attribute::Inhabitants)];
        let counts = Colour::ALL.map(|colour| (colour.word().to_owned(), Attribute::Count(colour)));
        let colours = evaluation.indicators().filter(|(_, indicator)| !indicator.colours.is_empty());
        let colours = colours.map(|(at, indicator)| (in_conditions(&indicator.id), Attribute::Colour(at)));
        let mut names: Vec<(String, Attribute)> = fixed.into_iter().chain(counts).chain(colours).collect();
        for (at, measure) in pack.measures.iter_enumerated() {
            let taken = names.iter().any(|(known, _)| *known == measure.name);
            let name = if taken { format!("{FIGURE}{}", measure.name) } else { measure.name.clone() };
            names.push((name, Attribute::Measure(at)));
        }
        let rows = pack.outline.summary();
        Attributes { evaluation, names, summary: rows.filter_map(|id| pack.indicator_index(id)).collect() }
    }

    /// The names in these words that are something else than the measure that is called so too; that one is asked for with
    /// [`FIGURE`] before its name.
    pub fn not_the_figure<'w>(&self, asked: impl Iterator<Item = &'w str>) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for word in
            asked.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric() && !"_-".contains(letter)))
        {
            let name = in_conditions(word);
            if self.named(&format!("{FIGURE}{name}")).is_some() && !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }

    /// What a name asks for; an indicator by its id.
    ///
    /// # Errors
    /// There is no such name.
    pub fn find(&self, name: &str) -> Result<Attribute, Diagnostics> {
        self.named(&in_conditions(name)).ok_or_else(|| {
            let mistake = AboutMistake::Unknown { found: name.to_owned() };
            Diagnostic::of(Place::Argument(name.to_owned()), &mistake).suggest(name, self.all()).into()
        })
    }

    fn named(&self, name: &str) -> Option<Attribute> {
        self.names.iter().find(|(known, _)| known == name).map(|(_, about)| *about)
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(name, _)| name.as_str())
    }

    pub fn value(&self, about: Attribute, gemeente: GemeenteIndex) -> Value {
        let found = &self.evaluation.data.gemeenten[gemeente];
        let text = |text: &str| Value::Text(text.into());
        match about {
            Attribute::Province => found.province.as_deref().map_or(Value::Missing, text),
            Attribute::Inhabitants => found.inhabitants.map_or(Value::Missing, |count| {
                Value::Number(usize::try_from(count).or_fault("fewer people than there are numbers for").into())
            }),
            Attribute::Count(colour) => Value::Number(self.count(colour, gemeente).into()),
            Attribute::Colour(at) => {
                self.evaluation.decision(at, gemeente).colour.map_or(Value::Missing, |colour| text(colour.word()))
            }
            Attribute::Measure(at) => self.evaluation.value(at, gemeente),
        }
    }

    /// How many rows of its summary have this colour.
    pub fn count(&self, colour: Colour, gemeente: GemeenteIndex) -> usize {
        self.summary.iter().filter(|at| self.evaluation.decision(**at, gemeente).colour == Some(colour)).count()
    }

    /// For a list that machines read: a decimal point, ISO dates; empty is missing.
    pub fn machine(&self, about: Attribute, gemeente: GemeenteIndex) -> String {
        match about {
            // What a reader sees of a sum of printed figures is not always its rounded value.
            Attribute::Measure(at) => self.evaluation.shown(at, gemeente).machine(),
            about => self.value(about, gemeente).machine(),
        }
    }

    /// For people: as the report prints it.
    pub fn printed(&self, about: Attribute, gemeente: GemeenteIndex) -> String {
        match about {
            Attribute::Measure(at) => self.evaluation.show(at, gemeente),
            about => match self.value(about, gemeente) {
                Value::Missing => "-".to_owned(),
                value => value.machine(),
            },
        }
    }

    /// Where a class stands among its classes, from low to high.
    pub(super) fn place(&self, about: Attribute, value: &Value) -> Option<usize> {
        let (Attribute::Measure(at), Value::Text(class)) = (about, value) else { return None };
        match &self.evaluation.measure(at).how {
            Recipe::Classes(classes) => classes.names().position(|name| name == class),
            _ => None,
        }
    }

    fn kind(&self, about: Attribute) -> Kind {
        match about {
            Attribute::Province | Attribute::Colour(_) => Kind::Text,
            Attribute::Inhabitants | Attribute::Count(_) => Kind::Number,
            Attribute::Measure(at) => self.evaluation.measure(at).kind,
        }
    }

    fn allowed(&self, about: Attribute) -> Option<Vec<String>> {
        match about {
            Attribute::Colour(_) => Some(Colour::ALL.map(|colour| colour.word().to_owned()).into()),
            Attribute::Measure(at) => self.evaluation.measure(at).allowed.clone(),
            _ => None,
        }
    }

    /// The gemeenten for which a condition holds, and for how many that cannot be known.
    ///
    /// # Errors
    /// The condition has a mistake; `files` gets its text, so that the mistake can be shown in it.
    pub fn choose(
        &self,
        written: &str,
        gemeenten: &[GemeenteIndex],
        files: &mut Files,
    ) -> Result<(Vec<GemeenteIndex>, usize), Diagnostics> {
        let file = files.add("--where", written);
        let span = files.whole(file);
        let node = Node { span, item: Item::Text { value: written.to_owned(), text_start: Some(0) } };
        let mut diagnostics = Diagnostics::default();
        let condition = lower_condition(&node, self, &mut diagnostics);
        let (condition, _) = diagnostics.and(condition)?;
        let asked = |quantity| match quantity {
            Quantity::Column(at) => self.names.get(usize::from(at)).or_fault("a name that was found").1,
            other => stop(&format!("a condition on gemeenten asks for {other:?}")),
        };
        let scale = |quantity| match asked(quantity) {
            Attribute::Measure(at) => decimals_of(self.evaluation.pack, Quantity::Measure(at)),
            _ => 0,
        };
        let question = Question::new(&condition, self.evaluation.peildatum, &scale);
        let mut chosen = Vec::new();
        let mut unknown = 0;
        for &gemeente in gemeenten {
            match question.ask(&|quantity| self.compared(asked(quantity), gemeente)) {
                Truth::Yes => chosen.push(gemeente),
                Truth::No => {}
                Truth::Unknown(_) => unknown += 1,
            }
        }
        Ok((chosen, unknown))
    }

    /// As rules compare it.
    fn compared(&self, about: Attribute, gemeente: GemeenteIndex) -> Value {
        match about {
            Attribute::Measure(at) => self.evaluation.compared(at, gemeente),
            about => self.value(about, gemeente),
        }
    }
}

/// The names that a condition on gemeenten may use.
impl Scope for Attributes<'_> {
    fn find(&self, name: &str) -> Option<Known> {
        let at = self.names.iter().position(|(known, _)| known == name)?;
        let (_, about) = *self.names.get(at)?;
        let quantity = Quantity::Column(ColumnIndex::from(at));
        Some(Known { quantity, kind: self.kind(about), allowed: self.allowed(about) })
    }

    fn named(&self, name: &str) -> Option<Threshold> {
        self.evaluation.pack.thresholds.get(name).copied()
    }

    fn periods(&self) -> Vec<&str> {
        let periods = self.evaluation.pack.thresholds.iter().filter(|(_, value)| value.period().is_some());
        periods.map(|(name, _)| name.as_str()).collect()
    }

    fn list(&self, _: &str) -> Option<Vec<Part<Arc<str>>>> {
        None
    }

    fn unknown(&self, name: &str, span: Span) -> Diagnostic {
        Diagnostic::of(span, &AboutMistake::UnknownIn { found: name.to_owned() }).suggest(name, self.all())
    }
}

/// An id as a condition can say it: there a dash is a minus.
fn in_conditions(id: &str) -> String {
    id.replace('-', "_")
}
