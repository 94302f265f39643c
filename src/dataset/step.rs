//! What was done to a delivery on its way to a table, said in the words of whoever reads it.

use super::Combined;

/// One thing that was done. What was not done is not listed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// The text was in another encoding than UTF-8.
    Decoded { from: &'static str },
    /// Rows named a gemeente by a name or code that it had before.
    Renamed { rows: usize },
    /// Rows of one gemeente with the same key became one row; of some of them other cells differed from the first.
    Repeated { rows: usize, differing: usize },
    /// Rows of gemeenten that were divided went to each of their successors.
    Divided { rows: usize },
    /// Rows of gemeenten that are no more were combined.
    Merged { gone: usize, into: usize, combined: Combined },
}

impl Step {
    /// For messages and `mdd data check`.
    pub fn english(&self) -> String {
        match self {
            Step::Decoded { from } => format!("decoded from {from}"),
            Step::Renamed { rows } => format!("{} with a former name or code of the gemeente", counted(*rows)),
            Step::Repeated { rows, differing: 0 } => format!("{} left out because of a repeated key", counted(*rows)),
            Step::Repeated { rows, differing } => {
                format!(
                    "{} left out because of a repeated key, of which {differing} with other values than the first",
                    counted(*rows)
                )
            }
            Step::Divided { rows } => format!("{} of divided gemeenten given to each successor", counted(*rows)),
            Step::Merged { gone, into, combined } => {
                let gone =
                    if *gone == 1 { "1 abolished gemeente".to_owned() } else { format!("{gone} abolished gemeenten") };
                let into = if *into == 1 { "1 gemeente".to_owned() } else { format!("{into} gemeenten") };
                format!("rows of {gone} {} for {into}", combined.english())
            }
        }
    }

    /// For the report.
    pub fn dutch(&self) -> String {
        match self {
            Step::Decoded { from } => format!("omgezet uit {from}"),
            Step::Renamed { rows } => format!("{rows} rijen met een vroegere naam of code van hun gemeente"),
            Step::Repeated { rows, .. } => format!("{rows} herhaalde rijen weggelaten"),
            Step::Divided { rows } => format!("{rows} rijen van verdeelde gemeenten aan elke opvolger gegeven"),
            Step::Merged { gone: 1, combined, .. } => {
                format!("rijen van 1 opgeheven gemeente {}", combined.dutch())
            }
            Step::Merged { gone, combined, .. } => {
                format!("rijen van {gone} opgeheven gemeenten {}", combined.dutch())
            }
        }
    }
}

fn counted(rows: usize) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}
