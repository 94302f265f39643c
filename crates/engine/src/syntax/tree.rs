//! The tree of a TOML file, owned, with a [`Span`] everywhere.

use indexmap::IndexMap;
use toml::de::{DeTable, DeValue};

use super::points_of_thousands;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::terms::{Date, Number, too_large};
use crate::text::{FileId, Files, Span};

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
    pub fn name(&self) -> &'static str {
        match self {
            Item::Text { .. } => "a text",
            Item::Number(_) => "a number",
            Item::YesNo(_) => "true or false",
            Item::Date(_) => "a date",
            Item::Moment(..) => "a date with a time",
            Item::Array(_) => "a list",
            Item::Table(_) => "a table of keys",
        }
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
    pub entries: IndexMap<String, Entry>,
}

impl TomlTable {
    pub fn empty(span: Span) -> TomlTable {
        TomlTable { span, entries: IndexMap::new() }
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.get(key).map(|entry| &entry.node)
    }
}

/// Reads a file that [`Files`] holds. What can be read is returned even when there are errors.
///
/// ```
/// use mdd_engine::diagnostic::{Diagnostics, Paint, show};
/// use mdd_engine::syntax::parse_toml;
/// use mdd_engine::text::Files;
///
/// let (mut files, mut found) = (Files::default(), Diagnostics::default());
/// let file = files.add("bgt.toml", "id = \"bgt\"\nlabel = Bijhouding");
/// let table = parse_toml(&files, file, &mut found);
/// assert!(table.get("id").is_some());
/// let shown = found.iter().map(|mistake| show(mistake, &files, Paint::Plain)).collect::<Vec<_>>();
/// assert!(shown[0].contains("bgt.toml:2:9"), "{shown:?}");
/// ```
pub fn parse_toml(files: &Files, file: FileId, diagnostics: &mut Diagnostics) -> TomlTable {
    let text = files.text(file);
    let (table, errors) = DeTable::parse_recoverable(text);
    for (at, error) in errors.iter().enumerate() {
        let message = error.message().lines().next().unwrap_or_default();
        let too_deep = message.contains("recurs");
        let range = error.span().unwrap_or_else(|| if too_deep { longest_key(text) } else { 0..0 });
        let span = Span { file, start: 0, end: 0 }.part(range.start, range.end);
        // One slip can make a dozen lines after it unreadable: of those only slips of their own are said.
        let hint = hint(text, range.start);
        if at > 0 && hint.is_none() && !message.contains("duplicate key") {
            continue;
        }
        let diagnostic = match hint {
            _ if too_deep => Diagnostic::error(Code::Syntax, span, "this is nested too deep")
                .help("write fewer brackets within brackets, or fewer names with points between them"),
            Some((message, help)) => Diagnostic::error(Code::Syntax, span, message).help(help),
            None if message.contains("duplicate key") && begins_list(text, range.start) => {
                Diagnostic::error(Code::Syntax, span, "above, this list is written as a single table")
                    .help("write two brackets each time: [[colour]], not [colour]")
            }
            None if message.contains("duplicate key") => {
                Diagnostic::error(Code::Syntax, span, "this key stands here a second time")
                    .help("remove one of the two")
            }
            None => Diagnostic::error(Code::Syntax, span, "this cannot be read as TOML").label(message.to_owned()),
        };
        diagnostics.push(diagnostic);
    }
    let builder = Builder { file, text };
    builder.table(builder.span(table.span()), table.get_ref(), diagnostics)
}

/// The line with the most points before its value: a key within keys.
fn longest_key(text: &str) -> std::ops::Range<usize> {
    let points = |line: &str| line.split('=').next().map_or(0, |key| key.matches('.').count());
    let lines = text.split_inclusive('\n').scan(0, |start, line| {
        let found = (*start, line.trim_end());
        *start += line.len();
        Some(found)
    });
    lines.max_by_key(|(_, line)| points(line)).map_or(0..0, |(start, line)| start..start + line.len())
}

/// Whether the line at this place begins with two brackets.
fn begins_list(text: &str, at: usize) -> bool {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    text.get(start..).is_some_and(|line| line.trim_start().starts_with("[["))
}

/// `15-01-2018`
fn is_dutch_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split('-').collect();
    parts.len() == 3
        && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        && parts.last().is_some_and(|year| year.len() == 4)
}

/// What most often goes wrong on such a line, and what to do.
fn hint(text: &str, at: usize) -> Option<(&'static str, &'static str)> {
    let at = at.min(text.len());
    let line_start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(line_start..)?.lines().next()?.trim_end();
    let code = line.split('#').next().unwrap_or(line);
    if code.contains(['“', '”', '„', '‘', '’']) {
        return Some(("these quotes are not straight", "write straight quotes: \" or '; word processors change them"));
    }
    if (code.matches('"').count() % 2 == 1) || (code.matches('\'').count() % 2 == 1) {
        return Some((
            "a quote is missing on this line",
            "a text starts and ends with the same quote, on one line: \"...\" or '...'",
        ));
    }
    let value = code.split_once('=').map(|(_, value)| value.trim());
    match value {
        Some("") => {
            Some(("there is no value behind the `=`", "write a value: a number, a text between quotes, true or false"))
        }
        Some(value) if is_dutch_date(value) => Some(("a date is written with the year first", "write 2018-01-15")),
        Some(value) if value.starts_with('"') && code.matches('"').count() > 2 => Some((
            "there are quotes inside this text",
            "put the text between single quotes: '...', or write \\\" inside it",
        )),
        Some(value) if value.starts_with(|first: char| first.is_ascii_digit()) && value.contains(',') => {
            Some(("this number has a comma", "a decimal has a point: 0.5"))
        }
        Some(value) if value.starts_with(|first: char| first.is_alphabetic()) => Some((
            "this text has no quotes",
            "a text stands between quotes; only numbers, dates, true and false do not",
        )),
        _ => None,
    }
}

const TOO_LARGE: (&str, &str) = ("this number is too large", "at most 18 digits before the point");

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
        let unreadable = |diagnostics: &mut Diagnostics, what: &str, allowed: &str| {
            diagnostics.push(Diagnostic::error(Code::WrongType, span, what.to_owned()).label(allowed.to_owned()));
        };
        match value {
            DeValue::String(text) => Item::Text { value: text.to_string(), text_start: self.text_start(span, text) },
            DeValue::Integer(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
                Ok(number) if !too_large(number.into()) => Item::Number(number.into()),
                _ => {
                    unreadable(diagnostics, TOO_LARGE.0, TOO_LARGE.1);
                    Item::Number(Number::ZERO)
                }
            },
            DeValue::Float(float) => match Number::parse(float.as_str()) {
                Some(number) if too_large(number) => {
                    unreadable(diagnostics, TOO_LARGE.0, TOO_LARGE.1);
                    Item::Number(Number::ZERO)
                }
                Some(number) => {
                    if let Some((message, help)) = points_of_thousands(float.as_str()) {
                        diagnostics.push(Diagnostic::error(Code::WrongType, span, message).help(help));
                    }
                    Item::Number(number)
                }
                None => {
                    unreadable(
                        diagnostics,
                        "this is not a decimal number",
                        "digits with a point, at most 28 digits, no exponent",
                    );
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
                    unreadable(
                        diagnostics,
                        "this date cannot be used",
                        "a local date, or a local date and time: 2018-02-06T05:00:00",
                    );
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
