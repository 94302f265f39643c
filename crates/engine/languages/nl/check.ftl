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
    .never = deze regel geldt nooit: kijk daar eerst naar
check-never-holds = kleurregel { $rule } van `{ $indicator }` geldt nooit
    .label = dit klopt nooit, wat de cijfers ook zijn
    .help = verbeter de voorwaarde, of haal deze [[colour]] weg
check-by-threshold = door de drempel `{ $threshold }` = { $value } gelden kleurregels van `{ $indicator }` altijd of nooit
    .rule = deze voorwaarde
    .help = kijk of de waarde past bij het cijfer waarmee zij wordt vergeleken
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
    .help = is dat de bedoeling, zeg dat dan met `allow` en bewaar het als voorbeeld; laat anders de tweede regel de eerste uitsluiten
    .help-apart = { $apart }
    .earlier = hier { $earlier_colour }
check-more-overlaps = kleurregels van `{ $indicator }` kloppen op meer manieren samen dan de { $told } die hier staan
    .help = verbeter wat hier staat en kijk opnieuw; of verdeel de indicator in indicatoren met minder regels

# Getallen en sleutels die niets veranderen.

check-threshold = drempel `{ $name }` ({ $value })
check-number = `{ $written }`
check-number-unnoticed = { $number } in kleurregel { $rule } van `{ $indicator }` maakt bij geen enkel cijfer verschil
    .label = met { OR($to) } krijgt elk cijfer dat er kan zijn dezelfde kleur
    .help = een eerdere regel beslist daar al, of de cijfers worden met minder decimalen afgedrukt
    .help-write = schrijf het getal waar het beslist, of haal het deel weg dat niets doet
    .help-thousands = een punt is een decimaalteken: schrijf voor duizendtallen { $thousands }
check-nobody-notices = { $number } in `{ $indicator }` maakt bij geen van de { $gemeenten } gemeenten verschil
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
check-made-composite = het is een gewogen gemiddelde: dat heeft zoveel decimalen als u het geeft
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
check-keys-again = { $count } sleutels van dit bestand zijn wat eerdere versies al zeggen
    .label = een versie zegt alleen wat zij verandert
    .help = haal ze weg; wat zij zeggen, blijft gelden: { $keys }
check-text-empty = de tekst `{ $name }` is leeg
    .help = schrijf de tekst, of haal het bestand weg en noem het niet meer
check-bold-open = hier begint iets vets, en het eindigt niet
    .help = zet ook twee sterretjes achter wat vet is; een los sterretje schrijft u als \*
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
script-given = het script kreeg: { $given }
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
        [chapter] het hoofdstuk
        [column] de kolom
        [indicator] de indicator
        [list] de lijst
        [measure] het cijfer
        [reason] de reden voor grijs
        [script] het script
        [section] de paragraaf
        [table] de tabel
        [text] de tekst
        [threshold] de drempel
        [view] de view
       *[other] { $kind }
    } `{ $found }`
    .label = niet in versie { $version }, waar het staat
    .help = haal het weg, of noem het waar het bedoeld was
check-unused-near = niets gebruikt { $kind ->
        [chapter] het hoofdstuk
        [column] de kolom
        [indicator] de indicator
        [list] de lijst
        [measure] het cijfer
        [reason] de reden voor grijs
        [script] het script
        [section] de paragraaf
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
check-looked-at = de regels van versie { $version } kijken ernaar: wat erop rust, zegt van niemand iets

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

# Adressen.

check-link-no-scheme = het adres `{ $found }` begint niet zoals een adres begint
    .help = schrijf https:// of mailto: ervoor, zonder typefout
check-link-no-host = `{ $found }` is geen adres dat er kan zijn
    .help = schrijf de naam van de website met punten ertussen: https://www.vng.nl
check-link-other-host = deze link laat `{ $shown }` zien, en gaat naar `{ $found }`
    .help = verbeter een van de twee; is het zo bedoeld, schrijf dan gewone woorden tussen de haken

# Wat twee keer hetzelfde is.

check-label-twice = `{ $found }` is ook de naam van indicator `{ $other }`
    .label = in de samenvatting staan dan twee regels met dezelfde naam
    .first = hier staat de naam al
    .help = geef elke indicator een eigen `label`
check-title-twice = `{ $found }` is ook de titel van `{ $other }`
    .label = een lezer ziet geen verschil
    .first = hier staat de titel al
    .help = geef elk een eigen `title`
check-legend-twice = `{ $found }` staat in de legenda ook bij { $other }
    .first = hier staat het al
    .help = schrijf bij elke kleur wat die betekent
check-reason-twice = `{ $found }` staat ook bij `{ $other }`
    .first = hier staat het al
    .help = schrijf bij elke reden van grijs een eigen tekst
check-why-twice = kleurregels { $other } en { $rule } van `{ $indicator }` geven een andere kleur met dezelfde `why`
    .label = een lezer ziet niet waarom het deze kleur is
    .help = schrijf bij elke kleur waarom
check-annex-twice = twee bijlagen laten `{ $found }` zien
    .help = geef deze bijlage een andere `content`, of haal haar weg
check-source-title-twice = bron `{ $source }` heet hetzelfde als bron `{ $other }`
    .first = hier staat de naam al
    .help = geef elke bron een eigen `title`: zo heet zij in bijlage 3
check-item-twice = twee punten van deze lijst beginnen met `{ $found }`
    .label = een lezer weet niet welk van de twee geldt
    .help = verbeter een van de twee
check-measure-twice = cijfer `{ $measure }` is hetzelfde als `{ $other }`
    .label = uit dezelfde rijen, op dezelfde manier, en zo ook afgedrukt
    .first = hier is dat al bepaald
    .help = verbeter wat er na het kopiëren nog anders moet, of gebruik `{ $other }` op beide plaatsen
check-rows-twice = tabel `{ $table }` heeft dezelfde rijen als tabel `{ $other }`
    .first = de andere tabel
    .help = verbeter wat er na het kopiëren nog anders moet, of haal een van de twee weg
check-column-twice = kolom "{ $column }" van tabel `{ $table }` laat hetzelfde zien als "{ $other }"
    .first = de andere kolom
    .help = verbeter wat er na het kopiëren nog anders moet, of haal een van de twee weg
check-criterion-twice = twee rijen van tabel `{ $table }` vragen hetzelfde
    .first = hier staat de vraag al
    .help = geef elke rij haar eigen voorwaarde
check-list-item-twice = `{ $found }` staat twee keer in lijst `{ $list }`
    .first = hier staat het al
    .help = haal er een weg, of schrijf wat er had moeten staan
check-text-twice = tekst `{ $text }` staat twee keer in het rapport
    .first = hier staat zij al
    .help = noem hier de tekst die bij deze paragraaf hoort

# Sterretjes.

check-star-not-explained = `{ $word }` heeft een sterretje dat `{ $indicator }` niet uitlegt
    .help = voeg aan de indicator een regel `asterisk = "..."` toe, of haal het sterretje weg
check-no-star = `{ $indicator }` legt een sterretje uit dat nergens wordt afgedrukt
    .help = zet een sterretje achter het woord bij `words` waar dit over gaat, of haal `asterisk` weg
check-star-not-printed = deze tekst legt `{ $found }` uit, en geen cijfer in de paragraaf drukt dat af
    .label = er wordt afgedrukt: { $known }
    .help = schrijf het woord zoals het wordt afgedrukt

# Bronnen van paragrafen.

check-cites-other = paragraaf { $paragraph } noemt bron `{ $source }`, en niets in de paragraaf komt daaruit
    .label = wat zij laat zien, komt uit: { $known }
    .help = noem de bron van de cijfers
check-figure-of-other = `{ $indicator }` komt niet uit bron `{ $source }`, die de paragraaf noemt
    .label = dit cijfer komt uit: { $known }
    .help = zet het in een paragraaf van zijn eigen bron; is het zo bedoeld, zeg dat dan met `allow`

# Nummers van paragrafen.

check-no-paragraph = er is geen paragraaf { $found }
    .label = de laatste is { $last }
    .help = schrijf het nummer dat zij nu heeft, of de naam van een indicator: { "{" }paragraaf.bijgewerkt{ "}" } wordt vanzelf het nummer
check-no-chapter = er is geen hoofdstuk { $found }
    .label = het laatste is { $last }
    .help = schrijf het nummer dat het nu heeft
check-no-annex = er is geen bijlage { $found }
    .label = de laatste is { $last }
    .help = schrijf het nummer dat zij nu heeft
check-other-basis = `basis` van `{ $id }` noemt { $found }, en het staat in { OR($known) }
    .help = schrijf het nummer dat het in deze versie heeft; gaat `basis` over een ander stuk, zeg dat dan met `allow`
check-why-kept = deze voorwaarde is van nu, de tekst voor de lezer nog van { $version }: "{ $why }"
    .why = de tekst staat hier
    .help = klopt de tekst niet meer, schrijf dan een nieuwe `why`; klopt zij nog, zeg dat dan met `allow`
check-why-kept-of-benchmark = het cijfer ernaast is van nu, de tekst voor de lezer nog van { $version }: "{ $why }"
    .why = de tekst staat hier
    .help = klopt de tekst niet meer, schrijf dan een nieuwe `why`; klopt zij nog, zeg dat dan met `allow`
check-why-kept-of-the-rest = deze regel neemt gevallen van een regel erachter, en diens tekst voor de lezer is nog van { $version }: "{ $why }"
    .why = de tekst staat hier
    .help = klopt de tekst niet meer voor wat er overblijft, schrijf dan een nieuwe `why`; klopt zij nog, zeg dat dan met `allow`
check-other-freshness = bij bron `{ $source }` staat onderdeel { $found }, maar zij hoort bij paragraaf { OR($known) }
    .help = schrijf de naam van de paragraaf: het nummer volgt dan vanzelf
check-no-part = bij bron `{ $source }` staat onderdeel { $found }, en dat is er niet
    .label = zo wordt het afgedrukt in de bijlage
    .help = schrijf de naam van een paragraaf, of haal de bron hier weg: remove = ["report.freshness.{ $source }"]
check-not-in-freshness = bron `{ $source }` van paragraaf { $paragraph } staat niet onder [freshness]
    .label = in de bijlage ontbreekt dan wanneer zij is bijgewerkt
    .help = voeg onder [freshness] toe: { $source } = "{ $paragraph }"
check-freshness-not-shown = geen bijlage laat [freshness] zien
    .help = geef een bijlage content = "freshness", of haal [freshness] weg

# De samenvatting.

check-other-order = `{ $indicator }` (paragraaf { $paragraph }) staat in de samenvatting achter `{ $before }`, dat in een latere paragraaf staat
    .help = zet de regels van `summary` in de volgorde van de paragrafen
check-without-figures = paragraaf { $paragraph } heeft geen cijfers of tabellen meer
    .help = haal haar ook weg: remove = ["report.section.{ $id }"], of zeg het met `allow`
check-not-in-summary = `{ $indicator }` heeft een kleur, en staat niet in de samenvatting
    .label = het staat alleen in paragraaf { $paragraph }
    .help = zet het in `summary` van zijn hoofdstuk, of haal de kleurregels weg; is het zo bedoeld, zeg dat dan met `allow`

# Teksten naast de regels.

check-other-count = hier staat { $found }, en de regels hebben er { OR($known) }
    .label = zoveel staan er in de lijst of de tabel
    .help = verbeter de tekst, of de lijst
check-other-months = hier staat { $found } maanden, en de regels kijken { OR($known) } maanden terug
    .help = verbeter de tekst, of de regel
check-other-limit = hier staat { $found } bij `{ $of }`, en de regels vergelijken dat met { OR($known) }
    .help = verbeter de tekst, of noem de drempel tussen accolades
check-other-range = hier staat { $found }, en geen regel van de paragraaf kijkt naar die grens
    .help = verbeter de tekst, of de regel
check-other-in-criterion = hier staat { $found }, en de voorwaarde van deze rij heeft { OR($known) }
    .help = verbeter de tekst, of noem de drempel tussen accolades
check-other-name = deze `why` noemt `{ $found }`, en haar regel vergelijkt met { $known }
    .help = noem de drempel die de regel gebruikt
check-listed-otherwise = hier staat { $found }, en de lijst eronder heeft { $count ->
        [one] 1 punt
       *[other] { $count } punten
    }
    .help = verbeter het getal, of de lijst

# Namen van vroeger.

check-former-organisation = `{ $found }` is in deze versie `{ $now }`
    .help = schrijf { "{" }organisatie{ "}" }: dat past bij alle versies
check-former-monitor = de monitor heet in deze versie "{ $now }"
    .help = schrijf { "{" }monitor{ "}" }: dat past bij alle versies

# Wat leveringen niet hebben.

check-never-delivered = geen rij van een levering heeft "{ $found }" in `{ $column }`
    .help = schrijf het precies zoals de levering; is het iets dat later komt, zeg dat dan met `allow`
check-never-like = geen levering heeft in `{ $column }` een tekst die past bij "{ $found }" met { $function }
    .help = schrijf het zoals de levering, ook de hoofdletters; same_text let niet op hoofdletters
check-read-as-value = `{ $column }` heeft { $count } keer { $found }, en dat telt mee als waarde
    .help = betekent het dat er geen waarde is, noem het dan bij `missing` van de kolom in sources.toml
check-grey-for-all = `{ $indicator }` is grijs voor elke gemeente
    .label = er is geen cijfer, of een bron is te oud
    .help = kijk met `mdd explain` waarom; zonder nieuwe levering hoort het niet in de samenvatting

# sources.toml.

check-read-twice = kolommen `{ $other }` en `{ $column }` lezen allebei "{ $found }"
    .first = hier wordt zij al gelezen
    .help = noem bij `from` de kolom die u bedoelt
check-far-peildatum = de peildatum { $peildatum } ligt jaren na de laatste levering, van { $found }
    .help = kijk naar het jaar van de peildatum
check-updated-later = bron `{ $source }` is bijgewerkt op { $found }, na de peildatum { $peildatum }
    .help = verbeter `updated`, of de peildatum

# Meldingen die zijn bedoeld.

check-allows-nothing = er is hier geen melding { $code }
    .label = dit houdt niets tegen
    .help = haal het weg, of zet het waar de melding over gaat
check-allows-elsewhere = er is hier geen melding { $code }, wel ergens anders
    .label = dit houdt niets tegen
    .help = schrijf at = "..." met waar zij over gaat: { AND($places) }
check-allows-mistake = { $code } is hier een fout, en die kan niet zo zijn bedoeld
    .help = verbeter de fout, en haal dit weg
check-left-behind = cijfer `{ $found }` is nog over van indicator `{ $indicator }`, die in versie { $version } is vervallen
    .help = haal het ook weg: zet "measure.{ $found }" bij `remove` in version.toml
check-better-higher = `better = "higher"`
check-better-lower = `better = "lower"`
check-better-yes = `better = "yes"`
check-against-better = { $better } bij `{ $indicator }` is niet wat de kleurregels zeggen: { $worse } is { $colour }, en { $other } { $other_colour }
    .help = draai `better` om, of de regels: de legenda en "veranderd sinds" zeggen wat `better` zegt

# De boodschap vooraan.

check-criterion-same = `{ $key }` ordent niets: bij elk onderwerp van de samenvatting is het hetzelfde
    .help = geef indicatoren een `{ $key }`, of haal het criterium weg
check-deadline-passed = deze termijn was al voorbij toen versie { $version } inging
    .help = verbeter de datum, of haal `deadline` weg
check-no-message = `{ $key }` staat nergens in het rapport: er is geen [message]
    .help = zet [message] in report.toml, of haal de sleutel weg
check-criterion-not-asked = `{ $key }` ordent niets: `by` van [message] noemt het niet
    .help = zet het bij `by`, of haal de sleutel weg
