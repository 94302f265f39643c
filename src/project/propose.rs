//! A file that sources.toml does not declare yet: where it lies, and what is proposed for it. Writes nothing.

use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::Project;
use super::folder::Folder;
use crate::disk;
use mdd_deliveries::{HEAD, Lies, PART, Proposal, TakenNames, WHOLE, has_rows, inspect, joined, read_gemeenten};
use mdd_deliveries::{check_delivery, read_manifest};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place, Spot};
use mdd_engine::language::{Language, Said, said};
use mdd_engine::mistakes;
use mdd_engine::text::Files;

/// Where a file that lies elsewhere is proposed to be put.
const DELIVERIES: &str = "leveringen";

impl Project {
    /// Looks at a file and proposes how sources.toml may declare it, as a table of this name or of that of the file; what
    /// its own check says of it, in this language.
    ///
    /// # Errors
    /// The file cannot be read or understood, the name cannot be used, or the register of the project has mistakes.
    pub fn propose(&self, file: &Path, table: Option<&str>, language: Language) -> Result<Proposal, Diagnostics> {
        let schema = &self.manifest.schema;
        if let Some(name) = table {
            check_table(name, |name| schema.tables.contains_key(name))?;
        }
        // As it is typed, or else as sources.toml names files.
        let inside = self.root.join(file);
        let here = if file.exists() { file } else { &inside };
        let shown = file.display().to_string();
        let looked = look(here, &shown)?;
        let path = self.path_of(here);
        let name = here.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
        let lies = path.clone().unwrap_or_else(|| format!("{DELIVERIES}/{name}"));
        let declared = schema.tables.iter().find(|(_, table)| Some(&table.file) == path.as_ref());
        let known = read_gemeenten(&self.manifest, self.peildatum(), &Folder::new(&self.root))?;
        let names = TakenNames {
            sources: schema.sources.keys().cloned().collect(),
            tables: schema.tables.keys().cloned().collect(),
            wanted: table.map(str::to_owned),
        };
        let updated = self.peildatum().to_string();
        let unknown = language.say("proposals-unknown-owner");
        let part_of = (looked.bytes.len() as u64 != looked.size).then_some(looked.size);
        let lies = Lies {
            path: &lies,
            outside: path.is_none(),
            declared: declared.map(|(name, _)| name.as_str()),
            unknown: &unknown,
            updated: &updated,
            part_of,
        };
        let proposal = inspect(&looked.bytes, lies, &names, &known)?;
        let text = proposal.to_toml(language);
        let remarks = if proposal.part {
            vec![said("proposals-ask-not-tried-packed")]
        } else if text.len() > CHECKED {
            vec![said("proposals-ask-not-tried-wide")]
        } else {
            self.own_check(&proposal.table, &text, &looked.bytes, language)
        };
        Ok(proposal.remarked(remarks))
    }

    /// What `mdd data check` would say of a file that is declared as it is proposed: a proposal is no more than one, but
    /// it says itself what does not fit.
    fn own_check(&self, table: &str, proposal: &str, bytes: &[u8], language: Language) -> Vec<Said> {
        let mut files = Files::default();
        let file = files.add(super::MANIFEST, format!("{}\n{proposal}", self.manifest.text));
        let checked = read_manifest(&files, file).and_then(|manifest| {
            let shelf = Folder::new(&self.root);
            check_delivery(&manifest, self.peildatum(), table, bytes, &shelf)
        });
        let found = match checked {
            Ok(load) => load.findings,
            Err(errors) => errors,
        };
        let words = |found: &Diagnostic| {
            let place = match &found.place {
                Place::File { spot: Spot::Whole, .. } => said("proposals-of-file"),
                place @ Place::File { .. } => place.in_words(),
                _ => said("proposals-of-entry"),
            };
            let says = said("proposals-ask-own-check").with("code", found.code.id()).with("place", place);
            says.with("message", found.line(language))
        };
        let mut remarks: Vec<Said> = found.iter().take(SHOWN).map(words).collect();
        let more = found.iter().count().saturating_sub(SHOWN);
        if more > 0 {
            remarks.push(said("proposals-own-more").with("count", more));
        }
        remarks
    }

    /// The path of a file as sources.toml names it. None: it is not in the project folder.
    fn path_of(&self, file: &Path) -> Option<String> {
        let (root, file) = (self.root.canonicalize().ok()?, file.canonicalize().ok()?);
        let parts = file.strip_prefix(root).ok()?.components();
        Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
    }
}

mistakes! {
    /// Why a file cannot be looked at, or not be a table of this name.
    enum ProposeMistake {
        NoFile { path: String } = Error FileMissing "proposals-no-file";
        Folder { path: String } = Error FileUnreadable "proposals-folder";
        Unreadable { path: String, why: String } = Error FileUnreadable "proposals-unreadable";
        BadName { found: String } = Error BadArgument "proposals-bad-name";
        TakenName { found: String } = Error BadArgument "proposals-taken-name";
    }
}

/// A longer proposal is not tried out.
const CHECKED: usize = 1 << 20;

/// So many of its own faults a proposal says.
const SHOWN: usize = 5;

/// What was looked at of a file, and how large that is.
struct Looked {
    bytes: Vec<u8>,
    size: u64,
}

/// Why a file that somebody names cannot be looked at.
pub(crate) fn unreadable(shown: &str, error: &std::io::Error) -> Diagnostics {
    let path = shown.to_owned();
    let mistake = match error.kind() {
        std::io::ErrorKind::NotFound => ProposeMistake::NoFile { path },
        std::io::ErrorKind::IsADirectory => ProposeMistake::Folder { path },
        _ => ProposeMistake::Unreadable { path, why: error.to_string() },
    };
    Diagnostic::of(Place::Argument(shown.to_owned()), &mistake).into()
}

/// Reads a file, or of a large text a part.
fn look(path: &Path, shown: &str) -> Result<Looked, Diagnostics> {
    let failed = |error: std::io::Error| unreadable(shown, &error);
    let (mut file, about) = disk::open(path).map_err(failed)?;
    let size = about.len();
    let mut read = || -> std::io::Result<Vec<u8>> {
        if size <= WHOLE {
            return disk::read(path);
        }
        let mut part = |from: u64, most: usize| {
            let mut bytes = Vec::with_capacity(most);
            file.seek(SeekFrom::Start(from))?;
            (&mut file).take(most as u64).read_to_end(&mut bytes)?;
            Ok::<_, std::io::Error>(bytes)
        };
        let head = part(0, HEAD)?;
        if !has_rows(&head) {
            return disk::read(path);
        }
        let (middle, end) = (part(size / 2, PART)?, part(size.saturating_sub(PART as u64), PART)?);
        Ok(joined(head, &[middle, end]))
    };
    let bytes = read().map_err(failed)?;
    // What was read as a whole may have grown meanwhile: it is no part.
    let size = if size <= WHOLE || !has_rows(&bytes) { bytes.len() as u64 } else { size };
    Ok(Looked { bytes, size })
}

fn check_table(name: &str, taken: impl Fn(&str) -> bool) -> Result<(), Diagnostics> {
    let found = name.to_owned();
    let mistake = if !mdd_deliveries::is_name(name) {
        ProposeMistake::BadName { found }
    } else if taken(name) {
        ProposeMistake::TakenName { found }
    } else {
        return Ok(());
    };
    Err(Diagnostic::of(Place::Argument(name.to_owned()), &mistake).into())
}
