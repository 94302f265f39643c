//! The sheet "Verantwoording": what the workbook was made from, what is made up in it, and what the colours mean.

use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::Content;
use super::grid::Column;
use super::summary::distinct;
use crate::report::{LegendLine, Meta};

/// What is the same for all reports is said once.
pub fn add(book: &mut Book, metas: &[&Meta], legend: &[LegendLine]) -> Result<(), XlsxError> {
    let columns = vec![
        Column::new("Onderdeel", 44.0).wrapped(),
        Column::new("Waarde", 76.0).wrapped(),
        Column::new("Kleur", 11.0).coloured(),
    ];
    book.sheet("Verantwoording", columns, 1, |grid| {
        grid.title("Verantwoording")?;
        grid.header(3, None)?;
        let mut say = |what: &str, value: Content, colour: Content| grid.push([Content::text(what), value, colour]);
        let mut each = |what: &str, values: Vec<Content>| {
            values.into_iter().try_for_each(|value| say(what, value, Content::Blank))
        };
        let texts = |texts: Vec<String>| texts.into_iter().map(Content::text).collect();
        let of = |field: fn(&Meta) -> &str| texts(distinct(metas.iter().map(|meta| field(meta).to_owned())));
        let all = |field: fn(&Meta) -> &[String]| texts(distinct(metas.iter().flat_map(|meta| field(meta)).cloned()));
        let days = distinct(metas.iter().map(|meta| meta.peildatum));
        let counts = distinct(metas.iter().map(|meta| meta.gemeenten));
        each("Monitor", of(|meta| &meta.monitor))?;
        each("Peildatum", days.into_iter().map(Content::day).collect())?;
        each("Versie van de regels", of(|meta| &meta.rules))?;
        each("Controlegetal van de regels (sha256)", of(|meta| &meta.rules_hash))?;
        each("Controlegetal van de gegevens (sha256)", of(|meta| &meta.data_hash))?;
        each("Programma", of(|meta| &meta.program))?;
        each("Gemeenten in Nederland", counts.into_iter().map(Content::count).collect())?;
        let with = metas.iter().filter_map(|meta| Some(meta.compared.as_ref()?.label.clone()));
        each("Vergeleken met", texts(distinct(with)))?;
        let since = metas.iter().filter_map(|meta| {
            let edition = meta.previous.as_ref()?;
            Some(format!("monitor van {} (versie {})", edition.peildatum.dutch(), edition.rules))
        });
        each("Veranderd sinds", texts(distinct(since)))?;
        let set = metas.iter().filter_map(|meta| meta.what_if_told());
        each("Geen rapport", texts(distinct(set)))?;
        each("Niet geleverd", all(|meta| &meta.not_delivered))?;
        each("Verzonnen cijfers, ter demonstratie", all(|meta| &meta.synthetic))?;
        each("Niet door de controle", all(|meta| &meta.failed))?;
        for LegendLine { colour, text } in legend {
            say("Betekenis van kleuren", Content::text(text), Content::colour(Some(*colour)))?;
        }
        Ok(())
    })
}
