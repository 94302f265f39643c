//! Reports as web pages, and the country as one: templates filled by minijinja, one file that needs nothing else.
//!
//! Every word from data or texts is escaped by the engine. Knows nothing of how a page looks: that is in the templates.

mod folds;
mod index;
mod sheet;

pub(super) use index::render_index;
pub(super) use sheet::sheets;

use std::collections::BTreeMap;

use minijinja::value::{Kwargs, Serde};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value, escape_formatter};
use serde::Serialize;

use super::page::{Page, pictures, symbols};
use super::{FailureReason, RenderFailure, Templates, chart, phrases};
use crate::report::{GemeentenBeside, Meta, Picture, Report};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Datum, ReportWords, Wording, said};
use mdd_engine::terms::Number;
use mdd_engine::text::still;

/// What a figure is divided into, for the width of a bar.
const WHOLE: i64 = 100;

pub(super) fn render(reports: &[Report], templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    let pages = reports.iter().map(WebPage::new).collect();
    fill(templates, "report.html", &Pages { pages }, phrases::words(reports))
}

/// What `report.html` may name.
#[derive(Serialize)]
struct Pages<'r> {
    pages: Vec<WebPage<'r>>,
}

#[derive(Serialize)]
struct WebPage<'r> {
    #[serde(flatten)]
    page: Page<'r>,
    /// By indicator: where the gemeente stands among all, in a few words; none where it has no figure.
    places: BTreeMap<&'r str, Option<String>>,
    /// The same, small enough for a row of a table, as SVG.
    strips: BTreeMap<&'r str, String>,
}

impl<'r> WebPage<'r> {
    fn new(report: &'r Report) -> Self {
        let place = |picture: &Picture| phrases::place(&picture.drawing, &report.meta.words);
        let places: BTreeMap<&str, Option<String>> =
            pictures(report).map(|(indicator, picture)| (indicator, place(picture))).collect();
        let strip = |(indicator, picture): (&'r str, &Picture)| {
            Some((indicator, chart::strip(&picture.drawing, places.get(indicator)?.as_ref()?)?))
        };
        let strips = pictures(report).filter_map(strip).collect();
        WebPage { page: Page::new(report), places, strips }
    }
}

/// What `beside.html` may name.
#[derive(Serialize)]
struct BesidePage<'r> {
    found: &'r GemeentenBeside,
    meta: &'r Meta,
    title: String,
    warnings: Vec<String>,
    colophon: String,
    page: Symbols,
}

/// What the parts of a report that other pages share need to know of a page.
#[derive(Serialize)]
struct Symbols {
    symbols: BTreeMap<&'static str, &'static str>,
}

pub(super) fn render_beside(found: &GemeentenBeside, templates: &Templates) -> Result<Vec<u8>, RenderFailure> {
    let meta = &found.meta;
    let page = BesidePage {
        found,
        meta,
        title: found.monitor(),
        warnings: phrases::warnings(meta),
        colophon: phrases::colophon(meta),
        page: Symbols { symbols: symbols() },
    };
    fill(templates, "beside.html", &page, meta.words.clone())
}

fn fill(
    templates: &Templates,
    name: &'static str,
    context: &impl Serialize,
    words: ReportWords,
) -> Result<Vec<u8>, RenderFailure> {
    let mut environment = Environment::new();
    environment.set_debug(true);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    // Style sheets and scripts hold nothing from data.
    environment.set_auto_escape_callback(
        |name| {
            if name.ends_with(".html") { AutoEscape::Html } else { AutoEscape::None }
        },
    );
    environment.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if !value.is_safe() => escape_formatter(out, state, &Value::from(still(text).as_ref())),
        _ => escape_formatter(out, state, value),
    });
    environment.add_global("language", words.language().code());
    environment.add_function("word", move |name: &str, given: Kwargs| word(&words, name, &given));
    environment.add_filter("address", address);
    environment.add_filter("folds", |blocks: Value| folds::folds(&blocks));
    environment.add_filter("script", script);
    environment.add_filter("share", share);
    let texts = templates.all().filter(|(name, _)| !name.ends_with(".typ"));
    for (name, text) in texts {
        environment.add_template(name, text).map_err(|error| failure(&error, name, templates))?;
    }
    let template = environment.get_template(name).map_err(|error| failure(&error, name, templates))?;
    let mut page = template.render(Value::from(Serde(context))).map_err(|error| failure(&error, name, templates))?;
    page.push('\n');
    Ok(page.into_bytes())
}

/// A fixed word of the report by its name; what is filled in comes behind it: `word("note-number", number=3)`.
fn word(words: &ReportWords, name: &str, given: &Kwargs) -> Result<String, Error> {
    let wrong = |what: String| Error::new(ErrorKind::UndefinedError, what);
    let wording = Wording::find(name).ok_or_else(|| wrong(format!("no word is called {name}")))?;
    if let Some(constant) = words.named(name) {
        given.assert_all_used()?;
        return Ok(constant.to_owned());
    }
    let mut told = said(wording.id);
    for key in FILLED.into_iter().filter(|key| given.has(key)) {
        let value: Value = given.get(key)?;
        told = told.with(key, value.as_usize().map_or_else(|| Datum::Text(value.to_string()), Datum::from));
    }
    given.assert_all_used()?;
    words.try_say(&told).ok_or_else(|| wrong(format!("the word {name} asks for more than it is given")))
}

/// What templates may fill in.
const FILLED: [&str; 6] = ["count", "national", "number", "gemeente", "format", "colour"];

/// A place in the report gets the prefix of its report; anything else is only followed where that is harmless.
fn address(url: &str, prefix: &str) -> String {
    match url.strip_prefix('#') {
        Some(place) => format!("#{prefix}{place}"),
        None if ["https://", "http://", "mailto:"].iter().any(|harmless| url.starts_with(harmless)) => url.to_owned(),
        None => format!("#{prefix}samenvatting"),
    }
}

/// A text within a script, between quotes.
fn script(text: &str) -> Value {
    let text = serde_json::to_string(still(text).as_ref()).or_fault("a text as JSON");
    // What could end the script is written otherwise.
    Value::from_safe_string(text.replace('<', "\\u003c"))
}

/// Which part of a bar is filled, in whole percents. Nothing for what is no number.
fn share(value: &str, full: &str) -> i64 {
    let (Some(value), Some(full)) = (Number::parse(value), Number::parse(full)) else { return 0 };
    let share = (value * WHOLE.into()).checked_div(full);
    share.and_then(|share| share.round(0).to_i64()).unwrap_or(0).clamp(0, WHOLE)
}

/// The first place in a template that has to do with the error.
fn failure(error: &Error, name: &str, templates: &Templates) -> RenderFailure {
    let name = error.name().unwrap_or(name);
    let line = error.line().unwrap_or(0);
    let start = line.checked_sub(1).map_or(0, |before| {
        let lines = templates.get(name).split_inclusive('\n').take(before);
        lines.map(str::len).sum()
    });
    let range = error.range().map_or(0..0, |range| range.start.saturating_sub(start)..range.end.saturating_sub(start));
    let what = error.detail().map_or_else(|| error.kind().to_string(), |detail| format!("{}: {detail}", error.kind()));
    let advice = match error.kind() {
        ErrorKind::UndefinedError => Some(said("template-names")),
        ErrorKind::TemplateNotFound => Some(said("template-includes")),
        _ => None,
    };
    RenderFailure {
        template: name.to_owned(),
        line,
        from: range.start,
        to: range.end,
        why: FailureReason::Template { what, advice },
    }
}

#[cfg(test)]
mod tests;
