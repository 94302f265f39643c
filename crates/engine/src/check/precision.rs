//! Comparisons at other decimals than a reader sees: who adds up or compares what is printed would find another colour.

use super::Subject;
use crate::dataset::ColumnIndex;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Said, said};
use crate::mistakes;
use crate::rules::condition::{Arithmetic, Condition, Formula, Part, Quantity};
use crate::rules::index::MeasureIndex;
use crate::rules::{
    Aggregate, Benchmark, Compare, Indicator, Measure, Precision, Recipe, RowsFrom, RulePack, Statistic, TableRows,
};
use crate::terms::{Kind, Number};

mistakes! {
    /// Where others would find another colour.
    enum DecimalsMistake {
        Undeclared { measure: String, made: Said } = Warning OtherDecimals "check-decimals-undeclared";
        Exact { indicator: String, rounded: String } = Warning OtherDecimals "check-decimals-exact";
        Benchmark { indicator: String, decimals: u32, other: u32 } = Warning OtherDecimals "check-decimals-benchmark";
        Norm { indicator: String, norm: Number, printed: String, decimals: u32 }
            = Warning OtherDecimals "check-decimals-norm";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let pack = subject.pack;
    let mut asked: Vec<MeasureIndex> = Vec::new();
    for quantity in conditions(pack).flat_map(|condition| compared(condition)) {
        if let Quantity::Measure(measure) = quantity
            && !asked.contains(&measure)
        {
            asked.push(measure);
        }
    }
    // As it is printed is how it counts.
    let parts = pack.measures.iter().filter_map(|measure| match &measure.how {
        Recipe::Composite(composite) => Some(composite.parts.iter().map(|part| part.measure)),
        _ => None,
    });
    asked.extend(parts.flatten());
    asked.sort_unstable();
    asked.dedup();
    for measure in asked.into_iter().map(|at| &pack.measures[at]) {
        if let Some(diagnostic) = undeclared(pack, measure) {
            found.push(diagnostic);
        }
    }
    for indicator in pack.indicators.values() {
        for diagnostic in [exact(pack, indicator), benchmark(pack, indicator), norm(indicator)].into_iter().flatten() {
            found.push(diagnostic);
        }
    }
}

/// Every condition on measures.
fn conditions(pack: &RulePack) -> impl Iterator<Item = &Part<Condition>> {
    let colours = pack.indicators.values().flat_map(|indicator| &indicator.colours).map(|rule| &rule.condition);
    let over = pack.indicators.values().filter_map(|indicator| indicator.benchmark.over());
    let measures = pack.measures.iter().filter_map(|measure| measure.how.asks());
    let criteria = pack.tables.values().filter_map(|table| match &table.rows {
        TableRows::Criteria { rows, .. } => Some(rows),
        _ => None,
    });
    colours.chain(over).chain(measures).chain(criteria.flatten().map(|row| &row.condition))
}

/// The quantities that are compared with something.
fn compared(condition: &Condition) -> impl Iterator<Item = Quantity> {
    condition.operands().filter_map(|(operand, _)| operand.quantity())
}

/// A figure that is compared, and of which nothing says with how many decimals.
fn undeclared(pack: &RulePack, measure: &Measure) -> Option<Diagnostic> {
    if measure.kind != Kind::Number || measure.display.is_some() || measure.whole {
        return None;
    }
    let made = match (&measure.how, measure.precision) {
        (_, Precision::Mixed(_)) => "check-made-mixed",
        (_, Precision::Summed(_)) => return None,
        (Recipe::Formula(formula), _) if !formula.quantities().is_empty() => match divides(formula) {
            true => "check-made-quotient",
            false => "check-made-formula",
        },
        (Recipe::Script { .. }, _) => "check-made-script",
        (Recipe::Composite(_), _) => "check-made-composite",
        (Recipe::Aggregate { from, aggregate, of, .. }, _)
            if *aggregate == Aggregate::Mean || of_means(pack, *from, *of) =>
        {
            "check-made-mean"
        }
        _ => return None,
    };
    let mistake = DecimalsMistake::Undeclared { measure: measure.name.clone(), made: said(made) };
    Some(Diagnostic::of(measure.span, &mistake))
}

fn divides(formula: &Formula) -> bool {
    formula.walk().any(|part| matches!(part, Formula::Binary { arithmetic: Arithmetic::Divide, .. }))
}

/// Whether the column of a view is a mean over rows.
fn of_means(pack: &RulePack, from: RowsFrom, of: Option<ColumnIndex>) -> bool {
    let RowsFrom::View(view) = from else { return false };
    let Some(of) = of else { return false };
    let view = &pack.views[view];
    let column = usize::from(of).checked_sub(view.group.len()).and_then(|column| view.columns.get(column));
    column.is_some_and(|column| column.aggregate == Aggregate::Mean)
}

/// `compare = "exact"` beside figures that are printed rounded.
fn exact(pack: &RulePack, indicator: &Indicator) -> Option<Diagnostic> {
    let is_rounded = |quantity: &Quantity| match quantity {
        Quantity::Measure(at) => {
            let measure = &pack.measures[*at];
            measure.kind == Kind::Number && !measure.whole && measure.precision != Precision::Exact
        }
        Quantity::Benchmark => rounded_benchmark(indicator),
        Quantity::Column(_) => false,
    };
    let compares = indicator.compare == Compare::Exact;
    let mut quantities = indicator.colours.iter().flat_map(|rule| compared(&rule.condition));
    let rounded = quantities.find(is_rounded).filter(|_| compares)?;
    let name = match rounded {
        Quantity::Measure(at) => pack.measures[at].name.as_str(),
        _ => "benchmark",
    };
    let mistake = DecimalsMistake::Exact { indicator: indicator.id.clone(), rounded: name.to_owned() };
    Some(Diagnostic::of(indicator.span, &mistake))
}

/// A benchmark that is printed with other decimals than the figure it is compared with.
fn benchmark(pack: &RulePack, indicator: &Indicator) -> Option<Diagnostic> {
    let own = &pack.measures[indicator.measure];
    let decimals = own.precision.decimals().filter(|_| own.kind == Kind::Number && !own.whole)?;
    let other = indicator.benchmark_display.decimals;
    let matters = indicator.compare == Compare::Displayed && decimals != other && rounded_benchmark(indicator);
    let mut conditions = indicator.colours.iter().map(|rule| &rule.condition);
    if !matters || !conditions.any(|condition| compares(condition, indicator.measure)) {
        return None;
    }
    let mistake = DecimalsMistake::Benchmark { indicator: indicator.id.clone(), decimals, other };
    Some(Diagnostic::of(indicator.span, &mistake))
}

/// A norm that is printed, and so compared, with fewer decimals than it has.
fn norm(indicator: &Indicator) -> Option<Diagnostic> {
    let Benchmark::Norm(norm) = indicator.benchmark else { return None };
    let decimals = indicator.benchmark_display.decimals;
    let asks = |condition: &Condition| compared(condition).any(|quantity| quantity == Quantity::Benchmark);
    let asked = indicator.colours.iter().any(|rule| asks(&rule.condition));
    if !asked || indicator.compare == Compare::Exact || norm.decimals() <= decimals {
        return None;
    }
    let (printed, all) = (norm.plain(decimals), norm.decimals());
    let mistake = DecimalsMistake::Norm { indicator: indicator.id.clone(), norm, printed, decimals: all };
    Some(Diagnostic::of(indicator.span, &mistake))
}

/// Whether what is printed of a benchmark can be less than all of it.
fn rounded_benchmark(indicator: &Indicator) -> bool {
    match &indicator.benchmark {
        Benchmark::Norm(norm) => norm.decimals() > indicator.benchmark_display.decimals,
        Benchmark::Figures { made: Statistic::Rank(_), .. } | Benchmark::None | Benchmark::Count { .. } => false,
        Benchmark::Figures { .. } | Benchmark::Share { .. } | Benchmark::Same => true,
    }
}

/// Whether a condition compares a measure with the benchmark.
fn compares(condition: &Condition, measure: MeasureIndex) -> bool {
    let own = Some(Quantity::Measure(measure));
    condition.operands().any(|(operand, others)| operand.quantity() == own && others.contains(&Quantity::Benchmark))
}
