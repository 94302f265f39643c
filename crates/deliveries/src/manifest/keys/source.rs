//! The file itself, and `[source.x]`.

use super::register::REGISTER;
use super::table::TABLE;
use super::words::STALES;
use mdd_engine::language::both;
use mdd_engine::syntax::{Holds, Key, Keys, Word};
use mdd_engine::terms::Frequency;

pub static SOURCES_FILE: Keys = Keys {
    what: "what-sources",
    says: both("Welke leveringen er zijn, en hoe ze te lezen.", "Which deliveries there are, and how to read them."),
    is_file: true,
    always: &[
        Key::must("peildatum", Holds::Day)
            .nl("De datum van het rapport, zonder aanhalingstekens: 2018-02-06.")
            .en("The date of the report, without quotes: 2018-02-06."),
        Key::may("requires", Holds::Text)
            .nl("Welke versie van het programma nodig is: \">= 0.2\".")
            .en("Which version of the program is needed: \">= 0.2\"."),
        Key::must("register", Holds::Table(&REGISTER))
            .nl("Welke tabel de gemeenten noemt.")
            .en("Which table lists the gemeenten."),
        Key::may("source", Holds::Named(&Holds::Table(&SOURCE)))
            .nl("De bronnen, bij hun naam.")
            .en("The sources, by their names."),
    ],
    ..Keys::EMPTY
};

pub static SOURCE: Keys = Keys {
    what: "what-source",
    says: both("Een bron.", "A source."),
    always: &[
        Key::must("title", Holds::Text).nl("Hoe de bron heet.").en("How the source is called."),
        Key::may("cited_as", Holds::Text)
            .nl("Hoe de bron in paragrafen wordt genoemd, als dat anders is.")
            .en("How paragraphs cite the source, where that is otherwise."),
        Key::must("publisher", Holds::Text).nl("Van wie de bron is.").en("Whose the source is."),
        Key::must("frequency", Holds::Word(&FREQUENCIES))
            .nl("Hoe vaak de bron wordt bijgewerkt.")
            .en("How often the source is updated."),
        Key::must("updated", Holds::Form(r"^(\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?)?)?|file)$"))
            .nl(
                "Wanneer de bron is bijgewerkt: een dag 2018-02-06, een tijdstip 2018-02-06T05:00:00, een maand \"2017-12\" of een jaar \"2017\"; of \"file\": de naam van het bestand zegt het.",
            )
            .en(
                "When the source was updated: a day 2018-02-06, a moment 2018-02-06T05:00:00, a month \"2017-12\" or a year \"2017\"; or \"file\": the name of the file says it.",
            ),
        Key::may("edition", Holds::Text)
            .nl("Van welk onderzoek de cijfers zijn: \"Onderzoeksjaar 2016\".")
            .en("Of which survey the figures are: \"Onderzoeksjaar 2016\"."),
        Key::may("outdated_after_months", Holds::up_to(1200))
            .nl("Na hoeveel maanden de bron te oud is voor een kleur.")
            .en("After how many months the source is too old for a colour."),
        Key::may("licence", Holds::Text)
            .nl("Onder welke licentie de gegevens zijn gegeven.")
            .en("Under which licence the data are given."),
        Key::may("stale", Holds::Word(&STALES))
            .nl("Wat er gebeurt als de bron te oud is: `error` stopt het rapport, `warning` (als er niets staat) niet, en bij `missing` telt zij als niet geleverd.")
            .en("What happens when the source is too old: `error` stops the report, `warning` (when nothing is said) does not, and with `missing` it counts as not delivered."),
        Key::may("synthetic", Holds::YesNo)
            .nl("Of de cijfers verzonnen zijn, voor demonstratie.")
            .en("Whether the figures are made up, for demonstration."),
        Key::may("table", Holds::Named(&Holds::Table(&TABLE)))
            .nl("De tabellen van de bron, bij hun naam.")
            .en("The tables of the source, by their names."),
    ],
    ..Keys::EMPTY
};

/// How often a source comes.
pub static FREQUENCIES: [Word<Frequency>; Frequency::ALL.len()] = {
    let [daily, weekly, monthly, two_monthly, quarterly, half_yearly, yearly, once] = Frequency::ALL;
    [
        frequency(daily),
        frequency(weekly),
        frequency(monthly),
        frequency(two_monthly),
        frequency(quarterly),
        frequency(half_yearly),
        frequency(yearly),
        frequency(once),
    ]
};

const fn frequency(frequency: Frequency) -> Word<Frequency> {
    Word::new(frequency.word(), frequency)
}
