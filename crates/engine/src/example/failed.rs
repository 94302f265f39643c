//! Examples that are not as expected, as messages at the place where each is written.

use super::{Tested, TestedRules, Unexpected};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::engine::Because;
use crate::language::{Said, said};
use crate::mistakes;

mistakes! {
    enum FailedMistake {
        Fails { indicator: String, example: String, differences: Vec<Said> } = Error ExampleFails "example-fails";
    }
}

/// A message for each example that fails, beside it the rule that decides.
pub fn failed(rules: TestedRules<'_>, tested: &[Tested<'_>]) -> Diagnostics {
    let mut found = Diagnostics::default();
    for tested in tested.iter().filter(|tested| !tested.failures.is_empty()) {
        let indicator = rules.pack.indicator(tested.example.indicator);
        let mistake = FailedMistake::Fails {
            indicator: indicator.id.clone(),
            example: tested.example.name.value.clone(),
            differences: tested.failures.iter().map(difference).collect(),
        };
        let message = Diagnostic::of(tested.example.name.span, &mistake);
        let rule = match tested.found.because {
            Because::Rule(number) => indicator.colours.get(usize::from(number)),
            _ => None,
        };
        found.push(match rule {
            Some(rule) => message.second(rule.span, "decides"),
            None => message,
        });
    }
    found
}

fn difference(failure: &Unexpected) -> Said {
    said("example-difference").with("expected", failure.expected.clone()).with("found", failure.found.clone())
}
