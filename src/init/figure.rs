//! An indicator made of a column, by what the column holds: what is printed, what stands beside it, and its colours.

use super::filled::{Filled, words};
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::dataset::{Column, Dataset, Schema, TableSchema};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Said;
use mdd_engine::rules::is_reserved;
use mdd_engine::terms::Kind;
use mdd_engine::text::visible;

/// What an indicator shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shows {
    Number {
        percent: bool,
        decimals: u32,
    },
    Answer,
    Day,
    /// This choice is the good one.
    Choice(String),
    /// How many rows there are.
    Rows,
    /// Whether there is a row.
    Listed,
}

/// A figure, and where it comes from.
#[derive(Clone, Debug)]
pub struct FigureSource {
    pub table: String,
    pub column: Option<String>,
    pub shows: Shows,
}

/// More decimals than this are not printed.
const DECIMALS: u32 = 2;

impl FigureSource {
    /// Of the first column of a table that says something; of those that `used` does not have, where there are any.
    /// And whether there are others.
    pub fn of_table(
        table: &str,
        schema: &Schema,
        data: Option<&Dataset>,
        used: &dyn Fn(&str) -> bool,
    ) -> (FigureSource, bool) {
        let declared = schema.tables.get(table).or_fault("a table of sources.toml");
        let figure = |column: Option<String>, shows| FigureSource { table: table.to_owned(), column, shows };
        if declared.rows == RowsPer::GemeenteMany {
            return (figure(None, Shows::Rows), false);
        }
        let found = declared.columns.keys().filter_map(|column| {
            let shows = shows(table, declared, column, data).filter(|_| differs(table, column, data))?;
            Some(figure(Some(column.clone()), shows))
        });
        let found: Vec<FigureSource> = found.collect();
        let is_new = |figure: &&FigureSource| figure.column.as_ref().is_some_and(|column| !used(column));
        let chosen = found.iter().find(is_new).or_else(|| found.first());
        (chosen.cloned().unwrap_or_else(|| figure(None, Shows::Listed)), found.len() > 1)
    }

    /// Of one column. None: it holds texts of which nobody says which there may be, or a table with many rows.
    pub fn of_column(table: &str, column: &str, schema: &Schema, data: Option<&Dataset>) -> Option<FigureSource> {
        let declared = schema.tables.get(table)?;
        let shows = shows(table, declared, column, data).filter(|_| declared.rows == RowsPer::GemeenteOne)?;
        Some(FigureSource { table: table.to_owned(), column: Some(column.to_owned()), shows })
    }

    /// The column or table that it is made of, as TABLE.COLUMN.
    pub fn made_of(&self) -> String {
        self.column.as_ref().map_or_else(|| self.table.clone(), |column| format!("{}.{column}", self.table))
    }

    /// What the measure is called where nothing else is yet.
    pub fn name(&self, taken: &dyn Fn(&str) -> bool) -> String {
        let name = match (&self.column, &self.shows) {
            (Some(column), _) => column.clone(),
            (None, Shows::Rows) => format!("{}_rijen", self.table),
            (None, _) => format!("in_{}", self.table),
        };
        free_in_conditions(&name, taken)
    }

    /// What is filled in, given what the indicator is called and how its source says it.
    fn filled(&self, named: &IndicatorNames<'_>, filled: &Filled) -> Filled {
        let IndicatorNames { id, label, measure, threshold, register } = named;
        let filled = filled
            .clone()
            .with("head", *label)
            .with("from", format!("`{}`", self.made_of()))
            .text("id", id)
            .text("label", label);
        let filled = filled.text("measure", measure).with("measure_key", *measure);
        let filled = filled.text("table", &self.table).text("column", self.column.as_deref().unwrap_or_default());
        let filled = filled.with("threshold", *threshold).text("register", register);
        match &self.shows {
            Shows::Number { percent, decimals } => {
                let unit = if *percent { "percent" } else { "number" };
                filled.text("unit", unit).with("decimals", decimals.to_string())
            }
            Shows::Choice(good) => {
                let written = serde_json::Value::from(good.as_str());
                filled.text("condition", &format!("{measure} == {written}")).with("good", visible(good))
            }
            Shows::Answer | Shows::Day | Shows::Rows | Shows::Listed => filled,
        }
    }

    /// The file of the indicator.
    pub fn to_toml(&self, named: &IndicatorNames<'_>, filled: &Filled) -> String {
        self.filled(named, filled).fill(match &self.shows {
            Shows::Number { .. } => include_str!("files/indicators/number.toml"),
            Shows::Answer => include_str!("files/indicators/answer.toml"),
            Shows::Day => include_str!("files/indicators/day.toml"),
            Shows::Choice(_) => include_str!("files/indicators/choice.toml"),
            Shows::Rows => include_str!("files/indicators/rows.toml"),
            Shows::Listed => include_str!("files/indicators/listed.toml"),
        })
    }

    /// What the file takes for granted, which only somebody who knows the subject can say.
    pub fn doubt(&self, named: &IndicatorNames<'_>, filled: &Filled) -> Said {
        self.filled(named, filled).said(match &self.shows {
            Shows::Number { .. } => "init-ask-higher",
            Shows::Answer => "init-ask-yes",
            Shows::Day => "init-ask-recent",
            Shows::Choice(_) => "init-ask-choice",
            Shows::Rows => "init-ask-rows",
            Shows::Listed => "init-ask-listed",
        })
    }
}

/// What an indicator and its parts are called.
pub struct IndicatorNames<'n> {
    pub id: &'n str,
    pub label: &'n str,
    pub measure: &'n str,
    /// Of what is recent.
    pub threshold: &'n str,
    /// The table with every gemeente.
    pub register: &'n str,
}

/// A name for conditions that nothing has yet, and that means nothing there.
pub fn free_in_conditions(name: &str, taken: &dyn Fn(&str) -> bool) -> String {
    free(name, &|name| is_reserved(name) || taken(name))
}

/// A name that nothing has yet.
pub fn free(name: &str, taken: &dyn Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number: u32| format!("{name}_{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).or_fault("a name that is free")
}

/// How the column, or the table, is called by who made it.
pub fn label(figure: &FigureSource, from: Option<&str>) -> String {
    let name = from.map(last_of_pointer).map(words).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| words(figure.column.as_ref().unwrap_or(&figure.table)))
}

/// Of a pointer into a record its last part is the name.
fn last_of_pointer(from: &str) -> &str {
    from.strip_prefix('/').and_then(|path| path.rsplit('/').next()).unwrap_or(from)
}

fn shows(table: &str, declared: &TableSchema, column: &str, data: Option<&Dataset>) -> Option<Shows> {
    let schema = declared.columns.get(column)?;
    Some(match (schema.kind, &schema.allowed) {
        (Kind::Number, _) => {
            let decimals = match cells(table, column, data) {
                Some(Column::Number(numbers)) => numbers.scale.min(DECIMALS),
                _ => 0,
            };
            Shows::Number { percent: schema.unit.as_deref() == Some("percent"), decimals }
        }
        (Kind::YesNo, _) => Shows::Answer,
        (Kind::Date, _) => Shows::Day,
        // One that is always the same says nothing of anybody.
        (Kind::Text, Some(allowed)) if allowed.len() > 1 => Shows::Choice(allowed.first()?.clone()),
        (Kind::Text, _) => return None,
    })
}

/// Whether two cells of a column are not the same: otherwise it says nothing of anybody.
fn differs(table: &str, column: &str, data: Option<&Dataset>) -> bool {
    let Some(cells) = cells(table, column, data) else { return true };
    fn differ<T: PartialEq>(mut values: impl Iterator<Item = T>) -> bool {
        let first = values.next();
        values.any(|value| Some(value) != first)
    }
    match cells {
        Column::Number(numbers) => differ(numbers.ticks.iter()),
        Column::Exact(numbers) => differ(numbers.iter()),
        Column::Text(texts) => differ(texts.iter()),
        Column::Date(days) => differ(days.iter()),
        Column::YesNo(answers) => differ(answers.iter()),
    }
}

fn cells<'d>(table: &str, column: &str, data: Option<&'d Dataset>) -> Option<&'d Column> {
    let (schema, table) = data?.table(table)?;
    Some(table.column(schema.column_index(column)?))
}
