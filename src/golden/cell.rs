//! One score as it is kept: a letter, what is printed, and the reason of a grijs, with colons between them.
//!
//! Read strictly: what is not exactly what would be written is no score.

use std::fmt::Write as _;

use serde::Serialize;

use mdd_engine::engine::Score;
use mdd_engine::fault::OrFault;
use mdd_engine::terms::{Colour, GreyReason};

/// One indicator of one gemeente, as a reader of the report sees it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ApprovedCell {
    #[serde(flatten)]
    pub judgement: Judgement,
    pub value: String,
    /// Empty when no benchmark is printed.
    pub benchmark: String,
}

/// A colour, and for grijs the reason.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Judgement {
    /// None when the indicator is never in a colour.
    pub colour: Option<Colour>,
    /// By its name in the rules.
    pub reason: Option<String>,
}

/// What stands for a colour in a cell. Grijs is a small letter: beside the others it should not draw the eye.
pub(super) const LETTERS: [(char, Option<Colour>); 5] = [
    ('G', Some(Colour::Groen)),
    ('O', Some(Colour::Oranje)),
    ('R', Some(Colour::Rood)),
    ('g', Some(Colour::Grijs)),
    ('.', None),
];

/// Before a reason that the rules have of their own: what is no reason that every version has, is none without it.
const OWN: &str = "*";

fn is_known(reason: &str) -> bool {
    GreyReason::ALL.into_iter().any(|known| known.word() == reason)
}

impl From<Score<'_>> for ApprovedCell {
    fn from(score: Score<'_>) -> Self {
        let judgement = Judgement { colour: score.colour, reason: score.reason.map(|reason| reason.name().to_owned()) };
        ApprovedCell { judgement, value: score.figure.to_string(), benchmark: score.benchmark.to_string() }
    }
}

impl ApprovedCell {
    /// A letter, the figure, the benchmark when there is one, and the reason of grijs.
    pub(super) fn write(&self, into: &mut String) {
        let letter = LETTERS.iter().find(|(_, colour)| *colour == self.judgement.colour);
        let (letter, _) = letter.or_fault("a letter for every colour");
        let _ = write!(into, "{letter}:{}", escaped(&self.value));
        if !self.benchmark.is_empty() {
            let _ = write!(into, ":{}", escaped(&self.benchmark));
        }
        if self.judgement.colour == Some(Colour::Grijs) {
            let reason = self.judgement.reason.as_deref().unwrap_or_default();
            let own = if reason.is_empty() || is_known(reason) { "" } else { OWN };
            let _ = write!(into, ":{own}{}", escaped(reason));
        }
    }

    pub(super) fn parse(text: &str) -> Option<ApprovedCell> {
        let mut fields = fields(text);
        let letter = fields.first()?.clone();
        let (_, colour) = *LETTERS.iter().find(|(known, _)| letter.chars().eq([*known]))?;
        let reason = match colour {
            Some(Colour::Grijs) => {
                let name = fields.pop()?;
                match name.strip_prefix(OWN) {
                    Some(own) => Some(own.to_owned()),
                    None if name.is_empty() => None,
                    None if is_known(&name) => Some(name),
                    None => return None,
                }
            }
            _ => None,
        };
        let judgement = Judgement { colour, reason };
        let cell = match fields.as_slice() {
            [_, value] => ApprovedCell { judgement, value: value.clone(), benchmark: String::new() },
            [_, value, benchmark] => ApprovedCell { judgement, value: value.clone(), benchmark: benchmark.clone() },
            _ => return None,
        };
        let mut written = String::new();
        cell.write(&mut written);
        (written == text).then_some(cell)
    }
}

/// A text in which colons, tabs and ends of lines separate nothing.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\\\"),
            ':' => escaped.push_str("\\:"),
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// The fields between colons, each as it was before [`escaped`].
pub(super) fn fields(text: &str) -> Vec<String> {
    let mut fields = vec![];
    let mut field = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ':' => fields.push(std::mem::take(&mut field)),
            '\\' => field.push(match letters.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                Some(other) => other,
                None => '\\',
            }),
            letter => field.push(letter),
        }
    }
    fields.push(field);
    fields
}
