//! sources.toml as meant: which deliveries there are and how to read them.

use indexmap::IndexMap;

use crate::dataset::schema::{Counted, RowsPer};
use crate::dataset::{ColumnSchema, Schema, SourceInfo, TableSchema};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Item, Node, Table, TableReader, check_name, parse_toml};
use crate::terms::{Kind, Peildatum, Updated};
use crate::text::{FileId, Files, Span, Spanned};

pub struct Manifest {
    pub peildatum: Peildatum,
    pub register: RegisterManifest,
    pub schema: Schema,
    /// In the order of `schema.tables`.
    pub tables: Vec<TableManifest>,
    /// The text of sources.toml, for the hash of the data.
    pub text: String,
}

/// Which table lists the gemeenten, and what else is known of their names.
pub struct RegisterManifest {
    /// In `Manifest::tables`.
    pub table: usize,
    /// In the columns of that table.
    pub name: usize,
    /// In the columns of that table.
    pub inhabitants: Option<usize>,
    pub mergers: Option<Spanned<String>>,
    pub spellings: Option<Spanned<String>>,
}

impl Manifest {
    /// The paths of all files that it reads.
    #[cfg(feature = "watch")]
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let register = self.register.mergers.iter().chain(&self.register.spellings);
        self.tables.iter().map(|table| &table.file).chain(register).map(|file| file.value.as_str())
    }
}

pub struct TableManifest {
    pub name: String,
    pub file: Spanned<String>,
    pub format: Format,
    pub decimal: char,
    pub dates: Dates,
    pub gemeente: Option<GemeenteKey>,
    pub rows: RowsPer,
    /// What stands in a cell without a value, besides nothing at all.
    pub missing: Vec<String>,
    /// Organisations in the list that are no gemeente.
    pub not_gemeenten: Vec<String>,
    pub columns: Vec<ColumnManifest>,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub enum Format {
    Csv {
        encoding: Encoding,
        delimiter: u8,
        header_row: u32,
    },
    Xlsx {
        sheet: Option<String>,
        header_row: u32,
    },
    /// A JSON pointer to the list of records.
    Json {
        records: String,
    },
}

impl Format {
    fn counted(&self) -> Counted {
        match self {
            Format::Csv { .. } => Counted::Lines,
            Format::Xlsx { .. } => Counted::Rows,
            Format::Json { .. } => Counted::Records,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Windows1252,
}

/// In which order a date is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dates {
    /// 2018-02-06
    YearFirst,
    /// 06-02-18, 6-2-2018
    DayFirst,
}

pub struct GemeenteKey {
    pub column: Spanned<String>,
    pub by: By,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    Code,
    Name,
}

pub struct ColumnManifest {
    pub from: Spanned<String>,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
    pub percent: bool,
    pub required: bool,
}

/// Reads sources.toml.
///
/// # Errors
/// Every mistake in it.
pub fn read_manifest(files: &Files, file: FileId) -> Result<Manifest, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let tree = parse_toml(files, file, &mut diagnostics);
    let manifest = manifest(files.text(file), &tree, &mut diagnostics);
    diagnostics.and(manifest).map(|(manifest, _)| manifest)
}

fn manifest(text: &str, tree: &Table, diagnostics: &mut Diagnostics) -> Option<Manifest> {
    let mut reader = TableReader::new(tree, "sources.toml");
    let peildatum = reader.required("peildatum").and_then(|node| match node.item {
        Item::Date(date) => Some(Peildatum(date)),
        _ => wrong(node, "a date without quotes: 2018-02-06", diagnostics),
    });
    let register = reader.required("register").and_then(|node| node.table(diagnostics));
    let sources = reader.named_tables("source", diagnostics);
    reader.finish(diagnostics);

    let mut schema = Schema::default();
    let mut tables = Vec::new();
    for (id, table) in sources {
        let mut reader = TableReader::new(table, "a source");
        let info = source_info(&mut reader, diagnostics);
        let named = reader.named_tables("table", diagnostics);
        reader.finish(diagnostics);
        for (name, table) in named {
            let Some((manifest, columns)) = table_manifest(&name, table, diagnostics) else { continue };
            let entry = TableSchema {
                source: id.value.clone(),
                file: manifest.file.value.clone(),
                counted: manifest.format.counted(),
                rows: manifest.rows,
                columns,
            };
            if schema.tables.contains_key(&name.value) {
                diagnostics.push(Diagnostic::error(
                    Code::DuplicateName,
                    name.span,
                    format!("there are two tables `{}`", name.value),
                ));
                continue;
            }
            schema.tables.insert(name.value.clone(), entry);
            tables.push(manifest);
        }
        if let Some(info) = info {
            schema.sources.insert(id.value, info);
        }
    }
    let register = register_manifest(register?, &schema, diagnostics)?;
    Some(Manifest { peildatum: peildatum?, register, schema, tables, text: text.to_owned() })
}

fn source_info(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<SourceInfo> {
    let title = reader.required_text("title", diagnostics);
    let cited_as = reader.text("cited_as", diagnostics);
    let publisher = reader.required_text("publisher", diagnostics);
    let frequencies = [
        "dagelijks",
        "wekelijks",
        "maandelijks",
        "tweemaandelijks",
        "per kwartaal",
        "halfjaarlijks",
        "jaarlijks",
        "eenmalig",
    ]
    .map(|word| (word, word));
    let frequency = reader.required_word("frequency", &frequencies, diagnostics);
    let updated = reader.required("updated").and_then(|node| updated(node, diagnostics));
    let edition = reader.text("edition", diagnostics).map(|edition| edition.value);
    let outdated_after_months = reader.count("outdated_after_months", 1200, diagnostics);
    let licence = reader.text("licence", diagnostics);
    let synthetic = reader.yes_no("synthetic", diagnostics).unwrap_or(false);
    let title = title?.value;
    Some(SourceInfo {
        cited_as: cited_as.map_or_else(|| title.clone(), |text| text.value),
        title,
        publisher: publisher?.value,
        frequency: frequency?.value.to_owned(),
        updated: updated?,
        edition,
        outdated_after_months: outdated_after_months.map(|months| months.value),
        licence: licence.map_or_else(String::new, |text| text.value),
        synthetic,
    })
}

fn updated(node: &Node, diagnostics: &mut Diagnostics) -> Option<Updated> {
    let allowed = "a date 2018-02-06, a moment 2018-02-06T05:00:00, a month \"2017-12\" or a year \"2017\"";
    match &node.item {
        Item::Date(date) => Some(Updated::Day(*date)),
        Item::Moment(date, hour, minute) => Some(Updated::Moment(*date, *hour, *minute)),
        Item::Text { value, .. } => Updated::parse_period(value).or_else(|| wrong(node, allowed, diagnostics)),
        _ => wrong(node, allowed, diagnostics),
    }
}

fn wrong<T>(node: &Node, allowed: &str, diagnostics: &mut Diagnostics) -> Option<T> {
    diagnostics.push(
        Diagnostic::error(Code::WrongType, node.span, "this cannot be used here".to_owned()).label(allowed.to_owned()),
    );
    None
}

fn table_manifest(
    name: &Spanned<String>,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<(TableManifest, IndexMap<String, ColumnSchema>)> {
    let mut reader = TableReader::new(table, "a table of a source");
    let file = reader.required_text("file", diagnostics);
    if let Some(file) = &file {
        check_path(file, diagnostics);
    }
    let format = format(&mut reader, diagnostics);
    let decimal = reader.word("decimal", &[(".", '.'), (",", ',')], diagnostics);
    let dates = [("yyyy-mm-dd", Dates::YearFirst), ("dd-mm-yy", Dates::DayFirst), ("dd-mm-yyyy", Dates::DayFirst)];
    let dates = reader.word("dates", &dates, diagnostics);
    let gemeente = reader.table("gemeente", diagnostics);
    let rows = reader.word(
        "rows_per_gemeente",
        &[("one", RowsPer::GemeenteOne), ("many", RowsPer::GemeenteMany)],
        diagnostics,
    );
    let missing = reader.texts("missing", diagnostics).unwrap_or_default();
    let not_gemeenten = reader.texts("not_gemeenten", diagnostics).unwrap_or_default();
    let column_tables = reader.named_tables("columns", diagnostics);
    reader.finish(diagnostics);
    let gemeente = gemeente.map(|table| {
        let mut reader = TableReader::new(table, "a gemeente column");
        let column = reader.required_text("column", diagnostics);
        let by = reader.required_word("by", &[("code", By::Code), ("name", By::Name)], diagnostics);
        reader.finish(diagnostics);
        Some(GemeenteKey { column: column?, by: by?.value })
    });
    let rows = match (&gemeente, rows) {
        (None, None) => RowsPer::Nothing,
        (Some(_), Some(rows)) => rows.value,
        (Some(_), None) => {
            diagnostics.push(
                Diagnostic::error(
                    Code::MissingKey,
                    name.span,
                    format!("table `{}` does not say how many rows a gemeente has", name.value),
                )
                .help("add rows_per_gemeente = \"one\" or \"many\""),
            );
            return None;
        }
        (None, Some(rows)) => {
            diagnostics.push(
                Diagnostic::error(
                    Code::MissingKey,
                    rows.span,
                    format!("table `{}` does not say which column names the gemeente", name.value),
                )
                .help("add gemeente = { column = \"...\", by = \"code\" }, or leave out rows_per_gemeente"),
            );
            return None;
        }
    };
    let mut columns = Vec::new();
    let mut schema = IndexMap::new();
    for (name, table) in column_tables {
        let (manifest, column) = column_manifest(&name, table, diagnostics)?;
        columns.push(manifest);
        schema.insert(name.value, column);
    }
    let gemeente = match gemeente {
        Some(key) => Some(key?),
        None => None,
    };
    let texts = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect();
    let manifest = TableManifest {
        name: name.value.clone(),
        file: file?,
        format: format?,
        decimal: decimal.map_or('.', |decimal| decimal.value),
        dates: dates.map_or(Dates::YearFirst, |dates| dates.value),
        gemeente,
        rows,
        missing: texts(missing),
        not_gemeenten: texts(not_gemeenten),
        columns,
        span: name.span,
    };
    Some((manifest, schema))
}

/// Deliveries stand in the project: what is read is what can be seen there.
fn check_path(file: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let parts = || file.value.split(['/', '\\']);
    let drive = file.value.chars().nth(1) == Some(':');
    if drive || parts().next() == Some("") || parts().any(|part| part == "..") {
        diagnostics.push(
            Diagnostic::error(
                Code::OutsideProject,
                file.span,
                format!("`{}` is not in the project folder", file.value),
            )
            .label("a path from the folder of sources.toml, without `..`")
            .help("put the delivery in the project, for example in a folder deliveries/"),
        );
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kinds {
    Csv,
    Xlsx,
    Json,
}

fn format(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Format> {
    let kind = reader.required_word(
        "format",
        &[("csv", Kinds::Csv), ("xlsx", Kinds::Xlsx), ("json", Kinds::Json)],
        diagnostics,
    )?;
    let header_row = |reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics| {
        reader.count("header_row", 1000, diagnostics).map_or(1, |row| row.value.max(1))
    };
    match kind.value {
        Kinds::Csv => {
            let encodings = [("utf-8", Encoding::Utf8), ("windows-1252", Encoding::Windows1252)];
            let encoding =
                reader.word("encoding", &encodings, diagnostics).map_or(Encoding::Utf8, |encoding| encoding.value);
            let delimiters = [(",", b','), (";", b';'), ("\t", b'\t'), ("|", b'|')];
            let delimiter = reader.required_word("delimiter", &delimiters, diagnostics)?.value;
            Some(Format::Csv { encoding, delimiter, header_row: header_row(reader, diagnostics) })
        }
        Kinds::Xlsx => {
            let sheet = reader.text("sheet", diagnostics).map(|sheet| sheet.value);
            Some(Format::Xlsx { sheet, header_row: header_row(reader, diagnostics) })
        }
        Kinds::Json => {
            let records = reader.text("records", diagnostics).map_or_else(String::new, |records| records.value);
            Some(Format::Json { records })
        }
    }
}

fn column_manifest(
    name: &Spanned<String>,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> Option<(ColumnManifest, ColumnSchema)> {
    let mut reader = TableReader::new(table, "a column");
    let from = reader.required_text("from", diagnostics);
    let kinds = [
        ("number", (Kind::Number, false)),
        ("text", (Kind::Text, false)),
        ("choice", (Kind::Text, true)),
        ("date", (Kind::Date, false)),
        ("yes-no", (Kind::YesNo, false)),
    ];
    let kind = reader.required_word("type", &kinds, diagnostics);
    let allowed = reader.texts("allowed", diagnostics);
    let unit = reader.text("unit", diagnostics).map(|unit| unit.value);
    let required = reader.yes_no("required", diagnostics).unwrap_or(false);
    reader.finish(diagnostics);
    let kind = kind?;
    let (kind, choice) = (kind.value.0, Spanned::new(kind.value.1, kind.span));
    let allowed = match (choice.value, allowed) {
        (true, Some(allowed)) if !allowed.is_empty() => {
            Some(allowed.into_iter().map(|text| text.value).collect::<Vec<_>>())
        }
        (true, _) => {
            diagnostics.push(
                Diagnostic::error(Code::MissingKey, choice.span, "a choice has no `allowed`")
                    .help("list every value the column may hold: allowed = [\"Ja\", \"Nee\"]"),
            );
            return None;
        }
        (false, None) => None,
        (false, Some(_)) => {
            diagnostics.push(Diagnostic::error(
                Code::UnknownKey,
                choice.span,
                "only a column of type \"choice\" has `allowed`",
            ));
            return None;
        }
    };
    if !check_name(name, diagnostics) {
        return None;
    }
    let percent = unit.as_deref() == Some("percent");
    let schema = ColumnSchema { kind, allowed: allowed.clone(), unit, required };
    Some((ColumnManifest { from: from?, kind, allowed, percent, required }, schema))
}

fn register_manifest(table: &Table, schema: &Schema, diagnostics: &mut Diagnostics) -> Option<RegisterManifest> {
    let mut reader = TableReader::new(table, "the register");
    let table = reader.required_text("table", diagnostics);
    let name = reader.required_text("name", diagnostics);
    let inhabitants = reader.text("inhabitants", diagnostics);
    let mergers = reader.text("mergers", diagnostics);
    let spellings = reader.text("spellings", diagnostics);
    reader.finish(diagnostics);
    for file in mergers.iter().chain(&spellings) {
        check_path(file, diagnostics);
    }
    let (table, name) = (table?, name?);
    let Some((index, _, found)) = schema.tables.get_full(&table.value) else {
        diagnostics.push(
            Diagnostic::error(Code::UnknownTable, table.span, format!("there is no table `{}`", table.value))
                .suggest(&table.value, schema.tables.keys().map(String::as_str)),
        );
        return None;
    };
    let mut column = |name: &Spanned<String>| {
        let column = found.columns.get_index_of(&name.value);
        if column.is_none() {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownColumn,
                    name.span,
                    format!("`{}` has no column `{}`", table.value, name.value),
                )
                .suggest(&name.value, found.columns.keys().map(String::as_str)),
            );
        }
        column
    };
    let inhabitants = match inhabitants {
        Some(inhabitants) => Some(column(&inhabitants)?),
        None => None,
    };
    let name = column(&name)?;
    if found.rows != RowsPer::GemeenteOne {
        diagnostics.push(Diagnostic::error(
            Code::WrongShape,
            table.span,
            "the register needs a table with one row a gemeente",
        ));
        return None;
    }
    Some(RegisterManifest { table: index, name, inhabitants, mergers, spellings })
}
