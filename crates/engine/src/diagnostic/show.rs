//! How a message looks: the line it is about, the spot marked, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::shown::{still_file, visible_line};
use super::{Diagnostic, Message, Place, Severity, Spot};
use crate::fault::{OrFault, Stretch};
use crate::language::{Language, said};
use crate::text::{Files, Span, sentence, visible};

/// Whether messages are coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paint {
    Plain,
    Coloured,
}

/// The message as text, without a newline at its end.
pub fn show(diagnostic: &Diagnostic, files: &Files, paint: Paint, language: Language) -> String {
    let told = &diagnostic.told(language);
    let place = &diagnostic.stands(language);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(language.say("level-error")),
        Severity::Warning => Level::WARNING.with_name(language.say("level-warning")),
    };
    let title = level.primary_title(told.message.as_str()).id(diagnostic.code.id());
    let mut group = match place {
        Place::Written(span) => title.elements(snippets(told, *span, files)),
        Place::File { path, spot: Spot::Line { number, text, from, to, .. } } => {
            let (line, mark) = visible_line(text, *from, *to);
            let annotation = AnnotationKind::Primary.span(mark).label(told.label.as_str());
            title.element(Snippet::source(line).path(sentence(path)).line_start(*number).annotation(annotation))
        }
        place @ Place::File { .. } => labelled(title.element(Origin::path(place.at(language))), &told.label, language),
        Place::Argument(argument) => {
            labelled(Group::with_title(title), &format_argument(&sentence(argument), &told.label, language), language)
        }
    };
    for help in &told.help {
        group = group.element(Level::HELP.with_name(language.say("level-help")).message(help.as_str()));
    }
    if let Some(lines) = &told.example {
        group = group.element(Level::HELP.with_name(language.say("level-example")).message(lines.as_str()));
    }
    let renderer = match paint {
        Paint::Plain => Renderer::plain(),
        Paint::Coloured => Renderer::styled(),
    };
    let shown = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    let shown = as_it_stands(place, shown);
    if matches!(diagnostic.place, Place::Argument(_)) { without_bar(&shown) } else { shown }
}

/// The column is counted in the line as it stands in the file, also where less or more of it is shown.
fn as_it_stands(place: &Place, shown: String) -> String {
    let Place::File { path, spot: Spot::Line { number, text, from, to, skipped } } = place else { return shown };
    let (line, mark) = visible_line(text, *from, *to);
    let column = |line: &str, at: usize| line.get(..at).map_or(0, |before| before.chars().count()) + 1;
    let (seen, stands) = (column(&line, mark.start), skipped + column(text, *from));
    if seen == stands {
        return shown;
    }
    let at = |column: usize| format!("{}:{number}:{column}", sentence(path));
    shown.replacen(&at(seen), &at(stands), 1)
}

/// The file in which a mistake was written, with every mark in it, and then the others.
fn snippets<'d>(told: &'d Message, span: Span, files: &'d Files) -> Vec<Snippet<'d, Annotation<'d>>> {
    let mut marks = vec![(span, AnnotationKind::Primary, told.label.as_str())];
    marks.extend(told.also.iter().map(|(other, label)| (*other, AnnotationKind::Context, label.as_str())));
    let (own, others): (Vec<_>, Vec<_>) = marks.into_iter().partition(|(other, _, _)| other.file == span.file);
    std::iter::once(own)
        .chain(others.into_iter().map(|other| vec![other]))
        .map(|marks| snippet(&marks, files))
        .collect()
}

fn snippet<'d>(marks: &[(Span, AnnotationKind, &'d str)], files: &'d Files) -> Snippet<'d, Annotation<'d>> {
    let file = marks.first().or_fault("a mark in each snippet").0.file;
    let whole = files.text(file);
    let lines = lines_around(whole, marks.iter().map(|(span, _, _)| *span));
    let first = files.position(files.whole(file).part(lines.start, lines.start)).line;
    let inside = |at: u32| {
        let at = (at as usize).checked_sub(lines.start).or_fault("a mark stands in the lines around it");
        u32::try_from(at).or_fault("a part of a file is no longer than the file")
    };
    let spans: Vec<(u32, u32)> = marks.iter().map(|(span, _, _)| (inside(span.start), inside(span.end))).collect();
    let (text, ranges) = still_file(whole.part(lines), &spans);
    let annotations = marks.iter().zip(ranges).map(|((_, kind, label), range)| kind.span(range).label(*label));
    Snippet::source(text).line_start(first).path(visible(files.path(file))).annotations(annotations)
}

/// The lines on which marks stand, with one before and one behind them. A message is laid over these alone: of a thousand messages about
/// a large file each takes no longer than about a small one.
fn lines_around(text: &str, marks: impl Iterator<Item = Span>) -> Range<usize> {
    let (start, end) = marks.fold((u32::MAX, 0), |(start, end), mark| (start.min(mark.start), end.max(mark.end)));
    let (start, end) = (text.floor_char_boundary(start as usize), text.ceil_char_boundary(end as usize));
    let (before, behind) = (text.part(..start), text.part(end..));
    let newline = |text: &str| text.rfind('\n');
    let from = newline(before).and_then(|line| newline(before.part(..line))).map_or(0, |line| line + 1);
    let to = behind.match_indices('\n').nth(1).map_or(text.len(), |(line, _)| end + line + 1);
    from..to
}

/// A message without a place in a file needs no bar to stand beside.
fn without_bar(shown: &str) -> String {
    let bare = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() != "|";
    shown.lines().filter(bare).collect::<Vec<_>>().join("\n")
}

fn labelled<'a>(group: Group<'a>, label: &str, language: Language) -> Group<'a> {
    let note = || Level::NOTE.with_name(language.say("level-note"));
    if label.is_empty() { group } else { group.element(note().message(label.to_owned())) }
}

fn format_argument(argument: &str, label: &str, language: Language) -> String {
    match (argument, label) {
        // The message already names the argument.
        ("", label) | (_, label @ "") => label.to_owned(),
        (argument, label) => language.say(said("in-argument").with("argument", argument).with("label", label)),
    }
}
