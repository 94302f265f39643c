//! What can be wrong with JSON, as a whole and in one of its records.

use mdd_engine::language::{Said, said};
use mdd_engine::mistakes;

mistakes! {
    /// `help` says where the list of records, or that of names, is declared.
    pub(in super::super) enum JsonMistake {
        EndsEarly = Error FileUnreadable "reading-json-ends";
        NoJson { why: Said } = Error FileUnreadable "reading-no-json";
        EmptyList = Error FileEmpty "reading-empty-list";
        NoNames = Error WrongShape "reading-records-without-names";
        NothingAt { found: String, help: Said } = Error WrongShape "reading-nothing-at";
        NothingAtItem { found: String, item: usize, help: Said } = Error WrongShape "reading-nothing-at-item";
        TwiceInFile { found: String } = Error DoubleKey "reading-twice-in-file";
        TwiceAt { found: String, at: String } = Error DoubleKey "reading-twice-at";
        NoList { help: Said } = Error WrongShape "reading-no-list";
        NoListAt { at: String, help: Said } = Error WrongShape "reading-no-list-at";
        NoMap = Error WrongShape "reading-no-map";
        ValueWithoutColumn { found: String } = Error WrongShape "reading-value-without-column";
        NoListOfNames { at: String, help: Said } = Error WrongShape "reading-no-list-of-names";
        SeveralValues { found: String } = Error WrongShape "reading-several-values";
    }
}

mistakes! {
    pub(in super::super) enum RecordMistake {
        Twice { found: String } = Error DoubleKey "reading-twice-in-record";
        NoRecord = Error WrongShape "reading-no-record";
        NoValues = Error WrongShape "reading-no-values";
        OtherWidth { found: usize, names: usize } = Error WrongShape "reading-other-width";
        NameIsNoText = Error WrongShape "reading-name-is-no-text";
        ListForRecord { name: String } = Error WrongShape "reading-list-for-record";
        ValueForRecord { name: String } = Error WrongShape "reading-value-for-record";

        // One cell.
        NotAList = Error WrongShape "reading-not-a-list";
        EmptyItem { item: usize } = Error WrongShape "reading-empty-item";
        NestedItem { item: usize } = Error WrongShape "reading-nested-item";
        HoldsSign { found: String } = Error WrongShape "reading-holds-sign";
        NotOneValue = Error WrongShape "reading-not-one-value";
        Several = Error WrongShape "reading-several-for-one";
    }
}

mistakes! {
    /// A name that some records lack.
    pub(in super::super) enum LackingMistake {
        OtherName { found: String, name: String, lack: usize, all: usize } = Warning MissingColumn "reading-other-name";
        FewHave { name: String, have: usize, all: usize } = Warning MissingColumn "reading-few-have";
    }
}

/// What the reader of JSON says, in its own English, and how we say it.
const SAID: [(&str, &str); 11] = [
    ("expected value", "reading-json-value"),
    ("expected `:`", "reading-json-colon"),
    ("expected `,` or `]`", "reading-json-comma-in-list"),
    ("expected `,` or `}`", "reading-json-comma-in-record"),
    ("trailing comma", "reading-json-trailing-comma"),
    ("trailing characters", "reading-json-trailing"),
    ("key must be a string", "reading-json-name"),
    ("invalid number", "reading-json-number"),
    ("invalid escape", "reading-json-escape"),
    ("control character (\\u0000-\\u001F) found while parsing a string", "reading-json-control"),
    ("recursion limit exceeded", "reading-json-deep"),
];

/// Why the reader of JSON goes no further.
pub(super) fn why(error: &serde_json::Error) -> Said {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or(&text);
    match SAID.iter().find(|(other, _)| *other == text) {
        Some((_, known)) => said(known),
        None => said("reading-json-otherwise").with("text", text),
    }
}
