//! Where a delivery can be fetched: the `url` of a table, and how much patience whoever answers there gets.
//!
//! Only reads what sources.toml says; knows nothing of a network.

use super::keys::{PAGES, REMOTE, TIMEOUT_AT_MOST, WAIT_AT_MOST};
use super::mistake::UrlMistake;
use super::{Decoding, DeliveryFormat};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::{Item, KeyedTable, Node, TableReader, TomlTable};
use mdd_engine::terms::Number;
use mdd_engine::text::{Span, Spanned};

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
                diagnostics.push(Diagnostic::of(node.span, &UrlMistake::NoUrl { kind: other.called() }));
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
        let mut reader = KeyedTable::new(table, &REMOTE).reader();
        let from = reader.node("from").and_then(|node| {
            let text = node.text(diagnostics)?;
            check_url(&text.value, node, diagnostics).map(|()| text)
        });
        let paging = reader.word("paging", &PAGES, diagnostics);
        let limit = reader.count("limit_mb", diagnostics);
        let timeout = seconds(&mut reader, "timeout_s", TIMEOUT_AT_MOST, diagnostics);
        let attempts = reader.count("attempts", diagnostics);
        let wait = seconds(&mut reader, "wait_s", WAIT_AT_MOST, diagnostics);
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
        let mut nothing = |key: &str, span: Span, zero: bool| {
            if zero {
                diagnostics.push(Diagnostic::of(span, &UrlMistake::Zero { key: key.to_owned() }));
            }
        };
        limit.iter().for_each(|limit| nothing("limit_mb", limit.span, limit.value == 0));
        timeout.iter().for_each(|timeout| nothing("timeout_s", timeout.span, timeout.value == 0));
        attempts.iter().for_each(|attempts| nothing("attempts", attempts.span, attempts.value == 0));
        known.attempts = known.attempts.max(1);
        Some(known)
    }

    /// What is written beside it must allow that it is fetched.
    pub(super) fn fits(&self, file: &Spanned<String>, reading: &Decoding, diagnostics: &mut Diagnostics) {
        if file.value.contains(['{', '*']) {
            diagnostics.push(Diagnostic::of(self.url.span, &UrlMistake::OfSeveral).second(file.span, "file"));
        }
        let is_odata = reading.packed.is_none()
            && matches!(&reading.format, DeliveryFormat::Json(json) if json.records == "/value" && json.headers.is_none());
        if self.paging == Paging::OData && !is_odata {
            diagnostics.push(Diagnostic::of(self.url.span, &UrlMistake::ODataElsewhere));
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
        let mistake = UrlMistake::WrongSeconds { key: key.to_owned(), found: number.value, most };
        diagnostics.push(Diagnostic::of(number.span, &mistake));
    }
    milliseconds.map(|milliseconds| Spanned::new(milliseconds, number.span))
}

/// An address as the network takes it, with nothing in it that others may not read.
fn check_url(url: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<()> {
    let mut wrong = |from: usize, to: usize, mistake: UrlMistake| {
        diagnostics.push(Diagnostic::of(node.inside(from, to), &mistake));
        None
    };
    let plain = |letter: char| letter.is_ascii_graphic() && !"\"<>\\^`{|}".contains(letter);
    if let Some((at, letter)) = url.char_indices().find(|(_, letter)| !plain(*letter)) {
        let found = letter.to_string();
        let mistake = match letter {
            ' ' => UrlMistake::Space,
            '{' | '}' => UrlMistake::Placeholder { found },
            _ => UrlMistake::Letter { found },
        };
        return wrong(at, at + letter.len_utf8(), mistake);
    }
    let Some((scheme, rest)) = url.split_once("://") else {
        return wrong(0, url.len(), UrlMistake::NoAddress);
    };
    if !["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return wrong(0, scheme.len(), UrlMistake::OtherWay { found: scheme.to_owned() });
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let start = scheme.len() + 3;
    if let Some((secret, _)) = authority.rsplit_once('@') {
        return wrong(start, start + secret.len(), UrlMistake::Secret);
    }
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, rest)) => (host, rest.strip_prefix(':')),
        None => authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port))),
    };
    if host.is_empty() {
        return wrong(start, url.len(), UrlMistake::NoServer);
    }
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return wrong(start, start + authority.len(), UrlMistake::BadServer { found: authority.to_owned() });
    }
    Some(())
}
