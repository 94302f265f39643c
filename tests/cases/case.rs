//! A case: one mistake, written as a small change to the project in `cases/base`, and what a person then sees.
//!
//! Longer than most: every way in which a case can change the project stands here.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use toml::de::{DeTable, DeValue};

use super::book::{Book, zipped};
use crate::built;
use crate::copied::copy;

/// After this a run is ended: it hangs. How long a run takes is not judged here: a machine that is busy is not a program
/// that is slow.
const ENOUGH: Duration = Duration::from_secs(180);

/// How many lines of a result a snapshot keeps: enough to see that there is one.
const LINES_OF_RESULT: usize = 8;

/// What no policy officer should have to read.
const JARGON: &[&str] = &[
    "panicked",
    "RUST_BACKTRACE",
    "Option<",
    "Vec<",
    "Some(",
    "None",
    "Err(",
    "i64",
    "u32",
    "usize",
    "&str",
    "ImmutableString",
    "Dynamic",
    "decimal::",
    "serde",
    "EOF",
    "invalid",
    "Script is incomplete",
    "Expecting",
    "Expression exceeds",
    "expected literal string",
    "array/BLOB",
    "position ",
];

/// What a case file says.
pub struct Case {
    /// `rules/unknown-measure`
    pub name: String,
    /// Which mistake it is.
    pub about: String,
    /// The codes that must be in what is printed.
    pub codes: Vec<String>,
    exit: i32,
    arguments: Vec<String>,
    changes: Vec<Change>,
    /// What the result must have; then the snapshot does not keep the result.
    shows: Vec<String>,
    /// What the messages may not have.
    lacks: Vec<String>,
    /// Features that the program must be built with.
    needs: Vec<String>,
    /// What is still wrong with the message: the case says so until it is mended.
    known: Option<String>,
}

struct Change {
    path: String,
    what: What,
}

enum What {
    /// The whole file, in bytes.
    Is(Vec<u8>),
    /// The text of the base, changed at one place.
    Replaced(String, String),
    Removed,
    /// A folder where a file is expected.
    Folder,
    /// A zip file with these files.
    Zip(Vec<(String, Vec<u8>)>),
}

/// What a person sees.
pub struct Outcome {
    exit: Option<i32>,
    stdout: String,
    stderr: String,
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// Every case there is, sorted by name.
pub fn all() -> Vec<Case> {
    let mut paths: Vec<PathBuf> = ["rules", "deliveries", "arguments"]
        .iter()
        .flat_map(|kind| fs::read_dir(folder().join(kind)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().map(|path| Case::read(path)).collect()
}

impl Case {
    /// Reads a case file; a mistake in it is a mistake of whoever wrote the test.
    pub fn read(path: &Path) -> Case {
        let text = fs::read_to_string(path).unwrap();
        let table = DeTable::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let table = table.get_ref();
        known_keys(table, &["about", "codes", "exit", "args", "known", "shows", "lacks", "needs", "file"], path);
        let kind = path.parent().unwrap().file_name().unwrap().to_string_lossy();
        Case {
            name: format!("{kind}/{}", path.file_stem().unwrap().to_string_lossy()),
            about: text_of(table, "about").unwrap_or_else(|| panic!("{}: no about", path.display())),
            codes: texts(table.get("codes").map(|value| value.get_ref())),
            exit: table.get("exit").map_or(2, |value| {
                let DeValue::Integer(exit) = value.get_ref() else { panic!("{}: exit", path.display()) };
                exit.as_str().parse().unwrap()
            }),
            arguments: match table.get("args") {
                Some(args) => texts(Some(args.get_ref())),
                None => vec!["report".to_owned(), "Aadorp".to_owned()],
            },
            changes: tables(table, "file").into_iter().map(|table| change(table, path)).collect(),
            shows: texts(table.get("shows").map(|value| value.get_ref())),
            lacks: texts(table.get("lacks").map(|value| value.get_ref())),
            needs: texts(table.get("needs").map(|value| value.get_ref())),
            known: text_of(table, "known"),
        }
    }

    /// Whether everything that it needs is built in.
    pub fn can_run(&self) -> bool {
        self.needs.iter().all(|feature| built::has(feature))
    }

    /// Writes the project, runs the program in it, and takes down what it prints in English.
    pub fn run(&self) -> Outcome {
        self.run_in_language("en")
    }

    pub fn run_in_language(&self, language: &str) -> Outcome {
        let project = tempfile::tempdir().unwrap();
        copy(&folder().join("base"), project.path());
        for change in &self.changes {
            change.write(project.path());
        }
        let output = self.run_in(project.path(), language);
        let real = project.path().canonicalize().unwrap();
        let printed = |bytes: &[u8]| {
            String::from_utf8_lossy(bytes)
                .replace(&*real.to_string_lossy(), "[project]")
                .replace(&*project.path().to_string_lossy(), "[project]")
        };
        Outcome { exit: output.status.code(), stdout: printed(&output.stdout), stderr: printed(&output.stderr) }
    }

    fn run_in(&self, project: &Path, language: &str) -> Output {
        #[expect(clippy::disallowed_methods, reason = "only to end what hangs")]
        let started = Instant::now();
        let mut child = crate::program::mdd()
            .args(&self.arguments)
            .current_dir(project)
            .env("NO_COLOR", "1")
            .env("MDD_LANG", language)
            .env_remove("CLICOLOR_FORCE")
            .env("COLUMNS", "100")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        while child.try_wait().unwrap().is_none() {
            if started.elapsed() > ENOUGH {
                child.kill().unwrap();
            }
            std::thread::sleep(Duration::from_millis(3));
        }
        child.wait_with_output().unwrap()
    }

    /// What is wrong with an outcome, whatever its snapshot says.
    pub fn complaints(&self, outcome: &Outcome) -> Vec<String> {
        let mut found = Vec::new();
        if outcome.exit != Some(self.exit) {
            found.push(format!("exit code {:?}, not {}", outcome.exit, self.exit));
        }
        for code in &self.codes {
            if !outcome.stderr.contains(code.as_str()) {
                found.push(format!("stderr does not have {code}"));
            }
        }
        for word in JARGON {
            if outcome.stderr.contains(word) {
                found.push(format!("stderr has `{word}`"));
            }
        }
        for text in &self.shows {
            if !outcome.stdout.contains(text.as_str()) {
                found.push(format!("the result does not have `{text}`"));
            }
        }
        for text in &self.lacks {
            if outcome.stderr.contains(text.as_str()) {
                found.push(format!("stderr has {text:?}"));
            }
        }
        match (&self.known, found.is_empty()) {
            (None, _) => found,
            (Some(_), false) => Vec::new(),
            (Some(known), true) => vec![format!("this is mended, remove `known` from the case: {known}")],
        }
    }
}

/// What a Dutch reader should not meet: an English sentence that was left.
const ENGLISH: [&str; 12] = [
    " the ", " and ", " is not ", " are ", "there is", "cannot", " with ", " this ", " has no ", " of a ", " which ",
    "did you",
];

impl Outcome {
    /// What is wrong with it as an outcome in Dutch, beside the same one in English.
    pub fn complaints_in_dutch(&self, english: &Outcome) -> Vec<String> {
        let mut found = Vec::new();
        if self.exit != english.exit {
            found.push(format!("exit code {:?} in Dutch, {:?} in English", self.exit, english.exit));
        }
        // What is quoted is as it is; so is what the system says.
        let own = |line: &&str| !line.contains("os error") && !line.contains(" | ");
        for line in self.stderr.lines().filter(own) {
            let outside: String = line.split(['`', '"']).step_by(2).collect::<Vec<_>>().join(" ");
            if let Some(word) = ENGLISH.iter().find(|word| outside.contains(*word)) {
                found.push(format!("a Dutch message has `{word}`: {line}"));
            }
        }
        found
    }

    /// The exit code, the first lines of the result, and every message.
    pub fn snapshot(&self, case: &Case) -> String {
        let mut result: Vec<&str> = self.stdout.lines().take(LINES_OF_RESULT).map(str::trim_end).collect();
        if self.stdout.lines().count() > LINES_OF_RESULT {
            result.push("...");
        }
        let result = match (self.stdout.is_empty(), case.shows.is_empty()) {
            (true, _) => "(nothing)".to_owned(),
            (_, false) => "(not kept: the case says what it shows)".to_owned(),
            _ => result.join("\n"),
        };
        let messages = if self.stderr.is_empty() { "(nothing)" } else { self.stderr.trim_end() };
        let exit = self.exit.map_or("none".to_owned(), |exit| exit.to_string());
        let quoted =
            |word: &String| if word.is_empty() || word.contains(' ') { format!("'{word}'") } else { word.clone() };
        let command = case.arguments.iter().map(quoted).collect::<Vec<_>>().join(" ");
        let messages = visible(messages);
        format!("{}\n\n$ mdd {command}\nexit code {exit}\n\nstdout\n{result}\n\nstderr\n{messages}\n", case.about)
    }
}

/// Control characters as their pictures, so that a snapshot stays a text.
fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| match u32::from(letter) {
            code @ 0..32 if letter != '\n' => char::from_u32(0x2400 + code).unwrap(),
            _ => letter,
        })
        .collect()
}

impl Change {
    fn write(&self, project: &Path) {
        let path = project.join(&self.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match &self.what {
            What::Is(bytes) => fs::write(path, bytes).unwrap(),
            What::Replaced(old, new) => {
                let text = fs::read_to_string(&path).unwrap();
                assert_eq!(text.matches(old.as_str()).count(), 1, "`{old}` stands once in {}", self.path);
                fs::write(path, text.replace(old, new)).unwrap();
            }
            What::Removed if path.is_dir() => fs::remove_dir_all(path).unwrap(),
            What::Removed => fs::remove_file(path).unwrap(),
            What::Folder => {
                if path.is_file() {
                    fs::remove_file(&path).unwrap();
                }
                fs::create_dir_all(path).unwrap();
            }
            What::Zip(files) => {
                let files: Vec<(&str, &[u8])> =
                    files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
                fs::write(path, zipped(&files)).unwrap();
            }
        }
    }
}

fn change(table: &DeTable<'_>, case: &Path) -> Change {
    known_keys(
        table,
        &[
            "path",
            "text",
            "latin1",
            "utf16",
            "gzip",
            "hex",
            "replace",
            "remove",
            "folder",
            "zip",
            "xlsx",
            "ods",
            "xls",
            "merged",
            "hidden_rows",
            "hidden_columns",
            "hidden",
            "before",
        ],
        case,
    );
    let yes = |key: &str| table.get(key).and_then(|value| value.get_ref().as_bool()) == Some(true);
    let what = if let Some(text) = text_of(table, "text") {
        What::Is(if yes("latin1") {
            text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
        } else if yes("utf16") {
            text.encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else if yes("gzip") {
            let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            encoder.write_all(text.as_bytes()).unwrap();
            encoder.finish().unwrap()
        } else {
            text.into_bytes()
        })
    } else if let Some(hex) = text_of(table, "hex") {
        What::Is(hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect())
    } else if let Some((kind, rows)) = ["xlsx", "ods", "xls"].iter().find_map(|kind| Some((*kind, table.get(*kind)?))) {
        let book = book(rows.get_ref(), table);
        What::Is(match kind {
            "xlsx" => book.xlsx(),
            "ods" => book.ods(),
            _ => book.xls(),
        })
    } else if let Some(zip) = table.get("zip") {
        let files = zip.get_ref().as_table().unwrap();
        let file = |(name, text): (&_, &toml::Spanned<DeValue<'_>>)| {
            let name: &toml::Spanned<std::borrow::Cow<'_, str>> = name;
            (name.get_ref().to_string(), text.get_ref().as_str().unwrap().as_bytes().to_vec())
        };
        What::Zip(files.iter().map(file).collect())
    } else if yes("remove") {
        What::Removed
    } else if yes("folder") {
        What::Folder
    } else {
        let [old, new] = texts(table.get("replace").map(|value| value.get_ref())).try_into().unwrap_or_else(|_| {
            panic!("{}: a file says text, hex, xlsx, ods, xls, zip, remove, folder or replace", case.display())
        });
        What::Replaced(old, new)
    };
    Change { path: text_of(table, "path").unwrap_or_else(|| panic!("{}: no path", case.display())), what }
}

fn book(rows: &DeValue<'_>, table: &DeTable<'_>) -> Book {
    let numbers = |key: &str| texts(table.get(key).map(|value| value.get_ref()));
    Book {
        rows: rows.as_array().unwrap().iter().map(|row| texts(Some(row.get_ref()))).collect(),
        merged: numbers("merged"),
        hidden_rows: numbers("hidden_rows").iter().map(|row| row.parse().unwrap()).collect(),
        hidden_columns: numbers("hidden_columns").iter().map(|column| column.parse().unwrap()).collect(),
        hidden: table.get("hidden").and_then(|value| value.get_ref().as_bool()) == Some(true),
        before: numbers("before").iter().map(|rows| rows.parse().unwrap()).collect(),
    }
}

fn text_of(table: &DeTable<'_>, key: &str) -> Option<String> {
    table.get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned)
}

fn texts(value: Option<&DeValue<'_>>) -> Vec<String> {
    let items = value.and_then(DeValue::as_array).into_iter().flatten();
    items.map(|item| item.get_ref().as_str().expect("a text").to_owned()).collect()
}

fn tables<'t>(table: &'t DeTable<'_>, key: &str) -> Vec<&'t DeTable<'t>> {
    let items = table.get(key).and_then(|value| value.get_ref().as_array()).into_iter().flatten();
    items.map(|item| item.get_ref().as_table().expect("a table")).collect()
}

fn known_keys(table: &DeTable<'_>, known: &[&str], case: &Path) {
    for key in table.keys() {
        assert!(known.contains(&key.get_ref().as_ref()), "{}: no key `{}`", case.display(), key.get_ref());
    }
}
