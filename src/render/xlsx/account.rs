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
        let mut each = |what: &str, values: Vec<String>, content: fn(&str) -> Content| {
            values.iter().try_for_each(|value| say(what, content(value), Content::Blank))
        };
        let of = |field: fn(&Meta) -> &str| distinct(metas.iter().map(|meta| field(meta).to_owned()));
        let all = |field: fn(&Meta) -> &[String]| distinct(metas.iter().flat_map(|meta| field(meta)).cloned());
        let text = |value: &str| Content::text(value);
        each("Monitor", of(|meta| &meta.monitor), text)?;
        each("Peildatum", of(|meta| &meta.peildatum), Content::day)?;
        each("Versie van de regels", of(|meta| &meta.rules), text)?;
        each("Controlegetal van de regels (sha256)", of(|meta| &meta.rules_hash), text)?;
        each("Controlegetal van de gegevens (sha256)", of(|meta| &meta.data_hash), text)?;
        each("Programma", of(|meta| &meta.program), text)?;
        each("Gemeenten in Nederland", distinct(metas.iter().map(|meta| meta.gemeenten.to_string())), |value| {
            Content::figure(value, value)
        })?;
        let with = metas.iter().filter_map(|meta| Some(meta.compared.as_ref()?.label.clone()));
        each("Vergeleken met", distinct(with), text)?;
        let since = metas.iter().filter_map(|meta| {
            let edition = meta.previous.as_ref()?;
            Some(format!("monitor van {} (versie {})", edition.peildatum_display, edition.rules))
        });
        each("Veranderd sinds", distinct(since), text)?;
        each("Verzonnen cijfers, ter demonstratie", all(|meta| &meta.synthetic), text)?;
        each("Niet door de controle", all(|meta| &meta.failed), text)?;
        for LegendLine { colour, text } in legend {
            say("Betekenis van kleuren", Content::text(text), Content::colour(Some(*colour)))?;
        }
        Ok(())
    })
}
