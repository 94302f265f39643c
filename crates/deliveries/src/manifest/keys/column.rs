//! `columns`: a column that the rules use.

use super::table::NONE;
use super::words::{FILLS, MERGED_COLUMN, SEVERITIES};
use crate::DATE_FORMATS;
use mdd_engine::language::both;
use mdd_engine::syntax::{Holds, Key, Keys, Word};
use mdd_engine::terms::Kind;

/// The how-manieth of columns with one name.
pub const NTH: Holds = Holds::up_to(1000);

/// One way, or several that are tried in their order.
pub const DATES: Holds = Holds::Either(&[Holds::Word(&DATE_FORMATS), Holds::list(&Holds::Word(&DATE_FORMATS))]);

pub const YEARS: Holds = Holds::up_to(9000);

pub static COLUMN: Keys = Keys {
    what: "what-column",
    says: both("Een kolom die de regels gebruiken.", "A column that the rules use."),
    always: &[
        Key::must("from", Holds::Name)
            .nl("Hoe de kolom in de levering heet. Bij JSON kan zij in het record wijzen: \"/properties/score\".")
            .en("How the column is called in the delivery. Of JSON it may point into the record: \"/properties/score\"."),
        Key::may("nth", NTH)
            .nl("De hoeveelste kolom met die naam, als er meer zijn.")
            .en("Which of several columns with that name, counted from 1."),
        Key::must("type", Holds::Word(&KINDS))
            .nl("Wat voor waarden er in de kolom staan.")
            .en("What kind of values stand in the column."),
        Key::may("allowed", Holds::Either(&[Holds::TEXTS, Holds::List(&Holds::Number, Some(1), None)]))
            .nl(
                "Bij `choice`, en daar verplicht: elke waarde die de kolom mag hebben. Bij `number`: alleen deze getallen.",
            )
            .en("Of `choice`, and needed there: every value that the column may have. Of `number`: only these numbers."),
        Key::may("unit", Holds::Text)
            .nl("Waarin wordt gemeten; \"percent\" voor percentages. Bij \"euro\" mag er een euroteken bij het getal staan.")
            .en("In what is measured; \"percent\" for percentages. With \"euro\" a euro sign may stand beside the number."),
        Key::may("required", Holds::YesNo)
            .nl("Of elke rij een waarde moet hebben.")
            .en("Whether every row must have a value."),
        Key::may("missing", Holds::TEXTS)
            .nl("Wat er, behalve niets, in een cel zonder waarde staat; naast dat van de tabel.")
            .en("What stands in a cell without a value, besides nothing; beside that of the table."),
        Key::may("values", Holds::Named(&Holds::Form(r"\S")))
            .nl("Bij `choice` en `text`: wat de levering schrijft, en wat daarmee bedoeld is. `\"\"` is een lege cel.")
            .en("Of `choice` and `text`: what the delivery writes, and what is meant by it. `\"\"` is an empty cell."),
        Key::may("yes", Holds::TEXTS).nl("Bij `yes-no`: wat ja betekent.").en("Of `yes-no`: what means yes."),
        Key::may("no", Holds::TEXTS).nl("Bij `yes-no`: wat nee betekent.").en("Of `yes-no`: what means no."),
        Key::may("split", Holds::Text)
            .nl(
                "Bij `choice` en `text`: wat tussen meer waarden in een veld staat. Elke waarde wordt een rij.",
            )
            .en("Of `choice` and `text`: what stands between several values in one field. Each value becomes a row."),
        Key::may("part", Holds::Table(&PART))
            .nl("Bij `choice` en `text`: alleen een deel van de tekst telt.")
            .en("Of `choice` and `text`: only a part of the text counts."),
        Key::may("list", Holds::Word(&LISTS))
            .nl("Bij JSON: wat er met een lijst van waarden gebeurt.")
            .en("Of JSON: what becomes of a list of values."),
        Key::may("list_sign", Holds::Form("."))
            .nl("Bij `list = \"join\"`: wat er tussen de waarden komt. Anders \", \".")
            .en("Of `list = \"join\"`: what comes between the values. Else \", \"."),
        Key::may("dates", DATES)
            .nl("Bij `date`: hoe de datums in deze kolom zijn geschreven.")
            .en("Of `date`: how the dates in this column are written."),
        Key::may("years_from", YEARS)
            .nl(
                "Bij `date`: het eerste jaar dat twee cijfers kunnen betekenen. Met 1970 is 99 het jaar 1999, en 18 het jaar 2018.",
            )
            .en("Of `date`: the first year that two digits can mean. With 1970, 99 is the year 1999, and 18 the year 2018."),
        Key::may("not_after", Holds::Word(&NOT_AFTER))
            .nl("Bij `date`: een datum na de peildatum wordt gemeld.")
            .en("Of `date`: a date after the peildatum is said."),
        Key::may("merged", Holds::Word(&MERGED_COLUMN))
            .nl("Hoe cellen van samengevoegde gemeenten een cel worden, als dat anders is dan voor de tabel.")
            .en("How cells of gemeenten that merged become one cell, where that is not as for the table."),
        Key::may("fill", Holds::Word(&FILLS))
            .nl("Wat er gebeurt met een lege cel onder een waarde, of een die ermee is samengevoegd.")
            .en("What becomes of an empty cell below a value, or of one that was merged with it."),
        Key::may("severity", Holds::Word(&SEVERITIES))
            .nl(
                "Hoe erg een cel is die niet klopt: `error` (als er niets staat) laat de rij weg en stopt het rapport, `warning` maakt de cel leeg.",
            )
            .en(
                "How bad a cell is that is not as declared: `error` (when nothing is said) leaves the row out and stops the report, `warning` makes the cell empty.",
            ),
        Key::may("unique", Holds::YesNo)
            .nl("Of elke waarde maar een keer mag voorkomen.")
            .en("Whether each value may be there only once."),
        Key::may("range", Holds::Either(&[Holds::List(&Holds::Anything, Some(2), Some(2)), Holds::Word(&NONE)]))
            .nl(
                "Het laagste en het hoogste dat mag: [0, 100], of twee datums. \"none\": er is geen grens, en `range_why` zegt waarom.",
            )
            .en(
                "The lowest and the highest that may be: [0, 100], or two dates. \"none\": there is no limit, and `range_why` says why.",
            ),
        Key::may("range_why", Holds::Text)
            .nl("Bij range = \"none\": waarom er geen grens is.")
            .en("Of range = \"none\": why there is no limit."),
        Key::may("change_at_most", Holds::up_to(u32::MAX))
            .nl("Hoeveel procent het gemiddelde hoogstens mag verschillen van de vorige levering.")
            .en("By how many percent the mean may differ from the previous delivery."),
    ],
    ..Keys::EMPTY
};

static PART: Keys = Keys {
    what: "what-part",
    says: both(
        "Het deel van een tekst dat telt: wat ergens tussen staat, of de laatste stukken.",
        "The part of a text that counts: what stands between two texts, or the last pieces.",
    ),
    always: &[
        Key::may("after", Holds::Text)
            .nl("Het deel begint achter deze tekst; anders vooraan.")
            .en("The part begins behind this text; else at the beginning."),
        Key::may("before", Holds::Text)
            .nl("Het deel houdt op voor deze tekst; anders achteraan.")
            .en("The part ends before this text; else at the end."),
        Key::may("last", Holds::Count { least: 1, most: 20 })
            .nl("Zoveel stukken van het einde: 2 maakt van \"en.voorbeeld.nl\" voorbeeld.nl.")
            .en("So many pieces of the end: 2 makes voorbeeld.nl of \"en.voorbeeld.nl\"."),
        Key::may("sign", Holds::Text)
            .nl("Bij `last`: wat er tussen de stukken staat.")
            .en("Of `last`: what stands between the pieces."),
        Key::may("without", Holds::Word(&WITHOUT))
            .nl("Wat een tekst zonder dit deel is. Anders `error`.")
            .en("What a text without this part is. Else `error`."),
    ],
    ..Keys::EMPTY
};

/// Whether a text without the part is a cell without a value.
pub static WITHOUT: [Word<bool>; 2] = [
    Word::new("error", false).nl("Een cel die niet klopt.").en("A cell that is not as declared."),
    Word::new("empty", true).nl("Een lege cel.").en("An empty cell."),
];

/// The kind of values, and whether they are a choice.
pub static KINDS: [Word<(Kind, bool)>; 5] = [
    Word::new("number", (Kind::Number, false)),
    Word::new("text", (Kind::Text, false)),
    Word::new("choice", (Kind::Text, true)),
    Word::new("date", (Kind::Date, false)),
    Word::new("yes-no", (Kind::YesNo, false)),
];

/// Whether values are joined.
pub static LISTS: [Word<bool>; 2] = [
    Word::new("count", false).nl("De kolom is het aantal waarden.").en("The column is the number of values."),
    Word::new("join", true).nl("De waarden worden een tekst.").en("The values become one text."),
];

pub static NOT_AFTER: [Word<()>; 1] = [Word::new("peildatum", ())];
