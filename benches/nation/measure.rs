//! One country, step by step: first once through, for the memory; then each step as often as it takes for a median.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use mdd::golden::{GoldenFolder, Outputs};
use mdd::project::Project;
use mdd::publish::{PublishWatcher, Publisher};
use mdd_engine::dataset::{Dataset, Gemeente, GemeenteIndex};
use mdd_engine::diagnostic::{Diagnostics, Place};
use mdd_engine::diff::{Asked, ComparedRules, Corners, DataState, outcomes, rule_changes};
use mdd_engine::engine::{Figures, evaluate};
use mdd_engine::language::Language;
use mdd_engine::proof::prove;
use mdd_engine::rules::RulePack;
use mdd_engine::rules::condition::{Arithmetic, Condition, Formula, Operand, Part, Quantity};
use mdd_engine::terms::{Kind, Number};
use mdd_engine::text::{FileId, Files};
use mdd_engine::what_if::Settings;
use mdd_engine::workshop::{PlanAsked, plan};
use mdd_engine::workshops::{TakingPart, Theme, read};
use mdd_report::render::{Paper, ReportFormat, Templates, render, render_country};
use mdd_report::report::Country;
use rayon::prelude::*;

use super::Outcome;
use super::table::Line;

/// No step goes on longer than this, however few repeats that leaves.
const PATIENCE: Duration = Duration::from_secs(8);

/// More reports than this are not made at once: one report is.
const ALL_REPORTS: usize = 3_800;

/// Whole runs to files are repeated no more than this.
const FILES: usize = 3;

/// Prints a line a step.
pub fn one_country(folder: &Path, often: usize) -> Outcome<()> {
    let project = Project::open(folder).map_err(|failure| told(&failure.diagnostics, &failure.files))?;
    let said = |diagnostics| told(&diagnostics, &project.files);
    let number = project.newest().ok_or("there are no rules")?;
    let peildatum = project.peildatum();

    let data = project.dataset().map_err(said)?;
    peak("peak memory after load")?;
    let (pack, _) = project.pack(number).map_err(said)?;
    let evaluation = evaluate(&pack, &data, peildatum).map_err(said)?;
    let country = Country::new(&evaluation);
    let gemeenten = data.gemeenten.len();
    let all: Vec<GemeenteIndex> = data.gemeenten.keys().collect();
    let last = *all.last().ok_or("there is no gemeente")?;
    let templates = Templates::default();
    let paper = Paper::of_file(&templates);
    let one = || render(&[country.report(last)], ReportFormat::Text, paper);
    black_box(one()).map_err(|failure| mdd_engine::language::Language::English.say(failure.said()))?;
    peak("peak memory after one report")?;

    let figures = Figures::measure(&pack, &data, peildatum).map_err(said)?;
    let benchmarks = figures.benchmarks();
    let decisions = gemeenten * pack.indicators.values().filter(|indicator| !indicator.colours.is_empty()).count();

    step("rules", 1, often, || project.pack(number).is_ok());
    step("load", gemeenten, often, || project.dataset());
    step("phase 1: figures", gemeenten, often, || Figures::measure(&pack, &data, peildatum));
    step("phase 2: benchmarks", gemeenten, often, || figures.benchmarks());
    step("phase 3: colours", gemeenten, often, || figures.colours(&benchmarks));
    step("- a decision", decisions, often, || figures.colours(&benchmarks));
    let summed = with_sums(&pack);
    let calculated = Figures::measure(&summed, &data, peildatum).map_err(said)?;
    step("- a decision with arithmetic", decisions, often, || calculated.colours(&benchmarks));
    step("evaluate", gemeenten, often, || evaluate(&pack, &data, peildatum));
    step("what reports share", gemeenten, often, || Country::new(&evaluation));
    step("one report", 1, often, one);
    let pages = [(ReportFormat::Html, "one web page"), (ReportFormat::Pdf, "one PDF")];
    for (format, what) in pages.into_iter().filter(|(format, _)| is_built(*format)) {
        step(what, 1, often, || render(&[country.report(last)], format, paper).is_ok());
    }
    step("one workbook", 1, often, || render(&[country.report(last)], ReportFormat::Xlsx, paper).is_ok());
    let list = taking_part(&data);
    let (list, _) = read(&list.0, list.1, &data, Some(&pack));
    let theme = Theme::find(&pack, "2", Place::file("--theme")).map_err(|found| said((*found).into()))?;
    let taking_part = TakingPart::new(&evaluation, &list, theme);
    step("a plan of workshops for 60", 1, often, || {
        plan(&taking_part.participants(), PlanAsked::default()).groups.len()
    });
    if gemeenten <= ALL_REPORTS {
        // As the program does: every report is built before the first is rendered.
        step("all reports", gemeenten, often, || {
            let reports: Vec<_> = all.par_iter().map(|at| country.report(*at)).collect();
            render(&reports, ReportFormat::Text, paper)
        });
        peak("peak memory after all reports")?;
    }
    if gemeenten == super::COUNTRY {
        // To files, as a run over the country does; the page of the country comes with it.
        step("files of all: web pages", gemeenten, FILES.min(often), || {
            files(&country, &templates, ReportFormat::Html)
        });
        peak("peak memory after all pages")?;
        if is_built(ReportFormat::Pdf) {
            step("files of all: PDF", gemeenten, FILES.min(often), || files(&country, &templates, ReportFormat::Pdf));
            peak("peak memory after all PDF")?;
        }
        step("the country as a workbook", gemeenten, often, || render_country(&country.overview(&all)).is_ok());
    }
    if gemeenten == super::COUNTRY { versions(&project, &data, often) } else { Ok(()) }
}

/// Sixty gemeenten that take part in workshops, from all over the country.
fn taking_part(data: &Dataset) -> (Files, FileId) {
    let some = data.gemeenten.iter().step_by((data.gemeenten.len() / 60).max(1)).take(60);
    let one = |gemeente: &Gemeente| format!("[[participant]]\ngemeente = \"{}\"\ncontact = \"CISO\"\n", gemeente.code);
    let mut files = Files::default();
    let file = files.add("workshops.toml", some.map(one).collect::<String>());
    (files, file)
}

/// The same rules, with a margin in every comparison of a figure with a figure or a number.
fn with_sums(pack: &RulePack) -> RulePack {
    let mut pack = pack.clone();
    let kinds: Vec<Kind> = pack.measures.iter().map(|measure| measure.kind).collect();
    let rules = pack.indicators.values_mut().flat_map(|indicator| &mut indicator.colours);
    rules.for_each(|rule| calculate(&mut rule.condition, &kinds));
    pack
}

fn calculate(condition: &mut Condition, kinds: &[Kind]) {
    if let Condition::Compare { left, right, .. } = condition {
        let is_number = |operand: &Operand| match operand {
            Operand::Quantity(Quantity::Measure(at)) => kinds.get(usize::from(*at)) == Some(&Kind::Number),
            Operand::Quantity(_) | Operand::Number(_) | Operand::Threshold { .. } => true,
            _ => false,
        };
        let leaf = match &right.what {
            Operand::Quantity(quantity) => Some(Formula::Quantity(*quantity)),
            Operand::Number(number) => Some(Formula::Number(*number)),
            Operand::Threshold { name, value } => Some(Formula::Threshold { name: name.clone(), value: *value }),
            _ => None,
        };
        if let Some(leaf) = leaf.filter(|_| is_number(left) && is_number(right)) {
            let part = |what| Box::new(Part::new(what, right.span));
            let margin = part(Formula::Number(Number::from(2i64)));
            right.what = Operand::Sum(Box::new(Formula::Binary {
                left: part(leaf),
                arithmetic: Arithmetic::Subtract,
                right: margin,
            }));
        }
    }
    condition.children_mut().iter_mut().for_each(|part| calculate(part, kinds));
}

/// PDF takes by far the longest to build, and is seldom what is measured.
fn is_built(format: ReportFormat) -> bool {
    format != ReportFormat::Pdf || cfg!(feature = "pdf")
}

/// Writes the report of every gemeente into a folder that is thrown away.
fn files(country: &Country<'_>, templates: &Templates, kind: ReportFormat) -> Outcome<usize> {
    let folder = tempfile::tempdir()?;
    let all: Vec<GemeenteIndex> = (0..country.of_all().gemeenten).map(GemeenteIndex::from).collect();
    let publisher =
        Publisher { country, templates, folder: folder.path(), kinds: &[kind], asked: String::new(), whole: true };
    let published = publisher.publish(&all, &Nobody)?;
    if published.written > all.len() { Ok(published.written) } else { Err("not every file was written".into()) }
}

/// Watches nothing.
struct Nobody;

impl PublishWatcher for Nobody {
    fn waits(&self) {}
    fn starts(&self, _: usize) {}
    fn ends(&self, _: &str) {}
}

/// What looks at more than one version: only of the country whose outputs were approved.
fn versions(project: &Project, data: &Dataset, often: usize) -> Outcome<()> {
    let said = |diagnostics| told(&diagnostics, &project.files);
    let peildatum = project.peildatum();
    let numbers: Vec<&str> = project.versions().collect();
    let Some([.., before, last]) = numbers.get(..) else { return Err("there are no two versions".into()) };

    let schema = &project.manifest.schema;
    let pack = |number: &str| project.pack(number).map(|(pack, _)| pack).map_err(said);
    let (old, new) = (pack(before)?, pack(last)?);
    let resolved = (project.resolved(before).map_err(said)?, project.resolved(last).map_err(said)?);
    step("check, all versions", 1, often, || project.check(&numbers, mdd_engine::check::Depth::Plain));
    step("prove, the last two", 1, often, || prove(&old, &new, schema, peildatum));
    let delivered = DataState { data: project.deliveries().map_err(said)?, peildatum, old, new, given: None };
    step("diff, the last two", 1, often, || -> Result<_, Diagnostics> {
        let corners = Corners::evaluate(&delivered, &delivered)?;
        let states = corners.states();
        let rules = |resolved, pack| ComparedRules { files: &project.files, resolved, pack };
        let (old, new) = (rules(&resolved.0, states.old.pack), rules(&resolved.1, states.new.pack));
        Ok((
            rule_changes(old, new, peildatum, Asked::All, Language::English),
            outcomes(&states, &[], Language::English),
        ))
    });

    what_if(project.root(), last, often)?;

    let folder = GoldenFolder::of(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut files = Files::default();
    let chosen = folder.chosen(&mut files).map_err(said)?.find(data).map_err(said)?;
    step("golden, all versions", 1, often, || -> Result<usize, Diagnostics> {
        let differs = numbers.par_iter().map(|number| {
            let (pack, _) = project.pack(number)?;
            let evaluation = evaluate(&pack, data, peildatum)?;
            let differences =
                folder.differences(&Outputs::of(&evaluation, &chosen), mdd_engine::language::Language::English)?;
            Ok(usize::from(!differences.is_empty()))
        });
        differs.sum()
    });
    Ok(())
}

/// A what-if beside a plain comparison, both from reading the rules on.
fn what_if(folder: &Path, last: &str, often: usize) -> Outcome<()> {
    let mut project = Project::open(folder).map_err(|failure| told(&failure.diagnostics, &failure.files))?;
    let asked = ["veel_componenten=35".to_owned(), "GM1884.componenten=10".to_owned()];
    let read = Settings::read(&asked, &mut project.files);
    let said = |diagnostics| told(&diagnostics, &project.files);
    let settings = read.map_err(said)?;
    let data = project.deliveries().map_err(said)?;
    let edition = project.version(last).map_err(said)?;
    let step_of = |name: &str, settings: &Settings| {
        step(name, 1, often, || -> Result<_, Diagnostics> {
            let schema = &project.manifest.schema;
            let (old, _) = project.pack_of(&edition, schema)?;
            let (new, _) = project.pack_of(&edition.clone().set(settings), schema)?;
            let given = Some([settings.given_as_far(&old, &data), settings.given(&new, &data)?]);
            let given = given.filter(|_| settings.has_figures());
            let peildatum = project.peildatum();
            let before = DataState { data: data.clone(), peildatum, old: old.clone(), new: new.clone(), given: None };
            let after = DataState { data: data.clone(), peildatum, old, new, given };
            let corners = Corners::evaluate(&before, &after)?;
            Ok(outcomes(&corners.states(), &[], Language::English))
        });
    };
    step_of("diff with itself, cold", &Settings::default());
    step_of("diff --set, cold", &settings);
    Ok(())
}

/// Prints the median time of a step; what it makes is thrown away outside the clock.
fn step<T>(name: &str, things: usize, often: usize, mut make: impl FnMut() -> T) {
    let mut times = Vec::new();
    let mut spent = Duration::ZERO;
    while times.len() < often && (spent < PATIENCE || times.len() < 3.min(often)) {
        #[expect(clippy::disallowed_methods, reason = "a benchmark is a clock")]
        let started = Instant::now();
        let made = black_box(make());
        let time = started.elapsed();
        drop(made);
        spent += time;
        times.push(time);
    }
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    Line::Time { name: name.to_owned(), median, things }.print();
}

/// Prints the most memory that this process has used so far, where the system tells.
fn peak(name: &str) -> Outcome<()> {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return Ok(()) };
    if let Some(kilobytes) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        let kilobytes = kilobytes.trim().trim_end_matches("kB").trim().parse()?;
        Line::Memory { name: name.to_owned(), kilobytes }.print();
    }
    Ok(())
}

fn told(diagnostics: &mdd_engine::diagnostic::Diagnostics, files: &mdd_engine::text::Files) -> String {
    let shown = diagnostics
        .iter()
        .map(|one| mdd_engine::diagnostic::show(one, files, mdd_engine::diagnostic::Paint::Plain, Language::English));
    shown.map(|one| one.to_string()).collect::<Vec<_>>().join("\n")
}
