//! How fast deliveries are read, and how much memory that takes: a CSV of 100 MB shaped like the applicatieportfolio, and
//! a workbook of 100.000 rows.
//!
//! `cargo bench --bench reading`. Each file is read in a process of its own, because the most memory a process ever used
//! is one figure for its whole life. Without the `--bench` that `cargo bench` gives, small files are read once, so that a
//! test run shows that this file still works. Nothing here fails because a machine is slow.
#![expect(clippy::print_stdout, reason = "the figures are what it is for")]
#![expect(clippy::disallowed_methods, reason = "time is what is measured")]

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use mdd::project::Project;
use rust_xlsxwriter::{Format, Workbook};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Says to a process which project it reads.
const ONE: &str = "--one-project";
const GEMEENTEN: usize = 380;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, folder] = arguments.as_slice()
        && flag == ONE
    {
        return read_one(Path::new(folder));
    }
    let measuring = arguments.iter().any(|argument| argument == "--bench");
    let (megabytes, rows) = if measuring { (100, 100_000) } else { (1, 1_000) };
    let folder = tempfile::tempdir()?;
    for (name, encoding) in [("CSV, UTF-8", "utf-8"), ("CSV, windows-1252", "windows-1252")] {
        let project = folder.path().join(encoding);
        let text = portfolio(megabytes << 20)?;
        let bytes = match encoding {
            "utf-8" => text.into_bytes(),
            _ => text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect(),
        };
        let table = format!("format = \"csv\"\ndelimiter = \";\"\nencoding = \"{encoding}\"\ndates = \"dd-mm-yy\"");
        write_project(&project, "portfolio.csv", &bytes, &table)?;
        print(name, &project, bytes.len())?;
    }
    let project = folder.path().join("xlsx");
    let bytes = workbook(rows)?;
    write_project(&project, "portfolio.xlsx", &bytes, "format = \"xlsx\"")?;
    print(&format!("XLSX, {rows} rows"), &project, bytes.len())
}

fn print(name: &str, project: &Path, bytes: usize) -> Outcome<()> {
    let child = Command::new(std::env::current_exe()?)
        .arg(ONE)
        .arg(project)
        // The file as a whole on one core: the hash too.
        .env("RAYON_NUM_THREADS", "1")
        .output()?;
    if !child.status.success() {
        return Err(format!("{name}: {}", String::from_utf8_lossy(&child.stderr)).into());
    }
    let said = String::from_utf8(child.stdout)?;
    let mut words = said.split_whitespace();
    let seconds: f64 = words.next().unwrap_or_default().parse()?;
    let peak: f64 = words.next().unwrap_or_default().parse()?;
    let megabytes = bytes as f64 / 1e6;
    println!(
        "{name:24} {megabytes:7.1} MB  {seconds:6.2} s  {:6.0} MB/s  most memory {peak:6.0} MB ({:.1} x the file)",
        megabytes / seconds,
        peak / megabytes
    );
    Ok(())
}

fn read_one(folder: &Path) -> Outcome<()> {
    let project = Project::open(folder).map_err(|_| "the project cannot be opened")?;
    let started = Instant::now();
    let data = project.dataset().map_err(|errors| {
        errors
            .iter()
            .map(|error| format!("{}; ", error.line(mdd_engine::language::Language::English)))
            .collect::<String>()
    })?;
    let seconds = started.elapsed().as_secs_f64();
    if data.loads.iter().any(|load| load.used == 0) {
        return Err("nothing was read".into());
    }
    println!("{seconds} {}", peak_megabytes());
    Ok(())
}

/// As Linux counts it; elsewhere not known.
fn peak_megabytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| kilobytes * 1024.0 / 1e6)
}

const HEADER: [&str; 19] = [
    "Gemeente ID",
    "Gemeente naam",
    "Gemeente CBS",
    "Samenwerking ID",
    "Samenwerking",
    "Samenwerking gemeente id",
    "Gebruik Status",
    "Gebruik omschrijving",
    "Gebruik Datum ingang status",
    "Leverancier ID",
    "Leverancier Naam",
    "Pakket ID",
    "Pakket Naam",
    "Pakketversie ID",
    "Pakketversie Naam",
    "Pakketversie gebruik technologie",
    "Mutatiedatum applicatieportfolio",
    "Referentiecomponenten ID",
    "Referentiecomponenten naam",
];

/// The cells of one row, made from its number: the same on every machine.
fn row(at: usize) -> [String; 19] {
    let gemeente = at % GEMEENTEN + 1;
    let pakket = at * 7 % 4_000;
    [
        format!("{:08x}", gemeente * 97),
        format!("Gemeente nummer {gemeente} \u{fa}"),
        format!("{gemeente:04}"),
        String::new(),
        String::new(),
        String::new(),
        ["In productie", "Gepland", "Uitgefaseerd"].get(at % 3).map_or(String::new(), |status| (*status).to_owned()),
        if at.is_multiple_of(5) { format!("\"Wordt gebruikt; zie\nbijlage {at}\"") } else { String::new() },
        format!("{:02}-{:02}-{:02}", at % 28 + 1, at % 12 + 1, at % 18),
        format!("lev-{}", pakket % 300),
        format!("Leverancier {}", pakket % 300),
        format!("pak-{pakket}"),
        format!("Pakket {pakket} voor gemeenten"),
        format!("{:08x}-{:04x}", pakket * 31, at % 9),
        format!("Pakket {pakket} versie {}", at % 9),
        "SaaS".to_owned(),
        format!("{:02}-{:02}-{:02}", at % 27 + 1, at % 11 + 1, at % 18),
        format!("comp-{}", at % 120),
        format!("Referentiecomponent {}", at % 120),
    ]
}

fn portfolio(bytes: usize) -> Outcome<String> {
    let mut text = HEADER.join(";");
    text.push('\n');
    for at in 0.. {
        if text.len() >= bytes {
            break;
        }
        writeln!(text, "{}", row(at).join(";"))?;
    }
    Ok(text)
}

fn workbook(rows: usize) -> Outcome<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Only a number with the layout of a date is a day.
    let day = Format::new().set_num_format("dd-mm-yyyy");
    let sheet = workbook.add_worksheet();
    for (column, name) in (0..).zip(HEADER) {
        sheet.write(0, column, name)?;
    }
    for at in 0..rows {
        for (column, cell) in (0..).zip(row(at)) {
            let row = u32::try_from(at + 1)?;
            // Dates as the text that the manifest declares for CSV have no place in a workbook.
            if column == 8 {
                sheet.write_with_format(row, column, 40_000 + u32::try_from(at % 3_000)?, &day)?;
            } else {
                sheet.write(row, column, cell.trim_matches('"'))?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// A project with a register of gemeenten and this one delivery.
fn write_project(folder: &Path, file: &str, bytes: &[u8], table: &str) -> Outcome<()> {
    fs::create_dir_all(folder.join("rules"))?;
    fs::write(folder.join(file), bytes)?;
    let mut gemeenten = "code;naam\n".to_owned();
    for gemeente in 1..=GEMEENTEN {
        writeln!(gemeenten, "{gemeente:04};Gemeente {gemeente}")?;
    }
    fs::write(folder.join("gemeenten.csv"), gemeenten)?;
    let source = |id: &str| {
        format!(
            "[source.{id}]\ntitle = \"{id}\"\npublisher = \"{id}\"\nfrequency = \"dagelijks\"\nupdated = 2018-02-06\n"
        )
    };
    let manifest = format!(
        "peildatum = 2018-02-06\n[register]\ntable = \"gemeenten\"\nname = \"naam\"\n{}[source.a.table.gemeenten]\nfile = \"gemeenten.csv\"\nformat = \"csv\"\ndelimiter = \";\"\ngemeente = {{ column = \"code\", by = \"code\" }}\nrows_per_gemeente = \"one\"\n[source.a.table.gemeenten.columns]\nnaam = {{ from = \"naam\", type = \"text\" }}\n{}[source.b.table.portfolio]\nfile = \"{file}\"\n{table}\ngemeente = {{ column = \"Gemeente CBS\", by = \"code\" }}\nrows_per_gemeente = \"many\"\n[source.b.table.portfolio.columns]\nstatus = {{ from = \"Gebruik Status\", type = \"choice\", allowed = [\"In productie\", \"Gepland\", \"Uitgefaseerd\"] }}\npakket = {{ from = \"Pakket Naam\", type = \"text\" }}\nversie = {{ from = \"Pakketversie ID\", type = \"text\" }}\nsinds = {{ from = \"Gebruik Datum ingang status\", type = \"date\" }}\ncomponent = {{ from = \"Referentiecomponenten naam\", type = \"text\" }}\n",
        source("a"),
        source("b"),
    );
    fs::write(folder.join("sources.toml"), manifest)?;
    Ok(())
}
