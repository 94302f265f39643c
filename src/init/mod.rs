//! A new monitor, and what is added to one: files that read without a mistake, or none at all.
//!
//! The files are in `files/`, with `{{name}}` where something is filled in, and their comments and texts in `languages/init.ftl`. A new
//! monitor is made whole before it gets its place, and of what is added nothing is written before it was read as `mdd check` reads it.

mod add;
mod figure;
mod filled;
mod given;
mod making;
mod mistake;
mod placed;

use std::path::Path;

pub use add::{Added, add_indicator, add_section, add_source};

use crate::project::{Failure, MANIFEST, Project};
use figure::{FigureSource, IndicatorNames, free, label};
use filled::{Filled, Tongue, words};
use making::{Making, styled};
use mdd_deliveries::Proposal;
use mdd_engine::check::Depth;
use mdd_engine::dataset::{Allow, Dataset, GemeenteIndex};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::example::{TestedRules, read_examples, suggest};
use mdd_engine::language::{Both, Language, Said, both, said};
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
    /// Of its reports, and of the comments in its files.
    pub language: Language,
}

/// A monitor of which somebody is to say whether its list is read right.
pub struct Begun {
    making: Making,
    filled: Filled,
    /// What sources.toml says of the list of gemeenten.
    sources: String,
    table: String,
    /// What it says of the list that the monitor begins with.
    entry: String,
    /// What is proposed for the file.
    pub proposal: Option<String>,
    /// What of it only a person can say.
    pub doubts: Vec<Doubt>,
}

/// A monitor that is whole, and has no place yet.
pub struct Made {
    making: Making,
    /// Its files, in order of their paths.
    pub written: Vec<String>,
    /// One that has a figure, and the indicator that shows it.
    pub gemeente: String,
    pub indicator: String,
    /// What its rules take for granted.
    pub doubts: Vec<Doubt>,
    /// What there is to say of the deliveries.
    pub warnings: Failure,
}

/// Something that was taken and not asked, and the file in which it stands.
pub struct Doubt {
    pub file: String,
    pub what: Said,
}

/// The gemeenten of 1 January 2018, what became of them, and how lists spell them.
const REGISTER: [(&str, &[u8]); 3] = [
    ("register/gemeenten.json", include_bytes!("../../fixtures/cbs/gemeenten.json")),
    ("register/herindelingen.csv", include_bytes!("../../fixtures/register/herindelingen.csv")),
    ("register/naamvarianten.csv", include_bytes!("../../fixtures/register/naamvarianten.csv")),
];

const VERSION: &str = "1.0";

// What the files and parts of a monitor are called.
const EXAMPLE: Both = both("voorbeeld", "example");
const FIGURE: Both = both("cijfer", "figure");
const FRONT: Both = both("voorpagina", "front");
const INTRODUCTION: Both = both("inleiding", "introduction");
const CHAPTER: Both = both("stand", "state");
const ANNEX: Both = both("bijlage", "annex");
const PURPOSE: Both = both("doel", "purpose");
const REPORTS: Both = both("rapporten", "reports");

/// Begins a monitor: its register, and what is proposed for its list.
///
/// # Errors
/// The folder is not free, or the file no list of gemeenten; nothing is left of what was made.
pub fn begin(wish: &NewMonitor<'_>) -> Result<Begun, Failure> {
    let mut making = Making::of(wish.folder)?;
    let language = wish.language;
    let called = said("init-monitor").with("folder", words(&making.place.name()).to_lowercase());
    let called = language.say(called);
    let today = wish.today.to_string();
    let filled = Filled::new(Tongue { comments: language, texts: language });
    let filled = filled.with("peildatum", &today).with("date", &today).text("name", wish.name.unwrap_or(&called));
    let filled = filled.with("title_of_monitor", words(wish.name.unwrap_or(&called)));
    let filled = filled.text("language", language.code());
    let filled = filled.with("example", language.of(EXAMPLE)).with("figure", language.of(FIGURE));
    for (path, bytes) in REGISTER {
        making.write(path, bytes)?;
    }
    let sources = filled.fill(include_str!("files/sources.toml"));
    making.write(MANIFEST, sources.as_bytes())?;
    making.write(&rules("version.toml"), filled.fill(include_str!("files/version.toml")).as_bytes())?;

    let project = Project::open(making.root())?;
    let Some(file) = wish.from else {
        let data = project.dataset().map_err(|found| project.failure(found))?;
        let table = language.of(EXAMPLE).to_owned();
        making.write(&format!("leveringen/{table}.csv"), made_up(&data, language).as_bytes())?;
        let entry = filled.fill(include_str!("files/example.toml"));
        return Ok(Begun { making, filled, sources, table, entry, proposal: None, doubts: Vec::new() });
    };
    let path = given::path_for(file);
    given::copied(file, making.root(), &path).map_err(|found| project.failure(found))?;
    making.written.push(path.clone());
    let shown = file.display().to_string();
    let proposal = given::proposed(&project, &making.root().join(&path), &shown, None, language);
    let proposal = proposal.map_err(|found| project.failure(found))?;
    let table = proposal.table.clone();
    let proposal = proposal.settled(&words(&table));
    let (text, doubts) = (proposal.to_toml(language), doubts(&proposal));
    let entry = format!("{}{text}", filled.fill(include_str!("files/source.toml")));
    Ok(Begun { making, filled, sources, table, entry, proposal: Some(text), doubts })
}

impl Begun {
    /// The whole monitor: rules, examples and texts.
    ///
    /// # Errors
    /// The list cannot be read as it is proposed; nothing is left of what was made.
    pub fn finish(self) -> Result<Made, Failure> {
        let Begun { mut making, filled, sources, table, entry, .. } = self;
        let root = making.root().to_owned();
        let language = filled.language();
        making.write(MANIFEST, format!("{sources}{entry}").as_bytes())?;

        let project = Project::open(&root)?;
        let schema = &project.manifest.schema;
        let peildatum = project.peildatum();
        let data = project.delivered_on(peildatum, &Allow::ALL).map_err(|found| project.failure(found))?;
        let (figure, others) = FigureSource::of_table(&table, schema, Some(&data), &|_| false);
        let entry = given::with_range(&entry, schema, &table, figure.column.as_deref(), language);
        making.write(MANIFEST, format!("{sources}{entry}").as_bytes())?;

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
        let indicator = (rules(&format!("indicators/{id}.toml")), figure.to_toml(&named, &filled));
        let doubts = figure_doubts(&figure, others, &named, &filled, &indicator.0);
        let (annex, chapter) = (language.of(ANNEX), language.of(CHAPTER));
        let purpose = format!("{}-{section}", language.of(PURPOSE));
        let filled = filled
            .text("id", &id)
            .text("section", &section)
            .with("section_key", &section)
            .text("title", &label)
            .text("source", source)
            .with("source_key", source)
            .text("purpose", &purpose)
            .with("label", &label)
            .with("gemeente", &gemeente)
            .text("front", language.of(FRONT))
            .text("introduction", language.of(INTRODUCTION))
            .text("chapter", chapter)
            .with("chapter_key", chapter)
            .with("annex", annex)
            .with("reports", language.of(REPORTS));
        let text = |name: &str, id: &'static str| (rules(&format!("texts/{name}.md")), filled.says(id) + "\n");
        let readme = match language {
            Language::English => include_str!("files/en/README.md"),
            Language::Dutch => include_str!("files/nl/README.md"),
        };
        let files = [
            (rules("report.toml"), filled.fill(include_str!("files/report.toml"))),
            indicator,
            text(language.of(FRONT), "init-text-front"),
            text(language.of(INTRODUCTION), "init-text-introduction"),
            text(&purpose, "init-text-purpose"),
            text(&format!("{annex}-1"), "init-text-annex-1"),
            text(&format!("{annex}-2"), "init-text-annex-2"),
            text(&format!("{annex}-3"), "init-text-annex-3"),
            ("README.md".to_owned(), filled.clone().with("id_key", &id).fill(readme)),
            (".gitignore".to_owned(), filled.fill(include_str!("files/gitignore"))),
            (".taplo.toml".to_owned(), include_str!("../../.taplo.toml").to_owned()),
        ];
        for (path, text) in &files {
            making.write(path, text.as_bytes())?;
        }
        #[cfg(feature = "schema")]
        for kind in crate::schemas::FileKind::ALL {
            let schema = format!("{:#}\n", kind.schema(language));
            making.write(&format!("schemas/{}.json", kind.name()), schema.as_bytes())?;
        }
        let examples = examples(&Project::open(&root)?, &id, &filled)?;
        making.write(&rules(&format!("tests/{id}.toml")), examples.as_bytes())?;

        let project = Project::open(&root)?;
        without_mistakes(&project)?;
        let warnings = project.failure(data.findings());
        let mut written = making.written.clone();
        written.sort();
        Ok(Made { making, written, gemeente, indicator: id, doubts, warnings })
    }
}

impl Made {
    /// Puts it where it belongs.
    ///
    /// # Errors
    /// Something is there by now, or it cannot be put there.
    pub fn put(self) -> Result<(), Failure> {
        self.making.put()
    }
}

/// A file of the rules.
fn rules(path: &str) -> String {
    format!("rules/{VERSION}/{path}")
}

/// What is proposed and not certain.
fn doubts(proposal: &Proposal) -> Vec<Doubt> {
    proposal.doubts().into_iter().map(|what| Doubt { file: MANIFEST.to_owned(), what }).collect()
}

/// What the file of an indicator takes for granted, and that its column is one of several.
fn figure_doubts(
    figure: &FigureSource,
    others: bool,
    named: &IndicatorNames<'_>,
    filled: &Filled,
    path: &str,
) -> Vec<Doubt> {
    let made_of = figure.made_of();
    let column = others.then(|| said("init-ask-column").with("column", made_of));
    let all = column.into_iter().chain([figure.doubt(named, filled)]);
    all.map(|what| Doubt { file: path.to_owned(), what }).collect()
}

/// That nobody can be asked whether a proposal is right.
pub fn not_asked(file: &Path) -> Diagnostics {
    let file = file.display().to_string();
    Diagnostic::of(Place::Argument(file.clone()), &InitMistake::NotAsked { file }).into()
}

/// A mistake that is in no file.
fn alone(found: impl Into<Diagnostics>) -> Failure {
    Failure { files: Files::default(), diagnostics: found.into() }
}

/// A figure for each gemeente: made up, and the same each time.
fn made_up(data: &Dataset, language: Language) -> String {
    let mut text = format!("code;gemeente;{}\n", language.of(FIGURE));
    for gemeente in &data.gemeenten {
        let code = gemeente.code.to_string();
        let digits: u64 =
            code.bytes().filter(u8::is_ascii_digit).fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        text.push_str(&format!("{code};{};{}\n", gemeente.name, 20 + digits * 37 % 71));
    }
    text
}

/// The largest gemeente that has a row; where a delivery cannot be read before somebody mends it, the largest.
fn with_row(data: &Dataset, table: &str) -> String {
    let rows = |at: &GemeenteIndex| data.table(table).is_some_and(|(_, table)| !table.rows_of(*at).is_empty());
    let largest = |all: &mut dyn Iterator<Item = GemeenteIndex>| all.max_by_key(|at| data.gemeente(*at).inhabitants);
    let largest = largest(&mut data.gemeenten.keys().filter(rows)).or_else(|| largest(&mut data.gemeenten.keys()));
    largest.map_or_else(String::new, |at| data.gemeente(at).name.clone())
}

/// The examples of an indicator that has none yet, as a file.
fn examples(project: &Project, id: &str, filled: &Filled) -> Result<String, Failure> {
    let failed = |found| project.failure(found);
    let version = project.newest().unwrap_or_default();
    let edition = project.version(version).map_err(failed)?;
    let (pack, resolved, _) = project.read_of(&edition, &project.manifest.schema).map_err(failed)?;
    let rules = TestedRules { pack: &pack, schema: &project.manifest.schema, peildatum: project.peildatum() };
    let known = read_examples(&resolved.examples, rules).map_err(failed)?;
    let numbers = pack.find(id).map_err(failed)?;
    let mut text = filled.clone().text("id", id).fill(include_str!("files/tests.toml"));
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
