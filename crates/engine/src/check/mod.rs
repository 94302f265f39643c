//! What is wrong or idle in rules that can be read: gaps, rules and numbers that do nothing, keys that repeat, texts that
//! contradict, things that nothing uses.
//!
//! One file for each kind of mistake. Each looks at one version and pushes what it finds; that several versions share a finding
//! is no business of theirs. Reads no deliveries, save `noticed`, `empty` and `delivered`, which are asked
//! for by name. Decides no colour itself.

mod acting;
mod alike;
mod allowed;
mod colours;
mod delivered;
mod empty;
mod example;
mod former;
mod kept;
mod knobs;
mod known;
mod links;
mod listed;
mod noticed;
mod order;
mod origins;
mod places;
mod precision;
mod prose;
mod repeats;
mod scripts;
mod sources;
mod stars;
mod stated;
mod topics;
mod unfinished;
mod unused;

pub use allowed::not_allowed;
pub use delivered::not_delivered;
pub use empty::empty_columns;
pub use example::ready_example;
pub use noticed::unnoticed;
pub use sources::doubtful_sources;
pub use unused::unused_sources;

use crate::diagnostic::Diagnostics;
use crate::rules::{Resolved, RulePack};
use crate::syntax::TomlTable;
use crate::terms::Peildatum;
use crate::text::{Files, Span};

/// How much is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Depth {
    /// What is wrong or idle.
    Plain,
    /// Also what is right only by the order of the rules.
    Strict,
}

/// One version of the rules, as written and as meant.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub files: &'a Files,
    pub pack: &'a RulePack,
    pub resolved: &'a Resolved,
    /// The version that it extends.
    pub before: Option<&'a Resolved>,
    pub peildatum: Peildatum,
    pub depth: Depth,
    /// Whether the project has a file at this path.
    pub exists: &'a (dyn Fn(&str) -> bool + Sync),
}

impl Subject<'_> {
    /// Whether something stands in a file of this version, and not in one that it extends.
    fn is_own(&self, span: Span) -> bool {
        self.resolved.version_of(span) == self.pack.number()
    }

    /// An indicator as it is written.
    fn indicator(&self, id: &str) -> Option<&TomlTable> {
        named(self.resolved.tree(), "indicator", id)
    }
}

/// Everything that is found in a version.
pub fn check(subject: &Subject<'_>) -> Diagnostics {
    let mut found = Diagnostics::default();
    colours::check(subject, &mut found);
    knobs::check(subject, &mut found);
    precision::check(subject, &mut found);
    repeats::check(subject, &mut found);
    scripts::check(subject, &mut found);
    stated::check(subject, &mut found);
    unused::check(subject, &mut found);
    unfinished::check(subject, &mut found);
    links::check(subject, &mut found);
    alike::check(subject, &mut found);
    stars::check(subject, &mut found);
    origins::check(subject, &mut found);
    places::check(subject, &mut found);
    order::check(subject, &mut found);
    topics::check(subject, &mut found);
    listed::check(subject, &mut found);
    former::check(subject, &mut found);
    kept::check(subject, &mut found);
    acting::check(subject, &mut found);
    found.sorted()
}

/// What a tree calls `kind.name`.
fn named<'t>(tree: &'t TomlTable, kind: &str, name: &str) -> Option<&'t TomlTable> {
    tree.inner(kind)?.inner(name)
}
