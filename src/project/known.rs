//! What files beside the rules may name: the gemeenten, and the indicators of every version, each read when somebody asks.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::Project;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::naming::{KnownIndicator, ProjectKnown};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::Peildatum;

impl Project {
    /// Something is made with what is known; `pack` is a version that was read.
    pub(super) fn with_known<T>(
        &self,
        data: &Dataset,
        peildatum: Peildatum,
        pack: Option<&RulePack>,
        make: impl FnOnce(&ProjectKnown<'_>) -> T,
    ) -> T {
        let versions: Vec<&str> = self.versions().collect();
        let read_once: BTreeMap<&str, OnceLock<Option<Vec<KnownIndicator>>>> =
            versions.iter().map(|version| (*version, OnceLock::new())).collect();
        let indicators = |version: &str| match pack.filter(|pack| pack.number() == version) {
            Some(pack) => Some(KnownIndicator::of(pack)),
            None => {
                let read = || self.pack(version).ok().map(|(pack, _)| KnownIndicator::of(&pack));
                read_once.get(version).and_then(|known| known.get_or_init(read).clone())
            }
        };
        make(&ProjectKnown { data, peildatum: peildatum.0, versions: &versions, indicators: &indicators })
    }

    /// What is wrong with files beside the rules. Of the deliveries only the list of gemeenten is read.
    pub(super) fn check_beside(&self) -> Diagnostics {
        let register = self.manifest.tables.get(self.manifest.register.table);
        let has_any = !self.explanations.is_empty() || self.organisations.is_some() || self.workshops.is_some();
        let Some(register) = register.filter(|_| has_any) else { return Diagnostics::default() };
        match self.dataset_of(std::slice::from_ref(&register.name), &[]) {
            Ok((data, _)) => {
                let mut told = self.check_explanations(&data);
                told.append(
                    self.organisations(self.organisations, &data, self.peildatum())
                        .map_or_else(|found| found, |(_, told)| told),
                );
                told.append(self.check_workshops(&data));
                told
            }
            Err(found) => found,
        }
    }
}
