//! The messages of one run: put in order, each once, and without what only follows from another.

use std::fmt;

use super::{Code, Diagnostic, Place, Severity};
use crate::fault::stop;
use crate::language::Language;
use crate::text::FileId;

/// The messages of one run, in the order they were found.
#[derive(Clone, Default, Debug)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    pub fn append(&mut self, mut other: Diagnostics) {
        self.list.append(&mut other.list);
    }

    /// What is made of something that people wrote. Without it, a message says why: nothing vanishes without a word.
    #[track_caller]
    pub fn or_said<T>(&mut self, make: impl FnOnce(&mut Diagnostics) -> Option<T>) -> Option<T> {
        let before = self.list.len();
        let made = make(self);
        let said = |found: &Diagnostic| found.severity == Severity::Error;
        if made.is_none() && !self.list.iter().skip(before).any(said) {
            stop("something in the rules was left out, and nothing said why");
        }
        made
    }

    /// Every message with something added.
    #[must_use]
    pub fn map(self, change: impl FnMut(Diagnostic) -> Diagnostic) -> Self {
        Diagnostics { list: self.list.into_iter().map(change).collect() }
    }

    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// How many there are as serious as this.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// Sorted by place, so that the order in which layers ran does not show; equal messages once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.list.sort_by(|a, b| a.order().cmp(&b.order()));
        self.list.dedup();
        self.without_consequences().with_each_name_once()
    }

    /// A name that is not there is said once, with every place that asks for it: most often it is the name that is missing,
    /// and not each of these that is wrong.
    fn with_each_name_once(self) -> Self {
        let mut list: Vec<Diagnostic> = Vec::with_capacity(self.list.len());
        for found in self.list {
            let same = |other: &&mut Diagnostic| found.asks_for_the_same(other);
            let first = if found.named.is_some() { list.iter_mut().find(same) } else { None };
            match (first, &found.place) {
                (Some(first), Place::Written(span)) => first.again(*span, &found),
                _ => list.push(found),
            }
        }
        Diagnostics { list }
    }

    /// The messages of several runs as one list, sorted by place. What several runs found stands there once, in the
    /// words of the first, as `tell` makes it of the names of those runs.
    pub fn merged<R>(
        runs: impl IntoIterator<Item = (R, Diagnostics)>,
        mut tell: impl FnMut(Diagnostic, &[R]) -> Diagnostic,
    ) -> Diagnostics
    where
        R: Clone,
    {
        let mut found: Vec<(Diagnostic, Vec<R>)> = Vec::new();
        for (run, diagnostics) in runs {
            for diagnostic in diagnostics {
                // Suggestions may differ: what is near depends on what else there is.
                match found.iter_mut().find(|(known, _)| known.order() == diagnostic.order()) {
                    Some((_, runs)) => runs.push(run.clone()),
                    None => found.push((diagnostic, vec![run.clone()])),
                }
            }
        }
        found.sort_by(|(a, _), (b, _)| a.order().cmp(&b.order()));
        Diagnostics { list: found.into_iter().map(|(diagnostic, runs)| tell(diagnostic, &runs)).collect() }
    }

    /// A file that could not be read whole says too little: what else is missing may follow from that.
    fn without_consequences(mut self) -> Self {
        let is_syntax = |diagnostic: &Diagnostic| diagnostic.code == Code::Syntax;
        let broken: Vec<FileId> =
            self.list.iter().filter(|found| is_syntax(found)).filter_map(Diagnostic::file).collect();
        self.list.retain(|found| is_syntax(found) || !found.file().is_some_and(|file| broken.contains(&file)));
        if !broken.is_empty() || self.list.iter().any(|found| found.incomplete) {
            self.list.retain(|found| found.incomplete || !found.code.is_about_a_name());
        }
        // What stands under another heading than was meant, may seem to be there twice.
        if !broken.is_empty() {
            self.list.retain(|found| found.code != Code::DuplicateName);
        }
        // A key that stands under the wrong heading is not where its name is looked for.
        let misplaced: Vec<String> = self
            .list
            .iter()
            .filter(|found| found.code == Code::UnknownKey)
            .filter_map(|found| found.named.clone())
            .collect();
        let follows = |found: &Diagnostic| {
            found.code != Code::UnknownKey && found.named.as_ref().is_some_and(|name| misplaced.contains(name))
        };
        self.list.retain(|found| !follows(found));
        // What seems to be shown or used nowhere is meant by who misspelt it.
        let meant: Vec<String> = self.list.iter().filter_map(Diagnostic::misspells).map(str::to_owned).collect();
        let nowhere = |found: &Diagnostic| {
            found.code == Code::NotInReport && found.named.as_ref().is_some_and(|name| meant.contains(name))
        };
        self.list.retain(|found| !nowhere(found));
        // A name that no condition can hold makes every condition with it unreadable.
        if self.list.iter().any(|found| found.incomplete && found.code == Code::ConditionSyntax) {
            self.list.retain(|found| found.incomplete || found.code != Code::ConditionSyntax);
        }
        self
    }

    /// `Ok` when there is no error; warnings stay with the value.
    pub fn and<T>(self, value: Option<T>) -> Result<(T, Diagnostics), Diagnostics> {
        match value {
            Some(value) if !self.has_errors() => Ok((value, self.sorted())),
            None if !self.has_errors() => stop("nothing was made of what was read, and nothing said why"),
            _ => Err(self.sorted()),
        }
    }
}

/// For programs: a line each, with its code. What stands at its place, [`show`](super::show) shows.
impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.list.iter().map(|found| format!("{} {}", found.code.id(), found.line(Language::English)));
        f.write_str(&lines.collect::<Vec<_>>().join("\n"))
    }
}

impl std::error::Error for Diagnostics {}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Diagnostics { list: vec![diagnostic] }
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(found: T) -> Self {
        Diagnostics { list: found.into_iter().collect() }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}
