//! The sheet "Verantwoording": what the workbook was made from, what is made up in it, and what the colours mean.

use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::CellContent;
use super::grid::SheetColumn;
use super::summary::distinct;
use crate::report::{LegendLine, Meta};
use mdd_engine::language::said;

/// What is the same for all reports is said once.
pub fn add(book: &mut Book, metas: &[&Meta], legend: &[LegendLine]) -> Result<(), XlsxError> {
    let words = book.words.clone();
    let columns = vec![
        SheetColumn::new(words.get("report-account-part"), 44.0).wrapped(),
        SheetColumn::new(words.get("report-account-value"), 76.0).wrapped(),
        SheetColumn::new(words.get("report-head-colour"), 11.0).coloured(),
    ];
    book.sheet(words.get("report-sheet-account"), columns, 1, |grid| {
        grid.title(words.get("report-sheet-account"))?;
        grid.header(3, None)?;
        let mut say = |what: &str, value: CellContent, colour: CellContent| {
            grid.push([CellContent::text(words.get(what)), value, colour])
        };
        let mut each = |what: &str, values: Vec<CellContent>| {
            values.into_iter().try_for_each(|value| say(what, value, CellContent::Blank))
        };
        let texts = |texts: Vec<String>| texts.into_iter().map(CellContent::text).collect();
        let of = |field: fn(&Meta) -> &str| texts(distinct(metas.iter().map(|meta| field(meta).to_owned())));
        let all = |field: fn(&Meta) -> &[String]| texts(distinct(metas.iter().flat_map(|meta| field(meta)).cloned()));
        let days = distinct(metas.iter().map(|meta| meta.peildatum));
        let counts = distinct(metas.iter().map(|meta| meta.gemeenten));
        each("report-sheet-monitor", of(|meta| &meta.monitor))?;
        each("report-account-peildatum", days.into_iter().map(CellContent::day).collect())?;
        each("report-account-rules", of(|meta| &meta.rules))?;
        each("report-account-rules-hash", of(|meta| &meta.rules_hash))?;
        each("report-account-data-hash", of(|meta| &meta.data_hash))?;
        each("report-account-program", of(|meta| &meta.program))?;
        each("report-account-gemeenten", counts.into_iter().map(CellContent::count).collect())?;
        let with = metas.iter().filter_map(|meta| Some(meta.compared.as_ref()?.label.clone()));
        each("report-cell-compared", texts(distinct(with)))?;
        let since = metas.iter().filter_map(|meta| {
            let edition = meta.previous.as_ref()?;
            let told = said("report-account-edition").with("date", edition.peildatum.shown());
            Some(words.say(told.with("version", &edition.rules)))
        });
        each("report-account-since", texts(distinct(since)))?;
        let set = metas.iter().filter_map(|meta| meta.what_if_told());
        each("report-account-what-if", texts(distinct(set)))?;
        each("report-account-not-delivered", all(|meta| &meta.not_delivered))?;
        each("report-account-made-up", all(|meta| &meta.synthetic))?;
        each("report-account-failed", all(|meta| &meta.failed))?;
        for LegendLine { colour, text } in legend {
            say("report-account-legend", CellContent::text(text), CellContent::colour(Some(*colour), &words))?;
        }
        Ok(())
    })
}
