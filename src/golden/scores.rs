//! The scores of the whole country as a text that people can compare and that cannot be damaged unnoticed.
//!
//! A line a gemeente, a cell an indicator. The text is read strictly: what is not exactly what would be written is
//! damage, and the sum in its second line covers everything below it.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::cell::{ApprovedCell, escaped, fields};
use mdd_engine::engine::Evaluation;
use mdd_engine::language::{Said, said};
use mdd_engine::terms::{GemeenteCode, hexadecimal};

/// The first line. The number is that of the format, not of the rules.
const HEADING: &str = "mdd golden 1: the scores of every gemeente, as approved. `mdd golden accept` writes this file.";
/// What every heading of this program begins with, whatever the number of the format.
const ANY_HEADING: &str = "mdd golden ";
const INDICATORS: &str = "indicators";

/// The approved scores of one version of the rules, and what was approved with them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scores {
    pub rules: String,
    pub peildatum: String,
    /// The gemeenten whose report was approved too, each with the sum of its text.
    pub reports: Vec<(GemeenteCode, String)>,
    /// Ids, in the order of the report.
    pub indicators: Vec<String>,
    /// In the order of the codes.
    pub lines: Vec<ScoreLine>,
}

/// One gemeente.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreLine {
    pub code: GemeenteCode,
    pub name: String,
    /// In the order of [`Scores::indicators`].
    pub cells: Vec<ApprovedCell>,
}

/// Where a text stopped being what was once written, counted from line 1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damage {
    pub line: usize,
    pub what: Said,
}

impl Scores {
    /// Everything that an evaluation says of every gemeente.
    pub fn of(evaluation: &Evaluation<'_>, reports: Vec<(GemeenteCode, String)>) -> Scores {
        let cells = |gemeente| {
            let scores = evaluation.indicators().map(move |(number, _)| evaluation.score(number, gemeente));
            scores.map(ApprovedCell::from).collect()
        };
        let gemeenten = evaluation.data.gemeenten.iter_enumerated();
        Scores {
            rules: evaluation.pack.number().to_owned(),
            peildatum: evaluation.peildatum.to_string(),
            reports,
            indicators: evaluation.pack.indicators.keys().cloned().collect(),
            lines: gemeenten
                .map(|(number, gemeente)| ScoreLine {
                    code: gemeente.code,
                    name: gemeente.name.clone(),
                    cells: cells(number),
                })
                .collect(),
        }
    }

    /// The text as it is kept.
    pub fn to_text(&self) -> String {
        let mut below = format!(
            "rules = {}\npeildatum = {}\ngemeenten = {}\n",
            escaped(&self.rules),
            escaped(&self.peildatum),
            self.lines.len()
        );
        for (code, sum) in &self.reports {
            let _ = writeln!(below, "report = {code} {sum}");
        }
        below.push_str(INDICATORS);
        for id in &self.indicators {
            let _ = write!(below, "\t{}", escaped(id));
        }
        below.push('\n');
        for line in &self.lines {
            let _ = write!(below, "{}\t{}", line.code, escaped(&line.name));
            for cell in &line.cells {
                below.push('\t');
                cell.write(&mut below);
            }
            below.push('\n');
        }
        format!("{HEADING}\nsum = {}\n{below}", sum_of(&below))
    }

    /// Reads what [`Scores::to_text`] wrote.
    ///
    /// # Errors
    /// The first line that it cannot have written.
    pub fn parse(text: &str) -> Result<Scores, Damage> {
        let mut lines = Lines { rest: text, number: 0 };
        let heading = lines.next(said("golden-first-line"))?;
        if heading != HEADING {
            let known = heading.starts_with(ANY_HEADING);
            return Err(lines.damage(said(match known {
                true => "golden-other-format",
                false => "golden-other-heading",
            })));
        }
        let sum = lines.field("sum")?;
        let below = lines.rest;
        let scores = lines.scores()?;
        // A line that cannot be read says more than a sum that does not fit, so it was looked for first.
        if sum != sum_of(below) {
            return Err(Damage { line: 2, what: said("golden-other-sum") });
        }
        Ok(scores)
    }
}

/// sha256, in hexadecimal.
pub fn sum_of(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

/// The lines of a text, counted.
struct Lines<'t> {
    rest: &'t str,
    /// Of the line that was read last.
    number: usize,
}

impl<'t> Lines<'t> {
    fn damage(&self, what: Said) -> Damage {
        Damage { line: self.number.max(1), what }
    }

    /// The next line, which must be there and end in a newline.
    fn next(&mut self, what: Said) -> Result<&'t str, Damage> {
        if self.rest.is_empty() {
            return Err(self.damage(said("golden-ends-before").with("what", what)));
        }
        self.number += 1;
        let Some((line, rest)) = self.rest.split_once('\n') else {
            return Err(self.damage(said("golden-ends-within")));
        };
        self.rest = rest;
        Ok(line)
    }

    /// The value of a line `key = value`.
    fn field(&mut self, key: &str) -> Result<&'t str, Damage> {
        let line = self.next(said("golden-a-line").with("key", key))?;
        let value = line.strip_prefix(key).and_then(|rest| rest.strip_prefix(" = "));
        value.ok_or_else(|| self.damage(said("golden-no-line").with("key", key)))
    }

    /// Everything below the sum.
    fn scores(&mut self) -> Result<Scores, Damage> {
        let rules = self.field("rules").and_then(|value| self.unescaped(value))?;
        let peildatum = self.field("peildatum").and_then(|value| self.unescaped(value))?;
        let gemeenten: usize = self.field("gemeenten")?.parse().map_err(|_| self.damage(said("golden-no-number")))?;
        let mut reports = Vec::new();
        while self.rest.starts_with("report = ") {
            let (code, sum) = self.field("report")?.split_once(' ').unwrap_or_default();
            let code = code.parse().map_err(|_| self.damage(said("golden-no-code-here")))?;
            reports.push((code, sum.to_owned()));
        }
        let mut ids = self.next(said("golden-line-of-indicators"))?.split('\t');
        if ids.next() != Some(INDICATORS) {
            return Err(self.damage(said("golden-no-indicators").with("line", INDICATORS)));
        }
        let indicators = ids.map(|id| self.unescaped(id)).collect::<Result<Vec<_>, _>>()?;
        let mut lines: Vec<ScoreLine> = Vec::new();
        while lines.len() < gemeenten {
            let text =
                self.next(said("golden-gemeenten-left").with("left", gemeenten - lines.len()).with("all", gemeenten))?;
            lines.push(self.line(text, indicators.len())?);
        }
        if !self.rest.is_empty() {
            self.number += 1;
            return Err(self.damage(said("golden-ends-after").with("gemeenten", gemeenten)));
        }
        Ok(Scores { rules, peildatum, reports, indicators, lines })
    }

    fn line(&self, text: &str, indicators: usize) -> Result<ScoreLine, Damage> {
        let mut fields = text.split('\t');
        let code = fields.next().and_then(|code| code.parse().ok());
        let code = code.ok_or_else(|| self.damage(said("golden-no-gemeente")))?;
        let name = fields.next().ok_or_else(|| self.damage(said("golden-no-name")))?;
        let name = self.unescaped(name)?;
        let cell =
            |text| ApprovedCell::parse(text).ok_or_else(|| self.damage(said("golden-no-score").with("found", text)));
        let cells = fields.map(cell).collect::<Result<Vec<_>, _>>()?;
        if cells.len() != indicators {
            return Err(
                self.damage(said("golden-other-count").with("scores", cells.len()).with("indicators", indicators))
            );
        }
        Ok(ScoreLine { code, name, cells })
    }

    fn unescaped(&self, text: &str) -> Result<String, Damage> {
        match fields(text).as_slice() {
            [field] => Ok(field.clone()),
            _ => Err(self.damage(said("golden-bare-colon").with("found", text))),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cell::{Judgement, LETTERS};
    use super::*;
    use mdd_engine::terms::{Colour, GreyReason};

    fn cell(colour: Option<Colour>, reason: Option<GreyReason>, value: &str, benchmark: &str) -> ApprovedCell {
        ApprovedCell {
            judgement: Judgement { colour, reason: reason.map(|reason| reason.word().to_owned()) },
            value: value.to_owned(),
            benchmark: benchmark.to_owned(),
        }
    }

    fn written(cell: &ApprovedCell) -> String {
        let mut text = String::new();
        cell.write(&mut text);
        text
    }

    fn scores(name: &str, cells: Vec<ApprovedCell>) -> Scores {
        Scores {
            rules: "3.0".to_owned(),
            peildatum: "2018-02-06".to_owned(),
            reports: vec![("GM1884".parse().unwrap(), sum_of("report"))],
            indicators: (0..cells.len()).map(|number| format!("indicator-{number}")).collect(),
            lines: vec![ScoreLine { code: "GM0001".parse().unwrap(), name: name.to_owned(), cells }],
        }
    }

    #[test]
    fn a_cell_is_a_letter_and_what_is_printed() {
        let too_little = Some(GreyReason::TooLittle);
        assert_eq!(written(&cell(Some(Colour::Groen), None, "22", "28")), "G:22:28");
        assert_eq!(written(&cell(Some(Colour::Rood), None, "22", "")), "R:22");
        assert_eq!(written(&cell(None, None, "01:30", "")), ".:01\\:30");
        assert_eq!(written(&cell(Some(Colour::Grijs), too_little, "-", "28")), "g:-:28:too-little");
        assert_eq!(written(&cell(Some(Colour::Grijs), too_little, "-", "")), "g:-:too-little");
    }

    #[test]
    fn what_could_not_have_been_written_is_no_cell() {
        for text in [
            "",
            "G",
            "G22",
            "X:22",
            "G:22:",
            "G:22:28:no-data",
            "g:-:28",
            "g:-:sleepy",
            "g:-:*no-data",
            "g:-:*",
            "G:\\x",
            "G:2\\",
            "GG:1",
        ] {
            assert_eq!(ApprovedCell::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_reason_of_the_rules_themselves_is_read_back() {
        let mut own = cell(Some(Colour::Grijs), None, "-", "28");
        own.judgement.reason = Some("vrij:gesteld".to_owned());
        let mut written = String::new();
        own.write(&mut written);
        assert_eq!(written, "g:-:28:*vrij\\:gesteld");
        assert_eq!(ApprovedCell::parse(&written), Some(own));
    }

    #[test]
    fn every_line_that_is_gone_is_missed() {
        let text = scores("Aadorp", vec![cell(Some(Colour::Groen), None, "22", "28")]).to_text();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for gone in 0..lines.len() {
            let rest: String = lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
            assert!(Scores::parse(&rest).is_err(), "without line {}", gone + 1);
        }
    }

    fn any_cell() -> impl Strategy<Value = ApprovedCell> {
        (
            prop::sample::select(LETTERS.to_vec()),
            prop::sample::select(GreyReason::ALL.to_vec()),
            any::<String>(),
            any::<String>(),
        )
            .prop_map(|((_, colour), reason, value, benchmark)| {
                cell(colour, (colour == Some(Colour::Grijs)).then_some(reason), &value, &benchmark)
            })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(name in any::<String>(), cells in prop::collection::vec(any_cell(), 0..6)) {
            let scores = scores(&name, cells);
            prop_assert_eq!(Scores::parse(&scores.to_text()), Ok(scores));
        }

        #[test]
        fn a_byte_that_changed_is_noticed(at in 0usize..10_000, byte in 32u8..127, cells in prop::collection::vec(any_cell(), 1..4)) {
            let text = scores("Aadorp", cells).to_text();
            let mut bytes = text.clone().into_bytes();
            let at = at % bytes.len();
            bytes[at] = byte;
            if let Ok(changed) = String::from_utf8(bytes) && changed != text {
                prop_assert!(Scores::parse(&changed).is_err());
            }
        }

        #[test]
        fn what_is_cut_off_is_noticed(at in 0usize..10_000, cells in prop::collection::vec(any_cell(), 1..4)) {
            let text = scores("Aadorp", cells).to_text();
            if let Some(cut) = text.get(..at % text.len()) {
                prop_assert!(Scores::parse(cut).is_err());
            }
        }
    }
}
