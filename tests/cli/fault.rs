//! A fault of the program: it stops, says that it is one, and asks to report it.

use std::process::Command;

use mdd_engine::fault::OrFault;

/// Says to the process of the test below that it may end.
const PROVOKE: &str = "MDD_TEST_PROVOKES_A_FAULT";

/// Not a test of its own: what the test below runs, in a process that may end.
#[test]
fn provoked() {
    #[expect(clippy::disallowed_methods, reason = "asked of its own process")]
    if std::env::var_os(PROVOKE).is_none() {
        return;
    }
    mdd::cli::stop_on_faults();
    // From a thread that works on the country, as most of the engine does.
    rayon::join(|| None::<u8>.or_fault("the benchmark of an indicator"), || ());
}

#[test]
fn a_fault_stops_with_a_message_that_asks_to_report_it() {
    let this = std::env::current_exe().unwrap();
    let ended =
        Command::new(this).args(["--exact", "cli::fault::provoked", "--nocapture"]).env(PROVOKE, "1").output().unwrap();
    assert_eq!(ended.status.code(), Some(70));
    let said = String::from_utf8(ended.stderr).unwrap();
    let said: Vec<&str> = said.lines().skip_while(|line| !line.starts_with("error")).collect();
    let said = said.join("\n").replace(env!("CARGO_PKG_VERSION"), "VERSION");
    let place = said.split_once(" (tests").unwrap().1.split_once(')').unwrap().0.to_owned();
    insta::assert_snapshot!(said.replace(&place, "/cli/fault.rs:LINE"));
}
