//! `sources.toml`
//!
//! Longer than most: it is that one file, key by key.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::cells::{Fill, Formulas};
use super::gates::{GateSeverity, Gates};
use super::register::Register;
use super::remote::Url;
use super::values::{Allowed, Dates, Range};

/// Welke leveringen er zijn, en hoe ze te lezen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Sources {
    /// De datum van het rapport, zonder aanhalingstekens: 2018-02-06.
    #[schemars(extend("format" = "date"))]
    peildatum: String,
    /// Welke versie van het programma nodig is: ">= 0.2".
    requires: Option<String>,
    /// Welke tabel de gemeenten noemt.
    register: Register,
    /// De bronnen, bij hun naam.
    source: Option<BTreeMap<String, Source>>,
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
    /// Wanneer de bron is bijgewerkt: een dag 2018-02-06, een tijdstip 2018-02-06T05:00:00, een maand "2017-12" of een jaar "2017"; of "file": de naam van het bestand zegt het.
    #[schemars(regex(pattern = r"^(\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?)?)?|file)$"))]
    updated: String,
    /// Van welk onderzoek de cijfers zijn: "Onderzoeksjaar 2016".
    edition: Option<String>,
    /// Na hoeveel maanden de bron te oud is voor een kleur.
    #[schemars(range(max = 1200))]
    outdated_after_months: Option<u32>,
    /// Onder welke licentie de gegevens zijn gegeven.
    licence: Option<String>,
    /// Wat er gebeurt als de bron te oud is: `error` stopt het rapport, `warning` (als er niets staat) niet.
    stale: Option<GateSeverity>,
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
    /// Waar de levering staat, gezien vanuit de map van sources.toml. Met {yyyy}, {yy}, {q}, {mm}, {mmm}, {mmmm}, {dd}, {d} of * in de naam: het nieuwste bestand van op of voor de peildatum.
    file: String,
    /// Waar de levering is op te halen met `mdd data fetch`: een adres, of een tabel met meer.
    url: Option<Url>,
    /// Hoe de levering is geschreven.
    format: Format,
    /// Hoe de levering is ingepakt.
    compression: Option<Compression>,
    /// Bij zip: welk bestand in de zip, als er meer zijn.
    member: Option<String>,
    /// Bij CSV: de codering van tekens.
    encoding: Option<Encoding>,
    /// Bij CSV: het teken tussen kolommen, een gewoon teken zoals ; of een tab.
    #[schemars(regex(pattern = r"^[\x00-\x09\x0b\x0c\x0e-\x7f]$"))]
    delimiter: Option<String>,
    /// Bij CSV: het teken om velden heen, als het niet het dubbele aanhalingsteken is; of "none".
    #[schemars(regex(pattern = r"^([\x00-\x09\x0b\x0c\x0e-\x7f]|none)$"))]
    quote: Option<String>,
    /// Bij CSV: wat er gebeurt met een rij die te lang of te kort is.
    ragged: Option<Ragged>,
    /// Bij CSV: of elke rij begint met een nummer dat in de kop geen naam heeft.
    row_numbers: Option<bool>,
    /// Bij CSV: hoe groot een cel hoogstens is. Een grotere is meestal een aanhalingsteken dat niet wordt gesloten.
    longest_cell: Option<LongestCell>,
    /// Bij CSV en werkmappen: op welke regel de namen van de kolommen staan. Bij CSV ook "none": er staan geen namen, en kolommen heten naar hun plaats.
    header_row: Option<HeaderRow>,
    /// Bij CSV en werkmappen: 2 als boven de namen nog koppen over meer kolommen staan. Een kolom heet dan "Kop / naam".
    #[schemars(range(max = 2))]
    header_rows: Option<u32>,
    /// Bij werkmappen: het tabblad, met zijn naam of nummer.
    sheet: Option<Sheet>,
    /// Bij werkmappen: wat er gebeurt met een formule waarvan de uitkomst niet in het bestand staat. Anders `error`.
    formulas: Option<Formulas>,
    /// Bij JSON: waar de rijen staan, zoals "/value"; * is elk onderdeel van een lijst: "/*/value".
    records: Option<String>,
    /// Bij JSON met lijsten in plaats van records: waar de namen staan, zoals "/headers".
    headers: Option<String>,
    /// Het teken voor de decimalen.
    decimal: Option<Decimal>,
    /// Het teken tussen duizendtallen.
    thousands: Option<Thousands>,
    /// Hoe datums zijn geschreven; een lijst wordt op volgorde geprobeerd.
    dates: Option<Dates>,
    /// Het eerste jaar dat twee cijfers kunnen betekenen. Met 1970 is 99 het jaar 1999, en 18 het jaar 2018.
    #[schemars(range(max = 9000))]
    years_from: Option<u32>,
    /// Wat in de eerste cel, of in die van de gemeente, staat van een rij met een totaal.
    totals: Option<Vec<String>>,
    /// Alleen rijen die dit zeggen: { PERIOD = "2017" }.
    only: Option<BTreeMap<String, Only>>,
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
    /// De kolommen die een rij bepalen: rijen van een gemeente die daarin gelijk zijn, zijn een rij. "none": rijen mogen gelijk zijn.
    key: Option<Key>,
    /// Waarom rijen gelijk mogen zijn, bij key = "none".
    key_why: Option<String>,
    /// Wat er gebeurt met rijen van gemeenten die zijn samengevoegd.
    merged: Option<Merged>,
    /// De kolom met het getal dat zegt hoe groot een gemeente was, bij "largest" en "weighted".
    size: Option<String>,
    /// Wat er gebeurt met rijen van gemeenten die over andere zijn verdeeld.
    split: Option<Split>,
    /// Eisen aan de tabel als geheel.
    gates: Option<Gates>,
    /// De vorige levering, voor eisen aan wat er verandert.
    previous: Option<String>,
    /// Waar in de levering staat van wanneer zij is: dat moet kloppen met `updated`. "none": de naam van het bestand zegt daar niets over.
    dated: Option<Dated>,
    /// De kolommen die de regels gebruiken, bij hun naam in voorwaarden.
    columns: Option<BTreeMap<String, Column>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Format {
    Csv,
    Xlsx,
    Xls,
    Ods,
    Json,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Compression {
    Gzip,
    Zip,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Ragged {
    /// De levering wordt geweigerd.
    Error,
    /// De rij telt niet mee.
    Reject,
    /// Een te korte rij wordt aangevuld met lege velden.
    Fill,
}

/// Hoe groot een cel hoogstens is.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LongestCell {
    /// Zoveel regels; anders 200.
    #[schemars(range(max = 1000000))]
    lines: Option<u32>,
    /// Zoveel bytes; anders 1000000.
    #[schemars(range(max = 60000000))]
    bytes: Option<u32>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum HeaderRow {
    Row(#[schemars(range(max = 1000))] u32),
    None(NoHeader),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum NoHeader {
    /// Er staan geen namen boven de kolommen.
    None,
}

/// Een naam, of het nummer van een kolom in een bestand zonder namen.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum ColumnName {
    Name(String),
    Place(u32),
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum Sheet {
    Name(String),
    Number(#[schemars(range(max = 1000))] u32),
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// Wat een kolom moet zeggen.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum Only {
    Says(OneOrMore),
    Nth(OnlyNth),
}

/// Een van de kolommen met deze naam.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OnlyNth {
    /// De hoeveelste kolom met die naam.
    #[schemars(range(max = 1000))]
    nth: Option<u32>,
    /// Wat er moet staan.
    says: OneOrMore,
}

#[derive(JsonSchema)]
enum Encoding {
    #[schemars(rename = "utf-8")]
    Utf8,
    #[schemars(rename = "windows-1252")]
    Windows1252,
    #[schemars(rename = "iso-8859-1")]
    Latin1,
    #[schemars(rename = "utf-16")]
    Utf16,
    #[schemars(rename = "utf-16le")]
    Utf16Le,
    #[schemars(rename = "utf-16be")]
    Utf16Be,
}

#[derive(JsonSchema)]
enum Decimal {
    #[schemars(rename = ".")]
    Point,
    #[schemars(rename = ",")]
    Comma,
}

#[derive(JsonSchema)]
enum Thousands {
    #[schemars(rename = ".")]
    Point,
    #[schemars(rename = ",")]
    Comma,
    #[schemars(rename = " ")]
    Space,
    #[schemars(rename = "'")]
    Apostrophe,
}

/// Welke kolom de gemeente noemt.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Gemeente {
    /// De kolom, zoals die in de levering heet. Bij JSON kan zij in het record wijzen: "/properties/gemeente".
    column: ColumnName,
    /// De hoeveelste kolom met die naam, als er meer zijn.
    #[schemars(range(max = 1000))]
    nth: Option<u32>,
    /// Of er een code of een naam staat.
    by: By,
    /// De kolom met de naam, als er een code staat: die wordt genoemd bij rijen met een onbekende code.
    name: Option<String>,
    /// De hoeveelste kolom met de naam van `name`, als er meer zijn.
    #[schemars(range(max = 1000))]
    name_nth: Option<u32>,
    /// Wat er gebeurt met een lege cel onder een waarde, of een die ermee is samengevoegd.
    fill: Option<Fill>,
}

/// Hoe rijen van samengevoegde gemeenten een rij worden.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Merged {
    /// Getallen worden opgeteld.
    Sum,
    /// Van getallen telt het gemiddelde.
    Mean,
    /// Van getallen telt het gemiddelde, gewogen naar de grootte van de gemeente.
    Weighted,
    /// Ja als een van de gemeenten ja zegt.
    Any,
    /// De rij van de grootste gemeente telt.
    Largest,
    /// De rijen staan naast elkaar, elk zoals zij was.
    Together,
    /// De rijen vallen weg.
    Drop,
    /// De rijen zijn een fout.
    Error,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum Key {
    Columns(Vec<String>),
    Word(NoneWord),
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum NoneWord {
    None,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
enum Dated {
    In(DatedIn),
    Word(NoneWord),
}

/// Waar een datum staat: een van de twee.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct DatedIn {
    /// Een kolom met datums van deze tabel: de laatste telt.
    column: Option<String>,
    /// Een cel boven de kop, zoals B2.
    cell: Option<String>,
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
    /// Van getallen telt het gemiddelde, gewogen naar de grootte van de gemeente.
    Weighted,
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
    /// Hoe de kolom in de levering heet. Bij JSON kan zij in het record wijzen: "/properties/score".
    from: ColumnName,
    /// De hoeveelste kolom met die naam, als er meer zijn.
    #[schemars(range(max = 1000))]
    nth: Option<u32>,
    /// Wat voor waarden er in de kolom staan.
    #[schemars(rename = "type")]
    kind: ColumnKind,
    /// Bij `choice`, en daar verplicht: elke waarde die de kolom mag hebben. Bij `number`: alleen deze getallen.
    allowed: Option<Allowed>,
    /// Waarin wordt gemeten; "percent" voor percentages.
    unit: Option<String>,
    /// Of elke rij een waarde moet hebben.
    required: Option<bool>,
    /// Wat er, behalve niets, in een cel zonder waarde staat; naast dat van de tabel.
    missing: Option<Vec<String>>,
    /// Bij `choice` en `text`: wat de levering schrijft, en wat daarmee bedoeld is.
    values: Option<BTreeMap<String, String>>,
    /// Bij `yes-no`: wat ja betekent.
    yes: Option<Vec<String>>,
    /// Bij `yes-no`: wat nee betekent.
    no: Option<Vec<String>>,
    /// Bij `choice` en `text`: wat tussen meer waarden in een veld staat. Elke waarde wordt een rij.
    split: Option<String>,
    /// Bij JSON: wat er met een lijst van waarden gebeurt.
    list: Option<ListAs>,
    /// Bij `list = "join"`: wat er tussen de waarden komt. Anders ", ".
    #[schemars(length(min = 1))]
    list_sign: Option<String>,
    /// Bij `date`: hoe de datums in deze kolom zijn geschreven.
    dates: Option<Dates>,
    /// Bij `date`: het eerste jaar dat twee cijfers kunnen betekenen. Met 1970 is 99 het jaar 1999, en 18 het jaar 2018.
    #[schemars(range(max = 9000))]
    years_from: Option<u32>,
    /// Bij `date`: een datum na de peildatum wordt gemeld.
    not_after: Option<NotAfter>,
    /// Hoe cellen van samengevoegde gemeenten een cel worden, als dat anders is dan voor de tabel.
    merged: Option<MergedColumn>,
    /// Wat er gebeurt met een lege cel onder een waarde, of een die ermee is samengevoegd.
    fill: Option<Fill>,
    /// Hoe erg een cel is die niet klopt: `error` (als er niets staat) laat de rij weg en stopt het rapport, `warning` maakt de cel leeg.
    severity: Option<GateSeverity>,
    /// Of elke waarde maar een keer mag voorkomen.
    unique: Option<bool>,
    /// Het laagste en het hoogste dat mag: [0, 100], of twee datums. "none": er is geen grens, en `range_why` zegt waarom.
    range: Option<Range>,
    /// Bij range = "none": waarom er geen grens is.
    range_why: Option<String>,
    /// Hoeveel procent het gemiddelde hoogstens mag verschillen van de vorige levering.
    change_at_most: Option<u32>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum ListAs {
    /// De kolom is het aantal waarden.
    Count,
    /// De waarden worden een tekst.
    Join,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum NotAfter {
    Peildatum,
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
