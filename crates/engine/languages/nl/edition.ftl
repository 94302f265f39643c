# Wat is gepubliceerd: `mdd edition`.

edition-damaged = dit is geen editie zoals het programma die schreef: { $what }
    .help = haal de map van de editie terug uit versiebeheer; een verkeerd cijfer herstelt u met een nieuwe editie: `mdd edition make NAAM --corrects EDITIE --why TEKST`
edition-no-json = het is geen JSON met wat een editie heeft
edition-no-schema = er staat niet in welke vorm het heeft
edition-other-schema = het heeft de vorm { $found }, en die kent dit programma niet: neem een nieuwer programma
edition-no-date = “{ $found }” is geen datum
edition-no-code = “{ $found }” is geen code van een gemeente
edition-no-columns = de eerste regel noemt niet de kolommen van een editie
edition-no-figure = deze regel is geen cijfer van de editie
edition-by-hand = het is met de hand veranderd, of beschadigd
edition-sum = de som erin klopt niet: dit bestand of figures.csv ernaast is met de hand veranderd, of beschadigd
edition-not-text = het is geen tekst in UTF-8
edition-lacks = deze editie heeft geen { $file }
    .help = haal de map terug uit versiebeheer
edition-other-name = deze map heet “{ $found }”, en de editie erin “{ $name }”
    .help = geef de map de naam van de editie
edition-same-date = editie { $other } is ook van { $date }
    .help = van elke datum is er één editie; de volgende herstelt die
edition-corrects-nothing = deze editie herstelt “{ $found }”, en die editie is er niet
    .help = haal die editie terug uit versiebeheer
edition-corrects-other-date = deze editie van { $own } herstelt { $found }, en die is van { $date }
    .help = een herstelde editie is van dezelfde datum als wat zij herstelt
edition-corrected-twice = editie { $found } is ook hersteld door { $other }
    .help = herstel de herstelde editie: dan weet iedereen welke geldt
edition-unknown = er is geen editie “{ $found }”
    .help = `mdd edition list` laat zien welke er zijn
edition-none = er zijn nog geen edities
    .help = `mdd edition make NAAM` legt vast wat er nu in de rapporten staat
edition-no-name = “{ $found }” kan geen naam van een editie zijn
    .help = neem hoogstens 60 letters, cijfers, `-`, `_` en `.`, met een letter of cijfer vooraan: `2018-Q1`
edition-what-if = een editie is wat wordt gepubliceerd, en geen proef
    .help = laat `--set` weg
edition-published = editie { $edition } is gepubliceerd en wordt nooit overschreven: { $what }
    .help = maak haar onder een andere naam: `mdd edition make NAAM --corrects { $edition } --why TEKST`
edition-other-figures = { $count ->
        [one] 1 cijfer zou anders zijn
       *[other] { $count } cijfers zouden anders zijn
    }
edition-other-date = zij zou van een andere datum zijn
edition-other-rules = zij zou van andere regels zijn
edition-other-data = de cijfers zijn dezelfde, en de leveringen andere
edition-other-correction = zij zou iets anders herstellen, of om een andere reden
edition-same-date-now = er is al een editie van { $date }: { $other }
    .help = maak er een van een andere datum met `--date`, of herstel die met `--corrects { $other } --why TEKST`
edition-before-last = een editie van { $date } zou vóór { $edition } komen, die van { $last } is
    .help = edities maakt u in volgorde van datum; wat is gepubliceerd, herstelt u met `--corrects`
edition-other-monitor = editie { $edition } is van “{ $found }”, en dit zijn de regels van “{ $name }”
    .help = elke monitor heeft een eigen map met edities
edition-corrects-now = editie { $edition } is van { $found }, en deze zou van { $date } zijn
    .help = een herstelde editie is van dezelfde datum: `--date { $found }`
edition-already-corrected = editie { $edition } is al hersteld door { $other }
    .help = herstel { $other }
edition-nothing-corrected = elk cijfer is zoals in editie { $edition }: er is niets te herstellen
    .help = kijk met `mdd edition verify { $edition }` wat er anders is
edition-no-gemeente = editie { $edition } heeft geen gemeente “{ $found }”
    .help = noem een gemeente van toen, met de code of de naam
edition-as-published = editie { $edition } is zoals zij is gepubliceerd
edition-draft-rules = versie { $version } van de regels is niet gepubliceerd: wat daarin beslist kan nog veranderen, en dan volgt deze editie er niet meer uit
edition-list-none = er zijn nog geen edities; `mdd edition make NAAM` legt vast wat er nu in de rapporten staat
edition-head-name = editie
edition-head-date = datum
edition-head-rules = regels
edition-head-gemeenten = gemeenten
edition-head-indicator = indicator
edition-head-rule = regel
edition-head-figure = cijfer
edition-head-beside = ernaast
edition-head-colour = kleur
edition-corrects = herstelt { $edition }
edition-corrects-because = herstelt { $edition }: { $why }
edition-show-name = editie { $value }
edition-show-date = datum { $value }
edition-show-rules = regels { $value }
edition-show-data = gegevens { $value }
edition-show-program = gemaakt met { $value }
edition-show-delivery = { $table }: { $file }, { $sum }, { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    }
edition-follows = editie { $edition }: elk cijfer volgt
edition-follows-otherwise = editie { $edition }: elk cijfer volgt, ook uit andere leveringen
edition-differs = editie { $edition }: { $count ->
        [one] 1 cijfer volgt niet
       *[other] { $count } cijfers volgen niet
    }
edition-not-there = editie { $edition }: de leveringen van toen zijn er niet, en uit die van nu { $count ->
        [one] volgt 1 cijfer niet
       *[other] volgen { $count } cijfers niet
    }; noem de map ervan met `--deliveries`
edition-rules-gone = editie { $edition }: versie { $rules } van de regels is er niet, dus er valt niets opnieuw uit te rekenen
edition-rules-changed = versie { $rules } van de regels is niet meer zoals toen
edition-more = en nog { $count }
edition-nothing = niets
edition-changed = { $gemeente }, { $section } { $label }: { $before } -> { $after } ({ $why })
edition-because-new = een nieuw onderwerp
edition-because-gone = het onderwerp is weg
edition-because-gemeente = een andere gemeente
edition-because-rule = een andere regel
edition-because-source = een andere bron
edition-because-figure = het eigen cijfer
edition-because-benchmark = waarmee het wordt vergeleken
edition-because-other = iets anders
edition-diff-title = Van { $before } (regels { $rules_before }) naar { $after } (regels { $rules_after })
edition-diff-nothing = Er is niets veranderd.
edition-diff-all = { $better ->
        [one] 1 kleur is
       *[other] { $better } kleuren zijn
    } beter, { $worse ->
        [one] 1 is
       *[other] { $worse } zijn
    } slechter, { $other ->
        [one] 1 kwam van of ging
       *[other] { $other } kwamen van of gingen
    } naar grijs of niets. { $kept ->
        [one] 1 cijfer veranderde
       *[other] { $kept } cijfers veranderden
    } binnen een kleur.
edition-diff-subjects = Per onderwerp
edition-diff-subject = { $section } { $label }: { $better } beter, { $worse } slechter, { $other } anders
edition-diff-most-better = Het meest vooruit, van { $all }: { $gemeenten }
edition-diff-most-worse = Het meest achteruit, van { $all }: { $gemeenten }
edition-inform-title = Wat in { $before } niet goed was, en in { $after } wel
edition-inform-why = Waarom: { $why }
edition-inform-count = { $count ->
        [0] Aan geen gemeente is iets verkeerds gezegd.
        [one] 1 gemeente moet het weten.
       *[other] { $count } gemeenten moeten het weten.
    }
edition-inform-line = { $section } { $label }: wij zeiden { $before }; goed is { $after }. Oorzaak: { $why }
edition-beside = ernaast { $benchmark }
edition-diff-gemeenten-gone = Er niet meer: { $names }.
edition-diff-gemeenten-new = Nieuw: { $names }.
edition-diff-subjects-gone = Onderwerpen die er niet meer zijn: { $names }.
edition-diff-subjects-new = Nieuwe onderwerpen: { $names }.
edition-inform-others = Bij { $count ->
        [one] 1 andere gemeente
       *[other] { $count } andere gemeenten
    } veranderde alleen waarmee wordt vergeleken, en geen kleur.
edition-kept = { $count ->
    [0] alle leveringen waren al bewaard in { $store }
    [one] 1 bestand bewaard in { $store }
   *[other] { $count } bestanden bewaard in { $store }
    }
edition-from-kept = uit de leveringen die ermee zijn bewaard
edition-not-derived = editie { $edition }: niet opnieuw uit te rekenen
kept-changed = { $file } veranderde nadat het is gelezen
    .help = maak de editie opnieuw, met de leveringen zoals ze nu zijn
kept-damaged = dit is geen lijst van wat bij een editie is bewaard: { $why }
    .help = haal het bestand terug, of reken uit een map met de leveringen van toen: `--deliveries MAP`
kept-gone = { $file } is niet meer bewaard, of is veranderd: geen bestand heeft sha256 { $sum }
    .help = haal het terug uit een kopie, of reken uit een map met de leveringen van toen: `--deliveries MAP`
edition-corrects-in-circle = deze editie herstelt { $found }, en die herstelt haar weer
    .help = haal de map van een van beide terug uit versiebeheer
edition-corrects-not = editie { $edition } herstelt { $found } niet: niemand is iets verkeerds gezegd
    .help = laat `--inform` weg, of noem een editie en haar herstel: `mdd edition list` laat ze zien
edition-inform-how = Een bericht voor een gemeente, met wat er is veranderd: mdd report GEMEENTE --since { $before } --only-changes --format mail
edition-diff-became = { $name } (nu { $became })
edition-diff-backwards = { $before } is van een latere datum dan { $after }: dit is van nu terug naar toen
