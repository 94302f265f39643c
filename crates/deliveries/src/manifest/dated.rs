//! Where a delivery says itself which date it has, to hold against `updated`.

use indexmap::IndexMap;

use super::keys::DATED;
use super::mistake::{ColumnMistake, ManifestMistake, wrong};
use mdd_engine::dataset::ColumnSchema;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::{Item, KeyedTable, TableReader};
use mdd_engine::terms::Kind;
use mdd_engine::text::{Span, Spanned};

/// Where a date stands that must agree with `updated`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Dated {
    /// Where nothing is said: in the name of the file, if there is one.
    Name,
    /// `dated = "none"`: the name means something else.
    Nothing,
    /// The latest date in a column of the table.
    Column { column: usize, span: Span },
    /// A cell above the header, by row and column counted from 1.
    Cell { row: u32, column: usize, said: Spanned<String> },
}

/// The key as it is written.
pub(super) enum DatedKey {
    Is(Dated),
    Column(Spanned<String>),
    Wrong,
}

impl Dated {
    pub(super) fn read(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> DatedKey {
        let Some(node) = reader.node("dated") else { return DatedKey::Is(Dated::Name) };
        match &node.item {
            Item::Text { value, .. } if value == "none" => return DatedKey::Is(Dated::Nothing),
            Item::Table(table) => {
                let mut reader = KeyedTable::new(table, &DATED).reader();
                let (column, cell) = (reader.text("column", diagnostics), reader.text("cell", diagnostics));
                reader.finish(diagnostics);
                match (column, cell) {
                    (Some(column), None) => return DatedKey::Column(column),
                    (None, Some(cell)) => {
                        if let Some((row, column)) = cell_of(&cell.value) {
                            return DatedKey::Is(Dated::Cell { row, column, said: cell });
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        wrong::<()>(node, &ManifestMistake::WrongDated, diagnostics);
        DatedKey::Wrong
    }
}

impl DatedKey {
    pub(super) fn of(self, columns: &IndexMap<String, ColumnSchema>, diagnostics: &mut Diagnostics) -> Option<Dated> {
        let name = match self {
            DatedKey::Is(dated) => return Some(dated),
            DatedKey::Wrong => return None,
            DatedKey::Column(name) => name,
        };
        let Some((column, _, found)) = columns.get_full(&name.value) else {
            let mistake = ColumnMistake::DatedUnknownColumn { found: name.value.clone() };
            let found = Diagnostic::of(name.span, &mistake);
            diagnostics.push(found.suggest(&name.value, columns.keys().map(String::as_str)));
            return None;
        };
        if found.kind != Kind::Date {
            let mistake = ColumnMistake::DatedWrongKind { column: name.value, kind: found.kind };
            diagnostics.push(Diagnostic::of(name.span, &mistake));
            return None;
        }
        Some(Dated::Column { column, span: name.span })
    }
}

/// Row and column of `B2`.
fn cell_of(said: &str) -> Option<(u32, usize)> {
    let at = said.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = said.split_at(at);
    let row = digits.parse().ok().filter(|row| *row > 0)?;
    let fits = (1..=3).contains(&letters.len()) && letters.bytes().all(|letter| letter.is_ascii_alphabetic());
    let number = |letter: u8| usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    fits.then(|| (row, letters.bytes().fold(0, |column, letter| column * 26 + number(letter))))
}
