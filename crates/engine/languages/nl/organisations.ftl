# Samenwerkingen: `samenwerkingen.toml` en `mdd report --samenwerking`.

organisation-ends-before = deze samenwerking begint op { $since } en eindigt daarvoor, op { $until }
    .help = `until` is de laatste dag waarop zij dit doet; zonder `until` gaat zij door
organisation-name-letters = `{ $found }` is geen naam van een samenwerking
    .label = letters zonder accenten, cijfers, `_` en `-`
    .help = hoe zij in het rapport heet, staat bij `title`
organisation-unknown-subject = geen versie heeft een indicator of paragraaf `{ $found }`
organisation-name-twice = `{ $found }` staat hier twee keer
    .help = noem elke naam één keer
organisation-member-twice = `{ $found }` is { $gemeente }, en die staat hier al
    .help = noem elke gemeente één keer
organisation-overlaps = voor { $gemeente } wordt `{ $subject }` op dezelfde dag ook gedaan door `{ $other }`
    .first = hier
    .help = geef de ene een `until` van voor de andere begint, of haal het bij een van beide weg
organisation-unknown = er is geen samenwerking `{ $found }`
organisation-none = er zijn geen samenwerkingen
    .help = noem ze in samenwerkingen.toml; docs/samenwerkingen.md zegt hoe
organisation-not-yet = samenwerking `{ $found }` begint op { $since }, en de peildatum is { $peildatum }
    .help = vraag met `--date` een datum waarop zij er is
organisation-no-more = samenwerking `{ $found }` was er tot en met { $until }, en de peildatum is { $peildatum }
    .help = vraag met `--date` een datum waarop zij er was
organisation-no-mail = van een samenwerking wordt geen mail gemaakt
    .help = kies een andere vorm, en stuur die mee
