# Waarom een gemeente deze kleur heeft: hoe het cijfer tot stand kwam, wat elke regel zei, wat haar groen zou maken.

explain-of = regels { $rules }, peildatum { $date }
explain-markdown-of = Indicator { $indicator }, regels { $rules }, peildatum { $date }.
explain-at = { $place } (versie { $version })

# De regels bovenaan, elk met een naam.

explain-field-colour = kleur
explain-field-value = cijfer
explain-field-benchmark = cijfer ernaast
explain-field-what-if = let op
explain-field-compared = vergeleken
explain-field-basis = grondslag
explain-field-note = toelichting
explain-not-judged = geen (dit cijfer krijgt geen kleur)
explain-compared-exactly = precies
explain-compared-displayed = zoals afgedrukt
explain-exactly = precies { $digits }
explain-exactly-fraction = precies { $fraction }, ongeveer { $about }
explain-about = ongeveer { $digits }

# Kopjes.

explain-figure = Het cijfer
explain-benchmark = Het cijfer ernaast
explain-others = Andere cijfers in de kleurregels
explain-thresholds = Drempels
explain-rules-in-order = De kleurregels, op volgorde

# Wat de kleurregels zeiden.

explain-decided-rule = regel { $rule } past
explain-decided-no-figure = er wordt niets gevraagd, want { $name } ontbreekt
explain-decided-missing = { $name } ontbreekt
explain-decided-outdated = er wordt niets gevraagd, want de bron is verouderd
explain-decided-not-delivered = er wordt niets gevraagd, want de bron is niet geleverd
explain-decided-gap = geen regel past
explain-decided-nothing = er zijn er geen: dit cijfer krijgt geen kleur
explain-holds = past
explain-holds-not = past niet
explain-not-asked = niet gevraagd
explain-unknown = niet te zeggen: { $name } ontbreekt
explain-decides = dit bepaalt de kleur
explain-the-benchmark = het cijfer ernaast

# Waarvan het cijfer ernaast is gemaakt.

explain-made-norm = een norm, voor iedereen dezelfde
explain-made-count = hoeveel van de { $gemeenten } gemeenten: { $over }
explain-made-mean = { $members ->
        [one] gemiddelde van 1 gemeente met een cijfer
       *[other] gemiddelde van { $members } gemeenten met een cijfer
    }
explain-made-share = voor { $holding } van de { $members } gemeenten van wie dat bekend is
explain-made-count-peers = hoeveel gemeenten
explain-made-same = { $holding } van de { $members } gemeenten met een cijfer hebben hetzelfde
explain-made-median = het middelste cijfer van { $members } gemeenten
explain-made-quantile = het laagste cijfer dat ten minste { $part }% van { $members } gemeenten heeft, of minder
explain-made-highest = het hoogste cijfer van { $members } gemeenten
explain-made-lowest = het laagste cijfer van { $members } gemeenten
explain-made-rank-highest = de plaats onder { $members } gemeenten met een cijfer, de hoogste eerst; wie hetzelfde heeft, deelt een plaats
explain-made-rank-lowest = de plaats onder { $members } gemeenten met een cijfer, de laagste eerst; wie hetzelfde heeft, deelt een plaats
explain-among-over = { $made }: { $over }
explain-among-peers = { $made }, alleen met { $name } = { $value }
explain-without-partners = { $made }, zonder de andere gemeenten van { $title }
explain-made-no-peers = geen gemeenten om mee te vergelijken: { $name } ontbreekt
explain-made-peers = { $members ->
        [one] gemiddelde van 1 gemeente met { $name } = { $value }
       *[other] gemiddelde van { $members } gemeenten met { $name } = { $value }
    }

# Hoe een cijfer tot stand kwam.

explain-see-above = zie hierboven
explain-no-rows = geen rijen
explain-rows = { $used } van { $looked_at ->
        [one] 1 rij
       *[other] { $looked_at } rijen
    } van { $from }
explain-count = aantal
explain-any = of er een rij is
explain-distinct = verschillende waarden van { $of }
explain-sum = som van { $of }
explain-mean = gemiddelde van { $of }
explain-min = kleinste waarde van { $of }
explain-max = grootste waarde van { $of }
explain-first = eerste waarde van { $of }
explain-condition = voorwaarde
explain-formula = formule
explain-earlier = uit editie { $edition }, volgens regels { $rules }
explain-earlier-missing = editie { $edition } had geen cijfer
explain-earlier-no-gemeente = de gemeente stond niet in editie { $edition }
explain-earlier-merged = de gemeente is sinds editie { $edition } een andere: er zijn andere bij gekomen
explain-earlier-no-indicator = editie { $edition } had dit cijfer nog niet
explain-earlier-other-unit = editie { $edition } gaf het in een andere eenheid
explain-earlier-other-word = editie { $edition } gaf "{ $word }", en dat kan het nu niet meer zijn
explain-no-earlier = zo’n editie was er niet
explain-script = script { $name }
explain-classes = klasse van { $name }
explain-class = { $name } (onder { $end })
explain-class-last = { $name } (de rest)
explain-class-found = { $figure } is { $class }
explain-class-all = { $classes }
explain-weights = gewogen gemiddelde
explain-points = punten
explain-tally = telling van { $colour }
explain-where = { " " }waar { $written }
explain-so = , dus { $written }
explain-also = rust ook op { $written }
explain-view = view { $written }
explain-view-join = { $made_of } met { $table }
explain-view-where = { $made_of } waar { $condition }
explain-view-group = { $made_of }, een rij voor elke { AND($names) }

# Wat een betere kleur vraagt.

explain-to-be = Om { $colour } te worden
explain-to-be-both = Om { $colour } te worden zijn beide nodig
explain-to-be-figure-needed = Om { $colour } te worden is een cijfer nodig
explain-to-be-any-one = Om { $colour } te worden is een hiervan genoeg
explain-with = met { $held }
explain-held = hetzelfde cijfer ernaast ({ $value })
explain-held-peers = hetzelfde cijfer ernaast ({ $value }), en { $name } nog steeds { $peers }
explain-newer = er is een nieuwere levering nodig: de bron is te oud voor een oordeel
explain-moves-benchmark = niet uitgewerkt: het cijfer ernaast verandert mee met het cijfer van de gemeente
explain-delivery = de bron moet eerst worden geleverd
explain-not-alone = dat kan niet met de cijfers van deze gemeente alleen
explain-not-alone-held = dat kan niet met de cijfers van deze gemeente alleen, met { $held }
explain-not-own = de gemeente kan hier zelf niets aan veranderen; het hangt af van { AND($names) }
explain-bound = niet uitgewerkt: van { AND($names) } wordt er een uit andere berekend
explain-needed = er is een cijfer nodig: { $names }
explain-change = { $name }: { $needed } in plaats van { $from }
explain-on-or-after = op of na { $date }
explain-on-or-before = op of voor { $date }
explain-at-least = minstens { $figure }
explain-at-most = hoogstens { $figure }
explain-more-than = meer dan { $figure }
explain-less-than = minder dan { $figure }
explain-up-to = { $figure } (tot en met { $end })
explain-one-of = { OR($values) }
explain-any-figure = een cijfer, welk ook
explain-no-figure = geen cijfer
explain-that-is = dat is { $by }
explain-more = { $number } meer
explain-fewer = { $number } minder
explain-more-of = { $more } bij { $name } ({ $to } in plaats van { $from })
explain-rows-alike = { $count ->
        [one] 1 rij van { $from } van { $old } naar { $new }
       *[other] { $count } rijen van { $from } van { $old } naar { $new }
    }
explain-rows-apart = { $count } rijen van { $from } naar { $new }: { $parts }
explain-rows-part = { $count } van { $old }
