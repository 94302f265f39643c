//! `indicators/*.toml`

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::definitions::{Condition, Display, Measure, ReportTable, View};

/// Een indicator: naam, cijfer, vergelijking en kleurregels. In een latere versie alleen `id` en wat er verandert.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Indicator {
    /// Zo heet de indicator in report.toml en in opdrachten.
    id: String,
    /// Zo heet de regel in de samenvatting.
    label: Option<String>,
    /// De kop boven het cijfer in de paragraaf, als die anders is dan `label`.
    title: Option<String>,
    /// Waar de regel vandaan komt: een plaats in de rapportage.
    basis: Option<String>,
    /// Wat u hebt besloten waar de bron niets zegt; staat als toelichting in bijlage 1. Drempels mogen tussen accolades.
    note: Option<String>,
    /// De naam van het cijfer (`measure`) dat wordt afgedrukt.
    value: Option<String>,
    /// Hoe het cijfer ontstaat, met cijfers en drempels tussen accolades: "{digitaal} van de {waargenomen} producten".
    detail: Option<String>,
    /// Uitleg bij een cijfer met een sterretje, zoals `Nee*`.
    asterisk: Option<String>,
    /// Hoe cijfers worden vergeleken: zoals ze worden afgedrukt, of precies.
    compare: Option<Compare>,
    /// Wat er bij grijs staat als er geen cijfer is.
    missing: Option<Missing>,
    /// Het cijfer ernaast: gemiddelde, aantal gemeenten of norm.
    benchmark: Option<Benchmark>,
    /// De kleurregels. De eerste die klopt, beslist.
    colour: Option<Vec<ColourRule>>,
    /// Cijfers, bij hun naam.
    measure: Option<BTreeMap<String, Measure>>,
    /// Rijen per gemeente, gegroepeerd uit een tabel van sources.toml.
    view: Option<BTreeMap<String, View>>,
    /// Lijsten van teksten, om in voorwaarden te gebruiken: `component in digitale_voorzieningen`.
    list: Option<BTreeMap<String, Vec<String>>>,
    /// Getallen die een kleur bepalen, met een naam.
    threshold: Option<BTreeMap<String, f64>>,
    /// Tabellen in de paragrafen.
    table: Option<BTreeMap<String, ReportTable>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Compare {
    /// Zoals ze worden afgedrukt: 75% en 75% zijn gelijk, ook als er achter de komma verschil is.
    Displayed,
    /// Precies.
    Exact,
}

/// Wat er bij grijs staat als er geen cijfer is.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Missing {
    /// Waarom het grijs is.
    reason: Option<GreyReason>,
    /// De tekst voor de lezer. Zonder: de tekst van `[grijs]` in report.toml.
    why: Option<String>,
}

/// Het cijfer ernaast.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Benchmark {
    /// Wat voor cijfer het is.
    kind: Option<BenchmarkKind>,
    /// Alleen bij `norm`: het getal.
    value: Option<f64>,
    /// Bij `count` de voorwaarde die wordt geteld; bij `mean` over welke gemeenten het gemiddelde gaat.
    over: Option<Condition>,
    /// Bij `mean`: een ander cijfer; alleen over gemeenten die daar hetzelfde hebben.
    peers: Option<String>,
    /// Hoe het cijfer heet: "Landelijk", "# gemeenten actief".
    label: Option<String>,
    /// Hoe het wordt afgedrukt, als dat anders is dan het cijfer zelf.
    display: Option<Display>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum BenchmarkKind {
    /// Geen vergelijking.
    None,
    /// Een vast getal, voor iedereen.
    Norm,
    /// Het gemiddelde over de gemeenten met een cijfer.
    Mean,
    /// Het aantal gemeenten waarvoor `over` klopt.
    Count,
}

/// Een kleurregel.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ColourRule {
    /// De voorwaarde, tussen enkele aanhalingstekens: 'componenten < genoeg_componenten'.
    when: Condition,
    /// De kleur als de voorwaarde klopt.
    is: Colour,
    /// Alleen bij grijs, en daar verplicht: waarom het grijs is.
    reason: Option<GreyReason>,
    /// Waarom de gemeente deze kleur heeft. Staat in bijlage 1 en in `mdd explain`: schrijf het voor de lezer.
    why: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Colour {
    Groen,
    Oranje,
    Rood,
    Grijs,
}

/// Waarom het grijs is.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum GreyReason {
    /// Geen gegevens.
    NoData,
    /// De gemeente doet niet mee.
    NotTakingPart,
    /// Te weinig gevuld.
    TooLittle,
    /// De bron is verouderd.
    Outdated,
}
