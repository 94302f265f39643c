//! What can be wrong with what is typed on the command line.

mdd_engine::mistakes! {
    pub(super) enum ArgumentMistake {
        UnknownLanguage { found: String, allowed: Vec<&'static str> } = Error BadArgument "argument-unknown-language";
    }
}
