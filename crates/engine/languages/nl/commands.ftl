# Wat aan een opdracht wordt gevraagd, en wat die erover zegt.

command-no-date = `{ $found }` is geen datum
    .help = schrijf een datum als 2018-02-06
command-not-written = de uitkomst is niet geschreven: { $why }
    .help = noem een ander bestand met --output, in een map die er is en waarin u mag schrijven
command-one-file = deze rapporten krijgen elk een bestand, en dit is de naam van één bestand
    .help = noem een map: --output rapporten/
command-no-folder = deze rapporten krijgen elk een bestand, en er is geen map om ze in te zetten
    .help = noem een map: --output rapporten/
command-not-for-terminal = { $ending } is niet voor op het scherm
    .help = noem een bestand: --output rapport.{ $ending }
command-no-format = er is geen vorm gekozen
    .help = noem er een met --format
command-no-past = { $count ->
        [one] de vorige editie heeft geen rapport van { $gemeente }: over veranderingen staat er niets
       *[other] de vorige editie heeft geen rapport van { $count } gemeenten, zoals { $gemeente }
    }
    .help = noem met --previous of --since een editie waar ze in staan
command-past-unreadable = { $path } is niet te lezen: { $why }
    .help = noem een bestand of map van `mdd report ... --format json`, of een project zoals het toen was
command-past-is-edition = { $found } is een editie van deze monitor, en geen bestand
    .help = schrijf --since { $found }
command-folder-unusable = { $folder } is niet te gebruiken: { $why }
    .help = noem met --output een map waarin u mag schrijven
command-report-not-written = { $name } is niet geschreven: { $why }
command-more-not-written = nog { $count } zijn niet geschreven
    .help = geef dezelfde opdracht opnieuw als dat is verholpen: wat er al is en klopt, blijft staan
command-cannot-watch = wat hier verandert, is niet te volgen: { $why }
    .help = geef de opdracht zonder --watch

# Met --verbose: wat er is gedaan.

step-project-read = project gelezen
step-loaded = regels en gegevens gelezen
step-evaluated = land berekend
step-built = rapporten gemaakt
step-rendered = rapporten opgemaakt
step-written = rapporten geschreven
step-explained = uitgelegd
step-compared = vergeleken
step-checked = regels nagekeken
step-versions = versies berekend
step-examples-read = regels en voorbeelden gelezen
step-examples-run = voorbeelden geprobeerd
step-mutated = regels veranderd en geprobeerd

# Rapporten in een map schrijven.

publish-written = { $folder }: { $written } geschreven
publish-kept = , { $count } al bij
publish-failed = , { $count } mislukt
publish-link = er is een koppeling of map met die naam: haal die weg, of noem een andere map
publish-not-ours = er is een bestand met die naam dat mdd niet heeft geschreven: verplaats het, of noem een andere map
publish-waits = een andere mdd schrijft in { $folder }: deze wacht tot die klaar is
publish-bar = [{ "{" }bar:30{ "}" }] { "{" }pos{ "}" } van { "{" }len{ "}" }  nog { "{" }eta{ "}" }  { "{" }msg{ "}" }

# Veranderingen volgen.

watch-waits = wacht op veranderingen in regels, sources.toml en leveringen; Ctrl-C stopt
watch-changed = { $paths } veranderd: { $milliseconds } ms

# mdd fmt

fmt-nothing = { $all ->
        [one] 1 bestand: niets te doen
       *[other] { $all } bestanden: niets te doen
    }
fmt-would = { $all ->
        [one] 1 bestand: { $changed } zou veranderen
       *[other] { $all } bestanden: { $changed } zouden veranderen
    }
fmt-done = { $all ->
        [one] 1 bestand: { $changed } opgemaakt
       *[other] { $all } bestanden: { $changed } opgemaakt
    }

# mdd rules

scores-unknown = { $count ->
    [one] van { $count } gemeente is niet te zeggen of { $condition }: een cijfer ontbreekt
   *[other] van { $count } gemeenten is niet te zeggen of { $condition }: een cijfer ontbreekt
}
scores-not-the-figure = `{ $name }` is de kleur van de indicator; het cijfer is `{ $figure }`
scores-unknown-name = `{ $found }` is er niet, dus er is niets te tonen
    .help = noem een indicator (de id), een cijfer bij zijn naam, provincie, inwoners, of een kleur voor hoe vaak die voorkomt
scores-unknown-name-in = `{ $found }` is er niet, dus er is niets te vragen
    .label = een indicator (met _ voor -), een cijfer, provincie, inwoners, of een kleur
    .help = rood >= 3 gaat over hoeveel regels van de samenvatting rood zijn, bijgewerkt == "rood" over de kleur van een indicator
command-excel-is-csv = `--excel` hoort bij CSV
    .help = schrijf --format csv --excel; een werkmap is --format xlsx
command-not-in-workbook = met `{ $found }` kan er geen werkmap worden gemaakt
    .help = de werkmap heeft zelf provincie, inwoners en aantallen van kleuren; schrijf --format csv --excel voor een eigen lijst
command-without-workbook = { $why }
scores-indicator = indicator
rules-uses = Gebruikt:
rules-log-unknown = de geschiedenis van de regels heeft geen `{ $found }`
    .help = een indicator (2.3, of de id), een drempel, cijfer, lijst, tabel, tekst of script
rules-log-there = staat in de eerste versie
rules-column-version = versie
rules-column-date = datum
rules-column-extends = bouwt voort op
rules-column-indicators = indicatoren
rules-column-summary = in samenvatting
rules-column-assumptions = aannames
rules-column-name = naam
rules-assumptions = Aannames: wat de gepubliceerde tekst niet zegt
rules-overlay = Laat staan wat verandert, haal de rest weg; dit is een bestand in indicators/ van een nieuwe versie
rules-started = Versie { $number } bouwt voort op { $extends } en verandert nog niets:
rules-next = Zet er alleen in wat verandert. Daarna: mdd check, mdd diff { $extends } { $number }, mdd golden accept --only { $number }

# Waarmee een rapport wordt vergeleken.

compare-no-province = de lijst van gemeenten zegt niet in welke provincie een gemeente ligt
    .help = noem de kolom in sources.toml, onder [register]: province = "provincie"
compare-no-inhabitants = de lijst van gemeenten zegt niet hoeveel inwoners een gemeente heeft
    .help = noem de kolom in sources.toml, onder [register]: inhabitants = "inwoners"
compare-unknown = er is niets dat `{ $found }` heet om mee te vergelijken
    .help-such-as = noem een gemeente, `provincie`, `inwoners`, of een cijfer van de regels zoals `{ $measure }`
    .help-any = { $any }
compare-any = noem een gemeente, `provincie`, `inwoners`, of een cijfer van de regels
compare-or = of vergelijk met `provincie`, `inwoners`, of een cijfer van de regels
compare-or-such-as = of vergelijk met `provincie`, `inwoners`, of een cijfer van de regels zoals `{ $measure }`
written-not-json = dit is vanaf regel { $line } geen JSON
    .help = { $taker } neemt wat `mdd report ... --format json` schrijft
written-no-report = dit is geen rapport
    .help = { $taker } neemt wat `mdd report ... --format json` schrijft
written-other-shape = dit is `{ $found }`, niet `{ $allowed }`
    .help = { $taker } neemt wat `mdd report ... --format json` schrijft
written-empty = er staat geen rapport in dit bestand
    .help = { $taker } neemt wat `mdd report ... --format json` schrijft
past-nameless = rapport { $number } zegt niet van welke gemeente, regels en datum het is
    .help = --previous neemt wat `mdd report ... --format json` heeft geschreven: één bestand, of een map van één editie
past-mixed = er zijn rapporten van { $date } met regels { $rules }, en van { $other_date } met regels { $other_rules }
    .help = --previous neemt wat `mdd report ... --format json` heeft geschreven: één bestand, of een map van één editie
past-none = er staat geen rapport in
    .help = noem een map met rapporten in JSON, of een project zoals het toen was

# mdd check --fix

fix-nothing = er is niets dat zeker te herstellen is
fix-would = { $count ->
        [one] 1 wijziging in { $files ->
            [one] 1 bestand
           *[other] { $files } bestanden
        }: er wordt niets geschreven
       *[other] { $count } wijzigingen in { $files ->
            [one] 1 bestand
           *[other] { $files } bestanden
        }: er wordt niets geschreven
    }
fix-done = { $count ->
        [one] 1 wijziging in { $files ->
            [one] 1 bestand
           *[other] { $files } bestanden
        }
       *[other] { $count } wijzigingen in { $files ->
            [one] 1 bestand
           *[other] { $files } bestanden
        }
    }
fix-published = blijven zoals ze zijn, omdat deze versies zijn gepubliceerd of goedgekeurd (--force herstelt ze ook): { $files }
fix-colours = regels { $version }, { $indicator }: { $count ->
        [one] 1 gemeente gaat
       *[other] { $count } gemeenten gaan
    } van { $before } naar { $after }
fix-no-colours = er verandert geen kleur
fix-not-before = regels { AND($versions) } waren niet te lezen: er zijn geen kleuren van daarvoor om mee te vergelijken
fix-not-after = of er kleuren veranderen volgens regels { AND($versions) }, is nog niet te zeggen: er staan nog fouten in
fix-not-yet = of er kleuren veranderen, is nog niet te zeggen: er staan nog fouten in
fix-no-deliveries = of er kleuren veranderen, is niet te zeggen: de leveringen zijn niet te lezen
fix-left = zo zou het worden: { $what }
fix-can = { $count ->
        [one] `{ $command }` kan 1 van deze meldingen herstellen
       *[other] `{ $command }` kan { $count } van deze meldingen herstellen
    }
fix-can-forced = { $count ->
        [one] 1 melding is te herstellen, maar staat in een versie die is gepubliceerd of goedgekeurd: alleen met `{ $command } --force`
       *[other] { $count } meldingen zijn te herstellen, maar staan in versies die zijn gepubliceerd of goedgekeurd: alleen met `{ $command } --force`
    }
