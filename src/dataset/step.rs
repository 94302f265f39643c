//! What was done to a delivery on its way to a table, said in the words of whoever reads it.

/// One thing that was done. What was not done is not listed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// The text was in another encoding than UTF-8.
    Decoded { from: &'static str },
}

impl Step {
    /// For messages and `mdd data check`.
    pub fn english(&self) -> String {
        match self {
            Step::Decoded { from } => format!("decoded from {from}"),
        }
    }

    /// For the report.
    pub fn dutch(&self) -> String {
        match self {
            Step::Decoded { from } => format!("omgezet uit {from}"),
        }
    }
}
