//! Who does something for several gemeenten together, and from when to when. Knows nothing of figures and colours.

use super::GemeenteIndex;
use crate::terms::{Date, Meaning};
use crate::text::{Span, Spanned};

/// An organisation that does something for its gemeenten.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Organisation {
    /// As it is asked for.
    pub name: String,
    pub title: String,
    /// A role.
    pub contact: String,
    /// Without those of another time than that of the data.
    pub members: Vec<GemeenteIndex>,
    /// Indicators by their id, or all of a paragraph by its number.
    pub subjects: Vec<Spanned<String>>,
    pub since: Date,
    /// The last day; none: it still goes on.
    pub until: Option<Date>,
    /// Where it is named.
    pub span: Span,
}

/// What an organisation may be there for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ServedSubject<'s> {
    /// The id of an indicator.
    pub indicator: &'s str,
    /// The number of its paragraph.
    pub section: &'s str,
}

impl Organisation {
    pub fn holds(&self, day: Date) -> bool {
        day >= self.since && self.until.is_none_or(|until| day <= until)
    }

    /// What it names of a subject.
    pub fn names(&self, subject: ServedSubject<'_>) -> Option<&Spanned<String>> {
        self.subjects.iter().find(|own| own.value == subject.indicator || own.value == subject.section)
    }

    /// Whether there is a day on which both are there.
    pub fn meets(&self, other: &Organisation) -> bool {
        let begins = |one: &Organisation, other: &Organisation| other.until.is_none_or(|until| one.since <= until);
        begins(self, other) && begins(other, self)
    }
}

/// All that there are, in the order in which they are written.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Organisations(pub(crate) Vec<Organisation>);

impl Organisations {
    pub fn all(&self) -> impl Iterator<Item = &Organisation> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Who does this for a gemeente on a day.
    pub fn of(&self, gemeente: GemeenteIndex, subject: ServedSubject<'_>, day: Date) -> Option<&Organisation> {
        self.all().find(|one| one.holds(day) && one.members.contains(&gemeente) && one.names(subject).is_some())
    }

    /// Each gemeente for which one does it on a day, with all for which that one does.
    pub fn partners(&self, subject: ServedSubject<'_>, day: Date) -> Vec<(GemeenteIndex, Vec<GemeenteIndex>)> {
        let doing = self.all().filter(|one| one.holds(day) && one.names(subject).is_some());
        doing.flat_map(|one| one.members.iter().map(|member| (*member, one.members.clone()))).collect()
    }

    /// Another sum where something else is said: for who keeps what was made of it.
    pub fn sum(&self) -> String {
        let mut meaning = Meaning::default();
        for Organisation { name, title, contact, members, subjects, since, until, .. } in &self.0 {
            let until = until.map(|until| until.to_string()).unwrap_or_default();
            [name, title, contact, &since.to_string(), &until].into_iter().for_each(|part| meaning.add(part));
            members.iter().for_each(|member| meaning.add(&usize::from(*member).to_string()));
            meaning.add("subjects");
            subjects.iter().for_each(|subject| meaning.add(&subject.value));
        }
        meaning.sum()
    }
}
