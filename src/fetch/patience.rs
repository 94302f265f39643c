//! Asking again: a fixed schedule, no chance in it.

use std::time::Duration;

use super::FetchWatcher;
use super::client::{Client, Request, Response};
use super::failure::{Again, FetchFailure};
use mdd_deliveries::Remote;
use mdd_engine::language::said;

/// A server that asks for more patience than this is asked another day.
const LONGEST: Duration = Duration::from_secs(120);

/// Asks until there is an answer, or it makes no sense to ask again.
pub(super) fn ask(
    client: &Client,
    question: &Request<'_>,
    remote: &Remote,
    watcher: &mut dyn FetchWatcher,
) -> Result<Response, Box<FetchFailure>> {
    let mut attempt = 1;
    let mut wait = Duration::from_millis(remote.wait);
    loop {
        let failure = match client.ask(question, &mut |came, whole| watcher.receives(came, whole)) {
            Ok(answer) => return Ok(answer),
            Err(failure) => failure,
        };
        let asked = match failure.again {
            Again::No => return Err(failure),
            Again::Yes => wait.min(LONGEST),
            Again::After(asked) if asked > LONGEST => {
                let remark = said("fetch-asks-to-wait").with("seconds", asked.as_secs().to_string());
                return Err(Box::new(FetchFailure { remark: Some(remark), ..*failure }));
            }
            Again::After(asked) => wait.min(LONGEST).max(asked),
        };
        if attempt >= remote.attempts {
            let remark = Some(said("fetch-asked").with("count", attempt));
            return Err(Box::new(FetchFailure { remark, ..*failure }));
        }
        watcher.waits(&failure.why, asked, attempt, remote.attempts);
        std::thread::sleep(asked);
        attempt += 1;
        wait = wait.saturating_mul(2);
    }
}
