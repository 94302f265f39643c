//! Who is alike and does well: gemeenten of the same size that are groen where this one is not. Names only where the rules let them.

use super::country::Country;
use super::others::{size, size_class};
use mdd_engine::dataset::{Gemeente, GemeenteIndex};
use mdd_engine::language::said;
use mdd_engine::rules::PeerNames;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::Colour;

/// So many names at most.
const MOST_NAMES: usize = 3;

/// "Wie doet dit goed? 31 van de 98 vergelijkbare gemeenten (20.000 tot 50.000 inwoners, met een kleur) zijn groen, waarvan 6 in
/// Zuid-Holland." Empty where the rules ask for nothing, or the register does not say how large the gemeente is.
pub(super) fn groen_and_alike(country: &Country<'_>, number: IndicatorIndex, gemeente: GemeenteIndex) -> String {
    let evaluation = country.evaluation;
    let (pack, words) = (evaluation.pack, evaluation.pack.words());
    let asked = pack.outline.message.as_ref().map_or(PeerNames::None, |message| message.name_peers);
    let own = &evaluation.data.gemeenten[gemeente];
    let Some(inhabitants) = own.inhabitants.filter(|_| asked != PeerNames::None) else { return String::new() };
    let class = size_class(inhabitants);
    let is_alike = |other: &Gemeente| other.inhabitants.is_some_and(|inhabitants| size_class(inhabitants) == class);
    let alike = evaluation.data.gemeenten.iter_enumerated().filter(|(at, other)| *at != gemeente && is_alike(other));
    let (mut all, mut green) = (0_usize, Vec::new());
    for (at, other) in alike {
        match evaluation.decision(number, at).colour {
            Some(Colour::Groen) => green.push(other),
            Some(Colour::Grijs) | None => continue,
            Some(_) => {}
        }
        all += 1;
    }
    if all == 0 {
        return String::new();
    }
    let near = |other: &&Gemeente| own.province.is_some() && other.province == own.province;
    let nearby = green.iter().copied().filter(near).count();
    let told = match own.province.as_ref().filter(|_| nearby > 0) {
        Some(province) => said("report-alike-near").with("near", nearby).with("province", province),
        None => said("report-alike"),
    };
    let told = told.with("count", green.len()).with("all", all).with("size", size(inhabitants, words));
    let told = words.say(told.with("groen", words.colour(Colour::Groen)));
    if green.is_empty() {
        return told;
    }
    let who = match asked {
        PeerNames::Names => {
            green.sort_by_key(|other| {
                let far = other.inhabitants.unwrap_or_default().abs_diff(inhabitants);
                (!near(other), far, other.name.as_str())
            });
            let names: Vec<String> = green.iter().take(MOST_NAMES).map(|other| other.name.clone()).collect();
            words.say(said("report-alike-names").with("names", names))
        }
        _ => match &pack.outline.contact {
            Some(contact) => words.say(said("report-alike-ask").with("contact", contact.to_string())),
            None => words.say(said("report-alike-ask-of").with("organisation", pack.organisation())),
        },
    };
    format!("{told} {who}")
}
