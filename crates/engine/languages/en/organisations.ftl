# Organisations: `samenwerkingen.toml` and `mdd report --samenwerking`.

organisation-ends-before = this organisation begins on { $since } and ends before that, on { $until }
    .help = `until` is the last day on which it does this; without `until` it goes on
organisation-name-letters = `{ $found }` is no name of an organisation
    .label = letters without accents, digits, `_` and `-`
    .help = how the report calls it stands behind `title`
organisation-unknown-subject = no version has an indicator or paragraph `{ $found }`
organisation-name-twice = `{ $found }` stands here twice
    .help = name each name once
organisation-member-twice = `{ $found }` is { $gemeente }, which is here already
    .help = name each gemeente once
organisation-overlaps = for { $gemeente }, `{ $subject }` is done by `{ $other }` too on the same day
    .first = here
    .help = give one an `until` before the other begins, or take it away from one of them
organisation-unknown = there is no organisation `{ $found }`
organisation-none = there are no organisations
    .help = name them in samenwerkingen.toml; docs/samenwerkingen.md (Dutch) says how
organisation-not-yet = organisation `{ $found }` begins on { $since }, and the peildatum is { $peildatum }
    .help = ask with `--date` for a date on which it is there
organisation-no-more = organisation `{ $found }` was there until { $until }, and the peildatum is { $peildatum }
    .help = ask with `--date` for a date on which it was there
organisation-no-mail = of an organisation no mail is made
    .help = choose another format, and send that along
