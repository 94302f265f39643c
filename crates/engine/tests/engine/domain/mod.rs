//! What a figure can be: of one made-up project, with all that measures of it can be made of.

mod known;
mod possible;
mod suggested;

use super::toy;
use mdd_deliveries::Manifest;
use mdd_engine::rules::RulePack;

const ROWS: &str = r#"
[source.meting.table.rijen.columns]
soort = { from = "soort", type = "choice", allowed = ["a", "b", "c"] }
merk = { from = "merk", type = "text" }
score = { from = "score", type = "number", unit = "percent", allowed = [0, 33, 66, 100] }
cijfer = { from = "cijfer", type = "number", range = [1, 10] }
saldo = { from = "saldo", type = "number" }
dag = { from = "dag", type = "date", range = [2017-01-01, 2018-12-31] }
[source.meting.table.een]
file = "een.csv"
format = "csv"
delimiter = ";"
gemeente = { column = "code", by = "code" }
rows_per_gemeente = "one"
merged = "mean"
[source.meting.table.een.columns]
deel = { from = "score", type = "number", unit = "percent", range = [0, 100], merged = "mean" }
cijfer = { from = "cijfer", type = "number", range = [1, 10], merged = "sum" }
saldo = { from = "saldo", type = "number", unit = "euro", merged = "sum" }
"#;

const VIEWS: &str = r#"
[list]
eerste_twee = ["a", "b"]
[view.per_soort]
from = "rijen"
where = 'merk != "q"'
group = ["soort"]
[view.per_soort.columns]
rijen = { aggregate = "count" }
merken = { aggregate = "distinct", of = "merk" }
hoogste = { aggregate = "max", of = "cijfer" }
som = { aggregate = "sum", of = "score" }
gemiddeld = { aggregate = "mean", of = "score" }
[view.per_soort_en_merk]
from = "rijen"
group = ["soort", "merk"]
"#;

fn manifest() -> Manifest {
    let sources = toy::sources("", ROWS);
    toy::manifest(&sources.replace("name = \"naam\"", "name = \"naam\"\nmergers = \"herindelingen.csv\""))
}

/// A figure to print where nothing else is made.
const EXTRA: &str = "[measure.extra]\nfrom = 'rijen'\naggregate = 'count'\ndisplay = { decimals = 0 }\n";

/// A version with these measures, of which one is the figure of its indicator.
fn pack(manifest: &Manifest, measures: &str, value: &str) -> RulePack {
    let indicator = format!(
        "id = \"proef\"\nlabel = \"Proef\"\nbasis = \"proef\"\nvalue = \"{value}\"\n[benchmark]\nkind = \"mean\"\n"
    );
    let found = toy::rules(manifest, "1.0", &["proef"], &[VIEWS, measures, &indicator]);
    found.unwrap_or_else(|found| panic!("{}\n{measures}", toy::lines(&found)))
}
