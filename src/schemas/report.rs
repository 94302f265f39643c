//! `report.toml`

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// Wat waar in het rapport staat. In een latere versie alleen wat er verandert.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Report {
    /// De tekst op de voorpagina: een bestand in texts/.
    front: Option<String>,
    /// De tekst van de inleiding: een bestand in texts/.
    introduction: Option<String>,
    /// De hoofdstukken, in volgorde.
    chapters: Option<Vec<String>>,
    /// De hoofdstukken, bij hun naam.
    chapter: Option<BTreeMap<String, Chapter>>,
    /// De paragrafen, bij hun naam.
    section: Option<BTreeMap<String, Section>>,
    /// Wat de kleuren betekenen.
    legend: Option<Legend>,
    /// Wat er bij grijs staat, als een indicator daar zelf niets over zegt.
    grijs: Option<Grey>,
    /// Bijlage 3: bij elke bron het onderdeel waar die bij hoort.
    freshness: Option<BTreeMap<String, String>>,
    /// De bijlagen, in volgorde.
    annex: Option<Vec<Annex>>,
    /// Hoe het rapport is ingedeeld, voor zover versies daarin verschillen.
    layout: Option<Layout>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Chapter {
    /// De kop.
    title: Option<String>,
    /// De regels van de samenvatting: de `id` van indicatoren, in volgorde.
    summary: Option<Vec<String>>,
    /// De paragrafen, in volgorde.
    sections: Option<Vec<String>>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Section {
    /// De kop.
    title: Option<String>,
    /// De bron die de paragraaf noemt, bij de naam in sources.toml.
    source: Option<String>,
    /// Waar de paragraaf voor is: een bestand in texts/.
    purpose: Option<String>,
    /// Of het onderzoeksjaar bij de cijfers staat.
    edition: Option<bool>,
    /// Wat er in de paragraaf staat, in volgorde.
    blocks: Option<Vec<Block>>,
}

/// Een kop, tekst, rij cijfers of tabel.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Block {
    /// Een tussenkop.
    heading: Option<String>,
    /// Een tekst: een bestand in texts/.
    text: Option<String>,
    /// Cijfers naast elkaar: de `id` van indicatoren.
    figures: Option<Vec<String>>,
    /// Een tabel, bij haar naam.
    table: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Legend {
    /// Wat groen betekent.
    groen: Option<String>,
    /// Wat oranje betekent.
    oranje: Option<String>,
    /// Wat rood betekent.
    rood: Option<String>,
    /// Wat grijs betekent.
    grijs: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
struct Grey {
    /// Er zijn geen gegevens.
    no_data: Option<String>,
    /// De gemeente doet niet mee.
    not_taking_part: Option<String>,
    /// De gemeente heeft te weinig gevuld.
    too_little: Option<String>,
    /// De bron is verouderd.
    outdated: Option<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Annex {
    /// De kop.
    title: String,
    /// De tekst: een bestand in texts/.
    text: Option<String>,
    /// Wat er behalve de tekst staat.
    content: Option<AnnexContent>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum AnnexContent {
    /// Alleen de tekst.
    Text,
    /// De kleurregels, in woorden.
    Scores,
    /// Wanneer elke bron is bijgewerkt.
    Freshness,
    /// De versies en wat ze veranderden.
    Versions,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Layout {
    /// Waar de legenda staat.
    legend: Option<LegendPlace>,
    /// Of elke paragraaf zegt hoe vaak de gegevens worden bijgewerkt.
    frequency: Option<bool>,
    /// Of elke regel van de samenvatting naar zijn paragraaf verwijst.
    links: Option<bool>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum LegendPlace {
    /// Op de voorpagina.
    Front,
    /// Bij de uitleg van de kleuren, in bijlage 1.
    Annex,
}
