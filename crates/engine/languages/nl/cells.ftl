# Een cel die niet te lezen is zoals haar kolom is opgegeven.
cells-required = hier ontbreekt { $column }
    .label = deze kolom is verplicht
cells-no-text = `{ $found }` is hier niet te lezen
    .label = een tekst
    .help = er staat { $signs } in: laat dat uit de levering halen
cells-without-part = `{ $found }` heeft dit deel niet
    .label = part = {"{"} { $part } {"}"}
    .help = mogen zulke cellen leeg zijn, zeg dan bij `part`: without = "empty"
cells-not-allowed = `{ $found }` is niet een van de waarden van { $column }
    .label = kies uit: { $allowed }
    .help = er staat { $signs } in: laat dat uit de levering halen
cells-no-answer = `{ $found }` is hier niet te lezen
    .label = { OR($yes) } voor ja, { OR($no) } voor nee
    .help = er staat { $signs } in: laat dat uit de levering halen
    .help-declare = schrijft de levering het zo, geef dan in sources.toml yes = [...] en no = [...] op
cells-no-yes-no = `{ $found }` is hier niet te lezen
    .label = Ja of Nee
    .help = er staat { $signs } in: laat dat uit de levering halen
    .help-declare = schrijft de levering het zo, geef dan in sources.toml yes = [...] en no = [...] op

# Datums.
cells-date = { $date }
cells-date-or = { $dates }, of { $date }
cells-no-date = `{ $found }` is hier niet te lezen
    .label = een datum zoals { $dates }
    .help = er staat { $signs } in: laat dat uit de levering halen
    .help-formats = `dates` in sources.toml zegt hoe datums zijn geschreven: { $formats }
cells-no-such-day = de dag `{ $found }` bestaat niet
    .label = een datum zoals { $dates }
cells-other-format = `{ $found }` is geschreven als { $format }
    .label = een datum zoals { $dates }
    .help = klopt dat, geef het dan op in sources.toml: dates = "{ $format }", of dates = [{ $both }] voor beide
cells-turned = de dag `{ $found }` bestaat niet, maar wel als hij is geschreven als { $format }
    .label = een datum zoals { $dates }
    .help = schrijft de hele levering datums zo, geef dan dates = "{ $format }" op: in andere cellen zijn dag en maand nu verwisseld
cells-counted-day = `{ $found }` is een getal, geen dag
    .label = een datum zoals { $dates }
    .help = zo telt een spreadsheet dagen ({ $found } is { $day }), maar de opmaak als datum is verloren gegaan
    .help-layout = is die dag bedoeld, geef de kolom dan in het spreadsheetprogramma de opmaak van een datum, en sla het bestand op
cells-no-day = `{ $found }` is een getal, geen dag
    .label = een datum zoals { $dates }
    .help = geef de kolom in het spreadsheetprogramma de opmaak van een datum
    .help-declare = of geef in sources.toml op hoe zulke datums zijn geschreven: { $formats }

# Getallen.
cells-a-point = een punt
cells-a-comma = een komma
cells-an-apostrophe = een apostrof
cells-a-space = een spatie
cells-a-sign = een teken
cells-sign = `{ $sign }`
cells-decimal-point = waarschijnlijk is de punt hier het decimaalteken: geef dan decimal = "{ $sign }" op, en geen of een ander `thousands`
cells-decimal-comma = waarschijnlijk is de komma hier het decimaalteken: geef dan decimal = "{ $sign }" op, en geen of een ander `thousands`
cells-correct = verbeter de levering
cells-not-number = `{ $found }` is hier niet te lezen
    .label = een getal
    .help = er staat { $signs } in: laat dat uit de levering halen
cells-no-number = `{ $found }` is geen getal
    .label = een getal zoals { $example }
    .help = er staat { $signs } in: laat dat uit de levering halen
cells-too-many-digits = `{ $found }` heeft te veel cijfers
    .label = hoogstens { $most } cijfers
cells-grouping-before = `{ $found }` heeft { $sign } tussen duizendtallen op een verkeerde plek
    .label = een getal zoals { $example }
    .help = tussen duizendtallen staan groepen van drie cijfers: verbeter de levering
cells-grouping = `{ $found }` heeft { $sign } tussen duizendtallen op een verkeerde plek
    .label = een getal zoals { $example }
    .help = tussen duizendtallen staan groepen van drie cijfers
    .help-cure = { $cure }
cells-zero-in-front = `{ $found }` begint met een nul, en heeft { $sign } als tussen duizendtallen
    .label = een getal zoals { $example }
    .help = geen getal van duizend of meer begint met een nul
    .help-cure = { $cure }
cells-other-decimal = `{ $found }` heeft { $sign } waar { $declared } is opgegeven
    .label = een getal zoals { $example }
    .help = schrijft de hele levering decimalen zo, geef dan in sources.toml decimal = "{ $decimal }" op
cells-grouped = `{ $found }` heeft { $sign }, en die is niet opgegeven
    .label = een getal zoals { $example }
    .help = staat het tussen duizendtallen, geef dan in sources.toml thousands = "{ $thousands }" op
    .help-decimal = is het het decimaalteken, geef dan decimal = "{ $decimal }" op
cells-minus-behind = `{ $found }` heeft het minteken achter de cijfers
    .label = een getal zoals { $example }
    .help = een minteken staat vooraan: verbeter de levering
cells-brackets = `{ $found }` staat tussen haakjes, zoals boekhouders schrijven wat onder nul is
    .label = een getal zoals { $example }
    .help = een getal onder nul heeft een minteken vooraan: verbeter de levering
cells-percent = `{ $found }` heeft een procentteken, en dat is niet opgegeven
    .label = een getal zoals { $example }
    .help = staan er percentages in de kolom, geef dan in sources.toml unit = "percent" op
cells-euro = `{ $found }` heeft een euroteken, en dat is niet opgegeven
    .label = een getal zoals { $example }
    .help = staan er bedragen in de kolom, geef dan in sources.toml unit = "euro" op
cells-odd-sign = `{ $found }` zou een getal zijn zonder { $sign }
    .label = een getal zoals { $example }
    .help = laat het uit de levering halen, of laat er een gewoon teken neerzetten

# Een cel van een werkmap die er is, maar geen waarde heeft.
cells-formula = de formule van deze cel geeft een fout: { $found }
    .label = een waarde, of niets
    .help = verbeter de formule in het spreadsheetprogramma, of vraag dat de eigenaar van de levering; betekent het "geen waarde", geef het dan op in sources.toml: missing = ["#N/A"]
cells-formula-named = de formule van deze cel geeft een fout: { $found } ({ $others })
    .label = een waarde, of niets
    .help = verbeter de formule in het spreadsheetprogramma, of vraag dat de eigenaar van de levering; betekent het "geen waarde", geef het dan op in sources.toml: missing = ["#N/A"]
cells-time = dit is een tijd of een duur, geen datum
    .label = een datum, een getal of een tekst
    .help = geef de cel een datum, of een getal zonder de opmaak van een tijd
cells-never-worked-out = de formule van deze cel is nooit uitgerekend: haar uitkomst staat niet in het bestand
    .label = een waarde, of een formule met haar uitkomst
    .help = een programma dat niet rekent heeft dit bestand gemaakt: open het in een spreadsheetprogramma en sla het op; betekenen zulke cellen niets, geef dan bij de tabel in sources.toml formulas = "empty" op
cells-merged = deze cel is samengevoegd met een andere, en de waarde staat in die andere
    .help = geef in sources.toml fill = "down" op: dan heeft elke rij die zij beslaat de waarde; of fill = "none": dan is zij leeg
cells-merged-sideways = deze cel is samengevoegd met een andere, en de waarde staat in die andere
    .help = maak het samenvoegen ongedaan in het spreadsheetprogramma; of geef bij de kolom in sources.toml fill = "none" op: dan is zij leeg
cells-shows = de spreadsheet laat hier { $with } zien: "{ $says }"
cells-shows-not-own = de spreadsheet laat hier { $with } zien: "{ $says }", niet de "{ $own }" die niemand ziet
cells-no-percentage = dit getal heeft niet de opmaak van een percentage, en andere cellen van de kolom wel
    .help = geef alle cellen van de kolom in het spreadsheetprogramma dezelfde opmaak, en kijk of zij dan laten zien wat is bedoeld
cells-can-be-percentage = { $number } kan hier { $number }% zijn, of 100 keer zoveel; { $other } heeft de opmaak

# Wat een spreadsheetprogramma anders laat zien dan het in het bestand staat, of niet.
cells-percent-undeclared = { $cells ->
        [one] 1 cel van "{ $column }" heeft
       *[other] { $cells } cellen van "{ $column }" hebben
    } de opmaak van een percentage, en voor de kolom zijn geen percentages opgegeven
    .label = { $shown } wordt gelezen als { $kept }
    .help = geef bij de kolom in sources.toml unit = "percent" op: dan wordt zij gelezen zoals de spreadsheet haar laat zien
cells-percent-mixed = { $cells ->
        [one] 1 cel van "{ $column }" heeft
       *[other] { $cells } cellen van "{ $column }" hebben
    } de opmaak van een percentage, en { $others ->
        [one] 1 cel
       *[other] { $others } cellen
    } niet
    .label = de eerste zonder
    .help = met die opmaak is 0.75 75%, zonder is het 0.75%: geef alle cellen van de kolom dezelfde opmaak
cells-merged-cells = { $cells ->
        [one] een cel van "{ $column }" is samengevoegd met een andere: in het bestand is zij leeg
       *[other] { $cells } cellen van "{ $column }" zijn samengevoegd met andere: in het bestand zijn zij leeg
    }
cells-hidden-sheet = het blad "{ $sheet }" is verborgen in de werkmap, en het wordt gelezen
    .help = kijk ernaar in het spreadsheetprogramma: is het verborgen omdat het niet telt?
cells-hidden-rows = { $rows ->
        [one] 1 rij die wordt gelezen, is
       *[other] { $rows } rijen die worden gelezen, zijn
    } verborgen in de werkmap
    .help = zij tellen mee: moet dat niet, haal ze dan uit de levering, of geef in sources.toml `only` op
cells-filtered-rows = { $rows ->
        [one] 1 rij die wordt gelezen, is
       *[other] { $rows } rijen die worden gelezen, zijn
    } verborgen: een filter verbergt rijen van dit blad
    .help = zij tellen mee: moet dat niet, haal ze dan uit de levering, of geef in sources.toml `only` op
cells-hidden-column = de kolom "{ $column }" is verborgen in de werkmap, en zij wordt gelezen
    .help = kijk ernaar in het spreadsheetprogramma: is zij verborgen omdat zij niet telt?
