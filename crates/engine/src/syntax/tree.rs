//! The tree of a TOML file, owned, with a [`Span`] everywhere.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use toml::de::{DeTable, DeValue};

use super::mistake::SyntaxMistake;
use super::unread::say;
use super::{Thousands, points_of_thousands};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Said, said};
use crate::terms::{Date, Number, too_large};
use crate::text::{FileId, Files, Span, unix_lines};

/// One value and its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    pub span: Span,
    pub item: Item,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Item {
    /// `text_start` is where the text begins within the span, when the text stands in the file letter by letter.
    Text {
        value: String,
        text_start: Option<usize>,
    },
    Number(Number),
    YesNo(bool),
    Date(Date),
    /// A local date with an hour and a minute.
    Moment(Date, i8, i8),
    Array(Vec<Node>),
    Table(TomlTable),
}

impl Item {
    /// For messages.
    pub fn called(&self) -> Said {
        said(match self {
            Item::Text { .. } => "item-text",
            Item::Number(_) => "item-number",
            Item::YesNo(_) => "item-yes-no",
            Item::Date(_) => "item-date",
            Item::Moment(..) => "item-moment",
            Item::Array(_) => "item-list",
            Item::Table(_) => "item-table",
        })
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    pub key: Span,
    pub node: Node,
}

/// Keys in the order in which they were written.
#[derive(Clone, PartialEq, Debug)]
pub struct TomlTable {
    pub span: Span,
    pub entries: IndexMap<String, Entry, FxBuildHasher>,
}

impl TomlTable {
    pub fn empty(span: Span) -> TomlTable {
        TomlTable { span, entries: IndexMap::default() }
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.get(key).map(|entry| &entry.node)
    }

    /// The table under a key, where there is one.
    pub fn inner(&self, key: &str) -> Option<&TomlTable> {
        self.get(key).and_then(Node::as_table)
    }

    pub fn inner_mut(&mut self, key: &str) -> Option<&mut TomlTable> {
        match &mut self.entries.get_mut(key)?.node.item {
            Item::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The items of the list under a key; none where there is no list.
    pub fn items(&self, key: &str) -> &[Node] {
        match self.get(key).map(|node| &node.item) {
            Some(Item::Array(items)) => items,
            _ => &[],
        }
    }

    pub fn items_mut(&mut self, key: &str) -> Option<&mut Vec<Node>> {
        match &mut self.entries.get_mut(key)?.node.item {
            Item::Array(items) => Some(items),
            _ => None,
        }
    }

    /// Takes a key out of this table and of every table in it; what stood behind it is handed over.
    pub fn take_out(&mut self, key: &str, taken: &mut impl FnMut(&Node)) {
        if let Some(entry) = self.entries.shift_remove(key) {
            taken(&entry.node);
        }
        for entry in self.entries.values_mut() {
            entry.node.take_out(key, taken);
        }
    }
}

impl Node {
    /// The text that this is, where it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Item::Text { value, .. } = &self.item { Some(value) } else { None }
    }

    /// The table that this is, where it is one.
    pub fn as_table(&self) -> Option<&TomlTable> {
        if let Item::Table(table) = &self.item { Some(table) } else { None }
    }

    fn take_out(&mut self, key: &str, taken: &mut impl FnMut(&Node)) {
        match &mut self.item {
            Item::Table(inner) => inner.take_out(key, taken),
            Item::Array(items) => items.iter_mut().for_each(|item| item.take_out(key, taken)),
            _ => {}
        }
    }
}

/// Reads a file that [`Files`] holds. What can be read is returned even when there are errors.
///
/// ```
/// use mdd_engine::diagnostic::{Diagnostics, Paint, show};
/// use mdd_engine::language::Language;
/// use mdd_engine::syntax::parse_toml;
/// use mdd_engine::text::Files;
///
/// let (mut files, mut found) = (Files::default(), Diagnostics::default());
/// let file = files.add("bgt.toml", "id = \"bgt\"\nlabel = Bijhouding");
/// let table = parse_toml(&files, file, &mut found);
/// assert!(table.get("id").is_some());
/// let shown = found.iter().map(|mistake| show(mistake, &files, Paint::Plain, Language::English)).collect::<Vec<_>>();
/// assert!(shown[0].contains("bgt.toml:2:9"), "{shown:?}");
/// ```
pub fn parse_toml(files: &Files, file: FileId, diagnostics: &mut Diagnostics) -> TomlTable {
    let text = files.text(file);
    let (table, errors) = DeTable::parse_recoverable(text);
    say(text, file, &errors, diagnostics);
    let builder = Builder { file, text };
    builder.table(builder.span(table.span()), table.get_ref(), diagnostics)
}

struct Builder<'t> {
    file: FileId,
    text: &'t str,
}

impl Builder<'_> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span { file: self.file, start: 0, end: 0 }.part(range.start, range.end)
    }

    fn table(&self, span: Span, table: &DeTable<'_>, diagnostics: &mut Diagnostics) -> TomlTable {
        let mut entries: Vec<(String, Entry)> = Vec::with_capacity(table.len());
        for (key, value) in table.iter() {
            let node_span = self.span(value.span());
            let item = self.item(node_span, value.get_ref(), diagnostics);
            let entry = Entry { key: self.span(key.span()), node: Node { span: node_span, item } };
            entries.push((key.get_ref().to_string(), entry));
        }
        // The parser sorts keys by name; people mean the order in which they wrote them.
        entries.sort_by_key(|(_, entry)| entry.key.start);
        TomlTable { span, entries: entries.into_iter().collect() }
    }

    /// What cannot be used is reported, and stands in the tree as nothing much, so that it is not missing too.
    fn item(&self, span: Span, value: &DeValue<'_>, diagnostics: &mut Diagnostics) -> Item {
        let unreadable = |diagnostics: &mut Diagnostics, mistake: SyntaxMistake| {
            diagnostics.push(Diagnostic::of(span, &mistake));
        };
        match value {
            DeValue::String(text) => {
                // An editor that ends lines in another way changes nothing of what was written.
                let value = unix_lines(text).into_owned();
                Item::Text { text_start: self.text_start(span, &value), value }
            }
            DeValue::Integer(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
                Ok(number) if !too_large(number.into()) => Item::Number(number.into()),
                _ => {
                    unreadable(diagnostics, SyntaxMistake::TooLarge);
                    Item::Number(Number::ZERO)
                }
            },
            DeValue::Float(float) => match Number::parse(float.as_str()) {
                Some(number) if too_large(number) => {
                    unreadable(diagnostics, SyntaxMistake::TooLarge);
                    Item::Number(Number::ZERO)
                }
                Some(number) => {
                    let found = float.as_str().to_owned();
                    match points_of_thousands(float.as_str()) {
                        Some(Thousands::One { read, thousands }) => {
                            unreadable(diagnostics, SyntaxMistake::Thousands { found, read, thousands });
                        }
                        Some(Thousands::Several { thousands }) => {
                            unreadable(diagnostics, SyntaxMistake::Points { found, thousands });
                        }
                        None => {}
                    }
                    Item::Number(number)
                }
                None => {
                    unreadable(diagnostics, SyntaxMistake::NoNumber);
                    Item::Number(Number::ZERO)
                }
            },
            DeValue::Boolean(yes) => Item::YesNo(*yes),
            DeValue::Datetime(found) => match moment(
                found.date.map(|date| (date.year, date.month, date.day)),
                found.time.map(|time| (time.hour, time.minute)),
                found.offset.is_some(),
            ) {
                Some(item) => item,
                None => {
                    unreadable(diagnostics, SyntaxMistake::NoDate);
                    Item::Date(Date::MIN)
                }
            },
            DeValue::Array(array) => Item::Array(
                array
                    .iter()
                    .map(|value| {
                        let span = self.span(value.span());
                        Node { span, item: self.item(span, value.get_ref(), diagnostics) }
                    })
                    .collect(),
            ),
            DeValue::Table(table) => Item::Table(self.table(span, table, diagnostics)),
        }
    }

    /// Where the text starts in its span, when file and text are the same letter by letter.
    fn text_start(&self, span: Span, value: &str) -> Option<usize> {
        let written = self.text.get(span.start as usize..span.end as usize)?;
        let quote = if written.starts_with("'''") || written.starts_with("\"\"\"") { 3 } else { 1 };
        let newline = match written.get(quote..) {
            Some(rest) if quote == 3 && rest.starts_with("\r\n") => 2,
            Some(rest) if quote == 3 && rest.starts_with('\n') => 1,
            _ => 0,
        };
        let start = quote + newline;
        written.get(start..).is_some_and(|rest| rest.starts_with(value)).then_some(start)
    }
}

fn moment(date: Option<(u16, u8, u8)>, time: Option<(u8, u8)>, has_offset: bool) -> Option<Item> {
    let (year, month, day) = date?;
    let day = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    match time {
        _ if has_offset => None,
        None => Some(Item::Date(day)),
        Some((hour, minute)) => Some(Item::Moment(day, i8::try_from(hour).ok()?, i8::try_from(minute).ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (TomlTable, Files, Diagnostics) {
        let mut files = Files::default();
        let file = files.add("a.toml", text);
        let mut diagnostics = Diagnostics::default();
        let table = parse_toml(&files, file, &mut diagnostics);
        (table, files, diagnostics)
    }

    #[test]
    fn keys_keep_the_order_of_the_file() {
        let (table, _, diagnostics) = parse("zee = 1\naap = 0.50\n[noot]\nx = true\n");
        assert!(diagnostics.is_empty());
        assert_eq!(table.entries.keys().collect::<Vec<_>>(), ["zee", "aap", "noot"]);
        assert_eq!(table.get("aap").unwrap().item, Item::Number(Number::parse("0.50").unwrap()));
    }

    #[test]
    fn two_mistakes_give_two_messages_and_the_rest_is_read() {
        let (table, _, diagnostics) = parse("a = \nb = 2\nc = oeps\n");
        assert_eq!(diagnostics.iter().count(), 2);
        assert!(table.get("b").is_some());
    }

    #[test]
    fn a_place_inside_a_literal_string_is_exact() {
        let (table, files, _) = parse("when = 'aap < noot'\n");
        let node = table.get("when").unwrap();
        assert_eq!(files.place(node.inside(6, 10)), "a.toml:1:15");
    }
}
