//! Why nothing was fetched, and whether asking again may help.

use std::time::Duration;

use mdd_deliveries::Remote;
use mdd_engine::diagnostic::{Code, Diagnostic};

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Failure {
    pub code: Code,
    /// What was found, as the end of a sentence.
    pub message: String,
    pub label: String,
    pub help: String,
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

impl Failure {
    /// There is no answer that can be taken.
    pub fn of_server(message: String) -> Failure {
        let (label, help) = (String::new(), String::new());
        Failure { code: Code::FetchFailed, message, label, help, again: Again::No }
    }

    /// There is an answer, and it is not taken.
    pub fn refused(message: String) -> Failure {
        Failure { code: Code::FetchRefused, ..Failure::of_server(message) }
    }

    pub fn label(self, label: String) -> Failure {
        Failure { label, ..self }
    }

    pub fn help(self, help: &str) -> Failure {
        Failure { help: help.to_owned(), ..self }
    }

    /// The message at the url of the table.
    pub fn diagnostic(self, table: &str, remote: &Remote) -> Diagnostic {
        let before = match self.code {
            Code::FetchRefused => format!("what was fetched for `{table}` is not used"),
            _ => format!("`{table}` could not be fetched"),
        };
        let diagnostic = Diagnostic::error(self.code, remote.url.span, format!("{before}: {}", self.message));
        let diagnostic = diagnostic.label(self.label);
        if self.help.is_empty() {
            diagnostic.help("try again later; the file in the project is as it was")
        } else {
            diagnostic.help(self.help)
        }
    }
}
