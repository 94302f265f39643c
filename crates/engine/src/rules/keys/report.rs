//! `report.toml`: what comes where.

use super::{LIST_CHANGE, LIST_CHANGES, NAMES};
use crate::language::{Both, Language, WORDINGS, Wording, both};
use crate::rules::message::{PeerNames, Ranking};
use crate::rules::outline::AnnexContent;
use crate::syntax::{Holds, Key, Keys, Word, Words};
use crate::terms::{Colour, GreyReason};

pub static REPORT_FILE: Keys = Keys {
    what: "what-report",
    says: both(
        "Wat waar in het rapport staat. In een latere versie alleen wat er verandert.",
        "What comes where in the report. In a later version only what changes.",
    ),
    is_file: true,
    always: &[
        Key::may("language", Holds::Word(&LANGUAGES))
            .nl("De taal van het rapport: die van zijn vaste woorden, en hoe het getallen en data schrijft. Zonder: Nederlands.")
            .en("The language of the report: that of its fixed words, and how it writes numbers and dates. Without: Dutch."),
        Key::may("words", Holds::NamedOf(&Wordings, &Holds::Text))
            .nl("Vaste woorden van het rapport in plaats van die van zijn taal, elk bij zijn naam.")
            .en("Fixed words of the report in place of those of its language, each by its name."),
        Key::may("front", Holds::Text)
            .nl("De tekst op de voorpagina: een bestand in texts/.")
            .en("The text on the first page: a file in texts/."),
        Key::may("introduction", Holds::Text)
            .nl("De tekst van de inleiding: een bestand in texts/.")
            .en("The text of the introduction: a file in texts/."),
        Key::inherits("chapters", NAMES).nl("De hoofdstukken, in volgorde.").en("The chapters, in their order."),
        Key::may("chapter", Holds::Named(&Holds::Table(&CHAPTER)))
            .nl("De hoofdstukken, bij hun naam.")
            .en("The chapters, by their names."),
        Key::may("section", Holds::Named(&Holds::Table(&SECTION)))
            .nl("De paragrafen, bij hun naam.")
            .en("The paragraphs, by their names."),
        Key::inherits("legend", Holds::Table(&LEGEND)).nl("Wat de kleuren betekenen.").en("What the colours mean."),
        Key::inherits("grijs", Holds::Table(&GREY))
            .nl("Wat er bij grijs staat, als een indicator daar zelf niets over zegt.")
            .en("What is said of grijs, where an indicator says nothing of its own."),
        Key::may("freshness", Holds::Named(&Holds::Text))
            .nl("Bijlage 3: bij elke bron de paragraaf waar die bij hoort, bij haar naam; het nummer volgt vanzelf.")
            .en("Annex 3: of each source the paragraph that it belongs to, by its name; the number follows."),
        Key::may("annex", Holds::Either(&[Holds::list(&Holds::Table(&ANNEX)), Holds::Table(&LIST_CHANGE), LIST_CHANGES]))
            .nl("De bijlagen, in volgorde.")
            .en("The annexes, in their order."),
        Key::may("message", Holds::Table(&MESSAGE))
            .nl("De boodschap vooraan: waar de gemeente staat, en wat het eerst aandacht verdient. Zonder deze tabel staat zij er niet.")
            .en("The message in front: where the gemeente stands, and what to look at first. Without this table there is none."),
        Key::may("contact", Holds::Text)
            .nl("Bij wie een lezer terecht kan: een postbus van een rol, of een pagina. Nooit een persoon.")
            .en("Whom a reader can ask: a mailbox of a role, or a page. Never a person."),
        Key::may("trend", Holds::Table(&TREND))
            .nl("Het verloop van elk cijfer over de laatste edities. Zonder deze tabel staat het er niet.")
            .en("How each figure went over the last editions. Without this table there is none."),
        Key::may("layout", Holds::Table(&LAYOUT))
            .nl("Hoe het rapport is ingedeeld, voor zover versies daarin verschillen.")
            .en("How the report is laid out, as far as versions differ in it."),
    ],
    ..Keys::EMPTY
};

pub static LANGUAGES: [Word<Language>; 2] = [
    Word::new("nl", Language::Dutch).nl("Nederlands.").en("Dutch."),
    Word::new("en", Language::English).nl("Engels.").en("English."),
];

/// The fixed words of reports, by name; each says what is printed without it.
struct Wordings;

impl Words for Wordings {
    fn words(&self) -> Vec<(&'static str, Both)> {
        let texts = |wording: &Wording| both(wording.text(Language::Dutch), wording.text(Language::English));
        WORDINGS.iter().map(|wording| (wording.name, texts(wording))).collect()
    }
}

static MESSAGE: Keys = Keys {
    what: "what-message",
    always: &[
        Key::may("chances", Holds::Count { least: 0, most: 10 })
            .nl("Hoeveel kansen er hoogstens staan. Zonder: drie.")
            .en("At most how many chances there are. Without: three."),
        Key::may("by", Holds::list(&Holds::Word(&RANKINGS)))
            .nl("Waarop kansen worden geordend, het belangrijkste eerst. Zonder: `near`, `colour`, `rare`.")
            .en("By what chances are put in order, the most important first. Without: `near`, `colour`, `rare`."),
        Key::may("name_peers", Holds::Word(&PEER_NAMES))
            .nl("Wat bij rood en oranje staat over gemeenten van dezelfde grootte die er groen zijn. Zonder: `counts`.")
            .en("What a rood or oranje says of gemeenten of the same size that are groen there. Without: `counts`."),
    ],
    ..Keys::EMPTY
};

pub static PEER_NAMES: [Word<PeerNames>; 3] = [
    Word::new("names", PeerNames::Names)
        .nl("Hoeveel het er zijn, en van een paar de naam.")
        .en("How many there are, and the names of a few."),
    Word::new("counts", PeerNames::Counts).nl("Hoeveel het er zijn.").en("How many there are."),
    Word::new("none", PeerNames::None).nl("Niets.").en("Nothing."),
];

pub static RANKINGS: [Word<Ranking>; 5] = [
    Word::new("near", Ranking::Near)
        .nl("Wat met de minste wijzigingen groen wordt, eerst.")
        .en("What the fewest changes make groen, first."),
    Word::new("colour", Ranking::Colour).nl("Rood voor oranje.").en("Rood before oranje."),
    Word::new("rare", Ranking::Rare)
        .nl("De kleur die de minste gemeenten hebben, eerst.")
        .en("The colour that the fewest gemeenten have, first."),
    Word::new("deadline", Ranking::Deadline).nl("De vroegste `deadline` eerst.").en("The earliest `deadline` first."),
    Word::new("weight", Ranking::Weight).nl("Het hoogste `weight` eerst.").en("The highest `weight` first."),
];

static TREND: Keys = Keys {
    what: "what-trend",
    always: &[Key::may("editions", Holds::Count { least: 1, most: 40 })
        .nl("Hoeveel edities er hoogstens staan. Zonder: acht.")
        .en("At most how many editions there are. Without: eight.")],
    ..Keys::EMPTY
};

static CHAPTER: Keys = Keys {
    what: "what-chapter",
    always: &[
        Key::inherits("title", Holds::Text).nl("De kop.").en("The heading."),
        Key::may("summary", NAMES)
            .nl("De regels van de samenvatting: de `id` van indicatoren, in volgorde.")
            .en("The rows of the summary: the `id` of indicators, in their order."),
        Key::may("sections", NAMES).nl("De paragrafen, in volgorde.").en("The paragraphs, in their order."),
    ],
    ..Keys::EMPTY
};

static SECTION: Keys = Keys {
    what: "what-section",
    always: &[
        Key::inherits("title", Holds::Text).nl("De kop.").en("The heading."),
        Key::inherits("source", Holds::Text)
            .nl("De bron die de paragraaf noemt, bij de naam in sources.toml.")
            .en("The source that the paragraph cites, by its name in sources.toml."),
        Key::may("purpose", Holds::Text)
            .nl("Waar de paragraaf voor is: een bestand in texts/.")
            .en("What the paragraph is for: a file in texts/."),
        Key::may("contact", Holds::Text)
            .nl("Bij wie een lezer terecht kan over dit onderwerp: een postbus van een rol, of een pagina.")
            .en("Whom a reader can ask about this subject: a mailbox of a role, or a page."),
        Key::may("edition", Holds::YesNo)
            .nl("Of het onderzoeksjaar bij de cijfers staat.")
            .en("Whether the figures say of which edition they are."),
        Key::may(
            "blocks",
            Holds::Either(&[Holds::list(&Holds::Table(&BLOCK)), Holds::Table(&LIST_CHANGE), LIST_CHANGES]),
        )
        .nl("Wat er in de paragraaf staat, in volgorde.")
        .en("What stands in the paragraph, in its order."),
    ],
    ..Keys::EMPTY
};

pub static BLOCK: Keys = Keys {
    what: "what-block",
    says: both("Een kop, tekst, rij cijfers of tabel.", "A heading, text, row of figures or table."),
    always: &[
        Key::may("heading", Holds::Text).nl("Een tussenkop.").en("A heading between texts."),
        Key::may("text", Holds::Text).nl("Een tekst: een bestand in texts/.").en("A text: a file in texts/."),
        Key::may("figures", Holds::TEXTS)
            .nl("Cijfers naast elkaar: de `id` van indicatoren.")
            .en("Figures side by side: the `id` of indicators."),
        Key::may("table", Holds::Text).nl("Een tabel, bij haar naam.").en("A table, by its name."),
    ],
    ..Keys::EMPTY
};

static LEGEND: Keys = Keys {
    what: "what-legend",
    always: &[
        Key::inherits(Colour::Groen.word(), Holds::Text).nl("Wat groen betekent.").en("What groen means."),
        Key::inherits(Colour::Oranje.word(), Holds::Text).nl("Wat oranje betekent.").en("What oranje means."),
        Key::inherits(Colour::Rood.word(), Holds::Text).nl("Wat rood betekent.").en("What rood means."),
        Key::inherits(Colour::Grijs.word(), Holds::Text).nl("Wat grijs betekent.").en("What grijs means."),
    ],
    ..Keys::EMPTY
};

static GREY: Keys = Keys {
    what: "what-grijs",
    always: &[
        Key::inherits(GreyReason::NoData.word(), Holds::Text).nl("Er zijn geen gegevens.").en("There are no data."),
        Key::inherits(GreyReason::NotTakingPart.word(), Holds::Text)
            .nl("De gemeente doet niet mee.")
            .en("The gemeente does not take part."),
        Key::inherits(GreyReason::TooLittle.word(), Holds::Text)
            .nl("De gemeente heeft te weinig gevuld.")
            .en("The gemeente filled in too little."),
        Key::inherits(GreyReason::Outdated.word(), Holds::Text)
            .nl("De bron is verouderd.")
            .en("The source is outdated."),
        Key::may(GreyReason::NotDelivered.word(), Holds::Text)
            .nl("De bron is niet geleverd; als er niets staat, wordt dat gezegd.")
            .en("The source was not delivered; without it, that is said."),
    ],
    own: Some(&OWN_REASON),
    ..Keys::EMPTY
};

/// `[grijs.vrijgesteld]`
static OWN_REASON: Keys = Keys {
    what: "what-own-reason",
    says: both(
        "Een eigen reden voor grijs. Kleurregels en `missing` noemen haar bij haar naam.",
        "A reason for grijs of your own. Colour rules and `missing` name it.",
    ),
    always: &[
        Key::inherits("word", Holds::Text)
            .nl("Het woord voor de lezer, achter de regel in de samenvatting: \"vrijgesteld\".")
            .en("The word for the reader, behind the row of the summary: \"vrijgesteld\"."),
        Key::inherits("sentence", Holds::Text)
            .nl("Wat er bij grijs staat, als een kleurregel daar zelf niets over zegt; ook in de legenda.")
            .en("What is said of grijs, where a colour rule says nothing of its own; in the legend too."),
    ],
    ..Keys::EMPTY
};

static ANNEX: Keys = Keys {
    what: "what-annex",
    always: &[
        Key::must("title", Holds::Text).nl("De kop.").en("The heading."),
        Key::may("text", Holds::Text).nl("De tekst: een bestand in texts/.").en("The text: a file in texts/."),
        Key::may("content", Holds::Word(&ANNEXES))
            .nl("Wat er behalve de tekst staat.")
            .en("What stands there beside the text."),
    ],
    ..Keys::EMPTY
};

pub static ANNEXES: [Word<AnnexContent>; 4] = [
    Word::new("text", AnnexContent::Text).nl("Alleen de tekst.").en("Only the text."),
    Word::new("scores", AnnexContent::Scores).nl("De kleurregels, in woorden.").en("The colour rules, in words."),
    Word::new("freshness", AnnexContent::Freshness)
        .nl("Wanneer elke bron is bijgewerkt.")
        .en("When each source was last updated."),
    Word::new("versions", AnnexContent::Versions)
        .nl("De versies en wat ze veranderden.")
        .en("The versions and what they changed."),
];

static LAYOUT: Keys = Keys {
    what: "what-layout",
    always: &[
        Key::may("legend", Holds::Word(&LEGEND_PLACES)).nl("Waar de legenda staat.").en("Where the legend stands."),
        Key::may("frequency", Holds::YesNo)
            .nl("Of elke paragraaf zegt hoe vaak de gegevens worden bijgewerkt.")
            .en("Whether each paragraph says how often its data are updated."),
        Key::may("links", Holds::YesNo)
            .nl("Of elke regel van de samenvatting naar zijn paragraaf verwijst.")
            .en("Whether each row of the summary leads to its paragraph."),
        Key::may("fragile", Holds::YesNo)
            .nl("Of een merk staat bij een kleur die op de rand staat: één stap van het cijfer, of anders afronden, geeft een andere. Zonder: nee.")
            .en("Whether a colour on the edge is marked: one step of the figure, or rounding otherwise, gives another one. Without: no."),
    ],
    ..Keys::EMPTY
};

/// Whether the legend stands in front.
pub static LEGEND_PLACES: [Word<bool>; 2] = [
    Word::new("front", true).nl("Op de voorpagina.").en("On the first page."),
    Word::new("annex", false)
        .nl("Bij de uitleg van de kleuren, in bijlage 1.")
        .en("With what is said of the colours, in annex 1."),
];
