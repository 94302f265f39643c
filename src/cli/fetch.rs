//! `mdd data fetch`

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::opened::open;
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use crate::fetch::{Download, Ended, FetchWatcher, Fetcher, downloads, size};
use crate::project::lock::Lock;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, Said as Fetched, said};
use mdd_engine::text::still;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "SOURCE")]
    sources: Vec<String>,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let mut project = open(common, messages)?;
    let lock = Lock::load(project.root().to_owned().as_path(), &mut project.files)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let downloads = downloads(&project.manifest, &arguments.sources)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let mut fetcher = Fetcher::new(&project, lock);
    let width = downloads.iter().map(|download| download.table.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    let mut failed = 0;
    let mut told = Diagnostics::default();
    let language = messages.language();
    for download in &downloads {
        let table = &download.table.name;
        if arguments.dry_run {
            let how = match fetcher.asks_for_changes(download) {
                true => language.say("fetch-if-changed"),
                false => String::new(),
            };
            let (url, file) = (&download.remote.url.value, &download.table.file.value);
            let _ = writeln!(text, "{table:width$}  {url} -> {file}{how}");
            continue;
        }
        let mut shown = Shown::new(messages.remarks(), language);
        let ended = match fetcher.fetch(download, &mut shown) {
            Ok(Ended::NotChanged) => said("fetch-not-changed"),
            Ok(Ended::Downloaded { bytes: count, previous, by_hand }) => {
                let ended = match (&previous, by_hand) {
                    (None, _) => said("fetch-downloaded"),
                    (Some(_), false) => said("fetch-downloaded-kept"),
                    (Some(_), true) => said("fetch-downloaded-by-hand"),
                };
                ended.with("size", size(count)).with("previous", previous)
            }
            Err(diagnostics) => {
                failed += 1;
                let why = diagnostics.iter().next().or_fault("what fails says why").reason();
                // Several tables may fail for one reason, such as a register that cannot be read: it is said once.
                let mut new = Diagnostics::default();
                diagnostics.into_iter().filter(|one| !told.iter().any(|old| old == one)).for_each(|one| new.push(one));
                messages.print(&new, &project.files);
                told.append(new);
                said("fetch-line-failed").with("why", why)
            }
        };
        let _ = writeln!(text, "{table:width$}  {}", language.say(ended));
    }
    let printed = messages.result(&Printout::Text(text), None);
    Ok(if printed == Outcome::Fine && failed > 0 { Outcome::Found } else { printed })
}

/// On a terminal a bar; elsewhere a line a table, and one each time that it is asked again.
struct Shown {
    bar: ProgressBar,
    lines: bool,
    language: Language,
}

impl Shown {
    /// `remarks` says whether anything may be said at all.
    fn new(remarks: bool, language: Language) -> Shown {
        let terminal = std::io::stderr().is_terminal();
        let target = if terminal && remarks { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Shown { bar: ProgressBar::with_draw_target(None, target), lines: remarks && !terminal, language }
    }

    fn line(&self, text: &str) {
        if self.lines {
            // When stderr is gone there is nobody to tell.
            let _ = std::io::Write::write_fmt(&mut std::io::stderr().lock(), format_args!("{}\n", still(text)));
        }
    }
}

impl FetchWatcher for Shown {
    fn starts(&mut self, download: &Download<'_>) {
        self.line(&format!("{}: {}", download.table.name, download.remote.url.value));
        self.bar.set_style(style(false, self.language));
        self.bar.set_prefix(download.table.name.clone());
        self.bar.enable_steady_tick(Duration::from_millis(120));
    }

    fn receives(&mut self, came: u64, whole: Option<u64>) {
        if self.bar.length() != whole {
            self.bar.set_style(style(whole.is_some(), self.language));
            whole.map_or_else(|| self.bar.unset_length(), |whole| self.bar.set_length(whole));
        }
        self.bar.set_position(came);
        self.bar.set_message("");
    }

    fn waits(&mut self, why: &Fetched, wait: Duration, attempt: u32, attempts: u32) {
        let again = said("fetch-again").with("why", why.clone()).with("seconds", wait.as_secs_f64().to_string());
        let text = self.language.say(again.with("attempt", attempt).with("attempts", attempts));
        self.bar.set_message(text.clone());
        self.line(&format!("  {text}"));
    }

    fn ends(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn style(known: bool, language: Language) -> ProgressStyle {
    let template = match known {
        true => language.say("fetch-bar-known"),
        false => "{prefix}  {spinner} {decimal_bytes} {msg}".to_owned(),
    };
    ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> ")
}
