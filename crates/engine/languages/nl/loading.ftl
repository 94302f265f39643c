# Wat er mis is met een levering als geheel.
loading-go-on = of ga door met --allow-errors: het rapport zegt het er dan bij
loading-no-rows = er is een kop, maar geen rij eronder
    .help = vraag de eigenaar opnieuw om de levering
loading-unused-alias = geen rij zegt "{ $found }"
    .help = kijk hoe de levering het spelt, of haal de alias weg
loading-no-previous = de vorige levering { $path } is niet te lezen
    .label = dus niemand weet hoeveel er is veranderd
    .help = zet daar een levering van dezelfde vorm neer, of laat `previous` weg
loading-outdated = bron `{ $source }` is van { $updated }, en dit is een rapport van { $peildatum }
    .label = na { $months } maanden is zij te oud ({ $frequency })
    .help = vraag de eigenaar om een nieuwere levering, of ga door met --allow-stale
loading-outdated-warned = bron `{ $source }` is van { $updated }, en dit is een rapport van { $peildatum }
    .label = na { $months } maanden is zij te oud ({ $frequency })
    .help = vraag de eigenaar om een nieuwere levering

# Van een fout die in meer rijen staat, is alleen de eerste te zien.
loading-rows-have = { $count } rijen hebben dit
loading-rows-have-listed = { $count } rijen hebben dit; `mdd data check` noemt ze
loading-allow-near = bedoelt u `{ $nearest }`? Is de waarde nieuw, voeg haar dan toe aan `allowed` in sources.toml; betekent zij hetzelfde, aan `values`
loading-allow = verbeter de levering, of voeg de waarde toe aan `allowed` in sources.toml
loading-more-kinds = nog { $count } soorten fouten in deze levering zijn niet te zien
    .help = `mdd data check` noemt de rijen

# Eisen: hoe een levering volgens sources.toml moet zijn.
loading-few-gemeenten = tabel `{ $table }` heeft rijen van { $found } gemeenten, van de { $all }
    .label = minstens { $allowed }
    .help = vraag de eigenaar of de levering heel is
loading-few-rows = { $found } rijen van tabel `{ $table }` zijn te gebruiken
    .label = minstens { $allowed }
    .help = vraag de eigenaar of de levering heel is
loading-many-unmatched = { $found } rijen van tabel `{ $table }` horen bij geen gemeente
    .label = hoogstens { $allowed }
    .help = `mdd data check` noemt ze; regel ze met `aliases` of `not_gemeenten`
loading-other-count = tabel `{ $table }` heeft { $found } rijen, en { $before } in de vorige levering: { $percent } procent verschil
    .label = hoogstens { $allowed } procent
    .help = kijk of de levering klopt; de vorige is { $path }
loading-other-mean = het gemiddelde van { $column } is { $found }, en { $before } in de vorige levering: { $percent } procent verschil
    .label = hoogstens { $allowed } procent
    .help = kijk of de levering klopt; de vorige is { $path }
loading-column-empty = `{ $column }` heeft in geen enkele rij een waarde, en in de vorige levering in { $before } van de { $rows_before }
    .label = wat hierop rust, zou van bijna niemand meer iets zeggen
    .help = vraag de eigenaar of dit de bedoeling is; de vorige levering is { $path }
loading-column-emptied = `{ $column }` heeft een waarde in { $found } van de { $rows } rijen, en in de vorige levering in { $before } van de { $rows_before }
    .label = wat hierop rust, zou van bijna niemand meer iets zeggen
    .help = vraag de eigenaar of dit de bedoeling is; de vorige levering is { $path }
loading-emptied-meant = is het de bedoeling, zeg dan severity = "warning" bij deze kolom

# Een cel of een rij die niet is zoals sources.toml vraagt.
loading-out-of-range = { $found } valt buiten het bereik van { $column }
    .label = van { $from } tot en met { $to }
    .help = verbeter de levering, of verander `range` in sources.toml
loading-likely-missing = { $found } valt buiten het bereik van { $column }
    .label = zo'n getal betekent meestal dat er geen waarde is
    .help = is dat zo, zet dan bij de tabel in sources.toml: missing = ["{ $found }"]; anders is het een fout in de levering
loading-other-number = { $found } is niet een van de getallen van { $column }
    .label = een van: { $allowed }
    .help = verbeter de levering, of verander `allowed` in sources.toml
loading-row-width = zij heeft { $found } velden, de kop heeft er { $header }
loading-quote-in-cell = een aanhalingsteken sluit midden in een cel
loading-not-unique = deze { $column } is er al
    .help = deze kolom heeft `unique = true` in sources.toml: haal een van de twee weg
loading-second-row = { $gemeente } heeft een tweede rij
    .help = deze tabel heeft een rij per gemeente (rows_per_gemeente = "one"): haal een van de twee weg
loading-first-one = de eerste staat { $place }

# Een tabel die geen gemeente noemt, of bijna geen.
loading-no-gemeenten = { $rows ->
        [0] tabel `{ $table }` heeft geen rij van een gemeente
        [one] de enige rij van tabel `{ $table }` is van geen gemeente
       *[other] geen van de { $rows } rijen van tabel `{ $table }` is van een gemeente
    }
    .label = in `{ $column }` staat { $says }
loading-says-nothing = niets
loading-says = `{ $cell }`
loading-says-more = …
loading-nearly-would = { $without } zouden { $rows } van de { $all } rijen van een gemeente zijn; { $cure }
loading-by-code = { $rows } van de { $all } rijen noemen daar een code: gemeente = { "{" } column = "{ $column }", by = "code" { "}" }
loading-by-name = { $rows } van de { $all } rijen noemen daar een naam: gemeente = { "{" } column = "{ $column }", by = "name" { "}" }
loading-better-code = in kolom `{ $column }` { $count ->
        [one] staat een code van 1 gemeente
       *[other] staan codes van { $count } gemeenten
    }: gemeente = { "{" } column = "{ $column }", by = "code" { "}" }
loading-better-name = in kolom `{ $column }` { $count ->
        [one] staat een naam van 1 gemeente
       *[other] staan namen van { $count } gemeenten
    }: gemeente = { "{" } column = "{ $column }", by = "name" { "}" }
loading-old-gemeenten = { $rows } rijen zijn van opgeheven gemeenten: `merged` zegt hoe zij tellen
loading-none-is-right = klopt een levering zonder gemeenten, zeg het dan: gates = { "{" } gemeenten = { "{" } at_least = 0 { "}" } { "}" }
loading-almost-code = { $rows ->
        [one] 1 rij van tabel `{ $table }` hoort bij geen gemeente, en noemt bijna een code
       *[other] { $rows } rijen van tabel `{ $table }` horen bij geen gemeente, en noemen bijna een code
    }
    .label = `{ $first }`, in { $place }
loading-almost-name = { $rows ->
        [one] 1 rij van tabel `{ $table }` hoort bij geen gemeente, en noemt bijna een naam
       *[other] { $rows } rijen van tabel `{ $table }` horen bij geen gemeente, en noemen bijna een naam
    }
    .label = `{ $first }`, in { $place }
loading-nearly-are = { $without } { $rows ->
        [one] is 1 ervan
       *[other] zijn { $rows } ervan
    } van een gemeente; { $cure }
loading-fewer-gemeenten = tabel `{ $table }` heeft rijen van { $found ->
        [one] 1 gemeente
       *[other] { $found } gemeenten
    }, en van { $before } in de vorige levering
    .label = minder dan de helft
    .help = kijk of de levering heel is; de vorige is { $path }
    .help-gate = klopt het dat er zo weinig zijn, zeg het dan: gates = { "{" } gemeenten = { "{" } at_least = { $found } { "}" } { "}" }

# Wat andere programma's van een code of naam maakten: het begin van "... zouden 4 van de 4 rijen van een gemeente zijn".
loading-without-decimals = zonder de decimalen (`.0`)
loading-without-apostrophe = zonder de apostrof
loading-without-formula = zonder `="` en `"`
loading-without-power = uitgeschreven (1,0E+03 is 1000)
loading-without-thousands = zonder het teken tussen duizendtallen
loading-without-hidden = zonder de tekens die niemand ziet
loading-without-apart = zonder wat er tussen GM en de cijfers staat
loading-without-prefix = zonder wat er voor de cijfers staat
loading-say-prefix = zeg het: gemeente = { "{" } ..., by = "code", prefix = "NL-" { "}" }
loading-codes-as-text = vraag om codes als tekst (0344), niet als getal
loading-bare-text = vraag om de tekst zelf, zonder wat voor een spreadsheet is bedoeld
loading-digits-gone = vraag om codes als tekst (0344): er kunnen cijfers weg zijn
loading-correct = verbeter de levering

# Rijen die elkaar tegenspreken.
loading-code-against-name = `{ $code }` is { $of_code }, en `{ $name }` ernaast is { $of_name }
    .label = de rij telt voor de gemeente van de code
    .help = in totaal { $rows ->
        [one] zegt 1 rij twee dingen
       *[other] zeggen { $rows } rijen twee dingen
    }; vraag de eigenaar welke van de twee klopt
loading-key-differs = { $rows ->
        [one] 1 rij heeft
       *[other] { $rows } rijen hebben
    } dezelfde { $key } als een rij ervoor, met iets anders ernaast
    .label = { $first } en { $second } verschillen in { $column }
    .label-gemeente = { $first } en { $second } van { $gemeente } verschillen in { $column }
    .help = haal de rij weg die niet klopt, of noem nog een kolom in `key` als beide kloppen
loading-same-key = dezelfde { $key } als { $line }, met andere waarden
loading-no-key = { $rows } rijen hebben geen { $key }: of zij er dubbel in staan, is niet te zien
    .label = { $place } is er een van; zij tellen allemaal mee
    .help = is een rij zonder deze waarde een fout, zeg dan required = true bij de kolommen van de sleutel

# Rijen van gemeenten die zijn samengevoegd.
loading-abolished = { $gemeente } is geen gemeente meer
    .label = opgegaan in { $into }
    .help = haal de rij weg, of zeg in sources.toml hoe zulke rijen tellen: met `merged`, en met `split` voor verdeelde gemeenten
loading-abolished-since = { $gemeente } is sinds { $since } geen gemeente meer
    .label = opgegaan in { $into }
    .help = haal de rij weg, of zeg in sources.toml hoe zulke rijen tellen: met `merged`, en met `split` voor verdeelde gemeenten
loading-doubles = { AND($whole) } heeft eigen rijen, naast die van { $parts }, dat erin opging
    .label = rijen die bij elkaar staan, zouden dubbel tellen voor { $gemeente }
    .label-policy = met "{ $policy }" zouden zij dubbel tellen voor { $gemeente }
    .help = de eigen rijen: { $own }; die van { $parts }: { $others }
    .help-remove = haal een van de twee uit de levering, of zeg merged = "largest" of "drop"
loading-own-rows = { AND($whole) } heeft eigen rijen
loading-more-doubles = nog { $count } gemeenten hebben eigen rijen naast die van vroeger
    .help = `mdd data check` noemt de rijen
loading-largest-unknown = in tabel `{ $table }` telt de grootste, en van { $gemeenten } is niet bekend hoe groot die was
loading-weight-unknown = in tabel `{ $table }` telt de grootte mee, en van { $gemeenten } is niet bekend hoe groot die was
loading-size-empty = de kolom die `size` noemt, is daar leeg: vul haar, of kies een andere manier van samenvoegen
loading-size-column = noem een kolom van deze tabel met aantallen inwoners: size = "..."
loading-size-mergers = of geef de lijst met herindelingen een zevende kolom `inwoners`, als het alleen om opgeheven gemeenten gaat

# Van wanneer een levering is.
loading-after-peildatum = bron `{ $source }` is van { $updated }, en dit is een rapport van { $peildatum }
    .label = dat is na de peildatum
    .help = verbeter `updated`, of bewaar ook de levering van voor de peildatum
loading-dates-after-peildatum = { $rows ->
        [one] 1 rij heeft
       *[other] { $rows } rijen hebben
    } een { $column } na de peildatum
    .label = { $date } in { $place }; dit is een rapport van { $peildatum }
    .help = voor regels lijkt dat recent: vraag het de eigenaar, of bewaar ook de levering van voor de peildatum
loading-other-date-in-name = tabel `{ $table }` is van { $updated }, en de naam van het bestand zegt { $found }
    .label = niet dezelfde tijd
    .updated = zoals `updated` het zegt
    .help = verbeter `updated`, of zet de levering neer die erbij hoort
    .help-name = betekent de datum in de naam iets anders, zeg dan dated = "none" bij de tabel
loading-other-date-in-column = tabel `{ $table }` is van { $updated }, en de laatste { $column } zegt { $found }
    .label = niet dezelfde tijd
    .updated = zoals `updated` het zegt
    .help = verbeter `updated`, of zet de levering neer die erbij hoort
    .help-owner = vraag de eigenaar welke van de twee klopt
loading-other-date-in-cell = tabel `{ $table }` is van { $updated }, en cel { $cell } zegt { $found }
    .label = niet dezelfde tijd
    .updated = zoals `updated` het zegt
    .help = verbeter `updated`, of zet de levering neer die erbij hoort
    .help-owner = vraag de eigenaar welke van de twee klopt
loading-no-date-in-column = geen rij heeft een { $column }
    .label = dus er is niets om met `updated` te vergelijken
    .help = verbeter `dated`, of laat het weg
loading-no-date-in-cell = cel { $cell } van { $path } zegt `{ $found }`: geen datum
    .label = dus er is niets om met `updated` te vergelijken
    .help = verbeter `dated`, of laat het weg
loading-empty-cell = cel { $cell } van { $path } is leeg: geen datum
    .label = dus er is niets om met `updated` te vergelijken
    .help = verbeter `dated`, of laat het weg

# Wat is aangenomen toen een kolom werd gelezen, en wat erin opvalt.
loading-shortened = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } met een macht van tien, zoals `{ $found }`
    .label = gelezen met een nul voor elk cijfer dat er niet staat
    .help = een spreadsheet die getallen zo opslaat, heeft cijfers weggelaten: vraag om de levering met hele getallen
loading-shortened-text = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } met een macht van tien, zoals `{ $found }`
    .label = gelezen als de tekst die er staat: verschillende getallen kunnen dezelfde zijn geworden
    .help = een spreadsheet die getallen zo opslaat, heeft cijfers weggelaten: vraag om de levering met hele getallen
loading-thousands = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } van duizend procent of meer: `{ $found }`
    .label = gelezen met een teken tussen duizendtallen, zoals sources.toml zegt
    .help = staat het teken voor decimalen, geef het dan op als `decimal`, en geen of een ander `thousands`
loading-pointed = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } met een punt voor drie cijfers: `{ $found }`
    .label = gelezen met drie decimalen, want sources.toml zegt niets over de punt
    .help = staat de punt tussen duizendtallen, zeg het dan: thousands = "."; is het een decimale punt: decimal = "."
loading-undeclared-year = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } met een jaar van twee cijfers, waar er vier zijn opgegeven: `{ $found }`
    .label = gelezen als { $date }
    .help = klopt dat, geef dan bij `dates` een jaar van twee cijfers op, zoals dates = "dd-mm-yy"
loading-far-year = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } met een jaar van twee cijfers dat ver van de peildatum ligt: `{ $found }`
    .label = gelezen als { $date }
    .help = klopt dat, zeg dan in sources.toml welke honderd jaren twee cijfers kunnen betekenen: years_from = 1970
    .help-missing = betekent het dat er geen datum is, schrijf dan missing = ["{ $found }"]
loading-far-outside = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } ver buiten alle andere: { $found }
    .label = de andere zijn van { $from } tot en met { $to }
    .help = betekent het dat er geen waarde is, schrijf dan missing = ["{ $found }"] in sources.toml
    .help-range = klopt het, geef de kolom dan een `range`: die zegt wat er mag staan
loading-far-alone = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } ver buiten alle andere: { $found }
    .label = er zijn geen andere
    .help = betekent het dat er geen waarde is, schrijf dan missing = ["{ $found }"] in sources.toml
    .help-range = klopt het, geef de kolom dan een `range`: die zegt wat er mag staan
loading-hidden-sign = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } van { $column } met een teken dat niemand ziet, zoals `{ $found }`
    .label = { $signs }
    .help = laat het uit de levering halen: voor koppelingen en tellingen is dit een andere tekst dan het lijkt
    .help-twin = `{ $twin }` zonder dat teken is er ook
