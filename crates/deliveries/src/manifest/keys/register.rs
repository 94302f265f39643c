//! `[register]`: which gemeenten there are; and `url`: where a delivery can be fetched.

use super::super::remote::Paging;
use mdd_engine::language::both;
use mdd_engine::syntax::{Holds, Key, Keys, Word};

pub static REGISTER: Keys = Keys {
    what: "what-register",
    always: &[
        Key::must("table", Holds::Text)
            .nl("De tabel met een rij per gemeente.")
            .en("The table with one row a gemeente."),
        Key::must("name", Holds::Text)
            .nl("De kolom met de naam van de gemeente.")
            .en("The column with the name of the gemeente."),
        Key::may("inhabitants", Holds::Text)
            .nl("De kolom met het aantal inwoners.")
            .en("The column with the number of inhabitants."),
        Key::may("province", Holds::Text).nl("De kolom met de provincie.").en("The column with the province."),
        Key::may("mergers", Holds::Text)
            .nl("Een bestand met opgeheven gemeenten.")
            .en("A file with gemeenten that are no more."),
        Key::may("spellings", Holds::Text)
            .nl("Een bestand met andere schrijfwijzen van namen.")
            .en("A file with other spellings of names."),
        Key::may("valid_on", Holds::Day)
            .nl(
                "Van welke dag de lijst is, zonder aanhalingstekens: 2018-01-01. De gemeenten van een andere peildatum volgen daaruit met het bestand met opgeheven gemeenten.",
            )
            .en(
                "Of which day the list is, without quotes: 2018-01-01. The gemeenten of another peildatum follow from it by the file with gemeenten that are no more.",
            ),
        Key::may("since", Holds::Text)
            .nl("De kolom met de dag vanaf wanneer een rij geldt; leeg is altijd al.")
            .en("The column with the day from which a row holds; empty is always."),
        Key::may("until", Holds::Text)
            .nl("De kolom met de dag waarop een rij niet meer geldt; leeg is nog steeds.")
            .en("The column with the day on which a row holds no more; empty is still."),
        Key::may("aliases", Holds::Named(&Holds::Text))
            .nl("Namen in leveringen, elk met de code van de gemeente die ermee is bedoeld. Geldt voor elke tabel.")
            .en("Names in deliveries, each with the code of the gemeente that is meant. Holds for every table."),
    ],
    ..Keys::EMPTY
};

pub const TIMEOUT_AT_MOST: u32 = 3600;
pub const WAIT_AT_MOST: u32 = 600;

pub static REMOTE: Keys = Keys {
    what: "what-url",
    says: both(
        "Waar een levering is op te halen, en met hoeveel geduld.",
        "Where a delivery can be fetched, and with how much patience.",
    ),
    always: &[
        Key::must("from", Holds::Form("^[Hh][Tt][Tt][Pp][Ss]?://"))
            .nl("Het adres, met https:// of http:// ervoor, zonder naam of wachtwoord.")
            .en("The address, with https:// or http:// in front, without a name or password."),
        Key::may("paging", Holds::Word(&PAGES))
            .nl("Of de levering in bladzijden komt, zoals OData dat doet. Zij worden samen een bestand.")
            .en("Whether the delivery comes in pages, as OData does it. Together they become one file."),
        Key::may("limit_mb", Holds::Count { least: 1, most: 2000 })
            .nl("Hoe groot de levering hoogstens mag zijn, in miljoenen bytes. Anders 200.")
            .en("How large the delivery may be at most, in millions of bytes. Else 200."),
        Key::may("timeout_s", Holds::NumberFrom { least: 0, most: TIMEOUT_AT_MOST, above: true })
            .nl("Hoeveel seconden een antwoord mag duren. Anders 120.")
            .en("How many seconds an answer may take. Else 120."),
        Key::may("attempts", Holds::Count { least: 1, most: 10 })
            .nl("Hoe vaak er hoogstens wordt gevraagd. Anders 4.")
            .en("How often is asked at most. Else 4."),
        Key::may("wait_s", Holds::NumberFrom { least: 0, most: WAIT_AT_MOST, above: false })
            .nl("Hoeveel seconden er wordt gewacht voor de tweede keer; daarna telkens twee keer zo lang. Anders 2.")
            .en("How many seconds to wait before the second time; then twice as long each time. Else 2."),
    ],
    ..Keys::EMPTY
};

pub static PAGES: [Word<Paging>; 2] = [
    Word::new("none", Paging::Whole).nl("De levering komt in een keer.").en("The delivery comes at once."),
    Word::new("odata", Paging::OData)
        .nl("Elk antwoord noemt het volgende: `@odata.nextLink`.")
        .en("Each answer names the next: `@odata.nextLink`."),
];
