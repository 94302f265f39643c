# Leveringen ophalen: `mdd data fetch`.

fetch-failed = `{ $table }` is niet opgehaald: { $why }
fetch-refused = wat is opgehaald voor `{ $table }` wordt niet gebruikt: { $why }
fetch-unknown-source = de bron `{ $found }` is er niet
fetch-no-url = geen tabel van bron `{ $found }` heeft een `url`
    .help = zet bij de tabel in sources.toml: url = "https://..."
fetch-no-urls = geen tabel in sources.toml heeft een `url`: er is niets om op te halen
    .help = zet bij de tabel in sources.toml: url = "https://..."
fetch-no-address = dit is geen adres van een levering
    .help = neem het over uit de adresbalk van een browser
fetch-not-written = { $path } is niet geschreven: { $why }
    .help = kijk of u in die map mag schrijven, en of de schijf vol is

# Waarom het mislukte, als het einde van een zin.

fetch-why-redirect-nowhere = de server antwoordt { $status }, en zegt niet waarheen
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-redirect-no-address = de server verwijst naar iets dat geen adres is
    .label = alleen http:// en https:// worden gevolgd
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-redirect-unsafe = de server verwijst van https naar { $url }
    .label = wat veilig is gevraagd, wordt niet onveilig aangenomen
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-redirect-password = de server verwijst naar een adres met een gebruikersnaam of wachtwoord
    .label = dat wordt niet gevolgd
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-redirect-circle = de server verwijst in een kring
    .label = { $way }
    .help = kijk in een browser waar de url naartoe leidt
fetch-why-redirect-often = de server verwijst meer dan { $most } keer door
    .label = { $way }
    .help = kijk in een browser waar de url naartoe leidt
fetch-why-answers = de server antwoordt { $status }
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-forbidden = de server antwoordt { $status }
    .help = mdd geeft geen wachtwoord: vraag de eigenaar om een open adres, of haal het met de hand op en laat `url` weg
fetch-why-gone = de server antwoordt { $status }
    .help = kijk in een browser of de url nog klopt
fetch-why-too-large = het antwoord is { $size }, en hoogstens { $most } wordt aangenomen
    .help = klopt dat, zet dan de grens hoger: url = { "{" } from = "...", limit_mb = ... { "}" }
fetch-why-endless = het antwoord houdt niet op, en hoogstens { $most } wordt aangenomen
    .help = klopt dat, zet dan de grens hoger: url = { "{" } from = "...", limit_mb = ... { "}" }
fetch-why-cut-of = de verbinding brak af na { $came } van { $size }
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-cut = de verbinding brak af na { $came }
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-packed = het antwoord is niet uit te pakken
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-not-reached = er was op tijd geen server te bereiken
    .help = is de server zo traag, geef dan meer tijd: url = { "{" } from = "...", timeout_s = ... { "}" }
fetch-why-late = binnen { $seconds } s was er geen heel antwoord
    .help = is de server zo traag, geef dan meer tijd: url = { "{" } from = "...", timeout_s = ... { "}" }
fetch-why-no-server = er is geen server met die naam
    .help = kijk of de naam klopt, en of deze computer een netwerk heeft
fetch-why-no-answer-there = daar antwoordt geen server
    .help = kijk of de url klopt, en of de server aan staat
fetch-why-proxy = de proxy laat niets door
    .help = kijk naar HTTPS_PROXY, HTTP_PROXY en NO_PROXY in de omgeving
fetch-why-cut-early = de verbinding brak af voordat er een antwoord was
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-no-answer = er kwam geen antwoord
    .label = { $error }
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-unsafe = er is geen veilige verbinding mee
    .label = { $error }
    .help = kijk in een browser of het certificaat klopt, en of deze computer de ondertekenaar vertrouwt
fetch-why-web-page = { $url } geeft een webpagina, geen levering
    .help = open de url in een browser: misschien moet u inloggen, of is het de pagina waar de download op staat
fetch-why-unchanged = de server antwoordt dat er niets is veranderd
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-page-back = pagina { $page } verwijst terug naar { $url }
    .help = de pagina's gaan in een kring rond: meld het de eigenaar
fetch-why-pages-many = er zijn meer dan { $most } pagina's
    .help = vraag minder in de url, met $select of $filter
fetch-why-page-elsewhere = pagina { $page } verwijst naar een andere server: { $url }
    .help = de pagina's van een levering komen van één server: meld het de eigenaar
fetch-why-page-no-address = pagina { $page } verwijst naar iets dat geen adres is
    .help = probeer het later opnieuw; het bestand in het project is zoals het was
fetch-why-page-no-odata = pagina { $page } is geen OData: JSON met een lijst `value`
    .help = open de url in een browser, of laat `paging` weg
fetch-why-no-report = er is geen rapport van te maken
    .label-as-it-was = { $there } is zoals het was
    .label-not-there = { $absent } is er nog steeds niet
    .help = de meldingen hieronder zeggen wat eraan mankeert; er is niets van bewaard
fetch-as-fetched = { $path } (zoals het is opgehaald)

# Wat het werd, een regel per tabel.

fetch-not-changed = niet veranderd
fetch-downloaded = opgehaald, { $size }
fetch-downloaded-kept = opgehaald, { $size }; de vorige is nu { $previous }
fetch-downloaded-by-hand = opgehaald, { $size }; de vorige was met de hand veranderd, en is nu { $previous }
fetch-line-failed = mislukt: { $why }
fetch-if-changed = , als het is veranderd
fetch-again = { $why }; over { $seconds } s opnieuw gevraagd ({ $attempt } van { $attempts })
fetch-bar-known = { "{" }prefix{ "}" }  [{ "{" }bar:30{ "}" }] { "{" }decimal_bytes{ "}" } van { "{" }decimal_total_bytes{ "}" } { "{" }msg{ "}" }
size-byte = 1 byte
size-bytes = { $count } bytes
size-kb = { $count } kB
size-mb = { $count } MB
fetch-asked = { $count ->
        [one] één keer gevraagd
       *[other] { $count } keer gevraagd
    }
fetch-asks-to-wait = de server vraagt { $seconds } s te wachten, en dat is te lang
