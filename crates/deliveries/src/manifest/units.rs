//! Which figures have a sum: counts have, shares and means have none.

use mdd_engine::terms::Unit;

/// Units of shares, means and marks: added up over gemeenten they say nothing.
const WITHOUT_SUM: [&str; 20] = [
    "percentage",
    "procent",
    "procentpunt",
    "%",
    "promille",
    "‰",
    "rapportcijfer",
    "cijfer",
    "score",
    "punten",
    "sterren",
    "index",
    "indexcijfer",
    "gemiddelde",
    "gemiddeld",
    "mediaan",
    "ratio",
    "aandeel",
    "verhouding",
    "jaar",
];

/// Whether figures in this unit can be added up: no when they are a share, a mean or so much for each of something.
pub(super) fn has_sum(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    let is_part = Unit::of_word(&unit).is_some_and(|unit| unit.whole().is_some());
    let for_each = unit.contains('/') || unit.starts_with("per ") || unit.contains(" per ");
    let words = || unit.split(|letter: char| letter.is_whitespace() || letter == '-');
    !is_part && !for_each && !words().any(|word| WITHOUT_SUM.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::has_sum;

    #[test]
    fn shares_and_means_have_no_sum() {
        for unit in ["inwoners", "gesprekken", "euro", "aantal", "number", "personeel"] {
            assert!(has_sum(unit), "{unit}");
        }
        for unit in ["percent", "Rapportcijfer", "per 1000 inwoners", "euro per inwoner", "km/u", "gemiddelde score"] {
            assert!(!has_sum(unit), "{unit}");
        }
    }
}
