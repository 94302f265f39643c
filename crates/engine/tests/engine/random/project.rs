//! A random small project: a few figures, one indicator with a few rules; and the same with something changed.
//!
//! Longer than most: one project is made here, and each of its parts refers to the others.

use std::fmt::Write as _;

use super::chance::Chance;
use super::conditions::{CONSTANTS, Condition, LIKES, Maker, NUMBERS, SIGNS, compare};

pub const COLUMNS: &str = r#"
a = { from = "a", type = "number" }
b = { from = "b", type = "number" }
c = { from = "c", type = "number" }
groep = { from = "groep", type = "choice", allowed = ["p", "q", "r"] }
merk = { from = "merk", type = "text" }
dag = { from = "dag", type = "date" }
"#;
pub const ROWS: &str = r#"
columns = { dikte = { from = "dikte", type = "number" } }
"#;

const COLOURS: [&str; 4] = ["groen", "oranje", "rood", "grijs"];
const FORMULAS: [&str; 6] = ["x + y", "x - y", "x * 2", "x * 100 / y", "n / 3", "x * y"];
/// What is made of the figures of a country, beside the mean.
const MADE: [&str; 7] = [
    "kind = \"median\"",
    "kind = \"median\"\npeers = \"groep\"",
    "kind = \"quantile\"\nat = 0.9",
    "kind = \"quantile\"\nat = 0.25\nover = 'z > 1'",
    "kind = \"best\"",
    "kind = \"rank\"",
    "kind = \"rank\"\npeers = \"groep\"",
];
/// At how many decimals a figure is printed; none: it is nowhere printed.
const DECIMALS: [Option<u32>; 7] = [Some(0), Some(0), Some(1), Some(1), Some(2), Some(3), None];

#[derive(Clone, PartialEq)]
enum Benchmark {
    None,
    Mean,
    Over(Condition),
    Peers(&'static str),
    Norm(&'static str),
    Count(Condition),
    Share(Condition),
    /// As it is written.
    Made(&'static str),
}

/// What a version says.
#[derive(Clone, PartialEq)]
pub struct Version {
    /// Whether there is arithmetic in conditions.
    sums: bool,
    /// Of x, y, z, and the formula.
    decimals: [Option<u32>; 4],
    percent: bool,
    formula: &'static str,
    /// What is counted.
    thick: Option<&'static str>,
    threshold: &'static str,
    /// The period that is called so.
    recent: &'static str,
    chain: Vec<Condition>,
    value: String,
    benchmark: Benchmark,
    benchmark_decimals: Option<u32>,
    exact: bool,
    rules: Vec<(Condition, &'static str)>,
    composed: Option<Composed>,
}

/// Figures that are made of others by declaration: k is a class, w a weighted mean of y and z, p points for the questions.
#[derive(Clone, PartialEq)]
struct Composed {
    of: &'static str,
    /// Where classes end.
    ends: [&'static str; 2],
    weights: [&'static str; 2],
    decimals: u32,
    missing: &'static str,
}

impl Composed {
    fn random(chance: &mut Chance) -> Composed {
        let close = [["1", "3"], ["0", "3.2"], ["3.2", "3.3"], ["2.5", "50"], ["-1", "3.55"]];
        Composed {
            of: chance.one(&["x", "x", "y", "n", "f", "w"]),
            ends: chance.one(&close),
            weights: chance.one(&[["2", "1"], ["1", "1"], ["0.5", "3"]]),
            decimals: u32::try_from(chance.below(3)).unwrap(),
            missing: chance.one(&["leave-out", "missing"]),
        }
    }

    fn leaf(chance: &mut Chance, chain: usize) -> Condition {
        let class = |chance: &mut Chance| chance.one(&["\"laag\"", "\"midden\"", "\"hoog\""]);
        match chance.below(8) {
            0..=2 => {
                let class = class(chance).to_owned();
                Condition::Compare("k".to_owned(), chance.one(&["==", "!="]), class)
            }
            3 => Condition::OneOf("k", vec![class(chance), "\"midden\""]),
            4 => Condition::Missing(chance.one(&["k", "w"]).to_owned()),
            5 if chain > 0 => {
                Condition::Compare("p".to_owned(), chance.one(&SIGNS), chance.one(&["0", "1", "3"]).into())
            }
            6 => Condition::Compare("w".to_owned(), chance.one(&SIGNS), chance.one(&["x", "y", "f"]).to_owned()),
            _ => Condition::Compare("w".to_owned(), chance.one(&SIGNS), chance.one(&CONSTANTS).to_owned()),
        }
    }

    fn text(&self, chain: usize) -> String {
        let Composed { of, ends: [low, high], weights: [y, z], decimals, missing } = self;
        let mut text = format!(
            "[measure.k]\nof = \"{of}\"\nclasses = [{{ below = {low}, is = \"laag\" }}, {{ below = {high}, is = \"midden\" }}, {{ is = \"hoog\" }}]\n\
             [measure.w]\nweights = {{ y = {y}, z = {z} }}\nmissing_part = \"{missing}\"\ndisplay = {{ unit = \"number\", decimals = {decimals} }}\n"
        );
        let points: Vec<String> = (0..chain).map(|at| format!("h{at} = {}", at + 1)).collect();
        if !points.is_empty() {
            let _ = write!(text, "[measure.p]\npoints = {{ {} }}\nmissing_part = \"{missing}\"\n", points.join(", "));
        }
        text
    }
}

impl Version {
    pub fn random(chance: &mut Chance, sums: bool) -> Version {
        let mut version = Version {
            sums,
            decimals: [0; 4].map(|_| chance.one(&DECIMALS)),
            percent: chance.percent(20),
            formula: chance.one(&FORMULAS),
            thick: chance.percent(40).then(|| chance.one(&CONSTANTS)),
            threshold: chance.one(&CONSTANTS),
            recent: "months = 1",
            chain: Vec::new(),
            value: if chance.percent(60) { "x" } else { chance.one(&["x", "y", "n", "f", "h0", "groep", "dag"]) }
                .to_owned(),
            benchmark: Benchmark::None,
            benchmark_decimals: chance.percent(50).then(|| u32::try_from(chance.below(3)).unwrap()),
            exact: chance.percent(30),
            rules: Vec::new(),
            composed: None,
        };
        version.decimals[0].get_or_insert(1);
        let chain = if version.value == "h0" { 1 } else { 0 } + chance.one(&[0, 0, 1, 1, 2, 3]);
        for at in 0..chain {
            let condition = Maker { chance, chain: at, benchmark: false, sums }.condition(1);
            version.chain.push(condition);
        }
        let is_number = NUMBERS.contains(&version.value.as_str());
        let mut over = Maker { chance, chain, benchmark: false, sums };
        version.benchmark = match over.chance.below(12) {
            0 | 1 if is_number => Benchmark::Mean,
            2 if is_number => Benchmark::Over(over.condition(0)),
            3 if is_number => Benchmark::Peers(over.chance.one(&["groep", "merk", "y", "n"])),
            4 => Benchmark::Norm(over.chance.one(&CONSTANTS)),
            5 => Benchmark::Count(over.condition(1)),
            6 => Benchmark::Share(over.condition(1)),
            7..=9 if is_number => Benchmark::Made(over.chance.one(&MADE)),
            _ => Benchmark::None,
        };
        if let Some(slot) = NUMBERS.iter().position(|name| *name == version.value)
            && let Some(decimals) = version.decimals.get_mut(if slot == 4 { 3 } else { slot })
        {
            decimals.get_or_insert(1);
        }
        version.rules = version.random_rules(chance);
        match chance.below(12) {
            0 => version.rounded_in_one_way(chance),
            1 => version.rounded_in_two_ways(chance),
            2 => version.about_two_figures(chance),
            _ => {}
        }
        version
    }

    /// Two rules that leave nothing open, on either side of a constant that is on no grid.
    fn rounded_in_one_way(&mut self, chance: &mut Chance) {
        let (name, constant) = (chance.one(&["x", "x", "y"]), chance.one(&CONSTANTS));
        self.decimals = self.decimals.map(|_| Some(u32::try_from(chance.below(3)).unwrap()));
        self.exact = false;
        self.rules = vec![(compare(name, ">=", constant), "groen"), (compare(name, "<", constant), "rood")];
    }

    /// A figure that a yes-or-no measure sees rounded, and the rules exactly.
    fn rounded_in_two_ways(&mut self, chance: &mut Chance) {
        let close = ["3.2", "3.3", "3.6", "3.55", "3.25", "3", "2.5"];
        self.decimals[0] = Some(u32::try_from(chance.below(2)).unwrap());
        self.exact = true;
        self.chain = vec![compare("x", chance.one(&SIGNS), chance.one(&close))];
        self.value = "x".to_owned();
        self.benchmark = Benchmark::None;
        let holds = Condition::Holds("h0".to_owned());
        self.rules = vec![
            (compare("x", "<", chance.one(&close)), "rood"),
            (compare("x", ">=", chance.one(&close)), "groen"),
            (if chance.percent(50) { Condition::Not(Box::new(holds)) } else { holds }, "oranje"),
        ];
    }

    /// Grijs without both of two figures, so that it makes no difference to the rules which of the two is printed.
    fn about_two_figures(&mut self, chance: &mut Chance) {
        self.value = chance.one(&["x", "y"]).to_owned();
        self.decimals = self.decimals.map(|decimals| decimals.or(Some(1)));
        self.benchmark =
            chance.one(&[Benchmark::Mean, Benchmark::Peers("groep"), Benchmark::Over(compare("z", ">", "1"))]);
        self.benchmark_decimals = Some(1);
        let absent = ["x", "y"].map(|name| Condition::Missing(name.to_owned())).to_vec();
        self.rules = vec![
            (Condition::Any(absent), "grijs"),
            (Condition::Compare("x".to_owned(), chance.one(&[">", ">="]), "benchmark".to_owned()), "groen"),
            (Condition::Always(true), "rood"),
        ];
    }

    fn random_rules(&self, chance: &mut Chance) -> Vec<(Condition, &'static str)> {
        let benchmark = self.benchmark != Benchmark::None;
        // What leaves nothing open, or nearly so.
        if chance.percent(45) {
            let (low, high) = (chance.below(CONSTANTS.len()), chance.below(CONSTANTS.len()));
            let name = chance.one(&["x", "x", "x", "y", "n"]);
            let (low, high) = (CONSTANTS[low], CONSTANTS[high]);
            let mut rules = match chance.below(5) {
                0 => vec![(compare(name, ">=", low), "groen"), (compare(name, "<", low), "rood")],
                1 => vec![(compare(name, "<", low), "rood"), (compare(name, ">=", high), "groen")],
                2 if benchmark => {
                    vec![(compare(name, "<", "benchmark"), "rood"), (compare(name, ">=", "benchmark"), "groen")]
                }
                3 if benchmark => vec![(compare(name, ">", "benchmark"), "groen"), (Condition::Always(true), "rood")],
                _ => vec![(compare(name, "<=", low), "groen"), (compare(name, ">", high), "oranje")],
            };
            if !self.chain.is_empty() {
                let last = Condition::Holds(format!("h{}", self.chain.len() - 1));
                rules.push((if chance.percent(50) { Condition::Not(Box::new(last)) } else { last }, "oranje"));
            }
            return rules;
        }
        let mut maker = Maker { chance, chain: self.chain.len(), benchmark, sums: self.sums };
        let count = 1 + maker.chance.below(4);
        let mut rules: Vec<(Condition, &'static str)> =
            (0..count).map(|_| (maker.condition(2), maker.chance.one(&COLOURS))).collect();
        if maker.chance.percent(40) {
            rules.push((Condition::Always(true), maker.chance.one(&COLOURS)));
        }
        rules
    }

    /// The same with figures that are made of others by declaration; its rules ask for them.
    pub fn composed(mut self, chance: &mut Chance) -> Version {
        self.composed = Some(Composed::random(chance));
        let chain = self.chain.len();
        for _ in 0..1 + chance.below(2) {
            let (at, leaf) = (chance.below(self.rules.len()), Composed::leaf(chance, chain));
            let own = self.rules[at].0.clone();
            self.rules[at].0 = match chance.below(4) {
                0 => Condition::All(vec![own, leaf]),
                1 => Condition::Any(vec![leaf, own]),
                2 => Condition::Not(Box::new(leaf)),
                _ => leaf,
            };
        }
        if matches!(self.benchmark, Benchmark::Mean | Benchmark::Peers(_)) && chance.percent(50) {
            self.benchmark = Benchmark::Peers("k");
        }
        if chance.percent(15) {
            self.value = "k".to_owned();
            self.benchmark = Benchmark::None;
            self.rules.retain(|(condition, _)| !condition.text().contains("benchmark"));
            self.rules.push((Composed::leaf(chance, chain), "oranje"));
        }
        self
    }

    /// The same with something changed, perhaps nothing that matters.
    pub fn changed(&self, chance: &mut Chance) -> Version {
        let mut new = self.clone();
        for _ in 0..1 + chance.below(2) / chance.below(3).max(1) {
            new.change(chance);
        }
        new
    }

    /// Questions about texts, and about a day a period ago, beside what the rules ask.
    pub fn asks_more(&mut self, chance: &mut Chance) {
        if !chance.percent(40) {
            return;
        }
        self.recent = chance.one(&["months = 1", "months = 2", "days = 31", "days = 32", "weeks = 1", "years = 1"]);
        for _ in 0..1 + chance.below(3) {
            let at = chance.below(self.rules.len());
            let asked = match chance.below(4) {
                0 => Condition::Compare("dag".to_owned(), chance.one(&SIGNS), "ago(recent)".to_owned()),
                1 => Condition::Not(Box::new(Condition::Like(chance.one(&LIKES)))),
                _ => Condition::Like(chance.one(&LIKES)),
            };
            let own = self.rules[at].0.clone();
            self.rules[at].0 = match chance.below(3) {
                0 => asked,
                1 => Condition::All(vec![own, asked]),
                _ => Condition::Any(vec![own, asked]),
            };
        }
    }

    fn change(&mut self, chance: &mut Chance) {
        if let Some(composed) = &mut self.composed
            && chance.percent(40)
        {
            let other = Composed::random(chance);
            match chance.below(5) {
                0 => composed.of = other.of,
                1 => composed.ends = other.ends,
                2 => composed.weights = other.weights,
                3 => composed.decimals = other.decimals,
                _ => composed.missing = other.missing,
            }
            return;
        }
        let is_guarded = matches!(self.rules.first(), Some((Condition::Any(parts), _)) if matches!(parts.first(), Some(Condition::Missing(_))));
        if is_guarded && chance.percent(40) {
            self.value = if self.value == "x" { "y" } else { "x" }.to_owned();
            return;
        }
        match chance.below(12) {
            0 | 1 => {
                let at = chance.below(4);
                self.decimals[at] = self.decimals[at].map(|_| u32::try_from(chance.below(4)).unwrap());
            }
            2 => self.threshold = chance.one(&CONSTANTS),
            3 => {
                let last = self.rules.len() - 1;
                self.rules.swap(0, last);
            }
            4 if ["x", "y", "n", "f"].contains(&self.value.as_str()) => {
                self.value = chance.one(&["x", "y", "n", "f"]).to_owned();
                for decimals in &mut self.decimals {
                    decimals.get_or_insert(1);
                }
            }
            5 => self.exact = !self.exact,
            6 => self.benchmark_decimals = chance.percent(70).then(|| u32::try_from(chance.below(4)).unwrap()),
            7 => {
                let is_number = NUMBERS.contains(&self.value.as_str());
                let made = Benchmark::Made(chance.one(&MADE));
                self.benchmark = match &self.benchmark {
                    Benchmark::None => Benchmark::None,
                    Benchmark::Norm(_) => Benchmark::Norm(chance.one(&CONSTANTS)),
                    _ if is_number => chance
                        .one(&[
                            Benchmark::Mean,
                            Benchmark::Peers("groep"),
                            Benchmark::Over(compare("y", ">", "1")),
                            Benchmark::Count(compare("x", ">", "1")),
                            made,
                            Benchmark::Share(compare("x", ">", "1")),
                        ])
                        .clone(),
                    _ => Benchmark::Count(compare("x", ">", "1")),
                };
            }
            8 => {
                let at = chance.below(self.rules.len());
                if let Some(Condition::Compare(_, sign, _)) = self.rules[at].0.comparison()
                    && NUMBERS.iter().any(|_| true)
                {
                    // Of texts only these two are asked.
                    *sign = match *sign {
                        "<" => "<=",
                        "<=" => "<",
                        ">" => ">=",
                        ">=" => ">",
                        "==" => "!=",
                        _ => "==",
                    };
                }
            }
            9 if !self.chain.is_empty() => {
                let at = chance.below(self.chain.len());
                self.chain[at] = Maker { chance, chain: at, benchmark: false, sums: self.sums }.condition(1);
            }
            10 => match chance.below(3) {
                0 => self.formula = chance.one(&FORMULAS),
                1 => self.thick = chance.percent(60).then(|| chance.one(&CONSTANTS)),
                _ => self.rules = self.random_rules(chance),
            },
            _ => {
                let at = chance.below(self.rules.len());
                let twice = Condition::Not(Box::new(Condition::Not(Box::new(self.rules[at].0.clone()))));
                self.rules[at].0 = twice;
            }
        }
    }

    pub fn text(&self) -> String {
        let mut text = String::from("id = \"een\"\nlabel = \"Een\"\nbasis = \"proef\"\n");
        let _ = writeln!(text, "value = \"{}\"", self.value);
        if self.exact {
            text.push_str("compare = \"exact\"\n");
        }
        let display = |unit: &str, decimals: Option<u32>| {
            decimals.map_or_else(String::new, |decimals| {
                format!("display = {{ unit = \"{unit}\", decimals = {decimals} }}\n")
            })
        };
        let benchmark = match &self.benchmark {
            Benchmark::None => String::new(),
            Benchmark::Mean => "kind = \"mean\"\n".to_owned(),
            Benchmark::Over(over) => format!("kind = \"mean\"\nover = '{}'\n", over.text()),
            Benchmark::Peers(peers) => format!("kind = \"mean\"\npeers = \"{peers}\"\n"),
            Benchmark::Norm(norm) => format!("kind = \"norm\"\nvalue = {norm}\n"),
            Benchmark::Count(over) => format!("kind = \"count\"\nover = '{}'\n", over.text()),
            Benchmark::Share(over) => format!("kind = \"share\"\nover = '{}'\n", over.text()),
            Benchmark::Made(made) => format!("{made}\n"),
        };
        if benchmark.contains("\"best\"") || benchmark.contains("\"rank\"") {
            let _ = writeln!(
                text,
                "better = \"{}\"",
                if self.threshold.len().is_multiple_of(2) { "higher" } else { "lower" }
            );
        }
        if !benchmark.is_empty() {
            let decimals = self.benchmark_decimals.filter(|_| !benchmark.contains("\"rank\""));
            let _ = write!(text, "[benchmark]\n{benchmark}{}", display("number", decimals));
        }
        for (condition, colour) in &self.rules {
            let reason = if *colour == "grijs" { "reason = \"too-little\"\n" } else { "" };
            let _ = write!(
                text,
                "[[colour]]\nwhen = '{}'\nis = \"{colour}\"\n{reason}why = \"daarom\"\n",
                condition.text()
            );
        }
        let _ = writeln!(text, "[threshold]\ngrens = {}\nrecent = {{ {} }}", self.threshold, self.recent);
        for (at, (name, column)) in [("x", "a"), ("y", "b"), ("z", "c")].into_iter().enumerate() {
            let unit = if at == 0 && self.percent { "percent" } else { "number" };
            let shown = display(unit, self.decimals[at]);
            let _ = write!(
                text,
                "[measure.{name}]\nfrom = \"gemeenten\"\naggregate = \"first\"\nof = \"{column}\"\n{shown}"
            );
        }
        let thickness = if self.sums { "2 * dikte - grens" } else { "dikte" };
        let filter = self.thick.map_or_else(String::new, |thick| format!("where = '{thickness} > {thick}'\n"));
        let _ = write!(
            text,
            "[measure.n]\nfrom = \"rijen\"\n{filter}aggregate = \"count\"\ndisplay = {{ unit = \"number\", decimals = 0 }}\n"
        );
        let _ = write!(text, "[measure.f]\nformula = '{}'\n{}", self.formula, display("number", self.decimals[3]));
        for name in ["groep", "merk", "dag"] {
            let _ = write!(text, "[measure.{name}]\nfrom = \"gemeenten\"\naggregate = \"first\"\nof = \"{name}\"\n");
        }
        for (at, condition) in self.chain.iter().enumerate() {
            let _ = write!(text, "[measure.h{at}]\nwhen = '{}'\n", condition.text());
        }
        text.extend(self.composed.iter().map(|composed| composed.text(self.chain.len())));
        text
    }
}

impl Version {
    pub fn percent(&self) -> bool {
        self.percent
    }

    pub fn formula(&self) -> &'static str {
        self.formula
    }
}
