//! What `mdd init` and `mdd rules add` take without asking: it is said, it stands in the files, and nothing that may be wrong
//! becomes a figure without a word.

use super::init::{by_code, list, made, works};
use super::session::{Session, empty_folder};

/// The same of a list in which something is wrong.
fn made_in_spite(file: &str, text: &str) -> Session {
    let session = empty_folder().write(file, text);
    session.run(&format!("init m --from {file} --yes --date 2026-02-01 --lang nl")).fine();
    session
}

#[test]
#[cfg_attr(not(all(feature = "fmt", feature = "schema")), ignore = "shows every file that the whole program makes")]
fn what_is_taken_without_asking_is_said_and_stands_in_the_files() {
    let list = "Partner;Gemeente;Aandeel\nZwolle;Leiden;12%\nTilburg;Zwolle;0,13\nLeiden;Tilburg;9%\nBreda;Haaren;5%\n";
    let session = empty_folder().write("lijst.csv", list);
    let seen = session.run("init m --from lijst.csv --yes --date 2026-02-01 --lang nl").fine();
    insta::assert_snapshot!("init-taken", seen.stdout);
    let text = [session.read("m/sources.toml"), session.read("m/rules/1.0/indicators/aandeel.toml")].concat();
    let taken = seen
        .stdout
        .lines()
        .filter(|line| line.starts_with("  sources.toml: ") || line.contains("indicators/aandeel.toml: "));
    for line in taken {
        let what = line.rsplit(": ").next().unwrap().split("; ").next().unwrap();
        assert!(text.contains(what), "{what}\n{text}");
    }
    let seen =
        session.write("meer.csv", list).run("rules add source meer --from meer.csv --project m --lang en").fine();
    seen.stdout_has("Taken without asking").stdout_has("sources.toml: title: as the report is to print it");
}

#[test]
#[cfg_attr(not(feature = "fmt"), ignore = "edits files in the one style")]
fn rows_of_gemeenten_that_have_merged_are_asked_about_or_put_together() {
    let session = made("lijst.csv", &list("code;balies", |at, code, _| format!("{code};{}", 1 + at % 5)));
    let sources = session.read("m/sources.toml");
    assert!(
        sources.contains("check: tellen niet mee: 50 rijen van gemeenten die zijn samengevoegd, Aalburg (nu Altena)"),
        "{sources}"
    );
    assert!(
        sources.contains("check: tellen niet mee: 2 rijen van gemeenten die over andere zijn verdeeld, Haaren, Winsum")
    );
    session.run("report Eemsdelta --project m --lang nl").fine().stdout_has("Balies (geen gegevens)");
    // What stands ready can be taken as it is: 1, 4 and 4 of Appingedam, Delfzijl and Loppersum.
    let session = session.edit("m/sources.toml", "# merged = \"sum\"", "merged = \"sum\"");
    session.run("check --project m").fine().stderr_has("`balies` is added up, and does not say in what it is");
    let session = session.edit(
        "m/sources.toml",
        "type = \"number\", range = \"none\", range_why = \"nog",
        "type = \"number\", unit = \"aantal\", range = \"none\", range_why = \"nog",
    );
    session.run("check --project m").fine().says_nothing();
    session
        .run("explain Eemsdelta balies --project m --lang nl")
        .fine()
        .stdout_has("balies = 9")
        .stdout_has("opgeteld");
    let beside = "gemeente;balies\nHaarlemmerliede en Spaarnwoude;1\nHaarlemmermeer;2\nLeiden;3\n";
    let sources = made("lijst.csv", beside).read("m/sources.toml");
    assert!(
        sources.contains("hun opvolgers hebben een eigen rij") && sources.contains("# merged = \"drop\""),
        "{sources}"
    );
    let rows = list("code;melding", |at, code, _| format!("{code};melding {at}\n{code};melding {at}b"));
    let session = made("meldingen.csv", &rows);
    assert!(
        session.read("m/sources.toml").contains("merged            = \"together\""),
        "{}",
        session.read("m/sources.toml")
    );
    session.run("explain Eemsdelta meldingen-rijen --project m").fine().stdout_has("meldingen_rijen = 6");
}

#[test]
fn who_is_in_a_list_by_a_gemeente_that_has_merged_is_told_to_be_left_out() {
    let text = "Gemeente;Opmerking\nBoxmeer;een\nCuijk;twee\nGrave;drie\nAmsterdam;vier\nLeiden;vijf\n";
    let session = made_in_spite("lijst.csv", text);
    let told = "zijn van gemeenten die zijn samengevoegd, en tellen niet mee";
    session.run("report 'Land van Cuijk' --project m --lang nl").fine().stderr_has(told);
    // A choice that is made is not told again.
    let session = session.edit("m/sources.toml", "# merged = \"largest\"", "merged = \"drop\"");
    session.run("report 'Land van Cuijk' --project m --lang nl").fine().stderr_lacks(told);
}

#[test]
fn dates_in_two_ways_of_writing_are_dates() {
    let rows = list("gemeente;sinds", |at, _, name| match at % 3 {
        0 => format!("{name};2025-05-{:02}", 1 + at % 28),
        _ => format!("{name};{:02}-03-2025", 1 + at % 28),
    });
    let session = made_in_spite("lijst.csv", &rows);
    let sources = session.read("m/sources.toml");
    assert!(sources.contains("type = \"date\"") && !sources.contains("missing = [\"2025"), "{sources}");
    session.run("report Leiden --project m --lang nl").fine().stdout_lacks("(geen gegevens)");
}

#[test]
fn a_second_row_that_is_a_slip_is_a_mistake_and_no_count() {
    let text = list("gemeente;balies", |at, _, name| format!("{name};{}", at % 5));
    let session = made_in_spite("lijst.csv", &(text + "Leiden;77\n"));
    let sources = session.read("m/sources.toml");
    assert!(
        sources.contains("rows_per_gemeente = \"one\"") && sources.contains("check: Leiden heeft een tweede rij"),
        "{sources}"
    );
    session.run("check --project m").fine();
    session.run("report Leiden --project m --lang nl").bad().stderr_has("MDD049");
}

#[test]
fn names_on_two_rows_are_put_together() {
    let text = list("Gemeente;Balie;;Web;\n;open;tevreden;open;tevreden", |at, _, name| {
        format!("{name};{at};{};{};{}", at + 1, at + 2, at + 3)
    });
    let session = made("lijst.csv", &text);
    works(&session);
    assert!(
        session.read("m/sources.toml").contains("web_tevreden   = { from = \"Web / tevreden\""),
        "{}",
        session.read("m/sources.toml")
    );
}

#[test]
fn a_why_stays_true_when_the_signs_are_turned_round() {
    let session = made("waarderingen.csv", &by_code());
    let file = "m/rules/1.0/indicators/waardering.toml";
    let session = session.edit(file, "better = \"higher\"", "better = \"lower\"");
    let session = session.edit(file, "'waardering >= benchmark'", "'waardering <= benchmark'");
    let session =
        session.edit(file, "'waardering < benchmark'", "'waardering > benchmark'").remove("m/rules/1.0/tests");
    session.run("check --project m").fine().says_nothing();
    let indicator = session.read(file);
    assert!(!indicator.contains("boven") && !indicator.contains("onder het"), "{indicator}");
    session
        .run("explain Amsterdam waardering --project m --lang nl")
        .fine()
        .stdout_has("groen: Uw gemeente doet het even goed als het cijfer dat ernaast staat");
}
