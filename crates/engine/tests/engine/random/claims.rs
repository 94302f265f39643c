//! Holds what is claimed of a random project against the engine.
//!
//! Longer than most: every kind of claim is held against the same points and the same country.

use mdd_deliveries::Manifest;
use mdd_engine::dataset::{Dataset, GemeenteIndex};
use mdd_engine::engine::{
    Because, Decision, Evaluation, Question, Truth, compared, compared_at, evaluate, measured_at,
};
use mdd_engine::proof::{
    Findings, Never, Region, Sample, SearchExtent, Verdict, VersionDifference, decides_the_same, difference, inspect,
    prove, table,
};
use mdd_engine::rules::condition::Condition;
use mdd_engine::rules::index::{IndicatorIndex, MeasureIndex};
use mdd_engine::rules::{Recipe, RulePack};
use mdd_engine::terms::Value;

use super::chance::Chance;
use super::conditions::CONSTANTS;
use super::country::{Figures, Oracle, country, manifest, pack};
use super::points::{Places, Point, formula_of};
use super::project::Version;

/// How many points are tried of each project.
const POINTS: usize = 160;

/// What every project is held against.
pub struct World {
    pub manifest: Manifest,
    places: Places,
    countries: Vec<Dataset>,
}

impl World {
    pub fn new() -> World {
        let (manifest, places) = (manifest(), Places::new());
        let countries = (0..12).map(|seed| country(&manifest, &places, seed, 60)).collect();
        World { manifest, places, countries }
    }
}

/// How many claims of each kind were held.
#[derive(Clone, Copy, Default, Debug)]
pub struct Held {
    pub refused: usize,
    pub complete: usize,
    pub gaps: usize,
    pub never: usize,
    pub constants: usize,
    pub overlaps: usize,
    pub same: usize,
    pub differs: usize,
    pub not_proved: usize,
}

impl Held {
    pub fn add(&mut self, other: Held) {
        self.refused += other.refused;
        self.complete += other.complete;
        self.gaps += other.gaps;
        self.never += other.never;
        self.constants += other.constants;
        self.overlaps += other.overlaps;
        self.same += other.same;
        self.differs += other.differs;
        self.not_proved += other.not_proved;
    }
}

/// A claim that the engine refutes.
#[derive(Debug)]
pub struct Wrong {
    pub claim: String,
    pub old: String,
    pub new: String,
}

/// Makes the project of a seed, and holds every claim against the engine.
pub fn hold(world: &World, seed: u64, sums: bool, composed: bool) -> Result<Held, Box<Wrong>> {
    let mut chance = Chance::new(seed);
    let mut old = Version::random(&mut chance, sums);
    if composed {
        old = old.composed(&mut chance);
    }
    let mut new = old.changed(&mut chance);
    // By a chance of their own, so that a seed makes what it made before there was this; mostly the same in both.
    if !super::WRONG_ONCE.contains(&seed) {
        let same = Chance::new(seed ^ 0x7E87).percent(70);
        old.asks_more(&mut Chance::new(seed ^ 0x0A60));
        new.asks_more(&mut Chance::new(seed ^ if same { 0x0A60 } else { 0x0A61 }));
    }
    hold_versions(world, &mut chance, (&old.text(), old.percent()), &new.text(), (old.formula(), sums))
}

pub fn hold_versions(
    world: &World,
    chance: &mut Chance,
    (old, percent): (&str, bool),
    new: &str,
    (formula, sums): (&str, bool),
) -> Result<Held, Box<Wrong>> {
    let mut held = Held::default();
    let (Ok(before), Ok(after)) = (pack(&world.manifest, "1.0", old), pack(&world.manifest, "1.1", new)) else {
        held.refused += 1;
        return Ok(held);
    };
    let wrong = |claim: String| Box::new(Wrong { claim, old: old.to_owned(), new: new.to_owned() });
    let constants: Vec<usize> =
        (0..CONSTANTS.len()).filter(|at| mentions(old, CONSTANTS[*at]) || mentions(new, CONSTANTS[*at])).collect();
    let mut points: Vec<Point> =
        (0..POINTS).map(|_| world.places.point(chance, &constants, percent, (formula, sums))).collect();
    points.retain(|point| can_be(point, &before) && can_be(point, &after));
    let country = &world.countries[chance.below(world.countries.len())];
    let holding = Holding { world, points: &points, country, formula };
    holding.alone(&before, &mut held).map_err(|claim| wrong(format!("of 1.0: {claim}")))?;
    holding.together(&before, &after, &mut held).map_err(wrong)?;
    Ok(held)
}

/// Whether the engine can give such a benchmark: a mean of counts is never below zero, whatever a delivery holds.
fn can_be(point: &Point, pack: &RulePack) -> bool {
    let domain = pack.domains.benchmark(&pack.indicators["een"]);
    let measure = |name: &str| pack.measures.position(|measure| measure.name == name);
    point.iter().all(|(name, value)| match *name {
        "benchmark" => domain.contains(value),
        "w" | "p" => measure(name).is_none_or(|at| pack.domains.measure(at).contains(value)),
        _ => true,
    })
}

/// Whether the figure of the formula is one that the formula of this version can give: another version may have another.
fn can_be_computed(point: &Point, pack: &RulePack) -> bool {
    let at = pack.measures.position(|measure| measure.name == "f").unwrap();
    let domain = pack.domains.measure(at);
    point.iter().all(|(name, value)| *name != "f" || value.is_missing() || domain.contains(value))
}

fn mentions(text: &str, constant: &str) -> bool {
    text.split(|letter: char| letter.is_whitespace() || "()',".contains(letter)).any(|word| word == constant)
}

struct Holding<'a> {
    world: &'a World,
    points: &'a [Point],
    country: &'a Dataset,
    /// What f is in 1.0.
    formula: &'a str,
}

impl Holding<'_> {
    /// What is claimed of one version.
    fn alone(&self, pack: &RulePack, held: &mut Held) -> Result<(), String> {
        let asked = Oracle::new(pack, &pack.indicators["een"], &self.world.manifest);
        let figures: Vec<Figures> = self.points.iter().map(|point| asked.at(point)).collect();
        let decided: Vec<Decision> = figures.iter().map(|figures| asked.decide(figures)).collect();
        self.twins(pack, &asked)?;
        match inspect(asked.side, SearchExtent::Overlaps) {
            Ok(findings) => self.findings(&asked, &findings, &figures, &decided, held)?,
            Err(_) => held.not_proved += 1,
        }
        let Ok(rows) = table(asked.side) else {
            held.not_proved += 1;
            return Ok(());
        };
        for row in &rows {
            let decision = asked.decide(&asked.figures(&given(&row.sample)));
            if (decision.colour, decision.because) != (row.colour, row.because) {
                return Err(format!("a row of the table: {row:?}, but {decision:?}"));
            }
        }
        for ((point, decision), figures) in self.points.iter().zip(&decided).zip(&figures) {
            if asked.is_possible(figures)
                && !rows.iter().any(|row| (row.colour, row.because) == (decision.colour, decision.because))
            {
                return Err(format!("no row of the table has {decision:?}: {}", shown(point)));
            }
        }
        Ok(())
    }

    /// The engine by the column and the engine by the figure are one engine.
    fn twins(&self, pack: &RulePack, asked: &Oracle<'_>) -> Result<(), String> {
        let evaluation =
            evaluate(pack, self.country, self.world.manifest.peildatum).map_err(|found| format!("{found:?}"))?;
        let benchmarks = evaluation.benchmarks();
        for gemeente in (0..evaluation.gemeenten()).map(GemeenteIndex::from) {
            let figures = pack
                .measures
                .keys()
                .map(|measure| evaluation.asked(pack.indicators["een"].compare, measure, gemeente))
                .collect();
            let benchmark = benchmarks[IndicatorIndex::from(0)].value(gemeente);
            let figures = Figures::given(figures, benchmark.map_or(Value::Missing, Value::Number));
            let (one, other) = (evaluation.decision(0.into(), gemeente), asked.decide(&figures));
            if one != other {
                return Err(format!("the country says {one:?}, one by one it is {other:?}"));
            }
        }
        Ok(())
    }

    fn findings(
        &self,
        asked: &Oracle<'_>,
        findings: &Findings,
        figures: &[Figures],
        decided: &[Decision],
        held: &mut Held,
    ) -> Result<(), String> {
        let (side, pack) = (asked.side, asked.side.pack);
        let sampled = |sample: &Sample| asked.figures(&given(sample));
        let samples = findings.gaps.iter().map(|gap| &gap.sample);
        let samples = samples.chain(findings.constants.iter().map(|constant| &constant.sample));
        let samples = samples.chain(findings.overlaps.told.iter().map(|overlap| &overlap.sample));
        for sample in samples.filter(|sample| sample.apart().is_none()) {
            let place_or_share = matches!(side.indicator.benchmark.kind(), "rank" | "share");
            let domain = pack.domains.benchmark(side.indicator);
            if place_or_share && sample.given().any(|(name, value)| name == "benchmark" && !domain.contains(value)) {
                return Err(format!("there is no such place or share: {sample:?}"));
            }
            if !go_together(pack, self.formula, &given(sample)) {
                return Err(format!("there are no such figures: {sample:?}"));
            }
        }
        let question = |condition: &Condition| {
            Question::new(condition, side.peildatum, &|quantity| compared_at(side.pack, side.indicator, quantity))
        };
        let ask = |question: &Question, figures: &Figures| question.ask(&|quantity| figures.of(quantity));
        let is_judged = |decision: &Decision| decision.because != Because::NoFigure;
        let by = |rule: usize| Because::Rule(u16::try_from(rule).unwrap());

        for gap in &findings.gaps {
            held.gaps += 1;
            let decision = asked.decide(&sampled(&gap.sample));
            if decision.because != Because::Gap {
                return Err(format!("gap {:?}: {decision:?}", gap.sample));
            }
        }
        if findings.not_proved.is_some() {
            held.not_proved += 1;
        } else if findings.gaps.is_empty() {
            held.complete += 1;
            let is_gap = |(figures, decision): &(&Figures, &Decision)| {
                decision.because == Because::Gap && asked.is_possible(figures)
            };
            let found = figures.iter().zip(decided).position(|one| is_gap(&one));
            if let Some(point) = found.and_then(|at| self.points.get(at)) {
                return Err(format!("complete, but no rule is for {}", shown(point)));
            }
        }
        for (rule, never) in &findings.never {
            held.never += 1;
            let condition = question(&side.indicator.colours[*rule].condition);
            for ((point, figures), decision) in self.points.iter().zip(figures).zip(decided) {
                if decision.because == by(*rule) {
                    return Err(format!("rule {rule} never applies, but it does for {}", shown(point)));
                }
                if *never == Never::Holds && is_judged(decision) && ask(&condition, figures) == Truth::Yes {
                    return Err(format!("rule {rule} never holds, but it does for {}", shown(point)));
                }
            }
            if let Never::Unknown { sample, by: earlier } = never {
                let figures = sampled(sample);
                let misses = matches!(asked.decide(&figures).because, Because::Missing(_));
                if ask(&condition, &figures) != Truth::Yes || !misses || earlier >= rule {
                    return Err(format!("rule {rule} is passed by {earlier}, which misses nothing for {sample:?}"));
                }
            }
            if let Never::Reached { sample, by: earlier, colour } = never {
                let figures = sampled(sample);
                let decision = asked.decide(&figures);
                if ask(&condition, &figures) != Truth::Yes
                    || decision.because != by(*earlier)
                    || decision.colour != Some(*colour)
                {
                    return Err(format!("rule {rule} is passed by {earlier} for {sample:?}, but {decision:?}"));
                }
            }
        }
        for constant in &findings.constants {
            held.constants += 1;
            let part = question(&constant.part);
            let never = if constant.always { Truth::No } else { Truth::Yes };
            for ((point, figures), decision) in self.points.iter().zip(figures).zip(decided) {
                if is_judged(decision) && ask(&part, figures) == never {
                    return Err(format!(
                        "{:?} always {}, but not for {}",
                        constant.part,
                        constant.always,
                        shown(point)
                    ));
                }
            }
            let figures = sampled(&constant.sample);
            let decision = asked.decide(&figures);
            if ask(&part, &figures) != (if constant.always { Truth::Yes } else { Truth::No })
                || decision.colour != constant.colour
            {
                return Err(format!("{:?}: {:?} is no sample: {decision:?}", constant.part, constant.sample));
            }
        }
        for overlap in &findings.overlaps.told {
            held.overlaps += 1;
            let figures = sampled(&overlap.sample);
            let second = question(&side.indicator.colours[overlap.second].condition);
            if asked.decide(&figures).because != by(overlap.first) || ask(&second, &figures) != Truth::Yes {
                return Err(format!("no overlap: {overlap:?}"));
            }
        }
        Ok(())
    }

    /// What is claimed of two versions.
    fn together(&self, before: &RulePack, after: &RulePack, held: &mut Held) -> Result<(), String> {
        let manifest = &self.world.manifest;
        let old = Oracle::new(before, &before.indicators["een"], manifest);
        let new = Oracle::new(after, &after.indicators["een"], manifest);
        let decisions: Vec<(Decision, Decision)> =
            self.points.iter().map(|point| (old.decide(&old.at(point)), new.decide(&new.at(point)))).collect();
        // Of the same figures and the same benchmark: only where both versions can have it.
        let packs = [before, after];
        let beside: Vec<bool> = self
            .points
            .iter()
            .map(|point| {
                let (before, after) = (old.at(point), new.at(point));
                before.has_the_benchmark_of(&after, &old, &new)
                    && before.is_composed_as(&after, &old, &new)
                    && packs.iter().all(|pack| can_be_computed(point, pack))
            })
            .collect();
        let decisions: Vec<(Decision, Decision)> = decisions
            .into_iter()
            .zip(beside)
            .map(|((one, other), beside)| if beside { (one, other) } else { (one, one) })
            .collect();
        let differs = |(one, other): &(Decision, Decision)| one.colour != other.colour;
        let shows = |region: &Region| {
            let colour = |asked: &Oracle<'_>| asked.decide(&asked.figures(&given(&region.sample))).colour;
            (colour(&old), colour(&new)) == (region.old, region.new) && region.old != region.new
        };
        match difference(old.side, new.side) {
            Ok(VersionDifference { regions, not_proved, .. }) => {
                if let Some(region) = regions.iter().find(|region| !shows(region)) {
                    return Err(format!("no difference: {region:?}"));
                }
                let told = |decisions: &(Decision, Decision)| {
                    regions.iter().any(|region| (region.old, region.new) == (decisions.0.colour, decisions.1.colour))
                };
                let found =
                    self.points.iter().zip(&decisions).find(|(_, decisions)| differs(decisions) && !told(decisions));
                if let Some((point, decisions)) = found
                    && not_proved.is_none()
                {
                    return Err(format!("nothing is said of {decisions:?} for {}", shown(point)));
                }
            }
            Err(_) => held.not_proved += 1,
        }
        if decides_the_same(old.side, new.side) == Ok(true)
            && let Some((point, _)) = self.points.iter().zip(&decisions).find(|(_, (one, other))| one != other)
        {
            return Err(format!("decides the same, but not for {}", shown(point)));
        }
        let proof = prove(before, after, &manifest.schema, manifest.peildatum);
        let Some((_, verdict)) = proof.indicators.first() else { return Err("nothing proved".to_owned()) };
        match verdict {
            Verdict::Same => {
                held.same += 1;
                if let Some((point, _)) = self.points.iter().zip(&decisions).find(|(_, decisions)| differs(decisions)) {
                    return Err(format!("the same, but not for {}", shown(point)));
                }
                for country in [self.country, &self.world.countries[0]] {
                    let evaluated = |pack| evaluate(pack, country, manifest.peildatum);
                    let (Ok(one), Ok(other)) = (evaluated(before), evaluated(after)) else { continue };
                    let colour = |evaluation: &Evaluation<'_>, gemeente| evaluation.decision(0.into(), gemeente).colour;
                    let mut gemeenten = (0..one.gemeenten()).map(GemeenteIndex::from);
                    if let Some(gemeente) = gemeenten.find(|at| colour(&one, *at) != colour(&other, *at)) {
                        let (one, other) = (one.score(0.into(), gemeente), other.score(0.into(), gemeente));
                        return Err(format!("the same, but in a country it is {one:?} and {other:?}"));
                    }
                }
            }
            Verdict::Differs(region) => {
                held.differs += 1;
                if !go_together(before, self.formula, &given(&region.sample)) {
                    return Err(format!("there are no such figures: {region:?}"));
                }
                if !shows(region) {
                    return Err(format!("no difference: {region:?}"));
                }
            }
            Verdict::OnlyIn(_) => return Err("both have it".to_owned()),
            Verdict::NotProved { .. } => held.not_proved += 1,
        }
        Ok(())
    }
}

/// Whether figures that are shown are figures that there can be: f is what it is computed from, where all of it is shown.
fn go_together(pack: &RulePack, formula: &str, given: &dyn Fn(&str) -> Value) -> bool {
    let of = |name: &str| if let Value::Number(number) = given(name) { Some(number) } else { None };
    let measure = |name: &str| pack.measures.iter().find(|measure| measure.name == name).unwrap();
    // A weighted mean is made of its parts as they are printed.
    if let (Some(w), Some(y), Some(z)) = (of("w"), of("y"), of("z"))
        && let Recipe::Composite(composite) = &measure("w").how
    {
        let part = |at: MeasureIndex| {
            let part = &pack.measures[at];
            let number = if part.name == "y" { y } else { z };
            Some(compared(number, measured_at(part)))
        };
        if composite.made(&part) != Some(w) {
            return false;
        }
    }
    // A sum is made of its figures as they are printed.
    let part = |name: &str| match (measure("f").precision.is_sum(), &measure(name).display) {
        (true, Some(display)) => of(name).map(|number| number.round(display.decimals)),
        _ => of(name),
    };
    match (of("f"), formula_of(formula, part("x"), part("y"), part("n"))) {
        (Some(f), Some(made)) => f == made,
        _ => true,
    }
}

fn shown(point: &Point) -> String {
    let figures: Vec<String> = point.iter().map(|(name, value)| format!("{name} = {}", value.machine())).collect();
    figures.join(", ")
}

/// The figures of a sample, by name.
fn given(sample: &Sample) -> impl Fn(&str) -> Value + '_ {
    |name| sample.given().find(|(known, _)| *known == name).map_or(Value::Missing, |(_, value)| value.clone())
}
