//! Why nothing was fetched, and whether asking again may help.

use std::time::Duration;

use mdd_deliveries::Remote;
use mdd_engine::diagnostic::Diagnostic;
use mdd_engine::language::Said;
use mdd_engine::mistakes;

mistakes! {
    /// What can go wrong with fetching.
    pub(super) enum FetchMistake {
        Failed { table: String, why: Said } = Error FetchFailed "fetch-failed";
        Refused { table: String, why: Said } = Error FetchRefused "fetch-refused";
        UnknownSource { found: String } = Error UnknownSource "fetch-unknown-source";
        NoUrl { found: String } = Error BadArgument "fetch-no-url";
        NoUrls = Error BadArgument "fetch-no-urls";
        NoAddress = Error BadUrl "fetch-no-address";
        NotWritten { path: String, why: String } = Error OutputFailed "fetch-not-written";
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct FetchFailure {
    /// There is an answer, and it is not taken.
    pub refused: bool,
    /// The end of a sentence, with what to do about it.
    pub why: Said,
    /// How often was asked, or how long to wait.
    pub remark: Option<Said>,
    pub again: Again,
}

/// Whether to ask again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Again {
    /// It would be answered alike.
    No,
    Yes,
    /// Not before this time has gone by.
    After(Duration),
}

impl FetchFailure {
    /// There is no answer that can be taken.
    pub fn of_server(why: Said) -> FetchFailure {
        FetchFailure { refused: false, why, remark: None, again: Again::No }
    }

    /// The same, and asking again may help.
    pub fn for_now(why: Said) -> FetchFailure {
        FetchFailure { again: Again::Yes, ..FetchFailure::of_server(why) }
    }

    /// There is an answer, and it is not taken.
    pub fn refused(why: Said) -> FetchFailure {
        FetchFailure { refused: true, ..FetchFailure::of_server(why) }
    }

    /// The message at the url of the table.
    pub fn diagnostic(self, table: &str, remote: &Remote) -> Diagnostic {
        let (table, why) = (table.to_owned(), self.why.clone());
        let mistake = match self.refused {
            true => FetchMistake::Refused { table, why },
            false => FetchMistake::Failed { table, why },
        };
        let found = Diagnostic::of(remote.url.span, &mistake).because(self.why);
        match self.remark {
            Some(remark) => found.remark(remark),
            None => found,
        }
    }
}
