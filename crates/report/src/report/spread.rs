//! How the gemeenten are spread over one figure: counted once for the country, marked for each gemeente.
//!
//! Counts what is printed: a figure is rounded as it is displayed before it is put in a step.

use std::cmp::Ordering;

use super::picture::{Answer, Drawing, Histogram};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{Indicator, Measure};
use mdd_engine::terms::{Display, Kind, Number, Value};

/// About so many steps on an axis; fewer where there are fewer figures to tell apart.
const STEPS: i128 = 24;

/// Places are worked out at so many more decimals than are displayed.
const FINER: u32 = 3;
const FINE: i128 = 1000;

/// Above this, places are no longer worked out: so many more digits than a place needs.
const LARGEST: i128 = i128::MAX / 1_000_000;

pub(super) enum Spread {
    Numbers(Numbers),
    /// Each answer as printed, with how many gemeenten gave it; in the order in which the rules know them.
    Answers {
        counts: Vec<(String, usize)>,
        without: usize,
    },
}

pub(super) struct Numbers {
    display: Display,
    axis: Axis,
    counts: Vec<usize>,
    /// From low to high.
    figures: Vec<i128>,
    without: usize,
}

/// An answer while it is counted. Values that are printed alike are one, at the place of the first of them.
struct AnswerCount {
    shown: String,
    gemeenten: usize,
    place: usize,
}

impl AnswerCount {
    /// Never by how many gave it where the rules know it: a bar then reads the same for every subject and every year. What
    /// they do not list comes behind, most given first.
    fn in_order(&self, other: &AnswerCount) -> Ordering {
        let by_count = other.gemeenten.cmp(&self.gemeenten).then_with(|| self.shown.cmp(&other.shown));
        self.place.cmp(&other.place).then(by_count)
    }
}

/// Where a value stands among those that there can be: yes before no, a choice as the rules list it.
fn place_of(measure: &Measure, value: &Value) -> usize {
    let worded = || measure.display.iter().flat_map(|display| &display.words).map(|(of, _)| of);
    let place = match (value, &measure.allowed) {
        (Value::YesNo(yes), _) => Some(usize::from(!yes)),
        (Value::Text(text), Some(allowed)) => allowed.iter().position(|choice| **choice == **text),
        (Value::Text(text), None) => worded().position(|word| **word == **text),
        _ => None,
    };
    place.unwrap_or(usize::MAX)
}

/// Equal steps from a round number on, in units of the last displayed decimal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Axis {
    from: i128,
    step: i128,
    steps: usize,
}

impl Spread {
    /// None when there is nothing to draw: dates, or everyone has the same.
    pub fn of(evaluation: &Evaluation<'_>, number: IndicatorIndex, indicator: &Indicator) -> Option<Spread> {
        let measure = evaluation.measure(indicator.measure);
        let gemeenten = || evaluation.data.gemeenten.keys();
        let values = gemeenten().map(|gemeente| evaluation.value(indicator.measure, gemeente));
        match measure.kind {
            Kind::Date => None,
            Kind::Number => {
                let display = measure.display();
                let marks = gemeenten().filter_map(|gemeente| evaluation.benchmark(number, gemeente));
                let marks = marks.filter(|_| indicator.benchmark.is_on_scale());
                Numbers::of(values, marks, display).map(Spread::Numbers)
            }
            Kind::Text | Kind::YesNo => {
                let mut answers: Vec<AnswerCount> = Vec::new();
                let mut without = 0;
                for (gemeente, value) in gemeenten().zip(values) {
                    if value.is_missing() {
                        without += 1;
                        continue;
                    }
                    let (shown, place) = (evaluation.show(indicator.measure, gemeente), place_of(measure, &value));
                    match answers.iter_mut().find(|answer| answer.shown == shown) {
                        Some(answer) => {
                            answer.gemeenten += 1;
                            answer.place = answer.place.min(place);
                        }
                        None => answers.push(AnswerCount { shown, gemeenten: 1, place }),
                    }
                }
                answers.sort_by(AnswerCount::in_order);
                let counts = answers.into_iter().map(|answer| (answer.shown, answer.gemeenten)).collect::<Vec<_>>();
                (counts.len() > 1).then_some(Spread::Answers { counts, without })
            }
        }
    }

    /// Where one gemeente stands, and what it is held against.
    pub fn drawing(&self, own: &Value, shown: &str, beside: SpreadMarks) -> Drawing {
        match self {
            Spread::Numbers(numbers) => Drawing::Histogram(numbers.histogram(own, beside)),
            Spread::Answers { counts, without } => {
                let answer = |(answer, gemeenten): &(String, usize)| Answer {
                    display: answer.clone(),
                    gemeenten: *gemeenten,
                    own: !own.is_missing() && answer == shown,
                    compared: beside.answer.as_ref() == Some(answer),
                };
                Drawing::Answers { answers: counts.iter().map(answer).collect(), without: *without }
            }
        }
    }
}

/// What is marked beside the figure of the gemeente.
#[derive(Clone, Default)]
pub(super) struct SpreadMarks {
    pub benchmark: Option<Number>,
    /// A figure of those that it is compared with.
    pub compared: Option<Number>,
    /// Or an answer of the one that it is compared with.
    pub answer: Option<String>,
}

impl Numbers {
    /// None too when a figure is too large to have a place.
    fn of(
        values: impl Iterator<Item = Value>,
        marks: impl Iterator<Item = Number>,
        display: Display,
    ) -> Option<Numbers> {
        let ticks = |number: Number| {
            number.ticks(display.decimals + FINER).filter(|ticks| ticks.abs() < LARGEST)?;
            number.ticks(display.decimals)
        };
        let mut figures = Vec::new();
        let mut without = 0;
        for value in values {
            match value {
                Value::Number(number) => figures.push(ticks(number)?),
                _ => without += 1,
            }
        }
        figures.sort_unstable();
        let (lowest, highest) = (*figures.first()?, *figures.last()?);
        if lowest == highest {
            return None;
        }
        let (mut from, mut to) = (lowest, highest);
        for mark in marks {
            let mark = ticks(mark)?;
            (from, to) = (from.min(mark), to.max(mark));
        }
        let axis = Axis::over(from, to);
        let mut counts = vec![0; axis.steps];
        for figure in &figures {
            *counts.get_mut(axis.step_of(*figure)).or_fault("a step for every figure") += 1;
        }
        Some(Numbers { display, axis, counts, figures, without })
    }

    fn histogram(&self, own: &Value, beside: SpreadMarks) -> Histogram {
        let at = |number: Number, decimals| number.ticks(decimals).or_fault("a figure with a place on the axis");
        let own = if let Value::Number(number) = own { Some(at(*number, self.display.decimals)) } else { None };
        // A mean is printed with decimals that the figures themselves do not have.
        let place = |number: Option<Number>| Some(self.axis.place(at(number?, self.display.decimals + FINER)));
        let end = |ticks| self.display.shown_number(Number::of_ticks(ticks, self.display.decimals));
        let lower = own.map_or(0, |own| self.figures.partition_point(|figure| *figure < own));
        let up_to = own.map_or(0, |own| self.figures.partition_point(|figure| *figure <= own));
        Histogram {
            from: end(self.axis.from),
            to: end(self.axis.last()),
            counts: self.counts.clone(),
            own_step: own.map(|own| self.axis.step_of(own)),
            own: own.map(|own| self.axis.place(own * FINE)),
            benchmark: place(beside.benchmark),
            compared: place(beside.compared),
            lower,
            same: up_to - lower,
            without: self.without,
        }
    }
}

impl Axis {
    /// At zero when that is near enough; else at a round number below the lowest.
    fn over(lowest: i128, highest: i128) -> Axis {
        let start = if lowest > 0 && lowest * 2 < highest { 0 } else { lowest };
        let step = round_step((highest - start).max(1));
        let from = start.div_euclid(step) * step;
        // With steps of one, every figure has a step of its own; wider ones take in their upper end only at the last.
        let steps = if step == 1 { highest - from + 1 } else { (highest - from + step - 1) / step };
        Axis { from, step, steps: usize::try_from(steps).or_fault("the steps of an axis") }
    }

    fn steps(self) -> i128 {
        i128::try_from(self.steps).or_fault("the steps of an axis")
    }

    /// The highest figure that it has a place for.
    fn last(self) -> i128 {
        self.from + self.steps() * self.step - i128::from(self.step == 1)
    }

    fn step_of(self, ticks: i128) -> usize {
        let step = (ticks - self.from).div_euclid(self.step).clamp(0, self.steps() - 1);
        usize::try_from(step).or_fault("a step of an axis")
    }

    /// Thousandths of a figure in thousandths of the axis: in the middle of its step where that holds one figure.
    fn place(self, finer: i128) -> u16 {
        let twice = (finer - self.from * FINE) * 2 + i128::from(self.step == 1) * FINE;
        let place = twice * 500 / (self.steps() * self.step * FINE);
        u16::try_from(place.clamp(0, 1000)).or_fault("a place in thousandths")
    }
}

/// 1, 2, 5, 10, 20, 50 ...: the first that needs no more steps than fit.
fn round_step(range: i128) -> i128 {
    let mut decade: i128 = 1;
    loop {
        for step in [1, 2, 5].map(|digit| digit * decade) {
            if range <= step * STEPS {
                return step;
            }
        }
        match decade.checked_mul(10) {
            Some(next) if next <= range => decade = next,
            _ => return range.max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use mdd_engine::language::ReportWords;
    use mdd_engine::terms::Unit;

    fn percents(figures: &[i64]) -> Numbers {
        let display = Display { unit: Unit::Percent, ..Display::of(ReportWords::default().usual()) };
        let values = figures.iter().map(|figure| Value::Number(Number::from(*figure)));
        Numbers::of(values, std::iter::empty(), display).expect("figures that differ")
    }

    #[test]
    fn percentages_get_round_steps() {
        let found = percents(&[31, 69, 69, 100]).histogram(&Value::Number(69i64.into()), SpreadMarks::default());
        assert_eq!((found.from.to_string(), found.to.to_string()), ("0%".to_owned(), "100%".to_owned()));
        assert_eq!((found.counts.len(), found.own, found.lower, found.same), (20, Some(690), 1, 2));
        assert_eq!(found.counts.get(found.own_step.expect("a step")), Some(&2));
        assert_eq!(found.counts.last(), Some(&1), "100% is in the last step");
    }

    #[test]
    fn whole_numbers_have_a_step_each() {
        let found = percents(&[0, 1, 4]).histogram(&Value::Number(4i64.into()), SpreadMarks::default());
        assert_eq!((found.counts, found.own), (vec![1, 1, 0, 0, 1], Some(900)));
    }

    #[test]
    fn an_axis_far_from_zero_starts_near_its_lowest() {
        assert_eq!(Axis::over(612, 765), Axis { from: 610, step: 10, steps: 16 });
    }

    #[test]
    fn figures_too_large_for_a_place_are_not_drawn() {
        let display = Display { decimals: 6, ..Display::of(ReportWords::default().usual()) };
        let huge = Number::parse("7922816251426433759354395033").expect("a number");
        let values = [Value::Number(Number::ZERO), Value::Number(huge)];
        assert!(Numbers::of(values.into_iter(), std::iter::empty(), display).is_none());
    }

    #[test]
    fn without_a_figure_nothing_is_marked() {
        let found = percents(&[1, 2]).histogram(&Value::Missing, SpreadMarks::default());
        assert_eq!((found.own, found.own_step, found.lower, found.same), (None, None, 0, 0));
    }

    #[test]
    fn answers_stand_as_they_are_listed_and_others_behind_them_most_given_first() {
        let answer = |shown: &str, gemeenten, place| AnswerCount { shown: shown.to_owned(), gemeenten, place };
        let mut found = [
            answer("anders", 1, usize::MAX),
            answer("Nee", 300, 2),
            answer("elders", 9, usize::MAX),
            answer("Ja", 2, 0),
            answer("Ja*", 70, 1),
        ];
        found.sort_by(AnswerCount::in_order);
        assert_eq!(found.map(|answer| answer.shown), ["Ja", "Ja*", "Nee", "elders", "anders"]);
    }

    proptest! {
        #[test]
        fn every_figure_has_a_place(figures in proptest::collection::vec(-5000i64..50_000, 2..40)) {
            prop_assume!(figures.iter().any(|figure| *figure != figures[0]));
            let numbers = percents(&figures);
            prop_assert_eq!(numbers.counts.iter().sum::<usize>(), figures.len());
            prop_assert!(numbers.axis.steps <= 26);
            for figure in &figures {
                let step = numbers.axis.step_of(i128::from(*figure));
                let place = usize::from(numbers.axis.place(i128::from(*figure) * FINE));
                // The mark stands in the step that counts it, or on its border.
                prop_assert!(place * numbers.axis.steps <= (step + 1) * 1000 + numbers.axis.steps);
                prop_assert!((place + 1) * numbers.axis.steps >= step * 1000);
            }
        }
    }
}
