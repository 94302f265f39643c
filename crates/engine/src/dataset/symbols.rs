//! Texts as small numbers: each text of the data once, so that comparing and counting texts is comparing numbers.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use crate::fault::OrFault;

/// A text of a [`Symbols`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(pub u32);

/// Texts in the order in which they were first seen.
#[derive(Clone, Default)]
pub struct Symbols {
    texts: IndexSet<Box<str>, FxBuildHasher>,
}

impl Symbols {
    pub fn intern(&mut self, text: &str) -> Symbol {
        match self.find(text) {
            Some(symbol) => symbol,
            None => symbol(self.texts.insert_full(text.into()).0),
        }
    }

    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.texts.get_index_of(text).map(symbol)
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.get_index(symbol.0 as usize).or_fault("a text of these")
    }

    /// Each text, in the order of their symbols.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

/// The last number is no text: [`Column::NO_TEXT`](super::Column::NO_TEXT).
fn symbol(place: usize) -> Symbol {
    let place = u32::try_from(place).ok().filter(|place| *place < u32::MAX);
    Symbol(place.or_fault("four thousand million different texts do not fit in memory"))
}
