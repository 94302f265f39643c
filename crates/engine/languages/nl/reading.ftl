# Welk bestand wordt gelezen.
reading-no-file = er is geen bestand { $found }
    .help = zet de levering daar neer, of verander `file`
reading-folder = { $found } is een map
    .help = zet de levering daar neer, of verander `file`
reading-file-unreadable = { $found } is niet te lezen: { $why }
    .help = zet de levering daar neer, of verander `file`
reading-looked-for = gezocht in de map van het project
reading-unknown-table = er is geen tabel `{ $found }`
reading-folder-placeholders = in de map van een levering kunnen geen invulplekken staan
    .label = alleen in de naam van het bestand
    .help = bijvoorbeeld: file = "leveringen/aansluitingen-{ "{yyyy}" }-{ "{mm}" }.xlsx"
reading-unknown-placeholder = hier staat een invulplek die niets betekent
    .label = kies uit: { $allowed }
    .help = bijvoorbeeld: file = "leveringen/aansluitingen-{ "{yyyy}" }-{ "{mm}" }.xlsx"
reading-date-not-whole = bij een maand hoort een jaar, en bij een dag een maand
    .label = zet er { "{yyyy}" } of { "{mm}" } bij
    .help = bijvoorbeeld: file = "leveringen/aansluitingen-{ "{yyyy}" }-{ "{mm}" }.xlsx"
reading-none-yet = er is geen levering van { $peildatum } of daarvoor
    .help = de nieuwste die er is: { $newest } ({ $updated })
    .help-earlier = zet er een eerdere levering naast, of vraag een rapport van een latere datum
reading-newest-that-is-over = gelezen wordt de nieuwste waarvan de periode voorbij is op de peildatum
reading-equally-new = { $first } en { $second } zijn even nieuw
    .help = haal een van de twee uit de map
reading-one-a-period = een bestand per periode
reading-no-period = deze namen zeggen niet welke nieuwer is

# Wat een bestand is, als het einde van "dit is ...".
reading-csv = CSV
reading-json = JSON
reading-xlsx = een werkmap (.xlsx)
reading-xls = een werkmap (.xls)
reading-xls-seen = een werkmap van voor 2007 (.xls), of een met een wachtwoord
reading-ods = een werkmap (.ods)
reading-gzip = gzip
reading-zip = een zipbestand
reading-packed-with = ingepakt met { $how }
reading-workbook-xml = een werkmap als XML van 2003
reading-web-page = een webpagina (HTML)
reading-xml = XML
reading-pdf = een pdf-bestand
reading-rtf = een tekstdocument (.rtf)
reading-png = een plaatje (PNG)
reading-jpeg = een plaatje (JPEG)
reading-gif = een plaatje (GIF)
reading-tiff = een plaatje (TIFF)
reading-sqlite = een database (SQLite)
reading-parquet = een Parquet-bestand
reading-xlsb = een werkmap in een andere vorm (.xlsb)
reading-doc = een tekstdocument (.doc)
reading-docx = een tekstdocument (.docx)
reading-odt = een tekstdocument (.odt)
reading-ppt = een presentatie (.ppt)
reading-pptx = een presentatie (.pptx)
reading-odp = een presentatie (.odp)
reading-vsdx = een tekening (.vsdx)
reading-epub = een boek (.epub)
reading-office = een document van een kantoorprogramma, zonder werkmap erin
reading-office-file = een bestand van een kantoorprogramma, zonder werkmap erin

# Een bestand dat iets anders is dan is opgegeven.
reading-empty = het bestand is leeg
    .help = vraag de eigenaar opnieuw om de levering
reading-packed-empty = het ingepakte bestand is leeg
    .help = vraag de eigenaar opnieuw om de levering
reading-without-workbooks = dit programma is gemaakt zonder werkmappen
    .help = bouw het met de feature `xlsx`, of lever een CSV-bestand
reading-other-format = dit is { $what }, en niet { $declared }
    .help = { $help }
reading-packed-other-format = het ingepakte bestand is { $what }, en niet { $declared }
    .help = { $help }
reading-packed-twice = het is twee keer ingepakt: pak het een keer uit, en zet in het project wat erin zit
reading-declare-compression = geef in sources.toml compression = "{ $word }" op
reading-declare-format = geef in sources.toml format = "{ $word }" op
reading-unpack = pak het uit, en zet het bestand dat erin zit in het project
reading-save-as-xlsx = open het in een spreadsheetprogramma, en sla het op als .xlsx
reading-saved-page = meestal is een pagina met een mededeling opgeslagen in plaats van de lijst: bekijk het bestand, en haal de lijst opnieuw op
reading-ask-for-list = vraag de eigenaar om de lijst als CSV, JSON of werkmap

# Ingepakte bestanden.
reading-too-large = uitgepakt is dit bestand meer dan { $megabytes } MB
    .help = geen levering is zo groot: vraag de eigenaar wat het is, of lever het uitgepakt
reading-no-gzip = dit is niet ingepakt met gzip
    .help = { $help }
reading-damaged-gzip = dit gzip-bestand is beschadigd, of het is maar een deel
    .help = vraag de eigenaar er opnieuw om
reading-no-zip = dit is geen zipbestand, of maar een deel ervan
    .help = { $help }
reading-ask-again = vraag de eigenaar er opnieuw om
reading-looks-zip = het lijkt een zipbestand: geef in sources.toml compression = "zip" op
reading-looks-gzip = het lijkt gzip: geef in sources.toml compression = "gzip" op
reading-packed-otherwise = het is ingepakt met { $how }: pak het uit, zet in het project wat erin zit, en laat `compression` weg
reading-not-packed = is de levering niet ingepakt, laat dan `compression` weg in sources.toml
reading-no-member = in het zipbestand zit geen bestand "{ $found }"
    .help = `member` in sources.toml noemt het bestand in de zip
reading-empty-zip = het zipbestand is leeg
reading-several-files = er zitten { $count } bestanden in de zip
    .help = zeg welk het is: member = "..." in sources.toml; er is: { $files }
reading-zip-password = dit zipbestand is beveiligd met een wachtwoord
    .help = vraag de eigenaar om een zonder
reading-unknown-packing = dit zipbestand is ingepakt op een manier die niet bekend is
    .help = pak het opnieuw in, op de gewone manier, of lever het uitgepakt

# Coderingen.
reading-zero-bytes = hier staan nulbytes: dit is geen tekstbestand
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `format` klopt
reading-not-utf8 = dit is geen UTF-8
    .help = het lijkt op windows-1252, zoals Excel het schrijft: geef in sources.toml encoding = "windows-1252" op
reading-json-not-utf8 = dit is geen UTF-8
    .help = JSON is altijd UTF-8: vraag de eigenaar het zo op te slaan
reading-utf16 = dit is UTF-16, en niet UTF-8
    .help = geef in sources.toml encoding = "{ $encoding }" op, of sla het op als UTF-8 (in Excel: CSV UTF-8)
reading-json-utf16 = dit is UTF-16, en niet UTF-8
    .help = JSON is altijd UTF-8: vraag de eigenaar het zo op te slaan
reading-is-utf8 = dit is UTF-8, en niet { $declared }
    .help = geef in sources.toml encoding = "utf-8" op
reading-is-utf16 = dit is UTF-16, en niet { $declared }
    .help = geef in sources.toml encoding = "{ $encoding }" op
reading-byte-without-meaning = de byte { $byte } betekent niets in { $declared }
    .help = vraag de eigenaar in welke codering het is, en het op te slaan als UTF-8
reading-byte-of-windows-1252 = de byte { $byte } betekent niets in { $declared }
    .help = het lijkt op windows-1252, zoals Excel het schrijft: geef in sources.toml encoding = "windows-1252" op
reading-other-order = dit is { $found }, en niet { $declared }
    .help = geef in sources.toml encoding = "utf-16" op
reading-no-mark = het merk aan het begin ontbreekt, dat zegt hoe deze UTF-16 is geschreven
    .help = geef in sources.toml encoding = "{ $encoding }" op
reading-not-utf16 = dit is geen UTF-16
    .help = probeer encoding = "utf-8" of "windows-1252" in sources.toml
reading-broken-utf16 = dit is geen { $declared }
    .help = misschien ontbreekt een deel van het bestand, of heeft het een andere codering: vraag de eigenaar er opnieuw om

# De namen van kolommen.
reading-no-column = er is geen kolom "{ $found }"
    .asked = hier wordt zij genoemd
    .help = is de levering veranderd, verander dan `{ $key }` in sources.toml
reading-several-columns = er zijn { $count ->
        [1] een
        [2] twee
        [3] drie
       *[other] { $count }
    } kolommen "{ $found }"
    .help = zeg met `{ $key }` welke het is: { $second } is de tweede
reading-no-such-column = er is geen kolom "{ $found }" met nummer { $nth }
    .help = { $count ->
        [1] er is er een
        [2] er zijn er twee
        [3] er zijn er drie
       *[other] er zijn er { $count }
    } met die naam: verander `{ $key }` in sources.toml
reading-header-looked-for = de kop wordt gezocht op rij { $row }: `header_row` in sources.toml
reading-header-on-other-line = de namen van de kolommen staan op regel { $line }, niet op regel { $declared }
    .help = geef in sources.toml header_row = { $line } op
reading-header-on-other-row = de namen van de kolommen staan op rij { $row }, niet op rij { $declared }
    .help = geef in sources.toml header_row = { $row } op
reading-name-has-sign = de levering heeft "{ $name }", met { $sign }: schrijf "{ $written }" om dat te lezen
reading-declared-has-sign = de levering heeft "{ $name }"; in sources.toml staat in de naam { $sign }
reading-other-spaces = de levering heeft "{ $name }", met andere spaties: neem de naam daarvan over
reading-refused = { $what }, { $place }

# Welke rijen worden gelezen.
reading-only = { $column } = { OR($says) }
reading-says = { $text }
reading-says-nothing = niets
reading-no-such-rows = geen rij zegt { $only }
    .help = in "{ $column }" staat { $says }: verander `only` in sources.toml

# Teksttabellen.
reading-endless-header = aan de kop komt geen einde: dit is geen teksttabel met deze tekens
    .help = kijk of `format`, `delimiter` en `quote` in sources.toml kloppen
reading-no-header = er is geen kop op regel { $line }
    .help = het bestand houdt daarvoor op: klopt `header_row` in sources.toml?
reading-endless-row = aan de rij op regel { $line } komt geen einde
    .help = kijk of `format` en `delimiter` in sources.toml kloppen: is dit een teksttabel?
reading-changed = het bestand veranderde terwijl het werd gelezen
    .help = probeer het opnieuw
reading-tab = tab
reading-delimiter = `{ $sign }`
reading-no-delimiter = er staat geen { $delimiter } in de kop
    .help = is het scheidingsteken een ander? Er staat `{ $found }`: geef in sources.toml delimiter = "{ $found }" op
reading-never-closed = het aanhalingsteken dat hier opent, sluit nergens
    .label = het bestand houdt op binnen deze cel
    .help = zoek op deze regel een aanhalingsteken te veel of te weinig, en verbeter de levering
reading-closed-in-text = het aanhalingsteken dat hier opent, sluit niet waar de cel ophoudt
    .label = het volgende aanhalingsteken staat op regel { $line }, midden in een tekst
    .help = zoek op deze regel een aanhalingsteken te veel of te weinig, en verbeter de levering
reading-cell-too-long = het aanhalingsteken dat hier opent, sluit niet binnen { $lines } regels
    .label = een cel heeft hoogstens { $lines } regels en { $bytes } bytes
    .help = zoek op deze regel een aanhalingsteken te veel of te weinig, en verbeter de levering
reading-cell-has-rows = in de cel die hier opent, staan rijen van deze tabel
    .label = zij sluit op regel { $line }
    .help = zoek op deze regel een aanhalingsteken te veel of te weinig, en verbeter de levering
reading-declare-longest = is een cel echt zo lang, geef dan in sources.toml longest_cell = { "{" } lines = ..., bytes = ... { "}" } op
reading-declare-no-quote = betekenen aanhalingstekens niets in dit bestand, geef dan in sources.toml quote = "none" op
reading-torn-cell = een aanhalingsteken sluit midden in een cel
    .label = achter het aanhalingsteken dat een cel sluit, staat een scheidingsteken of houdt de regel op
    .help = een aanhalingsteken dat bij een tekst hoort, staat er dubbel: verbeter de levering
    .help-declare = betekenen aanhalingstekens niets in dit bestand, geef dan in sources.toml quote = "none" op
reading-cell-too-large = een cel heeft meer dan { $bytes } bytes
    .help = geen cel is zo groot: kijk of het scheidingsteken en het aanhalingsteken kloppen
    .help-declare = is zij echt zo groot, geef dan in sources.toml longest_cell = { "{" } bytes = ... { "}" } op
reading-ragged = deze rij heeft { $fields ->
        [one] 1 veld
       *[other] { $fields } velden
    }
    .label-numbered = een nummer, en de { $numbered } van de kop
    .label-first = de eerste rij heeft er { $first }
    .label-header = de kop heeft er { $header }
    .help = zoek een scheidingsteken of een regeleinde in een veld zonder aanhalingstekens
    .help-cure = { $cure }
reading-declare-row-numbers = staat voor elke rij haar nummer, geef dan in sources.toml row_numbers = true op
reading-declare-fill = wat zij te veel heeft, is leeg: geef in sources.toml ragged = "fill" op om zulke rijen zonder dat te lezen
reading-declare-reject = geef in sources.toml ragged = "reject" op om zulke rijen weg te laten en door te gaan

# JSON.
reading-json-ends = vanaf hier is dit geen JSON
    .label = het bestand houdt hier op, te vroeg
reading-no-json = vanaf hier is dit geen JSON
    .label = { $why }
reading-json-value = hier hoort een waarde
reading-json-colon = hier hoort `:`
reading-json-comma-in-list = hier hoort `,` of `]`
reading-json-comma-in-record = hier hoort `,` of `{ "}" }`
reading-json-trailing-comma = achter de laatste waarde hoort geen komma
reading-json-trailing = hierachter hoort niets meer
reading-json-name = een naam staat tussen aanhalingstekens
reading-json-number = dit is geen getal
reading-json-escape = achter `\` kan dit teken niet staan
reading-json-control = in een tekst kan geen regeleinde, tab of ander stuurteken staan
reading-json-deep = dit zit te diep in elkaar
reading-json-otherwise = de lezer zegt: { $text }
reading-empty-list = de lijst met records is leeg
    .help = vraag de eigenaar opnieuw om de levering
reading-records-without-names = de records zijn lijsten, zonder namen
    .help = zeg waar de namen staan: headers = "/headers" in sources.toml
reading-nothing-at = er staat niets op `{ $found }`
    .help = { $help }
reading-nothing-at-item = er staat niets op `{ $found }` in nummer { $item } van de lijst
    .help = { $help }
reading-pointer-to-names = `headers` in sources.toml wijst naar de lijst met namen: "/headers"
reading-pointer-to-records = `records` in sources.toml wijst naar de lijst met records: "/value"
reading-twice-in-file = "{ $found }" staat twee keer in het bestand
    .label = een naam staat een keer in een record
    .help = vraag de eigenaar opnieuw om de levering: welke van de twee telt, verschilt per programma
reading-twice-at = "{ $found }" staat twee keer in `{ $at }`
    .label = een naam staat een keer in een record
    .help = vraag de eigenaar opnieuw om de levering: welke van de twee telt, verschilt per programma
reading-no-list = het bestand is geen lijst met records
    .help = { $help }
reading-no-list-at = op `{ $at }` staat geen lijst met records
    .help = { $help }
reading-list-further = een stap verder staat wel een lijst: geef in sources.toml { OR($lists) } op
reading-no-map = hier staat geen record met bij elke naam een rij
    .label = zeg met `records` waar dat staat, of laat `name_column` weg
reading-value-without-column = bij `{ $found }` staat geen record maar een waarde
    .label = zeg met `value_column` hoe de kolom met die waarden heet
reading-no-list-of-names = op `{ $at }` staat geen lijst met namen
    .label = een lijst met teksten, of met records met `name`
    .help = { $help }
reading-several-values = `{ $found }` leidt naar meer waarden in een record
    .help = zeg wat ermee moet gebeuren: list = "join", of list = "count"

# Eén record.
reading-twice-in-record = "{ $found }" staat twee keer in dit record
    .help = vraag de eigenaar opnieuw om de levering: welke van de twee telt, verschilt per programma
reading-no-record = dit is geen record met namen en waarden
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-no-values = dit is geen lijst met waarden
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-other-width = hier staan { $found } waarden, en er zijn { $names } namen
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-name-is-no-text = een naam in dit record is geen tekst
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-list-for-record = hier staat een lijst waar een record met "{ $name }" hoort
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-value-for-record = hier staat een gewone waarde waar een record met "{ $name }" hoort
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-not-a-list = dit is geen lijst, zoals `list` zegt
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-empty-item = nummer { $item } van deze lijst is leeg
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-nested-item = nummer { $item } van deze lijst is zelf een lijst of een record
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-holds-sign = in `{ $found }` in deze lijst staat het teken tussen waarden
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-not-one-value = dit is een lijst of een record waar één waarde hoort
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-several-for-one = dit zijn meer waarden waar er één hoort
    .help = vraag de eigenaar opnieuw om de levering, of kijk of `records` in sources.toml klopt
reading-nested = een kolom kan in een record wijzen (from = "/naam/deel"), en een lijst met waarden tellen of samenvoegen (list = "count")
reading-other-name = dit record heeft "{ $found }" en geen "{ $name }"
    .label = gelezen als een lege cel
    .help = { $lack } van de { $all } records hebben geen "{ $name }": een tikfout? Vraag het de eigenaar
reading-few-have = maar { $have } van de { $all } records hebben "{ $name }"
    .label = gelezen als een lege cel
    .help = klopt `from` in sources.toml? Zo ja, vraag de eigenaar waarom de andere het niet hebben

# Werkmappen.
reading-no-workbook = dit is geen werkmap (.{ $kind }), of maar een deel ervan
    .help = open het bestand in een spreadsheetprogramma, en sla het opnieuw op als .{ $save }
reading-before-2007 = dit is een werkmap van voor 2007 (.xls), en niet .{ $kind }
    .help = open het bestand in een spreadsheetprogramma, en sla het opnieuw op als .{ $save }
    .help-declare = of geef in sources.toml format = "xls" op
reading-before-1997 = dit is een werkmap van voor 1997 (Excel 95 of ouder)
    .help = open het bestand in een spreadsheetprogramma, en sla het opnieuw op als .{ $save }
reading-not-xls = dit is { $what }, en niet een werkmap (.xls)
    .help = vraag de eigenaar om de lijst als CSV, JSON of werkmap
reading-damaged-workbook = deze werkmap is niet te lezen: een deel ontbreekt of is beschadigd
    .help = open het bestand in een spreadsheetprogramma, en sla het opnieuw op als .{ $save }
reading-locked = deze werkmap is beveiligd met een wachtwoord
    .help = vraag de eigenaar om een zonder, of open haar en sla haar op zonder wachtwoord
reading-no-sheets = deze werkmap heeft geen bladen
reading-no-sheet = er is geen blad "{ $found }"
reading-no-sheet-number = er is geen blad met nummer { $found }
    .help = { $count ->
        [one] er is er 1: { $sheets }
       *[other] er zijn er { $count }: { $sheets }
    }
reading-damaged-sheet = blad { $sheet } is niet te lezen: een deel ontbreekt of is beschadigd
    .help = open het bestand in een spreadsheetprogramma, en sla het opnieuw op als .{ $save }
reading-empty-sheet = blad { $sheet } is leeg
    .help = staan de cijfers op een ander blad, noem dat dan met `sheet` in sources.toml
reading-too-many-cells = dit blad heeft meer cellen dan in het geheugen passen
    .help = vraag de eigenaar om een levering met alleen de rijen en kolommen die ertoe doen, of om CSV
reading-empty-header = rij { $row } is leeg, en daar wordt de kop gezocht
    .help = zeg op welke rij hij staat: `header_row` in sources.toml, of op welk blad: `sheet`
reading-zero-formulas = { $count ->
        [one] een formule van "{ $column }" geeft
       *[other] { $count } formules van "{ $column }" geven
    } 0, en een .xls zegt niet of dat ooit is uitgerekend
    .help = kijk in een spreadsheetprogramma of 0 klopt; opgeslagen als .xlsx is dit te zien
