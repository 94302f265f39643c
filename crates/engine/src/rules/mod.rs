//! Rules: from the files of a version to a checked [`RulePack`].
//!
//! The way: `version` finds the chain and composes its files into one tree, `overlay` merges, `lower` gives every name
//! its meaning. What the TOML says (a tree with places) and what it means (the pack) are two shapes; only the second
//! leaves this room. Sees of the data nothing but its schema.

mod aggregate;
mod allow;
mod assumption;
mod benchmark;
mod composed;
pub mod condition;
mod decisive;
mod domain;
mod earlier;
mod example;
mod files;
mod find;
mod folder;
mod following;
mod given;
mod graph;
mod history;
pub mod index;
pub mod keys;
mod listed;
mod lower;
mod meaning;
mod message;
mod mistake;
mod named;
mod outline;
mod overlay;
mod pack;
mod paragraphs;
mod parsed;
mod piece;
mod resolved;
mod script;
mod setting;
mod start;
mod threshold;
mod version;

pub use aggregate::{Aggregate, Gives};
pub use allow::{Mark, MarkScope};
pub use assumption::Assumption;
pub use benchmark::{Benchmark, Best, Better, Statistic};
pub use composed::{Classes, Composing, Composite, MissingPart, Tally, Weighed};
pub use decisive::{Decides, decisive};
pub use domain::{AskedOf, Bounds, Domain, Domains, Near};
pub use earlier::{Earlier, asks_an_edition, figure_name};
pub use files::{VersionFiles, VersionNumber};
pub(crate) use given::{MISSING, given_value};
pub use graph::{Edge, Graph, GraphNode, RestsBy};
pub(crate) use listed::names as item_names;
pub(crate) use lower::find_reason;
pub use lower::{is_reserved, markdown};
pub use message::{Contact, MessageOutline, PeerNames, Ranking};
pub use outline::{
    AnnexContent, AnnexOutline, ChapterOutline, ColumnContent, Criterion, Layout, Outline, OutlineBlock, ReportTable,
    SectionOutline, Sort, TableColumn, TableRows,
};
pub use pack::{
    ColourRule, Compare, Erratum, Grey, Indicator, Join, Measure, Precision, Recipe, RowsFrom, RulePack, Version, View,
    ViewColumn,
};
pub(crate) use paragraphs::{digits_at, number_at, only_follows, own_numbers, shown_by};
pub use piece::{AmongAll, Piece, ShownRows};
pub use resolved::{Resolved, resolve};
pub(crate) use resolved::{quoted, quoted_key};
pub use script::{Script, ScriptError, ScriptItem};
pub use setting::SetThreshold;
pub use threshold::IN_WORDS;

use overlay::Removed;
use version::{Composed, Reads};

use crate::dataset::schema::Schema;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::language::said;
use crate::text::Files;

/// A name that is not there because a version took it out: that is where to look.
fn blame_removal(diagnostic: Diagnostic, removed: &[Removed]) -> Diagnostic {
    let is_indicator = diagnostic.code == Code::UnknownIndicator;
    let is_it = |removed: &&Removed| removed.name().is_some_and(|name| diagnostic.is_about(name));
    let is_of_kind = |removed: &&Removed| removed.0.value.starts_with("indicator.") == is_indicator;
    match removed.iter().filter(is_it).max_by_key(is_of_kind) {
        Some(Removed(path)) => {
            let help = said("rules-taken-out").with("path", &path.value);
            diagnostic.help_only(help).beside(path.span, said("rules-taken-out-here"))
        }
        None => diagnostic,
    }
}

/// Reads one version with everything it inherits, and gives every name its meaning. Its examples are left unread: no report
/// waits for them, and who runs or checks them reads them with [`read_each`].
///
/// # Errors
/// Every mistake in the files, each with its place; what follows from an earlier mistake is not reported.
pub fn load_pack(
    files: &Files,
    versions: &[VersionFiles],
    number: &str,
    schema: &Schema,
) -> Result<(RulePack, Diagnostics), Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let composed = version::compose(files, versions, number, Reads::Rules, &mut diagnostics);
    meant(files, composed, diagnostics, schema)
}

/// A version as it is written and as it is meant, made of one reading of its files.
pub struct Reading {
    /// Not there when the files cannot be laid over each other.
    pub resolved: Result<Resolved, Diagnostics>,
    pub pack: Result<(RulePack, Diagnostics), Diagnostics>,
}

/// Reads versions, each once, whatever they share, and makes something of each; in the order in which they are asked for.
pub fn read_each<T: Send>(
    files: &Files,
    versions: &[VersionFiles],
    numbers: &[&str],
    schema: &Schema,
    make: impl Fn(&str, Reading) -> T + Sync,
) -> Vec<T> {
    version::compose_each(files, versions, numbers, |number, (composed, found)| {
        let resolved = found.clone().and(composed.clone()).map(|(composed, _)| Resolved::of(composed));
        make(number, Reading { resolved, pack: meant(files, composed, found, schema) })
    })
}

/// What a version means; `diagnostics` is what was found when its files were read.
fn meant(
    files: &Files,
    composed: Option<Composed>,
    mut diagnostics: Diagnostics,
    schema: &Schema,
) -> Result<(RulePack, Diagnostics), Diagnostics> {
    let removed = composed.as_ref().map(|composed| composed.removed.clone()).unwrap_or_default();
    let pack = composed.and_then(|composed| lower::lower(files, composed, schema, &mut diagnostics));
    diagnostics.map(|diagnostic| blame_removal(diagnostic, &removed)).and(pack)
}
