//! On which deliveries a report was made, and which of those are others now.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use mdd_engine::dataset::Dataset;

/// A delivery as it was when a report was made.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct DeliveryThen {
    pub table: String,
    pub file: String,
    pub sha256: String,
}

/// A delivery that is another one now.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct DeliveryChanged {
    #[serde(flatten)]
    pub then: DeliveryThen,
    /// Of the file of now; empty when the table has none.
    pub now: String,
}

/// The deliveries under the figures of a report that are not those of now.
pub(super) fn moved_under(report: &Value, data: &Dataset) -> Vec<DeliveryChanged> {
    let mut found = BTreeMap::new();
    gather(report, &mut found);
    moved(found.into_keys(), data)
}

/// Those of these deliveries that are not those of now.
pub fn moved(then: impl Iterator<Item = DeliveryThen>, data: &Dataset) -> Vec<DeliveryChanged> {
    let now = |table: &str| {
        let load = data.schema.tables.get_index_of(table).and_then(|at| data.loads.raw.get(at));
        load.and_then(|load| load.files.first()).map(|file| file.sha256.clone()).unwrap_or_default()
    };
    let moved = then.map(|then| DeliveryChanged { now: now(&then.table), then });
    moved.filter(|moved| moved.now != moved.then.sha256).collect()
}

/// Every origin of a figure in a report, each once.
fn gather(part: &Value, found: &mut BTreeMap<DeliveryThen, ()>) {
    match part {
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, found)),
        Value::Object(parts) => {
            let text = |key: &str| part.get(key).and_then(Value::as_str).map(str::to_owned);
            if let (Some(table), Some(file), Some(sha256)) = (text("table"), text("file"), text("sha256")) {
                found.insert(DeliveryThen { table, file, sha256 }, ());
            }
            parts.values().for_each(|part| gather(part, found));
        }
        _ => {}
    }
}
