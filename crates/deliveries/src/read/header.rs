//! The header: which column has which name, and where the names are when they are not where they were declared.

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

use super::{Reader, problem};
use crate::manifest::{Decoding, ListAs};
use mdd_engine::dataset::schema::CountedAs;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::language::{Said, said, sign};
use mdd_engine::mistakes;
use mdd_engine::text::{Span, cell, is_hidden, visible};

mistakes! {
    /// What can be wrong with the names of columns. `key` is the one of sources.toml that says it.
    enum HeaderMistake {
        NoColumn { found: String, key: &'static str } = Error MissingColumn "reading-no-column";
        SeveralColumns { found: String, count: usize, key: &'static str, second: String } = Error MissingColumn "reading-several-columns";
        NoSuchColumn { found: String, nth: u32, count: usize, key: &'static str } = Error MissingColumn "reading-no-such-column";
        OnOtherLine { line: u32, declared: u32 } = Error MissingColumn "reading-header-on-other-line";
        OnOtherRow { row: u32, declared: u32 } = Error MissingColumn "reading-header-on-other-row";
    }
}

/// A column that is asked for.
#[derive(Clone, Copy)]
pub struct Wanted<'w> {
    pub name: &'w str,
    /// Which of several with that name, counted from 1.
    pub nth: Option<u32>,
    /// The key of sources.toml that names it.
    pub key: &'static str,
    /// Where it names it.
    pub at: Span,
    /// What becomes of a list of values.
    pub list: Option<&'w ListAs>,
}

impl Wanted<'_> {
    /// How sources.toml says that the second of several columns of this name is meant.
    fn second(&self) -> String {
        let name = visible(self.name);
        match self.key {
            "column" => format!("gemeente = {{ column = \"{name}\", nth = 2, ... }}"),
            "name" => format!("gemeente = {{ name = \"{name}\", name_nth = 2, ... }}"),
            "only" => format!("only = {{ \"{name}\" = {{ nth = 2, says = \"...\" }} }}"),
            _ => format!("{{ from = \"{name}\", nth = 2, ... }}"),
        }
    }

    fn nth_key(&self) -> &'static str {
        if self.key == "name" { "name_nth" } else { "nth" }
    }
}

/// Of so many missing columns a name that is near is looked for.
const NEAR_LOOKED_FOR: usize = 20;

/// Which column of the header each wanted name is.
pub(super) fn find_columns(
    reader: &mut dyn Reader,
    wanted: &[Wanted<'_>],
    path: &str,
    reading: &Decoding,
) -> Result<Vec<usize>, Diagnostics> {
    let asked = reader.ask(wanted)?;
    let reader = &*reader;
    let mut by_name: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, name) in reader.header().iter().enumerate() {
        by_name.entry(name).or_default().push(at);
    }
    let mut diagnostics = Diagnostics::default();
    let mut found = Vec::with_capacity(wanted.len());
    let mut missing = 0;
    let problem = |mistake: &HeaderMistake| problem(path, reader.header_spot(), mistake);
    for (column, asked) in wanted.iter().zip(asked) {
        let Wanted { name, nth, key, at, .. } = column;
        let places = by_name.get(name).map_or(&[][..], Vec::as_slice);
        let shown = || cell(name).into_owned();
        let nth_key = column.nth_key();
        match (places, nth) {
            _ if asked.is_some() && nth.is_none_or(|nth| nth == 1) => found.extend(asked),
            ([], _) => {
                missing += 1;
                let error = problem(&HeaderMistake::NoColumn { found: shown(), key }).second(*at, "asked");
                if missing > NEAR_LOOKED_FOR {
                    diagnostics.push(error);
                    continue;
                }
                let offered = reader.offered();
                diagnostics.push(match offered.iter().find_map(|other| nearly_equal(name, other)) {
                    Some(difference) => error.first_help(difference),
                    None => error.suggest(name, offered.iter().map(String::as_str).filter(|column| !column.is_empty())),
                });
            }
            ([index], None) => found.push(*index),
            (places, None) => {
                let (count, second) = (places.len(), column.second());
                let mistake = HeaderMistake::SeveralColumns { found: shown(), count, key: nth_key, second };
                diagnostics.push(problem(&mistake));
            }
            (places, Some(nth)) => match places.get(*nth as usize - 1) {
                Some(index) => found.push(*index),
                None => {
                    let (nth, count) = (*nth, places.len());
                    diagnostics.push(problem(&HeaderMistake::NoSuchColumn {
                        found: shown(),
                        nth,
                        count,
                        key: nth_key,
                    }));
                }
            },
        }
    }
    if !diagnostics.has_errors() {
        return Ok(found);
    }
    let reason = || moved(reader, wanted, missing, path, reading).or_else(|| reader.why_names_are_missing());
    if let Some(reason) = (missing > 0).then(reason).flatten() {
        return Err(reason.into());
    }
    Err(match reading.format.header() {
        Some(header) if header.row > 1 || missing == wanted.len() => {
            diagnostics.map(|error| error.also_help(said("reading-header-looked-for").with("row", header.row)))
        }
        _ => diagnostics,
    })
}

/// Two names that look alike, but are not the same: which sign, in which of the two, makes the difference. Such a name is
/// never taken for the other: `from` can write every sign.
fn nearly_equal(declared: &str, delivered: &str) -> Option<Said> {
    let looks = |name: &str| {
        let seen = name.nfkc().filter(|letter| !is_hidden(*letter)).map(|letter| match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            other => other,
        });
        seen.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    if declared == delivered || delivered.is_empty() || looks(declared) != looks(delivered) {
        return None;
    }
    let odd = |name: &str, other: &str| {
        let letter = name.chars().find(|letter| !letter.is_ascii() && !other.contains(*letter));
        letter.or_else(|| name.chars().find(|letter| is_hidden(*letter)))
    };
    let shown = visible(delivered);
    let written = || delivered.chars().map(in_toml).collect::<String>();
    Some(if let Some(letter) = odd(delivered, declared) {
        let written = written();
        said("reading-name-has-sign").with("name", &*shown).with("sign", sign(letter)).with("written", written)
    } else if let Some(letter) = odd(declared, delivered) {
        said("reading-declared-has-sign").with("name", &*shown).with("sign", sign(letter))
    } else {
        said("reading-other-spaces").with("name", &*shown)
    })
}

/// A sign as TOML writes it where it cannot be seen.
fn in_toml(letter: char) -> String {
    match u32::from(letter) {
        _ if letter == '"' || letter == '\\' => format!("\\{letter}"),
        _ if letter.is_ascii_graphic() || letter == ' ' || letter.is_alphanumeric() => letter.to_string(),
        code @ ..=0xFFFF => format!("\\u{code:04X}"),
        code => format!("\\U{code:08X}"),
    }
}

/// The names stand on another row than was declared: one message instead of one a column.
fn moved(
    reader: &dyn Reader,
    wanted: &[Wanted<'_>],
    missing: usize,
    path: &str,
    reading: &Decoding,
) -> Option<Diagnostic> {
    let declared = reading.format.header()?;
    let count = |cells: &[String]| {
        let cells: FxHashSet<&str> = cells.iter().map(String::as_str).collect();
        wanted.iter().filter(|wanted| cells.contains(wanted.name)).count()
    };
    let top = reader.top();
    let (row, cells) = top.iter().max_by_key(|(row, cells)| (count(cells), std::cmp::Reverse(*row)))?;
    let found = count(cells);
    // A row of data may hold one of the names by chance; all of them, or most and more than here, it does not.
    let here = wanted.len() - missing;
    if *row == declared.row || found <= here || (found < wanted.len() && found < 2) {
        return None;
    }
    let (row, declared) = (*row, declared.row);
    let mistake = match reading.format.counted() {
        CountedAs::Lines => HeaderMistake::OnOtherLine { line: row, declared },
        CountedAs::Rows | CountedAs::Records => HeaderMistake::OnOtherRow { row, declared },
    };
    Some(problem(path, reader.header_spot(), &mistake))
}

/// The names of a header of two rows: a heading holds for the columns right of it that have none of their own.
pub fn join_rows(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut heading = "";
    let cell = |row: &'_ [String], at: usize| row.get(at).map_or(String::new(), Clone::clone);
    (0..upper.len().max(lower.len()))
        .map(|at| {
            if let Some(own) = upper.get(at).filter(|own| !own.is_empty()) {
                heading = own;
            }
            match (heading, cell(lower, at)) {
                ("", name) => name,
                // One cell over both rows.
                (_, name) if name.is_empty() => cell(upper, at),
                (heading, name) => format!("{heading} / {name}"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{join_rows, nearly_equal};
    use mdd_engine::language::Language;

    #[test]
    fn a_heading_holds_for_the_columns_right_of_it() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let names = join_rows(&row(&["Gemeente", "Burgers", "", "Totaal"]), &row(&["", "score", "rang", "", ""]));
        assert_eq!(names, row(&["Gemeente", "Burgers / score", "Burgers / rang", "Totaal", ""]));
        assert_eq!(join_rows(&row(&["", "2017"]), &row(&["Naam", "x"])), row(&["Naam", "2017 / x"]));
    }

    #[test]
    fn the_sign_that_makes_the_difference_is_named() {
        let says = |declared: &str, delivered: &str, text: &str| {
            let said = Language::English.say(nearly_equal(declared, delivered).unwrap());
            assert!(said.contains(text), "{said}");
        };
        says(
            "Gemeente",
            "Gemeente\u{200b}",
            "with U+200B, a zero-width space: to read that, write \"Gemeente\\u200B\"",
        );
        says("Naam gemeente", "Naam\u{a0}gemeente", "U+00A0");
        says("Naam\u{ad} gemeente", "Naam gemeente", "in sources.toml the name has U+00AD");
        says("Naam gemeente", "Naam  gemeente", "with other spaces");
        says("-a", "\u{2212}a", "U+2212");
        assert_eq!(nearly_equal("Gemeente", "gemeente"), None);
        assert_eq!(nearly_equal("Gemeente", "Gemeente"), None);
    }
}
