//! What looking back costs: a report with the trends of twenty editions beside one without, and making an edition beside
//! scoring the country. The program itself is run, each time anew, both sides in turn.
//!
//! `cargo bench --bench editions` prints the middle of so many runs. Without the `--bench` that `cargo bench` gives, each
//! runs once, so that a test run shows that this file still works.
#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use mdd_engine::editions::{FIGURES, HEAD, KeptEdition};
use mdd_engine::terms::parse_date;

type Outcome<T> = Result<T, Box<dyn Error>>;

const EDITIONS: i16 = 20;

fn main() -> Outcome<()> {
    let measuring = std::env::args().any(|argument| argument == "--bench");
    let often = if measuring { 9 } else { 1 };
    let (with, without) = (tempfile::tempdir()?, tempfile::tempdir()?);
    for folder in [with.path(), without.path()] {
        project(folder)?;
    }
    editions(with.path())?;
    let report = with.path().join("rules/3.0/report.toml");
    let without_trend = fs::read_to_string(&report)?;
    let reports = tempfile::tempdir()?;
    let all = format!("report --all --format html --output {}", reports.path().display());
    let made = "edition make now --rules 3.0";
    let lines = [
        ("a cold report, with 20 editions and without", EDITIONS, (with.path(), "report Leiden"), "report Leiden"),
        ("380 web pages, with 8 of 20 editions and without", 8, (with.path(), &*all), &*all),
        ("an edition made, and scores of the country", 0, (without.path(), made), "scores --all --format csv"),
    ];
    for (what, shown, one, other) in lines {
        let other = (without.path(), other);
        fs::write(&report, format!("{without_trend}\n[trend]\neditions = {}\n", shown.max(1)))?;
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..often {
            for ((folder, line), times) in [one, other].into_iter().zip(&mut times) {
                // Made once more each time; of two commands the second finds it there.
                let there = folder.join("editions/now");
                if there.exists() {
                    fs::remove_dir_all(&there)?;
                }
                times.push(run(folder, line)?);
            }
        }
        let [one, other] = times.map(|mut times| {
            times.sort();
            times.get(times.len() / 2).copied().unwrap_or_default()
        });
        let times = one.as_secs_f64() / other.as_secs_f64().max(f64::EPSILON);
        println!("{what:48} {:8.1} ms {:8.1} ms  {times:.2} times", milliseconds(one), milliseconds(other));
    }
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The demonstration, in a folder of its own.
fn project(folder: &Path) -> Outcome<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["rules", "fixtures", "sources.toml"] {
        copy(&root.join(part), &folder.join(part))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    if !from.is_dir() {
        fs::copy(from, to)?;
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// One that is made, and the same under earlier dates.
fn editions(folder: &Path) -> Outcome<()> {
    run(folder, "edition make now --rules 3.0")?;
    let at = folder.join("editions/now");
    let read = |file| fs::read_to_string(at.join(file));
    let made = KeptEdition::read(&read(HEAD)?, &read(FIGURES)?).map_err(|wrong| format!("{wrong:?}"))?;
    for ago in 1..=EDITIONS {
        let date = format!("{:04}-{:02}-01", 2018 - (ago + 2) / 4, 10 - 3 * ((ago - 1) % 4));
        let peildatum = parse_date(&date).ok_or("a date")?;
        let edition = KeptEdition { name: date.clone(), peildatum, ..made.clone() };
        let (head, figures) = edition.write();
        let there = folder.join("editions").join(&date);
        fs::create_dir_all(&there)?;
        fs::write(there.join(HEAD), head)?;
        fs::write(there.join(FIGURES), figures)?;
    }
    Ok(fs::remove_dir_all(&at)?)
}

#[expect(clippy::disallowed_methods, reason = "the time is what it is for")]
fn run(folder: &Path, line: &str) -> Outcome<Duration> {
    let begin = Instant::now();
    let ended = Command::new(env!("CARGO_BIN_EXE_mdd"))
        .args(["--quiet", "--project"])
        .arg(folder)
        .args(line.split(' '))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()?;
    let time = begin.elapsed();
    if !ended.status.success() {
        return Err(format!("mdd {line}: {}", String::from_utf8_lossy(&ended.stderr)).into());
    }
    Ok(time)
}
