//! `[measure.x]`: a figure, and how it is printed.

use super::indicator::COLOURS;
use crate::language::both;
use crate::rules::aggregate::Aggregate;
use crate::rules::composed::MissingPart;
use crate::syntax::{Holds, Key, Keys, Word};
use crate::terms::{Kind, Unit};

pub static MEASURE: Keys = Keys {
    what: "what-measure",
    says: both(
        "Een cijfer van een gemeente: uit een tabel (`from`), een vraag (`when`), een berekening (`formula`), een script, klassen van een ander cijfer (`classes`), een gewogen gemiddelde (`weights`), punten (`points`) of een telling van kleuren (`counts`).",
        "A figure of a gemeente: from a table (`from`), a question (`when`), a calculation (`formula`), a script, classes of another figure (`classes`), a weighted mean (`weights`), points (`points`) or a count of colours (`counts`).",
    ),
    always: &[
        Key::may("display", Holds::Table(&DISPLAY)).nl("Hoe het cijfer wordt afgedrukt.").en("How the figure is printed."),
        Key::may("changeable", Holds::YesNo)
            .nl(
                "Kan een gemeente dit cijfer zelf veranderen? Alleen dan raadt `mdd explain` het aan. Zonder: dat volgt uit hoe het cijfer ontstaat.",
            )
            .en("Can a gemeente change this figure itself? Only then `mdd explain` advises it. Without it: that follows from how it comes about."),
        Key::may("note", Holds::Text)
            .nl("Wat u hebt besloten over hoe het cijfer ontstaat.")
            .en("What you decided about how the figure comes about."),
    ],
    sometimes: &[&FROM, &WHEN, &FORMULA, &SCRIPT, &CLASSES, &WEIGHTS, &POINTS, &COUNTS],
    ..Keys::EMPTY
};

/// The keys of which a measure has one, which says what it is made of.
pub const WAYS: [&str; 8] = ["from", "when", "formula", "script", "classes", "weights", "points", "counts"];

/// The keys that say how a measure is computed.
pub const COMPUTING: [&str; 16] = [
    "script",
    "formula",
    "when",
    "classes",
    "weights",
    "points",
    "counts",
    "missing_part",
    "from",
    "where",
    "aggregate",
    "of",
    "presence",
    "missing_as",
    "inputs",
    "tables",
];

/// Of rows.
pub static FROM: [Key; 6] = [
    Key::may("from", Holds::Text)
        .nl("Uit welke tabel van sources.toml, of welke view.")
        .en("Out of which table of sources.toml, or which view."),
    Key::may("where", Holds::Condition)
        .nl("Welke rijen: 'status == \"In productie\"'.")
        .en("Which rows: 'status == \"In productie\"'."),
    Key::inherits("aggregate", Holds::Word(&AGGREGATES))
        .nl("Wat er met de rijen gebeurt.")
        .en("What is made of the rows."),
    Key::may("of", Holds::Text)
        .nl("Van welke kolom; bij `classes`: van welk cijfer.")
        .en("Of which column; with `classes`: of which measure."),
    Key::may("presence", Holds::Text)
        .nl("Een tabel: wie daar geen rij heeft, heeft geen cijfer; wie er wel een heeft, telt 0.")
        .en("A table: who has no row there has no figure; who has one counts 0."),
    Key::may("missing_as", Holds::Number)
        .nl("Waarvoor een ontbrekende waarde telt.")
        .en("For how much a missing value counts."),
];

pub static WHEN: [Key; 1] = [Key::may("when", Holds::Condition)
    .nl("Een vraag aan andere cijfers, met ja of nee: 'componenten >= 41'.")
    .en("A question about other measures, yes or no: 'componenten >= 41'.")];

pub static FORMULA: [Key; 1] = [Key::may("formula", Holds::Formula)
    .nl("Een berekening met andere cijfers: 'a * 100 / b'.")
    .en("A calculation with other measures: 'a * 100 / b'.")];

pub static SCRIPT: [Key; 5] = [
    Key::may("script", Holds::Text).nl("Een bestand in scripts/.").en("A file in scripts/."),
    Key::may("inputs", Holds::TEXTS).nl("Welke cijfers het script krijgt.").en("Which measures the script is given."),
    Key::may("tables", Holds::TEXTS)
        .nl("Van welke tabellen en views het script de rijen krijgt.")
        .en("Of which tables and views the script is given the rows."),
    Key::may("kind", Holds::Word(&KINDS))
        .nl("Wat het script geeft. Zonder: een getal.")
        .en("What the script gives. Without it: a number."),
    Key::may("allowed", Holds::TEXTS)
        .nl("Als het script een keuze geeft: alle waarden die het kan geven.")
        .en("Where the script gives a choice: every value that it can give."),
];

pub static CLASSES: [Key; 2] = [
    Key::may("classes", Holds::list(&Holds::Table(&CLASS)))
        .nl("Klassen van een ander cijfer, van laag naar hoog: `{ below = 20000, is = \"klein\" }`. De laatste heeft geen `below`.")
        .en("Classes of another measure, from low to high: `{ below = 20000, is = \"klein\" }`. The last one has no `below`."),
    Key::inherits("of", Holds::Text)
        .nl("Van welk cijfer.")
        .en("Of which measure."),
];

static CLASS: Keys = Keys {
    what: "what-class",
    says: both("Een klasse van een cijfer.", "A class of a measure."),
    always: &[
        Key::may("below", Holds::Either(&[Holds::Number, Holds::Text]))
            .nl("Tot welk getal de klasse loopt, of de naam van een drempel; dat getal zelf hoort bij de volgende klasse.")
            .en("Up to which number the class goes, or the name of a threshold; that number itself belongs to the next one."),
        Key::must("is", Holds::Text).nl("Hoe de klasse heet.").en("What the class is called."),
    ],
    ..Keys::EMPTY
};

pub static WEIGHTS: [Key; 2] = [
    Key::may("weights", Holds::Named(&Holds::Number))
        .nl("Het gewogen gemiddelde van andere cijfers, elk met zijn gewicht: `{ burgers = 2, bedrijven = 1 }`. Ze tellen zoals ze zijn afgedrukt.")
        .en("The weighted mean of other measures, each with its weight: `{ burgers = 2, bedrijven = 1 }`. They count as they are printed."),
    MISSING_PART,
];

pub static POINTS: [Key; 2] = [
    Key::may("points", Holds::Named(&Holds::Number))
        .nl("Punten voor elk ander cijfer dat ja is: `{ aangesloten = 3, actueel = 2 }`.")
        .en("Points for each other measure that is yes: `{ aangesloten = 3, actueel = 2 }`."),
    MISSING_PART,
];

const MISSING_PART: Key = Key::inherits("missing_part", Holds::Word(&MISSING_PARTS))
    .nl("Wat er gebeurt als een van de cijfers er niet is. Zijn ze er geen van alle, dan is er nooit een cijfer.")
    .en("What happens when one of the measures is missing. When all of them are, there never is a figure.");

pub static MISSING_PARTS: [Word<MissingPart>; 2] = [
    Word::new("leave-out", MissingPart::LeftOut)
        .nl("Het telt niet mee: het gemiddelde is dat van de andere, en er zijn geen punten voor.")
        .en("It does not count: the mean is that of the others, and there are no points for it."),
    Word::new("missing", MissingPart::Missing)
        .nl("Dan is er ook geen cijfer voor het geheel.")
        .en("Then there is no figure for the whole either."),
];

pub static COUNTS: [Key; 1] = [Key::may("counts", Holds::Table(&COUNTED))
    .nl("Hoeveel indicatoren een kleur hebben: `{ colour = \"rood\", chapter = \"landelijk\" }`.")
    .en("How many indicators have a colour: `{ colour = \"rood\", chapter = \"landelijk\" }`.")];

static COUNTED: Keys = Keys {
    what: "what-counts",
    says: both(
        "Welke kleur wordt geteld, en van welke indicatoren. Zijn die allemaal grijs, dan is er geen cijfer, tenzij u grijs telt.",
        "Which colour is counted, and of which indicators. When all of those are grijs there is no figure, unless grijs is counted.",
    ),
    always: &[
        Key::inherits("colour", Holds::Word(&COLOURS)).nl("Welke kleur.").en("Which colour."),
        Key::may("chapter", Holds::Text)
            .nl("Een hoofdstuk: de regels van zijn samenvatting die een kleur hebben.")
            .en("A chapter: the rows of its summary that have a colour."),
        Key::may("indicators", Holds::TEXTS)
            .nl("In plaats van een hoofdstuk: de `id` van elke indicator.")
            .en("Instead of a chapter: the `id` of each indicator."),
    ],
    ..Keys::EMPTY
};

pub static KINDS: [Word<Kind>; 4] = [
    Word::new("number", Kind::Number),
    Word::new("text", Kind::Text),
    Word::new("date", Kind::Date),
    Word::new("yes-no", Kind::YesNo),
];

pub static AGGREGATES: [Word<Aggregate>; Aggregate::ALL.len()] = [
    aggregate(Aggregate::Count).nl("Hoeveel rijen.").en("How many rows."),
    aggregate(Aggregate::Distinct).nl("Hoeveel verschillende waarden.").en("How many different values."),
    aggregate(Aggregate::Sum).nl("De som.").en("The sum."),
    aggregate(Aggregate::Mean)
        .nl("Het gemiddelde van de waarden die er zijn.")
        .en("The mean of the values that are there."),
    aggregate(Aggregate::Min).nl("De kleinste.").en("The smallest."),
    aggregate(Aggregate::Max).nl("De grootste.").en("The largest."),
    aggregate(Aggregate::Any).nl("Of er een rij is.").en("Whether there is a row."),
    aggregate(Aggregate::First).nl("De waarde van de eerste rij.").en("The value of the first row."),
];

const fn aggregate(aggregate: Aggregate) -> Word<Aggregate> {
    Word::new(aggregate.word(), aggregate)
}

/// Figures are never printed with more decimals than this.
const MAX_DECIMALS: u32 = 6;

pub static DISPLAY: Keys = Keys {
    what: "what-display",
    says: both("Hoe een cijfer wordt afgedrukt.", "How a figure is printed."),
    always: &[
        Key::may("unit", Holds::Word(&UNITS)).nl("Een getal of een percentage.").en("A number or a percentage."),
        Key::may("decimals", Holds::up_to(MAX_DECIMALS))
            .nl("Hoeveel cijfers achter de komma.")
            .en("How many digits behind the point."),
        Key::may("missing", Holds::Text)
            .nl("Wat er staat als er geen cijfer is.")
            .en("What is printed when there is no figure."),
        Key::may("words", Holds::Named(&Holds::Text))
            .nl("Een keuze in andere woorden: `\"In gebruik\" = \"Ja\"`; bij ja en nee `yes` en `no` (of `ja` en `nee`).")
            .en("A choice in other words: `\"In gebruik\" = \"Ja\"`; of yes and no `yes` and `no` (or `ja` and `nee`)."),
    ],
    ..Keys::EMPTY
};

pub static UNITS: [Word<Unit>; Unit::ALL.len()] =
    [Word::new(Unit::Number.word(), Unit::Number), Word::new(Unit::Percent.word(), Unit::Percent)];
