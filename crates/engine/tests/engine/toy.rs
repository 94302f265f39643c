//! A small project in memory, so that a test says only what it is about: its sources, its rules, its rows.

use mdd_deliveries::{Manifest, Shelf, read_manifest};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::rules::{RulePack, VersionFiles, load_pack};
use mdd_engine::text::{Files, Spanned};

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

pub fn manifest(sources: &str) -> Manifest {
    let mut files = Files::default();
    let file = files.add("sources.toml", sources);
    read_manifest(&files, file).expect("the sources are right")
}

/// A version that shows these indicators; what they are is still to be added.
pub fn version(files: &mut Files, number: &str, ids: &[&str]) -> VersionFiles {
    let about = format!("number = \"{number}\"\ndate = 2018-01-01\nname = \"Proef\"\n");
    VersionFiles {
        number: number.to_owned(),
        version: Some(files.add("version.toml", about)),
        report: Some(files.add("report.toml", report(ids))),
        ..VersionFiles::default()
    }
}

pub fn pack(files: &Files, version: VersionFiles, manifest: &Manifest) -> Result<(RulePack, Diagnostics), Diagnostics> {
    let place = files.whole(version.version.expect("a version says its number"));
    let number = Spanned::new(version.number.clone(), place);
    load_pack(files, &[version], &number, &manifest.schema)
}

/// The deliveries of the toy project.
pub struct Two {
    pub gemeenten: String,
    pub rows: String,
}

impl Shelf for Two {
    fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
        Ok(if path == "gemeenten.csv" { &self.gemeenten } else { &self.rows }.clone().into_bytes())
    }

    fn list(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}
