//! A small report for the tests of all renderers, with one of everything that is printed.
//!
//! Made up; the name of the gemeente also stands where names from data come, so that a test can make it hostile.

use crate::report::{
    Annex, Block, Chance, Chapter, ColumnGroup, Compared, ComparedWith, Day, EditionBefore, Figure, FigureBefore,
    FigureTrend, FrontMessage, GemeenteBeside, GemeentenBeside, GreenAmong, Inline, LegendLine, Meta, PrintedColumn,
    PrintedScore, PrintedTable, Report, RuleLine, RuleList, Section, ServedBy, SheetFigures, SheetGemeente, SheetRow,
    SheetRows, SheetScore, SheetSubject, SourceLine, SubjectBeside, SummaryChapter, SummaryRow, Trend, TrendPlace,
    TrendPoint, TrendSeries, WorkshopSheet,
};
use mdd_engine::language::ReportWords;
use mdd_engine::terms::{Colour, GreyReason, Notation, Shown, Value, parse_date};

pub fn report(gemeente: &str) -> Report {
    Report {
        meta: meta(gemeente),
        message: Some(message(gemeente)),
        front: vec![paragraph(&format!("De monitor laat zien hoe {gemeente} er digitaal voor staat."))],
        how_to_read: String::new(),
        legend: Colour::ALL.map(|colour| LegendLine { colour, text: format!("Uitleg van {colour}") }).to_vec(),
        summary: vec![summary()],
        introduction: vec![paragraph("Hoe u dit leest."), list(false, &["een", "twee"])],
        chapters: vec![Chapter {
            number: "1".to_owned(),
            title: "Digitale dienstverlening".to_owned(),
            sections: vec![section(gemeente)],
        }],
        annexes: vec![Annex {
            id: "bijlage-1".to_owned(),
            title: "Bijlage 1: Uitleg".to_owned(),
            blocks: vec![Block::Rules(rules())],
        }],
    }
}

/// The sheet of a workshop of three: one is groen, one is not, and of one nothing is known.
pub fn sheet(gemeente: &str) -> WorkshopSheet {
    let one = |colour, needed: &str| SheetScore { score: score("69%", Some(colour)), needed: needed.to_owned() };
    let named = |code: &str, name: &str| SheetGemeente { code: code.to_owned(), name: name.to_owned() };
    let row = |has: [bool; 3]| SheetRow { cells: vec![gemeente.to_owned(), "1-1-2018".to_owned()], has: has.to_vec() };
    let subject = SheetSubject {
        indicator: "volwassenheid".to_owned(),
        section: "1.1".to_owned(),
        label: gemeente.to_owned(),
        scores: vec![one(Colour::Groen, ""), one(Colour::Rood, gemeente), one(Colour::Grijs, "")],
        rows: Some(SheetRows {
            columns: vec!["Pakket".to_owned(), "Einde".to_owned()],
            rows: vec![row([true, false, false]), row([false, true, false])],
            all: 2,
        }),
    };
    let gemeenten = vec![named("GM0001", gemeente), named("GM0002", "Leiden"), named("GM0003", "Gouda")];
    let Report { meta, legend, .. } = report("");
    WorkshopSheet {
        meta,
        legend,
        theme: format!("1.1 {gemeente}"),
        number: Some(1),
        beside: SheetFigures { gemeenten, subjects: vec![subject] },
        questions: vec![format!("Hoe is dat gelukt in {gemeente}?")],
    }
}

/// Compared with Leiden, and with the edition before, as if somebody had asked.
pub fn beside(report: &mut Report) {
    report.meta.compared = Some(ComparedWith { label: "Leiden".to_owned(), gemeenten: 1 });
    report.meta.previous = Some(EditionBefore {
        name: None,
        rules: "2.3".to_owned(),
        peildatum: day("2017-11-09"),
        gone: vec!["3.4 GT Vast (■ rood)".to_owned()],
        recoloured: 2,
        corrected: None,
    });
    let figures =
        report.chapters.iter_mut().flat_map(|chapter| &mut chapter.sections).flat_map(|section| &mut section.blocks);
    let figures = figures.filter_map(|block| if let Block::Figures { figures } = block { Some(figures) } else { None });
    let rows = report.summary.iter_mut().flat_map(|chapter| &mut chapter.rows).map(|row| &mut row.score);
    for score in rows.chain(figures.flatten().map(|figure| &mut figure.score)) {
        let colour = Some(Colour::Groen);
        score.compared = Some(Compared { figure: Shown::read("91%", "90.6"), colour });
        score.previous = Some(FigureBefore {
            words: "↑ was 67% (■ rood)".to_owned(),
            figure: Shown::read("67%", "66.9"),
            colour: Some(Colour::Rood),
            change: Trend::Higher,
            better: None,
            causes: Vec::new(),
        });
    }
}

fn day(iso: &str) -> Day {
    Day(parse_date(iso).expect("a day"), Notation::Dutch)
}

/// Two gemeenten on two subjects, of which one is done for both.
pub fn side_by_side(title: &str) -> GemeentenBeside {
    let one = |code: &str, gemeente: &str, served: bool| {
        let served_by = served.then(|| ServedBy {
            words: title.to_owned(),
            short: title.to_owned(),
            name: "duin".to_owned(),
            title: title.to_owned(),
            contact: "informatiemanager".to_owned(),
        });
        let score = PrintedScore { served_by, ..score("69%", Some(Colour::Rood)) };
        GemeenteBeside { code: code.to_owned(), gemeente: gemeente.to_owned(), score }
    };
    let subject = |section: &str, served: bool| SubjectBeside {
        indicator: format!("i{section}"),
        section: section.to_owned(),
        label: title.to_owned(),
        told: vec![title.to_owned()],
        counted: Vec::new(),
        gemeenten: vec![one("GM0001", "Aadorp", served), one("GM0002", title, served)],
    };
    GemeentenBeside {
        meta: meta("Aadorp"),
        title: title.to_owned(),
        about: vec![title.to_owned()],
        legend: report("Aadorp").legend,
        subjects: vec![subject("1.1", false), subject("1.2", true)],
    }
}

pub fn paragraph(text: &str) -> Block {
    Block::of_words(text)
}

pub fn list(ordered: bool, items: &[&str]) -> Block {
    Block::List { ordered, items: items.iter().map(|item| vec![paragraph(item)]).collect() }
}

/// Two columns under a heading of their own; the second is a number.
pub fn table(rows: &[[&str; 2]]) -> PrintedTable {
    let cell = |text: &str| Shown::words(text, Value::Missing);
    PrintedTable {
        id: "producten".to_owned(),
        title: "Producten met een lage score".to_owned(),
        groups: vec![ColumnGroup { label: "Kansen".to_owned(), columns: 2 }],
        columns: vec![
            PrintedColumn::of_texts("Product"),
            PrintedColumn { label: "# Gemeenten zelfde pakket".to_owned(), number: true, full: Some(380_i64.into()) },
        ],
        rows: rows.iter().map(|row| row.map(cell).to_vec()).collect(),
        empty: "Geen producten met een lage score".to_owned(),
    }
}

fn meta(gemeente: &str) -> Meta {
    Meta {
        words: ReportWords::default(),
        organisation: "ICTU".to_owned(),
        monitor: "Monitor Doelgerichte Digitalisering".to_owned(),
        rules: "3.0".to_owned(),
        gemeente: gemeente.to_owned(),
        code: "GM1900".to_owned(),
        peildatum: day("2018-02-06"),
        gemeenten: 380,
        rules_hash: "0123456789abcdef".to_owned(),
        data_hash: "fedcba9876543210".to_owned(),
        program: "mdd 0.1.0".to_owned(),
        synthetic: vec!["BZK-onderzoek".to_owned()],
        failed: Vec::new(),
        not_delivered: Vec::new(),
        what_if: Vec::new(),
        compared: None,
        previous: None,
    }
}

fn summary() -> SummaryChapter {
    let row = |label: &str, display: &str, colour, reason| SummaryRow {
        indicator: "volwassenheid".to_owned(),
        section: "1.1".to_owned(),
        anchor: "digitale-volwassenheid".to_owned(),
        label: label.to_owned(),
        score: PrintedScore { reason, why: String::new(), ..score(display, colour) },
    };
    SummaryChapter {
        number: "1".to_owned(),
        title: "Digitale dienstverlening".to_owned(),
        rows: vec![
            row("Digitale volwassenheid aanvragen producten en diensten", "69%", Some(Colour::Rood), None),
            row("Waardering burgers", "-", Some(Colour::Grijs), Some(GreyReason::NotTakingPart.into())),
            row("Belvolume", "1.204", None, None),
        ],
    }
}

fn section(gemeente: &str) -> Section {
    let rows = [["Café-vergunning", "7"], ["Huwelijk €", "123"], ["窓口", "-"], [gemeente, "1"]];
    Section {
        id: "digitale-volwassenheid".to_owned(),
        number: "1.1".to_owned(),
        title: "Digitale volwassenheid".to_owned(),
        source: SourceLine {
            cited_as: "Jaarlijks onderzoek".to_owned(),
            frequency: "jaarlijks".to_owned(),
            updated: "Augustus 2017".to_owned(),
            outdated: true,
            not_delivered: false,
            synthetic: true,
            merged: String::new(),
        },
        purpose: vec![paragraph("Inwoners regelen hun zaken online.")],
        blocks: vec![
            Block::Heading { text: "Producten burgers".to_owned() },
            Block::Paragraph { content: inlines() },
            Block::Figures { figures: vec![figure("69%", Some(Colour::Rood)), figure("Nee*", None)] },
            Block::Table(table(&rows)),
            Block::Note { number: 1, blocks: vec![paragraph("Volgens de Softwarecatalogus.")] },
        ],
    }
}

fn inlines() -> Vec<Inline> {
    let text = |text: &str| Inline::Text { text: text.to_owned() };
    vec![
        text("Kijk op "),
        Inline::Link { url: "https://www.waarstaatjegemeente.nl".to_owned(), content: vec![text("de site")] },
        text(", let "),
        Inline::Strong { content: vec![text("goed op")] },
        Inline::NoteReference { number: 1 },
        text(" en "),
        Inline::Emphasis { content: vec![text("lees")] },
        text("."),
    ]
}

fn figure(display: &str, colour: Option<Colour>) -> Figure {
    Figure {
        indicator: "volwassenheid".to_owned(),
        title: "Digitale volwassenheid (burgers)".to_owned(),
        edition: String::new(),
        score: score(display, colour),
        detail: "25 van de 31 producten".to_owned(),
        needed: String::new(),
        standing: String::new(),
        alike: String::new(),
        asterisk: if display.ends_with('*') { "Technisch aangesloten".to_owned() } else { String::new() },
        picture: None,
        lineage: Vec::new(),
    }
}

fn score(display: &str, colour: Option<Colour>) -> PrintedScore {
    PrintedScore {
        figure: Shown::words(display, Value::Missing),
        benchmark: Shown::read("73%", "72.6"),
        benchmark_label: "Landelijk".to_owned(),
        benchmark_name: "Gemiddelde".to_owned(),
        benchmark_words: "gem. 73%".to_owned(),
        benchmark_shown: "73%".to_owned(),
        colour,
        reason: None,
        why: "Onder het landelijk gemiddelde".to_owned(),
        compared: None,
        previous: None,
        explanation: None,
        fragile: None,
        served_by: None,
    }
}

fn rules() -> RuleList {
    let line = |colour, why: &str| RuleLine { colour, why: why.to_owned() };
    RuleList {
        section: "1.1".to_owned(),
        label: "Digitale volwassenheid".to_owned(),
        lines: vec![line(Colour::Groen, "Boven het gemiddelde"), line(Colour::Rood, "Onder het gemiddelde")],
        note: "De bron zwijgt over gelijke stand.".to_owned(),
        basis: "Bijlage 1, 1.1".to_owned(),
    }
}

/// What stands in front.
fn message(gemeente: &str) -> FrontMessage {
    let sentence = format!("{gemeente} heeft van 2 onderwerpen 0 op groen, 1 op oranje en 1 op rood.");
    let chance = Chance {
        indicator: "volwassenheid".to_owned(),
        section: "1.1".to_owned(),
        label: "Digitale volwassenheid".to_owned(),
        colour: Colour::Rood,
        why: "Onder het landelijk gemiddelde".to_owned(),
        explanation: String::new(),
        needed: "Voor groen: minstens 74%. Nu: 69%.".to_owned(),
        gemeenten: 165,
        deadline: String::new(),
        contact: "mailto:monitor@example.nl".to_owned(),
    };
    let link = Inline::Link { url: chance.contact.clone(), content: vec![plain("monitor@example.nl")] };
    let head = Inline::Strong { content: vec![plain("1.1 Digitale volwassenheid (■ rood)")] };
    let item =
        vec![Block::Paragraph { content: vec![head, plain(". "), plain(&chance.needed), plain(" Vragen? "), link] }];
    let blocks = vec![
        paragraph(&sentence),
        Block::Heading { text: "Kansen".to_owned() },
        Block::List { ordered: true, items: vec![item] },
    ];
    FrontMessage { sentences: vec![sentence], blocks, chances: vec![chance], says_changes: false }
}

fn plain(words: &str) -> Inline {
    Inline::Text { text: words.to_owned() }
}

/// Three points of one figure, with a break before the second.
pub fn trend() -> FigureTrend {
    let point = |edition: &str, iso: &str, [figure, value]: [&str; 2], (at, own), breaks: &[&str], joined| TrendPoint {
        edition: edition.to_owned(),
        peildatum: day(iso),
        figure: Shown::read(figure, value),
        benchmark: Shown::read("73%", "72.6"),
        colour: Some(Colour::Rood),
        country: Some(GreenAmong { green: 120, all: 360 }),
        alike: None,
        today: None,
        breaks: breaks.iter().map(|what| (*what).to_owned()).collect(),
        place: TrendPlace { at, own: Some(own), benchmark: Some(1000), today: None, joined },
    };
    let points = vec![
        point("2017-Q3", "2017-09-01", ["61%", "60.9"], (0, 0), &[], false),
        point("2017-Q4", "2017-12-01", ["65%", "64.8"], (500, 300), &["regel veranderd (2.3 → 3.0)"], false),
        point("", "2018-02-06", ["69%", "68.7"], (1000, 700), &[], true),
    ];
    let row = |point: &TrendPoint| {
        vec![Shown::text(point.edition.as_str()), point.figure.clone(), Shown::text(point.breaks.join("; "))]
    };
    let number = PrintedColumn { label: "Tilburg".to_owned(), number: true, full: None };
    FigureTrend {
        indicator: "volwassenheid".to_owned(),
        title: "Digitale volwassenheid (burgers)".to_owned(),
        words: "Van 65% in 2017-Q4 naar 69% nu.".to_owned(),
        table: PrintedTable {
            id: "volwassenheid-verloop".to_owned(),
            title: "Verloop: Digitale volwassenheid (burgers)".to_owned(),
            groups: Vec::new(),
            columns: vec![PrintedColumn::of_texts("Editie"), number, PrintedColumn::of_texts("Breuk")],
            rows: points.iter().map(row).collect(),
            empty: String::new(),
        },
        series: vec![TrendSeries { from: String::new(), points }],
    }
}
