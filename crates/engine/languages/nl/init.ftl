# Een nieuwe monitor (mdd init), en wat erbij komt (mdd rules add).
init-monitor = Monitor { $folder }
init-organisation = onbekend
init-range-why = nog na te gaan: welke getallen kunnen er zijn?
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
    .help = zij houdt losse teksten, of haar tabel heeft meer rijen per gemeente; noem alleen de tabel, en de rijen worden geteld
init-no-table = er is geen tabel met rijen van gemeenten, behalve de lijst van gemeenten zelf
    .help = voeg eerst een bron toe: mdd rules add source NAAM --from BESTAND
init-no-section = er is geen paragraaf `{ $found }` in het rapport
init-no-chapter = er is geen hoofdstuk `{ $found }` in het rapport
init-not-placed = in { $path } kan dit er niet bij worden gezet
    .help = zet het er met de hand bij
