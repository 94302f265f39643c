//! The same command gives the same bytes, today and tomorrow, on one core and on two.

use super::session::session;

const COMMANDS: &[&str] = &[
    "scores --all --format csv",
    "scores --all --format json",
    "scores --all",
    "report Zwolle 'Kaag en Braassem' --format text",
    "report Zwolle --format json",
    "explain Zwolle 2.3",
    "data check",
];

#[test]
fn twice_the_same_command() {
    for command in COMMANDS {
        let (first, second) = (session().run(command).fine(), session().run(command).fine());
        assert!(first.stdout == second.stdout && first.stderr == second.stderr, "mdd {command}");
    }
}

#[test]
fn on_one_core_and_on_more() {
    for command in COMMANDS {
        let on = |threads| session().environment("RAYON_NUM_THREADS", threads).run(command).fine();
        let (one, two, five) = (on("1"), on("2"), on("5"));
        assert!(one.stdout == two.stdout && one.stderr == two.stderr, "mdd {command} on 2");
        assert!(one.stdout == five.stdout && one.stderr == five.stderr, "mdd {command} on 5");
    }
}

#[test]
fn the_clock_and_the_language_of_the_machine_do_not_show() {
    let here = session().run("report Zwolle --format json").fine().stdout;
    let there = session()
        .environment("TZ", "Pacific/Kiritimati")
        .environment("LANG", "tr_TR.UTF-8")
        .environment("LC_ALL", "tr_TR.UTF-8")
        .run("report Zwolle --format json")
        .fine()
        .stdout;
    assert!(here == there);
}
