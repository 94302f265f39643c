# Namen in regels: wat er niet is, of iets anders is.

rules-list-no-texts = dit is { $found }
    .label = een lijst met teksten: ["een", "twee"]
rules-key-of-indicator = `{ $found }` hoort bij de indicator, en staat hier onder [threshold]
    .help = zet de regel boven de eerste kop van het bestand
rules-threshold-no-number = dit is { $found }
    .label = een getal zonder aanhalingstekens (40), of een periode: { "{ months = 3 }" }
    .help = schrijf { $better }
rules-period-no-count = { $found } kan niet bij `{ $unit }`
    .label = een heel getal van 1 tot en met { $most }
rules-period-two-units = een periode heeft één eenheid, en hier staan `{ $first }` en `{ $second }`
    .help = kies een van de twee
rules-period-no-unit = deze periode heeft geen eenheid
    .label = kies days, weeks, months of years: { "{ months = 3 }" }
rules-period-with-step = `{ $found }` is een periode: u kunt er niets bij optellen of van aftrekken
    .help = schrijf { "{" }{ $found }{ "}" }, of maak nog een periode onder [threshold]
rules-not-in-words = `{ $found }` is { $value }, en dat wordt niet in woorden geschreven
    .help = alleen hele getallen van 0 tot en met 999999 en perioden kunnen in woorden; laat .woorden weg
rules-nothing-to-fill = niets heet `{ $found }` dat hier kan staan: geen invulwoord, geen drempel en geen cijfer
rules-no-rows-behind = `{ $measure }` wordt berekend uit andere cijfers, niet uit rijen
    .help = laat `rows` weg, of geef de indicator een cijfer dat rijen telt
rules-why-of-one = deze zin noemt cijfers van één gemeente, en bijlage 1 gaat over geen gemeente
    .help = schrijf erbij annex = "...": wanneer een gemeente deze kleur heeft, in woorden voor iedereen
rules-no-placeholder = `{ $found }` betekent niets bij deze indicator: { $lacks }
rules-placeholder-benchmark = naast haar cijfer staat niets
rules-placeholder-number = haar cijfer is geen getal
rules-placeholder-better = zij zegt niet welk cijfer beter is (better = "higher" of "lower")
rules-unknown-threshold = de drempel `{ $found }` is er niet
rules-period-for-number = `{ $found }` is een periode, en een klasse van `{ $measure }` eindigt bij een getal
    .help = noem een drempel die een getal is, of een getal zelf
rules-no-thresholds = de drempel `{ $found }` is er niet
    .help = in `detail` kunt u cijfers noemen, in texts/*.md { "{gemeente}" } en dergelijke
rules-open-brace = deze { "{" } is niet gesloten
    .help = schrijf een naam tussen accolades: { "{componenten}" }
rules-unknown-rows = de tabel of view `{ $found }` is er niet
rules-rows-of-nobody = de rijen van `{ $found }` horen niet bij gemeenten
    .help = gebruik een tabel met `gemeente = { "{ ... }" }` in sources.toml, of voeg haar met `join` toe aan een view
rules-presence-of-view = `{ $found }` is een view
    .help = `presence` noemt een tabel: een gemeente die daar geen rij heeft, heeft geen cijfer
rules-unknown-table = de tabel `{ $found }` is er niet
rules-unknown-column = `{ $table }` heeft geen kolom `{ $found }`
rules-unknown-own-column = de tabel van deze view heeft geen kolom `{ $found }`
rules-column-not-named = `{ $table }` heeft geen kolom `{ $found }`
rules-unknown-measure = het cijfer `{ $found }` is er niet
rules-no-measure-nor-threshold = het cijfer of de drempel `{ $found }` is er niet
rules-not-kept = `{ $found }` vraagt wat een editie niet bewaart: `{ $figure }` is van geen indicator het cijfer
    .help = vraag het cijfer (value) van een indicator
rules-no-difference = `{ $figure }` is geen getal en heeft geen verschil
    .help = vergelijk het met previous({ $figure })
rules-reserved-measure = `{ $found }` betekent al iets in voorwaarden
    .help = geef het cijfer een andere naam
rules-reserved-threshold = `{ $found }` betekent al iets in voorwaarden
    .help = geef de drempel een andere naam

# Cijfers en views.

rules-name-of-threshold = `{ $found }` is ook de naam van een drempel
    .help = geef een van de twee een andere naam
rules-comes-from-nothing = het cijfer `{ $measure }` zegt niet waar het vandaan komt
    .help = voeg een van deze toe: from = "tabel", when = '...', formula = '...', script = "...", classes = [...], weights = { "{ ... }" }, points = { "{ ... }" }, counts = { "{ ... }" }
rules-comes-from-two = het cijfer `{ $measure }` heeft `{ $first }` en ook `{ $second }`
    .help = een cijfer komt uit een van de twee
rules-missing-as-idle = `missing_as` betekent hier niets: het is een getal voor wat ontbreekt in een kolom met getallen
    .help = laat het weg
rules-units-mixed = `{ $found }` is { $unit }, en `{ $beside }` ernaast is { $other }
    .label = cijfers in één som hebben dezelfde eenheid
    .help = kies een cijfer met dezelfde eenheid, of schrijf een getal
rules-unit-number = een getal
rules-unit-percent = een percentage
rules-unknown-script = het script `{ $found }` is er niet
rules-no-texts-promised = het cijfer `{ $measure }` zegt niet welke teksten zijn script kan geven
    .help = voeg toe: allowed = ["...", "..."]
rules-no-choice = het cijfer `{ $measure }` is { $kind }, en dat is geen keuze
    .label = hoort bij kind = "text"
    .help = voeg kind = "text" toe, of laat `allowed` weg
rules-measure-loop = cijfers hebben elkaar nodig, in een kring: { $names }
    .label = heeft `{ $next }` nodig
    .help = laat een ervan uit een tabel komen
rules-needs = heeft `{ $name }` nodig
rules-view-on-itself = de view `{ $view }` bouwt op zichzelf, of op een view met een fout
    .help = een view bouwt op een tabel, of op een view die niet op haar bouwt
rules-name-of-table = er is al een tabel `{ $found }` in sources.toml
    .help = geef de view een andere naam
rules-column-twice = de view heeft al een kolom `{ $found }`
rules-join-of-gemeenten = de rijen van `{ $found }` horen bij gemeenten
    .help = `join` werkt met een tabel zonder `gemeente` in sources.toml
rules-join-not-on-text = `join` werkt op een kolom met tekst
rules-looks-at-rows = `{ $aggregate }` kijkt naar rijen, niet naar een kolom
    .help = laat `of` weg, of gebruik "distinct" om verschillende waarden te tellen
rules-needs-column = bij `{ $aggregate }` hoort een kolom
    .help = voeg toe: `of = "..."`
rules-not-taken-of = `{ $aggregate }` kan niet van `{ $column }`: dat is { $kind }
rules-never-this-figure = het cijfer is nooit "{ $found }"
rules-former-key = `{ $found }` heet nu `{ $now }`
    .help = schrijf `{ $now }`: het betekent hetzelfde

# Klassen, gewichten, punten en tellingen van kleuren.

rules-classes-of-other = `{ $measure }` is { $kind }: klassen zijn er alleen van een getal
rules-classes-few = het cijfer `{ $measure }` heeft geen twee klassen
    .help = schrijf ze van laag naar hoog: classes = { "[{ below = 20000, is = \"klein\" }, { is = \"groot\" }]" }
rules-classes-end = vanaf { $end } is er geen klasse meer
    .label = de laatste klasse heeft geen `below`
    .help = haal `below` weg bij "{ $class }", of voeg daarna een klasse toe zonder `below`
rules-class-without-end = na de klasse "{ $class }" komen er nog andere, en zij houdt nergens op
    .label = alleen de laatste klasse heeft geen `below`
    .help = zeg tot welk getal zij loopt: below = 20000
rules-class-out-of-order = deze klasse loopt tot { $end }, en de klasse ervoor al tot { $earlier }
    .label = een getal boven { $earlier }
    .help = zet de klassen van laag naar hoog
rules-class-twice = er is al een klasse "{ $found }"
    .help = geef elke klasse een eigen naam
rules-composed-of-nothing = bij `{ $key }` van het cijfer `{ $measure }` staat geen ander cijfer
    .help = noem de cijfers, elk met een getal: { $key } = { "{ een = 2, twee = 1 }" }
rules-weight-no-number = dit is { $found }
    .label = een getal, zonder aanhalingstekens: 2
    .help = schrijf { $better }
rules-weight-of-other = `{ $part }` is { $kind }: een gewogen gemiddelde is er alleen van getallen
    .help = tel een antwoord mee met `points`
rules-points-of-other = `{ $part }` is { $kind }: punten zijn er alleen voor een antwoord, ja of nee
    .help = maak er een vraag van met `when`, en geef daar punten voor
rules-no-weight = een gewicht van { $found } weegt niet mee
    .label = een getal boven 0
    .help = haal `{ $part }` weg, of geef het een gewicht boven 0
rules-no-points = { $found } is geen aantal punten
    .label = een heel getal van 1 of meer
    .help = haal `{ $part }` weg, of geef het een heel aantal punten
rules-parts-of-other-units = `{ $part }` heeft unit = "{ $found }" en `{ $other }` heeft unit = "{ $unit }": die kunnen niet samen in een gemiddelde
    .other = heeft unit = "{ $unit }"
    .help = weeg alleen cijfers met dezelfde eenheid
rules-whole-of-other-unit = `{ $measure }` heeft unit = "{ $found }", en het is een gemiddelde van cijfers met unit = "{ $unit }"
    .part = `{ $part }` heeft unit = "{ $unit }"
    .help = schrijf bij `{ $measure }`: unit = "{ $unit }"
rules-counts-nothing = het cijfer `{ $measure }` zegt niet van welke indicatoren het de kleur telt
    .help = voeg een van deze toe: chapter = "...", indicators = ["..."]
rules-counts-twice = het cijfer `{ $measure }` heeft `chapter` en ook `indicators`
    .help = noem een hoofdstuk, of noem de indicatoren zelf
rules-counted-twice = `{ $found }` staat hier al
    .help = haal een van de twee weg: een kleur telt één keer
rules-counts-itself = `{ $measure }` telt de kleur van `{ $indicator }`, en die kleur hangt zelf van `{ $measure }` af
    .indicator = de kleur van `{ $indicator }` hangt van de telling af
    .help = noem met `indicators` alleen de andere indicatoren
rules-no-arithmetic = van `{ $found }` is er geen berekening om af te drukken
    .label = een cijfer met `weights`, `points` of `counts`
    .help = noem het cijfer zelf: { "{" }{ $found }{ "}" }
rules-never-coloured = de indicator `{ $found }` krijgt nooit een kleur
    .help = haal haar weg, of geef haar kleurregels
rules-nothing-coloured = in de samenvatting van het hoofdstuk `{ $chapter }` krijgt geen enkele regel een kleur
    .help = noem de indicatoren zelf: indicators = ["..."]

# Indicatoren.

rules-indicator-not-shown = geen paragraaf toont de indicator `{ $found }`
    .help = noem haar in report.toml, in een blok { "{ figures = [...] }" } van een paragraaf, of haal haar weg
rules-no-display = het cijfer `{ $measure }` zegt niet hoe het wordt afgedrukt
    .help = voeg bij het cijfer toe: display = { "{ unit = \"number\", decimals = 0 }" }
rules-grijs-without-reason = een regel die grijs geeft, zegt ook om welke reden
    .help = voeg toe: reason = "too-little", of een van: no-data, not-taking-part, outdated
rules-unknown-reason = `{ $found }` is geen reden voor grijs
    .label = kies uit: { $allowed }
    .help = een eigen reden maakt u in report.toml: { "[grijs.naam]" }, met `word` en `sentence`
rules-same-word-twice = `{ $one }` en `{ $other }` worden allebei afgedrukt als "{ $word }", dus wie telt hoeveel gemeenten hetzelfde hebben, komt anders uit
    .help = geef ze bij `display.words` elk een eigen woord, of maak er eerder een antwoord van: met `values` in sources.toml
rules-count-as-part = een telling is een aantal, geen deel van iets
    .help = schrijf `kind = "share"` als u wilt zien bij welk deel het klopt; haal anders `unit` weg
rules-part-as-count = dit is een deel van de gemeenten: het wordt afgedrukt als percentage
    .help = haal `unit` weg, of schrijf `kind = "count"` als u alleen het aantal wilt
rules-word-twice = het woord "{ $found }" staat voor twee dingen: `{ $other }` en `{ $name }`
    .label = de lezer kan ze niet uit elkaar houden
    .help = kies een ander woord
rules-reason-word-twice = het woord "{ $found }" staat voor twee redenen: `{ $other }` en `{ $name }`
    .label = de lezer kan ze niet uit elkaar houden
    .help = kies een ander woord
rules-reason-without-grijs = alleen grijs heeft een reden; deze regel geeft { $colour }
rules-no-why = een kleurregel heeft geen `why`
    .help = voeg toe: why = "..."; de lezer ziet het in bijlage 1 en in de uitleg van een kleur
rules-braces = accolades betekenen hier niets
    .help = in `detail` kunt u cijfers noemen, in texts/*.md { "{gemeente}" } en dergelijke
rules-no-better = { $kind } is niet hoger of lager, en geen ja
    .help = `better` is er voor getallen ("higher", "lower") en voor ja of nee ("yes")
rules-best-without-better = wat het beste is, zegt de indicator niet
    .help = voeg bij de indicator toe: better = "higher", of "lower"
rules-quantile-without-at = bij deze soort benchmark ontbreekt `at`
    .help = voeg een regel toe: at = 0.9
rules-no-part = { $found } is geen deel: `at` ligt tussen 0 en 1
    .help = schrijf { $meant } als u { $found }% bedoelt
    .help-ends = voor het hoogste of laagste cijfer is er kind = "best"
rules-norm-without-value = bij deze soort benchmark ontbreekt `value`
    .help = voeg een regel toe: value = 0
rules-count-without-over = bij deze soort benchmark ontbreekt `over`
    .help = voeg een regel toe: over = '...', de voorwaarde die wordt geteld
rules-no-mean = van { $kind } is er geen gemiddelde
    .help = kind = "count" telt de gemeenten waarvoor een voorwaarde klopt

# Tabellen in paragrafen.

rules-table-no-columns = de tabel `{ $table }` heeft geen kolommen
    .help = voeg voor elke kolom een [[table.{ $table }.column]] toe
rules-table-groups = de groepen van de tabel `{ $table }` gaan over { $grouped ->
        [one] 1 kolom
       *[other] { $grouped } kolommen
    }, en zij heeft er { $width }
    .help = laat `columns` van de groepen samen alle kolommen zijn
rules-unknown-list = de lijst `{ $found }` is er niet
rules-key-of-criteria = `key` betekent niets bij criteria
    .help = laat het weg
rules-rows-from-nothing = er staat niet waar de rijen vandaan komen
    .help = voeg een van deze toe: from = "tabel", list = "naam", criteria = [...]
rules-no-rows = een tabel van 0 rijen toont niets
    .label = een heel getal van 1 tot en met { $most }
rules-criterion-width = een criterium met { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }, in een tabel met { $width ->
        [one] 1 kolom
       *[other] { $width } kolommen
    }
    .label = een cel voor elke kolom, behalve de laatste: die zegt of het klopt
rules-table-column-without = deze kolom heeft geen `{ $key }`
rules-own-of-list = de rijen van een lijst hebben geen eigen kolommen
    .help = shows = "key" drukt de tekst van de lijst af, shows = "lookup" een kolom van een rij ergens anders
rules-no-mean-of = van `{ $column }` is er geen gemiddelde: het is { $kind }
rules-rows-without-key = de tabel zegt niet waaraan haar rijen te herkennen zijn
    .help = voeg `key = "..."` toe aan de tabel, of laat de kolom een eigen kolom tonen: shows = "own"
rules-found-by-key = rijen zijn ergens anders alleen te vinden met een sleutel
    .help = voeg `key = "..."` toe aan de tabel
rules-key-of-other-kind = `{ $key }` is { $kind } in `{ $table }`, en hier { $own }
    .help = rijen zijn ergens anders alleen te vinden met een sleutel van dezelfde soort: zeg in sources.toml van beide kolommen hetzelfde

# Sleutels die er staan en niets betekenen.

rules-benchmark-left-behind = bij deze soort benchmark betekent niets wat een eerdere versie erover zegt
    .inherited = dit blijft gelden
    .help = haal het weg in version.toml van deze versie: remove = [{ $remove }]
rules-idle-beside-none = `{ $found }` betekent niets bij `kind = "none"`
    .help = dan staat er niets naast het cijfer: haal dit weg
rules-idle-benchmark = `{ $found }` betekent niets bij `kind = "{ $kind }"`
    .help = daarbij kan staan: { $has }
rules-idle-beside = `{ $found }` betekent niets naast `{ $other }`
    .help = de rijen van een tabel komen uit een van de twee
rules-idle-list = `{ $found }` betekent niets bij rijen van een lijst
    .help = van een lijst worden alle rijen getoond, in haar volgorde
rules-idle-criteria = `{ $found }` betekent niets bij criteria
    .help = alle criteria worden getoond, in hun volgorde
rules-idle-words = `{ $found }` betekent niets bij rijen van een tabel
    .help = `words` hoort bij criteria, of bij een kolom
rules-idle-reference = `{ $found }` betekent niets bij rijen die niet bij een gemeente horen
    .help = van een tabel zonder gemeenten worden alle rijen getoond
rules-idle-column = `{ $found }` betekent niets bij een kolom die "{ $shows }" toont
    .help = naast `label` en `display` heeft zij: { $allowed }
rules-idle-plain-column = `{ $found }` betekent niets bij een kolom die "{ $shows }" toont
    .help = zij heeft alleen `label` en `display`

# Wat waar in het rapport komt.

rules-no-report = deze versie heeft geen report.toml, en de versies waarop zij voortbouwt ook niet
    .help = zet naast version.toml een bestand report.toml, met hoofdstukken, paragrafen en de samenvatting
rules-row-twice = de indicator `{ $found }` staat twee keer in deze `summary`
    .first = de eerste keer
    .help = haal een van de twee weg
rules-section-twice = de paragraaf `{ $found }` staat twee keer in het rapport
    .help = noem een paragraaf in één hoofdstuk, één keer
rules-section-not-shown = paragraaf `{ $found }` staat in geen hoofdstuk, dus zij heeft geen nummer
    .help = zet haar bij `sections` van een hoofdstuk, of noem een andere paragraaf
rules-not-in-chapter = geen paragraaf van dit hoofdstuk toont `{ $found }`
    .help = noem haar in een blok { "{ figures = [...] }" } van een paragraaf van het hoofdstuk
rules-empty-block = een blok waar niets in staat
    .help = voeg een van deze toe: heading = "...", text = "...", figures = [...], table = "..."
rules-unknown-text = de tekst `{ $found }` is er niet
    .help = een tekst is een bestand texts/{ $found }.md
rules-unknown-source = in sources.toml staat geen bron `{ $found }`
rules-forgotten-section = paragraaf `{ $found }` staat hier niet bij, en wat zij toont, staat nergens anders
    .section = de paragraaf
    .help = zet "{ $found }" in `sections`, op haar plaats in de volgorde; of haal de paragraaf en haar indicatoren weg
rules-unknown-chapter = het hoofdstuk `{ $found }` is er niet
rules-unknown-section = de paragraaf `{ $found }` is er niet
rules-unknown-indicator = de indicator `{ $found }` is er niet

# Teksten (texts/*.md).

rules-text-open-brace = deze { "{" } is niet gesloten op dezelfde regel
    .label = kies uit: { $allowed }
rules-text-no-paragraph = geen paragraaf laat een indicator `{ $found }` zien
rules-text-no-meaning = `{ $found }` betekent niets in een tekst
    .label = kies uit: { $allowed }
rules-footnote-not-written = de voetnoot `{ $found }` staat niet in deze tekst
    .help = voeg aan het einde een regel toe: [^{ $found }]: ...
rules-footnote-not-named = niets verwijst naar de voetnoot `{ $found }`
    .help = zet [^{ $found }] in de tekst waar hij hoort, of haal de voetnoot weg
rules-text-too-deep = { $part } staat hier in { $most } andere lijsten, citaten of gemarkeerde woorden
    .label = hoogstens { $most } in elkaar
    .help = schrijf het binnenste als een eigen alinea of lijst
rules-text-uneven-row = deze rij heeft { $cells ->
        [one] 1 cel
       *[other] { $cells } cellen
    }, en de tabel { $columns ->
        [one] 1 kolom
       *[other] { $columns } kolommen
    }
    .help = evenveel cellen als de kop van de tabel; een streep die bij de tekst hoort, schrijft u als \|
rules-part-list = een lijst
rules-part-quote = een citaat
rules-part-emphasis = nadruk
rules-part-link = een link
rules-part-picture = een plaatje
rules-part-footnote = een voetnoot
rules-text-more = in deze tekst staan nog { $count } van zulke fouten

# Versies, en hoe hun bestanden over elkaar liggen.

rules-unknown-version = de versie `{ $found }` van de regels is er niet
rules-extends-loop = versies bouwen op elkaar voort, in een kring: { $names }
    .help = één versie moet op zichzelf staan: zij heeft geen `extends`
rules-no-version-file = versie { $version } heeft geen version.toml
    .help = in version.toml zegt een versie haar nummer, haar datum en waarop zij voortbouwt
rules-other-number = de map heet { $folder }, het nummer is { $found }
    .help = geef de map en het nummer dezelfde naam
rules-extends-later = versie { $version } kan niet voortbouwen op { $before }, die later komt
    .help = een versie bouwt voort op een oudere; 1.2 is ouder dan 1.11, want 2 is minder dan 11
rules-dated-far = versie { $version } is van { $date }, jaren na versie { $before } van { $other }
    .before = versie { $before }
    .help = kijk naar het jaar
rules-dated-before = versie { $version } is van { $date }, en dat is voor versie { $before } van { $other }, waarop zij voortbouwt
    .before = versie { $before }
    .help = geef deze versie een latere datum
rules-no-date = dit is { $found }
    .label = een datum zonder aanhalingstekens: 2018-01-15
rules-nothing-to-change = { $kind } `{ $found }` is er niet, dus hier is niets te veranderen
    .help = schrijf bij wat nieuw is ({ $kind }) ook { OR($says) }
rules-no-colour-to-change = geen kleurregel heet `{ $found }`
    .label = de regels hier: { $allowed }
    .help = schrijf bij een nieuwe regel `when`, `is` en `why`, en met `before` voor welke regel hij komt
rules-several-colours = meer dan een kleurregel is { $found }, en ze hebben geen naam
    .label = welke bedoelt u?
    .help = geef ze een `name` waar ze staan, of neem alle regels over als [[colour]]
rules-before-nothing = hier is nog geen lijst van kleurregels waar een regel voor kan komen
    .help = haal `before` weg: de regels gelden in de volgorde waarin ze hier staan
rules-nowhere-to-stand = een nieuwe kleurregel zegt voor welke regel hij komt
    .help = de eerste regel die klopt, beslist: schrijf bij `before` de naam of de kleur van de regel die erna komt
rules-not-in-list = in de lijst staat geen `{ $found }`
    .label = in de lijst staan: { $allowed }
rules-several-in-list = in de lijst staat `{ $found }` vaker dan een keer
    .label = welke bedoelt u?
    .help = noem een andere naam uit de lijst, die er een keer in staat
rules-in-list-already = `{ $found }` staat al in de lijst
    .first = hier
    .help = haal dit hier weg; moet het naar een andere plaats, neem het dan in version.toml met `remove` uit de lijst
rules-before-and-after = `before` en `after` staan er allebei
    .before = hier staat `before`
    .help = haal een van de twee weg
rules-written-again = `{ $found }` wordt weggehaald, maar dezelfde versie zet het er weer in
    .again = hier staat het weer
    .help = haal het ook hier weg, of schrijf de lijst niet over: met alleen `remove` blijft de rest zoals het was
rules-indicator-in-front = een indicator heeft een eigen bestand; daarin staat zijn naam niet voor de sleutels
    .help = schrijf `id = "{ $name }"` op de eerste regel, en `[[colour]]` waar nu `[[indicator.{ $name }.colour]]` staat; `mdd rules show VERSIE { $name }` toont de indicator als bestand
rules-report-in-front = wat bij de rapportage hoort, staat in report.toml, zonder `report.` ervoor
    .help = schrijf in report.toml `[section.x]` waar nu `[report.section.x]` staat
rules-no-id = `{ $key }` hoort bij een indicator, maar het bestand heeft geen `id`
    .help = zet `id = "..."` op de eerste regel, of zet de sleutel onder [measure.x], [view.x], [list], [threshold] of [table.x]
rules-id-of-none = `id` noemt geen indicator
    .help = noem er een, of meer: `id = ["aansluiting", "gebruik"]`
rules-defined-twice = { $kind } `{ $found }` staat er twee keer
    .first = de eerste staat hier
    .help = geef een van de twee een andere naam, of haal een van de twee weg; de eerste staat in { $place }
rules-nothing-to-remove = `{ $found }` is er niet, dus er is niets om weg te halen
    .help = bedoelt u `{ $nearest }`?
rules-nothing-named-so = `{ $found }` is er niet, dus er is niets om weg te halen
    .help = schrijf wat het is en hoe het heet: indicator.x, measure.x, table.x, report.section.x
rules-example-twice = `{ $indicator }` heeft twee voorbeelden met deze naam
    .first = het eerste staat hier
    .help = geef een van de twee een andere naam, of haal een van de twee weg
rules-example-without-name = een voorbeeld heeft geen `name`
    .help = voeg een regel `name = "..."` toe: waarvan het een voorbeeld is, in een paar woorden
rules-taken-out = `{ $path }` is weggehaald: haal ook weg wat het nog noemt, of schrijf dat opnieuw
rules-taken-out-here = hier weggehaald
rules-kind-indicator = de indicator
rules-kind-measure = het cijfer
rules-kind-view = de view
rules-kind-list = de lijst
rules-kind-threshold = de drempel
rules-kind-table = de tabel

# Cijfers.

engine-editions-not-read = `{ $measure }` vraagt een editie ervoor, en de edities zijn niet gelezen
    .help = programma’s: leg de edities van het project naast de gegevens (`Dataset.editions`), ook als er geen zijn

engine-figure-too-large = het cijfer `{ $measure }` heeft meer dan 28 cijfers
    .label = voor { $gemeente } ({ $code })
    .help = kijk naar de cijfers waaruit het wordt berekend: `mdd data show` toont de rijen van een gemeente

# Meldingen die zijn bedoeld.

rules-allow-no-list = `allow` is een lijst, en hier staat { $found }
    .help = schrijf allow = [{ "{" } code = "MDD112", because = "..." { "}" }]
rules-allow-unknown-code = er is geen melding { $found }
    .help = de codes staan in docs/codes.md

rules-unknown-word = geen woord van het rapport heet `{ $found }`
    .help = in het handboek staat elk woord met zijn naam
rules-word-unreadable = de tekst voor `{ $name }` is niet te lezen
    .label = hier gaat het mis
    .help = schrijf wat wordt ingevuld als { "{" } $count { "}" }, en een accolade als { "{" } "{ "{" }" { "}" }
rules-word-not-given = `{ $name }` krijgt geen `{ $found }`
    .label = er is: { $given }
rules-word-nothing-given = in `{ $name }` wordt niets ingevuld, dus `{ $found }` kan daar niet staan

# De boodschap vooraan, en wie de lezer kan vragen.

rules-no-contact = `{ $found }` is geen mailadres en geen pagina
    .help = schrijf bijvoorbeeld "mdd@vng.nl" of "https://www.vngrealisatie.nl/contact"
rules-contact-person = `{ $found }` lijkt het adres van een persoon
    .help = noem een postbus van een rol, of een pagina
rules-weight-of-nothing = een gewicht is meer dan 0, en hier staat { $found }
    .help = schrijf een getal boven 0, of haal `weight` weg
