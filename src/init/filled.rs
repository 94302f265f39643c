//! The files of this program from which those of a project are made. Between `{{` and `}}` stands what is filled in: a value by
//! its name, or a text of `languages/init.ftl`: `# text` a comment, `? text` a comment that somebody must look at, `= text` a text
//! of the rules.

use toml_edit::Value;

use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::text::visible;

/// In which language a file is written.
#[derive(Clone, Copy)]
pub struct Tongue {
    /// Its comments, for who asked for it.
    pub comments: Language,
    /// What reports print.
    pub texts: Language,
}

/// What is filled in, by its name.
#[derive(Clone)]
pub struct Filled {
    tongue: Tongue,
    values: Vec<(&'static str, String)>,
}

impl Filled {
    pub fn new(tongue: Tongue) -> Filled {
        Filled { tongue, values: Vec::new() }
    }

    /// Of what reports print.
    pub fn language(&self) -> Language {
        self.tongue.texts
    }

    /// As it is.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Filled {
        self.values.push((name, value.into()));
        self
    }

    /// As a text of TOML.
    #[must_use]
    pub fn text(self, name: &'static str, value: &str) -> Filled {
        self.with(name, quoted(value))
    }

    /// A text, with the values that it asks for.
    pub fn said(&self, id: &'static str) -> Said {
        self.values.iter().fold(said(id), |said, (name, value)| said.with(name, value))
    }

    /// A text of reports.
    pub fn says(&self, id: &'static str) -> String {
        self.tongue.texts.say(self.said(id))
    }

    /// In one go: a value that has braces itself is not filled in again.
    pub fn fill(&self, template: &'static str) -> String {
        let mut filled = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("{{") {
            let (asked, behind) = after.split_once("}}").or_fault("braces of a template are closed");
            filled.push_str(before);
            filled.push_str(&self.filled(asked));
            rest = behind;
        }
        filled + rest
    }

    fn filled(&self, asked: &'static str) -> String {
        let comment = |said: Said| format!("# {}", self.tongue.comments.say(said).replace('\n', "\n# "));
        match asked.split_once(' ') {
            Some(("#", id)) => comment(self.said(id)),
            Some(("?", id)) => comment(said("proposals-check").with("what", self.said(id))),
            Some(("=", id)) => quoted(&self.says(id)),
            _ => {
                let value = self.values.iter().rev().find(|(name, _)| *name == asked);
                value.or_fault("a value for each name of a template").1.clone()
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_is_filled_in_once() {
        let tongue = Tongue { comments: Language::English, texts: Language::Dutch };
        let filled = Filled::new(tongue).text("name", "Monitor {{organisation}}").with("organisation", "x");
        let text = filled.fill("{{name}} {{organisation}} {{= init-text-unknown}} {{# init-file-peildatum}}");
        assert_eq!(text, "\"Monitor {{organisation}}\" x \"onbekend\" # the day that the reports are about");
    }
}
