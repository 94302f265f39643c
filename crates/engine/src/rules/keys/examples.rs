//! `tests/*.toml`: the examples of a version.

use super::indicator::{COLOURS, REASON};
use crate::language::both;
use crate::syntax::{Holds, Key, Keys};

pub static EXAMPLES_FILE: Keys = Keys {
    what: "what-examples",
    says: both(
        "Voorbeelden: wat een indicator bij deze cijfers moet geven.",
        "Examples: what an indicator should give with these figures.",
    ),
    is_file: true,
    always: &[
        Key::must("indicator", Holds::Text).nl("De `id` van de indicator.").en("The `id` of the indicator."),
        Key::may("example", Holds::list(&Holds::Table(&EXAMPLE))).nl("De voorbeelden.").en("The examples."),
    ],
    ..Keys::EMPTY
};

pub static EXAMPLE: Keys = Keys {
    what: "what-example",
    says: both(
        "Een voorbeeld: wat er is gegeven, en wat de indicator dan moet zeggen.",
        "An example: what is given, and what the indicator should say then.",
    ),
    always: &[
        Key::must("name", Holds::Text)
            .nl("Waar het voorbeeld over gaat. Een latere versie vervangt het met een voorbeeld dat hetzelfde heet.")
            .en("What it is an example of. A later version replaces it by an example of the same name."),
        Key::may("given", Holds::Named(&Holds::Anything))
            .nl("De cijfers van de gemeente, bij hun naam; \"-\" is geen cijfer.")
            .en("The figures of the gemeente, by their names; \"-\" is no figure."),
        Key::may("rows", Holds::Named(&Holds::list(&Holds::Named(&Holds::Anything))))
            .nl("De rijen van de gemeente, bij de naam van de tabel.")
            .en("The rows of the gemeente, by the name of the table."),
        Key::may("colour", Holds::Word(&COLOURS)).nl("De kleur die erbij hoort.").en("The colour that belongs to it."),
        Key::may("shows", Holds::Text).nl("Het cijfer zoals het wordt afgedrukt.").en("The figure as it is printed."),
        Key::may("why", Holds::Text)
            .nl("Een deel van wat de lezer te zien krijgt.")
            .en("A part of what the reader gets to see."),
        Key::may("reason", REASON).nl("Waarom het grijs is.").en("Why it is grijs."),
        Key::may("rule", Holds::up_to(u32::MAX))
            .nl("De hoeveelste kleurregel beslist.")
            .en("Which colour rule decides, counted from 1."),
        Key::may("beside", Holds::Text)
            .nl("Het cijfer ernaast zoals het wordt afgedrukt.")
            .en("The figure beside it as it is printed."),
        Key::may("detail", Holds::Text).nl("Wat er onder het cijfer staat.").en("What stands under the figure."),
        Key::may("makes", Holds::Named(&Holds::Text))
            .nl("Cijfers die eruit volgen, bij hun naam, zoals ze worden afgedrukt.")
            .en("Figures that follow, by their names, as they are printed."),
        Key::may("others", Holds::list(&Holds::Table(&OTHER)))
            .nl("De andere gemeenten van het land: daaruit volgt het cijfer ernaast.")
            .en("The other gemeenten of the country: the figure beside it follows from them."),
    ],
    ..Keys::EMPTY
};

pub static OTHER: Keys = Keys {
    what: "what-other-gemeente",
    says: both("Een andere gemeente.", "Another gemeente."),
    always: &[
        Key::may("given", Holds::Named(&Holds::Anything))
            .nl("De cijfers van die gemeente, bij hun naam.")
            .en("The figures of that gemeente, by their names."),
        Key::may("rows", Holds::Named(&Holds::list(&Holds::Named(&Holds::Anything))))
            .nl("De rijen van die gemeente, bij de naam van de tabel.")
            .en("The rows of that gemeente, by the name of the table."),
    ],
    ..Keys::EMPTY
};
