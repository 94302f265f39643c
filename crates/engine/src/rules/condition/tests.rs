//! What is printed can be read again and is the same; every part knows its place.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::Arc;

use proptest::prelude::*;

use super::mistake::ConditionMistake;
use super::{
    Arithmetic, AsWritten, Comparison, Condition, Formula, Known, List, Operand, Part, Quantity, Scope, Threshold,
    lower_condition, lower_formula,
};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, Node};
use crate::terms::{Kind, Number, Period, PeriodUnit};
use crate::text::{FileId, Span};

/// Measures of every kind, a threshold and a list.
const MEASURES: [(&str, Kind); 6] = [
    ("getal", Kind::Number),
    ("ander_getal", Kind::Number),
    ("soort", Kind::Text),
    ("ander_soort", Kind::Text),
    ("aanwezig", Kind::YesNo),
    ("sinds", Kind::Date),
];

struct Names;

impl Scope for Names {
    fn find(&self, name: &str) -> Option<Known> {
        if name == "benchmark" {
            return Some(Known { quantity: Quantity::Benchmark, kind: Kind::Number, allowed: None });
        }
        let at = MEASURES.iter().position(|(known, _)| *known == name)?;
        Some(Known { quantity: Quantity::Measure(at.into()), kind: MEASURES[at].1, allowed: None })
    }

    fn named(&self, name: &str) -> Option<Threshold> {
        match name {
            "drempel" => Some(Threshold::Number(Number::from(40i64))),
            "recent" => Period::new(PeriodUnit::Weeks, 2).map(Threshold::Period),
            _ => None,
        }
    }

    fn periods(&self) -> Vec<&str> {
        vec!["recent"]
    }

    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>> {
        (name == "lijst").then(|| vec![nowhere("een".into())])
    }

    fn unknown(&self, _: &str, span: Span) -> Diagnostic {
        Diagnostic::of(span, &ConditionMistake::NoCondition)
    }
}

fn name(quantity: Quantity) -> String {
    match quantity {
        Quantity::Measure(at) => MEASURES[usize::from(at)].0.to_owned(),
        _ => "benchmark".to_owned(),
    }
}

fn measure(at: usize) -> Quantity {
    Quantity::Measure(at.into())
}

fn nowhere<T>(what: T) -> Part<T> {
    Part::new(what, Span { file: FileId::default(), start: 0, end: 0 })
}

fn node(text: &str) -> Node {
    let end = u32::try_from(text.len()).unwrap();
    Node {
        span: Span { start: 0, end, ..nowhere(()).span },
        item: Item::Text { value: text.to_owned(), text_start: Some(0) },
    }
}

fn read(text: &str) -> Part<Condition> {
    let mut diagnostics = Diagnostics::default();
    let read = lower_condition(&node(text), &Names, &mut diagnostics);
    read.unwrap_or_else(|| {
        panic!(
            "{text}: {:?}",
            diagnostics.iter().map(|one| one.line(crate::language::Language::English)).collect::<Vec<_>>()
        )
    })
}

fn refused(text: &str) -> (String, String) {
    let mut diagnostics = Diagnostics::default();
    assert!(lower_condition(&node(text), &Names, &mut diagnostics).is_none(), "{text}");
    let first = diagnostics.iter().next().unwrap();
    let crate::diagnostic::Place::Written(span) = first.place else { panic!("{text}: no place") };
    (text[span.start as usize..span.end as usize].to_owned(), first.line(crate::language::Language::English))
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        (-50i128..50).prop_map(|ticks| Number::from_ticks(ticks, 0).unwrap()),
        (any::<i64>(), 0u32..=12)
            .prop_map(|(ticks, decimals)| Number::from_ticks(i128::from(ticks) / 100, decimals).unwrap()),
    ]
}

fn text() -> impl Strategy<Value = Arc<str>> {
    prop_oneof![Just("en of"), Just("a\"b"), Just("a\\"), Just("(x"), Just("een,twee"), Just("één"), Just("// \t\n")]
        .prop_map(Arc::from)
}

/// The benchmark with a margin, and what is calculated further with that.
fn sum() -> impl Strategy<Value = Operand> {
    use Arithmetic::{Add, Divide, Multiply, Subtract};
    let binary = |left, arithmetic, right| Formula::Binary {
        left: Box::new(nowhere(left)),
        arithmetic,
        right: Box::new(nowhere(right)),
    };
    let margin = prop_oneof![
        number().prop_map(Formula::Number),
        Just(Formula::Threshold { name: "drempel".into(), value: Number::from(40i64) }),
    ];
    let sign = |all: [Arithmetic; 2]| prop::sample::select(all.to_vec());
    (margin, sign([Add, Subtract]), sign([Multiply, Divide]), any::<bool>()).prop_map(
        move |(margin, added, factor, further)| {
            let sum = binary(Formula::Quantity(Quantity::Benchmark), added, margin);
            let sum = if further { binary(sum, factor, Formula::Number(Number::from(4i64))) } else { sum };
            Operand::Sum(Box::new(sum))
        },
    )
}

fn compare() -> impl Strategy<Value = Condition> {
    use Comparison::{AtLeast, AtMost, Equal, Less, More, NotEqual};
    let any_sign = prop::sample::select(vec![Less, AtMost, Equal, NotEqual, AtLeast, More]);
    let same = prop::sample::select(vec![Equal, NotEqual]);
    let threshold = Operand::Threshold { name: "drempel".into(), value: Number::from(40i64) };
    let number = prop_oneof![
        number().prop_map(Operand::Number),
        Just(threshold),
        Just(Operand::Quantity(Quantity::Benchmark)),
        Just(Operand::Quantity(measure(1))),
        sum(),
    ];
    let text = prop_oneof![text().prop_map(Operand::Text), Just(Operand::Quantity(measure(3)))];
    let months = |months| Operand::Ago { name: None, period: Period::new(PeriodUnit::Months, months).unwrap() };
    let recent = Operand::Ago { name: Some("recent".into()), period: Period::new(PeriodUnit::Weeks, 2).unwrap() };
    let date = prop_oneof![(0u32..=1200).prop_map(months), Just(recent), Just(Operand::Peildatum)];
    let sides = prop_oneof![
        (Just(0usize), any_sign.clone(), number),
        (Just(2), same.clone(), text),
        (Just(4), same, any::<bool>().prop_map(Operand::YesNo)),
        (Just(5), any_sign, date),
    ];
    (sides, any::<bool>()).prop_map(|((measure, comparison, other), turned)| {
        let (one, other) = (nowhere(Operand::Quantity(self::measure(measure))), nowhere(other));
        let (left, right) = if turned { (other, one) } else { (one, other) };
        Condition::Compare { left, comparison, right }
    })
}

fn condition() -> impl Strategy<Value = Condition> {
    let list = prop_oneof![
        prop::collection::vec(text().prop_map(nowhere), 1..4).prop_map(|texts| List { name: None, texts }),
        Just(List { name: Some("lijst".into()), texts: vec![nowhere("een".into())] }),
    ];
    let atom = prop_oneof![
        3 => compare(),
        1 => any::<bool>().prop_map(Condition::Always),
        1 => Just(Condition::Holds(measure(4))),
        1 => (0usize..6).prop_map(|at| Condition::Missing(nowhere(measure(at)))),
        2 => list.prop_map(|list| Condition::OneOf { quantity: nowhere(measure(2)), list: nowhere(list) }),
    ];
    atom.prop_recursive(4, 24, 4, |inner| {
        let parts = || prop::collection::vec(inner.clone(), 2..4);
        prop_oneof![
            // Rhai reads `a && (b && c)` as three parts.
            parts().prop_map(|parts| Condition::All(flat(parts, |part| match part {
                Condition::All(parts) => Ok(parts),
                other => Err(other),
            }))),
            parts().prop_map(|parts| Condition::Any(flat(parts, |part| match part {
                Condition::Any(parts) => Ok(parts),
                other => Err(other),
            }))),
            inner.prop_map(|part| Condition::Not(Box::new(nowhere(part)))),
        ]
    })
}

fn flat(
    parts: Vec<Condition>,
    open: impl Fn(Condition) -> Result<Vec<Part<Condition>>, Condition>,
) -> Vec<Part<Condition>> {
    parts.into_iter().flat_map(|part| open(part).unwrap_or_else(|other| vec![nowhere(other)])).collect()
}

fn formula() -> impl Strategy<Value = Formula> {
    let leaf = prop_oneof![
        number().prop_map(Formula::Number),
        Just(Formula::Threshold { name: "drempel".into(), value: Number::from(40i64) }),
        (0usize..2).prop_map(|at| Formula::Quantity(measure(at))),
    ];
    leaf.prop_recursive(4, 24, 2, |inner| {
        use Arithmetic::{Add, Divide, Multiply, Subtract};
        let sign = prop::sample::select(vec![Add, Subtract, Multiply, Divide]);
        (inner.clone(), sign, inner).prop_map(|(left, arithmetic, right)| Formula::Binary {
            left: Box::new(nowhere(left)),
            arithmetic,
            right: Box::new(nowhere(right)),
        })
    })
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(condition in condition()) {
        let text = condition.print(&AsWritten(name));
        prop_assert_eq!(read(&text).what, condition, "{}", text);
    }

    #[test]
    fn the_place_of_every_part_holds_that_part(condition in condition()) {
        let text = condition.print(&AsWritten(name));
        for part in read(&text).walk() {
            for child in part.children() {
                let own = &text[child.span.start as usize..child.span.end as usize];
                prop_assert_eq!(&read(own).what, &child.what, "{} in {}", own, text);
            }
        }
    }

    #[test]
    fn a_formula_that_is_printed_is_read_again(formula in formula()) {
        let text = formula.print(&AsWritten(name));
        let mut diagnostics = Diagnostics::default();
        let read = lower_formula(&node(&text), &Names, &mut diagnostics);
        prop_assert_eq!(read.map(|read| read.what), Some(formula), "{}", text);
    }
}

#[test]
fn equal_is_what_says_the_same_wherever_it_stands() {
    assert_eq!(read("getal > 1"), read("(getal)  >  1.0"));
    assert_ne!(read("getal > 1"), read("getal >= 1"));
}

#[test]
fn brackets_stand_where_they_are_needed() {
    for text in [
        "!(soort in [\"een\"])",
        "!(soort in lijst)",
        "(getal > 1 || missing(benchmark)) && !(ander_getal > 1)",
        "!aanwezig && !(getal == drempel)",
        "sinds >= months_ago(3) || sinds == peildatum",
        "sinds >= ago(recent)",
    ] {
        assert_eq!(read(text).print(&AsWritten(name)), text);
    }
}

#[test]
fn what_two_constants_say_of_each_other_is_refused() {
    for text in [
        "\"p\" == \"q\"",
        "\"p\" == \"p\"",
        "1 < 2",
        "true == false",
        "peildatum > months_ago(3)",
        "months_ago(1) > months_ago(3)",
    ] {
        let (place, message) = refused(&format!("aanwezig && {text}"));
        assert_eq!(
            (place.as_str(), message.as_str()),
            (text, "two constants are compared: that says the same of every gemeente")
        );
    }
    // A version may give a threshold another value: then this decides something.
    read("drempel > 0 && aanwezig");
    read("ago(recent) < peildatum && aanwezig");
}

#[test]
fn a_period_is_no_number_and_a_number_no_period() {
    for (text, place) in [
        ("getal > recent", "recent"),
        ("sinds >= recent", "recent"),
        ("recent", "recent"),
        ("sinds >= months_ago(recent)", "recent"),
        ("sinds >= ago(3)", "3"),
        ("sinds >= ago(drempel)", "drempel"),
        ("sinds >= ago(onbekend)", "onbekend"),
        ("sinds >= ago(recent, recent)", "ago(recent, recent)"),
        ("getal >= ago(recent)", ">="),
    ] {
        assert_eq!(refused(text).0, place, "{text}");
    }
}

#[test]
fn arithmetic_is_a_sum_of_figures_or_is_refused_where_it_is_not() {
    for text in [
        "getal >= benchmark - drempel",
        "getal + ander_getal <= 2 * benchmark",
        "(getal - drempel) / 3 == 1",
        "drempel + 1 > 40",
        "getal > 40 + 5",
    ] {
        read(text);
    }
    for (text, place) in [
        ("getal / 0 > 1", "0"),
        ("getal / (drempel - 40) > 1", "drempel - 40"),
        ("getal / ander_getal > 1", "ander_getal"),
        ("getal * ander_getal > 1", "getal * ander_getal"),
        ("getal - benchmark > 2 - benchmark", "getal - benchmark > 2 - benchmark"),
        ("getal + \"een\" > 1", "\"een\""),
        ("sinds + 3 > peildatum", "sinds"),
        ("getal + soort > 1", "soort"),
        ("getal % 2 == 1", "%"),
        ("1 + 1 > 1", "1 + 1 > 1"),
        ("getal + 2", "getal + 2"),
        ("getal * 900000000000000000 * 900000000000000000 > 1", "getal * 900000000000000000 * 900000000000000000 > 1"),
        ("getal + 0.1234567890123 > 1", "0.1234567890123"),
    ] {
        assert_eq!(refused(text).0, place, "{text}");
    }
}

#[test]
fn an_item_of_a_list_that_is_no_text_is_refused_where_it_stands() {
    for (text, item) in [
        ("soort in [\"een\", true]", "true"),
        ("soort in [\"een\", 1.5]", "1.5"),
        ("soort in [1, \"een\"]", "1"),
        ("soort in [\"een\", [\"twee\"]]", "[\"twee\"]"),
        ("soort in [\"een\", soort]", "soort"),
        ("soort in [\"een\", -1]", "-1"),
        ("soort in []", "[]"),
        ("soort in drempel", "drempel"),
        ("soort in \"een\"", "\"een\""),
        ("soort in [\"een\", ()]", "("),
        ("soort in [\"een\", 'x']", "'x'"),
        ("!soort in [\"een\"]", "!soort"),
    ] {
        assert_eq!(refused(text).0, item, "{text}");
    }
}

#[test]
fn a_number_is_what_its_digits_say_or_is_refused() {
    for text in ["getal > 3.549", "getal > -0.5", "getal > 0.123456789012", "getal < 123456789012345678", "getal > - 3"]
    {
        read(text);
    }
    for number in [
        "12345678901234567890123456789",
        "1234567890123456789",
        "0.1234567890123",
        "0.12345678901234567890123456789012345",
        "123456789012345678901234567890123456789.5",
        "-0.1234567890123",
        "0x10",
        "12345678901234567890123456789012345678901234567890",
        "5.",
        "1.000",
        "26.500",
        "1.000.000",
    ] {
        assert_eq!(refused(&format!("getal > {number} && aanwezig")).0, number);
    }
}
