//! A day in a report: as a reader sees it, and for machines.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use mdd_engine::terms::{Date, Notation};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Day(pub Date, pub Notation);

impl Day {
    /// As the report writes it: 6-2-2018
    pub fn shown(self) -> String {
        self.1.date(self.0)
    }

    /// 2018-02-06
    pub fn iso(self) -> String {
        self.0.to_string()
    }
}

impl Serialize for Day {
    /// As the date of a report, in both ways.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Day", 2)?;
        fields.serialize_field("peildatum", &self.iso())?;
        fields.serialize_field("peildatum_display", &self.shown())?;
        fields.end()
    }
}
