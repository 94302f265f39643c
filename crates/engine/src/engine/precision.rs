//! At how many decimals a quantity is compared. Everything that compares, proves, prints or explains asks here.

use crate::rules::condition::Quantity;
use crate::rules::{Compare, Indicator, Measure, RulePack};
use crate::terms::Kind;

/// Not rounded at all: the numbers themselves are compared. Most have no more decimals than this; others are compared too.
pub const EXACT: u32 = 12;

/// At how many decimals the rules of an indicator compare a quantity.
pub fn compared_at(pack: &RulePack, indicator: &Indicator, quantity: Quantity) -> u32 {
    let exact = indicator.compare == Compare::Exact;
    match quantity {
        Quantity::Measure(_) if !exact => decimals_of(pack, quantity),
        Quantity::Measure(measure) if pack.measures[measure].kind == Kind::Number => EXACT,
        Quantity::Measure(_) => 0,
        Quantity::Benchmark if exact => EXACT,
        Quantity::Benchmark => indicator.benchmark_display.decimals,
        Quantity::Column(_) => 0,
    }
}

/// At how many decimals a measure is compared where no indicator says otherwise.
pub fn decimals_of(pack: &RulePack, quantity: Quantity) -> u32 {
    let Quantity::Measure(measure) = quantity else { return 0 };
    measured_at(&pack.measures[measure])
}

/// At how many decimals conditions of other measures compare a measure.
pub fn measured_at(measure: &Measure) -> u32 {
    match measure.kind {
        Kind::Number => measure.precision.decimals().unwrap_or(EXACT),
        _ => 0,
    }
}
