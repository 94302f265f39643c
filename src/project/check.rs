//! Every message about versions of the rules, once: mistakes first, and of a version without any what is idle in it.

use rayon::prelude::*;

use super::{Project, RULES};
use crate::check::{Depth, Subject, check, empty_columns, unnoticed, unused_sources, without_range};
use crate::dataset::Dataset;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::engine::evaluate;
use crate::rules::{Resolved, RulePack};
use crate::syntax::parse_toml;

impl Project {
    /// Every message about these versions of the rules, sorted by place. What several versions share is said once.
    pub fn check(&self, versions: &[&str], depth: Depth) -> Diagnostics {
        let checked: Vec<(Option<RulePack>, Diagnostics)> =
            versions.par_iter().map(|number| self.check_version(number, depth)).collect();
        let packs = versions.iter().zip(&checked).filter_map(|(number, (pack, _))| Some((*number, pack.as_ref()?)));
        let tried = self.run_scripts(&packs.collect::<Vec<_>>());
        let found = checked.into_iter().map(|(_, found)| found);
        let mut runs: Vec<(String, Diagnostics)> =
            versions.iter().map(|number| (*number).to_owned()).zip(found).chain(tried).collect();
        // Only all versions together know what none of them uses.
        if versions.len() == self.versions.len() && !runs.iter().any(|(_, found)| found.has_errors()) {
            runs.push((String::new(), self.check_sources(versions)));
        }
        // A stray file is in the folder of one version, which may be another one than is asked for.
        let strays = self.strays.iter().filter_map(|stray| Some((folder_of(&stray.place)?, stray)));
        let wanted = strays.filter(|(folder, _)| versions.contains(folder));
        runs.extend(wanted.map(|(folder, stray)| (folder.to_owned(), stray.clone().into())));
        self.said_once(runs)
    }

    /// What no gemeente in the deliveries would notice in these versions.
    ///
    /// # Errors
    /// Mistakes in deliveries, or scripts that fail.
    pub fn check_data(&self, versions: &[&str]) -> Result<Diagnostics, Diagnostics> {
        let data = self.dataset()?;
        let of_version = |number: &&str| {
            // A version with mistakes has been told of.
            let Ok((pack, _)) = self.pack(number) else { return Ok(((*number).to_owned(), Diagnostics::default())) };
            let evaluation = evaluate(&pack, &data, self.peildatum())?;
            let mut found = unnoticed(&evaluation);
            found.append(empty_columns(&pack, &data.schema, &data));
            Ok(((*number).to_owned(), found))
        };
        let runs: Vec<(String, Diagnostics)> = versions.iter().map(of_version).collect::<Result<_, Diagnostics>>()?;
        Ok(self.said_once(runs))
    }

    /// The columns in these deliveries that the newest version looks at, and that have no value in any row.
    pub fn check_columns(&self, data: &Dataset) -> Diagnostics {
        // A version with mistakes is no matter of deliveries.
        let pack = self.newest().and_then(|number| self.pack(number).ok());
        pack.map(|(pack, _)| empty_columns(&pack, &self.manifest.schema, data)).unwrap_or_default()
    }

    fn check_version(&self, number: &str, depth: Depth) -> (Option<RulePack>, Diagnostics) {
        let (pack, mut found) = match self.pack(number) {
            Ok(read) => read,
            Err(errors) => return (None, errors),
        };
        match self.resolved(number) {
            Ok(resolved) => found.append(self.check_read(&pack, &resolved, depth)),
            Err(errors) => found.append(errors),
        }
        (Some(pack), found)
    }

    fn check_read(&self, pack: &RulePack, resolved: &Resolved, depth: Depth) -> Diagnostics {
        let before = resolved.extends.as_deref().and_then(|number| self.resolved(number).ok());
        let exists = |path: &str| self.root.join(path).is_file();
        check(&Subject {
            files: &self.files,
            pack,
            resolved,
            before: before.as_ref(),
            peildatum: self.peildatum(),
            depth,
            exists: &exists,
        })
    }

    fn check_sources(&self, versions: &[&str]) -> Diagnostics {
        let manifest = parse_toml(&self.files, self.manifest_file, &mut Diagnostics::default());
        let resolved: Vec<Resolved> = versions.iter().filter_map(|number| self.resolved(number).ok()).collect();
        let register = self.manifest.tables.get(self.manifest.register.table).map_or("", |table| table.name.as_str());
        let resolved: Vec<&Resolved> = resolved.iter().collect();
        let mut found = unused_sources(&manifest, &self.manifest.schema, register, &resolved);
        found.append(without_range(&self.manifest, &resolved));
        found.append(self.manifest.unsaid());
        found
    }

    /// Columns of numbers that any version uses, and of which sources.toml does not say which numbers there may be.
    pub fn check_ranges(&self) -> Diagnostics {
        let versions: Vec<&str> = self.versions().collect();
        let resolved: Vec<Resolved> =
            versions.into_par_iter().filter_map(|number| self.resolved(number).ok()).collect();
        without_range(&self.manifest, &resolved.iter().collect::<Vec<_>>())
    }

    fn said_once(&self, runs: Vec<(String, Diagnostics)>) -> Diagnostics {
        Diagnostics::merged(runs, |diagnostic, found_in| self.with_versions(diagnostic, found_in))
    }

    /// A file may be right in its own version, and wrong in one that extends it.
    fn with_versions(&self, diagnostic: Diagnostic, found_in: &[String]) -> Diagnostic {
        match self.version_of(&diagnostic.place) {
            Some(own) if !found_in.iter().any(|number| number == own) => {
                let versions = if found_in.len() == 1 { "version" } else { "versions" };
                diagnostic.help(format!("this is so in {versions} {}", found_in.join(", ")))
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

/// The version in whose folder a stray file is.
fn folder_of(place: &Place) -> Option<&str> {
    let Place::Delivery { path, .. } = place else { return None };
    version_in(path)
}

/// `3.0` of `rules/3.0/indicators/bgt.toml`.
fn version_in(path: &str) -> Option<&str> {
    path.strip_prefix(RULES)?.strip_prefix('/')?.split('/').next()
}
