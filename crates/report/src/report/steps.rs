//! What was done to a delivery on its way to a table, in Dutch.

use mdd_engine::dataset::{Combined, Policy, Step};
use mdd_engine::language::Language;

pub(super) fn dutch(step: &Step) -> String {
    match step {
        Step::Chosen { among } => format!("gekozen als nieuwste van {among} bestanden"),
        Step::Unpacked { from, member: None, bytes } => format!("uitgepakt uit {from} ({bytes} bytes)"),
        Step::Unpacked { from, member: Some(member), bytes } => {
            format!("{member} uitgepakt uit {from} ({bytes} bytes)")
        }
        Step::Decoded { from } => format!("omgezet uit {from}"),
        Step::TotalsLeftOut { rows } => format!("{} met totalen weggelaten", counted(*rows, "rij", "rijen")),
        Step::OthersLeftOut { only, rows } => {
            let only: Vec<String> = only.iter().map(|only| Language::Dutch.say(only)).collect();
            format!("{} weggelaten met iets anders dan {}", counted(*rows, "rij", "rijen"), only.join(", "))
        }
        Step::Filled { rows } => format!("{} te kort, aangevuld met lege velden", counted(*rows, "rij", "rijen")),
        Step::Cut { rows } => {
            format!("{} gelezen zonder de lege velden erachter", counted(*rows, "rij", "rijen"))
        }
        Step::FilledDown { column, cells } => {
            format!("{column}: {} aangevuld met de waarde erboven", counted(*cells, "cel", "cellen"))
        }
        Step::Missing { column, cells } => {
            format!("{column}: {} gelezen als ontbrekend", counted(*cells, "cel", "cellen"))
        }
        Step::Replaced { column, cells } => {
            format!("{column}: {} gelezen zoals `values` zegt", counted(*cells, "cel", "cellen"))
        }
        Step::Rounded { column, cells } => {
            format!("{column}: {} afgerond op 15 cijfers", counted(*cells, "cel", "cellen"))
        }
        Step::Split { column, rows, into } => {
            format!("{column}: {} met meer waarden werden er {into}", counted(*rows, "rij", "rijen"))
        }
        Step::Renamed { rows } => {
            format!("{} met een vroegere naam of code van de gemeente", counted(*rows, "rij", "rijen"))
        }
        Step::Repeated { rows, .. } => format!("{} weggelaten als herhaling", counted(*rows, "rij", "rijen")),
        Step::Equal { rows } => {
            format!("{} gelijk aan een eerdere en tellen mee", counted(*rows, "rij is", "rijen zijn"))
        }
        Step::Divided { rows } => {
            format!("{} van verdeelde gemeenten aan elke opvolger gegeven", counted(*rows, "rij", "rijen"))
        }
        Step::Merged { gone, combined, .. } => {
            let gone = counted(*gone, "opgeheven gemeente", "opgeheven gemeenten");
            format!("rijen van {gone} {}", of_combined(*combined))
        }
    }
}

/// "rijen van 3 opgeheven gemeenten ..."
fn of_combined(combined: Combined) -> &'static str {
    match combined {
        Combined::By(Policy::Sum) => "opgeteld",
        Combined::By(Policy::Mean) => "gemiddeld",
        Combined::By(Policy::Weighted) => "gemiddeld (naar grootte)",
        Combined::By(Policy::Any) => "samengevoegd (ja als een van hen ja zegt)",
        Combined::By(Policy::Largest) => "samengevoegd (de grootste telt)",
        Combined::Variously | Combined::Together => "samengevoegd",
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
