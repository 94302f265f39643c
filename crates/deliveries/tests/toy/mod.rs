//! A small project in memory, so that a test says only what it is about: a list of gemeenten, and what the test adds.

/// What a test adds to `sources.toml`.
#[derive(Default)]
pub struct Sources<'a> {
    /// Keys of `[register]`.
    pub register: &'a str,
    /// Keys of the table with the list of gemeenten, and its columns beside `naam`.
    pub list: &'a str,
    pub columns: &'a str,
    /// Keys of a source `x`, and its tables.
    pub x: &'a str,
}

impl Sources<'_> {
    /// As it would be written. The list of gemeenten is `gemeenten.csv`, with a `code` and a `naam`.
    pub fn text(&self) -> String {
        let Sources { register, list, columns, x } = self;
        let x = if x.is_empty() {
            String::new()
        } else {
            format!("[source.x]\ntitle = \"X\"\npublisher = \"X\"\nfrequency = \"maandelijks\"\n{x}\n")
        };
        format!(
            r#"
peildatum = 2018-02-06
[register]
table = "gemeenten"
name = "naam"
{register}
[source.cbs]
title = "CBS"
publisher = "CBS"
frequency = "jaarlijks"
updated = "2017"
[source.cbs.table.gemeenten]
file = "gemeenten.csv"
format = "csv"
delimiter = ";"
gemeente = {{ column = "code", by = "code" }}
rows_per_gemeente = "one"
{list}
[source.cbs.table.gemeenten.columns]
naam = {{ from = "naam", type = "text", required = true }}
{columns}
{x}"#
        )
    }
}
