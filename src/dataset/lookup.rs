//! Which gemeente somebody means: by code, or by name without case and accents.

use rustc_hash::FxHashMap;

use super::{Dataset, Gemeente};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, nearest_few};
use crate::terms::{GemeenteCode, plain_name};

/// Plain names and spellings of the gemeenten of the peildatum, each with its place in the dataset.
#[derive(Clone, Default, Debug)]
pub struct Spellings {
    by_name: FxHashMap<String, usize>,
    /// Gemeenten of before the peildatum: into which they went.
    abolished: FxHashMap<String, Vec<String>>,
}

impl Spellings {
    /// The first meaning of a name stays: an official name is never overruled by a spelling.
    pub fn add(&mut self, name: &str, gemeente: usize) {
        self.by_name.entry(plain_name(name)).or_insert(gemeente);
    }

    /// A gemeente that is no more, by name or code.
    pub fn add_abolished(&mut self, name: &str, into: Vec<String>) {
        self.abolished.entry(plain_name(name)).or_insert(into);
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
    pub fn find(&self, asked: &str) -> Result<usize, Diagnostics> {
        let found = match asked.parse::<GemeenteCode>() {
            Ok(code) => self.index_of(code),
            Err(_) => self.spellings.find(asked),
        };
        found.ok_or_else(|| self.not_found(asked).into())
    }

    /// A gemeente that begins with these words is suggested, never taken by likeness alone.
    fn not_found(&self, asked: &str) -> Diagnostic {
        let place = || Place::Argument(asked.to_owned());
        let unknown = || Diagnostic::error(Code::UnknownGemeente, place(), format!("there is no gemeente `{asked}`"));
        let code = asked.parse::<GemeenteCode>().map(|code| code.to_string());
        let key = plain_name(code.as_deref().unwrap_or(asked));
        if let Some(into) = self.spellings.abolished.get(&key) {
            let error = Diagnostic::error(
                Code::UnknownGemeente,
                place(),
                format!("gemeente `{asked}` is no more on the peildatum"),
            );
            return if into.is_empty() { error } else { error.help(format!("it went into {}", into.join(", "))) };
        }
        if let Ok(code) = asked.parse::<GemeenteCode>() {
            let message = format!("there is no gemeente {code} on the peildatum");
            return Diagnostic::error(Code::UnknownGemeente, place(), message).help("`mdd scores` lists the gemeenten");
        }
        let plain = plain_name(asked);
        let begins = self.gemeenten.iter().filter(|gemeente| !plain.is_empty() && starts_with(gemeente, &plain));
        let begins: Vec<String> = begins.map(|gemeente| format!("{} ({})", gemeente.name, gemeente.code)).collect();
        match begins.as_slice() {
            [] => {
                let near = nearest_few(asked, self.gemeenten.iter().map(|gemeente| gemeente.name.as_str()), 3);
                match near.is_empty() {
                    true => unknown().help("give a code (GM1884) or a name; `mdd scores` lists the gemeenten"),
                    false => unknown().help(format!("did you mean {}?", near.join(", or "))),
                }
            }
            [one] => unknown().help(format!("did you mean {one}?")),
            several => {
                let message = format!("`{asked}` can be {} gemeenten", several.len());
                Diagnostic::error(Code::AmbiguousGemeente, place(), message)
                    .help(format!("give the whole name or the code: {}", several.join(", ")))
            }
        }
    }
}

fn starts_with(gemeente: &Gemeente, plain: &str) -> bool {
    let name = plain_name(&gemeente.name);
    name.strip_prefix(plain).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
