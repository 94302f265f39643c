# Een waarde van een andere soort dan bij de sleutel hoort.
manifest-wrong-peildatum = dit kan hier niet staan
    .label = een datum zonder aanhalingstekens: 2018-02-06
manifest-wrong-valid-on = dit kan hier niet staan
    .label = een datum zonder aanhalingstekens: 2018-01-01
manifest-wrong-updated = dit kan hier niet staan
    .label = een datum 2018-02-06, een moment 2018-02-06T05:00:00, een maand "2017-12", een jaar "2017", of "file"
manifest-wrong-numbers = dit kan hier niet staan
    .label = getallen zonder aanhalingstekens: [0, 33, 66, 100]
manifest-wrong-range = dit kan hier niet staan
    .label = het laagste en het hoogste getal: [0, 100]; of "none", met `range_why`
manifest-wrong-days = dit kan hier niet staan
    .label = de eerste en de laatste dag: [2010-01-01, 2018-12-31]
manifest-wrong-dated = dit kan hier niet staan
    .label = { "{" } column = "..." { "}" }, { "{" } cell = "B2" { "}" }, of "none"
manifest-wrong-delimiter = `{ $found }` kan hier niet staan
    .label = een gewoon teken, zoals ; , | of \t (een tab)
manifest-wrong-quote = `{ $found }` kan hier niet staan
    .label = een gewoon teken, zoals ', of "none" als er geen teken om velden staat

# Bronnen, tabellen en hun bestanden.
manifest-two-tables = er zijn twee tabellen `{ $found }`
    .help = geef een van de twee een andere naam; alle koppen van een tabel hebben dezelfde naam
manifest-no-period = geen bestand van `{ $source }` zegt van wanneer het is
    .label = bij updated = "file" hoort een `file` met { "{yyyy}" } in de naam
    .help = bijvoorbeeld: file = "leveringen/aansluitingen-{ "{yyyy}-{mm}" }.xlsx"
manifest-two-ways = { $path } wordt op twee manieren opgehaald
    .label = hier anders
    .first = hier voor het eerst
    .help = schrijf in beide hetzelfde, of bewaar de leveringen in twee bestanden
manifest-outside = `{ $path }` staat niet in de projectmap
    .label = een pad vanaf de map van sources.toml, zonder `..`
    .help = zet de levering in het project, bijvoorbeeld in een map leveringen/
manifest-path-signs = in dit pad staat een `\`, en die betekent hier iets anders
    .label = een pad vanaf de map van sources.toml, met / ertussen
    .help = schrijf / in plaats van \: leveringen/bestand.csv
manifest-unknown-source = er is geen [source.{ $found }], alleen een tabel ervan
manifest-no-rows-per = tabel `{ $table }` zegt niet hoeveel rijen een gemeente heeft
    .help = zet erbij: rows_per_gemeente = "one" of "many"
manifest-no-gemeente = tabel `{ $table }` zegt niet welke kolom de gemeente noemt
    .help = zet erbij: gemeente = { "{" } column = "...", by = "code" { "}" }, of laat rows_per_gemeente weg
manifest-same-sign = `{ $found }` is al het decimaalteken
    .label = een ander teken dan dat van `decimal`
    .help = schrijf voor getallen als 1.234,5: decimal = "," en thousands = "."
manifest-list-elsewhere = alleen JSON heeft lijsten in een veld: `list` kan hier niet
    .help = schrijf voor een tekst met een teken tussen haar waarden: split = ", "
manifest-split-one = rijen zijn hier niet te splitsen: een gemeente heeft een rij
    .help = schrijf rows_per_gemeente = "many", of laat `split` weg
manifest-split-twice = een kolom van een tabel kan worden gesplitst, en dit is de tweede
    .help = maak twee tabellen van dit bestand, elk met een van de twee kolommen

# Namen die met de hand zijn geregeld.
manifest-settled-twice = `{ $found }` is twee keer geregeld
    .first = dit wordt gelezen als dezelfde naam
manifest-no-code = `{ $found }` is geen code
    .label = de code van een gemeente: GM en vier cijfers
manifest-value-column-alone = `value_column` hoort bij `name_column`
    .label = zeg ook hoe de kolom met de namen heet
manifest-prefix-of-names = alleen codes hebben iets ervoor
    .label = hier staan namen
    .help = haal `prefix` weg, of zeg by = "code"
manifest-no-prefix = `{ $found }` kan niet voor een code staan
    .label = wat er voor de cijfers staat, zoals "NL-"; het eindigt niet op een cijfer
manifest-no-name = `{ $found }` kan niet als naam dienen
    .label = een naam, met hoogstens een * ervoor of erachter

# Kolommen.
manifest-choice-without-allowed = een keuze heeft geen `allowed`
    .help = noem elke waarde die in de kolom kan staan: allowed = ["Ja", "Nee"]
manifest-allowed-elsewhere = alleen een kolom met type "choice" of "number" heeft `allowed`
manifest-only-yes-no = alleen een kolom met type "yes-no" heeft `{ $key }`
manifest-only-texts = alleen een kolom met type "choice" of "text" heeft `{ $key }`
manifest-only-dates = alleen een kolom met type "date" heeft `{ $key }`
manifest-empty-part = hier staat niets
    .label = een tekst van minstens een teken
manifest-no-part = hier staat niet welk deel van de tekst telt
    .label = {"{"} after = "...", before = "..." {"}"}, een van die twee, of {"{"} last = 2, sign = "." {"}"}
manifest-nothing-between = er staat niets tussen de waarden
    .label = wat er tussen twee waarden staat: ", "
manifest-sign-without-list = `list_sign` is wat er tussen aaneengezette waarden staat
    .help = zet erbij: list = "join", of haal het weg
manifest-count-no-number = een aantal is een getal
    .help = schrijf type = "number"
manifest-count-with-sign = bij een aantal staat niets tussen de waarden
    .help = haal `list_sign` weg
manifest-join-no-text = aaneengezette waarden zijn een tekst
    .help = schrijf type = "text", of list = "count" voor hoeveel het er zijn
manifest-join-without-sign = er staat niets tussen de waarden
    .help = zeg wat er tussen twee waarden staat: list_sign = ", "
manifest-means-nothing = `{ $said }` betekent hier niets
    .help = staat `{ $said }` voor "geen gegeven", zet het dan bij `missing`; anders: schrijf hier wat het betekent
manifest-empty-means-nothing = een lege cel betekent hier niets
    .help = haal dit weg: een lege cel is dan geen gegeven
manifest-not-in-allowed = `{ $found }` staat niet in `allowed`
    .label = de waarde die wordt bedoeld, zoals `allowed` haar schrijft
manifest-two-orders = { $first } en { $found } kunnen niet allebei
    .label = 01/02/2018 zou dan twee dagen zijn
    .help = zeg welke van de twee in de levering staat
manifest-unknown-dates = `{ $found }` is hier niet bekend
    .label = een van: { $allowed }
manifest-change-elsewhere = alleen een kolom met getallen heeft een gemiddelde dat kan veranderen
    .help = laat het weg
manifest-no-range-why = er staat niet bij waarom er geen bereik is
    .help = zeg het in een paar woorden: range_why = "een aantal heeft geen hoogste waarde"
manifest-range-why-alone = `range_why` zegt waarom er geen bereik is
    .help = schrijf er range = "none" bij, of laat het weg
manifest-range-elsewhere = alleen getallen en datums hebben een bereik
    .help = noem bij teksten wat er kan staan: type = "choice" met `allowed`
manifest-no-unit = `{ $column }` wordt opgeteld, en er staat geen eenheid bij
    .label = een aandeel of gemiddelde van meer gemeenten is niet op te tellen
    .help = noem de eenheid, bijvoorbeeld: unit = "aantal"; of een eigen manier: merged = "weighted"

# Van wanneer een levering is.
manifest-dated-unknown-column = deze tabel heeft geen kolom `{ $found }`
    .help = noem haar bij `columns`, met type = "date"
manifest-dated-wrong-kind = `{ $column }` is { $kind }
    .label = een kolom met datums

# Wat een rij bepaalt.
manifest-no-key-why = bij een tabel zonder sleutel staat niet waarom
    .label = waarom mogen rijen hier gelijk zijn?
    .help = zet er een zin bij, bijvoorbeeld: key_why = "elke rij is een telefoontje, en die hebben geen nummer"
manifest-empty-key-why = de reden is leeg
    .help = zeg in een zin waarom rijen hier gelijk mogen zijn
manifest-key-why-alone = alleen een tabel met key = "none" zegt waarom zij geen sleutel heeft
    .help = haal `key_why` weg
manifest-key-not-needed = een tabel met een rij per gemeente heeft geen sleutel nodig
    .help = haal `key` weg, of schrijf rows_per_gemeente = "many"
manifest-empty-key = een sleutel zonder kolommen
    .label = de kolommen die een rij bepalen
manifest-key-twice = `{ $found }` staat er twee keer in
    .help = noem elke kolom van de sleutel een keer
manifest-no-key = tabel `{ $table }` zegt niet wat een rij bepaalt
    .label = een rij die twee keer is geleverd, telt dubbel
    .help = noem de kolommen waarin geen twee rijen van een gemeente gelijk zijn, bijvoorbeeld: key = [{ $columns }]
    .help-none = of zeg dat rijen gelijk mogen zijn: key = "none", met key_why = "..."
manifest-no-key-columns = tabel `{ $table }` zegt niet wat een rij bepaalt
    .label = een rij die twee keer is geleverd, telt dubbel
    .help = zeg dat rijen gelijk mogen zijn: key = "none", met key_why = "..."
manifest-unknown-column = `{ $table }` heeft geen kolom `{ $found }`

# Rijen van gemeenten die zijn samengevoegd.
manifest-merging-nobody = rijen die bij geen gemeente horen, worden nooit samengevoegd
    .help = haal het weg, of zeg met `gemeente = { "{ ... }" }` welke kolom de gemeente noemt
manifest-size-unused = niets vraagt welke gemeente de grootste is
    .help = schrijf merged = "largest" of "weighted" bij de tabel of bij een kolom, of haal `size` weg
manifest-weighs-itself = `{ $column }` weegt de andere kolommen, en kan zichzelf niet wegen
    .help = geef haar een eigen manier: { $column } = { "{" } ..., merged = "sum" { "}" }
manifest-divided-together = rijen van een verdeelde gemeente zouden vaker dan een keer tellen
    .help = schrijf split = "drop" of "error", of kies een andere manier van samenvoegen: "mean", "any" of "largest"
manifest-divided-summed = cijfers van een verdeelde gemeente zouden vaker dan een keer worden opgeteld
    .help = schrijf split = "drop" of "error", of kies een andere manier van samenvoegen: "mean", "any" of "largest"
manifest-divided-loose = elke opvolger zou rijen krijgen die niets samenvoegt
    .help = schrijf split = "drop" of "error", of kies een andere manier van samenvoegen: "mean", "any" of "largest"
manifest-size-wrong-kind = `{ $column }` is { $kind }
    .label = een kolom met getallen
manifest-not-merged = rijen van deze tabel worden niet samengevoegd
    .help = schrijf `merged` ook bij de tabel, of haal het hier weg
manifest-part-of-key = `{ $column }` hoort bij de sleutel: die is in alle rijen gelijk
manifest-cannot-merge = `{ $column }` is { $kind }: "{ $policy }" kan die niet samenvoegen
    .label = voor deze kolom: { $allowed }
manifest-own-way = geef de kolom een eigen manier: { $column } = { "{" } ..., merged = { $policy } { "}" }
manifest-no-sum = `{ $column }` is in { $unit }: dat van meer gemeenten is niet op te tellen
    .label = voor deze kolom: "weighted", "mean", "largest"
    .help = schrijf merged = "weighted", met in `size` de kolom die weegt; of "mean" of "largest"
manifest-no-sum-of-table = `{ $column }` is in { $unit }: dat van meer gemeenten is niet op te tellen
    .label = voor deze kolom: "weighted", "mean", "largest"
    .help = geef de kolom een eigen manier: { $column } = { "{" } ..., merged = "weighted" { "}" }, met in `size` de kolom die weegt; of "mean" of "largest"
manifest-together-one = rijen kunnen niet bij elkaar staan: een gemeente heeft hier een rij
    .label = "sum", "weighted", "mean", "any", "largest", "drop" of "error"
    .help = maak er een rij van, of schrijf rows_per_gemeente = "many"
manifest-together-column = rijen van deze tabel staan bij elkaar, elk zoals zij was
    .help = haal het weg, of zeg bij de tabel hoe rijen een rij worden
manifest-not-made-one = van rijen van deze tabel wordt niet een rij gemaakt
    .help = zeg met `key = [...]` welke kolommen een rij bepalen, of haal het weg
manifest-needs-key = bij "{ $policy }" moeten rijen bij elkaar horen
    .label = zonder sleutel: "together", "largest", "drop" of "error"
    .help = zeg met `key = [...]` welke kolommen een rij bepalen

# De lijst met gemeenten.
manifest-unknown-table = er is geen tabel `{ $found }`
manifest-half-dates = bij `register` staat maar een van `since` en `until`
    .help = zet de andere erbij: de kolommen vanaf wanneer en tot wanneer een rij geldt
manifest-register-wrong-kind = deze kolom is { $kind }
    .label = een kolom met datums
manifest-valid-on-twice = elke rij van de lijst met gemeenten heeft eigen datums
    .label = van wanneer de lijst is, volgt daaruit
    .help = haal `valid_on` weg, of `since` en `until`
manifest-register-merged = een lijst met gemeenten met datums heeft haar rijen van elke datum
    .label = die worden nooit samengevoegd
    .help = haal `merged` weg
manifest-register-many = de lijst met gemeenten moet een tabel met een rij per gemeente zijn

# Waar een levering is op te halen.
manifest-no-url = dit is { $kind }
    .label = een adres tussen aanhalingstekens, of een tabel: { "{" } from = "https://..." { "}" }
manifest-zero = met `{ $key }` 0 is er niets op te halen
    .label = meer dan 0
manifest-url-of-several = bij een url hoort een bestand om de levering in te bewaren
    .label = deze tabel leest het nieuwste van meer bestanden
    .file = welk dat is, is vooraf niet bekend
    .help = noem een bestand, zonder { "{yyyy}, {mm}, {dd}" } of *, of laat `url` weg en zet de bestanden daar neer
manifest-odata-elsewhere = de pagina's van OData worden een JSON-bestand
    .label = met de rijen in "/value"
    .help = schrijf format = "json" en records = "/value", of laat `paging` weg
manifest-wrong-seconds = `{ $key }` kan niet { $found } zijn
    .label = een aantal seconden van 0 tot en met { $most }
manifest-url-space = een spatie kan niet in een url staan
    .label = letters zonder accenten, cijfers en tekens
    .help = schrijf een spatie als %20
manifest-url-placeholder = `{ $found }` kan niet in een url staan
    .label = letters zonder accenten, cijfers en tekens
    .help = elke keer wordt hetzelfde adres gevraagd: er kan niets in worden ingevuld
manifest-url-letter = `{ $found }` kan niet in een url staan
    .label = letters zonder accenten, cijfers en tekens
    .help = neem het adres over uit de adresbalk van een browser, die het zo schrijft
manifest-url-no-address = dit is niet het adres van een levering
    .label = een adres dat begint met https:// of http://
manifest-url-other-way = mdd kan niet ophalen van { $found }://
    .label = een adres dat begint met https:// of http://
manifest-url-secret = in deze url staat een gebruikersnaam of wachtwoord
    .label = sources.toml is geen plek voor geheimen
    .help = vraag de eigenaar om een adres zonder wachtwoord, of haal de levering zelf op en laat `url` weg
manifest-url-no-server = in deze url staat geen server
    .label = https://, een server, en dan het pad
manifest-url-bad-server = `{ $found }` is niet de naam van een server
    .label = een naam, misschien met het nummer van een poort
