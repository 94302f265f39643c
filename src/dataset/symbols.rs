//! Texts as small numbers: each text of the data once, so that comparing and counting texts is comparing numbers.

use rustc_hash::FxHashMap;

/// A text of a [`Symbols`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Symbol(pub u32);

/// Texts in the order in which they were first seen.
#[derive(Clone, Default)]
pub struct Symbols {
    texts: Vec<Box<str>>,
    index: FxHashMap<Box<str>, Symbol>,
}

impl Symbols {
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.index.get(text) {
            return *symbol;
        }
        // Four thousand million different texts do not fit in memory; the last one would be shared.
        let symbol = Symbol(u32::try_from(self.texts.len()).unwrap_or(u32::MAX - 1));
        self.texts.push(text.into());
        self.index.insert(text.into(), symbol);
        symbol
    }

    pub fn find(&self, text: &str) -> Option<Symbol> {
        self.index.get(text).copied()
    }

    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.get(symbol.0 as usize).map_or("", |text| text)
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
