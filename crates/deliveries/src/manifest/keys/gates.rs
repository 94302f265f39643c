//! What a whole table must be like.

use super::words::SEVERITIES;
use mdd_engine::language::both;
use mdd_engine::syntax::{Holds, Key, Keys};

pub static GATES: Keys = Keys {
    what: "what-gates",
    says: both("Eisen aan een hele tabel.", "What a whole table must be like."),
    always: &[
        Key::may("gemeenten", Holds::Table(&AT_LEAST))
            .nl("Zoveel gemeenten hebben minstens een rij.")
            .en("At least so many gemeenten have a row."),
        Key::may("rows", Holds::Table(&AT_LEAST))
            .nl("Zoveel rijen zijn minstens te gebruiken.")
            .en("At least so many rows can be used."),
        Key::may("unmatched", Holds::Table(&AT_MOST))
            .nl("Zoveel rijen horen hoogstens bij geen bekende gemeente.")
            .en("At most so many rows belong to no known gemeente."),
        Key::may("change", Holds::Table(&AT_MOST))
            .nl("Zoveel procent meer of minder rijen dan de vorige levering.")
            .en("So many percent more or fewer rows than the previous delivery."),
    ],
    ..Keys::EMPTY
};

static AT_LEAST: Keys = Keys {
    what: "what-gate",
    always: &[Key::must("at_least", Holds::up_to(u32::MAX)).nl("De grens.").en("The limit."), SEVERITY],
    ..Keys::EMPTY
};

static AT_MOST: Keys = Keys {
    what: "what-gate",
    always: &[Key::must("at_most", Holds::up_to(u32::MAX)).nl("De grens.").en("The limit."), SEVERITY],
    ..Keys::EMPTY
};

const SEVERITY: Key = Key::may("severity", Holds::Word(&SEVERITIES))
    .nl("Hoe erg het is; `error` als er niets staat.")
    .en("How bad it is; `error` when nothing is said.");
