//! The files of this program from which those of a project are made: `{{name}}` stands where something is filled in.

use toml_edit::Value;

use mdd_engine::text::visible;

/// What is filled in, by its name.
#[derive(Clone, Default)]
pub struct Filled(Vec<(&'static str, String)>);

impl Filled {
    /// As it is.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Filled {
        self.0.push((name, value.into()));
        self
    }

    /// As a text of TOML.
    #[must_use]
    pub fn text(self, name: &'static str, value: &str) -> Filled {
        self.with(name, quoted(value))
    }

    pub fn fill(&self, template: &str) -> String {
        self.0.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
    }
}

/// A text between quotes, as TOML.
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string().trim().to_owned()
}

/// What somebody else wrote, as words for a reader: no sign that means something in a text, or has no shape.
pub fn words(text: &str) -> String {
    let plain: String =
        visible(text).chars().map(|letter| if "{}|*`\"".contains(letter) { ' ' } else { letter }).collect();
    let words = plain.split(['_', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
