# Which gemeente somebody means.

gemeente-unknown = there is no gemeente `{ $found }`
    .help = { $any }
    .help-near = did you mean { $nearest }?
gemeente-any = give a code (GM1884) or a name; `mdd scores` lists the gemeenten
gemeente-unknown-code = there is no gemeente { $found } on the peildatum
    .help = `mdd scores` lists the gemeenten
gemeente-gone = gemeente `{ $found }` is no more on the peildatum
    .help = it went into { $into }
gemeente-not-yet = gemeente `{ $found }` is not there yet on the peildatum
    .help = it is there from { $since }
gemeente-not-yet-made = gemeente `{ $found }` is not there yet on the peildatum
    .help = it is there from { $since }, made of { $from }
gemeente-several = `{ $found }` can be { $count } gemeenten
    .help = give the whole name or the code: { $allowed }
gemeente-or = { $before }, or { $last }
