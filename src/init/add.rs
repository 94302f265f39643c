//! One more indicator, section or source, in the newest version of the rules that nobody has reports by yet.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::figure::{FigureSource, IndicatorNames, free, free_in_conditions, label};
use super::filled::{Filled, Tongue, words};
use super::mistake::InitMistake;
use super::placed::ReportToml;
use super::{Doubt, PURPOSE, alone, doubts, examples, figure_doubts, given, styled, without_mistakes};
use crate::disk::Door;
use crate::project::{Failure, MANIFEST, Project, ProjectMistake, RULES, replace};
use mdd_deliveries::is_name;
use mdd_engine::check::Depth;
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::dataset::{Allow, Dataset};
use mdd_engine::diagnostic::{self, Diagnostic, Diagnostics, Mistake};
use mdd_engine::language::{Language, said};
use mdd_engine::rules::{GraphNode, RulePack};

/// What was written.
pub struct Added {
    pub written: Vec<String>,
    /// Of an indicator: the column or table that its figure is made of, as TABLE.COLUMN.
    pub made_of: Option<String>,
    /// What was taken and not asked.
    pub doubts: Vec<Doubt>,
    /// What `mdd check` says of it, and did not say before.
    pub warnings: Failure,
}

/// An indicator of a column, with its colour rules and examples, shown in a section and in the summary.
///
/// # Errors
/// There is one of that name, or no such column or section; or the project would have a mistake with it. Nothing is written.
pub fn add_indicator(
    project: &Project,
    id: &str,
    column: Option<&str>,
    section: Option<&str>,
    language: Language,
) -> Result<Added, Failure> {
    let failed = |found: Diagnostics| project.failure(found);
    let draft = Draft::of(project, language)?;
    let taken = draft.outline.names(&["indicator"]);
    if taken.iter().any(|name| name == id) {
        let mistake = InitMistake::IndicatorThere { found: id.to_owned(), version: draft.version.clone() };
        return Err(failed(about(id, &mistake).into()));
    }
    check_name(id)?;
    let data = project.delivered_on(project.peildatum(), &Allow::ALL).ok();
    let own = id.replace('-', "_");
    // A column of that name is meant, where nobody says another one.
    let schema = &project.manifest.schema;
    let usable = |table: &str| FigureSource::of_column(table, &own, schema, data.as_ref()).is_some();
    let same =
        schema.tables.keys().filter(|table| Some(*table) != schema.register.as_ref()).find(|table| usable(table));
    let same = same.map(|table| format!("{table}.{own}"));
    let column = column.or(same.as_deref());
    let (figure, others) = figure(project, &draft, column, section, data.as_ref()).map_err(failed)?;
    let source = schema.tables.get(&figure.table).map_or("", |table| table.source.as_str());
    let place = draft.place(section, source).map_err(failed)?;

    let used = ["measure", "threshold", "list", "view"].map(|kind| draft.outline.names(&[kind]));
    let is_used = |name: &str| used.iter().flatten().any(|used| used == name);
    let measure = if is_name(&own) { free_in_conditions(&own, &is_used) } else { figure.name(&is_used) };
    let threshold = free("recent", &|name| is_used(name) || name == measure);
    let register = schema.register.as_deref().unwrap_or_default();
    let title = words(&id.replace('-', " "));
    let title = if title.is_empty() { label(&figure, None) } else { title };
    let named = IndicatorNames { id, label: &title, measure: &measure, threshold: &threshold, register };

    let report = draft.path("report.toml");
    let Place { chapter, section, new } = &place;
    let begun = match new {
        Some(filled) => draft.outline.with_section(&draft.report, chapter, section, filled),
        None => Some(draft.report.clone()),
    };
    let placed = begun.and_then(|text| draft.outline.with_figure(&text, chapter, section, (id, source)));
    let placed = placed.and_then(|text| draft.outline.with_freshness(&text, source, section));
    let placed = placed.ok_or_else(|| failed(about(id, &InitMistake::NotPlaced { path: report.clone() }).into()))?;
    let path = draft.path(&format!("indicators/{id}.toml"));
    let mut doubts = figure_doubts(&figure, others, &named, &draft.filled, &path);
    let mut files = BTreeMap::from([(path, figure.to_toml(&named, &draft.filled)), (report, placed)]);
    files.extend(new.as_ref().map(|filled| draft.purpose(filled)));
    let before = written(project, MANIFEST);
    let language = draft.filled.language();
    let sources = given::with_range(&before, schema, &figure.table, figure.column.as_deref(), language);
    if sources != before {
        let what = said("init-ask-range").with("column", figure.made_of());
        doubts.push(Doubt { file: MANIFEST.to_owned(), what });
        files.insert(MANIFEST.to_owned(), sources);
    }
    let with = Project::as_if(project.root(), &files)?;
    files.insert(draft.path(&format!("tests/{id}.toml")), examples(&with, id, &draft.filled)?);
    Ok(Added { made_of: Some(figure.made_of()), doubts, ..draft.write(project, files)? })
}

/// A section at the end of a chapter, with a text of its own.
///
/// # Errors
/// There is one of that name, or no such chapter; or the project would have a mistake with it. Nothing is written.
pub fn add_section(project: &Project, name: &str, chapter: Option<&str>, language: Language) -> Result<Added, Failure> {
    let failed = |mistake: Diagnostic| project.failure(mistake.into());
    let draft = Draft::of(project, language)?;
    if draft.outline.names(&["report", "section"]).iter().any(|there| there == name) {
        let mistake = InitMistake::SectionThere { found: name.to_owned(), version: draft.version.clone() };
        return Err(failed(about(name, &mistake)));
    }
    check_name(name)?;
    let chapters = draft.outline.chapters();
    let chapter = match chapter {
        Some(asked) if !chapters.iter().any(|there| there == asked) => {
            let found = about(asked, &InitMistake::NoChapter { found: asked.to_owned() });
            return Err(failed(found.suggest(asked, chapters.iter().map(String::as_str))));
        }
        Some(asked) => asked,
        None => chapters.last().map_or("", String::as_str),
    };
    let sections = draft.outline.sections();
    let sources = || project.manifest.schema.sources.keys().map(String::as_str);
    // A section that is called as a source is about that one.
    let called = sources().find(|source| *source == name || source.replace('_', "-") == name);
    let beside = || sections.iter().rev().find_map(|(_, section)| draft.outline.source(section));
    let source = called.or_else(beside).or_else(|| sources().next_back()).unwrap_or_default();
    let filled = draft.section_named(name, source);
    let report = draft.path("report.toml");
    let placed = draft.outline.with_section(&draft.report, chapter, name, &filled);
    let placed = placed.ok_or_else(|| failed(about(name, &InitMistake::NotPlaced { path: report.clone() })))?;
    let files = BTreeMap::from([(report, placed), draft.purpose(&filled)]);
    draft.write(project, files)
}

/// A file as a source: its proposal at the end of sources.toml, and a copy among the deliveries.
///
/// # Errors
/// There is a source or file of that name, or the file is no list of gemeenten. Nothing is written.
pub fn add_source(project: &Project, name: &str, file: &Path, language: Language) -> Result<Added, Failure> {
    let failed = |found: Diagnostics| project.failure(found);
    let schema = &project.manifest.schema;
    if schema.sources.contains_key(name) || schema.tables.contains_key(name) {
        return Err(failed(about(name, &InitMistake::SourceThere { found: name.to_owned() }).into()));
    }
    let shown = file.display().to_string();
    let proposal = given::proposed(project, file, &shown, Some(name), language).map_err(failed)?;
    let is_inside = || Some(file.canonicalize().ok()?.starts_with(project.root().canonicalize().ok()?));
    let path = given::path_for(file);
    let copies = !is_inside().unwrap_or(false);
    if copies && project.root().join(&path).exists() {
        return Err(failed(about(&shown, &InitMistake::FileThere { path }).into()));
    }
    let proposal = proposal.settled(&words(name));
    let (text, doubts) = (proposal.to_toml(language), doubts(&proposal));
    let before = written(project, MANIFEST);
    let head = Filled::new(Tongue { comments: language, texts: language }).fill(include_str!("files/source.toml"));
    let sources = format!("{}\n{head}{text}", before.trim_end());
    let files = BTreeMap::from([(MANIFEST.to_owned(), sources)]);
    without_mistakes(&Project::as_if(project.root(), &files)?)?;
    let mut made = Vec::new();
    if copies {
        given::copied(file, project.root(), &path).map_err(failed)?;
        made.push(path);
    }
    made.extend(put(project, &files)?);
    Ok(Added { written: made, made_of: None, doubts, warnings: alone(Diagnostics::default()) })
}

/// Where in the report a figure comes.
struct Place {
    chapter: String,
    section: String,
    /// The section is not there yet.
    new: Option<Filled>,
}

/// The newest version, while it may still be changed.
struct Draft {
    version: String,
    pack: RulePack,
    outline: ReportToml,
    /// What its own report.toml says.
    report: String,
    /// Its texts are in the language of its reports, comments in that of who asks.
    filled: Filled,
    /// The names of its texts, also those that it inherits.
    texts: BTreeSet<String>,
}

impl Draft {
    fn of(project: &Project, language: Language) -> Result<Draft, Failure> {
        let failed = |found: Diagnostics| project.failure(found);
        let newest = project.newest().unwrap_or_default();
        let edition = project.version(newest).map_err(failed)?;
        let (pack, resolved, _) = project.read_of(&edition, &project.manifest.schema).map_err(failed)?;
        if pack.history.last().is_some_and(|version| version.published.is_some()) {
            let mistake = InitMistake::Published { version: newest.to_owned() };
            return Err(failed(about(newest, &mistake).into()));
        }
        let report = format!("{RULES}/{newest}/report.toml");
        let own = written(project, &report);
        let outline = ReportToml::of(&resolved.to_toml());
        let outline = outline.ok_or_else(|| failed(about(newest, &InitMistake::NotPlaced { path: report }).into()))?;
        let texts = resolved.texts.keys().cloned().collect();
        let filled = Filled::new(Tongue { comments: language, texts: pack.words().language() });
        Ok(Draft { version: newest.to_owned(), pack, outline, report: own, filled, texts })
    }

    fn path(&self, file: &str) -> String {
        format!("{RULES}/{}/{file}", self.version)
    }

    /// Where a figure comes: in the section that is asked for, or in the last one about its source, or in a new one.
    fn place(&self, asked: Option<&str>, source: &str) -> Result<Place, Diagnostics> {
        let sections = self.outline.sections();
        let found = match asked {
            Some(asked) => sections.iter().find(|(_, name)| name == asked),
            None => sections.iter().rev().find(|(_, name)| self.outline.source(name) == Some(source)),
        };
        if let Some((chapter, section)) = found.cloned() {
            return Ok(Place { chapter, section, new: None });
        }
        if let Some(asked) = asked {
            let found = about(asked, &InitMistake::NoSection { found: asked.to_owned() });
            return Err(found.suggest(asked, sections.iter().map(|(_, name)| name.as_str())).into());
        }
        let there = self.outline.names(&["report", "section"]);
        let section = free(&source.replace('_', "-"), &|name| there.iter().any(|there| there == name));
        let chapter = self.outline.chapters().last().cloned().unwrap_or_default();
        let new = Some(self.section_named(&section, source));
        Ok(Place { chapter, section, new })
    }

    /// What is filled in for a new section.
    fn section_named(&self, name: &str, source: &str) -> Filled {
        let title = words(&name.replace('-', " "));
        let purpose =
            free(&format!("{}-{name}", self.filled.language().of(PURPOSE)), &|text| self.texts.contains(text));
        let filled = self.filled.clone().with("section", name).text("title", &title).text("source", source);
        filled.text("purpose", &purpose).with("purpose_file", &purpose).with("label", &title)
    }

    /// The text of a new section.
    fn purpose(&self, filled: &Filled) -> (String, String) {
        (self.path(&filled.fill("texts/{{purpose_file}}.md")), filled.says("init-text-purpose") + "\n")
    }

    /// Writes files with which the project reads without a mistake.
    fn write(self, project: &Project, mut files: BTreeMap<String, String>) -> Result<Added, Failure> {
        for (path, text) in &mut files {
            // What somebody wrote in a style of their own keeps it.
            let before = written(project, path);
            if before.as_bytes() == styled(path, before.as_bytes()) {
                *text = String::from_utf8_lossy(&styled(path, text.as_bytes())).into_owned();
            }
        }
        let lines =
            |found: &Diagnostics| found.iter().map(|found| found.line(Language::Dutch)).collect::<BTreeSet<_>>();
        let before = lines(&project.check(&[&self.version], Depth::Plain));
        let with = Project::as_if(project.root(), &files)?;
        let found = without_mistakes(&with)?;
        let new = found.into_iter().filter(|found| !before.contains(&found.line(Language::Dutch)));
        let warnings = with.failure(new.collect());
        Ok(Added { written: put(project, &files)?, made_of: None, doubts: Vec::new(), warnings })
    }
}

/// What stands in a file of the project; nothing where it is not there. What cannot be read was told when it was opened.
fn written(project: &Project, path: &str) -> String {
    let bytes = Door::of(project.root()).read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn put(project: &Project, files: &BTreeMap<String, String>) -> Result<Vec<String>, Failure> {
    for (path, text) in files {
        replace(project.root(), path, text.as_bytes(), None).map_err(|error| {
            let mistake = ProjectMistake::NotWritten { path: path.clone(), why: error.to_string() };
            project.failure(Diagnostic::of(diagnostic::Place::file(path), &mistake).into())
        })?;
    }
    Ok(files.keys().cloned().collect())
}

/// The figure of a column or table that is asked for, or of the first column that nothing uses yet; and whether it is one of
/// several that could have been meant.
fn figure(
    project: &Project,
    draft: &Draft,
    asked: Option<&str>,
    section: Option<&str>,
    data: Option<&Dataset>,
) -> Result<(FigureSource, bool), Diagnostics> {
    let schema = &project.manifest.schema;
    let tables = || schema.tables.iter().filter(|(_, table)| table.rows != RowsPer::Nothing);
    let looked_at = draft.pack.graph.looked_at();
    let is_used = |table: &str, column: &str| {
        let column = schema.tables.get(table).and_then(|table| table.column_index(column));
        let at = schema.table_index(table).zip(column);
        at.is_some_and(|(table, column)| looked_at.contains(&GraphNode::Column(table, column)))
    };
    let of_table = |name: &str| FigureSource::of_table(name, schema, data, &|column| is_used(name, column));
    let Some(asked) = asked else {
        let source = section.and_then(|section| draft.outline.source(section));
        let others = || tables().filter(|(name, _)| Some(*name) != schema.register.as_ref());
        let of_source = || others().filter(|(_, table)| source.is_none_or(|source| table.source == source));
        let found: Vec<(FigureSource, bool)> = of_source().chain(others()).map(|(name, _)| of_table(name)).collect();
        let is_new = |(figure, _): &&(FigureSource, bool)| {
            figure.column.as_ref().is_some_and(|column| !is_used(&figure.table, column))
        };
        let found = found.iter().find(is_new).or(found.first()).cloned();
        return found.ok_or_else(|| Diagnostic::of(diagnostic::Place::file(MANIFEST), &InitMistake::NoTable).into());
    };
    let (table, column) = asked.split_once('.').map_or((asked, None), |(table, column)| (table, Some(column)));
    let Some((_, declared)) = tables().find(|(name, _)| *name == table) else {
        let found = about(asked, &InitMistake::NoSuchTable { found: table.to_owned() });
        return Err(found.suggest(table, tables().map(|(name, _)| name.as_str())).into());
    };
    let Some(column) = column else { return Ok(of_table(table)) };
    if !declared.columns.contains_key(column) {
        let mistake = InitMistake::NoSuchColumn { found: column.to_owned(), table: table.to_owned() };
        return Err(about(asked, &mistake).suggest(column, declared.columns.keys().map(String::as_str)).into());
    }
    let figure = FigureSource::of_column(table, column, schema, data).map(|figure| (figure, false));
    figure.ok_or_else(|| about(asked, &InitMistake::NotUsable { found: asked.to_owned() }).into())
}

/// A name for files and headings: small letters, digits and hyphens.
fn check_name(name: &str) -> Result<(), Failure> {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let fits = name.starts_with(|first: char| first.is_ascii_lowercase()) && name.chars().all(plain);
    if fits { Ok(()) } else { Err(alone(about(name, &InitMistake::BadName { found: name.to_owned() }))) }
}

fn about(found: &str, mistake: &impl Mistake) -> Diagnostic {
    Diagnostic::of(diagnostic::Place::Argument(found.to_owned()), mistake)
}
