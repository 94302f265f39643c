//! The one did-you-mean: used for keys, columns, measures, versions, gemeenten.

/// What Dutch people call what files call otherwise.
const MEANT: [(&str, &str); 38] = [
    ("%", "percent"),
    ("als", "when"),
    ("aantal", "count"),
    ("bestand", "file"),
    ("bron", "source"),
    ("cijfer", "measure"),
    ("cijfers", "figures"),
    ("datum", "date"),
    ("decimalen", "decimals"),
    ("drempel", "threshold"),
    ("drempels", "threshold"),
    ("eenheid", "unit"),
    ("eerste", "first"),
    ("geen", "none"),
    ("gegeven", "given"),
    ("gemiddelde", "mean"),
    ("getal", "number"),
    ("grootste", "max"),
    ("hoogste", "max"),
    ("ja/nee", "yes-no"),
    ("janee", "yes-no"),
    ("keuze", "choice"),
    ("kleinste", "min"),
    ("kleur", "colour"),
    ("kolom", "column"),
    ("kolommen", "columns"),
    ("kop", "heading"),
    ("laagste", "min"),
    ("naam", "name"),
    ("nummer", "number"),
    ("percentage", "percent"),
    ("procent", "percent"),
    ("reden", "reason"),
    ("som", "sum"),
    ("tabel", "table"),
    ("tekst", "text"),
    ("voorwaarde", "when"),
    ("waarom", "why"),
];

/// The name nearest to what was found, when it is near enough to be a slip of the hand.
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_few(found, names, 1).into_iter().next()
}

/// At most `few` names near to what was found, nearest first; names equally near keep their order.
pub fn nearest_few<'a>(found: &str, names: impl IntoIterator<Item = &'a str>, few: usize) -> Vec<&'a str> {
    let found = found.to_lowercase();
    let letters = found.chars().count();
    let names: Vec<&str> = names.into_iter().collect();
    let mut near: Vec<(usize, &str)> = names
        .iter()
        .copied()
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let others = lower.chars().count();
            let longest = letters.max(others);
            let most = (longest / 3).max(1);
            let begins_with = letters >= 4 && lower.starts_with(&found);
            // So many letters more or less is so many differences at least: no need to count them.
            if letters.abs_diff(others) > most && !begins_with {
                return None;
            }
            let distance = strsim::damerau_levenshtein(&found, &lower);
            // A third of the letters may differ: "componeten" is near "componenten", "stars" is not near "status_id".
            let near_enough = distance <= most && distance < longest;
            (near_enough || begins_with).then_some((if near_enough { distance } else { longest / 3 + 1 }, name))
        })
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    if near.is_empty() {
        return meant(&found, &names).into_iter().take(few).collect();
    }
    near.into_iter().take(few).map(|(_, name)| name).collect()
}

/// A slip of the hand is so many letters at most; what differs more may be the name of something that is not there.
const SLIP: usize = 2;

/// Whether nobody who writes `found` can have meant another of these names than the first, which is the nearest: it is a slip
/// or the word for it in another language, no other is nearly as near, and no figure in it is another.
pub(super) fn is_certain(found: &str, nearest: &[&str]) -> bool {
    let [near, others @ ..] = nearest else { return false };
    let far = |name: &str| strsim::damerau_levenshtein(&found.to_lowercase(), &name.to_lowercase());
    let figures = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_meant = || meant(&found.to_lowercase(), &[near]).is_some();
    let is_near = far(near) <= SLIP || is_meant();
    is_near && figures(found) == figures(near) && others.iter().all(|other| far(other) > 2 * far(near) + 1)
}

/// The name that is meant by a word of another language, or a sign.
fn meant<'a>(found: &str, names: &[&'a str]) -> Option<&'a str> {
    let words = MEANT.iter().filter(|(dutch, _)| *dutch == found).map(|(_, word)| *word);
    words.filter_map(|word| names.iter().copied().find(|name| *name == word)).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_another_name_as_well_is_not_certain() {
        assert!(is_certain("componeten", &["componenten"]));
        assert!(is_certain("bgt_mutatiepercentag", &["bgt_mutatiepercentage", "bgt_mutatiegrens"]));
        assert!(!is_certain("ster", &["sterk", "stern"]));
        assert!(!is_certain("ster_3", &["ster_2"]));
        assert!(!is_certain("x", &[]));
        // A column that is not there yet, and one of another subject.
        assert!(!is_certain("digitale_burgers_ervoor", &["digitale_ondernemers_ervoor"]));
        assert!(is_certain("waarom", &["why"]));
    }

    #[test]
    fn a_slip_is_near_another_word_is_not() {
        assert_eq!(nearest("componeten", ["koppelingen", "componenten"]), Some("componenten"));
        assert_eq!(nearest("sterren", ["koppelingen", "componenten"]), None);
        assert_eq!(nearest("x", ["y"]), None);
    }

    #[test]
    fn the_beginning_of_a_name_is_near() {
        assert_eq!(nearest("kaag", ["Kaag en Braassem", "Katwijk"]), Some("Kaag en Braassem"));
    }
}
