//! Names for what a proposal declares, and which columns look like personal data.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::period::period_of;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Said, said};
use mdd_engine::syntax::check_name;
use mdd_engine::text::{FileId, Span, Spanned};

/// Names that are given already.
#[derive(Clone, Default, Debug)]
pub struct TakenNames {
    pub sources: Vec<String>,
    pub tables: Vec<String>,
    /// What the new table is to be called. None: after its file.
    pub wanted: Option<String>,
}

/// As long as a name in conditions is still read.
const LONGEST: usize = 60;

/// A name for conditions: small letters without accents, digits and underscores.
pub(super) fn plain(text: &str, otherwise: &str) -> String {
    let mut name = String::new();
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if name.len() >= LONGEST {
            break;
        }
    }
    let name = name.trim_end_matches('_');
    let name = match name.bytes().next() {
        None => otherwise.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("n_{name}"),
        Some(_) => name.to_owned(),
    };
    if is_name(&name) { name } else { format!("{name}_waarde") }
}

/// Whether a name can stand in conditions, as those of tables and columns do.
pub fn is_name(name: &str) -> bool {
    let nowhere = Span { file: FileId::default(), start: 0, end: 0 };
    check_name(&Spanned::new(name.to_owned(), nowhere), &mut Diagnostics::default())
}

/// The name itself when it is free, or else with a number behind it.
pub(super) fn free(name: &str, taken: &dyn Fn(&str) -> bool) -> String {
    if !taken(name) {
        return name.to_owned();
    }
    (2..).map(|number: u32| format!("{name}_{number}")).find(|name| !taken(name)).or_fault("a number that is free")
}

/// A name after a file: without its folder, what stands behind the first point, and the date in it.
pub(super) fn after_file(path: &str) -> String {
    let period = period_of(path);
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let file = period.as_ref().map_or(file, |period| &period.rest);
    let stem = file.split('.').next().unwrap_or(file);
    let words: Vec<&str> =
        stem.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let kept: Vec<&str> = words.iter().copied().filter(|word| !is_number(word)).collect();
    plain(&kept.join(" "), "levering")
}

/// Words in the name of a column that holds data of persons.
const PERSONAL: [&str; 14] = [
    "contact",
    "contactpersoon",
    "contactpersonen",
    "mail",
    "email",
    "mailadres",
    "emailadres",
    "telefoon",
    "telefoonnummer",
    "voornaam",
    "achternaam",
    "persoon",
    "bsn",
    "geboortedatum",
];

/// Why a column looks like personal data.
pub(super) fn personal<'c>(name: &str, cells: impl Iterator<Item = &'c str>) -> Option<Said> {
    let lower = name.to_lowercase();
    let word = lower.split(|letter: char| !letter.is_alphanumeric()).find(|word| PERSONAL.contains(word));
    if let Some(word) = word {
        return Some(said("proposals-personal-name").with("word", word));
    }
    let (mut addresses, mut numbers, mut all) = (0_usize, 0_usize, 0);
    for cell in cells {
        all += 1;
        addresses += usize::from(is_address(cell));
        numbers += usize::from(is_telephone(cell));
    }
    match (addresses, numbers) {
        (1.., _) => Some(said("proposals-personal-mail").with("count", addresses)),
        (0, numbers) if numbers * 2 > all => Some(said("proposals-personal-telephone").with("count", numbers)),
        _ => None,
    }
}

fn is_address(cell: &str) -> bool {
    cell.split_whitespace().any(|word| {
        word.split_once('@').is_some_and(|(before, behind)| {
            !before.is_empty() && behind.split_once('.').is_some_and(|(name, end)| !name.is_empty() && !end.is_empty())
        })
    })
}

/// Ten digits with a zero in front, or one of the Netherlands from abroad.
fn is_telephone(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let only = cell.chars().all(|letter| letter.is_ascii_digit() || " -()+".contains(letter));
    only && ((digits == 10 && cell.starts_with(['0', '('])) || (digits == 11 && cell.starts_with("+31")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_plain() {
        assert_eq!(plain("Ge\u{ef}mplementeerd? (%)", "x"), "geimplementeerd");
        assert_eq!(plain("2017", "x"), "n_2017");
        assert_eq!(plain("in", "x"), "in_waarde");
        assert_eq!(plain("\u{2014}", "kolom_3"), "kolom_3");
        assert_eq!(after_file("fixtures/logius/14plus-2017-12.csv"), "n_14plus");
        assert_eq!(after_file("a/2017-12.csv.gz"), "levering");
    }

    #[test]
    fn personal_data_is_seen_by_its_name_or_its_cells() {
        let none = || std::iter::empty();
        assert!(personal("E-mail contact", none()).is_some());
        assert!(personal("Naam contactpersoon", none()).is_some());
        assert!(personal("Contactloos betalen", none()).is_none());
        assert!(personal("Bron", ["x", "info@aadorp.example"].into_iter()).is_some());
        assert!(personal("Nummer", ["06-12345678", "0101234567"].into_iter()).is_some());
        assert!(personal("Nummer", ["12345", "0101234567"].into_iter()).is_none());
    }

    proptest! {
        #[test]
        fn any_text_gives_a_name(text: String) {
            prop_assert!(is_name(&plain(&text, "kolom_1")));
        }
    }
}
