//! The fixed Dutch words around what a report holds, the same in every format.
//!
//! Plain text only: who prints it escapes or styles it.

use crate::report::{Edition, Meta, SourceLine};
use mdd_engine::terms::short_hash;

/// What stands after "Bron:".
pub fn source(source: &SourceLine) -> String {
    let mut said = format!("bijgewerkt: {}", source.updated);
    if !source.frequency.is_empty() {
        said = format!("{said}, {}", source.frequency);
    }
    if source.not_delivered {
        said.push_str("; niet geleverd");
    }
    if source.outdated {
        said.push_str("; verouderd");
    }
    if source.synthetic {
        said.push_str("; verzonnen cijfers");
    }
    let line = format!("{} ({said})", source.cited_as);
    if source.merged.is_empty() { line } else { format!("{line}. {}", source.merged) }
}

/// What stands after "Let op:", each on its own.
pub fn warnings(meta: &Meta) -> Vec<String> {
    let made_up = (!meta.synthetic.is_empty())
        .then(|| format!("verzonnen cijfers, ter demonstratie. Verzonnen zijn: {}.", meta.synthetic.join(", ")));
    let failed = (!meta.failed.is_empty()).then(|| {
        let sources = meta.failed.join(", ");
        format!("dit rapport is gemaakt met gegevens die niet door de controle kwamen. Het gaat om: {sources}.")
    });
    let what_if = meta.what_if_told().map(|told| format!("dit is geen rapport. {told}"));
    let missing = (!meta.not_delivered.is_empty()).then(|| {
        let sources = meta.not_delivered.join(", ");
        format!("niet alles is geleverd. Wat rust op deze bronnen, heeft geen cijfer en is grijs: {sources}.")
    });
    what_if.into_iter().chain(missing).chain(made_up).chain(failed).collect()
}

/// With whom the gemeente is compared, and since when changes are counted. Empty when nobody asked.
pub fn beside(meta: &Meta) -> Vec<String> {
    let compared = meta.compared.as_ref().map(|with| match with.gemeenten {
        0 => "Waarmee deze gemeente te vergelijken is, staat niet in het register.".to_owned(),
        1 => format!("Vergeleken met {}.", with.label),
        several => format!("Vergeleken met {several} gemeenten ({}).", with.label),
    });
    let previous = meta.previous.as_ref().map(|edition| {
        let recoloured = match edition.recoloured {
            0 => "geen onderwerp kreeg een andere kleur".to_owned(),
            1 => "1 onderwerp kreeg een andere kleur".to_owned(),
            several => format!("{several} onderwerpen kregen een andere kleur"),
        };
        let gone = match edition.gone.as_slice() {
            [] => String::new(),
            gone => format!(" Niet meer in de samenvatting: {}.", gone.join(", ")),
        };
        let Edition { peildatum, rules, .. } = edition;
        format!("Sinds de monitor van {} (versie {rules}): {recoloured}.{gone}", peildatum.dutch())
    });
    compared.into_iter().chain(previous).collect()
}

/// Above the figures of the edition before.
pub fn previous_heading(meta: &Meta) -> Option<String> {
    meta.previous.as_ref().map(|edition| match edition.peildatum == meta.peildatum {
        // Other rules on the same day.
        true => format!("Sinds versie {}", edition.rules),
        false => format!("Sinds {}", edition.peildatum.dutch()),
    })
}

/// What the report was made from.
pub fn colophon(meta: &Meta) -> String {
    let Meta { rules, program, .. } = meta;
    format!(
        "Gemaakt met {program}, regels {rules} ({}), gegevens ({}).",
        short_hash(&meta.rules_hash),
        short_hash(&meta.data_hash)
    )
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_source_says_that_it_is_outdated_and_made_up() {
        let report = sample::report("X");
        assert_eq!(
            source(&report.chapters[0].sections[0].source),
            "Jaarlijks onderzoek (bijgewerkt: Augustus 2017, jaarlijks; verouderd; verzonnen cijfers)"
        );
    }

    #[test]
    fn real_figures_carry_no_warning() {
        let mut meta = sample::report("X").meta;
        assert_eq!(warnings(&meta).len(), 1);
        meta.synthetic.clear();
        assert!(warnings(&meta).is_empty());
    }

    #[test]
    fn what_did_not_pass_is_said() {
        let mut meta = sample::report("X").meta;
        meta.failed = vec!["BGT (3 rijen weggelaten)".to_owned()];
        assert!(warnings(&meta)[1].ends_with("Het gaat om: BGT (3 rijen weggelaten)."));
    }

    #[test]
    fn a_hash_is_shown_short() {
        let meta = sample::report("X").meta;
        assert_eq!(colophon(&meta), "Gemaakt met mdd 0.1.0, regels 3.0 (0123456789ab), gegevens (fedcba987654).");
    }
}
