# Words around messages.

level-error = error
level-warning = warning
level-help = help
level-note = note
level-example = example

suggest-near = did you mean `{ $near }`?
suggest-there = there is: { $there }
suggest-some = there are { $count } of them, among which: { $there }

looked-for-in = looked for in { $folder }
in-argument = in `{ $argument }`: { $label }

place-on-line = on line { $line }
place-in-cell = in cell { $cell }
place-record = record { $number }
place-elsewhere = elsewhere
at-cell = { $path }, sheet { $sheet }, cell { $cell }
at-record = { $path }, record { $number }
at-field = { $path }, record { $number }, field { $field }

# Where a row stands: a line of a text, a row of a sheet, a record of a list.
at-line = on line { $number }
at-row = in row { $number }
at-number = in record { $number }
lines-of = { $file }:{ $numbers }
rows-of = { $file } row { $numbers }
records-of = { $file } record { $numbers }

word-or = or
word-and = and
as-it-is = { $text }
fix-as-check-does = as `mdd check --fix` does it

# What kind of thing a figure is.

kind-number = a number
kind-text = a text
kind-date = a date
kind-yes-no = a yes or no
kind-missing = something missing
kind-list = a list
kind-row = a row
kind-true-or-false = true or false
kind-moment = a date with a time
kind-keys = a table of keys
