//! The texts of one column while it is read, each kept once.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use mdd_engine::fault::OrFault;

/// Texts of one column, each once; they get their place among all texts when the tables are put together.
#[derive(Default)]
pub(super) struct LocalTexts {
    pub texts: IndexSet<Box<str>, FxBuildHasher>,
}

impl LocalTexts {
    pub fn find(&self, text: &str) -> Option<u32> {
        self.texts.get_index_of(text).map(number)
    }

    /// The place of a text, wherever it came from.
    pub fn place(&mut self, text: &str) -> u32 {
        self.find(text).unwrap_or_else(|| self.add(text))
    }

    pub fn add(&mut self, text: &str) -> u32 {
        number(self.texts.insert_full(text.into()).0)
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place)
        .ok()
        .filter(|place| *place < u32::MAX)
        .or_fault("four thousand million texts do not fit in memory")
}
