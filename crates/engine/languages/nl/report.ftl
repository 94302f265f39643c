# De vaste woorden van rapporten. Regels vervangen elk ervan bij zijn naam, onder [words] in report.toml; `report-` ervoor valt daar weg.

# Kleuren.
report-colour-groen = groen
report-colour-oranje = oranje
report-colour-rood = rood
report-colour-grijs = grijs

# Hoe vaak een bron komt.
report-frequency-daily = dagelijks
report-frequency-weekly = wekelijks
report-frequency-monthly = maandelijks
report-frequency-two-monthly = tweemaandelijks
report-frequency-quarterly = per kwartaal
report-frequency-half-yearly = halfjaarlijks
report-frequency-yearly = jaarlijks
report-frequency-once = eenmalig

# Antwoorden, waar de regels er geen woorden voor hebben; en wat zij betekenen, in een werkboek.
report-yes = Ja
report-no = Nee
report-means-yes = ja
report-means-no = nee

# Delen van het rapport.
report-summary = Samenvatting
report-introduction = Inleiding
report-legend = Legenda
report-what-if = WAT ALS: { $monitor }
report-source = Bron:
report-purpose = Doel:
report-note = Toelichting
report-basis = Grondslag
report-warning = Let op:
report-back = Terug naar de samenvatting
report-gemeente = Gemeente:
report-code = Gemeentecode { $code }
report-date = Datum:
report-gemeenten = { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }
report-national-gemeenten = { $national }: { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }
report-of-whole = { $part } van { $whole }
report-pages = { $page } van { $pages }
report-colophon = Gemaakt met { $program }, regels { $rules } ({ $rules-hash }), gegevens ({ $data-hash }).
report-beside-means = Ter vergelijking: { AND($kinds) }.
report-beside-mean-means = "gem." is het landelijk gemiddelde
report-beside-mean-of = bij { AND($sections) } dat van gemeenten met dezelfde { $peers }
report-beside-norm-means = "norm" is de grens die is afgesproken
report-beside-count-means = "van" zegt hoeveel gemeenten het doen, van hoeveel
report-lower-is-better = Een lager cijfer is beter bij { AND($rows) }.

# Boven kolommen.
report-of-all = { $count } van { $all }
report-head-beside = Ter vergelijking
report-national = Landelijk
report-head-colour = Kleur
report-head-meaning = Betekenis
report-head-subject = Onderwerp
report-head-gemeente = Gemeente
report-head-province = Provincie
report-head-size = Grootte
report-head-files = Bestanden
report-head-changed = Veranderd
report-head-better = Naar beter
report-head-worse = Naar slechter
report-head-neither = Van of naar { $colour }
report-head-source = Bron
report-head-file = Bestand
report-head-used = Gebruikte rijen
report-head-done = Bewerkingen
report-head-part = Onderdeel
report-head-updated = Laatste update
report-head-frequency = Frequentie
report-head-publisher = Bronhouder
report-head-remark = Opmerking

# Waar cijfers vandaan komen.
report-updated = bijgewerkt: { $updated }
report-month = { $month ->
        [1] Januari
        [2] Februari
        [3] Maart
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Augustus
        [9] September
        [10] Oktober
        [11] November
       *[12] December
    } { $year }
report-outdated = verouderd
report-made-up = verzonnen cijfers
report-made-up-demonstration = verzonnen cijfers, ter demonstratie
report-origin = Herkomst van de cijfers
report-origin-elsewhere = Van welke bestanden de cijfers gemaakt zijn, hun sha256 en wat ermee gedaan is, staat in dit rapport als werkmap (XLSX) en als JSON.
report-nothing = Geen
report-no-files = Geen bestanden
report-no-sources = Geen bronnen
report-data-of = { $part } Data { $source }
report-left-out-other = { $rows ->
        [one] { $rows } rij
       *[other] { $rows } rijen
    } van andere organisaties weggelaten
report-left-out-other-time = { $rows ->
        [one] { $rows } rij
       *[other] { $rows } rijen
    } van opgeheven of latere gemeenten weggelaten
report-left-out-unknown = { $rows ->
        [one] { $rows } rij
       *[other] { $rows } rijen
    } van onbekende gemeenten weggelaten
report-left-out-wrong = { $rows ->
        [one] { $rows } rij
       *[other] { $rows } rijen
    } met fouten weggelaten
report-gates-failed = { $count ->
        [one] { $count } eis niet gehaald
       *[other] { $count } eisen niet gehaald
    }
report-too-old = te oud voor dit rapport

# Wat er met een levering is gedaan op weg naar een tabel; ook mdd data check en mdd explain zeggen het zo.
step-chosen = gekozen als nieuwste van { $count } bestanden
step-unpacked = uitgepakt uit { $from } ({ $bytes } bytes)
step-unpacked-member = { $member } uitgepakt uit { $from } ({ $bytes } bytes)
step-decoded = omgezet uit { $from }
step-without-rows = { $names ->
        [one] 1 naam
       *[other] { $names } namen
    } met een lege lijst: daarvan zijn er geen rijen
step-totals = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } met totalen weggelaten
step-others = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } weggelaten met iets anders dan { $only }
step-filled = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } te kort, aangevuld met lege velden
step-cut = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } gelezen zonder de lege velden erachter
step-filled-down = { $column }: { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } aangevuld met de waarde erboven
step-missing = { $column }: { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } gelezen als ontbrekend
step-meant = { $column }: { $cells ->
        [one] 1 lege cel
       *[other] { $cells } lege cellen
    } gelezen zoals `values` zegt
step-replaced = { $column }: { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } gelezen zoals `values` zegt
step-rounded = { $column }: { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } afgerond op 15 cijfers
step-split = { $column }: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } met meer waarden werden er { $into }
step-renamed = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } met een vroegere naam of code van de gemeente
step-repeated = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } weggelaten als herhaling
step-repeated-differing = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } weggelaten als herhaling; { $differing } daarvan met andere waarden dan de eerste
step-equal = { $rows ->
        [one] 1 rij is
       *[other] { $rows } rijen zijn
    } gelijk aan een eerdere: allemaal tellen ze mee
step-divided = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } van verdeelde gemeenten aan elke opvolger gegeven
step-merged = rijen van { $gone ->
        [one] 1 opgeheven gemeente
       *[other] { $gone } opgeheven gemeenten
    } { $combined } voor { $into ->
        [one] 1 gemeente
       *[other] { $into } gemeenten
    }

# Hoe rijen van verschillende vroegere gemeenten zijn samengevoegd.
combined-sum = opgeteld
combined-mean = gemiddeld
combined-weighted = gemiddeld (naar grootte)
combined-any = samengevoegd (ja als een van hen ja zegt)
combined-largest = samengevoegd (de grootste telt)
combined-variously = samengevoegd
combined-together = bij elkaar gezet
report-merged-one = De cijfers van { $gemeente } zijn die van { AND($from) }.
report-merged-sum = De cijfers van { $gemeente } zijn opgeteld uit rijen van { AND($from) }.
report-merged-mean = De cijfers van { $gemeente } zijn het gemiddelde van rijen van { AND($from) }.
report-merged-weighted = De cijfers van { $gemeente } zijn het gemiddelde, gewogen naar grootte, van rijen van { AND($from) }.
report-merged-any = Voor { $gemeente } telt ja als een van deze gemeenten ja zegt: { AND($from) }.
report-merged-largest = De cijfers van { $gemeente } zijn die van de grootste van deze gemeenten: { AND($from) }.
report-merged-otherwise = De cijfers van { $gemeente } zijn samengevoegd uit rijen van { AND($from) }.

# Versies van de regels.
report-version = V { $version } Productiedatum: { $date }
report-mended = Hersteld op { $date }: { $what }

# Wat er naast een cijfer staat: hoe het heet, en hoe het tussen andere staat.
report-norm = Norm
report-number-of-gemeenten = Aantal gemeenten
report-part-of-gemeenten = Deel van de gemeenten
report-gemeenten-with-the-same = Gemeenten met hetzelfde
report-mean = Gemiddelde
report-median = Mediaan
report-quantile = Grens van { $part }
report-best = Beste
report-place = Plaats
report-of-peers = { $benchmark } (zelfde { $peers })
report-beside-norm = norm { $figure }
report-beside-count = { $count ->
        [one] { $figure } gemeente
       *[other] { $figure } gemeenten
    }
report-beside-mean = gem. { $figure }
report-beside-median = mediaan { $figure }
report-beside-quantile = grens van { $part } { $figure }
report-beside-best = beste { $figure }
benchmark-share = { $holding } van de { $all } { $count ->
        [one] gemeente
       *[other] gemeenten
    } ({ $part })
benchmark-place = { $place }e van { $all }
benchmark-place-shared = gedeeld { $place }e van { $all }

# Hoe een samengesteld cijfer tot stand kwam.
composed-points = { $points } van de { $most } punten
composed-tally = { $colour }: { $count } van de { $all }

# Waarom een kleur is zoals zij is.
reason-no-figure = Een cijfer dat de kleur bepaalt, ontbreekt: { $name }.
reason-no-benchmark = Er is geen cijfer om mee te vergelijken.
reason-gap = Geen kleurregel past bij dit cijfer.
reason-no-data = geen gegevens
reason-not-taking-part = doet niet mee
reason-too-little = te weinig gevuld
reason-outdated = bron verouderd
reason-not-delivered = niet geleverd
reason-not-delivered-why = De bron is niet geleverd.

# Perioden: hoe ver een regel terugkijkt. `count` kiest, `written` is het getal in cijfers of voluit.
report-period-days = { $count ->
        [one] { $written } dag
       *[other] { $written } dagen
    }
report-period-weeks = { $count ->
        [one] { $written } week
       *[other] { $written } weken
    }
report-period-months = { $count ->
        [one] { $written } maand
       *[other] { $written } maanden
    }
report-period-years = { $count ->
        [one] { $written } jaar
       *[other] { $written } jaar
    }

# Vergeleken met anderen.
report-compared-with = Vergeleken met { $whom }.
report-compared-with-several = Vergeleken met { $count } gemeenten ({ $whom }).
report-compared-with-nobody = Waarmee deze gemeente te vergelijken is, staat niet in het register.
report-compared-unknown = Vergelijking (onbekend)
report-same-province = Provincie { $province }
report-same-peers = zelfde { $peers }: { $value }
report-size-between = { $from } tot { $to } inwoners
report-size-from = { $from } of meer inwoners
report-size-below = minder dan { $to } inwoners

# Veranderd sinds een eerdere editie.
report-since = Sinds de monitor van { $date } (versie { $version }): { $count ->
        [0] geen onderwerp kreeg een andere kleur
        [one] { $count } onderwerp kreeg een andere kleur
       *[other] { $count } onderwerpen kregen een andere kleur
    }.
report-changes-since = Sinds de monitor van { $date } (versie { $version }) { $count ->
        [0] veranderde geen kleur
        [one] veranderde { $count } kleur
       *[other] veranderden { $count } kleuren
    }.
report-changes-new = Wat toen niet in de monitor stond, telt niet mee.
report-changes-ways = Bij { $gemeenten ->
        [one] { $gemeenten } gemeente
       *[other] { $gemeenten } gemeenten
    }: { $better } naar beter, { $worse } naar slechter, { $other } van of naar { $grey }.
report-changes-unknown = toen geen rapport
report-recoloured = { $subject }: van { $before } naar { $now }
report-without-colour = geen kleur
report-since-gone = Niet meer in de samenvatting: { $rows }.
report-since-version = Sinds versie { $version }
report-since-date = Sinds { $date }
report-new = nieuw
report-new-source = nieuwe bron, toen geen gegevens
report-equal = gelijk
report-equal-colour = gelijk, was { $colour }
report-was = was { $before }
report-was-better = beter, was { $before }
report-was-worse = slechter, was { $before }

# Het verloop over de edities.
report-trend = Verloop
report-trend-title = Verloop: { $title }
report-trend-edition = Editie
report-trend-date = Peildatum
report-trend-today = Met de regels van nu
report-trend-break = Breuk
report-trend-now = nu
report-trend-from = { $edition } (van { $gemeente })
report-trend-green = { $groen } in het land
report-trend-green-alike = { $groen }: { $alike }
report-trend-not-kept = levering niet bewaard
report-trend-figures = Cijfers per editie
report-trend-rule = regel veranderd ({ $from } → { $to })
report-trend-rule-same = regel veranderd
report-trend-source = bron { $source } anders omschreven
report-trend-source-new = bron { $source } kwam erbij
report-trend-source-gone = bron { $source } verviel
report-trend-merged = { AND($names) } samengevoegd
report-trend-joined = { AND($names) } opgegaan in { $gemeente }
report-trend-none = Er is geen eerdere editie om dit cijfer mee te vergelijken.
report-trend-equal = Sinds { $edition } gelijk: { $to }.
report-trend-moved = Van { $from } in { $edition } naar { $to } nu.
report-trend-broken = Breuk bij { $edition }: { $what }.
report-trend-predecessors = Eerdere cijfers zijn van { AND($names) }, elk apart.
report-trend-drawn = Verloop van { $title }: { $words }

# Sinds een editie: wat er veranderde, en waardoor.
report-since-title = Wat er veranderde sinds { $edition }
report-since-nothing = Geen cijfer en geen kleur is anders dan toen.
report-since-corrected = Wat wij toen zeiden was niet goed: { $edition } herstelt het.
report-since-corrected-because = Wat wij toen zeiden was niet goed: { $edition } herstelt het. { $why }
report-since-turned-same = { $subject }: van { $before } naar { $now } ({ $is } bleef).
report-since-turned = { $subject }: van { $before } naar { $now } ({ $was } werd { $is }).
report-since-moved = { $subject }: { $was } werd { $is }, { $colour } bleef.
report-since-moved-plain = { $subject }: { $was } werd { $is }.
report-since-new = { $subject }: nieuw, { $is }.
report-since-causes = Door: { AND($causes) }.
report-since-gone-too = Niet meer in de monitor: { $rows }.
report-since-because = { $was }, door { AND($causes) }
report-cause-rule = de kleurregels
report-cause-figure = de berekening van het cijfer
report-cause-own-data = de eigen gegevens
report-cause-freshness = de ouderdom van de bron
report-cause-new-source = een nieuwe of anders omschreven bron
report-cause-not-delivered = een bron die niet is geleverd
report-cause-merger = een herindeling
report-cause-date = de peildatum
report-cause-benchmark = het cijfer ernaast

# Achter "Let op:".
report-warn-made-up = verzonnen cijfers, ter demonstratie. Verzonnen zijn: { $sources }.
report-warn-failed = dit rapport is gemaakt met gegevens die niet door de controle kwamen. Het gaat om: { $sources }.
report-warn-not-delivered = niet alles is geleverd. Wat rust op deze bronnen, heeft geen cijfer en is grijs: { $sources }.
report-warn-what-if = dit is geen rapport. { $told }
set-threshold = { $name } = { $value } (in de regels { $was })
set-figure = { $name } van { $gemeente } = { $value } (in de gegevens { $was })
set-what-if = Wat als: { $set }. Er is niets veranderd of bewaard.

# Tekeningen, voor wie ze niet ziet; en wat eronder staat.
report-picture-figure = { $gemeente } heeft { $figure }. Van de { $all } gemeenten met een cijfer hebben er { $lower } een lager en { $higher } een hoger cijfer; { $others } andere hebben hetzelfde.
report-picture-no-figure = { $gemeente } heeft geen cijfer; { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    } wel.
report-picture-scale = De schaal loopt van { $from } tot { $to }.
report-picture-without = Geen cijfer: { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }.
report-picture-answer = { $answer }: { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }.
report-picture-own-answer = { $answer }: { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }, ook { $gemeente }.
report-picture-no-data = Geen gegevens: { $count ->
        [one] { $count } gemeente
       *[other] { $count } gemeenten
    }.
report-key-no-data = geen gegevens: { $count }
report-key-no-data-printed = Geen gegevens { $count }
report-key-own = uw gemeente
report-key-height = Hoogte: aantal gemeenten

# Webpagina's: wat een schermlezer zegt, en het overzicht van het land.
report-to-content = Naar de inhoud
report-parts = Onderdelen
report-parts-of = Onderdelen van { $gemeente }
report-tally = Aantal onderwerpen per kleur, en wat de kleur betekent
report-note-number = Noot { $number }
report-back-from-note = Terug naar de tekst bij noot { $number }
report-order = Volgorde
report-order-subject = onderwerp
report-order-colour = { $colour } eerst
report-about = Toelichting bij { $number }
report-head-place = Plaats
report-place-figure = { $lower ->
        [one] { $lower } gemeente
       *[other] { $lower } gemeenten
    } lager, { $same } gelijk, { $higher } hoger.
report-place-answer = { $count } van de { $all } gemeenten met dit antwoord.
report-key-place = Bij Plaats is de lijn het hele land, van het laagste naar het hoogste cijfer. Het blok is uw gemeente, met wie hetzelfde heeft. Bij ja en nee begint de lijn met de gemeenten met ja.
report-everyone = alle gemeenten
report-everyone-title = Alle gemeenten
report-filter-name = Naam, provincie of code
report-filter-all = alle
report-filter-one = 1 gemeente
report-filter-several = gemeenten
report-views = Weergaven
report-counts = Aantal onderwerpen per kleur
report-matrix = Kleur per gemeente en onderwerp
report-changes = Wat er veranderde
report-file-of = { $format } van { $gemeente }
report-file-of-all = Alle gemeenten als { $format }

# PDF zonder rapporten.
report-none = Geen rapporten
report-none-here = Er zijn geen rapporten.

# Werkboeken: bladen en kolommen.
report-sheet-scores = Scores
report-sheet-origin = Herkomst
report-sheet-files = Bronbestanden
report-sheet-account = Verantwoording
report-sheet-colours = Kleuren
report-sheet-figures = Cijfers
report-sheet-table = Tabel
report-sheet-counts = aantal gemeenten per kleur
report-sheet-monitor = Monitor
report-sheet-title = { $monitor } (versie { $version }): { $what }
report-sheet-nobody = geen gemeenten
report-sheet-peildatum = Peildatum { $date }
report-sheet-about = Versie { $version }, peildatum { $date }
report-cell-code = Code
report-cell-inhabitants = Inwoners
report-cell-chapter = Hoofdstuk
report-cell-section = Paragraaf
report-cell-indicator = Indicator
report-cell-figure = Cijfer
report-cell-kind = Soort
report-cell-why = Waarom
report-cell-without-colour = Zonder kleur
report-cell-gemeenten = Gemeenten
report-cell-their-colour = Kleur daarvan
report-cell-since = Sinds vorige keer
report-cell-figure-then = Cijfer toen
report-cell-title = Titel
report-cell-edition = Editie
report-cell-printed = Afgedrukt
report-cell-value = Waarde
report-cell-benchmark-printed = Benchmark afgedrukt
report-cell-benchmark-value = Benchmark waarde
report-cell-benchmark-kind = Soort benchmark
report-cell-reason = Reden van grijs
report-cell-compared = Vergeleken met
report-cell-compared-printed = Vergelijking afgedrukt
report-cell-compared-value = Vergelijking waarde
report-cell-compared-colour = Kleur vergelijking
report-cell-printed-then = Toen afgedrukt
report-cell-value-then = Toen waarde
report-cell-colour-then = Kleur toen
report-cell-table = Tabel
report-cell-which = Welke
report-cell-none = geen
report-cell-lines = regels
report-cell-rows = rijen
report-cell-records = records
report-account-part = Onderdeel
report-account-value = Waarde
report-account-peildatum = Peildatum
report-account-rules = Versie van de regels
report-account-rules-hash = Controlegetal van de regels (sha256)
report-account-data-hash = Controlegetal van de gegevens (sha256)
report-account-program = Programma
report-account-gemeenten = Gemeenten in Nederland
report-account-since = Veranderd sinds
report-account-edition = monitor van { $date } (versie { $version })
report-account-what-if = Geen rapport
report-account-not-delivered = Niet geleverd
report-account-made-up = Verzonnen cijfers, ter demonstratie
report-account-failed = Niet door de controle
report-account-legend = Betekenis van kleuren

# De boodschap vooraan.

report-message = In het kort
report-message-chances = Kansen
report-message-colours = { $gemeente } heeft van { $all } onderwerpen { $green } op { $groen }, { $amber } op { $oranje } en { $red } op { $rood }.
report-message-grey = { $count ->
        [one] 1 onderwerp is
       *[other] { $count } onderwerpen zijn
    } { $grijs }.
report-message-among = { $more } van de { $all } gemeenten hebben meer onderwerpen op { $groen }, { $same } evenveel.
report-message-stands-out = Wat opvalt: { $section } { $label } is { $rood }, en dat is { $count ->
        [1] bij geen andere gemeente
       *[other] maar bij { $count } gemeenten
    } zo.
report-message-changed = Anders dan op { $date }: { $rows }.
report-message-change = { $row } was { $before }, nu { $now }
report-rows-behind = { $label }: dit telt mee
report-rows-behind-some = { $label }: dit telt mee ({ $shown } van { $all })
report-alike = Wie doet dit goed? { $count ->
        [0] Nog geen van de { $all } vergelijkbare gemeenten ({ $size }, met een kleur) is
        [one] 1 van de { $all } vergelijkbare gemeenten ({ $size }, met een kleur) is
       *[other] { $count } van de { $all } vergelijkbare gemeenten ({ $size }, met een kleur) zijn
    } { $groen }.
report-alike-near = Wie doet dit goed? { $count ->
        [one] 1 van de { $all } vergelijkbare gemeenten ({ $size }, met een kleur) is { $groen }, in { $province }.
       *[other] { $count } van de { $all } vergelijkbare gemeenten ({ $size }, met een kleur) zijn { $groen }, waarvan { $near } in { $province }.
    }
report-alike-names = Bijvoorbeeld { AND($names) }.
report-alike-ask = Wie dat zijn, hoort u via { $contact }.
report-alike-ask-of = Vraag { $organisation } wie dat zijn.
report-standing = { $higher } van de { $all } gemeenten { $higher ->
        [one] heeft
       *[other] hebben
    } een hoger cijfer, { $lower } een lager.
report-standing-green = { $green } van de { $all } gemeenten { $green ->
        [one] is
       *[other] zijn
    } hier { $groen }.
report-message-needed = Voor { $groen }: { $needed }. Nu: { $now }.
report-message-needed-of = { $name }: { $needed }
report-message-needed-all = Voor { $groen }: { AND($changes) }.
report-message-no-way = Voor { $groen }: { $why }.
report-message-rare = { $count } van de { $all } gemeenten hebben hier { $colour }.
report-message-deadline = Dit moet groen zijn op { $date }.
report-message-deadline-past = De termijn was { $date }.
report-message-ask = Vragen?
report-message-contact = Vragen over dit rapport?
report-message-ranking = De kansen op de eerste bladzijde staan op volgorde van: { $criteria }.
report-message-by-near = hoe weinig er moet veranderen voor groen
report-message-by-colour = rood voor oranje
report-message-by-rare = hoe weinig gemeenten deze kleur hebben
report-message-by-deadline = de vroegste termijn
report-message-by-weight = hoe zwaar het onderwerp weegt

# Een bericht per mail.

report-mail-subject = { $monitor }: { AND($gemeenten) }, { $date }
report-mail-attached = De volledige rapportage staat in de bijlage.

# Wat een gemeente zelf van haar kleur zegt, en hoe dichtbij een andere is.
report-explained = toegelicht
report-explanation-told = Toelichting van { $who }, tot en met { $until }: { $text }
report-explanation-lapsed = Een toelichting van { $who } gold tot en met { $until }, en is verlopen.
report-fragile = op de rand
report-fragile-down = Op de rand: één stap lager, { $figure }, is { $colour }.
report-fragile-up = Op de rand: één stap hoger, { $figure }, is { $colour }.
report-fragile-rounding = Deze kleur berust op afronding: anders afgerond is zij { $colour }.

# Wie een onderwerp voor een gemeente doet, samen met andere gemeenten.
report-served = via { $title }
report-served-by = { $subject } via { $title } (aanspreekpunt: { $contact }).

# Gemeenten naast elkaar, en kleuren geteld naar wie het onderwerp doet.
report-organisation-of = { $count ->
    [one] Eén gemeente: { AND($gemeenten) }.
   *[other] { $count } gemeenten: { AND($gemeenten) }.
}
report-organisation-contact = Aanspreekpunt: { $contact }.
report-counted-once = { $title } doet dit voor { AND($gemeenten) } en telt één keer: { $colour }.
report-counted-differs = { $title } doet dit voor { AND($gemeenten) } en telt één keer. Hun kleuren verschillen.
report-counted-without = { $title } doet dit voor { AND($gemeenten) }.
report-counted-differ = { $count ->
    [one] 1 met verschillende kleuren
   *[other] { $count } met verschillende kleuren
}
report-counted = Geteld naar wie het doet: { AND($parts) }.
report-head-served = Via
report-sheet-counted = Wie doet het
report-counted-differing = De kleuren van haar gemeenten verschillen.
report-without-partners = { $benchmark } zonder dezelfde samenwerking

# Bladen van werksessies, en cijfers van gemeenten naast elkaar.
report-beside-rows = { $subject }: wat de een heeft en de ander niet ({ $shown } van { $all })
report-beside-needed = { $subject }, { $gemeente }: { $needed }
report-beside-other = een andere gemeente
report-workshop-title = Werksessie: { $theme }
report-workshop-group = Groep { $number }: { AND($names) }. Peildatum { $date }.
report-workshop-group-named = { AND($names) }. Peildatum { $date }.
report-workshop-figures = Cijfers naast elkaar
report-workshop-explained = Wat gemeenten er zelf van zeggen
report-workshop-needed = Wat er nodig is
report-workshop-rows = Wat achter de cijfers zit
report-workshop-questions = Vragen voor het gesprek
report-workshop-between-us = Op dit blad staan alleen cijfers van wie meedoet, en landelijke cijfers. Bespreek ze samen; geef ze niet door.
report-workshop-ask-groen = { $count ->
        [one] { AND($names) } is { $groen } bij { $subject }. Hoe is dat gelukt? Wie deed het werk, en wat hielp het meest?
       *[other] { AND($names) } zijn { $groen } bij { $subject }. Hoe is dat gelukt? Wie deed het werk, en wat hielp het meest?
    }
report-workshop-ask-lower = { $gemeente } is { $colour } bij { $subject } ({ $figure }). Wat houdt u tegen, en wat is de eerste stap?
report-workshop-ask-burden = “{ $example }” staat wel bij { AND($names) }, en niet bij { AND($groen) }. Hoe ging dat bij { AND($groen) }: wat kwam ervoor in de plaats?
report-workshop-ask-example = “{ $example }” staat bij { AND($names) }. Waarom nog niet bij de anderen? Wat kunt u van elkaar overnemen?
report-workshop-ask-grijs = { AND($names) }: over { $subject } is niets bekend. Wat is er nodig om dat wel te weten?
report-workshop-ask-agree = Wat gaat ieder van u nu doen? Spreek af wanneer u kijkt of het is gelukt.
