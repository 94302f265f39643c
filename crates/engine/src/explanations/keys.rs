//! What may stand in `explanations/*.toml`.

use crate::language::both;
use crate::naming::NAMES;
use crate::syntax::{Holds, Key, Keys};

pub static EXPLANATIONS_FILE: Keys = Keys {
    what: "what-explanations",
    says: both(
        "Toelichtingen van gemeenten bij hun kleuren: pas toe of leg uit.",
        "What gemeenten say of their colours: comply or explain.",
    ),
    is_file: true,
    always: &[Key::may("explanation", Holds::list(&Holds::Table(&EXPLANATION)))
        .nl("De toelichtingen.")
        .en("The explanations.")],
    ..Keys::EMPTY
};

static EXPLANATION: Keys = Keys {
    what: "what-explanation",
    says: both(
        "Waarom een kleur van een gemeente is zoals die is, volgens wie erover gaat. Het staat naast de kleur, nooit ervoor in de plaats.",
        "Why a colour of a gemeente is as it is, by who is in charge of it. It stands beside the colour, never in its place.",
    ),
    always: &[
        Key::must("gemeente", Holds::Text)
            .nl("De gemeente: een code of een naam.")
            .en("The gemeente: a code or a name."),
        Key::must("indicator", NAMES)
            .nl("De `id` van de indicator, of een lijst ervan.")
            .en("The `id` of the indicator, or a list of them."),
        Key::must("text", Holds::Text)
            .nl("De toelichting, in gewone woorden: hoogstens 600 tekens. Geen namen van personen.")
            .en("The explanation, in plain words: at most 600 letters. No names of persons."),
        Key::must("who", Holds::Text)
            .nl("Wie dit zegt: een rol, zoals \"informatiemanager\". Nooit een persoon.")
            .en("Who says this: a role, such as \"information manager\". Never a person."),
        Key::must("since", Holds::Day).nl("De eerste dag waarop zij geldt.").en("The first day on which it holds."),
        Key::must("until", Holds::Day).nl("De laatste dag waarop zij geldt.").en("The last day on which it holds."),
        Key::may("rules", NAMES)
            .nl("Voor welke versies van de regels. Zonder: voor alle.")
            .en("For which versions of the rules. Without: for all."),
    ],
    ..Keys::EMPTY
};
