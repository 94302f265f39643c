//! `[measure.x]`: a figure, and how it is printed.

use crate::language::both;
use crate::rules::aggregate::Aggregate;
use crate::syntax::{Holds, Key, Keys, Word};
use crate::terms::{Kind, Unit};

pub static MEASURE: Keys = Keys {
    what: "what-measure",
    says: both(
        "Een cijfer van een gemeente: uit een tabel (`from`), een vraag (`when`), een berekening (`formula`) of een script.",
        "A figure of a gemeente: from a table (`from`), a question (`when`), a calculation (`formula`) or a script.",
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
    sometimes: &[&FROM, &WHEN, &FORMULA, &SCRIPT],
    ..Keys::EMPTY
};

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
    Key::may("of", Holds::Text).nl("Van welke kolom.").en("Of which column."),
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
            .nl("Een keuze, of ja en nee, in andere woorden: `\"In gebruik\" = \"Ja\"`.")
            .en("A choice, or yes and no, in other words: `\"In gebruik\" = \"Ja\"`."),
    ],
    ..Keys::EMPTY
};

pub static UNITS: [Word<Unit>; Unit::ALL.len()] =
    [Word::new(Unit::Number.word(), Unit::Number), Word::new(Unit::Percent.word(), Unit::Percent)];
