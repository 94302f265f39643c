//! A finding as an example that can be pasted into `rules/<version>/tests/*.toml`: figures, and the colour that they get.

use crate::proof::Sample;
use crate::terms::{Colour, Value};

/// What stands where only people can say the colour.
const TO_FILL_IN: &str = "...";

/// An example of an indicator; without a colour, that is left to fill in.
pub fn ready_example(indicator: &str, name: &str, sample: &Sample, colour: Option<Colour>) -> String {
    let given: Vec<String> = sample.given().map(|(name, value)| format!("{name} = {}", written(value))).collect();
    format!(
        "indicator = \"{indicator}\"\n\n[[example]]\nname   = \"{name}\"\ngiven  = {{ {} }}\ncolour = \"{}\"",
        given.join(", "),
        colour.map_or(TO_FILL_IN, |colour| colour.word())
    )
}

/// As TOML has it.
fn written(value: &Value) -> String {
    match value {
        Value::Missing => String::new(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => format!("{:?}", &**text),
        Value::Date(date) => date.to_string(),
        Value::YesNo(yes) => yes.to_string(),
    }
}
