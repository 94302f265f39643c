//! What can be wrong with figures when they are computed.

use crate::mistakes;

mistakes! {
    pub(super) enum FigureMistake {
        EditionsNotRead { measure: String } = Error EditionWrong "engine-editions-not-read";
        TooLarge { measure: String, gemeente: String, code: String } = Error FigureTooLarge "engine-figure-too-large";
    }
}
