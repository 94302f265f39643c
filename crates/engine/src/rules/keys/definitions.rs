//! `measures/*.toml` and `tables/*.toml`, and what may also stand beside an indicator; and views.

use super::NAMES;
use super::indicator::INDICATOR;
use super::measure::{AGGREGATES, MEASURE};
use super::report::REPORT_FILE;
use super::table::TABLE;
use crate::language::both;
use crate::syntax::{Holds, Key, Keys};
use crate::terms::PeriodUnit;

pub static DEFINITIONS_FILE: Keys = Keys {
    what: "what-rules",
    says: both(
        "Cijfers, drempels, lijsten en tabellen die meer indicatoren gebruiken.",
        "Measures, thresholds, lists and tables that several indicators use.",
    ),
    is_file: true,
    always: &DEFINITIONS,
    ..Keys::EMPTY
};

/// What is defined by its name.
pub static DEFINITIONS: [Key; 5] = [
    Key::may("measure", Holds::Named(&Holds::Table(&MEASURE)))
        .nl("Cijfers, bij hun naam.")
        .en("Measures, by their names."),
    Key::may("view", Holds::Named(&Holds::Table(&VIEW)))
        .nl("Rijen per gemeente, gegroepeerd uit een tabel van sources.toml.")
        .en("Rows of a gemeente, grouped out of a table of sources.toml."),
    Key::may("list", Holds::Named(&NAMES))
        .nl("Lijsten van teksten, om in voorwaarden te gebruiken: `component in digitale_voorzieningen`.")
        .en("Lists of texts, to be used in conditions: `component in digitale_voorzieningen`."),
    Key::may("threshold", Holds::Named(&Holds::Either(&[Holds::Number, Holds::Table(&PERIOD)])))
        .nl("Getallen en perioden die een kleur bepalen, met een naam.")
        .en("Numbers and periods that decide a colour, with a name."),
    Key::may("table", Holds::Named(&Holds::Table(&TABLE))).nl("Tabellen in de paragrafen.").en("Tables in paragraphs."),
];

/// How far back a rule looks: one of these.
pub static PERIOD: Keys = Keys {
    what: "what-period",
    says: both("Een periode: een van de vier.", "A period: one of the four."),
    always: &[
        unit(PeriodUnit::Days).nl("Zoveel dagen.").en("So many days."),
        unit(PeriodUnit::Weeks).nl("Zoveel weken.").en("So many weeks."),
        unit(PeriodUnit::Months)
            .nl("Zoveel kalendermaanden; in een kortere maand de laatste dag.")
            .en("So many calendar months; in a shorter month its last day."),
        unit(PeriodUnit::Years).nl("Zoveel kalenderjaren.").en("So many calendar years."),
    ],
    ..Keys::EMPTY
};

const fn unit(unit: PeriodUnit) -> Key {
    Key::may(unit.word(), Holds::Count { least: 1, most: unit.most() })
}

/// All that a version says, from all its files: nobody writes it so.
pub static TREE: Keys = Keys {
    what: "what-rules",
    always: &[
        Key::may("indicator", Holds::Named(&Holds::Table(&INDICATOR))),
        Key::may("report", Holds::Table(&REPORT_FILE)),
    ],
    sometimes: &[&DEFINITIONS],
    ..Keys::EMPTY
};

pub static VIEW: Keys = Keys {
    what: "what-view",
    says: both("Rijen per gemeente, gegroepeerd.", "Rows of a gemeente, grouped."),
    always: &[
        Key::inherits("from", Holds::Text)
            .nl("Uit welke tabel van sources.toml, of welke andere view.")
            .en("Out of which table of sources.toml, or which other view."),
        Key::may("join", Holds::Table(&JOIN))
            .nl("Een tabel zonder gemeenten ernaast: elke rij telt een keer voor elke rij daar met dezelfde waarde.")
            .en("A table without gemeenten beside it: each row counts once for each row there with the same value."),
        Key::may("where", Holds::Condition).nl("Welke rijen.").en("Which rows."),
        Key::inherits("group", Holds::TEXTS)
            .nl("Op welke kolommen de rijen worden samengenomen.")
            .en("By which columns rows are taken together."),
        Key::may("columns", Holds::Named(&Holds::Table(&VIEW_COLUMN)))
            .nl("De andere kolommen van de view, bij hun naam.")
            .en("The other columns of the view, by their names."),
    ],
    ..Keys::EMPTY
};

static JOIN: Keys = Keys {
    what: "what-join",
    always: &[
        Key::inherits("table", Holds::Text).nl("De tabel ernaast.").en("The table beside it."),
        Key::inherits("on", Holds::Text)
            .nl("De kolom die in beide hetzelfde is.")
            .en("The column that is the same in both."),
    ],
    ..Keys::EMPTY
};

static VIEW_COLUMN: Keys = Keys {
    what: "what-view-column",
    always: &[
        Key::inherits("aggregate", Holds::Word(&AGGREGATES))
            .nl("Wat er met de rijen gebeurt.")
            .en("What is made of the rows."),
        Key::may("of", Holds::Text).nl("Van welke kolom.").en("Of which column."),
    ],
    ..Keys::EMPTY
};
