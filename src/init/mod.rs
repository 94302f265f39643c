//! A new monitor, and what is added to one: files that read without a mistake, or none at all.
//!
//! The texts of the files are in `files/`, with `{{name}}` where something is filled in. A new monitor is made whole in a folder
//! beside its own, and gets its name when it was read as `mdd check` reads it; of what is added nothing is written before.

mod add;
mod figure;
mod filled;
mod given;
mod mistake;
mod placed;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

pub use add::{Added, add_indicator, add_section, add_source};

use crate::project::{Failure, MANIFEST, Project};
use figure::{FigureSource, IndicatorNames, free, label};
use filled::{Filled, words};
use mdd_engine::check::Depth;
use mdd_engine::dataset::{Allow, Dataset, GemeenteIndex};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::example::{TestedRules, read_examples, suggest};
use mdd_engine::language::{Language, said};
use mdd_engine::terms::Date;
use mdd_engine::text::Files;
use mistake::InitMistake;

/// What a new monitor is to be.
pub struct NewMonitor<'w> {
    pub folder: &'w Path,
    /// The list that it begins with. None: made-up figures.
    pub from: Option<&'w Path>,
    pub name: Option<&'w str>,
    pub today: Date,
}

/// A monitor that is whole, and has no place yet.
pub struct Made {
    /// Gone when this is.
    beside: TempDir,
    place: PathBuf,
    shown: String,
    /// What is proposed for the file, for somebody to judge.
    pub proposal: Option<String>,
    /// Its files, in order of their paths.
    pub written: Vec<String>,
    /// One that has a figure, and the indicator that shows it.
    pub gemeente: String,
    pub indicator: String,
    /// What there is to say of the deliveries.
    pub warnings: Failure,
}

/// The gemeenten of 1 January 2018, what became of them, and how lists spell them.
const REGISTER: [(&str, &[u8]); 3] = [
    ("register/gemeenten.json", include_bytes!("../../fixtures/cbs/gemeenten.json")),
    ("register/herindelingen.csv", include_bytes!("../../fixtures/register/herindelingen.csv")),
    ("register/naamvarianten.csv", include_bytes!("../../fixtures/register/naamvarianten.csv")),
];

const VERSION: &str = "1.0";
/// The made-up list.
const EXAMPLE: &str = "voorbeeld";

/// Makes a monitor beside the folder that it is for.
///
/// # Errors
/// The folder is not free, or the file no list of gemeenten; nothing is left of what was made.
pub fn make(wish: &NewMonitor<'_>) -> Result<Made, Failure> {
    let shown = wish.folder.display().to_string();
    let place = free_place(wish.folder, &shown)?;
    let not_made = |error: io::Error| {
        // The name that the folder has for a moment says nothing to anybody.
        let why = error.to_string();
        let why = why.split(" at path ").next().unwrap_or(&why).to_owned();
        alone(Diagnostic::of(Place::Argument(shown.clone()), &InitMistake::NotMade { folder: shown.clone(), why }))
    };
    let parent = place.parent().unwrap_or(Path::new("/"));
    let beside = tempfile::Builder::new().prefix(".mdd-").tempdir_in(parent).map_err(not_made)?;
    let root = beside.path().join("monitor");
    fs::create_dir(&root).map_err(not_made)?;
    let mut making = Making { root: &root, written: Vec::new() };

    let folder = place.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let called = Language::Dutch.say(said("init-monitor").with("folder", words(&folder).to_lowercase()));
    let name = wish.name.unwrap_or(&called);
    let today = wish.today.to_string();
    let filled = Filled::default().with("peildatum", &today).with("date", &today).text("name", name);
    let filled = filled.text("organisation", &Language::Dutch.say(said("init-organisation")));
    for (path, bytes) in REGISTER {
        making.write(path, bytes).map_err(not_made)?;
    }
    let sources = filled.fill(include_str!("files/sources.toml"));
    making.write(MANIFEST, sources.as_bytes()).map_err(not_made)?;
    let version = filled.fill(include_str!("files/version.toml"));
    making.write(&format!("rules/{VERSION}/version.toml"), version.as_bytes()).map_err(not_made)?;

    let project = Project::open(&root)?;
    let (table, entry, proposal) = match wish.from {
        Some(file) => {
            let path = given::path_for(file);
            given::copied(file, &root, &path).map_err(|found| project.failure(found))?;
            making.written.push(path.clone());
            let shown = file.display().to_string();
            let proposal = given::proposed(&project, &root.join(&path), &shown, None);
            let proposal = proposal.map_err(|found| project.failure(found))?;
            let table = proposal.table.clone();
            let text = proposal.settled(&words(&table)).to_toml(Language::Dutch);
            (table, format!("{}{text}", include_str!("files/source.toml")), Some(text))
        }
        None => {
            let data = project.dataset().map_err(|found| project.failure(found))?;
            making.write(&format!("leveringen/{EXAMPLE}.csv"), made_up(&data).as_bytes()).map_err(not_made)?;
            (EXAMPLE.to_owned(), filled.fill(include_str!("files/voorbeeld.toml")), None)
        }
    };
    making.write(MANIFEST, format!("{sources}{entry}").as_bytes()).map_err(not_made)?;

    let project = Project::open(&root)?;
    let schema = &project.manifest.schema;
    let peildatum = project.peildatum();
    let data = project.delivered_on(peildatum, &Allow::ALL).map_err(|found| project.failure(found))?;
    let figure = FigureSource::of_table(&table, schema, Some(&data), &|_| false);
    let entry = given::with_range(&entry, schema, &table, figure.column.as_deref());
    making.write(MANIFEST, format!("{sources}{entry}").as_bytes()).map_err(not_made)?;

    let measure = figure.name(&|_| false);
    let threshold = free("recent", &|name| name == measure);
    let id = measure.replace('_', "-");
    let headings = given::headings(&project, &table);
    let label = label(&figure, figure.column.as_ref().and_then(|column| headings.get(column)).map(String::as_str));
    let section = table.replace('_', "-");
    let gemeente = with_row(&data, &table);
    let source = schema.tables.get(&table).map_or(table.as_str(), |table| table.source.as_str());
    let register = schema.register.as_deref().unwrap_or_default();
    let named = IndicatorNames { id: &id, label: &label, measure: &measure, threshold: &threshold, register };
    let filled = Filled::default()
        .text("section", &section)
        .with("section_key", &section)
        .text("title", &label)
        .text("source", source)
        .with("source_key", source)
        .text("purpose", &format!("doel-{section}"))
        .with("label", &label)
        .with("name", words(name))
        .with("gemeente", &gemeente);
    let rules = |path: &str| format!("rules/{VERSION}/{path}");
    let files = [
        (rules("report.toml"), filled.clone().text("id", &id).fill(include_str!("files/report.toml"))),
        (rules(&format!("indicators/{id}.toml")), figure.to_toml(&named)),
        (rules("texts/voorpagina.md"), include_str!("files/voorpagina.md").to_owned()),
        (rules("texts/inleiding.md"), include_str!("files/inleiding.md").to_owned()),
        (rules(&format!("texts/doel-{section}.md")), filled.fill(include_str!("files/doel.md"))),
        (rules("texts/bijlage-1.md"), include_str!("files/bijlage-1.md").to_owned()),
        (rules("texts/bijlage-2.md"), include_str!("files/bijlage-2.md").to_owned()),
        (rules("texts/bijlage-3.md"), include_str!("files/bijlage-3.md").to_owned()),
        ("README.md".to_owned(), filled.with("id", &id).fill(include_str!("files/README.md"))),
        (".gitignore".to_owned(), include_str!("files/gitignore").to_owned()),
        (".taplo.toml".to_owned(), include_str!("../../.taplo.toml").to_owned()),
    ];
    for (path, text) in &files {
        making.write(path, text.as_bytes()).map_err(not_made)?;
    }
    #[cfg(feature = "schema")]
    for kind in crate::schemas::FileKind::ALL {
        let schema = format!("{:#}\n", kind.schema(Language::Dutch));
        making.write(&format!("schemas/{}.json", kind.name()), schema.as_bytes()).map_err(not_made)?;
    }
    let examples = examples(&Project::open(&root)?, &id)?;
    making.write(&rules(&format!("tests/{id}.toml")), examples.as_bytes()).map_err(not_made)?;

    let project = Project::open(&root)?;
    without_mistakes(&project)?;
    let warnings = project.failure(data.findings());
    let mut written = making.written;
    written.sort();
    Ok(Made { beside, place, shown, proposal, written, gemeente, indicator: id, warnings })
}

impl Made {
    /// Puts it where it belongs: at any moment there is nothing or a whole monitor.
    ///
    /// # Errors
    /// Something is there by now, or it cannot be put there.
    pub fn put(self) -> Result<(), Diagnostics> {
        fs::rename(self.beside.path().join("monitor"), &self.place).map_err(|error| {
            let mistake = InitMistake::NotMade { folder: self.shown.clone(), why: error.to_string() };
            Diagnostic::of(Place::Argument(self.shown.clone()), &mistake).into()
        })
    }
}

/// That nobody can be asked whether a proposal is right.
pub fn not_asked(file: &Path) -> Diagnostics {
    let file = file.display().to_string();
    Diagnostic::of(Place::Argument(file.clone()), &InitMistake::NotAsked { file }).into()
}

/// Writes files of a new monitor.
struct Making<'m> {
    root: &'m Path,
    written: Vec<String>,
}

impl Making<'_> {
    fn write(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let whole = self.root.join(path);
        whole.parent().map_or(Ok(()), fs::create_dir_all)?;
        if !self.written.iter().any(|written| written == path) {
            self.written.push(path.to_owned());
        }
        fs::write(whole, styled(path, bytes))
    }
}

/// As `mdd fmt` writes it, where that is part of this program.
fn styled(path: &str, bytes: &[u8]) -> Vec<u8> {
    #[cfg(feature = "fmt")]
    if let (true, Ok(text)) = (path.ends_with(".toml"), std::str::from_utf8(bytes)) {
        return crate::format::format(text).into_bytes();
    }
    let _ = path;
    bytes.to_vec()
}

/// A folder that does not exist, or has nothing in it.
fn free_place(folder: &Path, shown: &str) -> Result<PathBuf, Failure> {
    let folder_name = || shown.to_owned();
    let refused = |mistake: InitMistake| alone(Diagnostic::of(Place::Argument(folder_name()), &mistake));
    if folder.is_dir() {
        let not_made =
            |error: io::Error| refused(InitMistake::NotMade { folder: folder_name(), why: error.to_string() });
        if fs::read_dir(folder).map_err(not_made)?.next().is_some() {
            return Err(refused(InitMistake::NotEmpty { folder: folder_name() }));
        }
        let whole = folder.canonicalize().map_err(not_made)?;
        // Another folder takes its place: whoever stands in it would stand nowhere.
        if Path::new(".").canonicalize().is_ok_and(|here| here == whole) {
            return Err(refused(InitMistake::Here { folder: folder_name() }));
        }
        return Ok(whole);
    }
    if fs::symlink_metadata(folder).is_ok() {
        return Err(refused(InitMistake::NoFolder { folder: folder_name() }));
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (parent.canonicalize(), folder.file_name()) {
        (Ok(parent), Some(name)) if parent.is_dir() => Ok(parent.join(name)),
        _ => Err(refused(InitMistake::NoParent { folder: parent.display().to_string() })),
    }
}

/// A mistake that is in no file.
fn alone(found: impl Into<Diagnostics>) -> Failure {
    Failure { files: Files::default(), diagnostics: found.into() }
}

/// A figure for each gemeente: made up, and the same each time.
fn made_up(data: &Dataset) -> String {
    let mut text = "code;gemeente;cijfer\n".to_owned();
    for gemeente in &data.gemeenten {
        let code = gemeente.code.to_string();
        let digits: u64 =
            code.bytes().filter(u8::is_ascii_digit).fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        text.push_str(&format!("{code};{};{}\n", gemeente.name, 20 + digits * 37 % 71));
    }
    text
}

/// The largest gemeente that has a row.
fn with_row(data: &Dataset, table: &str) -> String {
    let rows = |at: &GemeenteIndex| data.table(table).is_some_and(|(_, table)| !table.rows_of(*at).is_empty());
    let largest = data.gemeenten.keys().filter(rows).max_by_key(|at| data.gemeente(*at).inhabitants);
    largest.map_or_else(String::new, |at| data.gemeente(at).name.clone())
}

/// The examples of an indicator that has none yet, as a file.
fn examples(project: &Project, id: &str) -> Result<String, Failure> {
    let failed = |found| project.failure(found);
    let version = project.newest().unwrap_or_default();
    let edition = project.version(version).map_err(failed)?;
    let (pack, resolved, _) = project.read_of(&edition, &project.manifest.schema).map_err(failed)?;
    let rules = TestedRules { pack: &pack, schema: &project.manifest.schema, peildatum: project.peildatum() };
    let known = read_examples(&resolved.examples, rules).map_err(failed)?;
    let numbers = pack.find(id).map_err(failed)?;
    let mut text = Filled::default().text("id", id).fill(include_str!("files/tests.toml"));
    for number in numbers {
        text.push_str(&suggest(rules, number, &known).map_err(failed)?);
    }
    Ok(text)
}

/// The newest version of a project reads without a mistake.
fn without_mistakes(project: &Project) -> Result<Diagnostics, Failure> {
    let version = project.newest().unwrap_or_default();
    let found = project.check(&[version], Depth::Plain);
    if found.has_errors() { Err(project.failure(found)) } else { Ok(found) }
}
