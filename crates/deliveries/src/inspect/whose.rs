//! The lines of a proposal on whose the rows are: the column that says it, and what is said of rows that match nobody.

use super::columns::Cells;
use super::former::{RowsSeen, former_lines};
use super::gemeente::{GemeenteColumns, Unknown};
use super::gemeenten::Gemeenten;
use super::likely::Likely;
use super::toml::{Line, list, quoted};
use crate::DeliverySample;
use crate::manifest::MatchedBy;
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::text::visible;

/// So many texts that match no gemeente are named.
const NAMED: usize = 20;

/// The lines on the column of the gemeente, and on rows that are of none of the peildatum.
pub(super) fn gemeente_lines(
    table: &mut Vec<Line>,
    keys: &GemeenteColumns<'_>,
    columns: &[Cells<'_>],
    sample: &DeliverySample,
    rows: RowsSeen,
    known: &Gemeenten,
) {
    let Some(key) = &keys.key else {
        table.push(Line::remark("proposals-ask-no-gemeente"));
        return;
    };
    let written = |word: &str, nth_word: &str, column: usize| {
        let cells = columns.get(column).or_fault("a column of the sample");
        let name = quoted(cells.name);
        let nth = cells.nth.map_or_else(String::new, |nth| format!(", {nth_word} = {nth}"));
        format!("{word} = {name}{nth}")
    };
    let by = match key.by {
        MatchedBy::Code => "code",
        MatchedBy::Name => "name",
    };
    let mut value = format!("{}, by = {}", written("column", "nth", key.column), quoted(by));
    if !key.prefix.is_empty() {
        value.push_str(&format!(", prefix = {}", quoted(key.prefix)));
    }
    if let Some(names) = keys.names {
        value.push_str(&format!(", {}", written("name", "name_nth", names)));
    }
    if sample.filled.contains(&key.column) {
        value.push_str(", fill = \"down\"");
    }
    let note = match key.other_time {
        0 => said("proposals-matched"),
        rows => said("proposals-matched-other-time").with("other", rows),
    };
    let note = note.with("matched", key.matched).with("rows", key.rows);
    table.push(Line::key("gemeente", format!("{{ {value} }}"), note));
    for (column, matched) in &keys.others {
        let name = columns.get(*column).or_fault("a column of the sample").name;
        let other = said("proposals-ask-other-gemeente").with("column", &*visible(name));
        table.push(Line::remark(other.with("cells", *matched)));
    }
    if let Some((rows, line)) = keys.contradictions {
        table.push(Line::remark(said("proposals-ask-two-gemeenten").with("rows", rows).with("line", line)));
    }
    let (word, note) = match key.most {
        _ if rows.slips => (
            "one",
            said("proposals-ask-slips").with("names", known.names(&key.doubled)).with("count", key.doubled.len()),
        ),
        0 | 1 => ("one", said("proposals-one-row")),
        most => ("many", said("proposals-many-rows").with("most", most)),
    };
    table.push(Line::key("rows_per_gemeente", quoted(word), note.with("gemeenten", key.gemeenten)));
    table.extend(former_lines(key, columns.get(key.column).or_fault("a column of the sample"), rows, known));
    let nameless = sample.rows.len().checked_sub(key.rows).or_fault("rows of a gemeente are rows of the sample");
    if nameless > 0 {
        table.push(Line::remark(said("proposals-ask-nameless").with("rows", nameless)));
    }
    let rows: usize = key.unknown.iter().map(|unknown| unknown.rows).sum();
    if rows > 0 {
        table.push(Line::remark(said("proposals-ask-unknown").with("rows", rows)));
        unknown_lines(table, &key.unknown);
    }
}

fn unknown_lines(table: &mut Vec<Line>, unknown: &[Unknown<'_>]) {
    let mut none = Vec::new();
    for Unknown { said: text, likely, .. } in unknown.iter().take(NAMED) {
        let shown = quoted(text);
        match likely {
            Some(Likely::One(name, code)) => {
                table.push(Line::off(format!("aliases = {{ {shown} = {} }} # {name}?", quoted(code))));
            }
            Some(Likely::Several(several)) => {
                let which = said("proposals-ask-can-be").with("said", shown).with("several", several.clone());
                table.push(Line::remark(which));
            }
            Some(Likely::Elsewhere(others)) => {
                let other = said("proposals-ask-other-province").with("said", shown).with("others", others);
                table.push(Line::remark(other));
            }
            Some(Likely::Code(name)) => {
                let none = match name.as_str() {
                    "" => said("proposals-ask-unknown-code"),
                    name => said("proposals-ask-unknown-code-named").with("named", quoted(name)),
                };
                table.push(Line::remark(none.with("said", shown)));
            }
            Some(Likely::Region | Likely::Nobody) | None => none.push(*text),
        }
    }
    if !none.is_empty() {
        table.push(Line::off(format!("not_gemeenten = {}", list(none))));
    }
    if unknown.len() > NAMED {
        table.push(Line::remark(said("proposals-more-unknown").with("count", unknown.len() - NAMED)));
    }
}
