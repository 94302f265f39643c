//! `mdd check --watch`, `mdd report --watch`

use std::io::{BufRead as _, BufReader, Read};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use super::session::{Session, copied_project};

const INDICATOR: &str = "rules/3.0/indicators/bgt.toml";

/// How long a line may take on a machine that is busy with all other tests.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that goes on until it is dropped.
struct Running {
    child: Child,
    stdout: Lines,
    stderr: Lines,
}

/// The lines that it prints. Which of its two streams comes first, nobody knows.
struct Lines(Receiver<String>);

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Running {
    fn start(session: &Session, arguments: &[&str]) -> Running {
        let mut child = crate::program::mdd()
            .args(arguments)
            .current_dir(session.folder(""))
            .env("NO_COLOR", "1")
            .env("COLUMNS", "100")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = Lines::of(child.stdout.take().unwrap());
        let stderr = Lines::of(child.stderr.take().unwrap());
        Running { child, stdout, stderr }
    }
}

impl Lines {
    fn of(stream: impl Read + Send + 'static) -> Lines {
        let (send, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        });
        Lines(lines)
    }

    /// The next line with this text, and it must come.
    fn next_with(&self, text: &str) -> String {
        loop {
            let line = self.0.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no line with `{text}`"));
            assert!(!line.contains('\x1b'), "the screen is cleared only on a terminal: {line:?}");
            if line.contains(text) {
                return line;
            }
        }
    }
}

#[test]
fn a_check_is_done_again_after_every_save_and_a_mistake_does_not_end_it() {
    let session = copied_project();
    let right = session.read(INDICATOR);
    let running = Running::start(&session, &["check", "--watch"]);
    running.stdout.next_with("no mistakes");
    running.stderr.next_with("waiting for changes");
    session.overwrite(INDICATOR, &right.replace("label", "lable"));
    running.stderr.next_with("MDD002");
    let line = running.stderr.next_with(" changed: ");
    assert!(line.starts_with(INDICATOR) && line.ends_with(" ms"), "{line}");
    running.stdout.next_with("1 mistake");
    session.overwrite(INDICATOR, &right);
    running.stdout.next_with("no mistakes");
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_report_follows_rules_sources_and_deliveries() {
    let session = copied_project();
    let running = Running::start(&session, &["report", "GM1884", "--watch"]);
    running.stderr.next_with("waiting for changes");
    let bgt = session.read(INDICATOR);
    let label = bgt.lines().find(|line| line.starts_with("label")).unwrap();
    let renamed = |name: &str| session.overwrite(INDICATOR, &bgt.replace(label, &format!("label = \"{name}\"")));
    renamed("De eerste naam");
    running.stdout.next_with("De eerste naam");

    let sources = session.read("sources.toml");
    session.overwrite("sources.toml", &sources.replace("peildatum = 2018-02-06", "peildatum = 2018-03-07"));
    running.stderr.next_with("sources.toml changed: ");
    running.stdout.next_with("7-3-2018");

    // A delivery with a mistake; when it is mended, it is read again.
    let delivery = "fixtures/vng/gmsd-2017-10.csv";
    let rows = session.read(delivery);
    session.overwrite(delivery, "");
    running.stderr.next_with("error[");
    running.stderr.next_with(&format!("{delivery} changed: "));
    session.overwrite(delivery, &rows);
    running.stderr.next_with(&format!("{delivery} changed: "));
    renamed("De tweede naam");
    running.stdout.next_with("De tweede naam");
}

#[test]
#[cfg_attr(not(all(feature = "html", feature = "xlsx")), ignore = "makes web pages of a workbook")]
fn a_page_follows_the_templates_of_the_project() {
    let session = copied_project().write("templates/report.html", "<p>{{ pages[0].report.meta.gemeente }} in het wit");
    let running = Running::start(&session, &["report", "GM1884", "--format", "html", "--watch"]);
    running.stdout.next_with("Kaag en Braassem in het wit");
    running.stderr.next_with("waiting for changes");
    session.overwrite("templates/report.html", "<p>{{ pages[0].report.meta.gemeente }} in het blauw");
    running.stderr.next_with("templates/report.html changed: ");
    running.stdout.next_with("Kaag en Braassem in het blauw");
}
