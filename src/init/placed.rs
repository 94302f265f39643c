//! Where in the report something new comes: report.toml with a name added, its comments as they were. A version that lays
//! itself over another one says what it adds to a list.

use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::filled::Filled;

/// What a version says of its report, with everything it inherits.
pub struct ReportToml {
    whole: DocumentMut,
}

impl ReportToml {
    /// Of the text of a resolved version. None: it is no TOML, which is told elsewhere.
    pub fn of(resolved: &str) -> Option<ReportToml> {
        Some(ReportToml { whole: resolved.parse().ok()? })
    }

    fn at(&self, path: &[&str]) -> Option<&Item> {
        path.iter().try_fold(self.whole.as_item(), |item, key| item.get(key))
    }

    /// The names under a heading: of measures, thresholds, sections.
    pub fn names(&self, path: &[&str]) -> Vec<String> {
        let table = self.at(path).and_then(Item::as_table_like);
        table.into_iter().flat_map(TableLike::iter).map(|(name, _)| name.to_owned()).collect()
    }

    fn texts(&self, path: &[&str]) -> Vec<String> {
        let list = self.at(path).and_then(Item::as_array);
        list.into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }

    pub fn chapters(&self) -> Vec<String> {
        self.texts(&["report", "chapters"])
    }

    /// Each section with its chapter, in the order of the report.
    pub fn sections(&self) -> Vec<(String, String)> {
        let named = self.chapters().into_iter().flat_map(|chapter| {
            let sections = self.texts(&["report", "chapter", &chapter, "sections"]);
            sections.into_iter().map(move |section| (chapter.clone(), section))
        });
        named.collect()
    }

    /// The source of a section.
    pub fn source(&self, section: &str) -> Option<&str> {
        self.at(&["report", "section", section, "source"])?.as_str()
    }

    /// The report.toml of this version with an indicator, and its source, in a section and in the summary of its chapter. None: the lists are
    /// written in a way that nothing can be added to.
    pub fn with_figure(&self, own: &str, chapter: &str, section: &str, (id, source): (&str, &str)) -> Option<String> {
        let mut report: DocumentMut = own.parse().ok()?;
        let own_row = own_value(&mut report, section, "blocks").and_then(last_row);
        let is_first = own_row.is_none();
        match own_row {
            Some(figures) => push(figures, Value::from(id)),
            None => {
                let mut block = InlineTable::new();
                block.insert("figures", Value::Array(Array::from_iter([id])));
                let shown = self.figures_of(section);
                let beside = shown.last().map(|last| Beside::After(last));
                self.put(&mut report, &["section", section, "blocks"], Value::InlineTable(block), beside)?;
            }
        }
        // A section that was empty is about what its first figure is about.
        let named = own_value(&mut report, section, "source");
        if let (true, Some(named)) = (is_first, named) {
            *named = Item::Value(Value::from(source));
        }
        // The summary has the order of the sections.
        let sections = self.sections();
        let after = sections.iter().skip_while(|(_, name)| name != section).skip(1);
        let later: Vec<String> = after.flat_map(|(_, name)| self.figures_of(name)).collect();
        let summary = self.texts(&["report", "chapter", chapter, "summary"]);
        let beside = summary.iter().find(|id| later.contains(id)).map(|id| Beside::Before(id));
        self.put(&mut report, &["chapter", chapter, "summary"], Value::from(id), beside)?;
        Some(report.to_string())
    }

    /// The same with a section at the end of a chapter: it has a text, and no figures yet.
    pub fn with_section(&self, own: &str, chapter: &str, section: &str, filled: &Filled) -> Option<String> {
        let mut report: DocumentMut = own.parse().ok()?;
        self.put(&mut report, &["chapter", chapter, "sections"], Value::from(section), None)?;
        let text = report.to_string();
        let before = if text.trim().is_empty() { "" } else { "\n" };
        Some(format!("{text}{before}{}", filled.fill(include_str!("files/section.toml"))))
    }

    /// The same with the paragraph in which a source stands.
    pub fn with_freshness(&self, own: &str, source: &str, section: &str) -> Option<String> {
        if self.names(&["report", "freshness"]).iter().any(|name| name == source) {
            return Some(own.to_owned());
        }
        let mut report: DocumentMut = own.parse().ok()?;
        inside(report.as_table_mut(), "freshness")?.insert(source, Item::Value(Value::from(section)));
        Some(report.to_string())
    }

    /// What a section shows.
    fn figures_of(&self, section: &str) -> Vec<String> {
        let blocks = self.at(&["report", "section", section, "blocks"]).and_then(Item::as_array);
        let figures =
            blocks.into_iter().flatten().filter_map(|block| block.as_inline_table()?.get("figures")?.as_array());
        figures.flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }

    /// Puts a value in a list of this version: in its own, or else in what it adds to the one that it inherits.
    fn put(&self, report: &mut DocumentMut, path: &[&str; 3], value: Value, beside: Option<Beside<'_>>) -> Option<()> {
        let [kind, name, key] = path;
        let inherited = self.at(&["report", kind, name, key]).and_then(Item::as_array);
        let table = inside(report.as_table_mut(), kind)?.entry(name).or_insert_with(table).as_table_like_mut()?;
        let own = table.entry(key).or_insert_with(|| match inherited {
            Some(_) => {
                let mut change = InlineTable::new();
                change.insert("add", Value::Array(Array::new()));
                if let Some(beside) = beside {
                    let (key, name) = beside.written();
                    change.insert(key, Value::from(name));
                }
                Item::Value(Value::InlineTable(change))
            }
            None => Item::Value(Value::Array(Array::new())),
        });
        let list = match own.as_array_mut() {
            Some(_) => own.as_array_mut()?,
            // What is added already stands in one place, and the new value behind it.
            None => return own.get_mut("add")?.as_array_mut().map(|list| push(list, value)),
        };
        let before = beside.and_then(|beside| match beside {
            Beside::Before(name) => list.iter().position(|there| there.as_str() == Some(name)),
            Beside::After(_) => None,
        });
        match before.and_then(|at| Some((at, list.get(at)?.decor().clone()))) {
            Some((at, set)) => {
                let mut value = value;
                *value.decor_mut() = set;
                list.insert_formatted(at, value);
            }
            None => push(list, value),
        }
        Some(())
    }
}

/// What this version says of a section under a key.
fn own_value<'r>(report: &'r mut DocumentMut, section: &str, key: &str) -> Option<&'r mut Item> {
    // Asked of an item, a name that is not there would come to be there.
    let sections = report.as_table_mut().get_mut("section")?.as_table_like_mut()?;
    sections.get_mut(section)?.as_table_like_mut()?.get_mut(key)
}

/// The last row of figures in the blocks of a section.
fn last_row(blocks: &mut Item) -> Option<&mut Array> {
    let rows = blocks.as_array_mut()?.iter_mut();
    rows.filter_map(|block| block.as_inline_table_mut()?.get_mut("figures")?.as_array_mut()).last()
}

/// Where in a list something comes.
#[derive(Clone, Copy)]
enum Beside<'n> {
    Before(&'n str),
    After(&'n str),
}

impl<'n> Beside<'n> {
    fn written(self) -> (&'static str, &'n str) {
        match self {
            Beside::Before(name) => ("before", name),
            Beside::After(name) => ("after", name),
        }
    }
}

/// A heading of a file, made where it is not there.
fn inside<'t>(report: &'t mut Table, kind: &str) -> Option<&'t mut dyn TableLike> {
    let implicit = || {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    };
    let make = if kind == "freshness" { table } else { implicit };
    report.entry(kind).or_insert_with(make).as_table_like_mut()
}

fn table() -> Item {
    Item::Table(Table::new())
}

/// Adds a value at the end, set as the one before it is.
fn push(list: &mut Array, value: Value) {
    let prefix = list.iter().last().and_then(|last| last.decor().prefix()).cloned();
    match prefix.filter(|prefix| prefix.as_str().is_some_and(|prefix| prefix.contains('\n'))) {
        Some(prefix) => {
            let mut value = value;
            value.decor_mut().set_prefix(prefix);
            list.push_formatted(value);
        }
        None => list.push(value),
    }
}
