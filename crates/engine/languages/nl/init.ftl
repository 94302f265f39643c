# Een nieuwe monitor (mdd init), en wat erbij komt (mdd rules add).
init-monitor = Monitor { $folder }
init-began = { $folder } is een monitor, met { $count } bestanden:
init-next = Het rapport van een gemeente: mdd report "{ $gemeente }" --project { $folder }
    De kleurregels staan in rules/1.0/indicators/{ $indicator }.toml. README.md zegt wat u het eerst verandert.
init-asks = Zo wordt { $file } gelezen. Bij "check:" moet u zelf kijken; dat kan ook straks, in sources.toml. Doorgaan? (j/N)
init-nothing-made = Er is niets gemaakt.
init-added = { $count ->
        [one] 1 bestand is nieuw of veranderd:
       *[other] { $count } bestanden zijn nieuw of veranderd:
    }
init-made-of = Het cijfer komt uit { $column }. Bedoelt u een andere kolom, haal de bestanden dan weg en noem haar met --column.
init-taken = Zonder te vragen overgenomen; bij "check:" staat het in het bestand, en moet iemand kijken:
init-taken-in = { $file }: { $what }
init-added-indicator = Lees de kleurregels na, en dan de voorbeelden: mdd test --filter { $name }
init-added-section = Zet er een cijfer in: mdd rules add indicator NAAM --section { $name }
init-added-source = Lees na wat er bij "check:" staat. Maak er dan een cijfer van: mdd rules add indicator NAAM --column { $name }.KOLOM

# De map.
init-not-empty = { $folder } is niet leeg
    .help = noem een map die er nog niet is: mdd init zet nooit iets bij wat er al staat
init-no-folder = { $folder } is geen map
    .help = noem een map die er nog niet is
init-no-parent = er is geen map { $folder }
    .help = maak die eerst, of kies een andere plaats
init-here = { $folder } is de map waarin u nu staat, en die wordt niet vervangen
    .help = noem een nieuwe map, of ga een map omhoog
init-not-made = in { $folder } kan niets worden gemaakt: { $why }
    .help = kies een map waarin u mag schrijven
init-not-copied = { $path } kan niet worden geschreven: { $why }

# Het bestand.
init-not-asked = niemand kan zeggen of het voorstel voor { $file } klopt: dit is geen terminal
    .help = bekijk het voorstel na afloop in sources.toml, en zeg nu ja met --yes
init-no-gemeenten = in geen kolom staat een gemeente; de kolommen zijn { $columns }
    .help = nodig is een rij per gemeente, met haar code (GM0014, 0014 of 14) of haar naam
init-no-rows = er staat geen enkele rij in
    .help = nodig is een rij per gemeente, met haar code (GM0014, 0014 of 14) of haar naam
init-no-columns = er zijn geen kolommen met een naam, dus ook geen met een gemeente
    .help = nodig is een lijst met een kop, en een rij per gemeente met haar code (GM0014, 0014 of 14) of haar naam
init-few-gemeenten = { $matched ->
        [one] 1 van de { $rows } rijen hoort
       *[other] { $matched } van de { $rows } rijen horen
    } bij een gemeente, het meest met kolom `{ $column }`: dat is te weinig
    .help = de kolommen zijn { $columns }
    .help-2 = nodig is een rij per gemeente, met haar code (GM0014, 0014 of 14) of haar naam
init-other-country = de codes in kolom `{ $column }` beginnen met `{ $prefix }`: dat zijn geen Nederlandse gemeenten
    .help = de codes van Nederlandse gemeenten zijn GM0014, 0014, 14 of NL-0014; de lijst van gemeenten is die van het CBS
init-other-names = de nummers in kolom `{ $column }` kunnen codes van gemeenten zijn, maar in kolom `{ $names }` staat geen naam van een Nederlandse gemeente
    .help = is het een lijst van een ander land? Zijn het toch gemeenten: haal kolom `{ $names }` weg, of zet GM voor de codes

# Wat erbij komt.
init-published = versie { $version } is gepubliceerd: anderen hebben er rapporten van
    .help = begin eerst een nieuwe versie: mdd rules new NUMMER
init-bad-name = `{ $found }` kan geen naam zijn
    .label = hier mogen kleine letters, cijfers en streepjes staan, met een letter vooraan
init-indicator-there = er is al een indicator `{ $found }` in versie { $version }
    .help = kies een andere naam
init-section-there = er is al een paragraaf `{ $found }` in versie { $version }
    .help = kies een andere naam
init-source-there = er is al een bron of tabel `{ $found }` in sources.toml
    .help = kies een andere naam
init-file-there = { $path } is er al
    .help = geef het nieuwe bestand een andere naam
init-no-such-column = tabel `{ $table }` heeft geen kolom `{ $found }`
init-no-such-table = er is geen tabel `{ $found }` in sources.toml
    .help = een kolom is TABEL.KOLOM, zoals zij in sources.toml staan
init-not-usable = van kolom `{ $found }` is geen cijfer met kleuren te maken
    .help = zij houdt losse teksten of steeds hetzelfde, of haar tabel heeft meer rijen per gemeente; noem alleen de tabel, en de rijen worden geteld
init-no-table = er is geen tabel met rijen van gemeenten, behalve de lijst van gemeenten zelf
    .help = voeg eerst een bron toe: mdd rules add source NAAM --from BESTAND
init-no-section = er is geen paragraaf `{ $found }` in het rapport
init-no-chapter = er is geen hoofdstuk `{ $found }` in het rapport
init-not-placed = in { $path } kan dit er niet bij worden gezet
    .help = zet het er met de hand bij

# Wat het programma aanneemt van een cijfer: zo in het bestand van de indicator, en zo gezegd.
init-ask-higher = meer is hier beter; is minder beter, schrijf dan better = "lower" en draai de twee tekens om
init-ask-rows = meer rijen is hier beter; is minder beter, schrijf dan better = "lower" en draai de twee tekens om
init-ask-yes = ja is hier goed; is nee goed, wissel dan de twee kleuren
init-ask-listed = dit gaat over wie er in de lijst staat, en niet over een kolom; erin staan is hier goed; is het dat niet, wissel dan de twee kleuren
init-ask-choice = `{ $good }` is hier de goede keuze, omdat zij in sources.toml vooraan staat; kies zelf, ook voor rood
init-ask-recent = recent is hier goed, en recent is twaalf maanden; is het dat niet, wissel dan de twee kleuren
init-ask-range = { $column }: welke getallen er kunnen zijn is niet bekend; tot iemand kijkt, mag elk getal
init-ask-column = het cijfer komt uit { $column }, de eerste kolom die iets zegt; de andere met mdd rules add indicator NAAM --column TABEL.KOLOM

# Opmerkingen in de bestanden, in de taal van wie het vraagt.
init-file-ignored = Rapporten zijn opnieuw te maken.
init-file-sources = Welke gegevens de monitor leest, en hoe.
    Een bron heeft een naam en tabellen; van elke tabel staan hier de kolommen die de regels mogen gebruiken. Wat hier niet
    staat, wordt niet gelezen: noem nooit een kolom met gegevens van personen.
init-file-peildatum = de dag waar de rapporten over gaan
init-file-register = Welke gemeenten er zijn. De lijst is van 1 januari 2018; met de herindelingen volgt daaruit welke er op de peildatum zijn.
init-file-example = Verzonnen cijfers, om te zien hoe het werkt: door `synthetic` staat dat ook in elk rapport. Zet hier uw eigen bron neer:
    `mdd rules add source NAAM --from BESTAND` maakt er een.
init-file-proposed = Voorgesteld door te kijken naar het bestand. Bij "check:" moet u zelf kijken; haal de opmerking weg als het klopt.
init-file-version = De eerste versie van de regels. Hebben anderen er rapporten van, dan komt een wijziging in een nieuwe: `mdd rules new 1.1`.
init-file-report = Wat waar in het rapport staat: hoofdstukken, met elk hun paragrafen. De nummers volgen uit de volgorde.
init-file-language = de taal van de vaste woorden: "nl" of "en"
init-file-legend = Wat de kleuren betekenen.
init-file-grijs = Wat er bij grijs staat, voor elke reden.
init-file-chapter = `summary`: welke onderwerpen vooraan in de samenvatting staan. `mdd rules add section` maakt een paragraaf erbij.
init-file-first-section = Een paragraaf, met de cijfers die erin staan. `mdd rules add indicator` zet er een bij.
init-file-section = Een paragraaf: `mdd rules add indicator NAAM --section { $section }` zet er een cijfer in.
init-file-freshness = Bij elke bron: in welke paragraaf zij staat (bijlage 2).
init-file-tests = Voorbeelden: welke kleur de regels moeten geven, ook precies op een grens. `mdd test` houdt ze tegen de regels.
init-file-number = { $head }: een cijfer uit { $from }, naast het gemiddelde van alle gemeenten.
init-file-rows = { $head }: hoeveel rijen een gemeente heeft in { $from }, naast het gemiddelde van alle gemeenten.
init-file-answer = { $head }: ja of nee uit { $from }, met daarnaast welk deel van de gemeenten ja heeft.
init-file-listed = { $head }: of een gemeente in { $from } staat, met daarnaast welk deel van de gemeenten erin staat.
init-file-choice = { $head }: een keuze uit { $from }, met daarnaast hoeveel gemeenten de eerste keuze hebben.
init-file-day = { $head }: een datum uit { $from }, met daarnaast bij welk deel van de gemeenten zij recent is.
init-file-basis = waar de regel vandaan komt: een wet, een afspraak, een onderzoek
init-file-where = met `where = '...'` erbij tellen alleen rijen die daaraan voldoen
init-file-presence = van elke gemeente is te zeggen of zij erin staat
init-file-recent = Zo kort geleden is recent. De teksten hieronder volgen vanzelf.
init-file-first-rule = De eerste regel die klopt, beslist. Is er geen cijfer, dan is het grijs.

# Teksten van een nieuwe monitor, in zijn taal.
init-text-unknown = onbekend
init-text-range-why = nog na te gaan: welke getallen kunnen er zijn?
init-text-no-highest = een aantal heeft geen hoogste waarde
init-text-first-version = Eerste versie van de monitor.
init-text-example = Voorbeeldlijst
init-text-made-up = verzonnen
init-text-groen = Goed
init-text-oranje = Kan beter
init-text-rood = Niet goed
init-text-grijs = Niet te zeggen
init-text-no-data = Er zijn geen gegevens over uw gemeente.
init-text-not-taking-part = Uw gemeente doet niet mee.
init-text-too-little = Er is te weinig bekend over uw gemeente.
init-text-outdated = De gegevens zijn te oud.
init-text-chapter = Hoe staat uw gemeente ervoor?
init-text-annex-1-title = Bijlage 1: Wanneer is een onderwerp groen, oranje, rood of grijs?
init-text-annex-2-title = Bijlage 2: De gegevens
init-text-annex-3-title = Bijlage 3: Versies
init-text-front = De {"{monitor}"} laat zien hoe {"{gemeente}"} ervoor staat, vergeleken met de andere gemeenten.
init-text-introduction = In dit rapport leest u hoe het er in uw gemeente voor staat. Elk onderwerp heeft een kleur; wanneer een onderwerp welke
    kleur heeft, staat in bijlage 1.

    U leest versie {"{versie}"}, gemaakt met de gegevens van {"{peildatum}"}. Er zijn {"{aantal_gemeenten}"} gemeenten.
init-text-annex-1 = Per onderwerp leest u wanneer het welke kleur heeft. Wat niet te zeggen is, is grijs en nooit rood.
init-text-annex-2 = Waar de gegevens vandaan komen, en hoe recent zij zijn:
init-text-annex-3 = Wat er in elke versie veranderde:
init-text-purpose = Schrijf hier waarom dit onderwerp ertoe doet: wat merkt een inwoner ervan? (onderwerp: { $label })

# Waarom een kleur: zo dat het waar blijft als iemand de tekens omdraait, of een ander cijfer ernaast zet.
init-why-as-good = Uw gemeente doet het even goed als het cijfer dat ernaast staat, of beter.
init-why-less-good = Uw gemeente doet het minder goed dan het cijfer dat ernaast staat.
init-why-right = Bij uw gemeente is dit zoals het hoort.
init-why-not-right = Bij uw gemeente is dit niet zoals het hoort.
init-why-day-right = Bij uw gemeente ligt de datum aan de goede kant van de grens, die {"{"}{ $threshold }.woorden{"}"} geleden ligt.
init-why-day-not-right = Bij uw gemeente ligt de datum aan de verkeerde kant van de grens, die {"{"}{ $threshold }.woorden{"}"} geleden ligt.
