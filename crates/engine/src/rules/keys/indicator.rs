//! `indicators/*.toml`: an indicator, with its benchmark and its colour rules.

use super::definitions::DEFINITIONS;
use super::measure::DISPLAY;
use crate::language::both;
use crate::rules::benchmark::{Best, Better};
use crate::rules::pack::Compare;
use crate::syntax::{Holds, Key, Keys, Word};
use crate::terms::{Colour, GreyReason};

pub static INDICATOR_FILE: Keys = Keys {
    what: "what-indicator",
    says: both(
        "Een indicator: naam, cijfer, vergelijking en kleurregels. In een latere versie alleen `id` en wat er verandert.",
        "An indicator: name, figure, comparison and colour rules. In a later version only `id` and what changes.",
    ),
    is_file: true,
    always: &[Key::must("id", Holds::Either(&[Holds::Text, Holds::TEXTS]))
        .nl(
            "Zo heet de indicator in report.toml en in opdrachten. Zegt een versie van meer indicatoren hetzelfde: een lijst, `[\"burgers\", \"ondernemers\"]`.",
        )
        .en(
            "How the indicator is called in report.toml and in commands. Where a version says the same of several: a list, `[\"burgers\", \"ondernemers\"]`.",
        )],
    sometimes: &[INDICATOR.always, &DEFINITIONS],
    ..Keys::EMPTY
};

/// What is left of such a file: its `id` is the name, and definitions go their own way.
pub static INDICATOR: Keys = Keys {
    what: "what-indicator",
    always: &[
        Key::inherits("label", Holds::Text)
            .nl("Zo heet de regel in de samenvatting.")
            .en("How its row is called in the summary."),
        Key::may("title", Holds::Text)
            .nl("De kop boven het cijfer in de paragraaf, als die anders is dan `label`.")
            .en("The heading above the figure in the paragraph, where it is not that of `label`."),
        Key::may("basis", Holds::Text)
            .nl("Waar de regel vandaan komt: een plaats in de rapportage.")
            .en("Where the rule comes from: a place in the published report."),
        Key::may("note", Holds::Text)
            .nl(
                "Wat u hebt besloten waar de bron niets zegt; staat als toelichting in bijlage 1. Drempels mogen tussen accolades.",
            )
            .en("What you decided where the source says nothing; stands in annex 1. Thresholds may stand between braces."),
        Key::inherits("value", Holds::Text)
            .nl("De naam van het cijfer (`measure`) dat wordt afgedrukt.")
            .en("The name of the measure that is printed."),
        Key::may("detail", Holds::Text)
            .nl(
                "Hoe het cijfer ontstaat, met cijfers en drempels tussen accolades: \"{digitaal} van de {waargenomen} producten\". Van een samengesteld cijfer is `{berekening.score}` de som; zonder `detail` staat die er vanzelf.",
            )
            .en("How the figure comes about, with measures and thresholds between braces: \"{digitaal} van de {waargenomen} producten\". Of a composed figure `{berekening.score}` is the sum; without `detail` that stands there by itself."),
        Key::may("asterisk", Holds::Text)
            .nl("Uitleg bij een cijfer met een sterretje, zoals `Nee*`.")
            .en("What is said of a figure with an asterisk, such as `Nee*`."),
        Key::may("rows", Holds::TEXTS)
            .nl("Kolommen van de rijen die het cijfer telt: bij rood en oranje ziet een lezer zo waar hij iets aan kan doen.")
            .en("Columns of the rows that the figure counts: of a rood or oranje a reader sees there what to act on."),
        Key::may("compare", Holds::Word(&COMPARE))
            .nl("Hoe cijfers worden vergeleken: zoals ze worden afgedrukt, of precies.")
            .en("How figures are compared: as they are printed, or exactly."),
        Key::may("better", Holds::Word(&BETTER))
            .nl("Wat beter is: een hoger cijfer, een lager cijfer, of ja. Nodig bij `best` en `rank`.")
            .en("What is better: a higher figure, a lower one, or yes. Needed with `best` and `rank`."),
        Key::may("deadline", Holds::Day)
            .nl("Wanneer het groen moet zijn: staat bij de kansen.")
            .en("By when it should be groen: stands with the chances."),
        Key::may("weight", Holds::Number)
            .nl("Hoe zwaar het weegt onder de kansen (`by = [\"weight\"]`). Zonder: 1.")
            .en("How heavy it weighs among the chances (`by = [\"weight\"]`). Without: 1."),
        Key::may("contact", Holds::Text)
            .nl("Bij wie een lezer hierover terecht kan, als dat niet `contact` van de paragraaf is.")
            .en("Whom a reader can ask about it, where that is not `contact` of the paragraph."),
        Key::may("missing", Holds::Table(&MISSING))
            .nl("Wat er bij grijs staat als er geen cijfer is.")
            .en("What is said of grijs when there is no figure."),
        Key::may("benchmark", Holds::Table(&BENCHMARK))
            .nl("Het cijfer ernaast: gemiddelde, aantal gemeenten, norm en meer.")
            .en("The benchmark beside the figure: a mean, a number of gemeenten, a norm and more."),
        Key::may("colour", Holds::Either(&[
            Holds::list(&Holds::Table(&COLOUR)),
            Holds::Named(&Holds::Table(&COLOUR_CHANGE)),
        ]))
            .nl("De kleurregels, als lijst of elk bij zijn kleur of naam. De eerste die klopt, beslist. In een latere versie verandert `[colour.groen]` er een.")
            .en("The colour rules, as a list or each by its colour or name. The first that holds, decides. In a later version `[colour.groen]` changes one."),
    ],
    ..Keys::EMPTY
};

pub static COMPARE: [Word<Compare>; 2] = [
    Word::new("displayed", Compare::Displayed)
        .nl("Zoals ze worden afgedrukt: 75% en 75% zijn gelijk, ook als er achter de komma verschil is.")
        .en("As they are printed: 75% and 75% are equal, also where their decimals differ."),
    Word::new("exact", Compare::Exact).nl("Precies.").en("Exactly."),
];

pub static BETTER: [Word<Better>; 3] = [
    Word::new("higher", Better::Number(Best::Highest)).nl("Een hoger cijfer.").en("A higher figure."),
    Word::new("lower", Better::Number(Best::Lowest)).nl("Een lager cijfer.").en("A lower figure."),
    Word::new("yes", Better::Yes).nl("Ja.").en("Yes."),
];

pub static MISSING: Keys = Keys {
    what: "what-missing",
    says: both("Wat er bij grijs staat als er geen cijfer is.", "What is said of grijs when there is no figure."),
    always: &[
        Key::inherits("reason", REASON).nl("Waarom het grijs is.").en("Why it is grijs."),
        Key::may("why", Holds::Text)
            .nl("De tekst voor de lezer. Zonder: de tekst van `[grijs]` in report.toml.")
            .en("The text for the reader. Without it: that of `[grijs]` in report.toml."),
    ],
    ..Keys::EMPTY
};

pub static BENCHMARK: Keys = Keys {
    what: "what-benchmark",
    says: both("Het cijfer ernaast.", "The benchmark beside the figure."),
    always: &[
        Key::inherits("kind", Holds::Word(&BENCHMARKS))
            .nl("Wat voor cijfer het is.")
            .en("What kind of benchmark it is."),
        Key::may("value", Holds::Number).nl("Alleen bij `norm`: het getal.").en("Only of a `norm`: the number."),
        Key::may("at", Holds::NumberFrom { least: 0, most: 1, above: true })
            .nl("Alleen bij `quantile`: welk deel van de gemeenten dit cijfer of minder heeft, tussen 0 en 1: 0.9.")
            .en("Only of a `quantile`: which part of the gemeenten have this figure or less, between 0 and 1: 0.9."),
        Key::may("over", Holds::Condition)
            .nl("Bij `count` en `share` de voorwaarde die wordt geteld; anders: welke gemeenten meetellen.")
            .en("Of `count` and `share` the condition that is counted; otherwise which gemeenten count."),
        Key::may("peers", Holds::Text)
            .nl("Een ander cijfer: alleen gemeenten die daar hetzelfde hebben, tellen mee. Niet bij `norm` en `same`.")
            .en("Another measure: only gemeenten that have the same there count. Not of `norm` and `same`."),
        Key::may("leave_out", Holds::Word(&LEAVE_OUT))
            .nl("Wie niet meetelt bij het cijfer naast dat van een gemeente. Niet bij `norm` en `same`.")
            .en("Who does not count beside the figure of a gemeente. Not of `norm` and `same`."),
        Key::may("label", Holds::Text)
            .nl("Hoe het cijfer heet: \"Landelijk\", \"# gemeenten actief\".")
            .en("How the benchmark is called: \"Landelijk\", \"# gemeenten actief\"."),
        Key::may("display", Holds::Table(&DISPLAY))
            .nl("Hoe het wordt afgedrukt, als dat anders is dan het cijfer zelf.")
            .en("How it is printed, where that is not as the figure itself."),
    ],
    ..Keys::EMPTY
};

pub static LEAVE_OUT: [Word<()>; 1] = [Word::new("same-organisation", ())
    .nl("De gemeenten voor wie dezelfde samenwerking het op de peildatum doet (samenwerkingen.toml): hun cijfer is dat van dezelfde uitvoerder.")
    .en("The gemeenten for which the same organisation does it on the peildatum (samenwerkingen.toml): their figure is that of one and the same.")];

#[derive(Clone, Copy, PartialEq)]
pub enum BenchmarkKind {
    None,
    Norm,
    Mean,
    Median,
    Quantile,
    Best,
    Rank,
    Count,
    Share,
    Same,
}

pub static BENCHMARKS: [Word<BenchmarkKind>; 10] = [
    Word::new("none", BenchmarkKind::None).nl("Geen vergelijking.").en("No comparison."),
    Word::new("norm", BenchmarkKind::Norm)
        .nl("Een vast getal, voor iedereen.")
        .en("A fixed number, the same for everybody."),
    Word::new("mean", BenchmarkKind::Mean)
        .nl("Het gemiddelde over de gemeenten met een cijfer.")
        .en("The mean over the gemeenten with a figure."),
    Word::new("median", BenchmarkKind::Median)
        .nl("Het middelste cijfer; bij een even aantal het gemiddelde van de middelste twee.")
        .en("The figure in the middle; of an even number the mean of the middle two."),
    Word::new("quantile", BenchmarkKind::Quantile)
        .nl("Het laagste cijfer dat ten minste het deel `at` van de gemeenten heeft, of minder.")
        .en("The lowest figure such that at least the part `at` of the gemeenten have it or less."),
    Word::new("best", BenchmarkKind::Best)
        .nl("Het beste cijfer van alle gemeenten; `better` zegt wat dat is.")
        .en("The best figure of all gemeenten; `better` says which that is."),
    Word::new("rank", BenchmarkKind::Rank)
        .nl("De plaats van de gemeente: \"12e van 376\". Wie hetzelfde heeft, deelt een plaats.")
        .en("The place of the gemeente: \"12e van 376\". Who have the same share a place."),
    Word::new("count", BenchmarkKind::Count)
        .nl("Het aantal gemeenten waarvoor `over` klopt.")
        .en("The number of gemeenten for which `over` holds."),
    Word::new("share", BenchmarkKind::Share)
        .nl("Het deel waarvoor `over` klopt: \"260 van de 376 gemeenten (69%)\".")
        .en("The part for which `over` holds: \"260 van de 376 gemeenten (69%)\"."),
    Word::new("same", BenchmarkKind::Same)
        .nl("Het deel dat hetzelfde heeft als de gemeente zelf: \"260 van de 376 gemeenten (69%)\".")
        .en("The part that has the same as the gemeente itself: \"260 van de 376 gemeenten (69%)\"."),
];

pub static COLOUR: Keys = Keys {
    what: "what-colour",
    says: both("Een kleurregel.", "A colour rule."),
    always: &[
        Key::must("when", Holds::Condition)
            .nl("De voorwaarde, tussen enkele aanhalingstekens: 'componenten < genoeg_componenten'.")
            .en("The condition, between single quotes: 'componenten < genoeg_componenten'."),
        Key::must("is", Holds::Word(&COLOURS))
            .nl("De kleur als de voorwaarde klopt.")
            .en("The colour when the condition holds."),
        Key::may("reason", REASON)
            .nl("Alleen bij grijs, en daar verplicht: waarom het grijs is.")
            .en("Only of grijs, and needed there: why it is grijs."),
        Key::may("why", Holds::Text)
            .nl("Waarom de gemeente deze kleur heeft: schrijf het voor de lezer. Cijfers staan tussen accolades: `{waarde}`, `{landelijk}`, `{hoger}`.")
            .en("Why the gemeente has this colour: write it for the reader. Figures stand between braces: `{waarde}`, `{landelijk}`, `{hoger}`."),
        Key::may("annex", Holds::Text)
            .nl("Hoe bijlage 1 het zegt, zonder cijfers van een gemeente. Nodig als `why` zulke cijfers noemt.")
            .en("How annex 1 says it, without figures of a gemeente. Needed where `why` names such figures."),
        Key::may("name", Holds::Text)
            .nl("Hoe een latere versie de regel noemt, als er meer zijn met dezelfde kleur: `[colour.NAAM]`.")
            .en("How a later version calls the rule, where more have the same colour: `[colour.NAME]`."),
    ],
    ..Keys::EMPTY
};

/// A rule that a version has from the one that it extends, or a new one between those.
pub static COLOUR_CHANGE: Keys = Keys {
    what: "what-colour-change",
    says: both(
        "In een latere versie: een kleurregel bij zijn naam, of bij zijn kleur als er geen andere van die kleur is.",
        "In a later version: a colour rule by its name, or by its colour where no other has that colour.",
    ),
    always: &[Key::may("before", Holds::Text)
        .nl("Voor welke regel deze komt: diens naam of kleur. Bij een nieuwe regel is dit nodig.")
        .en("Before which rule this one stands: its name or colour. A new rule needs this.")],
    sometimes: &[COLOUR.always],
    ..Keys::EMPTY
};

pub static COLOURS: [Word<Colour>; Colour::ALL.len()] = [
    Word::new(Colour::Groen.word(), Colour::Groen),
    Word::new(Colour::Oranje.word(), Colour::Oranje),
    Word::new(Colour::Rood.word(), Colour::Rood),
    Word::new(Colour::Grijs.word(), Colour::Grijs),
];

/// A reason that every version has, or one that report.toml declares.
pub const REASON: Holds = Holds::Either(&[Holds::Word(&REASONS), Holds::Text]);

pub static REASONS: [Word<GreyReason>; GreyReason::ALL.len()] = [
    Word::new(GreyReason::NoData.word(), GreyReason::NoData).nl("Geen gegevens.").en("No data."),
    Word::new(GreyReason::NotTakingPart.word(), GreyReason::NotTakingPart)
        .nl("De gemeente doet niet mee.")
        .en("The gemeente does not take part."),
    Word::new(GreyReason::TooLittle.word(), GreyReason::TooLittle).nl("Te weinig gevuld.").en("Too little filled in."),
    Word::new(GreyReason::Outdated.word(), GreyReason::Outdated)
        .nl("De bron is verouderd.")
        .en("The source is outdated."),
    Word::new(GreyReason::NotDelivered.word(), GreyReason::NotDelivered)
        .nl("De bron is niet geleverd.")
        .en("The source was not delivered."),
];
