//! How an answer is written: yes and no, in the words of the delivery.

use super::manifest::YesNoWords;
use super::read::Field;

impl YesNoWords {
    /// The answer in a field, in the declared words or else in plain Dutch. None: it is none.
    pub(super) fn of(declared: Option<&YesNoWords>, field: &Field<'_>) -> Option<bool> {
        match (declared, field) {
            (_, Field::YesNo(yes)) => Some(*yes),
            (Some(said), Field::Text(text) | Field::Plain(text)) => {
                let is = |words: &[String]| words.iter().any(|word| word == text);
                if is(&said.yes) { Some(true) } else { is(&said.no).then_some(false) }
            }
            (None, Field::Text(text)) => match text.to_lowercase().as_str() {
                "ja" | "j" => Some(true),
                "nee" | "n" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }
}
