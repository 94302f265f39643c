//! Where in the report something new comes: report.toml with a name added, its comments as they were. A version that lays
//! itself over another one says a list whole, with the new name at its end.

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

    /// Each section with its chapter, in the order of the report, and the number that it has there.
    pub fn sections(&self) -> Vec<(String, String, String)> {
        let mut found = Vec::new();
        for (number, chapter) in (1..).zip(self.chapters()) {
            for (at, section) in (1..).zip(self.texts(&["report", "chapter", &chapter, "sections"])) {
                found.push((chapter.clone(), section, format!("{number}.{at}")));
            }
        }
        found
    }

    /// The source of a section.
    pub fn source(&self, section: &str) -> Option<&str> {
        self.at(&["report", "section", section, "source"])?.as_str()
    }

    /// The report.toml of this version with an indicator, and its source, in a section and in the summary of its chapter. None: the lists are
    /// written in a way that nothing can be added to.
    pub fn with_figure(&self, own: &str, chapter: &str, section: &str, (id, source): (&str, &str)) -> Option<String> {
        let mut report: DocumentMut = own.parse().ok()?;
        let blocks = self.list(&mut report, &["section", section, "blocks"])?;
        let figures =
            blocks.iter_mut().filter_map(|block| block.as_inline_table_mut()?.get_mut("figures")?.as_array_mut());
        let figures = figures.last();
        let is_first = figures.is_none();
        match figures {
            Some(figures) => push(figures, Value::from(id)),
            None => {
                let mut block = InlineTable::new();
                block.insert("figures", Value::Array(Array::from_iter([id])));
                push(blocks, Value::InlineTable(block));
            }
        }
        // A section that was empty is about what its first figure is about.
        let named = report.get_mut("section").and_then(|all| all.get_mut(section)?.get_mut("source"));
        if let (true, Some(named)) = (is_first, named) {
            *named = Item::Value(Value::from(source));
        }
        let later = self.figures_after(section);
        let summary = self.list(&mut report, &["chapter", chapter, "summary"])?;
        let is_later = |value: &Value| value.as_str().is_some_and(|id| later.iter().any(|later| later == id));
        // The summary has the order of the sections.
        let at = summary.iter().position(is_later);
        match at.and_then(|at| Some((at, summary.get(at)?.decor().clone()))) {
            Some((at, set)) => {
                let mut value = Value::from(id);
                *value.decor_mut() = set;
                summary.insert_formatted(at, value);
            }
            None => push(summary, Value::from(id)),
        }
        Some(report.to_string())
    }

    /// The same with a section at the end of a chapter: it has a text, and no figures yet.
    pub fn with_section(&self, own: &str, chapter: &str, section: &str, filled: &Filled) -> Option<String> {
        let mut report: DocumentMut = own.parse().ok()?;
        push(self.list(&mut report, &["chapter", chapter, "sections"])?, Value::from(section));
        let text = report.to_string();
        let before = if text.trim().is_empty() { "" } else { "\n" };
        Some(format!("{text}{before}{}", filled.fill(include_str!("files/section.toml"))))
    }

    /// The same with the paragraph in which a source stands.
    pub fn with_freshness(&self, own: &str, source: &str, number: &str) -> Option<String> {
        if self.names(&["report", "freshness"]).iter().any(|name| name == source) {
            return Some(own.to_owned());
        }
        let mut report: DocumentMut = own.parse().ok()?;
        inside(report.as_table_mut(), "freshness")?.insert(source, Item::Value(Value::from(number)));
        Some(report.to_string())
    }

    /// What the sections behind this one show.
    fn figures_after(&self, section: &str) -> Vec<String> {
        let sections = self.sections();
        let after = sections.iter().skip_while(|(_, name, _)| name != section).skip(1);
        let blocks = after.filter_map(|(_, name, _)| self.at(&["report", "section", name, "blocks"])?.as_array());
        let figures = blocks.flatten().filter_map(|block| block.as_inline_table()?.get("figures")?.as_array());
        figures.flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }

    /// A list of this version: its own, or else what it inherits, written whole.
    fn list<'r>(&self, report: &'r mut DocumentMut, path: &[&str; 3]) -> Option<&'r mut Array> {
        let [kind, name, key] = path;
        let table = inside(report.as_table_mut(), kind)?.entry(name).or_insert_with(table).as_table_like_mut()?;
        if table.get(key).is_none() {
            let inherited = self.at(&["report", kind, name, key]).and_then(Item::as_array);
            table.insert(key, Item::Value(Value::Array(inherited.map(plain).unwrap_or_default())));
        }
        table.get_mut(key)?.as_array_mut()
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

/// The same values, without what stood around them.
fn plain(list: &Array) -> Array {
    let values = list.iter().cloned().map(|mut value| {
        value.decor_mut().clear();
        value
    });
    let mut list = Array::from_iter(values);
    list.fmt();
    list
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
