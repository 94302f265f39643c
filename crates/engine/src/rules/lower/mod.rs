//! From the composed tree to the pack: every name gets its meaning, every mistake its message.
//!
//! One file for each kind of thing. A thing that cannot be lowered is skipped, so that its own message is the only one.

mod benchmark;
mod braces;
mod composed;
mod earlier;
mod indicator;
mod measure;
mod message;
mod mistake;
mod names;
mod outline;
mod pieces;
mod precision;
mod reason;
mod scopes;
mod show;
mod table;
mod texts;
mod units;
mod view;
mod words;

pub use names::is_reserved;
pub(crate) use reason::find_reason;
pub use texts::markdown;

use mistake::{IdleKey, OutlineMistake};

use indexmap::IndexMap;
use typed_index_collections::TiVec;

use super::domain::Domains;
use super::graph::{GraphNode, Uses};
use super::keys;
use super::meaning;
use super::pack::RulePack;
use super::version::Composed;
use super::{allow, assumption};
use crate::dataset::schema::Schema;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ReportWords;
use crate::syntax::{KeyedTable, TomlTable};
use crate::text::{FileId, Files, Span, Spanned, unix_lines};

use names::NameLookup;

/// What every part of the lowering needs.
struct Context<'a> {
    files: &'a Files,
    schema: &'a Schema,
    scripts: &'a IndexMap<String, FileId>,
    texts: &'a IndexMap<String, FileId>,
    uses: &'a Uses,
    words: ReportWords,
}

pub(super) fn lower(
    files: &Files,
    mut composed: Composed,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) -> Option<RulePack> {
    composed.take_examples();
    assumption::strip(&mut composed.tree, diagnostics);
    allow::strip(&mut composed.tree, diagnostics);
    let uses = Uses::default();

    let mut root = KeyedTable::new(&composed.tree, &keys::TREE).reader();
    root.also(&keys::DEFINITIONS);
    let list_tables = root.names("list", diagnostics);
    let threshold_tables = root.names("threshold", diagnostics);
    let view_tables = root.named_tables("view", diagnostics);
    let measure_tables = root.named_tables("measure", diagnostics);
    let indicator_tables = root.named_tables("indicator", diagnostics);
    let report_tables = root.named_tables("table", diagnostics);
    let report = root.table("report", diagnostics);
    if report.is_none() {
        let span = composed.versions.last().map_or(composed.tree.span, |version| version.span);
        diagnostics.push(Diagnostic::of(span, &OutlineMistake::NoReport));
    }
    root.finish(diagnostics);

    let words = report.map_or_else(ReportWords::default, |report| words::lower_words(report, diagnostics));
    let (scripts, texts) = (&composed.scripts, &composed.texts);
    let context = Context { files, schema, scripts, texts, uses: &uses, words: words.clone() };
    let mut names = NameLookup::new(schema, &uses, words);
    if let Some(lists) = list_tables {
        names.read_lists(lists, diagnostics);
    }
    if let Some(thresholds) = threshold_tables {
        names.read_thresholds(thresholds, diagnostics);
    }
    let views = view::lower_views(&view_tables, &mut names, diagnostics);
    measure::name_measures(&measure_tables, &mut names, diagnostics);
    let called = earlier::name_earlier(&composed.tree, &indicator_tables, &mut names);
    let mut scripts = TiVec::new();
    let mut measures = measure::lower_measures(&measure_tables, &names, &context, &mut scripts, diagnostics);
    if let Some(measures) = &mut measures {
        earlier::lower_earlier(called, &names, measures);
    }
    let tables: IndexMap<String, _> = report_tables
        .iter()
        .filter_map(|(id, table)| {
            let node = GraphNode::ReportTable(id.value.as_str().into());
            uses.define(node.clone(), id.clone());
            let lower = || diagnostics.or_said(|said| table::lower_table(id, *table, &names, said));
            let lowered = uses.by(node, lower)?;
            Some((id.value.clone(), lowered))
        })
        .collect();
    let outline = report.and_then(|report| {
        uses.by(GraphNode::Report, || {
            diagnostics.or_said(|said| {
                outline::lower_outline(report, &indicator_tables, &report_tables, &context, &names, said)
            })
        })
    });

    // From here on numbers of measures are used to look things up, so all of them must be there.
    let mut measures = measures?;
    composed::check_units(&measures, diagnostics);
    let outline = outline?;
    let indicators = indicator::lower_indicators(&indicator_tables, &outline, &measures, &names, diagnostics);
    composed::settle_tallies(&mut measures, &outline, &indicator_tables, &indicators, &names, diagnostics);
    let order = measure::order_measures(&measures, &indicators, diagnostics)?;
    precision::settle(&mut measures, &order, &indicators);
    units::check(&measures, &indicators, &tables, diagnostics);
    let texts = context
        .texts
        .iter()
        .map(|(id, file)| {
            let node = GraphNode::Text(id.as_str().into());
            uses.define(node.clone(), Spanned::new(id.clone(), first_line(files, *file)));
            uses.by(node, || texts::check(files, *file, &names, &indicators, diagnostics));
            (id.clone(), texts::with_paragraphs(&unix_lines(files.text(*file)), &indicators))
        })
        .collect();
    for (name, file) in context.scripts {
        let called = format!("{name}.rhai");
        uses.define(GraphNode::Script(called.as_str().into()), Spanned::new(called, first_line(files, *file)));
    }
    let hash = meaning::sum(files, &composed);
    let thresholds = names.into_thresholds();
    let set = composed.set;
    let domains = Domains::of(schema, &views, &measures, &order);
    Some(RulePack {
        history: composed.history.into_iter().collect::<Option<_>>()?,
        graph: uses.graph(schema),
        thresholds,
        set,
        views,
        measures,
        order,
        domains,
        indicators,
        tables,
        scripts,
        outline,
        texts,
        hash,
        files: composed.files.into_iter().map(|(file, _)| file).collect(),
    })
}

fn first_line(files: &Files, file: FileId) -> Span {
    files.whole(file).part(0, files.text(file).lines().next().map_or(0, str::len))
}

/// Keys that stand there and mean nothing: what is read and then not used would be a promise that is not kept.
fn refuse(table: &TomlTable, keys: &[&str], idle: impl Fn(String) -> IdleKey, diagnostics: &mut Diagnostics) {
    for (key, entry) in table.entries.iter().filter(|(key, _)| keys.contains(&key.as_str())) {
        diagnostics.push(Diagnostic::of(entry.key, &idle(key.clone())));
    }
}

/// Looks a name up in a list of named things.
fn find<T>(
    name: &Spanned<String>,
    unknown: fn(String) -> OutlineMistake,
    things: &[(Spanned<String>, T)],
    diagnostics: &mut Diagnostics,
) -> Option<usize> {
    let found = things.iter().position(|(thing, _)| thing.value == name.value);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::of(name.span, &unknown(name.value.clone()))
                .suggest(&name.value, things.iter().map(|(thing, _)| thing.value.as_str())),
        );
    }
    found
}
