//! How a message looks: the line it is about, the spot marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Place, Severity, Spot};
use crate::text::Files;

/// Whether messages are coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paint {
    Plain,
    Coloured,
}

/// The message as text, without a newline at its end.
pub fn show(diagnostic: &Diagnostic, files: &Files, paint: Paint) -> String {
    // What a delivery or a command line says must not steer the terminal.
    let diagnostic = &Diagnostic {
        message: printable(&diagnostic.message),
        label: printable(&diagnostic.label),
        help: diagnostic.help.iter().map(|help| printable(help)).collect(),
        example: diagnostic.example.as_deref().map(|lines| lines.lines().map(printable).collect::<Vec<_>>().join("\n")),
        ..diagnostic.clone()
    };
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.id());
    let mut group = match &diagnostic.place {
        Place::Written(span) => {
            let mut snippets: Vec<Snippet<_>> = Vec::new();
            let range = marked(files.text(span.file), span.start as usize, span.end as usize);
            let mut snippet = Snippet::source(files.text(span.file))
                .path(files.path(span.file))
                .annotation(AnnotationKind::Primary.span(range).label(diagnostic.label.as_str()));
            for (other, label) in &diagnostic.also {
                let range = marked(files.text(other.file), other.start as usize, other.end as usize);
                let annotation = AnnotationKind::Context.span(range).label(label.as_str());
                if other.file == span.file {
                    snippet = snippet.annotation(annotation);
                } else {
                    snippets.push(
                        Snippet::source(files.text(other.file)).path(files.path(other.file)).annotation(annotation),
                    );
                }
            }
            snippets.insert(0, snippet);
            title.elements(snippets)
        }
        Place::Delivery { path, spot: Spot::Line { number, text, from, to } } => title.element(
            Snippet::source(text.as_str())
                .path(path.as_str())
                .line_start(*number)
                .annotation(AnnotationKind::Primary.span(marked(text, *from, *to)).label(diagnostic.label.as_str())),
        ),
        Place::Delivery { path, spot } => {
            let at = match spot {
                Spot::Cell { sheet, cell } => format!("{path}, sheet {sheet}, cell {cell}"),
                Spot::Record { number, field } if field.is_empty() => format!("{path}, record {number}"),
                Spot::Record { number, field } => format!("{path}, record {number}, field {field}"),
                _ => path.clone(),
            };
            labelled(title.element(Origin::path(at)), &diagnostic.label)
        }
        Place::Argument(argument) => labelled(Group::with_title(title), &format_argument(argument, &diagnostic.label)),
    };
    for help in &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    if let Some(lines) = &diagnostic.example {
        group = group.element(Level::HELP.with_name("example").message(lines.as_str()));
    }
    let renderer = match paint {
        Paint::Plain => Renderer::plain(),
        Paint::Coloured => Renderer::styled(),
    };
    let shown = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    if matches!(diagnostic.place, Place::Argument(_)) { without_bar(&shown) } else { shown }
}

/// A message without a place in a file needs no bar to stand beside.
fn without_bar(shown: &str) -> String {
    let bare = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() != "|";
    shown.lines().filter(bare).collect::<Vec<_>>().join("\n")
}

fn printable(text: &str) -> String {
    text.replace(|letter: char| letter.is_control(), "\u{fffd}")
}

fn labelled<'a>(group: Group<'a>, label: &str) -> Group<'a> {
    if label.is_empty() { group } else { group.element(Level::NOTE.message(label.to_owned())) }
}

fn format_argument(argument: &str, label: &str) -> String {
    match (argument, label) {
        // The message already names the argument.
        ("", label) | (_, label @ "") => label.to_owned(),
        (argument, label) => format!("in `{argument}`: {label}"),
    }
}

/// A span that an annotation can stand under: within the text, on characters, and not empty where the text is not.
fn marked(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (floor(start), floor(end));
    start..end.max(start)
}
