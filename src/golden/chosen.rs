//! golden.toml: of which gemeenten the whole report is approved, beside the scores of all.

use mdd_engine::dataset::Dataset;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::language::both;
use mdd_engine::mistakes;
use mdd_engine::syntax::{Holds, Key, KeyedTable, Keys, parse_toml};
use mdd_engine::terms::GemeenteCode;
use mdd_engine::text::{FileId, Files, Spanned};

mistakes! {
    /// What can be wrong in golden.toml.
    enum ChosenMistake {
        NoCode { found: String } = Error WrongType "golden-no-code";
        Twice { found: String } = Error DuplicateName "golden-code-twice";
        UnknownGemeente { found: String } = Error UnknownGemeente "golden-unknown-gemeente";
    }
}

pub static GOLDEN_FILE: Keys = Keys {
    what: "what-golden",
    says: both(
        "Van welke gemeenten het hele rapport wordt goedgekeurd, naast de scores van alle gemeenten.",
        "Of which gemeenten the whole report is approved, beside the scores of all.",
    ),
    is_file: true,
    always: &[
        Key::must("reports", Holds::TEXTS)
            .nl("Codes van gemeenten: \"GM1884\".")
            .en("Codes of gemeenten: \"GM1884\"."),
        Key::may("deliveries", Holds::Text)
            .nl("Map met leveringen waarop de regels worden beoordeeld, vanaf de map van het project; zonder deze sleutel die van sources.toml.")
            .en("Folder with deliveries by which the rules are judged, from the folder of the project; without this key those of sources.toml."),
    ],
    ..Keys::EMPTY
};

/// The gemeenten that golden.toml names. Without the file: none.
#[derive(Default, Debug)]
pub struct ChosenGemeenten {
    reports: Vec<Spanned<GemeenteCode>>,
    deliveries: Option<Spanned<String>>,
}

impl ChosenGemeenten {
    /// The folder with the deliveries by which rules are judged, whatever comes in: from that of the project.
    pub fn deliveries(&self) -> Option<&Spanned<String>> {
        self.deliveries.as_ref()
    }

    pub(super) fn parse(files: &Files, file: FileId) -> Result<ChosenGemeenten, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let table = parse_toml(files, file, &mut diagnostics);
        let mut reader = KeyedTable::new(&table, &GOLDEN_FILE).reader();
        let mut reports: Vec<Spanned<GemeenteCode>> = Vec::new();
        for text in reader.texts("reports", &mut diagnostics).unwrap_or_default() {
            let Ok(code) = text.value.parse::<GemeenteCode>() else {
                diagnostics.push(Diagnostic::of(text.span, &ChosenMistake::NoCode { found: text.value }));
                continue;
            };
            if let Some(first) = reports.iter().find(|known| known.value == code) {
                let mistake = ChosenMistake::Twice { found: code.to_string() };
                diagnostics.push(Diagnostic::of(text.span, &mistake).second(first.span, "first"));
                continue;
            }
            reports.push(Spanned::new(code, text.span));
        }
        let deliveries = reader.text("deliveries", &mut diagnostics);
        reader.finish(&mut diagnostics);
        diagnostics.and(Some(ChosenGemeenten { reports, deliveries })).map(|(chosen, _)| chosen)
    }

    /// Their numbers in the dataset.
    ///
    /// # Errors
    /// Gemeenten that the dataset does not have.
    pub fn find(&self, data: &Dataset) -> Result<Vec<GemeenteIndex>, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut found = Vec::new();
        for code in &self.reports {
            match data.index_of(code.value) {
                Some(gemeente) => found.push(gemeente),
                None => {
                    let mistake = ChosenMistake::UnknownGemeente { found: code.value.to_string() };
                    diagnostics.push(Diagnostic::of(code.span, &mistake));
                }
            }
        }
        // The order in golden.toml is no difference.
        found.sort_unstable();
        diagnostics.and(Some(found)).map(|(found, _)| found)
    }
}
