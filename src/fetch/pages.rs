//! A delivery in pages, as OData gives it: each answer names the next one. They become one JSON file.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::value::RawValue;
use url::Url;

use super::FetchWatcher;
use super::client::{Client, Request, Response, WholeResponse};
use super::failure::FetchFailure;
use super::patience::ask;
use super::words::without_query;
use mdd_deliveries::Remote;
use mdd_engine::language::said;

/// More pages than any source has; a service that never ends is stopped here.
const PAGES: usize = 1000;

/// One answer of an OData service. What else it says (counts, contexts) is not kept.
#[derive(Deserialize)]
struct Page<'p> {
    /// Each record letter by letter: a number with ten decimals keeps them.
    #[serde(borrow)]
    value: Vec<&'p RawValue>,
    #[serde(rename = "@odata.nextLink")]
    next: Option<String>,
    #[serde(rename = "odata.nextLink")]
    next_of_version_3: Option<String>,
}

/// Asks for page after page; the answer is that of the first with the records of all.
pub(super) fn ask_pages(
    client: &Client,
    first: Request<'_>,
    remote: &Remote,
    watcher: &mut dyn FetchWatcher,
) -> Result<WholeResponse, Box<FetchFailure>> {
    let mut question = Request { etag: None, last_modified: None, accept: "application/json", ..first };
    let mut whole: Option<WholeResponse> = None;
    let mut joined = Joined::default();
    let mut asked = HashSet::from([question.url.to_string()]);
    loop {
        let Response::Whole(answer) = ask(client, &question, remote, watcher)? else {
            // INVARIANT (conditions): a page is asked for without conditions, so it is never "not changed".
            return Err(Box::new(FetchFailure::of_server(said("fetch-why-unchanged"))));
        };
        let number = asked.len();
        let next = joined.add(&answer, number)?;
        question.came = question.came.saturating_add(answer.bytes.len() as u64);
        let url = answer.url.clone();
        // No part of an answer of several stands for the whole.
        whole.get_or_insert(WholeResponse { bytes: Vec::new(), etag: None, last_modified: None, ..answer });
        let Some(next) = next else { break };
        let next = next_page(&url, &next, number)?;
        if !asked.insert(next.to_string()) {
            let why = said("fetch-why-page-back").with("page", number).with("url", without_query(&next));
            return Err(Box::new(FetchFailure::refused(why)));
        }
        if number >= PAGES {
            return Err(Box::new(FetchFailure::refused(said("fetch-why-pages-many").with("most", PAGES))));
        }
        question.url = next;
    }
    // INVARIANT (conditions): the loop ends after an answer.
    let whole = whole.ok_or_else(|| FetchFailure::of_server(said("fetch-why-cut-early")))?;
    Ok(WholeResponse { bytes: joined.end(), ..whole })
}

/// The next page is of the same server.
fn next_page(from: &Url, next: &str, number: usize) -> Result<Url, Box<FetchFailure>> {
    let joined = from.join(next).ok();
    let safe = joined.map(|mut next| {
        // Services behind a proxy often call themselves http. Asked is what was asked before: https.
        if from.scheme() == "https" && next.scheme() == "http" && next.port().is_none() {
            // It cannot fail: both are schemes with a host.
            let _ = next.set_scheme("https");
        }
        next
    });
    match safe {
        Some(next) if next.origin() == from.origin() && next.username().is_empty() => Ok(next),
        Some(next) => {
            let why = said("fetch-why-page-elsewhere").with("page", number).with("url", without_query(&next));
            Err(Box::new(FetchFailure::refused(why)))
        }
        None => Err(Box::new(FetchFailure::refused(said("fetch-why-page-no-address").with("page", number)))),
    }
}

/// The records of all pages, a line each, so that a difference between two deliveries is one of lines.
#[derive(Default)]
struct Joined {
    text: String,
}

impl Joined {
    /// Adds the records of a page; gives what it says of the next one.
    fn add(&mut self, answer: &WholeResponse, number: usize) -> Result<Option<String>, Box<FetchFailure>> {
        let bytes = answer.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&answer.bytes);
        let page: Page<'_> = serde_json::from_slice(bytes)
            .map_err(|_| FetchFailure::refused(said("fetch-why-page-no-odata").with("page", number)))?;
        for record in page.value {
            self.text.push_str(if self.text.is_empty() { "" } else { ",\n" });
            // Line breaks between the parts of a record mean nothing, and inside its texts there are none.
            self.text.extend(record.get().chars().filter(|letter| !matches!(letter, '\n' | '\r')));
        }
        Ok(page.next.or(page.next_of_version_3).filter(|next| !next.is_empty()))
    }

    fn end(self) -> Vec<u8> {
        format!("{{\"value\":[\n{}\n]}}\n", self.text).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(from: &str, next: &str) -> Result<String, String> {
        next_page(&Url::parse(from).unwrap(), next, 1)
            .map(String::from)
            .map_err(|failure| mdd_engine::language::Language::English.say(failure.why))
    }

    #[test]
    fn the_next_page_is_of_the_same_server() {
        assert_eq!(next("https://a.nl/odata/x?$top=1", "x?$skip=1").unwrap(), "https://a.nl/odata/x?$skip=1");
        assert_eq!(next("https://a.nl/x", "http://a.nl/x?$skip=1").unwrap(), "https://a.nl/x?$skip=1");
        assert!(next("https://a.nl/x", "https://b.nl/x").unwrap_err().contains("another server: https://b.nl/x"));
        assert!(next("http://a.nl/x", "http://a.nl:8080/x").is_err());
    }

    #[test]
    fn records_keep_their_letters() {
        let answer = |text: &str| WholeResponse {
            bytes: text.as_bytes().to_vec(),
            url: Url::parse("https://a.nl").unwrap(),
            etag: None,
            last_modified: None,
        };
        let mut joined = Joined::default();
        let next = joined.add(&answer("{\"value\": [{\"a\":\n 1.10}, {}], \"@odata.nextLink\": \"x\"}"), 1).unwrap();
        assert_eq!(next.as_deref(), Some("x"));
        assert_eq!(joined.add(&answer("\u{feff}{\"odata.metadata\": 1, \"value\": []}"), 2).unwrap(), None);
        assert!(joined.add(&answer("{}"), 3).is_err());
        assert_eq!(joined.end(), b"{\"value\":[\n{\"a\": 1.10},\n{}\n]}\n");
    }
}
