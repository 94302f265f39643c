//! How many gemeenten stand higher and lower, below a figure in rood or oranje: in words.

use super::country::Country;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::language::said;
use mdd_engine::rules::Piece;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::{Colour, Kind};

/// "239 van de 377 gemeenten hebben een hoger cijfer, 118 een lager." Of answers how many are groen. Empty where the rules ask for no
/// message, and where the rule itself says it.
pub(super) fn standing(country: &Country<'_>, number: IndicatorIndex, gemeente: GemeenteIndex) -> String {
    let evaluation = country.evaluation;
    let Some(counted) = &country.counted else { return String::new() };
    let indicator = evaluation.pack.indicator(number);
    let says_itself = evaluation
        .pieces_of(number, gemeente)
        .is_some_and(|pieces| pieces.iter().any(|piece| matches!(piece, Piece::Standing(_))));
    let words = evaluation.pack.words();
    if says_itself {
        return String::new();
    }
    if evaluation.measure(indicator.measure).kind == Kind::Number {
        let Some(found) = evaluation.standings(number, gemeente) else { return String::new() };
        let told = said("report-standing").with("higher", found.higher).with("lower", found.lower);
        return words.say(told.with("all", found.known()));
    }
    let known = Colour::ALL.into_iter().filter(|colour| *colour != Colour::Grijs);
    let known: usize = known.map(|colour| counted.with(number, colour)).sum();
    let told = said("report-standing-green").with("green", counted.with(number, Colour::Groen)).with("all", known);
    words.say(told.with("groen", words.colour(Colour::Groen)))
}
