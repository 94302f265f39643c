//! Published is published: what decides figures, colours and reasons of a version that others have reports by, held against
//! what it was then. `published.lock`, beside version.toml, has a sum of each thing.
//!
//! Says what changed and where the change belongs; a mistake that is mended in the version itself is an erratum there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::check::version_in;
use super::mistake::ProjectMistake;
use super::{Project, RULES, VERSION, write_whole};
use crate::disk::Door;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::mistakes;
use mdd_engine::rules::{Decides, Erratum, RulePack, Version, decisive};
use mdd_engine::syntax::{Item, Node, parse_toml};
use mdd_engine::terms::{Date, hash_scheme};
use mdd_engine::text::{FileId, Files, Span};

/// The sums of a version, in its folder.
pub const SEAL: &str = "published.lock";

const HEADING: &str = "\
# What decides figures, colours and reasons of this version, as it was published: a sum of each thing. The program writes this
# file (`mdd golden accept --publish`): never edit it by hand. Put it into version control.
";

mistakes! {
    enum PublishedMistake {
        Changed { what: String, newest: Option<String>, next: Option<String>, version: String } = Error PublishedChanged "published-changed";
        Gone { what: String, newest: Option<String>, next: Option<String>, version: String } = Error PublishedChanged "published-gone";
        Added { what: String, newest: Option<String>, next: Option<String>, version: String } = Error PublishedChanged "published-added";
        NotSealed { version: String } = Error PublishedUnsealed "published-not-sealed";
        SealDamaged { version: String } = Error PublishedUnsealed "published-seal-damaged";
        OtherSums { version: String } = Error PublishedUnsealed "published-other-sums";
        OnDraft { version: String, before: String } = Error PublishedOnDraft "published-on-draft";
        NotPublished = Error WrongErratum "published-not-published";
        Early { since: Date, published: Date } = Error WrongErratum "published-early";
        UnknownThing { found: String } = Error WrongErratum "published-unknown-thing";
        UnknownHeir { found: String } = Error WrongErratum "published-unknown-heir";
        Heir { what: String, version: String } = Error WrongErratum "published-heir";
        Idle { what: String, version: String } = Warning WrongErratum "published-idle";
        Open { versions: String } = Warning WrongErratum "published-open";
    }
}

/// What was written down when a version was published.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
struct Seal {
    /// The errata that were in it then: `2.2/1` is the first of version 2.2.
    errata: BTreeSet<String>,
    sums: BTreeMap<String, String>,
}

impl Seal {
    fn read(files: &Files, file: FileId) -> Option<Seal> {
        let mut found = Diagnostics::default();
        let tree = parse_toml(files, file, &mut found);
        let text = |node: &Node| match &node.item {
            Item::Text { value, .. } => Some(value.clone()),
            _ => None,
        };
        let Item::Array(errata) = &tree.get("errata")?.item else { return None };
        let Item::Table(sums) = &tree.get("sum")?.item else { return None };
        let errata = errata.iter().map(text).collect::<Option<_>>()?;
        let sums = sums.entries.iter().map(|(name, entry)| Some((name.clone(), text(&entry.node)?)));
        let seal = Seal { errata, sums: sums.collect::<Option<_>>()? };
        (found.is_empty() && tree.entries.len() == 2).then_some(seal)
    }

    fn to_toml(&self) -> String {
        let errata: Vec<String> = self.errata.iter().map(|erratum| format!("\"{erratum}\"")).collect();
        let mut text = format!("{HEADING}\nerrata = [{}]\n\n[sum]\n", errata.join(", "));
        for (name, sum) in &self.sums {
            let _ = writeln!(text, "\"{name}\" = \"{sum}\"");
        }
        text
    }

    /// Whether it was made as sums are made now.
    fn is_comparable(&self, now: &BTreeMap<String, Decides>) -> bool {
        let scheme = now.values().next().and_then(|decides| hash_scheme(&decides.sum));
        self.sums.values().all(|sum| hash_scheme(sum) == scheme)
    }
}

/// An erratum of the chain of a version, with the version that it stands in.
struct Declared<'p> {
    version: &'p Version,
    /// `2.2/1`
    name: String,
    erratum: &'p Erratum,
}

fn declared(pack: &RulePack) -> impl Iterator<Item = Declared<'_>> {
    pack.history.iter().flat_map(|version| {
        let of = move |(number, erratum)| Declared { version, name: format!("{}/{number}", version.number), erratum };
        (1..).zip(&version.errata).map(of)
    })
}

impl Project {
    /// Where a version is not what it was when it was published, and what is wrong with what it says of that.
    pub fn published(&self, pack: &RulePack) -> Diagnostics {
        let version = pack.history.last().or_fault("a pack is of a version");
        let Some(published) = &version.published else {
            let errata = version.errata.iter();
            return errata.map(|erratum| Diagnostic::of(erratum.span, &PublishedMistake::NotPublished)).collect();
        };
        let mut found = Diagnostics::default();
        let number = version.number.clone();
        if let Some(before) = pack.history.iter().rev().nth(1).filter(|before| before.published.is_none()) {
            let mistake = PublishedMistake::OnDraft { version: number.clone(), before: before.number.clone() };
            found.push(Diagnostic::of(published.span, &mistake));
        }
        let files = self.versions.iter().find(|files| files.number == number);
        let Some(file) = files.and_then(|files| files.seal) else {
            found.push(Diagnostic::of(published.span, &PublishedMistake::NotSealed { version: number }));
            return found;
        };
        let now: BTreeMap<String, Decides> = decisive(pack, &self.manifest.schema).into_iter().collect();
        let mistake = match Seal::read(&self.files, file) {
            Some(seal) if seal.is_comparable(&now) => {
                self.against(pack, &seal, &now, published.span, &mut found);
                self.look_at_errata(version, &seal, &now, published.value, &mut found);
                return found;
            }
            Some(_) => PublishedMistake::OtherSums { version: number },
            None => PublishedMistake::SealDamaged { version: number },
        };
        found.push(Diagnostic::of(self.files.whole(file).part(0, 1), &mistake));
        found
    }

    fn against(
        &self,
        pack: &RulePack,
        seal: &Seal,
        now: &BTreeMap<String, Decides>,
        published: Span,
        found: &mut Diagnostics,
    ) {
        let number = pack.number();
        let open: Vec<Declared<'_>> = declared(pack).filter(|declared| !seal.errata.contains(&declared.name)).collect();
        let mut used = BTreeSet::new();
        for what in changed(seal, now) {
            let names = |declared: &&Declared<'_>| declared.erratum.what.iter().any(|name| name.value == what);
            let heir = |declared: &Declared<'_>| {
                declared.version.number == number
                    || declared.erratum.inherited_by.iter().any(|heir| heir.value == number)
            };
            match open.iter().find(|declared| names(declared) && heir(declared)) {
                Some(declared) => _ = used.insert(declared.name.clone()),
                None => match open.iter().find(names) {
                    Some(declared) => {
                        let mistake = PublishedMistake::Heir { what, version: number.to_owned() };
                        found.push(Diagnostic::of(declared.erratum.span, &mistake));
                    }
                    None => found.push(self.changed(what, seal, now, published)),
                },
            }
        }
        for declared in open.iter().filter(|declared| used.contains(&declared.name)) {
            let heirs = declared.erratum.inherited_by.iter().map(|heir| heir.value.as_str());
            let versions: Vec<&str> = [declared.version.number.as_str()].into_iter().chain(heirs).collect();
            let mistake = PublishedMistake::Open { versions: versions.join(" ") };
            found.push(Diagnostic::of(declared.erratum.span, &mistake));
        }
    }

    fn changed(&self, what: String, seal: &Seal, now: &BTreeMap<String, Decides>, published: Span) -> Diagnostic {
        let thing = now.get(&what);
        let place = thing.map_or(published, |decides| decides.span);
        let version = version_in(self.files.path(place.file)).unwrap_or_default().to_owned();
        let (newest, next) = match self.draft() {
            Some(newest) => (Some(newest), None),
            None => (None, self.newest().map(after)),
        };
        let heirs: Vec<String> = self.heirs(&version).iter().map(|heir| format!("\"{heir}\"")).collect();
        let example = format!(
            "[[erratum]]\nsince        = 2018-03-01\nmended       = \"...\"\nwhat         = [\"{what}\"]\ninherited_by = [{}]",
            heirs.join(", ")
        );
        let mistake = match (thing, seal.sums.contains_key(&what)) {
            (None, _) => PublishedMistake::Gone { what, newest, next, version },
            (Some(_), true) => PublishedMistake::Changed { what, newest, next, version },
            (Some(_), false) => PublishedMistake::Added { what, newest, next, version },
        };
        Diagnostic::of(place, &mistake).example(example)
    }

    fn look_at_errata(
        &self,
        version: &Version,
        seal: &Seal,
        now: &BTreeMap<String, Decides>,
        published: Date,
        found: &mut Diagnostics,
    ) {
        let changed: BTreeSet<String> = changed(seal, now).collect();
        for (number, erratum) in (1..).zip(&version.errata) {
            if erratum.since.value < published {
                let mistake = PublishedMistake::Early { since: erratum.since.value, published };
                found.push(Diagnostic::of(erratum.since.span, &mistake));
            }
            for heir in erratum.inherited_by.iter().filter(|heir| !self.versions().any(|known| known == heir.value)) {
                let mistake = PublishedMistake::UnknownHeir { found: heir.value.clone() };
                found.push(Diagnostic::of(heir.span, &mistake).suggest(&heir.value, self.versions()));
            }
            // What was in it when it was published, was looked at then.
            if seal.errata.contains(&format!("{}/{number}", version.number)) {
                continue;
            }
            for what in &erratum.what {
                let known = now.contains_key(&what.value) || seal.sums.contains_key(&what.value);
                if !known {
                    let mistake = PublishedMistake::UnknownThing { found: what.value.clone() };
                    let names = now.keys().map(String::as_str);
                    found.push(Diagnostic::of(what.span, &mistake).suggest(&what.value, names));
                } else if !changed.contains(&what.value) {
                    let (what, span) = (what.value.clone(), what.span);
                    let mistake = PublishedMistake::Idle { what, version: version.number.clone() };
                    found.push(Diagnostic::of(span, &mistake));
                }
            }
        }
    }

    /// The newest version, when it is not published: that is where a change belongs.
    fn draft(&self) -> Option<String> {
        let newest = self.versions.last()?;
        let tree = parse_toml(&self.files, newest.version?, &mut Diagnostics::default());
        tree.get("published").is_none().then(|| newest.number.clone())
    }

    /// The published versions that extend a version, over others or not.
    fn heirs(&self, number: &str) -> Vec<String> {
        let mut above: Vec<&str> = vec![number];
        let mut found = Vec::new();
        // Oldest first, so what a version extends was seen before.
        for version in self.versions.iter() {
            let Some(file) = version.version else { continue };
            let mut ignored = Diagnostics::default();
            let tree = parse_toml(&self.files, file, &mut ignored);
            let extends = tree.get("extends").and_then(|node| node.text(&mut ignored));
            if extends.is_some_and(|extends| above.contains(&extends.value.as_str())) {
                above.push(&version.number);
                if tree.get("published").is_some() {
                    found.push(version.number.clone());
                }
            }
        }
        found
    }

    /// Whether a version may be published, together with these others.
    ///
    /// # Errors
    /// It was published before and is another one now, without an erratum; or what it extends is not published.
    pub fn may_be_published(&self, pack: &RulePack, with: &[&str]) -> Result<(), Diagnostics> {
        let version = pack.history.last().or_fault("a pack is of a version");
        let before = pack.history.iter().rev().nth(1).filter(|before| before.published.is_none());
        if let Some(before) = before.filter(|before| !with.contains(&before.number.as_str())) {
            let mistake = PublishedMistake::OnDraft { version: version.number.clone(), before: before.number.clone() };
            let span = self.files.whole(self.file_of(&version.number)).part(0, 1);
            return Err(Diagnostic::of(span, &mistake).into());
        }
        let sealed = self.versions.iter().any(|files| files.number == version.number && files.seal.is_some());
        let found = self.published(pack);
        if sealed && version.published.is_some() && found.has_errors() { Err(found) } else { Ok(()) }
    }

    /// Writes that a version is published since a day, with the sums of what it is now; returns the paths of what changed.
    ///
    /// # Errors
    /// A file cannot be written.
    pub fn publish(&self, pack: &RulePack, since: Option<Date>) -> Result<Vec<String>, Diagnostics> {
        let version = pack.history.last().or_fault("a pack is of a version");
        let number = &version.number;
        let seal = Seal {
            errata: declared(pack).map(|declared| declared.name).collect(),
            sums: decisive(pack, &self.manifest.schema).into_iter().map(|(name, is)| (name, is.sum)).collect(),
        };
        let mut files = vec![(SEAL, seal.to_toml())];
        if version.published.is_none() {
            files.push((VERSION, self.with_date(self.file_of(number), since.unwrap_or(version.date))));
        }
        let paths = files.into_iter().map(|(name, text)| {
            let path = format!("{RULES}/{number}/{name}");
            self.write(&path, &text).map(|()| path)
        });
        paths.collect()
    }

    /// The version.toml of a version.
    fn file_of(&self, number: &str) -> FileId {
        let file = self.versions.iter().find(|files| files.number == number).and_then(|files| files.version);
        file.or_fault("the version.toml of a version")
    }

    /// A version.toml with the day on which it was published, under its own date.
    fn with_date(&self, file: FileId, since: Date) -> String {
        let text = self.files.text(file);
        let tree = parse_toml(&self.files, file, &mut Diagnostics::default());
        let entry = tree.entries.get("date").or_fault("a version has a date");
        let key = |at: u32| usize::try_from(at).or_fault("a place in a file");
        let rest = text.get(key(entry.node.span.end)..).unwrap_or_default();
        let end = key(entry.node.span.end) + rest.find('\n').map_or(rest.len(), |at| at + 1);
        let (before, after) = text.split_at_checked(end).unwrap_or((text, ""));
        let newline = if before.ends_with('\n') { "" } else { "\n" };
        // Under the other signs, where they stand one under the other.
        let line = text.get(key(entry.key.start)..).unwrap_or_default();
        let width = line.find('=').map_or(0, |at| at.saturating_sub(1)).max("published".len());
        format!("{before}{newline}{:width$} = {since}\n{after}", "published")
    }

    fn write(&self, path: &str, text: &str) -> Result<(), Diagnostics> {
        let made = Door::of(&self.root).to_write(path);
        made.and_then(|whole| write_whole(&whole, text.as_bytes())).map_err(|error| {
            let mistake = ProjectMistake::NotWritten { path: path.to_owned(), why: error.to_string() };
            Diagnostic::of(Place::file(path), &mistake).into()
        })
    }
}

/// The number after one: 3.1 after 3.0.
fn after(number: &str) -> String {
    let (before, last) = number.rsplit_once('.').map_or(("", number), |(before, last)| (before, last));
    let next = last.parse::<u32>().map_or(1, |last| last.saturating_add(1));
    if before.is_empty() { next.to_string() } else { format!("{before}.{next}") }
}

/// The things that decide otherwise than they did, or that came or went.
fn changed<'s>(seal: &'s Seal, now: &'s BTreeMap<String, Decides>) -> impl Iterator<Item = String> + 's {
    let gone = seal.sums.keys().filter(|name| !now.contains_key(*name));
    let others = now.iter().filter(|(name, is)| seal.sums.get(*name) != Some(&is.sum)).map(|(name, _)| name);
    others.chain(gone).cloned()
}
