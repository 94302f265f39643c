//! What may stand in `samenwerkingen.toml`.

use crate::language::both;
use crate::naming::NAMES;
use crate::syntax::{Holds, Key, Keys};

pub static ORGANISATIONS_FILE: Keys = Keys {
    what: "what-organisations",
    says: both(
        "Samenwerkingen: wie iets voor meer gemeenten tegelijk doet.",
        "Organisations: who does something for several gemeenten together.",
    ),
    is_file: true,
    always: &[Key::may("organisation", Holds::Named(&Holds::Table(&ORGANISATION)))
        .nl("De samenwerkingen, elk met een eigen naam.")
        .en("The organisations, each with a name of its own.")],
    ..Keys::EMPTY
};

static ORGANISATION: Keys = Keys {
    what: "what-organisation",
    says: both(
        "Een samenwerking die onderwerpen voor haar gemeenten doet. Zij staat bij de kleur, en verandert die niet.",
        "An organisation that does subjects for its gemeenten. It stands beside the colour, and does not change it.",
    ),
    always: &[
        Key::must("title", Holds::Text).nl("Hoe zij in het rapport heet.").en("How the report calls it."),
        Key::must("contact", Holds::Text)
            .nl("Bij wie u terechtkunt: een rol, zoals \"informatiemanager\". Nooit een persoon.")
            .en("Whom to turn to: a role, such as \"information manager\". Never a person."),
        Key::must("members", NAMES).nl("Haar gemeenten: codes of namen.").en("Its gemeenten: codes or names."),
        Key::must("subjects", NAMES)
            .nl("Wat zij doet: de `id` van een indicator, of het nummer van een paragraaf voor alles wat daarin staat.")
            .en("What it does: the `id` of an indicator, or the number of a paragraph for all that is in it."),
        Key::must("since", Holds::Day).nl("De eerste dag waarop zij dat doet.").en("The first day on which it does."),
        Key::may("until", Holds::Day)
            .nl("De laatste dag waarop zij dat doet. Zonder: zij gaat door.")
            .en("The last day on which it does. Without: it goes on."),
    ],
    ..Keys::EMPTY
};
