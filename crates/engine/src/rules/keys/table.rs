//! `[table.x]`: a table in a paragraph.

use super::measure::DISPLAY;
use crate::language::both;
use crate::syntax::{Holds, Key, Keys, Word};

/// A table shows at most so many rows.
pub const MAX_ROWS: u32 = 500;

pub static TABLE: Keys = Keys {
    what: "what-report-table",
    says: both("Een tabel in een paragraaf.", "A table in a paragraph."),
    always: &[
        Key::inherits("title", Holds::Text).nl("De kop boven de tabel.").en("The heading above the table."),
        Key::may("basis", Holds::Text)
            .nl("Waar de tabel vandaan komt: een plaats in de rapportage.")
            .en("Where the table comes from: a place in the published report."),
        Key::inherits("rows", Holds::Table(&ROWS)).nl("Welke rijen er zijn.").en("Which rows there are."),
        Key::may("key", Holds::Text)
            .nl("De kolom waarmee rijen in andere tabellen worden opgezocht.")
            .en("The column by which rows are found in other tables."),
        Key::may("column", Holds::list(&Holds::Table(&COLUMN)))
            .nl("De kolommen, in volgorde.")
            .en("The columns, in their order."),
        Key::may("group", Holds::list(&Holds::Table(&GROUP)))
            .nl("Koppen boven meer kolommen.")
            .en("Headings over several columns."),
        Key::may("empty", Holds::Text)
            .nl("Wat er staat als er geen rijen zijn.")
            .en("What is said when there are no rows."),
    ],
    ..Keys::EMPTY
};

static ROWS: Keys = Keys {
    what: "what-rows",
    says: both(
        "Welke rijen: uit een tabel (`from`), van een lijst (`list`) of uitgeschreven (`criteria`).",
        "Which rows: out of a table (`from`), of a list (`list`) or written out (`criteria`).",
    ),
    always: &[
        Key::may("list", Holds::Text).nl("Een lijst: een rij per tekst.").en("A list: a row for each text."),
        Key::may("criteria", Holds::list(&Holds::Table(&CRITERION)))
            .nl("Uitgeschreven rijen, elk met een voorwaarde.")
            .en("Rows that are written out, each with a condition."),
        Key::may("words", Holds::Table(&YES_NO_WORDS))
            .nl("De woorden voor wel en niet.")
            .en("The words for yes and no."),
        Key::may("from", Holds::Text)
            .nl("Uit welke tabel van sources.toml, of welke view.")
            .en("Out of which table of sources.toml, or which view."),
        Key::may("where", Holds::Condition).nl("Welke rijen.").en("Which rows."),
        Key::may("sort", Holds::TEXTS)
            .nl("Op welke kolommen; met een streepje ervoor van hoog naar laag: \"-score\".")
            .en("By which columns; with a stroke in front from high to low: \"-score\"."),
        Key::may("limit", Holds::up_to(MAX_ROWS)).nl("Hoogstens zoveel rijen.").en("At most so many rows."),
        Key::may("presence", Holds::Text)
            .nl("Een tabel: van wie daar geen rij heeft, is niets bekend.")
            .en("A table: of who has no row there, nothing is known."),
    ],
    ..Keys::EMPTY
};

static CRITERION: Keys = Keys {
    what: "what-criterion",
    always: &[
        Key::must("cells", Holds::TEXTS).nl("De teksten van de rij.").en("The texts of the row."),
        Key::must("when", Holds::Condition).nl("Waar de rij over gaat.").en("What the row is about."),
    ],
    ..Keys::EMPTY
};

static YES_NO_WORDS: Keys = Keys {
    what: "what-words",
    always: &[
        Key::inherits("yes", Holds::Text).nl("Het woord voor wel.").en("The word for yes."),
        Key::inherits("no", Holds::Text).nl("Het woord voor niet.").en("The word for no."),
    ],
    ..Keys::EMPTY
};

static COLUMN: Keys = Keys {
    what: "what-table-column",
    always: &[Key::must("label", Holds::Text).nl("De kop van de kolom.").en("The heading of the column.")],
    sometimes: &[&SHOWN],
    ..Keys::EMPTY
};

/// Not of rows that are written out: there a column has its heading only.
pub static SHOWN: [Key; 9] = [
    Key::must("shows", Holds::Word(&CONTENTS))
        .nl("Wat er in de kolom staat. Niet bij uitgeschreven rijen.")
        .en("What stands in the column. Not of rows that are written out."),
    Key::may("column", Holds::Text).nl("Welke kolom van de tabel of view.").en("Which column of the table or view."),
    Key::may("from", Holds::Text)
        .nl("Een andere tabel of view dan die van de rijen.")
        .en("Another table or view than that of the rows."),
    Key::may("where", Holds::Condition).nl("Bij `gemeenten`: welke rijen.").en("Of `gemeenten`: which rows."),
    Key::may("sharing", Holds::Text)
        .nl("Bij `gemeenten`: een view; alleen gemeenten die daar een rij gemeen hebben.")
        .en("Of `gemeenten`: a view; only gemeenten that have a row in common there."),
    Key::may("presence", Holds::Text)
        .nl("Een tabel: alleen wie daar een rij heeft, telt mee.")
        .en("A table: only who has a row there counts."),
    Key::may("peers", Holds::Text)
        .nl("Bij `mean`: een ander cijfer; alleen over gemeenten die daar hetzelfde hebben.")
        .en("Of `mean`: another measure; only over gemeenten that have the same there."),
    Key::may("words", Holds::Table(&YES_NO_WORDS)).nl("De woorden voor wel en niet.").en("The words for yes and no."),
    Key::may("display", Holds::Table(&DISPLAY)).nl("Hoe het wordt afgedrukt.").en("How it is printed."),
];

/// What a column may show, each with the keys that it uses beside `label`, `shows` and `display`.
pub static CONTENTS: [Word<(&str, &[&str])>; 7] = [
    Word::new("own", ("own", &["column"] as &[&str]))
        .nl("Een kolom van de rij zelf.")
        .en("A column of the row itself."),
    Word::new("key", ("key", &[] as &[&str]))
        .nl("De tekst van de lijst, of de sleutel.")
        .en("The text of the list, or the key."),
    Word::new("lookup", ("lookup", &["from", "column"] as &[&str]))
        .nl("De waarde van de eigen rij met dezelfde sleutel in een andere tabel.")
        .en("The value of the own row with the same key in another table."),
    Word::new("present", ("present", &["from", "presence", "words"] as &[&str]))
        .nl("Of de gemeente elders een rij met dezelfde sleutel heeft.")
        .en("Whether the gemeente has a row with the same key elsewhere."),
    Word::new("gemeenten", ("gemeenten", &["from", "where", "sharing"] as &[&str]))
        .nl("Hoeveel gemeenten een rij met dezelfde sleutel hebben.")
        .en("How many gemeenten have a row with the same key."),
    Word::new("share", ("share", &["from", "presence"] as &[&str]))
        .nl("Welk deel van de gemeenten een rij met dezelfde sleutel heeft.")
        .en("Which part of the gemeenten has a row with the same key."),
    Word::new("mean", ("mean", &["from", "column", "presence", "peers"] as &[&str]))
        .nl("Het gemiddelde over gemeenten.")
        .en("The mean over gemeenten."),
];

static GROUP: Keys = Keys {
    what: "what-group",
    always: &[
        Key::must("label", Holds::Text).nl("De kop.").en("The heading."),
        Key::must("columns", Holds::up_to(20)).nl("Boven hoeveel kolommen.").en("Over how many columns."),
    ],
    ..Keys::EMPTY
};
