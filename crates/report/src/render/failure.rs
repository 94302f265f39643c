//! Why a report could not be rendered: nearly always a template, so it says where.

/// What went wrong, in which template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// The name of the template; empty when it is not about one.
    pub template: String,
    /// From 1; 0 when it is not known.
    pub line: usize,
    /// In bytes, within that line.
    pub from: usize,
    pub to: usize,
    pub message: String,
    /// What to do; empty when there is nothing to say.
    pub help: String,
}

impl Failure {
    /// Of no template: writing a file in memory did not work.
    pub fn of(message: impl ToString) -> Failure {
        Failure { template: String::new(), line: 0, from: 0, to: 0, message: message.to_string(), help: String::new() }
    }

    /// The program was built without this feature.
    pub fn left_out(feature: &str) -> Failure {
        let help = format!("build it with the feature `{feature}`");
        Failure { help, ..Failure::of(format!("this program was built without {feature}")) }
    }
}
