//! The one style of the TOML files that people write: line ends of Unix, aligned, lines of at most 120 columns, comments where they stood.
//!
//! The style is that of the TOML extensions of editors, which read the same options from `.taplo.toml`: a file that an
//! editor formats on saving is a file that `mdd fmt` leaves as it is.

use taplo::formatter::{self, Options};

use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::syntax::{Item, TomlTable, parse_toml};
use mdd_engine::text::{Files, unix_lines};

/// The options in which the style differs from that of the formatter, as `.taplo.toml` writes them.
pub const STYLE: [(&str, &str); 6] = [
    ("align_entries", "true"),
    ("align_comments", "false"),
    ("array_auto_collapse", "false"),
    ("inline_table_expand", "false"),
    ("column_width", "120"),
    ("allowed_blank_lines", "1"),
];

/// A text without syntax errors in the one style; what is no TOML gets its line ends.
pub fn format_file(path: &str, text: &str) -> String {
    if path.ends_with(".toml") { format(text) } else { unix_lines(text).into_owned() }
}

/// A text without syntax errors in the one style. What it says stays the same.
pub fn format(text: &str) -> String {
    let formatted = styled(text);
    // Whoever formats a file does not look at it again: a mistake of the formatter may not become one of the rules.
    if same_tables(&tree(text), &tree(&formatted)) { formatted } else { text.to_owned() }
}

fn styled(text: &str) -> String {
    let mut options = Options::default();
    let known = options.update_from_str(STYLE.into_iter());
    debug_assert!(known.is_ok(), "the formatter knows every option");
    formatter::format(&unix_lines(text), options)
}

fn tree(text: &str) -> TomlTable {
    let mut files = Files::default();
    let file = files.add("", text);
    parse_toml(&files, file, &mut Diagnostics::default())
}

/// The same keys in the same order, with the same values; where they stand does not matter.
fn same_tables(a: &TomlTable, b: &TomlTable) -> bool {
    a.entries.len() == b.entries.len()
        && a.entries
            .iter()
            .zip(&b.entries)
            .all(|((key, entry), (other, found))| key == other && same_items(&entry.node.item, &found.node.item))
}

fn same_items(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::Text { value, .. }, Item::Text { value: other, .. }) => value == other,
        (Item::Array(items), Item::Array(others)) => {
            items.len() == others.len()
                && items.iter().zip(others).all(|(item, other)| same_items(&item.item, &other.item))
        }
        (Item::Table(table), Item::Table(other)) => same_tables(table, other),
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A value as somebody may write it: in any kind of quotes, with or without spaces, on one line or several.
    fn value() -> impl Strategy<Value = String> {
        let text = || "[a-z é{}#=\\[,]{0,12}";
        let leaf = prop_oneof![
            any::<i32>().prop_map(|number| number.to_string()),
            any::<bool>().prop_map(|yes| yes.to_string()),
            Just("2018-02-06".to_owned()),
            Just("0.50".to_owned()),
            text().prop_map(|text| format!("\"{text}\"")),
            text().prop_map(|text| format!("'{text}'")),
            text().prop_map(|text| format!("\"\"\"\n{text} \\\n  {text}\"\"\"")),
            text().prop_map(|text| format!("'''\n{text}\n  {text}'''")),
        ];
        let line_free = |value: &String| !value.contains('\n') && !value.contains('#');
        leaf.prop_recursive(3, 16, 4, move |inner| {
            let short = inner.clone().prop_filter("inline tables stand on one line", line_free);
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
                prop::collection::vec(inner, 1..4)
                    .prop_map(|items| format!("[ # een\n{},\n\n]", items.join(" , # x\n"))),
                prop::collection::vec(short, 0..3).prop_map(|items| {
                    let entries: Vec<String> =
                        items.iter().enumerate().map(|(at, item)| format!("k{at}={item}")).collect();
                    format!("{{{}}}", entries.join(" , "))
                }),
            ]
        })
    }

    fn file() -> impl Strategy<Value = String> {
        let comment = prop_oneof![Just(""), Just(" # uitleg"), Just("   #")];
        let line = (value(), comment, 0..4_usize, 0..3_usize);
        prop::collection::vec(line, 0..10).prop_map(|lines| {
            let mut text = String::new();
            for (at, (value, comment, before, spaces)) in lines.into_iter().enumerate() {
                text.push_str(&"\n".repeat(before));
                if before == 3 {
                    text.push_str(&format!("# ---- {at}\n[tabel.n{at}]\n[[lijst]]\n"));
                }
                text.push_str(&format!("{0}sleutel_{at}{0}={value}{comment}\n", " ".repeat(spaces)));
            }
            text
        })
    }

    proptest! {
        #[test]
        fn formatting_changes_no_meaning_and_twice_is_once(text in file(), windows: bool) {
            let text = if windows { text.replace('\n', "\r\n") } else { text };
            let formatted = styled(&text);
            prop_assert!(same_tables(&tree(&text), &tree(&formatted)), "{text}\n---\n{formatted}");
            prop_assert_eq!(styled(&formatted), formatted.clone());
            prop_assert_eq!(text.matches('#').count(), formatted.matches('#').count());
            prop_assert!(!formatted.contains("\r\n"), "line ends of Windows: {formatted:?}");
        }
    }

    #[test]
    fn keys_line_up_and_comments_stay() {
        let text = "# Eerst.\na = 1 # een\nlanger=[ 'x','y' ]\n\n\n\n[b]\nc=true";
        assert_eq!(format(text), "# Eerst.\na      = 1 # een\nlanger = ['x', 'y']\n\n[b]\nc = true\n");
    }

    #[test]
    fn another_value_or_order_is_another_meaning() {
        assert!(same_tables(&tree("a = [1, {b = 'x'}]"), &tree("a=[1,{b=\"x\"}]")));
        for other in ["a = [1, {b = 'y'}]", "a = [1]", "b = [1, {b = 'x'}]", "a = [{b = 'x'}, 1]", ""] {
            assert!(!same_tables(&tree("a = [1, {b = 'x'}]"), &tree(other)), "{other}");
        }
    }
}
