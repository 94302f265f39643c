//! The front door for programs: a monitor that is open, and what can be asked of it.
//!
//! Opens a folder, reads one version of the rules and the deliveries side by side, and answers from the evaluation of the
//! whole country. The command line goes through here too. Prints nothing; for who wants less, the crates that the program
//! is made of are doors of their own.

use std::path::Path;
use std::sync::Arc;

use mdd_engine::check::empty_columns;
use mdd_engine::dataset::{Allow, Dataset, Gemeente, GemeenteIndex, Load, WhyLeftOut};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use mdd_engine::engine::{Evaluation, Given, Score, Supposed, evaluate_given};
use mdd_engine::explain::{Explanation, Places, explain};
use mdd_engine::explanations::Explanations;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::mistakes;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{Indicator, RulePack};
use mdd_engine::terms::Peildatum;
use mdd_engine::what_if::Settings;
use mdd_engine::workshops::ParticipantList;
use mdd_report::report::{Country, Report};

use crate::project::{Failure, Project, accepted};

/// Which rules, for which date, and what may be wrong with the deliveries. By default the newest, on the peildatum of
/// sources.toml, and nothing.
#[derive(Clone, Default)]
pub struct Choice {
    /// The number of a version.
    pub rules: Option<String>,
    pub peildatum: Option<Peildatum>,
    pub allow: Allow,
    /// What if: thresholds, and figures of one gemeente, set to other values. `veel_componenten=35`,
    /// `GM1884.koppelingen_geregistreerd=10`.
    pub set: Vec<String>,
}

/// A project with rules and deliveries loaded.
pub struct Monitor {
    pub project: Project,
    pub pack: RulePack,
    pub data: Arc<Dataset>,
    pub peildatum: Peildatum,
    /// What is told of the rules and stops nothing.
    warnings: Diagnostics,
    /// Figures of a what-if, in the place of what the data say.
    given: Vec<Supposed>,
}

/// One indicator of one gemeente.
pub struct Scored<'m> {
    pub gemeente: &'m Gemeente,
    pub indicator: &'m Indicator,
    pub score: Score<'m>,
}

impl Monitor {
    /// The project in a folder, by its newest rules.
    ///
    /// # Errors
    /// Every mistake in sources.toml, the rules and the deliveries: shown, it is what the program prints.
    ///
    /// ```no_run
    /// let monitor = mdd::Monitor::open("/srv/mdd")?;
    /// for scored in monitor.country()?.scores() {
    ///     println!("{} {}: {:?}", scored.gemeente.name, scored.indicator.label, scored.score.colour);
    /// }
    /// # Ok::<(), mdd::Failure>(())
    /// ```
    pub fn open(folder: impl AsRef<Path>) -> Result<Monitor, Failure> {
        Monitor::open_with(folder, &Choice::default())
    }

    /// The same, by other rules or for another date.
    ///
    /// # Errors
    /// As [`Monitor::open`].
    pub fn open_with(folder: impl AsRef<Path>, choice: &Choice) -> Result<Monitor, Failure> {
        Monitor::of(Project::open(folder.as_ref())?, choice, &mut None)
    }

    /// A project whose files were read. Its deliveries are read too, unless they are `kept` from before; they are kept for a
    /// next time, also when the rules have mistakes.
    pub(crate) fn of(
        mut project: Project,
        choice: &Choice,
        kept: &mut Option<Arc<Dataset>>,
    ) -> Result<Monitor, Failure> {
        let peildatum = choice.peildatum.unwrap_or_else(|| project.peildatum());
        // Of another date are the rules that were in force then, unless others are asked for.
        let number = match (&choice.rules, choice.peildatum) {
            (Some(asked), _) => asked.clone(),
            (None, Some(date)) => match project.in_force(date) {
                Ok(number) => number.to_owned(),
                Err(found) => return Err(project.failure(found)),
            },
            (None, None) => project.newest().unwrap_or_default().to_owned(),
        };
        let settings = match Settings::read(&choice.set, &mut project.files) {
            Ok(settings) => settings,
            Err(found) => return Err(project.failure(found)),
        };
        project.set(&number, &settings);
        // Kept from when no rules asked an edition, they lack what these may ask.
        let before = kept.take().filter(|data| data.editions.is_some() || !project.looks_back());
        let read = || before.map_or_else(|| project.delivered_on(peildatum, &choice.allow).map(Arc::new), Ok);
        let (pack, data) = rayon::join(|| project.pack(&number), read);
        *kept = data.as_ref().ok().cloned();
        // What nothing in these rules rests on, stops nothing; it is told with the report.
        let data = data.and_then(|data| {
            let packs: Vec<&RulePack> = pack.iter().map(|(pack, _)| pack).collect();
            accepted(&data, &packs, &choice.allow).map(|()| data)
        });
        match (pack, data) {
            (Ok((pack, mut warnings)), Ok(data)) => {
                // Of a what-if the rules are others than any that were published.
                if settings.is_empty() {
                    let published = project.published(&pack);
                    warnings.append(published.map(|found| found.severity(Severity::Warning)));
                }
                match pack.check_set().and_then(|()| settings.given(&pack, &data)) {
                    Ok(given) => Ok(Monitor { project, pack, data, peildatum, warnings, given }),
                    Err(found) => Err(project.failure(found)),
                }
            }
            (pack, data) => {
                let mut diagnostics = pack.err().unwrap_or_default();
                diagnostics.append(data.err().unwrap_or_default());
                Err(Failure { files: project.files, diagnostics })
            }
        }
    }

    /// What is told of the rules and stops nothing.
    pub fn warnings(&self) -> &Diagnostics {
        &self.warnings
    }

    /// Evaluates the rules over the whole country: for who asks more than one thing.
    ///
    /// # Errors
    /// A script or a figure that stops the evaluation.
    pub fn country(&self) -> Result<Evaluated<'_>, Failure> {
        let given = Given::Each(&self.given);
        let evaluation = evaluate_given(&self.pack, &self.data, self.peildatum, given);
        let evaluation = evaluation.and_then(|found| found.check_set().map(|()| found));
        let evaluation = evaluation.map_err(|found| self.project.failure(found))?;
        Ok(Evaluated { monitor: self, evaluation })
    }

    /// The report of a gemeente, by its code or name.
    ///
    /// # Errors
    /// There is no such gemeente, with what comes near; or as [`Monitor::country`].
    pub fn report(&self, gemeente: &str) -> Result<Report, Failure> {
        self.country()?.report(gemeente)
    }

    /// Why a gemeente has the colour that it has, for an indicator by its id, or each of a paragraph by its number; said in
    /// this language. [`crate::explained`] prints one for a terminal.
    ///
    /// # Errors
    /// There is no such gemeente or indicator; or as [`Monitor::country`].
    pub fn explain(&self, gemeente: &str, indicator: &str, language: Language) -> Result<Vec<Explanation>, Failure> {
        self.country()?.explain(gemeente, indicator, language)
    }

    /// What gemeenten say of their own colours, with what is told of it and stops nothing.
    ///
    /// # Errors
    /// One of them cannot be read, or is about what is not there.
    pub fn explanations(&self) -> Result<(Explanations, Diagnostics), Failure> {
        let found = self.project.explanations(&self.data, self.peildatum, Some(&self.pack));
        found.map_err(|found| self.project.failure(found))
    }

    /// Who takes part in workshops, with what is told of it and stops nothing.
    ///
    /// # Errors
    /// The file has mistakes.
    pub fn workshops(&self) -> Result<(ParticipantList, Diagnostics), Failure> {
        self.project.workshops(&self.data, Some(&self.pack)).map_err(|found| self.project.failure(found))
    }

    fn find(&self, gemeente: &str) -> Result<GemeenteIndex, Failure> {
        self.data.find(gemeente).map_err(|found| self.project.failure(found))
    }
}

/// The country, judged.
pub struct Evaluated<'m> {
    monitor: &'m Monitor,
    pub evaluation: Evaluation<'m>,
}

impl<'m> Evaluated<'m> {
    /// Every indicator of every gemeente: gemeenten in the order of their codes, indicators in that of the report.
    pub fn scores(&self) -> impl Iterator<Item = Scored<'_>> {
        let gemeenten = self.evaluation.data.gemeenten.iter_enumerated();
        gemeenten.flat_map(move |(at, gemeente)| {
            let of =
                move |(number, indicator)| Scored { gemeente, indicator, score: self.evaluation.score(number, at) };
            self.evaluation.indicators().map(of)
        })
    }

    /// As [`Monitor::report`].
    ///
    /// # Errors
    /// There is no such gemeente.
    pub fn report(&self, gemeente: &str) -> Result<Report, Failure> {
        let (explanations, _) = self.monitor.explanations()?;
        Ok(Country::new(&self.evaluation).explained(explanations).report(self.monitor.find(gemeente)?))
    }

    /// As [`Monitor::explain`].
    ///
    /// # Errors
    /// There is no such gemeente or indicator.
    pub fn explain(&self, gemeente: &str, indicator: &str, language: Language) -> Result<Vec<Explanation>, Failure> {
        let project = &self.monitor.project;
        let gemeente = self.monitor.find(gemeente)?;
        let numbers = self.monitor.pack.find(indicator).map_err(|found| project.failure(found))?;
        self.explain_each(&[gemeente], &numbers, language)
    }

    /// Explanations of these indicators for each of these gemeenten.
    ///
    /// # Errors
    /// The rules can no longer be read.
    pub fn explain_each(
        &self,
        gemeenten: &[GemeenteIndex],
        indicators: &[IndicatorIndex],
        language: Language,
    ) -> Result<Vec<Explanation>, Failure> {
        let Monitor { project, pack, .. } = self.monitor;
        let resolved = project.resolved(pack.number()).map_err(|found| project.failure(found))?;
        let places = Places { files: &project.files, resolved: &resolved, pack };
        let each = gemeenten.iter().flat_map(|&at| indicators.iter().map(move |&number| (number, at)));
        Ok(each.map(|(number, gemeente)| explain(&self.evaluation, &places, number, gemeente, language)).collect())
    }

    /// What is told with a report and does not stop it: of deliveries, of columns that are empty, of rules with gaps.
    pub fn warnings(&self) -> Diagnostics {
        let Monitor { pack, data, .. } = self.monitor;
        let mut warnings = data.warnings(|_| true);
        warnings.append(self.monitor.project.fetched_later());
        warnings.append(unmatched(data, |_| true));
        warnings.append(empty_columns(pack, &data.schema, data, |_| true));
        warnings.append(gaps(&self.evaluation, |_| true));
        warnings.append(alone(&self.evaluation, |_| true));
        warnings
    }

    /// The same, as far as it is about these indicators: what else is the matter says nothing of their figures.
    pub fn warnings_of(&self, indicators: &[IndicatorIndex]) -> Diagnostics {
        let Monitor { pack, data, .. } = self.monitor;
        let asked: Vec<&str> = indicators.iter().map(|number| pack.indicator(*number).id.as_str()).collect();
        let rests = |source: &str| {
            asked.iter().any(|indicator| pack.graph.judged_by(indicator).iter().any(|under| **under == *source))
        };
        let mut warnings = data.warnings(rests);
        warnings.append(unmatched(data, rests));
        warnings.append(empty_columns(pack, &data.schema, data, rests));
        let is_asked = |indicator: &Indicator| asked.contains(&indicator.id.as_str());
        warnings.append(gaps(&self.evaluation, is_asked));
        warnings.append(alone(&self.evaluation, is_asked));
        warnings
    }
}

mistakes! {
    /// What is told with a report, and does not stop it.
    enum MonitorMistake {
        Gap { indicator: String, count: usize, gemeente: String } = Warning NoRuleApplies "monitor-gap";
        Alone { indicator: String, count: usize, all: usize } = Warning ComparedAlone "monitor-alone";
        Unmatched { count: usize, table: String, found: Option<String>, nobody: Option<Said> } = Warning UnmatchedRow "monitor-unmatched";
        LeftOut { count: usize, table: String, former: String, now: String } = Warning MergedRow "monitor-left-out";
    }
}

/// Rows of gemeenten that merged, of which nobody says what they become, where the gemeente that they went into has no row: a figure that
/// counts rows, or says who is in a list, is then not that of the gemeente.
fn left_out(data: &Dataset, name: &str, load: &Load) -> Option<Diagnostic> {
    let (schema, table) = data.table(name).filter(|_| !load.drops_declared)?;
    let without = |into: &String| {
        let now = data.gemeenten.iter_enumerated().find(|(_, gemeente)| gemeente.name == **into)?;
        (!table.starts.is_empty() && table.rows_of(now.0).is_empty()).then(|| now.1.name.clone())
    };
    let lost: Vec<(&str, String)> = load
        .unmatched
        .iter()
        .filter_map(|row| match &row.why {
            WhyLeftOut::Abolished { into, .. } => Some((row.said.as_str(), into.iter().find_map(without)?)),
            _ => None,
        })
        .collect();
    let (former, now) = lost.first()?.clone();
    let place = Place::file(schema.file.clone());
    let (count, table, former) = (lost.len(), name.to_owned(), former.to_owned());
    Some(Diagnostic::of(place, &MonitorMistake::LeftOut { count, table, former, now }))
}

/// Indicators whose rules leave some gemeenten without a colour.
fn gaps(evaluation: &Evaluation<'_>, told: impl Fn(&Indicator) -> bool) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (indicator, count, first) in evaluation.gaps().filter(|(indicator, ..)| told(indicator)) {
        let who = evaluation.data.gemeente(first).name.as_str();
        let (indicator, span) = (indicator.id.to_string(), indicator.span);
        diagnostics.push(Diagnostic::of(span, &MonitorMistake::Gap { indicator, count, gemeente: who.to_owned() }));
    }
    diagnostics
}

/// Indicators of which most gemeenten are compared with nobody but themselves.
fn alone(evaluation: &Evaluation<'_>, told: impl Fn(&Indicator) -> bool) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (indicator, count, all) in evaluation.alone().filter(|(indicator, ..)| told(indicator)) {
        let mistake = MonitorMistake::Alone { indicator: indicator.id.to_string(), count, all };
        diagnostics.push(Diagnostic::of(indicator.span, &mistake));
    }
    diagnostics
}

/// One line a table with rows that the report leaves out because nobody knows whose they are.
fn unmatched(data: &Dataset, source: impl Fn(&str) -> bool) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let tables = data.schema.tables.iter().zip(&data.loads);
    for ((name, table), load) in tables.filter(|((_, table), _)| source(&table.source)) {
        let unknown: Vec<_> =
            load.unmatched.iter().filter(|row| matches!(row.why, WhyLeftOut::Unknown { .. })).collect();
        if let Some(first) = unknown.first() {
            let (found, nobody) = match first.said.as_str() {
                "" => (None, Some(said("monitor-no-gemeente"))),
                said => (Some(said.to_owned()), None),
            };
            let place = Place::file(Language::English.say(table.counted.place(&table.file, first.line.to_string())));
            let (count, table) = (unknown.len(), name.clone());
            diagnostics.push(Diagnostic::of(place, &MonitorMistake::Unmatched { count, table, found, nobody }));
        }
        left_out(data, name, load).into_iter().for_each(|left_out| diagnostics.push(left_out));
    }
    diagnostics
}
