//! What is different between two versions of the rules, or between two deliveries of the data: in the rules, in words
//! that policy staff read, and in the colours of gemeenten, each change with its cause.
//!
//! Takes evaluations and resolved rules; knows nothing of where they came from.

mod asked;
mod attributed;
mod cause;
mod classes;
mod compared;
mod comparison;
mod key;
mod leaves;
mod log;
mod machine;
mod markdown;
mod note;
mod outcome;
mod patch;
mod proved;
mod reason;
mod regions;
mod rules;
mod states;
mod text;
mod versions;
mod whys;

pub use asked::Asked;
pub use cause::{Attribution, Cause};
pub use compared::{ComparedRules, DecidedBy, in_words_of};
pub use comparison::{ComparedState, Diff};
pub use log::{LogEntry, LogSubject, log_entry};
pub use note::note;
pub use outcome::{
    Appeared, COLOURS, ColourChange, IndicatorOutcome, Inherited, NamedGemeente, OutcomeSide, Outcomes, Presence,
    ReasonChange, outcomes,
};
pub use patch::patch;
pub use proved::proved;
pub use rules::{Aspect, IndicatorChange, NamedChange, RuleChanges, What, rule_changes};
pub use states::{Corners, DataState, States};
pub use versions::{Hit, OfVersions, VersionStanding};
