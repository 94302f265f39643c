//! Figures that show what is claimed: one case of many, with a value for every input. Knows nothing of rules.

use super::input::Input;
use super::space::Space;
use super::tied::Together;
use super::words::shown;
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::terms::Value;

/// Figures that show something, each with its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sample {
    figures: Vec<Figure>,
    apart: Option<Said>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Figure {
    name: String,
    value: Value,
    /// In Dutch notation.
    shown: Said,
}

impl Sample {
    fn of(values: Vec<Value>, space: &Space, apart: Option<Said>) -> Sample {
        let figure =
            |(input, value): (&Input, Value)| Figure { name: input.name.clone(), shown: shown(input, &value), value };
        Sample { figures: space.inputs.iter().zip(values).map(figure).collect(), apart }
    }

    /// Figures of one of these cases that go together and of which something holds; else of the first.
    pub(super) fn first(
        cases: &[Vec<usize>],
        space: &Space,
        together: &Together<'_>,
        holds: &dyn Fn(&[Value]) -> bool,
    ) -> Sample {
        match together.figures(cases, space, holds) {
            Ok(values) => Sample::of(values, space, None),
            Err(why) => Sample::of(space.values(cases.first().or_fault("a case to show")), space, Some(why)),
        }
    }

    /// Why there may be no gemeente with all of these figures: some are computed from others, and none were found that go
    /// together.
    pub fn apart(&self) -> Option<&Said> {
        self.apart.as_ref()
    }

    /// "componenten = 40, recent = no"; of figures of which one follows from others that they may not go together.
    pub fn said(&self) -> Said {
        let figure =
            |figure: &Figure| said("proof-figure-is").with("name", &figure.name).with("figure", figure.shown.clone());
        let figures: Vec<Said> = self.figures.iter().map(figure).collect();
        said(if self.apart.is_some() { "proof-sample-apart" } else { "proof-sample" }).with("figures", figures)
    }

    /// The figures that there are, each with its name.
    pub fn given(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.figures
            .iter()
            .filter(|figure| !figure.value.is_missing())
            .map(|figure| (figure.name.as_str(), &figure.value))
    }
}
