//! What mends a mistake, where that is certain.

use super::{Diagnostic, Place, Suggestion};
use crate::text::{Files, Span};

/// A stretch of a file, and what is to stand there instead.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Diagnostic {
    /// What mends it; nothing where somebody has to choose.
    pub fn edits(&self, files: &Files) -> Vec<Edit> {
        let mut edits = self.edits.clone();
        let first = if let Place::Written(span) = self.place { Some(span) } else { None };
        edits.extend(first.into_iter().chain(self.again.iter().copied()).filter_map(|span| self.misspelt(span, files)));
        edits
    }

    /// A misspelt name, and only one name that it can be.
    fn misspelt(&self, span: Span, files: &Files) -> Option<Edit> {
        let Suggestion { found, near: Some(near), certain: true, .. } = self.suggestion.as_ref()? else { return None };
        // What is marked is the name, or the name between its quotes; of a whole sentence nobody knows which part.
        let written = files.text(span.file).get(span.start as usize..span.end as usize)?;
        let bare = |quote| written.strip_prefix(quote).and_then(|inside| inside.strip_suffix(quote)) == Some(found);
        let text = match written {
            written if written == found => near.clone(),
            _ if bare('"') => format!("\"{near}\""),
            _ if bare('\'') => format!("'{near}'"),
            _ => return None,
        };
        Some(Edit { span, text })
    }
}
