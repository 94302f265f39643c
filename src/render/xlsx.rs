//! Reports as workbooks.

use super::Failure;
use crate::report::{Overview, Report};

pub(super) fn render(_: &[Report]) -> Result<Vec<u8>, Failure> {
    Err(Failure::left_out("xlsx"))
}

pub(super) fn render_country(_: &Overview) -> Result<Vec<u8>, Failure> {
    Err(Failure::left_out("xlsx"))
}
