# Goedgekeurde uitkomsten: `mdd golden`.

# Wat niet te vertrouwen, te lezen of te schrijven is.

golden-nothing-approved = van versie { $version } is niets goedgekeurd: { $path } is er niet
    .help = zet de map terug vanuit versiebeheer, of keur goed wat er nu is: `mdd golden accept --only { $version }`
golden-damaged = de goedgekeurde uitkomsten van versie { $version } zijn beschadigd: { $why }
    .help = zet de map terug vanuit versiebeheer, of keur goed wat er nu is: `mdd golden accept --only { $version }`
golden-other-version = dit zijn de goedgekeurde uitkomsten van versie { $found }, niet van { $version }
    .help = zet de map terug vanuit versiebeheer, of keur goed wat er nu is: `mdd golden accept --only { $version }`
golden-no-report = het goedgekeurde rapport van { $code } is er niet
    .help = zet de map terug vanuit versiebeheer, of keur goed wat er nu is: `mdd golden accept --only { $version }`
golden-other-report = het rapport van { $code } is niet het rapport dat is goedgekeurd
    .label = de controlesom staat in { $scores }
    .help = zet de map terug vanuit versiebeheer, of keur goed wat er nu is: `mdd golden accept --only { $version }`
golden-conflict-lines = beide kanten:
golden-unreadable = { $path } is niet te lezen: { $why }
golden-not-written = { $path } is niet geschreven: { $why }
    .help = elk bestand is zoals het was, of zoals het moet worden: `mdd golden check` zegt of ze bij elkaar horen
golden-not-removed = { $path } is niet weggehaald: { $why }
    .help = elk bestand is zoals het was, of zoals het moet worden: `mdd golden check` zegt of ze bij elkaar horen

# In golden.toml.

golden-no-code = `{ $found }` is niet de code van een gemeente
    .label = GM en vier cijfers
golden-code-twice = { $found } staat er twee keer
    .first = hier voor het eerst
    .help = haal een van de twee weg
golden-unknown-gemeente = de gemeente { $found } is er niet
    .label = een gemeente op de peildatum van sources.toml
    .help = `mdd scores` noemt ze allemaal, met hun code

# Wat er aan goedgekeurde uitkomsten is beschadigd, als het einde van een zin.

golden-other-format = dit heeft een andere vorm dan dit programma schrijft
golden-other-heading = goedgekeurde uitkomsten beginnen met een andere regel
golden-other-sum = de controlesom past niet bij wat eronder staat; dat is met de hand veranderd, of verkeerd samengevoegd
golden-ends-before = het bestand houdt hier op, en { $what } moet nog komen
golden-first-line = de eerste regel
golden-a-line = een regel `{ $key } = ...`
golden-line-of-indicators = de regel met de indicatoren
golden-gemeenten-left = { $left } van de { $all } gemeenten
golden-ends-within = het bestand houdt midden in deze regel op
golden-ends-after = het bestand moet voor deze regel ophouden, na { $gemeenten } gemeenten
golden-no-line = hier moet `{ $key } = ...` staan
golden-no-number = hier moet een aantal gemeenten staan
golden-no-code-here = hier moet de code van een gemeente staan
golden-no-indicators = hier moet de regel `{ $line }` staan
golden-no-gemeente = hier moet de regel van een gemeente staan
golden-no-name = hier moet de naam van een gemeente staan
golden-no-score = `{ $found }` is geen uitkomst
golden-other-count = hier staan { $scores } uitkomsten, en erboven { $indicators } indicatoren
golden-bare-colon = in `{ $found }` staat een dubbele punt zonder backslash ervoor

# Een regel per versie.

golden-as-approved = { $version }: zoals goedgekeurd ({ $size })
golden-not-as-approved = { $version }: niet zoals goedgekeurd: { $size }
golden-no-version = { $version }: goedgekeurd, maar deze versie van de regels is er niet
golden-approved-with = { $version }: goedgekeurd met { $size }
golden-approved-anew = { $version }: opnieuw goedgekeurd ({ $size })
golden-in-versions = In { AND($versions) }:
golden-no-outcome = { $count ->
        [one] In versie { $versions } verandert geen kleur en geen cijfer.
       *[other] In deze { $count } versies verandert geen kleur en geen cijfer.
    }
golden-wrote = geschreven: { $path }
golden-removed = weggehaald: { $path }

# Hoeveel er zijn, of hoeveel er anders zijn.

golden-gemeenten = { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
golden-indicators = { $count ->
        [one] 1 indicator
       *[other] { $count } indicatoren
    }
golden-reports = { $count ->
        [one] 1 rapport
       *[other] { $count } rapporten
    }
golden-peildata = { $count ->
        [one] 1 peildatum
       *[other] { $count } peildata
    }
golden-colours = { $count ->
        [one] 1 kleur
       *[other] { $count } kleuren
    }
golden-figures = { $count ->
        [one] 1 cijfer
       *[other] { $count } cijfers
    }
golden-files = { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }

# Wat er anders is, elk op een regel.

golden-peildatum = peildatum { $became }
golden-renamed = gemeente { $became }
golden-new = { $kind } { $name } is nieuw
golden-gone = { $kind } { $name } is weg
golden-new-many = { $count } { $kind ->
        [indicator] indicatoren
       *[other] gemeenten
    } zijn nieuw: { $names }
golden-gone-many = { $count } { $kind ->
        [indicator] indicatoren
       *[other] gemeenten
    } zijn weg: { $names }
golden-reordered = de { $kind ->
        [indicator] indicatoren
       *[other] gemeenten
    } staan in een andere volgorde
golden-names-more = { $names } en nog { $more }
golden-changed = { $code } { $gemeente } { $what }{ $why }
golden-together = { $what } bij { $count } gemeenten{ $why }: { $names }
golden-what = { $section } { $indicator }: { $judgement }
golden-became = { $approved } -> { $now }
golden-none = geen
golden-still = nog steeds { $judgement }
golden-still-their-colour = dezelfde kleur
golden-not-judged = zonder kleur
golden-why-decided = { " " }{ $why }
golden-why-in-words = : { $why }
golden-why-printed = , { $why }
golden-why-because = { " " }door { $why }
golden-printed = { AND($parts) }
golden-figure = cijfer { $became }
golden-benchmark = cijfer ernaast { $became }
golden-their-figures = andere cijfers
golden-their-benchmarks = andere cijfers ernaast
golden-their-both = andere cijfers en cijfers ernaast
golden-by-rule = door regel { $number }: { $rule }
golden-by-rule-for-rest = door regel { $number }, voor alles wat overblijft
golden-no-figure = omdat er geen cijfer is
golden-figure-missing = omdat een cijfer ontbreekt waar de regels naar vragen
golden-outdated = omdat de bron verouderd is
golden-not-delivered = omdat de bron niet is geleverd
golden-no-rule-holds = omdat geen regel geldt
golden-no-rule = omdat er geen regel is
golden-report-new = het rapport van { $code } is nieuw
golden-report-gone = het rapport van { $code } staat niet meer in golden.toml
golden-report-origin = het rapport van { $code }: { $count ->
        [one] 1 regel
       *[other] { $count } regels
    } over waar cijfers vandaan komen
golden-report-differs = het rapport van { $code } is anders (- goedgekeurd, + nu)
golden-more-lines = ... en nog { $more } regels; --all laat ze zien
golden-stray = { $file } hoort bij niets dat is goedgekeurd

golden-conflict = in dit bestand staan nog strepen van een samenvoeging
    .help = voeg eerst de regels samen; daarna maakt `mdd golden accept` dit bestand opnieuw

# Als meldingen: `mdd golden check --format github`, `mdd ci`.

golden-other-colours = `{ $indicator }` heeft een andere kleur dan is goedgekeurd bij { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
    .help = is het zo bedoeld: `mdd golden accept`; welke gemeenten het zijn: `mdd golden check`
golden-other-figures = `{ $indicator }` heeft andere cijfers dan zijn goedgekeurd bij { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }; geen kleur verandert
    .help = is het zo bedoeld: `mdd golden accept`; welke gemeenten het zijn: `mdd golden check`
golden-other-outputs = wat versie { $version } geeft, is anders dan is goedgekeurd; de cijfers en kleuren zijn gelijk
    .help = is het zo bedoeld: `mdd golden accept`; wat er anders is: `mdd golden check`
golden-other-gone = van versie { $version } is goedgekeurd wat zij geeft, maar deze versie van de regels is er niet
    .help = is zij met opzet weggehaald: `mdd golden accept --remove { $version }`
golden-found-in = in { $count ->
        [one] versie { $versions }
       *[other] de versies { $versions }
    }
golden-examples-fail = versie { $version } wordt niet gepubliceerd: { $count ->
        [one] een voorbeeld klopt
       *[other] { $count } voorbeelden kloppen
    } niet met de regels
    .help = verander de regels of het voorbeeld, tot `mdd test --rules { $version }` niets meer noemt
golden-not-gone = versie { $found } van de regels is er nog
    .help = alleen van versies die er niet meer zijn, kan het goedgekeurde weg
golden-no-deliveries = de map { $found } is er niet
golden-kept = { $version }: goedgekeurd, maar deze versie van de regels is er niet; het blijft staan: `mdd golden accept --remove { $version }` haalt het weg
golden-against = { $version } naast { $before }, waarop zij voortbouwt:
golden-against-same = { $version } geeft hetzelfde als { $before }, waarop zij voortbouwt
golden-todays = De leveringen van nu zijn andere dan die waarop de regels worden beoordeeld: in { $version } { $count ->
        [0] is geen kleur anders
        [one] is 1 kleur anders
       *[other] zijn { $count } kleuren anders
    }. Zie `mdd diff { $version } --data-from { $folder }`.
