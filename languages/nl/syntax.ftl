# Een TOML-bestand: hoe het is geschreven, voordat iets erin betekenis heeft.

-longest-number = een getal heeft hoogstens 18 cijfers voor de punt, en 12 erachter als ermee wordt vergeleken
syntax-too-deep = dit zit te diep in elkaar
    .help = zet minder haakjes in haakjes, of minder namen met punten ertussen
syntax-list-as-table = hierboven is deze lijst als één tabel geschreven
    .help = schrijf elke keer twee haken: [[colour]], niet [colour]
syntax-key-twice = deze sleutel staat hier voor de tweede keer
    .help = haal een van de twee weg
syntax-curly-quotes = dit zijn geen rechte aanhalingstekens
    .help = schrijf rechte aanhalingstekens: " of '; een tekstverwerker maakt ze krom
syntax-quote-missing = op deze regel ontbreekt een aanhalingsteken
    .help = een tekst begint en eindigt met hetzelfde aanhalingsteken, op één regel: "..." of '...'
syntax-no-value = achter de `=` staat geen waarde
    .help = schrijf een waarde: een getal, een tekst tussen aanhalingstekens, true of false
syntax-dutch-date = een datum begint met het jaar
    .help = schrijf { $better }
syntax-quotes-inside = er staan aanhalingstekens in deze tekst
    .help = zet de tekst tussen enkele aanhalingstekens: '...', of schrijf er \" in
syntax-comma = dit getal heeft een komma
    .help = een decimaal heeft een punt: { $better }
syntax-percent = dit getal heeft een procentteken
    .help = een percentage is een getal van 0 tot 100: { $better }
syntax-no-quotes = deze tekst heeft geen aanhalingstekens
    .help = een tekst staat tussen aanhalingstekens; alleen getallen, datums, true en false niet
syntax-unseen = hier staat { $sign }: een teken dat niemand ziet
    .help = zet er een gewone spatie voor in de plaats, of niets
syntax-no-equals = op deze regel staat geen `=`
    .help = schrijf de sleutel, dan = en dan de waarde: label = "..."
syntax-bracket-missing = er ontbreekt een haak
    .help = schrijf ze allemaal op deze regel: [threshold], [[colour]], ["a", "b"]
syntax-sign = dit is niet te lezen als TOML
    .label = `{ $found }` kan hier niet staan
    .help = kijk naar deze regel en die erboven: er kan een aanhalingsteken, een haak, een komma tussen twee waarden of een # voor een opmerking ontbreken
syntax-end-of-line = dit is niet te lezen als TOML
    .label = er ontbreekt iets voor het einde van deze regel
    .help = kijk naar deze regel en die erboven: er kan een aanhalingsteken, een haak, een komma tussen twee waarden of een # voor een opmerking ontbreken
syntax-too-large = dit getal is te groot
    .label = hoogstens 18 cijfers voor de punt
syntax-no-number = dit is geen decimaal getal
    .label = cijfers met een punt, hoogstens 28, zonder macht van tien
syntax-no-date = deze datum is niet te gebruiken
    .label = een datum, of een datum met een tijd: 2018-02-06T05:00:00
syntax-thousands = `{ $found }` betekent { $read }, en geen duizendtal
    .help = schrijf { $thousands } voor duizendtallen, of { $read } zonder nullen erachter
syntax-points = `{ $found }` heeft meer dan één punt
    .help = schrijf duizendtallen zonder punt: { $thousands }
syntax-name-reserved = de naam `{ $found }` kan niet in een voorwaarde staan
    .label = een woord dat voorwaarden zelf gebruiken
    .help = noem het { $better }
syntax-name-letters = de naam `{ $found }` kan niet in een voorwaarde staan
    .label = alleen letters zonder accenten, cijfers en lage streepjes
    .help = noem het { $better }
syntax-name-first = de naam `{ $found }` kan niet in een voorwaarde staan
    .label = een naam begint met een letter
    .help = noem het { $better }


# Wat een tabel van een bestand is.

what-measure = een cijfer
what-lock = sources.lock
what-sources = sources.toml
what-version = version.toml
what-allow = een melding bij `allow`
what-erratum = een erratum
what-words = de woorden van een tabel
what-rows = de rijen van een tabel
what-register = { "[" }register]
what-layout = { "[" }layout]
what-report = report.toml
what-indicator = een indicator
what-example = een voorbeeld
what-other-gemeente = een andere gemeente van een voorbeeld
what-annex = een bijlage
what-view = een weergave (view)
what-url = een url
what-report-table = een tabel van het rapport
what-lock-table = een tabel van sources.lock
what-source-table = een tabel van een bron
what-source = een bron
what-section = een paragraaf
what-join = een join
what-group = een groep kolommen
what-gemeente = de kolom van de gemeente
what-gate = een controle
what-display = display
what-criterion = een criterium
what-column = een kolom
what-view-column = een kolom van een view
what-table-column = een kolom van een tabel
what-only = een kolom in `only`
what-colour = een kleurregel
what-chapter = een hoofdstuk
what-block = een blok
what-benchmark = het cijfer ernaast (benchmark)
what-missing = missing
what-longest-cell = `longest_cell`
what-gates = `gates`
what-dated = `dated`
what-legend = { "[" }legend]
what-grijs = { "[" }grijs]
what-golden = golden.toml
what-examples = een bestand met voorbeelden
what-rules = de regels

# Wat ergens staat, en wat er wordt verwacht.

item-text = een tekst
item-number = een getal
item-yes-no = true of false
item-date = een datum
item-moment = een datum met een tijd
item-list = een lijst
item-table = een tabel met sleutels
expected-text = een tekst tussen aanhalingstekens
expected-number = een getal, zonder aanhalingstekens
expected-yes-no = true of false, zonder aanhalingstekens
expected-list = een lijst: [ ... ]
expected-table = een tabel met sleutels

key-other-kind = dit is { $found }
    .label = { $expected }
key-unknown = { $what } heeft geen sleutel `{ $found }`
key-missing = { $what } heeft geen `{ $key }`
    .help-line = { $line }
    .help-table = { $table }
key-add-line = voeg een regel toe: `{ $key } = ...`
key-add-table = voeg een tabel toe: [{ $key }]
key-count = `{ $key }` kan niet { $found } zijn
    .label = een heel getal van 0 tot en met { $most }
key-single-table = `{ $key }` is een lijst van tabellen
    .label = één tabel
    .help = schrijf twee haken: [[{ $key }]]
key-unknown-word = `{ $found }` kan hier niet staan
    .label = kies uit: { $allowed }
key-too-long = { $found } heeft meer dan { $most } cijfers voor de punt
    .help = { -longest-number }
key-too-fine = { $found } heeft meer dan { $most } decimalen
    .help = { -longest-number }
