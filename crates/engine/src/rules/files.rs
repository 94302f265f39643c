//! The files of a version's folder, and the number that it is called by.

use indexmap::IndexMap;

use crate::text::FileId;

/// The files of one version's folder, as `project` found them.
#[derive(Clone, Default, Debug)]
pub struct VersionFiles {
    /// The name of the folder: "3.0".
    pub number: String,
    /// `version.toml`, when there.
    pub version: Option<FileId>,
    /// `published.lock`, when there: the sums of what it was when it was published. No part of the rules.
    pub seal: Option<FileId>,
    /// `report.toml`, when there.
    pub report: Option<FileId>,
    /// Every TOML file of `indicators/`, `measures/` and `tables/`, sorted by path.
    pub definitions: Vec<FileId>,
    /// Every TOML file of `tests/`, sorted by path.
    pub examples: Vec<FileId>,
    /// `scripts/*.rhai` by file name without ending.
    pub scripts: IndexMap<String, FileId>,
    /// `texts/*.md` by file name without ending.
    pub texts: IndexMap<String, FileId>,
    /// Thresholds that are set for a what-if, a file each: laid over all of it.
    pub set: Vec<FileId>,
}

impl VersionFiles {
    /// The same files, as they are called elsewhere.
    #[must_use]
    pub fn renamed(mut self, name: impl Fn(FileId) -> FileId) -> Self {
        let single = self.version.iter_mut().chain(&mut self.report).chain(&mut self.seal);
        let several = self.definitions.iter_mut().chain(&mut self.examples).chain(&mut self.set);
        let named = self.scripts.values_mut().chain(self.texts.values_mut());
        single.chain(several).chain(named).for_each(|file| *file = name(*file));
        self
    }
}

/// The number of a version, as it is ordered: 1.1 before 1.11 before 2.0.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct VersionNumber(Vec<u32>);

impl VersionNumber {
    /// `3.0`, `1.11`: whole numbers with points between them.
    pub fn parse(text: &str) -> Option<VersionNumber> {
        // 3.01 beside 3.1 would be the same number.
        let digits = |part: &str| {
            part.bytes().all(|byte| byte.is_ascii_digit())
                && !part.is_empty()
                && (part == "0" || !part.starts_with('0'))
        };
        let parts = text.split('.').map(|part| if digits(part) { part.parse().ok() } else { None });
        parts.collect::<Option<_>>().map(VersionNumber)
    }
}
