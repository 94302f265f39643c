# Woorden rond meldingen.

level-error = fout
level-warning = waarschuwing
level-help = tip
level-note = let op
level-example = voorbeeld

suggest-near = bedoelt u `{ $near }`?
suggest-there = er is: { $there }
suggest-some = er zijn er { $count }, waaronder: { $there }

looked-for-in = gezocht in { $folder }
also-here = ook hier
in-argument = in `{ $argument }`: { $label }

place-on-line = op regel { $line }
place-in-cell = in cel { $cell }
place-record = record { $number }
place-elsewhere = op een andere plek
at-cell = { $path }, blad { $sheet }, cel { $cell }
at-record = { $path }, record { $number }
at-field = { $path }, record { $number }, veld { $field }

# Waar een rij staat: een regel van een tekst, een rij van een blad, een record van een lijst.
at-line = op regel { $number }
at-row = in rij { $number }
at-number = in record { $number }
lines-and-more = { $lines } en nog { $more }
lines-of = { $file }:{ $numbers }
rows-of = { $file } rij { $numbers }
records-of = { $file } record { $numbers }

word-or = of
word-and = en
as-it-is = { $text }
fix-as-check-does = zoals `mdd check --fix` het doet

# Wat voor soort iets een cijfer is.

kind-yes-no = ja of nee
kind-missing = iets wat ontbreekt
kind-row = een rij

# Tekens die niemand ziet, of voor een ander teken aanziet.

signs-and = { $signs } en { $sign }
sign-zero-byte = { $code }, een nulbyte
sign-tab = { $code }, een tab
sign-line-end = { $code }, een regeleinde
sign-escape = { $code }, een escape-teken
sign-no-break-space = { $code }, een vaste spatie
sign-narrow-no-break-space = { $code }, een smalle vaste spatie
sign-soft-hyphen = { $code }, een zacht afbreekstreepje
sign-zero-width-space = { $code }, een spatie zonder breedte
sign-zero-width-joiner = { $code }, een verbinder zonder breedte
sign-direction = { $code }, een teken dat de richting van letters omdraait
sign-word-joiner = { $code }, een verbinder van woorden
sign-byte-order-mark = { $code }, een merkteken voor het begin van een bestand
sign-minus = { $code }, een minteken dat geen koppelteken is
sign-dash = { $code }, een streepje
sign-apostrophe = { $code }, een gekrulde apostrof
sign-line-end-of-its-own = { $code }, een apart regeleinde
sign-control = { $code }, een stuurteken
sign-other = { $code }

# Een cijfer van een editie ervoor, in een zin.
earlier-plain-ago = { $ago ->
    [1] { $figure } in de editie ervoor
   *[other] { $figure } { $ago } edities geleden
    }
earlier-plain-since = het verschil met de editie ervoor in { $figure }
