//! The files of the versions: which there are, what a version extends, and one tree of everything it says.
//!
//! A version's folder is composed into one tree (`indicator.<id>`, `measure.<name>`, `view.<name>`, ...), so that an
//! overlay does not depend on how files are named or divided. Knows keys only as far as that.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use indexmap::IndexMap;
use rayon::prelude::*;

use super::files::{VersionFiles, VersionNumber};
use super::mistake::VersionMistake;
use super::overlay::{self, Removed};
use super::pack::Version;
use super::paragraphs::{self, Paragraphs};
use super::parsed::Parsed;
use super::setting::{self, SetThreshold};
use super::{example, folder, history, keys, named};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::fault::OrFault;
use crate::syntax::{Item, KeyedTable, Node, TomlTable, parse_toml};
use crate::text::{FileId, Files, Span, Spanned};

/// How much of a version is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reads {
    /// What decides what a report says.
    Rules,
    /// Its examples too.
    WithExamples,
}

/// Everything a version says, with what it inherits: one tree, scripts and texts by name.
#[derive(Clone)]
pub(super) struct Composed {
    pub tree: TomlTable,
    /// `version.toml` of each version in the chain, oldest first.
    pub versions: Vec<Arc<TomlTable>>,
    /// The number of each.
    pub numbers: Vec<Arc<str>>,
    /// What each says of itself; none where that has a mistake.
    pub history: Vec<Option<Arc<Version>>>,
    pub scripts: IndexMap<String, FileId>,
    pub texts: IndexMap<String, FileId>,
    /// What versions took out, each where it says so.
    pub removed: Vec<Removed>,
    /// Every file that took part in the rules, each with the place of its version in `numbers`; examples change nothing
    /// of them.
    pub files: Vec<(FileId, usize)>,
    /// Thresholds that have another value than the files say, for a what-if.
    pub set: Vec<SetThreshold>,
}

impl Composed {
    fn empty(root: Span) -> Composed {
        Composed {
            tree: TomlTable::empty(root),
            versions: Vec::new(),
            numbers: Vec::new(),
            history: Vec::new(),
            scripts: IndexMap::new(),
            texts: IndexMap::new(),
            removed: Vec::new(),
            files: Vec::new(),
            set: Vec::new(),
        }
    }

    /// The examples, out of everything that it says: by indicator, and then by name.
    pub fn take_examples(&mut self) -> TomlTable {
        example::take(&mut self.tree)
    }

    /// Puts a version on top.
    fn lay_over(
        &mut self,
        (version, own): (&VersionFiles, &Arc<TomlTable>),
        parsed: &mut Parsed<'_>,
        files: &Files,
        diagnostics: &mut Diagnostics,
    ) {
        if let (Some(number), Some(earlier)) = (self.numbers.last(), self.versions.last()) {
            check_order((&version.number, own), (number, earlier), diagnostics);
        }
        let removals =
            KeyedTable::new(own, &keys::VERSION_FILE).reader().texts("remove", diagnostics).unwrap_or_default();
        let reads =
            |path: &Spanned<String>| parsed.reads == Reads::WithExamples || !example::is_of_examples(&path.value);
        let removals: Vec<_> = removals.into_iter().filter(reads).collect();
        let mut over = folder::tree((files, parsed), version, self.tree.span, diagnostics);
        // Only what changes the report can give a paragraph another number.
        let moves = !self.versions.is_empty() && (over.get("report").is_some() || !removals.is_empty());
        let before = if moves { Paragraphs::of(&self.tree) } else { Paragraphs::default() };
        for path in &removals {
            overlay::remove(&mut self.tree, path, diagnostics);
            if let Some(again) = overlay::written_again(&over, &path.value) {
                let mistake = VersionMistake::WrittenAgain { found: path.value.clone() };
                diagnostics.push(Diagnostic::of(path.span, &mistake).second(again, "again"));
            }
        }
        for path in removals.iter().filter(|path| !overlay::is_written(&over, &path.value)) {
            overlay::forget(&mut self.tree, &path.value, &before);
        }
        if !self.versions.is_empty() {
            folder::refuse_changes_to_nothing(&self.tree, &mut over, diagnostics);
        }
        replace_thresholds(&mut self.tree, &over);
        let said: Vec<String> = over.inner("indicator").iter().flat_map(|said| said.entries.keys().cloned()).collect();
        overlay::merge(&mut self.tree, over, diagnostics);
        for id in said {
            if let Some(indicator) = self.tree.inner_mut("indicator").and_then(|all| all.inner_mut(&id)) {
                named::settle(indicator, diagnostics);
            }
        }
        if let Some(earlier) = self.versions.last().filter(|_| moves) {
            let is_own = |file| version.report == Some(file) || version.definitions.contains(&file);
            paragraphs::follow(&mut self.tree, &before, earlier, &is_own);
        }
        self.removed.extend(removals.into_iter().map(Removed));
        if parsed.reads == Reads::WithExamples {
            example::lay_over(&mut self.tree, (files, parsed), version, diagnostics);
        }
        for file in &version.set {
            self.set.extend(setting::lay_over(&mut self.tree, parse_toml(files, *file, diagnostics), diagnostics));
        }
        let number = self.numbers.len();
        self.history.push(history::version(own, diagnostics).map(Arc::new));
        self.versions.push(own.clone());
        self.numbers.push(version.number.as_str().into());
        self.scripts.extend(version.scripts.clone());
        self.texts.extend(version.texts.clone());
        let own = version.version.into_iter().chain(version.report).chain(version.definitions.iter().copied());
        let beside = version.scripts.values().chain(version.texts.values()).copied();
        for file in own.chain(beside).chain(version.set.iter().copied()) {
            self.files.push((file, number));
        }
    }
}

/// A period is replaced whole: three months that become ninety days are no three months and ninety days.
fn replace_thresholds(tree: &mut TomlTable, over: &TomlTable) {
    let Some(Item::Table(over)) = over.get("threshold").map(|node| &node.item) else { return };
    let under = tree.entries.get_mut("threshold").map(|entry| &mut entry.node.item);
    let Some(Item::Table(under)) = under else { return };
    for name in over.entries.keys() {
        // Nothing is left with which keys could be merged.
        if let Some(item @ Item::Table(_)) = under.entries.get_mut(name).map(|entry| &mut entry.node.item) {
            *item = Item::YesNo(false);
        }
    }
}

/// The tree of a version, on top of the versions it extends.
pub(super) fn compose(
    files: &Files,
    all: &[VersionFiles],
    number: &str,
    reads: Reads,
    diagnostics: &mut Diagnostics,
) -> Option<Composed> {
    let (composed, found) = Chains::new(files, all, reads).compose(number, None);
    diagnostics.append(found);
    composed
}

/// A version on top of those it extends, or nothing, and what was found on the way.
type Laid = (Option<Composed>, Diagnostics);

/// How many versions are laid over each other before something is made of them, beside each other.
const AT_A_TIME: usize = 32;

/// Makes something of each of these versions, which lie over each other once; in the order in which they are asked for.
pub(super) fn compose_each<T: Send>(
    files: &Files,
    all: &[VersionFiles],
    numbers: &[&str],
    make: impl Fn(&str, Laid) -> T + Sync,
) -> Vec<T> {
    let mut chains = Chains::new(files, all, Reads::WithExamples);
    let asked: HashSet<&str> = numbers.iter().copied().collect();
    let order = chains.order(numbers, &asked);
    let mut waiting: HashMap<&str, usize> = HashMap::new();
    order.iter().filter_map(|(_, _, base)| *base).for_each(|base| *waiting.entry(base).or_default() += 1);
    let mut kept: HashMap<&str, (Composed, Diagnostics)> = HashMap::new();
    let mut made: Vec<(usize, T)> = Vec::new();
    for some in order.chunks(AT_A_TIME) {
        let laid = some.iter().map(|&(_, at, base)| {
            let number = *numbers.get(at).or_fault("a version that is asked for");
            let under = base.and_then(|base| {
                let left = waiting.get_mut(base).or_fault("how many versions lie over one");
                *left -= 1;
                if *left == 0 { kept.remove(base) } else { kept.get(base).cloned() }
            });
            let laid = chains.compose(number, under);
            if let (Some(composed), true) = (&laid.0, waiting.contains_key(number)) {
                kept.insert(number, (composed.clone(), laid.1.clone()));
            }
            (at, number, laid)
        });
        let laid: Vec<_> = laid.collect();
        made.par_extend(laid.into_par_iter().map(|(at, number, laid)| (at, make(number, laid))));
    }
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, made)| made).collect()
}

/// Which version extends which. Every version.toml is read once.
struct Chains<'a> {
    files: &'a Files,
    all: &'a [VersionFiles],
    reads: Reads,
    by_number: HashMap<&'a str, &'a VersionFiles>,
    read: HashMap<FileId, (Arc<TomlTable>, Diagnostics)>,
}

impl<'a> Chains<'a> {
    fn new(files: &'a Files, all: &'a [VersionFiles], reads: Reads) -> Self {
        // The first of a name, should there be two.
        let by_number = all.iter().rev().map(|version| (version.number.as_str(), version)).collect();
        Chains { files, all, reads, by_number, read: HashMap::new() }
    }

    /// The places of these versions, each after what it extends: how many versions it lies over, and the nearest of those
    /// that is asked for too.
    fn order<'n>(&mut self, numbers: &[&'n str], asked: &HashSet<&'n str>) -> Vec<(usize, usize, Option<&'n str>)> {
        // Of versions whose chain ends: how long it is, and what they lie over.
        let mut known: HashMap<&str, (usize, Option<&'n str>)> = HashMap::new();
        let mut order = Vec::new();
        for (at, &number) in numbers.iter().enumerate() {
            let (chain, problem) = self.walk(number, &|number| known.contains_key(number));
            if problem.is_none() {
                let below = chain.last().and_then(|version| self.extends(version)).map(|extends| extends.value);
                let mut below = below;
                for version in chain.iter().rev() {
                    let under = below.as_deref();
                    let (depth, base) = under.and_then(|under| known.get(under)).copied().unwrap_or((0, None));
                    let base = under.and_then(|under| asked.get(under)).copied().or(base);
                    known.insert(&version.number, (depth + 1, base));
                    below = Some(version.number.clone());
                }
            }
            let (depth, base) = known.get(number).copied().unwrap_or((0, None));
            order.push((depth, at, base));
        }
        order.sort_unstable();
        order
    }

    /// A version on top of those that it extends; `under` is one of these, with what was found in it.
    fn compose(&mut self, number: &str, under: Option<(Composed, Diagnostics)>) -> Laid {
        let laid = under.as_ref().and_then(|(composed, _)| composed.numbers.last().cloned());
        let (chain, problem) = self.walk(number, &|number| laid.as_deref() == Some(number));
        let own = |file: Option<FileId>| file.and_then(|file| self.read.get(&file));
        if let Some(problem) = problem {
            let found = chain.iter().filter_map(|version| own(version.version)).flat_map(|(_, found)| found.clone());
            return (None, found.chain(problem).collect());
        }
        let (mut composed, mut diagnostics) = match under {
            Some((composed, found)) => (Some(composed), found),
            None => (None, Diagnostics::default()),
        };
        let mut parsed = Parsed::of(self.files, &chain, self.reads);
        for version in chain.iter().rev() {
            let file = version.version.or_fault("the version.toml of a version in a chain");
            let (tree, found) = own(Some(file)).or_fault("a version.toml that was read");
            diagnostics.append(found.clone());
            let composed = composed.get_or_insert_with(|| Composed::empty(Span { file, start: 0, end: 0 }));
            composed.lay_over((version, tree), &mut parsed, self.files, &mut diagnostics);
        }
        (composed, diagnostics)
    }

    /// What a version that was read says that it extends.
    fn extends(&self, version: &VersionFiles) -> Option<Spanned<String>> {
        let (tree, _) = self.read.get(&version.version?)?;
        match tree.get("extends").map(|node| (&node.item, node.span)) {
            Some((Item::Text { value, .. }, span)) => Some(Spanned::new(value.clone(), span)),
            _ => None,
        }
    }

    /// A version and those that it extends, newest first, down to one that `stop` knows; and why that does not end, if it
    /// does not. No problems in that list: they were said when version.toml was read.
    fn walk(&mut self, number: &str, stop: &dyn Fn(&str) -> bool) -> (Vec<&'a VersionFiles>, Option<Diagnostics>) {
        let mut chain: Vec<&'a VersionFiles> = Vec::new();
        let mut seen: HashSet<&'a str> = HashSet::new();
        let (mut wanted, mut place) = (number.to_owned(), Place::Argument(number.to_owned()));
        while !stop(&wanted) {
            let Some(version) = self.by_number.get(wanted.as_str()).copied() else {
                let mistake = VersionMistake::UnknownVersion { found: wanted.clone() };
                let problem = Diagnostic::of(place, &mistake)
                    .suggest(&wanted, self.all.iter().map(|version| version.number.as_str()));
                return (chain, Some(problem.into()));
            };
            if !seen.insert(&version.number) {
                let way: Vec<&str> = chain.iter().map(|version| version.number.as_str()).collect();
                let names = format!("{} -> {}", way.join(" -> "), version.number);
                let problem = Diagnostic::of(place, &VersionMistake::ExtendsLoop { names });
                return (chain, Some(problem.into()));
            }
            let Some(file) = version.version else {
                let mistake = VersionMistake::NoVersionFile { version: version.number.clone() };
                let problem = Diagnostic::of(place, &mistake);
                return (chain, Some(problem.into()));
            };
            chain.push(version);
            let (tree, _) = self.read.entry(file).or_insert_with(|| {
                let mut found = Diagnostics::default();
                let tree = parse_toml(self.files, file, &mut found);
                check_number(&tree, version, &mut found);
                KeyedTable::new(&tree, &keys::VERSION_FILE).reader().text("extends", &mut found);
                (Arc::new(tree), found)
            });
            let says_what = tree.get("extends").is_some();
            match self.extends(version) {
                Some(extends) => (wanted, place) = (extends.value, extends.span.into()),
                // What it stands on is not known, so nothing else can be said of it.
                None if says_what => return (chain, Some(Diagnostics::default())),
                None => break,
            }
        }
        (chain, None)
    }
}

/// The number in version.toml is the name of the folder: that is how it is asked for.
fn check_number(tree: &TomlTable, version: &VersionFiles, diagnostics: &mut Diagnostics) {
    if let Some(Node { item: Item::Text { value, .. }, span }) = tree.get("number")
        && *value != version.number
    {
        let mistake = VersionMistake::OtherNumber { folder: version.number.clone(), found: value.clone() };
        diagnostics.push(Diagnostic::of(*span, &mistake));
    }
}

/// A version is newer than the one it extends, by number and by date.
fn check_order(
    (number, tree): (&str, &TomlTable),
    (before, earlier): (&str, &TomlTable),
    diagnostics: &mut Diagnostics,
) {
    let span = |tree: &TomlTable, key| tree.get(key).map_or(tree.span, |node| node.span);
    if VersionNumber::parse(number) < VersionNumber::parse(before) {
        let mistake = VersionMistake::ExtendsLater { version: number.to_owned(), before: before.to_owned() };
        diagnostics.push(Diagnostic::of(span(tree, "extends"), &mistake));
        return;
    }
    let date = |tree: &TomlTable| match tree.get("date").map(|node| &node.item) {
        Some(Item::Date(date)) => Some(*date),
        _ => None,
    };
    if let (Some(own), Some(other)) = (date(tree), date(earlier))
        && own < other
    {
        let (version, before) = (number.to_owned(), before.to_owned());
        let mistake = VersionMistake::DatedBefore { version, date: own, before, other };
        diagnostics.push(Diagnostic::of(span(tree, "date"), &mistake).second(span(earlier, "date"), "before"));
    } else if let (Some(own), Some(other)) = (date(tree), date(earlier))
        && own.year().saturating_sub(other.year()) > YEARS_BETWEEN
    {
        let (version, before) = (number.to_owned(), before.to_owned());
        let mistake = VersionMistake::DatedFar { version, date: own, before, other };
        diagnostics.push(Diagnostic::of(span(tree, "date"), &mistake).second(span(earlier, "date"), "before"));
    }
}

/// Between two versions are never so many years: a figure of the year may be wrong.
const YEARS_BETWEEN: i16 = 20;
