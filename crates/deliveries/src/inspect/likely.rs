//! Which gemeente may be meant by a name that the register does not know: for a person to settle, never used by itself.

use typed_index_collections::TiSlice;

use mdd_engine::dataset::{Gemeente, GemeenteIndex, NameMeaning, Spellings};
use mdd_engine::diagnostic::nearest_few;
use mdd_engine::terms::{bare_name, plain_name};

/// What a name may mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Likely {
    /// Name and code of the only gemeente that is near.
    One(String, String),
    /// Several are near: none of them is proposed.
    Several(Vec<String>),
    /// One of this name is there, in another province.
    Elsewhere(String),
    /// A province, or another region that is no gemeente.
    Region,
    /// A code as gemeenten have it, with the name beside it.
    Code(String),
    Nobody,
}

/// How lists abbreviate provinces, without signs.
const PROVINCES: [&[&str]; 12] = [
    &["groningen", "gr", "gn", "gron"],
    &["friesland", "fryslan", "fr", "frl", "f"],
    &["drenthe", "dr", "d"],
    &["overijssel", "o", "ov", "ovl", "ovs"],
    &["flevoland", "fl", "flev"],
    &["gelderland", "g", "gld", "gl", "gel"],
    &["utrecht", "u", "ut", "utr"],
    &["noordholland", "nh"],
    &["zuidholland", "zh"],
    &["zeeland", "z", "zl", "zld", "zee"],
    &["noordbrabant", "nb", "nbr"],
    &["limburg", "l", "lb", "li", "lim", "limb"],
];

/// What the CBS writes behind the name of a region: a province, a part of the country, a COROP area.
const REGIONS: [&str; 6] = ["pv", "ld", "cr", "pr", "provincie", "corop"];

/// Words with which several names begin, that say nothing by themselves.
const ARTICLES: [&str; 16] = [
    "de", "den", "het", "t", "s", "sint", "st", "nieuw", "nieuwe", "oud", "oude", "noord", "zuid", "oost", "west",
    "midden",
];

/// What stands in brackets behind a name, without signs.
fn behind(name: &str) -> Option<String> {
    let (_, inside) = name.trim_end().strip_suffix(')')?.split_once('(')?;
    Some(inside.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect())
}

fn province(word: &str) -> Option<usize> {
    PROVINCES.iter().position(|names| names.contains(&word))
}

/// Whether a name is that of a province or another region, as the CBS writes it.
pub(super) fn is_region(said: &str) -> bool {
    behind(said).is_some_and(|word| REGIONS.contains(&word.as_str()))
}

pub(super) fn likely(said: &str, gemeenten: &TiSlice<GemeenteIndex, Gemeente>, spellings: &Spellings) -> Likely {
    if is_region(said) {
        return Likely::Region;
    }
    let named = |gemeente: &Gemeente| format!("{} ({})", gemeente.name, gemeente.code);
    let settle = |found: Vec<&Gemeente>| match found.as_slice() {
        [] => None,
        [one] => Some(Likely::One(one.name.clone(), one.code.to_string())),
        several => Some(Likely::Several(several.iter().take(5).map(|gemeente| named(gemeente)).collect())),
    };
    if let NameMeaning::Several(several) = spellings.find(said) {
        let found: Vec<&Gemeente> = several.iter().map(|&at| &gemeenten[at]).collect();
        return settle(found).unwrap_or(Likely::Nobody);
    }
    if let (Some(bare), Some(own)) = (bare_name(said), behind(said).and_then(|word| province(&word))) {
        return in_province(bare, own, gemeenten, &named);
    }
    let plain = plain_name(said);
    let all: Vec<(String, &Gemeente)> =
        gemeenten.iter().map(|gemeente| (plain_name(&gemeente.name), gemeente)).collect();
    // The beginning of a longer name.
    let begins = |name: &str| name.strip_prefix(&plain).is_some_and(|rest| rest.starts_with(' '));
    let longer = all.iter().filter(|(name, _)| !plain.is_empty() && begins(name)).map(|(_, gemeente)| *gemeente);
    if let Some(found) = settle(longer.collect()) {
        return found;
    }
    // The first word of one, and what is short for the others.
    let mut words = plain.split(' ');
    let first = words.next().unwrap_or_default();
    let short = words.all(|word| word.chars().count() <= 3);
    if first.chars().count() > 2 && !ARTICLES.contains(&first) && short {
        let same = all.iter().filter(|(name, _)| name.split(' ').next() == Some(first)).map(|(_, gemeente)| *gemeente);
        if let Some(found) = settle(same.collect()) {
            return found;
        }
    }
    let near = nearest_few(&plain, all.iter().map(|(name, _)| name.as_str()), 3);
    let near = near.iter().filter_map(|near| all.iter().find(|(name, _)| name == near)).map(|(_, gemeente)| *gemeente);
    settle(near.collect()).unwrap_or(Likely::Nobody)
}

/// `Stein (Lb)` is `Stein (L.)`, for both say Limburg; `Hengelo (Gld)` is not `Hengelo (O.)`.
fn in_province(
    bare: &str,
    own: usize,
    gemeenten: &TiSlice<GemeenteIndex, Gemeente>,
    named: &dyn Fn(&Gemeente) -> String,
) -> Likely {
    let plain = plain_name(bare);
    let of = |gemeente: &&Gemeente| plain_name(bare_name(&gemeente.name).unwrap_or(&gemeente.name)) == plain;
    let same: Vec<&Gemeente> = gemeenten.iter().filter(of).collect();
    let whose = |gemeente: &Gemeente| behind(&gemeente.name).and_then(|word| province(&word));
    let agree: Vec<&&Gemeente> = same.iter().filter(|gemeente| whose(gemeente) == Some(own)).collect();
    let silent: Vec<&&Gemeente> = same.iter().filter(|gemeente| whose(gemeente).is_none()).collect();
    match (agree.as_slice(), silent.as_slice(), same.as_slice()) {
        ([one], _, _) | ([], [one], _) => Likely::One(one.name.clone(), one.code.to_string()),
        ([], [], []) => Likely::Nobody,
        ([], [], others) => Likely::Elsewhere(others.iter().map(|other| named(other)).collect::<Vec<_>>().join(", ")),
        _ => Likely::Several(same.iter().map(|gemeente| named(gemeente)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(said: &str) -> Likely {
        let names = [
            ("GM0820", "Nuenen, Gerwen en Nederwetten"),
            ("GM0971", "Stein (L.)"),
            ("GM0079", "Kollumerland en Nieuwkruisland"),
            ("GM0880", "Wormerland"),
            ("GM0214", "Buren"),
            ("GM0893", "Bergen (L.)"),
            ("GM0373", "Bergen (NH.)"),
            ("GM0164", "Hengelo (O.)"),
            ("GM0014", "Groningen"),
            ("GM0400", "Den Helder"),
            ("GM0344", "Utrecht"),
            ("GM0362", "Amstelveen"),
        ];
        let mut spellings = Spellings::default();
        let gemeenten = names.iter().enumerate().map(|(at, (code, name))| {
            spellings.add_official(name, at.into());
            Gemeente { code: code.parse().unwrap(), name: (*name).to_owned(), inhabitants: None, province: None }
        });
        let gemeenten: typed_index_collections::TiVec<GemeenteIndex, Gemeente> = gemeenten.collect();
        likely(said, &gemeenten, &spellings)
    }

    #[test]
    fn one_that_is_near_is_a_question_and_of_several_none_is_proposed() {
        let one = |name: &str, code: &str| Likely::One(name.to_owned(), code.to_owned());
        for said in ["Nuenen ca", "Nuenen c.a.", "NUENEN", "Nuenen, G en N"] {
            assert_eq!(of(said), one("Nuenen, Gerwen en Nederwetten", "GM0820"), "{said}");
        }
        for said in ["Stein (Lb)", "Stein (Lb.)", "Stein (Limburg)"] {
            assert_eq!(of(said), one("Stein (L.)", "GM0971"), "{said}");
        }
        assert_eq!(of("Kollumerland"), one("Kollumerland en Nieuwkruisland", "GM0079"));
        assert_eq!(of("Hengelo (Ov.)"), one("Hengelo (O.)", "GM0164"));
        assert_eq!(of("Groningen (Gr)"), one("Groningen", "GM0014"));
        assert_eq!(of("Amstelven"), one("Amstelveen", "GM0362"));
        assert!(matches!(of("Bergen"), Likely::Several(several) if several.len() == 2));
        assert!(matches!(of("Hengelo (Gld)"), Likely::Elsewhere(_)));
        assert!(matches!(of("Bergen (Gld)"), Likely::Elsewhere(_)));
        for said in ["Groningen (PV)", "Noord-Nederland (LD)", "Utrecht (CR)", "Utrecht (PV)"] {
            assert_eq!(of(said), Likely::Region, "{said}");
        }
        for said in ["Den Haag", "Waterschap Rijnland", "Utrecht Universiteit"] {
            assert_eq!(of(said), Likely::Nobody, "{said}");
        }
    }
}
