//! The page of each code: what it is about, an example that is wrong, one that is right, and what to do.

use super::Code;
use crate::fault::OrFault;

/// A section `## MDDnnn ...` for every code.
const PAGES: &str = include_str!("../../../../docs/codes.md");

impl Code {
    /// The code that is called this, in whatever case.
    pub fn find(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id))
    }

    /// Its page as text for a terminal, in Dutch like the rules: examples are indented, and there is no other markup.
    pub fn page(self) -> String {
        let section = PAGES.split("\n## ").find(|section| section.starts_with(self.id()));
        let section = section.or_fault("a page of each code");
        let mut page = String::new();
        let mut in_example = false;
        for line in section.lines() {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_of_its_own() {
        for code in Code::ALL {
            let page = code.page();
            assert!(page.starts_with(&format!("{code} ")), "{code}: {page}");
            assert!(page.contains("Wat te doen:"), "{code}: {page}");
        }
    }

    #[test]
    fn a_code_is_found_in_whatever_case() {
        assert_eq!(Code::find("mdd014"), Some(Code::UnknownMeasure));
        assert_eq!(Code::find("MDD14"), None);
    }
}
