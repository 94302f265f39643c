# Werksessies: `workshops.toml`, `mdd workshop plan` en `mdd workshop sheet`.

workshop-unknown-theme = er is geen thema “{ $found }”
    .label = een hoofdstuk of paragraaf (nummer of titel), of de `id` van een indicator
    .help = er zijn: { $allowed }
workshop-listed-twice = { $gemeente } staat hier twee keer
    .first = hier ook
    .help = laat één van beide staan, met alle thema's
workshop-no-themes = `themes` is hier leeg
    .help = noem een thema, of laat `themes` weg: dan doet de gemeente aan alle mee
workshop-too-few = { $count ->
        [0] aan “{ $theme }” doet niemand mee
        [one] aan “{ $theme }” doet één gemeente mee
       *[other] aan “{ $theme }” doen { $count } gemeenten mee
    }
    .help = een groep heeft er minstens { $least }; wie meedoet, staat in workshops.toml (docs/workshops.md)
workshop-nobody-groen = van deze gemeenten is niemand groen op “{ $theme }”
    .help = er is niemand om van te leren: kies een ander thema, of vraag een gemeente erbij die groen is
workshop-nobody-lower = van deze gemeenten is niemand oranje of rood op “{ $theme }”
    .help = er is niemand die iets te leren heeft: kies een ander thema
workshop-not-opted-in = { $gemeente } doet niet mee aan “{ $theme }”
    .help = alleen wie in workshops.toml staat, met dit thema of zonder `themes`, doet mee
workshop-group-size = dit is een groep van { $count }
    .help = een groep heeft { $least } of { $most } gemeenten
workshop-named-twice = { $gemeente } wordt hier twee keer genoemd
    .help = noem elke gemeente één keer
workshop-no-plan = dit is geen plan: op regel { $line } houdt het op JSON te zijn
    .help = bewaar een plan met `mdd workshop plan --theme THEMA --format json --output plan.json`
workshop-other-shape = dit is geen plan, maar “{ $found }”
    .label = een plan is { $allowed }
    .help = bewaar een plan met `mdd workshop plan --theme THEMA --format json --output plan.json`
workshop-plan-edited = dit plan is veranderd nadat het is gemaakt
    .help = maak het opnieuw met `mdd workshop plan`; wilt u een andere groep, noem die dan bij `--group`
workshop-plan-of-other = { $what }: in dit plan { $planned }, en nu { $asked }
    .help = maak het plan opnieuw met `mdd workshop plan`, of vraag met `--theme`, `--rules` en `--date` naar wat in het plan staat
workshop-plan-empty = in dit plan staat geen groep
    .help = maak een plan met meer gemeenten, of op een ander thema
workshop-plan-what-if = de “wat als” is anders
workshop-plan-theme = het thema is anders
workshop-plan-rules = de versie van de regels is anders
workshop-plan-peildatum = de peildatum is anders
workshop-plan-rules-hash = de regels zijn veranderd
workshop-plan-data-hash = de gegevens zijn veranderd
workshop-heading = Werksessies over { $title } (regels { $rules }, peildatum { $peildatum })
workshop-what-if = Wat als: { $set }
workshop-group = Groep { $number }: { AND($members) }
workshop-learns = { $subject }: groen { AND($groen) }; oranje of rood { AND($lower) }
workshop-near-provinces = provincie: { AND($provinces) }
workshop-near-inhabitants = inwoners: van { $least } tot { $most }
workshop-near-unknown = provincie en inwoners zijn niet bekend
workshop-invite = uitnodigen: { $contacts }
workshop-no-groups = Er is geen groep te maken: nergens is de een groen en de ander oranje of rood op hetzelfde onderwerp.
workshop-left-over = Over:
workshop-why-nobody-to-learn-from = er zijn geen twee anderen met wie iemand groen is en iemand niet
workshop-why-same-organisation = wie erbij past, wordt door dezelfde organisatie bediend
workshop-why-groups-are-full = alle gevraagde groepen zijn vol
workshop-why-nobody-left = wie erbij past, is nodig in een andere groep
workshop-search-exact = Alle verdelingen zijn bekeken: geen is beter.
workshop-search-bounded = Niet alle verdelingen zijn bekeken ({ $rounds } rondes, `--seed { $seed }`): er kan een betere zijn. Een andere `--seed` zoekt opnieuw.
