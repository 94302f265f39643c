//! Who takes part in workshops, on which themes, and the plan as it is printed and read again. The groups themselves are
//! found by [`crate::workshop`].

mod keys;
mod planned;
mod read;
mod taking_part;
mod theme;

pub use keys::WORKSHOPS_FILE;
pub use planned::{NearIn, PLAN_SHAPE, PlanAgain, PlanContrast, PlanGroup, PlanLeftOver, PlanMember, PlannedWorkshop};
pub use read::{KeptParticipant, ParticipantList, read};
pub use taking_part::TakingPart;
pub use theme::Theme;

use crate::language::Said;
use crate::mistakes;

mistakes! {
    /// What can be wrong with who takes part, and with what is asked of a workshop.
    pub enum WorkshopMistake {
        UnknownTheme { found: String, allowed: Vec<String> } = Error UnknownIndicator "workshop-unknown-theme";
        ListedTwice { gemeente: String } = Error WorkshopWrong "workshop-listed-twice";
        NoThemes = Error WorkshopWrong "workshop-no-themes";
        TooFew { theme: String, count: usize, least: usize } = Error WorkshopWrong "workshop-too-few";
        NobodyGroen { theme: String } = Error WorkshopWrong "workshop-nobody-groen";
        NobodyLower { theme: String } = Error WorkshopWrong "workshop-nobody-lower";
        NotOptedIn { gemeente: String, theme: String } = Error WorkshopWrong "workshop-not-opted-in";
        GroupSize { count: usize, least: usize, most: usize } = Error WorkshopWrong "workshop-group-size";
        NamedTwice { gemeente: String } = Error WorkshopWrong "workshop-named-twice";
        NoPlan { line: String } = Error WrongShape "workshop-no-plan";
        OtherShape { found: String, allowed: &'static str } = Error WrongShape "workshop-other-shape";
        PlanEdited = Error WorkshopWrong "workshop-plan-edited";
        PlanOfOther { what: Said, planned: String, asked: String } = Error WorkshopWrong "workshop-plan-of-other";
        PlanEmpty = Error WorkshopWrong "workshop-plan-empty";
    }
}
