//! Colour rules that leave a gap, never apply, say nothing, or overlap: proved over every case that they tell apart.

use super::example::ready_example;
use super::{Depth, Subject};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::proof::{Constant, Gap, Look, Never, Overlap, Sample, Side, inspect};
use crate::rules::{ColourRule, Indicator, RulePack};
use crate::terms::Colour;

/// How many gaps of one indicator are told in words.
const GAPS_IN_WORDS: usize = 3;

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for indicator in subject.pack.indicators.values() {
        let side = Side { pack: subject.pack, indicator, peildatum: subject.peildatum };
        let told = Told { pack: subject.pack, indicator };
        let look = if subject.depth == Depth::Strict { Look::Overlaps } else { Look::Plain };
        let findings = match inspect(side, look) {
            Ok(findings) => findings,
            Err(too_many) => {
                let help =
                    "let a measure with `when`, or a script, answer part of the question, and let fewer rules ask it";
                found.push(told.not_proved(&too_many.to_string(), help));
                continue;
            }
        };
        if let Some(why) = &findings.not_proved {
            let help = "let all that compares this figure do so at the same decimals: as it is printed, without `compare = \"exact\"`";
            found.push(told.not_proved(why, help));
        }
        match findings.gaps.first().and_then(|gap| Some((gap.sample.apart()?, &gap.sample))) {
            Some((why, sample)) => {
                let why = format!("{why}; open is {sample}");
                let help = "add a [[colour]] with when = true for what is left";
                found.push(told.not_proved(&why, help));
            }
            None => told.gaps(&findings.gaps, found),
        }
        for (rule, never) in &findings.never {
            told.never(*rule, never, found);
        }
        for constant in &findings.constants {
            told.constant(constant, found);
        }
        for overlap in &findings.overlaps.told {
            told.overlap(overlap, found);
        }
        if findings.overlaps.more {
            found.push(told.more_overlaps(findings.overlaps.told.len()));
        }
    }
}

struct Told<'a> {
    pack: &'a RulePack,
    indicator: &'a Indicator,
}

impl Told<'_> {
    fn rule(&self, number: usize) -> &ColourRule {
        self.indicator.colours.get(number).or_fault("a rule of the indicator")
    }

    fn not_proved(&self, why: &str, help: &str) -> Diagnostic {
        let id = &self.indicator.id;
        let message = format!("whether the colour rules of `{id}` are complete is not proved: {why}");
        Diagnostic::warning(Code::NotProved, self.indicator.span, message).help(help)
    }

    fn more_overlaps(&self, told: usize) -> Diagnostic {
        let id = &self.indicator.id;
        let message = format!("colour rules of `{id}` hold together in more ways than the {told} that are told");
        Diagnostic::warning(Code::RulesOverlap, self.indicator.span, message)
            .help("mend those that are told, and ask again; or cut the indicator into several with fewer rules")
    }

    /// With an example to keep, of figures that go together.
    fn kept(&self, diagnostic: Diagnostic, name: &str, sample: &Sample, colour: Option<Colour>) -> Diagnostic {
        match sample.apart() {
            None => diagnostic.example(ready_example(&self.indicator.id, name, sample, colour)),
            Some(why) => diagnostic.help(why),
        }
    }

    fn gaps(&self, gaps: &[Gap], found: &mut Diagnostics) {
        let Some(gap) = gaps.first() else { return };
        let last = self.indicator.colours.last().or_fault("only rules leave a gap");
        let id = &self.indicator.id;
        let mut diagnostic = Diagnostic::error(
            Code::NoRuleApplies,
            last.span,
            format!("no colour rule of `{id}` applies for {}", gap.sample),
        )
        .label(format!("this is the last rule; nothing is said of: {}", gap.words));
        let certain = gaps.iter().filter(|gap| gap.sample.apart().is_none());
        for other in certain.take(GAPS_IN_WORDS).skip(1) {
            diagnostic = diagnostic.help(format!("nor is anything said of: {}", other.words));
        }
        let diagnostic = diagnostic
            .help("add a [[colour]] for what is left, or let a rule say `<=` or `>=`; keep the decision as an example");
        found.push(self.kept(diagnostic, "wat-overblijft", &gap.sample, None));
    }

    fn never(&self, number: usize, never: &Never, found: &mut Diagnostics) {
        let rule = self.rule(number);
        let place = number + 1;
        let message = format!("colour rule {place} of `{}` never applies", self.indicator.id);
        let diagnostic = Diagnostic::warning(Code::RuleNeverApplies, rule.span, message);
        found.push(match never {
            Never::Holds => diagnostic
                .label("this is never true, whatever the figures are")
                .help("mend the condition, or remove this [[colour]]"),
            Never::Unknown { sample, by } => self
                .earlier(*by, rule, diagnostic)
                .label(format!(
                    "wherever this holds, rule {} comes first and misses a figure: grijs, for {sample}",
                    by + 1
                ))
                .help("put it before that rule, or let that rule ask `!missing(...)` first; or remove it"),
            Never::Reached { sample, by, colour } => {
                let diagnostic = self
                    .earlier(*by, rule, diagnostic)
                    .label(format!("wherever this holds, an earlier rule decides: rule {} for {sample}", by + 1))
                    .help("put it before the rules that take its place, or remove it; as it is now:");
                self.kept(diagnostic, "eerdere-regel", sample, Some(*colour))
            }
        });
    }

    /// Points at a rule that comes before another.
    fn earlier(&self, number: usize, rule: &ColourRule, diagnostic: Diagnostic) -> Diagnostic {
        let earlier = self.rule(number);
        match earlier.span.file == rule.span.file {
            true => diagnostic.also(earlier.span, "this comes first"),
            false => diagnostic,
        }
    }

    fn constant(&self, constant: &Constant, found: &mut Diagnostics) {
        let rule = self.rule(constant.rule);
        let which = if constant.always { "always" } else { "never" };
        let part = constant.part.print(&self.pack.style());
        let id = &self.indicator.id;
        let message = format!("`{part}` is {which} true in colour rule {} of `{id}`", constant.rule + 1);
        let whole = constant.part.span == rule.condition.span;
        let help = match (whole, constant.always) {
            (true, _) => "for what is left write `when = true`; else mend the condition",
            (false, true) => "remove this part, or mend it",
            (false, false) => "remove what it is joined with `||`, or mend it",
        };
        let diagnostic = Diagnostic::warning(Code::SaysNothing, constant.part.span, message)
            .label(format!("for every figure that there can be, such as {}", constant.sample))
            .help(help);
        found.push(self.kept(diagnostic, "altijd-hetzelfde", &constant.sample, constant.colour));
    }

    fn overlap(&self, overlap: &Overlap, found: &mut Diagnostics) {
        let (first, second) = (self.rule(overlap.first), self.rule(overlap.second));
        let id = &self.indicator.id;
        let numbers = format!("{} and {}", overlap.first + 1, overlap.second + 1);
        let message = format!("colour rules {numbers} of `{id}` both hold for {}", overlap.sample);
        let diagnostic = Diagnostic::warning(Code::RulesOverlap, second.span, message)
            .label(format!("{} here, but the earlier {} decides when: {}", second.colour, first.colour, overlap.words));
        let diagnostic = match first.span.file == second.span.file {
            true => diagnostic.also(first.span, format!("{} here", first.colour)),
            false => diagnostic,
        };
        let diagnostic =
            diagnostic.help("if that is meant, keep it as an example; else let the second rule exclude the first");
        found.push(self.kept(diagnostic, "eerste-regel-beslist", &overlap.sample, Some(first.colour)));
    }
}
