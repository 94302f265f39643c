# Wat als: drempels en cijfers die met --set een andere waarde krijgen.

set-no-value = `{ $found }` geeft niets een waarde
    .help = schrijf de naam van een drempel met zijn waarde: --set veel_componenten=35; of een cijfer van één gemeente: --set GM1884.componenten=10
set-twice = `{ $found }` krijgt twee keer een waarde
    .help = doe dat één keer
set-unknown-threshold = er is geen drempel `{ $found }`
set-no-period = `{ $threshold }` is een periode, in de regels { $was }, en { $found } is er geen
    .help = zeg hoe lang: --set { $threshold }="6 maanden"
set-no-number = `{ $threshold }` is een getal, in de regels { $was }, en { $found } is een periode
    .help = zeg hoeveel: --set { $threshold }=40
set-of-whom = `{ $found }` is een cijfer dat elke gemeente heeft
    .help = zeg van welke gemeente: --set GM1884.{ $found }=10
set-unknown-figure = er is geen cijfer `{ $found }`
set-of-everyone = `{ $found }` is een drempel, voor elke gemeente dezelfde
    .help = laat de gemeente weg: --set { $found }=...
set-an-indicator = `{ $found }` is een indicator
    .help = het cijfer ervan heet `{ $measure }`
set-computed = `{ $found }` volgt uit andere cijfers
    .label-needs = uit { AND($needs) }
    .help = geef een cijfer waaruit het volgt een andere waarde
set-threshold-outside = de drempel `{ $threshold }` kan niet { $found } zijn
    .label = hij wordt vergeleken met `{ $figure }`: { $allowed }
set-figure-outside = zo'n cijfer is er niet: { $found }
    .label = { $allowed }
set-impossible = met deze waarden wordt `{ $measure }` van { $gemeente } { $made }
    .label = { $allowed }
    .help = kies waarden die samen kunnen
set-in-projects = --set gaat over één versie, niet over twee hele projecten
    .help = noem een versie
set-not-in-rules = een cijfer van een gemeente is geen deel van de regels
    .help = laat { $option } weg, of verander alleen drempels

# Wat ervan wordt gezegd.
set-given = ingevuld met --set; in de gegevens staat { $was }

# Een rapport dat een wat-als is.
set-no-report = { $path } is een wat-als, geen rapport
    .help = geef rapporten die zonder --set zijn gemaakt
set-folder-of-reports = in { $folder } staan rapporten die geen wat-als zijn
    .help = kies een andere map, zodat niemand het een voor het ander houdt
