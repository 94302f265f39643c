//! Which program a project asks for: `requires = ">= 0.2"` in sources.toml.
//!
//! Asked before anything else is read: what another program wrote down may be of keys that this one does not know, and of
//! those a list of mistakes would only mislead.

use semver::{Version, VersionReq};

use super::mistake::ProjectMistake;
use mdd_deliveries::REQUIRES;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::parse_toml;
use mdd_engine::text::{FileId, Files};

/// This program.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Whether this program may read the project of this sources.toml.
///
/// # Errors
/// It asks for another program, or what it asks for cannot be read.
pub(super) fn may_read(files: &Files, file: FileId) -> Result<(), Diagnostics> {
    if !files.text(file).contains(REQUIRES) {
        return Ok(());
    }
    // Other mistakes are told of by who reads it whole.
    let tree = parse_toml(files, file, &mut Diagnostics::default());
    let Some(node) = tree.get(REQUIRES) else { return Ok(()) };
    let mut diagnostics = Diagnostics::default();
    let Some(asked) = node.text(&mut diagnostics) else { return Err(diagnostics) };
    let mistake = match (VersionReq::parse(&asked.value), Version::parse(PROGRAM)) {
        (Err(_), _) => ProjectMistake::NoRequirement { found: asked.value },
        (Ok(wanted), Ok(own)) if wanted.matches(&own) => return Ok(()),
        _ => ProjectMistake::OtherProgram { found: asked.value, program: PROGRAM },
    };
    Err(Diagnostic::of(asked.span, &mistake).into())
}
