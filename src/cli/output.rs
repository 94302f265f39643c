//! Where things are printed: results to stdout or a file, messages to stderr, in colour or not.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;

use super::Outcome;
use super::language::Spoken;
use super::mistake::CommandMistake;
use crate::project::write_whole;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Paint, Place, Severity, show};
use mdd_engine::language::Language;
use mdd_engine::text::{Files, still, still_json};

/// Columns of the page when there is no terminal to ask.
const WIDTH: usize = 100;

/// What a command prints.
pub(super) enum Printout {
    /// To read, without colours: what it says of others does not steer the terminal.
    Text(String),
    /// For programs: the same data, in signs that steer no terminal.
    Json(String),
    /// What was made so that it does not: with colours, a CSV, or no text at all.
    Made(Vec<u8>),
}

impl Printout {
    fn bytes(&self) -> Cow<'_, [u8]> {
        let bytes = |text| match text {
            Cow::Borrowed(text) => Cow::Borrowed(str::as_bytes(text)),
            Cow::Owned(text) => Cow::Owned(String::into_bytes(text)),
        };
        match self {
            Printout::Text(text) => bytes(still(text)),
            Printout::Json(document) => bytes(still_json(document)),
            Printout::Made(bytes) => Cow::Borrowed(bytes),
        }
    }
}

/// As what findings are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FindingsFormat {
    // For people
    Text,
    Json,
    // SARIF 2.1.0: forges show it at the line
    Sarif,
    // Annotations of GitHub Actions
    Github,
}

impl FindingsFormat {
    /// In which language: people read text, others may be read by programs.
    pub fn language(self, messages: &Messages) -> Language {
        if self == FindingsFormat::Text { messages.language() } else { messages.machine_language() }
    }

    /// Findings for a forge, where that is asked.
    pub fn for_forge(self, found: &Diagnostics, files: &Files, messages: &Messages) -> Option<Printout> {
        let language = messages.machine_language();
        match self {
            FindingsFormat::Text | FindingsFormat::Json => None,
            FindingsFormat::Sarif => Some(Printout::Json(found.to_sarif(files, env!("CARGO_PKG_VERSION"), language))),
            FindingsFormat::Github => Some(Printout::Text(found.to_github(files, language))),
        }
    }
}

pub(super) struct Messages {
    choice: ColorChoice,
    quiet: bool,
    verbose: bool,
    started: Instant,
    printed: bool,
    spoken: Spoken,
}

impl Messages {
    pub fn new(choice: clap::ColorChoice, quiet: bool, verbose: bool, spoken: Spoken) -> Self {
        let choice = match choice {
            clap::ColorChoice::Auto => ColorChoice::Auto,
            clap::ColorChoice::Always => ColorChoice::Always,
            clap::ColorChoice::Never => ColorChoice::Never,
        };
        Messages { choice, quiet, verbose, started: now(), printed: false, spoken }
    }

    /// In which language people are told something.
    pub fn language(&self) -> Language {
        self.spoken.language
    }

    /// In which language programs are told something: English, unless another one is asked for.
    pub fn machine_language(&self) -> Language {
        self.spoken.machine
    }

    /// Starts anew, as if the program had just been started: on a terminal with a clear screen.
    #[cfg(feature = "watch")]
    pub fn again(&mut self) {
        self.started = now();
        self.printed = false;
        if io::stdout().is_terminal() {
            // When stdout is gone, writing the result says so. What is above the screen stays there.
            let _ = write_stdout(b"\x1b[2J\x1b[H");
        }
    }

    /// How long ago it was started.
    #[cfg(feature = "watch")]
    pub fn milliseconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64() * 1000.0
    }

    /// Whether there may be something that is neither result nor message.
    pub fn remarks(&self) -> bool {
        !self.quiet
    }

    /// Something that is neither result nor message; not with --quiet.
    pub fn remark(&self, remark: impl Into<mdd_engine::language::Said>) {
        if !self.quiet {
            let _ = writeln!(io::stderr().lock(), "{}", still(&self.language().say(remark)));
        }
    }

    /// Prints every message; warnings not with --quiet.
    pub fn print(&mut self, diagnostics: &Diagnostics, files: &Files) {
        for diagnostic in diagnostics.iter().filter(|diagnostic| !self.quiet || diagnostic.severity == Severity::Error)
        {
            let paint = if coloured(self.choice, &io::stderr()) { Paint::Coloured } else { Paint::Plain };
            let separator = if self.printed { "\n" } else { "" };
            self.printed = true;
            // When stderr is gone there is nobody to tell.
            let _ = writeln!(io::stderr().lock(), "{separator}{}", show(diagnostic, files, paint, self.language()));
        }
    }

    /// Prints the messages of something that failed.
    pub fn bad(&mut self, diagnostics: &Diagnostics, files: &Files) -> Outcome {
        self.print(diagnostics, files);
        Outcome::Bad
    }

    /// With --verbose: what was done, and how long after the start.
    pub fn step(&self, what: &'static str) {
        if self.verbose {
            let what = self.language().say(what);
            let _ = writeln!(io::stderr().lock(), "{:>8.1} ms  {what}", self.started.elapsed().as_secs_f64() * 1000.0);
        }
    }

    /// Whether results on stdout are coloured.
    pub fn colours(&self) -> bool {
        coloured(self.choice, &io::stdout())
    }

    /// Writes a result to stdout, or whole to a file.
    pub fn result(&mut self, said: &Printout, output: Option<&Path>) -> Outcome {
        let bytes = &said.bytes();
        let written = match output {
            Some(path) => write_whole(path, bytes),
            None => write_stdout(bytes),
        };
        let Err(error) = written else { return Outcome::Fine };
        let path = output.map_or_else(|| "stdout".to_owned(), |path| path.display().to_string());
        let mistake = CommandMistake::NotWritten { why: error.to_string() };
        let diagnostic = Diagnostic::of(Place::file(path), &mistake);
        self.bad(&diagnostic.into(), &Files::default())
    }
}

#[expect(clippy::disallowed_methods, reason = "only to say how long something took; no result depends on it")]
fn now() -> Instant {
    Instant::now()
}

fn coloured(choice: ColorChoice, stream: &impl anstream::stream::RawStream) -> bool {
    let choice = if choice == ColorChoice::Auto { AutoStream::choice(stream) } else { choice };
    matches!(choice, ColorChoice::Always | ColorChoice::AlwaysAnsi)
}

/// How wide results are printed: the terminal's width, or COLUMNS, or 100.
pub(super) fn width() -> usize {
    #[expect(clippy::disallowed_methods, reason = "a door may look at its environment")]
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = if io::stdout().is_terminal() {
        terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
    } else {
        None
    };
    terminal.or(columns).unwrap_or(WIDTH).clamp(40, 140)
}

fn write_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        // `mdd report ... | head`: the reader has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
