//! The templates of a project: those in its folder `templates/` take the place of the program's own.

use super::Project;
use super::mistake::ProjectMistake;
use super::read::{list, read_text};
use crate::disk::Door;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::Stretch;
use mdd_engine::text::{FileId, Span};
use mdd_report::render::FailureReason;
use mdd_report::render::{self, Templates};

/// The folder with templates of a project.
pub const TEMPLATES: &str = "templates";

/// What reports are laid out with.
#[derive(Default)]
pub struct Layouts {
    pub templates: Templates,
    /// Those of the project, by name.
    own: Vec<(String, FileId)>,
}

impl Project {
    /// The templates of the program, and those of the project in their place.
    ///
    /// # Errors
    /// One cannot be read. A file with another name is a warning.
    pub fn layouts(&mut self) -> Result<(Layouts, Diagnostics), Diagnostics> {
        let mut layouts = Layouts::default();
        let mut diagnostics = Diagnostics::default();
        let door = Door::of(&self.root);
        for name in list(&door, TEMPLATES, &mut diagnostics) {
            let path = format!("{TEMPLATES}/{name}");
            if !Templates::names().any(|known| known == name) {
                let found = Diagnostic::of(Place::file(&path), &ProjectMistake::StrayTemplate { path: path.clone() });
                diagnostics.push(found.suggest(&name, Templates::names()));
                continue;
            }
            match read_text(&door, &path, &mut self.files) {
                Ok(file) => {
                    layouts.templates.replace(&name, self.files.text(file).to_owned());
                    layouts.own.push((name, file));
                }
                Err(diagnostic) => diagnostics.push(*diagnostic),
            }
        }
        if diagnostics.has_errors() { Err(diagnostics) } else { Ok((layouts, diagnostics)) }
    }
}

impl Layouts {
    /// What went wrong in a template, where it stands in the file of the project.
    pub fn diagnostic(&self, project: &Project, failure: &render::RenderFailure) -> Diagnostic {
        let own = self.own.iter().find(|(name, _)| *name == failure.template);
        let place = match own {
            Some((_, file)) => Place::Written(span(project.files.text(*file), *file, failure)),
            None => Place::Argument(failure.template.clone()),
        };
        let mistake = match &failure.why {
            FailureReason::LeftOut(feature) => ProjectMistake::LeftOut { feature },
            FailureReason::Template { what, advice } => {
                ProjectMistake::TemplateUnusable { found: what.clone(), advice: advice.clone() }
            }
            FailureReason::Said { message, help } => {
                let advice = Some(help.clone()).filter(|help| !help.is_empty());
                ProjectMistake::TemplateFailed { found: message.clone(), advice }
            }
        };
        Diagnostic::of(place, &mistake)
    }
}

/// The stretch of a line that is meant; the whole line when that is not known.
fn span(text: &str, file: FileId, failure: &render::RenderFailure) -> Span {
    let before = failure.line.saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let line = text.part(start..).lines().next().unwrap_or_default();
    let (from, to) = if failure.from < failure.to { (failure.from, failure.to) } else { (0, line.len()) };
    let whole = Span { file, start: 0, end: u32::try_from(text.len()).unwrap_or(u32::MAX) };
    whole.part(start + from.min(line.len()), start + to.min(line.len()))
}
