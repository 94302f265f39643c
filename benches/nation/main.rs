//! How long the monitor takes, and how much memory, for a country of 380, 3.800 and 38.000 gemeenten.
//!
//! `cargo bench` measures all three and sets them side by side; `cargo bench -- 380 3800` only those. The larger
//! countries are the demonstration deliveries, repeated with codes and names of their own. Each country is measured in
//! a process of its own, because the most memory a process ever used is one figure for its whole life. Without the
//! `--bench` that `cargo bench` gives, each step of the smallest country runs once, so that a test run shows that
//! this file still works.
#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

mod country;
mod measure;
mod table;

use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Gemeenten in the demonstration deliveries.
const COUNTRY: usize = 380;
const SIZES: [usize; 3] = [COUNTRY, 10 * COUNTRY, 100 * COUNTRY];

/// Says to the process of one country where it stands and how often to repeat.
const ONE_COUNTRY: &str = "--one-country";

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, folder, often] = arguments.as_slice()
        && flag == ONE_COUNTRY
    {
        return measure::one_country(Path::new(folder), often.parse()?);
    }
    let measuring = arguments.iter().any(|argument| argument == "--bench");
    let asked: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    if let Some(odd) = asked.iter().find(|size| **size == 0 || **size % COUNTRY != 0) {
        return Err(format!("{odd} is not a number of times {COUNTRY} gemeenten").into());
    }
    let sizes = match (asked.is_empty(), measuring) {
        (false, _) => asked,
        (true, true) => SIZES.to_vec(),
        (true, false) => vec![COUNTRY],
    };
    let often = if measuring { 15 } else { 1 };

    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut columns = Vec::new();
    for size in sizes {
        let folder = tempfile::tempdir()?;
        country::repeat(project, size / COUNTRY, folder.path())?;
        let child = Command::new(std::env::current_exe()?)
            .arg(ONE_COUNTRY)
            .arg(folder.path())
            .arg(often.to_string())
            .stderr(Stdio::inherit())
            .output()?;
        if !child.status.success() {
            return Err(format!("the country of {size} gemeenten could not be measured").into());
        }
        columns.push((size, table::read(&String::from_utf8(child.stdout)?)?));
    }
    println!("{}", table::show(&columns));
    Ok(())
}
