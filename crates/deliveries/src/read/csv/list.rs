//! A small text table that is read as a whole, of rows that may differ in length: the lists beside the register.

use super::cut::{CutShape, Signs};
use super::fields::Fields;
use super::{decode, said_torn};
use crate::manifest::{CsvFormat, Encoding, Header, Longest, Ragged};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::Stretch;

/// UTF-8, with `;` between fields.
pub(super) const FORMAT: CsvFormat = CsvFormat {
    encoding: Encoding::Utf8,
    delimiter: b';',
    quote: Some(b'"'),
    header: Header { row: 1, rows: 1 },
    ragged: Ragged::Error,
    row_numbers: false,
    longest: Longest { lines: 10, bytes: 10_000, declared: false },
};

/// The rows below the header, each with its line and its fields, trimmed. A row in which a quote closes in the middle of
/// a field has none.
///
/// # Errors
/// It is not UTF-8, or a quote is not closed.
pub(crate) fn read_list(bytes: &[u8], path: &str) -> Result<Vec<(u32, Vec<String>)>, Diagnostics> {
    decode::check_utf8(bytes, 1, path, false)?;
    let signs = Signs::new(&FORMAT, None);
    let mut bytes = decode::without_mark(bytes).to_vec();
    let scanned = signs.scan(&mut bytes, 1, true, usize::MAX);
    let scanned = scanned.map_err(|torn| Diagnostics::from(said_torn(torn, &bytes, path, &FORMAT)))?;
    let mut fields = Fields::new(signs);
    let rows = scanned.records.iter().skip(1).map(|record| {
        let cut = fields.cut(bytes.part(record.start as usize..record.end as usize), record.shape);
        let field = |at| String::from_utf8_lossy(cut.field(at)).trim().to_owned();
        let width = if record.shape == CutShape::Torn { 0 } else { cut.len() };
        (record.line, (0..width).map(field).collect())
    });
    Ok(rows.collect())
}
