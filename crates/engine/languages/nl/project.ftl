# Het project zoals het op de schijf staat: mappen, bestanden, versies.

project-none = er is geen project in { $folder }, en ook niet in een map erboven
    .help = een project is een map met sources.toml en rules/; noem die met --project MAP
project-not-here = { $folder } is geen project
    .help = een project is een map met sources.toml en rules/
project-no-file = het bestand { $path } is er niet
project-is-a-folder = { $path } is een map, geen bestand
project-unreadable = { $path } is niet te lezen: { $why }
project-not-utf8 = regel { $line } is geen UTF-8
    .help = bewaar het bestand als UTF-8
project-not-written = { $path } is niet geschreven: { $why }
    .help = kijk of u in die map mag schrijven, en of de schijf vol is
project-no-version-file = versie { $version } heeft geen version.toml
    .help = in version.toml zegt een versie haar nummer, haar datum en waarop zij voortbouwt
project-no-versions = er is geen versie van de regels
    .help = een versie is een map zoals rules/3.0, met een version.toml
project-no-versions-in = er is geen versie van de regels in { $folder }
    .help = noem een map met een version.toml, of een map met rules/ erin
project-unknown-version = de versie `{ $found }` van de regels is er niet
project-stray-file = niets leest dit
project-stray-ending = niets leest dit
    .help = een bestand in { $folder }/ eindigt op { $ending }; geef het die naam, of haal het weg
project-stray-place = niets leest dit
    .help = zet het in een van de mappen: { $folders }
project-stray-version = niets leest deze map
    .help = de map van een versie heet naar haar nummer: 3.1; geef haar zo'n naam, of zet haar buiten rules/
project-stray-rules = niets leest dit
    .help = een bestand met regels staat in de map van een versie; zet het daar, of haal het weg
project-fetched-later = bron `{ $source }` is opgehaald op { $fetched }, en volgens `updated` is zij van { $updated }: die dag staat in het rapport
    .help = zet bij `updated` van wanneer de gegevens zijn, en bij `peildatum` van welke dag het rapport is
project-skips-version = versie { $version } bouwt voort op { $found }, en { $skipped } ligt daartussen
    .label = wat { $skipped } veranderde, geldt hier niet
    .help = schrijf extends = "{ $skipped }"; is het zo bedoeld, zeg dat dan met `allow`
project-empty-changelog = versie { $version } zegt niet wat zij verandert
    .label = voor elke wijziging een zin
    .help = gemeenten lezen dit in de rapportage: changelog = ["..."]
project-stray-template = niets leest { $path }
project-none-in-force = op { $found } was er nog geen versie van de regels
    .help = de eerste is { $first }, van { $date }; `--rules` vraagt er een bij het nummer
project-no-version-number = `{ $found }` is geen nummer van een versie
    .help = hele getallen met punten ertussen: 3.1
project-folder-there = de map { $folder } is er al
    .help = geef de nieuwe versie een ander nummer
project-not-after = versie { $found } komt niet na { $before }
    .help = geef een hoger nummer, of noem een oudere versie met --extends
project-date-before = { $found } ligt voor { $before }, de datum van versie { $version }
    .help = geef een latere datum met --date
project-no-folder = de map { $found } is er niet
    .help = noem de map met de andere leveringen, met of zonder sources.toml
project-unknown-source = de bron `{ $found }` is er niet
project-register-missing = de bron `{ $found }` zegt welke gemeenten er zijn
    .help = zonder die bron is er geen rapport
project-unknown-delivery = de bron of tabel `{ $found }` is er niet
project-no-toml-there = het bestand of de map { $found } is er niet
    .help = noem een TOML-bestand, of een map met TOML-bestanden
project-other-unit = `{ $measure }` wordt als gewoon getal afgedrukt, en `{ $column }` is een percentage
    .column = de kolom
    .help = schrijf in `display`: unit = "percent"
project-no-range = een kleurregel gebruikt kolom `{ $column }` van tabel `{ $table }`, en die heeft geen `range`
    .label = een teken voor "geen waarde", zoals -99998, zou als getal tellen
    .help = zeg welke getallen er kunnen zijn: { $example }, of allowed = [0, 33, 66, 100]
    .help-any = of dat elk getal kan, en waarom: range = "none", range_why = "..."
project-script-not-tried = het script van `{ $measure }` is niet geprobeerd op de leveringen: die zijn niet te lezen
    .help = kijk met `mdd data check`; op bedachte cijfers is het wel geprobeerd
project-lock-damaged = { $file } is niet te lezen
    .label = { $why }
    .help = haal het terug uit het versiebeheer, of gooi het weg: dan haalt `mdd data fetch` alles opnieuw op
project-lock-bytes = dit is geen aantal bytes
    .label = een heel getal
project-template-failed = { $found }
    .help = { $advice }
project-template-unusable = het sjabloon is niet te gebruiken: { $found }
    .help = { $advice }
template-names = kijk in docs/templates.md wat een sjabloon mag noemen
template-includes = een sjabloon mag alleen sjablonen invoegen met dezelfde namen als die van het programma
project-conflict = { $count ->
        [one] in dit bestand staat nog een streep van een samenvoeging
       *[other] in dit bestand staan nog { $count } strepen van een samenvoeging
    }
    .label = wat twee kanten hebben veranderd, staat hier dubbel
    .help = kies een kant, of voeg beide samen, en haal de regels met strepen weg
    .help-next = `mdd rules merge` voegt bestanden van regels per sleutel samen, ook voor git: docs/merging.md
project-no-requirement = `{ $found }` is geen versie van het programma
    .label = bijvoorbeeld ">= 0.2"
project-other-program = dit project vraagt mdd { $found }, en dit is mdd { $program }
    .label = wat voor een ander programma is geschreven, kan hier iets anders betekenen
    .help = neem het programma dat het project vraagt; in een proefproject kunt u `requires` veranderen
project-left-out = dit programma is gebouwd zonder { $feature }
    .help = bouw het met de feature `{ $feature }`
project-in-versions = { $count ->
        [one] dit is zo in versie { $versions }
       *[other] dit is zo in de versies { $versions }
    }

# Wat bij een rapport wordt gezegd, en het niet tegenhoudt.

monitor-gap = geen kleurregel van `{ $indicator }` past bij { $count ->
        [one] 1 gemeente: die is grijs
       *[other] { $count } gemeenten: die zijn grijs
    }
    .label = de eerste daarvan is { $gemeente }
    .help = voeg een [[colour]] toe voor wat overblijft; `mdd explain "{ $gemeente }" { $indicator }` laat het cijfer zien
monitor-alone = { $count } van de { $all } gemeenten met een cijfer voor `{ $indicator }` staan alleen: het cijfer ernaast is hun eigen cijfer
    .help = vergelijk binnen klassen: `classes = [...]` bij het cijfer achter `peers`
monitor-unmatched = { $count ->
        [one] 1 rij van tabel `{ $table }` hoort bij geen gemeente, en telt niet mee
       *[other] { $count } rijen van tabel `{ $table }` horen bij geen gemeente, en tellen niet mee
    }
    .label-said = op de eerste staat "{ $found }"
    .label-none = { $nobody }
    .help = `mdd data check` noemt ze allemaal, met de namen die erop lijken
monitor-left-out = { $count ->
        [one] 1 rij van tabel `{ $table }` is van een gemeente die is samengevoegd, en telt niet mee
       *[other] { $count } rijen van tabel `{ $table }` zijn van gemeenten die zijn samengevoegd, en tellen niet mee
    }
    .label = { $former } hoort nu bij { $now }, en die heeft zelf geen rij
    .help = zeg in sources.toml met `merged` wat ervan wordt; met `merged = "drop"` vervallen zij met opzet
monitor-no-gemeente = er staat geen gemeente in
