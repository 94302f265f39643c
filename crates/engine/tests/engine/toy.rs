//! A small project in memory, so that a test says only what it is about: its sources, its rules, its rows.

use mdd_deliveries::{InMemory, Manifest, load_dataset, read_manifest};
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::language::Language;
use mdd_engine::rules::{RulePack, VersionFiles, load_pack};
use mdd_engine::text::Files;

/// A report of one paragraph, which shows these indicators.
fn report(ids: &[&str]) -> String {
    let shown = ids.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
    format!(
        r#"
chapters = ["een"]
[legend]
groen = "boven"
oranje = "op"
rood = "onder"
grijs = "geen"
[grijs]
no-data = "geen gegevens"
not-taking-part = "doet niet mee"
too-little = "te weinig"
outdated = "verouderd"
[chapter.een]
title = "Een"
summary = [{shown}]
sections = ["meting"]
[section.meting]
title = "Meting"
source = "meting"
blocks = [{{ figures = [{shown}] }}]
"#
    )
}

/// Gemeenten with these columns beside their names, and rows of theirs: `rows` says what else the table declares.
pub fn sources(columns: &str, rows: &str) -> String {
    format!(
        r#"
peildatum = 2018-02-06
[register]
table = "gemeenten"
name = "naam"
[source.cbs]
title = "CBS"
publisher = "CBS"
frequency = "jaarlijks"
updated = "2017"
[source.cbs.table.gemeenten]
file = "gemeenten.csv"
format = "csv"
delimiter = ";"
gemeente = {{ column = "code", by = "code" }}
rows_per_gemeente = "one"
[source.cbs.table.gemeenten.columns]
naam = {{ from = "naam", type = "text" }}
{columns}
[source.meting]
title = "Meting"
publisher = "VNG"
frequency = "maandelijks"
updated = 2018-02-01
[source.meting.table.rijen]
file = "rijen.csv"
format = "csv"
delimiter = ";"
gemeente = {{ column = "code", by = "code" }}
rows_per_gemeente = "many"
{rows}
"#
    )
}

/// What must be right for a test to say anything.
pub fn right<T>(found: Result<T, Diagnostics>) -> T {
    found.unwrap_or_else(|found| panic!("{}", lines(&found)))
}

pub fn lines(found: &Diagnostics) -> String {
    found.iter().map(|found| found.line(Language::English)).collect::<Vec<_>>().join("\n")
}

pub fn manifest(sources: &str) -> Manifest {
    let mut files = Files::default();
    let file = files.add("sources.toml", sources);
    right(read_manifest(&files, file))
}

/// A version that shows these indicators, and defines this.
pub fn version(files: &mut Files, number: &str, ids: &[&str], definitions: &[&str]) -> VersionFiles {
    let about = format!("number = \"{number}\"\ndate = 2018-01-01\nname = \"Proef\"\n");
    VersionFiles {
        number: number.to_owned(),
        version: Some(files.add("version.toml", about)),
        report: Some(files.add("report.toml", report(ids))),
        definitions: (1..).zip(definitions).map(|(at, text)| files.add(format!("{at}.toml"), *text)).collect(),
        ..VersionFiles::default()
    }
}

pub fn pack(files: &Files, version: VersionFiles, manifest: &Manifest) -> Result<(RulePack, Diagnostics), Diagnostics> {
    let number = version.number.clone();
    load_pack(files, &[version], &number, &manifest.schema)
}

/// The rules of such a version, all in files of their own.
pub fn rules(manifest: &Manifest, number: &str, ids: &[&str], definitions: &[&str]) -> Result<RulePack, Diagnostics> {
    let mut files = Files::default();
    let version = version(&mut files, number, ids, definitions);
    pack(&files, version, manifest).map(|(pack, _)| pack)
}

/// What the deliveries hold.
pub fn dataset(manifest: &Manifest, gemeenten: &str, rows: &str) -> Dataset {
    shelved(manifest, [("gemeenten.csv", gemeenten), ("rijen.csv", rows)].into_iter().collect())
}

pub fn shelved(manifest: &Manifest, shelf: InMemory) -> Dataset {
    right(load_dataset(manifest, manifest.peildatum, &shelf))
}
