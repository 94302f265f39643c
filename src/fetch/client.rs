//! One question to a server and its whole answer, or why there is none.
//!
//! Knows how to ask and what to distrust (sizes, redirects, cut connections); nothing of tables or of asking again.

use std::io::{self, Read as _};
use std::time::{Duration, Instant};

use rustls::crypto::ring;
use ureq::http::{HeaderMap, StatusCode};
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};
use ureq::{Agent, Timeout};
use url::Url;

use super::failure::{Again, FetchFailure};
use super::words::{size, without_query};
use mdd_engine::fault::Stretch;
use mdd_engine::language::{Said, said};

/// How often an address may refer to another one.
const REDIRECTS: usize = 5;
/// A server that cannot be reached at all is found out sooner than one that is slow.
const CONNECT: Duration = Duration::from_secs(15);
/// What is remembered of an answer is short; a longer mark is not worth keeping.
const LONGEST_MARK: usize = 500;

/// Asks servers.
pub(super) struct Client {
    agent: Agent,
}

/// What is asked.
pub(super) struct Request<'q> {
    pub url: Url,
    pub accept: &'static str,
    pub timeout: Duration,
    /// The most bytes that are taken of the delivery.
    pub limit: u64,
    /// How many of them came in earlier answers.
    pub came: u64,
    /// What is known of the delivery that is there: the server need not send it again.
    pub etag: Option<&'q str>,
    pub last_modified: Option<&'q str>,
}

/// What was answered.
pub(super) enum Response {
    /// What is there is still the newest.
    NotChanged,
    Whole(WholeResponse),
}

pub(super) struct WholeResponse {
    pub bytes: Vec<u8>,
    /// Where the answer came from in the end.
    pub url: Url,
    pub etag: Option<String>,
    pub last_modified: Option<String>,
}

impl Client {
    /// It trusts whom this machine trusts.
    pub fn new() -> Client {
        let certificates = rustls_native_certs::load_native_certs().certs;
        let roots: Vec<Certificate<'static>> =
            certificates.iter().map(|certificate| Certificate::from_der(certificate).to_owned()).collect();
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::new_with_certs(&roots))
            .unversioned_rustls_crypto_provider(std::sync::Arc::new(ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("mdd/", env!("CARGO_PKG_VERSION")))
            .build();
        Client { agent: config.new_agent() }
    }

    /// Asks once, and follows where the answer refers to. `received` hears how much has come, and how much will.
    pub fn ask(
        &self,
        question: &Request<'_>,
        received: &mut dyn FnMut(u64, Option<u64>),
    ) -> Result<Response, Box<FetchFailure>> {
        let deadline = now() + question.timeout;
        let mut asked = vec![question.url.clone()];
        loop {
            let url = asked.last().unwrap_or(&question.url);
            let mut request = self
                .agent
                .get(url.as_str())
                .config()
                .timeout_global(Some(deadline.saturating_duration_since(now()).max(Duration::from_millis(1))))
                .timeout_connect(Some(CONNECT.min(question.timeout)))
                .build()
                .header("accept", question.accept);
            // The answer may be kept by others on the way: a delivery of last month is not what is asked for.
            request = request.header("cache-control", "no-cache");
            if let Some(etag) = question.etag {
                request = request.header("if-none-match", etag);
            }
            if let Some(date) = question.last_modified {
                request = request.header("if-modified-since", date);
            }
            let response = request.call().map_err(|error| lost(error, question.timeout))?;
            let (parts, body) = response.into_parts();
            let status = parts.status;
            if status.is_redirection() && status != StatusCode::NOT_MODIFIED {
                let location = header(&parts.headers, "location").ok_or_else(|| {
                    FetchFailure::of_server(said("fetch-why-redirect-nowhere").with("status", named(status)))
                })?;
                let next = next_hop(url, &location)?;
                if asked.contains(&next) || asked.len() > REDIRECTS {
                    return Err(too_many_redirects(&asked, &next));
                }
                asked.push(next);
                continue;
            }
            let conditional = question.etag.is_some() || question.last_modified.is_some();
            return match status {
                StatusCode::NOT_MODIFIED if conditional => Ok(Response::NotChanged),
                StatusCode::OK => {
                    let bytes = read(body, &parts.headers, question, received)?;
                    looks_like_a_page(&bytes, &parts.headers, url)?;
                    let mark = |name| header(&parts.headers, name).filter(|mark| mark.len() <= LONGEST_MARK);
                    let (etag, last_modified) = (mark("etag"), mark("last-modified"));
                    Ok(Response::Whole(WholeResponse { bytes, url: url.clone(), etag, last_modified }))
                }
                status => Err(refused(status, &parts.headers)),
            };
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "how long an answer takes; what is fetched does not depend on it")]
fn now() -> Instant {
    Instant::now()
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

fn named(status: StatusCode) -> String {
    let name = status.canonical_reason().unwrap_or_default();
    format!("{} {name}", status.as_str()).trim_end().to_owned()
}

/// Where an answer refers to: another http or https address, never a less safe one.
fn next_hop(from: &Url, location: &str) -> Result<Url, Box<FetchFailure>> {
    let cannot = |why: Said| Err(Box::new(FetchFailure::of_server(why)));
    let next = from.join(location);
    let Some(mut next) = next.ok().filter(|next| matches!(next.scheme(), "http" | "https") && next.has_host()) else {
        return cannot(said("fetch-why-redirect-no-address"));
    };
    if from.scheme() == "https" && next.scheme() == "http" {
        return cannot(said("fetch-why-redirect-unsafe").with("url", without_query(&next)));
    }
    if !next.username().is_empty() || next.password().is_some() {
        return cannot(said("fetch-why-redirect-password"));
    }
    next.set_fragment(None);
    Ok(next)
}

fn too_many_redirects(asked: &[Url], next: &Url) -> Box<FetchFailure> {
    let way: Vec<String> = asked.iter().chain([next]).map(without_query).collect();
    let why = match asked.contains(next) {
        true => said("fetch-why-redirect-circle"),
        false => said("fetch-why-redirect-often").with("most", REDIRECTS),
    };
    Box::new(FetchFailure::of_server(why.with("way", way.join(" -> "))))
}

/// An answer that is none.
fn refused(status: StatusCode, headers: &HeaderMap) -> Box<FetchFailure> {
    let answers = |why| FetchFailure::of_server(said(why).with("status", named(status)));
    let after = header(headers, "retry-after").and_then(|text| wait(&text));
    Box::new(match status.as_u16() {
        401 | 403 | 407 => answers("fetch-why-forbidden"),
        404 | 410 => answers("fetch-why-gone"),
        408 | 429 | 500..=599 => {
            FetchFailure { again: after.map_or(Again::Yes, Again::After), ..answers("fetch-why-answers") }
        }
        _ => answers("fetch-why-answers"),
    })
}

/// `Retry-After`: seconds, or a moment.
fn wait(text: &str) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let moment = jiff::fmt::rfc2822::parse(text.trim()).ok()?.timestamp();
    let left = moment.duration_since(super::clock());
    Some(Duration::try_from(left).unwrap_or_default())
}

fn read(
    body: ureq::Body,
    headers: &HeaderMap,
    question: &Request<'_>,
    received: &mut dyn FnMut(u64, Option<u64>),
) -> Result<Vec<u8>, Box<FetchFailure>> {
    // Of what is packed on the way, the length says nothing of what comes out of it.
    let packed = header(headers, "content-encoding").is_some_and(|encoding| encoding != "identity");
    let length = header(headers, "content-length").and_then(|length| length.parse::<u64>().ok()).filter(|_| !packed);
    if let Some(length) = length.filter(|length| length.saturating_add(question.came) > question.limit) {
        let whole = size(question.came.saturating_add(length));
        return Err(too_large(said("fetch-why-too-large").with("size", whole), question.limit));
    }
    let mut reader = body.into_reader();
    let mut whole = Vec::new();
    let mut chunk = vec![0; 64 * 1024];
    received(0, length);
    loop {
        match reader.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => whole.extend_from_slice(chunk.part(..count)),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(cut(error, whole.len() as u64, length, question.timeout)),
        }
        if question.came.saturating_add(whole.len() as u64) > question.limit {
            return Err(too_large(said("fetch-why-endless"), question.limit));
        }
        received(whole.len() as u64, length);
    }
    match length {
        Some(length) if length != whole.len() as u64 => Err(half(whole.len() as u64, Some(length))),
        _ => Ok(whole),
    }
}

fn too_large(why: Said, limit: u64) -> Box<FetchFailure> {
    Box::new(FetchFailure::refused(why.with("most", size(limit))))
}

fn half(came: u64, length: Option<u64>) -> Box<FetchFailure> {
    let why = match length {
        Some(length) => said("fetch-why-cut-of").with("size", size(length)),
        None => said("fetch-why-cut"),
    };
    Box::new(FetchFailure::for_now(why.with("came", size(came))))
}

/// The answer began, and did not end.
fn cut(error: io::Error, came: u64, length: Option<u64>, timeout: Duration) -> Box<FetchFailure> {
    match ureq::Error::from(error) {
        ureq::Error::Timeout(which) => late(which, timeout),
        ureq::Error::Decompress(..) => Box::new(FetchFailure::for_now(said("fetch-why-packed"))),
        _ => half(came, length),
    }
}

fn late(which: Timeout, timeout: Duration) -> Box<FetchFailure> {
    let why = match which {
        Timeout::Connect | Timeout::Resolve => said("fetch-why-not-reached"),
        _ => said("fetch-why-late").with("seconds", timeout.as_secs_f64().to_string()),
    };
    Box::new(FetchFailure::for_now(why))
}

/// No answer at all.
fn lost(error: ureq::Error, timeout: Duration) -> Box<FetchFailure> {
    use ureq::Error;
    let again = |why| Box::new(FetchFailure::for_now(said(why)));
    match error {
        Error::Timeout(which) => late(which, timeout),
        Error::HostNotFound => again("fetch-why-no-server"),
        Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => again("fetch-why-no-answer-there"),
        Error::Rustls(_) | Error::Tls(_) => tls(&error),
        Error::Io(inner) if inner.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()) => tls(&inner),
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => {
            Box::new(FetchFailure::of_server(said("fetch-why-proxy")))
        }
        Error::Protocol(_) | Error::Io(_) | Error::ConnectionFailed => again("fetch-why-cut-early"),
        error => Box::new(FetchFailure::of_server(said("fetch-why-no-answer").with("error", error.to_string()))),
    }
}

fn tls(error: &dyn std::fmt::Display) -> Box<FetchFailure> {
    Box::new(FetchFailure::of_server(said("fetch-why-unsafe").with("error", error.to_string())))
}

/// A page to log in, or the page around a download: most often what comes instead of a delivery.
fn looks_like_a_page(bytes: &[u8], headers: &HeaderMap, url: &Url) -> Result<(), Box<FetchFailure>> {
    let kind = header(headers, "content-type").unwrap_or_default().to_ascii_lowercase();
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    let is_page = kind.starts_with("text/html") || kind.starts_with("application/xhtml");
    if !is_page && !begins("<!doctype html") && !begins("<html") {
        return Ok(());
    }
    Err(Box::new(FetchFailure::refused(said("fetch-why-web-page").with("url", without_query(url)))))
}

#[cfg(test)]
mod tests {
    use mdd_engine::language::Language;

    use super::*;

    fn hop(from: &str, location: &str) -> Result<String, String> {
        next_hop(&Url::parse(from).unwrap(), location)
            .map(String::from)
            .map_err(|failure| Language::English.say(failure.why))
    }

    #[test]
    fn an_address_refers_to_one_as_safe_or_safer() {
        assert_eq!(hop("https://a.nl/x/y", "../z?q#part").unwrap(), "https://a.nl/z?q");
        assert_eq!(hop("http://a.nl/x", "https://b.nl/").unwrap(), "https://b.nl/");
        let less = hop("https://a.nl/x", "http://a.nl/x?key=secret").unwrap_err();
        assert_eq!(less, "it redirects from https to http://a.nl/x");
        assert!(hop("https://a.nl/x", "file:///etc/passwd").is_err());
        assert!(hop("https://a.nl/x", "https://me:secret@a.nl/").is_err());
    }

    #[test]
    fn how_long_to_wait_is_a_number_or_a_moment() {
        assert_eq!(wait("12"), Some(Duration::from_secs(12)));
        assert_eq!(wait("Tue, 06 Feb 2018 05:00:00 GMT"), Some(Duration::ZERO));
        assert!(wait("Wed, 06 Feb 2999 05:00:00 GMT").unwrap() > Duration::from_secs(3600));
        assert_eq!(wait("soon"), None);
    }
}
