//! `sources.toml`

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// Welke leveringen er zijn, en hoe ze te lezen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Sources {
    /// De datum van het rapport, zonder aanhalingstekens: 2018-02-06.
    #[schemars(extend("format" = "date"))]
    peildatum: String,
    /// Welke tabel de gemeenten noemt.
    register: Register,
    /// De bronnen, bij hun naam.
    source: Option<BTreeMap<String, Source>>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Register {
    /// De tabel met een rij per gemeente.
    table: String,
    /// De kolom met de naam van de gemeente.
    name: String,
    /// De kolom met het aantal inwoners.
    inhabitants: Option<String>,
    /// Een bestand met opgeheven gemeenten.
    mergers: Option<String>,
    /// Een bestand met andere schrijfwijzen van namen.
    spellings: Option<String>,
    /// Van welke dag de lijst is, zonder aanhalingstekens: 2018-01-01. De gemeenten van een andere peildatum volgen daaruit met het bestand met opgeheven gemeenten.
    #[schemars(extend("format" = "date"))]
    valid_on: Option<String>,
    /// De kolom met de dag vanaf wanneer een rij geldt; leeg is altijd al.
    since: Option<String>,
    /// De kolom met de dag waarop een rij niet meer geldt; leeg is nog steeds.
    until: Option<String>,
    /// Namen in leveringen, elk met de code van de gemeente die ermee is bedoeld. Geldt voor elke tabel.
    aliases: Option<BTreeMap<String, String>>,
}

/// Een bron.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    /// Hoe de bron heet.
    title: String,
    /// Hoe de bron in paragrafen wordt genoemd, als dat anders is.
    cited_as: Option<String>,
    /// Van wie de bron is.
    publisher: String,
    /// Hoe vaak de bron wordt bijgewerkt.
    frequency: Frequency,
    /// Wanneer de bron is bijgewerkt: een dag 2018-02-06, een tijdstip 2018-02-06T05:00:00, een maand "2017-12" of een jaar "2017".
    #[schemars(regex(pattern = r"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?)?)?$"))]
    updated: String,
    /// Van welk onderzoek de cijfers zijn: "Onderzoeksjaar 2016".
    edition: Option<String>,
    /// Na hoeveel maanden de bron te oud is voor een kleur.
    #[schemars(range(max = 1200))]
    outdated_after_months: Option<u32>,
    /// Onder welke licentie de gegevens zijn gegeven.
    licence: Option<String>,
    /// Of de cijfers verzonnen zijn, voor demonstratie.
    synthetic: Option<bool>,
    /// De tabellen van de bron, bij hun naam.
    table: Option<BTreeMap<String, Table>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Frequency {
    Dagelijks,
    Wekelijks,
    Maandelijks,
    Tweemaandelijks,
    #[schemars(rename = "per kwartaal")]
    PerKwartaal,
    Halfjaarlijks,
    Jaarlijks,
    Eenmalig,
}

/// Een tabel van een bron: een levering, en hoe die te lezen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Table {
    /// Waar de levering staat, gezien vanuit de map van sources.toml.
    file: String,
    /// Hoe de levering is geschreven.
    format: Format,
    /// Bij CSV: de codering van tekens.
    encoding: Option<Encoding>,
    /// Bij CSV: het teken tussen kolommen.
    delimiter: Option<Delimiter>,
    /// Bij CSV en XLSX: op welke regel de namen van de kolommen staan.
    #[schemars(range(max = 1000))]
    header_row: Option<u32>,
    /// Bij XLSX: het tabblad.
    sheet: Option<String>,
    /// Bij JSON: waar de rijen staan, zoals "/value".
    records: Option<String>,
    /// Het teken voor de decimalen.
    decimal: Option<Decimal>,
    /// Hoe datums zijn geschreven.
    dates: Option<Dates>,
    /// Welke kolom de gemeente noemt. Een tabel zonder gaat niet over gemeenten.
    gemeente: Option<Gemeente>,
    /// Hoeveel rijen een gemeente heeft.
    rows_per_gemeente: Option<RowsPer>,
    /// Wat er, behalve niets, in een cel zonder waarde staat.
    missing: Option<Vec<String>>,
    /// Organisaties in de levering die geen gemeente zijn. Een * aan het begin of eind staat voor de rest van de naam.
    not_gemeenten: Option<Vec<String>>,
    /// Namen of codes in deze levering, elk met de code van de gemeente die ermee is bedoeld.
    aliases: Option<BTreeMap<String, String>>,
    /// De kolommen die een rij bepalen: rijen van een gemeente die daarin gelijk zijn, zijn een rij.
    key: Option<Vec<String>>,
    /// Wat er gebeurt met rijen van gemeenten die zijn samengevoegd.
    merged: Option<Merged>,
    /// De kolom met het getal dat zegt welke gemeente de grootste was, bij "largest".
    size: Option<String>,
    /// Wat er gebeurt met rijen van gemeenten die over andere zijn verdeeld.
    split: Option<Split>,
    /// De kolommen die de regels gebruiken, bij hun naam in voorwaarden.
    columns: Option<BTreeMap<String, Column>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Format {
    Csv,
    Xlsx,
    Json,
}

#[derive(JsonSchema)]
enum Encoding {
    #[schemars(rename = "utf-8")]
    Utf8,
    #[schemars(rename = "windows-1252")]
    Windows1252,
}

#[derive(JsonSchema)]
enum Delimiter {
    #[schemars(rename = ",")]
    Comma,
    #[schemars(rename = ";")]
    Semicolon,
    #[schemars(rename = "\t")]
    Tab,
    #[schemars(rename = "|")]
    Bar,
}

#[derive(JsonSchema)]
enum Decimal {
    #[schemars(rename = ".")]
    Point,
    #[schemars(rename = ",")]
    Comma,
}

#[derive(JsonSchema)]
enum Dates {
    #[schemars(rename = "yyyy-mm-dd")]
    YearFirst,
    #[schemars(rename = "dd-mm-yy")]
    DayFirst,
    #[schemars(rename = "dd-mm-yyyy")]
    DayFirstLong,
}

/// Welke kolom de gemeente noemt.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Gemeente {
    /// De kolom, zoals die in de levering heet.
    column: String,
    /// Of er een code of een naam staat.
    by: By,
    /// De kolom met de naam, als er een code staat: die wordt genoemd bij rijen met een onbekende code.
    name: Option<String>,
}

/// Hoe rijen van samengevoegde gemeenten een rij worden.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Merged {
    /// Getallen worden opgeteld.
    Sum,
    /// Van getallen telt het gemiddelde.
    Mean,
    /// Ja als een van de gemeenten ja zegt.
    Any,
    /// De rij van de grootste gemeente telt.
    Largest,
    /// De rijen vallen weg.
    Drop,
    /// De rijen zijn een fout.
    Error,
}

/// Wat er gebeurt met rijen van verdeelde gemeenten.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Split {
    /// Elke opvolger krijgt de rij.
    Each,
    /// De rijen vallen weg.
    Drop,
    /// De rijen zijn een fout.
    Error,
}

/// Hoe cellen van samengevoegde gemeenten een cel worden.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum MergedColumn {
    /// Getallen worden opgeteld.
    Sum,
    /// Van getallen telt het gemiddelde.
    Mean,
    /// Ja als een van de gemeenten ja zegt.
    Any,
    /// De cel van de grootste gemeente telt.
    Largest,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum By {
    Code,
    Name,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum RowsPer {
    /// Hoogstens een rij per gemeente.
    One,
    /// Meer rijen per gemeente.
    Many,
}

/// Een kolom die de regels gebruiken.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Column {
    /// Hoe de kolom in de levering heet.
    from: String,
    /// Wat voor waarden er in de kolom staan.
    #[schemars(rename = "type")]
    kind: ColumnKind,
    /// Alleen bij `choice`, en daar verplicht: elke waarde die de kolom mag hebben.
    allowed: Option<Vec<String>>,
    /// Waarin wordt gemeten; "percent" voor percentages.
    unit: Option<String>,
    /// Of elke rij een waarde moet hebben.
    required: Option<bool>,
    /// Hoe cellen van samengevoegde gemeenten een cel worden, als dat anders is dan voor de tabel.
    merged: Option<MergedColumn>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum ColumnKind {
    Number,
    Text,
    Choice,
    Date,
    YesNo,
}
