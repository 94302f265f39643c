//! Names of sheets: legal, at most 31 letters, each once in a workbook.

use std::collections::BTreeSet;

use super::content::cut;

const LONGEST: usize = 31;

#[derive(Default)]
pub struct SheetNames {
    /// In lower case: Excel takes "Scores" and "scores" for one.
    used: BTreeSet<String>,
}

impl SheetNames {
    /// The wanted name, or what is nearest to it; `nameless` where nothing is.
    pub fn give(&mut self, wanted: &str, nameless: &str) -> String {
        let letter = |letter: char| {
            if letter.is_control() || "[]:*?/\\'".contains(letter) { ' ' } else { letter }
        };
        let words: String = wanted.chars().map(letter).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        // "History" is a name that Excel keeps for itself.
        let words = if words.is_empty() || words.eq_ignore_ascii_case("history") { nameless.to_owned() } else { words };
        let mut name = cut(words.clone(), LONGEST);
        for number in 2.. {
            if self.used.insert(name.to_lowercase()) {
                break;
            }
            let ending = format!(" {number}");
            name = format!("{}{ending}", cut(words.clone(), LONGEST - ending.len()));
        }
        name
    }
}

/// A name from the id of a table and the number of its paragraph: "1.1 Producten burgers".
pub fn of_table(section: &str, id: &str) -> String {
    let words = id.replace(['-', '_'], " ");
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{section} {first}{}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_legal_short_and_given_once() {
        let mut named = SheetNames::default();
        let mut give = |wanted: &str| named.give(wanted, "Tabel");
        assert_eq!(give("Scores"), "Scores");
        assert_eq!(give("scores"), "scores 2");
        assert_eq!(give("'a[b]:c*?/\\'"), "a b c");
        assert_eq!(give("History"), "Tabel");
        assert_eq!(give(" \u{1} "), "Tabel 2");
        let long = "👍".repeat(40);
        for name in [give(&long), give(&long)] {
            assert!(name.encode_utf16().count() <= LONGEST, "{name}");
        }
    }

    #[test]
    fn a_table_is_named_after_its_paragraph_and_id() {
        assert_eq!(of_table("1.1", "producten-burgers"), "1.1 Producten burgers");
    }
}
