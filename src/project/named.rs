//! Some of the deliveries: those of the sources and tables that somebody names.

use super::Project;
use super::folder::Folder;
use super::mistake::ProjectMistake;
use mdd_deliveries::load_dataset;
use mdd_engine::dataset::{Allow, Dataset};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;

impl Project {
    /// The tables that are named, each by itself or by its source, and the register without which no row has a gemeente.
    /// Only of what is named there are findings. Nothing is named: all, of which some sources may be missing.
    ///
    /// # Errors
    /// No table or source is called so; every mistake in these deliveries that keeps them from being read.
    pub fn dataset_of(&self, named: &[String], missing: &[String]) -> Result<(Dataset, Vec<String>), Diagnostics> {
        let schema = &self.manifest.schema;
        let mut unknown = Diagnostics::default();
        for name in
            named.iter().filter(|name| !schema.sources.contains_key(*name) && !schema.tables.contains_key(*name))
        {
            let place = Place::Argument(name.clone());
            let known = schema.sources.keys().chain(schema.tables.keys()).map(String::as_str);
            let mistake = ProjectMistake::UnknownDelivery { found: name.clone() };
            unknown.push(Diagnostic::of(place, &mistake).suggest(name, known));
        }
        if unknown.has_errors() {
            return Err(unknown);
        }
        let is_named = |name: &String| named.is_empty() || named.contains(name);
        let tables = schema.tables.iter().filter(|(name, table)| is_named(name) || is_named(&table.source));
        let wanted: Vec<String> = tables.map(|(name, _)| name.clone()).collect();
        if wanted.len() == schema.tables.len() {
            let allow = Allow { missing: missing.to_vec(), ..Allow::ALL };
            return Ok((self.dataset_on(self.manifest.peildatum, &allow)?, wanted));
        }
        let only = self.manifest.only(&wanted);
        let mut data = load_dataset(&only, self.manifest.peildatum, &Folder::new(&self.root))?;
        let sources: Vec<&String> =
            wanted.iter().map(|name| &schema.tables.get(name).or_fault("a table that is wanted").source).collect();
        data.outdated.retain(|source, _| sources.contains(&source));
        for (name, load) in data.schema.tables.keys().zip(&mut data.loads) {
            if !wanted.contains(name) {
                load.findings = Diagnostics::default();
            }
        }
        // Other tables may use those of the register.
        let everywhere: Vec<Place> =
            self.manifest.register.aliases.iter().map(|alias| Place::Written(alias.said.span)).collect();
        let unused = data.unused_aliases.iter().filter(|unused| !everywhere.contains(&unused.place)).cloned();
        data.unused_aliases = unused.collect();
        // That of all deliveries is not known.
        data.hash = String::new();
        Ok((data, wanted))
    }
}
