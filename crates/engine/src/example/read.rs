//! From what is written to an [`Example`]: every name gets its meaning, every mistake its message.

use super::rests::Rests;
use super::situation::GivenRows;
use super::{Example, Expected, Neighbour, Situation, TestedRules};
use crate::dataset::ColumnIndex;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::engine::measured_at;
use crate::language::Said;
use crate::mistakes;
use crate::rules::find_reason;
use crate::rules::index::MeasureIndex;
use crate::rules::keys::{COLOURS, EXAMPLE};
use crate::rules::{Benchmark, Domain, Indicator, Measure, Recipe, RowsFrom, given_value};
use crate::syntax::{Entry, Item, KeyedTable, Node, TomlTable};
use crate::terms::{Colour, Kind, Number, Peildatum, Value};
use crate::text::Spanned;

mistakes! {
    /// What can be wrong in an example.
    enum ExampleMistake {
        ReasonOfColour = Error UnknownKey "example-reason-of-colour";
        ExpectsNothing { example: String } = Error EmptyExample "example-expects-nothing";
        BenchmarkIsNorm { found: String, indicator: String } = Error NoPartInExample "example-benchmark-is-norm";
        BenchmarkNotAsked { found: String, indicator: String } = Error NoPartInExample "example-benchmark-not-asked";
        NoPart { found: String, indicator: String, allowed: Vec<String> } = Error NoPartInExample "example-no-part";
        UnknownMeasure { found: String } = Error UnknownMeasure "example-unknown-measure";
        Contradicted { measure: String, needs: Vec<String>, made: String } = Error UnknownChoice "example-contradicted";
        ContradictedMissing { measure: String, needs: Vec<String> }
            = Error UnknownChoice "example-contradicted-missing";
        NeverColoured { indicator: String, found: Number } = Error WrongType "example-never-coloured";
        UnknownRule { indicator: String, found: Number, most: usize } = Error WrongType "example-unknown-rule";
        UnknownTable { found: String } = Error UnknownTable "example-unknown-table";
        NotRows { found: Said, table: String } = Error WrongType "example-not-rows";
        UnknownColumn { table: String, found: String } = Error UnknownColumn "example-unknown-column";
        BenchmarkAndOthers = Error NoPartInExample "example-benchmark-and-others";
        OfTheCountry { found: String } = Error NoPartInExample "example-of-the-country";
    }
}

/// The examples of a version, in the order of its report; `written` has them by indicator and name.
///
/// # Errors
/// Every mistake in them.
pub fn read_examples(written: &TomlTable, rules: TestedRules<'_>) -> Result<Vec<Example>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut examples = Vec::new();
    for (number, indicator) in rules.pack.indicators() {
        let Some(Node { item: Item::Table(named), .. }) = written.get(&indicator.id) else { continue };
        let rests = Rests::of(rules.pack, indicator);
        for (name, entry) in &named.entries {
            let Item::Table(table) = &entry.node.item else { continue };
            let reading = Reading { rules, indicator, rests: &rests };
            let name = Spanned::new(name.clone(), entry.key);
            if let Some((situation, expected)) = reading.example(table, &name, &mut diagnostics) {
                examples.push(Example { indicator: number, name, situation, expected });
            }
        }
    }
    diagnostics.and(Some(examples)).map(|(examples, _)| examples)
}

struct Reading<'a> {
    rules: TestedRules<'a>,
    indicator: &'a Indicator,
    rests: &'a Rests,
}

impl Reading<'_> {
    fn example(
        &self,
        table: &TomlTable,
        name: &Spanned<String>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Situation, Expected)> {
        let mut reader = KeyedTable::new(table, &EXAMPLE).reader();
        reader.node("name");
        let given = reader.names("given", diagnostics);
        let rows = reader.names("rows", diagnostics);
        let others = reader.tables("others", diagnostics);
        let colour = reader.word("colour", &COLOURS, diagnostics);
        let reason = reader.text("reason", diagnostics);
        let rule = reader.number("rule", diagnostics).and_then(|number| self.rule(&number, diagnostics));
        let shows = reader.text("shows", diagnostics);
        let why = reader.text("why", diagnostics);
        let beside = reader.text("beside", diagnostics);
        let detail = reader.text("detail", diagnostics);
        let makes = reader.names("makes", diagnostics);
        reader.finish(diagnostics);
        if let (Some(reason), true) = (&reason, colour.as_ref().is_none_or(|colour| colour.value != Colour::Grijs)) {
            diagnostics.push(Diagnostic::of(reason.span, &ExampleMistake::ReasonOfColour));
        }
        let said = ["colour", "rule", "shows", "why", "beside", "detail", "makes"];
        if !said.iter().any(|key| table.get(key).is_some()) {
            let mistake = ExampleMistake::ExpectsNothing { example: name.value.clone() };
            diagnostics.push(Diagnostic::of(name.span, &mistake));
        }
        let mut situation = Situation::new(self.rules.peildatum);
        let wide = table.get("others").is_some()
            || table.get("beside").is_some()
            || table.get("detail").is_some()
            || makes.is_some();
        let benchmark = given.and_then(|given| given.entries.get("benchmark"));
        situation.in_country = benchmark.is_none() && (table.get("others").is_some() || table.get("beside").is_some());
        if let (Some(benchmark), Some(_)) = (benchmark, table.get("others")) {
            diagnostics.push(Diagnostic::of(benchmark.key, &ExampleMistake::BenchmarkAndOthers));
        }
        for (name, entry) in given.iter().flat_map(|given| &given.entries) {
            self.figure(name, entry, wide, &mut situation, diagnostics);
        }
        let follows = self.rules.pack.following(Recipe::follows, |at| situation.figures.contains_key(&at));
        for (name, entry) in given.iter().flat_map(|given| &given.entries) {
            let measure = self.rules.pack.measures.position(|measure| measure.name == *name);
            if let Some(at) = measure.filter(|at| follows[*at]) {
                self.contradiction(at, entry, &situation, diagnostics);
            }
        }
        for (name, entry) in rows.iter().flat_map(|rows| &rows.entries) {
            situation.rows.extend(self.rows(name, entry, wide, diagnostics));
        }
        for other in others {
            situation.others.extend(self.other(other, diagnostics));
        }
        let expected = Expected {
            colour: colour.map(|colour| colour.value),
            reason: reason.and_then(|reason| find_reason(&reason, &self.rules.pack.outline, diagnostics)),
            rule,
            shows: shows.map(|shows| shows.value),
            why: why.map(|why| why.value),
            beside: beside.map(|beside| beside.value),
            detail: detail.map(|detail| detail.value),
            makes: makes
                .iter()
                .flat_map(|makes| &makes.entries)
                .filter_map(|made| self.made(made, diagnostics))
                .collect(),
        };
        Some((situation, expected))
    }

    /// `componenten = 41`, `benchmark = 28`, `peildatum = 2018-02-06`
    fn figure(&self, name: &str, entry: &Entry, wide: bool, situation: &mut Situation, diagnostics: &mut Diagnostics) {
        if name == "peildatum" {
            if let Some(Value::Date(date)) = given_value(&entry.node, &Domain::any(Kind::Date), diagnostics) {
                situation.peildatum = Peildatum(date);
            }
            return;
        }
        if name == "benchmark" && !self.rests.benchmark && !wide {
            let (found, indicator) = (name.to_owned(), self.indicator.id.clone());
            let mistake = match self.indicator.benchmark {
                Benchmark::Norm(_) => ExampleMistake::BenchmarkIsNorm { found, indicator },
                _ => ExampleMistake::BenchmarkNotAsked { found, indicator },
            };
            diagnostics.push(Diagnostic::of(entry.key, &mistake));
            return;
        }
        if name == "benchmark" {
            situation.benchmark = self.benchmark(&entry.node, diagnostics);
            return;
        }
        let measures = &self.rules.pack.measures;
        let known = if wide { &self.rests.beside } else { &self.rests.measures };
        let parts = || known.iter().map(|&at| measures[at].name.as_str());
        let Some(at) = measures.position(|measure| measure.name == name) else {
            let mistake = ExampleMistake::UnknownMeasure { found: name.to_owned() };
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(name, parts()));
            return;
        };
        if !known.contains(&at) {
            diagnostics.push(self.no_part(name, entry, parts()));
            return;
        }
        if let Some(value) = given_value(&entry.node, self.rules.pack.domains.measure(at), diagnostics) {
            situation.figures.insert(at, value);
        }
    }

    /// `makes = { componenten = "41" }`: a figure as it is printed.
    fn made(&self, (name, entry): (&String, &Entry), diagnostics: &mut Diagnostics) -> Option<(MeasureIndex, String)> {
        let measures = &self.rules.pack.measures;
        let Some(at) = measures.position(|measure| measure.name == *name) else {
            let mistake = ExampleMistake::UnknownMeasure { found: name.clone() };
            let names = measures.iter().map(|measure| measure.name.as_str());
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(name, names));
            return None;
        };
        entry.node.text(diagnostics).map(|printed| (at, printed.value))
    }

    /// `[[example.others]]`: another gemeente.
    fn other(&self, table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> Option<Neighbour> {
        let mut reader = table.reader();
        let given = reader.names("given", diagnostics);
        let rows = reader.names("rows", diagnostics);
        reader.finish(diagnostics);
        let mut own = Situation::new(self.rules.peildatum);
        for (name, entry) in given.iter().flat_map(|given| &given.entries) {
            match name.as_str() {
                "peildatum" | "benchmark" => {
                    diagnostics.push(Diagnostic::of(entry.key, &ExampleMistake::OfTheCountry { found: name.clone() }));
                }
                name => self.figure(name, entry, true, &mut own, diagnostics),
            }
        }
        for (name, entry) in rows.iter().flat_map(|rows| &rows.entries) {
            own.rows.extend(self.rows(name, entry, true, diagnostics));
        }
        Some(Neighbour { figures: own.figures, rows: own.rows })
    }

    fn benchmark(&self, node: &Node, diagnostics: &mut Diagnostics) -> Value {
        // Whether there is one depends on who else has a figure.
        let domain = self.rules.pack.domains.benchmark(self.indicator);
        given_value(node, &domain, diagnostics).unwrap_or(Value::Missing)
    }

    /// A figure beside all that it is computed from is that, or the example is of no gemeente that there can be.
    fn contradiction(&self, at: MeasureIndex, entry: &Entry, situation: &Situation, diagnostics: &mut Diagnostics) {
        let pack = self.rules.pack;
        let Measure { name, .. } = &pack.measures[at];
        let mut others = situation.clone();
        let Some(given) = others.figures.remove(&at) else { return };
        // What the engine refuses is said when the example is tried.
        let Ok(made) = others.work_out(self.rules, self.indicator) else { return };
        let made = made.values;
        let decimals = measured_at(&pack.measures[at]);
        let printed = |value: &Value| match value {
            Value::Number(number) => Value::Number(number.round(decimals)),
            other => other.clone(),
        };
        let made = &made[at];
        if printed(made) != printed(&given) {
            let display = pack.measures[at].display();
            let needs = pack.graph.needs(at).map(|need| format!("`{}`", pack.measures[need].name));
            let (measure, needs) = (name.clone(), needs.collect());
            let mistake = match made.is_missing() {
                true => ExampleMistake::ContradictedMissing { measure, needs },
                false => ExampleMistake::Contradicted { measure, needs, made: display.show(made) },
            };
            diagnostics.push(Diagnostic::of(entry.node.span, &mistake));
        }
    }

    /// A rule by its number, counted from 1.
    fn rule(&self, number: &Spanned<Number>, diagnostics: &mut Diagnostics) -> Option<u32> {
        let most = self.indicator.colours.len();
        let rule = number.value.to_i64().and_then(|rule| u32::try_from(rule).ok());
        let known = rule.filter(|rule| (1..=most).contains(&(*rule as usize)));
        if known.is_none() {
            let (indicator, found) = (self.indicator.id.clone(), number.value);
            let mistake = match most {
                0 => ExampleMistake::NeverColoured { indicator, found },
                most => ExampleMistake::UnknownRule { indicator, found, most },
            };
            diagnostics.push(Diagnostic::of(number.span, &mistake));
        }
        known
    }

    fn no_part<'n>(&self, name: &str, entry: &Entry, parts: impl Iterator<Item = &'n str>) -> Diagnostic {
        let allowed = parts.map(str::to_owned).collect();
        let (found, indicator) = (name.to_owned(), self.indicator.id.clone());
        Diagnostic::of(entry.key, &ExampleMistake::NoPart { found, indicator, allowed })
    }

    /// `[[example.rows.pakketversies]]`
    fn rows(&self, name: &str, entry: &Entry, wide: bool, diagnostics: &mut Diagnostics) -> Option<GivenRows> {
        let schema = self.rules.schema;
        let known = if wide { &self.rests.tables_beside } else { &self.rests.tables };
        let names = || known.iter().map(|&at| schema.table(at).0);
        let Some(table) = schema.table_index(name) else {
            let mistake = ExampleMistake::UnknownTable { found: name.to_owned() };
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(name, names()));
            return None;
        };
        if !known.contains(&table) {
            diagnostics.push(self.no_part(name, entry, names()));
            return None;
        }
        let (_, columns) = schema.table(table);
        let domains = self.rules.pack.domains.columns(RowsFrom::Table(table));
        let Item::Array(written) = &entry.node.item else {
            let found = entry.node.item.called();
            let mistake = ExampleMistake::NotRows { found, table: name.to_owned() };
            diagnostics.push(Diagnostic::of(entry.node.span, &mistake));
            return None;
        };
        let mut rows = Vec::new();
        for written in written {
            let Some(written) = written.table(diagnostics) else { continue };
            let mut row = vec![Value::Missing; columns.columns.len()];
            for (column, entry) in &written.entries {
                let Some(at) = columns.columns.get_index_of(column) else {
                    let mistake = ExampleMistake::UnknownColumn { table: name.to_owned(), found: column.clone() };
                    let names = columns.columns.keys().map(String::as_str);
                    diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(column, names));
                    continue;
                };
                let (_, domain) = &domains[ColumnIndex::from(at)];
                if let (Some(slot), Some(value)) = (row.get_mut(at), given_value(&entry.node, domain, diagnostics)) {
                    *slot = value;
                }
            }
            rows.push(row);
        }
        Some(GivenRows { table, rows })
    }
}
