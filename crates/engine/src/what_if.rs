//! What if: a threshold of the rules, or a figure of one gemeente, set to another value while nothing is edited.
//!
//! A threshold is laid over the rules as a version is laid over another, a figure is given as an example gives it: what rests
//! on it follows. Saves nothing. Knows nothing of where the settings were typed.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::dataset::{Dataset, GemeenteIndex};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::engine::{Evaluation, Supposed};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::mistakes;
use crate::rules::index::MeasureIndex;
use crate::rules::{Domain, Recipe, RulePack, given_value, quoted, quoted_key};
use crate::syntax::{Item, Node, parse_toml, yes_or_no};
use crate::terms::{Kind, Number, PeriodUnit, Value};
use crate::text::{FileId, Files, Spanned};

mistakes! {
    /// What can be wrong with what is set.
    enum SettingMistake {
        NoValue { found: String } = Error BadArgument "set-no-value";
        Twice { found: String } = Error BadArgument "set-twice";
        UnknownFigure { found: String } = Error UnknownMeasure "set-unknown-figure";
        OfEveryone { found: String } = Error CannotBeSet "set-of-everyone";
        AnIndicator { found: String, measure: String } = Error CannotBeSet "set-an-indicator";
        Computed { found: String, needs: Vec<String> } = Error CannotBeSet "set-computed";
        ThresholdOutside { found: Number, threshold: String, figure: String, allowed: Said }
            = Error CannotBeSet "set-threshold-outside";
        FigureOutside { found: String, allowed: Said } = Error CannotBeSet "set-figure-outside";
        Impossible { measure: String, gemeente: String, made: String, allowed: Said }
            = Error CannotBeSet "set-impossible";
    }
}

/// One thing that is set, as it is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Set {
    /// The threshold or the measure.
    pub name: String,
    /// Whose figure it is; none for a threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gemeente: Option<String>,
    /// As it is printed.
    pub value: String,
    /// What rules or deliveries say.
    pub was: String,
}

impl Set {
    pub fn said(&self) -> Said {
        let text = said(if self.gemeente.is_some() { "set-figure" } else { "set-threshold" });
        let text = text.with("name", &self.name).with("value", &self.value).with("was", &self.was);
        match &self.gemeente {
            Some(gemeente) => text.with("gemeente", gemeente),
            None => text,
        }
    }
}

/// For programs: `veel_componenten=35; GM1884.koppelingen=10`. None where nothing is set.
pub fn typed(set: &[Set]) -> Option<String> {
    let one = |set: &Set| match &set.code {
        Some(code) => format!("{code}.{}={}", set.name, set.value),
        None => format!("{}={}", set.name, set.value),
    };
    (!set.is_empty()).then(|| set.iter().map(one).collect::<Vec<_>>().join("; "))
}

/// That it is a what-if, and what is set; none where nothing is.
pub fn told(set: &[Set]) -> Option<Said> {
    let each: Vec<Said> = set.iter().map(Set::said).collect();
    (!each.is_empty()).then(|| said("set-what-if").with("set", each))
}

/// What is set: `veel_componenten=35`, `GM1884.koppelingen_geregistreerd=10`.
#[derive(Clone, Default)]
pub struct Settings {
    asked: Vec<String>,
    /// Each as a file that is laid over a version.
    thresholds: Vec<FileId>,
    figures: Vec<SetFigure>,
}

#[derive(Clone)]
struct SetFigure {
    /// As it was typed.
    gemeente: String,
    name: Spanned<String>,
    node: Node,
}

/// What a setting is called where a message shows it.
const TYPED: &str = "--set";

impl Settings {
    /// Reads what somebody typed; `files` keeps it, so that a message can show it.
    ///
    /// # Errors
    /// It is no setting, cannot be read, or one thing is set twice.
    pub fn read(asked: &[String], files: &mut Files) -> Result<Settings, Diagnostics> {
        let mut settings = Settings { asked: asked.to_vec(), ..Settings::default() };
        let mut diagnostics = Diagnostics::default();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for text in asked {
            let wrong = |mistake| Diagnostic::of(Place::Argument(text.clone()), &mistake);
            let parts = text.split_once('=').map(|(name, value)| (name.trim(), value.trim()));
            let Some((path, value)) = parts.filter(|(name, value)| !name.is_empty() && !value.is_empty()) else {
                diagnostics.push(wrong(SettingMistake::NoValue { found: text.clone() }));
                continue;
            };
            if !seen.insert(path) {
                diagnostics.push(wrong(SettingMistake::Twice { found: path.to_owned() }));
                continue;
            }
            let (gemeente, name) = match path.rsplit_once('.') {
                Some((gemeente, name)) => (Some(gemeente.trim()), name.trim()),
                None => (None, path),
            };
            let file = files.add(TYPED, format!("{} = {}\n", quoted_key(name), literal(value)));
            let Some(gemeente) = gemeente else {
                settings.thresholds.push(file);
                continue;
            };
            let tree = parse_toml(files, file, &mut diagnostics);
            if let Some((name, entry)) = tree.entries.into_iter().next() {
                let name = Spanned::new(name, entry.key);
                settings.figures.push(SetFigure { gemeente: gemeente.to_owned(), name, node: entry.node });
            }
        }
        diagnostics.and(Some(settings)).map(|(settings, _)| settings)
    }

    pub fn is_empty(&self) -> bool {
        self.asked.is_empty()
    }

    /// As they were typed.
    pub fn asked(&self) -> &[String] {
        &self.asked
    }

    /// The files that are laid over a version.
    pub fn thresholds(&self) -> &[FileId] {
        &self.thresholds
    }

    /// Whether a figure of a gemeente is set.
    pub fn has_figures(&self) -> bool {
        !self.figures.is_empty()
    }

    /// The figures that are set, of each gemeente by its place; none at all where no figure is.
    ///
    /// # Errors
    /// There is no such gemeente or figure, it follows from others, or it cannot be that.
    pub fn given(&self, pack: &RulePack, data: &Dataset) -> Result<Vec<Supposed>, Diagnostics> {
        if self.figures.is_empty() {
            return Ok(Vec::new());
        }
        let mut given = vec![Supposed::new(); data.gemeenten.len()];
        let mut diagnostics = Diagnostics::default();
        for figure in &self.figures {
            let gemeente = data.find(&figure.gemeente).map_err(|found| diagnostics.append(found)).ok();
            let measure = figure.measure(pack).map_err(|found| diagnostics.push(*found)).ok();
            let value = measure.and_then(|at| figure.value(pack.domains.measure(at), &mut diagnostics));
            let (Some(gemeente), Some(measure), Some(value)) = (gemeente, measure, value) else { continue };
            let of = given.get_mut(usize::from(gemeente)).or_fault("figures of each gemeente");
            if of.insert(measure, value).is_some() {
                let found = format!("{}.{}", data.gemeente(gemeente).name, figure.name.value);
                diagnostics.push(Diagnostic::of(figure.name.span, &SettingMistake::Twice { found }));
            }
        }
        diagnostics.and(Some(given)).map(|(given, _)| given)
    }

    /// The same for rules that need not have these figures: of a version before, what it does not have is not set there.
    pub fn given_as_far(&self, pack: &RulePack, data: &Dataset) -> Vec<Supposed> {
        let mut known = self.clone();
        known.figures.retain(|figure| figure.measure(pack).is_ok());
        known.given(pack, data).unwrap_or_default()
    }
}

impl SetFigure {
    fn value(&self, domain: &Domain, diagnostics: &mut Diagnostics) -> Option<Value> {
        // As a report prints it: `Ja`.
        let yes = match &self.node.item {
            Item::Text { value, .. } if domain.kind == Kind::YesNo => yes_or_no(value),
            _ => None,
        };
        match yes {
            Some(yes) => Some(Value::YesNo(yes == "true")),
            None => {
                let value = given_value(&self.node, domain, diagnostics)?;
                // The engine may give any percentage that a delivery says; nobody means one of 120.
                if domain.is_percentage() && !value.is_missing() && !domain.is_usual(&value) {
                    let (found, allowed) = (value.machine(), domain.usual_words());
                    diagnostics.push(Diagnostic::of(self.node.span, &SettingMistake::FigureOutside { found, allowed }));
                    return None;
                }
                Some(value)
            }
        }
    }

    /// A figure that is made of rows: what follows from others is set by setting those.
    fn measure(&self, pack: &RulePack) -> Result<MeasureIndex, Box<Diagnostic>> {
        let found = self.name.value.clone();
        let wrong = |mistake| Err(Box::new(Diagnostic::of(self.name.span, &mistake)));
        let Some(at) = pack.measures.position(|measure| measure.name == found) else {
            if pack.thresholds.contains_key(&found) {
                return wrong(SettingMistake::OfEveryone { found });
            }
            if let Some(indicator) = pack.indicators.get(&found) {
                let measure = pack.measures[indicator.measure].name.clone();
                return wrong(SettingMistake::AnIndicator { found, measure });
            }
            let names = pack.measures.iter().map(|measure| measure.name.as_str());
            let mistake = SettingMistake::UnknownFigure { found: found.clone() };
            return Err(Box::new(Diagnostic::of(self.name.span, &mistake).suggest(&found, names)));
        };
        let follows = match &pack.measures[at].how {
            Recipe::When(_) | Recipe::Formula(_) | Recipe::Classes(_) | Recipe::Composite(_) | Recipe::Tally(_) => true,
            // A script that looks at rows too, may give anything.
            Recipe::Script { tables, inputs, .. } => tables.is_empty() && !inputs.is_empty(),
            Recipe::Aggregate { .. } | Recipe::Earlier(_) => false,
        };
        if follows {
            let needs = made_of(pack, at).map(|need| format!("`{need}`")).collect();
            return wrong(SettingMistake::Computed { found, needs });
        }
        Ok(at)
    }
}

/// The figures under one that follows from others: those that can be set.
fn made_of(pack: &RulePack, at: MeasureIndex) -> impl Iterator<Item = &str> {
    let under = pack.graph.measures_under(at).into_iter().map(|under| &pack.measures[under]);
    under.filter(|measure| matches!(measure.how, Recipe::Aggregate { .. })).map(|measure| measure.name.as_str())
}

/// "6 maanden" as a file of rules writes it.
fn period(value: &str) -> Option<String> {
    let (count, word) = value.split_once(' ')?;
    let count: u32 = count.parse().ok()?;
    let unit = PeriodUnit::called(word.trim())?.word();
    // What is no period is told of as it is in a file.
    Some(format!("{{ {unit} = {count} }}"))
}

/// A value as a file of rules writes it: what is none of those is a text.
fn literal(value: &str) -> String {
    if let Some(period) = period(value) {
        return period;
    }
    if value == "-" {
        return quoted(value);
    }
    let mut files = Files::default();
    let file = files.add(TYPED, format!("value = {value}"));
    let mut found = Diagnostics::default();
    let read = parse_toml(&files, file, &mut found);
    // A slip in a number is told of; a word is a text, with quotes or without.
    let whole = found.is_empty() || !value.starts_with(char::is_alphabetic);
    if whole && read.entries.len() == 1 && read.get("value").is_some() && !value.contains(char::is_control) {
        return value.to_owned();
    }
    quoted(value)
}

impl RulePack {
    /// Whether thresholds that are set can be what they are set to: numbers within what the figures can be that they are
    /// compared with. Of a figure that the rules themselves compare with what it can never be, nothing is said.
    ///
    /// # Errors
    /// One cannot.
    pub fn check_set(&self) -> Result<(), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        for set in &self.set {
            let value = self.thresholds.get(&set.name).and_then(|value| value.number());
            let (Some(value), Some(before)) = (value, set.before) else { continue };
            let asked = self.indicators.values().flat_map(|indicator| {
                let quantities = indicator.colours.iter().flat_map(|rule| rule.condition.bounds_of(&set.name));
                quantities.map(move |quantity| (self.name_of(quantity), self.domain(indicator, quantity)))
            });
            let fits = |number: Number, (_, domain): &(String, Domain)| {
                domain.usual.contains(number) && domain.decimals.is_none_or(|most| number.decimals() <= most)
            };
            let outside = asked.filter(|of| fits(before, of)).find(|of| !fits(value, of));
            if let Some((figure, domain)) = outside {
                let (threshold, allowed) = (set.name.clone(), domain.usual_words());
                let mistake = SettingMistake::ThresholdOutside { found: value, threshold, figure, allowed };
                diagnostics.push(Diagnostic::of(set.span, &mistake));
            }
        }
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }
}

impl Evaluation<'_> {
    /// What is set, in the order in which rules and figures have it. Empty for every evaluation that is none of a what-if.
    pub fn what_if(&self) -> Vec<Set> {
        let thresholds = self.pack.set.iter().map(|set| Set {
            name: set.name.clone(),
            code: None,
            gemeente: None,
            value: set.value.clone(),
            was: set.was.clone(),
        });
        let figures = self.replaced.iter().map(|replaced| {
            let (measure, gemeente) = (self.measure(replaced.measure), self.data.gemeente(replaced.gemeente));
            Set {
                name: measure.name.clone(),
                code: Some(gemeente.code.to_string()),
                gemeente: Some(gemeente.name.clone()),
                value: self.show(replaced.measure, replaced.gemeente),
                was: measure.shown().show(&replaced.was),
            }
        });
        thresholds.chain(figures).collect()
    }

    /// Whether the figures that are set can be together: what follows from them is something that there can be.
    ///
    /// # Errors
    /// It is not.
    pub fn check_set(&self) -> Result<(), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let gemeenten: BTreeSet<GemeenteIndex> = self.replaced.iter().map(|replaced| replaced.gemeente).collect();
        for gemeente in gemeenten {
            let of_it = || self.replaced.iter().filter(|replaced| replaced.gemeente == gemeente);
            let rests = |at| {
                let under = self.pack.graph.measures_under(at);
                of_it().any(|replaced| under.contains(&replaced.measure))
            };
            let impossible = self.pack.measures.keys().filter(|at| rests(*at)).find(|&at| {
                let (value, domain) = (self.value(at, gemeente), self.pack.domains.measure(at));
                let can_be = if domain.is_percentage() { domain.is_usual(&value) } else { domain.contains(&value) };
                !value.is_missing() && !can_be
            });
            if let Some(at) = impossible {
                let gemeente_of = self.data.gemeente(gemeente);
                let mistake = SettingMistake::Impossible {
                    measure: self.measure(at).name.clone(),
                    gemeente: gemeente_of.name.clone(),
                    made: self.show(at, gemeente),
                    allowed: self.pack.domains.measure(at).usual_words(),
                };
                diagnostics.push(Diagnostic::of(Place::Argument(TYPED.to_owned()), &mistake));
            }
        }
        if diagnostics.is_empty() { Ok(()) } else { Err(diagnostics) }
    }
}
