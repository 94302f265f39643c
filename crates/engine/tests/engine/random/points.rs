//! Figures to try: around every constant, at and beside everything that is rounded to another side, and now and then none.

use mdd_engine::terms::{Date, Number, Value};

use super::chance::Chance;
use super::conditions::CONSTANTS;

/// A figure for each base measure, and a benchmark.
pub type Point = Vec<(&'static str, Value)>;

pub struct Places {
    /// Per constant, what lies around it.
    around: Vec<Vec<Number>>,
}

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

impl Places {
    pub fn new() -> Places {
        let steps = [
            "0",
            "1",
            "0.5",
            "0.1",
            "0.05",
            "0.01",
            "0.005",
            "0.001",
            "0.0005",
            "0.4999",
            "0.0499",
            "0.0001",
            "0.3",
            "0.25",
            "0.000000000001",
            "0.0000000000005",
            "0.0000000000001",
        ];
        let around = |constant: &&str| {
            let at = number(constant);
            let both = steps.iter().map(|step| number(step)).flat_map(|step| [at - step, at + step]);
            // What is rounded to the constant is rounded from the nearest whole figure too.
            let whole = at.round(0);
            both.chain([
                whole,
                whole - number("0.5"),
                whole + number("0.5"),
                whole + number("0.4999"),
                whole - number("0.4999"),
            ])
            .collect()
        };
        Places { around: CONSTANTS.iter().map(around).collect() }
    }

    pub fn near(&self, chance: &mut Chance, constants: &[usize]) -> Number {
        let constant = if constants.is_empty() || chance.percent(10) {
            chance.below(CONSTANTS.len())
        } else {
            chance.one(constants)
        };
        chance.one(&self.around[constant])
    }

    fn figure(&self, chance: &mut Chance, constants: &[usize], beside: Option<Number>) -> Value {
        match (chance.below(20), beside) {
            (0, _) => Value::Missing,
            (1..=5, Some(beside)) => {
                let step = chance.one(&self.around[0]);
                Value::Number(beside + step)
            }
            _ => Value::Number(self.near(chance, constants)),
        }
    }

    /// Now and then as far from another figure as a constant is from nothing, above or below it, or so that they add up to it.
    fn apart<const N: usize>(
        &self,
        chance: &mut Chance,
        constants: &[usize],
        beside: Option<Number>,
        figures: [&mut Value; N],
    ) {
        let Some(beside) = beside else { return };
        for figure in figures {
            let far = self.near(chance, constants);
            match chance.below(8) {
                0 | 1 => *figure = Value::Number(beside + far),
                2 | 3 => *figure = Value::Number(beside - far),
                4 => *figure = Value::Number(far - beside),
                _ => {}
            }
        }
    }

    /// `percent`: x is a share; `formula`: what f is of x, y and n.
    /// `sums`: figures are added to each other.
    pub fn point(
        &self,
        chance: &mut Chance,
        constants: &[usize],
        percent: bool,
        (formula, sums): (&str, bool),
    ) -> Point {
        let mut x = self.figure(chance, constants, None);
        let of = |value: &Value| if let Value::Number(number) = value { Some(*number) } else { None };
        let mut y = self.figure(chance, constants, of(&x));
        let mut z = self.figure(chance, constants, of(&x));
        if sums {
            self.apart(chance, constants, of(&x), [&mut y, &mut z]);
        }
        let mut n = match chance.below(12) {
            0 => Value::Missing,
            _ => Value::Number(whole(self.near(chance, constants))),
        };
        if chance.percent(40) {
            let wanted = self.near(chance, constants);
            match (formula, of(&x)) {
                ("x + y", Some(x)) => y = Value::Number(wanted - x),
                ("x - y", Some(x)) => y = Value::Number(x - wanted),
                ("x * 2", _) => x = Value::Number(wanted * number("0.5")),
                ("x * 100 / y", _) => (x, y) = (Value::Number(wanted), Value::Number(number("100"))),
                ("n / 3", _) => n = Value::Number(whole(wanted * number("3"))),
                ("x * y", _) => (x, y) = (Value::Number(wanted), Value::Number(number("1"))),
                _ => {}
            }
        }
        if let (true, Some(share)) = (percent, of(&x))
            && (share < Number::ZERO || share > number("100"))
        {
            x = Value::Number(number("100"));
        }
        let f = formula_of(formula, of(&x), of(&y), of(&n));
        let groep = match chance.below(10) {
            0 => Value::Missing,
            at => Value::Text(["p", "q", "r"][at % 3].into()),
        };
        let merk = match chance.below(10) {
            0 => Value::Missing,
            at => Value::Text(["k", "m", "Mk", "m", "mk", "KM", "k", "km", "mm"][at - 1].into()),
        };
        let dag = match chance.below(12) {
            0 => Value::Missing,
            at => {
                let days = [
                    (2018, 2, 6),
                    (2018, 2, 5),
                    (2018, 2, 7),
                    (2018, 1, 6),
                    (2018, 1, 5),
                    (2017, 12, 6),
                    (2017, 12, 5),
                    (2017, 11, 6),
                    (2017, 11, 5),
                    (2016, 1, 1),
                    (2018, 1, 7),
                ];
                let (year, month, day) = days[at - 1];
                Value::Date(Date::new(year, month, day).unwrap())
            }
        };
        let beside = chance.one(&[x.clone(), y.clone(), n.clone(), z.clone()]);
        let mut benchmark = self.figure(chance, constants, of(&beside));
        if sums {
            self.apart(chance, constants, of(&beside), [&mut benchmark]);
        }
        // Any mean may be; and so may any points, which are whole.
        let w = benchmark.clone();
        let p = of(&n).map_or(Value::Missing, |n| Value::Number(n.min(number("3"))));
        vec![
            ("x", x),
            ("y", y),
            ("z", z),
            ("n", n),
            ("f", f.map_or(Value::Missing, Value::Number)),
            ("groep", groep),
            ("merk", merk),
            ("dag", dag),
            ("benchmark", benchmark),
            ("w", w),
            ("p", p),
        ]
    }
}

/// What f is of exact figures.
pub fn formula_of(formula: &str, x: Option<Number>, y: Option<Number>, n: Option<Number>) -> Option<Number> {
    match formula {
        "x + y" => Some(x? + y?),
        "x - y" => Some(x? - y?),
        "x * 2" => Some(x? * number("2")),
        "x * 100 / y" => (x? * number("100")).checked_div(y?),
        "n / 3" => n?.checked_div(number("3")),
        _ => Some(x? * y?),
    }
}

fn whole(number: Number) -> Number {
    let whole = number.round(0);
    if whole < Number::ZERO || whole > Number::from(120usize) { Number::ZERO } else { whole }
}
