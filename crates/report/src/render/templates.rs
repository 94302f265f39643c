//! The files that web pages and PDF are laid out with: those of the program, or others of the same name in their place.
//!
//! Knows nothing of where the others come from.

use std::borrow::Cow;

/// Name and text of every template of the program.
const OWN: [(&str, &str); 10] = [
    ("report.html", include_str!("html/report.html")),
    ("sheet.html", include_str!("html/sheet.html")),
    ("parts.html", include_str!("html/parts.html")),
    ("index.html", include_str!("html/index.html")),
    ("style.css", include_str!("html/style.css")),
    ("index.js", include_str!("html/index.js")),
    ("beside.html", include_str!("html/beside.html")),
    ("report.typ", include_str!("pdf/report.typ")),
    ("sheet.typ", include_str!("pdf/sheet.typ")),
    ("beside.typ", include_str!("pdf/beside.typ")),
];

#[derive(Clone, Debug)]
pub struct Templates {
    files: Vec<(&'static str, Cow<'static, str>)>,
}

impl Default for Templates {
    fn default() -> Self {
        Templates { files: OWN.iter().map(|(name, text)| (*name, Cow::Borrowed(*text))).collect() }
    }
}

impl Templates {
    /// The names that a template can have.
    pub fn names() -> impl Iterator<Item = &'static str> {
        OWN.iter().map(|(name, _)| *name)
    }

    /// Uses another text for a template; false when there is no template of that name.
    pub fn replace(&mut self, name: &str, text: String) -> bool {
        match self.files.iter_mut().find(|(own, _)| *own == name) {
            Some((_, file)) => {
                *file = Cow::Owned(text);
                true
            }
            None => false,
        }
    }

    /// The text of a template of the program; the empty text for one that is not there.
    pub fn get(&self, name: &str) -> &str {
        self.files.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text)
    }

    /// Name and text of each.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.files.iter().map(|(name, text)| (*name, text.as_ref()))
    }
}
