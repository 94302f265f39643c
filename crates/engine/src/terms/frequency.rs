//! How often a source comes: everything that is said of that, in one place. A new one is a variant, its row here, and its word in the
//! reports of each language.

use serde::{Serialize, Serializer};

use crate::every;

every! {
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Frequency {
        Daily,
        Weekly,
        Monthly,
        TwoMonthly,
        Quarterly,
        HalfYearly,
        Yearly,
        Once,
    }
}

struct About {
    /// In sources.toml.
    word: &'static str,
    /// The text of a report that says it.
    text: &'static str,
    /// After how many days at most the next one comes; of what comes once, after how many it is surely another one.
    days: i32,
    /// After so many months it is too old unless sources.toml says it: when a few deliveries were missed. None: never.
    patience: Option<u32>,
}

impl About {
    const fn of(word: &'static str, text: &'static str, days: i32, patience: Option<u32>) -> About {
        About { word, text, days, patience }
    }
}

impl Frequency {
    const fn about(self) -> About {
        match self {
            Frequency::Daily => About::of("dagelijks", "report-frequency-daily", 1, Some(1)),
            Frequency::Weekly => About::of("wekelijks", "report-frequency-weekly", 7, Some(1)),
            Frequency::Monthly => About::of("maandelijks", "report-frequency-monthly", 31, Some(4)),
            Frequency::TwoMonthly => About::of("tweemaandelijks", "report-frequency-two-monthly", 62, Some(6)),
            Frequency::Quarterly => About::of("per kwartaal", "report-frequency-quarterly", 92, Some(9)),
            Frequency::HalfYearly => About::of("halfjaarlijks", "report-frequency-half-yearly", 184, Some(15)),
            Frequency::Yearly => About::of("jaarlijks", "report-frequency-yearly", 366, Some(27)),
            Frequency::Once => About::of("eenmalig", "report-frequency-once", 366, None),
        }
    }

    /// How sources.toml calls it.
    pub const fn word(self) -> &'static str {
        self.about().word
    }

    /// The name of the text that says it to a reader.
    pub const fn text(self) -> &'static str {
        self.about().text
    }

    /// After how many days a delivery is surely another one.
    pub const fn days(self) -> i32 {
        self.about().days
    }

    /// After how many months a source is too old, where nobody says it.
    pub const fn patience(self) -> Option<u32> {
        self.about().patience
    }
}

/// For programs it is what sources.toml says.
impl Serialize for Frequency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
