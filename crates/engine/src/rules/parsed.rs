//! The files of versions as trees, all read beside each other before one version is laid over another.
//!
//! Knows nothing of what stands in them.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::files::VersionFiles;
use super::version::Reads;
use crate::diagnostic::Diagnostics;
use crate::syntax::{TomlTable, parse_toml};
use crate::text::{FileId, Files};

/// Each file with what was found in it, until somebody takes it.
pub(super) struct Parsed<'f> {
    files: &'f Files,
    /// Of each version.
    pub reads: Reads,
    trees: FxHashMap<FileId, (TomlTable, Diagnostics)>,
}

impl<'f> Parsed<'f> {
    /// The definitions and the report of these versions, and where they are asked for the examples.
    pub fn of(files: &'f Files, versions: &[&VersionFiles], reads: Reads) -> Parsed<'f> {
        let own = |version: &&VersionFiles| {
            let examples = version.examples.iter().filter(|_| reads == Reads::WithExamples);
            let all = version.definitions.iter().chain(examples).chain(&version.report);
            all.copied().collect::<Vec<FileId>>()
        };
        let all: Vec<FileId> = versions.iter().flat_map(own).collect();
        let parse = |file: FileId| {
            let mut found = Diagnostics::default();
            let tree = parse_toml(files, file, &mut found);
            (file, (tree, found))
        };
        // Several at a time: most are short.
        let trees: Vec<_> = all.into_par_iter().with_min_len(4).map(parse).collect();
        Parsed { files, reads, trees: trees.into_iter().collect() }
    }

    /// A file; what was found in it is said now.
    pub fn take(&mut self, file: FileId, diagnostics: &mut Diagnostics) -> TomlTable {
        match self.trees.remove(&file) {
            Some((tree, found)) => {
                diagnostics.append(found);
                tree
            }
            None => parse_toml(self.files, file, diagnostics),
        }
    }
}
