//! The records of a text of which nobody has declared the signs: what they would be with these ones.

use super::cut::Signs;
use super::fields::{Cut, Fields};
use super::list::FORMAT;
use crate::manifest::{CsvFormat, Longest};
use mdd_engine::fault::{OrFault, Stretch};

/// So many records are cut at once.
const AT_ONCE: usize = 128;

/// Hands out each record with its line, until it is enough. A quote that cannot be believed ends the walk: its line is
/// given.
pub(crate) fn walk_records(
    text: &[u8],
    delimiter: u8,
    quote: Option<u8>,
    take: &mut dyn FnMut(u32, &Cut<'_>) -> bool,
) -> Option<u32> {
    let signs = Signs::new(&CsvFormat { delimiter, quote, longest: Longest::default(), ..FORMAT }, None);
    let mut fields = Fields::new(signs);
    // A quote behind spaces is put before them.
    let mut text = text.to_vec();
    let (mut from, mut line, mut most) = (0, 1, AT_ONCE);
    loop {
        let bytes = text.get_mut(from..).or_fault("no more was read than there is");
        let scanned = match signs.scan(bytes, line, true, most) {
            Ok(scanned) => scanned,
            Err(torn) if most == 1 => return Some(torn.line),
            // What stands before it is still handed out.
            Err(_) => {
                most = 1;
                continue;
            }
        };
        if scanned.records.is_empty() {
            return None;
        }
        for record in &scanned.records {
            let inside = bytes.part(record.start as usize..record.end as usize);
            if !take(record.line, &fields.cut(inside, record.shape)) {
                return None;
            }
        }
        (from, line) = (from + scanned.used, scanned.line);
    }
}
