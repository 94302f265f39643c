//! `mdd data fetch`, against a server on this machine.
//!
//! Longer than most: each thing that a server can do is a session of its own.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, SystemTime};

use super::server::{Answer, Server};
use super::session::{Seen, Session, empty_folder, repository};

const FILE: &str = "data/bgt.csv";
const PREVIOUS: &str = "data/bgt.csv.previous";

/// The delivery of the small project, with one figure that is another.
const NEW: &str = "\
Gemeente;Mutatiepercentage;Status;Sinds
Aadorp;9,5;In gebruik;06-02-2017
Beekdal;0,5;Aangesloten;01-12-2017
Cranendam;1,5;In gebruik;15-06-2016
Duinoord;0,0;Niet aangesloten;
";

/// The small project, with a url on its table `bgt`.
fn project(url: &str) -> Session {
    let base = repository().join("tests/cases/base");
    empty_folder().copy(&base, "").edit("sources.toml", "data/bgt.csv\"\n", &format!("data/bgt.csv\"\nurl = {url}\n"))
}

/// Asked again soon, as long as it is a test.
fn fetching(server: &Server, path: &str) -> Session {
    project(&format!("{{ from = \"{}\", wait_s = 0.01, timeout_s = 10 }}", server.url(path)))
}

fn serving(answers: &[Answer]) -> (Server, Session) {
    let server = Server::start();
    server.answers("/bgt.csv", answers);
    let session = fetching(&server, "/bgt.csv");
    (server, session)
}

/// What a person sees, the same each time.
fn shown(server: &Server, seen: &Seen) -> String {
    server.unnamed(&format!("stdout\n{}\nstderr\n{}", seen.stdout, seen.stderr))
}

/// Without the time, which is another each time.
fn lock(session: &Session) -> String {
    let text = session.read("sources.lock");
    let times: Vec<&str> = text.lines().filter(|line| line.starts_with("time = ")).collect();
    let time = times.first().unwrap();
    // time = "2026-11-24T01:02:03Z"
    assert!(time.len() == 29 && time.ends_with("Z\"") && time.contains('T'), "{time}");
    text.replace(time, "time = \"[time]\"")
}

/// Nothing has changed in the project, and nothing was left in it.
fn nothing_changed(session: &Session) {
    let base = std::fs::read_to_string(repository().join("tests/cases/base").join(FILE)).unwrap();
    assert_eq!(session.read(FILE), base);
    assert_eq!(session.names_in("data"), ["bgt.csv", "gemeenten.json"]);
    assert!(!session.names().contains(&"sources.lock".to_owned()));
}

#[test]
fn a_delivery_takes_the_place_of_the_one_before() {
    let answer = Answer::ok(NEW).header("ETag", "\"v1\"").header("Last-Modified", "Tue, 06 Feb 2018 05:00:00 GMT");
    let (server, session) = serving(&[answer]);
    let before = session.read(FILE);
    let seen = session.run("data fetch").fine();
    insta::assert_snapshot!("data-fetch-downloaded", shown(&server, &seen));
    assert_eq!(session.read(FILE), NEW);
    assert_eq!(session.read(PREVIOUS), before);
    insta::assert_snapshot!("data-fetch-lock", server.unnamed(&lock(&session)));
    session.run("scores --format csv").fine().stdout_has("9.5");
    let asked = server.asked();
    assert_eq!((asked.len(), asked[0].path.as_str()), (1, "/bgt.csv"));
    assert!(asked[0].headers["user-agent"].starts_with("mdd/") && !asked[0].headers.contains_key("if-none-match"));
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let (server, session) =
        serving(&[Answer::ok(NEW).header("ETag", "\"v1\""), Answer::new("304 Not Modified", "").says_length(None)]);
    session.run("data fetch").fine();
    let lock = session.read("sources.lock");
    server.asked();
    session.run("data fetch --dry-run").fine().stdout_has("if it has changed");
    assert!(server.asked().is_empty(), "a dry run asks nothing");
    session.run("data fetch").fine().stdout_has("bgt  not changed");
    assert_eq!(server.asked()[0].headers["if-none-match"], "\"v1\"");
    assert_eq!(session.read("sources.lock"), lock);
}

#[test]
fn a_date_does_what_an_etag_does() {
    let date = "Tue, 06 Feb 2018 05:00:00 GMT";
    let (server, session) =
        serving(&[Answer::ok(NEW).header("Last-Modified", date), Answer::new("304 Not Modified", "")]);
    session.run("data fetch").fine();
    server.asked();
    session.run("data fetch bgt").fine().stdout_has("not changed");
    assert_eq!(server.asked()[0].headers["if-modified-since"], date);
}

#[test]
fn a_file_that_was_changed_by_hand_is_asked_for_whole_and_kept_beside() {
    let (server, session) = serving(&[Answer::ok(NEW).header("ETag", "\"v1\"")]);
    session.run("data list").fine().stdout_has("not fetched yet");
    session.run("data fetch").fine();
    session.run("data list").fine().stdout_has("        fetched 20");
    let by_hand = NEW.replace("9,5", "8,5");
    session.overwrite(FILE, &by_hand);
    session.run("data list").fine().stdout_has("changed by hand since it was fetched 20");
    server.asked();
    session.run("data fetch").fine().stdout_has("was changed by hand, and is now data/bgt.csv.previous");
    assert!(!server.asked()[0].headers.contains_key("if-none-match"));
    assert_eq!((session.read(FILE), session.read(PREVIOUS)), (NEW.to_owned(), by_hand));
    let session = session.remove(FILE);
    session.run("data list").fine().stdout_has("gone since it was fetched");
}

#[test]
fn the_same_answer_twice_gives_the_same_lock_and_keeps_the_delivery_before() {
    let (_server, session) = serving(&[Answer::ok(NEW)]);
    let before = session.read(FILE);
    session.run("data fetch").fine();
    let lock = session.read("sources.lock");
    session.run("data fetch").fine().stdout_has("not changed");
    assert_eq!(session.read("sources.lock"), lock);
    assert_eq!(session.read(PREVIOUS), before);
}

#[test]
fn a_server_with_a_hiccup_is_asked_again() {
    let busy = Answer::new("500 Internal Server Error", "");
    let (server, session) = serving(&[busy.clone(), busy, Answer::silent(), Answer::ok(NEW)]);
    let seen = session.run("data fetch").fine();
    assert_eq!(server.asked().len(), 4);
    insta::assert_snapshot!("data-fetch-again", shown(&server, &seen));
}

#[test]
fn who_asks_for_patience_gets_it_but_not_without_end() {
    let busy = |after: &str| Answer::new("429 Too Many Requests", "").header("Retry-After", after);
    let (server, session) = serving(&[busy("1"), Answer::ok(NEW)]);
    let started = SystemTime::UNIX_EPOCH.elapsed().unwrap();
    session.run("data fetch").fine().stderr_has("asked again in 1 s");
    assert!(SystemTime::UNIX_EPOCH.elapsed().unwrap() - started >= Duration::from_secs(1));
    server.answers("/bgt.csv", &[busy("3600")]);
    session.run("data fetch").found().stderr_has("it asks to wait 3600 s, which is too long");
    assert_eq!(server.asked().len(), 3);
}

#[test]
fn a_mistake_in_the_question_is_not_asked_again() {
    let (server, session) = serving(&[Answer::new("404 Not Found", "")]);
    let seen = session.run("data fetch").found();
    assert_eq!(server.asked().len(), 1);
    insta::assert_snapshot!("data-fetch-not-found", shown(&server, &seen));
    nothing_changed(&session);
    server.answers("/bgt.csv", &[Answer::new("401 Unauthorized", "")]);
    session.run("data fetch").found().stderr_has("mdd gives no password");
}

#[test]
fn half_an_answer_is_no_answer() {
    let half = Answer::ok(&NEW[..60]).says_length(Some(NEW.len()));
    let (server, session) = serving(&[half.clone(), Answer::ok(NEW)]);
    session.run("data fetch").fine().stderr_has("the connection was cut after 60 bytes of");
    server.asked();
    let (server, session) = serving(&[half]);
    let seen = session.run("data fetch").found();
    assert_eq!(server.asked().len(), 4);
    insta::assert_snapshot!("data-fetch-cut", shown(&server, &seen));
    nothing_changed(&session);
}

#[test]
fn a_server_that_is_too_slow_is_left() {
    let server = Server::start();
    server.answers("/bgt.csv", &[Answer::ok(NEW).slow(Duration::from_secs(5))]);
    let session =
        project(&format!("{{ from = \"{}\", attempts = 2, wait_s = 0, timeout_s = 0.2 }}", server.url("/bgt.csv")));
    let seen = session.run("data fetch").found();
    assert_eq!(server.asked().len(), 2);
    insta::assert_snapshot!("data-fetch-slow", shown(&server, &seen));
    nothing_changed(&session);
}

#[test]
fn an_answer_has_a_largest_size_whatever_it_says_of_itself() {
    let large = vec![b'x'; 1_000_001];
    let server = Server::start();
    server.answers("/says", &[Answer::ok(large.clone())]);
    server.answers("/lies", &[Answer::ok(large.clone()).says_length(None)]);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(&large).unwrap();
    let packed = Answer::ok(packed.finish().unwrap()).header("Content-Encoding", "gzip");
    server.answers("/packed", &[packed]);
    for (path, said) in [("/says", "is 1 MB"), ("/lies", "goes on and on"), ("/packed", "goes on and on")] {
        let session = project(&format!("{{ from = \"{}\", limit_mb = 1, wait_s = 0 }}", server.url(path)));
        let said = format!("the answer {said}, and at most 1 MB are taken");
        session.run("data fetch").found().stderr_has(&said).stderr_has("limit_mb").stderr_has("MDD092");
        nothing_changed(&session);
    }
    assert_eq!(server.asked().len(), 3, "what is too large now is too large the next time");
}

#[test]
fn what_is_packed_on_the_way_is_unpacked() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(NEW.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let half = packed[..packed.len() / 2].to_vec();
    let gzip = |bytes: Vec<u8>| Answer::ok(bytes).header("Content-Encoding", "gzip");
    let (server, session) = serving(&[gzip(half).says_length(None), gzip(packed)]);
    session.run("data fetch").fine();
    assert_eq!(session.read(FILE), NEW);
    let asked = server.asked();
    assert_eq!(asked.len(), 2, "half a packed answer is half an answer");
    assert!(asked[0].headers["accept-encoding"].contains("gzip"));
}

#[test]
fn a_page_to_log_in_is_no_delivery() {
    let page = "<!DOCTYPE html>\n<html><title>Inloggen</title></html>";
    let (server, session) = serving(&[Answer::ok(page).header("Content-Type", "text/html; charset=utf-8")]);
    let seen = session.run("data fetch").found();
    insta::assert_snapshot!("data-fetch-web-page", shown(&server, &seen));
    server.answers("/bgt.csv", &[Answer::ok(page)]);
    session.run("data fetch").found().stderr_has("gives a web page");
    nothing_changed(&session);
}

#[test]
fn an_address_may_lead_elsewhere() {
    let server = Server::start();
    server.answers("/bgt.csv", &[Answer::leads_to("other/2018.csv?key=secret")]);
    server.answers("/other/2018.csv?key=secret", &[Answer::ok(NEW)]);
    let session = fetching(&server, "/bgt.csv");
    session.run("data fetch").fine().stdout_has("downloaded");
    let lock = session.read("sources.lock");
    assert!(lock.contains(&format!("redirected_to = \"{}\"", server.url("/other/2018.csv"))), "{lock}");
    assert!(!lock.contains("secret"), "{lock}");
    session.run("data list").fine().stdout_has("which led to");
}

#[test]
fn an_address_that_leads_nowhere_is_left() {
    let server = Server::start();
    server.answers("/bgt.csv", &[Answer::leads_to("/b")]).answers("/b", &[Answer::leads_to("/bgt.csv")]);
    let session = fetching(&server, "/bgt.csv");
    let seen = session.run("data fetch").found();
    insta::assert_snapshot!("data-fetch-circle", shown(&server, &seen));
    for number in 1..9 {
        server.answers(&format!("/{number}"), &[Answer::leads_to(&format!("/{}", number + 1))]);
    }
    server.answers("/bgt.csv", &[Answer::leads_to("/1")]);
    session.run("data fetch").found().stderr_has("it redirects more than 5 times");
    server.answers("/bgt.csv", &[Answer::leads_to("ftp://example.nl/x")]);
    session.run("data fetch").found().stderr_has("only http:// and https:// are followed");
    nothing_changed(&session);
}

#[test]
fn what_cannot_be_read_as_this_table_does_not_take_a_place() {
    let (server, session) = serving(&[Answer::ok(NEW.replace("Mutatiepercentage", "Percentage"))]);
    let seen = session.run("data fetch").found();
    insta::assert_snapshot!("data-fetch-refused", shown(&server, &seen));
    nothing_changed(&session);
    // A gate, too.
    server.answers("/bgt.csv", &[Answer::ok(NEW.replace("9,5", "999"))]);
    let session = session.edit("sources.toml", "unit = \"percent\"", "unit = \"percent\", range = [0, 100]");
    session.run("data fetch").found().stderr_has("data/bgt.csv (as it was fetched)").stderr_has("999");
    nothing_changed(&session);
}

#[test]
fn what_lies_there_is_the_delivery_before_when_a_new_one_is_tried() {
    let (server, session) = serving(&[Answer::ok(NEW)]);
    let session = session.edit("sources.toml", "unit = \"percent\"", "unit = \"percent\", change_at_most = 20");
    session.run("data fetch").found().stderr_has("MDD086").stderr_has("in the previous delivery");
    nothing_changed(&session);
    // The first time there is nothing to compare with.
    let session = session.remove(FILE);
    session.run("data fetch").fine();
    server.answers("/bgt.csv", &[Answer::ok(NEW.replace("9,5", "9,4"))]);
    session.run("data fetch").fine();
    server.answers("/bgt.csv", &[Answer::ok(NEW.replace("9,5", "1,5"))]);
    session.run("data fetch").found().stderr_has("MDD086");
}

#[test]
fn one_that_fails_does_not_stop_the_others() {
    let server = Server::start();
    server.answers("/bgt.csv", &[Answer::new("404 Not Found", "")]);
    let register = std::fs::read_to_string(repository().join("tests/cases/base/data/gemeenten.json")).unwrap();
    server.answers("/gemeenten", &[Answer::ok(register)]);
    let url = format!("data/gemeenten.json\"\nurl = \"{}\"\n", server.url("/gemeenten"));
    let session = fetching(&server, "/bgt.csv").edit("sources.toml", "data/gemeenten.json\"\n", &url);
    let seen = session.run("data fetch").found();
    insta::assert_snapshot!("data-fetch-some", shown(&server, &seen));
    assert!(session.read("sources.lock").contains("[table.gemeenten]"));
    session.run("data fetch cbs").fine().stdout_lacks("bgt");
}

#[test]
fn the_register_is_fetched_first_and_a_project_can_begin_without_deliveries() {
    let (server, session) = serving(&[Answer::ok(NEW)]);
    let register = session.read("data/gemeenten.json");
    server.answers("/gemeenten", &[Answer::new("503 Service Unavailable", ""), Answer::ok(register)]);
    let url = format!(
        "data/gemeenten.json\"\nurl = {{ from = \"{}\", wait_s = 0, attempts = 1 }}\n",
        server.url("/gemeenten")
    );
    let session = session.edit("sources.toml", "data/gemeenten.json\"\n", &url).remove("data");
    session.run("data fetch").found().stderr_has("503").stderr_has("data/bgt.csv is still not there");
    session.run("data fetch").fine();
    session.run("scores --format csv").fine();
    assert_eq!(session.names_in("data"), ["bgt.csv", "gemeenten.json"], "there was nothing before");
}

/// The register as an OData service gives it, a page a gemeente.
fn odata(pages: &[(&str, &str)]) -> (Server, Session) {
    let server = Server::start();
    for (path, body) in pages {
        server.answers(path, &[Answer::ok(*body).header("Content-Type", "application/json").header("ETag", "\"1\"")]);
    }
    let url = format!(
        "data/gemeenten.json\"\nurl = {{ from = \"{}\", paging = \"odata\", wait_s = 0 }}\n",
        server.url(pages[0].0)
    );
    let base = repository().join("tests/cases/base");
    let session = empty_folder().copy(&base, "").edit("sources.toml", "data/gemeenten.json\"\n", &url);
    (server, session)
}

#[test]
fn the_pages_of_odata_become_one_file() {
    let one = "{\"@odata.context\": \"x\", \"value\": [{\"code\": \"GM0001\", \"naam\": \"Aadorp\"},\n {\"code\": \"GM0002\", \"naam\": \"Beekdal\", \"n\": 1.10}], \"@odata.nextLink\": \"gemeenten?$skip=2\"}";
    let two = "{\"value\": [{\"code\": \"GM0003\", \"naam\": \"Cranendam\"}], \"odata.nextLink\": \"{here}/odata/gemeenten?$skip=3\"}";
    let three = "{\"value\": [{\"code\": \"GM0004\", \"naam\": \"Duinoord\"}]}";
    let (server, session) =
        odata(&[("/odata/gemeenten", one), ("/odata/gemeenten?$skip=2", two), ("/odata/gemeenten?$skip=3", three)]);
    session.run("data fetch").fine().stdout_has("downloaded");
    insta::assert_snapshot!("data-fetch-odata", session.read("data/gemeenten.json"));
    let asked = server.asked();
    assert_eq!(asked.len(), 3);
    assert_eq!(asked[0].headers["accept"], "application/json");
    // What the first page says of itself says nothing of the others.
    session.run("data fetch").fine().stdout_has("not changed");
    assert!(server.asked().iter().all(|asked| !asked.headers.contains_key("if-none-match")));
    session.run("scores --format csv").fine();
}

#[test]
fn pages_that_do_not_end_or_lead_elsewhere_are_refused() {
    let page = |next: &str| format!("{{\"value\": [{{\"code\": \"GM0001\"}}], \"@odata.nextLink\": \"{next}\"}}");
    let (server, session) = odata(&[("/x", &page("/y")), ("/y", &page("/x"))]);
    let before = session.read("data/gemeenten.json");
    let seen = session.run("data fetch").found();
    insta::assert_snapshot!("data-fetch-odata-circle", shown(&server, &seen));
    server.answers("/y", &[Answer::ok(page("http://elsewhere.example/x"))]);
    session.run("data fetch").found().stderr_has("page 2 refers to another server: http://elsewhere.example/x");
    server.answers("/y", &[Answer::ok("{\"rows\": []}")]);
    session.run("data fetch").found().stderr_has("page 2 is no OData");
    for number in 0..1001 {
        server.answers(&format!("/{number}"), &[Answer::ok(page(&format!("/{}", number + 1)))]);
    }
    server.answers("/y", &[Answer::ok(page("/0"))]);
    session.run("data fetch").found().stderr_has("there are more than 1000 pages");
    assert_eq!(session.read("data/gemeenten.json"), before);
    assert_eq!(session.names_in("data"), ["bgt.csv", "gemeenten.json"]);
}

#[test]
fn without_a_server_the_deliveries_stay_and_reports_are_made_of_them() {
    // A port that was free a moment ago.
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let session = project(&format!("{{ from = \"http://{address}/bgt.csv\", wait_s = 0.01 }}"));
    session.run("data fetch").found().stderr_has("no server answers there").stdout_has("bgt  failed: no server");
    nothing_changed(&session);
    session.run("data check").fine();
    session.run("report Aadorp").fine().says_nothing();
}

#[test]
fn a_server_that_is_not_safe_is_not_asked_again() {
    let (server, session) = serving(&[Answer::ok(NEW)]);
    // It answers what is no TLS, whatever is said to it.
    let unsafe_server = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/bgt.csv", unsafe_server.local_addr().unwrap());
    thread::spawn(move || {
        for stream in unsafe_server.incoming() {
            let mut stream = stream.unwrap();
            let mut said = [0; 5000];
            let _ = stream.read(&mut said);
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            // Until the other side has read it and goes: closing before would cut the answer off.
            while stream.read(&mut said).is_ok_and(|read| read > 0) {}
        }
    });
    let session = session.edit("sources.toml", &server.url("/bgt.csv"), &url);
    session.run("data fetch").found().stderr_has("there is no safe connection to it").stderr_lacks("asked again");
    nothing_changed(&session);
}

#[test]
fn the_pages_together_have_a_largest_size() {
    let long = "x".repeat(600_000);
    let page = |next: &str| format!("{{\"value\": [{{\"a\": \"{long}\"}}], \"@odata.nextLink\": \"{next}\"}}");
    let (_server, session) = odata(&[("/x", &page("/y")), ("/y", &page("/z"))]);
    let session = session.edit("sources.toml", "paging = \"odata\"", "paging = \"odata\", limit_mb = 1");
    session.run("data fetch").found().stderr_has("is 1.2 MB, and at most 1 MB are taken");
}

#[test]
fn what_is_asked_for_must_be_there() {
    let (server, session) = serving(&[Answer::ok(NEW)]);
    session.run("data fetch btg").bad().stderr_has("MDD017").stderr_has("did you mean `bgt`?");
    session.run("data fetch cbs").bad().stderr_has("no table of source `cbs` has a url");
    session.run("data fetch --quiet").fine().says_nothing();
    assert_eq!(server.asked().len(), 1);
    super::session::copied_project().run("data fetch").bad().stderr_has("there is nothing to fetch");
}

#[test]
fn a_table_on_the_same_file_must_be_readable_too() {
    let (server, session) = serving(&[Answer::ok(NEW)]);
    let sources = session.read("sources.toml");
    let second = "\n[source.bgt.table.namen]\nfile = 'data/bgt.csv'\nformat = 'csv'\ndelimiter = ';'\n\
                  [source.bgt.table.namen.columns]\nstatus = { from = 'Status', type = 'text', required = true }\n";
    session.overwrite("sources.toml", &(sources + second));
    session.run("data fetch").fine();
    assert_eq!(server.asked().len(), 1);
    server.answers("/bgt.csv", &[Answer::ok(NEW.replace("In gebruik", ""))]);
    session.run("data fetch").found().stderr_has("data/bgt.csv is as it was");
    assert_eq!(session.read(FILE), NEW);
}

#[test]
fn an_interruption_leaves_the_old_delivery() {
    let (server, session) = serving(&[Answer::ok(NEW).slow(Duration::from_secs(20))]);
    let mut child = crate::program::mdd()
        .args(["data", "fetch"])
        .current_dir(session.folder(""))
        .env("NO_PROXY", "127.0.0.1")
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    while server.asked().is_empty() {
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    nothing_changed(&session);
}

#[test]
fn figures_that_are_newer_than_their_source_is_said_to_be_are_told() {
    let (_server, session) = serving(&[Answer::ok(NEW)]);
    session.run("data fetch").fine();
    let told = "source `bgt` was fetched on";
    session.run("report Aadorp --output aadorp.txt").fine().stderr_has("warning[MDD124]").stderr_has(told);
    session.run("check").fine().stderr_has(told);
    // What somebody puts in its place was not fetched then.
    session.write(FILE, &NEW.replace("9,5", "9,6")).run("report Aadorp --output aadorp.txt").fine().stderr_lacks(told);
}
