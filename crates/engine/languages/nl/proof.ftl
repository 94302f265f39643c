# Wat er van regels is bewezen voor alle mogelijke cijfers: wanneer iets zo is, in woorden, en waarom iets niet is bewezen.

proof-always = altijd
proof-and = { $before }, en { $next }
proof-or = { $before } of { $next }
proof-of = { $what } { $phrase }
proof-the-benchmark = het cijfer ernaast
proof-no-benchmark = geen cijfer ernaast
proof-no-value = geen waarde in `{ $name }`
proof-no-figure-for = geen cijfer voor `{ $name }`
proof-no-figure = geen cijfer
proof-something-else = iets anders
proof-yes = ja
proof-no = nee
proof-is = { $what } is { $value }
proof-is-not = { $what } is niet { $value }
proof-same-as = { $what } is hetzelfde als { $other }
proof-another-than = { $what } is anders dan { $other }
proof-below = onder { $other }
proof-at-or-below = op of onder { $other }
proof-equal = gelijk aan { $other }
proof-not-equal = niet gelijk aan { $other }
proof-at-or-above = op of boven { $other }
proof-above = boven { $other }
proof-so-far-above = { $phrase } boven { $other }
proof-so-far-below = { $phrase } onder { $other }
proof-points-above = { $phrase } procentpunt boven { $other }
proof-points-below = { $phrase } procentpunt onder { $other }
proof-sum = `{ $sum }` is { $phrase }
proof-rounded = { $decimals ->
        [one] { $phrase } (afgerond op 1 decimaal)
       *[other] { $phrase } (afgerond op { $decimals } decimalen)
    }
proof-not-rounded = { $phrase } (niet afgerond)

# Stukken van getallen en datums.

proof-exactly = precies { $figure }
proof-from-to = van { $first } tot en met { $last }
proof-at-least = minstens { $figure }
proof-more-than = meer dan { $figure }
proof-at-most = hoogstens { $figure }
proof-less-than = minder dan { $figure }
proof-on = op { $date }
proof-on-or-after = op of na { $date }
proof-after = na { $date }
proof-on-or-before = op of voor { $date }
proof-before = voor { $date }
proof-both = { $from } en { $to }

# Cijfers die iets laten zien.

proof-figure-is = { $name } = { $figure }
proof-sample = { $figures }
proof-sample-apart = { $figures } (cijfers die misschien niet samengaan)
proof-other-kind = `{ $name }` is in elke versie van een andere soort
proof-benchmark-limits = zo kan het cijfer ernaast niet zijn, en er zijn geen cijfers gevonden die samengaan
proof-benchmark-moves = het cijfer ernaast hangt af van het cijfer van de gemeente zelf, en er zijn geen cijfers gevonden die samengaan
proof-computed = `{ $name }` wordt berekend uit { AND($of) }, en er zijn geen cijfers gevonden die samengaan

# Waarom iets niet is bewezen.

proof-too-many = de regels onderscheiden te veel gevallen om ze een voor een te bekijken
proof-rounded-variously = { $what } wordt vergeleken met andere cijfers, en op meer dan één manier afgerond
proof-added-variously = { $what } telt op de ene plek cijfers op zoals ze zijn afgedrukt, en op de andere precies
proof-sums-beyond = `{ $sum }` is meer dan de som of het verschil van twee cijfers
proof-sums-both-ways = { AND($figures) } worden op de ene plek opgeteld, en op de andere van elkaar afgetrokken
proof-differ = ze verschillen bij { $when }; maar { $why }
proof-only = alleen { $version } heeft `{ $name }`
proof-benchmark-counts = het cijfer ernaast telt anders: { $why }
proof-benchmark-over = het cijfer ernaast is een gemiddelde van andere gemeenten: { $why }
proof-benchmark-kind = het cijfer ernaast is van een andere soort
proof-benchmark-figure = het cijfer ernaast is een gemiddelde van een ander cijfer: van `{ $one }` in { $old }, van `{ $other }` in { $new }
proof-benchmark-same = het cijfer ernaast zegt wie hetzelfde heeft, en de cijfers worden anders vergeleken
proof-benchmark-compared = het cijfer ernaast is een plaats, en cijfers worden anders vergeleken
proof-benchmark-peers = het cijfer ernaast vergelijkt met andere gemeenten
proof-outdated = het cijfer veroudert door andere bronnen
proof-holds = `{ $name }` is in andere gevallen waar: { $why }
proof-holds-in = alleen in { $version } is het waar bij { $when }
proof-can-tell = maar één versie kan het zeggen bij { $when }
proof-formula = `{ $name }` is een andere formule
proof-script = `{ $name }` is een script dat verschilt
proof-script-columns = `{ $name }` is een script op `{ $table }`, en dat heeft andere kolommen
proof-aggregated = `{ $name }` vat zijn rijen anders samen
proof-missing = `{ $name }` telt ontbrekende waarden anders
proof-missing-for = `{ $name }` ontbreekt bij andere gemeenten
proof-column = `{ $name }` komt uit een andere kolom
proof-another-way = `{ $name }` komt op een andere manier tot stand
proof-classes = `{ $name }` heeft andere klassen, of is de klasse van een ander cijfer
proof-composed = `{ $name }` is samengesteld uit andere cijfers, of met andere gewichten
proof-tally = `{ $name }` telt kleuren van andere indicatoren; wat die zeggen, is hier niet bekeken
proof-adds-printed = `{ $name }` telt maar in een van de versies cijfers op zoals ze zijn afgedrukt
proof-adds-decimals = `{ $name }` telt cijfers op die met andere decimalen zijn afgedrukt
proof-counts-rows = `{ $name }` telt andere rijen: een rij telt alleen in { $version } bij { $when }
proof-may-count-rows = `{ $name }` telt misschien andere rijen: { $why }
proof-rows = `{ $name }` kijkt naar andere rijen
proof-view = `{ $name }` kijkt naar `{ $view }`, en die komt anders tot stand

# Teksten.

proof-starts-with = { $what } begint met { $text }
proof-not-starts-with = { $what } begint niet met { $text }
proof-ends-with = { $what } eindigt op { $text }
proof-not-ends-with = { $what } eindigt niet op { $text }
proof-contains = in { $what } staat { $text }
proof-not-contains = in { $what } staat geen { $text }
proof-same-text = { $what } is { $text } (hoofdletters of niet)
proof-not-same-text = { $what } is niet { $text } (hoofdletters of niet)
proof-texts-too-many = aan de tekst van { $what } wordt te veel tegelijk gevraagd
proof-texts-compared = { $what } wordt met een andere tekst vergeleken, en ook hoe hij begint, eindigt of wat erin staat, wordt gevraagd
