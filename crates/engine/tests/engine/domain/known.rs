//! What is said of a figure is not so wide that it says nothing.

use std::fmt::Write as _;

use super::{EXTRA, manifest, pack};
use mdd_engine::rules::{Bounds, Domain};
use mdd_engine::terms::Number;

fn domain_of(measures: &str, name: &str) -> Domain {
    let manifest = manifest();
    let pack = pack(&manifest, &(measures.to_owned() + EXTRA), "extra");
    let at = pack.measures.position(|measure| measure.name == name).unwrap();
    pack.domains.measure(at).clone()
}

fn between(low: i64, high: i64) -> Bounds {
    Bounds { low: Some(Number::from(low)), high: Some(Number::from(high)) }
}

const COUNTS: &str = r#"
[measure.alle]
from = "rijen"
aggregate = "count"
where = '!missing(score)'
[measure.goed]
from = "rijen"
aggregate = "count"
where = 'score == 100'
[measure.soorten]
from = "per_soort"
aggregate = "count"
where = 'soort in eerste_twee'
[measure.merken]
from = "rijen"
aggregate = "distinct"
of = "merk"
[measure.deel]
formula = 'goed * 100 / alle'
display = { unit = "percent" }
[measure.ander_deel]
formula = '100 - deel'
[measure.rest]
formula = 'alle - goed'
[measure.deel_van_som]
formula = '100 * (goed / (goed + merken))'
[measure.dekking]
formula = 'soorten * 100 / 2'
[measure.groei]
formula = '(merken - goed) * 100 / goed'
display = { unit = "percent" }
[measure.per_merk]
formula = 'goed * 100 / merken'
display = { unit = "percent" }
[measure.cijfer]
from = "rijen"
aggregate = "mean"
of = "cijfer"
[measure.opgeteld]
from = "een"
aggregate = "first"
of = "cijfer"
"#;

#[test]
fn what_is_known_of_a_figure_is_used() {
    let of = |name| domain_of(COUNTS, name);
    for name in ["deel", "ander_deel", "deel_van_som", "dekking"] {
        assert_eq!(of(name).bounds, between(0, 100), "{name}");
    }
    assert_eq!(of("rest").bounds, Bounds::NEVER_NEGATIVE, "a part is never more than the whole");
    assert!(of("rest").is_whole());
    assert_eq!(of("soorten").bounds, between(0, 2), "there are two of them");
    assert_eq!(of("cijfer").bounds, between(1, 10), "a mean lies between what it is made of");
    assert_eq!(
        of("opgeteld").bounds,
        Bounds { low: Some(Number::from(1i64)), high: None },
        "gemeenten that merged are added up"
    );
    let growth = of("groei");
    assert_eq!((growth.bounds.low, growth.usual.low), (None, None), "a growth can be below zero");
    let per = of("per_merk");
    assert_eq!(per.bounds, Bounds::NEVER_NEGATIVE, "nothing says that it is a share");
    assert_eq!(per.usual, between(0, 100), "but it is printed as one");
}

/// Each measure looks at the one before twice.
#[test]
fn a_long_chain_takes_no_time() {
    let mut text = String::from("[measure.c0]\nfrom = 'rijen'\naggregate = 'count'\n");
    for at in 1..=100 {
        let below = at - 1;
        writeln!(text, "[measure.c{at}]\nformula = 'c{below} + c{below} * 2 - c{below} / 3'").unwrap();
    }
    assert!(domain_of(&text, "c100").follows);
}
