# Welke gemeente iemand bedoelt.

gemeente-unknown = de gemeente `{ $found }` is er niet
    .help = { $any }
    .help-near = bedoelt u { $nearest }?
gemeente-any = geef een code (GM1884) of een naam; `mdd scores` noemt de gemeenten
gemeente-unknown-code = op de peildatum is er geen gemeente { $found }
    .help = `mdd scores` noemt de gemeenten
gemeente-gone = de gemeente `{ $found }` is er op de peildatum niet meer
    .help = zij ging op in { $into }
gemeente-not-yet = de gemeente `{ $found }` is er op de peildatum nog niet
    .help = zij is er vanaf { $since }
gemeente-not-yet-made = de gemeente `{ $found }` is er op de peildatum nog niet
    .help = zij is er vanaf { $since }, gevormd uit { $from }
gemeente-several = `{ $found }` kan { $count } gemeenten zijn
    .help = geef de hele naam of de code: { $allowed }
gemeente-or = { $before }, of { $last }
