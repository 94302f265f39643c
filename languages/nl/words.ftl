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
lines-of = { $file }:{ $numbers }
rows-of = { $file } rij { $numbers }
records-of = { $file } record { $numbers }

word-or = of
word-and = en
as-it-is = { $text }
fix-as-check-does = zoals `mdd check --fix` het doet

# Wat voor soort iets een cijfer is.

kind-number = een getal
kind-text = een tekst
kind-date = een datum
kind-yes-no = ja of nee
kind-missing = iets wat ontbreekt
kind-list = een lijst
kind-row = een rij
kind-true-or-false = true of false
kind-moment = een datum met een tijd
kind-keys = een tabel met sleutels
