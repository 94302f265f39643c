# Voorbeelden: bij deze cijfers hoort deze kleur.

# Fouten erin.

example-reason-of-colour = alleen grijs heeft een `reason`
    .help = zet er colour = "grijs" bij, of laat `reason` weg
example-expects-nothing = het voorbeeld `{ $example }` verwacht niets
    .help = zet erbij wat eruit moet komen: colour = "groen", of shows = "..."
example-benchmark-is-norm = `{ $found }` telt niet mee voor de kleur van `{ $indicator }`
    .help = het is een norm: de regels zeggen al welke
example-benchmark-not-asked = `{ $found }` telt niet mee voor de kleur van `{ $indicator }`
    .help = geen kleurregel vraagt ernaar
example-no-part = `{ $found }` telt niet mee voor de kleur van `{ $indicator }`
    .help = die rust op: { $allowed }
example-unknown-measure = het cijfer `{ $found }` is er niet
example-contradicted = `{ $measure }` wordt berekend uit { AND($needs) }, en is dan { $made }
    .help = laat `{ $measure }` weg: het volgt vanzelf; of laat weg waaruit het wordt berekend
example-contradicted-missing = `{ $measure }` wordt berekend uit { AND($needs) }, en is er dan niet
    .help = laat `{ $measure }` weg: het volgt vanzelf; of laat weg waaruit het wordt berekend
example-never-coloured = `{ $indicator }` heeft geen kleurregel { $found }
    .help = deze indicator krijgt nooit een kleur: laat `rule` weg
example-unknown-rule = `{ $indicator }` heeft geen kleurregel { $found }
    .label = een heel getal van 1 tot en met { $most }
example-unknown-table = de tabel `{ $found }` is er niet
example-not-rows = dit is { $found }
    .label = rijen: [[example.rows.{ $table }]]
example-unknown-column = `{ $table }` heeft geen kolom `{ $found }`
example-other-kind = dit is { $found }
    .label = { $allowed }
    .help = schrijf "-" voor een cijfer dat er niet is, of laat het weg
example-a-date = een datum zonder aanhalingstekens: 2018-01-15
example-never-said = de gegevens zeggen hier nooit "{ $found }"
example-no-such-figure = zo'n cijfer is er niet: { $found }
    .label = { $allowed }
example-file-there = in { $found } staat al iets
    .help = voorbeelden die erin staan, zouden weg zijn: noem een bestand dat er nog niet is
example-several-indicators = paragraaf { $found } heeft meer indicatoren
    .label = een van { OR($allowed) }

# Wat een cijfer kan zijn.

domain-one-of = een van { $numbers }
domain-whole = een heel getal
domain-decimals = een getal met hoogstens { $decimals ->
        [one] 1 decimaal
       *[other] { $decimals } decimalen
    }
domain-day = een dag
domain-yes-no = ja of nee
domain-from-to = { $kind } van { $low } tot en met { $high }
domain-from = { $kind } vanaf { $low }
domain-to = { $kind } tot en met { $high }

# Wat ervan kwam: `mdd test`.

example-result = regels { $rules }: { $examples ->
        [one] 1 voorbeeld
       *[other] { $examples } voorbeelden
    }, { $failed ->
        [0] alles zoals verwacht
       *[other] { $failed } niet zoals verwacht
    }
example-fails = het voorbeeld `{ $example }` van `{ $indicator }` klopt niet
    .label = { AND($differences) }
    .decides = deze regel beslist
    .help = verbeter de regel; of het voorbeeld, als de regel zo is bedoeld
example-difference = verwacht: { $expected }, gevonden: { $found }
example-given = gegeven
example-expected = verwacht
example-found = gevonden
example-decided = beslist
example-nothing = niets
example-rows-of = { $count ->
        [one] 1 rij van { $table }
       *[other] { $count } rijen van { $table }
    }
example-no-colour = geen kleur
example-no-rule = geen regel
example-rule-number = regel { $rule }
example-rule-decides = regel { $rule } beslist
example-printed-as = afgedrukt als { $shown }
example-beside = ernaast staat { $shown }
example-detail = eronder staat "{ $shown }"
example-makes = een cijfer dat eruit volgt is { $shown }
example-reader-told = een lezer leest "{ $why }"
example-decided-no-figure = er is geen cijfer
example-decided-missing = een regel heeft { $needed } nodig, en dat ontbreekt
example-decided-gap = geen regel geldt
example-decided-nothing = er zijn geen kleurregels

# Regels die geen voorbeeld raakt: `mdd test --coverage`.

example-coverage = dekking: { $reached } van { $all } regels en ontbrekende cijfers ({ $percent }%)
example-unreached = geen voorbeeld raakt { $indicator }, { $what }
example-rule = regel { $rule }: { $condition } -> { $colour }
example-rule-never = regel { $rule }: { $condition } -> { $colour } (geldt nooit: zie `mdd check`)
example-no-figure = geen cijfer -> grijs
example-no-figure-never = geen cijfer -> grijs (er is er altijd een)

# Wijzigingen die geen voorbeeld merkt: `mdd test --mutate`.

example-mutation = { $tried ->
        [one] 1 kleine wijziging
       *[other] { $tried } kleine wijzigingen
    } van de regels, waarvan { $unnoticed } niet opgemerkt
example-reads = er staat
example-could-read = kan ook zijn
example-measure = cijfer { $measure }
example-norm = norm { $norm }
example-no-such-rule = (deze regel niet)
example-swapped = { $condition } -> { $colour }, en de regel erna { $next }

# Voorbeelden om over te nemen: `mdd test --suggest`. Bestanden met regels zijn Nederlands: deze teksten ook altijd.

example-all-there = Er zijn al voorbeelden van alles wat `{ $indicator }` kan zeggen.
example-suggested =
    Voorgesteld. De kleuren zijn wat de regels van { $version } nu zeggen: lees ze na, geef elk voorbeeld een goede naam,
    en zet ze in rules/{ $version }/tests/{ $indicator }.toml.
example-about-rule = regel { $rule }: { $condition }
example-about-no-figure = geen cijfer
example-about-without = zonder dit cijfer
example-without = { $figure } ontbreekt
example-impossible = Hiervoor is geen voorbeeld mogelijk: er zijn geen cijfers waarbij dit eruit komt. `mdd check` zegt waarom.
example-not-found = Hiervoor is geen voorbeeld gevonden: { $tried } keer andere cijfers geprobeerd, en nooit kwam dit eruit.
example-something-else = iets anders
example-just-under = { $figure } net onder { $shown }
example-exactly = { $figure } precies { $shown }
example-just-over = { $figure } net boven { $shown }
example-day-before = { $figure } een dag voor { $shown }
example-on = { $figure } op { $shown }
example-day-after = { $figure } een dag na { $shown }
example-yes = ja
example-no = nee
example-the-benchmark = het landelijke cijfer

example-benchmark-and-others = een voorbeeld geeft een `benchmark`, of andere gemeenten waaruit die volgt: niet allebei
    .help = haal `benchmark` weg, of haal [[example.others]] weg
example-of-the-country = `{ $found }` is van het hele land, niet van een van de andere gemeenten
    .help = zet het onder `given` van het voorbeeld zelf
example-of-indicator = indicator { $indicator }
example-view = view `{ $view }`
