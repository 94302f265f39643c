//! The monitor inside another program: `cargo run --example embed`.

#![expect(clippy::print_stdout, reason = "it says what it found")]

use mdd::{Language, Monitor, explained};

fn main() -> Result<(), mdd::Failure> {
    let monitor = Monitor::open(".")?;
    let country = monitor.country()?;
    for scored in country.scores().filter(|scored| scored.gemeente.name == "Kaag en Braassem") {
        let colour = scored.score.colour.map_or("-", |colour| colour.word());
        println!("{:8} {:12} {}", colour, scored.score.figure.to_string(), scored.indicator.label);
    }
    let report = country.report("Kaag en Braassem")?;
    println!("{} by the rules of {}", report.meta.gemeente, report.meta.rules);
    for why in country.explain("Kaag en Braassem", "2.3", Language::English)? {
        println!("{}", String::from_utf8_lossy(&explained(&why, 100, false)));
    }
    Ok(())
}
