//! `measures/*.toml` and `tables/*.toml`, and what may also stand beside an indicator.

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// Cijfers, drempels, lijsten en tabellen die meer indicatoren gebruiken.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Definitions {
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

/// Een voorwaarde of berekening, tussen enkele aanhalingstekens; alleen `true` en `false` staan zonder.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub(super) enum Condition {
    Text(String),
    Always(bool),
}

/// Een cijfer van een gemeente: uit een tabel (`from`), een vraag (`when`), een berekening (`formula`) of een script.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Measure {
    /// Uit welke tabel van sources.toml, of welke view.
    from: Option<String>,
    /// Welke rijen: 'status == "In productie"'.
    #[schemars(rename = "where")]
    filter: Option<Condition>,
    /// Wat er met de rijen gebeurt.
    aggregate: Option<Aggregate>,
    /// Van welke kolom.
    of: Option<String>,
    /// Een tabel: wie daar geen rij heeft, heeft geen cijfer; wie er wel een heeft, telt 0.
    presence: Option<String>,
    /// Waarvoor een ontbrekende waarde telt.
    missing_as: Option<f64>,
    /// Een vraag aan andere cijfers, met ja of nee: 'componenten >= 41'.
    when: Option<Condition>,
    /// Een berekening met andere cijfers: 'a * 100 / b'.
    formula: Option<Condition>,
    /// Een bestand in scripts/.
    script: Option<String>,
    /// Welke cijfers het script krijgt.
    inputs: Option<Vec<String>>,
    /// Van welke tabellen en views het script de rijen krijgt.
    tables: Option<Vec<String>>,
    /// Wat het script geeft. Zonder: een getal.
    kind: Option<MeasureKind>,
    /// Als het script een keuze geeft: alle waarden die het kan geven.
    allowed: Option<Vec<String>>,
    /// Hoe het cijfer wordt afgedrukt.
    display: Option<Display>,
    /// Kan een gemeente dit cijfer zelf veranderen? Alleen dan raadt `mdd explain` het aan. Zonder: dat volgt uit hoe het cijfer ontstaat.
    changeable: Option<bool>,
    /// Wat u hebt besloten over hoe het cijfer ontstaat.
    note: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum MeasureKind {
    Number,
    Text,
    Date,
    YesNo,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Aggregate {
    /// Hoeveel rijen.
    Count,
    /// Hoeveel verschillende waarden.
    Distinct,
    /// De som.
    Sum,
    /// Het gemiddelde van de waarden die er zijn.
    Mean,
    /// De kleinste.
    Min,
    /// De grootste.
    Max,
    /// Of er een rij is.
    Any,
    /// De waarde van de eerste rij.
    First,
}

/// Hoe een cijfer wordt afgedrukt.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Display {
    /// Een getal of een percentage.
    unit: Option<Unit>,
    /// Hoeveel cijfers achter de komma.
    #[schemars(range(max = 6))]
    decimals: Option<u32>,
    /// Wat er staat als er geen cijfer is.
    missing: Option<String>,
    /// Een keuze, of ja en nee, in andere woorden: `"In gebruik" = "Ja"`.
    words: Option<BTreeMap<String, String>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Unit {
    Number,
    Percent,
}

/// Rijen per gemeente, gegroepeerd.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct View {
    /// Uit welke tabel van sources.toml, of welke andere view.
    from: Option<String>,
    /// Een tabel zonder gemeenten ernaast: elke rij telt een keer voor elke rij daar met dezelfde waarde.
    join: Option<Join>,
    /// Welke rijen.
    #[schemars(rename = "where")]
    filter: Option<Condition>,
    /// Op welke kolommen de rijen worden samengenomen.
    group: Option<Vec<String>>,
    /// De andere kolommen van de view, bij hun naam.
    columns: Option<BTreeMap<String, ViewColumn>>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Join {
    /// De tabel ernaast.
    table: Option<String>,
    /// De kolom die in beide hetzelfde is.
    on: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ViewColumn {
    /// Wat er met de rijen gebeurt.
    aggregate: Option<Aggregate>,
    /// Van welke kolom.
    of: Option<String>,
}

/// Een tabel in een paragraaf.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct ReportTable {
    /// De kop boven de tabel.
    title: Option<String>,
    /// Waar de tabel vandaan komt: een plaats in de rapportage.
    basis: Option<String>,
    /// Welke rijen er zijn.
    rows: Option<Rows>,
    /// De kolom waarmee rijen in andere tabellen worden opgezocht.
    key: Option<String>,
    /// De kolommen, in volgorde.
    column: Option<Vec<Column>>,
    /// Koppen boven meer kolommen.
    group: Option<Vec<Group>>,
    /// Wat er staat als er geen rijen zijn.
    empty: Option<String>,
}

/// Welke rijen: uit een tabel (`from`), van een lijst (`list`) of uitgeschreven (`criteria`).
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Rows {
    /// Een lijst: een rij per tekst.
    list: Option<String>,
    /// Uitgeschreven rijen, elk met een voorwaarde.
    criteria: Option<Vec<Criterion>>,
    /// De woorden voor wel en niet.
    words: Option<Words>,
    /// Uit welke tabel van sources.toml, of welke view.
    from: Option<String>,
    /// Welke rijen.
    #[schemars(rename = "where")]
    filter: Option<Condition>,
    /// Op welke kolommen; met een streepje ervoor van hoog naar laag: "-score".
    sort: Option<Vec<String>>,
    /// Hoogstens zoveel rijen.
    #[schemars(range(max = 500))]
    limit: Option<u32>,
    /// Een tabel: van wie daar geen rij heeft, is niets bekend.
    presence: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Criterion {
    /// De teksten van de rij.
    cells: Option<Vec<String>>,
    /// Waar de rij over gaat.
    when: Condition,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Words {
    /// Het woord voor wel.
    yes: Option<String>,
    /// Het woord voor niet.
    no: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Column {
    /// De kop van de kolom.
    label: String,
    /// Wat er in de kolom staat. Niet bij uitgeschreven rijen.
    shows: Option<Shows>,
    /// Welke kolom van de tabel of view.
    column: Option<String>,
    /// Een andere tabel of view dan die van de rijen.
    from: Option<String>,
    /// Bij `gemeenten`: welke rijen.
    #[schemars(rename = "where")]
    filter: Option<Condition>,
    /// Bij `gemeenten`: een view; alleen gemeenten die daar een rij gemeen hebben.
    sharing: Option<String>,
    /// Een tabel: alleen wie daar een rij heeft, telt mee.
    presence: Option<String>,
    /// Bij `mean`: een ander cijfer; alleen over gemeenten die daar hetzelfde hebben.
    peers: Option<String>,
    /// De woorden voor wel en niet.
    words: Option<Words>,
    /// Hoe het wordt afgedrukt.
    display: Option<Display>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Shows {
    /// Een kolom van de rij zelf.
    Own,
    /// De tekst van de lijst, of de sleutel.
    Key,
    /// De waarde van de eigen rij met dezelfde sleutel in een andere tabel.
    Lookup,
    /// Of de gemeente elders een rij met dezelfde sleutel heeft.
    Present,
    /// Hoeveel gemeenten een rij met dezelfde sleutel hebben.
    Gemeenten,
    /// Welk deel van de gemeenten een rij met dezelfde sleutel heeft.
    Share,
    /// Het gemiddelde over gemeenten.
    Mean,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    /// De kop.
    label: String,
    /// Boven hoeveel kolommen.
    #[schemars(range(max = 20))]
    columns: u32,
}
