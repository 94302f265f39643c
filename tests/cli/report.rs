//! `mdd report`

use super::session::{empty_folder, repository, session};

const KAAG: &str = "report 'Kaag en Braassem'";

#[test]
fn a_report_names_its_gemeente_and_its_peildatum() {
    session().run(KAAG).fine().stdout_has("Kaag en Braassem").stdout_has("2018");
}

#[test]
fn every_format_has_every_paragraph() {
    for format in ["text", "markdown", "json"] {
        let seen = session().run(&format!("{KAAG} --format {format}")).fine();
        for title in ["Dubbele functionaliteit", "eHerkenning", "Gemeentelijke Monitor Sociaal Domein"] {
            assert!(seen.stdout.contains(title), "{format}: {title}");
        }
    }
}

#[test]
fn an_unknown_format_lists_the_formats() {
    let seen = session().run(&format!("{KAAG} --format xls")).bad();
    for format in ["text", "markdown", "json", "csv"] {
        assert!(seen.stderr.contains(format), "{format} in\n{}", seen.stderr);
    }
}

#[test]
fn several_gemeenten_come_in_the_order_asked_for() {
    let seen = session().run("report Zwolle GM0003 --format markdown").fine();
    let (zwolle, appingedam) = (seen.stdout.find("Zwolle").unwrap(), seen.stdout.find("Appingedam").unwrap());
    assert!(zwolle < appingedam);
}

#[test]
fn all_gives_every_gemeente() {
    let seen = session().run("report --all --format json").fine();
    for name in ["Appingedam", "Kaag en Braassem", "Zwolle", "Westerwolde"] {
        assert!(seen.stdout.contains(name), "{name}");
    }
}

#[test]
fn all_and_a_name_do_not_go_together() {
    session().run("report Zwolle --all").bad().stderr_has("cannot be given together with");
}

#[test]
fn without_a_gemeente_it_asks_for_one() {
    session().run("report").bad().stderr_has("<GEMEENTE>");
}

#[test]
fn output_writes_what_stdout_would_have_had() {
    let printed = session().run(&format!("{KAAG} --format markdown")).fine().stdout;
    let elsewhere = empty_folder();
    let project = repository();
    elsewhere
        .run(&format!("{KAAG} --format markdown --output kaag.md --project '{}'", project.display()))
        .fine()
        .stdout_lacks("Kaag");
    assert_eq!(elsewhere.read("kaag.md"), printed);
    assert_eq!(elsewhere.names(), ["kaag.md"], "nothing else is left behind");
}

#[test]
fn an_output_that_cannot_be_written_is_said_with_its_name() {
    session()
        .run(&format!("{KAAG} --output 'there/is/no/such folder/kaag.txt'"))
        .bad()
        .stderr_has("MDD064")
        .stderr_has("no/such folder/kaag.txt")
        .stderr_has("--output");
}

#[test]
fn no_color_and_color_never_give_no_escape_codes() {
    session().environment("NO_COLOR", "1").run(KAAG).fine().stdout_lacks("\u{1b}").stderr_lacks("\u{1b}");
    session().run(&format!("{KAAG} --color never")).fine().stdout_lacks("\u{1b}").stderr_lacks("\u{1b}");
    session().run(KAAG).fine().stdout_lacks("\u{1b}");
}

#[test]
fn color_always_gives_escape_codes_even_without_a_terminal() {
    session().run(&format!("{KAAG} --color always")).fine().stdout_has("\u{1b}[");
    session().run("report Kaagg --color always").bad().stderr_has("\u{1b}[");
}

#[test]
fn a_file_never_gets_escape_codes() {
    let elsewhere = empty_folder();
    let project = repository();
    elsewhere.run(&format!("{KAAG} --color always --output kaag.txt --project '{}'", project.display())).fine();
    assert!(!elsewhere.read("kaag.txt").contains('\u{1b}'));
}

#[test]
fn quiet_leaves_out_warnings_but_not_errors() {
    session().run(KAAG).fine().stderr_has("MDD050");
    session().run(&format!("{KAAG} --quiet")).fine().says_nothing();
    session().run("report Kaagg --quiet").bad().stderr_has("MDD061");
}

#[test]
fn verbose_says_how_long_each_step_took() {
    session().run(&format!("{KAAG} --verbose")).fine().stderr_has(" ms  ");
}

#[test]
fn a_text_report_is_no_wider_than_the_terminal() {
    for width in ["60", "100"] {
        let seen = session().environment("COLUMNS", width).run(KAAG).fine();
        // An address stays whole, so that it can be copied.
        let lines = seen.stdout.lines().filter(|line| !line.contains("www.") && !line.contains("https://"));
        let widest = lines.max_by_key(|line| line.chars().count()).unwrap_or("");
        assert!(widest.chars().count() <= width.parse().unwrap(), "{width}: {widest}");
    }
}
