//! `version.toml`: what a version says of itself.

use super::ALLOWED;
use crate::language::both;
use crate::syntax::{Holds, Key, Keys};

pub static VERSION_FILE: Keys = Keys {
    what: "what-version",
    says: both("Wat een versie van zichzelf zegt.", "What a version says of itself."),
    is_file: true,
    always: &[
        Key::must("number", Holds::Form(r"^\d+(\.\d+)*$"))
            .nl("Het nummer; de map heet net zo.")
            .en("The number; the folder is called the same."),
        Key::must("date", Holds::Day)
            .nl("Van welke dag de versie is, zonder aanhalingstekens: 2018-01-15.")
            .en("Of which day the version is, without quotes: 2018-01-15."),
        Key::may("published", Holds::Day)
            .nl("Sinds welke dag de versie is gepubliceerd. `mdd golden accept --publish` zet dit erin.")
            .en("Since which day the version is published. `mdd golden accept --publish` puts it in."),
        Key::may("erratum", Holds::list(&Holds::Table(&ERRATUM)))
            .nl("Wat er in deze versie is hersteld nadat zij was gepubliceerd.")
            .en("What was mended in this version after it was published."),
        Key::may("extends", Holds::Text)
            .nl("Op welke versie deze voortbouwt. Alleen de eerste heeft dit niet.")
            .en("Which version it extends. Only the first does not have it."),
        Key::may("name", Holds::Text)
            .nl("Hoe de monitor heet. Geldt tot een latere versie het verandert.")
            .en("How the monitor is called. Holds until a later version changes it."),
        Key::may("organisation", Holds::Text)
            .nl("Van wie de monitor is. Geldt tot een latere versie het verandert.")
            .en("Whose the monitor is. Holds until a later version changes it."),
        Key::may("changelog", Holds::TEXTS)
            .nl("Wat er is veranderd, een regel per verandering.")
            .en("What has changed, a line for each change."),
        Key::may("remove", Holds::TEXTS)
            .nl(
                "Wat er vervalt: \"indicator.bijgewerkt\", \"report.freshness.metingen\", of een naam uit een lijst: \"report.chapter.landelijk.summary.bijgewerkt\".",
            )
            .en("What is taken out: \"indicator.bijgewerkt\", \"report.freshness.metingen\", or a name of a list: \"report.chapter.landelijk.summary.bijgewerkt\"."),
        Key::may("assumption", Holds::Text)
            .nl("Wat u hebt aangenomen omdat het niet is gepubliceerd. Geldt alleen voor deze versie.")
            .en("What you had to assume because it was not published. Holds for this version only."),
        Key::may("allow", Holds::list(&Holds::Table(&ALLOWED)))
            .nl("Waarschuwingen die zo zijn bedoeld, in deze versie.")
            .en("Warnings that are meant, in this version."),
    ],
    ..Keys::EMPTY
};

static ERRATUM: Keys = Keys {
    what: "what-erratum",
    says: both(
        "Een fout in een gepubliceerde versie die daarin is hersteld.",
        "A mistake in a published version that was mended in it.",
    ),
    always: &[
        Key::must("since", Holds::Day).nl("Op welke dag het is hersteld.").en("On which day it was mended."),
        Key::must("mended", Holds::Text).nl("Wat er is hersteld, in een zin.").en("What was mended, in a sentence."),
        Key::must("what", Holds::TEXTS)
            .nl("Wat sindsdien anders beslist: \"indicator.bijgewerkt\", \"measure.aandeel_bijgewerkt\".")
            .en("What decides otherwise since: \"indicator.bijgewerkt\", \"measure.aandeel_bijgewerkt\"."),
        Key::may("inherited_by", Holds::TEXTS)
            .nl("Welke gepubliceerde versies mee zijn hersteld.")
            .en("Which published versions are mended with it."),
    ],
    ..Keys::EMPTY
};
