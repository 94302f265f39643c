//! A file that sources.toml does not declare yet: where it lies, and what is proposed for it. Writes nothing.

use std::path::Path;

use super::Project;
use super::folder::Folder;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::disk;
use crate::source::{Lies, Names, Proposal, inspect, read_gemeenten};

/// Where a file that lies elsewhere is proposed to be put.
const DELIVERIES: &str = "leveringen";

impl Project {
    /// Looks at a file and proposes how sources.toml may declare it, as a table of this name or of that of the file.
    ///
    /// # Errors
    /// The file cannot be read or understood, the name cannot be used, or the register of the project has mistakes.
    pub fn propose(&self, file: &Path, table: Option<&str>) -> Result<Proposal, Diagnostics> {
        let schema = &self.manifest.schema;
        if let Some(name) = table {
            check_table(name, |name| schema.tables.contains_key(name))?;
        }
        // As it is typed, or else as sources.toml names files.
        let inside = self.root.join(file);
        let here = if file.exists() { file } else { &inside };
        let shown = file.display().to_string();
        let bytes = disk::read(here).map_err(|error| {
            let message = match error.kind() {
                std::io::ErrorKind::NotFound => format!("there is no file {shown}"),
                std::io::ErrorKind::IsADirectory => format!("{shown} is a folder, not a file"),
                _ => format!("{shown} cannot be read: {error}"),
            };
            let code =
                if error.kind() == std::io::ErrorKind::NotFound { Code::FileMissing } else { Code::FileUnreadable };
            Diagnostic::error(code, Place::Argument(shown.clone()), message)
                .help("name a file, from the folder where you are or from that of sources.toml")
        })?;
        let path = self.path_of(here);
        let name = here.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
        let lies = path.clone().unwrap_or_else(|| format!("{DELIVERIES}/{name}"));
        let declared = schema.tables.iter().find(|(_, table)| Some(&table.file) == path.as_ref());
        let known = read_gemeenten(&self.manifest, self.peildatum(), &Folder::new(&self.root))?;
        let names = Names {
            sources: schema.sources.keys().cloned().collect(),
            tables: schema.tables.keys().cloned().collect(),
            wanted: table.map(str::to_owned),
        };
        let updated = self.peildatum().to_string();
        let lies = Lies {
            path: &lies,
            outside: path.is_none(),
            declared: declared.map(|(name, _)| name.as_str()),
            updated: &updated,
        };
        inspect(&bytes, lies, &names, &known)
    }

    /// The path of a file as sources.toml names it. None: it is not in the project folder.
    fn path_of(&self, file: &Path) -> Option<String> {
        let (root, file) = (self.root.canonicalize().ok()?, file.canonicalize().ok()?);
        let parts = file.strip_prefix(root).ok()?.components();
        Some(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
    }
}

fn check_table(name: &str, taken: impl Fn(&str) -> bool) -> Result<(), Diagnostics> {
    let error = |message: String| Diagnostic::error(Code::BadArgument, Place::Argument(name.to_owned()), message);
    if !crate::source::is_name(name) {
        let error = error(format!("`{name}` cannot be the name of a table"));
        return Err(error.help("letters without accents, digits and underscores; a letter first").into());
    }
    if taken(name) {
        let error = error(format!("there is a table `{name}` already"));
        return Err(error.help("choose another name; `mdd data list` lists the tables").into());
    }
    Ok(())
}
