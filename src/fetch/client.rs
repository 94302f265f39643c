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

use super::failure::{Again, Failure};
use super::words::{bytes, without_query};
use mdd_engine::fault::Stretch;

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
pub(super) struct Question<'q> {
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
pub(super) enum Answer {
    /// What is there is still the newest.
    NotChanged,
    Whole(Whole),
}

pub(super) struct Whole {
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
        question: &Question<'_>,
        received: &mut dyn FnMut(u64, Option<u64>),
    ) -> Result<Answer, Box<Failure>> {
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
                    Failure::of_server(format!("it answers {}, without saying to where", said(status)))
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
                StatusCode::NOT_MODIFIED if conditional => Ok(Answer::NotChanged),
                StatusCode::OK => {
                    let bytes = read(body, &parts.headers, question, received)?;
                    looks_like_a_page(&bytes, &parts.headers, url)?;
                    let mark = |name| header(&parts.headers, name).filter(|mark| mark.len() <= LONGEST_MARK);
                    let (etag, last_modified) = (mark("etag"), mark("last-modified"));
                    Ok(Answer::Whole(Whole { bytes, url: url.clone(), etag, last_modified }))
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

fn said(status: StatusCode) -> String {
    let name = status.canonical_reason().unwrap_or_default();
    format!("{} {name}", status.as_str()).trim_end().to_owned()
}

/// Where an answer refers to: another http or https address, never a less safe one.
fn next_hop(from: &Url, location: &str) -> Result<Url, Box<Failure>> {
    let cannot =
        |message: String, label: &str| Box::new(Failure { label: label.to_owned(), ..Failure::of_server(message) });
    let next = from.join(location);
    let Some(mut next) = next.ok().filter(|next| matches!(next.scheme(), "http" | "https") && next.has_host()) else {
        return Err(cannot(
            "it redirects to something that is no address".to_owned(),
            "only http:// and https:// are followed",
        ));
    };
    if from.scheme() == "https" && next.scheme() == "http" {
        let message = format!("it redirects from https to {}", without_query(&next));
        return Err(cannot(message, "what was asked safely is not taken unsafely"));
    }
    if !next.username().is_empty() || next.password().is_some() {
        return Err(cannot(
            "it redirects to an address with a user name or password".to_owned(),
            "that is not followed",
        ));
    }
    next.set_fragment(None);
    Ok(next)
}

fn too_many_redirects(asked: &[Url], next: &Url) -> Box<Failure> {
    let way: Vec<String> = asked.iter().chain([next]).map(without_query).collect();
    let message = if asked.contains(next) {
        "it redirects in a circle".to_owned()
    } else {
        format!("it redirects more than {REDIRECTS} times")
    };
    let help = "look in a browser where the url leads";
    Box::new(Failure { label: way.join(" -> "), ..Failure::of_server(message).help(help) })
}

/// An answer that is none.
fn refused(status: StatusCode, headers: &HeaderMap) -> Box<Failure> {
    let failure = Failure::of_server(format!("it answers {}", said(status)));
    let after = header(headers, "retry-after").and_then(|text| wait(&text));
    Box::new(match status.as_u16() {
        401 | 403 | 407 => Failure {
            help: "mdd gives no password: ask the owner for an open address, or fetch it by hand and leave `url` out"
                .into(),
            ..failure
        },
        404 | 410 => Failure { help: "look in a browser whether the url is still right".into(), ..failure },
        408 | 429 | 500..=599 => Failure { again: after.map_or(Again::Yes, Again::After), ..failure },
        _ => failure,
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
    question: &Question<'_>,
    received: &mut dyn FnMut(u64, Option<u64>),
) -> Result<Vec<u8>, Box<Failure>> {
    // Of what is packed on the way, the length says nothing of what comes out of it.
    let packed = header(headers, "content-encoding").is_some_and(|encoding| encoding != "identity");
    let length = header(headers, "content-length").and_then(|length| length.parse::<u64>().ok()).filter(|_| !packed);
    if let Some(length) = length.filter(|length| length.saturating_add(question.came) > question.limit) {
        return Err(too_large(&format!("is {}", bytes(question.came.saturating_add(length))), question.limit));
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
            return Err(too_large("goes on and on", question.limit));
        }
        received(whole.len() as u64, length);
    }
    match length {
        Some(length) if length != whole.len() as u64 => Err(half(whole.len() as u64, Some(length))),
        _ => Ok(whole),
    }
}

fn too_large(what: &str, limit: u64) -> Box<Failure> {
    let message = format!("the answer {what}, and at most {} are taken", bytes(limit));
    Box::new(
        Failure::refused(message).help("if that is right, raise the limit: url = { from = \"...\", limit_mb = ... }"),
    )
}

fn half(came: u64, length: Option<u64>) -> Box<Failure> {
    let message = match length {
        Some(length) => format!("the connection was cut after {} of {}", bytes(came), bytes(length)),
        None => format!("the connection was cut after {}", bytes(came)),
    };
    Box::new(Failure { again: Again::Yes, ..Failure::of_server(message) })
}

/// The answer began, and did not end.
fn cut(error: io::Error, came: u64, length: Option<u64>, timeout: Duration) -> Box<Failure> {
    match ureq::Error::from(error) {
        ureq::Error::Timeout(which) => late(which, timeout),
        ureq::Error::Decompress(..) => {
            let message = "the answer cannot be unpacked".to_owned();
            Box::new(Failure { again: Again::Yes, ..Failure::of_server(message) })
        }
        _ => half(came, length),
    }
}

fn late(which: Timeout, timeout: Duration) -> Box<Failure> {
    let message = match which {
        Timeout::Connect | Timeout::Resolve => "no server was reached in time".to_owned(),
        _ => format!("there was no whole answer within {} s", timeout.as_secs_f64()),
    };
    let help = "if the server is that slow, allow more: url = { from = \"...\", timeout_s = ... }";
    Box::new(Failure { again: Again::Yes, ..Failure::of_server(message).help(help) })
}

/// No answer at all.
fn lost(error: ureq::Error, timeout: Duration) -> Box<Failure> {
    use ureq::Error;
    let again = |message: &str| Box::new(Failure { again: Again::Yes, ..Failure::of_server(message.to_owned()) });
    match error {
        Error::Timeout(which) => late(which, timeout),
        Error::HostNotFound => {
            let failure = *again("there is no server with that name");
            Box::new(failure.help("look whether the name is right, and whether this machine has a network"))
        }
        Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            let failure = *again("no server answers there");
            Box::new(failure.help("look whether the url is right, and whether the server is up"))
        }
        Error::Rustls(_) | Error::Tls(_) => tls(&error),
        Error::Io(inner) if inner.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()) => tls(&inner),
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => Box::new(
            Failure::of_server("the proxy lets nothing through".to_owned())
                .help("look at HTTPS_PROXY, HTTP_PROXY and NO_PROXY in the environment"),
        ),
        Error::Protocol(_) | Error::Io(_) | Error::ConnectionFailed => {
            again("the connection was cut before there was an answer")
        }
        error => Box::new(Failure::of_server("there was no answer".to_owned()).label(error.to_string())),
    }
}

fn tls(error: &dyn std::fmt::Display) -> Box<Failure> {
    Box::new(
        Failure::of_server("there is no safe connection to it".to_owned())
            .label(error.to_string())
            .help("look in a browser whether the certificate is right, and whether this machine trusts who signed it"),
    )
}

/// A page to log in, or the page around a download: most often what comes instead of a delivery.
fn looks_like_a_page(bytes: &[u8], headers: &HeaderMap, url: &Url) -> Result<(), Box<Failure>> {
    let kind = header(headers, "content-type").unwrap_or_default().to_ascii_lowercase();
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    let is_page = kind.starts_with("text/html") || kind.starts_with("application/xhtml");
    if !is_page && !begins("<!doctype html") && !begins("<html") {
        return Ok(());
    }
    Err(Box::new(
        Failure::refused(format!("{} gives a web page, not a delivery", without_query(url)))
            .help("open the url in a browser: perhaps it asks to log in, or it is the page with the download on it"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hop(from: &str, location: &str) -> Result<String, String> {
        next_hop(&Url::parse(from).unwrap(), location).map(String::from).map_err(|failure| failure.message)
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
