//! Which gemeente somebody means: by code, or by name without case and accents.

use rustc_hash::FxHashMap;

use super::{Dataset, Gemeente};
use crate::diagnostic::{Code, Diagnostic, Place, nearest_few};
use crate::terms::{GemeenteCode, plain_name};

/// Plain names and spellings of the gemeenten of the peildatum, each with its place in the dataset.
#[derive(Clone, Default, Debug)]
pub struct Spellings {
    by_name: FxHashMap<String, usize>,
}

impl Spellings {
    /// The first meaning of a name stays: an official name is never overruled by a spelling.
    pub fn add(&mut self, name: &str, gemeente: usize) {
        self.by_name.entry(plain_name(name)).or_insert(gemeente);
    }

    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(&plain_name(name)).copied()
    }
}

impl Dataset {
    /// The gemeente that was asked for.
    ///
    /// # Errors
    /// None answers to it (with the nearest), or several do (all of them are listed).
    pub fn find(&self, asked: &str) -> Result<usize, Diagnostic> {
        let place = || Place::Argument(asked.to_owned());
        if let Ok(code) = asked.parse::<GemeenteCode>() {
            return self.index_of(code).ok_or_else(|| {
                Diagnostic::error(
                    Code::UnknownGemeente,
                    place(),
                    format!("there is no gemeente {code} on the peildatum"),
                )
                .help("`mdd scores --all` lists the gemeenten")
            });
        }
        if let Some(index) = self.spellings.find(asked) {
            return Ok(index);
        }
        let plain = plain_name(asked);
        let starts: Vec<usize> = (0..self.gemeenten.len())
            .filter(|&index| {
                !plain.is_empty() && self.gemeenten.get(index).is_some_and(|gemeente| starts_with(gemeente, &plain))
            })
            .collect();
        match starts.as_slice() {
            [] => {
                let names: Vec<&str> = self.gemeenten.iter().map(|gemeente| gemeente.name.as_str()).collect();
                let near = nearest_few(asked, names, 3);
                let error =
                    Diagnostic::error(Code::UnknownGemeente, place(), format!("there is no gemeente `{asked}`"));
                Err(if near.is_empty() {
                    error.help("give a code (GM1884) or a name; `mdd scores --all` lists the gemeenten")
                } else {
                    error.help(format!("did you mean {}?", near.join(", or ")))
                })
            }
            // A single gemeente that begins with these words is suggested, never taken by likeness alone.
            several => {
                let names: Vec<String> = several
                    .iter()
                    .filter_map(|&index| self.gemeenten.get(index))
                    .map(|gemeente| format!("{} ({})", gemeente.name, gemeente.code))
                    .collect();
                if let [one] = names.as_slice() {
                    return Err(Diagnostic::error(
                        Code::UnknownGemeente,
                        place(),
                        format!("there is no gemeente `{asked}`"),
                    )
                    .help(format!("did you mean {one}?")));
                }
                Err(Diagnostic::error(
                    Code::AmbiguousGemeente,
                    place(),
                    format!("`{asked}` can be {} gemeenten", names.len()),
                )
                .help(format!("give the whole name or the code: {}", names.join(", "))))
            }
        }
    }
}

fn starts_with(gemeente: &Gemeente, plain: &str) -> bool {
    let name = plain_name(&gemeente.name);
    name.strip_prefix(plain).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
