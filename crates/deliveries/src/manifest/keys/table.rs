//! `[source.x.table.y]`: a delivery, and how to read it.

use super::super::format::{ENCODINGS, FormatKind, Ragged};
use super::super::merging::Split;
use super::super::table::MatchedBy;
use super::column::{COLUMN, DATES, NTH, YEARS};
use super::gates::GATES;
use super::register::REMOTE;
use super::words::{DECIMALS, FILLS, MERGED, THOUSANDS};
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::language::both;
use mdd_engine::syntax::{Holds, Key, Keys, Word};

/// One plain character.
const CHARACTER: &str = r"^[\x00-\x09\x0b\x0c\x0e-\x7f]$";

pub static TABLE: Keys = Keys {
    what: "what-source-table",
    says: both(
        "Een tabel van een bron: een levering, en hoe die te lezen.",
        "A table of a source: a delivery, and how to read it.",
    ),
    always: &[
        Key::must("file", Holds::Text)
            .nl(
                "Waar de levering staat, gezien vanuit de map van sources.toml. Met {yyyy}, {yy}, {q}, {mm}, {mmm}, {mmmm}, {dd}, {d} of * in de naam: het nieuwste bestand van op of voor de peildatum.",
            )
            .en(
                "Where the delivery is, seen from the folder of sources.toml. With {yyyy}, {yy}, {q}, {mm}, {mmm}, {mmmm}, {dd}, {d} or * in the name: the newest file of on or before the peildatum.",
            ),
        Key::may("url", Holds::Either(&[Holds::Table(&REMOTE), Holds::Form("^[Hh][Tt][Tt][Pp][Ss]?://[^@]*$")]))
            .nl("Waar de levering is op te halen met `mdd data fetch`: een adres, of een tabel met meer.")
            .en("Where `mdd data fetch` can fetch the delivery: an address, or a table with more."),
        Key::must("format", Holds::Word(&FORMATS))
            .nl("Hoe de levering is geschreven.")
            .en("How the delivery is written."),
        Key::may("compression", Holds::Word(&COMPRESSIONS))
            .nl("Hoe de levering is ingepakt.")
            .en("How the delivery is packed."),
        Key::may("decimal", Holds::Word(&DECIMALS)).nl("Het teken voor de decimalen.").en("The decimal sign."),
        Key::may("thousands", Holds::Word(&THOUSANDS))
            .nl("Het teken tussen duizendtallen.")
            .en("The sign between thousands."),
        Key::may("dates", DATES)
            .nl("Hoe datums zijn geschreven; een lijst wordt op volgorde geprobeerd.")
            .en("How dates are written; a list is tried in its order."),
        Key::may("years_from", YEARS)
            .nl(
                "Het eerste jaar dat twee cijfers kunnen betekenen. Met 1970 is 99 het jaar 1999, en 18 het jaar 2018.",
            )
            .en("The first year that two digits can mean. With 1970, 99 is the year 1999, and 18 the year 2018."),
        Key::may("totals", Holds::TEXTS)
            .nl("Wat in de eerste cel, of in die van de gemeente, staat van een rij met een totaal.")
            .en("What stands in the first cell, or in that of the gemeente, of a row with a total."),
        Key::may("only", Holds::Named(&Holds::Either(&[Holds::Text, Holds::TEXTS, Holds::Table(&ONLY)])))
            .nl("Alleen rijen die dit zeggen: { PERIOD = \"2017\" }.")
            .en("Only rows that say this: { PERIOD = \"2017\" }."),
        Key::may("gemeente", Holds::Table(&GEMEENTE))
            .nl("Welke kolom de gemeente noemt. Een tabel zonder gaat niet over gemeenten.")
            .en("Which column names the gemeente. A table without it is not about gemeenten."),
        Key::may("rows_per_gemeente", Holds::Word(&ROWS_PER))
            .nl("Hoeveel rijen een gemeente heeft.")
            .en("How many rows a gemeente has."),
        Key::may("missing", Holds::TEXTS)
            .nl("Wat er, behalve niets, in een cel zonder waarde staat.")
            .en("What stands in a cell without a value, besides nothing."),
        Key::may("not_gemeenten", Holds::TEXTS)
            .nl(
                "Organisaties in de levering die geen gemeente zijn. Een * aan het begin of eind staat voor de rest van de naam.",
            )
            .en("Organisations in the delivery that are no gemeente. A * at the beginning or end stands for the rest of the name."),
        Key::may("aliases", Holds::Named(&Holds::Text))
            .nl("Namen of codes in deze levering, elk met de code van de gemeente die ermee is bedoeld.")
            .en("Names or codes in this delivery, each with the code of the gemeente that is meant."),
        Key::may("key", Holds::Either(&[Holds::TEXTS, Holds::Word(&NONE)]))
            .nl(
                "De kolommen die een rij bepalen: rijen van een gemeente die daarin gelijk zijn, zijn een rij. \"none\": rijen mogen gelijk zijn.",
            )
            .en(
                "The columns that make a row one: rows of a gemeente that are equal in them are one row. \"none\": rows may be equal.",
            ),
        Key::may("key_why", Holds::Text)
            .nl("Waarom rijen gelijk mogen zijn, bij key = \"none\".")
            .en("Why rows may be equal, with key = \"none\"."),
        Key::may("merged", Holds::Word(&MERGED))
            .nl("Wat er gebeurt met rijen van gemeenten die zijn samengevoegd.")
            .en("What becomes of rows of gemeenten that have merged."),
        Key::may("size", Holds::Text)
            .nl(
                "De kolom met het getal dat zegt hoe groot een gemeente was, bij \"largest\" en \"weighted\".",
            )
            .en("The column with the number that says how large a gemeente was, of \"largest\" and \"weighted\"."),
        Key::may("split", Holds::Word(&SPLITS))
            .nl("Wat er gebeurt met rijen van gemeenten die over andere zijn verdeeld.")
            .en("What becomes of rows of gemeenten that were divided over others."),
        Key::may("gates", Holds::Table(&GATES))
            .nl("Eisen aan de tabel als geheel.")
            .en("What the table as a whole must be like."),
        Key::may("previous", Holds::Text)
            .nl("De vorige levering, voor eisen aan wat er verandert.")
            .en("The previous delivery, for what may not change too much."),
        Key::may("dated", Holds::Either(&[Holds::Table(&DATED), Holds::Word(&NONE)]))
            .nl(
                "Waar in de levering staat van wanneer zij is: dat moet kloppen met `updated`. \"none\": de naam van het bestand zegt daar niets over.",
            )
            .en(
                "Where the delivery says of when it is: that must agree with `updated`. \"none\": the name of the file says nothing of it.",
            ),
        Key::may("columns", Holds::Named(&Holds::Table(&COLUMN)))
            .nl("De kolommen die de regels gebruiken, bij hun naam in voorwaarden.")
            .en("The columns that the rules use, by their names in conditions."),
    ],
    sometimes: &[&ZIP, &CSV, &HEADER_ROW, &HEADER_ROWS, &WORKBOOK, &JSON],
    ..Keys::EMPTY
};

pub static FORMATS: [Word<FormatKind>; FormatKind::ALL.len()] = [
    format(FormatKind::ALL[0]),
    format(FormatKind::ALL[1]),
    format(FormatKind::ALL[2]),
    format(FormatKind::ALL[3]),
    format(FormatKind::ALL[4]),
];

const fn format(kind: FormatKind) -> Word<FormatKind> {
    Word::new(kind.about().word, kind)
}

/// Whether it is a folder of files.
pub static COMPRESSIONS: [Word<bool>; 2] = [Word::new("gzip", false), Word::new("zip", true)];

pub static ZIP: [Key; 1] = [Key::may("member", Holds::Text)
    .nl("Bij zip: welk bestand in de zip, als er meer zijn.")
    .en("Of zip: which file in the zip, where there are several.")];

pub static CSV: [Key; 6] = [
    Key::may("encoding", Holds::Word(&ENCODINGS))
        .nl("Bij CSV: de codering van tekens.")
        .en("Of CSV: the encoding of characters."),
    Key::must("delimiter", Holds::Form(CHARACTER))
        .nl("Bij CSV: het teken tussen kolommen, een gewoon teken zoals ; of een tab.")
        .en("Of CSV: the sign between columns, a plain character such as ; or a tab."),
    Key::may("quote", Holds::Form(r"^([\x00-\x09\x0b\x0c\x0e-\x7f]|none)$"))
        .nl("Bij CSV: het teken om velden heen, als het niet het dubbele aanhalingsteken is; of \"none\".")
        .en("Of CSV: the sign around fields, where it is not the double quote; or \"none\"."),
    Key::may("ragged", Holds::Word(&RAGGED))
        .nl("Bij CSV: wat er gebeurt met een rij die te lang of te kort is.")
        .en("Of CSV: what becomes of a row that is too long or too short."),
    Key::may("row_numbers", Holds::YesNo)
        .nl("Bij CSV: of elke rij begint met een nummer dat in de kop geen naam heeft.")
        .en("Of CSV: whether each row begins with a number that has no name in the header."),
    Key::may("longest_cell", Holds::Table(&LONGEST_CELL))
        .nl(
            "Bij CSV: hoe groot een cel hoogstens is. Een grotere is meestal een aanhalingsteken dat niet wordt gesloten.",
        )
        .en("Of CSV: how large a cell is at most. A larger one is most often a quote that is not closed."),
];

pub static HEADER_ROW: [Key; 1] =
    [Key::may("header_row", Holds::Either(&[Holds::up_to(1000), Holds::Word(&NO_HEADER)]))
        .nl(
            "Bij CSV en werkmappen: op welke regel de namen van de kolommen staan. Bij CSV ook \"none\": er staan geen namen, en kolommen heten naar hun plaats.",
        )
        .en(
            "Of CSV and workbooks: on which row the names of the columns stand. Of CSV also \"none\": there are no names, and columns are called after their place.",
        )];

pub static HEADER_ROWS: [Key; 1] = [Key::may("header_rows", Holds::up_to(2))
    .nl(
        "Bij CSV en werkmappen: 2 als boven de namen nog koppen over meer kolommen staan. Een kolom heet dan \"Kop / naam\".",
    )
    .en(
        "Of CSV and workbooks: 2 when headings over several columns stand above the names. A column is then called \"Heading / name\".",
    )];

pub static WORKBOOK: [Key; 2] = [
    Key::may("sheet", Holds::Either(&[Holds::Text, Holds::up_to(1000)]))
        .nl("Bij werkmappen: het tabblad, met zijn naam of nummer.")
        .en("Of workbooks: the sheet, by its name or number."),
    Key::may("formulas", Holds::Word(&FORMULAS))
        .nl(
            "Bij werkmappen: wat er gebeurt met een formule waarvan de uitkomst niet in het bestand staat. Anders `error`.",
        )
        .en("Of workbooks: what becomes of a formula whose outcome is not in the file. Else `error`."),
];

pub static JSON: [Key; 4] = [
    Key::may("records", Holds::Text)
        .nl("Bij JSON: waar de rijen staan, zoals \"/value\"; * is elk onderdeel van een lijst: \"/*/value\".")
        .en("Of JSON: where the rows are, such as \"/value\"; * is every item of a list: \"/*/value\"."),
    Key::may("headers", Holds::Text)
        .nl("Bij JSON met lijsten in plaats van records: waar de namen staan, zoals \"/headers\".")
        .en("Of JSON with lists instead of records: where the names are, such as \"/headers\"."),
    Key::may("name_column", Holds::Text)
        .nl("Bij JSON dat geen lijst is maar een record met een rij bij elke naam: hoe de kolom met die namen heet.")
        .en("Of JSON that is no list but a record with a row at each name: how the column with those names is called."),
    Key::may("value_column", Holds::Text)
        .nl("Bij `name_column`: hoe de kolom heet met wat bij elke naam staat. Van een lijst wordt elke waarde een rij.")
        .en("With `name_column`: how the column is called with what stands at each name. Each value of a list becomes a row."),
];

static NO_HEADER: [Word<()>; 1] =
    [Word::new("none", ()).nl("Er staan geen namen boven de kolommen.").en("No names stand above the columns.")];

pub static NONE: [Word<()>; 1] = [Word::new("none", ())];

pub static RAGGED: [Word<Ragged>; 3] = [
    Word::new("error", Ragged::Error).nl("De levering wordt geweigerd.").en("The delivery is refused."),
    Word::new("reject", Ragged::Reject).nl("De rij telt niet mee.").en("The row is left out."),
    Word::new("fill", Ragged::Fill)
        .nl("Een te korte rij wordt aangevuld met lege velden.")
        .en("A row that is too short is filled up with empty fields."),
];

/// Whether such a cell is empty.
pub static FORMULAS: [Word<bool>; 2] = [
    Word::new("error", false).nl("De rij telt niet mee.").en("The row is left out."),
    Word::new("empty", true).nl("De cel is leeg.").en("The cell is empty."),
];

static LONGEST_CELL: Keys = Keys {
    what: "what-longest-cell",
    says: both("Hoe groot een cel hoogstens is.", "How large a cell is at most."),
    always: &[
        Key::may("lines", Holds::up_to(1_000_000)).nl("Zoveel regels; anders 200.").en("So many lines; else 200."),
        Key::may("bytes", Holds::up_to(60_000_000))
            .nl("Zoveel bytes; anders 1000000.")
            .en("So many bytes; else 1000000."),
    ],
    ..Keys::EMPTY
};

pub static ONLY: Keys = Keys {
    what: "what-only",
    says: both("Een van de kolommen met deze naam.", "One of the columns with this name."),
    always: &[
        Key::may("nth", NTH).nl("De hoeveelste kolom met die naam.").en("Which column with that name, counted from 1."),
        Key::must("says", Holds::Either(&[Holds::Text, Holds::TEXTS]))
            .nl("Wat er moet staan.")
            .en("What must stand there."),
    ],
    ..Keys::EMPTY
};

static GEMEENTE: Keys = Keys {
    what: "what-gemeente",
    says: both("Welke kolom de gemeente noemt.", "Which column names the gemeente."),
    always: &[
        Key::must("column", Holds::Name)
            .nl(
                "De kolom, zoals die in de levering heet. Bij JSON kan zij in het record wijzen: \"/properties/gemeente\".",
            )
            .en("The column, as the delivery calls it. Of JSON it may point into the record: \"/properties/gemeente\"."),
        Key::may("nth", NTH)
            .nl("De hoeveelste kolom met die naam, als er meer zijn.")
            .en("Which of several columns with that name, counted from 1."),
        Key::must("by", Holds::Word(&BY)).nl("Of er een code of een naam staat.").en("Whether a code or a name stands there."),
        Key::may("prefix", Holds::Text)
            .nl("Wat er voor elke code staat: \"NL-\" bij NL-0014.")
            .en("What stands in front of each code: \"NL-\" in NL-0014."),
        Key::may("name", Holds::Text)
            .nl(
                "De kolom met de naam, als er een code staat: die wordt genoemd bij rijen met een onbekende code.",
            )
            .en("The column with the name, where a code stands there: it is said of rows with an unknown code."),
        Key::may("name_nth", NTH)
            .nl("De hoeveelste kolom met de naam van `name`, als er meer zijn.")
            .en("Which of several columns with the name of `name`, counted from 1."),
        Key::may("fill", Holds::Word(&FILLS))
            .nl("Wat er gebeurt met een lege cel onder een waarde, of een die ermee is samengevoegd.")
            .en("What becomes of an empty cell below a value, or of one that was merged with it."),
    ],
    ..Keys::EMPTY
};

pub static BY: [Word<MatchedBy>; 2] = [Word::new("code", MatchedBy::Code), Word::new("name", MatchedBy::Name)];

pub static ROWS_PER: [Word<RowsPer>; 2] = [
    Word::new("one", RowsPer::GemeenteOne).nl("Hoogstens een rij per gemeente.").en("At most one row a gemeente."),
    Word::new("many", RowsPer::GemeenteMany).nl("Meer rijen per gemeente.").en("Several rows a gemeente."),
];

pub static SPLITS: [Word<Split>; 3] = [
    Word::new("each", Split::Each).nl("Elke opvolger krijgt de rij.").en("Each successor gets the row."),
    Word::new("drop", Split::Drop).nl("De rijen vallen weg.").en("The rows are left out."),
    Word::new("error", Split::Refuse).nl("De rijen zijn een fout.").en("The rows are a mistake."),
];

pub static DATED: Keys = Keys {
    what: "what-dated",
    says: both("Waar een datum staat: een van de twee.", "Where a date stands: one of the two."),
    always: &[
        Key::may("column", Holds::Text)
            .nl("Een kolom met datums van deze tabel: de laatste telt.")
            .en("A column of dates of this table: the latest counts."),
        Key::may("cell", Holds::Text).nl("Een cel boven de kop, zoals B2.").en("A cell above the header, such as B2."),
    ],
    ..Keys::EMPTY
};
