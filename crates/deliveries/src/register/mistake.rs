//! What can be wrong with the lists of the register.

use mdd_engine::mistakes;

mistakes! {
    pub(super) enum RegisterMistake {
        NoCode { found: String } = Error NotAllowed "register-no-code";
        WithoutCode = Error RequiredValue "register-without-code";
        WithoutName = Error RequiredValue "register-without-name";
        NoDate { found: String } = Error MalformedDate "register-no-date";
        NoKind { found: String, allowed: Vec<&'static str> } = Error NotAllowed "register-no-kind";
        NoPeople { found: String } = Error MalformedNumber "register-no-people";
        OtherWidth { widths: Vec<String> } = Error RaggedRow "register-other-width";
        UnknownGemeente { found: String, said: String } = Error UnknownGemeente "register-unknown-gemeente";
    }
}
