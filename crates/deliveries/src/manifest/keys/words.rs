//! Words that stand behind several keys.

use super::super::column::Fill;
use super::super::merging::Way;
use mdd_engine::dataset::Policy;
use mdd_engine::diagnostic::Severity;
use mdd_engine::syntax::Word;

/// How bad something is that is not as it should be.
pub static SEVERITIES: [Word<Severity>; 2] =
    [Word::new("error", Severity::Error), Word::new("warning", Severity::Warning)];

/// What a source that is too old does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stale {
    Is(Severity),
    /// It counts as not delivered, as when it is not there.
    Missing,
}

pub static STALES: [Word<Stale>; 3] = [
    Word::new("error", Stale::Is(Severity::Error)).nl("Er komt geen rapport.").en("There is no report."),
    Word::new("warning", Stale::Is(Severity::Warning))
        .nl("De cijfers worden getoond, zonder kleur.")
        .en("The figures are shown, without a colour."),
    Word::new("missing", Stale::Missing)
        .nl("De bron telt als niet geleverd, ook als het bestand er niet is: wat erop rust is grijs.")
        .en("The source counts as not delivered, also when its file is not there: what rests on it is grijs."),
];

pub static FILLS: [Word<Fill>; 2] = [
    Word::new("down", Fill::Down)
        .nl("De cel krijgt de waarde van de cel erboven.")
        .en("The cell gets the value of the cell above it."),
    Word::new("none", Fill::Nothing).nl("De cel is leeg.").en("The cell is empty."),
];

pub static DECIMALS: [Word<char>; 2] = [Word::new(".", '.'), Word::new(",", ',')];

pub static THOUSANDS: [Word<char>; 4] =
    [Word::new(".", '.'), Word::new(",", ','), Word::new(" ", ' '), Word::new("'", '\'')];

/// How rows of gemeenten that have merged become one row.
pub static MERGED: [Word<Way>; 8] = [
    row_by(Policy::Sum).nl("Getallen worden opgeteld.").en("Numbers are added up."),
    row_by(Policy::Mean).nl("Van getallen telt het gemiddelde.").en("Of numbers the mean counts."),
    row_by(Policy::Weighted)
        .nl("Van getallen telt het gemiddelde, gewogen naar de grootte van de gemeente.")
        .en("Of numbers the mean counts, weighted by the size of the gemeente."),
    row_by(Policy::Any).nl("Ja als een van de gemeenten ja zegt.").en("Yes when one of the gemeenten says yes."),
    row_by(Policy::Largest).nl("De rij van de grootste gemeente telt.").en("The row of the largest gemeente counts."),
    Word::new("together", Way::Together)
        .nl("De rijen staan naast elkaar, elk zoals zij was.")
        .en("The rows stand side by side, each as it was."),
    Word::new("drop", Way::Drop).nl("De rijen vallen weg.").en("The rows are left out."),
    Word::new("error", Way::Refuse).nl("De rijen zijn een fout.").en("The rows are a mistake."),
];

/// How cells of gemeenten that have merged become one cell.
pub static MERGED_COLUMN: [Word<Policy>; 5] = [
    cell_by(Policy::Sum).nl("Getallen worden opgeteld.").en("Numbers are added up."),
    cell_by(Policy::Mean).nl("Van getallen telt het gemiddelde.").en("Of numbers the mean counts."),
    cell_by(Policy::Weighted)
        .nl("Van getallen telt het gemiddelde, gewogen naar de grootte van de gemeente.")
        .en("Of numbers the mean counts, weighted by the size of the gemeente."),
    cell_by(Policy::Any).nl("Ja als een van de gemeenten ja zegt.").en("Yes when one of the gemeenten says yes."),
    cell_by(Policy::Largest).nl("De cel van de grootste gemeente telt.").en("The cell of the largest gemeente counts."),
];

const fn row_by(policy: Policy) -> Word<Way> {
    Word::new(policy.word(), Way::By(policy))
}

const fn cell_by(policy: Policy) -> Word<Policy> {
    Word::new(policy.word(), policy)
}
