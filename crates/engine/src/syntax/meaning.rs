//! What a tree of TOML says, for a hash: without comments, layout, places and kinds of line ends.
//!
//! Knows nothing of what keys mean; the caller says whether their order means something.

use std::borrow::Cow;

use super::tree::{Entry, Item, TomlTable};
use crate::terms::Meaning;

/// Whether the order of keys means something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyOrder {
    AsWritten,
    Any,
}

impl TomlTable {
    /// Everything in it, part by part.
    pub fn add_to(&self, meaning: &mut Meaning, order: KeyOrder) {
        meaning.add("{");
        let add = |(key, entry): (&String, &Entry)| {
            meaning.add(key);
            entry.node.item.add_to(meaning, order);
        };
        match order {
            KeyOrder::AsWritten => self.entries.iter().for_each(add),
            KeyOrder::Any => {
                let mut entries: Vec<_> = self.entries.iter().collect();
                entries.sort_unstable_by_key(|(key, _)| *key);
                entries.into_iter().for_each(add);
            }
        }
        meaning.add("}");
    }
}

impl Item {
    /// Each kind with a sign of its own: the text "1" is not the number 1.
    pub fn add_to(&self, meaning: &mut Meaning, order: KeyOrder) {
        let (sign, said): (_, Cow<'_, str>) = match self {
            Item::Text { value, .. } => ("text", value.into()),
            Item::Number(number) => ("number", number.to_string().into()),
            Item::YesNo(yes) => ("yes-no", yes.to_string().into()),
            Item::Date(date) => ("date", date.to_string().into()),
            Item::Moment(date, hour, minute) => ("moment", format!("{date}T{hour:02}:{minute:02}").into()),
            Item::Array(items) => {
                meaning.add("[");
                items.iter().for_each(|node| node.item.add_to(meaning, order));
                return meaning.add("]");
            }
            Item::Table(table) => return table.add_to(meaning, order),
        };
        meaning.add(sign);
        meaning.add(&said);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::syntax::parse_toml;
    use crate::text::Files;

    fn sum(text: &str, order: KeyOrder) -> String {
        let mut files = Files::default();
        let file = files.add("a.toml", text);
        let mut meaning = Meaning::default();
        parse_toml(&files, file, &mut Diagnostics::default()).add_to(&mut meaning, order);
        meaning.sum()
    }

    #[test]
    fn how_it_is_written_does_not_count() {
        let text = "# x\na = \"\"\"\neen\ntwee\"\"\"\n[b]\nc = 0.5\n";
        let same = ["a = \"een\\ntwee\"\nb = { c = 0.50 } # y", &text.replace('\n', "\r\n")];
        same.iter()
            .for_each(|same| assert_eq!(sum(text, KeyOrder::AsWritten), sum(same, KeyOrder::AsWritten), "{same}"));
    }

    #[test]
    fn what_it_says_counts() {
        let all = ["a = 1", "a = \"1\"", "a = [1]", "a = { a = 1 }", "b = 1", "a = true", "a = 2018-01-01", ""];
        let mut sums: Vec<String> = all.iter().map(|text| sum(text, KeyOrder::AsWritten)).collect();
        sums.sort();
        sums.dedup();
        assert_eq!(sums.len(), all.len());
    }

    #[test]
    fn the_order_of_keys_counts_when_it_means_something() {
        let (one, other) = ("a = 1\nb = 2", "b = 2\na = 1");
        assert_eq!(sum(one, KeyOrder::Any), sum(other, KeyOrder::Any));
        assert_ne!(sum(one, KeyOrder::AsWritten), sum(other, KeyOrder::AsWritten));
    }
}
