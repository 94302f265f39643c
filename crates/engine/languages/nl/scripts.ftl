# Scripts: hoe ze zijn geschreven.

script-unreadable = het script is vanaf hier niet te lezen
    .label = { $why }
script-slip = `{ $found }` kan hier niet
    .help = schrijf { $better }
script-kept-word = een script kan `{ $found }` niet gebruiken
    .label = dit woord is al bezet, of mag hier niet
script-no-switch = een script kan `{ $found }` niet gebruiken
    .label = schrijf `if ... { "{" } ... { "}" } else if ... { "{" } ... { "}" }`
script-no-catching = een script kan `{ $found }` niet gebruiken
    .label = een fout is niet op te vangen: vraag eerst, met `is_missing` of `if`
script-function-there = er is al een functie `{ $found }`
    .label = geef deze een andere naam
script-unused = wat `{ $found }` geeft, wordt niet gebruikt
    .label = het verandert zelf niets: schrijf `let nieuw = ...`, of `oud = ...`
script-gives-away = een script geeft niets weg
    .label = laat `export` weg
script-left-out = dit kan een script niet zeggen
    .label = dit deel van Rhai is er niet
script-counts-in-tens = een script telt in tientallen
    .label = schrijf het getal in gewone cijfers
script-sees-only-given = een functie ziet alleen wat zij krijgt
    .label = laat de `!` weg
script-range-elsewhere = een reeks getallen staat alleen achter `in`
    .label = zet voor een lijst tussen [ en ] wat erin staat
script-one-and = een script kan `{ $found }` niet gebruiken
    .label = "en" is `&&`
script-one-or = een script kan `{ $found }` niet gebruiken
    .label = "of" is `||`
script-unknown-sign = een script kan `{ $found }` niet gebruiken
    .label = er is: + - * / % ** == != < <= > >= && || ! ?? in
script-nothing-to-change = er is niets wat `{ $found }` kan veranderen
    .label = het verandert een variabele: geef eerst een naam, met `let`
script-no-dot = voor `{ $found }` kan geen punt staan
    .label = schrijf `{ $found }(...)`, met alles tussen de haakjes
script-takes-some = bij `{ $name }` { $takes ->
        [one] hoort 1 ding
       *[other] horen { $takes } dingen
    }, en het krijgt er { $found }
    .label = tussen de haakjes, of voor de punt
script-takes-at-least = bij `{ $name }` { $takes ->
        [one] hoort minstens 1 ding
       *[other] horen minstens { $takes } dingen
    }, en het krijgt er { $found }
    .label = tussen de haakjes, of voor de punt
script-takes-from-to = bij `{ $name }` horen { $least } tot { $most } dingen, en het krijgt er { $found }
    .label = tussen de haakjes, of voor de punt
script-only-variable = alleen een variabele kan veranderen
    .label = geef het eerst een naam, met `let`
script-cannot-change = `{ $found }` kan niet veranderen
    .label = het is gegeven, of met `const` gemaakt: maak een kopie, met `let`
script-unknown-name = het script kent `{ $found }` niet
    .label = dit staat niet in `inputs` van het cijfer, en is geen variabele van het script
script-unknown-function = het script vraagt om een functie `{ $found }`, en die is er niet
    .label = geen functie van de monitor, en ook geen van het script
script-too-long = het script heeft { $bytes } bytes, en mag er { $most } hebben
    .help = laat meer cijfers elk een deel doen
script-many-variables = het script heeft meer dan { $most } variabelen

# Wat er niet te lezen is, in scripts en in voorwaarden.

script-parse-end = aan het einde ontbreekt iets
script-parse-missing = hiervoor ontbreekt een `{ $token }`
script-parse-expected = hier hoort een naam, een getal of een tekst
script-parse-operator = `{ $found }` betekent hier niets
script-parse-deep = hier staan te veel haakjes in elkaar
script-parse-reserved = `{ $found }` is een woord dat de taal zelf gebruikt
script-parse-dots = te veel punten en haakjes in één opdracht
script-parse-number = een getal heeft een punt en hoogstens 28 cijfers
script-parse-no-name = een functie zonder naam mag niet: schrijf een lus, of een functie met `fn`
script-parse-text-end = deze tekst heeft geen einde
script-parse-long-text = een tekst mag { $most } letters hebben
script-parse-word = dit woord mag hier niet
script-parse-sign = dit teken betekent hier niets
script-parse-constant = dit kan niet veranderen
script-parse-assignment = alleen een variabele kan een andere waarde krijgen
script-parse-loop = `break` en `continue` staan in een lus
script-parse-function-inside = een functie staat op zichzelf, niet in iets anders
script-parse-function-twice = er zijn twee functies `{ $name }`
script-parse-function-body = bij een functie horen regels, tussen { "{" } en { "}" }
script-parse-function-name = bij een functie hoort een naam, achter `fn`
script-parse-function-takes = bij de functie `{ $name }` horen haakjes achter de naam
script-parse-takes-twice = bij de functie `{ $name }` staat `{ $found }` twee keer tussen de haakjes
script-parse-many-functions = een script heeft hoogstens { $most } functies
script-parse-other-kind = hier is iets van een andere soort nodig
script-parse-property = hier hoort een naam
script-parse-field-twice = in de rij staat de naam `{ $name }` twee keer
script-parse-large = dit is te groot
script-parse-cannot-stand = dit kan hier niet staan

# Scripts die worden gestopt.

script-steps = het script is gestopt: het doet meer dan { $most } stappen
script-calls-itself = het script is gestopt: het roept zichzelf te vaak aan
script-nests-too-deep = het script is gestopt: er staan te veel lijsten in elkaar
script-text-too-large = het script is gestopt: een tekst werd te groot
script-list-too-large = het script is gestopt: een lijst werd te groot
script-row-too-large = het script is gestopt: een rij werd te groot

# Wat een script geeft.

script-no-figure = het script gaf { $found }, en dat is geen cijfer
script-other-kind = het script gaf { $found }, maar het cijfer is { $kind }
script-not-allowed = het script gaf "{ $found }", en dat staat niet in `allowed` van het cijfer

# Wat een script niet kan, en wat pas blijkt als het loopt.

script-stopped-itself = het script is zelf gestopt: { $said }
script-for-over = `for` gaat langs een lijst of een reeks getallen, niet langs { $found }
script-no-range = een reeks gaat van een heel getal naar een heel getal, niet { $found }
script-never-in-range = { $found } staat nooit in een reeks getallen
script-not-in-text = het script kan { $found } niet in een tekst zetten
script-no-yes-no = het script heeft { $found } waar ja of nee nodig is
script-cannot-take = het script kan `{ $name }` niet nemen van { AND($found) }
script-no-sign = het script kan { $left } `{ $sign }` { $right } niet uitrekenen
script-number-too-long = het script heeft een getal van meer dan 28 cijfers
script-fraction-too-long = het script heeft een breuk die te lang is om precies te bewaren: rond onderweg af
script-divides-by-zero = het script deelt door nul: { $number } / 0
script-no-power = een macht is een heel getal van 0 tot en met { $most }, niet { $found }
script-place-is-number = een plaats in een lijst is een getal, niet { $found }
script-no-place = plaats { $found } is er niet, in een lijst van { $count ->
        [one] 1 ding
       *[other] { $count } dingen
    }: de eerste plaats is 0
script-no-key = het script kan in { $kind } niet zoeken met { $found }
script-no-names = het script vraagt `{ $name }` van { $found }: alleen een rij heeft namen
script-no-field = de rij heeft geen `{ $found }`; zij heeft { $allowed }
script-empty-row = de rij heeft geen `{ $found }`; zij heeft niets
script-list-of-figures = `{ $name }` werkt met een lijst van cijfers, maar in deze staat { $found }
script-one-kind = `{ $name }` werkt met dingen van één soort, niet met { $one } en { $other }
script-adds-numbers = `{ $name }` telt getallen op, maar in de lijst staat { $found }
script-of-empty-list = `{ $name }` van een lege lijst is niets: vraag eerst of zij leeg is, met `is_empty`
script-no-order = `{ $name }` kan { $kind } niet met een andere vergelijken
script-no-order-between = `{ $name }` kan { $one } niet vergelijken met { $other }
script-decimals = `round` rondt af op 0 tot en met 28 decimalen, niet op { $found }
script-no-number = `to_number` kan "{ $found }" niet als getal lezen
script-split-at-nothing = `split` heeft een tekst nodig om op te splitsen, geen lege
script-replace-nothing = `replace` heeft een tekst nodig om te vervangen, geen lege
script-pad-with-nothing = `pad` heeft een tekst nodig om mee aan te vullen, geen lege
script-no-letters = een aantal letters is een heel getal vanaf 0, niet { $found }
script-no-date = er is geen datum met jaar, maand en dag { $found }
script-dates-too-far = deze twee datums liggen te ver uit elkaar om de dagen te tellen
script-no-months = bij `months_before` hoort een heel aantal maanden vanaf 0, niet { $found }
script-date-too-far = er is geen datum { $months } maanden voor { $date }
