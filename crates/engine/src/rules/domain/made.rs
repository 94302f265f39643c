//! From what is declared of columns to what every measure and benchmark can be, each after those that it is made of.

use super::Domain;
use typed_index_collections::{TiSlice, TiVec};

use super::bounds::Bounds;
use super::counted::CountedRows;
use super::sums::{FigureSum, KnownFigures};
use crate::dataset::schema::{ColumnIndex, ColumnSchema, Policy, Range, RowsPer, Schema, TableIndex, TableSchema};
use crate::fault::OrFault;
use crate::rules::composed::{Composing, Composite, MissingPart};
use crate::rules::condition::{Arithmetic, Condition, Formula, Quantity};
use crate::rules::index::{MeasureIndex, ViewIndex};
use crate::rules::{Aggregate, Gives, Measure, Recipe, RowsFrom, View};
use crate::terms::{Colour, Display, Kind, Number, Unit};

/// The columns of a table or view, each with its name.
type Columns = TiVec<ColumnIndex, (String, Domain)>;

/// Whose columns a condition on rows asks for.
#[derive(Clone, Copy)]
pub enum AskedOf {
    Rows(RowsFrom),
    /// What a view is made of: its own rows, and those that are joined.
    Within(ViewIndex),
}

/// What every figure of a version can be.
#[derive(Clone)]
pub struct Domains {
    tables: TiVec<TableIndex, Columns>,
    views: TiVec<ViewIndex, Columns>,
    within: TiVec<ViewIndex, Columns>,
    measures: TiVec<MeasureIndex, Domain>,
}

impl Domains {
    /// `order` has each measure after those that it needs.
    pub fn of(
        schema: &Schema,
        views: &TiSlice<ViewIndex, View>,
        measures: &TiSlice<MeasureIndex, Measure>,
        order: &[MeasureIndex],
    ) -> Domains {
        let tables = schema.tables.values().map(columns_of).collect();
        let mut domains = Domains { tables, views: TiVec::new(), within: TiVec::new(), measures: TiVec::new() };
        for view in views {
            let within = domains.below(view, schema);
            domains.views.push(columns_of_view(view, &within));
            domains.within.push(within);
        }
        let making = Making { schema, views, measures, domains: &domains };
        domains.measures = making.all(order);
        domains
    }

    /// What a measure can be.
    pub fn measure(&self, measure: MeasureIndex) -> &Domain {
        &self.measures[measure]
    }

    /// The columns of a table or view, each with its name.
    pub fn columns(&self, from: RowsFrom) -> &TiSlice<ColumnIndex, (String, Domain)> {
        match from {
            RowsFrom::Table(table) => &self.tables[table],
            RowsFrom::View(view) => &self.views[view],
        }
    }

    /// The columns that a condition on rows may ask for.
    pub fn asked(&self, of: AskedOf) -> &TiSlice<ColumnIndex, (String, Domain)> {
        match of {
            AskedOf::Rows(from) => self.columns(from),
            AskedOf::Within(view) => &self.within[view],
        }
    }

    /// What a column is called there.
    pub fn column_name(&self, of: AskedOf, column: ColumnIndex) -> Option<&str> {
        self.asked(of).get(column).map(|(name, _)| name.as_str())
    }

    /// The columns that a view is made of: those of its own rows, then those that are joined.
    pub fn below(&self, view: &View, schema: &Schema) -> TiVec<ColumnIndex, (String, Domain)> {
        let mut columns = self.columns(view.from).to_vec();
        let Some(join) = &view.join else { return columns };
        let table = schema.table(join.table).0;
        for (name, domain) in self.columns(RowsFrom::Table(join.table)) {
            let taken = columns.iter().any(|(known, _)| known == name);
            let name = if taken { format!("{table}.{name}") } else { name.clone() };
            columns.push((name, domain.clone()));
        }
        columns
    }
}

fn columns_of_view(view: &View, below: &Columns) -> Columns {
    let column = |at: ColumnIndex| &below[at].1;
    // A row without a value to group by is in no group; a group has a row.
    let grouped =
        view.group.iter().map(|(name, at)| (name.clone(), Domain { can_be_missing: false, ..column(*at).clone() }));
    let made = view.columns.iter().map(|made| {
        let of = made.of.map(column);
        let may_lack = of.is_none_or(|of| of.can_be_missing);
        let mut domain = aggregated(made.aggregate, of, None);
        match made.aggregate.gives() {
            Gives::Count if of.is_none() => domain = Domain { can_be_missing: false, ..Domain::count(1, None) },
            Gives::Count | Gives::YesNo => domain.can_be_missing = false,
            Gives::OneOfThem | Gives::Sum | Gives::Mean => domain.can_be_missing = may_lack,
        }
        (made.name.clone(), domain)
    });
    grouped.chain(made).collect()
}

fn columns_of(table: &TableSchema) -> Columns {
    table.columns.iter().map(|(name, column)| (name.clone(), declared(column))).collect()
}

/// A cell, once rows of gemeenten that have since merged are one.
fn declared(column: &ColumnSchema) -> Domain {
    let limits = &column.limits;
    let mut domain = Domain {
        allowed: column.allowed.clone(),
        can_be_missing: !column.required || limits.emptied,
        unit: column.unit.as_deref().and_then(Unit::of_word).unwrap_or_default(),
        ..Domain::any(column.kind)
    };
    if column.kind != Kind::Number {
        domain.days = if let Some(Range::Date(first, last)) = limits.range { Some((first, last)) } else { None };
        return domain;
    }
    if limits.counts {
        domain = Domain { can_be_missing: domain.can_be_missing, unit: domain.unit, ..Domain::count(0, None) };
    }
    if let Some(Range::Number(low, high)) = limits.range {
        domain.bounds = domain.bounds.and(Bounds::new(low, high)).unwrap_or_else(|| Bounds::new(low, high));
    }
    if let Some(numbers) = &limits.numbers {
        let listed = numbers.iter().map(|number| Bounds::only(*number)).reduce(Bounds::or);
        domain.bounds = listed.and_then(|listed| listed.and(domain.bounds)).unwrap_or(domain.bounds);
        domain.decimals = numbers.iter().map(|number| number.decimals()).max();
        domain.numbers = Some(numbers.iter().copied().filter(|number| domain.bounds.contains(*number)).collect());
    }
    domain.usual = match limits.range.is_some() || limits.numbers.is_some() {
        true => domain.bounds,
        false => usual(domain.bounds, domain.unit, limits.no_range),
    };
    match limits.merged {
        Some(Policy::Sum) => Domain {
            bounds: domain.bounds.or(domain.bounds.summed()),
            usual: domain.usual.or(domain.usual.summed()),
            numbers: None,
            ..domain
        },
        Some(Policy::Mean | Policy::Weighted) => Domain { numbers: None, decimals: None, counts: false, ..domain },
        Some(Policy::Any | Policy::Largest) | None => domain,
    }
}

/// What people call a figure in this unit, where nothing was declared.
fn usual(bounds: Bounds, unit: Unit, any: bool) -> Bounds {
    let wanted = unit.whole().filter(|_| !any).map_or(Bounds::NEVER_NEGATIVE, Bounds::part_of);
    bounds.and(wanted).unwrap_or(bounds)
}

pub(super) fn mean(of: Domain) -> Domain {
    Domain { decimals: None, numbers: None, counts: false, ..of }
}

/// One value out of the values of a column; of rows, where there is no column.
fn aggregated(aggregate: Aggregate, of: Option<&Domain>, missing_as: Option<Number>) -> Domain {
    let number = Domain::any(Kind::Number);
    let column = || of.cloned().unwrap_or_else(|| number.clone());
    let cells = || match column() {
        cell if cell.kind == Kind::Number => cell.or_number(missing_as),
        cell => cell,
    };
    let domain = match aggregate.gives() {
        Gives::Count => Domain::count(0, None),
        Gives::YesNo => Domain::any(Kind::YesNo),
        Gives::Mean => mean(cells()),
        Gives::Sum => {
            let cells = cells();
            Domain {
                bounds: cells.bounds.or(cells.bounds.summed()),
                usual: cells.usual.or(cells.usual.summed()),
                numbers: None,
                ..cells
            }
        }
        Gives::OneOfThem => cells(),
    };
    Domain { can_be_missing: true, ..domain }
}

struct Making<'m> {
    schema: &'m Schema,
    views: &'m TiSlice<ViewIndex, View>,
    measures: &'m TiSlice<MeasureIndex, Measure>,
    domains: &'m Domains,
}

/// What is known of a measure while the others are made.
struct Made {
    domain: Domain,
    sum: Option<FigureSum>,
}

impl Making<'_> {
    fn all(&self, order: &[MeasureIndex]) -> TiVec<MeasureIndex, Domain> {
        let counted = self.measures.iter().map(|measure| CountedRows::of(&measure.how, self.views)).collect();
        let mut made: TiVec<MeasureIndex, Option<Made>> = self.measures.iter().map(|_| None).collect();
        for &at in order {
            made[at] = Some(self.one(at, &made, &counted));
        }
        made.into_iter().map(|made| made.or_fault("a measure that stands in the order").domain).collect()
    }

    fn one(
        &self,
        at: MeasureIndex,
        made: &TiSlice<MeasureIndex, Option<Made>>,
        counted: &TiVec<MeasureIndex, Option<CountedRows>>,
    ) -> Made {
        let measure = &self.measures[at];
        let other =
            |measure: MeasureIndex| made[measure].as_ref().or_fault("a measure that stands before those that need it");
        let domain = |measure: MeasureIndex| &other(measure).domain;
        let mut sum = None;
        let found = match &measure.how {
            Recipe::Aggregate { from, aggregate, of, missing_as, .. } => {
                let column = of.map(|of| &self.domains.columns(*from)[of].1);
                match &counted[at] {
                    Some(counted) => Domain::count(0, counted.most(self.schema)),
                    None => self.single(*from, aggregated(*aggregate, column, *missing_as), column, *missing_as),
                }
            }
            Recipe::When(condition) => Domain {
                can_be_missing: can_be_unknown(condition, &|measure| domain(measure).can_be_missing),
                follows: true,
                ..Domain::any(Kind::YesNo)
            },
            Recipe::Formula(formula) => {
                let is_part = |part: MeasureIndex, whole: MeasureIndex| {
                    let both = counted[part].as_ref().zip(counted[whole].as_ref());
                    both.is_some_and(|(part, whole)| part.is_part_of(whole))
                };
                let hard = |measure: MeasureIndex| domain(measure).bounds;
                let soft = |measure: MeasureIndex| domain(measure).usual;
                let sum_of = |measure: MeasureIndex| other(measure).sum.clone();
                let mut calculated = calculated(formula, &|measure| domain(measure).clone());
                let known = KnownFigures { sum: &sum_of, bounds: &hard, is_part: &is_part };
                sum = known.sum_of(formula);
                calculated.bounds = tightened(&known, formula, sum.as_ref(), calculated.bounds);
                let known = KnownFigures { sum: &sum_of, bounds: &soft, is_part: &is_part };
                calculated.usual = tightened(&known, formula, sum.as_ref(), calculated.usual);
                Domain { follows: true, ..calculated }
            }
            Recipe::Classes(classes) => Domain {
                allowed: measure.allowed.clone(),
                can_be_missing: domain(classes.of).can_be_missing,
                follows: true,
                ..Domain::any(Kind::Text)
            },
            Recipe::Composite(composite) => self.composed(composite, &domain),
            // Of who is grijs everywhere nothing is known, unless grijs is what is counted.
            Recipe::Tally(tally) => Domain {
                can_be_missing: tally.colour != Colour::Grijs,
                counts: false,
                follows: true,
                ..Domain::count(0, Some(tally.of.len()))
            },
            Recipe::Earlier(_) => Domain { allowed: measure.allowed.clone(), ..Domain::any(measure.kind) },
            Recipe::Script { .. } => {
                Domain { allowed: measure.allowed.clone(), follows: true, ..Domain::any(measure.kind) }
            }
        };
        let unit = measure.display.as_ref().map_or(found.unit, |display: &Display| display.unit);
        let domain = Domain { usual: displayed(&found, unit), unit, ..found };
        Made { domain, sum }
    }

    /// A mean lies between the lowest and the highest of what its parts can be; points are no more than all of them.
    fn composed<'d>(&self, composite: &Composite, domain: &dyn Fn(MeasureIndex) -> &'d Domain) -> Domain {
        let parts = || composite.parts.iter().map(|part| part.measure);
        let can_be_missing = match composite.missing {
            MissingPart::Missing => parts().any(|part| domain(part).can_be_missing),
            MissingPart::LeftOut => parts().all(|part| domain(part).can_be_missing),
        };
        let made = match composite.making {
            Composing::Points => {
                let bounds = Bounds::part_of(composite.whole());
                Domain { bounds, usual: bounds, decimals: Some(0), ..Domain::any(Kind::Number) }
            }
            Composing::WeightedMean => {
                let all = |bounds: &dyn Fn(&Domain) -> Bounds| {
                    let printed = parts().map(|part| self.printed(part, bounds(domain(part))));
                    printed.reduce(Bounds::or).unwrap_or(Bounds::ANY)
                };
                let (bounds, usual) = (all(&|domain| domain.bounds), all(&|domain| domain.usual));
                let usual = bounds.and(usual).unwrap_or(bounds);
                Domain { bounds, usual, ..Domain::any(Kind::Number) }
            }
        };
        Domain { can_be_missing, follows: true, ..made }
    }

    /// Between which numbers a figure lies as it is printed. What adds figures as they are printed can lie beyond the ends
    /// of what it is exactly.
    fn printed(&self, measure: MeasureIndex, bounds: Bounds) -> Bounds {
        let precision = self.measures[measure].precision;
        match precision.decimals() {
            _ if precision.is_sum() => Bounds::ANY,
            None => bounds,
            Some(decimals) => Bounds {
                low: bounds.low.map(|low| low.round(decimals)),
                high: bounds.high.map(|high| high.round(decimals)),
            },
        }
    }

    /// Where a gemeente has one row at most, a sum or a mean is the value of that row.
    fn single(&self, from: RowsFrom, domain: Domain, column: Option<&Domain>, missing_as: Option<Number>) -> Domain {
        let RowsFrom::Table(table) = from else { return domain };
        let one = self.schema.table(table).1.rows == RowsPer::GemeenteOne;
        match column {
            Some(column) if one && column.kind == Kind::Number && domain.kind == Kind::Number => {
                Domain { can_be_missing: true, ..column.clone().or_number(missing_as) }
            }
            _ => domain,
        }
    }
}

fn tightened(known: &KnownFigures<'_>, formula: &Formula, sum: Option<&FigureSum>, bounds: Bounds) -> Bounds {
    let more = sum.map(|sum| known.bounds_of(sum)).or_else(|| known.share(formula));
    more.and_then(|more| bounds.and(more)).unwrap_or(bounds)
}

/// A part that is never negative is a share, and no more than the whole, unless it is declared or made otherwise.
fn displayed(domain: &Domain, unit: Unit) -> Bounds {
    let is_share = domain.usual.is_never_negative() && domain.usual.high.is_none();
    let whole = unit.whole().filter(|_| is_share);
    whole.and_then(|whole| domain.usual.and(Bounds::part_of(whole))).unwrap_or(domain.usual)
}

/// The smallest number over zero that it can be.
fn finest(domain: &Domain) -> Option<Number> {
    let step = domain.decimals.and_then(|decimals| Number::from_ticks(1, decimals))?;
    let listed =
        domain.numbers.as_ref().map(|numbers| numbers.iter().copied().filter(|number| *number > Number::ZERO).min());
    listed.unwrap_or(Some(step))
}

/// What a formula gives, each of its figures taken to be whatever it can be.
fn calculated(formula: &Formula, figure: &dyn Fn(MeasureIndex) -> Domain) -> Domain {
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => {
            Domain { follows: false, ..Domain::only(*number) }
        }
        Formula::Quantity(Quantity::Measure(measure)) => Domain { numbers: None, counts: false, ..figure(*measure) },
        Formula::Quantity(_) => Domain::any(Kind::Number),
        Formula::Binary { left, arithmetic, right } => {
            let (left, right) = (calculated(left, figure), calculated(right, figure));
            let finest = finest(&right);
            let decimals = left.decimals.zip(right.decimals).and_then(|(one, other)| match arithmetic {
                Arithmetic::Add | Arithmetic::Subtract => Some(one.max(other)),
                Arithmetic::Multiply => Some(one + other),
                Arithmetic::Divide => None,
            });
            // Divided by nothing there is no figure.
            let by_nothing = *arithmetic == Arithmetic::Divide && right.bounds.contains(Number::ZERO);
            Domain {
                bounds: left.bounds.with(*arithmetic, right.bounds, finest),
                usual: left.usual.with(*arithmetic, right.usual, finest),
                decimals,
                can_be_missing: left.can_be_missing || right.can_be_missing || by_nothing,
                ..Domain::any(Kind::Number)
            }
        }
    }
}

/// Whether it can be that nobody can tell.
fn can_be_unknown(condition: &Condition, missing: &dyn Fn(MeasureIndex) -> bool) -> bool {
    match condition {
        Condition::Always(_) | Condition::Missing(_) => false,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| can_be_unknown(part, missing)),
        Condition::Not(part) => can_be_unknown(part, missing),
        atom => atom.quantities().into_iter().any(|quantity| match quantity {
            Quantity::Measure(measure) => missing(measure),
            _ => true,
        }),
    }
}
