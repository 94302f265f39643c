//! The keys of the files of rules, a file here for each kind: what stands where, and what it is for.
//!
//! A key is added here, and nowhere else but where it is used. Knows nothing of what is done with it.

mod definitions;
mod examples;
mod indicator;
mod measure;
mod report;
mod table;
mod version;

pub use definitions::{DEFINITIONS_FILE, VIEW};
pub use examples::EXAMPLES_FILE;
pub use indicator::{INDICATOR, INDICATOR_FILE};
pub use measure::COMPUTING;
pub use report::REPORT_FILE;
pub use version::VERSION_FILE;

pub(super) use definitions::{DEFINITIONS, PERIOD, TREE};
pub(crate) use examples::EXAMPLE;
pub(crate) use indicator::COLOURS;
pub(super) use indicator::{BENCHMARKS, BETTER, BenchmarkKind, COLOUR_CHANGE, COMPARE, LEAVE_OUT, REASONS};
pub(super) use measure::{
    AGGREGATES, CLASSES, COUNTS, FORMULA, FROM, KINDS, MISSING_PARTS, POINTS, SCRIPT, UNITS, WAYS, WEIGHTS, WHEN,
};
pub(super) use report::{ANNEXES, LANGUAGES, LEGEND_PLACES, PEER_NAMES, RANKINGS};
pub(super) use table::{CONTENTS, MAX_ROWS, SHOWN};

use crate::language::both;
use crate::syntax::{Holds, Key, Keys};

/// May stand in any table of the rules.
pub static ASSUMPTION: Key = Key::may("assumption", Holds::Text)
    .nl("Wat u hebt aangenomen omdat het niet is gepubliceerd. Verandert niets aan de uitkomst.")
    .en("What you had to assume because it was not published. It changes no outcome.");

/// May stand in any table of the rules, too.
pub static ALLOW: Key = Key::may("allow", Holds::list(&Holds::Table(&ALLOWED)))
    .nl("Waarschuwingen van mdd check die zo zijn bedoeld, en waarom.")
    .en("Warnings of mdd check that are meant, and why.");

pub static ALLOWED: Keys = Keys {
    what: "what-allow",
    says: both("Een waarschuwing die zo is bedoeld.", "A warning that is meant."),
    always: &[
        Key::must("code", Holds::Form(r"^MDD\d{3}$")).nl("De code van de melding.").en("The code of the message."),
        Key::may("at", Holds::Text)
            .nl("Waar het over gaat, als dat niet alles is: \"freshness.cbs\", \"indicator.*.basis\".")
            .en("What it is about, when that is not all: \"freshness.cbs\", \"indicator.*.basis\"."),
        Key::must("because", Holds::Text).nl("Waarom het zo is bedoeld.").en("Why it is meant."),
    ],
    ..Keys::EMPTY
};

/// Texts in their order; a later version may say only what it adds.
const NAMES: Holds = Holds::Either(&[Holds::TEXTS, Holds::Table(&LIST_CHANGE), LIST_CHANGES]);

/// Additions at several places of a list.
const LIST_CHANGES: Holds = Holds::list(&ONE_CHANGE);
static ONE_CHANGE: Holds = Holds::Table(&LIST_CHANGE);

/// `sections = { add = ["wachttijd"], after = "loket" }`
pub(super) static LIST_CHANGE: Keys = Keys {
    what: "what-list-change",
    says: both(
        "In een latere versie: wat er bij een lijst komt; de rest blijft zoals het was.",
        "In a later version: what is added to a list; the rest stays as it was.",
    ),
    always: &[
        Key::must("add", Holds::list(&Holds::Anything))
            .nl("Wat erbij komt, in volgorde.")
            .en("What is added, in its order."),
        Key::may("before", Holds::Text)
            .nl("Voor welke naam uit de lijst. Zonder `before` en `after` komt het achteraan.")
            .en("Before which name of the list. Without `before` and `after` it comes last."),
        Key::may("after", Holds::Text).nl("Achter welke naam uit de lijst.").en("After which name of the list."),
    ],
    ..Keys::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Aggregate;
    use crate::terms::{Colour, GreyReason, Unit};

    #[test]
    fn everything_that_there_is_can_be_written() {
        assert_eq!(AGGREGATES.map(|word| word.means), Aggregate::ALL);
        assert_eq!(UNITS.map(|word| word.means), Unit::ALL);
        assert_eq!(COLOURS.map(|word| word.means), Colour::ALL);
        assert_eq!(REASONS.map(|word| word.means), GreyReason::ALL);
    }
}
