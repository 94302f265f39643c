//! What is found of a file: how it is read, and the words for it that its formats share.

use super::toml::Line;
use crate::manifest::DeliveryFormat;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::Said;
use mdd_engine::mistakes;

/// How a file is read, and the lines that declare it.
pub(in super::super) struct FileShape {
    pub format: DeliveryFormat,
    pub lines: Vec<Line>,
    /// What is read to look at its rows, and how: a file without names gets a row with their numbers.
    pub instead: Option<(Vec<u8>, DeliveryFormat)>,
}

pub(in super::super) fn no_rows(path: &str) -> Diagnostics {
    Diagnostic::of(Place::file(path), &InspectMistake::NoNames).into()
}

mistakes! {
    /// Why no proposal can be made for a file.
    pub(in super::super) enum InspectMistake {
        Empty = Error FileEmpty "proposals-empty";
        NoZip = Error FileUnreadable "proposals-no-zip";
        SomethingElse { what: Said, help: Said } = Error FileUnreadable "proposals-something-else";
        NoText = Error FileUnreadable "proposals-no-text";
        WebPage = Error FileUnreadable "proposals-web-page";
        JsonWithoutList = Error FileUnreadable "proposals-json-without-list";
        NoJson { line: usize, column: usize } = Error FileUnreadable "proposals-no-json";
        NoNames = Error FileEmpty "proposals-no-names";
    }
}
