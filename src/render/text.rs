//! text
use crate::report::Report;
pub(super) fn render(_reports: &[Report], _width: usize, _colours: bool) -> Vec<u8> {
    Vec::new()
}
