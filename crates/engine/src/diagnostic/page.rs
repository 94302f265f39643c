//! The page of each code: what it is about, an example that is wrong, one that is right, and what to do.

use super::Code;
use crate::language::Language;

/// What stands above all pages.
const ABOVE: &str = include_str!("pages/README.md");

impl Code {
    /// The code that is called this, in whatever case.
    pub fn find(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }

    fn heading(self) -> String {
        format!("{self} {}", Language::Dutch.say(self.id()))
    }

    /// Its page as text for a terminal, in Dutch like the rules: examples are indented, and there is no other markup.
    pub fn page(self) -> String {
        let mut page = format!("{}\n\n", self.heading());
        let mut in_example = false;
        for line in self.written().lines() {
            if line.starts_with("```") {
                in_example = !in_example;
                continue;
            }
            if in_example && !line.is_empty() {
                page.push_str("    ");
            }
            page.push_str(line);
            page.push('\n');
        }
        page.trim_end().to_owned() + "\n"
    }

    /// All pages in one, in Markdown: docs/codes.md.
    pub fn pages() -> String {
        let pages = Code::ALL.iter().map(|code| format!("\n## {}\n\n{}", code.heading(), code.written()));
        std::iter::once(ABOVE.to_owned()).chain(pages).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_says_what_is_wrong_what_is_right_and_what_to_do() {
        for code in Code::ALL {
            for part in ["Fout:", "Goed:", "Wat te doen:"] {
                assert!(code.page().contains(part), "the page of {code} has no \"{part}\"");
            }
        }
    }

    #[test]
    fn a_code_is_found_in_whatever_case() {
        assert_eq!(Code::find("mdd014"), Some(Code::UnknownMeasure));
        assert_eq!(Code::find("MDD14"), None);
    }
}
