//! Where a delivery can be fetched: the `url` of a table, and how much patience whoever answers there gets.
//!
//! Only reads what sources.toml says; knows nothing of a network.

use super::{Format, Reading};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics};
use mdd_engine::syntax::{Item, Node, TableReader, TomlTable};
use mdd_engine::terms::Number;
use mdd_engine::text::Spanned;

/// Where a delivery comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remote {
    /// As it is written, with its place.
    pub url: Spanned<String>,
    pub paging: Paging,
    /// The largest delivery that is taken, in bytes.
    pub limit: u64,
    /// How long one answer may take, in milliseconds.
    pub timeout: u64,
    /// How often is asked before it is given up.
    pub attempts: u32,
    /// How long to wait before asking again, in milliseconds; twice as long each next time.
    pub wait: u64,
}

/// Whether a delivery comes in one answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Paging {
    Whole,
    /// Each answer names the next one: `@odata.nextLink`.
    OData,
}

const MEGABYTE: u64 = 1_000_000;

impl Remote {
    /// The `url` of a table, alone or with what belongs to it.
    pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Option<Remote> {
        match &node.item {
            Item::Text { value, .. } => {
                check_url(value, node, diagnostics)?;
                Some(Remote::plain(Spanned::new(value.clone(), node.span)))
            }
            Item::Table(table) => Remote::read_table(table, diagnostics),
            other => {
                diagnostics.push(
                    Diagnostic::error(Code::WrongType, node.span, format!("this is {}", other.name()))
                        .label("an address between quotes, or a table: { from = \"https://...\" }"),
                );
                None
            }
        }
    }

    /// Whether the same is asked in the same way.
    pub(super) fn is_same(&self, other: &Remote) -> bool {
        let here = Spanned::new(other.url.value.clone(), self.url.span);
        *self == Remote { url: here, ..other.clone() }
    }

    fn plain(url: Spanned<String>) -> Remote {
        Remote { url, paging: Paging::Whole, limit: 200 * MEGABYTE, timeout: 120_000, attempts: 4, wait: 2_000 }
    }

    fn read_table(table: &TomlTable, diagnostics: &mut Diagnostics) -> Option<Remote> {
        let mut reader = TableReader::new(table, "a url");
        let from = reader.required("from").and_then(|node| {
            let text = node.text(diagnostics)?;
            check_url(&text.value, node, diagnostics).map(|()| text)
        });
        let ways = [("none", Paging::Whole), ("odata", Paging::OData)];
        let paging = reader.word("paging", &ways, diagnostics);
        let limit = reader.count("limit_mb", 2000, diagnostics);
        let timeout = seconds(&mut reader, "timeout_s", 3600, diagnostics);
        let attempts = reader.count("attempts", 10, diagnostics);
        let wait = seconds(&mut reader, "wait_s", 600, diagnostics);
        reader.finish(diagnostics);
        let plain = Remote::plain(from?);
        let mut known = Remote {
            paging: paging.map_or(plain.paging, |paging| paging.value),
            limit: limit.as_ref().map_or(plain.limit, |limit| u64::from(limit.value) * MEGABYTE),
            timeout: timeout.as_ref().map_or(plain.timeout, |timeout| timeout.value),
            attempts: attempts.as_ref().map_or(plain.attempts, |attempts| attempts.value),
            wait: wait.map_or(plain.wait, |wait| wait.value),
            ..plain
        };
        let mut nothing = |key: &str, span, zero: bool| {
            if zero {
                let message = format!("with `{key}` 0 nothing can be fetched");
                diagnostics.push(Diagnostic::error(Code::WrongType, span, message).label("more than 0"));
            }
        };
        limit.iter().for_each(|limit| nothing("limit_mb", limit.span, limit.value == 0));
        timeout.iter().for_each(|timeout| nothing("timeout_s", timeout.span, timeout.value == 0));
        attempts.iter().for_each(|attempts| nothing("attempts", attempts.span, attempts.value == 0));
        known.attempts = known.attempts.max(1);
        Some(known)
    }

    /// What is written beside it must allow that it is fetched.
    pub(super) fn fits(&self, file: &Spanned<String>, reading: &Reading, diagnostics: &mut Diagnostics) {
        if file.value.contains(['{', '*']) {
            diagnostics.push(
                Diagnostic::error(Code::BadUrl, self.url.span, "a url needs one file to be kept in")
                    .label("this table reads the newest of several files")
                    .also(file.span, "which one is not known before")
                    .help("name one file, without {yyyy}, {mm}, {dd} or *, or leave `url` out and put the files there"),
            );
        }
        let is_odata = reading.packed.is_none()
            && matches!(&reading.format, Format::Json(json) if json.records == "/value" && json.headers.is_none());
        if self.paging == Paging::OData && !is_odata {
            diagnostics.push(
                Diagnostic::error(Code::BadUrl, self.url.span, "the pages of OData become one JSON file")
                    .label("with the rows at \"/value\"")
                    .help("write format = \"json\" and records = \"/value\", or leave `paging` out"),
            );
        }
    }
}

/// A time in seconds, decimals allowed; in milliseconds.
fn seconds(
    reader: &mut TableReader<'_>,
    key: &'static str,
    most: u32,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<u64>> {
    let number = reader.number(key, diagnostics)?;
    let fits = number.value >= Number::ZERO && number.value <= Number::from(i64::from(most));
    let milliseconds = number.value.round(3).ticks(3).filter(|_| fits).and_then(|ticks| u64::try_from(ticks).ok());
    if milliseconds.is_none() {
        diagnostics.push(
            Diagnostic::error(Code::WrongType, number.span, format!("`{key}` cannot be {}", number.value))
                .label(format!("a number of seconds from 0 to {most}")),
        );
    }
    milliseconds.map(|milliseconds| Spanned::new(milliseconds, number.span))
}

/// An address as the network takes it, with nothing in it that others may not read.
fn check_url(url: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<()> {
    let mut wrong = |from: usize, to: usize, message: String, label: &str, help: &str| {
        let diagnostic = Diagnostic::error(Code::BadUrl, node.inside(from, to), message).label(label.to_owned());
        diagnostics.push(if help.is_empty() { diagnostic } else { diagnostic.help(help) });
        None
    };
    let plain = |letter: char| letter.is_ascii_graphic() && !"\"<>\\^`{|}".contains(letter);
    if let Some((at, letter)) = url.char_indices().find(|(_, letter)| !plain(*letter)) {
        let help = match letter {
            ' ' => "write a space as %20",
            '{' | '}' => "the same address is asked each time: there are no placeholders in it",
            _ => "take the address over from the bar of a browser, which writes it so",
        };
        let message = if letter == ' ' { "a space".to_owned() } else { format!("`{letter}`") };
        let message = format!("{message} cannot stand in a url");
        return wrong(at, at + letter.len_utf8(), message, "letters without accents, digits and signs", help);
    }
    let allowed = "an address that begins with https:// or http://";
    let Some((scheme, rest)) = url.split_once("://") else {
        return wrong(0, url.len(), "this is not the address of a delivery".to_owned(), allowed, "");
    };
    if !["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return wrong(0, scheme.len(), format!("mdd cannot fetch from {scheme}://"), allowed, "");
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let start = scheme.len() + 3;
    if let Some((secret, _)) = authority.rsplit_once('@') {
        let help = "ask its owner for an address that needs no password, or fetch it by hand and leave `url` out";
        let message = "there is a user name or password in this url".to_owned();
        return wrong(start, start + secret.len(), message, "sources.toml is no place for secrets", help);
    }
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, rest)) => (host, rest.strip_prefix(':')),
        None => authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port))),
    };
    if host.is_empty() {
        return wrong(
            start,
            url.len(),
            "no server is named in this url".to_owned(),
            "https://, a server, and then the path",
            "",
        );
    }
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        let message = format!("`{authority}` is not the name of a server");
        return wrong(start, start + authority.len(), message, "a name, perhaps with the number of a port", "");
    }
    Some(())
}
