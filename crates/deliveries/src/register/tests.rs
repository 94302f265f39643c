//! The register of a date and its matching, on the shipped lists and on small ones.

use super::history::{NamesByCode, roll};
use super::*;
use crate::toy::Sources;
use crate::{InMemory, read_manifest};
use mdd_engine::dataset::{MergerKind, NameMeaning};
use mdd_engine::terms::parse_date;
use mdd_engine::text::Files;

const LIST: &str = include_str!("../../../../examples/fixtures/data/gemeenten-2018-01-01.csv");
const MERGERS: &str = include_str!("../../../../fixtures/register/herindelingen.csv");
const SPELLINGS: &str = include_str!("../../../../fixtures/register/naamvarianten.csv");

fn manifest(register: &str, list: &str, columns: &str) -> Manifest {
    let mut files = Files::default();
    let file = files.add("sources.toml", Sources { register, list, columns, ..Sources::default() }.text());
    read_manifest(&files, file).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The shipped lists, on a date.
fn shipped(date: &str) -> Register {
    let register = "valid_on = 2018-01-01\nmergers = \"mergers.csv\"\nspellings = \"spellings.csv\"";
    let shelf = InMemory::from_iter([("gemeenten.csv", LIST), ("mergers.csv", MERGERS), ("spellings.csv", SPELLINGS)]);
    let date = Peildatum(parse_date(date).unwrap());
    read_register(&manifest(register, "", ""), date, &shelf).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn name(register: &Register, said: &str) -> String {
    match register.spellings.find(said) {
        NameMeaning::Gemeente(now) => register.gemeenten[now].name.clone(),
        NameMeaning::Other(_, Other { name, fate: Fate::Renamed { now } }) => {
            format!("{name}, now {}", register.gemeenten[*now].name)
        }
        NameMeaning::Other(_, Other { fate: Fate::Gone { into, .. }, .. }) => format!("gone into {}", into.join(", ")),
        NameMeaning::Other(_, Other { fate: Fate::NotYet { since, .. }, .. }) => format!("not before {since}"),
        NameMeaning::Several(several) => format!("{} candidates", several.len()),
        NameMeaning::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn the_country_of_each_year_follows_from_the_list_of_2018() {
    // 2016 to 2019 as the national table counts them; the others by hand from the list of mergers.
    for (date, count) in [
        ("2014-01-01", 403),
        ("2015-01-01", 393),
        ("2016-01-01", 390),
        ("2017-01-01", 388),
        ("2018-01-01", 380),
        ("2018-12-31", 380),
        ("2019-01-01", 355),
        ("2021-01-01", 352),
        ("2022-01-01", 345),
        ("2022-03-24", 344),
        ("2023-01-01", 342),
    ] {
        assert_eq!(shipped(date).gemeenten.len(), count, "{date}");
    }
}

#[test]
fn there_and_back_is_the_same_list() {
    let (from, to) = (parse_date("2018-01-01").unwrap(), parse_date("2023-01-01").unwrap());
    let register = shipped("2018-01-01");
    let list: NamesByCode = register.gemeenten.iter().map(|gemeente| (gemeente.code, gemeente.name.clone())).collect();
    let there = roll(list.clone(), &register.mergers, from, to);
    assert_eq!(roll(there, &register.mergers, to, from), list);
}

#[test]
fn the_names_of_each_gemeente_are_those_that_lead_to_it() {
    let register = shipped("2018-02-06");
    let names = register.spellings.of_each();
    let of = |said: &str| {
        let NameMeaning::Gemeente(at) = register.spellings.find(said) else { panic!("{said}") };
        names[&at].iter().copied().collect::<Vec<_>>()
    };
    assert_eq!(of("'s-Gravenhage"), ["den haag", "s gravenhage"]);
    assert_eq!(of("Bergen (NH.)"), ["bergen nh", "bergen noord holland"]);
    // Another name since 2016; what went into another gemeente is no name of that one.
    assert_eq!(of("Berg en Dal"), ["berg en dal", "groesbeek"]);
    assert!(names.values().flatten().all(|name| *name != "boskoop"));
    assert_eq!(names.len(), register.gemeenten.len());
}

#[test]
fn every_spelling_that_was_seen_is_settled() {
    let register = shipped("2018-02-06");
    for line in SPELLINGS.lines().skip(1) {
        let fields: Vec<&str> = line.split(';').collect();
        let code: GemeenteCode = fields[1].parse().unwrap();
        match register.by_code.get(&code) {
            Some(&at) => assert_eq!(register.spellings.find(fields[0]), NameMeaning::Gemeente(at), "{line}"),
            None => {
                let NameMeaning::Other(other, _) = register.spellings.find(fields[0]) else { panic!("{line}") };
                assert_eq!(other, code, "{line}");
            }
        }
        assert_eq!(plain(&register, code), fields[2], "{line}");
    }
}

fn plain(register: &Register, code: GemeenteCode) -> &str {
    register.name_of(code)
}

#[test]
fn every_way_to_write_a_name_finds_it() {
    let register = shipped("2018-02-06");
    for (said, is) in [
        ("GEMEENTE ZWOLLE", "Zwolle"),
        ("gem. Zwolle", "Zwolle"),
        ("Zwolle, gemeente", "Zwolle"),
        ("Zwolle (gemeente)", "Zwolle"),
        ("'s Gravenhage", "'s-Gravenhage"),
        ("\u{2019}s-Gravenhage", "'s-Gravenhage"),
        ("s-gravenhage", "'s-Gravenhage"),
        ("Den Haag / 's-Gravenhage", "'s-Gravenhage"),
        ("Bergen (NH)", "Bergen (NH.)"),
        ("BERGEN NH", "Bergen (NH.)"),
        ("Bergen (L)", "Bergen (L.)"),
        ("Tytsjerksteradiel / Tietjerksteradeel", "Tytsjerksteradiel"),
        ("Leeuwarden (Ljouwert)", "Leeuwarden"),
        ("Gemeente Leeuwarden / Gemeente Ljouwert", "Leeuwarden"),
        ("De Fryske Marren (De Friese Meren)", "De Fryske Marren"),
        ("Groesbeek", "Groesbeek, now Berg en Dal"),
        ("Leeuwarden / Zwolle", "unknown"),
        ("Leeuwarden (Zuid)", "unknown"),
        ("Zwole", "unknown"),
        ("Bergen", "2 candidates"),
        ("Boskoop", "gone into Alphen aan den Rijn"),
        ("Millingen aan de Rijn", "gone into Berg en Dal"),
        ("Skarsterlân", "gone into De Fryske Marren"),
        ("Boarnsterhim", "gone into Heerenveen, Leeuwarden, Súdwest-Fryslân, De Fryske Marren"),
        ("Het Hogeland", "not before 2019-01-01"),
        ("Voorne aan Zee", "not before 2023-01-01"),
    ] {
        assert_eq!(name(&register, said), is, "{said}");
    }
    let earlier = shipped("2015-01-01");
    assert_eq!(name(&earlier, "Groesbeek"), "Groesbeek");
    assert_eq!(name(&earlier, "Berg en Dal"), "not before 2016-01-01");
    assert_eq!(name(&earlier, "De Friese Meren"), "De Friese Meren");
}

#[test]
fn mergers_that_run_in_a_circle_end() {
    let code = |number: u32| format!("GM{number:04}").parse::<GemeenteCode>().unwrap();
    let merger = |old: u32, new: u32| Merger {
        old: code(old),
        old_name: format!("Oud {old}"),
        new: code(new),
        new_name: format!("Nieuw {new}"),
        since: parse_date("2017-01-01").unwrap(),
        kind: MergerKind::Renamed,
        inhabitants: None,
    };
    let mergers = [merger(1, 2), merger(2, 1)];
    let now = FxHashMap::default();
    let others = Fates::new(&now, &mergers, None).others(&mergers, parse_date("2018-01-01").unwrap());
    assert_eq!(others.len(), 2);
    assert!(others.iter().all(|(_, other)| matches!(other.fate, Fate::Gone { .. })));
}

#[test]
fn a_register_with_dates_has_the_rows_that_hold() {
    let list = "code;naam;ingang;einde\n0001;Aadorp;;2018-01-01\n0002;Beekdal;;\n0003;Nieuwdorp;2019-01-01;\n0002;Beek;;2017-01-01\n0000;Onbekend;;\n";
    let columns = "ingang = { from = \"ingang\", type = \"date\" }\neinde = { from = \"einde\", type = \"date\" }";
    let manifest = manifest("since = \"ingang\"\nuntil = \"einde\"", "not_gemeenten = [\"0000\"]", columns);
    let on = |date: &str| {
        let peildatum = Peildatum(parse_date(date).unwrap());
        read_register(&manifest, peildatum, &InMemory::from_iter([("gemeenten.csv", list)])).ok().unwrap()
    };
    let names = |register: &Register| register.gemeenten.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    // Two rows of Beekdal, one after the other.
    assert_eq!(names(&on("2017-12-31")), ["Aadorp", "Beekdal"]);
    assert_eq!(names(&on("2018-01-01")), ["Beekdal"]);
    assert_eq!(names(&on("2019-01-01")), ["Beekdal", "Nieuwdorp"]);
    let register = on("2018-06-01");
    assert_eq!(name(&register, "Aadorp"), "gone into ");
    assert_eq!(name(&register, "Nieuwdorp"), "not before 2019-01-01");
    assert_eq!(name(&register, "Beek"), "Beekdal");
    assert_eq!(register.lines.as_ref().map(FxHashSet::len), Some(1), "only the row of Beekdal holds");
}
