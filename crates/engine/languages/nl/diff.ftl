# Wat er verschilt tussen twee versies van de regels, of tussen twee leveringen van de gegevens.

diff-with-what = waarmee moet { $old } worden vergeleken?
    .help = geef twee versies: mdd diff 2.3 3.0; of één versie en andere gegevens: mdd diff 3.0 --data-from MAP
diff-not-of-gemeenten = --prove en --patch gaan over de regels, niet over losse gemeenten
    .help = laat de gemeenten weg

# Bovenaan.

diff-title = { $rules }; { $data }
diff-title-rules = Regels { $rules }
diff-title-two-rules = Regels { $old } -> { $new }
diff-title-data = gegevens op { $date }, { $gemeenten }
diff-title-two-data-of = gegevens op { $old } -> { $new }, { $gemeenten }
diff-asked = { $names }
diff-title-two-data = gegevens op { $old } ({ $before } gemeenten) -> { $new } ({ $gemeenten } gemeenten)
diff-made-up = Verzonnen cijfers, ter demonstratie: dit zegt niets over echte gemeenten.
diff-nothing = Er is niets veranderd.

# Kopjes, en woorden in tabellen.

diff-rules = Regels
diff-rules-same = De regels zijn hetzelfde.
diff-rules-elsewhere = Andere wijzigingen van de regels maken voor { $gemeenten } geen verschil; `mdd diff { $old } { $new }` laat ze zien.
diff-indicators = Indicatoren
diff-column-indicator = indicator
diff-column-changes = wat er verandert
diff-shared = Gedeeld door meer indicatoren
diff-report = Rapport
diff-texts = Teksten en scripts
diff-colours-title = Kleuren
diff-figures = Cijfers in het rapport die veranderen
diff-old-new = oud \ nieuw
diff-new = nieuw
diff-gone = vervallen
diff-changed = gewijzigd

# Kleuren die veranderen.

diff-gemeenten = { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
diff-colours = { $count ->
        [one] 1 kleur
       *[other] { $count } kleuren
    }
diff-colours-changed = Kleuren die veranderen: { $colours }, bij { $gemeenten }
diff-colours-same = Kleuren die veranderen: geen
diff-markdown-colours = Aantal kleuren dat verandert: **{ $colours }**, bij { $gemeenten }.
diff-markdown-none = Er verandert geen kleur.
diff-changed-of = { $count } van { $gemeenten }
diff-judged-only-new = heeft alleen in de nieuwe versie een kleur
diff-judged-only-old = heeft alleen in de oude versie een kleur
diff-markdown-only-new = Heeft alleen in de nieuwe versie een kleur: { $counts }.
diff-markdown-only-old = Heeft alleen in de oude versie een kleur: { $counts }.
diff-alike = { $old } { $arrow } { $new }, { $gemeenten }, door { $causes }
diff-alike-because = { $old } { $arrow } { $new }, { $gemeenten }, door { $causes }: { $because }
diff-alike-why = { $old } { $arrow } { $new }, { $gemeenten }, door { $causes }: "{ $why }"
diff-more = en nog { $count }: { $names }
diff-reasons = Redenen voor grijs die veranderen; de kleur blijft grijs
diff-reason = { $old } -> { $new }, { $gemeenten }, door { $causes }: { $names }
diff-reason-why = { $old } -> { $new }, { $gemeenten }, door { $causes }: "{ $why }" ({ $names })
diff-reason-names = { $names }
diff-reason-names-more = { $names } en nog { $more }
diff-figure = { $figure }
diff-figure-beside = { $figure } naast { $benchmark }
diff-figures-now = { $old }, nu { $new }
diff-figure-of = het cijfer van { $gemeenten }
diff-benchmark-of = het cijfer ernaast van { $gemeenten }
diff-figure-better = beter bij { $better }, slechter bij { $worse }
diff-benchmark-moved = het cijfer ernaast van { $gemeenten }: { $old } -> { $new }
diff-gemeente-new = nieuw
diff-gemeente-new-from = nieuw, ontstaan uit { $from }
diff-gemeente-gone = opgeheven
diff-gemeente-gone-into = opgeheven, opgegaan in { $into }
diff-by-merger = { $colour } na de herindeling (was { $was })
diff-colour-in = { $colour } in { $gemeente }

# Waardoor een kleur verandert: "door ...".

diff-cause-rule = de kleurregels
diff-cause-figure = de berekening van het cijfer
diff-cause-own-data = de gegevens van de gemeente zelf
diff-cause-freshness = de ouderdom van de bron
diff-cause-new-source = een nieuwe bron
diff-cause-not-delivered = een bron die niet is geleverd
diff-cause-merger = een herindeling
diff-cause-date = de peildatum
diff-cause-benchmark = het cijfer ernaast
diff-causes-together = { $before } samen met { $next }
diff-causes-or = { $before } of { $next }
diff-causes-each = { $causes } (elk is genoeg)
diff-causes-none = een samenloop van oorzaken

# Wat een kleur bepaalde waar geen regel dat deed.

diff-by-no-figure = het ontbreken van het cijfer
diff-by-missing = het ontbreken van `{ $name }`
diff-by-outdated = een bron die verouderd is
diff-by-not-delivered = een bron die niet is geleverd
diff-by-gap = het ontbreken van een kleurregel die past

# Waarom een kleur verandert, met de cijfers.

diff-because-none = geen oorzaak is op zichzelf genoeg
diff-because-together = { $before }; samen met { $next }
diff-because-or = { $before }; of { $next }
diff-in-words = "{ $why }" ({ $by })
diff-because-rule = nu bepaald door { $new }, eerst door { $old }
diff-because-rule-said = eerst: "{ $why }"
diff-because-rule-coloured = { $by } geeft een andere kleur
diff-because-threshold = drempel `{ $name }` { $old } -> { $new }
diff-because-thresholds = { $moved }; { $figures }
diff-because-computed = { $figures }, door een andere berekening
diff-because-computed-by = { $figures }, door een andere berekening: { $moved }
diff-because-computed-by-some = { $figures }, door een andere berekening: { $moved } (een ervan, of samen)
diff-because-date = { $old } -> { $new }: { $changed }
diff-because-merger = met { $merged }: { $figures }
diff-because-outdated = de bron is nu verouderd
diff-because-fresh = de bron is niet meer verouderd
diff-because-new-source = de bron is nieuw: toen waren er geen gegevens van
diff-because-not-delivered = de bron is nu niet geleverd
diff-because-figures = { $figures }
diff-because-own-figure = cijfer { $old } -> { $new }
diff-because-figure = { $name } { $old } -> { $new }
diff-because-unprinted = een cijfer dat niet in het rapport staat
diff-because-benchmark = het cijfer ernaast { $old } -> { $new }, want { $why }
diff-because-benchmark-made = het komt op een andere manier tot stand
diff-because-benchmark-peers = het is van andere gemeenten gemaakt dan eerst
diff-because-benchmark-date = de peildatum is anders, ook voor andere gemeenten
diff-because-benchmark-own = het cijfer van de gemeente zelf is veranderd
diff-because-benchmark-moves = het cijfer van de gemeente zelf en dat van andere gemeenten zijn veranderd
diff-because-benchmark-others = andere gemeenten zijn veranderd
diff-because-benchmark-computed = de cijfers van andere gemeenten worden anders berekend
diff-because-benchmark-thresholds = de cijfers van andere gemeenten worden anders berekend: { $moved }
diff-because-benchmark-any = andere gemeenten zijn veranderd, of hun cijfers worden anders berekend

# Bij welke cijfers een indicator een andere kleur krijgt.

diff-region = { $when }: { $old } -> { $new }
diff-region-perhaps = misschien { $when }: { $old } -> { $new } ({ $why })
diff-no-colour = geen kleur
diff-regions-too-many = de kleurregels verschillen in te veel gevallen om ze te noemen
diff-regions-more = en in andere gevallen
diff-regions-others = { $count ->
        [one] en nog 1 ander geval
       *[other] en nog { $count } andere gevallen
    }
diff-regions-not-proved = of er nog andere gevallen zijn, is niet bewezen: { $why }

# Wat er in de regels verschilt.

diff-of = { $what }: { $change }
diff-key-of = { $thing }, { $key }
diff-assumption-of = { $thing }, { $assumption }
diff-value = { $old } -> { $new }
diff-value-changed = gewijzigd
diff-value-new = { $value } (nieuw)
diff-value-gone = { $value } (vervallen)
diff-list-new = nieuw { $texts }
diff-list-gone = vervallen { $texts }
diff-list-order = in een andere volgorde: { $texts }
diff-class-new = nieuwe klasse "{ $name }"
diff-class-new-to = nieuwe klasse "{ $name }", tot { $end }
diff-class-end = klasse "{ $name }" loopt tot { $new } in plaats van { $old }
diff-class-ends = klasse "{ $name }" loopt nog tot { $end }
diff-class-open = klasse "{ $name }" loopt door
diff-class-gone = geen klasse "{ $name }" meer
diff-list-changes = { $before }; { $next }
diff-used-by = { $change } (gebruikt door { $sections })
diff-name = naam van de monitor: "{ $old }" -> "{ $new }"
diff-organisation = organisatie: "{ $old }" -> "{ $new }"
diff-in-summary = in de samenvatting
diff-only-in-paragraph = alleen in zijn eigen paragraaf
diff-gone-from-summary = vervallen; stond in de samenvatting
diff-gone-from-paragraph = vervallen; stond alleen in zijn eigen paragraaf
diff-moves = gaat van paragraaf { $old } naar { $new }
diff-leaves-summary = gaat uit de samenvatting; blijft in zijn paragraaf
diff-enters-summary = komt in de samenvatting
diff-renumbered = paragrafen met een ander nummer: { $paragraphs }
diff-renamed = andere naam
diff-heading = kop
diff-another-figure = een ander cijfer
diff-judged-now = krijgt nu een kleur: er zijn kleurregels
diff-judged-no-more = krijgt geen kleur meer: er zijn geen kleurregels
diff-rules-rewritten = de kleurregels zijn anders geschreven
diff-why = tekst bij { $colour }
diff-why-grijs = tekst bij grijs ({ $reason })
diff-why-text = "{ $why }"
diff-assumed = aanname: { $text }
diff-assumed-no-more = geen aanname meer: { $text }
diff-threshold = drempel `{ $name }`
diff-measure = cijfer `{ $name }`
diff-view = view `{ $name }`
diff-list = lijst `{ $name }`
diff-table = tabel `{ $name }`
diff-definition = { $kind } `{ $name }`
diff-summary = samenvatting van hoofdstuk `{ $name }`
diff-paragraphs = paragrafen van hoofdstuk `{ $name }`
diff-chapter = hoofdstuk `{ $name }`
diff-paragraph = paragraaf `{ $name }`
diff-blocks = laat iets anders zien
diff-annex = bijlage met bronnen, `{ $name }`
diff-annex-follows = staat nu bij paragraaf `{ $section }`, met haar nummer
diff-annexes = de bijlagen zijn gewijzigd
diff-legend = legenda, { $colour }
diff-text = tekst `{ $name }`
diff-script = script `{ $name }`
diff-lines-new = { $count ->
        [one] nieuw, 1 regel
       *[other] nieuw, { $count } regels
    }
diff-lines-added = { $count ->
        [one] 1 regel erbij
       *[other] { $count } regels erbij
    }
diff-lines-removed = { $count ->
        [one] 1 regel weggehaald
       *[other] { $count } regels weggehaald
    }
diff-lines-changed = { $count ->
        [one] 1 regel gewijzigd
       *[other] { $count } regels gewijzigd
    }
diff-lines-replaced = { $count ->
        [one] 1 regel vervangen door { $new }
       *[other] { $count } regels vervangen door { $new }
    }

# Wat er van twee versies is bewezen.

diff-only-in = alleen { $version } heeft dit
diff-with-sample = met { $sample }: { $before } in { $old }, { $after } in { $new }
diff-with-gemeente = met de gegevens van { $gemeente }: { $before } in { $old }, { $after } in { $new }
diff-not-proved = niet bewezen: { $why }
diff-proved-same = { $count ->
        [one] { $old } en { $new } geven bij alle mogelijke cijfers dezelfde kleuren (1 indicator).
       *[other] { $old } en { $new } geven bij alle mogelijke cijfers dezelfde kleuren ({ $count } indicatoren).
    }
diff-proved-other = { $old } en { $new } geven niet altijd dezelfde kleuren
diff-proved-unknown = het is niet bewezen dat { $old } en { $new } altijd dezelfde kleuren geven
diff-proved-others = { $count ->
        [one] 1 andere indicator is hetzelfde bij alle mogelijke cijfers
       *[other] { $count } andere indicatoren zijn hetzelfde bij alle mogelijke cijfers
    }

# Twee projecten, versie voor versie.

diff-only-newest = dit gaat alleen over versie { $newest }; van de twee projecten verschillen ook { $others }
    .help = `mdd diff` zonder --patch, --note of csv zegt wat elke versie doet
diff-versions = Elke versie van de twee projecten
diff-versions-same = { $versions }: dezelfde regels
diff-versions-no-colour = { $versions }: andere regels, er verandert geen kleur
diff-versions-differ = { $versions }: { $count ->
        [one] er verandert 1 kleur
       *[other] er veranderen { $count } kleuren
    }
diff-versions-only = { $versions }: alleen in { $project }
diff-versions-proved = { $old } en { $new } geven bij elk cijfer dezelfde kleuren volgens de regels van { $versions }
diff-hit-counted = { $section } { $indicator }: { $old } -> { $new }, { $gemeenten }
diff-hit = { $section } { $indicator }: { $old } -> { $new }, { $gemeenten }: { $names }
diff-hit-more = { $section } { $indicator }: { $old } -> { $new }, { $gemeenten }: { $names } en nog { $more }

# Het bericht bij een nieuwe versie (`--note`): altijd in het Nederlands.

diff-note-title = { $name }: van versie { $old } naar { $new }
diff-note-title-data = { $name }: andere gegevens bij versie { $new }
diff-note-version = Versie { $version } is van { $date }.
diff-note-same-data = Beide kanten zijn berekend met dezelfde gegevens (peildatum { $new }).
diff-note-two-deliveries = Vergeleken zijn twee leveringen van de gegevens, met dezelfde peildatum ({ $new }).
diff-note-two-dates = Vergeleken zijn de gegevens op { $old } en die op { $new }.
diff-note-made-up = **Let op:** verzonnen cijfers, ter demonstratie. Dit zegt niets over echte gemeenten.
diff-note-nothing = Er verandert niets aan regels, cijfers en kleuren.
diff-note-changelog = Wat er verandert
diff-note-rules = De regels naast elkaar
diff-note-threshold = De drempel '{ $name }' gaat van { $old } naar { $new }.
diff-note-threshold-new = Nieuw is de drempel '{ $name }': { $new }.
diff-note-threshold-gone = De drempel '{ $name }' ({ $old }) is vervallen.
diff-note-added = Nieuw: { $section } { $label }.
diff-note-removed = Vervallen: { $section } { $label }.
diff-note-changed = Gewijzigd: { $section } { $label } ({ $aspects }).
diff-note-changes = { $count ->
        [one] 1 wijziging in { $what }.
       *[other] { $count } wijzigingen in { $what }.
    }
diff-note-shared = gedeelde cijfers, lijsten of tabellen
diff-note-report = opbouw en opmaak van het rapport
diff-note-texts = teksten
diff-note-aspect-colours = kleurregels
diff-note-aspect-figure = berekening
diff-note-aspect-benchmark = cijfer ernaast
diff-note-aspect-name = naam
diff-note-aspect-place = plaats in het rapport
diff-note-aspect-wording = toelichting
diff-note-felt = Wat gemeenten ervan merken
diff-note-colours = { $count ->
        [0] Bij onderwerpen die hetzelfde zijn gebleven, krijgt geen enkele gemeente een andere kleur.
        [one] Er verandert 1 kleur, bij 1 gemeente.
       *[other] Er veranderen { $colours } kleuren, bij { $changed } van de { $gemeenten } gemeenten.
    }
diff-note-judged-now = Dit onderwerp wordt nu beoordeeld: { $counts }.
diff-note-judged-no-more = Dit onderwerp wordt niet meer beoordeeld: { $counts }.
diff-note-another-colour = { $count ->
        [one] { $gemeenten } krijgt een andere kleur.
       *[other] { $gemeenten } krijgen een andere kleur.
    }
diff-note-was-is = was \ wordt
diff-note-inhabitants = inwoners
diff-note-size-smallest = minder dan 20.000
diff-note-size-small = 20.000 tot 50.000
diff-note-size-middle = 50.000 tot 100.000
diff-note-size-large = 100.000 of meer
diff-note-from-to = { $old } naar { $new }
diff-note-moved = { $section } { $old } naar { $new }
diff-note-why = Waarom:
diff-note-moves = { $gemeenten } van { $old } naar { $new }, door { $causes }.
diff-note-told-first = Eerst stond er: “{ $why }”
diff-note-told-now = Nu staat er: “{ $why }”
diff-note-most = Het meest geraakt (eerst de grootste stap, dan de meeste inwoners):
diff-note-flip = { $gemeente }: van { $old } naar { $new }
diff-note-and-more = en nog { $gemeenten }
diff-note-figure = cijfer { $old } wordt { $new }
diff-note-beside = { $kind ->
        [norm] norm { $old } wordt { $new }
        [mean] gemiddelde { $old } wordt { $new }
        [median] mediaan { $old } wordt { $new }
        [rank] plaats { $old } wordt { $new }
        [best] beste cijfer { $old } wordt { $new }
       *[other] cijfer ernaast { $old } wordt { $new }
    }
diff-note-reasons = Nog steeds grijs, om een andere reden
diff-note-reason = { $section } { $label }: { $gemeenten } van ‘{ $old }’ naar ‘{ $new }’, door { $causes }: { $names }.
diff-note-figures = Andere cijfers, dezelfde kleur
diff-note-other-figure = bij { $gemeenten } een ander cijfer
diff-note-other-benchmark = { $kind ->
        [norm] bij { $gemeenten } een andere norm
        [mean] bij { $gemeenten } een ander gemiddelde
        [median] bij { $gemeenten } een andere mediaan
        [rank] bij { $gemeenten } een andere plaats
       *[other] bij { $gemeenten } een ander cijfer ernaast
    }
diff-note-gemeenten = Gemeenten met de meeste veranderingen
diff-note-mergers = Nieuwe en opgeheven gemeenten
diff-note-appeared = { $count ->
        [0] { $gemeente } is nieuw.
       *[other] { $gemeente } is nieuw, ontstaan uit { $others }.
    }
diff-note-gone = { $count ->
        [0] { $gemeente } is er niet meer.
       *[other] { $gemeente } is er niet meer, opgegaan in { $others }.
    }
diff-note-several = { $count ->
        [one] 1 gemeente
       *[other] { $number } gemeenten
    }
