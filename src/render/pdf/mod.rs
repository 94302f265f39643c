//! Reports as PDF.

use super::{Failure, Templates};
use crate::report::Report;

pub(super) fn render(_: &[Report], _: &Templates) -> Result<Vec<u8>, Failure> {
    Err(Failure::left_out("pdf"))
}
