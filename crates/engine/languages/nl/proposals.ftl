# Opmerkingen achter de regels van een voorstel (mdd data add). Bij `check:` moet iemand zelf kijken.
proposals-check = check: { $what }

# Over het bestand en zijn bron.
proposals-declared = check: tabel `{ $table }` van sources.toml leest dit bestand al
proposals-first-rows = check: alleen de eerste { $shown } van de { $rows } rijen zijn bekeken
proposals-sample = check: dit is een deel: van { $size } MB het begin en een stuk van het midden en het einde; aantallen en regels zijn die van dit deel
proposals-sample-rows = check: dit is een deel: van { $size } MB het begin en een stuk van het midden en het einde, { $rows } rijen; aantallen en regels zijn die van dit deel
proposals-new-file = voor elke keer een nieuw bestand: { $pattern } met updated = "file"
proposals-put-there = check: zet het bestand daar neer; leveringen staan in het project
proposals-other-name = check: geef het bestand een naam zonder { "{" } en *
proposals-from-name = uit de naam van het bestand
proposals-here-peildatum = check: { $what } Hier staat de peildatum van het project
proposals-of-when = check: van wanneer het is; hier staat de peildatum van het project
proposals-title = check: zoals het rapport hem moet noemen
proposals-publisher = check: van wie de bron is
proposals-frequency = check: dagelijks, maandelijks, per kwartaal, jaarlijks, ...
proposals-licence = check: onder welke licentie de bron te gebruiken is
proposals-span = { $period } in de naam is een reeks jaren: van wanneer is het bestand?
proposals-week = { $period } in de naam is een week: op welke dag eindigt die?
proposals-half-year = { $period } in de naam is een half jaar, en dat kan `file` niet aangeven: noem nieuwe bestanden naar hun laatste maand, zoals in { "{yyyy}-{mm}" }
proposals-other-figures = in de naam staan nog andere cijfers achter het jaar: zijn die een deel van de datum?
proposals-gzip = het bestand begint zoals gzip
proposals-zip = het bestand begint zoals zip
proposals-member = check: het grootste van { $count } bestanden; ook is er: { $others }

# Over hoe een tekst is geschreven.
proposals-names-on-line = de namen van de kolommen staan op regel { $row }; { $titles ->
        [0] daarboven staat niets
        [one] daarboven staat 1 regel met een titel
       *[other] daarboven staan { $titles } regels met titels
    }
proposals-names-on-row = de namen van de kolommen staan op rij { $row }; { $titles ->
        [0] daarboven staat niets
        [one] daarboven staat 1 rij met een titel
       *[other] daarboven staan { $titles } rijen met titels
    }
proposals-delimiter = { $width } velden in { $percent }% van de eerste rijen
proposals-no-delimiter = check: er is geen teken tussen velden gezien; het bestand heeft een kolom
proposals-quote = de meeste velden staan tussen deze tekens
proposals-no-quote = in velden is het teken " een gewone letter
proposals-no-header = check: { $why }: dit bestand heeft geen kop, en de kolommen heten "1", "2", ...
proposals-stands-again = `{ $cell }` op regel 1 staat er lager nog eens
proposals-place-above = `{ $cell }` op regel 1 is een gemeente of een regio, zoals die eronder
proposals-looks-alike = de cellen op regel 1 zien eruit als die eronder
proposals-line-above = check: in de regel boven de kop staan ook teksten: header_rows = 2?
proposals-row-above = check: in de rij boven de kop staan ook teksten: header_rows = 2?
proposals-row-numbers = elke rij begint met haar nummer, zonder naam in de kop
proposals-utf8-mark = het bestand begint met het merk van UTF-8
proposals-plain-letters = alleen gewone letters: met windows-1252 staat er hetzelfde
proposals-utf8 = { $letters } andere dan gewone letters, die in UTF-8 allemaal kloppen
proposals-utf16-mark = het bestand begint met het merk van UTF-16
proposals-two-bytes = elke letter heeft twee bytes
proposals-no-utf8 = check: geen UTF-8; { $letters } andere dan gewone letters: kloppen namen met accenten?
proposals-open-quote = check: een aanhalingsteken opent op regel { $line } en sluit niet; wat erna komt is niet bekeken
proposals-uneven-fill = check: { $uneven } van de { $rows } rijen hebben meer of minder velden dan de kop (de eerste op regel { $line }): met aanvullen gaat niets verloren
proposals-uneven-reject = check: { $uneven } van de { $rows } rijen hebben meer of minder velden dan de kop (de eerste op regel { $line }): zij tellen dan niet mee

# Over werkmappen en JSON.
proposals-only-sheet = het enige blad met rijen: { $rows }
proposals-only-sheet-hidden = check: het enige blad met rijen ({ $rows }), en het is verborgen
proposals-largest-sheet = check: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }, de meeste van alle bladen die te zien zijn; ook is er: { $others }
proposals-largest-hidden = check: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }, alle bladen zijn verborgen en dit heeft de meeste rijen; ook is er: { $others }
proposals-sheet = { $name }
proposals-sheet-hidden = { $name } (verborgen)
proposals-more-sheets = en nog { $count }
proposals-hidden-rows = check: { $rows ->
        [one] 1 rij is
       *[other] { $rows } rijen zijn
    } verborgen in dit blad, misschien door een filter, en ook gelezen
proposals-hidden-columns = check: in de werkmap verborgen: de kolom { $columns }
proposals-list = de lijst met { $records ->
        [one] 1 record
       *[other] { $records } records
    }
proposals-list-of-several = check: de lijst met { $records ->
        [one] 1 record
       *[other] { $records } records
    }; daarnaast { $others ->
        [one] is er 1 kortere lijst
       *[other] zijn er { $others } kortere lijsten
    }
proposals-file-is-list = het bestand zelf is de lijst met { $records ->
        [one] 1 record
       *[other] { $records } records
    }
proposals-file-is-list-of-several = check: het bestand zelf is de lijst met { $records ->
        [one] 1 record
       *[other] { $records } records
    }; daarnaast { $others ->
        [one] is er 1 kortere lijst
       *[other] zijn er { $others } kortere lijsten
    }
proposals-headers = records zijn lijsten, en de namen staan hier

# Over getallen, en over de hele tabel.
proposals-no-decimals = geen cel heeft decimalen
proposals-decimal-comma = decimale komma in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-thousands = `{ $sign }` tussen duizendtallen in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-thousands-or-decimals = check: achter elk teken staan drie cijfers, zoals in { $found }: duizendtallen, of decimalen?
proposals-totals = check: { $rows ->
        [one] 1 rij begint zo
       *[other] { $rows } rijen beginnen zo
    }: totalen van andere rijen? Zij tellen niet mee
proposals-missing = check: in meer kolommen: een waarde die ontbreekt?
proposals-header-is-gemeente = check: een kolom heet als een gemeente: heeft dit bestand een kop?
proposals-key = check: geen twee rijen van een gemeente hebben hier hetzelfde: is dit wat een rij bepaalt?
proposals-no-key = check: geen kolom, en geen twee samen, houden de rijen van een gemeente uit elkaar; is er echt geen:

# Over de kolom die de gemeente noemt.
proposals-no-gemeente = check: geen kolom noemt een gemeente, dus rijen horen bij geen; klopt dat?
proposals-matched = { $matched } van de { $rows } rijen horen met deze kolom bij een gemeente
proposals-matched-other-time = { $matched } van de { $rows } rijen horen met deze kolom bij een gemeente; { $other } daarvan bij een die er op de peildatum niet is
proposals-two-gemeenten = check: code en naam zijn van twee gemeenten in { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }, de eerste op regel { $line }: de code telt
proposals-strangers = check: in kolom { $column } staat geen naam van een gemeente: zijn deze nummers wel codes van gemeenten?
proposals-one-row = { $gemeenten } gemeenten, geen met een tweede rij
proposals-many-rows = { $gemeenten } gemeenten, met elk hoogstens { $most } rijen
proposals-nameless = check: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } met niets in deze kolom, of met totalen
proposals-unknown = check: geen gemeente voor { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }; zeg van elk welke het is, of dat het geen gemeente is:
proposals-can-be = check: { $said } kan { OR($several) } zijn: welke?
proposals-other-province = check: { $said } ligt in een andere provincie dan { $others }: een opgeheven gemeente, of een tikfout?
proposals-unknown-code = check: er is geen gemeente { $said } bekend: een van een andere tijd, of geen gemeente?
proposals-unknown-code-named = check: er is geen gemeente { $said } bekend (ernaast staat { $named }): een van een andere tijd, of geen gemeente?
proposals-more-unknown = en nog { $count ->
        [one] 1 andere tekst
       *[other] { $count } andere teksten
    }

# Over de andere kolommen.
proposals-no-name = weggelaten: kolom { $number } heeft geen naam in de kop
proposals-cannot-be-read = check: weggelaten: "{ $column }" is niet te lezen: { $why }
proposals-personal = weggelaten: "{ $column }" lijkt op persoonsgegevens ({ $why })
proposals-personal-name = de naam zegt "{ $word }"
proposals-personal-mail = { $count } van de waarden lijken op een mailadres
proposals-personal-telephone = { $count } van de waarden lijken op een telefoonnummer
proposals-no-rows-below = check: onder de kop staan geen rijen, dus elke kolom is een tekst
proposals-filled = check: samengevoegde cellen; elke rij die zij beslaan, krijgt de waarde
proposals-all-empty = check: elke cel is leeg
proposals-some-empty = leeg: { $empty } van de { $cells } cellen
proposals-sentinel = check: `{ $said }` in { $count } van de { $cells } cellen: ontbreekt daar de waarde?
proposals-odd = check: `{ $said }` in { $count } van de { $cells } cellen: ontbreekt daar de waarde, of is het een fout?
proposals-sentinel-among = check: `{ $said }` in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }: ontbreekt daar de waarde?
proposals-percents = % in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-numbers = { $count ->
        [one] 1 getal
       *[other] { $count } getallen
    }
proposals-range = check: van { $low } tot en met { $high }: welke range = [..., ...] kan er zijn?
proposals-dates = { $count ->
        [one] 1 datum
       *[other] { $count } datums
    }, geschreven als { $format }
proposals-turned = check: elke dag is 12 of lager: { $format }, of { $other } zoals Amerikaanse programma's schrijven?
proposals-answers = { $yes } keer ja, { $no } keer nee
proposals-one-value = hetzelfde in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-values = { $values } waarden in { $cells } cellen
proposals-texts = { $count ->
        [one] 1 tekst
       *[other] { $count } verschillende teksten
    }
proposals-tells-apart = check: cijfers, maar aan hun naam of de nullen vooraan te zien houden zij dingen uit elkaar
proposals-some-numbers = check: { $count } verschillende teksten; { $numbers } van de { $cells } cellen zijn getallen

# Wat de controle van een voorstel ervan zegt.
proposals-not-tried-packed = check: zo'n groot ingepakt bestand is niet uitgeprobeerd zoals het er staat: dat doet `mdd data check`
proposals-not-tried-wide = check: met zoveel kolommen is het niet uitgeprobeerd: haal de kolommen weg die geen regel gebruikt
proposals-own-check = check: zoals het er staat, zegt `mdd data check` { $code } { $place }: { $message }
proposals-of-file = over het bestand
proposals-of-entry = over dit voorstel
proposals-own-more = en nog { $count }

# Bestanden waar geen voorstel voor te maken is.
proposals-empty = het bestand is leeg
    .help = vraag de eigenaar opnieuw om de levering
proposals-no-zip = dit is geen zipbestand, of een half of een leeg
    .help = vraag de eigenaar er opnieuw om
proposals-something-else = dit bestand is niet te begrijpen: het is { $what }
    .help = { $help }
proposals-no-text = dit bestand is niet te begrijpen: het is geen tekst, want geen tekenset geeft elke byte een betekenis
    .help = geprobeerd: gzip, zip, een werkmap (xlsx, xls, ods), JSON, tekst in UTF-8, UTF-16 en windows-1252
    .help-owner = vraag de eigenaar om een tekstbestand (CSV in UTF-8), een werkmap of JSON
proposals-web-page = dit bestand is niet te begrijpen: het is een webpagina, of XML
    .help = geprobeerd: gzip, zip, een werkmap (xlsx, xls, ods), JSON, tekst in UTF-8, UTF-16 en windows-1252
    .help-owner = vraag de eigenaar om een tekstbestand (CSV in UTF-8), een werkmap of JSON
proposals-json-without-list = dit bestand is niet te begrijpen: het is JSON zonder een lijst met records erin
    .help = geprobeerd: gzip, zip, een werkmap (xlsx, xls, ods), JSON, tekst in UTF-8, UTF-16 en windows-1252
    .help-owner = vraag de eigenaar om een tekstbestand (CSV in UTF-8), een werkmap of JSON
proposals-no-json = dit bestand is niet te begrijpen: het is geen JSON, al begint het zo (regel { $line }, kolom { $column })
    .help = geprobeerd: gzip, zip, een werkmap (xlsx, xls, ods), JSON, tekst in UTF-8, UTF-16 en windows-1252
    .help-owner = vraag de eigenaar om een tekstbestand (CSV in UTF-8), een werkmap of JSON
proposals-no-names = er is hier geen rij die de namen van kolommen kan hebben
    .help = de eerste 30 rijen zijn bekeken: in een ervan moeten teksten staan; vraag de eigenaar wat de kolommen zijn
proposals-no-file = er is geen bestand { $path }
    .help = noem een bestand, vanaf de map waar u bent of vanaf die van sources.toml
proposals-folder = { $path } is een map, geen bestand
    .help = noem een bestand, vanaf de map waar u bent of vanaf die van sources.toml
proposals-unreadable = { $path } is niet te lezen: { $why }
    .help = noem een bestand, vanaf de map waar u bent of vanaf die van sources.toml
proposals-bad-name = `{ $found }` kan niet de naam van een tabel zijn
    .help = letters zonder accenten, cijfers en liggende streepjes, met een letter vooraan
proposals-taken-name = er is al een tabel `{ $found }`
    .help = kies een andere naam; `mdd data list` noemt de tabellen
