//! Reports as web pages.

use super::{Failure, Templates};
use crate::report::{Overview, Report};

pub(super) fn render(_: &[Report], _: &Templates) -> Result<Vec<u8>, Failure> {
    Err(Failure::left_out("html"))
}

pub(super) fn render_index(_: &Overview, _: &[Option<String>], _: &Templates) -> Result<Vec<u8>, Failure> {
    Err(Failure::left_out("html"))
}
