# Wat `mdd check` zegt over regels die te lezen zijn.

# Kleurregels.

check-too-many-cases = of de kleurregels van `{ $indicator }` volledig zijn, is niet bewezen: { $why }
    .help = laat een cijfer met `when`, of een script, een deel van de vraag beantwoorden, en laat minder regels die stellen
check-cases-of-other-decimals = of de kleurregels van `{ $indicator }` volledig zijn, is niet bewezen: { $why }
    .help = laat alles wat dit cijfer vergelijkt dat met evenveel decimalen doen: zoals het wordt afgedrukt, zonder `compare = "exact"`
check-may-be-open = of de kleurregels van `{ $indicator }` volledig zijn, is niet bewezen: { $why }; open is { $sample }
    .help = voeg een [[colour]] met when = true toe voor wat overblijft
check-gap = geen kleurregel van `{ $indicator }` geldt bij { $sample }
    .label = dit is de laatste regel; er is niets gezegd over: { $open }
    .help-second = ook niet over: { $second }
    .help-third = ook niet over: { $third }
    .help = voeg een [[colour]] toe voor wat overblijft, of schrijf ergens `<=` of `>=`; bewaar de keuze als voorbeeld
    .help-apart = { $apart }
check-never-holds = kleurregel { $rule } van `{ $indicator }` geldt nooit
    .label = dit klopt nooit, wat de cijfers ook zijn
    .help = verbeter de voorwaarde, of haal deze [[colour]] weg
check-never-known = kleurregel { $rule } van `{ $indicator }` geldt nooit
    .label = waar dit klopt, komt regel { $by } eerst en mist die een cijfer: grijs, bij { $sample }
    .help = zet deze regel voor die regel, of laat die regel eerst `!missing(...)` vragen; of haal deze weg
    .earlier = deze komt eerst
check-never-reached = kleurregel { $rule } van `{ $indicator }` geldt nooit
    .label = waar dit klopt, beslist een eerdere regel: regel { $by } bij { $sample }
    .help = zet deze regel voor de regels die hem voor zijn, of haal hem weg; zoals het nu is:
    .help-apart = { $apart }
    .earlier = deze komt eerst
check-always-true = `{ $part }` klopt altijd in kleurregel { $rule } van `{ $indicator }`
    .label = voor elk cijfer dat er kan zijn, zoals { $sample }
    .help = { $mend }
    .help-apart = { $apart }
check-never-true = `{ $part }` klopt nooit in kleurregel { $rule } van `{ $indicator }`
    .label = voor elk cijfer dat er kan zijn, zoals { $sample }
    .help = { $mend }
    .help-apart = { $apart }
check-mend-condition = schrijf voor wat overblijft `when = true`; verbeter anders de voorwaarde
check-mend-part = haal dit deel weg, of verbeter het
check-mend-joined = haal weg wat er met `||` aan vastzit, of verbeter het
check-overlap = kleurregels { $first } en { $second } van `{ $indicator }` kloppen allebei bij { $sample }
    .label = hier { $colour }, maar de eerdere { $earlier_colour } beslist als: { $words }
    .help = is dat de bedoeling, bewaar het dan als voorbeeld; laat anders de tweede regel de eerste uitsluiten
    .help-apart = { $apart }
    .earlier = hier { $earlier_colour }
check-more-overlaps = kleurregels van `{ $indicator }` kloppen op meer manieren samen dan de { $told } die hier staan
    .help = verbeter wat hier staat en kijk opnieuw; of verdeel de indicator in indicatoren met minder regels

# Getallen en sleutels die niets veranderen.

check-threshold = drempel `{ $name }` ({ $value })
check-number = `{ $written }`
check-number-unnoticed = geen enkel cijfer merkt iets van { $number } in kleurregel { $rule } van `{ $indicator }`
    .label = met { OR($to) } krijgt elk cijfer dat er kan zijn dezelfde kleur
    .help = een eerdere regel beslist daar al, of de cijfers worden met minder decimalen afgedrukt
    .help-write = schrijf het getal waar het beslist, of haal het deel weg dat niets doet
    .help-thousands = een punt is een decimaalteken: schrijf voor duizendtallen { $thousands }
check-nobody-notices = geen van de { $gemeenten } gemeenten merkt iets van { $number } in `{ $indicator }`
    .label = een stap hoger of lager houdt elke gemeente haar kleur, door dezelfde regel
    .help = dit gaat over de gegevens van nu: een getal dat voor andere gegevens is bedoeld, mag blijven
check-compares-anyway = `compare` verandert niets in `{ $indicator }`
    .label = zo is het ook zonder de sleutel
    .help = haal de sleutel weg
check-exact-anyway = `compare` verandert niets in `{ $indicator }`
    .label = zonder de sleutel krijgt elk cijfer dat er kan zijn dezelfde kleur
    .help = haal de sleutel weg
check-says-default = { $key } van `{ $indicator }` zegt wat zonder ook geldt
    .label = hetzelfde staat onder [grijs] in report.toml, of spreekt vanzelf
    .help = haal het weg
check-why-says-default = deze `why` van `{ $indicator }` zegt wat zonder ook geldt
    .label = hetzelfde staat onder [grijs] in report.toml, of spreekt vanzelf
    .help = haal het weg

# Vergelijken met andere decimalen dan er worden afgedrukt.

check-decimals-undeclared = `{ $measure }` wordt vergeleken, en nergens staat met hoeveel decimalen
    .label = { $made }
    .help = zeg hoe het wordt afgedrukt: display = { "{" } unit = "number", decimals = 1 { "}" }
    .help-same = zo wordt het dan ook vergeleken: wie rekent met wat in het rapport staat, vindt dezelfde kleur
check-made-mixed = het telt cijfers op die niet met evenveel decimalen worden afgedrukt
check-made-quotient = het is een deling: die heeft zoveel decimalen als u haar geeft
check-made-formula = het is geen som, verschil of heel veelvoud van cijfers die worden afgedrukt
check-made-script = een script geeft het, met zoveel decimalen als het wil
check-made-mean = het is een gemiddelde: dat heeft zoveel decimalen als u het geeft
check-decimals-exact = `{ $indicator }` vergelijkt exact, en drukt `{ $rounded }` afgerond af
    .label = twee cijfers die er op papier hetzelfde uitzien, kunnen een andere kleur krijgen
    .help = laat compare = "exact" weg, of druk zoveel decimalen af dat niets wordt afgerond
check-decimals-benchmark = `{ $indicator }` wordt afgedrukt met { $decimals ->
        [one] 1 decimaal
       *[other] { $decimals } decimalen
    }, en het cijfer ernaast met { $other }
    .label = ze worden vergeleken zoals ze worden afgedrukt: het ene meer afgerond dan het andere
    .help = geef beide evenveel decimalen: haal `display` weg uit [benchmark], of geef het cijfer er ook zoveel
check-decimals-norm = de norm van `{ $indicator }` is { $norm }, en wordt afgedrukt als { $printed }
    .label = er wordt vergeleken met wat wordt afgedrukt
    .help = druk de norm helemaal af: display = { "{" } decimals = { $decimals } { "}" } onder [benchmark]

# Wat een versie nog eens zegt.

check-key-again = `{ $key }` is wat versie { $version } al zegt
    .label = een versie zegt alleen wat zij verandert
    .before = versie { $version }
    .help = haal de sleutel hier weg; wat hij zegt, blijft gelden
check-text-again = de tekst `{ $name }` is dezelfde als { $path }
    .label = een versie zegt alleen wat zij verandert
    .help = haal dit bestand weg; het andere geldt zolang niets het vervangt
check-script-again = het script `{ $name }` is hetzelfde als { $path }
    .label = een versie zegt alleen wat zij verandert
    .help = haal dit bestand weg; het andere geldt zolang niets het vervangt

# Scripts, op bedachte cijfers.

script-error = { $why }
    .measure = het cijfer
script-on-made-up = cijfer `{ $measure }`, op bedachte cijfers
script-for = cijfer `{ $measure }`, voor { $gemeente } ({ $code })
script-given = het kreeg: { $given }
script-input = { $name } = { $value }
script-given-missing = ontbreekt
script-given-cell = { $name }: { $value }
script-given-row = 1 rij ({ $cells })
script-given-rows = { $count ->
        [0] geen rijen
       *[other] { $count } rijen
    }

# Getallen in teksten.

check-other-threshold = een tekst van `{ $indicator }` zegt { $found }, en dat staat in geen van de regels
    .label = er is: { $known }
    .help-was = drempel `{ $was }` was { $found } in de versie hiervoor
    .help = noem de drempel tussen accolades, { "{" }{ $threshold }{ "}" }: dan zeggen tekst en regel hetzelfde
check-other-number = een tekst van `{ $indicator }` zegt { $found }, en dat staat in geen van de regels
    .label = er is: { $known }
    .help = verbeter de tekst, of geef het getal een naam onder [threshold] en gebruik die in allebei
check-no-number = een tekst van `{ $indicator }` zegt { $found }, en dat staat in geen van de regels
    .label = in de regels staat helemaal geen getal
    .help = verbeter de tekst, of geef het getal een naam onder [threshold] en gebruik die in allebei

# Wat niets gebruikt, en wat geen waarde heeft.

check-unused = niets gebruikt { $kind ->
        [indicator] de indicator
        [list] de lijst
        [measure] het cijfer
        [script] het script
        [table] de tabel
        [text] de tekst
        [threshold] de drempel
        [view] de view
       *[other] { $kind }
    } `{ $found }`
    .label = niet in versie { $version }, waar het staat
    .help = haal het weg, of noem het waar het bedoeld was
check-unused-near = niets gebruikt { $kind ->
        [indicator] de indicator
        [list] de lijst
        [measure] het cijfer
        [script] het script
        [table] de tabel
        [text] de tekst
        [threshold] de drempel
        [view] de view
       *[other] { $kind }
    } `{ $found }`
    .label = niet in versie { $version }, waar het staat
    .help = bedoelt u `{ $nearest }`?
check-unused-source = niets gebruikt de bron `{ $found }`
    .label = geen versie van de regels noemt deze bron of een van haar tabellen
    .help = haal de bron weg uit sources.toml, of noem haar bij een cijfer of een paragraaf
check-column-emptied = `{ $column }` heeft in geen van de { $rows } rijen van tabel `{ $table }` een waarde
    .help = kijk of `from` de goede kolom noemt, en of bij `missing` niet te veel staat
check-looked-at = de regels van versie { $version } kijken ernaar: alles wat erop rust, is grijs

# Links.

check-link-not-closed = deze link wordt op zijn regel niet gesloten
    .help = schrijf [woorden](adres)
check-link-empty = deze link heeft geen adres
    .help = schrijf [woorden](adres)
check-link-space = er staat een spatie in het adres van deze link
    .help = schrijf %20 voor een spatie, of haal haar weg
check-link-not-there = het bestand `{ $found }` staat niet naast deze tekst
    .help = schrijf het hele adres: https://...; of zet het bestand erbij

# Waar het op uitkomt.

check-result = { $what }: { $mistakes ->
        [0] geen fouten
        [one] 1 fout
       *[other] { $mistakes } fouten
    }{ $warnings ->
        [0] { "" }
        [one] , 1 waarschuwing
       *[other] , { $warnings } waarschuwingen
    }
check-the-project = het project
check-versions = { $count } versies
check-unknown-code = geen melding heeft de code `{ $found }`

# De tabel van een indicator: `mdd check --table`.

check-no-table = van `{ $indicator }` is geen tabel te maken: { $why }
check-table-title = { $section } { $label } [{ $indicator }], regels { $version }
check-table-rule = regel
check-table-colour = kleur
check-table-when = wanneer
check-table-no-colour = geen
check-table-gap = gat
check-table-perhaps = { $words } (misschien nooit)
check-table-perhaps-never = Misschien nooit: { $why }.
check-table-gap-is-grijs = Een gat is grijs, en een fout: `mdd check` laat er cijfers bij zien.
check-table-never = Regel { $rule } geldt nooit: { $condition }
