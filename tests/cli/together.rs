//! Two programs at once in one project or folder: both end well, and neither undoes what the other did.

use std::thread;

use super::session::{Session, empty_folder, repository};

fn project() -> Session {
    empty_folder().copy(&repository().join("tests/cases/base"), "")
}

/// The same line typed so many times at once.
fn at_once(session: &Session, lines: &[&str]) -> Vec<String> {
    thread::scope(|scope| {
        let running: Vec<_> = lines.iter().map(|line| scope.spawn(|| session.run(line).fine().stdout)).collect();
        running.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn reports_into_one_folder() {
    let session = project();
    let said = at_once(&session, &["report --all --format html,csv,json --output uit/"; 3]);
    let names = session.names_in("uit");
    assert!(names.iter().all(|name| name == ".mdd-made" || !name.starts_with('.')), "{names:?}");
    assert_eq!(said.iter().filter(|said| said.contains(" up to date")).count(), 2, "{said:?}");
    // What was made is what one alone makes.
    session.run("report --all --format html,csv,json --output een/").fine();
    assert_eq!(names, session.names_in("een"));
    for name in names.iter().filter(|name| !name.starts_with('.')) {
        assert_eq!(session.read(&format!("uit/{name}")), session.read(&format!("een/{name}")), "{name}");
    }
}

#[test]
fn approvals() {
    let session = project();
    at_once(&session, &["golden accept"; 4]);
    session.run("golden check").fine().stdout_has("as approved");
    assert_eq!(session.names_in("tests/golden/1.0"), ["scores.txt"]);
}

#[cfg(feature = "fetch")]
#[test]
fn fetching() {
    use super::server::{Answer, Server};
    use std::time::Duration;

    let server = Server::start();
    let session = project();
    let (bgt, cbs) = (session.read("data/bgt.csv"), session.read("data/gemeenten.json"));
    let slow = |body: &str| [Answer::ok(body).header("ETag", "\"v1\"").slow(Duration::from_millis(300))];
    server.answers("/bgt.csv", &slow(&bgt));
    server.answers("/gemeenten.json", &slow(&cbs));
    let url = |path: &str| format!("\"\nurl = {{ from = \"{}\", wait_s = 0.01, timeout_s = 10 }}\n", server.url(path));
    let session = session.edit("sources.toml", "data/bgt.csv\"\n", &format!("data/bgt.csv{}", url("/bgt.csv"))).edit(
        "sources.toml",
        "data/gemeenten.json\"\n",
        &format!("data/gemeenten.json{}", url("/gemeenten.json")),
    );
    // Both look at the lock before either of them writes it.
    at_once(&session, &["data fetch bgt", "data fetch cbs"]);
    let lock = session.read("sources.lock");
    assert!(lock.contains("[table.bgt]") && lock.contains("[table.gemeenten]"), "{lock}");
    session.run("data list").fine().stdout_lacks("not fetched yet").stdout_lacks("changed by hand");
    assert!(session.names().iter().all(|name| !name.starts_with('.')), "{:?}", session.names());
}
