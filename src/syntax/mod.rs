//! TOML as it was written: every syntax error in one pass, and a place on every key and value.
//!
//! Knows nothing of what the keys mean. [`TableReader`] is how the layers above ask for what they expect: it reports
//! what is missing, what is of another kind and, at the end, what nobody asked for.

mod reader;
mod tree;

pub use reader::TableReader;
pub use tree::{Entry, Item, Node, Table, parse_toml};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::text::{Span, Spanned};

/// Names that conditions use have letters, digits and underscores only: a hyphen would read as a subtraction.
pub fn check_name(name: &Spanned<String>, diagnostics: &mut Diagnostics) -> bool {
    let fits = name.value.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    if !fits {
        let better = name.value.replace(|letter: char| !letter.is_alphanumeric(), "_");
        diagnostics.push(
            Diagnostic::error(
                Code::ConditionSyntax,
                name.span,
                format!("`{}` cannot be used in conditions", name.value),
            )
            .label("letters, digits and underscores only")
            .help(format!("call it {better}")),
        );
    }
    fits
}

impl Node {
    /// The place of a stretch inside a string. Exact for strings written without escapes, which is how conditions are
    /// written; otherwise the whole string.
    pub fn inside(&self, start: usize, end: usize) -> Span {
        match &self.item {
            Item::Text { text_start: Some(offset), .. } => self.span.part(offset + start, offset + end),
            _ => self.span,
        }
    }
}
