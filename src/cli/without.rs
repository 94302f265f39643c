//! `mdd data check --without SOURCE`: what would go grijs, before it does.

use crate::account::{Lost, Without};
use crate::project::{Project, accepted};
use mdd_engine::dataset::{Allow, Dataset, GemeenteIndex};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::rules::RulePack;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::{Colour, Peildatum};

/// By the newest rules. A source that is not there now, has no figures to lose.
pub(super) fn account_without(project: &Project, sources: &[String]) -> Result<Without, Diagnostics> {
    project.known_sources(sources)?;
    let (pack, _) = project.pack(project.newest().unwrap_or_default())?;
    let allow = Allow { missing: sources.to_vec(), ..Allow::ALL };
    let mut data = project.delivered_on(project.peildatum(), &allow)?;
    accepted(&data, &[&pack], &allow)?;
    let now = standing(&pack, &data, project.peildatum())?;
    sources.iter().for_each(|source| data.leave_out(source));
    let then = standing(&pack, &data, project.peildatum())?;
    let lost = pack.indicators().zip(now.iter().zip(&then)).map(|((_, indicator), (now, then))| {
        let fewer = |of: fn(&Standing) -> bool| now.iter().zip(then).filter(|(now, then)| of(now) && !of(then)).count();
        Lost {
            indicator: indicator.id.clone(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            figures: fewer(|standing| standing.has_figure),
            grijs: fewer(|standing| standing.is_judged),
        }
    });
    Ok(Without {
        sources: sources.to_vec(),
        rules: pack.number().to_owned(),
        indicators: lost.filter(|lost| lost.figures > 0 || lost.grijs > 0).collect(),
    })
}

/// What there is to say of a gemeente.
struct Standing {
    has_figure: bool,
    is_judged: bool,
}

/// A list an indicator, in it each gemeente.
fn standing(pack: &RulePack, data: &Dataset, peildatum: Peildatum) -> Result<Vec<Vec<Standing>>, Diagnostics> {
    let evaluation = evaluate(pack, data, peildatum)?;
    let of = |number: IndicatorIndex| data.gemeenten.keys().map(|at| standing_of(&evaluation, number, at)).collect();
    Ok(pack.indicators().map(|(number, _)| of(number)).collect())
}

fn standing_of(evaluation: &Evaluation<'_>, number: IndicatorIndex, gemeente: GemeenteIndex) -> Standing {
    let colour = evaluation.decision(number, gemeente).colour;
    Standing {
        has_figure: !evaluation.value(evaluation.pack.indicator(number).measure, gemeente).is_missing(),
        is_judged: colour.is_some_and(|colour| colour != Colour::Grijs),
    }
}
