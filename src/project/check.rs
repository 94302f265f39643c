//! Every message about versions of the rules, once: mistakes first, and of a version without any what is idle in it.

use std::collections::HashMap;

use rayon::prelude::*;

use super::mistake::ProjectMistake;
use super::ranges::{in_another_unit, without_range};
use super::{EXPLANATIONS, Project, RULES};
use mdd_engine::check::{
    Depth, Subject, check, doubtful_sources, empty_columns, not_allowed, not_delivered, unnoticed, unused_sources,
};
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use mdd_engine::engine::evaluate;
use mdd_engine::example::{TestedRules, read_examples};
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::rules::{Reading, Resolved, RulePack};
use mdd_engine::syntax::parse_toml;

impl Project {
    /// Every message about these versions of the rules, sorted by place. What several versions share is said once.
    pub fn check(&self, versions: &[&str], depth: Depth) -> Diagnostics {
        self.check_read(versions, &Look { depth, data: None }).unwrap_or_else(|errors| errors)
    }

    /// The same, and what the deliveries say of these versions: what no gemeente would notice, what no row has.
    ///
    /// # Errors
    /// Mistakes in deliveries, or scripts that fail.
    pub fn check_with_data(&self, versions: &[&str], depth: Depth) -> Result<Diagnostics, Diagnostics> {
        let data = self.deliveries()?;
        self.check_read(versions, &Look { depth, data: Some(&data) })
    }

    fn check_read(&self, versions: &[&str], look: &Look<'_>) -> Result<Diagnostics, Diagnostics> {
        let read = &self.read_each(versions, |_, reading| reading);
        let known: HashMap<&str, &Reading> = versions.iter().copied().zip(read).collect();
        let of_version = |(number, reading): (&&str, &Reading)| {
            Ok(((*number).to_owned(), self.check_version(number, reading, &known, look)?))
        };
        let mut runs: Vec<(String, Diagnostics)> =
            versions.par_iter().zip(read).map(of_version).collect::<Result<_, Diagnostics>>()?;
        let packs =
            versions.iter().zip(read).filter_map(|(number, reading)| Some((*number, &reading.pack.as_ref().ok()?.0)));
        runs.extend(self.run_scripts(&packs.collect::<Vec<_>>()));
        let all = versions.len() == self.versions.len();
        // Only all versions together know what none of them uses.
        if all && !runs.iter().any(|(_, found)| found.has_errors()) {
            runs.push((String::new(), self.check_sources(read)));
        }
        runs.push((String::new(), self.check_beside()));
        // A stray file is in the folder of one version, which may be another one than is asked for; or in none.
        let strays = self.strays.iter().filter_map(|stray| Some((folder_of(&stray.place)?, stray)));
        let of_none = |folder: &str| all && !self.versions().any(|version| version == folder);
        let wanted = strays.filter(|(folder, _)| versions.contains(folder) || of_none(folder));
        runs.extend(wanted.map(|(folder, stray)| (folder.to_owned(), stray.clone().into())));
        Ok(self.said_once(runs))
    }

    /// The columns in these deliveries that the newest version looks at, and that have no value in any row.
    pub fn check_columns(&self, data: &Dataset) -> Diagnostics {
        // A version with mistakes is no matter of deliveries.
        let pack = self.newest().and_then(|number| self.pack(number).ok());
        pack.map(|(pack, _)| empty_columns(&pack, &self.manifest.schema, data, |_| true)).unwrap_or_default()
    }

    fn check_version(
        &self,
        number: &str,
        reading: &Reading,
        known: &HashMap<&str, &Reading>,
        look: &Look<'_>,
    ) -> Result<Diagnostics, Diagnostics> {
        let ((pack, found), resolved) = match (&reading.pack, &reading.resolved) {
            (Ok(pack), Ok(resolved)) => (pack, resolved),
            (Err(errors), _) | (_, Err(errors)) => return Ok(errors.clone()),
        };
        let before = resolved.extends.as_deref().map(|number| match known.get(number) {
            Some(reading) => Before::Known(reading),
            None => Before::Read(Box::new(self.resolved(number))),
        });
        let exists = |path: &str| self.root.join(path).is_file();
        let mut found = found.clone();
        found.append(self.published(pack));
        found.append(check(&Subject {
            files: &self.files,
            pack,
            resolved,
            before: before.as_ref().and_then(Before::resolved),
            peildatum: self.peildatum(),
            depth: look.depth,
            exists: &exists,
        }));
        let rules = TestedRules { pack, schema: &self.manifest.schema, peildatum: self.peildatum() };
        found.append(read_examples(&resolved.examples, rules).err().unwrap_or_default());
        found.append(in_another_unit(&self.manifest, pack));
        let history = self.check_history(number, pack, resolved);
        if history.iter().any(|found| found.code == Code::SkipsVersion) {
            // Beside the version that is skipped, what it inherits may seem wrong.
            let own = |found: &Diagnostic| self.version_of(&found.place).is_none_or(|version| version == number);
            found = found.into_iter().filter(|found| found.severity == Severity::Error || own(found)).collect();
        }
        found.append(history);
        if let Some(data) = look.data {
            let evaluation = evaluate(pack, data, self.peildatum())?;
            found.append(unnoticed(&evaluation));
            found.append(empty_columns(pack, &data.schema, data, |_| true));
            found.append(not_delivered(&evaluation));
        }
        Ok(not_allowed(resolved, found))
    }

    /// A version that does not extend the one before it, though that is there; or that does not say what it changes.
    fn check_history(&self, number: &str, pack: &RulePack, resolved: &Resolved) -> Diagnostics {
        let mut found = Diagnostics::default();
        let Some(extends) = &resolved.extends else { return found };
        let skipped = self.versions().take_while(|version| *version != number).last();
        let skipped = skipped.filter(|before| before != extends);
        let is_silent = pack.history.last().is_some_and(|version| version.changelog.is_empty());
        let file = self.versions.iter().find(|version| version.number == number).and_then(|version| version.version);
        let Some(file) = file.filter(|_| skipped.is_some() || is_silent) else { return found };
        let tree = parse_toml(&self.files, file, &mut Diagnostics::default());
        let at = |key| tree.get(key).map(|node| node.span);
        if let (Some(skipped), Some(place)) = (skipped, at("extends")) {
            let (version, skipped) = (number.to_owned(), skipped.to_owned());
            let mistake = ProjectMistake::SkipsVersion { version, found: extends.clone(), skipped };
            found.push(Diagnostic::of(place, &mistake));
        }
        if let (true, Some(place)) = (is_silent, at("changelog").or_else(|| at("number"))) {
            found.push(Diagnostic::of(place, &ProjectMistake::EmptyChangelog { version: number.to_owned() }));
        }
        found
    }

    fn check_sources(&self, read: &[Reading]) -> Diagnostics {
        let manifest = parse_toml(&self.files, self.manifest_file, &mut Diagnostics::default());
        let register = self.manifest.tables.get(self.manifest.register.table).or_fault("the table of the register");
        let packs: Vec<&RulePack> =
            read.iter().filter_map(|reading| reading.pack.as_ref().ok()).map(|(pack, _)| pack).collect();
        let mut found = unused_sources(&manifest, &self.manifest.schema, &register.name, &packs);
        found.append(without_range(&self.manifest, &packs));
        found.append(self.manifest.unsaid());
        found.append(doubtful_sources(&manifest, self.peildatum()));
        found.append(self.fetched_later());
        found
    }

    /// Columns of numbers that any version uses, and of which sources.toml does not say which numbers there may be.
    pub fn check_ranges(&self) -> Diagnostics {
        let versions: Vec<&str> = self.versions().collect();
        let packs = self.read_each(&versions, |_, reading| reading.pack.ok().map(|(pack, _)| pack));
        without_range(&self.manifest, &packs.iter().flatten().collect::<Vec<_>>())
    }

    fn said_once(&self, runs: Vec<(String, Diagnostics)>) -> Diagnostics {
        Diagnostics::merged(runs, |diagnostic, found_in| self.with_versions(diagnostic, found_in))
    }

    /// A file may be right in its own version, and wrong in one that extends it.
    fn with_versions(&self, diagnostic: Diagnostic, found_in: &[String]) -> Diagnostic {
        // Of what was published, every version counts that is another one now.
        let everywhere = diagnostic.code == Code::PublishedChanged && found_in.len() > 1;
        match self.version_of(&diagnostic.place) {
            Some(own) if everywhere || !found_in.iter().any(|number| number == own) => {
                let versions = said("project-in-versions").with("count", found_in.len());
                diagnostic.also_help(versions.with("versions", found_in.to_vec()))
            }
            _ => diagnostic,
        }
    }

    /// The version whose file a place is in.
    fn version_of(&self, place: &Place) -> Option<&str> {
        let Place::Written(span) = place else { return None };
        version_in(self.files.path(span.file))
    }
}

/// How a version is looked at.
struct Look<'d> {
    depth: Depth,
    /// The deliveries, where these are asked too.
    data: Option<&'d Dataset>,
}

/// What a version extends: one of those that are checked too, or read for this.
enum Before<'r> {
    Known(&'r Reading),
    Read(Box<Result<Resolved, Diagnostics>>),
}

impl Before<'_> {
    fn resolved(&self) -> Option<&Resolved> {
        match self {
            Before::Known(reading) => reading.resolved.as_ref().ok(),
            Before::Read(resolved) => (**resolved).as_ref().ok(),
        }
    }
}

/// The version in whose folder a stray file is, or the folder that is of none.
fn folder_of(place: &Place) -> Option<&str> {
    let Place::File { path, .. } = place else { return None };
    let explains = path.split_once('/').map(|(folder, _)| folder).filter(|folder| *folder == EXPLANATIONS);
    version_in(path).or(explains)
}

/// `3.0` of `rules/3.0/indicators/bgt.toml`.
pub(super) fn version_in(path: &str) -> Option<&str> {
    path.strip_prefix(RULES)?.strip_prefix('/')?.split('/').next()
}
