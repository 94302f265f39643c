//! Under which code a gemeente was known at an earlier edition, and which gemeenten went into it since.

use super::{Merger, MergerKind};
use crate::terms::{Date, GemeenteCode};

/// A gemeente that is no more, and whose past is therefore that of another one.
#[derive(Clone, Copy)]
pub struct Predecessor<'e> {
    pub code: GemeenteCode,
    pub name: &'e str,
    /// The first day on which it was not there any more.
    pub until: Date,
}

/// The code of a gemeente on a day: before it got another name it most often had another code.
pub fn code_on(mergers: &[Merger], code: GemeenteCode, day: Date) -> GemeenteCode {
    let mut code = code;
    // Each step goes back in time, so there are no more steps than mergers.
    for _ in mergers {
        let renamed = |merger: &&Merger| {
            merger.kind == MergerKind::Renamed && merger.new == code && merger.old != code && merger.since > day
        };
        let Some(found) = mergers.iter().find(renamed) else { break };
        code = found.old;
    }
    code
}

/// Those that went into a gemeente by a day, and those that went into them; the last ones first.
pub fn predecessors(mergers: &[Merger], code: GemeenteCode, day: Date) -> Vec<Predecessor<'_>> {
    let mut found: Vec<Predecessor<'_>> = Vec::new();
    let mut of = vec![(code, day)];
    while let Some((code, by)) = of.pop() {
        for merger in went_into(mergers, code, None, by) {
            if !found.iter().any(|known| known.code == merger.old) {
                found.push(Predecessor { code: merger.old, name: &merger.old_name, until: merger.since });
                of.push((merger.old, merger.since));
            }
        }
    }
    found
}

/// The mergers into a gemeente after a day, if one is given, up to another.
pub fn went_into(
    mergers: &[Merger],
    code: GemeenteCode,
    after: Option<Date>,
    by: Date,
) -> impl Iterator<Item = &Merger> {
    mergers.iter().filter(move |merger| {
        let within = after.is_none_or(|after| merger.since > after) && merger.since <= by;
        merger.new == code && merger.old != code && merger.kind != MergerKind::Renamed && within
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merger(old: &str, new: &str, since: (i16, i8), kind: MergerKind) -> Merger {
        let (year, month) = since;
        Merger {
            old: old.parse().expect("a code"),
            old_name: old.to_owned(),
            new: new.parse().expect("a code"),
            new_name: new.to_owned(),
            since: Date::constant(year, month, 1),
            kind,
            inhabitants: None,
        }
    }

    #[test]
    fn another_name_is_the_same_gemeente_and_a_merger_is_not() {
        let mergers = [
            merger("GM0001", "GM0002", (2016, 1), MergerKind::Renamed),
            merger("GM0003", "GM0004", (2017, 1), MergerKind::IntoNew),
            merger("GM0002", "GM0004", (2017, 1), MergerKind::IntoNew),
        ];
        let code = |text: &str| text.parse::<GemeenteCode>().expect("a code");
        let day = |year| Date::constant(year, 6, 1);
        assert_eq!(code_on(&mergers, code("GM0002"), day(2015)), code("GM0001"));
        assert_eq!(code_on(&mergers, code("GM0002"), day(2016)), code("GM0002"));
        assert_eq!(code_on(&mergers, code("GM0004"), day(2015)), code("GM0004"));
        let names = |by| -> Vec<String> {
            predecessors(&mergers, code("GM0004"), day(by)).iter().map(|found| found.name.to_owned()).collect()
        };
        assert_eq!(names(2016), Vec::<String>::new());
        assert_eq!(names(2017), ["GM0003", "GM0002"]);
    }
}
