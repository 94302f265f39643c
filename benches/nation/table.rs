//! The figures of several countries side by side. A step is linear when its time a gemeente stays the same from left to
//! right, and better than linear when it falls.

use std::fmt::Write as _;
use std::time::Duration;

use super::Outcome;

/// What the process of one country says of one step.
#[derive(Clone)]
pub enum Line {
    /// The median time of a step that makes so many things.
    Time {
        name: String,
        median: Duration,
        things: usize,
    },
    Memory {
        name: String,
        kilobytes: u64,
    },
}

impl Line {
    fn name(&self) -> &str {
        match self {
            Line::Time { name, .. } | Line::Memory { name, .. } => name,
        }
    }

    pub fn print(&self) {
        match self {
            Line::Time { name, median, things } => println!("time\t{name}\t{}\t{things}", median.as_nanos()),
            Line::Memory { name, kilobytes } => println!("memory\t{name}\t{kilobytes}\t1"),
        }
    }

    /// The whole, and how much of it each thing takes.
    fn cells(&self) -> (String, String) {
        match self {
            Line::Time { median, things: 1, .. } => (time(median.as_secs_f64()), String::new()),
            Line::Time { median, things, .. } => {
                let seconds = median.as_secs_f64();
                (time(seconds), time(seconds / u32::try_from(*things).map_or(f64::NAN, f64::from)))
            }
            Line::Memory { kilobytes, .. } => (format!("{} MB", kilobytes.div_ceil(1024)), String::new()),
        }
    }
}

/// The lines that the process of one country printed.
pub fn read(printed: &str) -> Outcome<Vec<Line>> {
    let lines = printed.lines().map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        Ok(match fields.as_slice() {
            ["time", name, nanoseconds, things] => Line::Time {
                name: (*name).to_owned(),
                median: Duration::from_nanos(nanoseconds.parse()?),
                things: things.parse()?,
            },
            ["memory", name, kilobytes, _] => Line::Memory { name: (*name).to_owned(), kilobytes: kilobytes.parse()? },
            _ => return Err(format!("this is no figure: {line}").into()),
        })
    });
    lines.collect()
}

/// A row a step, two columns a country: the median, and the same divided by what the step makes.
pub fn show(countries: &[(usize, Vec<Line>)]) -> String {
    let mut text = format!("{:30}", "gemeenten");
    for (size, _) in countries {
        let _ = write!(text, "{size:>11}{:>11}", "each");
    }
    let steps = countries.first().map(|(_, lines)| lines.as_slice()).unwrap_or_default();
    for step in steps {
        let _ = write!(text, "\n{:30}", step.name());
        for (_, lines) in countries {
            let found = lines.iter().find(|line| line.name() == step.name());
            let (whole, each) = found.map(Line::cells).unwrap_or_default();
            let _ = write!(text, "{whole:>11}{each:>11}");
        }
    }
    text
}

fn time(seconds: f64) -> String {
    match seconds {
        seconds if seconds >= 1.0 => format!("{seconds:.2} s"),
        seconds if seconds >= 1e-3 => format!("{:.2} ms", seconds * 1e3),
        seconds if seconds >= 1e-6 => format!("{:.2} us", seconds * 1e6),
        seconds => format!("{:.1} ns", seconds * 1e9),
    }
}
