//! What may stand in `workshops.toml`.

use crate::language::both;
use crate::syntax::{Holds, Key, Keys};

pub static WORKSHOPS_FILE: Keys = Keys {
    what: "what-workshops",
    says: both(
        "Welke gemeenten meedoen aan werksessies, waarin zij van elkaar leren.",
        "Which gemeenten take part in workshops, in which they learn from each other.",
    ),
    is_file: true,
    always: &[Key::may("participant", Holds::list(&Holds::Table(&PARTICIPANT)))
        .nl("De gemeenten die meedoen.")
        .en("The gemeenten that take part.")],
    ..Keys::EMPTY
};

static PARTICIPANT: Keys = Keys {
    what: "what-participant",
    says: both(
        "Een gemeente die meedoet. Haar cijfers op haar thema's worden getoond aan wie met haar in een groep zit.",
        "A gemeente that takes part. Its figures on its themes are shown to those in a group with it.",
    ),
    always: &[
        Key::must("gemeente", Holds::Text)
            .nl("De gemeente: een code of een naam.")
            .en("The gemeente: a code or a name."),
        Key::must("contact", Holds::Text)
            .nl("Wie de uitnodiging krijgt: een rol, zoals \"informatiemanager\". Nooit een persoon.")
            .en("Who gets the invitation: a role, such as \"information manager\". Never a person."),
        Key::may("themes", Holds::TEXTS)
            .nl("Op welke thema's: hoofdstukken, paragrafen (nummer of titel) of `id`'s van indicatoren. Zonder: op alle.")
            .en("On which themes: chapters, paragraphs (number or title) or `id`s of indicators. Without: on all."),
    ],
    ..Keys::EMPTY
};
