//! Whether a layout of numbers shows them as percentages: `0,00%`, but not `0" %"`. A layout may do so for some numbers
//! only: `[<=1]0%;0`.

/// The layout of numbers, as far as it matters here.
#[derive(Clone, Default, PartialEq, Debug)]
pub(super) struct NumberLayout {
    sections: Vec<Section>,
    moment: Option<Moment>,
}

/// What a number is of which the layout shows a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Moment {
    Date,
    Duration,
}

#[derive(Clone, Default, PartialEq, Debug)]
struct Section {
    percent: bool,
    condition: Option<(Than, f64)>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Than {
    Less,
    AtMost,
    More,
    AtLeast,
    Same,
    Other,
}

impl Than {
    fn holds(self, number: f64, limit: f64) -> bool {
        match self {
            Than::Less => number < limit,
            Than::AtMost => number <= limit,
            Than::More => number > limit,
            Than::AtLeast => number >= limit,
            Than::Same => number == limit,
            Than::Other => number != limit,
        }
    }
}

impl NumberLayout {
    /// Reads the code of a layout.
    pub fn of(code: &str) -> NumberLayout {
        if !code.contains(['%', 'd', 'D', 'm', 'M', 'y', 'Y', 'h', 'H', 's', 'S']) {
            return NumberLayout::default();
        }
        let mut moment = None;
        let mut sections = vec![Section::default()];
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            let Some(section) = sections.last_mut() else { break };
            match letter {
                // What follows these is shown as it is, or takes its place.
                '\\' | '_' | '*' => _ = letters.next(),
                '"' => _ = letters.by_ref().find(|letter| *letter == '"'),
                '[' => {
                    let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                    section.condition = section.condition.or(condition(&inside));
                    let clock = inside.to_lowercase();
                    if !inside.is_empty()
                        && ["h", "m", "s"]
                            .iter()
                            .any(|unit| clock.trim_matches(|letter| unit.starts_with(letter)).is_empty())
                    {
                        moment = Some(Moment::Duration);
                    }
                }
                '%' => section.percent = true,
                ';' => sections.push(Section::default()),
                // "Standaard" and "General" are no moments; letters of one that is shown stand alone or repeated.
                'g' | 'G' | 's' | 'S' if is_general(letter, letters.as_str()) => {
                    letters = letters.as_str().trim_start_matches(char::is_alphabetic).chars();
                }
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' if sections.len() == 1 => {
                    moment = moment.or(Some(Moment::Date));
                }
                _ => {}
            }
        }
        NumberLayout { sections, moment }
    }

    /// A layout that every program knows by its number.
    pub fn built_in(number: u16) -> NumberLayout {
        match number {
            9 | 10 => NumberLayout::of("0%"),
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => {
                NumberLayout { moment: Some(Moment::Date), ..NumberLayout::default() }
            }
            46 => NumberLayout { moment: Some(Moment::Duration), ..NumberLayout::default() },
            _ => NumberLayout::default(),
        }
    }

    pub fn moment(&self) -> Option<Moment> {
        self.moment
    }

    /// Whether a number is shown as a percentage.
    pub fn is_percent(&self, number: f64) -> bool {
        let sections = self.sections.as_slice();
        let conditions = sections.iter().any(|section| section.condition.is_some());
        let at = match sections.len() {
            0 | 1 => 0,
            _ if conditions => {
                let holds = |section: &Section| section.condition.is_none_or(|(than, limit)| than.holds(number, limit));
                sections.iter().take(3).position(holds).unwrap_or(0)
            }
            2 => usize::from(number < 0.0),
            _ if number > 0.0 => 0,
            _ => {
                if number < 0.0 {
                    1
                } else {
                    2
                }
            }
        };
        sections.get(at).is_some_and(|section| section.percent)
    }
}

/// Whether a word for "as it comes" begins here.
fn is_general(first: char, rest: &str) -> bool {
    let word: String = std::iter::once(first).chain(rest.chars().take_while(|letter| letter.is_alphabetic())).collect();
    ["general", "standaard", "standard"].contains(&word.to_lowercase().as_str())
}

/// `<=1`; a colour or a language is none.
fn condition(inside: &str) -> Option<(Than, f64)> {
    const SIGNS: [(&str, Than); 6] = [
        ("<=", Than::AtMost),
        (">=", Than::AtLeast),
        ("<>", Than::Other),
        ("<", Than::Less),
        (">", Than::More),
        ("=", Than::Same),
    ];
    let (sign, than) = SIGNS.iter().find(|(sign, _)| inside.starts_with(sign))?;
    Some((*than, inside.get(sign.len()..)?.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_sign_that_counts_is_seen() {
        let is = |code: &str, number: f64| NumberLayout::of(code).is_percent(number);
        for code in ["0%", "0.00%", "0,0 %", "#,##0%;[Red]-#,##0%", "[Green]0%", "0%;-0%;0%", "_ * 0%_ "] {
            assert!(is(code, 0.75) && is(code, -0.5) && is(code, 0.0), "{code}");
        }
        for code in ["", "General", "0.00", "0\"%\"", "0\\%", "0_%", "[$%-413]0"] {
            assert!(!is(code, 0.75), "{code}");
        }
        let moment = |code: &str| NumberLayout::of(code).moment();
        for code in ["dd-mm-yyyy", "[$-413]d mmm yy;@", "h:mm", "yyyy\\-mm", "jj-mm-dd"] {
            assert_eq!(moment(code), Some(Moment::Date), "{code}");
        }
        assert_eq!((moment("[h]:mm:ss"), moment("[mm]:ss")), (Some(Moment::Duration), Some(Moment::Duration)));
        for code in ["General", "Standaard", "0.00\" dagen\"", "#,##0;[Red]-0", "0\\d", "0.0E+00", "@"] {
            assert_eq!(moment(code), None, "{code}");
        }
        assert!(is("[<=1]0%;0", 0.75) && !is("[<=1]0%;0", 75.0));
        assert!(is("0%;-0;0", 0.5) && !is("0%;-0;0", -0.5));
    }
}
