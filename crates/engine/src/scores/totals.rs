//! Colours counted by group: by province, by the stars of an account, by any figure of the rules.

use serde::Serialize;

use super::{Attribute, Attributes, Counts, Reader};
use crate::dataset::GemeenteIndex;
use crate::terms::{Colour, Value};
use crate::what_if::{Set, typed};

/// How many rows of the summary have which colour, of the gemeenten that have something in common.
#[derive(Serialize)]
pub struct Total {
    /// What they have in common, as it is printed.
    pub group: String,
    pub gemeenten: usize,
    /// In the order of [`Colour::ALL`].
    pub colours: Counts,
}

/// The colours of gemeenten by group.
#[derive(Serialize)]
pub struct Totals {
    schema: &'static str,
    /// What they are put together by.
    pub by: String,
    /// In the order of what they have in common; those of which it is not known come last.
    pub groups: Vec<Total>,
    /// What is set for a what-if.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    what_if: Vec<Set>,
}

impl Totals {
    pub fn of((by, about): &(String, Attribute), answers: &Attributes<'_>, gemeenten: &[GemeenteIndex]) -> Totals {
        let mut groups: Vec<(Value, Total)> = Vec::new();
        for &gemeente in gemeenten {
            let value = answers.value(*about, gemeente);
            let at = groups.iter().position(|(known, _)| *known == value).unwrap_or_else(|| {
                let group = answers.printed(*about, gemeente);
                groups.push((value, Total { group, gemeenten: 0, colours: [0; 4] }));
                groups.len() - 1
            });
            let Some((_, total)) = groups.get_mut(at) else { continue };
            total.gemeenten += 1;
            for (count, colour) in total.colours.iter_mut().zip(Colour::ALL) {
                *count += answers.count(colour, gemeente);
            }
        }
        groups.sort_by(|(one, first), (other, second)| {
            let numbers = match (one, other) {
                (Value::Number(one), Value::Number(other)) => one.cmp(other),
                _ => {
                    let place = |value| answers.place(*about, value);
                    place(one).cmp(&place(other)).then_with(|| first.group.cmp(&second.group))
                }
            };
            one.is_missing().cmp(&other.is_missing()).then(numbers)
        });
        let groups = groups.into_iter().map(|(_, total)| total).collect();
        Totals { schema: "mdd-totals/1", by: by.clone(), groups, what_if: answers.evaluation.what_if() }
    }

    /// A line a group.
    pub fn to_csv(&self, reader: Reader) -> Vec<u8> {
        let colours = Colour::ALL.map(Colour::word);
        let what_if = typed(&self.what_if);
        let set = what_if.iter().map(|_| "what_if");
        let mut file = reader.file([self.by.as_str(), "gemeenten"].into_iter().chain(colours).chain(set));
        for total in &self.groups {
            let counts = total.colours.map(|count| count.to_string());
            let count = total.gemeenten.to_string();
            file.line([&total.group, &count].into_iter().chain(&counts).chain(&what_if));
        }
        file.into_bytes()
    }

    /// # Errors
    /// None in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}
