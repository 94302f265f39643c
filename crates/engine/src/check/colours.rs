//! Colour rules that leave a gap, never apply, say nothing, or overlap: proved over every case that they tell apart.

use super::example::ready_example;
use super::{Depth, Subject};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::mistakes;
use crate::proof::{Against, Constant, Findings, Gap, Never, Overlap, Sample, SearchExtent, Side, against, inspect};
use crate::rules::condition::Threshold;
use crate::rules::{Best, Better, ColourRule, GraphNode, Indicator, RulePack};
use crate::terms::Colour;
use crate::text::Span;

/// How many gaps of one indicator are told in words.
const GAPS_IN_WORDS: usize = 3;

mistakes! {
    /// What can be wrong with the colour rules of an indicator, each rule by its number from 1.
    enum ColourMistake {
        TooManyCases { indicator: String, why: Said } = Warning NotProved "check-too-many-cases";
        OtherDecimals { indicator: String, why: Said } = Warning NotProved "check-cases-of-other-decimals";
        MayBeOpen { indicator: String, why: Said, sample: Said } = Warning NotProved "check-may-be-open";
        Gap {
            indicator: String, sample: Said, open: Said, second: Option<Said>, third: Option<Said>,
            apart: Option<Said>,
        } = Error NoRuleApplies "check-gap";
        NeverHolds { rule: usize, indicator: String } = Warning RuleNeverApplies "check-never-holds";
        ByThreshold { threshold: String, value: Threshold, indicator: String }
            = Warning RuleNeverApplies "check-by-threshold";
        NeverKnown { rule: usize, indicator: String, by: usize, sample: Said }
            = Warning RuleNeverApplies "check-never-known";
        NeverReached { rule: usize, indicator: String, by: usize, sample: Said, apart: Option<Said> }
            = Warning RuleNeverApplies "check-never-reached";
        AlwaysTrue { part: String, rule: usize, indicator: String, sample: Said, mend: Said, apart: Option<Said> }
            = Warning SaysNothing "check-always-true";
        NeverTrue { part: String, rule: usize, indicator: String, sample: Said, mend: Said, apart: Option<Said> }
            = Warning SaysNothing "check-never-true";
        Overlap {
            first: usize, second: usize, indicator: String, sample: Said, colour: String, earlier_colour: String,
            words: Said, apart: Option<Said>,
        } = Warning RulesOverlap "check-overlap";
        AgainstBetter { indicator: String, better: Said, worse: Said, colour: String, other: Said, other_colour: String }
            = Warning BetterContradicts "check-against-better";
        MoreOverlaps { indicator: String, told: usize } = Warning RulesOverlap "check-more-overlaps";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for indicator in subject.pack.indicators.values() {
        let side = Side { pack: subject.pack, indicator, peildatum: subject.peildatum };
        let told = Told { pack: subject.pack, indicator };
        let look = if subject.depth == Depth::Strict { SearchExtent::Overlaps } else { SearchExtent::Plain };
        let findings = match inspect(side, look) {
            Ok(findings) => findings,
            Err(too_many) => {
                found.push(told.of(&ColourMistake::TooManyCases { indicator: told.id(), why: too_many.said() }));
                continue;
            }
        };
        told.better(side, found);
        if let Some(why) = &findings.not_proved {
            let (indicator, why) = (told.id(), why.clone());
            found.push(told.of(&match why.id() {
                "proof-texts-too-many" | "proof-texts-compared" => ColourMistake::TooManyCases { indicator, why },
                _ => ColourMistake::OtherDecimals { indicator, why },
            }));
        }
        match findings.gaps.first().and_then(|gap| Some((gap.sample.apart()?, &gap.sample))) {
            Some((why, sample)) => {
                let (why, sample) = (why.clone(), sample.said());
                found.push(told.of(&ColourMistake::MayBeOpen { indicator: told.id(), why, sample }));
            }
            None => told.gaps(&findings.gaps, &findings.never, found),
        }
        let told_by = told.by_threshold(subject, &findings, found);
        let is_told = |never: &Never| !findings.gaps.is_empty() && matches!(never, Never::Holds);
        for (rule, never) in findings.never.iter().filter(|(rule, never)| !is_told(never) && !told_by.contains(rule)) {
            found.push(told.never(*rule, never));
        }
        for constant in findings.constants.iter().filter(|constant| !told_by.contains(&constant.rule)) {
            found.push(told.constant(constant));
        }
        for overlap in &findings.overlaps.told {
            found.push(told.overlap(overlap));
        }
        if findings.overlaps.more {
            let told_of = findings.overlaps.told.len();
            found.push(told.of(&ColourMistake::MoreOverlaps { indicator: told.id(), told: told_of }));
        }
    }
}

struct Told<'a> {
    pack: &'a RulePack,
    indicator: &'a Indicator,
}

impl Told<'_> {
    fn id(&self) -> String {
        self.indicator.id.clone()
    }

    fn rule(&self, number: usize) -> &ColourRule {
        self.indicator.colours.get(number).or_fault("a rule of the indicator")
    }

    /// A mistake in the rules as a whole.
    fn of(&self, mistake: &ColourMistake) -> Diagnostic {
        Diagnostic::of(self.indicator.span, mistake)
    }

    /// A figure that is called worse, and has the better colour.
    fn better(&self, side: Side<'_>, found: &mut Diagnostics) {
        let Some(better) = self.indicator.better else { return };
        let Ok(Some(Against { worse, better: other })) = against(side, better) else { return };
        let better = said(match better {
            Better::Number(Best::Highest) => "check-better-higher",
            Better::Number(Best::Lowest) => "check-better-lower",
            Better::Yes => "check-better-yes",
        });
        let ((worse, colour), (other, other_colour)) = (worse, other);
        found.push(self.of(&ColourMistake::AgainstBetter {
            indicator: self.id(),
            better,
            worse,
            colour: colour.to_string(),
            other,
            other_colour: other_colour.to_string(),
        }));
    }

    /// With an example to keep, of figures that go together.
    fn kept(&self, diagnostic: Diagnostic, name: &str, sample: &Sample, colour: Option<Colour>) -> Diagnostic {
        match sample.apart() {
            None => diagnostic.example(ready_example(&self.indicator.id, name, sample, colour)),
            Some(_) => diagnostic,
        }
    }

    /// Rules that hold always or never by a threshold that this version changes, where it does not change the rule: the
    /// threshold is what is wrong. Gives these rules.
    fn by_threshold(&self, subject: &Subject<'_>, findings: &Findings, found: &mut Diagnostics) -> Vec<usize> {
        let is_own = |span| subject.is_own(span);
        let own: Vec<(&str, Span)> = subject
            .pack
            .graph
            .defined()
            .filter_map(|(node, name)| match node {
                GraphNode::Threshold(_) if is_own(name.span) => Some((name.value.as_str(), name.span)),
                _ => None,
            })
            .collect();
        let never = findings.never.iter().filter(|(_, never)| matches!(never, Never::Holds)).map(|(rule, _)| *rule);
        let rules = never.chain(findings.constants.iter().map(|constant| constant.rule));
        let mut told: Vec<(usize, (&str, Span))> = Vec::new();
        for rule in rules.filter(|rule| !is_own(self.rule(*rule).span)) {
            let used = self.rule(rule).condition.what.thresholds();
            let changed = own.iter().find(|(name, _)| used.iter().any(|(used, _)| used == name));
            told.extend(changed.filter(|_| !told.iter().any(|(other, _)| *other == rule)).map(|own| (rule, *own)));
        }
        for (name, span) in &own {
            let Some(value) = subject.pack.thresholds.get(*name).copied() else { continue };
            let mistake = ColourMistake::ByThreshold { threshold: (*name).to_owned(), value, indicator: self.id() };
            let rules: Vec<usize> =
                told.iter().filter(|(_, (other, _))| other == name).map(|(rule, _)| *rule).collect();
            let diagnostic = Diagnostic::of(*span, &mistake);
            let shown = rules.iter().fold(diagnostic, |shown, rule| shown.second(self.rule(*rule).span, "rule"));
            if !rules.is_empty() {
                found.push(shown);
            }
        }
        told.into_iter().map(|(rule, _)| rule).collect()
    }

    /// What no rule says anything of. A rule that never holds may have been meant for it, and is shown beside it.
    fn gaps(&self, gaps: &[Gap], never: &[(usize, Never)], found: &mut Diagnostics) {
        let Some(gap) = gaps.first() else { return };
        let last = self.indicator.colours.last().or_fault("only rules leave a gap");
        let certain = gaps.iter().filter(|gap| gap.sample.apart().is_none());
        let mut others = certain.take(GAPS_IN_WORDS).skip(1).map(|gap| gap.words.clone());
        let mistake = ColourMistake::Gap {
            indicator: self.id(),
            sample: gap.sample.said(),
            open: gap.words.clone(),
            second: others.next(),
            third: others.next(),
            apart: apart(&gap.sample),
        };
        let idle = never.iter().filter(|(_, never)| matches!(never, Never::Holds));
        let diagnostic = Diagnostic::of(last.span, &mistake);
        let diagnostic = idle.fold(diagnostic, |found, (rule, _)| found.second(self.rule(*rule).span, "never"));
        found.push(self.kept(diagnostic, "wat-overblijft", &gap.sample, None));
    }

    fn never(&self, number: usize, never: &Never) -> Diagnostic {
        let (at, rule, indicator) = (self.rule(number), number + 1, self.id());
        match never {
            Never::Holds => Diagnostic::of(at.span, &ColourMistake::NeverHolds { rule, indicator }),
            Never::Unknown { sample, by } => {
                let (by, sample) = (by + 1, sample.said());
                self.earlier(by - 1, at, &ColourMistake::NeverKnown { rule, indicator, by, sample })
            }
            Never::Reached { sample, by, colour } => {
                let (by, apart) = (by + 1, apart(sample));
                let mistake = ColourMistake::NeverReached { rule, indicator, by, sample: sample.said(), apart };
                self.kept(self.earlier(by - 1, at, &mistake), "eerdere-regel", sample, Some(*colour))
            }
        }
    }

    /// A mistake of a rule that has to do with one before it.
    fn earlier(&self, number: usize, rule: &ColourRule, mistake: &ColourMistake) -> Diagnostic {
        let (earlier, diagnostic) = (self.rule(number), Diagnostic::of(rule.span, mistake));
        match earlier.span.file == rule.span.file {
            true => diagnostic.second(earlier.span, "earlier"),
            false => diagnostic,
        }
    }

    fn constant(&self, constant: &Constant) -> Diagnostic {
        let whole = constant.part.span == self.rule(constant.rule).condition.span;
        let mend = said(match (whole, constant.always) {
            (true, _) => "check-mend-condition",
            (false, true) => "check-mend-part",
            (false, false) => "check-mend-joined",
        });
        let part = constant.part.print(&self.pack.style());
        let (rule, indicator, sample) = (constant.rule + 1, self.id(), constant.sample.said());
        let apart = apart(&constant.sample);
        let mistake = match constant.always {
            true => ColourMistake::AlwaysTrue { part, rule, indicator, sample, mend, apart },
            false => ColourMistake::NeverTrue { part, rule, indicator, sample, mend, apart },
        };
        let diagnostic = Diagnostic::of(constant.part.span, &mistake);
        self.kept(diagnostic, "altijd-hetzelfde", &constant.sample, constant.colour)
    }

    fn overlap(&self, overlap: &Overlap) -> Diagnostic {
        let (first, second) = (self.rule(overlap.first), self.rule(overlap.second));
        let mistake = ColourMistake::Overlap {
            first: overlap.first + 1,
            second: overlap.second + 1,
            indicator: self.id(),
            sample: overlap.sample.said(),
            colour: second.colour.to_string(),
            earlier_colour: first.colour.to_string(),
            words: overlap.words.clone(),
            apart: apart(&overlap.sample),
        };
        let diagnostic = self.earlier(overlap.first, second, &mistake);
        self.kept(diagnostic, "eerste-regel-beslist", &overlap.sample, Some(first.colour))
    }
}

/// Why figures may not go together.
fn apart(sample: &Sample) -> Option<Said> {
    sample.apart().cloned()
}
