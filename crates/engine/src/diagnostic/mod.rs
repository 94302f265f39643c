//! Messages to people: what was found, where, what is allowed, what to do.
//!
//! A [`Diagnostic`] cannot be made without a [`Place`]. Knows nothing of rules or data; each layer above pushes its
//! mistakes into a [`Diagnostics`] and goes on, so that ten typos give ten messages.

mod code;
mod edit;
mod list;
mod machine;
mod mistake;
mod page;
mod show;
mod shown;
mod suggest;

pub use code::Code;
pub use edit::Edit;
pub use list::Diagnostics;
pub use mistake::Mistake;
pub use show::{Paint, show};
pub use shown::Message;
use suggest::is_certain;
pub use suggest::{nearest, nearest_few};

use std::path::Path;

use crate::language::{Said, said};
use crate::text::{FileId, Span};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    Error,
    Warning,
}

/// Where in a delivery: a line of a text file, a cell of a workbook, a record of a JSON file, or the whole file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Spot {
    Whole,
    /// `text` is the line as it stands, or of a long one the part around what is meant: `from..to`, in bytes of it.
    /// So many characters of the line stand before that part. Made by [`Spot::line`].
    Line {
        number: usize,
        text: String,
        from: usize,
        to: usize,
        skipped: usize,
    },
    /// `cell` as people name it: `B12`.
    Cell {
        sheet: String,
        cell: String,
    },
    /// Counted from 1, as in "the 12th record".
    Record {
        number: usize,
        field: String,
    },
}

/// Where a mistake is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// In a file of rules, or in sources.toml.
    Written(Span),
    /// In a file of which the text is not kept: a delivery, a report, a folder.
    File { path: String, spot: Spot },
    /// In what was typed on the command line.
    Argument(String),
}

impl Place {
    /// A file as a whole, of which the text is not kept.
    pub fn file(path: impl Into<String>) -> Place {
        Place::File { path: path.into(), spot: Spot::Whole }
    }

    /// "on line 12", "in cell B12", "record 12"
    pub fn in_words(&self) -> Said {
        match self {
            Place::File { spot: Spot::Line { number, .. }, .. } => said("place-on-line").with("line", *number),
            Place::File { spot: Spot::Cell { cell, .. }, .. } => said("place-in-cell").with("cell", cell),
            Place::File { spot: Spot::Record { number, .. }, .. } => said("place-record").with("number", *number),
            _ => said("place-elsewhere"),
        }
    }
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place::Written(span)
    }
}

/// One message: what was found, what is allowed there, and what to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    pub place: Place,
    /// What was found, with the label and the helps that belong to it.
    says: Said,
    /// What is behind it, with a label and helps of its own.
    because: Option<Said>,
    label: Option<Said>,
    also: Vec<(Span, Words)>,
    help: Vec<Said>,
    /// What to do about it, whatever else was advised.
    help_only: Option<Said>,
    /// What is said before the helps of the mistake itself.
    first: Option<Said>,
    /// Lines to take over as they are: an example in the format of a file.
    example: Option<String>,
    /// The name that it is about, and those that there are.
    suggestion: Option<Suggestion>,
    /// What mends it, where that is certain.
    edits: Vec<Edit>,
    /// The name that it is about, where it is about one.
    named: Option<String>,
    /// Where it is too: in the same words.
    again: Vec<Span>,
    /// The file is not the one that lies there, but what was fetched to take its place.
    fetched: bool,
    /// What it is about is left out, so that other names may seem to be missing.
    incomplete: bool,
}

/// What is said at a second place, or beside it: a text of the language files, or a part of the text of the message.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Words {
    Said(Said),
    Part(&'static str),
}

/// Names that might be meant.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Suggestion {
    found: String,
    near: Option<String>,
    /// No other name can be meant.
    certain: bool,
    there: Vec<String>,
}

impl Diagnostic {
    /// A mistake, where it is.
    pub fn of(place: impl Into<Place>, mistake: &impl Mistake) -> Self {
        Diagnostic {
            code: mistake.code(),
            severity: mistake.severity(),
            place: place.into(),
            says: mistake.said(),
            because: None,
            label: None,
            also: Vec::new(),
            help: Vec::new(),
            help_only: None,
            first: None,
            example: None,
            suggestion: None,
            edits: Vec::new(),
            named: None,
            again: Vec::new(),
            fetched: false,
            incomplete: false,
        }
    }

    /// The same message, as bad as this.
    #[must_use]
    pub fn severity(self, severity: Severity) -> Self {
        Diagnostic { severity, ..self }
    }

    /// A second place that belongs to the same mistake; `part` of its text says what is there.
    #[must_use]
    pub fn second(mut self, span: Span, part: &'static str) -> Self {
        self.also.push((span, Words::Part(part)));
        self
    }

    /// The same, with a text of its own.
    #[must_use]
    pub fn beside(mut self, span: Span, says: Said) -> Self {
        self.also.push((span, Words::Said(says)));
        self
    }

    /// What is behind it: what is allowed and what to do is said by this text, as far as the mistake does not.
    #[must_use]
    pub fn because(self, why: Said) -> Self {
        Diagnostic { because: Some(why), ..self }
    }

    /// What is allowed at the marked spot, or another remark there, when the mistake itself does not say it.
    #[must_use]
    pub fn remark(self, label: impl Into<Option<Said>>) -> Self {
        Diagnostic { label: label.into().or(self.label), ..self }
    }

    /// What is to be said beside what the mistake says itself.
    #[must_use]
    pub fn also_help(mut self, help: Said) -> Self {
        self.help.push(help);
        self
    }

    /// What is to be said first of what to do, such as how often the mistake is there.
    #[must_use]
    pub fn first_help(self, help: Said) -> Self {
        Diagnostic { first: Some(help), ..self }
    }

    /// The same of a delivery in another folder than that of the project.
    #[must_use]
    pub fn in_folder(mut self, folder: &Path) -> Self {
        match &mut self.place {
            Place::File { path, .. } => *path = folder.join(&*path).display().to_string(),
            _ => self.label = Some(said("looked-for-in").with("folder", folder.display().to_string())),
        }
        self
    }

    /// The same, of what was fetched to take the place of the file.
    #[must_use]
    pub fn as_fetched(self) -> Self {
        Diagnostic { fetched: true, ..self }
    }

    /// Lines that can be pasted into a file.
    #[must_use]
    pub fn example(mut self, lines: impl Into<String>) -> Self {
        self.example = Some(lines.into());
        self
    }

    /// What messages are sorted by; two with the same are about the same mistake.
    fn order(&self) -> (Severity, &Place, Code, &Said) {
        (self.severity, &self.place, self.code, &self.says)
    }

    /// The file of rules or of sources.toml that it is about.
    fn file(&self) -> Option<FileId> {
        if let Place::Written(span) = &self.place { Some(span.file) } else { None }
    }

    /// Something was left out because of it, so that names may be missing elsewhere.
    #[must_use]
    pub fn leaves_out(mut self) -> Self {
        self.incomplete = true;
        self
    }

    /// The name that it is about.
    #[must_use]
    pub fn about(mut self, name: &str) -> Self {
        self.named = Some(name.to_owned());
        self
    }

    /// Whether it is about a name that is not there, and this is the name.
    pub fn is_about(&self, name: &str) -> bool {
        self.code.is_about_a_name() && self.named.as_deref() == Some(name)
    }

    /// The name that was meant, of one that is not there.
    fn misspells(&self) -> Option<&str> {
        let is_name = self.severity == Severity::Error && self.code.is_about_a_name();
        self.suggestion.as_ref().filter(|_| is_name)?.near.as_deref()
    }

    /// Whether both are about one name that is not there, in other places.
    fn asks_for_the_same(&self, other: &Diagnostic) -> bool {
        let family = |code: Code| match code {
            Code::UnknownPlaceholder => Code::UnknownMeasure,
            code => code,
        };
        let asks = |found: &Diagnostic| {
            let name = found.code.is_about_a_name() || found.code == Code::UnknownPlaceholder;
            name && found.code != Code::NotInReport && matches!(found.place, Place::Written(_))
        };
        self.named.is_some()
            && self.named == other.named
            && family(self.code) == family(other.code)
            && (asks(self) && asks(other))
            && self.severity == other.severity
    }

    /// The same stands at the place of another too. Where other names are near, nobody knows which is meant.
    fn again(&mut self, span: Span, other: &Diagnostic) {
        let near = |found: &Option<Suggestion>| found.as_ref().and_then(|found| found.near.clone());
        let same = near(&self.suggestion) == near(&other.suggestion);
        if let Some(suggestion) = &mut self.suggestion {
            suggestion.certain &= same;
        }
        if self.place != Place::Written(span) && !self.again.contains(&span) {
            self.again.push(span);
        }
    }

    /// "did you mean ...?" with the nearest name, or else the names there are.
    #[must_use]
    pub fn suggest<'a>(self, found: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let there: Vec<String> = names.into_iter().map(str::to_owned).collect();
        let (near, certain) = near(found, there.iter().map(String::as_str));
        let found_here = found.to_owned();
        let suggestion = (!there.is_empty()).then_some(Suggestion { found: found_here, near, certain, there });
        Diagnostic { suggestion, ..self.about(found) }
    }

    /// "did you mean ...?" when a name is near; where there are none, nothing: what is allowed is said otherwise.
    #[must_use]
    pub fn suggest_near<'a>(self, found: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let (near, certain) = near(found, names);
        let found = found.to_owned();
        let suggestion = near.map(|near| Suggestion { found, near: Some(near), certain, there: Vec::new() });
        Diagnostic { suggestion, ..self }
    }

    /// What mends it, for certain: nobody who writes this can have meant anything else.
    #[must_use]
    pub fn mend(mut self, span: Span, text: impl Into<String>) -> Self {
        self.edits.push(Edit { span, text: text.into() });
        self
    }

    /// With this advice, and no other.
    #[must_use]
    pub fn help_only(self, help: Said) -> Self {
        Diagnostic { help_only: Some(help), help: Vec::new(), suggestion: None, ..self }
    }
}

/// The name nearest to what was found, and whether no other can be meant.
fn near<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> (Option<String>, bool) {
    let few = nearest_few(found, names, 2);
    (few.first().map(|name| (*name).to_owned()), is_certain(found, &few))
}
