# Opmerkingen achter de regels van een voorstel (mdd data add). Voor die proposals-ask-... heten, komt `check:`:
# daar moet iemand zelf kijken.
proposals-check = check: { $what }
proposals-doubt = { $key }: { $what }

# Over het bestand en zijn bron.
proposals-ask-declared = tabel `{ $table }` van sources.toml leest dit bestand al
proposals-ask-first-rows = alleen de eerste { $shown } van de { $rows } rijen zijn bekeken
proposals-ask-sample = dit is een deel: van { $size } MB het begin en een stuk van het midden en het einde; aantallen en regels zijn die van dit deel
proposals-ask-sample-rows = dit is een deel: van { $size } MB het begin en een stuk van het midden en het einde, { $rows } rijen; aantallen en regels zijn die van dit deel
proposals-new-file = voor elke keer een nieuw bestand: { $pattern } met updated = "file"
proposals-ask-put-there = zet het bestand daar neer; leveringen staan in het project
proposals-ask-other-name = geef het bestand een naam zonder { "{" } en *
proposals-from-name = uit de naam van het bestand
proposals-ask-here-peildatum = { $what } Hier staat de peildatum van het project
proposals-ask-of-when = van wanneer het is; hier staat de peildatum van het project
proposals-ask-title = zoals het rapport hem moet noemen
proposals-ask-publisher = van wie de bron is
proposals-unknown-owner = onbekend
proposals-ask-frequency = dagelijks, maandelijks, per kwartaal, jaarlijks, ...
proposals-ask-licence = onder welke licentie de bron te gebruiken is
proposals-ask-span = { $period } in de naam is een reeks jaren: van wanneer is het bestand?
proposals-ask-week = { $period } in de naam is een week: op welke dag eindigt die?
proposals-ask-half-year = { $period } in de naam is een half jaar, en dat kan `file` niet aangeven: noem nieuwe bestanden naar hun laatste maand, zoals in { "{yyyy}-{mm}" }
proposals-ask-other-figures = in de naam staan nog andere cijfers achter het jaar: zijn die een deel van de datum?
proposals-gzip = het bestand begint zoals gzip
proposals-zip = het bestand begint zoals zip
proposals-ask-member = het grootste van { $count } bestanden; ook is er: { $others }

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
proposals-ask-no-delimiter = er is geen teken tussen velden gezien; het bestand heeft een kolom
proposals-quote = de meeste velden staan tussen deze tekens
proposals-no-quote = in velden is het teken " een gewone letter
proposals-ask-no-header = { $why }: dit bestand heeft geen kop, en de kolommen heten "1", "2", ...
proposals-stands-again = `{ $cell }` op regel 1 staat er lager nog eens
proposals-place-above = `{ $cell }` op regel 1 is een gemeente of een regio, zoals die eronder
proposals-looks-alike = de cellen op regel 1 zien eruit als die eronder
proposals-ask-two-rows = de namen staan op twee regels, op de bovenste een kop over meer kolommen: kloppen zij?
proposals-ask-line-above = in de regel boven de kop staan ook teksten: header_rows = 2?
proposals-ask-row-above = in de rij boven de kop staan ook teksten: header_rows = 2?
proposals-row-numbers = elke rij begint met haar nummer, zonder naam in de kop
proposals-utf8-mark = het bestand begint met het merk van UTF-8
proposals-plain-letters = alleen gewone letters: met windows-1252 staat er hetzelfde
proposals-utf8 = { $letters } andere dan gewone letters, die in UTF-8 allemaal kloppen
proposals-utf16-mark = het bestand begint met het merk van UTF-16
proposals-two-bytes = elke letter heeft twee bytes
proposals-ask-no-utf8 = geen UTF-8; { $letters } andere dan gewone letters: kloppen namen met accenten?
proposals-ask-open-quote = een aanhalingsteken opent op regel { $line } en sluit niet; wat erna komt is niet bekeken
proposals-ask-uneven-fill = { $uneven } van de { $rows } rijen hebben meer of minder velden dan de kop (de eerste op regel { $line }): met aanvullen gaat niets verloren
proposals-ask-uneven-reject = { $uneven } van de { $rows } rijen hebben meer of minder velden dan de kop (de eerste op regel { $line }): zij tellen dan niet mee

# Over werkmappen en JSON.
proposals-only-sheet = het enige blad met rijen: { $rows }
proposals-ask-only-sheet-hidden = het enige blad met rijen ({ $rows }), en het is verborgen
proposals-ask-largest-sheet = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }, de meeste van alle bladen die te zien zijn; ook is er: { $others }
proposals-ask-largest-hidden = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }, alle bladen zijn verborgen en dit heeft de meeste rijen; ook is er: { $others }
proposals-sheet = { $name }
proposals-sheet-hidden = { $name } (verborgen)
proposals-more-sheets = en nog { $count }
proposals-ask-hidden-rows = { $rows ->
        [one] 1 rij is
       *[other] { $rows } rijen zijn
    } verborgen in dit blad, misschien door een filter, en ook gelezen
proposals-ask-hidden-columns = in de werkmap verborgen: de kolom { $columns }
proposals-list = de lijst met { $records ->
        [one] 1 record
       *[other] { $records } records
    }
proposals-ask-list-of-several = de lijst met { $records ->
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
proposals-ask-file-is-list-of-several = het bestand zelf is de lijst met { $records ->
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
proposals-ask-thousands-or-decimals = achter elk teken staan drie cijfers, zoals in { $found }: duizendtallen, of decimalen?
proposals-ask-totals = { $rows ->
        [one] 1 rij begint zo
       *[other] { $rows } rijen beginnen zo
    }: totalen van andere rijen? Zij tellen niet mee
proposals-ask-missing = in meer kolommen: een waarde die ontbreekt?
proposals-ask-header-is-gemeente = een kolom heet als een gemeente: heeft dit bestand een kop?
proposals-ask-key = geen twee rijen van een gemeente hebben hier hetzelfde: is dit wat een rij bepaalt?
proposals-ask-no-key = geen kolom, en geen twee samen, houden de rijen van een gemeente uit elkaar; is er echt geen:

# Over de kolom die de gemeente noemt.
proposals-ask-no-gemeente = geen kolom noemt een gemeente, dus rijen horen bij geen; klopt dat?
proposals-matched = { $matched } van de { $rows } rijen horen met deze kolom bij een gemeente
proposals-matched-other-time = { $matched } van de { $rows } rijen horen met deze kolom bij een gemeente; { $other } daarvan bij een die er op de peildatum niet is
proposals-ask-other-gemeente = ook in kolom { $column } staan gemeenten, in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }, en andere: welke kolom zegt van wie een rij is?
proposals-ask-together = { $rows ->
        [one] 1 rij is
       *[other] { $rows } rijen zijn
    } van gemeenten die zijn samengevoegd, en staan bij die van hun opvolgers: { $names }
proposals-ask-merged = tellen niet mee: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } van gemeenten die zijn samengevoegd, { $names }; een opvolger heeft haar eigen rij, of geen cijfer. Met `merged` worden zij samen een cijfer:
proposals-ask-merged-beside = tellen niet mee: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } van gemeenten die zijn samengevoegd, { $names }; hun opvolgers hebben een eigen rij. Gaat die over alles:
proposals-ask-divided = tellen niet mee: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } van gemeenten die over andere zijn verdeeld, { $names }. Om elk van die de rij te geven:
proposals-ask-not-yet = tellen niet mee: { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } van gemeenten die er op de peildatum nog niet zijn, { $names }: klopt de peildatum?
proposals-name = { $name }
proposals-into = { $name } (nu { $now })
proposals-more-names = en nog { $count }
proposals-ask-two-gemeenten = code en naam zijn van twee gemeenten in { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }, de eerste op regel { $line }: de code telt
proposals-ask-strangers = in kolom { $column } staat geen naam van een gemeente: zijn deze nummers wel codes van gemeenten?
proposals-one-row = { $gemeenten } gemeenten, geen met een tweede rij
proposals-ask-slips = { $names } { $count ->
        [one] heeft
       *[other] hebben
    } een tweede rij, en niets houdt die uit elkaar: een vergissing? Het is een fout tot er een weg is; mag een gemeente meer rijen hebben, schrijf dan "many"
proposals-many-rows = { $gemeenten } gemeenten, met elk hoogstens { $most } rijen
proposals-ask-nameless = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } met niets in deze kolom, of met totalen
proposals-ask-unknown = geen gemeente voor { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }; zeg van elk welke het is, of dat het geen gemeente is:
proposals-ask-can-be = { $said } kan { OR($several) } zijn: welke?
proposals-ask-other-province = { $said } ligt in een andere provincie dan { $others }: een opgeheven gemeente, of een tikfout?
proposals-ask-unknown-code = er is geen gemeente { $said } bekend: een van een andere tijd, of geen gemeente?
proposals-ask-unknown-code-named = er is geen gemeente { $said } bekend (ernaast staat { $named }): een van een andere tijd, of geen gemeente?
proposals-more-unknown = en nog { $count ->
        [one] 1 andere tekst
       *[other] { $count } andere teksten
    }

# Over de andere kolommen.
proposals-no-name = weggelaten: kolom { $number } heeft geen naam in de kop
proposals-ask-cannot-be-read = weggelaten: "{ $column }" is niet te lezen: { $why }
proposals-personal = weggelaten: "{ $column }" lijkt op persoonsgegevens ({ $why })
proposals-personal-name = de naam zegt "{ $word }"
proposals-personal-mail = { $count } van de waarden lijken op een mailadres
proposals-personal-telephone = { $count } van de waarden lijken op een telefoonnummer
proposals-ask-no-rows-below = onder de kop staan geen rijen, dus elke kolom is een tekst
proposals-ask-filled = samengevoegde cellen; elke rij die zij beslaan, krijgt de waarde
proposals-ask-all-empty = elke cel is leeg
proposals-some-empty = leeg: { $empty } van de { $cells } cellen
proposals-ask-sentinel = `{ $said }` in { $count } van de { $cells } cellen: ontbreekt daar de waarde?
proposals-ask-odd = `{ $said }` in { $count } van de { $cells } cellen: ontbreekt daar de waarde, of is het een fout?
proposals-ask-sentinel-among = `{ $said }` in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }: ontbreekt daar de waarde?
proposals-percents = % in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-ask-bits = alleen 0 en 1: ja of nee? Dan type = "yes-no", yes = ["1"], no = ["0"]
proposals-ask-years = jaren, elk gelezen als zijn laatste dag: zijn het dat?
proposals-ask-no-numbers = { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    } tussen getallen { $cells ->
        [one] is
       *[other] zijn
    } er geen, zoals `{ $said }`, dus dit is een tekst
proposals-ask-later = { $cells ->
        [one] 1 dag
       *[other] { $cells } dagen
    } na de peildatum: gepland, of een vergissing?
proposals-ask-some-percents = % in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }, en in { $bare } niet: zijn die, zoals zij er staan, ook percentages?
proposals-euros = een euroteken in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-ask-parts-of-one = het hoogste is { $high }: een deel van een, en geen percentage?
proposals-ask-other-notation = { $cells ->
        [one] 1 cel is een getal dat
       *[other] { $cells } cellen zijn getallen die
    } anders { $cells ->
        [one] is
       *[other] zijn
    } geschreven dan die van de andere kolommen, dus dit is een tekst; een tabel schrijft getallen op een manier
proposals-ask-number-beside = een getal met `{ $unit }` erbij in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }, dus dit is een tekst: om ermee te rekenen moet het getal alleen staan
proposals-numbers = { $count ->
        [one] 1 getal
       *[other] { $count } getallen
    }
proposals-ask-range = van { $low } tot en met { $high }: welke range = [..., ...] kan er zijn?
proposals-dates = { $count ->
        [one] 1 datum
       *[other] { $count } datums
    }, geschreven als { $format }
proposals-ask-turned = elke dag is 12 of lager: { $format }, of { $other } zoals Amerikaanse programma's schrijven?
proposals-answers = { $yes } keer ja, { $no } keer nee
proposals-ask-spellings = hetzelfde, anders geschreven: { $values }; klopt dat niet, haal `values` dan weg
proposals-ask-one-value = hetzelfde in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }, en { $empty } zijn er leeg: betekent een lege cel nee, of een andere keuze? Dan values = { "{" } "" = "..." { "}" }, en dat woord ook bij allowed
proposals-one-value = hetzelfde in { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }
proposals-values = { $values } waarden in { $cells } cellen
proposals-texts = { $count ->
        [one] 1 tekst
       *[other] { $count } verschillende teksten
    }
proposals-ask-tells-apart = cijfers, maar aan hun naam of de nullen vooraan te zien houden zij dingen uit elkaar
proposals-ask-some-numbers = { $count } verschillende teksten; { $numbers } van de { $cells } cellen zijn getallen

# Wat de controle van een voorstel ervan zegt.
proposals-ask-not-tried-packed = zo'n groot ingepakt bestand is niet uitgeprobeerd zoals het er staat: dat doet `mdd data check`
proposals-ask-not-tried-wide = met zoveel kolommen is het niet uitgeprobeerd: haal de kolommen weg die geen regel gebruikt
proposals-ask-own-check = zoals het er staat, zegt `mdd data check` { $code } { $place }: { $message }
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
