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
    /// After how many days the next one comes. None: never.
    days: Option<i32>,
    /// After so many months it is too old unless sources.toml says it: when a few deliveries were missed. None: never.
    patience: Option<u32>,
}

impl About {
    const fn of(word: &'static str, text: &'static str, days: Option<i32>, patience: Option<u32>) -> About {
        About { word, text, days, patience }
    }
}

impl Frequency {
    const fn about(self) -> About {
        match self {
            Frequency::Daily => About::of("dagelijks", "report-frequency-daily", Some(1), Some(1)),
            Frequency::Weekly => About::of("wekelijks", "report-frequency-weekly", Some(7), Some(1)),
            Frequency::Monthly => About::of("maandelijks", "report-frequency-monthly", Some(31), Some(4)),
            Frequency::TwoMonthly => About::of("tweemaandelijks", "report-frequency-two-monthly", Some(62), Some(6)),
            Frequency::Quarterly => About::of("per kwartaal", "report-frequency-quarterly", Some(92), Some(9)),
            Frequency::HalfYearly => About::of("halfjaarlijks", "report-frequency-half-yearly", Some(184), Some(15)),
            Frequency::Yearly => About::of("jaarlijks", "report-frequency-yearly", Some(366), Some(27)),
            Frequency::Once => About::of("eenmalig", "report-frequency-once", None, None),
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

    /// After how many days at most the next delivery comes; none where there is only one.
    pub const fn days(self) -> Option<i32> {
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
