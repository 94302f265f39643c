//! A figure as an edition before gave it: `previous(cijfer)`, `editions_ago(cijfer, 2)`, and `since(cijfer)`, the change
//! since then. Each is a measure of its own, named as it is called, so that whatever knows measures knows these.

use std::fmt;

use crate::language::{Said, said};

/// What a measure takes from an edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Earlier {
    /// 1 is the edition before.
    pub ago: usize,
    /// The indicators of which this is the figure: the first that the edition knows, is asked.
    pub indicators: Vec<String>,
}

/// A call, as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum EarlierCall {
    Ago { figure: String, ago: usize },
    Since { figure: String },
}

/// The words that call it.
pub(super) const CALLS: [&str; 3] = ["previous", "editions_ago", "since"];

/// No monitor looks back further than a century of months.
const MOST_AGO: usize = 1200;

/// What a figure is called in a sentence for people: "dubbele componenten in de editie ervoor".
pub fn figure_name(name: &str) -> Said {
    let spaced = |name: &str| name.replace('_', " ");
    match EarlierCall::all_in(name).into_iter().next() {
        Some(EarlierCall::Ago { figure, ago }) => {
            said("earlier-plain-ago").with("figure", spaced(&figure)).with("ago", ago)
        }
        Some(EarlierCall::Since { figure }) => said("earlier-plain-since").with("figure", spaced(&figure)),
        None => said("as-it-is").with("text", spaced(name)),
    }
}

/// Whether a text of rules asks what an edition before gave: for who decides whether editions are to be read.
pub fn asks_an_edition(text: &str) -> bool {
    !EarlierCall::all_in(text).is_empty()
}

impl EarlierCall {
    /// Of the words and what stands between the brackets; none when that is no figure and a number of editions.
    pub fn of(word: &str, figure: &str, ago: Option<usize>) -> Option<EarlierCall> {
        let figure = figure.to_owned();
        match (word, ago) {
            ("previous", None) => Some(EarlierCall::Ago { figure, ago: 1 }),
            ("editions_ago", Some(ago)) if (1..=MOST_AGO).contains(&ago) => Some(EarlierCall::Ago { figure, ago }),
            ("since", None) => Some(EarlierCall::Since { figure }),
            _ => None,
        }
    }

    /// Every call in a text, in its order.
    pub fn all_in(text: &str) -> Vec<EarlierCall> {
        let letter = |sign: char| sign.is_alphanumeric() || sign == '_';
        let calls = text.match_indices('(').filter_map(|(open, _)| {
            let before = text.get(..open)?.trim_end();
            let word = before.rsplit(|sign| !letter(sign)).next()?;
            let (inside, _) = text.get(open + 1..)?.split_once(')')?;
            let (figure, ago) = match inside.split_once(',') {
                Some((figure, ago)) => (figure, Some(ago.trim().parse().ok()?)),
                None => (inside, None),
            };
            EarlierCall::of(word, figure.trim(), ago)
        });
        calls.collect()
    }

    pub fn figure(&self) -> &str {
        match self {
            EarlierCall::Ago { figure, .. } | EarlierCall::Since { figure } => figure,
        }
    }

    pub fn with_figure(&self, figure: &str) -> EarlierCall {
        let figure = figure.to_owned();
        match self {
            EarlierCall::Ago { ago, .. } => EarlierCall::Ago { figure, ago: *ago },
            EarlierCall::Since { .. } => EarlierCall::Since { figure },
        }
    }
}

/// One name per meaning: one edition ago is the previous one.
impl fmt::Display for EarlierCall {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EarlierCall::Ago { figure, ago: 1 } => write!(out, "previous({figure})"),
            EarlierCall::Ago { figure, ago } => write!(out, "editions_ago({figure}, {ago})"),
            EarlierCall::Since { figure } => write!(out, "since({figure})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_found_where_they_stand_and_have_one_name() {
        let text = "a >= 1 && previous( a ) < 2 || editions_ago(b,2) == 1 || editions_ago(b, 1) > since(c) || ago(d)";
        let found: Vec<String> = EarlierCall::all_in(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["previous(a)", "editions_ago(b, 2)", "previous(b)", "since(c)"]);
        assert_eq!(EarlierCall::of("editions_ago", "a", Some(0)), None);
    }
}
