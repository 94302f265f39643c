# Voorwaarden en formules: hoe ze zijn geschreven.

condition-empty = de voorwaarde is leeg
    .help = een voorwaarde die altijd klopt, schrijft u als true
condition-unreadable = de voorwaarde is vanaf hier niet te lezen
    .label = { $why }
    .help = schrijf vergelijkingen zoals `componenten < 40`, met && (en), || (of) en ! (niet)
condition-cannot-say = dit kan een voorwaarde niet zeggen
    .label = alleen namen, getallen, teksten, vergelijkingen, &&, || en !
    .help = maak er een cijfer met een script van, en vergelijk dat cijfer
condition-too-many-digits = dit getal heeft te veel cijfers
    .help = { -longest-number }
condition-no-number = dit is geen decimaal getal
    .help = schrijf een getal met cijfers en een punt: 40 of 0.5

# Wat de hand verkeerd schrijft.

condition-word = een voorwaarde kent het woord `{ $found }` niet
    .help = schrijf { $better }
condition-between = een voorwaarde kent het woord `{ $found }` niet
    .help = schrijf twee vergelijkingen, met && ertussen: `cijfer >= 1 && cijfer <= 100`
condition-sign = `{ $found }` schrijft u als twee tekens
    .help = schrijf { $better }
condition-wrong-way-round = `{ $found }` staat andersom
    .help = schrijf { $better }
condition-one-equals = één `=` vergelijkt niet
    .help = schrijf == om te vergelijken
condition-comma = `{ $found }` heeft een komma
    .help = een decimaal heeft een punt: { $better }
condition-point-last = achter de punt van `{ $found }` staat geen cijfer
    .help = schrijf { $better }, of een decimaal: 0.5
condition-percent = `{ $found }` heeft een procentteken
    .help = schrijf het getal zonder teken, in de eenheid van het cijfer: een percentage loopt van 0 tot 100, dus { $better }
condition-hyphen = `{ $found }` heeft een streepje: dat betekent min
    .help = schrijf in een naam lage streepjes: { $better }
condition-quotes = een tekst in een voorwaarde staat tussen rechte dubbele aanhalingstekens
    .help = schrijf "{ $better }", met rechte dubbele aanhalingstekens, en zet de voorwaarde zelf tussen enkele

# Wat een voorwaarde betekent.

condition-threshold-alone = `{ $found }` is een getal, geen ja of nee
    .help = vergelijk er iets mee: `... > drempel`
condition-not-yes-no = `{ $found }` is { $kind }, geen ja of nee
    .help = vergelijk het met iets: `... > 0`
condition-none = dit is geen voorwaarde
    .help = vergelijk twee dingen: `a < b`
condition-no-benchmark = hier is geen cijfer ernaast (benchmark)
    .help = geef de indicator een [benchmark] van een andere soort dan "none", of vergelijk met een getal
condition-no-value = `value` is het cijfer van een indicator: hier is er geen
    .help = noem het cijfer (measure) of de kolom bij zijn naam
condition-months-need-number = bij months_ago hoort één getal
    .help = bijvoorbeeld months_ago(3)
condition-no-months = { $found } is geen aantal maanden
    .help = een heel getal van 0 tot en met 1200
condition-ago-of-number = `{ $found }` is een getal, en bij ago hoort een periode
    .help = geef een periode een naam, [threshold] recent = { "{ months = 3 }" }, en schrijf ago(recent); of schrijf months_ago(3)
condition-earlier-needs-figure = { $found ->
    [editions_ago] bij editions_ago hoort de naam van één cijfer, en hoeveel edities geleden: 1 of meer
   *[other] bij { $found } hoort de naam van één cijfer
    }
    .help = bijvoorbeeld previous(cijfer), editions_ago(cijfer, 2) of since(cijfer)
condition-ago-needs-period = bij ago hoort de naam van één periode
    .help = bijvoorbeeld ago(recent), met [threshold] recent = { "{ months = 3 }" }
condition-unknown-period = de periode `{ $found }` is er niet
    .help = geef haar een naam: [threshold] { $found } = { "{ months = 3 }" }
condition-period-alone = `{ $found }` is een periode, geen getal of datum
    .help = schrijf ago({ $found }): de dag die zo lang voor de peildatum ligt
condition-two-comparisons = `{ $found }` vergelijkt twee dingen, en dit is al een vergelijking
    .help = schrijf twee vergelijkingen, met && ertussen: `0 < a && a < 10`
condition-compares-list = een voorwaarde vergelijkt alleen namen, getallen, teksten en datums
    .help = vraag of een naam in een lijst staat: `component in ["een", "twee"]`
condition-calculates-with = rekenen gaat met getallen, en dit is { $kind }
    .help = er is: + - * / en haakjes, met cijfers en getallen
condition-calculates-with-date = rekenen gaat met getallen, en dit is een datum
    .help = vergelijk de datum zelf: `datum >= months_ago(3)`
condition-divides-by-zero = hier wordt door nul gedeeld
    .help = deel door een ander getal
condition-divides-by-figure = een voorwaarde deelt niet door een cijfer
    .label = achter `/` staan alleen getallen
    .help = zet het aan de andere kant: `a <= 0.5 * b` in plaats van `a / b <= 0.5`, als het nooit onder nul komt
    .help-formula = of maak er een cijfer met `formula = '...'` van, en vergelijk dat cijfer
condition-figure-times-figure = een voorwaarde vermenigvuldigt geen cijfers met elkaar
    .help = maak er een cijfer met `formula = '...'` van, en vergelijk dat cijfer
condition-counts-for-nothing = een cijfer in deze vergelijking komt er even vaak bij als het eraf gaat
    .label = het telt hier niet mee
    .help = laat het aan beide kanten weg
condition-sum-too-large = de getallen in deze vergelijking worden te lang
    .help = { -longest-number }
condition-no-function = een voorwaarde heeft geen functie `{ $found }`
    .help = er is: missing(cijfer), months_ago(getal), ago(periode), starts_with, ends_with, contains, contains_any, same_text; maak voor meer een cijfer met een script
condition-number-with-text = { $left } wordt vergeleken met { $right }
    .help = een getal staat zonder aanhalingstekens, een tekst ertussen
condition-date-with-other = { $left } wordt vergeleken met { $right }
    .help = vergelijk een datum met peildatum of met months_ago(3)
condition-other-kinds = { $left } wordt vergeleken met { $right }
    .help = vergelijk dingen van dezelfde soort
condition-no-order = { $kind } heeft geen volgorde, dus `{ $found }` zegt niets
    .help = gebruik == of !=
condition-text-alone = { $found } wordt hier met niets vergeleken
    .label = een tekst alleen is geen ja of nee
    .help = herhaal de naam: `{ $better } == { $found }`; of vraag of hij in een lijst staat: `{ $better } in ["een", "twee"]`
condition-two-texts = twee vaste waarden worden vergeleken: dat zegt van elke gemeente hetzelfde
    .help = een naam staat zonder aanhalingstekens: `status == "actief"`
condition-two-constants = twee vaste waarden worden vergeleken: dat zegt van elke gemeente hetzelfde
    .help = vergelijk een naam met een van de twee, of schrijf true of false
condition-not-quoted = `{ $found }` is geen naam van een cijfer of drempel
    .help = een tekst staat tussen dubbele aanhalingstekens: "{ $found }"
condition-never-said = "{ $found }" staat hier nooit in de gegevens
condition-in-needs-name = `in` vraagt of een naam in een lijst staat
    .help = bijvoorbeeld `component in voorzieningen`
condition-not-before-in = `in` vraagt of een naam in een lijst staat
    .help = zet `!` voor haakjes: `!(component in voorzieningen)`
condition-not-text = `{ $found }` is { $kind }, geen tekst
    .help = `in` werkt met teksten
condition-unknown-list = de lijst `{ $found }` is er niet
    .help = zeg wat erin staat: [list] naam = ["..."]
condition-no-list = achter `in` hoort een lijst
    .help = schrijf ["een", "twee"] of de naam van een lijst
condition-empty-list = in een lege lijst staat niets
    .help = schrijf ["een", "twee"]
condition-list-of-others = hier hoort een lijst met teksten
    .help = schrijf ["een", "twee"]

# Wat van teksten wordt gevraagd.

condition-like-needs-two = bij { $found } horen de naam van een kolom of cijfer, en wat u van de tekst vraagt
    .help = bijvoorbeeld { $example }
condition-like-needs-name = { $found } vraagt iets van de tekst van een kolom of cijfer: die staat vooraan
    .help = bijvoorbeeld { $example }
condition-like-list-first = `{ $list }` is een lijst, en bij { $found } staat eerst een kolom of cijfer
    .help = of een naam in een lijst staat, vraagt u met `naam in { $list }`; of iets uit de lijst in een tekst staat, met contains_any(naam, { $list })
condition-like-needs-text = bij { $found } hoort een tekst tussen dubbele aanhalingstekens
    .help = bijvoorbeeld { $example }
condition-like-of-list = { $found } vraagt één tekst
    .help = schrijf { $better }, of zet || tussen meer vragen
condition-like-empty-text = { $found } met een lege tekst zegt van elke tekst hetzelfde
    .help = schrijf wat er in de tekst moet staan, of vraag met missing(...) of er een tekst is
condition-like-never-said = geen keuze past hier bij "{ $found }" met { $function }
    .label = er is: { OR($allowed) }
condition-like-compared = { $found } is zelf al een ja of nee
    .help = laat de vergelijking weg; voor het omgekeerde zet u er ! voor
condition-like-not-text = `{ $found }` is { $kind }, en { $function } vraagt een tekst

# Formules.

formula-not-number = `{ $found }` is { $kind }, geen getal
    .help = een formule rekent met getallen
formula-no-sign = een formule heeft geen `{ $found }`
    .help = er is: + - * / en haakjes
formula-one-side = `{ $found }` heeft twee kanten nodig
    .help = bijvoorbeeld `a - b`
formula-none = dit is geen formule
    .help = schrijf getallen, cijfers, + - * / en haakjes
formula-too-large = { $found } heeft meer dan 18 cijfers
    .help = { -longest-number }
