//! csv
use crate::report::Report;
pub(super) fn render(_reports: &[Report]) -> Vec<u8> {
    Vec::new()
}
