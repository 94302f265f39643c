//! A sum over what sources.toml says of the rows of a source: where it is another one, figures before and after need not
//! mean the same.

use mdd_engine::syntax::{Item, KeyOrder, TomlTable};
use mdd_engine::terms::Meaning;

/// Keys of a source or table that say how it is called, how new it is, where it comes from or when it is refused: not what
/// its rows mean.
const ONLY_SAID: [&str; 16] = [
    "title",
    "cited_as",
    "publisher",
    "frequency",
    "updated",
    "edition",
    "licence",
    "synthetic",
    "stale",
    "outdated_after_months",
    "file",
    "url",
    "dated",
    "gates",
    "previous",
    "key_why",
];

pub(super) fn declared(source: &TomlTable) -> String {
    let mut meaning = Meaning::default();
    add(source, &mut meaning);
    meaning.sum()
}

/// In whatever order it is written.
fn add(table: &TomlTable, meaning: &mut Meaning) {
    let mut entries: Vec<_> = table.entries.iter().filter(|(key, _)| !ONLY_SAID.contains(&key.as_str())).collect();
    entries.sort_by_key(|(key, _)| *key);
    for (key, entry) in entries {
        meaning.add(key);
        match &entry.node.item {
            // A column may be called as a key of its source.
            Item::Table(columns) if key == "columns" => columns.add_to(meaning, KeyOrder::Any),
            Item::Table(inner) => add(inner, meaning),
            item => item.add_to(meaning, KeyOrder::Any),
        }
    }
}

#[cfg(test)]
mod tests {
    use mdd_engine::diagnostic::Diagnostics;
    use mdd_engine::syntax::parse_toml;
    use mdd_engine::text::Files;

    use super::super::keys::{SOURCE, TABLE};
    use super::*;

    fn sum(text: &str) -> String {
        let mut files = Files::default();
        let file = files.add("sources.toml", text);
        declared(&parse_toml(&files, file, &mut Diagnostics::default()))
    }

    #[test]
    fn what_is_left_out_are_keys_that_there_are() {
        for key in ONLY_SAID {
            assert!(SOURCE.find(key).or_else(|| TABLE.find(key)).is_some(), "{key}");
        }
    }

    #[test]
    fn a_delivery_of_another_place_is_declared_alike_and_another_column_is_not() {
        let source = |file: &str, column: &str| {
            sum(&format!(
                "title = 'x'\n[table.a]\nfile = '{file}'\nurl = 'https://example.nl/{file}'\nformat = 'csv'\n\
                 [table.a.columns]\nfile = {{ from = '{column}' }}"
            ))
        };
        assert_eq!(source("q1.csv", "a"), source("q2.csv", "a"));
        assert_ne!(source("q1.csv", "a"), source("q1.csv", "b"));
        assert_eq!(
            sum("[table.a]\nformat = 'csv'\nmissing = ['-']"),
            sum("[table.a]\nmissing = ['-']\nformat = 'csv'")
        );
        assert_ne!(sum("[table.a]\nmissing = ['-']"), sum("[table.a]\nmissing = ['?']"));
    }
}
